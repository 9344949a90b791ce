package fr.unisson.preuves;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.preuves.domaine.Validite;

/// A proof, as its reader may read it.
///
/// @param noeud the point proved, in the version of the grid that is read
/// @param nom title of the object, or its kind alone where the reader may not read it
/// @param lien its page, empty where the reader may not read it
public record PreuveVue(
        long id,
        OrganisationId organisation,
        long noeud,
        String code,
        String module,
        String type,
        long objet,
        String nom,
        String lien,
        String note,
        Validite validite,
        int version) {

    /// The page of what its object proves.
    public String pageDeLObjet() {
        return "/preuves/objets/" + module + "/" + type + "/" + objet;
    }
}
