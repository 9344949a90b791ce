package fr.unisson.annuaire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.tableur.Mots;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiglesTest {

    @ParameterizedTest
    @CsvSource({
        "Centre hospitalier de Blain, ch de blain",
        "CH de Blain, ch de blain",
        "Centre Hospitalier Universitaire de Nantes, chu de nantes",
        "Centre hospitalier régional universitaire, chru",
        "Établissement d’hébergement pour personnes âgées dépendantes Les Ormes, ehpad les ormes",
        "Service de soins infirmiers à domicile du Lac, ssiad du lac",
        "Hospitalisation à domicile, had",
        "Maison de santé pluridisciplinaire, msp",
        "Maison d’accueil spécialisée, mas",
        "Service d’accompagnement médico-social pour adultes handicapés, samsah",
        "Centre hospitalière, centre hospitaliere",
        "Micentre hospitalier, micentre hospitalier"
    })
    void un_nom_s_abrege_d_une_seule_facon(String ecrit, String abrege) {
        assertThat(Sigles.abreger(Mots.cle(ecrit))).isEqualTo(abrege);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ch", "chu", "ehpad", "ssiad", "cpts", "ght", "had", "msp", "ccas", "esat", "ime",
                "mas", "fam", "samsah", "savs"
            })
    void les_sigles_du_champ_sont_connus_et_leurs_mots_se_comparent(String sigle) {
        assertThat(Sigles.connu(sigle)).isTrue();
        assertThat(Sigles.entiers(sigle))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(Mots.cle(e)).isEqualTo(e))
                .allSatisfy(e -> assertThat(Sigles.abreger(e)).isEqualTo(sigle));
    }
}
