package fr.unisson.socle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.PassageFait;
import fr.unisson.socle.vie.Transition;
import fr.unisson.socle.web.Etape.Avancement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EtapeTest {

    enum Etat {
        PREPARE,
        ANNONCE,
        OUVERT,
        CLOS,
        ABANDONNE
    }

    enum Geste implements Transition<Etat, Object> {
        NAITRE(Set.of(), Etat.PREPARE),
        ANNONCER(Set.of(Etat.PREPARE), Etat.ANNONCE),
        REPRENDRE(Set.of(Etat.ANNONCE), Etat.PREPARE),
        OUVRIR(Set.of(Etat.ANNONCE), Etat.OUVERT),
        CLORE(Set.of(Etat.OUVERT), Etat.CLOS),
        ABANDONNER(Set.of(Etat.PREPARE, Etat.ANNONCE, Etat.OUVERT), Etat.ABANDONNE);

        private final Passage<Etat, Object> passage;

        Geste(Set<Etat> depuis, Etat vers) {
            this.passage = Passage.entre(depuis, vers);
        }

        @Override
        public String libelle() {
            return name();
        }

        @Override
        public Passage<Etat, Object> passage() {
            return passage;
        }
    }

    private static final List<Etat> MARCHE =
            List.of(Etat.PREPARE, Etat.ANNONCE, Etat.OUVERT, Etat.CLOS);

    @Test
    void l_etape_en_cours_est_datee_et_les_suivantes_a_venir() {
        assertThat(marche(Etat.ANNONCE, Geste.NAITRE, Geste.ANNONCER))
                .extracting(Etape::nom, Etape::avancement, Etape::date)
                .containsExactly(
                        tuple("PREPARE", Avancement.FAITE, "1er juin 2027"),
                        tuple("ANNONCE", Avancement.ICI, "2 juin 2027"),
                        tuple("OUVERT", Avancement.A_VENIR, null),
                        tuple("CLOS", Avancement.A_VENIR, null));
    }

    @Test
    void la_derniere_etape_atteinte_est_faite() {
        assertThat(marche(Etat.CLOS, Geste.NAITRE, Geste.ANNONCER, Geste.OUVRIR, Geste.CLORE))
                .extracting(Etape::avancement)
                .containsOnly(Avancement.FAITE);
    }

    @Test
    void ce_qui_est_repris_se_date_de_la_reprise_et_ce_qui_suivait_revient_a_venir() {
        assertThat(marche(Etat.PREPARE, Geste.NAITRE, Geste.ANNONCER, Geste.REPRENDRE))
                .extracting(Etape::avancement, Etape::date)
                .startsWith(tuple(Avancement.ICI, "3 juin 2027"), tuple(Avancement.A_VENIR, null));
    }

    @Test
    void un_abandon_arrete_la_marche_apres_ce_qui_a_ete_fait() {
        assertThat(marche(Etat.ABANDONNE, Geste.NAITRE, Geste.ANNONCER, Geste.ABANDONNER))
                .extracting(Etape::nom, Etape::avancement, Etape::auteur)
                .containsExactly(
                        tuple("PREPARE", Avancement.FAITE, "Anne"),
                        tuple("ANNONCE", Avancement.FAITE, "Anne"),
                        tuple("ABANDONNE", Avancement.ARRETEE, "Anne"));
    }

    private static List<Etape> marche(Etat etat, Geste... faits) {
        var debut = Instant.parse("2027-06-01T10:00:00Z");
        var histoire =
                Arrays.stream(faits)
                        .map(g ->
                                new PassageFait<>(
                                        g,
                                        "Anne",
                                        "",
                                        debut.plusSeconds(
                                                86_400L * Arrays.asList(faits).indexOf(g))))
                        .toList();
        return Etape.marche(MARCHE, Etat::name, etat, histoire);
    }
}
