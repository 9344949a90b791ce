package fr.unisson.modeles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.conventions.domaine.TypeAvenant;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentsTypesTest {

    static Stream<DocumentType> documents() throws IOException {
        return new DocumentsTypes().lister().stream();
    }

    @Test
    void chaque_famille_est_livree() throws IOException {
        assertThat(documents())
                .extracting(DocumentType::code)
                .contains(
                        "avenant-duree",
                        "avenant-parties",
                        "avenant-objet",
                        "avenant-missions",
                        "avenant-engagements",
                        "avenant-gouvernance",
                        "avenant-indicateurs",
                        "avenant-moyens",
                        "avenant-texte",
                        "lettre-retrait",
                        "lettre-denonciation",
                        "bilan");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void sans_convention_chaque_place_se_dit_a_preciser(DocumentType document) {
        assertThat(document.rempli(Map.of())).contains("[à préciser").doesNotContain("{{");
        assertThat(document.description()).isNotBlank();
    }

    /// Every kind of amendment has its model, which says what it is about.
    @Test
    void un_modele_d_avenant_dit_ce_qu_il_modifie() throws IOException {
        assertThat(
                        documents()
                                .filter(d -> d.genre() == DocumentType.Genre.AVENANT)
                                .map(DocumentType::modifie))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(TypeAvenant.values()).map(TypeAvenant::name).toList());
        assertThat(documents().filter(d -> d.genre() != DocumentType.Genre.AVENANT))
                .allMatch(d -> d.modifie().isEmpty());
    }

    @Test
    void ce_qui_est_sous_un_titre_se_lit_seul() throws IOException {
        var duree = new DocumentsTypes().trouver("avenant-duree").orElseThrow();
        assertThat(duree.rempli(Map.of("fin", "31 mars 2030"), "Ce que l’avenant change"))
                .startsWith("La convention, dont la période en cours finit le 31 mars 2030")
                .doesNotContain("##", "Prise d’effet");
        assertThat(duree.rempli(Map.of(), "Inconnu")).isEmpty();
    }

    @Test
    void une_convention_remplit_ce_qu_elle_sait() throws IOException {
        var lettre = new DocumentsTypes().trouver("lettre-retrait").orElseThrow();
        assertThat(lettre.rempli(Map.of("titre", "Soins $1 \\ ensemble", "preavis", "2 mois")))
                .contains("« Soins $1 \\ ensemble »", "préavis de 2 mois");
    }
}
