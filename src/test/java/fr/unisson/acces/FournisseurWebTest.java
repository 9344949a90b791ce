package fr.unisson.acces;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.ReglagesDeConnexion.Fournisseur;
import fr.unisson.acces.ReglagesDeConnexion.Roles;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.BoiteDEnvoi;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class FournisseurWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired Fournisseurs fournisseurs;
    @Autowired Habilitations habilitations;
    @Autowired SecondFacteurExige exige;
    @Autowired BoiteDEnvoi boite;

    private final FauxFournisseur faux = new FauxFournisseur();
    private final String sujet = "sujet-" + UUID.randomUUID();
    private Navigation page = new Navigation(mvc);

    @BeforeEach
    void regler() {
        regler(null);
        faux.mentir(b -> b.subject(sujet));
        page = navigateur();
    }

    @AfterEach
    void fermer() {
        fournisseurs.regler(List.of());
        faux.close();
    }

    @Test
    void une_identite_se_lie_apres_confirmation_puis_ouvre_le_compte_directement() {
        var marie = personnages.compte("Marie", "Dupont");
        assertThat(revenir(page)).hasStatus(303).hasRedirectedUrl("/connexion/identite");
        assertThat(page.lire("/connexion/identite"))
                .bodyText()
                .contains("Marie Dupont", "que sur invitation");
        assertThat(page.lire("/compte")).as("rien n’est ouvert").hasStatus(303);

        page.lire("/connexion");
        var entree =
                page.envoyer(
                        "/connexion",
                        "courriel",
                        personnages.courriel(marie),
                        "motDePasse",
                        Personnages.MOT_DE_PASSE);
        assertThat(entree).hasRedirectedUrl("/compte/identites/confirmation");
        assertThat(page.suivre(entree))
                .bodyText()
                .contains("Marie Dupont", personnages.courriel(marie));
        var autre = navigateur();
        assertThat(revenir(autre)).as("pas encore").hasRedirectedUrl("/connexion/identite");

        page.envoyer("/compte/identites/confirmation");
        assertThat(page.lire("/compte")).bodyText().contains("C’est fait", "Délier");
        assertThat(Boite.dernier(boite, personnages.courriel(marie)).objet())
                .contains("Centre hospitalier");

        var direct = navigateur();
        assertThat(revenir(direct)).hasStatus(303).hasRedirectedUrl("/");
        assertThat(direct.lire("/compte")).hasStatusOk().bodyText().contains("Dupont");
    }

    @Test
    void le_lien_recu_par_courriel_mene_aussi_a_la_confirmation() {
        var courriel = personnages.courriel(personnages.compte("Marie", "Dupont"));
        revenir(page);
        page.lire("/connexion/identite");
        page.envoyer("/connexion/lien", "courriel", courriel);
        var lien = Boite.lien(boite, courriel);
        page.lire(lien);
        assertThat(page.envoyer(lien)).hasRedirectedUrl("/compte/identites/confirmation");
    }

    @Test
    void la_meme_adresse_ne_lie_rien_a_elle_seule() {
        var courriel = personnages.courriel(personnages.compte("Marie", "Dupont"));
        faux.mentir(b -> b.subject(sujet).claim("email", courriel).claim("email_verified", true));
        assertThat(revenir(page)).hasRedirectedUrl("/connexion/identite");
        assertThat(page.lire("/compte")).hasStatus(303);
    }

    @Test
    void une_identite_deliee_n_ouvre_plus_rien() {
        var marie = personnages.compte("Marie", "Dupont");
        lier(personnages.connecter(mvc, marie));
        var elle = personnages.connecter(mvc, marie);
        var compte = Navigation.texte(elle.lire("/compte"));
        var adresse = compte.replaceAll("(?s).*action=\"(/compte/identites/\\d+/delier)\".*", "$1");

        var autre = personnages.connecter(mvc, personnages.compte("Paul", "Autre"));
        autre.lire("/compte");
        assertThat(autre.envoyer(adresse)).as("celle d’une autre personne").hasStatus(404);
        assertThat(revenir(navigateur())).hasRedirectedUrl("/");

        elle.envoyer(adresse);
        assertThat(elle.lire("/compte")).bodyText().contains("n’ouvre plus votre compte");
        assertThat(revenir(navigateur())).hasRedirectedUrl("/connexion/identite");
    }

    @Test
    void une_identite_n_est_liee_qu_a_un_compte_et_meurt_avec_lui() {
        var marie = personnages.compte("Marie", "Dupont");
        var elle = personnages.connecter(mvc, marie);
        lier(elle);
        var autre = personnages.connecter(mvc, personnages.compte("Paul", "Autre"));
        lier(autre);
        assertThat(autre.lire("/compte")).bodyText().contains("liée à un autre compte");

        elle.lire("/compte/fermeture");
        elle.envoyer(
                "/compte/fermeture", "confirme", "true", "motDePasse", Personnages.MOT_DE_PASSE);
        assertThat(revenir(navigateur())).hasRedirectedUrl("/connexion/identite");
    }

    @Test
    void qui_renonce_a_lier_ne_lie_rien() {
        var elle = personnages.connecter(mvc, personnages.compte("Marie", "Dupont"));
        assertThat(revenir(elle)).hasRedirectedUrl("/compte/identites/confirmation");
        elle.lire("/compte/identites/confirmation");
        elle.envoyer("/compte/identites/refus");
        assertThat(elle.lire("/compte/identites/confirmation")).hasRedirectedUrl("/compte");
        assertThat(revenir(navigateur())).hasRedirectedUrl("/connexion/identite");
    }

    @Test
    void une_reponse_qui_n_est_pas_comme_attendu_n_ouvre_rien() {
        lier(personnages.connecter(mvc, personnages.compte("Marie", "Dupont")));
        assertThat(revenir(navigateur())).as("sans mensonge").hasRedirectedUrl("/");

        faux.mentir(b -> b.subject(sujet).claim("nonce", "un autre"));
        refusee("nonce");
        faux.mentir(
                b -> b.subject(sujet).expirationTime(Date.from(Instant.now().minusSeconds(600))));
        refusee("expiré");
        faux.mentir(b -> b.subject(sujet).issuer("https://ailleurs.example"));
        refusee("émetteur");
        faux.mentir(b -> b.subject(sujet).audience("une autre application"));
        refusee("destinataire");
        faux.mentir(b -> b.subject(sujet));
        faux.signerAvecUneAutreCle();
        refusee("signature");
    }

    @Test
    void un_etat_rejoue_inconnu_ou_d_un_autre_navigateur_n_ouvre_rien() {
        lier(personnages.connecter(mvc, personnages.compte("Marie", "Dupont")));
        var demande = partir(page);
        var retour = "/connexion/retour/ch?code=c&state=" + demande.get("state");
        assertThat(page.lire(retour + "&iss=https://ailleurs.example"))
                .as("réponse d’un autre émetteur (RFC 9207)")
                .hasRedirectedUrl("/connexion?echec=ch");

        var neuf = partir(page);
        retour = "/connexion/retour/ch?code=c&state=" + neuf.get("state");
        assertThat(navigateur().lire(retour)).hasRedirectedUrl("/connexion?echec=ch");
        assertThat(page.lire("/connexion/retour/ch?code=c&state=faux"))
                .hasRedirectedUrl("/connexion?echec=ch");
        faux.demande(neuf.get("nonce"));
        assertThat(page.lire(retour)).hasRedirectedUrl("/");
        assertThat(page.lire(retour)).as("rejoué").hasRedirectedUrl("/connexion?echec=ch");
    }

    @Test
    void la_demande_porte_etat_nonce_pkce_et_les_parametres_regles() {
        var demande = partir(page);
        assertThat(demande.get("code_challenge_method")).isEqualTo("S256");
        assertThat(demande.get("acr_values")).isEqualTo("eidas1");
        assertThat(demande.get("redirect_uri")).endsWith("/connexion/retour/ch");
        assertThat(demande.get("nonce")).hasSizeGreaterThan(31);
        assertThat(demande.get("state")).hasSizeGreaterThan(31);
        faux.demande(demande.get("nonce"));
        page.lire("/connexion/retour/ch?code=c&state=" + demande.get("state"));
        assertThat(faux.recu()).contains("code_verifier=");
    }

    @Test
    void qui_renonce_chez_le_fournisseur_revient_a_la_connexion() {
        var etat = partir(page).get("state");
        var reponse = page.lire("/connexion/retour/ch?error=access_denied&state=" + etat);
        assertThat(reponse).hasRedirectedUrl("/connexion?abandon=ch");
        assertThat(page.suivre(reponse)).bodyText().contains("Vous avez renoncé");
    }

    @Test
    void la_deconnexion_se_poursuit_chez_le_fournisseur() {
        lier(personnages.connecter(mvc, personnages.compte("Marie", "Dupont")));
        revenir(page);
        page.lire("/compte");
        var sortie = page.envoyer("/deconnexion");
        assertThat(sortie).hasRedirectedUrl("/deconnexion/fournisseur");
        assertThat(page.lire("/compte")).as("fermée ici d’abord").hasStatus(303);
        var vers = page.suivre(sortie);
        assertThat(Navigation.entete(vers, "Refresh"))
                .startsWith(
                        "0;url=" + faux.emetteur() + "/sortir?client_id=unisson&id_token_hint=ey")
                .endsWith("%2Fdeconnexion%2Ffaite");
        assertThat(page.lire("/deconnexion/fournisseur")).hasRedirectedUrl("/deconnexion/faite");
    }

    @Test
    void un_fournisseur_mal_regle_ou_muet_le_dit_et_laisse_entrer_autrement() {
        faux.annoncer("https://ailleurs.example");
        fournisseurs.regler(List.of(reglage(null), mal()));
        fournisseurs.saluer();
        assertThat(page.lire("/connexion/fournisseur/ch"))
                .hasRedirectedUrl("/connexion?indisponible=ch");
        assertThat(page.lire("/connexion?indisponible=ch"))
                .hasStatusOk()
                .bodyText()
                .contains("n’est pas possible pour le moment", "indisponible pour le moment");
        assertThat(page.lire("/connexion/fournisseur/mal"))
                .hasRedirectedUrl("/connexion?indisponible=mal");
        assertThat(page.lire("/connexion/fournisseur/inconnu"))
                .hasRedirectedUrl("/connexion?indisponible");
    }

    @Test
    void sans_fournisseur_aucun_bouton() {
        assertThat(page.lire("/connexion"))
                .bodyText()
                .contains("Continuer avec Centre hospitalier");
        fournisseurs.regler(List.of());
        assertThat(page.lire("/connexion")).bodyText().doesNotContain("que vous utilisez déjà");
    }

    @Test
    void les_roles_regles_suivent_la_revendication_et_eux_seuls() {
        var hopital = personnages.organisation("Hôpital " + UUID.randomUUID());
        var marie = personnages.membre("Marie", "Dupont", hopital, RoleOrganisation.PROFESSIONNEL);
        regler(new Roles("realm_access.roles", hopital.valeur(), Map.of("q", "REFERENT_QUALITE")));
        var roles = Map.of("realm_access", Map.of("roles", List.of("q", "ADMINISTRATION")));
        faux.mentir(b -> b.subject(sujet).claim("realm_access", roles.get("realm_access")));
        lier(personnages.connecter(mvc, marie));
        assertThat(roles(marie, hopital))
                .containsExactlyInAnyOrder(
                        RoleOrganisation.PROFESSIONNEL, RoleOrganisation.REFERENT_QUALITE);

        faux.mentir(b -> b.subject(sujet));
        revenir(navigateur());
        assertThat(roles(marie, hopital)).containsExactly(RoleOrganisation.PROFESSIONNEL);
    }

    @Test
    void l_administration_ne_se_donne_jamais_par_un_fournisseur() {
        var roles = new Roles("roles", 1, Map.of("a", "ADMINISTRATION"));
        assertThat(reglage(roles).defaut()).isPresent();
        regler(roles);
        assertThat(page.lire("/connexion/fournisseur/ch"))
                .hasRedirectedUrl("/connexion?indisponible=ch");
    }

    private java.util.Set<RoleOrganisation> roles(CompteId compte, OrganisationId organisation) {
        return Acteurs.systeme().executer(() -> habilitations.roles(compte, organisation));
    }

    private void refusee(String mensonge) {
        var quelqu_un = navigateur();
        assertThat(revenir(quelqu_un)).as(mensonge).hasRedirectedUrl("/connexion?echec=ch");
        assertThat(quelqu_un.lire("/compte")).as(mensonge).hasStatus(303);
    }

    /// OWASP ASVS 5, 6.8.4: what the provider does not say counts for one proof.
    @Test
    void le_fournisseur_vaut_deux_preuves_quand_il_dit_les_avoir_demandees() {
        var tilleuls = personnages.organisation("EHPAD Les Tilleuls");
        lier(
                personnages.connecter(
                        mvc,
                        personnages.membre(
                                "Marie", "Dupont", tilleuls, RoleOrganisation.ADMINISTRATION)));
        exige.regler(new ReglagesDuSecondFacteur(Set.of("ADMINISTRATION"), Set.of("ch:deux")));
        try {
            assertThat(entree("")).hasHeader("Location", "/compte/second-facteur");
            assertThat(entree("une")).hasHeader("Location", "/compte/second-facteur");
            assertThat(entree("deux")).hasStatusOk();
        } finally {
            exige.regler(new ReglagesDuSecondFacteur(Set.of(), Set.of()));
        }
    }

    private MvcTestResult entree(String force) {
        faux.mentir(b -> force.isEmpty() ? b.subject(sujet) : b.subject(sujet).claim("acr", force));
        var page = navigateur();
        assertThat(revenir(page)).hasRedirectedUrl("/");
        return page.lire("/compte");
    }

    private void lier(Navigation elle) {
        assertThat(revenir(elle)).hasRedirectedUrl("/compte/identites/confirmation");
        elle.lire("/compte/identites/confirmation");
        assertThat(elle.envoyer("/compte/identites/confirmation")).hasStatus(303);
    }

    private MvcTestResult revenir(Navigation navigation) {
        var demande = partir(navigation);
        faux.demande(demande.get("nonce"));
        return navigation.lire("/connexion/retour/ch?code=c&state=" + demande.get("state"));
    }

    /// Follows the button, and reads what the browser would bring to the provider.
    private Demande partir(Navigation navigation) {
        var reponse = navigation.lire("/connexion/fournisseur/ch");
        assertThat(reponse).hasStatus(303);
        var vers = URI.create(requireNonNull(reponse.getResponse().getRedirectedUrl()));
        assertThat(vers.toString()).startsWith(faux.emetteur() + "/entrer?");
        return new Demande(
                Stream.of(vers.getRawQuery().split("&", -1))
                        .map(p -> p.split("=", 2))
                        .collect(
                                Collectors.toMap(
                                        p -> p[0],
                                        p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8))));
    }

    private record Demande(Map<String, String> champs) {

        String get(String nom) {
            return champs.getOrDefault(nom, "");
        }
    }

    private Navigation navigateur() {
        return new Navigation(mvc).depuis("test-" + UUID.randomUUID());
    }

    private void regler(@Nullable Roles roles) {
        fournisseurs.regler(List.of(reglage(roles)));
    }

    private Fournisseur reglage(@Nullable Roles roles) {
        return new Fournisseur(
                "ch",
                "Centre hospitalier",
                faux.emetteur(),
                "",
                "unisson",
                "secret",
                List.of("openid"),
                Map.of("acr_values", "eidas1"),
                roles);
    }

    private static Fournisseur mal() {
        return new Fournisseur(
                "mal", "", "http://ailleurs.example", "", "", "", List.of(), Map.of(), null);
    }
}
