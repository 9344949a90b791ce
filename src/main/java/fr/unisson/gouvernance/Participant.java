package fr.unisson.gouvernance;

import fr.unisson.acces.CompteId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Somebody called to a meeting: a member by their seat, or a guest by name.
///
/// @param siege null for a guest
/// @param courriel where to write; null when unknown
/// @param place of the full member they are, or replace; 0 for a guest
/// @param voix their presence counts towards the quorum
/// @param sequence number of the last calendar message sent to them, null before the first
/// @param retire no longer called
/// @param moi the actor
/// @param parti their seat has ended since
public record Participant(
        long id,
        int version,
        @Nullable Long siege,
        @Nullable CompteId compte,
        String nom,
        @Nullable String courriel,
        int place,
        @Nullable College college,
        @Nullable FonctionSiege fonction,
        boolean suppleant,
        boolean voix,
        @Nullable Integer sequence,
        boolean retire,
        @Nullable ReponseInvitation reponse,
        String remplacant,
        @Nullable Instant reponduLe,
        @Nullable EtatPresence presence,
        String representePar,
        boolean moi,
        boolean parti) {

    /// "Élue des familles, suppléante": what stands beside the name.
    public String titre() {
        if (college == null || fonction == null) return "Invité";
        var titre =
                fonction == FonctionSiege.MEMBRE || fonction == FonctionSiege.INVITE
                        ? college.libelle()
                        : fonction.libelle() + ", " + college.libelle();
        return suppleant ? titre + ", suppléant" : titre;
    }

    /// Full members who have a voice approve the minutes.
    public boolean votant() {
        return voix && !suppleant && !retire;
    }

    /// Those called of whom nobody said whether they were there. A substitute is not missed when
    /// their full member is there.
    public static List<Participant> sansPresence(List<Participant> appeles) {
        var pourvues =
                appeles.stream()
                        .filter(p -> !p.retire && !p.suppleant && p.siege != null)
                        .filter(p -> p.presence != null && p.presence.compte())
                        .map(Participant::place)
                        .collect(Collectors.toSet());
        return appeles.stream()
                .filter(p -> !p.retire && p.presence == null)
                .filter(p -> !p.suppleant || !pourvues.contains(p.place))
                .toList();
    }

    /// How many said that they would come, while nobody has been noted; 0 once somebody has.
    public static long annonces(List<Participant> appeles) {
        if (appeles.stream().anyMatch(p -> p.presence != null)) return 0;
        return appeles.stream()
                .filter(p ->
                        p.reponse == ReponseInvitation.VIENT
                                || p.reponse == ReponseInvitation.A_DISTANCE)
                .count();
    }

    public boolean joignable() {
        return courriel != null && !courriel.isBlank();
    }
}
