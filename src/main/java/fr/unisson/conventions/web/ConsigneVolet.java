package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.TransitionVolet;
import fr.unisson.conventions.donnees.VoletLecture.Membre;
import fr.unisson.conventions.donnees.VoletsLecture.Ligne;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Elision;

/// What is expected of the group, and what a passage does, in one sentence each.
final class ConsigneVolet {

    private ConsigneVolet() {}

    static String de(Ligne volet, CompositionVolet.Lu lu) {
        if (!lu.ouvert())
            return "La rédaction est close à cette étape de la convention. Tout reste lisible ici.";
        return switch (volet.etat()) {
            case OUVERT ->
                    lu.volet().membres().stream().noneMatch(Membre::rapporteur)
                            ? "Réunissez le groupe et désignez son rapporteur : c’est lui qui ouvre"
                                    + " les travaux."
                            : "Le rapporteur ouvre les travaux quand le groupe est au complet.";
            case EN_TRAVAIL ->
                    "Le groupe écrit les articles, note ce qui fait accord et ce qui fait"
                            + " divergence, puis le rapporteur dépose le livrable.";
            case LIVRABLE_DEPOSE -> livrable(volet);
            case EN_ARBITRAGE ->
                    "Une divergence bloque. Le comité tranche par une décision motivée ; chaque"
                            + " position reste écrite.";
            case ADOPTE -> "Les référents ont adopté ce volet.";
            case REPORTE ->
                    "Le volet est reporté"
                            + (volet.dateReprise() == null
                                    ? "."
                                    : " ; reprise prévue le "
                                            + Dates.jour(volet.dateReprise())
                                            + ".");
        };
    }

    private static String livrable(Ligne volet) {
        var attendues = volet.partiesAttendues();
        if (!attendues.isEmpty())
            return "Le livrable est déposé. La position est attendue "
                    + Elision.de(Attendre.enumerer(attendues))
                    + ".";
        return volet.partiesOpposees().isEmpty()
                ? "Tous les référents sont d’accord : l’animateur constate l’adoption."
                : "Le livrable n’a pas l’accord "
                        + Elision.de(Attendre.enumerer(volet.partiesOpposees()))
                        + ". Rapprochez les positions, ou demandez un arbitrage.";
    }

    static String effet(TransitionVolet transition) {
        return switch (transition) {
            case COMMENCER -> "Le groupe pourra écrire ses articles et tenir ses séances.";
            case DEPOSER ->
                    "Les articles ne changeront plus ; chaque référent se prononcera sur ce"
                            + " livrable.";
            case ADOPTER -> "Le volet est clos. Il pourra être rouvert avec un motif.";
            case DEMANDER_ARBITRAGE ->
                    "Le comité sera saisi de la divergence bloquante et tranchera.";
            case TRANCHER_POUR_L_ADOPTION ->
                    "Le volet est adopté par décision du comité. Les divergences restent au"
                            + " registre.";
            case TRANCHER_POUR_LA_REPRISE ->
                    "Le groupe reprend son travail. Un nouveau livrable sera déposé.";
            case TRANCHER_POUR_LE_REPORT, REPORTER ->
                    "Le volet sort du texte à consolider jusqu’à sa date de reprise.";
            case ROUVRIR, REPRENDRE ->
                    "Le groupe reprend son travail. Les positions prises restent dans"
                            + " l’historique.";
        };
    }
}
