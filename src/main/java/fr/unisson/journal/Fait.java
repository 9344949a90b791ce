package fr.unisson.journal;

import fr.unisson.socle.Empreinte;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the journal.
///
/// @param objetType the kind of object, such as "convention"
/// @param rang 1 for the first line of the object, without gaps
/// @param acteur the name to show; the account's number is kept beside it
/// @param fait a short sentence in French, in the past: "Convention créée"
/// @param detail what to add to it, possibly empty; never a patient's data
/// @param precedente digest of the line before, empty for the first one
public record Fait(
        String objetType,
        long objetId,
        int rang,
        Instant le,
        @Nullable Long compte,
        String acteur,
        String fait,
        String detail,
        String precedente,
        String empreinte) {

    private static final String SEPARATEUR = "\u001f";

    /// Who did it, for a reader: the platform's own jobs have no name of their own.
    public String auteur() {
        return compte == null ? "Unisson" : acteur;
    }

    /// The digest this line must carry, from its own content and the line before it.
    String calculer() {
        return Empreinte.de(
                String.join(
                        SEPARATEUR,
                        precedente,
                        objetType,
                        Long.toString(objetId),
                        Integer.toString(rang),
                        le.toString(),
                        String.valueOf(compte),
                        acteur,
                        fait,
                        detail));
    }

    boolean memeObjet(Fait autre) {
        return objetType.equals(autre.objetType) && objetId == autre.objetId;
    }

    Fait scelle() {
        return new Fait(
                objetType, objetId, rang, le, compte, acteur, fait, detail, precedente, calculer());
    }
}
