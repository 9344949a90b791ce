package fr.unisson.campagnes.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom a campaign invites: found in the directory, or given by their numbers.
///
/// @param retirables an organisation may still be taken off the list
/// @param trouvees what the search found, those already invited left out
/// @param encore more organisations match than are shown
/// @param liste what was pasted, kept when a line is wrong
/// @param refusees the wrong lines
public record PageOrganisationsInvitees(
        Fil fil,
        String adresse,
        String retour,
        String titre,
        boolean retirables,
        int minimum,
        List<Invitee> invitees,
        Recherche recherche,
        boolean cherche,
        List<Choix> trouvees,
        boolean encore,
        List<Choix> departements,
        List<Choix> categories,
        String liste,
        List<String> refusees,
        Erreurs erreurs) {

    public PageOrganisationsInvitees {
        invitees = List.copyOf(invitees);
        trouvees = List.copyOf(trouvees);
        departements = List.copyOf(departements);
        categories = List.copyOf(categories);
        refusees = List.copyOf(refusees);
    }

    public record Invitee(String id, String nom) {}

    public record Recherche(
            @Nullable String q, @Nullable String departement, @Nullable String categorie) {}
}
