package fr.unisson.acces.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimiteEssaisTest {

    private static final Instant MIDI = Instant.parse("2026-03-02T12:00:00Z");
    private static final LimiteEssais LIMITE = LimiteEssais.COMPTE;

    @ParameterizedTest
    @CsvSource({
        "1, PT0S",
        "4, PT0S",
        "5, PT1M",
        "6, PT2M",
        "7, PT4M",
        "8, PT8M",
        "9, PT15M",
        "90, PT15M"
    })
    void l_attente_double_a_partir_du_cinquieme_essai(int essais, Duration attente) {
        var essai = essais(essais, MIDI);
        assertThat(LIMITE.reste(essai, MIDI).orElse(Duration.ZERO)).isEqualTo(attente);
    }

    @Test
    void l_attente_passee_on_peut_de_nouveau_essayer() {
        var essai = essais(5, MIDI);
        assertThat(LIMITE.reste(essai, MIDI.plusSeconds(59))).isPresent();
        assertThat(LIMITE.reste(essai, MIDI.plusSeconds(60))).isEmpty();
    }

    @Test
    void un_quart_d_heure_sans_essai_efface_tout() {
        var essai = essais(7, MIDI);
        assertThat(LIMITE.suivant(essai, MIDI.plus(LIMITE.oubli())).nombre()).isEqualTo(8);
        assertThat(LIMITE.suivant(essai, MIDI.plus(LIMITE.oubli()).plusMillis(1)).nombre())
                .isEqualTo(1);
    }

    @Test
    void sans_essai_rien_n_attend() {
        assertThat(LIMITE.reste(null, MIDI)).isEmpty();
    }

    private static @Nullable Essai essais(int nombre, Instant quand) {
        @Nullable Essai essai = null;
        for (var i = 0; i < nombre; i++) {
            essai = LIMITE.suivant(essai, quand);
        }
        return essai;
    }
}
