package fr.unisson.socle.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Saves a data folder in one archive, whether or not the program runs on it: the base, and every
/// other file of the folder, keys included, without which a restored base would be half dumb.
final class Sauvegarde {

    private static final Set<String> SANS_VALEUR =
            Set.of("unisson.verrou", "postgres.log", Restauration.EN_COURS);

    /// @param octets the size of the archive
    /// @param ailleurs what the archive does not hold
    record Resultat(
            Path archive,
            long octets,
            long chaines,
            List<String> cles,
            ContenusAilleurs ailleurs) {}

    private record Ecrit(long chaines, ContenusAilleurs ailleurs) {}

    private final Path dossier;
    private final Path archive;
    private final String moment;
    private final Consumer<String> dire;

    /// @param moment when, for the reader of the archive
    Sauvegarde(Path dossier, Path archive, String moment, Consumer<String> dire) {
        this.dossier = dossier.toAbsolutePath().normalize();
        this.archive = archive.toAbsolutePath().normalize();
        this.moment = moment;
        this.dire = dire;
    }

    /// The archive takes its name once it was read again whole: a file of that name is a good one.
    ///
    /// @throws SauvegardeRefusee when it cannot be done; no archive is left behind
    Resultat faire() {
        refuserLaPlace();
        var brouillon = archive.resolveSibling(archive.getFileName() + ".partiel");
        try {
            Files.deleteIfExists(brouillon);
            var ecrit = ecrire(brouillon);
            dire.accept("Relecture de l’archive…");
            LectureDArchive.verifier(brouillon);
            try (var canal = FileChannel.open(brouillon, StandardOpenOption.WRITE)) {
                canal.force(true);
            }
            Files.move(brouillon, archive, StandardCopyOption.ATOMIC_MOVE);
            return new Resultat(
                    archive, Files.size(archive), ecrit.chaines(), cles(), ecrit.ailleurs());
        } catch (IOException | SQLException e) {
            throw new SauvegardeRefusee("La sauvegarde n’a pas pu se faire : " + e.getMessage(), e);
        } finally {
            brouillon.toFile().delete();
        }
    }

    private void refuserLaPlace() {
        if (Files.exists(archive)) {
            throw new SauvegardeRefusee(
                    archive + " existe déjà : donnez un autre nom, rien n’est écrasé.");
        }
        var parent = archive.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new SauvegardeRefusee("Le dossier " + parent + " n’existe pas.");
        }
        if (archive.startsWith(dossier)) {
            throw new SauvegardeRefusee(
                    "Une sauvegarde ne se garde pas dans le dossier de données lui-même : donnez un"
                            + " autre dossier, et mieux, un autre disque.");
        }
    }

    private Ecrit ecrire(Path brouillon) throws IOException, SQLException {
        var chaines = Files.createTempFile("unisson-chaines-", ".tsv");
        try (var ouverte = BaseOuverte.ouvrir(dossier)) {
            var ailleurs = ContenusAilleurs.de(ouverte.connexion());
            var copie = new CopieAChaud(dossier.resolve("base"), ouverte.connexion());
            var progression = new Progression("Sauvegarde", copie.taille(), dire);
            try (var sortie = new EcritureDArchive(brouillon, progression)) {
                var nombre = new long[1];
                sortie.texte(Archive.LISEZMOI, lisezmoi(ailleurs));
                copie.copier(
                        sortie,
                        () -> {
                            nombre[0] = Chaines.exporter(ouverte.connexion(), chaines);
                            sortie.fichier(Archive.CHAINES, chaines);
                        });
                for (var fichier : autres()) {
                    sortie.fichier(fichier.getFileName().toString(), fichier);
                }
                sortie.texte(Archive.DESCRIPTION, description(ouverte) + ailleurs.description());
                sortie.finir();
                return new Ecrit(nombre[0], ailleurs);
            }
        } finally {
            Files.deleteIfExists(chaines);
        }
    }

    private String lisezmoi(ContenusAilleurs ailleurs) {
        var absents =
                ailleurs.aucun()
                        ? ""
                        : """

                        Il y MANQUE %s, dans un magasin S3 : gardez avec elle une
                        copie du seau, prise après elle. « ./unisson verify » nommera les absents.
                        """
                                .formatted(ailleurs.enClair());
        return """
        Sauvegarde d’Unisson (base embarquée), faite le %s.

        Elle contient la base, les fichiers qui y sont déposés, ses mots de passe, la clé des
        seconds facteurs (cle-acces) et celle du sceau (sceau.p12, sceau.secret) quand elles sont
        dans le dossier de données. Gardez-la comme ces clés : hors de la machine, chiffrée.
        %s
        Restaurer :            ./unisson restore CETTE-ARCHIVE --donnees DOSSIER
        Contrôler à la main :  tar -xzf CETTE-ARCHIVE && sha256sum -c sauvegarde/empreintes.sha256
        """
                .formatted(moment, absents);
    }

    private String description(BaseOuverte base) throws SQLException {
        return """
        format=%s
        faite_le=%s
        plateforme=%s
        postgresql=%s
        """
                .formatted(
                        Archive.FORMAT,
                        moment,
                        Archive.plateforme(),
                        base.connexion().getMetaData().getDatabaseProductVersion());
    }

    private List<Path> autres() throws IOException {
        try (var fichiers = Files.list(dossier)) {
            return fichiers.filter(Files::isRegularFile)
                    .filter(f -> !SANS_VALEUR.contains(f.getFileName().toString()))
                    .filter(f -> !f.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private List<String> cles() {
        return List.of("cle-acces", "sceau.p12", "sceau.secret").stream()
                .filter(c -> Files.exists(dossier.resolve(c)))
                .toList();
    }
}
