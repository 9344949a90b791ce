package fr.unisson.pilotage;

import fr.unisson.conventions.ConventionId;
import fr.unisson.pilotage.domaine.EtatPromesse;
import fr.unisson.pilotage.domaine.GenrePromesse;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A commitment of a party or a shared objective, as the participants follow it.
///
/// @param rang its place in the text
/// @param partie the party that answers for it; null when it is shared, or to be attributed
/// @param commune nobody in particular answers for it: whoever leads the committee reports
/// @param texte the words of the text, as they were signed
/// @param repositionne its words since the committee repositioned it, empty before
/// @param avancement in percent, null when it was never told
/// @param note what was said last, `pointLe`
/// @param prochainPoint when the next word is expected, null when none is
/// @param contesteeLe since when another party contests it, null when none does
/// @param horsTexte an amendment took it out of the text in force
/// @param succedeA the one that an amendment replaced by this one
public record PromesseVue(
        PromesseId id,
        ConventionId convention,
        GenrePromesse genre,
        int rang,
        @Nullable Long partie,
        @Nullable String nomPartie,
        boolean commune,
        Texte texte,
        String repositionne,
        EtatPromesse etat,
        Instant etatLe,
        int version,
        @Nullable Integer avancement,
        String note,
        @Nullable Instant pointLe,
        @Nullable LocalDate prochainPoint,
        @Nullable Instant contesteeLe,
        boolean horsTexte,
        @Nullable PromesseId succedeA) {

    /// @param partieDite whom the text names
    /// @param cible with `indicateur` and `depart`, of an objective
    public record Texte(
            String enonce,
            String partieDite,
            String responsable,
            String frequence,
            String condition,
            String preuve,
            String indicateur,
            String depart,
            String cible,
            @Nullable LocalDate echeance) {}

    /// What is promised today.
    public String enonce() {
        return repositionne.isEmpty() ? texte.enonce() : repositionne;
    }

    public boolean aAttribuer() {
        return partie == null && !commune;
    }

    public boolean contestee() {
        return contesteeLe != null;
    }

    /// A word about it is late.
    public boolean pointAttendu(LocalDate jour) {
        return !aAttribuer() && prochainPoint != null && prochainPoint.isBefore(jour);
    }

    /// Its date is past while it is not reached.
    public boolean echue(LocalDate jour) {
        var date = texte.echeance();
        return etat.aTenir() && date != null && date.isBefore(jour);
    }

    public String etatEnMots() {
        return etat.libelle(genre);
    }

    /// Who answers for it, in words.
    public String qui() {
        if (nomPartie != null) return nomPartie;
        return commune ? "Toutes les parties" : "À attribuer";
    }

    public String adresse() {
        return "/conventions/" + convention + "/engagements/" + id;
    }
}
