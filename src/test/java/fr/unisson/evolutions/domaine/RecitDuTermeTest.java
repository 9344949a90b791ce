package fr.unisson.evolutions.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.IssueDuTerme;
import fr.unisson.conventions.domaine.Terme;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecitDuTermeTest {

    private static final LocalDate FIN = LocalDate.of(2027, 1, 31);

    @ParameterizedTest
    @CsvSource({
        "REMPLACEE, 2026-12-01, true, avant ce terme",
        "REMPLACEE, 2027-01-31, true, avant ce terme",
        "REMPLACEE, 2027-02-01, false, parce qu’une autre l’a remplacée",
        "RESILIEE, 2026-12-01, true, avant ce terme",
        "CADUQUE, 2026-12-01, true, avant ce terme",
        "EXPIREE, 2027-02-01, false, parce que son renouvellement demandait un accord exprès",
    })
    void une_convention_finie_dit_si_elle_a_pris_fin_avant_son_terme(
            EtatConvention etat, LocalDate le, boolean avant, String mots) {
        var recit =
                new RecitDuTerme(
                        new Terme(
                                LocalDate.of(2024, 2, 1),
                                LocalDate.of(2024, 2, 1),
                                FIN,
                                null,
                                0,
                                IssueDuTerme.ACCORD_EXPRES,
                                null,
                                List.of("La période en cours va du 1 au 2.", "Préavis.", "Suite.")),
                        etat,
                        le,
                        Duree.parDefaut(),
                        EtapeDuRenouvellement.SANS_OBJET,
                        null,
                        false);
        assertThat(recit.avantTerme()).isEqualTo(avant);
        assertThat(recit.raisons()).last().asString().contains(mots);
    }

    @Test
    void une_suite_signee_dit_le_jour_du_remplacement_et_plus_la_reconduction() {
        var recit =
                new RecitDuTerme(
                        new Terme(
                                LocalDate.of(2024, 2, 1),
                                LocalDate.of(2024, 2, 1),
                                FIN,
                                null,
                                0,
                                IssueDuTerme.RECONDUCTION,
                                FIN.plusYears(1),
                                List.of("La période en cours va du 1 au 2.", "Préavis.", "Suite.")),
                        EtatConvention.EN_VIGUEUR,
                        LocalDate.of(2024, 2, 1),
                        Duree.parDefaut(),
                        EtapeDuRenouvellement.RELAYEE,
                        FIN.plusDays(1),
                        false);
        assertThat(recit.issue())
                .isEqualTo("Remplacement le 1er février 2027 par la convention qui suit");
        assertThat(recit.raisons())
                .containsExactly(
                        "La période en cours va du 1 au 2.",
                        "Le 1er février 2027, la convention qui suit, qui est signée, prend effet :"
                                + " celle-ci est remplacée.");
    }
}
