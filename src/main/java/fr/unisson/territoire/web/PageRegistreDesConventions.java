package fr.unisson.territoire.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Onglet;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The register of conventions.
///
/// @param suite address of the next page
/// @param debut address of the first page, when this is not it
public record PageRegistreDesConventions(
        List<Onglet> onglets,
        FiltresDuRegistre filtres,
        List<Fait> comptes,
        List<Ligne> lignes,
        @Nullable String suite,
        @Nullable String debut,
        List<Choix> situations,
        List<Choix> modeles,
        List<Choix> partenaires,
        List<Choix> preuves) {

    /// @param delai how far its end is, in words
    public record Ligne(
            String titre,
            String adresse,
            String reference,
            String type,
            String parties,
            Pastille etat,
            String fin,
            String delai,
            String preuve,
            List<String> avenants) {
        public Ligne {
            avenants = List.copyOf(avenants);
        }
    }

    public PageRegistreDesConventions {
        onglets = List.copyOf(onglets);
        comptes = List.copyOf(comptes);
        lignes = List.copyOf(lignes);
        situations = List.copyOf(situations);
        modeles = List.copyOf(modeles);
        partenaires = List.copyOf(partenaires);
        preuves = List.copyOf(preuves);
    }

    public String export(String extension) {
        return "/conventions/registre." + extension + filtres.requete(null);
    }
}
