package fr.unisson.modeles;

import java.util.List;

/// A founding principle or value proposed to every new convention.
///
/// @param sens what it means in practice, in Markdown
public record PrincipeModele(
        String code, NaturePrincipe nature, String intitule, String sens, String source) {

    public enum NaturePrincipe {
        PRINCIPE,
        VALEUR
    }

    /// Reads the shipped list, see [FichierModele].
    public static List<PrincipeModele> lire(String fichier) {
        return FichierModele.lire(fichier).sections().stream()
                .map(s ->
                        new PrincipeModele(
                                s.attribut("code").orElse(s.numero()),
                                s.attribut("nature").filter("valeur"::equals).isPresent()
                                        ? NaturePrincipe.VALEUR
                                        : NaturePrincipe.PRINCIPE,
                                s.titre(),
                                s.texte(),
                                s.attribut("source").orElse("")))
                .toList();
    }
}
