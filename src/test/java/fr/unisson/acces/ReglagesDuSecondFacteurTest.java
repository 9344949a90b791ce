package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.socle.DemarrageRefuse;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/// The settings as an administrator writes them, and as the program brings them.
class ReglagesDuSecondFacteurTest {

    private static final String POUR = "unisson.second-facteur.exige-pour";
    private static final String SURS = "unisson.second-facteur.fournisseurs-surs";

    @Test
    void en_production_la_plateforme_et_les_administrations_sans_rien_regler() throws IOException {
        var serve =
                new YamlPropertySourceLoader()
                        .load("application", new ClassPathResource("application.yaml")).stream()
                                .filter(s ->
                                        "serve"
                                                .equals(
                                                        s.getProperty(
                                                                "spring.config.activate.on-profile")))
                                .findFirst()
                                .orElseThrow();
        assertThat(lire(ConfigurationPropertySources.from(serve)).exigePour())
                .containsExactlyInAnyOrder("PLATEFORME", "ADMINISTRATION");
    }

    @Test
    void une_variable_vide_ne_l_exige_de_personne() {
        assertThat(lire(Map.of(POUR, "")).exigePour()).isEmpty();
    }

    @Test
    void plusieurs_roles_et_plusieurs_fournisseurs_se_separent_par_des_virgules() {
        var lus = lire(Map.of(POUR, "TOUS, DIRECTION", SURS, "psc:eidas2,ch:urn:deux"));
        assertThat(lus.exigePour()).containsExactlyInAnyOrder("TOUS", "DIRECTION");
        assertThat(lus.fournisseursSurs()).containsExactlyInAnyOrder("psc:eidas2", "ch:urn:deux");
    }

    @ParameterizedTest
    @CsvSource({POUR + ", CHEF", SURS + ", psc"})
    void ce_qui_ne_se_lit_pas_arrete_le_demarrage(String cle, String valeur) {
        assertThatThrownBy(() -> lire(Map.of(cle, valeur)))
                .hasRootCauseInstanceOf(DemarrageRefuse.class);
    }

    private static ReglagesDuSecondFacteur lire(Map<String, String> reglages) {
        return new Binder(new MapConfigurationPropertySource(reglages))
                .bindOrCreate("unisson.second-facteur", ReglagesDuSecondFacteur.class);
    }

    private static ReglagesDuSecondFacteur lire(Iterable<ConfigurationPropertySource> sources) {
        return new Binder(sources)
                .bindOrCreate("unisson.second-facteur", ReglagesDuSecondFacteur.class);
    }
}
