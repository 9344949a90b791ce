package fr.unisson;

import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.actions.domaine.TransitionAction;
import fr.unisson.archives.EtatElimination;
import fr.unisson.archives.domaine.TransitionElimination;
import fr.unisson.audits.domaine.EtatAudit;
import fr.unisson.audits.domaine.TransitionAudit;
import fr.unisson.campagnes.EtatCampagne;
import fr.unisson.campagnes.EtatInvitation;
import fr.unisson.campagnes.domaine.TransitionCampagne;
import fr.unisson.campagnes.domaine.TransitionInvitation;
import fr.unisson.conventions.domaine.EtatAmendement;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.EtatDivergence;
import fr.unisson.conventions.domaine.EtatSignature;
import fr.unisson.conventions.domaine.EtatValidation;
import fr.unisson.conventions.domaine.EtatVolet;
import fr.unisson.conventions.domaine.TransitionAmendement;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.domaine.TransitionDivergence;
import fr.unisson.conventions.domaine.TransitionEnVigueur;
import fr.unisson.conventions.domaine.TransitionSignature;
import fr.unisson.conventions.domaine.TransitionValidation;
import fr.unisson.conventions.domaine.TransitionVolet;
import fr.unisson.croisees.EtatCroisee;
import fr.unisson.croisees.domaine.TransitionCroisee;
import fr.unisson.derives.domaine.EtatAlerte;
import fr.unisson.derives.domaine.TransitionAlerte;
import fr.unisson.essms.domaine.EtatAutoevaluation;
import fr.unisson.essms.domaine.EtatExterne;
import fr.unisson.essms.domaine.TransitionAutoevaluation;
import fr.unisson.essms.domaine.TransitionExterne;
import fr.unisson.evaluations.EtatEvaluation;
import fr.unisson.evaluations.domaine.TransitionEvaluation;
import fr.unisson.evolutions.domaine.EtatAdhesion;
import fr.unisson.evolutions.domaine.EtatRetrait;
import fr.unisson.evolutions.domaine.TransitionAdhesion;
import fr.unisson.evolutions.domaine.TransitionRetrait;
import fr.unisson.gouvernance.EtatDecision;
import fr.unisson.gouvernance.EtatPoint;
import fr.unisson.gouvernance.EtatReunion;
import fr.unisson.gouvernance.domaine.EtatAvis;
import fr.unisson.gouvernance.domaine.TransitionAvis;
import fr.unisson.gouvernance.domaine.TransitionDecision;
import fr.unisson.gouvernance.domaine.TransitionPoint;
import fr.unisson.gouvernance.domaine.TransitionReunion;
import fr.unisson.indicateurs.domaine.EtatValeur;
import fr.unisson.indicateurs.domaine.TransitionValeur;
import fr.unisson.pilotage.domaine.EtatContestation;
import fr.unisson.pilotage.domaine.EtatMission;
import fr.unisson.pilotage.domaine.EtatPromesse;
import fr.unisson.pilotage.domaine.TransitionContestation;
import fr.unisson.pilotage.domaine.TransitionMission;
import fr.unisson.pilotage.domaine.TransitionPromesse;
import fr.unisson.reprises.domaine.EtatReprise;
import fr.unisson.reprises.domaine.TransitionReprise;
import fr.unisson.socle.vie.Transition;
import fr.unisson.socle.vie.Transition.Arete;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every strict life of the program: a life left out of this list fails `ViesTest`.
final class Vies {

    static final List<Vie> TOUTES =
            List.of(
                    vie("action", EtatAction.class, "CLOSE ABANDONNEE", TransitionAction.class),
                    vie(
                            "adhesion",
                            EtatAdhesion.class,
                            "REFUSEE RETIREE EFFECTIVE SANS_SUITE",
                            TransitionAdhesion.class),
                    vie(
                            "alerte",
                            EtatAlerte.class,
                            "LEVEE SANS_SUITE REPOSITIONNEMENT AVENANT SUSPENSION RETRAIT"
                                    + " RESILIATION",
                            TransitionAlerte.class),
                    vie(
                            "amendement",
                            EtatAmendement.class,
                            "ACCEPTE RETIRE DEVENU_DIVERGENCE",
                            TransitionAmendement.class),
                    vie("audit", EtatAudit.class, "CLOTURE ABANDONNE", TransitionAudit.class),
                    vie(
                            "autoevaluation",
                            EtatAutoevaluation.class,
                            "ARCHIVEE ABANDONNEE",
                            TransitionAutoevaluation.class),
                    vie(
                            "avis_instance",
                            EtatAvis.class,
                            "EFFET_CONSTATE SANS_OBJET",
                            TransitionAvis.class),
                    vie(
                            "campagne_evaluation",
                            EtatCampagne.class,
                            "CLOTUREE ABANDONNEE",
                            TransitionCampagne.class),
                    vie(
                            "campagne_invitation",
                            EtatInvitation.class,
                            "",
                            TransitionInvitation.class),
                    vie(
                            "contestation",
                            EtatContestation.class,
                            "RETIREE CLOSE",
                            TransitionContestation.class),
                    vie(
                            "convention",
                            EtatConvention.class,
                            "ARCHIVEE",
                            TransitionConvention.class,
                            TransitionEnVigueur.class),
                    vie(
                            "reunion:decision",
                            EtatDecision.class,
                            "FAITE ABANDONNEE",
                            TransitionDecision.class),
                    vie(
                            "croisee",
                            EtatCroisee.class,
                            "TRANSMISE ABANDONNEE",
                            TransitionCroisee.class),
                    vie("divergence", EtatDivergence.class, "", TransitionDivergence.class),
                    vie(
                            "elimination",
                            EtatElimination.class,
                            "EXECUTEE REFUSEE RETIREE",
                            TransitionElimination.class),
                    vie(
                            "evaluation",
                            EtatEvaluation.class,
                            "ARCHIVEE ABANDONNEE",
                            TransitionEvaluation.class),
                    vie(
                            "evaluation_externe",
                            EtatExterne.class,
                            "CLOTUREE ANNULEE",
                            TransitionExterne.class),
                    vie("mission", EtatMission.class, "", TransitionMission.class),
                    vie("reunion:point", EtatPoint.class, "ECARTE", TransitionPoint.class),
                    vie("promesse", EtatPromesse.class, "", TransitionPromesse.class),
                    vie("reprise", EtatReprise.class, "CONFIRMEE RETIREE", TransitionReprise.class),
                    vie("retrait", EtatRetrait.class, "EFFECTIF RENONCE", TransitionRetrait.class),
                    vie(
                            "reunion:reunion",
                            EtatReunion.class,
                            "CR_APPROUVE SANS_QUORUM ANNULEE",
                            TransitionReunion.class),
                    vie(
                            "signature",
                            EtatSignature.class,
                            "DELEGUE ANNULE",
                            TransitionSignature.class),
                    vie("valeur", EtatValeur.class, "", TransitionValeur.class),
                    vie(
                            "validation",
                            EtatValidation.class,
                            "NON_REQUISE A_REPRENDRE",
                            TransitionValidation.class),
                    vie("volet", EtatVolet.class, "", TransitionVolet.class));

    private Vies() {}

    /// @param nom how its table of passages begins; `table:vie` where a table holds several
    /// @param etats its states, the first one being where it begins
    /// @param fins its states that nothing follows, written by hand
    record Vie(
            String nom,
            List<String> etats,
            Set<String> fins,
            Set<Class<?>> lois,
            Set<Arete> aretes) {
        String table() {
            return nom.replaceFirst(":.*", "") + "_etat_suivant";
        }

        /// Its name within its table, when it is not alone there.
        String part() {
            return nom.contains(":") ? nom.replaceFirst(".*:", "") : "";
        }

        String debut() {
            return etats.getFirst();
        }

        @Override
        public String toString() {
            return nom;
        }
    }

    static Stream<Vie> toutes() {
        return TOUTES.stream();
    }

    private static Vie vie(
            String nom, Class<? extends Enum<?>> etats, String fins, Class<?>... lois) {
        return new Vie(
                nom,
                Arrays.stream(etats.getEnumConstants()).map(Enum::name).toList(),
                fins.isEmpty() ? Set.of() : Set.of(fins.split(" ", -1)),
                Set.of(lois),
                Arrays.stream(lois)
                        .flatMap(loi -> graphe(loi).stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Set<Arete> graphe(Class<?> loi) {
        return Transition.graphe((Transition[]) loi.getEnumConstants());
    }
}
