package fr.unisson.socle.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.journal.Fait;
import fr.unisson.journal.LignesDEssai;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Real archives of a real embedded base, made while it is written to, and put back.
@Timeout(180)
class SauvegardeTest {

    private static final Path RESERVE =
            Path.of(System.getProperty("java.io.tmpdir"), "unisson-postgres-essais");
    private static final List<String> REGLAGES = List.of("fsync=off");

    @TempDir static Path ici;
    private static Path origine;
    private static Path aFroid;
    private static Path aChaud;
    private static List<Fait> avant = List.of();

    /// One archive of a stopped base, then one while lines are being written.
    @BeforeAll
    static void sauvegarder() throws Exception {
        origine = ici.resolve("donnees");
        aFroid = ici.resolve("a-froid.tar.gz");
        aChaud = ici.resolve("a-chaud.tar.gz");
        avecLesBinaires(origine);
        Files.writeString(origine.resolve("cle-acces"), "une clé");
        try (var postgres = PostgresEmbarque.demarrer(origine, RESERVE, REGLAGES)) {
            Flyway.configure()
                    .dataSource(
                            postgres.adresse(),
                            PostgresEmbarque.PROPRIETAIRE,
                            postgres.motDePasseProprietaire())
                    .target("2")
                    .skipDefaultCallbacks(true)
                    .load()
                    .migrate();
            try (var base = maitre(postgres)) {
                for (int objet = 1; objet <= 20; objet++) LignesDEssai.ecrire(base, objet, 5);
                avant = LignesDEssai.lire(base);
            }
        }
        faire(origine, aFroid);
        try (var postgres = PostgresEmbarque.demarrer(origine, RESERVE, REGLAGES)) {
            pendantQuOnEcrit(postgres, () -> faire(origine, aChaud));
        }
    }

    private static void pendantQuOnEcrit(PostgresEmbarque postgres, Callable<?> travail)
            throws Exception {
        var assez = new AtomicBoolean();
        try (var base = maitre(postgres);
                var fils = Executors.newVirtualThreadPerTaskExecutor()) {
            var ecriture =
                    fils.submit(() -> {
                        for (int objet = 1000; !assez.get(); objet++) {
                            LignesDEssai.ecrire(base, objet, 3);
                        }
                        return "";
                    });
            try {
                travail.call();
            } finally {
                assez.set(true);
            }
            ecriture.get();
        }
    }

    private static Sauvegarde.Resultat faire(Path dossier, Path archive) {
        return new Sauvegarde(dossier, archive, "un jour", _ -> {}).faire();
    }

    private static Restauration.Resultat restaurer(Path archive, Path dossier, boolean remplacer)
            throws IOException {
        avecLesBinaires(dossier);
        return new Restauration(archive, dossier, remplacer, "essai", _ -> {}).faire();
    }

    /// Unpacked once for all the folders of this class.
    private static void avecLesBinaires(Path dossier) throws IOException {
        var deballes = BinairesPostgres.deballer(RESERVE.toAbsolutePath());
        var lien = Files.createDirectories(dossier).resolve(deballes.getFileName());
        if (!Files.exists(lien)) Files.createSymbolicLink(lien, deballes);
    }

    private static Connection maitre(PostgresEmbarque postgres) throws SQLException {
        return DriverManager.getConnection(
                postgres.adresse(), ServeurPostgres.MAITRE, postgres.motDePasseMaitre());
    }

    private static List<Fait> journal(Path dossier) throws SQLException {
        try (var postgres = PostgresEmbarque.demarrer(dossier, RESERVE, REGLAGES);
                var base = maitre(postgres)) {
            return LignesDEssai.lire(base);
        }
    }

    @Test
    void une_base_restauree_a_les_memes_chaines_et_les_memes_cles() throws Exception {
        var dossier = ici.resolve("restaure");

        var faite = restaurer(aFroid, dossier, false);

        assertThat(faite.chaines()).isEqualTo(20);
        assertThat(faite.faiteLe()).isEqualTo("un jour");
        assertThat(Files.readString(dossier.resolve("cle-acces"))).isEqualTo("une clé");
        assertThat(journal(dossier)).isEqualTo(avant);
    }

    @Test
    void une_base_sauvegardee_pendant_qu_on_ecrit_repart_sans_chaine_rompue() throws Exception {
        var dossier = ici.resolve("restaure-a-chaud");

        long chaines = restaurer(aChaud, dossier, false).chaines();

        var apres = journal(dossier);
        assertThat(apres).containsAll(avant);
        assertThat(apres.stream().map(Fait::objetId).distinct().count())
                .isGreaterThanOrEqualTo(chaines);
        assertThat(chaines).isGreaterThan(20);
    }

    @Test
    void ce_qui_est_dans_un_magasin_s3_est_dit_absent_a_la_sauvegarde_et_a_la_restauration()
            throws Exception {
        var dossier = ici.resolve("avec-magasin");
        restaurer(aFroid, dossier, false);
        try (var postgres = PostgresEmbarque.demarrer(dossier, RESERVE, REGLAGES);
                var base = maitre(postgres);
                var ordre = base.createStatement()) {
            ordre.execute(
                    """
                    create table fichier_contenu (empreinte text, taille bigint, ailleurs text);
                    insert into fichier_contenu values
                      ('a', 3000000, 'a/1'), ('b', 400000, 'b/1'), ('c', 1, null)
                    """);
        }
        var archive = ici.resolve("avec-magasin.tar.gz");

        var faite = faire(dossier, archive);

        assertThat(faite.ailleurs().enClair()).isEqualTo("2 contenus de fichiers (3,4 Mo)");
        assertThat(lisezmoi(archive)).contains("Il y MANQUE 2 contenus de fichiers (3,4 Mo)");
        assertThat(restaurer(archive, ici.resolve("sans-magasin"), false).ailleurs())
                .isEqualTo(faite.ailleurs());
        assertThat(lisezmoi(aFroid)).doesNotContain("MANQUE");
    }

    private static String lisezmoi(Path archive) throws Exception {
        var lu =
                new ProcessBuilder("tar", "-xzOf", archive.toString(), Archive.LISEZMOI)
                        .redirectErrorStream(true)
                        .start();
        return new String(lu.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void des_donnees_en_place_ne_sont_remplacees_que_si_on_le_dit_et_restent_a_cote()
            throws Exception {
        var dossier = ici.resolve("plein");
        restaurer(aChaud, dossier, false);
        Files.writeString(dossier.resolve("cle-acces"), "une autre clé");
        var empreintes = fichiers(dossier);

        assertThatThrownBy(() -> restaurer(aFroid, dossier, false))
                .isInstanceOf(SauvegardeRefusee.class)
                .hasMessageContaining("rien n’a été touché", "--remplacer");
        assertThat(fichiers(dossier)).isEqualTo(empreintes);

        var faite = restaurer(aFroid, dossier, true);

        assertThat(faite.remplace()).isTrue();
        assertThat(Files.readString(faite.garde().resolve("cle-acces"))).isEqualTo("une autre clé");
        assertThat(Files.readString(dossier.resolve("cle-acces"))).isEqualTo("une clé");
        assertThat(journal(dossier)).isEqualTo(avant);
    }

    @Test
    void une_archive_coupee_ou_changee_est_refusee_et_rien_ne_se_perd() throws Exception {
        var dossier = ici.resolve("intact");
        restaurer(aFroid, dossier, false);
        var empreintes = fichiers(dossier);
        var octets = Files.readAllBytes(aFroid);

        for (var mauvaise : mauvaises(octets)) {
            var fichier = Files.write(ici.resolve("mauvaise.tar.gz"), mauvaise);
            assertThatThrownBy(() -> restaurer(fichier, dossier, true))
                    .isInstanceOf(SauvegardeRefusee.class)
                    .hasMessageContaining("incomplète ou abîmée");
            assertThat(fichiers(dossier)).isEqualTo(empreintes);
        }
        assertThat(journal(dossier)).isEqualTo(avant);
    }

    private static List<byte[]> mauvaises(byte[] octets) {
        var change = octets.clone();
        change[octets.length / 2] ^= 1;
        var somme = octets.clone();
        somme[octets.length - 6] ^= 1;
        var mauvaises = new ArrayList<>(List.of(change, somme, new byte[0]));
        for (int moins : new int[] {1, 9, 2000, octets.length / 2, octets.length - 1}) {
            mauvaises.add(Arrays.copyOf(octets, octets.length - moins));
        }
        mauvaises.add("pas une archive".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return mauvaises;
    }

    @Test
    void un_fichier_remplace_dans_une_archive_refaite_est_refuse() throws Exception {
        var refaite = ici.resolve("refaite.tar.gz");
        try (var ecriture = new EcritureDArchive(refaite, Progression.muette())) {
            ecriture.texte(Archive.DESCRIPTION, "format=1\n");
            ecriture.texte(Archive.EMPREINTES, "0".repeat(64) + "  " + Archive.DESCRIPTION + "\n");
        }
        assertThatThrownBy(() -> LectureDArchive.verifier(refaite))
                .hasMessageContaining("n’est pas celui qui fut sauvegardé");
    }

    @Test
    void une_archive_ne_sort_pas_de_son_dossier() throws Exception {
        var piegee = ici.resolve("piegee.tar.gz");
        try (var ecriture = new EcritureDArchive(piegee, Progression.muette())) {
            ecriture.texte("../dehors", "x");
            ecriture.finir();
        }
        assertThatThrownBy(() -> restaurer(piegee, ici.resolve("piege"), false))
                .hasMessageContaining("hors de l’archive");
        assertThat(ici.resolve("dehors")).doesNotExist();
    }

    @Test
    void un_journal_qui_n_est_pas_celui_de_la_sauvegarde_n_est_pas_mis_en_place() throws Exception {
        var tsv = Files.writeString(ici.resolve("c.tsv"), "essai\t1\t5\t" + "0".repeat(64) + "\n");
        try (var postgres = PostgresEmbarque.demarrer(origine, RESERVE, REGLAGES);
                var base = maitre(postgres)) {
            assertThat(Chaines.perdues(base, tsv)).isEqualTo(1);
        }
    }

    @Test
    void on_ne_restaure_pas_sous_un_programme_qui_tourne() throws Exception {
        var dossier = ici.resolve("en-marche");
        try (var _ = VerrouDeDossier.prendre(dossier)) {
            assertThatThrownBy(() -> restaurer(aFroid, dossier, true))
                    .isInstanceOf(DossierOccupe.class);
        }
    }

    @Test
    void le_programme_ne_demarre_pas_sur_une_restauration_interrompue() throws Exception {
        var dossier = Files.createDirectories(ici.resolve("interrompue"));
        Files.writeString(dossier.resolve(Restauration.EN_COURS), "");

        assertThatThrownBy(() -> PostgresEmbarque.demarrer(dossier, RESERVE, REGLAGES))
                .hasMessageContaining("interrompue");
        restaurer(aFroid, dossier, true);

        assertThat(journal(dossier)).isEqualTo(avant);
    }

    @Test
    void une_archive_ne_s_ecrit_ni_sur_une_autre_ni_dans_les_donnees_ni_sans_base()
            throws Exception {
        assertThatThrownBy(() -> faire(origine, aFroid)).hasMessageContaining("existe déjà");
        assertThatThrownBy(() -> faire(origine, origine.resolve("a.tar.gz")))
                .hasMessageContaining("dans le dossier de données lui-même");
        var vide = Files.createDirectories(ici.resolve("vide"));
        assertThatThrownBy(() -> faire(vide, ici.resolve("b.tar.gz")))
                .hasMessageContaining("pas de base embarquée", "--donnees");
        assertThat(vide).isEmptyDirectory();
        assertThat(ici.resolve("b.tar.gz.partiel")).doesNotExist();
    }

    @Test
    void une_archive_n_est_lisible_que_par_son_proprietaire_et_se_controle_a_la_main()
            throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(aFroid)))
                .isEqualTo("rw-------");
        var deballee = Files.createDirectories(ici.resolve("a-la-main"));
        var commande =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "tar -xzf '%s' && sha256sum --quiet -c sauvegarde/empreintes.sha256"
                                        .formatted(aFroid))
                        .directory(deballee.toFile())
                        .inheritIO()
                        .start();
        assertThat(commande.waitFor()).isZero();
    }

    /// Every file with its size and time, the lock aside.
    private static Map<String, String> fichiers(Path dossier) throws IOException {
        var trouves = new TreeMap<String, String>();
        try (var tous = Files.walk(dossier)) {
            for (var f : tous.filter(Files::isRegularFile).toList()) {
                var nom = dossier.relativize(f).toString();
                if (!nom.startsWith("postgres-") && !nom.equals("unisson.verrou")) {
                    trouves.put(nom, Files.size(f) + " " + Files.getLastModifiedTime(f));
                }
            }
        }
        return trouves;
    }
}
