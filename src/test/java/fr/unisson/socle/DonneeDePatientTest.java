package fr.unisson.socle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DonneeDePatientTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Son numéro est 185057800608436                 | NIR
                    Le 3 2 85 05 78 006 084 36 2 fois              | NIR
                    2 41 03 2A 004 112                             | NIR
                    (1.41.03.2b.004.112.05)                        | NIR
                    1\u00a085\u00a005\u00a078\u00a0006\u00a0084\u00a036 | NIR
                    INS : 185057800608436                          | INS NIR
                    ins-c 1234567890123456789012                   | INS
                    1.2.250.1.213.1.4.8                            | INS
                    Sa fille est au 06 12 34 56 78                 | TELEPHONE
                    +33 (0)6.12.34.56.78                           | TELEPHONE
                    0033612345678                                  | TELEPHONE
                    Appeler le 02-51-00-00-00                      | TELEPHONE
                    06/12/34/56/78                                 | TELEPHONE
                    Le 05.12.2026, joindre le 06.12.34.56.78       | TELEPHONE
                    née à Nantes le 3 mars 1932                    | NAISSANCE
                    né à La Roche-sur-Yon le 03/03/1932            | NAISSANCE
                    Madame, née le 12/03/1941                      | NAISSANCE
                    NÉ LE 3 mars 1941                              | NAISSANCE
                    né(e) le lundi 3 mars                          | NAISSANCE
                    nee le 3/3/41                                  | NAISSANCE
                    Date de naissance : 03/03/1941                 | NAISSANCE
                    né le 3/3/41, joindre le 0612345678            | TELEPHONE NAISSANCE
                    """)
    void ce_qui_designe_une_personne_est_reconnu(String texte, String attendues) {
        assertThat(DonneeDePatient.dans(texte))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(attendues.split(" ", -1))
                                .map(DonneeDePatient::valueOf)
                                .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trois retours d’hospitalisation ce mois-ci, le 12/03/2026 et le 2026-04-02.",
                "SIRET 123 456 789 00012, FINESS 920030152",
                "SIRET 18504780060843",
                "Du 2025-03-12 au 2026-03-12",
                "2025-03-12 2026-03-12",
                "Réunion du 05.12.2026 10h30",
                "Réunion du 05-12-2026 10-12 h",
                "Du 05/12/26 au 06/12/27",
                "Un projet né à Nantes le jour de la visite",
                "Il ne le 12 rien demandé à personne",
                "Une idée née le jour de la visite",
                "12 000 repas, 3 500 nuits, 1 200 000 euros",
                "Le module INS du logiciel est en panne depuis 2025",
                "Les projets nés en 2024",
                "Le dossier 9 85 05 78 006 084 36"
            })
    void le_reste_ne_l_est_pas(String texte) {
        assertThat(DonneeDePatient.dans(texte)).isEmpty();
        assertThat(DonneeDePatient.refus("X", texte)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"né le 3/3/41, joindre le 0612345678"})
    void le_refus_nomme_ce_qui_est_reconnu_sans_le_redire(String texte) {
        assertThat(DonneeDePatient.refus("IDENTITE", texte))
                .hasValueSatisfying(m -> {
                    assertThat(m.code()).isEqualTo("IDENTITE");
                    assertThat(m.phrase())
                            .contains(
                                    "un numéro de téléphone et une date de naissance",
                                    "une personne suivie par le service")
                            .doesNotContain("0612345678", "3/3/41");
                });
    }
}
