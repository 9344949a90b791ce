package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.domaine.Jeton;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SqlTest
class LiensConcurrentsTest {

    @Autowired Liens liens;
    @Autowired Personnages personnages;

    @Test
    void de_plusieurs_clics_au_meme_instant_un_seul_passe() throws Exception {
        var jeton = liens.pourCompte(Jeton.Usage.CONNEXION, personnages.compte("Marie", "Dupont"));
        var depart = new CountDownLatch(1);
        var clics = new ArrayList<Future<Boolean>>();
        try (var fils = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 6; i++) {
                clics.add(
                        fils.submit(() -> {
                            depart.await();
                            return liens.consommer(jeton);
                        }));
            }
            depart.countDown();
        }
        assertThat(clics).filteredOn(LiensConcurrentsTest::passe).hasSize(1);
    }

    private static boolean passe(Future<Boolean> clic) {
        try {
            return clic.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
