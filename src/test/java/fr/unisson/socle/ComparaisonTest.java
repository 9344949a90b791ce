package fr.unisson.socle;

import static fr.unisson.socle.Segment.Nature.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparaisonTest {

    @Test
    void un_mot_change_se_voit_seul() {
        assertThat(Comparaison.de("Délai de deux jours.\nFin.", "Délai de trois jours.\nFin."))
                .containsExactly(
                        new Segment(EGAL, "Délai de "),
                        new Segment(RETRAIT, "deux"),
                        new Segment(AJOUT, "trois"),
                        new Segment(EGAL, " jours.\nFin."));
    }

    @Test
    void des_mots_remplaces_a_la_suite_ne_font_qu_un_changement() {
        assertThat(Comparaison.de("Formés [à préciser].\n", "Formés sur quarante heures.\n"))
                .containsExactly(
                        new Segment(EGAL, "Formés "),
                        new Segment(RETRAIT, "[à préciser]"),
                        new Segment(AJOUT, "sur quarante heures"),
                        new Segment(EGAL, ".\n"));
    }

    @ParameterizedTest
    @CsvSource({"'',''", "'','Un mot'", "'Un mot',''", "'a\n\nb\n','a\nc\n\nb'", "'x y z','z y x'"})
    void les_deux_textes_se_retrouvent_exactement(String avant, String apres) {
        var segments = Comparaison.de(avant, apres);
        assertThat(joindre(segments, RETRAIT)).isEqualTo(avant);
        assertThat(joindre(segments, AJOUT)).isEqualTo(apres);
    }

    private static String joindre(java.util.List<Segment> segments, Segment.Nature avec) {
        return segments.stream()
                .filter(s -> s.nature() == EGAL || s.nature() == avec)
                .map(Segment::texte)
                .collect(Collectors.joining());
    }
}
