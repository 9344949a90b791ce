package fr.unisson.annuaire;

import static fr.unisson.annuaire.FichiersDEssai.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.acces.Comptes;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@PageTest
@TestPropertySource(properties = {"unisson.test.base=neuve", "unisson.test.pour=annuaire"})
class AnnuaireWebTest {
    private static final String MOT_DE_PASSE = "une longue phrase secrète";

    @Autowired MockMvcTester mvc;
    @Autowired Annuaire annuaire;
    @Autowired Imports imports;
    @Autowired Comptes comptes;
    @Autowired Habilitations habilitations;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;

    private Navigation page;
    private OrganisationId tilleuls;

    @BeforeEach
    void ouvrir() {
        page = new Navigation(mvc).depuis("test-" + UUID.randomUUID());
        tilleuls =
                Acteurs.systeme()
                        .executer(() ->
                                annuaire.ajouterFictive(
                                        new OrganisationFictive(
                                                "EHPAD fictif <b>Les Tilleuls</b>",
                                                null,
                                                "60",
                                                "500",
                                                "1 rue des Essais",
                                                "44000",
                                                "44109")));
    }

    @Test
    void un_visiteur_cherche_et_ouvre_une_organisation() {
        assertThat(page.lire("/annuaire?q=tilleuls+nantes"))
                .hasStatusOk()
                .bodyText()
                .contains("EHPAD fictif &lt;b&gt;Les Tilleuls&lt;/b&gt;", "Fictif", "Nantes (44)");
        assertThat(page.lire("/annuaire/organisations/" + tilleuls))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Organisation fictive",
                        "1 rue des Essais, 44000 Nantes",
                        "Loire-Atlantique");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/annuaire",
                "/annuaire?q=zzxqwkv",
                "/annuaire?q=%25&departement=44&categorie=500&fermes=true&genre=etablissements",
                "/annuaire?suite=nimporte%20quoi",
                "/annuaire?suite=a%7CORGANISATION%7Cb%7Cc",
                "/annuaire?commune=44109",
                "/annuaire/territoires",
                "/annuaire/territoires/44",
                "/annuaire/territoires/2A"
            })
    void les_pages_publiques_s_affichent(String adresse) {
        assertThat(page.lire(adresse)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/annuaire/organisations/999999999",
                "/annuaire/etablissements/999999999",
                "/annuaire/territoires/ZZ"
            })
    void ce_qui_n_existe_pas_est_introuvable(String adresse) {
        assertThat(page.lire(adresse)).hasStatus(404);
    }

    @Test
    void la_liste_filtree_se_telecharge() {
        var csv = page.lire("/annuaire/export.csv?q=tilleuls");

        assertThat(csv).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
        assertThat(csv)
                .bodyText()
                .contains("EHPAD fictif <b>Les Tilleuls</b>;")
                .contains(";Nantes;44;non");
    }

    @Test
    void un_visiteur_n_ajoute_ni_n_importe() {
        assertThat(page.lire("/annuaire/ajout")).hasStatus(303);
        assertThat(page.lire("/annuaire/imports")).hasStatus(303);
    }

    @Test
    void un_compte_ajoute_une_association_apres_avoir_vu_les_proches() {
        connecter(RoleOrganisation.PROFESSIONNEL);
        page.lire("/annuaire/ajout");

        assertThat(page.envoyer("/annuaire/ajout", "raisonSociale", "", "rna", "12"))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez le nom", "Ce numéro RNA est faux");
        assertThat(
                        page.envoyer(
                                "/annuaire/ajout",
                                "raisonSociale",
                                "EHPAD fictif Les Tilleuls",
                                "rna",
                                "W449999901"))
                .hasStatus(422)
                .bodyText()
                .contains("Est-ce l’une d’elles", "Aucune d’elles");
        assertThat(
                        page.envoyer(
                                "/annuaire/ajout",
                                "raisonSociale",
                                "EHPAD fictif Les Tilleuls",
                                "rna",
                                "W449999901",
                                "malgre",
                                "true"))
                .hasStatus(303);
        assertThat(page.lire("/annuaire?q=W449999901")).bodyText().contains("Les Tilleuls");
    }

    @Test
    void qui_a_ajoute_une_fiche_la_rattache_a_la_vraie() {
        connecter(RoleOrganisation.PROFESSIONNEL);
        page.lire("/annuaire/ajout");
        var ajout =
                page.envoyer(
                        "/annuaire/ajout",
                        "raisonSociale",
                        "Korrigan en double",
                        "sansIdentifiant",
                        "Numéro inconnu",
                        "ville",
                        "Nantes");
        var fiche = java.util.Objects.requireNonNull(ajout.getResponse().getRedirectedUrl());
        var rattachement = fiche + "/rattachement";
        assertThat(page.lire(fiche)).bodyText().contains("href=\"" + rattachement + "\"");
        assertThat(page.lire("/annuaire/organisations/" + tilleuls + "/rattachement"))
                .as("une fiche que l’on n’a pas ajoutée")
                .hasStatus(403);
        assertThat(page.lire("/plateforme" + rattachement.substring("/annuaire".length())))
                .as("ce que l’administration de la plateforme fait seule")
                .hasStatus(403);
        tenirLaPlateforme(true);
        assertThat(page.lire(fiche.replace("/annuaire", "/plateforme")))
                .bodyText()
                .contains("Rattacher celle-ci à l’autre");
        assertThat(
                        page.lire(
                                rattachement.replace("/annuaire", "/plateforme")
                                        + "?vers="
                                        + tilleuls))
                .bodyText()
                .contains("Rattacher la fiche");
        tenirLaPlateforme(false);
        assertThat(page.lire(rattachement + "?q=tilleuls+nantes"))
                .bodyText()
                .contains(rattachement + "?vers=" + tilleuls);
        assertThat(page.lire(rattachement + "?vers=" + tilleuls))
                .bodyText()
                .contains(
                        "Rattacher la fiche",
                        "« Korrigan en double » n’est partie à aucune",
                        "Cela ne se défait pas",
                        "ce qu’il faudrait rendre à l’autre");
        assertThat(page.envoyer(rattachement, "vers", tilleuls.toString(), "motif", "Même lieu"))
                .hasStatus(422)
                .bodyText()
                .contains("Cochez la case", "Même lieu");
        assertThat(
                        page.envoyer(
                                rattachement,
                                "vers",
                                tilleuls.toString(),
                                "motif",
                                "",
                                "confirme",
                                "true"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#motif\"");
        var fait =
                page.envoyer(
                        rattachement,
                        "vers",
                        tilleuls.toString(),
                        "motif",
                        "Même lieu",
                        "confirme",
                        "true");
        assertThat(page.suivre(fait)).bodyText().contains("La fiche est rattachée à celle-ci");
        var ancienne = page.lire(fiche);
        assertThat(ancienne).hasStatus(303);
        assertThat(ancienne.getResponse().getRedirectedUrl())
                .isEqualTo("/annuaire/organisations/" + tilleuls);
        assertThat(page.suivre(ancienne))
                .bodyText()
                .contains(
                        "«\u00a0Korrigan en double\u00a0» est rattachée à cette fiche",
                        "Fiches rattachées à celle-ci");
        assertThat(page.lire(rattachement)).hasStatus(403);
    }

    @Test
    void une_organisation_etrangere_entre_sans_numero_puis_se_complete() {
        connecter(RoleOrganisation.PROFESSIONNEL);
        page.lire("/annuaire/ajout");
        var ajout =
                page.envoyer(
                        "/annuaire/ajout",
                        "raisonSociale",
                        "Klinikum am Rhein",
                        "sansIdentifiant",
                        "Organisme allemand",
                        "ville",
                        "Kehl, Allemagne");
        assertThat(ajout).hasStatus(303);
        var fiche = java.util.Objects.requireNonNull(ajout.getResponse().getRedirectedUrl());
        assertThat(page.lire(fiche)).bodyText().contains("À compléter", "Organisme allemand");
        assertThat(page.envoyer(fiche + "/numero", "siren", "12"))
                .hasStatus(422)
                .bodyText()
                .contains("Ce SIREN est faux", "Enregistrer le numéro");
        var auteur = page;
        page = new Navigation(mvc);
        connecter(RoleOrganisation.ADMINISTRATION);
        assertThat(page.lire(fiche))
                .hasStatusOk()
                .bodyText()
                .contains("n’a pas encore de numéro", "par la personne qui l’a ajoutée")
                .doesNotContain("Enregistrer le numéro");
        assertThat(page.envoyer(fiche + "/numero", "rna", "W449999987")).hasStatus(403);
        page = auteur;
        assertThat(page.envoyer(fiche + "/numero", "rna", "W449999987")).hasStatus(303);
        assertThat(page.lire(fiche)).bodyText().doesNotContain("À compléter");
    }

    @Test
    void une_referente_declare_la_fin_d_une_autorisation_et_un_visiteur_ne_la_lit_pas() {
        var fiche = "/annuaire/organisations/" + tilleuls;
        var ici = fiche + "/autorisations";
        assertThat(page.lire(ici)).hasStatus(303);
        connecter(RoleOrganisation.REFERENT_QUALITE);
        assertThat(page.lire(ici)).hasStatusOk().bodyText().contains("Aucune date n’est déclarée");
        assertThat(
                        page.envoyer(
                                ici,
                                "nature",
                                "RIEN",
                                "reference",
                                "Arrêté 7",
                                "fin",
                                "2031-02-30"))
                .hasStatus(422)
                .bodyText()
                .contains("Cette date n’existe pas", "Arrêté 7");
        assertThat(page.envoyer(ici, "nature", "RIEN", "reference", "", "fin", ""))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Dites de quoi il s’agit", "Donnez la référence", "Donnez la date de fin");
        assertThat(
                        page.envoyer(
                                ici,
                                "nature",
                                "AUTORISATION",
                                "reference",
                                "Arrêté <7>",
                                "fin",
                                "2031-02-28"))
                .hasStatus(303);
        assertThat(page.lire(ici))
                .bodyText()
                .contains("Arrêté &lt;7&gt;", "28 février 2031", "déclarée par Ana Perrin");
        assertThat(page.lire(fiche)).bodyText().contains("Arrêté &lt;7&gt;", ici);
        var dehors = new Navigation(mvc).depuis("test-" + UUID.randomUUID());
        assertThat(dehors.lire(fiche)).bodyText().doesNotContain("Arrêté");
    }

    @Test
    void un_professionnel_n_importe_pas() {
        connecter(RoleOrganisation.PROFESSIONNEL);
        assertThat(page.lire("/annuaire/imports")).hasStatus(403);
    }

    @Test
    void un_administrateur_envoie_un_fichier_et_lit_son_rapport() throws Exception {
        connecter(RoleOrganisation.ADMINISTRATION);
        page.lire("/annuaire/imports");

        String rapport =
                envoyer(
                        utf8(
                                "finess;etalab;94;2021-03-04",
                                entite("440000016", "ASSOCIATION DU RAPPORT", "44", "109"),
                                "structureej;440000024;<script>alert(1)</script>"),
                        "../../etc/finess.csv");
        attendre(rapport);

        assertThat(page.lire(rapport))
                .hasStatusOk()
                .bodyText()
                .contains("Terminé", "finess.csv", "Refusée", "&lt;script&gt;")
                .doesNotContain("../../etc", "http-equiv=\"refresh\"");
        assertThat(page.lire(rapport + "/lignes.csv"))
                .hasStatusOk()
                .bodyText()
                .contains("3;oui;Le nombre de champs");
        assertThat(page.lire("/annuaire/imports")).bodyText().contains("finess.csv");
    }

    @Test
    void un_fichier_vide_se_dit_sans_import() throws Exception {
        connecter(RoleOrganisation.ADMINISTRATION);
        page.lire("/annuaire/imports");

        assertThat(page.envoyerFichier("/annuaire/imports", fichier(new byte[0], "vide.csv")))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez un fichier");
    }

    private String envoyer(byte[] contenu, String nom) {
        var reponse = page.envoyerFichier("/annuaire/imports", fichier(contenu, nom));
        assertThat(reponse).hasStatus(303);
        return Navigation.entete(reponse, "Location");
    }

    private static MockMultipartFile fichier(byte[] contenu, String nom) {
        return new MockMultipartFile("fichier", nom, "text/csv", contenu);
    }

    private void attendre(String rapport) {
        var id = ImportId.of(rapport.substring(rapport.lastIndexOf('/') + 1));
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> Acteurs.systeme().executer(() -> imports.charger(id)).etat().fini());
    }

    private void tenirLaPlateforme(boolean tenue) {
        Acteurs.systeme()
                .executer(() ->
                        transaction.execute(_ ->
                                db.sql(
                                                """
                                                update compte set plateforme = :tenue
                                                 where id = (select max(id) from compte)
                                                """)
                                        .param("tenue", tenue)
                                        .update()));
    }

    private void connecter(RoleOrganisation role) {
        String courriel = "annuaire." + UUID.randomUUID() + "@exemple.fr";
        Acteurs.systeme()
                .executer(() -> {
                    var compte = comptes.creer(courriel, "Ana", "Perrin", MOT_DE_PASSE);
                    habilitations.definir(compte, tilleuls, Set.of(role));
                });
        page.lire("/connexion");
        page.envoyer("/connexion", "courriel", courriel, "motDePasse", MOT_DE_PASSE);
    }
}
