package fr.unisson.evolutions;

import fr.unisson.conventions.AvenantEnVigueur;
import fr.unisson.conventions.AvenantsDeParties;
import fr.unisson.conventions.ConventionEnVigueurFranchie;
import fr.unisson.conventions.ConventionFranchie;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.PartieSortie;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.domaine.DonneesArticle.QuiSigne;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.evolutions.domaine.DossierAdhesion;
import fr.unisson.evolutions.domaine.Suffrages;
import fr.unisson.evolutions.domaine.TransitionAdhesion;
import fr.unisson.evolutions.donnees.AdhesionSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What the platform takes note of about accessions: that the parties agreed or did not, that the
/// amendment took effect or never will. It decides nothing.
@Component
class SuitesDesAdhesions {

    private static final List<TransitionAdhesion> CONSTATS =
            List.of(
                    TransitionAdhesion.CLORE,
                    TransitionAdhesion.ENTRER,
                    TransitionAdhesion.ACCORDER,
                    TransitionAdhesion.REFUSER);

    private final Conventions conventions;
    private final Parties parties;
    private final AvenantsDeParties avenants;
    private final AdhesionSql adhesions;
    private final DevoirsDesAdhesions devoirs;
    private final ActeurDeTransaction acteurs;
    private final Journal journal;
    private final Clock horloge;

    SuitesDesAdhesions(
            Conventions conventions,
            Parties parties,
            AvenantsDeParties avenants,
            AdhesionSql adhesions,
            DevoirsDesAdhesions devoirs,
            ActeurDeTransaction acteurs,
            Journal journal,
            Clock horloge) {
        this.conventions = conventions;
        this.parties = parties;
        this.avenants = avenants;
        this.adhesions = adhesions;
        this.devoirs = devoirs;
        this.acteurs = acteurs;
        this.journal = journal;
        this.horloge = horloge;
    }

    @EventListener
    void suivre(AvenantEnVigueur effet) {
        if (adhesions.deLAvenant(effet.avenant().valeur()).isPresent())
            constater(effet.convention());
    }

    /// The amendment of an accession is given up.
    @EventListener
    void suivre(ConventionFranchie passage) {
        if (passage.vers() != EtatConvention.ABANDONNEE) return;
        acteurs.devenir(
                Acteur.systeme("adhésions"),
                () -> {
                    adhesions
                            .deLAvenant(passage.convention().valeur())
                            .ifPresent(c -> constater(new ConventionId(c)));
                    return true;
                });
    }

    /// It answers no more. Whether the others are enough is seen at the next run: another may leave
    /// on the same day.
    @EventListener
    void suivre(PartieSortie sortie) {
        acteurs.devenir(
                Acteur.systeme("adhésions"),
                () -> {
                    devoirs.actualiser(sortie.convention());
                    return true;
                });
    }

    @EventListener
    void suivre(ConventionEnVigueurFranchie passage) {
        if (passage.vers().close()) constater(passage.convention());
    }

    /// Everything that the facts of now allow, whoever acts.
    ///
    /// @return whether something moved
    boolean constater(ConventionId id) {
        return acteurs.devenir(
                Acteur.systeme("adhésions"),
                () -> {
                    boolean change = false;
                    for (var a : adhesions.lister(id.valeur())) {
                        if (a.etat().enCours()) change |= constater(a);
                    }
                    devoirs.actualiser(id);
                    return change;
                });
    }

    private boolean constater(AdhesionVue a) {
        var dossier = dossier(a);
        for (var t : CONSTATS) {
            if (t.decider(a.etat(), dossier, Demande.de(RoleConvention.SYSTEME))
                    instanceof Decision.Permise<?>) {
                franchir(a, t);
                return true;
            }
        }
        return false;
    }

    private void franchir(AdhesionVue a, TransitionAdhesion t) {
        var avenant = t == TransitionAdhesion.ACCORDER ? preparer(a) : null;
        adhesions.franchir(
                a,
                a.version(),
                t,
                t.passage().destinations().iterator().next(),
                RoleConvention.SYSTEME.name(),
                null,
                avenant,
                horloge.instant());
        journal.consigner("convention", a.convention().valeur(), t.fait(), a.nom());
    }

    /// The amendment « parties », with the newcomer and those whose signature the article asks for.
    private @Nullable Long preparer(AdhesionVue a) {
        var sans =
                a.signataires() == QuiSigne.TOUTES
                        ? List.<Long>of()
                        : parties.lister(a.convention()).stream()
                                .filter(PartieVue::acceptee)
                                .map(PartieVue::id)
                                .filter(p -> !aDonneSonAccord(a, p))
                                .toList();
        return avenants.faireAdherer(
                        a.convention(),
                        a.organisation(),
                        a.presentation()
                                + (a.engagements().isEmpty()
                                        ? ""
                                        : "\n\nEngagements proposés : " + a.engagements()),
                        sans)
                .valeur();
    }

    private static boolean aDonneSonAccord(AdhesionVue a, long partie) {
        return a.reponses().stream()
                .anyMatch(r -> r.partie() == partie && Boolean.TRUE.equals(r.favorable()));
    }

    DossierAdhesion dossier(AdhesionVue a) {
        var actives = parties.lister(a.convention()).stream().filter(PartieVue::acceptee).toList();
        var ids = actives.stream().map(PartieVue::id).toList();
        var comptees = a.reponses().stream().filter(r -> ids.contains(r.partie())).toList();
        boolean entree = actives.stream().anyMatch(p -> p.organisation().equals(a.organisation()));
        return new DossierAdhesion(
                conventions.charger(a.convention()).etat().engage(),
                !entree,
                a.presentation(),
                a.mienne(),
                new Suffrages(
                        a.accord(),
                        actives.size(),
                        (int) comptees.stream().filter(r -> est(r, true)).count(),
                        (int) comptees.stream().filter(r -> est(r, false)).count()),
                entree,
                abandonne(a));
    }

    private static boolean est(AdhesionVue.Reponse r, boolean favorable) {
        var dite = r.favorable();
        return dite != null && dite == favorable;
    }

    private boolean abandonne(AdhesionVue a) {
        var avenant = a.avenant();
        if (avenant == null) return false;
        var etat = conventions.charger(avenant).etat();
        return etat == EtatConvention.ABANDONNEE || etat == EtatConvention.CADUQUE;
    }
}
