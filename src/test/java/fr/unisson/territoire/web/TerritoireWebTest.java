package fr.unisson.territoire.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.reprises.ReprisesDeConventions;
import fr.unisson.reprises.UneReprise;
import fr.unisson.socle.vie.Resultat;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The register, the network, the ties of a convention and the import of a register, as a quality
/// referent and a facilitator read them.
@PageTest
class TerritoireWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired ReprisesDeConventions reprises;
    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager transactions;

    private OrganisationId ehpad;
    private OrganisationId hopital;
    private Navigation referente;
    private String convention = "";
    private String nom = "";

    @BeforeEach
    void peupler() {
        ehpad = personnages.organisation("EHPAD du Réseau");
        nom = "Hôpital du Réseau " + Long.toString(System.nanoTime(), 36);
        hopital = personnages.organisation(nom);
        var lise = personnages.membre("Lise", "Réseau", ehpad, RoleOrganisation.REFERENT_QUALITE);
        personnages
                .acteur(lise, ehpad)
                .executer(() ->
                        convention =
                                "/conventions/"
                                        + fait(
                                                reprises.reprendre(
                                                        UneReprise.de2019(ehpad, hopital),
                                                        UneReprise.pdf())));
        referente = connecter(lise);
    }

    @Test
    void une_date_fausse_et_une_fin_avant_le_debut_se_disent_dans_les_filtres() {
        assertThat(referente.lire("/conventions/registre?du=2026-02-31"))
                .hasStatusOk()
                .bodyText()
                .contains("«\u00a02026-02-31\u00a0» n’est pas une date qui existe", nom);
        assertThat(referente.lire("/conventions/registre?du=2027-05-01&au=2026-05-01"))
                .hasStatusOk()
                .bodyText()
                .contains("Cette fin vient avant le début, le 1er mai 2027");
        assertThat(referente.lire("/conventions/registre?sixMois=true&au=n-importe"))
                .bodyText()
                .doesNotContain("n’est pas une date");
        assertThat(referente.lire("/actions?du=2026-13-01&au=2026-05-01"))
                .hasStatusOk()
                .bodyText()
                .contains("«\u00a02026-13-01\u00a0» n’est pas une date qui existe");
    }

    @Test
    void le_registre_se_filtre_et_se_telecharge() {
        assertThat(referente.lire("/conventions/registre"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Coopération de 2019",
                        "Importée, non confirmée",
                        "Finissent dans les six mois",
                        "Hôpital du Réseau")
                .doesNotContain("Établissements sans convention");
        assertThat(referente.lire("/conventions/registre?situation=FINIES&q=2019"))
                .bodyText()
                .contains("Aucune convention ne correspond")
                .doesNotContain("href=\"" + convention + "\"");
        assertThat(referente.lire("/conventions/registre?preuve=NON_CONFIRMEE&modele=LIBRE"))
                .bodyText()
                .contains("Coopération de 2019", "registre.xlsx?modele=LIBRE");
        var csv = referente.lire("/conventions/registre.csv");
        assertThat(csv).hasStatusOk();
        assertThat(Navigation.texte(csv)).contains("Convention-cadre", "Coopération de 2019");
        assertThat(referente.lire("/conventions/registre.xlsx")).hasStatusOk();
        assertThat(referente.lire("/conventions/registre.pdf")).hasStatus(404);
    }

    @Test
    void le_reseau_se_voit_et_se_lit() {
        assertThat(referente.lire("/conventions/reseau"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<svg",
                        "lien-non-confirmee",
                        "aria-label=\"Coopération de 2019, importée",
                        "pointillé",
                        "la vôtre",
                        "avec n°\u00a0");
        assertThat(referente.lire("/conventions/reseau?modele=inconnu"))
                .bodyText()
                .contains("Aucun lien à montrer");
        assertThat(referente.lire("/conventions/reseau?territoire=44"))
                .as("le territoire n’est pas le sien")
                .bodyText()
                .contains("Aucun lien à montrer");
    }

    @Test
    void ce_qui_manque_au_territoire_n_est_dit_qu_a_qui_le_soutient() {
        var appui = personnages.organisation("SRA du Réseau");
        var facilitatrice =
                connecter(
                        personnages.membre(
                                "Maëlle", "Appui", appui, RoleOrganisation.FACILITATEUR_SRA));
        assertThat(referente.lire("/conventions/manques")).hasStatus(403);
        assertThat(facilitatrice.lire("/conventions/manques"))
                .hasStatusOk()
                .bodyText()
                .contains("Loire-Atlantique", "Type de convention");
        assertThat(
                        facilitatrice.lire(
                                "/conventions/manques?departement=44&categorie=500&type=LIBRE"))
                .hasStatusOk()
                .bodyText()
                .contains("établissement", "chapo");
        assertThat(facilitatrice.lire("/conventions/registre"))
                .bodyText()
                .contains("Établissements sans convention");
    }

    @Test
    void une_convention_specifique_se_cree_sous_son_cadre() {
        assertThat(referente.lire(convention + "/liens"))
                .hasStatusOk()
                .bodyText()
                .contains("Créer une convention spécifique", "Sur la carte du territoire");
        assertThat(referente.envoyer(convention + "/liens/carte", "accord", "true")).hasStatus(303);
        assertThat(referente.lire(convention + "/liens"))
                .bodyText()
                .contains("EHPAD du Réseau\u00a0: accepte", "Ne plus accepter");
        var cadre = convention.substring("/conventions/".length());
        assertThat(referente.lire("/conventions/nouvelle?cadre=" + cadre))
                .hasStatusOk()
                .bodyText()
                .contains("Coopération de 2019", "Hôpital du Réseau", "name=\"cadre\"")
                .as("le modèle qui convient est proposé")
                .containsPattern("value=\"convention-specifique\"[^>]* checked");
        var creee =
                referente.envoyer(
                        "/conventions/nouvelle",
                        "action",
                        "creer",
                        "cadre",
                        cadre,
                        "titre",
                        "Astreintes communes",
                        "modele",
                        "cpts-etablissement",
                        "organisation",
                        ehpad.toString(),
                        "partenaires",
                        hopital.toString(),
                        "animateur",
                        moi());
        assertThat(creee).hasStatus(303);
        var enfant = Objects.requireNonNull(creee.getResponse().getRedirectedUrl());
        assertThat(referente.lire(convention + "/liens"))
                .bodyText()
                .contains("Astreintes communes", "Convention spécifique");
        assertThat(referente.lire(enfant + "/liens"))
                .bodyText()
                .contains("Convention-cadre", "Coopération de 2019")
                .as("elle n’est le cadre de rien")
                .doesNotContain("Aucune convention spécifique ne relève de celle-ci");
        assertThat(referente.lire(enfant))
                .bodyText()
                .contains("Relève de la convention-cadre", "Coopération de 2019");
        assertThat(referente.lire(convention))
                .bodyText()
                .contains("Cadre de la convention spécifique", "Astreintes communes");
        assertThat(referente.envoyer(convention + "/liens/cadre", "cadre", "")).hasStatus(422);
    }

    @Test
    void une_convention_finie_n_offre_plus_ni_cadre_ni_carte() {
        var cadre = convention;
        assertThat(referente.lire(cadre + "/liens"))
                .bodyText()
                .contains("Accepter pour mon organisation");
        Acteurs.systeme()
                .executer(() ->
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(_ ->
                                        db.sql(
                                                        "update convention set etat = 'EXPIREE' where id = :c")
                                                .param(
                                                        "c",
                                                        Long.valueOf(
                                                                cadre.substring(
                                                                        "/conventions/".length())))
                                                .update()));
        assertThat(referente.lire(cadre + "/liens"))
                .hasStatusOk()
                .bodyText()
                .contains("Liens")
                .doesNotContain(
                        "Sur la carte du territoire",
                        "Accepter pour mon organisation",
                        "Rattacher celle-ci à une convention-cadre");
    }

    @Test
    void un_registre_s_envoie_se_relit_se_confirme_et_rend_compte() {
        var csv =
                """
                Objet;Partenaire;Date de signature;Durée;Reconduction;Statut
                Prêt de locaux;%s;12/03/2024;3 ans;tacite;En cours
                <b>Piège</b>;Nulle part %s;12/03/2024;3 ans;;En cours
                """
                        .formatted(nom, UUID.randomUUID());
        assertThat(referente.lire("/conventions/registre/import"))
                .hasStatusOk()
                .bodyText()
                .contains("Télécharger un modèle");
        assertThat(referente.lire("/conventions/registre/import/modele.xlsx")).hasStatusOk();
        assertThat(referente.envoyer("/conventions/registre/import")).hasStatus(422);
        var page =
                referente.envoyerFichier(
                        "/conventions/registre/import",
                        new MockMultipartFile(
                                "fichier",
                                "registre.csv",
                                "text/csv",
                                csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(page).hasStatus(303);
        var adresse = Objects.requireNonNull(page.getResponse().getRedirectedUrl());
        var lue = referente.lire(adresse + "?toutes=true");
        assertThat(lue)
                .hasStatusOk()
                .bodyText()
                .contains("Prêt de locaux", "colonne-0", "n’est pas reconnu", "&lt;b&gt;Piège");
        assertThat(
                        referente.envoyer(
                                adresse,
                                "version",
                                "1",
                                "feuille",
                                "0",
                                "entete",
                                "1",
                                "colonne-0",
                                "TITRE",
                                "colonne-1",
                                "TITRE"))
                .hasStatus(422)
                .bodyText()
                .contains("Deux colonnes sont données");
        String[] choix = {
            "version",
            "1",
            "feuille",
            "0",
            "entete",
            "1",
            "colonne-0",
            "TITRE",
            "colonne-1",
            "PARTENAIRE",
            "colonne-2",
            "SIGNATURE",
            "colonne-3",
            "DUREE",
            "colonne-4",
            "RENOUVELLEMENT",
            "colonne-5",
            "ETAT",
            "geste",
            "confirmer"
        };
        assertThat(referente.envoyer(adresse, choix)).hasStatus(303);
        assertThat(referente.lire(adresse))
                .bodyText()
                .contains("1 convention est reprise", "1 ligne n’a pas été reprise");
        assertThat(Navigation.texte(referente.lire(adresse + "/rapport.csv")))
                .contains("Prêt de locaux", "Laissée");
        assertThat(referente.lire("/conventions/registre")).bodyText().contains("Prêt de locaux");
    }

    private String moi() {
        return Navigation.texte(referente.lire("/conventions/nouvelle"))
                .replaceAll("(?s).*<option value=\"(\\d+)\"[^>]*>Moi-même.*", "$1");
    }

    private Navigation connecter(CompteId compte) {
        var page = new Navigation(mvc).depuis("test-" + UUID.randomUUID());
        page.lire("/connexion");
        page.envoyer(
                "/connexion",
                "courriel",
                personnages.courriel(compte),
                "motDePasse",
                Personnages.MOT_DE_PASSE);
        page.lire("/");
        return page;
    }

    private static <T> T fait(Resultat<T> resultat) {
        return switch (resultat) {
            case Resultat.Fait<T>(var valeur) -> valeur;
            case Resultat.Refus<T>(var motifs) -> throw new AssertionError(motifs.toString());
        };
    }
}
