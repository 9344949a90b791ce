package fr.unisson.evaluations;

import fr.unisson.boucles.Inscriptions;
import fr.unisson.evaluations.domaine.Bareme;
import fr.unisson.evaluations.domaine.DossierEvaluation;
import fr.unisson.evaluations.domaine.DossierEvaluation.Compte;
import fr.unisson.evaluations.domaine.RoleEvaluation;
import fr.unisson.evaluations.domaine.TransitionEvaluation;
import fr.unisson.evaluations.donnees.ConjointeSql;
import fr.unisson.evaluations.donnees.ParticipantSql;
import fr.unisson.evaluations.donnees.PassageSql;
import fr.unisson.grilles.NatureDeGrille;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Franchissement;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.vie.Transition;
import fr.unisson.socle.vie.Verification;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Moves a session. The database guards, by itself, what a passage does to marks.
@Service
public class VieDesEvaluations {

    static final Set<NatureDeGrille> QUESTIONNAIRES =
            Set.of(NatureDeGrille.MATURITE, NatureDeGrille.QUESTIONNAIRE);

    private final Evaluations evaluations;
    private final PassageSql passages;
    private final ParticipantSql participants;
    private final ConjointeSql conjointes;
    private final DevoirsDesEvaluations devoirs;
    private final LettresDEvaluation lettres;
    private final Inscriptions boucles;
    private final Journal journal;
    private final Clock horloge;

    VieDesEvaluations(
            Evaluations evaluations,
            PassageSql passages,
            ParticipantSql participants,
            ConjointeSql conjointes,
            DevoirsDesEvaluations devoirs,
            LettresDEvaluation lettres,
            Inscriptions boucles,
            Journal journal,
            Clock horloge) {
        this.evaluations = evaluations;
        this.passages = passages;
        this.participants = participants;
        this.conjointes = conjointes;
        this.devoirs = devoirs;
        this.lettres = lettres;
        this.boucles = boucles;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// The passages that the actor may ask for now, met or not.
    @Transactional(readOnly = true)
    public List<TransitionEvaluation> possibles(EvaluationVue e) {
        return Transition.possibles(TransitionEvaluation.class, e.etat(), evaluations.roles(e));
    }

    @Transactional(readOnly = true)
    public List<Verification> verifier(EvaluationVue e, TransitionEvaluation transition) {
        return transition.verifier(dossier(e));
    }

    /// @param version the one that was shown: a page that has aged moves nothing
    @Transactional
    public Resultat<EtatEvaluation> franchir(
            EvaluationId id, int version, TransitionEvaluation transition, String motif) {
        var e = evaluations.lire(id);
        var role = transition.roleParmi(evaluations.roles(e)).orElse(RoleEvaluation.LECTEUR);
        return transition
                .decider(e.etat(), dossier(e), new Demande(role, motif))
                .franchir(
                        vers ->
                                passages.franchir(
                                        new Franchissement<>(
                                                id.valeur(),
                                                version,
                                                transition,
                                                e.etat(),
                                                vers,
                                                role,
                                                motif,
                                                horloge.instant())),
                        vers -> {
                            journal.consigner(
                                    Evaluations.OBJET,
                                    id.valeur(),
                                    transition.fait(),
                                    motif.strip());
                            var apres = evaluations.lire(id);
                            devoirs.mettreAJour(apres);
                            if (vers == EtatEvaluation.ECHANGE) lettres.echangeOuvert(apres);
                            if (vers == EtatEvaluation.CLOTUREE) {
                                boucles.inscrire(NotesDesEvaluations.CODE, id.valeur());
                                lettres.resultats(apres);
                            }
                        });
    }

    /// How many of each college were invited, answered, and accepted less than the minimum.
    @Transactional(readOnly = true)
    public Map<CollegeRepondant, Compte> colleges(EvaluationId id) {
        var tous = participants.lister(id);
        var comptes = new EnumMap<CollegeRepondant, Compte>(CollegeRepondant.class);
        for (var college : CollegeRepondant.values()) {
            var siens = tous.stream().filter(p -> p.college() == college).toList();
            var repondants = siens.stream().filter(ParticipantVue::aRepondu).toList();
            comptes.put(
                    college,
                    new Compte(
                            siens.size(),
                            repondants.size(),
                            (int) repondants.stream().filter(ParticipantVue::renonce).count()));
        }
        return comptes;
    }

    private DossierEvaluation dossier(EvaluationVue e) {
        var perimetre = e.perimetre();
        var grille = evaluations.grille(e);
        return new DossierEvaluation(
                Dates.jourDe(horloge.instant()),
                Bareme.de(grille).isPresent(),
                perimetre != null || !evaluations.seSitue(e),
                QUESTIONNAIRES.contains(grille.nature()),
                e.minimum(),
                e.noterAvant(),
                colleges(e.id()),
                conjointes.compter(e.id()));
    }
}
