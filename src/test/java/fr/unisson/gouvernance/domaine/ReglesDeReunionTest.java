package fr.unisson.gouvernance.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.gouvernance.College;
import fr.unisson.gouvernance.EtatPresence;
import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.gouvernance.Position;
import fr.unisson.gouvernance.Quorum;
import fr.unisson.gouvernance.domaine.EtatDeLApprobation.Dite;
import fr.unisson.gouvernance.domaine.EtatDeLApprobation.Issue;
import fr.unisson.gouvernance.domaine.EtatDuQuorum.Voix;
import fr.unisson.socle.JoursOuvres;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReglesDeReunionTest {

    private static final Instant HIER = Instant.parse("2027-03-15T10:00:00Z");
    private static final LocalDate LIMITE = LocalDate.of(2027, 3, 20);

    @Test
    void chaque_premier_mardi_du_trimestre_hors_jours_feries() {
        var rythme = new Rythme(3, 1, DayOfWeek.TUESDAY);
        assertThat(
                        rythme.dates(
                                LocalDate.of(2029, 1, 1),
                                LocalDate.of(2029, 12, 31),
                                JoursOuvres.FRANCE::ouvre))
                .extracting(Rythme.Date::retenue)
                .containsExactly(
                        LocalDate.of(2029, 1, 2),
                        LocalDate.of(2029, 4, 3),
                        LocalDate.of(2029, 7, 3),
                        LocalDate.of(2029, 10, 2));
    }

    @Test
    void un_jour_ferie_passe_a_la_semaine_suivante() {
        var rythme = new Rythme(1, 1, DayOfWeek.SATURDAY);
        assertThat(
                        new Rythme(12, 1, DayOfWeek.TUESDAY)
                                .dates(
                                        LocalDate.of(2029, 5, 1),
                                        LocalDate.of(2029, 5, 31),
                                        JoursOuvres.FRANCE::ouvre))
                .containsExactly(
                        // The 8th is a holiday as well.
                        new Rythme.Date(LocalDate.of(2029, 5, 1), LocalDate.of(2029, 5, 15)));
        assertThat(rythme.dates(LocalDate.of(2029, 6, 1), LocalDate.of(2029, 6, 30), _ -> true))
                .singleElement()
                .satisfies(d -> assertThat(d.deplacee()).isFalse());
    }

    @Test
    void le_dernier_jeudi_du_mois_reste_dans_les_bornes() {
        var rythme = new Rythme(1, -1, DayOfWeek.THURSDAY);
        assertThat(
                        rythme.dates(
                                LocalDate.of(2027, 1, 29),
                                LocalDate.of(2027, 3, 24),
                                JoursOuvres.FRANCE::ouvre))
                .extracting(Rythme.Date::retenue)
                .containsExactly(LocalDate.of(2027, 2, 25));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AUCUN|3|2|0|2 présents sur 3 membres ayant voix, sans règle de quorum",
                "AUCUN|1|0|0|aucun présent noté sur 1 membre ayant voix, sans règle de quorum",
                "MOITIE|8|1|0|1 présent sur 8 membres ayant voix : il en faut 4, quorum non atteint",
                "MOITIE|8|4|0|4 présents sur 8 membres ayant voix : il en faut 4, quorum atteint",
                "USAGERS_PLUS_DE_LA_MOITIE|8|0|0|aucun présent noté sur 8 membres ayant voix : il en"
                        + " faut 5 pour les personnes accompagnées, familles et représentants"
                        + " légaux, quorum non atteint",
                "USAGERS_PLUS_DE_LA_MOITIE|8|2|0|2 présents sur 8 membres ayant voix, dont aucun"
                        + " pour les personnes accompagnées, familles et représentants légaux : il"
                        + " en faut 5, quorum non atteint",
                "USAGERS_PLUS_DE_LA_MOITIE|8|7|5|7 présents sur 8 membres ayant voix, dont 5 pour"
                        + " les personnes accompagnées, familles et représentants légaux : il en"
                        + " faut 5, quorum atteint",
            })
    void le_quorum_se_dit_en_une_phrase(
            Quorum regle, int membres, int presents, int concernes, String phrase) {
        assertThat(new EtatDuQuorum(regle, membres, presents, concernes).enMots())
                .isEqualTo(phrase);
    }

    @ParameterizedTest
    @CsvSource({"5, 0, true", "5, 4, true", "5, 5, false", "0, 0, false"})
    void l_approbation_par_silence_se_distingue_des_positions(
            int attendues, int exprimees, boolean silence) {
        var approbation =
                new EtatDeLApprobation(
                        EtatDeLApprobation.Issue.EN_COURS,
                        attendues,
                        exprimees,
                        List.of(),
                        LocalDate.MAX);
        assertThat(approbation.parSilence()).isEqualTo(silence);
    }

    @Test
    void avant_la_seance_le_quorum_dit_ce_qu_il_faudra() {
        assertThat(new EtatDuQuorum(Quorum.MOITIE, 8, 0, 0).regleEnMots())
                .isEqualTo("il faudra 4 présents sur 8 membres ayant voix");
        assertThat(new EtatDuQuorum(Quorum.TIERS, 3, 0, 0).regleEnMots())
                .isEqualTo("il faudra 1 présent sur 3 membres ayant voix");
        assertThat(new EtatDuQuorum(Quorum.AUCUN, 3, 0, 0).regleEnMots())
                .isEqualTo("sans règle de quorum");
    }

    @Test
    void ceux_qui_ont_repondu_qu_ils_viennent_ne_sont_pas_dits_presents() {
        assertThat(new EtatDuQuorum(Quorum.MOITIE, 5, 0, 0).annonceEnMots(3))
                .isEqualTo(
                        "Aucun présent noté\u00a0; 3 ont répondu qu’ils viennent. Quorum\u00a0: il"
                                + " faudra 3 présents sur 5 membres ayant voix");
    }

    @Test
    void le_quorum_compte_une_place_une_fois_et_le_suppleant_pour_son_titulaire() {
        var quorum =
                EtatDuQuorum.de(
                        Quorum.PLUS_DE_LA_MOITIE,
                        4,
                        List.of(
                                voix(1, EtatPresence.PRESENT),
                                voix(1, EtatPresence.PRESENT),
                                voix(2, EtatPresence.EXCUSE),
                                voix(2, EtatPresence.A_DISTANCE),
                                voix(3, EtatPresence.ABSENT),
                                voix(4, null)));
        assertThat(quorum.presents()).isEqualTo(2);
        assertThat(quorum.atteint()).isFalse();
        assertThat(quorum.enMots()).contains("2 présents sur 4", "il en faut 3", "non atteint");
    }

    @ParameterizedTest
    @CsvSource({
        "AUCUN, 6, 0, 0, true",
        "MOITIE, 6, 3, 0, true",
        "MOITIE, 7, 3, 0, false",
        "PLUS_DE_LA_MOITIE, 6, 3, 0, false",
        "PLUS_DE_LA_MOITIE, 6, 4, 0, true",
        "USAGERS_PLUS_DE_LA_MOITIE, 5, 5, 2, false",
        "USAGERS_PLUS_DE_LA_MOITIE, 5, 3, 3, true"
    })
    void la_regle_est_celle_de_l_instance(
            Quorum regle, int membres, int presents, int concernes, boolean atteint) {
        assertThat(new EtatDuQuorum(regle, membres, presents, concernes).atteint())
                .isEqualTo(atteint);
    }

    @Test
    void toutes_les_positions_sans_objection_approuvent_avant_le_delai() {
        assertThat(issue(List.of(dite("Ana", Position.ACCORD)), 2, null, LIMITE))
                .isEqualTo(Issue.EN_COURS);
        assertThat(
                        issue(
                                List.of(
                                        dite("Ana", Position.ACCORD),
                                        dite("Léo", Position.ABSTENTION)),
                                2,
                                null,
                                LIMITE))
                .isEqualTo(Issue.ACQUISE_PAR_POSITIONS);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 2, 0, EN_COURS",
        "3, 2, 1, ACQUISE_PAR_POSITIONS",
        "3, 1, 1, EN_COURS",
        "2, 0, 2, ACQUISE_PAR_POSITIONS",
        "0, 0, 0, EN_COURS"
    })
    void qui_est_parti_sans_un_mot_n_est_plus_attendu(
            int appeles, int dits, int partis, Issue attendue) {
        var dites = Collections.nCopies(dits, dite("Ana", Position.ACCORD));
        assertThat(EtatDeLApprobation.de(dites, appeles, partis, LIMITE, null, LIMITE).issue())
                .isEqualTo(attendue);
    }

    /// Who tells a stance: the member; the secretary for who has no page, or has left.
    @ParameterizedTest
    @CsvSource({
        // moi, compte, parti, tenue → dire, constater le départ, relancer
        "true, true, false, false, true, false, true",
        "true, true, false, true, true, false, true",
        "true, true, true, false, true, false, false",
        "true, true, true, true, true, true, false",
        "false, true, false, false, false, false, true",
        "false, true, false, true, false, false, true",
        "false, true, true, false, false, false, false",
        "false, true, true, true, true, true, false",
        "false, false, false, false, false, false, true",
        "false, false, false, true, true, false, true",
        "false, false, true, false, false, false, false",
        "false, false, true, true, true, true, false"
    })
    void la_position_est_due_par_qui_siegeait_et_n_attend_pas_qui_est_parti(
            boolean moi,
            boolean compte,
            boolean parti,
            boolean tenue,
            boolean dire,
            boolean depart,
            boolean relance) {
        var parole = new ParoleSurLeCompteRendu(moi, compte, parti);
        assertThat(parole.peutDire(tenue)).isEqualTo(dire);
        assertThat(parole.partConstatable(tenue)).isEqualTo(depart);
        assertThat(parole.relancee()).isEqualTo(relance);
    }

    @Test
    void le_silence_approuve_le_lendemain_du_dernier_jour_sauf_objection() {
        assertThat(issue(List.of(), 2, null, LIMITE)).isEqualTo(Issue.EN_COURS);
        assertThat(issue(List.of(), 2, null, LIMITE.plusDays(1)))
                .isEqualTo(Issue.ACQUISE_PAR_SILENCE);
        var objection = List.of(dite("Ana", Position.DESACCORD));
        assertThat(issue(objection, 2, null, LIMITE.plusDays(1))).isEqualTo(Issue.CONTESTEE);
    }

    @Test
    void un_rectificatif_repond_aux_objections_qui_le_precedent() {
        var objection = List.of(dite("Ana", Position.BLOCAGE));
        assertThat(issue(objection, 2, HIER.plusSeconds(60), LIMITE.plusDays(1)))
                .isEqualTo(Issue.ACQUISE_PAR_SILENCE);
        assertThat(issue(objection, 2, HIER.minusSeconds(60), LIMITE.plusDays(1)))
                .isEqualTo(Issue.CONTESTEE);
    }

    @ParameterizedTest
    @CsvSource({
        "4, 2027-01-01, 2027-12-31, , , 4",
        "4, 2027-01-01, 2027-06-30, , , 2",
        "4, 2027-01-01, 2027-03-31, , , 1",
        "3, 2027-01-01, 2027-12-31, 2027-07-01, , 1",
        "4, 2027-01-01, 2027-12-31, 2028-01-01, , 0",
        "4, 2028-01-01, 2028-12-31, , 2028-06-30, 2"
    })
    void ce_qui_est_du_suit_le_temps_passe(
            int parAn,
            LocalDate du,
            LocalDate au,
            @Nullable LocalDate naissance,
            @Nullable LocalDate fin,
            int dues) {
        assertThat(Promesses.dues(parAn, du, au, naissance, fin)).isEqualTo(dues);
    }

    @Test
    void une_decision_porte_le_sigle_de_son_instance() {
        assertThat(Sigle.numero(NatureInstance.COPIL, 2026, 4)).isEqualTo("COPIL 2026-004");
        assertThat(Sigle.numero(NatureInstance.GROUPE_TRAVAIL, 2026, 12)).isEqualTo("GT 2026-012");
        assertThat(Sigle.numero(NatureInstance.AUTRE, 2026, 1)).isEqualTo("INST 2026-001");
    }

    @Test
    void qui_arrive_est_appele_et_qui_part_est_prevenu() {
        var d = Destinataires.de(List.of(1, 2, 3), List.of(2, 3, 4), i -> i);
        assertThat(d).isEqualTo(new Destinataires<>(List.of(2, 3), List.of(4), List.of(1)));
    }

    private static Voix voix(int place, @Nullable EtatPresence presence) {
        return new Voix(place, College.FAMILLES, presence);
    }

    private static Dite dite(String nom, Position position) {
        return new Dite(nom, position, HIER);
    }

    private static Issue issue(
            List<Dite> dites, int attendues, @Nullable Instant ajout, LocalDate jour) {
        return EtatDeLApprobation.de(dites, attendues, 0, LIMITE, ajout, jour).issue();
    }
}
