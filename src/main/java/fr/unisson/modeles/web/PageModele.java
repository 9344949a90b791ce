package fr.unisson.modeles.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Pastille;
import java.util.List;

/// One model of the organisation: its versions, and its draft when there is one.
///
/// @param creer address from which a convention is opened; empty as long as nothing is published
/// @param brouillon null when none is open
public record PageModele(
        Fil fil,
        String adresse,
        String nom,
        String description,
        String type,
        Pastille etat,
        boolean archive,
        boolean peutEcrire,
        String creer,
        @org.jspecify.annotations.Nullable Brouillon brouillon,
        List<Version> versions,
        Erreurs erreurs) {

    /// @param ecriture to send back with a change
    /// @param manques what stops its publication
    /// @param conseils worth a second look
    /// @param premier whether it was never published: no word of what changed is asked
    public record Brouillon(
            int numero,
            int ecriture,
            String depart,
            List<Article> articles,
            List<String> manques,
            List<String> conseils,
            boolean premier,
            String note) {}

    public record Article(long id, String intitule, List<String> marques) {}

    /// @param comparer address of what changed since the version before; empty for the first
    public record Version(
            int numero, String nom, String quand, String note, String lire, String comparer) {}
}
