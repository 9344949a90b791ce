package fr.unisson.actions.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What is typed wrongly on the forms of the plan is refused, all at once.
@PageTest
class SaisiesDuPlanWebTest {

    private static final String PLAN = "/actions";
    private static final String PASSEE = "2019-01-03";
    private static final String DITE = "Le 3 janvier 2019 est déjà passé";

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;

    OrganisationId organisation = new OrganisationId(0);
    Navigation directrice = new Navigation(mvc);

    @BeforeEach
    void ouvrir() {
        organisation = personnages.organisation("EHPAD des saisies");
        directrice = connexion(membre("Hélène", "Lavigne", RoleOrganisation.DIRECTION));
        membre("Awa", "Diarra", RoleOrganisation.PROFESSIONNEL);
    }

    @Test
    void une_echeance_nouvelle_ne_peut_etre_passee() {
        assertThat(proposer("Peindre le hall", "echeance", PASSEE))
                .hasStatus(422)
                .bodyText()
                .contains(DITE, "Peindre le hall");
        var action = adresse(proposer("Peindre le hall"));
        assertThat(modifier(action, "Peindre le hall", "echeance", PASSEE))
                .hasStatus(422)
                .bodyText()
                .contains(DITE);
        assertThat(modifier(action, "Peindre le hall", "echeance", "2099-06-30")).hasStatus(303);
        assertThat(directrice.envoyer(action + "/report", "version", "2", "vers", PASSEE))
                .hasStatus(422)
                .bodyText()
                .contains(DITE, "Dites pourquoi l’échéance change.");
        assertThat(directrice.envoyer(action + "/report", "version", "2"))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez la nouvelle échéance.", "Dites pourquoi l’échéance change.");
        var id = action.substring(action.lastIndexOf('/') + 1);
        assertThat(
                        directrice.envoyer(
                                PLAN + "/lot",
                                "action",
                                id,
                                "version-" + id,
                                "2",
                                "geste",
                                "echeance",
                                "echeance",
                                PASSEE))
                .hasStatus(422)
                .bodyText()
                .contains(DITE, "Dites pourquoi");
        assertThat(
                        directrice.envoyer(
                                action + "/recurrence",
                                "version",
                                "0",
                                "mois",
                                "1",
                                "declencheur",
                                "DATE",
                                "avance",
                                "30",
                                "fin",
                                PASSEE))
                .hasStatus(422)
                .bodyText()
                .contains(DITE);
    }

    @Test
    void ce_qui_est_deja_fait_s_inscrit_avec_son_ancienne_date() {
        var action = adresse(proposer("Changer la chaudière", "echeance", PASSEE, "faite", "true"));
        assertThat(directrice.lire(action))
                .bodyText()
                .contains("Réalisée, efficacité à vérifier", "3 janvier 2019")
                .doesNotContain("En retard");
        assertThat(directrice.lire("/actions/frise"))
                .as("no line from today back to its date")
                .bodyText()
                .contains("<span class=\"tenue\">03/01/2019</span>")
                .doesNotContain(" –</span>");
        assertThat(directrice.lire(PLAN + "/nouvelle")).bodyText().contains("name=\"faite\"");
        var awa = connexion(membre("Zoé", "Blin", RoleOrganisation.PROFESSIONNEL));
        assertThat(awa.lire(PLAN + "/nouvelle")).bodyText().doesNotContain("name=\"faite\"");
        assertThat(awa.envoyer(PLAN, champs("Autre", "echeance", PASSEE, "faite", "true")))
                .as("only who answers for the plan")
                .hasStatus(422);
    }

    @Test
    void un_texte_demesure_est_refuse_par_le_serveur() {
        var long_ = "a".repeat(5_000);
        assertThat(proposer(long_, "origineMots", long_, "origine", "AUDIT"))
                .hasStatus(422)
                .bodyText()
                .contains("2 points sont à corriger", "300 caractères au plus");
        var action = adresse(proposer("Titre"));
        assertThat(
                        modifier(
                                action,
                                long_,
                                "axe",
                                long_,
                                "moyens",
                                "b".repeat(10_001),
                                "commanditaire",
                                long_,
                                "reference",
                                long_))
                .hasStatus(422)
                .bodyText()
                .contains("5 points sont à corriger", "60 caractères au plus");
        assertThat(directrice.envoyer(action + "/etapes", "libelle", long_, "pour", "2026-02-31"))
                .hasStatus(422)
                .bodyText()
                .contains("300", "Cette date n’existe pas.");
        assertThat(
                        directrice.envoyer(
                                action + "/passage/abandonner",
                                "version",
                                "1",
                                "motif",
                                "c".repeat(10_001)))
                .hasStatus(422);
    }

    @Test
    void toutes_les_fautes_d_un_formulaire_se_disent_ensemble() {
        var action = adresse(proposer("Titre"));
        assertThat(modifier(action, "Titre", "debut", "2099-01-01")).hasStatus(303);
        assertThat(modifier(action, " ", "debut", "2099-02-01", "echeance", PASSEE))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Dites en quelques mots ce qu’il faut faire.",
                        DITE,
                        "3 points sont à corriger");
    }

    @Test
    void un_nom_que_personne_ne_porte_est_dit_avec_ceux_qui_s_en_approchent() {
        var action = adresse(proposer("Titre"));
        var reponse =
                directrice.envoyer(
                        action + "/commentaires",
                        "texte",
                        "À voir avec @Inconnu Total et @Awa Diara, par contact@exemple.fr");
        assertThat(adresse(reponse)).isEqualTo(action);
        assertThat(directrice.lire(action)).bodyText().contains("À voir avec @Inconnu Total");
        assertThat(message(reponse))
                .startsWith("Le commentaire est gardé. « @Inconnu Total » n’a prévenu personne")
                .contains("« @Awa Diara » n’a prévenu personne", "Noms proches : Awa Diarra.")
                .doesNotContain("@exemple");
        assertThat(
                        message(
                                directrice.envoyer(
                                        action + "/commentaires", "texte", "Merci @Awa Diarra")))
                .isEmpty();
    }

    private static String message(MvcTestResult reponse) {
        return Objects.toString(reponse.getMvcResult().getFlashMap().get("message"), "");
    }

    @Test
    void une_recurrence_dit_quand_et_jusqu_a_quand() {
        var action = adresse(proposer("Contrôler les extincteurs", "echeance", "2099-06-30"));
        assertThat(recurrence(action, "0", "DATE", "30", "2105-06-30")).hasStatus(303);
        assertThat(directrice.lire(action))
                .bodyText()
                .contains(
                        "Tous les mois, créée 30 jours avant son échéance, jusqu’au 30 juin 2105.");
        assertThat(recurrence(action, "1", "REALISATION", "", "")).hasStatus(303);
        assertThat(directrice.lire(action))
                .bodyText()
                .contains("Tous les mois, dès que la précédente est réalisée, sans date de fin.");
    }

    private MvcTestResult recurrence(
            String action, String version, String declencheur, String avance, String fin) {
        return directrice.envoyer(
                action + "/recurrence",
                "version",
                version,
                "mois",
                "1",
                "declencheur",
                declencheur,
                "avance",
                avance,
                "fin",
                fin);
    }

    private MvcTestResult proposer(String titre, String... autres) {
        directrice.lire(PLAN + "/nouvelle");
        return directrice.envoyer(PLAN, champs(titre, autres));
    }

    private MvcTestResult modifier(String action, String titre, String... autres) {
        var page = Navigation.texte(directrice.lire(action + "/modifier"));
        var version = entre(page, "name=\"version\" value=\"", "\"");
        var tous = champs(titre, autres);
        var envoyes = java.util.Arrays.copyOf(tous, tous.length + 4);
        envoyes[tous.length] = "version";
        envoyes[tous.length + 1] = version;
        envoyes[tous.length + 2] = "processus";
        envoyes[tous.length + 3] = "";
        return directrice.envoyer(action + "/modifier", envoyes);
    }

    private static String[] champs(String titre, String... autres) {
        var communs = new String[] {"titre", titre, "type", "CORRECTIVE", "priorite", "P2"};
        var tous = java.util.Arrays.copyOf(communs, communs.length + autres.length);
        System.arraycopy(autres, 0, tous, communs.length, autres.length);
        return tous;
    }

    private static String adresse(MvcTestResult reponse) {
        assertThat(reponse).hasStatus(303);
        return Objects.requireNonNull(reponse.getResponse().getRedirectedUrl());
    }

    private CompteId membre(String prenom, String nom, RoleOrganisation role) {
        return personnages.membre(prenom, nom, organisation, role);
    }

    private Navigation connexion(CompteId compte) {
        var navigation = new Navigation(mvc).depuis("test-" + java.util.UUID.randomUUID());
        navigation.lire("/connexion");
        assertThat(
                        navigation.envoyer(
                                "/connexion",
                                "courriel",
                                personnages.courriel(compte),
                                "motDePasse",
                                Personnages.MOT_DE_PASSE))
                .hasStatus(303);
        return navigation;
    }

    private static String entre(String texte, String debut, String fin) {
        int a = texte.indexOf(debut) + debut.length();
        return texte.substring(a, texte.indexOf(fin, a));
    }
}
