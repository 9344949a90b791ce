package fr.unisson.socle.postgres;

/// A JDBC address of PostgreSQL, which may list several servers.
final class AdressePostgres {

    private static final String CIBLE = "targetServerType=";

    private AdressePostgres() {}

    /// Says which of its servers is wanted, unless the address says so itself.
    static String viser(String adresse, String cible) {
        if (adresse.contains(CIBLE)) return adresse;
        return adresse + (adresse.indexOf('?') < 0 ? "?" : "&") + CIBLE + cible;
    }
}
