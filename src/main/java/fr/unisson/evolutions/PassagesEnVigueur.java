package fr.unisson.evolutions;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.VieEnVigueur;
import fr.unisson.conventions.domaine.DossierEnVigueur.Saisie;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.TransitionEnVigueur;
import fr.unisson.gouvernance.DecisionVue;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.vie.Verification;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The passages of a convention in force by their names, for who asks for them without a page. Each
/// does what its page does. The withdrawal of an import belongs to the module that brought it in:
/// here it is refused.
@Service
@Transactional
public class PassagesEnVigueur {

    private final VieEnVigueur vie;
    private final DossiersEnVigueur dossiers;
    private final Suspensions suspensions;
    private final Clotures clotures;

    PassagesEnVigueur(
            VieEnVigueur vie,
            DossiersEnVigueur dossiers,
            Suspensions suspensions,
            Clotures clotures) {
        this.vie = vie;
        this.dossiers = dossiers;
        this.suspensions = suspensions;
        this.clotures = clotures;
    }

    /// What comes with the request.
    ///
    /// @param decision of the committee, one of those that may be cited
    /// @param jusquAu last day of the suspension that is asked
    public record Demande(
            @Nullable Long decision, @Nullable LocalDate jusquAu, @Nullable String motif) {}

    /// A passage that the actor may ask for.
    ///
    /// @param exigences all that it needs, what comes with the request included
    /// @param decisions those that the request may cite, where one is needed
    public record Possible(
            TransitionEnVigueur transition,
            List<Verification> exigences,
            List<DecisionVue> decisions) {
        public Possible {
            exigences = List.copyOf(exigences);
            decisions = List.copyOf(decisions);
        }
    }

    @Transactional(readOnly = true)
    public List<Possible> possibles(ConventionId id) {
        var transitions =
                vie.possibles(id).stream()
                        .filter(t -> t != TransitionEnVigueur.RETIRER_LA_REPRISE)
                        .toList();
        if (transitions.isEmpty()) return List.of();
        var dossier = dossiers.charger(id, Saisie.vide());
        return transitions.stream()
                .map(t ->
                        new Possible(
                                t,
                                t.verifier(dossier),
                                surDecision(t) ? suspensions.decisions(id) : List.of()))
                .toList();
    }

    private static boolean surDecision(TransitionEnVigueur t) {
        return t == TransitionEnVigueur.SUSPENDRE || t == TransitionEnVigueur.REPRENDRE;
    }

    /// Takes a passage, or says everything that stands in the way.
    ///
    /// @param version the one shown to who asks: what has aged moves nothing
    public Resultat<EtatConvention> franchir(
            ConventionId id, int version, TransitionEnVigueur transition, Demande demande) {
        return switch (transition) {
            case SUSPENDRE ->
                    suspensions.suspendre(
                            id, version, demande.decision(), demande.jusquAu(), demande.motif());
            case REPRENDRE ->
                    suspensions.reprendre(id, version, demande.decision(), demande.motif());
            case ARCHIVER -> clotures.archiver(id, version);
            default ->
                    vie.franchir(
                            id,
                            version,
                            transition,
                            demande.motif(),
                            dossiers.charger(id, Saisie.vide()));
        };
    }
}
