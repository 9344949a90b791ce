package fr.unisson.indicateurs;

import fr.unisson.annuaire.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A figure that a module computes from its own objects, offered as a bean. An indicator may take
/// its values from it; every value then opens its rows.
///
/// Called inside a transaction, as a person or as the platform, for one organisation and one
/// period, both days included. It answers for whatever state the objects are in on that day.
public interface SourceDeCalcul {

    /// Stable, such as `actions-en-retard`.
    String code();

    /// What is counted: "Part des actions en retard".
    String libelle();

    /// Numerator over denominator, in words.
    String formule();

    /// A denominator of zero means that there is nothing to measure: no value, never 0 %.
    Fraction calculer(OrganisationId organisation, LocalDate debut, LocalDate fin);

    /// The objects of the denominator, those of the numerator among them.
    List<Ligne> lignes(OrganisationId organisation, LocalDate debut, LocalDate fin);

    /// @param comptee it is also in the numerator
    /// @param objet what it names; null for something that does not exist, such as a meeting missed
    record Ligne(String libelle, boolean comptee, @Nullable Objet objet) {}

    /// @param type one that `valeur_ligne` has a policy for, or its rows stay closed to everybody
    /// @param lien its page in this site
    record Objet(String type, long id, String lien) {}
}
