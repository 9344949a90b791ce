package fr.unisson.essms.domaine;

import java.util.Collection;

/// Whether an imperative criterion is met: every element at 4, strictly, whatever the method of
/// averages (HAS, fiche « système de cotation », 9 October 2024).
public enum Atteinte {
    ATTEINT("Atteint"),
    NON_ATTEINT("Non atteint"),
    /// Nothing is below 4 yet, and something is not rated.
    EN_ATTENTE("À coter");

    private final String libelle;

    Atteinte(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// @param elements how many elements the criterion has
    /// @param cotes those given, one per element at most
    public static Atteinte de(int elements, Collection<Cote> cotes) {
        if (cotes.stream().anyMatch(c -> c != Cote.C4 && c != Cote.ETOILE)) return NON_ATTEINT;
        return elements > 0 && cotes.size() == elements ? ATTEINT : EN_ATTENTE;
    }
}
