package fr.unisson.annuaire;

import static fr.unisson.annuaire.NouvelleOrganisation.Motif.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.socle.Introuvable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlTest
class AnnuaireSqlTest {
    @Autowired Annuaire annuaire;
    @Autowired Numeros numeros;
    @Autowired Personnes personnes;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    @Test
    void une_association_sans_FINESS_s_ajoute_a_la_main() {
        acteurs.defaire(
                Acteurs.compte(1),
                () -> {
                    var ajout = annuaire.ajouter(association("Les Amis de l'Erdre", "w441234567"));

                    var id = ((AjoutOrganisation.Ajoutee) ajout).id();
                    assertThat(annuaire.charger(id))
                            .returns("W441234567", OrganisationVue::rna)
                            .returns("saisie", OrganisationVue::source)
                            .returns(false, OrganisationVue::fictive);
                    assertThat(annuaire.charger(id).adresse())
                            .returns("Nantes", AdresseVue::ville)
                            .returns("44", AdresseVue::departement);
                });
    }

    @Test
    void un_RNA_deja_connu_est_refuse_et_la_ressemblance_proposee() {
        acteurs.defaire(
                Acteurs.compte(1),
                () -> {
                    annuaire.ajouter(association("Les Amis de l'Erdre", "W441234567"));

                    assertThat(annuaire.ajouter(association("Autre", "W441234567")))
                            .isEqualTo(new AjoutOrganisation.Refusee(java.util.List.of(RNA_CONNU)));
                    assertThat(annuaire.doublons(association("Amis de l'erdre", "")))
                            .extracting(OrganisationVue::raisonSociale)
                            .contains("Les Amis de l'Erdre");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "'', W441234567, , , , NOM_MANQUANT",
        "Nom, , , , , IDENTIFIANT_MANQUANT",
        "Nom, 441234567, , , , RNA_FAUX",
        "Nom, , 772201488, , , SIREN_FAUX",
        "Nom, W441234567, , 4400, , CODE_POSTAL_FAUX",
        "Nom, W441234567, , , ana@, COURRIEL_FAUX",
        "Nom, W441234567, 772201489, 44000, ana@exemple.fr, "
    })
    void chaque_champ_faux_a_son_motif(
            String nom,
            @Nullable String rna,
            @Nullable String siren,
            @Nullable String codePostal,
            @Nullable String courriel,
            NouvelleOrganisation.@Nullable Motif motif) {
        var nouvelle =
                new NouvelleOrganisation(
                        nom, siren, rna, null, null, null, codePostal, null, null, null, courriel);
        if (motif == null) assertThat(nouvelle.motifs()).isEmpty();
        else assertThat(nouvelle.motifs()).containsExactly(motif);
    }

    @Test
    void une_organisation_sans_numero_dit_pourquoi_et_se_complete_une_fois() {
        acteurs.defaire(
                Acteurs.compte(1),
                () -> {
                    assertThat(annuaire.ajouter(sansNumero("Hôpitaux de Genève", null)))
                            .isEqualTo(
                                    new AjoutOrganisation.Refusee(
                                            java.util.List.of(
                                                    NouvelleOrganisation.Motif.LIEU_MANQUANT)));
                    var id = ajoutee(sansNumero("Hôpitaux de Genève", "Genève, Suisse"));
                    assertThat(annuaire.charger(id).sansIdentifiant())
                            .isEqualTo("Organisme étranger");
                    assertThat(annuaire.ajouter(sansNumero("HOPITAUX DE GENEVE", "geneve, suisse")))
                            .as("le même nom au même endroit, quels que soient les accents")
                            .isEqualTo(
                                    new AjoutOrganisation.Refusee(
                                            java.util.List.of(
                                                    NouvelleOrganisation.Motif.NOM_CONNU)));
                    ajoutee(sansNumero("Hôpitaux de Genève", "Genève, Illinois"));

                    assertThat(numeros.donner(id, "", " "))
                            .containsExactly(NouvelleOrganisation.Motif.NUMERO_MANQUANT);
                    assertThat(numeros.donner(id, "772201488", null))
                            .containsExactly(NouvelleOrganisation.Motif.SIREN_FAUX);
                    assertThat(numeros.donner(id, "772201489", null)).isEmpty();
                    assertThat(annuaire.charger(id))
                            .returns("772201489", OrganisationVue::siren)
                            .returns(null, OrganisationVue::sansIdentifiant);
                    assertThatThrownBy(() -> numeros.donner(id, "732829320", null))
                            .isInstanceOf(fr.unisson.socle.Conflit.class);
                    var autre = ajoutee(sansNumero("Les mêmes", "Genève"));
                    assertThat(numeros.donner(autre, "772201489", null))
                            .containsExactly(NouvelleOrganisation.Motif.SIREN_CONNU);
                });
    }

    private OrganisationId ajoutee(NouvelleOrganisation nouvelle) {
        return ((AjoutOrganisation.Ajoutee) annuaire.ajouter(nouvelle)).id();
    }

    private static NouvelleOrganisation sansNumero(String nom, @Nullable String ville) {
        return new NouvelleOrganisation(
                nom, null, null, "Organisme étranger", null, null, null, ville, null, null, null);
    }

    @Test
    void un_visiteur_n_ajoute_rien() {
        acteurs.defaire(
                fr.unisson.socle.Acteur.ANONYME,
                () ->
                        assertThatThrownBy(() -> annuaire.ajouter(association("X", "W441234567")))
                                .hasStackTraceContaining("row-level security"));
    }

    @Test
    void un_compte_ne_se_fait_pas_passer_pour_FINESS_ni_pour_la_demonstration() {
        for (String source : new String[] {"finess", "demonstration"})
            acteurs.defaire(
                    Acteurs.compte(1),
                    () ->
                            assertThatThrownBy(() ->
                                            db.sql(
                                                            """
                                                            insert into organisation (source, fictive, rna, raison_sociale, maj_le)
                                                            values (:s, :s = 'demonstration', 'W441234567', 'X', now())
                                                            """)
                                                    .param("s", source)
                                                    .update())
                                    .hasStackTraceContaining("row-level security"));
    }

    @Test
    void seul_un_membre_modifie_son_organisation_et_nul_ne_l_efface() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var id = fictive().valeur();
                    String modifier = "update organisation set telephone = '0240' where id = " + id;
                    acteurs.devenir(
                            Acteurs.compte(1, id + 1),
                            () -> assertThat(db.sql(modifier).update()).isZero());
                    acteurs.devenir(
                            Acteurs.compte(1, id),
                            () -> assertThat(db.sql(modifier).update()).isOne());
                    assertThatThrownBy(() -> db.sql("delete from organisation").update())
                            .hasStackTraceContaining("permission denied");
                });
    }

    @Test
    void une_organisation_fictive_a_son_etablissement_et_se_voit() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var id = fictive();

                    assertThat(annuaire.charger(id))
                            .returns(true, OrganisationVue::fictive)
                            .returns(1L, OrganisationVue::etablissements);
                    assertThat(annuaire.etablissements(id, null, 10).elements())
                            .singleElement()
                            .returns(true, EtablissementVue::fictif)
                            .returns("500", EtablissementVue::codeCategorie);
                    assertThat(annuaire.noms(java.util.List.of(id)))
                            .containsEntry(id, "EHPAD fictif Les Tilleuls");
                });
    }

    @Test
    void une_organisation_inconnue_est_introuvable() {
        assertThatThrownBy(() -> annuaire.charger(new OrganisationId(-1)))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> annuaire.charger(new EtablissementId(-1)))
                .isInstanceOf(Introuvable.class);
    }

    @Test
    void une_personne_se_lit_par_un_compte_et_s_ecrit_par_son_organisation() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var o = fictive();
                    var ana =
                            new PersonneVue(
                                    new PersonneId(0),
                                    o,
                                    "Perrin",
                                    "Ana",
                                    "Directrice",
                                    null,
                                    null,
                                    null,
                                    null,
                                    null);
                    acteurs.devenir(Acteurs.compte(1, o.valeur()), () -> personnes.ajouter(ana));
                    acteurs.devenir(
                            Acteurs.compte(2),
                            () -> {
                                assertThat(personnes.lister(o))
                                        .singleElement()
                                        .returns("Ana Perrin", PersonneVue::nomComplet);
                                assertThatThrownBy(() ->
                                                personnes.modifier(personnes.lister(o).getFirst()))
                                        .isInstanceOf(Introuvable.class);
                            });
                    acteurs.devenir(
                            fr.unisson.socle.Acteur.ANONYME,
                            () -> assertThat(personnes.lister(o)).isEmpty());
                });
    }

    private OrganisationId fictive() {
        return annuaire.ajouterFictive(
                new OrganisationFictive(
                        "EHPAD fictif Les Tilleuls",
                        null,
                        "60",
                        "500",
                        "1 rue des Essais",
                        "44000",
                        "44109"));
    }

    private static NouvelleOrganisation association(String nom, String rna) {
        return new NouvelleOrganisation(
                nom,
                null,
                rna,
                null,
                "60",
                "3 quai de Versailles",
                "44000",
                null,
                "44109",
                null,
                null);
    }
}
