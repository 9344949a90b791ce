package fr.unisson.pilotage;

import fr.unisson.conventions.ConventionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One more block on the page of the committee of a convention, offered as a bean by a module that
/// stands above this one.
public interface VoletDuComite {

    /// Of the block, as its heading says it.
    String titre();

    /// Where it stands among the others, the smallest first.
    default int ordre() {
        return 50;
    }

    /// Read under the rights of whoever opens the page.
    ///
    /// @return empty when the block has no place on the page of this convention
    Optional<Contenu> pour(ConventionId convention, LocalDate jour);

    /// @param rien what is said when there is no row
    /// @param suite the page that holds them all, null when there is none
    record Contenu(List<Ligne> lignes, String rien, @Nullable Suite suite) {
        public Contenu {
            lignes = List.copyOf(lignes);
        }
    }

    record Suite(String libelle, String lien) {}

    /// @param faits what is said under its title, empty for nothing
    /// @param etat in words
    /// @param attend the committee has something to do about it
    /// @param pour the day that counts, null when none does; it also stands among the next dates
    record Ligne(
            String titre,
            String lien,
            String faits,
            String etat,
            boolean attend,
            @Nullable LocalDate pour) {}
}
