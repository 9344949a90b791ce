package fr.unisson.conventions.web;

import fr.unisson.socle.web.Erreurs;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param version of the session as the reader saw it
/// @param presents accounts of those who were there
public record SeanceForm(
        @Nullable Integer version,
        @Nullable String le,
        @Nullable String lieu,
        @Nullable String ordreDuJour,
        @Nullable String compteRendu,
        @Nullable List<Long> presents) {

    static final SeanceForm VIDE = new SeanceForm(null, null, null, null, null, null);

    public List<String> presentsChoisis() {
        return presents == null ? List.of() : presents.stream().map(String::valueOf).toList();
    }

    List<Long> presentsOuAucun() {
        return presents == null ? List.of() : presents;
    }

    @Nullable LocalDate jour() {
        return date(le);
    }

    Erreurs erreurs() {
        return jour() == null ? Erreurs.de("le", "Indiquez la date de la séance.") : Erreurs.AUCUNE;
    }

    /// Null for what is not a date: the form says so beside the field.
    static @Nullable LocalDate date(@Nullable String texte) {
        if (texte == null || texte.isBlank()) return null;
        try {
            return LocalDate.parse(texte.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static String texte(@Nullable String saisi) {
        return saisi == null ? "" : saisi.strip();
    }
}
