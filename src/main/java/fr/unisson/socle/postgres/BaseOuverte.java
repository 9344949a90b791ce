package fr.unisson.socle.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// A session of the embedded server's administrator: on the server of the program that runs, or,
/// when none does, on one started for the occasion.
final class BaseOuverte implements AutoCloseable {

    private static final int LIGNE_DU_PORT = 3;

    private final Connection connexion;
    private final AutoCloseable serveur;

    private BaseOuverte(Connection connexion, AutoCloseable serveur) {
        this.connexion = connexion;
        this.serveur = serveur;
    }

    /// @throws SauvegardeRefusee when there is no base in this folder, or it does not answer
    static BaseOuverte ouvrir(Path dossier) {
        var secrets = dossier.resolve("secrets.properties");
        if (!Files.exists(dossier.resolve("base/PG_VERSION")) || !Files.exists(secrets)) {
            throw new SauvegardeRefusee(
                    "Il n’y a pas de base embarquée dans "
                            + dossier
                            + ". Indiquez le dossier de données avec --donnees DOSSIER.");
        }
        try {
            var postgres = PostgresEmbarque.demarrer(dossier, dossier, List.of());
            return entrer(postgres.adresse(), postgres.motDePasseMaitre(), postgres);
        } catch (DossierOccupe occupe) {
            return entrerChezUnAutre(dossier, secrets);
        }
    }

    private static BaseOuverte entrerChezUnAutre(Path dossier, Path secrets) {
        try {
            var lignes = Files.readAllLines(dossier.resolve("base/postmaster.pid"));
            var adresse = "jdbc:postgresql://127.0.0.1:" + lignes.get(LIGNE_DU_PORT) + "/unisson";
            return entrer(adresse, MotsDePasse.lireOuTirer(secrets).maitre(), () -> {});
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new SauvegardeRefusee(
                    "Unisson démarre ou s’arrête dans ce dossier : recommencez dans un instant.",
                    e);
        }
    }

    private static BaseOuverte entrer(String adresse, String motDePasse, AutoCloseable serveur) {
        try {
            return new BaseOuverte(
                    DriverManager.getConnection(adresse, ServeurPostgres.MAITRE, motDePasse),
                    serveur);
        } catch (SQLException e) {
            fermer(serveur);
            throw new SauvegardeRefusee("La base embarquée ne répond pas : " + e.getMessage(), e);
        }
    }

    Connection connexion() {
        return connexion;
    }

    @Override
    public void close() throws SQLException {
        try {
            connexion.close();
        } finally {
            fermer(serveur);
        }
    }

    private static void fermer(AutoCloseable serveur) {
        try {
            serveur.close();
        } catch (Exception e) {
            throw new IllegalStateException("La base embarquée ne s’arrête pas", e);
        }
    }
}
