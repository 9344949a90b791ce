package fr.unisson.boucles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.actions.Origine;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.boucles.domaine.Issue;
import fr.unisson.boucles.domaine.Repere;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a list tells of a point, and where its next page starts.
class BoucleTest {

    /// Marks in time, low under 3; a series; the marks listed, with the low ones they stand for.
    @ParameterizedTest
    @CsvSource({
        "1 2 4, false, 1+0 2+0, MONTEE MONTEE",
        "1 2 4, true, 2+1, MONTEE",
        "1 4 2 1, true, 1+2, A_RENOTER",
        "1 4, true, 1+0, MONTEE",
        "4 4, true, '', ''"
    })
    void une_serie_tient_en_une_ligne(String notes, boolean serie, String lignes, String issues) {
        var boucle = boucle(notes, serie);
        assertThat(boucle.aSuivre())
                .extracting(s -> s.note().dite() + "+" + s.avant())
                .containsExactly(mots(lignes));
        assertThat(boucle.aSuivre()).extracting(Suite::issue).containsExactly(issues(issues));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "50", "2026-02-31_essai_1_1", "2026-01-01_essai_x_1"})
    void un_repere_que_personne_n_a_ecrit_mene_au_debut(String ecrit) {
        assertThat(Repere.lire(ecrit)).isEmpty();
    }

    @Test
    void un_repere_ecrit_se_relit() {
        var repere = new Repere(LocalDate.of(2026, 2, 28), "essai", 3, 4);
        assertThat(Repere.lire(repere.ecrit())).contains(repere);
    }

    private static String[] mots(String dits) {
        return dits.isEmpty() ? new String[0] : dits.split(" ", -1);
    }

    private static Issue[] issues(String dites) {
        return Arrays.stream(mots(dites)).map(Issue::valueOf).toArray(Issue[]::new);
    }

    private static Boucle boucle(String dites, boolean serie) {
        var notes = Arrays.stream(mots(dites)).map(BigDecimal::new).toList();
        return new Boucle(
                IntStream.range(0, notes.size())
                        .mapToObj(i ->
                                new Suite(
                                        note(i, notes.get(i), serie),
                                        List.of(),
                                        false,
                                        0,
                                        i + 1 < notes.size()
                                                ? note(i + 1, notes.get(i + 1), serie)
                                                : null))
                        .toList());
    }

    private static NoteClose note(int mois, BigDecimal note, boolean serie) {
        return new NoteClose(
                new Cotation(
                        "essai",
                        "lui",
                        new OrganisationId(1),
                        serie,
                        mois,
                        "Essai",
                        "/essai",
                        LocalDate.of(2026, 1, 1).plusMonths(mois)),
                new NoteClose.Point(1, "P1", "Point"),
                note,
                BigDecimal.ZERO,
                BigDecimal.TEN,
                note.toPlainString(),
                note.compareTo(BigDecimal.valueOf(3)) < 0,
                "/essai",
                new Origine.Objet("essai", "note", mois));
    }
}
