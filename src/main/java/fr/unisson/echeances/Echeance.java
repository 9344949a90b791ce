package fr.unisson.echeances;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A duty, for each of its recipients.
///
/// @param libelle what to do, beginning with a verb: "Signer"
/// @param sujet what it is about, in words; may be empty
/// @param lien address within this site where it is done
/// @param pour last day to do it, in the legal time of Paris; null when nothing presses
/// @param rappels days on which a mail recalls it, chosen by the caller's rules; each sends once
/// @param annoncee a mail tells of it on the day it is born, except to who caused it
public record Echeance(
        Cle cle,
        List<Destinataire> destinataires,
        String libelle,
        String sujet,
        String lien,
        @Nullable LocalDate pour,
        List<LocalDate> rappels,
        boolean annoncee) {

    public Echeance {
        destinataires = List.copyOf(destinataires);
        rappels = List.copyOf(rappels);
        if (!lien.startsWith("/")) {
            throw new IllegalArgumentException("The link of a duty is an address of this site");
        }
    }
}
