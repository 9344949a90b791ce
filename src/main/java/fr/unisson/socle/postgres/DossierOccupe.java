package fr.unisson.socle.postgres;

import java.nio.file.Path;

/// Another running program already holds this data folder.
class DossierOccupe extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DossierOccupe(Path dossier) {
        super(
                "Un autre programme Unisson utilise déjà le dossier de données "
                        + dossier.toAbsolutePath());
    }
}
