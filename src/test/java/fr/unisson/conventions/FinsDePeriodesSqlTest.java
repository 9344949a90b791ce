package fr.unisson.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.conventions.domaine.Prolongation;
import fr.unisson.conventions.domaine.Terme;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The stored end of a period is the computed one, whatever moved it.
@SqlTest
class FinsDePeriodesSqlTest {

    @Autowired FinsDePeriodes fins;
    @Autowired TermesDesConventions termes;
    @Autowired PriseDEffet effets;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;

    /// `T` a tacit renewal, `P` a prorogation by 100 days, `E` an express renewal by a year.
    @ParameterizedTest
    @CsvSource({
        "36, TACITE, 12, TTT",
        "12, TACITE, 12, TP",
        "12, TACITE, , T",
        "12, EXPRES, , E",
        "12, EXPRES, , PEP",
        "1, TACITE, 1, TTTTT",
        "24, AUCUN, , P",
        "24, AUCUN, , ''",
    })
    void la_copie_suit_le_terme_calcule(
            int mois, ModeRenouvellement mode, @Nullable Integer periode, String actes) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var id = signee(mois, mode, periode);
                    assertThat(copie(id)).isNull();
                    effets.appliquer();
                    verifier(id);
                    for (int i = 0; i < actes.length(); i++) {
                        var fin = termes.trouver(id).map(Terme::fin).orElseThrow();
                        assertThat(
                                        termes.prolonger(
                                                        id,
                                                        switch (actes.charAt(i)) {
                                                            case 'T' ->
                                                                    Prolongation.reconduction(
                                                                            fin.plusDays(1));
                                                            case 'P' ->
                                                                    Prolongation.prorogation(
                                                                            fin, fin.plusDays(100));
                                                            default ->
                                                                    new Prolongation(
                                                                            Prolongation.Nature
                                                                                    .RENOUVELLEMENT,
                                                                            fin,
                                                                            fin.plusYears(1));
                                                        },
                                                        null)
                                                .estFait())
                                .isTrue();
                        verifier(id);
                    }
                });
    }

    @Test
    void ce_qui_etait_en_vigueur_avant_la_copie_se_rattrape() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var id =
                            ConventionEnVigueur.depuis(
                                            db,
                                            2,
                                            LocalDate.now(horloge),
                                            duree(24, ModeRenouvellement.AUCUN, null))
                                    .id();
                    assertThat(copie(id)).isNull();
                    assertThat(fins.rattraper()).isPositive();
                    verifier(id);
                    assertThat(copie(id)).isNotNull();
                });
    }

    private ConventionId signee(int mois, ModeRenouvellement mode, @Nullable Integer periode) {
        var c =
                ConventionEnVigueur.depuis(
                        db, 2, LocalDate.now(horloge), duree(mois, mode, periode));
        db.sql(
                        """
                        update convention set etat = 'SIGNEE', en_vigueur_le = null,
                               mode_effet = 'DATE_FIXE' where id = :c
                        """)
                .param("c", c.cle())
                .update();
        return c.id();
    }

    private void verifier(ConventionId id) {
        assertThat(Optional.ofNullable(copie(id))).isEqualTo(termes.trouver(id).map(Terme::fin));
    }

    private @Nullable LocalDate copie(ConventionId id) {
        return db.sql("select fin_periode from convention where id = :c")
                .param("c", id.valeur())
                .query((rs, _) -> Optional.ofNullable(rs.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    private static Duree duree(int mois, ModeRenouvellement mode, @Nullable Integer periode) {
        return new Duree(ModePriseEffet.DATE_FIXE, null, null, mois, mode, periode, null, 2, false);
    }
}
