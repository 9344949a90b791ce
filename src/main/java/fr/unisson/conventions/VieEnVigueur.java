package fr.unisson.conventions;

import fr.unisson.conventions.PassagesDeConvention.Franchi;
import fr.unisson.conventions.domaine.DossierEnVigueur;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.TransitionEnVigueur;
import fr.unisson.conventions.donnees.PassageSql;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.vie.Transition;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How a convention moves from its entry into force to its archive. Whoever knows the facts gives
/// them; the rule, the histories and who may ask are here.
@Service
@Transactional
public class VieEnVigueur {

    private final Participations participations;
    private final ComiteDePilotage comite;
    private final PassagesDeConvention passages;
    private final PassageSql histoire;
    private final ApplicationEventPublisher evenements;

    VieEnVigueur(
            Participations participations,
            ComiteDePilotage comite,
            PassagesDeConvention passages,
            PassageSql histoire,
            ApplicationEventPublisher evenements) {
        this.participations = participations;
        this.comite = comite;
        this.passages = passages;
        this.histoire = histoire;
        this.evenements = evenements;
    }

    /// The passages that the actor may ask for now, met or not.
    @Transactional(readOnly = true)
    public List<TransitionEnVigueur> possibles(ConventionId id) {
        return Transition.possibles(
                TransitionEnVigueur.class,
                participations.charger(id).etat(),
                comite.participation(id).roles());
    }

    /// Takes a passage for the actor, or says everything that stands in the way.
    ///
    /// @param version the one shown to who asks: a page that has aged moves nothing
    public Resultat<EtatConvention> franchir(
            ConventionId id,
            int version,
            TransitionEnVigueur transition,
            @Nullable String motif,
            DossierEnVigueur dossier) {
        var convention = participations.charger(id);
        var titre = comite.participation(id).titre(transition);
        return switch (passages.franchir(convention, version, transition, dossier, titre, motif)) {
            case Resultat.Refus<Franchi>(var motifs) -> new Resultat.Refus<>(motifs);
            case Resultat.Fait<Franchi>(var franchi) -> {
                var effet = dossier.effet(transition);
                if (effet != null)
                    histoire.situer(id.valeur(), effet.atStartOfDay(Dates.PARIS).toInstant());
                evenements.publishEvent(
                        new ConventionEnVigueurFranchie(
                                id,
                                transition,
                                convention.etat(),
                                franchi.vers(),
                                titre,
                                motif,
                                dossier.saisie(),
                                franchi.le()));
                yield Resultat.fait(franchi.vers());
            }
        };
    }
}
