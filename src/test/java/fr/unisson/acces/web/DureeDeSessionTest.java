package fr.unisson.acces.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.socle.DemarrageRefuse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpSession;

class DureeDeSessionTest {

    private static final Instant NEUF_HEURES = Instant.parse("2026-11-23T09:00:00Z");

    private final DureeDeSession duree =
            new DureeDeSession(Duration.ofHours(4), Duration.ofHours(12));
    private final SessionDEssai session = new SessionDEssai();

    /// A session whose requests come when the test says.
    private static final class SessionDEssai extends MockHttpSession {

        private Instant derniere = NEUF_HEURES;

        @Override
        public long getCreationTime() {
            return NEUF_HEURES.toEpochMilli();
        }

        @Override
        public long getLastAccessedTime() {
            return derniere.toEpochMilli();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 14400",
        "PT7H59M, 14400",
        "PT8H, 14400",
        "PT8H1M, 14340",
        "PT11H59M, 60",
        "PT11H59M59S, 1"
    })
    void ce_qui_reste_ne_depasse_ni_l_inactivite_ni_la_duree_maximale(
            Duration apres, int secondes) {
        duree.commencer(session);
        session.derniere = NEUF_HEURES.plus(apres);
        assertThat(duree.continuer(session)).isTrue();
        assertThat(session.getMaxInactiveInterval()).isEqualTo(secondes);
    }

    @ParameterizedTest
    @CsvSource({"PT11H59M59.5S", "PT12H", "PT13H", "P3D"})
    void elle_finit_meme_sans_cesser_de_servir(Duration apres) {
        duree.commencer(session);
        session.derniere = NEUF_HEURES.plus(apres);
        assertThat(duree.continuer(session)).isFalse();
    }

    @Test
    void celle_d_une_version_precedente_compte_depuis_sa_creation() {
        session.derniere = NEUF_HEURES.plus(Duration.ofHours(11));
        assertThat(duree.continuer(session)).isTrue();
        session.derniere = NEUF_HEURES.plus(Duration.ofHours(12));
        assertThat(duree.continuer(session)).isFalse();
    }

    @Test
    void elle_dit_ses_durees() {
        assertThat(duree.enClair())
                .isEqualTo("une session dure 12 heures au plus, 4 heures sans geste");
        assertThat(new DureeDeSession(Duration.ofMinutes(30), Duration.ofMinutes(90)).enClair())
                .isEqualTo("une session dure 1 heure 30 au plus, 30 minutes sans geste");
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT12H", "PT4H, PT0S", "PT4H, -PT1H"})
    void une_duree_nulle_arrete_le_demarrage(Duration inactivite, Duration maximale) {
        assertThatThrownBy(() -> new DureeDeSession(inactivite, maximale))
                .isInstanceOf(DemarrageRefuse.class);
    }
}
