package fr.unisson.echeances;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something dated, as it is told to calendar programs. The same `uid` with a higher `sequence` is
/// the same thing moved or changed.
///
/// @param uid the same for the whole life of the thing, unique in the world: see [#uid]
/// @param lien full address of its page
/// @param organisateur whoever receives the answers of those invited; needed to invite and cancel
/// @param modifieLe when it last changed: calendar programs keep the latest
public record RendezVous(
        String uid,
        int sequence,
        Creneau creneau,
        String titre,
        String lieu,
        @Nullable URI lien,
        String description,
        @Nullable Organisateur organisateur,
        List<Invite> invites,
        Instant modifieLe) {

    public RendezVous {
        invites = List.copyOf(invites);
    }

    /// Of a thing of this site, by its kind and number.
    public static String uid(String genre, long numero, String hote) {
        return genre + "-" + numero + "@" + hote;
    }

    /// In the legal time of Paris.
    public sealed interface Creneau {

        record Journee(LocalDate jour) implements Creneau {}

        record Heures(LocalDateTime debut, LocalDateTime fin) implements Creneau {
            public Heures {
                if (!fin.isAfter(debut)) {
                    throw new IllegalArgumentException("A meeting ends after it begins");
                }
            }
        }
    }

    public enum Part {
        PRESIDE,
        ATTENDU,
        FACULTATIF,
        POUR_INFORMATION
    }

    public record Organisateur(String courriel, String nom) {}

    /// @param reponse whether an answer is asked for (RSVP)
    public record Invite(String courriel, String nom, Part part, boolean reponse) {}
}
