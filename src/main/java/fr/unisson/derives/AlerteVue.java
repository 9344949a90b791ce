package fr.unisson.derives;

import fr.unisson.conventions.ConventionId;
import fr.unisson.derives.domaine.EtatAlerte;
import fr.unisson.derives.domaine.GenreAlerte;
import fr.unisson.derives.domaine.Gravite;
import fr.unisson.derives.domaine.NatureSignalement;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A drift alert, as the committee and the parties read it.
///
/// @param source code of the rule that found it, or [#SIGNALEMENT]
/// @param objet what it is about, as its source names it
/// @param lien where that is read, empty when nowhere
/// @param partie the party concerned, null when all are
/// @param signalement what somebody told, null when a rule found it
/// @param constat what was read last, in words; empty for what somebody told
/// @param aQualifierAvant after that moment it goes to the whole committee
/// @param elargieLe when it did, null before
/// @param apaiseeLe since when its rule finds it no more, null while it does
public record AlerteVue(
        AlerteId id,
        ConventionId convention,
        String source,
        GenreAlerte genre,
        String objet,
        String lien,
        String titre,
        @Nullable Long partie,
        @Nullable String nomPartie,
        @Nullable Signalement signalement,
        String constat,
        EtatAlerte etat,
        Instant etatLe,
        int version,
        @Nullable Gravite gravite,
        Instant detecteeLe,
        Instant aQualifierAvant,
        @Nullable LocalDate planAvant,
        @Nullable Instant elargieLe,
        @Nullable Instant apaiseeLe) {

    public static final String SIGNALEMENT = "SIGNALEMENT";

    /// @param par who told it
    public record Signalement(
            NatureSignalement nature, String faits, String souhait, @Nullable String par) {}

    /// The rights of a person are at stake.
    public boolean urgente() {
        return signalement != null && signalement.nature().urgent();
    }

    public boolean ouverte() {
        return etat.ouverte();
    }

    public boolean elargie() {
        return elargieLe != null;
    }

    /// Nobody said in time how serious it is.
    public boolean delaiPasse(Instant maintenant) {
        return etat == EtatAlerte.DETECTEE && !maintenant.isBefore(aQualifierAvant);
    }

    public String quiEstConcerne() {
        return nomPartie == null ? "Toutes les parties" : nomPartie;
    }

    public String adresse() {
        return "/conventions/" + convention + "/alertes/" + id;
    }
}
