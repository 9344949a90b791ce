package fr.unisson.demonstration;

import fr.unisson.annuaire.ImportVue;
import fr.unisson.annuaire.Imports;
import fr.unisson.socle.Acteur;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Real establishments beside the fictional ones: the sample of FINESS is imported as any file is.
/// In the background, once pages are served; a start cut short does it again.
@Component
@Profile("demo")
class AnnuaireReel {

    static final String FICHIER = "finess-structures-echantillon-20260813.json.gz";
    private static final Logger LOG = LoggerFactory.getLogger(AnnuaireReel.class);
    private static final int DERNIERS = 50;

    private final Imports imports;
    private final boolean charger;
    private final CompletableFuture<Void> fini = new CompletableFuture<>();

    AnnuaireReel(Imports imports, @Value("${unisson.demonstration.charger:true}") boolean charger) {
        this.imports = imports;
        this.charger = charger;
    }

    /// Done when the directory is complete.
    CompletableFuture<Void> fini() {
        return fini;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(200)
    void completer() {
        Thread.ofVirtual()
                .name("annuaire réel")
                .start(() -> {
                    try {
                        importer();
                        fini.complete(null);
                    } catch (RuntimeException echec) {
                        LOG.error("L’échantillon de FINESS n’a pas pu être importé", echec);
                        fini.completeExceptionally(echec);
                    }
                });
    }

    /// Does nothing when it is done already.
    void importer() {
        if (charger) Acteur.systeme("démonstration").executer(() -> importerUneFois());
    }

    private void importerUneFois() {
        if (dejaImporte()) return;
        try {
            var copie = Files.createTempFile("finess-", ".json.gz");
            try {
                copier(copie);
                imports.executer(imports.demander(copie, FICHIER), copie);
            } finally {
                Files.deleteIfExists(copie);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copier(Path copie) throws IOException {
        try (var flux = AnnuaireReel.class.getResourceAsStream("/demonstration/" + FICHIER)) {
            Files.copy(Objects.requireNonNull(flux), copie, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private boolean dejaImporte() {
        return imports.lister(DERNIERS).stream()
                .anyMatch(i -> i.nom().equals(FICHIER) && i.etat() == ImportVue.Etat.TERMINE);
    }
}
