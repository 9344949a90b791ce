package fr.unisson.boucles.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.actions.Origine;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.boucles.Cotation;
import fr.unisson.boucles.NoteClose;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilsTest {

    /// what is rated, rating after rating, by the number of its points; what asks the same thing;
    /// the threads that are tied
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1 2, 1 2        |               | 1-1 2-2
                    1 2, 11 12      | 1=11 2=12     | 1-11 2-12
                    1 2, 11 12      | 1=11          | 1-11 2 12
                    1, 11, 21       | 1=11 11=21    | 1-11-21
                    1, 2, 1         |               | 1-1 2
                    1, 11 12, 1     | 1=11 1=12     | 1-1 11 12
                    1 2, 11, 21     | 1=11 2=11     | 1 2 11 21
                    """)
    void un_point_se_suit_tant_que_rien_n_en_fait_douter(
            String cotations, @Nullable String memes, String fils) {
        var notes = new ArrayList<NoteClose>();
        var dates = cotations.split(",", -1);
        for (int i = dates.length - 1; i >= 0; i--) {
            for (var noeud : dates[i].strip().split(" ", -1)) notes.add(note(i, noeud));
        }
        assertThat(Fils.nouer(notes, memes(memes)))
                .extracting(FilsTest::dite)
                .containsExactlyInAnyOrder(fils.split(" ", -1));
    }

    /// a mark and the scale it stands on, the next one and its own; what became of it
    @ParameterizedTest
    @CsvSource({
        "1, 0, 4, 3, 0, 4, MONTEE",
        "1, 0, 4, 1, 0, 4, EGALE",
        "2, 0, 4, 1, 0, 4, BAISSEE",
        "2, 0, 4, 50, 0, 100, EGALE",
        "2, 1, 4, 2, 0, 4, MONTEE"
    })
    void une_note_se_compare_a_sa_hauteur_dans_l_echelle(
            BigDecimal avant,
            BigDecimal bas,
            BigDecimal haut,
            BigDecimal apres,
            BigDecimal basApres,
            BigDecimal hautApres,
            Issue issue) {
        assertThat(
                        Issue.de(
                                note(0, "1", avant, bas, haut),
                                note(1, "1", apres, basApres, hautApres)))
                .isEqualTo(issue);
        assertThat(Issue.de(note(0, "1", avant, bas, haut), null)).isEqualTo(Issue.A_RENOTER);
    }

    private static Map<Long, Set<Long>> memes(@Nullable String dits) {
        var memes = new HashMap<Long, Set<Long>>();
        if (dits == null) return memes;
        for (var dit : dits.split(" ", -1)) {
            var deux = dit.split("=", -1);
            long a = Long.parseLong(deux[0]);
            long b = Long.parseLong(deux[1]);
            var ensemble = new TreeSet<Long>(Set.of(a, b));
            ensemble.addAll(memes.getOrDefault(a, Set.of()));
            ensemble.addAll(memes.getOrDefault(b, Set.of()));
            ensemble.forEach(n -> memes.put(n, ensemble));
        }
        return memes;
    }

    private static String dite(List<NoteClose> fil) {
        return String.join("-", fil.stream().map(n -> Long.toString(n.point().noeud())).toList());
    }

    private static NoteClose note(int cotation, String noeud) {
        return note(cotation, noeud, BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.TEN);
    }

    private static NoteClose note(
            int cotation, String noeud, BigDecimal note, BigDecimal bas, BigDecimal haut) {
        return new NoteClose(
                new Cotation(
                        "essai",
                        "lui",
                        new OrganisationId(1),
                        false,
                        cotation,
                        "Essai",
                        "/essai",
                        LocalDate.of(2026, 1, 1).plusMonths(cotation)),
                new NoteClose.Point(Long.parseLong(noeud), "P" + noeud, "Point"),
                note,
                bas,
                haut,
                "",
                true,
                "/essai",
                new Origine.Objet("essai", "note", cotation));
    }
}
