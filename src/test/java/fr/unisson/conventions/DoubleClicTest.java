package fr.unisson.conventions;

import static fr.unisson.conventions.UneConvention.fait;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.UneConvention.Monde;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Scenario 14, with real commits, by people of its own.
@SqlTest
class DoubleClicTest {

    @Autowired UneConvention une;
    @Autowired Conventions conventions;
    @Autowired Preparation preparation;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void scenario_14_deux_clics_en_meme_temps_font_un_seul_passage_et_l_autre_est_prevenu()
            throws Exception {
        var monde = new Monde[1];
        var id = new ConventionId[1];
        Acteurs.systeme()
                .executer(() ->
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(_ -> {
                                    monde[0] = une.monde();
                                    id[0] = une.engagee(monde[0]);
                                }));
        var animatrice = monde[0].animatrice();
        animatrice.executer(() -> {
            fait(
                    preparation.deposer(
                            id[0], new NouveauDiagnostic("Enquête", "", null, "", null, null)));
            fait(preparation.noter(id[0], "Constat"));
        });
        int version = animatrice.executer(() -> conventions.charger(id[0]).version());
        var depart = new CyclicBarrier(2);
        Callable<Resultat<EtatConvention>> clic =
                () -> {
                    depart.await();
                    return animatrice.executer(() ->
                            conventions.franchir(
                                    id[0],
                                    version,
                                    TransitionConvention.OUVRIR_PRINCIPES,
                                    null,
                                    Saisie.vide()));
                };

        try (var fils = Executors.newVirtualThreadPerTaskExecutor()) {
            var issues =
                    fils.invokeAll(IntStream.range(0, 2).mapToObj(_ -> clic).toList()).stream()
                            .map(f -> f.resultNow())
                            .toList();

            assertThat(issues).filteredOn(Resultat::estFait).hasSize(1);
            assertThat(issues)
                    .flatExtracting(Resultat::motifs)
                    .extracting(Motif::code)
                    .isSubsetOf("DEPASSE", "ETAT_INCOMPATIBLE")
                    .hasSize(1);
        }
        animatrice.executer(() ->
                assertThat(conventions.histoire(id[0]))
                        .extracting(PassageVu::transition)
                        .containsExactly("CREER", "OUVRIR_PRINCIPES"));
    }
}
