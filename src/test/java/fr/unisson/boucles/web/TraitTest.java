package fr.unisson.boucles.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.actions.Origine;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.boucles.Boucle;
import fr.unisson.boucles.Cotation;
import fr.unisson.boucles.NoteClose;
import fr.unisson.boucles.Suite;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraitTest {

    /// The words of two marks never run into each other: the last is told, then the first.
    @ParameterizedTest
    @CsvSource({
        "0, oui",
        "'0 0', 'non oui'",
        "'0 30', 'oui oui'",
        "'0 15 30', 'oui oui oui'",
        "'0 1 30', 'oui non oui'",
        "'0 10 20 30', 'oui non non oui'"
    })
    void les_mots_de_deux_notes_ne_se_recouvrent_pas(String jours, String etiquetees) {
        assertThat(Trait.de(boucle(jours)).marques())
                .extracting(m -> m.etiquetee() ? "oui" : "non")
                .containsExactly(etiquetees.split(" ", -1));
    }

    private static Boucle boucle(String jours) {
        return new Boucle(
                Arrays.stream(jours.split(" ", -1))
                        .map(j -> new Suite(note(Integer.parseInt(j)), List.of(), false, 0, null))
                        .toList());
    }

    private static NoteClose note(int jour) {
        return new NoteClose(
                new Cotation(
                        "essai",
                        "lui",
                        new OrganisationId(1),
                        false,
                        jour,
                        "Essai",
                        "/essai",
                        LocalDate.of(2026, 1, 1).plusDays(jour)),
                new NoteClose.Point(1, "P1", "Point"),
                BigDecimal.ONE,
                BigDecimal.ZERO,
                BigDecimal.TEN,
                "1 sur 10",
                true,
                "/essai",
                new Origine.Objet("essai", "constat", jour));
    }
}
