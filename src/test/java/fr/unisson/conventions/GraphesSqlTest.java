package fr.unisson.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.domaine.TransitionAmendement;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.domaine.TransitionDivergence;
import fr.unisson.conventions.domaine.TransitionEnVigueur;
import fr.unisson.conventions.domaine.TransitionSignature;
import fr.unisson.conventions.domaine.TransitionValidation;
import fr.unisson.conventions.domaine.TransitionVolet;
import fr.unisson.socle.vie.Transition;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The graph in the code and the one that the histories point at are the same.
@SqlTest
class GraphesSqlTest {

    private static final Map<String, Set<Transition.Arete>> GRAPHES =
            Map.of(
                    "convention", entiere(),
                    "volet", Transition.graphe(TransitionVolet.values()),
                    "divergence", Transition.graphe(TransitionDivergence.values()),
                    "amendement", Transition.graphe(TransitionAmendement.values()),
                    "validation", Transition.graphe(TransitionValidation.values()),
                    "signature", Transition.graphe(TransitionSignature.values()));

    /// Before and after the entry into force: two sets of rules, one graph.
    private static Set<Transition.Arete> entiere() {
        return Stream.of(
                        Transition.graphe(TransitionConvention.values()),
                        Transition.graphe(TransitionEnVigueur.values()))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    @Autowired JdbcClient db;
    @Autowired Acteurs acteurs;

    @Test
    void le_code_et_la_base_connaissent_les_memes_passages() {
        acteurs.defaire(
                Acteurs.systeme(),
                () ->
                        GRAPHES.forEach((vie, graphe) ->
                                assertThat(
                                                db.sql(
                                                                "select de, vers from "
                                                                        + vie
                                                                        + "_etat_suivant")
                                                        .query(Transition.Arete.class)
                                                        .set())
                                        .as(vie)
                                        .isEqualTo(graphe)));
    }
}
