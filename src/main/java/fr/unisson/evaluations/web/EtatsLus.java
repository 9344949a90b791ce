package fr.unisson.evaluations.web;

import fr.unisson.evaluations.CollegeRepondant;
import fr.unisson.evaluations.EtatEvaluation;
import fr.unisson.evaluations.EvaluationVue;
import fr.unisson.evaluations.ParticipantVue;
import fr.unisson.evaluations.domaine.TransitionEvaluation;
import fr.unisson.socle.vie.PassageFait;
import fr.unisson.socle.web.Etape;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A session's state and life, as pages tell them.
final class EtatsLus {

    /// Steps that a group of one voice passes over.
    private static final Set<EtatEvaluation> A_PART =
            EnumSet.of(EtatEvaluation.OUVERTE, EtatEvaluation.ECHANGE);

    private static final List<EtatEvaluation> MARCHE =
            List.of(
                    EtatEvaluation.PREPARATION,
                    EtatEvaluation.OUVERTE,
                    EtatEvaluation.ECHANGE,
                    EtatEvaluation.CONJOINTE,
                    EtatEvaluation.CLOTUREE);

    private EtatsLus() {}

    static Pastille pastille(EtatEvaluation etat) {
        return new Pastille(
                etat.libelle(),
                switch (etat) {
                    case PREPARATION, ARCHIVEE -> Ton.NEUTRE;
                    case OUVERTE -> Ton.ATTENTE;
                    case ECHANGE, CONJOINTE -> Ton.EN_COURS;
                    case CLOTUREE -> Ton.FAIT;
                    case ABANDONNEE -> Ton.DANGER;
                });
    }

    static List<Etape> etapes(
            EtatEvaluation etat, List<PassageFait<TransitionEvaluation>> histoire) {
        return Etape.marche(
                uneVoix(histoire)
                        ? MARCHE.stream().filter(x -> !A_PART.contains(x)).toList()
                        : MARCHE,
                EtatsLus::nom,
                etat == EtatEvaluation.ARCHIVEE ? EtatEvaluation.CLOTUREE : etat,
                histoire);
    }

    /// Nobody answered on their own.
    static boolean uneVoix(List<PassageFait<TransitionEvaluation>> histoire) {
        return histoire.stream()
                .anyMatch(p -> p.transition() == TransitionEvaluation.REPONDRE_ENSEMBLE);
    }

    private static String nom(EtatEvaluation etat) {
        return switch (etat) {
            case PREPARATION -> "Préparation";
            case OUVERTE -> "Chacun répond";
            case ECHANGE -> "Échange";
            case CONJOINTE -> "Note conjointe";
            case CLOTUREE, ARCHIVEE -> "Clôture";
            case ABANDONNEE -> etat.libelle();
        };
    }

    /// What a passage does, told before it is done.
    static List<String> effets(TransitionEvaluation t) {
        return switch (t) {
            case OUVRIR ->
                    List.of(
                            "Les participants qui ont un compte sont invités à répondre, avec la"
                                    + " date.",
                            "Pendant les réponses, personne ne lit celles d’un autre, ni vous, ni"
                                    + " l’administration. On voit seulement qui a répondu.",
                            "La grille ne change plus, et le minimum par collège ne baisse plus.");
            case REVELER ->
                    List.of(
                            "Les réponses ne peuvent plus changer.",
                            "Chaque participant lit les chiffres de chaque collège, sans aucun"
                                    + " nom.",
                            "Les commentaires se lisent par collège, sans nom et à part des"
                                    + " chiffres.");
            case NOTER_ENSEMBLE ->
                    List.of(
                            "Le groupe donne une note à chaque critère ; vous l’écrivez, avec la"
                                    + " raison et les désaccords.",
                            "Les réponses de chacun restent ce qu’elles sont.");
            case REPONDRE_ENSEMBLE ->
                    List.of(
                            "Votre organisation répond d’une seule voix : le groupe donne une note"
                                    + " à chaque question, vous l’écrivez.",
                            "Personne ne note de son côté ; il n’y aura pas de comparaison entre"
                                    + " deux collèges.");
            case CLOTURER ->
                    List.of(
                            "Plus rien ne change : ni notes, ni participants.",
                            "Les réponses sont détachées des personnes ; le lien est effacé de la"
                                    + " base, pour tous et pour toujours.",
                            "Pour noter à nouveau, on prépare une session suivante.");
            case ARCHIVER ->
                    List.of("La session quitte les listes courantes ; elle reste lisible.");
            case ABANDONNER ->
                    List.of(
                            "Toutes les réponses sont effacées, sans retour possible.",
                            "La session reste dans l’histoire, avec la raison que vous donnez.");
            case PREPARER -> List.of();
        };
    }

    /// What will happen to a college with fewer participants than the minimum.
    static String petits(EvaluationVue e, List<ParticipantVue> tous) {
        return Arrays.stream(CollegeRepondant.values())
                .filter(c -> tous.stream().filter(p -> p.college() == c).count() < e.minimum())
                .map(c ->
                        " "
                                + c.libelle()
                                + " : moins de "
                                + e.minimum()
                                + " participants, leurs chiffres ne se montreront que si chacun"
                                + " l’accepte.")
                .collect(Collectors.joining());
    }
}
