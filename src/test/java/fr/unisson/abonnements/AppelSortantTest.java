package fr.unisson.abonnements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a call may go, and what it makes of what it meets there.
class AppelSortantTest {

    @Test
    void le_reseau_de_la_plateforme_ne_s_atteint_ni_par_son_numero_ni_par_un_nom()
            throws IOException {
        try (var abonne = new UnAbonne()) {
            var appel = new AppelSortant(new AdresseDAbonnement(false));
            int port = URI.create(abonne.adresse()).getPort();
            for (var hote :
                    new String[] {"127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1"}) {
                var remise = appel.poster("https://" + hote + ":" + port + "/", "{}", Map.of());
                assertThat(remise.reponse()).as(hote).isNull();
                assertThat(remise.erreur()).as(hote).isNotEmpty();
            }
            assertThat(appel.poster("https://127.0.0.1/", "{}", Map.of()).erreur())
                    .isEqualTo("Cette adresse mène à un réseau interne");
            assertThat(appel.poster("https://localhost/", "{}", Map.of()).erreur())
                    .isEqualTo("Cette adresse mène à un réseau interne");
            assertThat(abonne.recus()).isEmpty();
            appel.fermer();
        }
    }

    @Test
    void un_renvoi_vers_ailleurs_n_est_pas_suivi() throws IOException {
        try (var ailleurs = new UnAbonne();
                var abonne = new UnAbonne().quiRenvoieVers(ailleurs.adresse())) {
            var appel = new AppelSortant(new AdresseDAbonnement(true));
            var remise = appel.poster(abonne.adresse(), "{}", Map.of());
            assertThat(remise.reponse()).isEqualTo(302);
            assertThat(remise.faite()).isFalse();
            assertThat(ailleurs.recus()).isEmpty();
            appel.fermer();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "exemple.fr",
                "http://exemple.fr/",
                "ftp://exemple.fr/",
                "file:///etc/passwd",
                "https:///chemin",
                "https://moi:secret@exemple.fr/",
                "https://exemple.fr/#ancre",
                "https://exemple.fr/ espace"
            })
    void une_adresse_est_en_https_et_ne_cache_rien(String adresse) {
        assertThat(new AdresseDAbonnement(false).lire(adresse)).isEmpty();
        assertThat(new AdresseDAbonnement(false).lire("https://exemple.fr/rappel?de=unisson"))
                .isPresent();
    }
}
