package fr.unisson.banc;

import fr.unisson.socle.Dates;
import fr.unisson.socle.postgres.ServeurDuBanc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `./unisson bench ÉCHELLE`: a database of that scale, made once and kept, then the program on it,
/// visited by one person, then by a crowd.
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

    /// Of a server with four gigabytes for the database; the rest is as PostgreSQL comes.
    private static final List<String> SERVICE =
            List.of(
                    "shared_buffers=1GB",
                    "effective_cache_size=3GB",
                    "random_page_cost=1.1",
                    "max_wal_size=2GB",
                    "pg_stat_statements.max=10000",
                    "pg_stat_statements.track_planning=on");

    private static final int TEMOINS = 3;

    private final Path racine;
    private final Path dossier;
    private final Echelle echelle;
    private final Table table = new Table();

    private CommandeBanc(Path racine, Path dossier, Echelle echelle) {
        this.racine = racine;
        this.dossier = dossier;
        this.echelle = echelle;
    }

    /// `preparer ÉCHELLE DOSSIER` loads, unless it is done; `mesurer ÉCHELLE DOSSIER` measures too.
    public static void main(String... arguments) throws Exception {
        if (arguments.length != 3) throw new IllegalArgumentException("GESTE ÉCHELLE DOSSIER");
        var echelle = Echelle.de(arguments[1]);
        var dossier = Path.of(arguments[2]).toAbsolutePath().resolve(echelle.nom());
        var racine = Path.of(System.getProperty("basedir", ".")).toAbsolutePath().normalize();
        var banc = new CommandeBanc(racine, dossier, echelle);
        banc.preparer();
        if (arguments[0].equals("mesurer") && banc.mesurer() > 0) System.exit(1);
    }

    private Foule.Reglages reglages() {
        return switch (echelle.nom()) {
            case "petite" -> new Foule.Reglages(8, 4, 25, 100);
            case "region" -> new Foule.Reglages(200, 60, 180, 6_000);
            default -> new Foule.Reglages(200, 60, 300, 6_000);
        };
    }

    private void preparer() throws IOException, SQLException, InterruptedException {
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

    /// @return how many requests failed
    private int mesurer() throws IOException, SQLException, InterruptedException {
        var reglages = reglages();
        var personnes = Personne.choisir(echelle, reglages.personnes());
        var mesures = new LinkedHashMap<String, Seul.Ligne>();
        Foule.Resultat foule;
        Map<String, Double> ecritures;
        try (var base = ServeurDuBanc.lancer(dossier, SERVICE);
                var maitre = base.maitre()) {
            // The first start after a change brings the tables up to date, and does the work that
            // waited: it is not the one measured.
            try (var _ = Programme.demarrer(racine, base, dossier)) {
                Travaux.attendre(maitre, CommandeBanc::dire);
            }
            try (var programme = Programme.demarrer(racine, base, dossier)) {
                var seul =
                        new Seul(
                                programme.adresse(),
                                maitre,
                                Programme.statiques(dossier),
                                echelle.equals(Echelle.PETITE) ? 5 : 15);
                if (!echelle.equals(Echelle.PETITE)) {
                    mettreEnRegime(programme, seul, personnes);
                }
                dire("Une personne seule…");
                mesures.putAll(
                        seul.mesurer(
                                personnes.subList(
                                        0, echelle.equals(Echelle.PETITE) ? 1 : TEMOINS)));
                dire(
                        "%d personnes ensemble, %d s…"
                                .formatted(
                                        reglages.personnes(),
                                        reglages.montee() + reglages.duree()));
                var ecrit =
                        Ecritures.lancer(
                                base, echelle, dossier, reglages.montee() + reglages.duree());
                foule = new Foule(racine, dossier, reglages).tirer(programme, seul, personnes);
                ecritures = ecrit.finir();
                Ecritures.effacer(maitre);
                entete(reglages, programme, foule);
            }
        }
        table.ajouter(mesures, foule, ecritures);
        croissance(mesures);
        ecrire(mesures);
        return foule.echecs();
    }

    /// A program that has just started has compiled little of its code, and a day of work is what
    /// is measured: everybody comes first, in a hurry, for as many pages as a morning. One person
    /// before them writes the static pages.
    private void mettreEnRegime(Programme programme, Seul seul, List<Personne> personnes)
            throws IOException, SQLException, InterruptedException {
        seul.mesurer(personnes.subList(0, 1));
        var presses = new Foule.Reglages(personnes.size(), 20, 240, 1_500);
        dire("Mise en régime, %d s…".formatted(presses.montee() + presses.duree()));
        var fait = new Foule(racine, dossier, presses).tirer(programme, seul, personnes);
        dire(
                "%s réponses par seconde, %d échecs."
                        .formatted(Table.nombre(fait.debit()), fait.echecs()));
    }

    private void entete(Foule.Reglages r, Programme programme, Foule.Resultat foule) {
        var machine = java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        table.dire(
                "Échelle « %s » : %,d structures, %,d établissements, %,d actions, %,d valeurs, %,d cotations."
                        .formatted(
                                echelle.nom(),
                                echelle.structures(),
                                echelle.etablissements(),
                                echelle.actions(),
                                echelle.valeurs(),
                                echelle.cotations()));
        table.dire(
                "Machine : %d cœurs (%s), charge moyenne à la fin %.1f. Programme : %s s pour démarrer, %d Mo au plus."
                        .formatted(
                                machine.getAvailableProcessors(),
                                machine.getArch(),
                                machine.getSystemLoadAverage(),
                                Table.nombre(programme.demarrage().toMillis() / 1000.0),
                                foule.memoire()));
        table.dire(
                "%d personnes ensemble, une page toutes les %s s chacune : %s réponses par seconde."
                        .formatted(
                                r.personnes(),
                                Table.nombre(r.reflexion() / 1000.0),
                                Table.nombre(foule.debit())));
        table.dire("");
    }

    /// Beside a former measure of a smaller scale, when there is one.
    private void croissance(Map<String, Seul.Ligne> mesures) throws IOException {
        var autre = dossier.resolveSibling(Echelle.REGION.nom()).resolve("seul.tsv");
        if (!echelle.equals(Echelle.PAYS) || !Files.exists(autre)) return;
        table.dire("");
        table.dire(
                "Croissance de la région au pays, une personne seule : p50, temps de base, blocs.");
        for (var l : Files.readAllLines(autre)) {
            var c = l.split("\t", -1);
            var ici = mesures.get(c[0]);
            if (ici == null) continue;
            table.dire(
                    "%-38s %7s %7s %7s"
                            .formatted(
                                    c[0],
                                    fois(ici.page().centile(50), c[1]),
                                    fois(ici.base(), c[2]),
                                    fois((double) ici.blocs(), c[3])));
        }
    }

    private static String fois(@org.jspecify.annotations.Nullable Double ici, String avant) {
        double d = Double.parseDouble(avant);
        return ici == null || d <= 0 ? "" : Table.nombre(ici / d);
    }

    private void ecrire(Map<String, Seul.Ligne> mesures) throws IOException {
        var tsv = new ArrayList<String>();
        mesures.forEach((nom, m) ->
                tsv.add(
                        String.join(
                                "\t",
                                nom,
                                String.valueOf(m.page().centile(50)),
                                String.valueOf(m.base()),
                                String.valueOf(m.blocs()))));
        Files.write(dossier.resolve("seul.tsv"), tsv);
        var sortie = Files.createDirectories(racine.resolve("target/banc"));
        Files.write(sortie.resolve("programme-" + echelle.nom() + ".txt"), table.lignes());
        Files.write(dossier.resolve("table.txt"), table.lignes());
        table.lignes().forEach(System.out::println);
    }

    /// How it goes: what it found is on the other output.
    static void dire(String quoi) {
        System.err.println(quoi);
    }
}
