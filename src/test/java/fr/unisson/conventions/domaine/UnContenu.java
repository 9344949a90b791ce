package fr.unisson.conventions.domaine;

import fr.unisson.conventions.domaine.Contenu.Article;
import fr.unisson.conventions.domaine.Contenu.Diagnostic;
import fr.unisson.conventions.domaine.Contenu.Partie;
import fr.unisson.conventions.domaine.Contenu.Point;
import fr.unisson.conventions.domaine.Contenu.PositionDite;
import fr.unisson.conventions.domaine.Contenu.Principe;
import fr.unisson.modeles.TypeDonnees;
import java.util.List;

/// Builds the content of a convention that no check blames.
final class UnContenu {

    private UnContenu() {}

    static Contenu complet() {
        return complet(
                partie("EHPAD Les Tilleuls", List.of("FINESS 440000001"), true),
                partie("CPTS", List.of("RNA W442000001"), false));
    }

    static Contenu complet(Partie... parties) {
        return avec(
                List.of(parties),
                List.of(
                        article(
                                "0",
                                "Préambule",
                                TypeDonnees.DIAGNOSTICS,
                                "Les parties se connaissent."),
                        article("1", "Objet", TypeDonnees.PERIMETRE, "Coopérer."),
                        article("5", "Principes", TypeDonnees.PRINCIPES, "Nos principes."),
                        article("19", "Durée", TypeDonnees.DUREE, "Trois ans."),
                        article("23", "Absence de pénalité", TypeDonnees.SANS_PENALITE, "Aucune."),
                        article("24", "Retrait", TypeDonnees.RETRAIT, "Deux mois.")),
                Duree.parDefaut());
    }

    static Contenu avec(List<Partie> parties, List<Article> articles, Duree duree) {
        return new Contenu(
                "Mieux coopérer",
                "2027-1",
                "La presqu’île",
                parties,
                List.of(new Diagnostic("Enquête", "EHPAD", "2026")),
                null,
                List.of("Les sorties sont annoncées trop tard."),
                List.of(new Principe("Autonomie", "Chacun décide chez soi.")),
                articles,
                duree,
                List.of(
                        new Point(
                                3,
                                "7",
                                "Le délai est de deux jours.",
                                EtatDivergence.ACCEPTEE_COMME_RESERVE,
                                "Sauf la nuit.",
                                List.of(
                                        new PositionDite("CPTS", Position.DESACCORD, "Trop court"),
                                        new PositionDite("EHPAD", Position.ACCORD, null)))));
    }

    static Partie partie(String nom, List<String> identifiants, boolean finess) {
        return new Partie(
                nom,
                "Association",
                "4 allée des Tilleuls, 44390 Nort-sur-Erdre",
                identifiants,
                finess,
                finess,
                false,
                null,
                "Mme Roux",
                "présidente",
                "M. Ruellan",
                List.of(),
                List.of("Accueillir"));
    }

    static Article article(String numero, String titre, TypeDonnees type, String texte) {
        return article(numero, titre, type, texte, new DonneesArticle.Aucune());
    }

    static Article article(
            String numero, String titre, TypeDonnees type, String texte, DonneesArticle donnees) {
        return new Article(numero, titre, 1, true, false, type, texte, donnees);
    }
}
