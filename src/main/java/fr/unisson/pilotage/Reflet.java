package fr.unisson.pilotage;

import java.time.LocalDate;

/// What all the parties read of the action that a party joined to its commitment: what it
/// confirmed, and nothing else.
public record Reflet(String titre, String etat, int avancement, LocalDate au) {

    boolean dit(String autreTitre, String autreEtat, int autreAvancement) {
        return titre.equals(autreTitre) && etat.equals(autreEtat) && avancement == autreAvancement;
    }
}
