package fr.unisson.annuaire.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.web.EnvoiVolumineux;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class EnvoisVolumineuxTest {

    @ParameterizedTest
    @CsvSource({
        "/documents, multipart/form-data, 1000, 200",
        "/documents, multipart/form-data, 30000000, 413",
        "/documents, multipart/form-data, -1, 413",
        "/documents, application/x-www-form-urlencoded, 30000000, 200",
        "/annuaire/imports, multipart/form-data, 90000000, 200",
        "/annuaire/imports/../documents, multipart/form-data, 90000000, 413"
    })
    void seuls_les_imports_recoivent_de_gros_fichiers(
            String chemin, String type, long taille, int statut) throws Exception {
        var requete =
                new MockHttpServletRequest("POST", chemin) {
                    @Override
                    public long getContentLengthLong() {
                        return taille;
                    }
                };
        requete.setContentType(type + "; boundary=x");
        var reponse = new MockHttpServletResponse();

        new EnvoisVolumineux(List.of(new EnvoiVolumineux("/annuaire/imports")))
                .doFilter(requete, reponse, new MockFilterChain());

        assertThat(reponse.getStatus()).isEqualTo(statut);
    }
}
