package fr.unisson.banc;

import fr.unisson.socle.Dates;
import fr.unisson.socle.postgres.ServeurDuBanc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// A database of a chosen scale, made once and kept for the bench.
public final class CommandeBanc {

    /// For the loading only: a crash would lose everything, and everything is loaded again.
    private static final List<String> CHARGEMENT =
            List.of(
                    "fsync=off",
                    "synchronous_commit=off",
                    "full_page_writes=off",
                    "wal_level=minimal",
                    "max_wal_senders=0",
                    "autovacuum=off",
                    "max_wal_size=4GB",
                    "shared_buffers=512MB",
                    "maintenance_work_mem=512MB");

    private CommandeBanc() {}

    /// `preparer ÉCHELLE DOSSIER` loads, unless it is done.
    public static void main(String... arguments) throws Exception {
        if (arguments.length != 3) throw new IllegalArgumentException("GESTE ÉCHELLE DOSSIER");
        var echelle = Echelle.de(arguments[1]);
        var dossier = Path.of(arguments[2]).toAbsolutePath().resolve(echelle.nom());
        var racine = Path.of(System.getProperty("basedir", ".")).toAbsolutePath().normalize();
        preparer(racine, echelle, dossier);
    }

    /// The day on which the dataset was set is the name of what tells that it is whole.
    private static void preparer(Path racine, Echelle echelle, Path dossier)
            throws IOException, SQLException, InterruptedException {
        var temoin = dossier.resolve("charge.txt");
        if (Files.exists(temoin)) return;
        dire("Chargement à l’échelle « " + echelle.nom() + " » dans " + dossier);
        long debut = System.nanoTime();
        try (var base = ServeurDuBanc.lancer(dossier, CHARGEMENT)) {
            try (var programme = Programme.demarrer(racine, base, dossier)) {
                dire("Tables créées en " + programme.demarrage().toSeconds() + " s");
            }
            try (var connexion = base.maitre()) {
                var charge =
                        new JeuDeDonnees(connexion, false, CommandeBanc::dire)
                                .charger(echelle, JeuDeDonnees.GRAINE, LocalDate.now(Dates.PARIS));
                var duree = Duration.ofNanos(System.nanoTime() - debut);
                var bilan =
                        "%,d lignes en %d s, empreinte %s"
                                .formatted(
                                        charge.lignes().values().stream()
                                                .mapToLong(Long::longValue)
                                                .sum(),
                                        duree.toSeconds(),
                                        charge.empreinte());
                dire(bilan);
                Files.writeString(temoin, bilan + System.lineSeparator());
            }
        }
    }

    static void dire(String quoi) {
        System.out.println(quoi);
    }
}
