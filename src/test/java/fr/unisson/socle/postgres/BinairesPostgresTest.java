package fr.unisson.socle.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinairesPostgresTest {

    /// Two programs that start together on a new machine.
    @Test
    void deux_programmes_deballent_ensemble_les_memes_binaires(@TempDir Path dossier)
            throws Exception {
        var trouves = new HashSet<Path>();
        try (var deux = Executors.newFixedThreadPool(2)) {
            Callable<Path> deballer = () -> BinairesPostgres.deballer(dossier);
            for (var fait : deux.invokeAll(Collections.nCopies(2, deballer)))
                trouves.add(fait.get());
        }
        assertThat(trouves).hasSize(1).allMatch(d -> Files.isExecutable(d.resolve("bin/postgres")));
        assertThat(dossier).isDirectoryNotContaining("glob:**.postgres-*");
    }
}
