package fr.unisson.conventions;

import fr.unisson.conventions.Participation.Tenu;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.donnees.Passage;
import fr.unisson.conventions.donnees.PassageSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The one way a convention moves: its facts, the rule, state and history in one statement, then
/// the effects, all in the caller's transaction.
@Component
class VieDeConvention {

    /// The platform acts for no party.
    static final Tenu SYSTEME = new Tenu(RoleConvention.SYSTEME, null);

    private final Participations participations;
    private final Dossiers dossiers;
    private final PassageSql passages;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    VieDeConvention(
            Participations participations,
            Dossiers dossiers,
            PassageSql passages,
            Journal journal,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.participations = participations;
        this.dossiers = dossiers;
        this.passages = passages;
        this.journal = journal;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    /// @param version the one that was shown: a page that has aged moves nothing
    /// @param titre the role under which this is asked, and the party for which
    Resultat<EtatConvention> franchir(
            ConventionVue convention,
            int version,
            TransitionConvention transition,
            Tenu titre,
            @Nullable String motif,
            Saisie saisie) {
        var dossier = dossiers.charger(convention, saisie);
        return switch (transition.decider(
                convention.etat(), dossier, new Demande(titre.role(), motif))) {
            case Decision.Refusee<EtatConvention>(var motifs) -> new Resultat.Refus<>(motifs);
            case Decision.Permise<EtatConvention>(var vers) -> {
                var passage = passage(convention, version, transition, vers, titre, motif);
                if (!passages.franchir(passage)) yield Resultat.depasse();
                journal.consigner(
                        "convention",
                        passage.id(),
                        enTete(transition.fait()),
                        Objects.requireNonNullElse(motif, ""));
                evenements.publishEvent(
                        new ConventionFranchie(
                                convention.id(),
                                transition,
                                convention.etat(),
                                vers,
                                titre,
                                motif,
                                saisie,
                                passage.le()));
                yield Resultat.fait(vers);
            }
        };
    }

    /// A step inside a larger act, on the convention as it is now.
    ///
    /// @throws Conflit when it moved meanwhile: the whole act is then undone
    List<Motif> avancer(
            long convention,
            TransitionConvention transition,
            Tenu titre,
            @Nullable String motif,
            Saisie saisie) {
        var lue = participations.charger(new ConventionId(convention));
        var resultat = franchir(lue, lue.version(), transition, titre, motif, saisie);
        if (resultat.equals(Resultat.depasse())) throw Suite.tropTard();
        return resultat.motifs();
    }

    private static String enTete(String fait) {
        return fait.substring(0, 1).toUpperCase(Locale.FRANCE) + fait.substring(1);
    }

    private Passage passage(
            ConventionVue convention,
            int version,
            TransitionConvention transition,
            EtatConvention vers,
            Tenu titre,
            @Nullable String motif) {
        long id = convention.id().valeur();
        return new Passage(
                id,
                id,
                version,
                transition.name(),
                convention.etat().name(),
                vers.name(),
                titre.role().name(),
                Passage.compteDeLActeur(),
                titre.partie(),
                motif,
                horloge.instant());
    }
}
