package fr.unisson.essms.web;

import fr.unisson.actions.LigneAction;
import fr.unisson.essms.AutoevaluationVue;
import fr.unisson.essms.Criteres.Imperatif;
import fr.unisson.essms.domaine.ExigenceAutoevaluation;
import fr.unisson.essms.domaine.TransitionAutoevaluation;
import fr.unisson.socle.vie.Verification;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Exigee;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.PageDePassage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Before a self-evaluation is closed, left or archived: what it still lacks, and where to do it.
final class CompositionPassage {

    private CompositionPassage() {}

    static String chemin(TransitionAutoevaluation t) {
        return t.name().toLowerCase(Locale.ROOT);
    }

    static PageDePassage page(
            Fil fil,
            AutoevaluationVue a,
            TransitionAutoevaluation t,
            int version,
            String saisi,
            List<Verification> verifications,
            List<Imperatif> imperatifs,
            Erreurs erreurs) {
        return new PageDePassage(
                fil,
                a.titre(),
                t.libelle() + " l’auto-évaluation",
                a.adresse() + "/passages/" + chemin(t),
                a.adresse(),
                "Revenir à l’auto-évaluation",
                version,
                effets(t),
                verifications.stream().map(v -> exigee(a, v, imperatifs)).toList(),
                t.motifRequis(),
                saisi,
                erreurs);
    }

    private static List<String> effets(TransitionAutoevaluation t) {
        return switch (t) {
            case CLOTURER ->
                    List.of(
                            "Une fois clôturée, l’auto-évaluation ne se modifie plus : elle se"
                                    + " lit.");
            case ABANDONNER ->
                    List.of(
                            "Ce qui est coté reste lisible, et rien ne s’y ajoute plus.",
                            "Une autre pourra s’ouvrir pour cet établissement.");
            case ARCHIVER -> List.of("Elle reste lisible, rangée parmi les anciennes.");
        };
    }

    /// One line for each criterion that lacks something, with the place where it is mended.
    private static Exigee exigee(AutoevaluationVue a, Verification v, List<Imperatif> imperatifs) {
        if (v.remplie()) return Exigee.de(v, null);
        return switch (ExigenceAutoevaluation.valueOf(v.code())) {
            case TOUT_COTE -> Exigee.de(v, a.adresse() + "/elements?etat=sans");
            case RIEN_A_REPRENDRE -> Exigee.de(v, a.adresse() + "/elements?etat=reprendre");
            case IMPERATIFS_SUIVIS ->
                    chacun(
                            v,
                            "Ouvrez l’action obligatoire de chacun, avec un pilote et une échéance"
                                    + " :",
                            imperatifs.stream()
                                    .filter(Imperatif::sansAction)
                                    .map(i -> new Exigee.Reste(nom(i), ouvrir(i))));
            case IMPERATIFS_PLANIFIES ->
                    chacun(
                            v,
                            "Complétez :",
                            imperatifs.stream()
                                    .flatMap(i ->
                                            i.aPlanifier().stream()
                                                    .map(x ->
                                                            new Exigee.Reste(
                                                                    nom(i) + ". " + manque(x),
                                                                    planifier(x)))));
        };
    }

    private static Exigee chacun(Verification v, String phrase, Stream<Exigee.Reste> restes) {
        return new Exigee(v.libelle(), false, phrase, restes.toList(), null);
    }

    private static String nom(Imperatif i) {
        return "Critère " + i.critere().code() + ", " + i.critere().libelle();
    }

    /// Where the mandatory action of a criterion is opened.
    static String ouvrir(Imperatif i) {
        return "/actions/nouvelle?origine=critere-has:" + i.critere().id();
    }

    /// Where an action is given who carries it and by when.
    static String planifier(LigneAction action) {
        return "/actions/" + action.id() + "/modifier";
    }

    /// What the action of a criterion lacks, in a sentence.
    static String manque(LigneAction action) {
        return "L’action n° "
                + action.numero()
                + (action.piloteId() != null
                        ? " n’a pas d’échéance."
                        : action.pour() != null
                                ? " n’a pas de pilote."
                                : " n’a ni pilote ni échéance.");
    }
}
