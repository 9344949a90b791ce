package fr.unisson.conventions.domaine;

import fr.unisson.modeles.TypeDonnees;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What an amendment is about: the articles it opens, and whether bodies are asked by default.
public enum TypeAvenant {
    DUREE("Durée ou prorogation", true, TypeDonnees.DUREE, TypeDonnees.RENOUVELLEMENT),
    PARTIES("Parties : adhésion, changement d’identité, retrait", true),
    OBJET("Objet et périmètre", true, TypeDonnees.PERIMETRE),
    MISSIONS("Missions communes", false, TypeDonnees.MISSIONS_COMMUNES),
    ENGAGEMENTS("Engagements", true, TypeDonnees.ENGAGEMENTS),
    GOUVERNANCE("Gouvernance", true, TypeDonnees.COPIL),
    INDICATEURS("Indicateurs", false, TypeDonnees.INDICATEURS),
    MOYENS("Moyens et dispositions financières", true, TypeDonnees.MOYENS),
    TEXTE_LIBRE("Autres articles, article nouveau ou annexe signée", true);

    private final String libelle;
    private final boolean validationParDefaut;
    private final Set<TypeDonnees> articles;

    TypeAvenant(String libelle, boolean validationParDefaut, TypeDonnees... articles) {
        this.libelle = libelle;
        this.validationParDefaut = validationParDefaut;
        this.articles = Set.of(articles);
    }

    public String libelle() {
        return libelle;
    }

    /// The kinds of articles that become editable.
    public Set<TypeDonnees> articles() {
        return articles;
    }

    /// Whether the bodies of the parties decide on it, unless its facilitator says why not.
    public boolean validationParDefaut() {
        return validationParDefaut;
    }

    public static boolean validationRequise(Collection<TypeAvenant> types) {
        return types.stream().anyMatch(TypeAvenant::validationParDefaut);
    }

    public static Set<TypeDonnees> articles(Collection<TypeAvenant> types) {
        var tous = EnumSet.noneOf(TypeDonnees.class);
        types.forEach(t -> tous.addAll(t.articles));
        return tous;
    }

    public static String enMots(Collection<TypeAvenant> types) {
        return types.stream().sorted().map(TypeAvenant::libelle).collect(Collectors.joining(" ; "));
    }

    /// What of these names is a type; the rest is left out.
    public static List<TypeAvenant> lire(Collection<String> noms) {
        return Arrays.stream(values()).filter(t -> noms.contains(t.name())).toList();
    }
}
