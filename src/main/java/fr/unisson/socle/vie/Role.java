package fr.unisson.socle.vie;

/// Under what title somebody moves a strict life; each life has its own enum of them.
public interface Role {

    String name();

    /// In words, without article: "référent d'une partie".
    String libelle();
}
