package fr.unisson.preuves;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.ForceProbante.Obstacle;
import fr.unisson.preuves.domaine.Validite;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A proof, as its reader may read it.
///
/// @param noeud the point proved, in the version of the grid that is read
/// @param obstacle why its object does not prove; null when it does
/// @param nom title of the object, or its kind alone where the reader may not read it
/// @param validite the days that were given to it
/// @param portee those on which it proves: not before its object holds, nor after
/// @param lien its page, empty where the reader may not read it
public record PreuveVue(
        long id,
        OrganisationId organisation,
        long noeud,
        String code,
        String libelle,
        ObjetQuiProuve objet,
        String nom,
        String lien,
        @Nullable Obstacle obstacle,
        String note,
        Validite validite,
        Validite portee,
        int version) {

    /// Its object will not prove it again: something else must.
    public boolean tombee() {
        return obstacle != null && !obstacle.defaut().passager();
    }

    /// What it is worth on a day.
    public Validite.Etat le(LocalDate jour) {
        return obstacle == null ? portee.le(jour) : Validite.Etat.NON_PROUVE;
    }
}
