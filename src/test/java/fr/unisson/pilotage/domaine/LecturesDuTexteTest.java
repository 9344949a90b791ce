package fr.unisson.pilotage.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.conventions.domaine.DonneesArticle.Indicateur;
import fr.unisson.conventions.domaine.DonneesArticle.MembreComite;
import fr.unisson.gouvernance.Quorum;
import fr.unisson.indicateurs.Calcul;
import fr.unisson.indicateurs.Frequence;
import fr.unisson.indicateurs.Sens;
import fr.unisson.socle.JoursOuvres;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the words of a text say of the committee and of the indicators.
class LecturesDuTexteTest {

    private static final List<MembreComite> MEMBRES =
            List.of(
                    new MembreComite("EHPAD Les Tilleuls", "Thomas Ruellan", "", false),
                    new MembreComite("Val de Gesvres", "Lucie Ménoret", "", false),
                    new MembreComite("Les Genêts", "Mathis Lehuédé", "", false),
                    new MembreComite("", "Ahmed Zeroual", "", true));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Plus de la moitié des parties et un représentant des usagers | PLUS_DE_LA_MOITIE
                    La majorité des membres      | PLUS_DE_LA_MOITIE
                    La moitié des parties        | MOITIE
                    Les deux tiers               | DEUX_TIERS
                    Un tiers des membres         | TIERS
                    Sans quorum                  | AUCUN
                    Trois parties                | AUCUN
                    """)
    void le_quorum_se_lit_quand_il_est_dit(String mots, Quorum attendu) {
        assertThat(LectureDuComite.quorum(mots)).isEqualTo(attendu);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Les Genêts, puis Val de Gesvres, puis l’EHPAD Les Tilleuls | 2
                    L’EHPAD LES TILLEULS la première année                     | 0
                    Lucie Ménoret                                              | 1
                    """)
    void preside_la_premiere_partie_ou_personne_nommee(String mots, int place) {
        assertThat(LectureDuComite.presidence(mots, MEMBRES)).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Chaque partie à son tour", "Le directeur de l’hôpital"})
    void sans_nom_personne_ne_preside(String mots) {
        assertThat(LectureDuComite.presidence(mots, MEMBRES)).isEmpty();
    }

    /// From a 1st of May to the day after Christmas, every kind of day off is met.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6, 12})
    void les_dates_proposees_sont_ouvrees_et_reparties_sur_l_annee(int nombre) {
        for (int decalage = 0; decalage < 366; decalage++) {
            var debut = LocalDate.of(2027, 1, 1).plusDays(decalage);
            var dates = LectureDuComite.calendrier(debut, nombre);
            assertThat(dates).hasSize(nombre).isSorted().doesNotHaveDuplicates();
            assertThat(dates).allMatch(JoursOuvres.FRANCE::ouvre);
            assertThat(dates.getFirst()).isAfter(debut);
            assertThat(ChronoUnit.DAYS.between(debut, dates.getLast())).isLessThan(366);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Trimestrielle    | TRIMESTRE
                    Chaque semestre  | SEMESTRE
                    Tous les mois    | MOIS
                    Mensuelle        | MOIS
                    Tous les six mois   | SEMESTRE
                    Tous les 3 mois     | TRIMESTRE
                    Tous les douze mois | ANNEE
                    Annuelle         | ANNEE
                    Une fois par an  | ANNEE
                    Hebdomadaire     | SEMAINE
                    """)
    void la_frequence_se_lit(String mots, Frequence attendue) {
        assertThat(LectureDesIndicateurs.frequence(mots)).contains(attendue);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Au fil de l’eau", "Régulièrement", "Tous les deux mois"})
    void une_frequence_qui_n_est_pas_dite_n_est_pas_inventee(String mots) {
        assertThat(LectureDesIndicateurs.frequence(mots)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Moins de 60 %     | HAUSSE | 60
                    Inférieur à 12,5  | HAUSSE | 12.5
                    Plus de 5         | BAISSE | 5
                    Au-delà de 10 %   | BAISSE | 10
                    """)
    void un_seuil_chiffre_se_lit_avec_son_sens(String mots, Sens sens, BigDecimal valeur) {
        assertThat(LectureDesIndicateurs.seuil(mots))
                .contains(new LectureDesIndicateurs.Seuil(sens, valeur));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hausse de 20 % deux fois de suite",
                "Baisse de plus de 10 %",
                "Aucun prêt en six mois",
                "60 %"
            })
    void un_seuil_qui_dit_un_mouvement_ou_rien_de_sur_reste_au_comite(String mots) {
        assertThat(LectureDesIndicateurs.seuil(mots)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Analysées à temps / chutes graves | RAPPORT | Analysées à temps | chutes graves | 100
                    Chutes pour mille journées        | RAPPORT | Chutes            | journées      | 1000
                    Chutes pour 1 000 journées        | RAPPORT | Chutes            | journées      | 1000
                    Nombre                            | VALEUR  | ''                | ''            | 1
                    """)
    void la_formule_dit_comment_il_se_calcule(
            String formule, Calcul calcul, String num, String den, int multiplicateur) {
        var d =
                LectureDesIndicateurs.definition(
                        new Indicateur("Chutes", "", formule, "", "", "", ""),
                        Frequence.TRIMESTRE,
                        "");
        assertThat(d.calcul()).isEqualTo(calcul);
        assertThat(d.numerateur()).isEqualTo(num);
        assertThat(d.denominateur()).isEqualTo(den);
        assertThat(d.multiplicateur().intValueExact()).isEqualTo(multiplicateur);
    }

    @Test
    void l_objectif_qui_nomme_l_indicateur_donne_sa_cible() {
        assertThat(
                        LectureDesIndicateurs.mesure(
                                "Part des chutes graves analysées à temps",
                                "Chutes graves analysées à temps"))
                .isTrue();
        assertThat(LectureDesIndicateurs.mesure("Part des pesées", "Chutes")).isFalse();
        assertThat(LectureDesIndicateurs.mesure("", "Chutes")).isFalse();
        var noms = List.of("Chutes", "Chutes graves analysées à temps");
        var dite = "Part des chutes graves analysées à temps";
        assertThat(LectureDesIndicateurs.mesure(dite, noms.get(0), noms)).isFalse();
        assertThat(LectureDesIndicateurs.mesure(dite, noms.get(1), noms)).isTrue();
        assertThat(LectureDesIndicateurs.mesure(dite, "Chutes", List.of("Chutes"))).isTrue();
        assertThat(LectureDesIndicateurs.nombre("90,5 %")).contains(new BigDecimal("90.5"));
    }

    @Test
    void chaque_partie_renseigne_le_sien_quand_le_texte_le_dit() {
        assertThat(LectureDesIndicateurs.chacune("Chaque partie")).isTrue();
        assertThat(LectureDesIndicateurs.chacune("Une partie")).isFalse();
    }
}
