package fr.unisson.acces.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import com.nulabinc.zxcvbn.StandardDictionaries;
import fr.unisson.acces.domaine.RegleMotDePasse.Motif;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegleMotDePasseTest {

    private static final List<String> NOMS = List.of("Marie Dupont", "EHPAD Les Tilleuls");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "court, TROP_COURT",
                "onze signes, TROP_COURT",
                "douze signes, -",
                "cheval batterie agrafe, -",
                "une longue phrase secrète, -",
                "mars avril et la pluie, -",
                "7x4k9!28#31m, -",
                "Kehl2026!pont, -",
                // common as they stand
                "1q2w3e4r5t6y, TROP_CONNU",
                "1Q2W3E4R5T6Y, TROP_CONNU",
                "qwerty123456, TROP_CONNU",
                // words, French or not, with what people add to them
                "MotDePasse2026!, TROP_CONNU",
                "P@ssw0rd2026!, TROP_CONNU",
                "Bonjour@2026, TROP_CONNU",
                "marseille2013!, TROP_CONNU",
                "ChangezMoi!2026, TROP_CONNU",
                // of the place
                "Unisson2026!!, TROP_CONNU",
                "Partenariat2026!, TROP_CONNU",
                "direction-qualite, TROP_CONNU",
                "Hôpital2026!!, TROP_CONNU",
                "Février-2026, TROP_CONNU",
                // of the person
                "Tilleuls44000, TROP_CONNU",
                "TILLEULS-2026, TROP_CONNU",
                "dupontdupont1, TROP_CONNU",
                "Exemple.2026!, TROP_CONNU",
                "je suis marie.dupont moi, CONTIENT_LE_COURRIEL",
                "Marie.Dupont2026!, CONTIENT_LE_COURRIEL",
                // repetitions
                "aaaaaaaaaaaaaaa, TROP_CONNU",
                "121212121212, TROP_CONNU",
                "abcaacbbacab, TROP_CONNU",
                "passwordpassword, TROP_CONNU",
                "soleilsoleil12, TROP_CONNU",
                // runs and keyboards
                "123456789012, TROP_CONNU",
                "987654321000, TROP_CONNU",
                "abcdefghijkl, TROP_CONNU",
                "azertyuiop12, TROP_CONNU",
                "Azerty123456!, TROP_CONNU",
                "azertyqsdfgh, TROP_CONNU",
                "qsdfghjklmù*, TROP_CONNU",
                "`wxcvbn,;:!qs`, TROP_CONNU",
                "`&é\"'(-è_çà)=`, TROP_CONNU",
                "1a2z3e4r5t6y, TROP_CONNU",
                "1aqw2zsx3edc, TROP_CONNU",
                "1qaz2wsx3edc, TROP_CONNU",
                "!@#$%^&*()_+, TROP_CONNU"
            })
    void la_longueur_compte_et_l_evidence_se_refuse(String motDePasse, @Nullable Motif attendu) {
        assertThat(
                        RegleMotDePasse.verifier(motDePasse, "Marie.Dupont@exemple.fr", NOMS)
                                .orElse(null))
                .isEqualTo(attendu);
    }

    @Test
    void ce_qui_est_a_une_personne_n_est_pas_refuse_aux_autres() {
        assertThat(RegleMotDePasse.verifier("Tilleuls44000", "a@b.fr", List.of())).isEmpty();
    }

    @Test
    void aucun_des_mots_de_passe_courants_ne_passe_quelle_que_soit_la_casse() throws IOException {
        var courants = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies();
        assertThat(courants).hasSizeGreaterThanOrEqualTo(30_000);
        assertThat(courants)
                .allSatisfy(mot -> {
                    assertThat(RegleMotDePasse.verifier(mot, "a@b.fr", List.of())).isNotEmpty();
                    assertThat(
                                    RegleMotDePasse.verifier(
                                            mot.toUpperCase(Locale.ROOT), "a@b.fr", List.of()))
                            .isNotEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource({"200, true", "201, false"})
    void deux_cents_signes_au_plus(int longueur, boolean accepte) {
        var phrase = "Le pont enjambe la rivière. ".repeat(8).substring(0, longueur);
        assertThat(RegleMotDePasse.verifier(phrase, "a@b.fr", List.of()).isEmpty())
                .isEqualTo(accepte);
    }

    /// With signs that each stand for several letters, the guessing would otherwise last.
    @Test
    void un_long_mot_de_passe_ne_se_devine_que_par_son_debut() {
        var debut = "4@8({[</369&#!1/|0$5+7%2/4@8({[<";
        assertThat(Devinabilite.essais(debut + "x".repeat(168), List.of()))
                .isEqualTo(Devinabilite.essais(debut, List.of()));
    }
}
