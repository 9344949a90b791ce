package fr.unisson.socle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.ServletRequestPathUtils;

class AdressesParDebutTest {

    private final AdressesParDebut adresses = new AdressesParDebut();

    @Controller
    static class Pages {

        @GetMapping("/")
        void accueil() {}

        @GetMapping("/actions/{id}")
        void action(@PathVariable long id) {}

        @GetMapping({"/instances/{id}", "/comites/{id}"})
        void instance(@PathVariable long id) {}

        @GetMapping("/{module}/aide")
        void aide(@PathVariable String module) {}

        @GetMapping("/rep*/{id}")
        void repertoire(@PathVariable long id) {}
    }

    @BeforeEach
    void ouvrir() {
        var contexte = new StaticWebApplicationContext();
        contexte.registerSingleton("pages", Pages.class);
        contexte.refresh();
        adresses.setApplicationContext(contexte);
        adresses.afterPropertiesSet();
    }

    @ParameterizedTest(name = "{0} : {1}")
    @CsvSource({
        "/, accueil",
        "/actions/12, action",
        "/%61ctions/12, action",
        "/actions;a=b/12, action",
        "/instances/12, instance",
        "/comites/12, instance",
        "/actions/aide, action",
        "/ailleurs/aide, aide",
        "/repertoire/12, repertoire",
        "/repas/12, repertoire",
        "/ailleurs/12,",
        "/actions,",
        "/Actions/12,"
    })
    void chaque_adresse_mene_ou_elle_dit(String adresse, @Nullable String page) throws Exception {
        assertThat(trouver("GET", adresse)).isEqualTo(page);
    }

    @Test
    void le_geste_qu_une_adresse_ne_connait_pas_est_refuse_comme_tel() {
        assertThatThrownBy(() -> trouver("POST", "/actions/12"))
                .isInstanceOf(HttpRequestMethodNotSupportedException.class);
    }

    private @Nullable String trouver(String methode, String adresse) throws Exception {
        var demande = new MockHttpServletRequest(methode, adresse);
        ServletRequestPathUtils.parseAndCache(demande);
        var trouve = adresses.getHandler(demande);
        return trouve == null ? null : ((HandlerMethod) trouve.getHandler()).getMethod().getName();
    }
}
