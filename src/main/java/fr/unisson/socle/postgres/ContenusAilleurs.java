package fr.unisson.socle.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;

/// The contents of files that a base names and an S3 store keeps: an archive of the base has none
/// of them, and must say so.
record ContenusAilleurs(long nombre, long octets) {

    private static final String NOMBRE = "contenus_ailleurs";
    private static final String OCTETS = "octets_ailleurs";

    private static final String CONNUS =
            """
            select exists (select from pg_attribute
                            where attrelid = to_regclass('public.fichier_contenu')
                              and attname = 'ailleurs' and not attisdropped)
            """;

    private static final String COMPTER =
            """
            select count(*), coalesce(sum(taille), 0) from fichier_contenu
             where ailleurs is not null
            """;

    static ContenusAilleurs de(Connection base) throws SQLException {
        try (var ordre = base.createStatement()) {
            try (var connus = ordre.executeQuery(CONNUS)) {
                connus.next();
                if (!connus.getBoolean(1)) return new ContenusAilleurs(0, 0);
            }
            try (var reponse = ordre.executeQuery(COMPTER)) {
                reponse.next();
                return new ContenusAilleurs(reponse.getLong(1), reponse.getLong(2));
            }
        }
    }

    /// As an archive tells it; none for one of a version that did not.
    static ContenusAilleurs de(Properties description) {
        return new ContenusAilleurs(
                Long.parseLong(description.getProperty(NOMBRE, "0")),
                Long.parseLong(description.getProperty(OCTETS, "0")));
    }

    boolean aucun() {
        return nombre == 0;
    }

    String description() {
        return NOMBRE + "=" + nombre + "\n" + OCTETS + "=" + octets + "\n";
    }

    /// "12 contenus de fichiers (3,4 Mo)".
    String enClair() {
        return String.format(
                Locale.FRENCH,
                "%d %s (%.1f Mo)",
                nombre,
                nombre == 1 ? "contenu de fichier" : "contenus de fichiers",
                octets / 1e6);
    }
}
