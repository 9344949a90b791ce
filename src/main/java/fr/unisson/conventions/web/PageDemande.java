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
        Erreurs erreurs) {

    public PageDemande {
        difference = List.copyOf(difference);
        mandats = List.copyOf(mandats);
    }

    public String adresse() {
        return "/signatures/" + id;
    }
}
