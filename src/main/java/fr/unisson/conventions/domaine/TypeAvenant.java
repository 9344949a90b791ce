package fr.unisson.conventions.domaine;

import fr.unisson.modeles.TypeDonnees;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What an amendment is about: the articles it opens.
public enum TypeAvenant {
    DUREE("Durée ou prorogation", TypeDonnees.DUREE, TypeDonnees.RENOUVELLEMENT),
    PARTIES("Parties : adhésion, changement d’identité, retrait"),
    OBJET("Objet et périmètre", TypeDonnees.PERIMETRE),
    MISSIONS("Missions communes", TypeDonnees.MISSIONS_COMMUNES),
    ENGAGEMENTS("Engagements", TypeDonnees.ENGAGEMENTS),
    GOUVERNANCE("Gouvernance", TypeDonnees.COPIL),
    INDICATEURS("Indicateurs", TypeDonnees.INDICATEURS),
    MOYENS("Moyens et dispositions financières", TypeDonnees.MOYENS),
    TEXTE_LIBRE("Autres articles, article nouveau ou annexe signée");

    private final String libelle;
    private final Set<TypeDonnees> articles;

    TypeAvenant(String libelle, TypeDonnees... articles) {
        this.libelle = libelle;
        this.articles = Set.of(articles);
    }

    public String libelle() {
        return libelle;
    }

    /// The kinds of articles that become editable.
    public Set<TypeDonnees> articles() {
        return articles;
    }

    /// Whether what it usually changes asks the bodies of the parties for a decision; what was
    /// changed in the end says whether they are asked.
    public boolean decisionHabituelle() {
        return articles.isEmpty() || articles.stream().anyMatch(DecisionsDInstance::demandee);
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
