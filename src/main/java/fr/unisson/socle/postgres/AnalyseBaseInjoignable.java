package fr.unisson.socle.postgres;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells in one sentence why an external PostgreSQL does not let the program start, from the
/// standard codes of SQL errors.
class AnalyseBaseInjoignable extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable racine, SQLException cause) {
        var code = cause.getSQLState() == null ? "" : cause.getSQLState();
        if (code.startsWith("08")) {
            return dire(
                    "La base PostgreSQL ne répond pas",
                    "Vérifiez SPRING_DATASOURCE_URL, et que le serveur tourne et accepte cette"
                            + " machine.",
                    cause);
        }
        if (code.startsWith("28")) {
            return dire(
                    "PostgreSQL refuse le rôle ou son mot de passe",
                    "Vérifiez SPRING_DATASOURCE_USERNAME et SPRING_DATASOURCE_PASSWORD (rôle de"
                            + " l’application), SPRING_FLYWAY_USER et SPRING_FLYWAY_PASSWORD"
                            + " (propriétaire des tables).",
                    cause);
        }
        return switch (code) {
            case "3D000" ->
                    dire(
                            "Cette base n’existe pas sur le serveur PostgreSQL",
                            "Créez-la comme le dit docs/exploitation.md, ou corrigez SPRING_DATASOURCE_URL.",
                            cause);
            case "42501" ->
                    dire(
                            "Le rôle PostgreSQL n’a pas le droit de faire ce qu’il faut",
                            "Le rôle de SPRING_FLYWAY_USER doit être le propriétaire de la base, et"
                                    + " celui de SPRING_DATASOURCE_USERNAME s’appeler unisson_app"
                                    + " ou en être membre.",
                            cause);
            case "42704" ->
                    dire(
                            "Il manque un rôle PostgreSQL",
                            "Créez les deux rôles unisson et unisson_app comme le dit docs/exploitation.md.",
                            cause);
            default -> null;
        };
    }

    private static FailureAnalysis dire(String quoi, String remede, SQLException cause) {
        return new FailureAnalysis(quoi + " : " + cause.getMessage(), remede, cause);
    }
}
