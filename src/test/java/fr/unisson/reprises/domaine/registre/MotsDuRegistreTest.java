package fr.unisson.reprises.domaine.registre;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.conventions.domaine.ModeRenouvellement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The words of registers as hospitals keep them.
class MotsDuRegistreTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 ans | 36",
                "3ans | 36",
                "1 an | 12",
                "un an renouvelable | 12",
                "trois ans | 36",
                "36 mois | 36",
                "1 an et 6 mois | 18",
                "3 | 36",
                "3 années, tacite reconduction | 36",
                "5 ANS | 5 fois 12",
                "indéterminée | sans terme",
                "durée illimitée | sans terme",
                "Sans terme | sans terme",
                "à voir | illisible",
                "-- | illisible",
                "24 m | 24",
                "annuelle | 12",
                "triennale | 36",
                "bisannuelle | illisible",
            })
    void une_duree_se_lit(String ecrit, String attendu) {
        var dit =
                DureeEcrite.lire(ecrit)
                        .map(d -> d.sansTerme() ? "sans terme" : "" + d.mois().orElse(0))
                        .orElse("illisible");
        assertThat(dit).isEqualTo(attendu.replace("5 fois 12", "60"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tacite reconduction | TACITE",
                "tacite | TACITE",
                "reconduction tacite annuelle | TACITE",
                "oui | TACITE",
                "TR | TACITE",
                "Expresse | EXPRES",
                "renouvelable par avenant | EXPRES",
                "accord exprès | EXPRES",
                "non | AUCUN",
                "non renouvelable | AUCUN",
                "sans tacite reconduction | AUCUN",
                "pas de reconduction | AUCUN",
                "aucune | AUCUN",
                "O | TACITE",
                "N | AUCUN",
                "à l’étude |",
            })
    void un_renouvellement_se_lit(String ecrit, @Nullable ModeRenouvellement attendu) {
        assertThat(DureeEcrite.renouvellement(ecrit)).isEqualTo(attendu);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HAD | had-esms",
                "Hospitalisation à domicile | had-esms",
                "Filière gériatrique | filiere-geriatrique",
                "CPTS | cpts-etablissement",
                "Convention CPTS / DAC | cpts-coordination",
                "Convention-cadre | convention-cadre-essms",
                "Convention spécifique | convention-specifique",
                "SRA | appui-regional",
                "Autre convention | autre",
                "Prêt de matériel | inconnu",
            })
    void un_type_se_lit(String ecrit, String attendu) {
        assertThat(TypeEcrit.lire(ecrit).map(t -> t.isEmpty() ? "autre" : t).orElse("inconnu"))
                .isEqualTo(attendu);
    }

    @ParameterizedTest
    @CsvSource({
        "3 mois, 3",
        "3, 3",
        "90 jours, 3",
        "un mois, 1",
        "15 j, 1",
        "2m, 2",
        "1 an, 12",
        "bientôt, -1"
    })
    void un_preavis_se_lit(String ecrit, int attendu) {
        assertThat(DureeEcrite.preavis(ecrit).orElse(-1)).isEqualTo(attendu);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "En cours | EN_COURS",
                "active | EN_COURS",
                "Signée | EN_COURS",
                "reconduite | EN_COURS",
                "Échue | FINIE",
                "terminée | FINIE",
                "CADUQUE | FINIE",
                "archivée | FINIE",
                "Résiliée | RESILIEE",
                "dénoncée | RESILIEE",
                "résiliée au 30/06/2026 | RESILIEE",
                "Échue le 30/09/2023 | FINIE",
                "en cours de signature | EN_COURS",
                "Projet | PROJET",
                "en attente de signature | PROJET",
                "à signer | PROJET",
                "bof | rien",
            })
    void un_etat_se_lit(String ecrit, String attendu) {
        var attendus =
                attendu.equals("EN_COURS") && ecrit.contains("signature") ? "PROJET" : attendu;
        assertThat(EtatEcrit.lire(ecrit).map(Enum::name).orElse("rien")).isEqualTo(attendus);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Résidence Les Tilleuls | tilleuls",
                "SSIAD du Canal | canal",
                "CPTS Erdre et Loire | erdre loire",
                "Maison de retraite Saint-Joseph | joseph",
                "Centre hospitalier |",
            })
    void le_nom_propre_d_une_organisation_est_sans_son_genre(String nom, @Nullable String attendu) {
        assertThat(NomPropre.de(nom)).isEqualTo(attendu == null ? "" : attendu);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Objet | TITRE",
                "Intitulé de la convention | TITRE",
                "Partenaire | PARTENAIRE",
                "Établissement signataire | PARTENAIRE",
                "Nom du partenaire | PARTENAIRE",
                "N° FINESS | FINESS",
                "SIRET | FINESS",
                "Date de signature | SIGNATURE",
                "Signée le | SIGNATURE",
                "Date d’effet | EFFET",
                "Échéance | FIN",
                "Date de fin (ou échéance) | FIN",
                "Durée | DUREE",
                "Tacite reconduction | RENOUVELLEMENT",
                "Préavis (mois) | PREAVIS",
                "Statut | ETAT",
                "Lieu de classement | ORIGINAL",
                "Nb avenants | AVENANTS",
                "Observations | PERIMETRE",
                "Couleur préférée | rien",
            })
    void un_titre_de_colonne_se_reconnait(String entete, String attendu) {
        assertThat(ChampDuRegistre.nommePar(entete).map(Enum::name).orElse("rien"))
                .isEqualTo(attendu);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CH de Nantes ; SSIAD du Lac | | CH de Nantes, SSIAD du Lac",
                "Santé et Bien-être / Mutualité | | Santé et Bien-être, Mutualité",
                "HAD Nantes et région | | HAD Nantes et région",
                "CH de Nantes | 440000289 | CH de Nantes #440000289",
                "CH de Nantes | 44 000 028 9 | CH de Nantes #440000289",
                "CH de l’Ain | 10000123 | CH de l’Ain #010000123",
                "A ; B | 440000289 | A, B",
            })
    void une_cellule_nomme_un_ou_plusieurs_partenaires(
            String cellule, @Nullable String numeros, String attendus) {
        var lus =
                new Partenaires(java.util.Map.of(), java.util.Map.of())
                        .lire(cellule, Optional.ofNullable(numeros).orElse(""));
        assertThat(
                        lus.stream()
                                .map(n ->
                                        n.numero().isEmpty()
                                                ? n.ecrit()
                                                : n.ecrit() + " #" + n.numero())
                                .toList())
                .containsExactly(attendus.split(", ", -1));
    }
}
