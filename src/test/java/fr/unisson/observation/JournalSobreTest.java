package fr.unisson.observation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalSobreTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "550 5.1.1 <jeanne.loriot@exemple.fr>: inconnue|550 5.1.1 <…@…>: inconnue",
                "Text 'Jeanne Loriot' could not be parsed|Text … could not be parsed",
                "rejected value [Jeanne Loriot]; codes [typeMismatch]|rejected value …; codes"
                        + " [typeMismatch]",
                "For input string: \"Jeanne\"|For input string: …",
                "Key (courriel)=(jeanne@exemple.fr) already exists.|Key (courriel)=… already exists.",
                "La convention « Mieux sortir » attend|La convention … attend",
                "L'import 12 n'est pas fini|L'import 12 n'est pas fini",
                "La base de données ne répond pas|La base de données ne répond pas"
            })
    void ce_qu_une_bibliotheque_cite_est_tu_le_reste_se_lit(String ecrit, String lu) {
        assertThat(JournalSobre.taire(ecrit)).isEqualTo(lu);
    }
}
