package fr.unisson.socle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import unisson.pages.StaticTemplates;

class BaseAbsenteTest {

    private final BaseAbsente filtre = new BaseAbsente(new StaticTemplates());

    @Test
    void sans_base_la_page_dit_d_attendre_et_s_affiche_quand_meme()
            throws ServletException, IOException {
        var reponse = new MockHttpServletResponse();

        filtre.doFilter(
                new MockHttpServletRequest(),
                reponse,
                (requete, r) -> {
                    throw new ServletException(new CannotCreateTransactionException("closed"));
                });

        assertThat(reponse.getStatus()).isEqualTo(503);
        assertThat(reponse.getHeader("Retry-After")).isEqualTo("30");
        assertThat(reponse.getContentAsString()).contains("momentanément indisponible");
    }

    @Test
    void une_autre_panne_suit_son_chemin() {
        assertThatThrownBy(() ->
                        filtre.doFilter(
                                new MockHttpServletRequest(),
                                new MockHttpServletResponse(),
                                (requete, reponse) -> {
                                    throw new ServletException("other");
                                }))
                .isInstanceOf(ServletException.class)
                .hasMessage("other");
    }
}
