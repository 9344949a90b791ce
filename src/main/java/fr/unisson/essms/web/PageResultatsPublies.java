package fr.unisson.essms.web;

import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Ligne;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What HAS publishes of an establishment, and for those who rate in it what peers have and what
/// they rate themselves.
///
/// @param fictif made up for the demonstration
/// @param pairsVrais those of its peers come from a file of HAS
/// @param faits of the evaluation shown, none when nothing is published
/// @param autres its other evaluations
/// @param pairs null for anybody else
public record PageResultatsPublies(
        Fil fil,
        String nom,
        String annuaire,
        boolean fictif,
        boolean pairsVrais,
        String source,
        List<Fait> faits,
        List<Ligne> autres,
        @Nullable Pairs pairs,
        List<Section> sections) {

    /// @param place empty when too few peers are known
    /// @param auto the self-evaluation set beside, empty when there is none
    public record Pairs(
            String groupe,
            String region,
            String nation,
            String place,
            String auto,
            String adresseAuto) {}

    public record Section(String titre, String ancre, String legende, List<Rangee> rangees) {}

    public record Rangee(
            String libelle, String publie, String auto, String regionale, String nationale) {}
}
