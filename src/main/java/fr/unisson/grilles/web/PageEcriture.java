package fr.unisson.grilles.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// The draft of a grid, and what stops its publication.
///
/// @param ecriture to send back with a change
/// @param manques what stops its publication
/// @param conseils worth a second look
/// @param changements what changed since the last published version
/// @param comparer address of these changes; empty for a first version
/// @param correspondances address where it is said what is the same as before; empty for a first
///   version
public record PageEcriture(
        Fil fil,
        String adresse,
        String nom,
        String genre,
        int numero,
        int ecriture,
        String depart,
        List<Rang> rangs,
        boolean plies,
        List<PageDeGrille.Reponse> reponses,
        String nombre,
        List<String> manques,
        List<String> conseils,
        List<String> changements,
        String comparer,
        String correspondances,
        boolean premiere,
        String note,
        Erreurs erreurs) {

    /// @param plie how many points it holds that are not shown; opened by its own address
    public record Rang(
            long id,
            String code,
            String libelle,
            int niveau,
            List<String> marques,
            boolean premier,
            boolean dernier,
            int plie) {}
}
