package fr.unisson.gouvernance.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdresseDansLeSiteTest {

    private static final URI SITE = URI.create("https://unisson.exemple.fr/");

    @ParameterizedTest
    @CsvSource({
        "/conventions/12/alertes/5, 5",
        "/conventions/12/alertes/5/masque, 5",
        "/conventions/12/alertes/nouvelle,",
        "/conventions/12/alertes,",
        "/conventions/x/alertes/5,",
        "/alertes/5,",
    })
    void un_objet_se_reconnait_sous_la_page_d_un_autre(String saisie, @Nullable Long numero) {
        var racine = "/conventions/*/alertes/";
        assertThat(AdresseDansLeSite.de(saisie, SITE).flatMap(a -> a.numeroSous(racine)))
                .isEqualTo(java.util.Optional.ofNullable(numero));
        assertThat(AdresseDansLeSite.de(saisie, SITE).flatMap(a -> a.numeroSous(""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/conventions/12, 12",
        "'  /conventions/12?onglet=texte#a ', 12",
        "/conventions/12/articles/3, 12",
        "https://unisson.exemple.fr/conventions/7, 7",
        "https://unisson.exemple.fr:8443/conventions/7,",
        "https://ailleurs.fr/conventions/7,",
        "//ailleurs.fr/conventions/7,",
        "javascript:/conventions/7,",
        "conventions/7,",
        "/conventions/12abc,",
        "/conventions/1234567890123456789,",
        "/conventionsx/3,",
        "/conventions,",
        "'deux mots',",
        "'',"
    })
    void seule_une_page_de_ce_site_designe_un_objet(String saisie, @Nullable Long numero) {
        assertThat(AdresseDansLeSite.de(saisie, SITE).flatMap(a -> a.numeroApres("/conventions/")))
                .isEqualTo(java.util.Optional.ofNullable(numero));
    }
}
