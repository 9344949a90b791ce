package fr.unisson.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.unisson.Acteurs;
import fr.unisson.PostgresDeTest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A journey in the demonstration as `./unisson demo` starts it: its people enter with one click,
/// their mails are read on a page, and its clock moves forward.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({PostgresDeTest.class, Acteurs.class})
@ActiveProfiles({"test", "demo", "parcours"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Demonstration extends Gestes {

    private static final Pattern CODE = Pattern.compile("Votre code.*?(\\d{6})");
    private static final double AU_PLUS_MILLIS = 600_000;

    @LocalServerPort private int port;

    private final Map<String, Visiteur> visiteurs = new HashMap<>();
    private Navigateur navigateur;

    /// Each run begins at the present: the clock's advance is kept in this folder.
    @DynamicPropertySource
    static void dossierNeuf(DynamicPropertyRegistry registre) throws IOException {
        var dossier = Files.createTempDirectory("unisson-demonstration-");
        registre.add("unisson.donnees", dossier::toString);
    }

    @BeforeAll
    void ouvrirLeNavigateur() {
        navigateur = new Navigateur(port);
    }

    @AfterAll
    void fermerLeNavigateur() {
        navigateur.close();
    }

    /// Somebody of the story, in their own browser; entered at their first call.
    Visiteur qui(String nom) {
        return visiteurs.computeIfAbsent(
                nom,
                n -> {
                    var visiteur = navigateur.visiteur(n).ouvrir("/connexion");
                    var entrer =
                            visiteur.page()
                                    .getByRole(
                                            AriaRole.BUTTON,
                                            new Page.GetByRoleOptions()
                                                    .setName("Entrer en tant que " + n));
                    return visiteur.partir(entrer.first(), "Entrer en tant que " + n);
                });
    }

    /// The last code mailed to anybody.
    String code(Visiteur lecteur) {
        lecteur.ouvrir("/demonstration/courriels");
        var trouve = CODE.matcher(lecteur.page().locator("main").innerText());
        assertThat(trouve.find()).as("un code dans les courriels").isTrue();
        return trouve.group(1);
    }

    /// Reads the text to its end and signs it with the code that was mailed.
    Visiteur signer(String nom) {
        var signataire = qui(nom).ouvrir("/").suivre("Signer").suivre("Lire le texte et signer");
        signataire.presser("M’envoyer un code");
        var ici = signataire.page().url();
        var code = code(signataire);
        signataire
                .ouvrir(ici)
                .remplir("Code reçu par courriel", code)
                .cocher("J’ai parcouru le texte ci-dessus jusqu’à la fin")
                .cocher(champ(signataire, "input", "consentement"));
        return signataire.presser("Signer l").lire("signé");
    }

    /// Moves the clock and waits until the jobs of the whole time have run.
    void avancer(LocalDate jusqua) {
        var guide = qui("Maëlle Kervadec").ouvrir("/demonstration/temps");
        guide.remplir("Ou jusqu’à un jour", jusqua.toString()).presser("Avancer jusqu’à ce jour");
        guide.page()
                .getByText("ont été traités")
                .waitFor(new Locator.WaitForOptions().setTimeout(AU_PLUS_MILLIS));
        guide.verifier();
    }
}
