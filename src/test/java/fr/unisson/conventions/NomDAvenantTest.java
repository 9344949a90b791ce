package fr.unisson.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NomDAvenantTest {

    @Test
    void un_avenant_dit_son_rang_et_ne_se_nomme_pas_deux_fois() {
        assertThat(NomDAvenant.de(1, "Renfort de nuit"))
                .isEqualTo("Avenant n° 1 : Renfort de nuit");
        assertThat(NomDAvenant.de(null, "Renfort de nuit")).isEqualTo("Avenant : Renfort de nuit");
        assertThat(NomDAvenant.de(1, "Avenant de durée ou de prorogation"))
                .isEqualTo("Avenant n° 1 de durée ou de prorogation");
        assertThat(NomDAvenant.de(null, "Avenant de durée ou de prorogation"))
                .isEqualTo("Avenant de durée ou de prorogation");
        assertThat(NomDAvenant.de(2, "Avenant n° 2, renfort de nuit"))
                .isEqualTo("Avenant n° 2, renfort de nuit");
    }
}
