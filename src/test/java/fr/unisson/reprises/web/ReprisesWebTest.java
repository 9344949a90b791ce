package fr.unisson.reprises.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.reprises.UneReprise;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The form of a convention signed elsewhere, from its first field to its confirmation.
@PageTest
class ReprisesWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;

    private OrganisationId hopital;
    private Navigation referente;
    private Navigation directeur;

    @BeforeEach
    void peupler() {
        var ehpad = personnages.organisation("EHPAD Les Ormes");
        hopital = personnages.organisation("Hôpital du Fleuve");
        referente =
                connecter(
                        personnages.membre(
                                "Lise", "Ormes", ehpad, RoleOrganisation.REFERENT_QUALITE));
        directeur =
                connecter(
                        personnages.membre("Marc", "Fleuve", hopital, RoleOrganisation.DIRECTION));
    }

    @Test
    void du_formulaire_a_la_confirmation() {
        assertThat(referente.lire("/conventions/reprise"))
                .hasStatusOk()
                .bodyText()
                .contains("Autres parties", "Avenants déjà signés");
        assertThat(referente.envoyer("/conventions/reprise", champs("action", "ligne")))
                .hasStatusOk()
                .bodyText()
                .contains("Engagement 2", "Hôpital du Fleuve", "HAD de 2019");
        assertThat(referente.envoyer("/conventions/reprise", champs("action", "verifier")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Relire, puis déposer le document signé",
                        "En vigueur",
                        "parce que la convention a été reconduite pour 12 mois",
                        "Votre référence",
                        "HAD-2019-04");
        var page =
                referente.envoyerFichier(
                        "/conventions/reprise",
                        new MockMultipartFile(
                                "copie", "signee.pdf", "application/pdf", UneReprise.octets()),
                        champs("action", "enregistrer"));
        assertThat(page).hasStatus(303);
        var origine = Objects.requireNonNull(page.getResponse().getRedirectedUrl());
        assertThat(referente.lire(origine))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "signee.pdf",
                        "Importée, non confirmée",
                        "Empreinte SHA-256",
                        "Avenants déjà signés")
                .doesNotContain("Confirmer pour mon organisation");
        assertThat(referente.lire("/conventions"))
                .bodyText()
                .contains("HAD de 2019", "Importée, non confirmée");
        assertThat(referente.lire(origine.replace("/origine", "/avenants")))
                .bodyText()
                .contains("2 avenants ont été signés avant l’importation", "le numéro 3");
        assertThat(referente.lire(origine.replace("/origine", "/texte")))
                .bodyText()
                .contains(
                        "Le texte qui engage les parties est celui du document signé",
                        "signee.pdf",
                        "1. Texte d’origine",
                        "2. Objet et périmètre",
                        "3. Engagements réciproques",
                        "4. Objectifs",
                        "5. Prise d’effet et durée")
                .doesNotContain("en cours d’écriture", "Représentée par");
        assertThat(directeur.lire(origine.replace("/origine", "")))
                .bodyText()
                .contains("montre le document signé");
        assertThat(directeur.lire(origine)).bodyText().contains("Confirmer pour mon organisation");
        assertThat(directeur.lire(origine + "/correction")).hasStatus(403);
        assertThat(directeur.envoyer(origine + "/confirmation", "version", "1")).hasStatus(303);
        assertThat(referente.lire(origine))
                .bodyText()
                .contains("confirmée par une autre partie")
                .doesNotContain("Autre document signé");
    }

    @Test
    void ce_qui_manque_se_dit_pres_du_champ_et_ce_qui_est_ecrit_reste() {
        assertThat(
                        referente.envoyer(
                                "/conventions/reprise",
                                "action",
                                "verifier",
                                "titre",
                                "Garder ce titre",
                                "effet",
                                "2019-02-31"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Garder ce titre",
                        "Indiquez une date qui existe",
                        "Ajoutez chaque autre partie",
                        "Dites qui conserve l’original");
        assertThat(
                        referente.envoyer(
                                "/conventions/reprise",
                                champs("action", "verifier", "renouvellement", "EXPRES")))
                .hasStatus(422)
                .bodyText()
                .contains("la convention a pris fin le 28 février 2022");
        assertThat(referente.envoyer("/conventions/reprise", champs("action", "enregistrer")))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez le document signé");
    }

    @Test
    void une_contestation_puis_une_correction() {
        var page =
                referente.envoyerFichier(
                        "/conventions/reprise",
                        new MockMultipartFile(
                                "copie", "signee.pdf", "application/pdf", UneReprise.octets()),
                        champs("action", "enregistrer"));
        var origine = Objects.requireNonNull(page.getResponse().getRedirectedUrl());
        directeur.lire(origine);
        assertThat(directeur.envoyer(origine + "/contestation", "version", "1", "motif", ""))
                .hasStatus(422)
                .bodyText()
                .as("le motif manque près du champ, que l’on voit")
                .contains("<details class=\"repli\" open", "href=\"#motif\"");
        assertThat(
                        directeur.envoyer(
                                origine + "/contestation",
                                "version",
                                "1",
                                "motif",
                                "Le préavis est de six mois"))
                .hasStatus(303);
        assertThat(referente.lire(origine)).bodyText().contains("Le préavis est de six mois");
        var correction = referente.lire(origine + "/correction");
        assertThat(correction).bodyText().contains("HAD de 2019", "2019-03-01");
        var version =
                Navigation.texte(correction)
                        .replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        assertThat(
                        referente.envoyer(
                                origine + "/correction",
                                champs("version", version, "preavis", "6")))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez le motif");
        assertThat(
                        referente.envoyer(
                                origine + "/correction",
                                champs(
                                        "version",
                                        version,
                                        "preavis",
                                        "6",
                                        "motif",
                                        "Préavis relu")))
                .hasStatus(303);
        assertThat(
                        referente.envoyer(
                                origine + "/correction",
                                champs("version", version, "action", "retirer:" + hopital)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Retirer<span class=\"visually-hidden\"> Hôpital du Fleuve");
        assertThat(
                        referente.envoyer(
                                origine + "/correction",
                                champs(
                                        "version",
                                        version,
                                        "motif",
                                        "Elle n’y est pas",
                                        "partie-0",
                                        "Clinique Inconnue")))
                .as("un engagement reste à une partie")
                .hasStatus(422)
                .bodyText()
                .contains("n’est pas une des parties", "Clinique Inconnue, qui n’est plus partie");
        assertThat(referente.lire(origine.replace("/origine", "/parties")))
                .bodyText()
                .contains("D’après le document signé")
                .doesNotContain("Invitation acceptée", "Reste à compléter");
        assertThat(directeur.lire(origine))
                .bodyText()
                .contains("préavis de 6 mois", "Préavis relu", "Confirmer pour mon organisation");
    }

    @Test
    void une_convention_importee_par_erreur_se_retire_avec_son_motif() {
        var page =
                referente.envoyerFichier(
                        "/conventions/reprise",
                        new MockMultipartFile(
                                "copie", "signee.pdf", "application/pdf", UneReprise.octets()),
                        champs("action", "enregistrer"));
        var origine = Objects.requireNonNull(page.getResponse().getRedirectedUrl());
        assertThat(directeur.lire(origine.replace("/origine", "")))
                .bodyText()
                .contains("Une autre partie doit confirmer cette convention");
        assertThat(referente.envoyer(origine + "/retrait", "version", "1", "motifRetrait", ""))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#motifRetrait\"");
        assertThat(
                        referente.envoyer(
                                origine + "/retrait",
                                "version",
                                "1",
                                "motifRetrait",
                                "Importée deux fois"))
                .hasStatus(303);
        assertThat(referente.lire(origine))
                .bodyText()
                .contains("a retiré cette convention", "Importée deux fois")
                .doesNotContain("Corriger</h2>");
        assertThat(referente.lire(origine + "/correction")).hasStatus(403);
        assertThat(referente.lire(origine.replace("/origine", ""))).hasStatusOk();
    }

    @Test
    void un_registre_vide_se_dit_vide_et_l_apercu_dit_ce_qui_n_est_pas_renseigne() {
        assertThat(
                        referente.envoyerFichier(
                                "/conventions/registre/import",
                                new MockMultipartFile(
                                        "fichier", "registre.csv", "text/csv", new byte[0])))
                .hasStatus(422)
                .bodyText()
                .contains("«\u00a0registre.csv\u00a0» est vide");
        var nom = "Clinique du registre " + Long.toString(System.nanoTime(), 36);
        personnages.organisation(nom);
        var page =
                referente.envoyerFichier(
                        "/conventions/registre/import",
                        new MockMultipartFile(
                                "fichier",
                                "registre.csv",
                                "text/csv",
                                ("Objet;Partenaire;FINESS;Prise d'effet;Durée\nLingerie du Fleuve;"
                                                + nom
                                                + ";;01/02/2026;99 ans\nBlanchisserie (06 12 34 56"
                                                + " 78);"
                                                + nom
                                                + ";;01/02/2026;3 ans\n")
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(page).hasStatus(303);
        var registre = Objects.requireNonNull(page.getResponse().getRedirectedUrl());
        assertThat(referente.lire(registre))
                .bodyText()
                .contains(
                        "se corrige dans le fichier",
                        "contient un numéro de téléphone",
                        "Reprendre 1 convention",
                        "La date de signature restera «\u00a0non renseignée\u00a0»",
                        "Le préavis n’est pas renseigné");
    }

    @Test
    void un_partenaire_se_cherche_puis_l_import_se_retire_en_entier() {
        var unique = Long.toString(System.nanoTime(), 36);
        var clinique = personnages.organisation("Korrigan " + unique);
        var page =
                referente.envoyerFichier(
                        "/conventions/registre/import",
                        new MockMultipartFile(
                                "fichier",
                                "registre.csv",
                                "text/csv",
                                ("Objet;Partenaire;Prise d'effet;Durée\nLingerie "
                                                + unique
                                                + ";Zzyx "
                                                + unique
                                                + " bis;01/02/2026;99 ans\n")
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        var registre = Objects.requireNonNull(page.getResponse().getRedirectedUrl());
        var lue = Navigation.texte(referente.lire(registre));
        assertThat(lue).contains("name=\"q-0\"").doesNotContain("Korrigan");
        var cherchee =
                referente.envoyer(
                        registre,
                        formulaire(lue, "geste", "chercher-0", "q-0", "korrigan " + unique));
        assertThat(cherchee).hasStatus(303);
        assertThat(cherchee.getResponse().getRedirectedUrl()).endsWith("#c-0");
        var trouvee = Navigation.texte(referente.lire(registre));
        assertThat(trouvee)
                .contains("Korrigan " + unique, "value=\"korrigan " + unique + "\"")
                .contains("1 organisation trouvée");
        referente.envoyer(
                registre,
                formulaire(
                        trouvee,
                        "geste",
                        "relire",
                        "q-0",
                        "korrigan " + unique,
                        "partenaire-0",
                        clinique.toString()));
        var relue = Navigation.texte(referente.lire(registre));
        assertThat(relue).contains("Reprendre 1 convention");
        assertThat(
                        referente.envoyer(
                                registre,
                                formulaire(
                                        relue, "geste", "confirmer", "q-0", "korrigan " + unique)))
                .hasStatus(303);
        assertThat(referente.lire(registre))
                .bodyText()
                .contains("Registre importé", "Retirer cet import");
        var retrait = Navigation.texte(referente.lire(registre + "/retrait"));
        assertThat(retrait).contains("Retirer 1 convention", "Lingerie " + unique);
        assertThat(
                        referente.envoyer(
                                registre + "/retrait",
                                "prevu",
                                champ(retrait, "prevu"),
                                "motif",
                                "Mauvais fichier"))
                .hasStatus(422)
                .bodyText()
                .contains("Cochez la case", "Mauvais fichier");
        assertThat(
                        referente.envoyer(
                                registre + "/retrait",
                                "prevu",
                                champ(retrait, "prevu"),
                                "confirme",
                                "true",
                                "motif",
                                ""))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#motif\"");
        assertThat(
                        referente.envoyer(
                                registre + "/retrait",
                                "prevu",
                                champ(retrait, "prevu"),
                                "confirme",
                                "true",
                                "motif",
                                "Mauvais fichier"))
                .hasStatus(303);
        assertThat(referente.lire(registre))
                .bodyText()
                .contains("Importée, puis retirée")
                .doesNotContain("Retirer cet import");
        assertThat(directeur.lire(registre + "/retrait")).hasStatus(404);
    }

    /// What the browser would send of a page: its hidden fields and the choices of its lists.
    private static String[] formulaire(String page, String... saisi) {
        var champs = new ArrayList<>(List.of(saisi));
        var cache =
                Pattern.compile(
                        "<input type=\"(?:hidden|text)\"[^>]* name=\"([^\"]*)\" value=\"([^\"]*)\"");
        cache.matcher(page.substring(page.indexOf("<main")))
                .results()
                .filter(m -> !m.group(1).equals("_csrf"))
                .forEach(m -> champs.addAll(List.of(m.group(1), m.group(2))));
        Pattern.compile("(?s)<select[^>]* name=\"([^\"]*)\".*?</select>")
                .matcher(page)
                .results()
                .filter(m -> !List.of(saisi).contains(m.group(1)))
                .forEach(m ->
                        Pattern.compile("value=\"([^\"]+)\" selected")
                                .matcher(m.group())
                                .results()
                                .forEach(o -> champs.addAll(List.of(m.group(1), o.group(1)))));
        return champs.toArray(String[]::new);
    }

    private static String champ(String page, String nom) {
        return page.replaceAll("(?s).*name=\"" + nom + "\" value=\"([^\"]*)\".*", "$1");
    }

    private String[] champs(String... autres) {
        var champs =
                new ArrayList<>(
                        List.of(
                                "modele",
                                "autre",
                                "mois",
                                "36",
                                "periode",
                                "12",
                                "avenants",
                                "2",
                                "reference",
                                "HAD-2019-04",
                                "contenu-0",
                                "Répondre sous 24 heures"));
        mettre(champs, autres, "titre", "HAD de 2019");
        mettre(champs, autres, "signeeLe", "2019-02-18");
        mettre(champs, autres, "effet", "2019-03-01");
        mettre(champs, autres, "renouvellement", "TACITE");
        mettre(champs, autres, "preavis", "3");
        mettre(champs, autres, "devenir", "EN_COURS");
        mettre(champs, autres, "originalChez", "Secrétariat");
        mettre(champs, autres, "partenaires", hopital.toString());
        champs.addAll(List.of(autres));
        return champs.toArray(String[]::new);
    }

    private static void mettre(List<String> champs, String[] autres, String nom, String valeur) {
        if (!List.of(autres).contains(nom)) champs.addAll(List.of(nom, valeur));
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
}
