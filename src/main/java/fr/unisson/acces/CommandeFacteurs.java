package fr.unisson.acces;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// `./unisson facteurs COURRIEL`: shows the second factors of an account, and withdraws them once «
/// oui » is typed. Ends with code 1 when nothing was changed.
@Component
@Profile("facteurs")
class CommandeFacteurs implements ApplicationRunner, ExitCodeGenerator {

    private static final String ACCORD = "oui";

    private final FacteursPerdus facteurs;
    private int code = 1;

    CommandeFacteurs(FacteursPerdus facteurs) {
        this.facteurs = facteurs;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var mots = arguments.getNonOptionArgs();
        if (mots.size() != 1) {
            System.out.println("Indiquez un courriel : ./unisson facteurs COURRIEL");
            return;
        }
        facteurs.trouver(mots.getFirst())
                .ifPresentOrElse(
                        this::proposer,
                        () ->
                                System.out.println(
                                        "Aucun compte ouvert n’a cette adresse : "
                                                + mots.getFirst()));
    }

    private void proposer(FacteursPerdus.Facteurs siens) {
        System.out.println(siens.nom() + ", " + siens.courriel() + " :");
        if (siens.poses().isEmpty()) {
            System.out.println("aucun second facteur, rien à retirer.");
            return;
        }
        montrer(siens.poses());
        System.out.println(
                """

                Les retirer laisse entrer par le seul mot de passe, ou par un lien envoyé à cette
                adresse, jusqu’à ce que la personne en pose un autre. Ses sessions seront fermées ;
                le journal le garde et un courriel le lui dit.

                Êtes-vous sûr de qui le demande ? Écrivez « oui » pour les retirer :\
                """);
        if (!ACCORD.equals(reponse())) {
            System.out.println("Rien n’a été changé.");
            return;
        }
        facteurs.retirer(siens.compte());
        code = 0;
        System.out.println("Fait. Le courriel part dès que le programme sert.");
    }

    private static void montrer(List<String> poses) {
        poses.forEach(p -> System.out.println("  - " + p));
    }

    private static @Nullable String reponse() {
        try {
            var ligne =
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                            .readLine();
            return ligne == null ? null : ligne.strip().toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int getExitCode() {
        return code;
    }
}
