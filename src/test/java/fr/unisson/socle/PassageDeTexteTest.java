package fr.unisson.socle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PassageDeTexteTest {

    private static String lignes(int n) {
        return IntStream.rangeClosed(1, n)
                .mapToObj(i -> "Ligne " + i + " du texte, qui ne change pas.\n")
                .collect(Collectors.joining());
    }

    private static String texte(List<PassageDeTexte> passages) {
        return passages.stream()
                .flatMap(p -> p.segments().stream())
                .map(Segment::texte)
                .collect(Collectors.joining());
    }

    @Test
    void un_long_texte_inchange_se_replie_autour_de_chaque_changement() {
        var segments =
                List.of(
                        Segment.egal(lignes(100)),
                        Segment.ajout("Un renfort de nuit.\n"),
                        Segment.egal(lignes(100)),
                        Segment.retrait("Sans flux financier.\n"),
                        Segment.egal(lignes(100)));
        var passages = PassageDeTexte.de(segments);
        assertThat(passages)
                .extracting(PassageDeTexte::change)
                .containsExactly(false, true, false, true, false);
        assertThat(passages.get(1).extrait()).isEqualTo("Ajout : Un renfort de nuit.");
        assertThat(passages.get(3).extrait()).isEqualTo("Retrait : Sans flux financier.");
        assertThat(passages.get(0).lignes()).isBetween(90L, 99L);
        assertThat(texte(passages))
                .as("nothing is lost")
                .isEqualTo(segments.stream().map(Segment::texte).collect(Collectors.joining()));
        assertThat(passages.get(1).segments().getFirst().texte())
                .as("a line is never cut")
                .startsWith("Ligne ");
    }

    @Test
    void un_texte_court_ou_deux_changements_proches_ne_se_replient_pas() {
        assertThat(
                        PassageDeTexte.de(
                                List.of(
                                        Segment.egal("Avant. "),
                                        Segment.ajout("Oui"),
                                        Segment.egal(lignes(3)),
                                        Segment.retrait("Non"),
                                        Segment.egal(" Après."))))
                .singleElement()
                .matches(PassageDeTexte::change);
        assertThat(PassageDeTexte.de(List.of(Segment.egal(lignes(100)))))
                .singleElement()
                .matches(p -> !p.change());
        assertThat(PassageDeTexte.de(List.of())).isEmpty();
    }

    @Test
    void l_extrait_reste_court() {
        assertThat(PassageDeTexte.de(List.of(Segment.ajout(lignes(20)))).getFirst().extrait())
                .hasSizeLessThan(110)
                .endsWith("…");
    }
}
