package fr.unisson.echeances;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.echeances.Destinataire.Compte;
import fr.unisson.echeances.Destinataire.Role;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class PagesDesEcheancesWebTest extends PagesDEcheances {

    PagesDesEcheancesWebTest(@Autowired MockMvcTester mvc) {
        super(mvc);
    }

    @Test
    void sans_rien_chaque_page_dit_a_quoi_elle_sert() {
        assertThat(lire("/echeances")).contains("Aucune date ne vous attend");
        assertThat(lire("/echeances/calendrier")).contains("Rien n’est inscrit en");
        assertThat(lire("/notifications")).contains("Rien de nouveau pour l’instant");
        assertThat(lire("/echeances/agendas")).contains("Aucune adresse n’est en service");
        assertThat(lire("/compte/notifications")).contains("Courriels de service");
    }

    @Test
    void le_registre_montre_les_miennes_et_sur_demande_celles_des_roles_de_l_organisation() {
        poser("signer", "Signer la convention", new Compte(marie));
        poser("relire", "Relire le volet", new Role(tilleuls, RoleOrganisation.REFERENT_QUALITE));
        assertThat(lire("/echeances"))
                .contains("Signer la convention", "Marie Dupont")
                .doesNotContain("Relire le volet");
        assertThat(lire("/echeances?qui=ORGANISATION"))
                .contains("Relire le volet", "Référent qualité, EHPAD Les Tilleuls")
                .doesNotContain("Signer la convention");
        assertThat(lire("/echeances?q=conVEntion")).contains("Signer la convention");
        assertThat(lire("/echeances?q=100%25")).contains("Aucune échéance ne correspond");
        assertThat(lire("/echeances?etat=EN_RETARD")).contains("Aucune échéance ne correspond");
        assertThat(lire("/echeances/calendrier?mois=" + demain.toString().substring(0, 7)))
                .contains("Signer la convention")
                .doesNotContain("Relire le volet");
        assertThat(lire("/echeances/export.csv")).contains("Signer la convention", "À venir");
    }

    @Test
    void filtrer_le_calendrier_garde_le_mois_regarde() {
        poser("signer", "Signer la convention", new Compte(marie));
        assertThat(lire("/echeances/calendrier?mois=2031-05&module=actions"))
                .contains("Mai 2031")
                .containsPattern("<input type=\"hidden\" name=\"mois\" value=\"2031-05\">")
                .contains("href=\"/echeances/calendrier?mois=2031-05\">Effacer les filtres");
        assertThat(lire("/echeances")).doesNotContain("name=\"mois\"");
    }

    @Test
    void un_autre_de_l_organisation_ne_voit_pas_ce_qui_m_est_confie() {
        poser("signer", "Signer en secret", new Compte(marie));
        var paul =
                connecter(
                        personnages.membre("Paul", "Martin", tilleuls, RoleOrganisation.DIRECTION));
        assertThat(Navigation.texte(paul.lire("/echeances"))).doesNotContain("Signer en secret");
        assertThat(Navigation.texte(paul.lire("/echeances?qui=ORGANISATION")))
                .doesNotContain("Signer en secret");
    }

    @Test
    void lire_la_page_de_sortie_ne_change_rien_poster_arrete_sans_session_ni_jeton() {
        var adresse =
                preferences.adresseDeSortie(
                        new Preferences.Sortie(marie, Set.of(GenreDeNotification.RAPPEL)));
        assertThat(mvc.get().uri(adresse))
                .hasStatusOk()
                .bodyText()
                .contains("Rappels d’échéance", "Ne plus les recevoir");
        assertThat(cadenceDesRappels()).isEqualTo(Cadence.AU_PLUS_TOT);
        // As a mail program does (RFC 8058, 3.2): no cookie, no token of a form.
        assertThat(
                        mvc.post()
                                .uri(adresse)
                                .contentType("application/x-www-form-urlencoded")
                                .param("List-Unsubscribe", "One-Click"))
                .hasStatusOk()
                .bodyText()
                .contains("C’est fait")
                .doesNotContain("action=\"/desabonnement/");
        assertThat(cadenceDesRappels()).isEqualTo(Cadence.JAMAIS);
        assertThat(mvc.get().uri(adresse))
                .as("what is stopped already is said, not asked again")
                .hasStatusOk()
                .bodyText()
                .contains("C’est fait")
                .doesNotContain("action=\"/desabonnement/");
        assertThat(mvc.post().uri(adresse.replaceFirst(".$", "x"))).hasStatus(404);
    }

    @Test
    void mes_choix_se_gardent_et_ce_qui_ne_se_lit_pas_ne_change_rien() {
        page.lire("/compte/notifications");
        page.envoyer(
                "/compte/notifications",
                "courriel-RAPPEL",
                "HEBDOMADAIRE",
                "courriel-DEVOIR",
                "SOUVENT",
                "page-DEVOIR",
                "true");
        var choix = new java.util.HashMap<GenreDeNotification, Preferences.Choix>();
        personnages.acteur(marie, tilleuls).executer(() -> choix.putAll(preferences.miennes()));
        assertThat(choix)
                .containsEntry(
                        GenreDeNotification.RAPPEL,
                        new Preferences.Choix(false, Cadence.HEBDOMADAIRE))
                .containsEntry(
                        GenreDeNotification.DEVOIR,
                        new Preferences.Choix(true, Cadence.AU_PLUS_TOT))
                .containsEntry(
                        GenreDeNotification.ALERTE, new Preferences.Choix(true, Cadence.QUOTIDIEN));
    }

    @Test
    void les_preferences_disent_ce_qui_part_dans_tous_les_cas() {
        assertThat(lire("/compte/notifications"))
                .contains(
                        "Les convocations aux réunions, leurs changements et leurs annulations",
                        "Le compte rendu d’une de vos instances est diffusé",
                        "d’un indicateur que vous tenez ou validez");
    }

    @Test
    void la_cloche_compte_suivre_le_lien_lit() {
        enSysteme(() ->
                notifications.notifier(
                        new Notification(
                                GenreDeNotification.MENTION,
                                new Notification.Objet("essai", "chose", objet),
                                "cite",
                                List.of(marie),
                                "Paul vous cite",
                                "Sur le volet 2",
                                "/echeances")));
        var liste = lire("/notifications");
        assertThat(liste).contains("Paul vous cite", "Sur le volet 2", "Nouveau", " non lues");
        var lien = liste.replaceAll("(?s).*href=\"(/notifications/\\d+)\".*", "$1");
        assertThat(page.lire(lien)).hasStatus(303).redirectedUrl().isEqualTo("/echeances");
        assertThat(lire("/notifications"))
                .doesNotContain(" non lues")
                .contains("Marquer comme non lu");
        assertThat(lire("/notifications?nonLues=true")).contains("Vous avez tout lu");
        var autre = connecter(personnages.compte("Eve", "Curieuse"));
        assertThat(autre.lire(lien)).hasStatus(404);
    }

    @Test
    void une_adresse_refusee_se_voit_sur_le_compte_et_la_personne_y_met_fin() {
        enSysteme(() -> refusees.refuser(personnages.courriel(marie), "550 5.1.1", Instant.now()));
        assertThat(lire("/compte")).contains("refuse nos courriels depuis le");
        page.envoyer("/compte/adresse-refusee");
        assertThat(lire("/compte")).doesNotContain("refuse nos courriels");
    }

    @Test
    void qui_tient_la_plateforme_relance_ou_renonce_avec_une_raison() {
        var adresse = "perdu." + UUID.randomUUID() + "@exemple.fr";
        var id = new long[1];
        enSysteme(() -> {
            courrier.deposer(adresse, Lettre.de("Courriel en peine", "x", null));
            id[0] =
                    db.sql(
                                    "update courrier set etat = 'ABANDONNE', prochaine_le = null, erreur = '550' where adresse = :a returning id")
                            .param("a", adresse)
                            .query(Long.class)
                            .single();
        });
        assertThat(page.lire("/plateforme/courriels")).hasStatus(403);
        enSysteme(() ->
                db.sql("update compte set plateforme = true where id = :c")
                        .param("c", marie.valeur())
                        .update());
        assertThat(lire("/plateforme/courriels"))
                .contains(adresse, "Envoyer à nouveau", "Abandonné");
        page.envoyer("/plateforme/courriels/" + id[0] + "/renoncer", "motif", " ");
        assertThat(lire("/plateforme/courriels")).contains(adresse);
        page.envoyer("/plateforme/courriels/" + id[0] + "/relancer");
        assertThat(etat(id[0])).isEqualTo("A_ENVOYER");
        page.envoyer("/plateforme/courriels/" + id[0] + "/renoncer", "motif", "Adresse fausse");
        assertThat(etat(id[0])).isEqualTo("ABANDONNE");
        assertThat(lire("/plateforme/courriels")).doesNotContain(adresse);
    }

    private String etat(long courriel) {
        return Acteurs.systeme()
                .executer(() ->
                        transaction.execute(_ ->
                                db.sql("select etat from courrier where id = :id")
                                        .param("id", courriel)
                                        .query(String.class)
                                        .single()));
    }

    private Cadence cadenceDesRappels() {
        return personnages
                .acteur(marie, tilleuls)
                .executer(() ->
                        Objects.requireNonNull(
                                        preferences.miennes().get(GenreDeNotification.RAPPEL))
                                .courriel());
    }
}
