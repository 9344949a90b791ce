package fr.unisson.essms.web;

import fr.unisson.essms.ImportDeResultats.Erreur;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Pastille;
import java.util.List;

/// One import of published results: how far it is, then what it did.
///
/// @param adresse its own page, read again until it has ended
/// @param enCours where it stands, in words; empty once it has ended
/// @param refus why nothing was written, empty otherwise
/// @param erreurs the first lines left out, `encore` the others
public record PageImportDeResultats(
        long id,
        String nom,
        String adresse,
        Pastille etat,
        boolean essai,
        String enCours,
        String refus,
        List<Fait> faits,
        List<Erreur> erreurs,
        int encore) {

    public PageImportDeResultats {
        faits = List.copyOf(faits);
        erreurs = List.copyOf(erreurs);
    }
}
