package fr.unisson.gouvernance.domaine;

import fr.unisson.socle.vie.Motif;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The dates said with a passage of an opinion, and those that make no sense on that day.
///
/// @param pour when the opinion is owed
/// @param le when an opinion that nobody asked for was given
/// @param reponsePour when its answer is owed
/// @param effetPour when its effect will be noticed
public record DatesDAvis(
        @Nullable LocalDate pour,
        @Nullable LocalDate le,
        @Nullable LocalDate reponsePour,
        @Nullable LocalDate effetPour) {

    public static final String POUR = "POUR";
    public static final String LE = "LE";

    private static final String PASSEE = "Ce jour est passé : choisissez un jour à venir.";

    /// @param jour the day it is said
    public List<Motif> refus(TransitionAvis transition, LocalDate jour) {
        var motifs = new ArrayList<Motif>();
        switch (transition) {
            case DEMANDER -> {
                if (avant(pour, jour)) motifs.add(new Motif(POUR, PASSEE));
            }
            case EMETTRE -> {
                if (le != null && le.isAfter(jour)) {
                    motifs.add(
                            new Motif(
                                    LE,
                                    "Un avis s’enregistre une fois donné : ce jour n’est pas"
                                            + " venu."));
                }
                if (avant(reponsePour, le == null ? jour : le)) {
                    motifs.add(
                            new Motif(
                                    ExigenceAvis.REPONSE_DATEE.name(),
                                    "La réponse ne peut pas être attendue avant le jour où l’avis"
                                            + " est donné."));
                }
            }
            case RENDRE -> {
                if (avant(reponsePour, jour)) {
                    motifs.add(new Motif(ExigenceAvis.REPONSE_DATEE.name(), PASSEE));
                }
            }
            case REPONDRE -> {
                if (avant(effetPour, jour)) {
                    motifs.add(new Motif(ExigenceAvis.EFFET_DATE.name(), PASSEE));
                }
            }
            case CONSTATER_L_EFFET, CLASSER, RETIRER -> {}
        }
        return List.copyOf(motifs);
    }

    private static boolean avant(@Nullable LocalDate date, LocalDate jour) {
        return date != null && date.isBefore(jour);
    }
}
