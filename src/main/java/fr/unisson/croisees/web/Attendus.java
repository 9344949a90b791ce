package fr.unisson.croisees.web;

import fr.unisson.croisees.BilanVu;
import fr.unisson.croisees.CroiseeVue;
import fr.unisson.croisees.LigneComparee;
import fr.unisson.croisees.VoixVue;
import fr.unisson.croisees.domaine.TransitionCroisee;
import fr.unisson.croisees.web.PageCroisee.Attendu;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Choix;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a cross evaluation expects of its reader now: a button only for what is ready.
final class Attendus {

    private Attendus() {}

    static @Nullable Attendu de(
            CroiseeVue c,
            List<VoixVue> voix,
            List<LigneComparee> lignes,
            @Nullable BilanVu bilan,
            List<Choix> aDire,
            List<TransitionCroisee> possibles,
            List<TransitionCroisee> pretes) {
        return switch (c.etat()) {
            case PROGRAMMEE ->
                    geste(
                            c,
                            possibles,
                            TransitionCroisee.OUVRIR,
                            "Quand tout le monde est prévenu, ouvrez les réponses : chaque partie"
                                    + " recevra sa grille.",
                            "L’évaluation commencera quand les réponses seront ouvertes.");
            case AUTOEVALUATION -> reponse(c, voix, pretes);
            case MISE_EN_COMMUN -> {
                long restent = lignes.stream().filter(LigneComparee::attendUnEchange).count();
                yield restent > 0
                        ? new Attendu(
                                restent == 1
                                        ? "Un écart de 2 points ou plus attend un mot."
                                        : restent + " écarts de 2 points ou plus attendent un mot.",
                                "#ecarts",
                                "Voir les écarts")
                        : geste(
                                c,
                                possibles,
                                TransitionCroisee.REDIGER,
                                "Les écarts ont été discutés : le bilan peut s’écrire.",
                                "Les écarts ont été discutés ; le bilan vient ensuite.");
            }
            case BILAN_PROJET -> ecriture(c, voix, bilan, aDire, possibles);
            case BILAN_APPROUVE ->
                    geste(
                            c,
                            possibles,
                            TransitionCroisee.TRANSMETTRE,
                            "Chaque référent s’est prononcé : le bilan peut partir aux instances et"
                                    + " aux observateurs.",
                            "Chaque référent s’est prononcé ; le bilan va être transmis.");
            case TRANSMISE, ABANDONNEE -> null;
        };
    }

    private static Attendu reponse(
            CroiseeVue c, List<VoixVue> voix, List<TransitionCroisee> pretes) {
        var miennes = voix.stream().filter(v -> v.mienne() && !v.remise()).toList();
        if (!miennes.isEmpty()) {
            var v = miennes.getFirst();
            return new Attendu(
                    (v.dUsager()
                                    ? "Donnez votre avis de représentant des usagers"
                                    : "Remplissez la grille pour " + v.nom())
                            + ", avant le "
                            + Dates.jour(c.noterAvant())
                            + ". Personne ne la lit avant la mise en commun.",
                    c.adresse() + "/grille/" + v.id(),
                    "Répondre");
        }
        var manquent =
                voix.stream()
                        .filter(VoixVue::attendue)
                        .map(VoixVue::nom)
                        .collect(Collectors.joining(", "));
        var reste =
                manquent.isEmpty()
                        ? "Toutes les grilles sont remises."
                        : "On attend encore : "
                                + manquent
                                + ". Dernier jour : "
                                + Dates.jour(c.noterAvant())
                                + ".";
        return geste(
                c,
                pretes,
                TransitionCroisee.METTRE_EN_COMMUN,
                reste,
                manquent.isEmpty()
                        ? reste + " L’animateur ou la présidence du comité les met en commun."
                        : reste);
    }

    private static Attendu ecriture(
            CroiseeVue c,
            List<VoixVue> voix,
            @Nullable BilanVu bilan,
            List<Choix> aDire,
            List<TransitionCroisee> possibles) {
        if (bilan == null) {
            return new Attendu(
                    "Le bilan reste à écrire, avec une recommandation par mission commune.",
                    possibles.isEmpty() ? null : c.adresse() + "/bilan",
                    "Écrire le bilan");
        }
        if (!aDire.isEmpty()) {
            return new Attendu(
                    "Dites si "
                            + aDire.stream().map(Choix::libelle).collect(Collectors.joining(", "))
                            + " approuve ce bilan.",
                    "#position",
                    "Se prononcer");
        }
        return geste(
                c,
                possibles,
                TransitionCroisee.APPROUVER,
                "Chaque partie qui reste s’est prononcée : le bilan peut être arrêté.",
                muettes(voix, bilan));
    }

    private static String muettes(List<VoixVue> voix, BilanVu bilan) {
        var noms =
                voix.stream()
                        .filter(v -> !v.dUsager() && v.presente())
                        .filter(v ->
                                bilan.positions().stream()
                                        .noneMatch(x -> Objects.equals(v.partie(), x.partie())))
                        .map(VoixVue::nom)
                        .collect(Collectors.joining(", "));
        return "Le bilan attend le mot "
                + (noms.isEmpty() ? "de chaque référent." : "des référents de : " + noms + ".");
    }

    private static Attendu geste(
            CroiseeVue c,
            List<TransitionCroisee> possibles,
            TransitionCroisee t,
            String aFaire,
            String sinon) {
        return possibles.contains(t)
                ? new Attendu(aFaire, CompositionCroisee.passage(c, t), t.libelle())
                : new Attendu(sinon, null, "");
    }
}
