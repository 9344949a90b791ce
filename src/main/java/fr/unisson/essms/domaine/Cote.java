package fr.unisson.essms.domaine;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an evaluation element is given: the scale of the HAS reference framework of March 2022.
public enum Cote {
    C1("1", "1", 1, "Pas d’organisation repérable : le sujet est ignoré ou à peine connu."),
    C2("2", "2", 2, "En construction : premières mesures, appropriation partielle."),
    C3("3", "3", 3, "Organisé et déployé, mais pas encore complet ni entièrement évalué."),
    C4("4", "4", 4, "Maîtrisé : organisé, déployé, approprié par les équipes, suivi et tracé."),
    ETOILE("ETOILE", "★", 4, "Niveau 4 atteint et dépassé : compte pour 4, montré à part."),
    NC("NC", "NC", null, "Non concerné : jamais sur un critère impératif."),
    RI("RI", "RI", null, "Réponse inadaptée de la personne : au chapitre 1 seulement.");

    private final String code;
    private final String signe;
    private final @Nullable Integer points;
    private final String aide;

    Cote(String code, String signe, @Nullable Integer points, String aide) {
        this.code = code;
        this.signe = signe;
        this.points = points;
        this.aide = aide;
    }

    /// As the grid and the exports name it.
    public String code() {
        return code;
    }

    /// As people write it.
    public String signe() {
        return signe;
    }

    /// Out of every average when empty.
    public Optional<BigDecimal> points() {
        return Optional.ofNullable(points).map(BigDecimal::valueOf);
    }

    public String aide() {
        return aide;
    }

    /// Only a plain 4 speaks for itself.
    public boolean aCommenter() {
        return this != C4;
    }

    public static Optional<Cote> lire(@Nullable String texte) {
        if (texte == null) return Optional.empty();
        var lu = texte.strip();
        return Arrays.stream(values())
                .filter(c ->
                        c.code.equalsIgnoreCase(lu)
                                || c.signe.equalsIgnoreCase(lu)
                                || (c == ETOILE && lu.equals("*")))
                .findFirst();
    }
}
