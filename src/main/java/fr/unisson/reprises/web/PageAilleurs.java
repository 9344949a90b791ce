package fr.unisson.reprises.web;

import fr.unisson.conventions.web.OrganisationChoisie;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// The form of a convention signed elsewhere, and its review.
///
/// @param titre what the page is for
/// @param adresse where it is sent
/// @param correction whether the convention is already there
/// @param parties the names that a commitment may bear
/// @param trouvees what the search in the directory found
/// @param cherche whether a search was made
/// @param relus what the review says, empty on the form
/// @param raisons its dates and why, in words
public record PageAilleurs(
        Fil fil,
        String titre,
        String adresse,
        boolean correction,
        RepriseForm form,
        Erreurs erreurs,
        List<Choix> types,
        List<Choix> parties,
        List<OrganisationChoisie> choisies,
        List<OrganisationChoisie> trouvees,
        boolean cherche,
        List<Fait> relus,
        List<String> raisons) {

    public PageAilleurs {
        types = List.copyOf(types);
        parties = List.copyOf(parties);
        choisies = List.copyOf(choisies);
        trouvees = List.copyOf(trouvees);
        relus = List.copyOf(relus);
        raisons = List.copyOf(raisons);
    }

    /// Where a correction is given up.
    public String retour() {
        return adresse.substring(0, adresse.lastIndexOf('/'));
    }

    public List<String> un(String champ) {
        var valeur = form.valeur(champ);
        return valeur.isEmpty() ? List.of() : List.of(valeur);
    }
}
