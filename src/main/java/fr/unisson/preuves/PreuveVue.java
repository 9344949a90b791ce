package fr.unisson.preuves;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.preuves.domaine.Validite;
import java.time.LocalDate;

/// A proof, as its reader may read it.
///
/// @param noeud the point proved, in the version of the grid that is read
/// @param parti its object was given up, withdrawn or ended: it proves nothing any more
/// @param nom title of the object, or its kind alone where the reader may not read it
/// @param lien its page, empty where the reader may not read it
public record PreuveVue(
        long id,
        OrganisationId organisation,
        long noeud,
        String code,
        ObjetQuiProuve objet,
        String nom,
        String lien,
        boolean parti,
        String note,
        Validite validite,
        int version) {

    /// What it is worth on a day.
    public Validite.Etat le(LocalDate jour) {
        return parti ? Validite.Etat.NON_PROUVE : validite.le(jour);
    }
}
