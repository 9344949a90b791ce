package fr.unisson.socle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoisTest {

    private static final LocalDate AUJOURDHUI = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        // February 2027 begins on a Monday and fits four weeks
        "2027-02, 4, 28",
        "2026-11, 6, 30",
        "2026-12, 5, 31",
        "2028-02, 5, 29",
        "2026-08, 6, 31"
    })
    void un_mois_tient_en_semaines_entieres(YearMonth mois, int semaines, int jours) {
        var vu = mois(mois, List.of());
        assertThat(vu.semaines()).hasSize(semaines).allMatch(s -> s.jours().size() == 7);
        assertThat(jours(vu)).hasSize(jours);
        assertThat(jours(vu).getFirst().date()).isEqualTo(mois.atDay(1));
        assertThat(jours(vu).getLast().date()).isEqualTo(mois.atEndOfMonth());
    }

    @Test
    void chaque_chose_est_a_son_jour_dans_l_ordre_donne() {
        var vu =
                mois(
                        YearMonth.of(2026, 11),
                        List.of(
                                entree("2026-11-11", "B"),
                                entree("2026-11-11", "A"),
                                entree("2026-12-01", "C")));
        var onze = jours(vu).get(10);
        assertThat(onze.entrees()).extracting(Mois.Entree::titre).containsExactly("B", "A");
        assertThat(onze.ferie()).isEqualTo("Armistice de 1918");
        assertThat(onze.chome()).isTrue();
        assertThat(jours(vu).stream().flatMap(j -> j.entrees().stream())).hasSize(2);
        assertThat(vu.vide()).isFalse();
    }

    @Test
    void les_mois_voisins_sont_nommes_et_passent_l_annee() {
        var vu = mois(YearMonth.of(2026, 12), List.of());
        assertThat(vu.nom()).isEqualTo("Décembre 2026");
        assertThat(vu.precedent()).isEqualTo(new Mois.Lien("Novembre 2026", "?mois=2026-11"));
        assertThat(vu.suivant()).isEqualTo(new Mois.Lien("Janvier 2027", "?mois=2027-01"));
        assertThat(vu.vide()).isTrue();
    }

    @Test
    void le_jour_meme_et_le_premier_du_mois_se_disent() {
        var vu = mois(YearMonth.of(2026, 11), List.of());
        assertThat(jours(vu).stream().filter(Mois.Jour::aujourdHui))
                .extracting(Mois.Jour::enLettres)
                .containsExactly("dimanche 22 novembre");
        assertThat(jours(vu).getFirst().enLettres()).isEqualTo("dimanche 1er novembre");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03, 2026-03",
                "-, 2026-11",
                "'', 2026-11",
                "2026-13, 2026-11",
                "demain, 2026-11"
            })
    void une_adresse_illisible_montre_le_mois_courant(String dit, YearMonth lu) {
        assertThat(Mois.lire(dit, AUJOURDHUI)).isEqualTo(lu);
    }

    private static Mois mois(YearMonth mois, List<Mois.Entree> entrees) {
        return Mois.de(mois, AUJOURDHUI, entrees, autre -> "?mois=" + autre);
    }

    private static Mois.Entree entree(String jour, String titre) {
        return new Mois.Entree(LocalDate.parse(jour), titre, "/x", null, null);
    }

    private static List<Mois.Jour> jours(Mois mois) {
        return mois.semaines().stream()
                .flatMap(s -> s.jours().stream())
                .filter(Objects::nonNull)
                .toList();
    }
}
