package fr.unisson.socle.postgres;

import fr.unisson.socle.DemarrageRefuse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bundled PostgreSQL of one data folder, from its first creation to its stop.
///
/// One program at a time holds the folder; a server that outlived a killed program is stopped
/// before a new one starts, so that a restart needs nobody.
public final class PostgresEmbarque implements AutoCloseable {

    /// The role that owns the tables and runs the migrations.
    public static final String PROPRIETAIRE = "unisson";

    /// The role of the running application: owns nothing, cannot bypass row-level security.
    public static final String APPLICATION = "unisson_app";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresEmbarque.class);
    private static final String BASE = "unisson";

    private final Path dossier;
    private final VerrouDeDossier verrou;
    private final ServeurPostgres serveur;
    private final MotsDePasse motsDePasse;

    private PostgresEmbarque(Path dossier, Path reserve, List<String> reglages) throws IOException {
        refuserUneMoitie(dossier);
        this.dossier = dossier;
        this.verrou = VerrouDeDossier.prendre(dossier);
        this.serveur = new ServeurPostgres(dossier, BinairesPostgres.deballer(reserve));
        this.motsDePasse = MotsDePasse.lireOuTirer(dossier.resolve("secrets.properties"));
        serveur.arreterLeSurvivant();
        boolean nouveau = serveur.creerSiAbsente(motsDePasse.maitre());
        serveur.lancer(reglages);
        if (nouveau || !Files.exists(temoin())) {
            preparer();
        }
    }

    /// @param dossier the data folder, created when absent
    /// @param reserve where the binaries are unpacked, shared by several data folders if wanted
    /// @param reglages additional server settings, such as `fsync=off` in tests
    public static PostgresEmbarque demarrer(Path dossier, Path reserve, List<String> reglages) {
        try {
            return new PostgresEmbarque(
                    dossier.toAbsolutePath(), reserve.toAbsolutePath(), reglages);
        } catch (IOException e) {
            throw new UncheckedIOException("La base embarquée n'a pas pu démarrer", e);
        }
    }

    private static void refuserUneMoitie(Path dossier) {
        if (Files.exists(dossier.resolve(Restauration.EN_COURS))) {
            throw new DemarrageRefuse(
                    "Une restauration a été interrompue dans " + dossier + ".",
                    "Recommencez-la par ./unisson restore ARCHIVE --remplacer : ce qui y était"
                            + " reste dans ses dossiers avant-restauration-….");
        }
    }

    public String adresse() {
        return adresse(BASE);
    }

    public String adresse(String base) {
        return "jdbc:postgresql://127.0.0.1:" + serveur.port() + "/" + base;
    }

    String motDePasseMaitre() {
        return motsDePasse.maitre();
    }

    public String motDePasseProprietaire() {
        return motsDePasse.proprietaire();
    }

    public String motDePasseApplication() {
        return motsDePasse.application();
    }

    /// Creates one more empty database owned by [#PROPRIETAIRE].
    public void creerBase(String nom) {
        executer(ServeurPostgres.MAITRE, "create database " + nom + " owner " + PROPRIETAIRE);
    }

    @Override
    public void close() {
        try {
            serveur.arreter();
        } catch (IOException e) {
            LOG.warn("PostgreSQL ne s'est pas arrêté proprement", e);
        } finally {
            verrou.close();
        }
    }

    private void preparer() throws IOException {
        executer(
                ServeurPostgres.MAITRE,
                role(PROPRIETAIRE, motsDePasse.proprietaire()),
                role(APPLICATION, motsDePasse.application()));
        if (!existe(BASE)) {
            creerBase(BASE);
        }
        Files.writeString(temoin(), "");
    }

    private static String role(String nom, String motDePasse) {
        return """
        do $$ begin
          if not exists (select from pg_roles where rolname = '%1$s') then
            create role %1$s login nosuperuser nobypassrls;
          end if;
          alter role %1$s password '%2$s';
        end $$
        """
                .formatted(nom, motDePasse);
    }

    private boolean existe(String base) {
        try (var connexion =
                        DriverManager.getConnection(
                                adresse(ServeurPostgres.MAITRE),
                                ServeurPostgres.MAITRE,
                                motsDePasse.maitre());
                var requete =
                        connexion.prepareStatement("select 1 from pg_database where datname = ?")) {
            requete.setString(1, base);
            return requete.executeQuery().next();
        } catch (SQLException e) {
            throw new IllegalStateException("La base embarquée ne répond pas", e);
        }
    }

    private void executer(String base, String... ordres) {
        try (var connexion =
                        DriverManager.getConnection(
                                adresse(base), ServeurPostgres.MAITRE, motsDePasse.maitre());
                var instruction = connexion.createStatement()) {
            for (var ordre : ordres) {
                instruction.execute(ordre);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("La base embarquée n'a pas pu être préparée", e);
        }
    }

    private Path temoin() {
        return dossier.resolve("base-prete");
    }
}
