package fr.unisson.conventions.web;

import fr.unisson.socle.Segment;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A signatory's page: the whole text, what allows them to sign, and the act itself.
///
/// @param signable the text is theirs to sign now
/// @param pouvoir the mandate that counts today, in words; null when there is none
/// @param fraiche address of the request that came after this one, when the text changed
public record PageDemande(
        long id,
        long convention,
        String titre,
        boolean avenant,
        String partie,
        String nom,
        String qualite,
        Pastille etat,
        @Nullable String precision,
        String texte,
        String empreinte,
        boolean mienne,
        boolean signable,
        @Nullable String pouvoir,
        boolean texteChange,
        List<Segment> difference,
        @Nullable String fraiche,
        String consentement,
        @Nullable String limite,
        boolean peutConfier,
        boolean peutDeposer,
        boolean aVerifier,
        @Nullable String copie,
        List<Choix> mandats,
        Saisie saisie,
        Erreurs erreurs) {

    /// What was typed in a form that is refused, to be corrected rather than typed again.
    ///
    /// @param forme which form
    /// @param date of a signed copy, as typed
    /// @param original who keeps the original of a signed copy
    /// @param texte a reason or a remark
    public record Saisie(
            Forme forme, @Nullable String date, @Nullable String original, @Nullable String texte) {

        public enum Forme {
            SIGNATURE,
            REFUS,
            DELEGATION,
            COPIE,
            VERIFICATION
        }

        static final Saisie AUCUNE = new Saisie(Forme.SIGNATURE, null, null, null);

        static Saisie dite(Forme forme, String texte) {
            return new Saisie(forme, null, null, texte);
        }

        public boolean est(String nom) {
            return forme.name().equals(nom);
        }

        /// The words typed in this form, and in no other.
        public @Nullable String texte(String nom) {
            return est(nom) ? texte : null;
        }
    }

    public PageDemande {
        difference = List.copyOf(difference);
        mandats = List.copyOf(mandats);
    }

    public String adresse() {
        return "/signatures/" + id;
    }
}
