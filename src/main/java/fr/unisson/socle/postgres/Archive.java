package fr.unisson.socle.postgres;

import java.util.Locale;
import java.util.Properties;

/// What an archive of a data folder holds: the files of that folder under their own names, `base/`
/// included, and four files that tell and check them.
///
/// The digests come last: an archive cut short has none.
final class Archive {

    static final String BASE = "base/";
    static final String LISEZMOI = "sauvegarde/lisezmoi.txt";
    static final String CHAINES = "sauvegarde/chaines.tsv";
    static final String DESCRIPTION = "sauvegarde/description.properties";
    static final String EMPREINTES = "sauvegarde/empreintes.sha256";

    static final String FORMAT = "1";

    private Archive() {}

    /// The files of a PostgreSQL server are read by the same platform only.
    static String plateforme() {
        var systeme = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return systeme + " " + System.getProperty("os.arch", "");
    }

    /// @return what is wrong, in French, or an empty text
    static String empechement(Properties description) {
        if (!FORMAT.equals(description.getProperty("format"))) {
            return "Cette archive n’est pas une sauvegarde que cette version d’Unisson sait lire.";
        }
        var plateforme = description.getProperty("plateforme", "");
        if (!plateforme.equals(plateforme())) {
            return "Cette sauvegarde a été faite sur une autre sorte de machine (%s) que celle-ci (%s)."
                    .formatted(plateforme, plateforme());
        }
        return "";
    }
}
