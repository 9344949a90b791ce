package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Provenance;
import fr.unisson.conventions.domaine.Visibilite;
import org.springframework.modulith.NamedInterface;

/// One more face of a convention, offered as a bean by a module above. It stands after the
/// overview.
///
/// @param segment what follows the address of the convention: `engagements`
/// @param depuis the state from which it is of use
/// @param degre what an observer must be allowed to read for this face to be theirs
/// @param ordre its place among the offered ones, smallest first
/// @param desImportees only for conventions signed elsewhere
@NamedInterface("pages")
public record OngletOffert(
        String nom,
        String segment,
        EtatConvention depuis,
        Visibilite degre,
        int ordre,
        boolean desImportees) {

    public OngletOffert(
            String nom, String segment, EtatConvention depuis, Visibilite degre, int ordre) {
        this(nom, segment, depuis, degre, ordre, false);
    }

    boolean concerne(Provenance provenance) {
        return !desImportees || provenance.importee();
    }

    String adresse(long convention) {
        return "/conventions/" + convention + "/" + segment;
    }
}
