package fr.unisson.essms.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.essms.UneAutoevaluation;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What applies to an establishment and to a category, and who may say it.
@PageTest
class ProfilsWebTest {

    private static final Set<RoleOrganisation> RESPONSABLES =
            Set.of(
                    RoleOrganisation.ADMINISTRATION,
                    RoleOrganisation.DIRECTION,
                    RoleOrganisation.REFERENT_QUALITE);

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager gestionnaire;

    @Test
    void ce_qui_s_applique_se_choisit_avec_sa_raison_et_se_rend_a_la_categorie() {
        var u = unEhpad("500");
        var page = personnages.connecter(mvc, u.referente);
        var profil = profil(u);
        assertThat(page.lire(profil))
                .bodyText()
                .contains("Catégorie FINESS 500", "Choisir pour cet établissement")
                .contains("153 critères et 331 éléments à coter, dont 18 critères impératifs.")
                .doesNotContain("Revenir à la catégorie");
        page.lire(profil + "/choix");
        assertThat(page.envoyer(profil + "/choix", "secteur", "MEDICO_SOCIAL"))
                .hasStatus(422)
                .bodyText()
                .contains("Cochez au moins un public.", "Dites pourquoi");
        assertThat(choisir(page, profil))
                .bodyText()
                .contains("adultes en situation de handicap", "Une unité pour adultes")
                .contains("éléments à coter, dont")
                .contains("Revenir à la catégorie", "Rose Ferrand");
        assertThat(page.envoyer(profil + "/retour"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites pourquoi");
        assertThat(page.suivre(page.envoyer(profil + "/retour", "raison", "L’unité a fermé")))
                .bodyText()
                .contains("suit de nouveau sa catégorie", "Catégorie FINESS 500")
                .contains("Retour à la catégorie", "L’unité a fermé", "Une unité pour adultes")
                .doesNotContain("Revenir à la catégorie");
        assertThat(page.envoyer(profil + "/retour", "raison", "Encore")).hasStatus(409);
        assertThat(choisir(page, profil)).bodyText().contains("Choisi pour cet établissement");
    }

    @Test
    void sans_categorie_connue_il_n_y_a_rien_a_quoi_revenir() {
        var u = unEhpad("999");
        var page = personnages.connecter(mvc, u.referente);
        assertThat(page.lire(profil(u))).bodyText().contains("n’est pas dans la table");
        page.lire(profil(u) + "/choix");
        assertThat(choisir(page, profil(u))).bodyText().contains("rien à quoi revenir");
        assertThat(page.envoyer(profil(u) + "/retour", "raison", "Essai")).hasStatus(422);
        assertThat(page.lire(profil(u))).bodyText().contains("Choisi pour cet établissement");
    }

    @ParameterizedTest
    @EnumSource
    void ce_qu_on_ne_peut_pas_faire_n_est_ni_offert_ni_ouvert_par_l_adresse(RoleOrganisation role) {
        var u = unEhpad("500");
        boolean peut = RESPONSABLES.contains(role);
        var page =
                personnages.connecter(
                        mvc, personnages.membre("Une", "Personne", u.organisation, role));
        var profil = profil(u);
        assertThat(page.lire(profil)).hasStatus(200).bodyText().contains("Catégorie FINESS 500");
        assertThat(Navigation.texte(page.lire(profil)).contains("/choix")).isEqualTo(peut);
        for (var adresse :
                new String[] {profil + "/choix", "/essms/nouvelle", "/essms/externes/nouvelle"}) {
            assertThat(page.lire(adresse)).as(adresse).hasStatus(peut ? 200 : 403);
            assertThat(page.envoyer(adresse)).as("envoyer " + adresse).hasStatus(peut ? 422 : 403);
        }
        assertThat(page.envoyer(profil + "/retour", "raison", "Essai")).hasStatus(peut ? 409 : 403);
    }

    @Test
    void le_profil_d_un_autre_n_existe_pas() {
        var u = unEhpad("500");
        var page = personnages.connecter(mvc, unEhpad("500").referente);
        page.lire("/essms");
        assertThat(page.lire(profil(u))).hasStatus(404);
        assertThat(page.lire(profil(u) + "/choix")).hasStatus(404);
        assertThat(page.envoyer(profil(u) + "/choix", "secteur", "SOCIAL")).hasStatus(404);
        assertThat(page.envoyer(profil(u) + "/retour", "raison", "Essai")).hasStatus(404);
        assertThat(page.lire("/plateforme/categories-essms")).hasStatus(403);
        assertThat(page.envoyer("/plateforme/categories-essms/500/verification")).hasStatus(403);
    }

    @Test
    void enregistrer_une_categorie_ne_la_verifie_pas() {
        var page = laPlateforme();
        var ici = "/plateforme/categories-essms/" + categorie(page);
        assertThat(page.lire(ici))
                .bodyText()
                .contains("À vérifier", "Catégorie ajoutée pour essai");
        assertThat(page.envoyer(ici + "/verification", "rang", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites pourquoi");
        assertThat(page.envoyer(ici + "/verification", "rang", "9", "raison", "Vue"))
                .hasStatus(409);
        assertThat(
                        page.suivre(
                                page.envoyer(
                                        ici + "/verification",
                                        "rang",
                                        "1",
                                        "raison",
                                        "Grille Synaé du 8 octobre")))
                .bodyText()
                .contains("La catégorie est vérifiée.", "Grille Synaé du 8 octobre", "Paul Tient")
                .doesNotContain("Dire que c’est vérifié");
        // Its name alone leaves it verified; another profile does not.
        assertThat(page.suivre(enregistrer(page, ici + "/changement", "2", "PHA", "Autre nom")))
                .bodyText()
                .doesNotContain("À vérifier");
        assertThat(page.suivre(enregistrer(page, ici + "/changement", "3", "PA", "Autre public")))
                .bodyText()
                .contains("À vérifier", "Dire que c’est vérifié", "Grille Synaé du 8 octobre");
        assertThat(enregistrer(page, ici + "/changement", "3", "PA", "Trop tard")).hasStatus(409);
    }

    @Test
    void la_plateforme_tient_la_table_des_categories() {
        assertThat(laPlateforme().lire("/plateforme/categories-essms"))
                .hasStatus(200)
                .bodyText()
                .contains("Service autonomie aide (SAA)", "À vérifier");
    }

    /// One that no other test has.
    private String categorie(Navigation page) {
        page.lire("/plateforme/categories-essms/nouvelle");
        for (int code = 900; code < 1000; code++) {
            var vers =
                    page.envoyer(
                                    "/plateforme/categories-essms/nouvelle",
                                    "code",
                                    "" + code,
                                    "libelle",
                                    "Essai",
                                    "secteur",
                                    "SOCIAL",
                                    "structure",
                                    "SERVICE",
                                    "publics",
                                    "PHA",
                                    "motif",
                                    "Catégorie ajoutée pour essai")
                            .getResponse()
                            .getRedirectedUrl();
            if (vers != null) {
                page.lire(vers);
                return "" + code;
            }
        }
        throw new AssertionError("no code left");
    }

    private static MvcTestResult enregistrer(
            Navigation page, String ou, String rang, String publics, String motif) {
        page.lire(ou);
        return page.envoyer(
                ou,
                "rang",
                rang,
                "libelle",
                "Essai " + motif,
                "secteur",
                "SOCIAL",
                "structure",
                "SERVICE",
                "publics",
                publics,
                "motif",
                motif);
    }

    private static MvcTestResult choisir(Navigation page, String profil) {
        return page.suivre(
                page.envoyer(
                        profil + "/choix",
                        "secteur",
                        "MEDICO_SOCIAL",
                        "structure",
                        "ETABLISSEMENT",
                        "publics",
                        "PA",
                        "publics",
                        "PHA",
                        "motif",
                        "Une unité pour adultes handicapés"));
    }

    private static String profil(UneAutoevaluation u) {
        return "/essms/etablissements/" + u.etablissement + "/profil";
    }

    private Navigation laPlateforme() {
        var compte = personnages.compte("Paul", "Tient");
        Acteurs.systeme()
                .executer(() ->
                        new TransactionTemplate(gestionnaire)
                                .execute(_ ->
                                        db.sql("update compte set plateforme = true where id = :id")
                                                .param("id", compte.valeur())
                                                .update()));
        return personnages.connecter(mvc, compte);
    }

    private UneAutoevaluation unEhpad(String categorie) {
        return Acteurs.systeme()
                .executer(() ->
                        Objects.requireNonNull(
                                new TransactionTemplate(gestionnaire)
                                        .execute(_ ->
                                                UneAutoevaluation.dans(
                                                        db, personnages, categorie))));
    }
}
