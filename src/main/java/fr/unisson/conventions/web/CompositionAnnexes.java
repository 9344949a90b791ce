package fr.unisson.conventions.web;

import fr.unisson.conventions.AnnexeVue;
import fr.unisson.conventions.Annexes;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.DecisionsDuComite;
import fr.unisson.conventions.web.PageAnnexes.Annexe;
import fr.unisson.conventions.web.PageAnnexes.Version;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Composes the page of annexes.
@Component
class CompositionAnnexes {

    private final DossiersLus dossiers;
    private final Annexes annexes;
    private final DecisionsDuComite decisions;
    private final Clock horloge;

    CompositionAnnexes(
            DossiersLus dossiers, Annexes annexes, DecisionsDuComite decisions, Clock horloge) {
        this.dossiers = dossiers;
        this.annexes = annexes;
        this.decisions = decisions;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    public PageAnnexes composer(long id, AnnexeForm form, @Nullable Long ouverte, Erreurs erreurs) {
        var dossier = dossiers.ouvrir(id, Face.ANNEXES);
        var convention = new ConventionId(id);
        boolean enVigueur = dossier.etat().engage();
        var toutes = annexes.lister(convention);
        boolean ajoutable = annexes.peutAjouter(convention, true);
        boolean parDecision =
                enVigueur
                        && (ajoutable || toutes.stream().anyMatch(a -> parDecision(convention, a)));
        return new PageAnnexes(
                dossier.tete(),
                lister(convention, toutes, false, enVigueur),
                lister(convention, toutes, true, enVigueur),
                annexes.peutAjouter(convention, false),
                ajoutable,
                enVigueur,
                dossier.parties().stream()
                        .filter(p -> p.etat().equals("ACCEPTEE"))
                        .map(p -> new Choix(Long.toString(p.id()), p.nom()))
                        .toList(),
                parDecision
                        ? decisions.lister(convention).stream()
                                .map(d ->
                                        new Choix(
                                                d.id().toString(), d.numero() + " : " + d.texte()))
                                .toList()
                        : List.of(),
                ouverte,
                form,
                erreurs);
    }

    private List<Annexe> lister(
            ConventionId id, List<AnnexeVue> toutes, boolean vivantes, boolean enVigueur) {
        return toutes.stream()
                .filter(a -> a.vivante() == vivantes)
                .map(a -> annexe(id, a, enVigueur))
                .toList();
    }

    private Annexe annexe(ConventionId id, AnnexeVue a, boolean enVigueur) {
        var revoir = a.revoirLe();
        boolean changeable = annexes.peutChanger(id, a);
        return new Annexe(
                a.id(),
                a.version(),
                "Annexe " + a.rang() + ". " + a.titre(),
                charge(a, revoir),
                revoir != null && revoir.isBefore(Dates.jourDe(horloge.instant())),
                a.versions().stream().map(CompositionAnnexes::version).toList(),
                changeable,
                a.vivante() && changeable && annexes.enCharge(id, a),
                enVigueur && changeable && parDecision(id, a));
    }

    private boolean parDecision(ConventionId id, AnnexeVue a) {
        return a.vivante() && annexes.peutChanger(id, a) && !annexes.enCharge(id, a);
    }

    private static String charge(AnnexeVue a, @Nullable LocalDate revoir) {
        if (!a.vivante()) return "Signée avec le texte";
        return "Tenue par "
                + (a.nomPartie() == null ? "l’animateur" : a.nomPartie())
                + (revoir == null ? "" : ", à revoir le " + Dates.jour(revoir));
    }

    private static Version version(AnnexeVue.Version v) {
        return new Version(
                "Version " + v.version(),
                "/documents/" + v.fichier(),
                v.par() + ", " + Dates.moment(v.le()),
                (v.decision() == null ? "" : "Décision " + v.decision() + ". ") + v.note(),
                v.empreinte());
    }
}
