package fr.unisson.conventions.web;

import fr.unisson.conventions.TableauValidation;
import fr.unisson.conventions.TexteEnValidation;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.EtatValidation;
import fr.unisson.conventions.domaine.RetroPlanning;
import fr.unisson.conventions.domaine.TransitionValidation;
import fr.unisson.conventions.donnees.LigneAvis;
import fr.unisson.conventions.donnees.LigneValidation;
import fr.unisson.gouvernance.Instance;
import fr.unisson.gouvernance.Instances;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Verification;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Exigee;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Composes the page of the validation politique.
@Component
class CompositionValidation {

    private final DossiersLus dossiers;
    private final TexteEnValidation textes;
    private final Instances instances;

    CompositionValidation(DossiersLus dossiers, TexteEnValidation textes, Instances instances) {
        this.dossiers = dossiers;
        this.textes = textes;
        this.instances = instances;
    }

    @Transactional
    public PageValidation composer(long id, SaisieRefusee saisie, Erreurs erreurs) {
        var dossier = dossiers.ouvrir(id, Face.VALIDATION);
        textes.assurer(id);
        var tableau = textes.tableau(id);
        var s = tableau.situation();
        boolean ouverte = s.etat() == EtatConvention.VALIDATION_INSTANCES;
        var planning = tableau.planning();
        var propre = tableau.lePropre();
        var qui = new QuiFaitDecider(dossier.participants());
        return new PageValidation(
                dossier.tete(),
                ouverte ? null : dossier.dispense(),
                Objects.requireNonNullElse(s.empreinte(), ""),
                s.numeroVersion(),
                tableau.lignes().stream().map(l -> partie(l, ouverte, qui)).toList(),
                planning == null || propre == null
                        ? List.of()
                        : propre.etapes().stream()
                                .map(e -> etape(e, !planning.etapes().contains(e)))
                                .toList(),
                planning == null ? null : dates(planning),
                propre == null
                                || propre.textePret()
                                        .equals(planning == null ? null : planning.textePret())
                        ? null
                        : dates(propre),
                Exigee.de(tableau.exigences()),
                ouverte
                        && tableau.animateur()
                        && tableau.exigences().stream().allMatch(Verification::remplie),
                ouverte && tableau.animateur() && rappelee(tableau),
                anciennes(tableau),
                saisie,
                erreurs);
    }

    private static boolean rappelee(TableauValidation t) {
        return t.lignes().stream()
                .map(TableauValidation.Ligne::courante)
                .filter(Objects::nonNull)
                .anyMatch(v -> v.etat() == EtatValidation.DEFAVORABLE || v.reserveSurLeTexte());
    }

    private static List<PageValidation.Ancienne> anciennes(TableauValidation t) {
        boolean aDire = t.lignes().stream().anyMatch(l -> l.referent() && !l.declaree());
        return t.anciennesEmpreintes().stream()
                .map(e -> new PageValidation.Ancienne(e, aDire))
                .toList();
    }

    private PageValidation.Partie partie(
            TableauValidation.Ligne l, boolean ouverte, QuiFaitDecider qui) {
        var v = l.courante();
        var fichier = v == null ? null : v.fichier();
        return new PageValidation.Partie(
                v == null ? 0 : v.id(),
                l.partie().nom(),
                pastille(v),
                v == null ? List.of() : faits(v),
                fichier == null ? null : "/documents/" + fichier,
                l.avis().stream().map(a -> avis(a, l)).toList(),
                l.anciennes().stream().map(CompositionValidation::ancienne).toList(),
                actions(l, v, ouverte),
                ouverte ? ailleurs(l, v, qui) : null,
                seances(l, v));
    }

    private static PageValidation.Actions actions(
            TableauValidation.Ligne l, @Nullable LigneValidation v, boolean ouverte) {
        if (v == null || !ouverte) {
            return new PageValidation.Actions(false, false, false, false, false, false, false);
        }
        boolean secretaire = l.secretaire();
        return new PageValidation.Actions(
                (secretaire || l.referent()) && peut(TransitionValidation.INSCRIRE, v),
                (secretaire || l.referent()) && v.etat().seanceChangeable(),
                secretaire && peut(TransitionValidation.REINSCRIRE, v),
                secretaire
                        && (peut(TransitionValidation.DEMANDER_AVIS, v)
                                || v.etat() == EtatValidation.AVIS_EN_COURS),
                secretaire && peut(TransitionValidation.APPROUVER, v),
                l.referent() && v.competence() != null && peut(TransitionValidation.DISPENSER, v),
                l.signataire()
                        && v.competence() == null
                        && peut(TransitionValidation.DISPENSER, v));
    }

    /// Who does what this reader, of this party, may not.
    private static @Nullable String ailleurs(
            TableauValidation.Ligne l, @Nullable LigneValidation v, QuiFaitDecider qui) {
        boolean faite = v != null && (v.etat().decidee() || v.etat() == EtatValidation.NON_REQUISE);
        return faite
                        || l.secretaire()
                        || !Acteur.courant().organisations().contains(l.partie().organisation())
                ? null
                : qui.pour(l.partie().id(), l.referent());
    }

    private static boolean peut(TransitionValidation t, LigneValidation v) {
        return t.possibleDepuis(v.etat());
    }

    private static Pastille pastille(@Nullable LigneValidation v) {
        if (v == null) return new Pastille(EtatValidation.A_PREPARER.libelle(), Ton.ATTENTE);
        return new Pastille(
                v.etat().libelle(),
                switch (v.etat()) {
                    case FAVORABLE, FAVORABLE_RESERVES, NON_REQUISE -> Ton.FAIT;
                    case DEFAVORABLE -> Ton.DANGER;
                    case INSCRITE, AVIS_EN_COURS -> Ton.EN_COURS;
                    case A_PREPARER, AJOURNEE, A_REPRENDRE -> Ton.ATTENTE;
                });
    }

    private static List<String> faits(LigneValidation v) {
        var faits = new ArrayList<String>();
        if (v.instance() != null) faits.add(v.instance());
        if (v.seance() != null && v.decision() == null) {
            faits.add("Séance du " + Dates.jour(v.seance()));
        }
        if (v.dossierAvant() != null && v.decision() == null) {
            faits.add("Dossiers avant le " + Dates.jour(v.dossierAvant()));
        }
        if (v.decision() != null) {
            faits.add("Décision n° " + v.numero() + " du " + Dates.jour(v.decision()));
        }
        if (v.reserves() != null) faits.add("Réserves : " + v.reserves());
        if (v.reserveSurLeTexte()) faits.add("Ces réserves demandent un changement du texte");
        if (v.motif() != null) faits.add("Motif : " + v.motif());
        return faits;
    }

    private static String ancienne(LigneValidation v) {
        return v.etat().libelle()
                + (v.decision() == null
                        ? ""
                        : ", décision n° " + v.numero() + " du " + Dates.jour(v.decision()))
                + ", texte "
                + Champs.abrege(v.empreinte());
    }

    private static PageValidation.Avis avis(LigneAvis a, TableauValidation.Ligne l) {
        return new PageValidation.Avis(
                a.id(),
                a.instance(),
                a.sens() == null
                        ? "Attendu"
                        : fr.unisson.conventions.AvisRecu.Sens.valueOf(a.sens()).libelle()
                                + " le "
                                + Dates.jour(a.rendu()),
                a.texte(),
                a.reponse(),
                a.attendu() && l.secretaire(),
                a.sansReponse() && (l.secretaire() || l.referent()));
    }

    /// Sessions of the reader's own bodies that may have this text before them, to choose from:
    /// "instance:date".
    private List<Choix> seances(TableauValidation.Ligne l, @Nullable LigneValidation v) {
        if (!Acteur.courant().organisations().contains(l.partie().organisation())) {
            return List.of();
        }
        var fige = v == null ? null : v.figeLe();
        var depuis = fige == null ? LocalDate.MIN : Dates.jourDe(fige);
        return instances.listerPour(l.partie().organisation()).stream()
                .filter(i -> i.active() && i.decide())
                .flatMap(i -> choix(i, depuis))
                .toList();
    }

    private static Stream<Choix> choix(Instance i, LocalDate depuis) {
        return i.seances().stream()
                .filter(s -> !s.isBefore(depuis))
                .map(s ->
                        new Choix(
                                i.id() + ":" + s,
                                i.nom()
                                        + ", "
                                        + Dates.jour(s)
                                        + ", dossiers avant le "
                                        + Dates.jour(i.limiteDesDossiers(s))));
    }

    /// @param propre read in the calendar of the reader's own bodies, which the others do not see
    private static PageValidation.Etape etape(RetroPlanning.Etape e, boolean propre) {
        return new PageValidation.Etape(
                e.partie(),
                propre ? e.instance() + " (d’après votre calendrier)" : e.instance(),
                e.seance() == null
                        ? "Aucune séance connue ne permet de tenir la date"
                        : Dates.jour(e.seance()),
                Dates.jour(e.dossierAvant()));
    }

    private static PageValidation.Dates dates(RetroPlanning p) {
        return new PageValidation.Dates(
                Dates.jour(p.effet()),
                Dates.jour(p.signatureOuverte()),
                Dates.jour(p.textePret()),
                Dates.jour(p.relectureOuverte()));
    }
}
