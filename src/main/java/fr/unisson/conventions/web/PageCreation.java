package fr.unisson.conventions.web;

import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Saisies;
import java.util.List;

/// The form that opens a convention, and its review.
///
/// @param organisations the reader's own, from which one takes part
/// @param animateurs the people who may run the process
/// @param options the articles of the model that may be left out
/// @param gardees those that are kept
/// @param invitees the partners chosen so far
/// @param trouvees what the search found
/// @param cherche whether a search was made
/// @param cadre title of the framework it will hang from, empty for most
public record PageCreation(
        CreationForm form,
        Erreurs erreurs,
        List<Choix> modeles,
        List<Choix> organisations,
        List<Choix> animateurs,
        List<Choix> options,
        List<String> gardees,
        List<OrganisationChoisie> invitees,
        List<OrganisationChoisie> trouvees,
        boolean cherche,
        String cadre) {

    public String modeleChoisi() {
        return libelle(modeles, form.modele());
    }

    public String organisationChoisie() {
        return libelle(organisations, form.organisation());
    }

    public String effet() {
        return Saisies.date(form.effet()).map(Dates::jour).orElse("Non fixée");
    }

    public String animateurChoisi() {
        return libelle(animateurs, form.animateur());
    }

    private static String libelle(
            List<Choix> choix, @org.jspecify.annotations.Nullable String valeur) {
        return choix.stream()
                .filter(c -> c.valeur().equals(valeur))
                .map(Choix::libelle)
                .findFirst()
                .orElse("");
    }
}
