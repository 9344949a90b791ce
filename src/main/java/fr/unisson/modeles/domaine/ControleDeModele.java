package fr.unisson.modeles.domaine;

import fr.unisson.modeles.ArticleModele;
import fr.unisson.modeles.ModeleConvention;
import fr.unisson.modeles.TypeDonnees;
import fr.unisson.socle.vie.Motif;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a model lacks to be published, and what is worth a second look.
public final class ControleDeModele {

    private ControleDeModele() {}

    /// Reasons not to publish.
    public static List<Motif> manques(ModeleConvention modele) {
        var motifs = new ArrayList<Motif>();
        if (modele.articles().isEmpty())
            motifs.add(new Motif("ARTICLES", "Un modèle a au moins un article."));
        for (var clause : modele.type().clauses())
            if (modele.articles().stream()
                    .noneMatch(
                            a -> a.clause() == clause && a.obligatoire() && !a.texte().isBlank()))
                motifs.add(
                        new Motif(
                                "CLAUSE",
                                clause.libelle()
                                        + " : un article obligatoire doit porter cette mention ("
                                        + modele.type().source()
                                        + ")."));
        for (var type : modele.type().donneesExigees())
            if (modele.articles().stream()
                    .noneMatch(a -> a.donnees() == type && !a.choix().auChoix()))
                motifs.add(
                        new Motif(
                                "DONNEES",
                                "Il manque un article toujours présent de la nature « "
                                        + type.libelle()
                                        + " »."));
        for (var article : modele.articles())
            if (article.obligatoire() && article.texte().isBlank())
                motifs.add(
                        new Motif(
                                "TEXTE",
                                article.intitule() + " : un article obligatoire a un texte."));
        doubles(modele, motifs);
        return List.copyOf(motifs);
    }

    /// A kind of data lives in one article: its table could not be told from the other's.
    private static void doubles(ModeleConvention modele, List<Motif> motifs) {
        modele.articles().stream()
                .map(ArticleModele::donnees)
                .filter(t -> t != TypeDonnees.AUCUNE)
                .collect(Collectors.groupingBy(t -> t, Collectors.counting()))
                .forEach((type, nombre) -> {
                    if (nombre > 1)
                        motifs.add(
                                new Motif(
                                        "DOUBLE",
                                        "Deux articles ont la nature « "
                                                + type.libelle()
                                                + " » : gardez-la sur un seul."));
                });
    }

    /// Advice that stops nobody.
    public static List<String> conseils(ModeleConvention modele) {
        var conseils = new ArrayList<String>();
        var types =
                modele.articles().stream().map(ArticleModele::donnees).collect(Collectors.toSet());
        if (!types.contains(TypeDonnees.SANS_PENALITE))
            conseils.add(
                    "Aucun article n’écarte les pénalités : la convention le signalera à chaque"
                            + " fois.");
        if (!types.contains(TypeDonnees.COPIL))
            conseils.add("Aucun article ne décrit le comité de pilotage.");
        var volets =
                modele.articles().stream()
                        .map(ArticleModele::volet)
                        .filter(java.util.Objects::nonNull)
                        .collect(Collectors.toSet());
        if (!volets.containsAll(Set.of(1, 2, 3, 4, 5, 6, 7)))
            conseils.add(
                    "Certains des sept volets n’ont pas d’article : leurs groupes de travail"
                            + " n’auraient rien à écrire.");
        return List.copyOf(conseils);
    }
}
