package fr.unisson.echeances;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.echeances.Destinataire.Compte;
import fr.unisson.echeances.Destinataire.Role;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class AgendasWebTest extends PagesDEcheances {

    @Autowired Agendas agendas;

    AgendasWebTest(@Autowired MockMvcTester mvc) {
        super(mvc);
    }

    @Test
    void le_flux_se_lit_sans_connexion_ne_nomme_personne_et_se_revoque() {
        enSysteme(() -> {
            echeances.poser(
                    echeance(
                                    "renouveler",
                                    "Renouveler un mandat",
                                    "Jeanne Guilbaud",
                                    new Compte(marie))
                            .dontLeSujetNommeQuelquUn());
            echeances.poser(
                    echeance("siege", "Réunion du comité", "", new Compte(marie))
                            .de(LocalTime.of(14, 0), LocalTime.of(16, 0)));
        });
        var adresse = creerLAdresse();
        var visiteur = new Navigation(mvc).depuis("flux-" + UUID.randomUUID());
        var lu = visiteur.lire(adresse);
        assertThat(lu).hasStatusOk();
        assertThat(Navigation.entete(lu, "Content-Type")).startsWith("text/calendar");
        assertThat(Navigation.entete(lu, "X-Robots-Tag")).contains("noindex");
        assertThat(Navigation.entete(lu, "Set-Cookie")).isEmpty();
        assertThat(Navigation.texte(lu))
                .contains(
                        "METHOD:PUBLISH",
                        "SUMMARY:Renouveler un mandat",
                        "SUMMARY:Réunion du comité",
                        "DTSTART;TZID=Europe/Paris:"
                                + demain.toString().replace("-", "")
                                + "T140000",
                        "DTSTAMP:",
                        "UID:echeance-")
                .doesNotContain("Guilbaud", "Marie", "Dupont", "ATTENDEE");
        assertThat(visiteur.lire(adresse))
                .as("the same as before")
                .bodyText()
                .isEqualTo(Navigation.texte(lu));
        var etiquette = Navigation.entete(lu, "ETag");
        assertThat(mvc.get().uri(adresse).header("If-None-Match", etiquette)).hasStatus(304);
        assertThat(secretsEnClair(adresse)).isZero();

        page.lire("/echeances/agendas");
        page.envoyer("/echeances/agendas/revoquer");
        assertThat(visiteur.lire(adresse)).hasStatus(404);
    }

    @Test
    void renouveler_arrete_l_ancienne_adresse_et_en_donne_une_autre() {
        var ancienne = creerLAdresse();
        var nouvelle = creerLAdresse();
        assertThat(nouvelle).isNotEqualTo(ancienne);
        assertThat(mvc.get().uri(ancienne)).hasStatus(404);
        assertThat(mvc.get().uri(nouvelle)).hasStatusOk();
        assertThat(lire("/echeances/agendas"))
                .doesNotContain(nouvelle)
                .contains("Renouveler l’adresse");
    }

    @Test
    void demandee_deux_fois_a_la_fois_l_adresse_est_creee_deux_fois_et_une_seule_sert()
            throws Exception {
        var acteur = Acteurs.compte(marie.valeur());
        try (var autre = Executors.newSingleThreadExecutor()) {
            var seconde =
                    acteur.executer(() ->
                            transaction.execute(_ -> {
                                agendas.ouvrir(null);
                                var f =
                                        autre.submit(
                                                () -> acteur.executer(() -> agendas.ouvrir(null)));
                                LockSupport.parkNanos(300_000_000);
                                return f;
                            }));
            assertThat(Objects.requireNonNull(seconde).get()).contains("/agendas/");
        }
        assertThat(acteur.executer(agendas::miens)).hasSize(1);
    }

    @Test
    void le_flux_d_une_organisation_cesse_avec_le_role() {
        poser("relire", "Relire le volet", new Role(tilleuls, RoleOrganisation.REFERENT_QUALITE));
        personnages.membre("Autre", "Responsable", tilleuls, RoleOrganisation.ADMINISTRATION);
        page.lire("/echeances/agendas");
        var adresse =
                adresseDans(
                        Navigation.texte(
                                page.envoyer(
                                        "/echeances/agendas",
                                        "organisation",
                                        tilleuls.toString())));
        assertThat(mvc.get().uri(adresse)).hasStatusOk().bodyText().contains("Relire le volet");
        enSysteme(() ->
                db.sql("delete from habilitation where compte_id = :c")
                        .param("c", marie.valeur())
                        .update());
        assertThat(mvc.get().uri(adresse)).hasStatus(404);
    }

    @Test
    void nul_ne_cree_l_adresse_d_une_organisation_qui_n_est_pas_la_sienne() {
        var autre = personnages.organisation("Clinique du Val");
        page.lire("/echeances/agendas");
        assertThat(page.envoyer("/echeances/agendas", "organisation", autre.toString()))
                .hasStatus(403);
    }

    @Test
    void une_adresse_lue_trop_souvent_attend() {
        var adresse = creerLAdresse();
        for (var i = 0; i < 60; i++) {
            assertThat(mvc.get().uri(adresse)).hasStatusOk();
        }
        var refuse = mvc.get().uri(adresse).exchange();
        assertThat(refuse).hasStatus(429);
        assertThat(Navigation.entete(refuse, "Retry-After")).isNotEmpty();
    }

    private String creerLAdresse() {
        page.lire("/echeances/agendas");
        return adresseDans(Navigation.texte(page.envoyer("/echeances/agendas")));
    }

    private static String adresseDans(String html) {
        var trouve =
                java.util.regex.Pattern.compile("(/agendas/[\\w-]{43}\\.ics)</code>").matcher(html);
        assertThat(trouve.find()).isTrue();
        return trouve.group(1);
    }

    private long secretsEnClair(String adresse) {
        var secret = adresse.replaceAll(".*/|\\.ics", "");
        return Acteurs.systeme()
                .executer(() ->
                        transaction.execute(_ ->
                                db.sql(
                                                "select count(*) from agenda where agenda::text like '%' || :s || '%'")
                                        .param("s", secret)
                                        .query(Long.class)
                                        .single()));
    }
}
