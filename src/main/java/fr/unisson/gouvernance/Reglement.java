package fr.unisson.gouvernance;

import fr.unisson.socle.vie.Motif;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a body is for and how it works.
///
/// @param fin planned, null when it is there for good
/// @param choixDesMembres how its members were chosen, in words
/// @param reunionsParAn how many meetings it promises, null when it promises none
/// @param delais for the call and for the minutes
/// @param silenceJours days after which silence approves the minutes; null unless by silence
public record Reglement(
        String objet,
        @Nullable LocalDate debut,
        @Nullable LocalDate fin,
        String choixDesMembres,
        @Nullable Integer reunionsParAn,
        Delais delais,
        Approbation approbation,
        @Nullable Integer silenceJours,
        Quorum quorum) {

    private static final int REUNIONS_AU_PLUS = 60;
    private static final int SILENCE_AU_PLUS = 90;

    public static final Reglement VIDE =
            new Reglement(
                    "",
                    null,
                    null,
                    "",
                    null,
                    Delais.USUELS,
                    Approbation.POSITIONS,
                    null,
                    Quorum.AUCUN);

    Reglement promettant(int nombre) {
        return new Reglement(
                objet,
                debut,
                fin,
                choixDesMembres,
                nombre,
                delais,
                approbation,
                silenceJours,
                quorum);
    }

    /// Why it cannot be kept as it stands.
    public List<Motif> motifs() {
        var motifs = new ArrayList<Motif>();
        if (debut != null && fin != null && fin.isBefore(debut)) {
            motifs.add(new Motif("FIN_AVANT_DEBUT", "La fin prévue précède le début."));
        }
        if (reunionsParAn != null && hors(reunionsParAn, REUNIONS_AU_PLUS)) {
            motifs.add(new Motif("REUNIONS_PAR_AN", "Écrivez un nombre de réunions, de 1 à 60."));
        }
        if (hors(delais.convocation(), Delais.CONVOCATION_AU_PLUS)) {
            motifs.add(new Motif("CONVOCATION_JOURS", "Écrivez un nombre de jours, de 1 à 60."));
        }
        if (hors(delais.compteRendu(), Delais.COMPTE_RENDU_AU_PLUS)) {
            motifs.add(new Motif("COMPTE_RENDU_JOURS", "Écrivez un nombre de jours, de 1 à 90."));
        }
        if (approbation == Approbation.SILENCE
                && (silenceJours == null || hors(silenceJours, SILENCE_AU_PLUS))) {
            motifs.add(
                    new Motif(
                            "SILENCE_JOURS",
                            "Dites après combien de jours le silence vaut approbation, de 1 à"
                                    + " 90."));
        }
        return motifs;
    }

    private static boolean hors(int nombre, int maximum) {
        return nombre < 1 || nombre > maximum;
    }
}
