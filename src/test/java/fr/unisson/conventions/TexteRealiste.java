package fr.unisson.conventions;

import static fr.unisson.conventions.domaine.Position.ACCORD;
import static fr.unisson.conventions.domaine.Position.ACCORD_AVEC_RESERVE;
import static fr.unisson.conventions.domaine.Position.DESACCORD;

import fr.unisson.conventions.domaine.Consolidation;
import fr.unisson.conventions.domaine.Contenu;
import fr.unisson.conventions.domaine.Contenu.Diagnostic;
import fr.unisson.conventions.domaine.Contenu.Partie;
import fr.unisson.conventions.domaine.Contenu.Point;
import fr.unisson.conventions.domaine.Contenu.PositionDite;
import fr.unisson.conventions.domaine.Contenu.Principe;
import fr.unisson.conventions.domaine.DonneesArticle;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.EtatDivergence;
import fr.unisson.modeles.ArticleModele;
import fr.unisson.modeles.Modeles;
import fr.unisson.modeles.TypeDonnees;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The whole text of a convention as it really comes: the twenty-seven articles of a shipped model,
/// wide tables with long cells, a register with divergences, words that people type.
final class TexteRealiste {

    private static final String LONG =
            "Répondre sous deux jours ouvrés à toute demande de coordination, y compris pendant les"
                    + " congés, et dire pourquoi lorsque ce délai n’a pas été tenu";
    private static final LocalDate JOUR = LocalDate.of(2027, 3, 1);

    private TexteRealiste() {}

    static String entre(List<String> parties) throws IOException {
        var modeles = new Modeles();
        var modele = modeles.trouver("convention-cadre-essms").orElseThrow();
        return Consolidation.assembler(
                        new Contenu(
                                "Mieux entrer, mieux sortir : parcours des personnes âgées de"
                                        + " l’Estuaire et des Marais du Nord",
                                "2026-00012",
                                "Huit communes de la rive nord.",
                                parties.stream().map(TexteRealiste::partie).toList(),
                                List.of(new Diagnostic("Enquête « sorties »", "SRA", "mai 2026")),
                                null,
                                List.of(LONG, "Un <script>alert(1)</script> reste un texte."),
                                modeles.principes().stream()
                                        .map(p -> new Principe(p.intitule(), LONG))
                                        .toList(),
                                modele.articles().stream().map(TexteRealiste::article).toList(),
                                Duree.parDefaut(),
                                points(parties)))
                .texte();
    }

    private static Partie partie(String nom) {
        return new Partie(
                nom,
                "Établissement public intercommunal",
                "4 allée des Tilleuls, 44390 Nort-sur-Erdre",
                List.of("FINESS 440000016", "SIREN 200000008"),
                true,
                true,
                false,
                null,
                "Mme Maëlle-Anaïs de La Rochefoucauld-Ÿvetot",
                "directrice déléguée",
                "M. Ruellan",
                List.of("Site de l’Erdre (FINESS 440000024)", "Site de la Brière"),
                List.of(LONG, "Accueillir et orienter"));
    }

    private static Contenu.Article article(ArticleModele a) {
        return new Contenu.Article(
                a.numero(),
                a.titre(),
                a.volet(),
                a.obligatoire(),
                false,
                a.donnees(),
                a.texte(),
                donnees(a.donnees()));
    }

    private static DonneesArticle donnees(TypeDonnees type) {
        return switch (type) {
            case OBJECTIFS ->
                    new DonneesArticle.Objectifs(
                            Collections.nCopies(
                                    12,
                                    new DonneesArticle.Objectif(
                                            LONG,
                                            DonneesArticle.NatureObjectif.EFFET_POUR_LES_USAGERS,
                                            "Taux de réhospitalisation à trente jours",
                                            "18 %",
                                            "≤ 12 %",
                                            JOUR,
                                            "Centre hospitalier intercommunal")));
            case ENGAGEMENTS ->
                    new DonneesArticle.Engagements(
                            Collections.nCopies(
                                    30,
                                    new DonneesArticle.Engagement(
                                            "EHPAD",
                                            LONG,
                                            "Mensuelle",
                                            "",
                                            "Compte rendu",
                                            "IDEC")));
            case INDICATEURS ->
                    new DonneesArticle.Indicateurs(
                            Collections.nCopies(
                                    8,
                                    new DonneesArticle.Indicateur(
                                            "Délai de réponse",
                                            LONG,
                                            "nombre de réponses ÷ nombre de demandes × 100",
                                            "https://exemple.invalid/une-adresse-longue-sans-espace",
                                            "Trimestrielle",
                                            "≥ 80 %",
                                            "Référente qualité")),
                            "Les référents",
                            "Le comité de pilotage");
            default -> new DonneesArticle.Aucune();
        };
    }

    private static List<Point> points(List<String> parties) {
        List<Point> points = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            points.add(new Point(i, null, LONG, null, null, positions(parties, false)));
            points.add(
                    new Point(
                            i,
                            String.valueOf(i + 3),
                            "Le délai de deux jours vaut aussi la nuit.",
                            EtatDivergence.ACCEPTEE_COMME_RESERVE,
                            "La nuit reste hors du périmètre jusqu’à la prochaine évaluation",
                            positions(parties, true)));
        }
        return points;
    }

    private static List<PositionDite> positions(List<String> parties, boolean divergence) {
        List<PositionDite> positions = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++)
            positions.add(
                    new PositionDite(
                            parties.get(i),
                            !divergence ? ACCORD : i == 0 ? DESACCORD : ACCORD_AVEC_RESERVE,
                            divergence ? LONG : null));
        return positions;
    }
}
