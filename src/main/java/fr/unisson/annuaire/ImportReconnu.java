package fr.unisson.annuaire;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Another kind of national file that `./unisson import` takes, recognised by its content.
/// Implemented as a bean by the modules above.
public interface ImportReconnu {

    boolean reconnait(Path fichier) throws IOException;

    /// What is printed of an import.
    ///
    /// @param refuse nothing was written
    record Compte(boolean refuse, List<String> lignes) {}

    Compte importer(Path fichier, String nom) throws IOException;
}
