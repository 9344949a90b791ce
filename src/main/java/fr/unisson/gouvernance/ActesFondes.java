package fr.unisson.gouvernance;

import java.util.List;

/// What other modules did by virtue of a decision: each offers its own as a bean. It stands with
/// what the decision concerns, and is not taken back.
///
/// Called inside a transaction of the reader: it names only what they may read.
public interface ActesFondes {

    /// @param nom "Suspension de la convention Parcours de sortie"
    record Acte(String nom, String lien) {}

    List<Acte> sur(long decision);
}
