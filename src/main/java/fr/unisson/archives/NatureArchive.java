package fr.unisson.archives;

import static fr.unisson.archives.SortFinal.CONSERVATION;
import static fr.unisson.archives.SortFinal.ELIMINATION;
import static fr.unisson.archives.SortFinal.TRI;

import org.jspecify.annotations.Nullable;

/// A kind of document, with the retention suggested until an organisation decides otherwise.
///
/// Suggested, not legal: the archives service of the territory has the last word.
public enum NatureArchive {
    CONVENTION("Convention et avenants", "Textes signés, actes, bilans.", 10, TRI),
    DELIBERATION(
            "Délibérations et avis",
            "Décisions des instances de chaque partie.",
            null,
            CONSERVATION),
    PREUVE("Preuves de signature", "Aussi longtemps que la convention qu’elles prouvent.", 10, TRI),
    TRAVAIL(
            "Documents de travail",
            "Diagnostics et documents des groupes de travail.",
            2,
            ELIMINATION),
    NOTIFICATION(
            "Notifications",
            "Messages et courriels reçus par vos membres, depuis leur envoi ; aucune pièce d’une"
                    + " convention n’en dépend.",
            1,
            ELIMINATION);

    private final String libelle;
    private final String aide;
    private final @Nullable Integer annees;
    private final SortFinal sort;

    NatureArchive(String libelle, String aide, @Nullable Integer annees, SortFinal sort) {
        this.libelle = libelle;
        this.aide = aide;
        this.annees = annees;
        this.sort = sort;
    }

    public String libelle() {
        return libelle;
    }

    public String aide() {
        return aide;
    }

    /// Years after the end of the convention, or after the sending; null for what is never
    /// eliminated.
    public @Nullable Integer anneesParDefaut() {
        return annees;
    }

    /// False for what is kept by person, whatever the convention it was about.
    public boolean duneConvention() {
        return this != NOTIFICATION;
    }

    public SortFinal sortParDefaut() {
        return sort;
    }
}
