package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Provenance;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.modeles.TypeModele;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/// One more face of a convention, offered as a bean by a module above. It stands after the
/// overview.
///
/// @param segment what follows the address of the convention: `engagements`
/// @param depuis the state from which it is of use
/// @param degre what an observer must be allowed to read for this face to be theirs
/// @param types the kinds of conventions that it concerns; all when empty
/// @param ordre its place among the offered ones, smallest first; below 40 it belongs to the
///   follow-up, below 60 to the evolutions, then to the history
/// @param desImportees only for conventions signed elsewhere
@NamedInterface("pages")
public record OngletOffert(
        String nom,
        String segment,
        EtatConvention depuis,
        Visibilite degre,
        int ordre,
        boolean desImportees,
        Set<TypeModele> types) {

    public OngletOffert {
        types = Set.copyOf(types);
    }

    public OngletOffert(
            String nom, String segment, EtatConvention depuis, Visibilite degre, int ordre) {
        this(nom, segment, depuis, degre, ordre, false);
    }

    public OngletOffert(
            String nom,
            String segment,
            EtatConvention depuis,
            Visibilite degre,
            int ordre,
            boolean desImportees) {
        this(nom, segment, depuis, degre, ordre, desImportees, Set.of());
    }

    /// @param type name of the type of the model from which the convention was made
    boolean concerne(Provenance provenance, String type) {
        return (!desImportees || provenance.importee())
                && (types.isEmpty() || types.stream().anyMatch(t -> t.name().equals(type)));
    }

    String adresse(long convention) {
        return "/conventions/" + convention + "/" + segment;
    }
}
