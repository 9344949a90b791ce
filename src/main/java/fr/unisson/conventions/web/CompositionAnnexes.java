package fr.unisson.conventions.web;

import fr.unisson.conventions.AnnexeVue;
import fr.unisson.conventions.Annexes;
import fr.unisson.conventions.Avenants;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.DecisionsDuComite;
import fr.unisson.conventions.RetraitsDAnnexes;
import fr.unisson.conventions.web.PageAnnexes.Annexe;
import fr.unisson.conventions.web.PageAnnexes.Version;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Dependances.Partant;
import fr.unisson.socle.web.Erreurs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Composes the page of annexes.
@Component
class CompositionAnnexes {

    private final DossiersLus dossiers;
    private final Annexes annexes;
    private final RetraitsDAnnexes retraits;
    private final Avenants avenants;
    private final DecisionsDuComite decisions;
    private final Clock horloge;

    CompositionAnnexes(
            DossiersLus dossiers,
            Annexes annexes,
            RetraitsDAnnexes retraits,
            Avenants avenants,
            DecisionsDuComite decisions,
            Clock horloge) {
        this.dossiers = dossiers;
        this.annexes = annexes;
        this.retraits = retraits;
        this.avenants = avenants;
        this.decisions = decisions;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    public PageAnnexes composer(long id, AnnexeForm form, Erreurs erreurs) {
        var dossier = dossiers.ouvrir(id, Face.ANNEXES);
        var convention = new ConventionId(id);
        boolean enVigueur = dossier.etat().engage();
        boolean avenant = dossier.fiche().avenant();
        var toutes = annexes.lister(convention);
        boolean ajoutable = annexes.peutAjouter(convention, true);
        boolean figeable = annexes.peutAjouter(convention, false);
        return new PageAnnexes(
                dossier.tete(),
                avenant,
                lister(convention, toutes, a -> !a.vivante() && !a.retiree(), enVigueur, avenant),
                lister(convention, toutes, a -> a.vivante() && !a.retiree(), enVigueur, avenant),
                lister(convention, toutes, AnnexeVue::retiree, enVigueur, avenant),
                annexes.remplacables(convention).stream().map(CompositionAnnexes::choix).toList(),
                avenant && figeable
                        ? retraits.possibles(convention).stream()
                                .map(CompositionAnnexes::choix)
                                .toList()
                        : List.of(),
                avenant ? sorties(convention) : List.of(),
                retraits.sortantes(convention).stream()
                        .map(a -> new Partant("documents", "fichier", a.derniere().fichier()))
                        .toList(),
                enVigueur && !ajoutable
                        ? "Une annexe vivante s’ajoute par l’animateur ou la présidence du comité,"
                                + " avec une décision du comité."
                        : "",
                figeable,
                ajoutable,
                enVigueur,
                dossier.parties().stream()
                        .filter(p -> p.etat().equals("ACCEPTEE"))
                        .map(p -> new Choix(Long.toString(p.id()), p.nom()))
                        .toList(),
                enVigueur && ajoutable ? decisions(convention) : List.of(),
                form,
                erreurs);
    }

    /// @throws Introuvable when the annex is not there
    /// @throws Interdit when this is not for the reader to do
    @Transactional(readOnly = true)
    public PageAnnexes.Geste geste(
            long id, long annexe, GesteSurAnnexe geste, AnnexeForm form, Erreurs erreurs) {
        var dossier = dossiers.ouvrir(id, Face.ANNEXES);
        var convention = new ConventionId(id);
        var lue =
                annexes.lister(convention).stream()
                        .filter(a -> a.id() == annexe)
                        .findFirst()
                        .map(a ->
                                annexe(
                                        convention,
                                        a,
                                        dossier.etat().engage(),
                                        dossier.fiche().avenant()))
                        .orElseThrow(() -> new Introuvable("annexe " + annexe));
        if (!lue.gestes().contains(geste))
            throw new Interdit("Cette annexe revient à qui la tient, ou au comité de pilotage.");
        return new PageAnnexes.Geste(
                dossier.tete(),
                lue,
                geste,
                lue.parDecision() ? decisions(convention) : List.of(),
                form,
                erreurs);
    }

    private List<Choix> decisions(ConventionId id) {
        return decisions.lister(id).stream()
                .map(d -> new Choix(d.id().toString(), d.numero() + " : " + d.texte()))
                .toList();
    }

    private List<Annexe> lister(
            ConventionId id,
            List<AnnexeVue> toutes,
            Predicate<AnnexeVue> lesquelles,
            boolean enVigueur,
            boolean avenant) {
        return toutes.stream()
                .filter(lesquelles)
                .map(a -> annexe(id, a, enVigueur, avenant))
                .toList();
    }

    private Annexe annexe(ConventionId id, AnnexeVue a, boolean enVigueur, boolean avenant) {
        var revoir = a.revoirLe();
        boolean changeable = annexes.peutChanger(id, a);
        return new Annexe(
                a.id(),
                a.version(),
                avenant ? a.titre() : nom(a),
                a.vivante(),
                charge(a, revoir, avenant),
                revoir != null && revoir.isBefore(Dates.jourDe(horloge.instant())),
                a.versions().stream().map(CompositionAnnexes::version).toList(),
                gestes(id, a),
                enVigueur && changeable && parDecision(id, a));
    }

    private List<GesteSurAnnexe> gestes(ConventionId id, AnnexeVue a) {
        if (!annexes.peutChanger(id, a)) return List.of();
        return a.vivante() && annexes.enCharge(id, a)
                ? List.of(GesteSurAnnexe.values())
                : List.of(GesteSurAnnexe.VERSION, GesteSurAnnexe.RETRAIT);
    }

    private boolean parDecision(ConventionId id, AnnexeVue a) {
        return a.vivante() && annexes.peutChanger(id, a) && !annexes.enCharge(id, a);
    }

    private List<PageAnnexes.Sortie> sorties(ConventionId avenant) {
        return avenants.etat(avenant).contenu().annexesRetirees().stream()
                .map(a -> new PageAnnexes.Sortie(a.rang(), "Annexe " + a.rang() + ". " + a.titre()))
                .toList();
    }

    private static Choix choix(AnnexeVue a) {
        return new Choix(Integer.toString(a.rang()), nom(a));
    }

    private static String nom(AnnexeVue a) {
        return "Annexe " + a.rang() + ". " + a.titre();
    }

    private static String charge(AnnexeVue a, @Nullable LocalDate revoir, boolean avenant) {
        var retiree = a.retireeLe();
        if (retiree != null)
            return "Retirée le " + Dates.jour(Dates.jourDe(retiree)) + " : " + a.motifRetrait();
        if (a.remplace() != null) return "Remplace l’annexe " + a.remplace() + " de la convention";
        if (!a.vivante()) return avenant ? "Signée avec l’avenant" : "Signée avec le texte";
        return "Tenue par "
                + (a.nomPartie() == null ? "l’animateur" : a.nomPartie())
                + (revoir == null ? "" : ", à revoir le " + Dates.jour(revoir));
    }

    private static Version version(AnnexeVue.Version v) {
        return new Version(
                "Version " + v.version(),
                v.fichier(),
                v.par() + ", " + Dates.moment(v.le()),
                (v.decision() == null ? "" : "Décision " + v.decision() + ". ") + v.note(),
                v.empreinte());
    }
}
