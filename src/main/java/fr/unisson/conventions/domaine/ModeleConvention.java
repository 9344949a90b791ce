package fr.unisson.conventions.domaine;

import fr.unisson.conventions.domaine.FichierModele.Section;
import java.util.HashSet;
import java.util.List;

/// A versioned model. A convention copies its articles at creation and keeps its code and version.
public record ModeleConvention(
        String code, String nom, int version, String description, List<ArticleModele> articles) {

    public ModeleConvention {
        articles = List.copyOf(articles);
        var numeros = new HashSet<String>();
        for (var article : articles) {
            if (!numeros.add(article.numero()))
                throw new IllegalArgumentException(
                        "Article " + article.numero() + " en double dans le modèle " + code);
        }
    }

    /// Reads a model from its file, see [FichierModele].
    public static ModeleConvention lire(String fichier) {
        var lu = FichierModele.lire(fichier);
        var version = lu.entete("version");
        if (!version.matches("[1-9][0-9]{0,3}"))
            throw FichierModele.erreur(1, "version entière attendue");
        return new ModeleConvention(
                lu.entete("code"),
                lu.entete("nom"),
                Integer.parseInt(version),
                lu.entete("description"),
                lu.sections().stream().map(ModeleConvention::article).toList());
    }

    private static ArticleModele article(Section s) {
        return new ArticleModele(
                s.numero(),
                s.titre(),
                s.attribut("volet").map(v -> volet(s, v)).orElse(null),
                s.attribut("obligatoire").filter("oui"::equals).isPresent(),
                s.attribut("donnees").map(d -> donnees(s, d)).orElse(TypeDonnees.AUCUNE),
                s.attribut("aide").orElse(""),
                s.texte());
    }

    private static int volet(Section s, String valeur) {
        if (!valeur.matches("V[1-7]"))
            throw FichierModele.erreur(s.ligne(), "volet de V1 à V7 attendu");
        return valeur.charAt(1) - '0';
    }

    private static TypeDonnees donnees(Section s, String nom) {
        return TypeDonnees.de(nom)
                .orElseThrow(
                        () -> FichierModele.erreur(s.ligne(), "données inconnues « " + nom + " »"));
    }
}
