package fr.unisson.gouvernance.web;

import fr.unisson.socle.web.Erreurs;
import java.util.List;

/// The organisations that bear a body, and the search for one more.
///
/// @param q what was searched in the directory
public record PagePorteurs(
        TeteInstance tete,
        List<Porteur> porteurs,
        String q,
        List<Trouvee> trouvees,
        Erreurs erreurs) {

    public PagePorteurs {
        porteurs = List.copyOf(porteurs);
        trouvees = List.copyOf(trouvees);
    }

    /// @param premiere answers opinions; it cannot leave
    public record Porteur(String id, String nom, String depuis, boolean premiere) {}

    public record Trouvee(String id, String nom, String ville) {}

    public String adresse() {
        return tete.adresse() + "/porteurs";
    }
}
