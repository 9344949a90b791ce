package fr.unisson.socle.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;

/// Puts an archive back in a data folder.
///
/// All is done aside first: the archive is unpacked and checked, the restored base is started, its
/// journal compared with the saved one. Only then do the folders change places, and what was there
/// is kept beside, under `avant-restauration-…`.
final class Restauration {

    /// Present while the folders change places: the program does not start on half a restoration.
    static final String EN_COURS = "restauration-en-cours";

    private static final String GARDE = "avant-restauration-";

    /// @param garde where the former content is, or the data folder itself when there was none
    /// @param ailleurs what the archive did not hold
    record Resultat(
            String faiteLe,
            long chaines,
            boolean remplace,
            Path garde,
            ContenusAilleurs ailleurs) {}

    private final Path archive;
    private final Path dossier;
    private final boolean remplacer;
    private final Path garde;
    private final Consumer<String> dire;

    /// @param remplacer whether a folder that already holds data may be put aside
    /// @param moment part of the name under which it is kept
    Restauration(
            Path archive, Path dossier, boolean remplacer, String moment, Consumer<String> dire) {
        this.archive = archive.toAbsolutePath().normalize();
        this.dossier = dossier.toAbsolutePath().normalize();
        this.remplacer = remplacer;
        this.garde = this.dossier.resolve(GARDE + moment);
        this.dire = dire;
    }

    /// @throws SauvegardeRefusee when it cannot be done; the data folder is then as it was
    /// @throws DossierOccupe when a program runs on the folder
    Resultat faire() {
        LectureDArchive.lisible(archive);
        try {
            Files.createDirectories(dossier);
            try (var _ = VerrouDeDossier.prendre(dossier)) {
                return faireSeul();
            }
        } catch (IOException | SQLException e) {
            throw new SauvegardeRefusee(
                    "La restauration n’a pas pu se faire : " + e.getMessage(), e);
        }
    }

    private Resultat faireSeul() throws IOException, SQLException {
        boolean plein = !enPlace().isEmpty();
        if (plein && !remplacer) {
            throw new SauvegardeRefusee(
                    """
                    Le dossier %s contient déjà des données : rien n’a été touché.
                    Restaurez dans un autre dossier (--donnees DOSSIER), ou ajoutez --remplacer : \
                    l’ancien contenu sera mis de côté, jamais effacé.\
                    """
                            .formatted(dossier));
        }
        var chantier = Files.createTempDirectory(dossier, ".restauration-");
        try {
            var description = deballer(chantier);
            long chaines = essayer(chantier);
            echanger(chantier, plein);
            return new Resultat(
                    description.getProperty("faite_le", ""),
                    chaines,
                    plein,
                    plein ? garde : dossier,
                    ContenusAilleurs.de(description));
        } finally {
            effacer(chantier);
        }
    }

    private Properties deballer(Path chantier) throws IOException {
        dire.accept("Contrôle et déballage de l’archive…");
        var description = LectureDArchive.extraire(archive, chantier, Progression.muette());
        var empechement = Archive.empechement(description);
        if (!empechement.isEmpty()) {
            throw new SauvegardeRefusee(empechement + " Rien n’a été remplacé.");
        }
        return description;
    }

    /// @return how many chains of the journal are there as they were
    private long essayer(Path chantier) throws IOException, SQLException {
        dire.accept("Démarrage de la base restaurée, comparaison du journal…");
        var chaines = chantier.resolve(Archive.CHAINES);
        try (var postgres = demarrer(chantier);
                var connexion =
                        DriverManager.getConnection(
                                postgres.adresse(),
                                ServeurPostgres.MAITRE,
                                postgres.motDePasseMaitre())) {
            long perdues = Chaines.perdues(connexion, chaines);
            if (perdues > 0) {
                throw new SauvegardeRefusee(
                        perdues
                                + " chaînes du journal ne sont pas, dans la base restaurée, telles"
                                + " qu’elles furent sauvegardées. Rien n’a été remplacé.");
            }
        }
        try (var lignes = Files.lines(chaines)) {
            return lignes.count();
        }
    }

    private PostgresEmbarque demarrer(Path chantier) {
        try {
            return PostgresEmbarque.demarrer(chantier, dossier, List.of());
        } catch (UncheckedIOException e) {
            throw new SauvegardeRefusee(
                    "La base de cette archive ne démarre pas avec le PostgreSQL de cette version"
                            + " d’Unisson : restaurez-la avec la version qui l’a faite. Rien n’a"
                            + " été remplacé. Détail : "
                            + e.getMessage(),
                    e);
        }
    }

    private void echanger(Path chantier, boolean plein) throws IOException {
        var serveur = new ServeurPostgres(dossier, BinairesPostgres.deballer(dossier));
        serveur.arreterLeSurvivant();
        var marque = dossier.resolve(EN_COURS);
        Files.writeString(marque, garde.toString());
        if (plein) {
            Files.createDirectories(garde);
            for (var ancien : enPlace()) deplacer(ancien, garde);
        }
        try (var nouveaux = Files.list(chantier)) {
            for (var nouveau : nouveaux.filter(Restauration::aDesDonnees).toList()) {
                deplacer(nouveau, dossier);
            }
        }
        Files.delete(marque);
    }

    private static void deplacer(Path quoi, Path vers) throws IOException {
        Files.move(quoi, vers.resolve(quoi.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<Path> enPlace() throws IOException {
        try (var contenu = Files.list(dossier)) {
            return contenu.filter(Restauration::aDesDonnees).toList();
        }
    }

    private static boolean aDesDonnees(Path place) {
        var nom = place.getFileName().toString();
        return !(nom.startsWith(".")
                || nom.startsWith("postgres-")
                || nom.startsWith(GARDE)
                || List.of("unisson.verrou", "postgres.log", "sauvegarde", EN_COURS).contains(nom));
    }

    private static void effacer(Path dossier) throws IOException {
        try (var fichiers = Files.walk(dossier)) {
            fichiers.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        }
    }
}
