package fr.unisson.indicateurs;

import java.util.List;
import java.util.Optional;

/// Figures of which there is one for each object of a module, such as a series of audits: the
/// module offers them all by one bean. Called inside a transaction, like each of them.
public interface SourcesParObjet {

    /// Those of the objects that the actor may read.
    List<SourceDeCalcul> lister();

    /// Empty when the code names no such object, or one that the actor may not read.
    Optional<SourceDeCalcul> trouver(String code);
}
