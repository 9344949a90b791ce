package fr.unisson.essms.domaine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Columns of the spreadsheet for rating away from the site, in their order.
public enum ColonneDeReleve {
    ELEMENT("Élément"),
    CRITERE("Critère"),
    LIBELLE("Libellé"),
    IMPERATIF("Impératif"),
    PERSONNE("Personne"),
    COTE("Cote"),
    COMMENTAIRE("Commentaire"),
    JUSTIFICATION("Justification"),
    PREUVE("Éléments de preuve"),
    A_REPRENDRE("À reprendre"),
    /// Says which mark the line is, and which version was exported.
    REPERE("Repère (ne pas modifier)");

    private final String titre;

    ColonneDeReleve(String titre) {
        this.titre = titre;
    }

    public String titre() {
        return titre;
    }

    public static List<String> titres() {
        return Arrays.stream(values()).map(ColonneDeReleve::titre).toList();
    }

    public static Optional<ColonneDeReleve> nommee(String titre) {
        return Arrays.stream(values())
                .filter(c -> c.titre.equalsIgnoreCase(titre.strip()))
                .findFirst();
    }
}
