package fr.unisson.gouvernance.web;

import static fr.unisson.socle.web.Indiscretions.refuses;
import static fr.unisson.socle.web.Indiscretions.remplir;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.gouvernance.domaine.TransitionAvis;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Indiscretions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecitsDesReunionsTest {

    /// Each form, and the fields in which people tell situations: no other refuses a number.
    static Stream<Arguments> formes() {
        return Stream.of(
                Arguments.of(
                        "un point de l’ordre du jour",
                        (Function<String, Erreurs>)
                                t -> remplir(PointDOrdreForm.class, t).erreurs(),
                        "precisions titre"),
                Arguments.of(
                        "une décision",
                        (Function<String, Erreurs>)
                                t -> remplir(SeanceForm.DecisionDite.class, t).erreurs(),
                        "texte vote"),
                Arguments.of(
                        "une action décidée",
                        (Function<String, Erreurs>)
                                t -> remplir(SeanceForm.ActionSaisie.class, t).erreurs(),
                        "titre"),
                Arguments.of(
                        "une réunion, dont le lieu a le droit à un numéro d’appel",
                        (Function<String, Erreurs>)
                                t -> remplir(ReunionForm.class, t).erreurs(false),
                        "motif objet"),
                Arguments.of(
                        "un avis",
                        (Function<String, Erreurs>)
                                t ->
                                        remplir(AvisForm.class, t)
                                                .erreurs(
                                                        TransitionAvis.EMETTRE,
                                                        LocalDate.of(2026, 11, 22)),
                        "effet motif objet question reponse texte"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formes")
    void ce_qui_designe_une_personne_est_refuse_ou_on_raconte(
            String quoi, Function<String, Erreurs> erreurs, String champs) {
        for (var texte : Indiscretions.TEXTES) {
            assertThat(refuses(erreurs.apply(texte)).sorted())
                    .as("%s : %s", quoi, texte)
                    .containsExactly(champs.split(" ", -1));
        }
        for (var texte : Indiscretions.PERMIS) {
            assertThat(refuses(erreurs.apply(texte))).as("%s : %s", quoi, texte).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("naissances")
    void un_avis_demande_aussi(TransitionAvis t) {
        var form = remplir(AvisForm.class, Indiscretions.TEXTES.getFirst());
        assertThat(refuses(form.erreurs(t, LocalDate.of(2026, 11, 22))))
                .contains("objet", "question")
                .doesNotContain("demandeur", "lien");
    }

    static Stream<TransitionAvis> naissances() {
        return Stream.of(TransitionAvis.values()).filter(t -> t.passage().depuis().isEmpty());
    }

    @Test
    void la_raison_d_une_reserve_aussi() {
        var membre = List.of(new PageSeanceTenue.Membre(12, "Awa Réunie"));
        assertThat(
                        refuses(
                                SeanceForm.raisonsManquantes(
                                        Map.of("motif-12", "Née le 3 mars 1941"), membre)))
                .containsExactly("motif-12");
    }
}
