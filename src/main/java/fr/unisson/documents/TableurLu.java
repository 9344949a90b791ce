package fr.unisson.documents;

/// A spreadsheet that waits, as the module that reads it understands it.
///
/// @param <R> what its sender chooses
public interface TableurLu<R> {

    TableurEnAttente tableur();

    R reglages();
}
