package fr.unisson.modeles;

import fr.unisson.modeles.FichierModele.Section;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A model as a file, both ways. See [FichierModele] for its shape.
public final class FormatDeModele {

    private FormatDeModele() {}

    /// @throws IllegalArgumentException with the line of the first mistake
    public static ModeleConvention lire(String fichier) {
        return lire(fichier, null);
    }

    /// @param cadre the model from which `{comme: cadre}` takes an article of the same number
    public static ModeleConvention lire(String fichier, @Nullable ModeleConvention cadre) {
        var lu = FichierModele.lire(fichier);
        var version = lu.entete("version");
        if (!version.matches("[1-9][0-9]{0,3}"))
            throw FichierModele.erreur(1, "version entière attendue");
        var type = lu.enteteFacultatif("type");
        return new ModeleConvention(
                lu.entete("code"),
                lu.entete("nom"),
                Integer.parseInt(version),
                type.isEmpty()
                        ? TypeModele.LIBRE
                        : TypeModele.de(type)
                                .orElseThrow(() ->
                                        FichierModele.erreur(1, "type inconnu « " + type + " »")),
                lu.entete("description"),
                lu.sections().stream().map(s -> article(s, cadre)).toList());
    }

    private static ArticleModele article(Section s, @Nullable ModeleConvention cadre) {
        if (s.attribut("comme").isPresent()) return repris(s, cadre);
        var clause = s.attribut("clause").map(c -> clause(s, c)).orElse(null);
        var choix = s.attribut("choix").map(c -> choix(s, c)).orElse(ChoixDArticle.TOUJOURS);
        boolean obligatoire = s.attribut("obligatoire").filter("oui"::equals).isPresent();
        if (obligatoire && choix.auChoix())
            throw FichierModele.erreur(
                    s.ligne(), "un article obligatoire ne peut pas être au choix");
        return new ArticleModele(
                s.numero(),
                s.titre(),
                s.attribut("volet").map(v -> volet(s, v)).orElse(null),
                obligatoire,
                s.attribut("donnees").map(d -> donnees(s, d)).orElse(TypeDonnees.AUCUNE),
                choix,
                clause,
                s.attribut("aide").orElse(""),
                s.texte());
    }

    private static ArticleModele repris(Section s, @Nullable ModeleConvention cadre) {
        if (cadre == null)
            throw FichierModele.erreur(
                    s.ligne(), "« comme » n’est compris que dans les modèles livrés");
        return cadre.articles().stream()
                .filter(a -> a.numero().equals(s.numero()))
                .findFirst()
                .orElseThrow(() ->
                        FichierModele.erreur(s.ligne(), "le modèle repris n’a pas cet article"));
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

    private static ClauseExigee clause(Section s, String code) {
        return ClauseExigee.de(code)
                .orElseThrow(
                        () -> FichierModele.erreur(s.ligne(), "clause inconnue « " + code + " »"));
    }

    private static ChoixDArticle choix(Section s, String code) {
        return ChoixDArticle.de(code)
                .orElseThrow(
                        () -> FichierModele.erreur(s.ligne(), "choix inconnu « " + code + " »"));
    }

    /// What [#lire(String)] gives back the same model from.
    public static String ecrire(ModeleConvention modele) {
        return "---\ncode: "
                + modele.code()
                + "\nnom: "
                + enLigne(modele.nom())
                + "\nversion: "
                + modele.version()
                + "\ntype: "
                + modele.type().code()
                + "\ndescription: "
                + enLigne(modele.description().isBlank() ? modele.nom() : modele.description())
                + "\n---\n\n"
                + modele.articles().stream()
                        .map(FormatDeModele::section)
                        .collect(Collectors.joining("\n"));
    }

    /// What two versions are compared on: titles, settings and texts, in words.
    public static String lisible(ModeleConvention modele) {
        return modele.nom()
                + "\n"
                + modele.description()
                + "\n"
                + modele.articles().stream()
                        .map(FormatDeModele::lisible)
                        .collect(Collectors.joining("\n"));
    }

    private static String lisible(ArticleModele a) {
        var clause = a.clause();
        return "\n"
                + a.intitule()
                + "\n("
                + (a.obligatoire() ? "obligatoire" : a.choix().libelle().toLowerCase(Locale.FRANCE))
                + (a.volet() == null ? "" : ", volet " + a.volet())
                + ", "
                + a.donnees().libelle().toLowerCase(Locale.FRANCE)
                + (clause == null ? "" : ", mention exigée : " + clause.libelle())
                + ")\n"
                + (a.aide().isBlank() ? "" : "Aide : " + a.aide() + "\n")
                + a.texte()
                + "\n";
    }

    private static String section(ArticleModele a) {
        var clause = a.clause();
        return "## "
                + a.numero()
                + ". "
                + enLigne(a.titre())
                + "\n{volet: "
                + (a.volet() == null ? "-" : "V" + a.volet())
                + ", obligatoire: "
                + (a.obligatoire() ? "oui" : "non")
                + ", donnees: "
                + (a.donnees() == TypeDonnees.AUCUNE ? "-" : a.donnees().code())
                + ", choix: "
                + a.choix().code()
                + ", clause: "
                + (clause == null ? "-" : clause.code())
                + ", aide: \""
                + enLigne(a.aide()).replace("\\", "\\\\").replace("\"", "\\\"")
                + "\"}\n\n"
                + sansTitreDeSection(a.texte())
                + "\n";
    }

    /// A line that starts a section in a file would cut the article: it goes one level down.
    private static String sansTitreDeSection(String texte) {
        return texte.replace("\r\n", "\n").replaceAll("(?m)^## ", "### ").strip();
    }

    private static String enLigne(String texte) {
        return texte.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
