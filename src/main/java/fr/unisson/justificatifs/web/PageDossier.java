package fr.unisson.justificatifs.web;

import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One file of evidence: under way, ready, or gone.
///
/// @param enCours refreshed by itself while true
/// @param telechargement address of the file, null when there is none
/// @param refaire address of a new one with the same choices
public record PageDossier(
        String titre,
        String adresse,
        Pastille etat,
        boolean enCours,
        boolean echec,
        List<Fait> faits,
        @Nullable String telechargement,
        @Nullable String empreinte,
        List<String> manques,
        String refaire) {
    public PageDossier {
        faits = List.copyOf(faits);
        manques = List.copyOf(manques);
    }
}
