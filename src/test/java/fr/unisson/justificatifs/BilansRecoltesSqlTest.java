package fr.unisson.justificatifs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.Conventions;
import fr.unisson.croisees.NatureCroisee;
import fr.unisson.croisees.UneCroisee;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// The report of a cross evaluation, as a piece of evidence.
@SqlTest
class BilansRecoltesSqlTest {

    private static final String CROISEE = "Évaluation croisée, revue légère, transmise le ";

    @Autowired BeanFactory beans;
    @Autowired RecolteBilans recolte;
    @Autowired Conventions conventions;
    @Autowired Acteurs acteurs;
    @Autowired Clock horloge;

    @Test
    void le_bilan_transmis_entre_au_dossier_de_sa_periode_et_d_aucune_autre() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var jour = Dates.jourDe(horloge.instant());
                    var u = UneCroisee.programmee(beans, NatureCroisee.LEGERE, jour);
                    assertThat(pieces(u, u.c.enReferent(0), 0)).isEmpty();
                    u.transmise();
                    assertThat(pieces(u, u.c.enReferent(0), 0))
                            .containsExactly(CROISEE + Dates.jour(jour));
                    assertThat(pieces(u, u.c.enReferent(0), 1)).isEmpty();
                });
    }

    private List<String> pieces(UneCroisee u, Acteur qui, int anneesAvant) {
        var annee = Dates.jourDe(horloge.instant()).getYear() - anneesAvant;
        return u.en(
                qui,
                () ->
                        recolte
                                .recolter(
                                        conventions.charger(u.c.id()),
                                        DemandeDeDossier.deLAnnee(
                                                PublicVise.VISITE_HAS, annee, List.of(u.c.id())))
                                .pieces()
                                .stream()
                                .map(Piece::titre)
                                .filter(t -> t.startsWith("Évaluation croisée"))
                                .toList());
    }
}
