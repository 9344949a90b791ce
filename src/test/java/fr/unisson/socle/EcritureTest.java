package fr.unisson.socle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How dates and texts are written for French readers.
class EcritureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Qui répond ?            | Qui répond~?
                    Deux cas : oui, non     | Deux cas~: oui, non
                    « Parcours »            | «~Parcours~»
                    20 % et 300 € ; n° 3    | 20~% et 300~€~; n°~3
                    Sans rien               | Sans rien
                    """)
    void les_espaces_francais_ne_se_coupent_pas(String tape, String montre) {
        assertThat(Typographie.francaise(tape)).isEqualTo(montre.replace('~', '\u00a0'));
    }

    /// A test by cell: what a page shows, and what it must keep letter for letter.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <p>Qui ? <b>Moi</b> : oui</p>              | <p>Qui~? <b>Moi</b>~: oui</p>
                    <a title="a > b : c" href='/?q=a ;b'>n° 3</a> | <a title="a > b : c" href='/?q=a ;b'>n°~3</a>
                    <textarea rows="2">a : b</textarea> c : d  | <textarea rows="2">a : b</textarea> c~: d
                    <pre>a : b</pre><code>c ? d</code> : e     | <pre>a : b</pre><code>c ? d</code>~: e
                    <script>x ? y : z</script> : f             | <script>x ? y : z</script>~: f
                    <pre>a : b</pre> <prefixe>c : d</prefixe>  | <pre>a : b</pre> <prefixe>c~: d</prefixe>
                    <!-- a : b --> c : d                       | <!-- a : b --> c~: d
                    <textarea>jamais fermé : a                 | <textarea>jamais fermé : a
                    """)
    void une_page_prend_ces_espaces_dans_ses_textes_seuls(String rendue, String montree) {
        assertThat(Typographie.balisee(rendue)).isEqualTo(montree.replace('~', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    essai             | essai.
                    essai.            | essai.
                    ' Pourquoi pas ? '| Pourquoi pas ?
                    à suivre…         | à suivre…
                    ''                | ''
                    """)
    void une_phrase_tapee_prend_un_seul_point(String tapee, String montree) {
        assertThat(Typographie.phrase(tapee)).isEqualTo(montree);
    }

    @Test
    void un_texte_montre_prend_ses_espaces_mais_pas_son_code() {
        assertThat(Markdown.html("Qui ? `a : b`"))
                .contains("Qui\u00a0?")
                .contains("<code>a : b</code>");
    }

    @Test
    void un_script_tape_reste_du_texte() {
        assertThat(Markdown.html("<script>alert(1)</script>")).doesNotContain("<script");
        assertThat(Markdown.html("[ici](javascript:alert(1))"))
                .contains("ici")
                .doesNotContain("javascript:");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 1er décembre 2026",
        "2026-12-11, 11 décembre 2026",
        "2026-12-21, 21 décembre 2026"
    })
    void le_premier_du_mois_est_un_ordinal(LocalDate jour, String ecrit) {
        assertThat(Dates.jour(jour)).isEqualTo(ecrit);
        assertThat(Dates.moment(Instant.parse(jour + "T09:05:00Z"))).isEqualTo(ecrit + " à 10:05");
        assertThat(Dates.legale(Instant.parse(jour + "T09:05:00Z")))
                .isEqualTo(ecrit + " à 10:05:00 (heure de Paris, UTC+01:00)");
    }

    @Test
    void le_jour_est_celui_de_paris() {
        assertThat(Dates.jourDe(Instant.parse("2026-06-30T22:30:00Z")))
                .isEqualTo(LocalDate.of(2026, 7, 1));
    }
}
