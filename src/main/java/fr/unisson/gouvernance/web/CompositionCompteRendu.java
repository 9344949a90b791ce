package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.ApprobationsDesComptesRendus;
import fr.unisson.gouvernance.CompteRendu;
import fr.unisson.gouvernance.ComptesRendus;
import fr.unisson.gouvernance.EtatReunion;
import fr.unisson.gouvernance.Participant;
import fr.unisson.gouvernance.RedactionsDeComptesRendus;
import fr.unisson.gouvernance.RelancesDuCompteRendu;
import fr.unisson.gouvernance.Reunion;
import fr.unisson.gouvernance.ReunionId;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.gouvernance.web.PageCompteRendu.AjoutLu;
import fr.unisson.gouvernance.web.PageCompteRendu.Attendu;
import fr.unisson.gouvernance.web.PageCompteRendu.MaPosition;
import fr.unisson.gouvernance.web.PageCompteRendu.Saisie;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.TexteRiche;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The page of minutes, for its reader. A draft is for those who run the instance.
@Component
class CompositionCompteRendu {

    private final Reunions reunions;
    private final ComptesRendus comptesRendus;
    private final RedactionsDeComptesRendus redactions;
    private final ApprobationsDesComptesRendus approbations;
    private final RelancesDuCompteRendu relances;

    CompositionCompteRendu(
            Reunions reunions,
            ComptesRendus comptesRendus,
            RedactionsDeComptesRendus redactions,
            ApprobationsDesComptesRendus approbations,
            RelancesDuCompteRendu relances) {
        this.reunions = reunions;
        this.comptesRendus = comptesRendus;
        this.redactions = redactions;
        this.approbations = approbations;
        this.relances = relances;
    }

    PageCompteRendu page(ReunionId id, Saisie saisie, Erreurs erreurs) {
        var r = reunions.lire(id);
        var diffuse = comptesRendus.trouver(id);
        if (diffuse.isEmpty() && (!r.instance().tenue() || r.etat() != EtatReunion.TENUE)) {
            throw new Introuvable("compte rendu de la réunion " + id);
        }
        return diffuse.map(c -> diffusee(r, c, saisie, erreurs))
                .orElseGet(() -> brouillon(r, erreurs));
    }

    private PageCompteRendu brouillon(Reunion r, Erreurs erreurs) {
        return new PageCompteRendu(
                CompositionReunion.filDepuis(r),
                r.adresse() + "/compte-rendu",
                r.adresse(),
                titre(r),
                r.instance().nom(),
                EtatsLus.de(r.etat()),
                r.version(),
                true,
                TexteRiche.html(redactions.brouillon(r)),
                null,
                List.of(),
                List.of(),
                List.of(),
                "",
                null,
                List.of(),
                false,
                false,
                null,
                erreurs);
    }

    private PageCompteRendu diffusee(Reunion r, CompteRendu c, Saisie saisie, Erreurs erreurs) {
        boolean ouvert = r.etat() == EtatReunion.CR_DIFFUSE;
        var sansPosition = ouvert ? approbations.sansPosition(r.id(), c) : List.<Participant>of();
        return new PageCompteRendu(
                CompositionReunion.filDepuis(r),
                r.adresse() + "/compte-rendu",
                r.adresse(),
                titre(r),
                r.instance().nom(),
                EtatsLus.de(r.etat()),
                r.version(),
                false,
                TexteRiche.html(c.texte()),
                c.empreinte(),
                c.ajouts().stream()
                        .map(a ->
                                new AjoutLu(
                                        Dates.moment(a.le()),
                                        a.par(),
                                        TexteRiche.html(a.texte()),
                                        a.empreinte()))
                        .toList(),
                faits(r, c),
                c.positions().stream()
                        .map(p ->
                                new PageDecision.PositionVue(
                                        p.nom(), p.position().libelle(), p.motif()))
                        .toList(),
                sansPosition(r),
                ouvert ? maPosition(r, c, saisie) : null,
                sansPosition.stream().map(p -> attendu(r, p, saisie)).toList(),
                relances.offerte(r, c),
                r.instance().tenue(),
                saisie.ajout(),
                erreurs);
    }

    private static Attendu attendu(Reunion r, Participant p, Saisie saisie) {
        var parole = ApprobationsDesComptesRendus.parole(p);
        boolean tenue = r.instance().tenue();
        return new Attendu(
                Objects.requireNonNull(p.siege()),
                p.nom(),
                !p.moi() && parole.peutDire(tenue) ? adresse(r, p) : null,
                parole.partConstatable(tenue)
                        ? r.adresse() + "/compte-rendu/depart/" + p.siege()
                        : null,
                saisie.de(p) ? saisie.position() : null,
                saisie.de(p) ? saisie.motif() : null);
    }

    private static String adresse(Reunion r, Participant p) {
        return r.adresse() + "/compte-rendu/position/" + p.siege();
    }

    private @Nullable MaPosition maPosition(Reunion r, CompteRendu c, Saisie saisie) {
        return reunions.participants(r.id()).stream()
                .filter(p -> p.moi() && p.votant())
                .findFirst()
                .map(p -> {
                    if (saisie.de(p)) {
                        return new MaPosition(adresse(r, p), saisie.position(), saisie.motif());
                    }
                    var dite =
                            c.positions().stream()
                                    .filter(x -> Objects.equals(x.siege(), p.siege()))
                                    .findFirst();
                    return new MaPosition(
                            adresse(r, p),
                            dite.map(x -> x.position().name()).orElse(null),
                            dite.map(CompteRendu.Prononce::motif).orElse(null));
                })
                .orElse(null);
    }

    private List<Fait> faits(Reunion r, CompteRendu c) {
        var a = approbations.etat(c);
        var faits = new ArrayList<Fait>();
        faits.add(new Fait("Diffusé le", Dates.jour(Dates.jourDe(c.le())), c.par()));
        faits.add(
                new Fait(
                        "Positions",
                        a.exprimees()
                                + " sur "
                                + a.attendues()
                                + (a.attendues() > 1 ? " attendues" : " attendue")));
        if (!a.objections().isEmpty()) {
            faits.add(new Fait("Objections", String.join(", ", a.objections())));
        }
        if (!c.partis().isEmpty()) {
            faits.add(new Fait("Plus membres", partis(r, c)));
        }
        if (r.etat() == EtatReunion.CR_APPROUVE) {
            var approuve = new Fait("Approuvé le", Dates.jour(Dates.jourDe(r.etatLe())));
            faits.add(
                    a.parSilence()
                            ? new Fait(approuve.nom(), approuve.valeur(), "Sans objection")
                            : approuve);
        } else if (!c.limite().equals(LocalDate.MAX)) {
            faits.add(
                    new Fait(
                            "Sans objection jusqu’au",
                            Dates.jour(c.limite()),
                            "Il est approuvé le lendemain"));
        }
        return faits;
    }

    private static String sansPosition(Reunion r) {
        return r.etat() == EtatReunion.CR_APPROUVE
                ? "Personne n’a eu d’objection dans le délai : le silence vaut accord."
                : "Personne ne s’est encore prononcé.";
    }

    private String partis(Reunion r, CompteRendu c) {
        return reunions.participants(r.id()).stream()
                .filter(p -> p.siege() != null && c.partis().contains(p.siege()))
                .map(Participant::nom)
                .collect(Collectors.joining(", "));
    }

    private static String titre(Reunion r) {
        return "Compte rendu du " + Dates.jour(r.jour());
    }
}
