package fr.unisson.modeles.domaine;

import fr.unisson.modeles.ArticleModele;
import fr.unisson.modeles.ArticlePropose;
import fr.unisson.modeles.ChoixDArticle;
import fr.unisson.modeles.TypeDonnees;
import fr.unisson.socle.vie.Motif;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a person does to the proposed articles before they are put to use.
public final class Revision {

    public static final int ARTICLES_AU_PLUS = 150;

    /// A line on its own that says where an article is cut in two.
    public static final String COUPE = "====";

    private static final Pattern LIGNE_DE_COUPE = Pattern.compile("(?m)^\\s*={4,}\\s*$");

    private Revision() {}

    /// Cuts wherever the reviewer wrote a cutting line; the first line of what follows is its
    /// title.
    public static List<ArticlePropose> couper(List<ArticlePropose> articles) {
        var sortie = new ArrayList<ArticlePropose>();
        for (var a : articles) {
            var morceaux = LIGNE_DE_COUPE.split(a.texte().replace("\r\n", "\n"), -1);
            sortie.add(new ArticlePropose(a.titre(), morceaux[0].strip(), a.numero(), a.ignore()));
            for (int i = 1; i < morceaux.length; i++) suite(morceaux[i]).ifPresent(sortie::add);
        }
        return List.copyOf(sortie);
    }

    private static Optional<ArticlePropose> suite(String morceau) {
        var texte = morceau.strip();
        if (texte.isEmpty()) return Optional.empty();
        int fin = texte.indexOf('\n');
        var titre = (fin < 0 ? texte : texte.substring(0, fin)).replaceAll("^#+\\s*|\\*\\*", "");
        boolean court = titre.length() <= 120 && fin >= 0;
        return Optional.of(
                new ArticlePropose(
                        court ? titre.strip() : "Suite",
                        court ? texte.substring(fin + 1).strip() : texte,
                        "",
                        false));
    }

    /// Joins an article to the one before it, with its title when it had one of its own.
    public static List<ArticlePropose> fusionner(List<ArticlePropose> articles, int rang) {
        if (rang < 1 || rang >= articles.size()) return articles;
        var sortie = new ArrayList<>(articles);
        var avant = sortie.get(rang - 1);
        var a = sortie.remove(rang);
        sortie.set(
                rang - 1,
                new ArticlePropose(
                        avant.titre(),
                        (avant.texte() + "\n\n**" + a.titre() + "**\n\n" + a.texte()).strip(),
                        avant.numero(),
                        avant.ignore()));
        return List.copyOf(sortie);
    }

    /// Reasons not to put them to use as they stand.
    public static List<Motif> motifs(List<ArticlePropose> articles, String destination) {
        var motifs = new ArrayList<Motif>();
        if (destination.isBlank())
            motifs.add(new Motif("DESTINATION", "Choisissez ce que ce texte devient."));
        if (articles.stream().allMatch(ArticlePropose::ignore))
            motifs.add(new Motif("ARTICLES", "Gardez au moins un article."));
        if (articles.size() > ARTICLES_AU_PLUS)
            motifs.add(new Motif("ARTICLES", "C’est trop d’articles : fusionnez-en."));
        Set<String> pris = new HashSet<>();
        for (var a : articles) {
            if (a.ignore()) continue;
            if (a.titre().isBlank())
                motifs.add(new Motif("ARTICLES", "Un article gardé n’a pas de titre."));
            if (!a.numero().isEmpty() && !pris.add(a.numero()))
                motifs.add(
                        new Motif(
                                "ARTICLES",
                                "Deux articles proposés correspondent à l’article "
                                        + a.numero()
                                        + " : fusionnez-les, ou détachez-en un."));
        }
        return List.copyOf(motifs);
    }

    /// As articles of a model: a matched one takes its number, volet and kind from the plan; the
    /// others are numbered after it, in their order.
    public static List<ArticleModele> articles(
            List<ArticlePropose> articles, List<ArticleModele> plan) {
        var sortie = new ArrayList<ArticleModele>();
        int suivant = 0;
        for (var p : plan)
            if (p.numero().matches("\\d+"))
                suivant = Math.max(suivant, Integer.parseInt(p.numero()));
        for (var a : articles) {
            var repere = plan.stream().filter(p -> p.numero().equals(a.numero())).findFirst();
            var numero = repere.isPresent() ? a.numero() : Integer.toString(++suivant);
            sortie.add(
                    new ArticleModele(
                            numero,
                            a.titre().strip(),
                            repere.map(ArticleModele::volet).orElse(null),
                            false,
                            repere.map(ArticleModele::donnees).orElse(TypeDonnees.AUCUNE),
                            ChoixDArticle.TOUJOURS,
                            null,
                            repere.map(ArticleModele::aide).orElse(""),
                            a.texte().strip()));
        }
        return List.copyOf(sortie);
    }
}
