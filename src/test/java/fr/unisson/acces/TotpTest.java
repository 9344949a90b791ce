package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /// Key and values of RFC 6238, appendix B (SHA-1, last six digits).
    private static final byte[] CLE = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "2000000000, 279037"})
    void les_codes_sont_ceux_de_la_norme(long secondes, String code) {
        assertThat(Totp.code(CLE, Instant.ofEpochSecond(secondes))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
    void un_pas_avant_ou_apres_passe_pas_deux(long ecart, boolean accepte) {
        var maintenant = Instant.ofEpochSecond(1_800_000_015L);
        var code = Totp.code(CLE, maintenant.plusSeconds(ecart));
        assertThat(Totp.pas(CLE, code, maintenant).isPresent()).isEqualTo(accepte);
    }

    @Test
    void base32_est_celle_de_la_norme() {
        assertThat(Base32.encoder("foobar".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("MZXW6YTBOI");
    }
}
