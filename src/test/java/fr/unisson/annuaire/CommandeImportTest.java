package fr.unisson.annuaire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.SqlTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

/// The command as `./unisson import` starts it: its profile, and no web server.
@SqlTest
@ActiveProfiles("import")
@TestPropertySource(properties = "unisson.test.base=neuve")
class CommandeImportTest {
    @Autowired ApplicationContext contexte;
    @Autowired Imports imports;
    @TempDir Path dossier;

    @Test
    void la_commande_ne_demarre_pas_de_serveur() {
        assertThat(contexte).isNotInstanceOf(WebApplicationContext.class);
    }

    @Test
    void le_rapport_s_imprime_et_le_code_est_nul() throws IOException {
        Path fichier = FichiersDEssai.fichier(dossier, FichiersDEssai.octets(FichiersDEssai.ESAT));
        var commande = commande(fichier);

        assertThat(executer(commande))
                .contains("Export du site FINESS, importé")
                .contains("1508 lus : 1508 créés, 0 mis à jour");
        assertThat(commande.getExitCode()).isZero();
        assertThat(executer(commande(fichier)))
                .contains("avait déjà été importé")
                .contains("1508 inchangés");
    }

    @Test
    void un_refus_s_explique_et_le_code_n_est_pas_nul() {
        var commande =
                commande(
                        FichiersDEssai.fichier(dossier, new byte[0]),
                        dossier.resolve("absent.json"));

        assertThat(executer(commande))
                .contains("Refusé : Le fichier est vide.", "Rien n'a été écrit", "n'existe pas");
        assertThat(commande.getExitCode()).isOne();
    }

    private CommandeImport commande(Path... fichiers) {
        return new CommandeImport(imports, Stream.of(fichiers).map(Path::toString).toList());
    }

    private static String executer(CommandeImport commande) {
        PrintStream avant = System.out;
        var texte = new ByteArrayOutputStream();
        System.setOut(new PrintStream(texte, true, StandardCharsets.UTF_8));
        try {
            commande.run(new DefaultApplicationArguments());
        } finally {
            System.setOut(avant);
        }
        return texte.toString(StandardCharsets.UTF_8);
    }
}
