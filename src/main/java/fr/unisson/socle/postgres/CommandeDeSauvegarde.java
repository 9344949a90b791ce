package fr.unisson.socle.postgres;

import fr.unisson.socle.Dates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// `./unisson backup` and `./unisson restore`: a program of its own, with the settings of the other
/// one and none of its parts, so that saving a base never migrates it.
///
/// Ends with 0 when it is done, 1 when it was refused, 2 when it was asked for wrongly.
public final class CommandeDeSauvegarde implements ApplicationRunner, ExitCodeGenerator {

    private static final String USAGE =
            """
            Usage : ./unisson backup [ARCHIVE]                  (--donnees DOSSIER)
                    ./unisson restore ARCHIVE [--remplacer]     (--donnees DOSSIER)\
            """;

    private static final int MAL_DEMANDE = 2;

    private static final DateTimeFormatter POUR_UN_NOM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);
    private static final DateTimeFormatter POUR_UN_LECTEUR =
            DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH:mm:ss", Locale.ROOT);

    private final Path donnees;
    private final boolean cleAilleurs;
    private final boolean sceauAilleurs;
    private final String seau;
    private int code;

    CommandeDeSauvegarde(
            @Value("${unisson.donnees}") Path donnees,
            @Value("${unisson.cle:}") String cle,
            @Value("${unisson.sceau.fichier:}") String sceau,
            @Value("${unisson.fichiers.s3.seau:}") String seau) {
        this.donnees = donnees;
        this.cleAilleurs = !cle.isBlank();
        this.sceauAilleurs = !sceau.isBlank();
        this.seau = seau;
    }

    public static void main(String[] arguments) {
        var contexte =
                new SpringApplicationBuilder(CommandeDeSauvegarde.class)
                        .web(WebApplicationType.NONE)
                        .logStartupInfo(false)
                        .run(arguments);
        System.exit(SpringApplication.exit(contexte));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var mots = arguments.getNonOptionArgs();
        var maintenant = ZonedDateTime.now(Dates.PARIS);
        try {
            if (!mots.isEmpty() && mots.getFirst().equals("backup") && mots.size() <= 2) {
                sauvegarder(mots.size() == 2 ? Path.of(mots.get(1)) : Path.of(""), maintenant);
            } else if (mots.size() == 2 && mots.getFirst().equals("restore")) {
                restaurer(Path.of(mots.get(1)), arguments.containsOption("remplacer"), maintenant);
            } else {
                System.err.println(USAGE);
                code = MAL_DEMANDE;
            }
        } catch (DossierOccupe e) {
            System.err.println(e.getMessage() + " : arrêtez-le d’abord. Rien n’a été remplacé.");
            code = 1;
        } catch (SauvegardeRefusee e) {
            System.err.println(e.getMessage());
            code = 1;
        }
    }

    private void sauvegarder(Path demandee, ZonedDateTime maintenant) {
        var nom = "unisson-" + POUR_UN_NOM.format(maintenant) + ".tar.gz";
        var archive =
                demandee.toString().isEmpty() || Files.isDirectory(demandee)
                        ? demandee.resolve(nom)
                        : demandee;
        var faite =
                new Sauvegarde(
                                donnees,
                                archive,
                                POUR_UN_LECTEUR.format(maintenant),
                                System.out::println)
                        .faire();
        System.out.printf(
                Locale.FRENCH,
                "Sauvegarde faite : %s (%.1f Mo), relue et conforme ; %d chaînes du journal.%n",
                faite.archive(),
                faite.octets() / 1e6,
                faite.chaines());
        if (!faite.cles().isEmpty()) {
            System.out.println(
                    "Elle contient les clés de la plateforme ("
                            + String.join(", ", faite.cles())
                            + ") : gardez-la chiffrée, hors de cette machine.");
        }
        if (cleAilleurs) aPart("UNISSON_CLE");
        if (sceauAilleurs) aPart("le fichier de UNISSON_SCEAU_FICHIER et son mot de passe");
        if (!faite.ailleurs().aucun() || !seau.isBlank()) {
            System.out.println(
                    """
                    ATTENTION : %s dans le magasin S3%s, et pas dans cette archive.
                    Copiez le seau maintenant, après elle, et gardez les deux ensemble : voir \
                    docs/exploitation.md, « Le magasin S3 ».\
                    """
                            .formatted(
                                    faite.ailleurs().enClair(),
                                    seau.isBlank() ? "" : " (seau « " + seau + " »)"));
        }
    }

    private static void aPart(String quoi) {
        System.out.println("N’y est pas, gardez à part : " + quoi + ".");
    }

    private void restaurer(Path archive, boolean remplacer, ZonedDateTime maintenant) {
        var faite =
                new Restauration(
                                archive,
                                donnees,
                                remplacer,
                                POUR_UN_NOM.format(maintenant),
                                System.out::println)
                        .faire();
        System.out.printf(
                "Restauré dans %s : la sauvegarde du %s. Le journal a ses %d chaînes, les mêmes.%n",
                donnees.toAbsolutePath().normalize(), faite.faiteLe(), faite.chaines());
        if (faite.remplace()) {
            System.out.println(
                    "L’ancien contenu est gardé dans "
                            + faite.garde()
                            + " : supprimez-le quand vous aurez vérifié.");
        }
        if (!faite.ailleurs().aucun()) {
            System.out.println(
                    """
                    ATTENTION : %s n’y sont pas, mais dans un magasin S3. Remettez d’abord la copie \
                    de son seau, prise après cette sauvegarde, et donnez les réglages \
                    UNISSON_FICHIERS_S3_… : ./unisson verify nomme chaque fichier absent.\
                    """
                            .formatted(faite.ailleurs().enClair()));
        }
        System.out.println("Contrôlez le tout par ./unisson verify, puis démarrez.");
    }

    @Override
    public int getExitCode() {
        return code;
    }
}
