package fr.unisson.gouvernance;

import java.time.LocalDateTime;

/// What is said to plan a meeting, and may change until it is opened.
///
/// @param debut in the legal time of Paris
/// @param duree minutes
/// @param lien address of a room held elsewhere, empty when there is none
public record NouvelleReunion(
        String objet, LocalDateTime debut, int duree, String lieu, String lien) {

    public static final int DUREE_COURANTE = 120;

    public NouvelleReunion avecDebut(LocalDateTime autre) {
        return new NouvelleReunion(objet, autre, duree, lieu, lien);
    }

    public boolean lieuDit() {
        return !lieu.isBlank() || !lien.isBlank();
    }
}
