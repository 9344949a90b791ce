package fr.unisson.socle.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TexteErreurTest {

    /// A full disk makes the server refuse a sending as unreadable: not a page that is missing.
    @ParameterizedTest
    @CsvSource({
        "400, Cet envoi n’a pas pu être reçu",
        "403, Cette action ne vous est pas ouverte",
        "404, Page introuvable",
        "405, Page introuvable",
        "413, Ce fichier est trop volumineux",
        "500, Une erreur inattendue s’est produite",
        "507, Une erreur inattendue s’est produite"
    })
    void chaque_statut_a_ses_mots(int statut, String titre) {
        assertThat(TexteErreur.de(statut).titre()).isEqualTo(titre);
    }
}
