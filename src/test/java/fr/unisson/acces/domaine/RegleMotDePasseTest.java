package fr.unisson.acces.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.acces.domaine.RegleMotDePasse.Motif;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegleMotDePasseTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "court, TROP_COURT",
                "onze signes, TROP_COURT",
                "douze signes, -",
                "cheval batterie agrafe, -",
                "MotDePasse2026!, TROP_CONNU",
                "aaaaaaaaaaaaaaa, TROP_CONNU",
                "121212121212, TROP_CONNU",
                "Unisson2026!!, TROP_CONNU",
                "123456789012, TROP_CONNU",
                "987654321000, TROP_CONNU",
                "azertyuiop12, TROP_CONNU",
                "Azerty123456!, TROP_CONNU",
                "1q2w3e4r5t6y, TROP_CONNU",
                "1qaz2wsx3edc, TROP_CONNU",
                "abcdefghijkl, TROP_CONNU",
                "P@ssw0rd2026!, TROP_CONNU",
                "passwordpassword, TROP_CONNU",
                "Partenariat2026!, TROP_CONNU",
                "soleilsoleil12, TROP_CONNU",
                "Février-2026, TROP_CONNU",
                "mars avril et la pluie, -",
                "7x4k9!28#31m, -",
                "Kehl2026!pont, -",
                "je suis marie.dupont moi, CONTIENT_LE_COURRIEL"
            })
    void la_longueur_compte_et_l_evidence_se_refuse(String motDePasse, @Nullable Motif attendu) {
        assertThat(RegleMotDePasse.verifier(motDePasse, "Marie.Dupont@exemple.fr").orElse(null))
                .isEqualTo(attendu);
    }

    @ParameterizedTest
    @CsvSource({"200, true", "201, false"})
    void deux_cents_signes_au_plus(int longueur, boolean accepte) {
        var phrase = "Le pont enjambe la rivière. ".repeat(8).substring(0, longueur);
        assertThat(RegleMotDePasse.verifier(phrase, "a@b.fr").isEmpty()).isEqualTo(accepte);
    }
}
