package fr.unisson.demonstration;

import fr.unisson.grilles.Correspondances;
import fr.unisson.grilles.EchelleType;
import fr.unisson.grilles.Equivalence;
import fr.unisson.grilles.GrilleEcrite;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.GrillesLivrees;
import fr.unisson.grilles.GrillesPropres;
import fr.unisson.grilles.NatureDEquivalence;
import fr.unisson.grilles.NatureDeGrille;
import fr.unisson.grilles.NoeudEcrit;
import fr.unisson.grilles.Portee;
import fr.unisson.grilles.RedactionDeGrille;
import fr.unisson.socle.vie.Resultat;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// A grid that the establishment wrote with its residents, published, and the draft of its second
/// version.
@Component
@Profile("demo")
class GrillesDuRecit {

    private final Grilles grilles;
    private final GrillesPropres propres;
    private final RedactionDeGrille redaction;
    private final Correspondances correspondances;

    GrillesDuRecit(
            Grilles grilles,
            GrillesPropres propres,
            RedactionDeGrille redaction,
            Correspondances correspondances) {
        this.grilles = grilles;
        this.propres = propres;
        this.redaction = redaction;
        this.correspondances = correspondances;
    }

    void ecrire(Recit recit, Reperes reperes) {
        var tilleuls = Reperes.de(reperes.organisations, "tilleuls");
        var une = fait(recit, reperes, -150, () -> propres.creer(tilleuls, repas(), ""));
        fait(recit, reperes, -146, () -> propres.publier(une, 0, ""));
        fait(recit, reperes, -145, () -> associer(une));
        var deux = fait(recit, reperes, -12, () -> propres.nouvelleVersion(une));
        fait(
                recit,
                reperes,
                -12,
                () ->
                        redaction.ecrireNoeud(
                                deux,
                                0,
                                null,
                                noeud(deux, "B"),
                                point(
                                        "B4",
                                        "La commission des menus se réunit avec des résidents",
                                        "Regardez la dernière : qui était là, qu’est-ce qui a changé"
                                                + " ensuite ?",
                                        "Les résidents choisissent les menus avec la cuisine.")));
        fait(
                recit,
                reperes,
                -11,
                () ->
                        redaction.ecrireNoeud(
                                deux,
                                1,
                                noeud(deux, "A3"),
                                noeud(deux, "A"),
                                point(
                                        "A3",
                                        "Le temps du repas est respecté, du petit déjeuner au"
                                                + " dîner",
                                        "Personne n’est pressé ; les derniers servis ont autant de"
                                                + " temps que les premiers.",
                                        "J’ai le temps de manger.")));
    }

    /// What it asks like the grid of the house of joint evaluation.
    private Resultat<Integer> associer(GrilleId une) {
        var maison = grilles.livree(GrillesLivrees.EVALUATION_CONJOINTE).id();
        return correspondances.ecrire(
                une,
                maison,
                Correspondances.lues(correspondances.entre(une, maison)),
                List.of(
                        new Equivalence(
                                noeud(une, "B1"), noeud(maison, "D1"), NatureDEquivalence.PROCHE),
                        new Equivalence(
                                noeud(une, "B3"), noeud(maison, "E2"), NatureDEquivalence.PROCHE)));
    }

    private static GrilleEcrite repas() {
        return new GrilleEcrite(
                "repas",
                NatureDeGrille.EVALUATION_CONJOINTE,
                "Les repas, vus des deux côtés",
                "Ce que résidents, familles et professionnels pensent des repas, et ce qu’ils en"
                        + " décident ensemble. Cotée deux fois par an, avant la commission des menus.",
                "Écrite par le groupe « À table » : quatre résidents, deux familles, la cuisine et"
                        + " l’équipe de soins.",
                true,
                EchelleType.ZERO_A_QUATRE.echelle(),
                List.of(
                        point("A", "À table", "", "Quand je mange.")
                                .avec(
                                        List.of(
                                                point(
                                                        "A1",
                                                        "Les plats sont bons et chauds",
                                                        "Y compris pour les textures modifiées et"
                                                                + " les repas en chambre.",
                                                        "Ce que je mange est bon et chaud."),
                                                point(
                                                        "A2",
                                                        "Chacun mange ce qu’il peut et ce qu’il aime",
                                                        "Goûts, régimes, convictions, aide au bon"
                                                                + " moment.",
                                                        "Je mange ce que j’aime. On m’aide si j’en"
                                                                + " ai besoin."),
                                                point(
                                                        "A3",
                                                        "Le temps du repas est respecté",
                                                        "Personne n’est pressé.",
                                                        "J’ai le temps de manger."))),
                        point("B", "Décider des repas", "", "Choisir les repas.")
                                .avec(
                                        List.of(
                                                point(
                                                        "B1",
                                                        "Les menus sont choisis avec les résidents",
                                                        "Combien de plats proposés par eux depuis"
                                                                + " six mois ?",
                                                        "Je peux proposer un plat."),
                                                point(
                                                        "B2",
                                                        "Les remarques sont notées, le jour même",
                                                        "Un cahier, une personne, un endroit connu.",
                                                        "Je peux dire ce qui ne va pas."),
                                                point(
                                                        "B3",
                                                        "On sait ce que deviennent les remarques",
                                                        "Réponse affichée, dite en salle, reprise"
                                                                + " au CVS.",
                                                        "On me répond.")))),
                List.of());
    }

    private static NoeudEcrit point(String code, String libelle, String aide, String facile) {
        return new NoeudEcrit(
                code,
                libelle,
                aide,
                facile,
                BigDecimal.ONE,
                false,
                "",
                "",
                Portee.PARTOUT,
                List.of(),
                List.of());
    }

    private long noeud(GrilleId id, String code) {
        return grilles.charger(id).parCode(code).orElseThrow().id();
    }

    private static <T> T fait(Recit recit, Reperes reperes, int jour, Supplier<Resultat<T>> geste) {
        var resultat = recit.dire(jour, reperes.acteur("ruellan"), geste);
        if (resultat instanceof Resultat.Fait<T>(var valeur)) return valeur;
        throw new IllegalStateException("Le récit s’arrête : " + resultat.motifs());
    }
}
