package fr.unisson.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.acces.Comptes;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Empreinte;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PageTest
class SignatureWebTest {

    private static final String MOT_DE_PASSE = "une longue phrase secrète";
    private static final String EMPREINTE = Empreinte.de(ConventionASigner.TEXTE);

    @Autowired MockMvcTester mvc;
    @Autowired Comptes comptes;
    @Autowired TourDeSignature tour;
    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void la_signataire_lit_recoit_un_code_et_signe() {
        var courriel = "signataire." + UUID.randomUUID() + "@exemple.fr";
        var compte = new long[1];
        var c = enSysteme(() -> preparer(courriel, compte));
        c.enAnimateur().executer(() -> assertThat(tour.ouvrir(c.id, null)).isEmpty());
        long d = enSysteme(() -> c.demande(c.partie(0)));
        var page = new Navigation(mvc).depuis("test-" + UUID.randomUUID());
        page.lire("/connexion");
        page.envoyer("/connexion", "courriel", courriel, "motDePasse", MOT_DE_PASSE);

        assertThat(page.lire("/conventions/" + c.id + "/validation"))
                .hasStatus(200)
                .bodyText()
                .contains("Partie 1", "Partie 2");
        assertThat(page.lire("/conventions/" + c.id + "/signature"))
                .hasStatus(200)
                .bodyText()
                .contains("À vous de signer", "Lire le texte et signer");
        var adresse = "/signatures/" + d;
        assertThat(page.lire(adresse))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "Les parties coopèrent",
                        "M’envoyer un code",
                        "Directrice",
                        "Vous signez au nom <strong>de Partie 1</strong>");
        assertThat(page.envoyer(adresse + "/code", "empreinte", EMPREINTE)).hasStatus(303);
        page.lire(adresse);
        assertThat(page.envoyer(adresse, "empreinte", EMPREINTE, "code", "12"))
                .hasStatus(422)
                .bodyText()
                .contains("Parcourez le texte", "Cochez la phrase", "Le code est inexact");
        var code = enSysteme(() -> c.dernierCode(compte[0]));
        assertThat(
                        page.envoyer(
                                adresse,
                                "empreinte",
                                EMPREINTE,
                                "lu",
                                "true",
                                "consentement",
                                "true",
                                "code",
                                code))
                .hasStatus(303);
        assertThat(page.lire(adresse)).bodyText().contains("Signé");
    }

    @Test
    void la_secretaire_lit_ce_qui_manque_a_sa_decision_et_change_la_seance() {
        var courriel = "secretaire." + UUID.randomUUID() + "@exemple.fr";
        var validation = new long[1];
        var c = enSysteme(() -> aValider(courriel, validation));
        var page = new Navigation(mvc).depuis("test-" + UUID.randomUUID());
        page.lire("/connexion");
        page.envoyer("/connexion", "courriel", courriel, "motDePasse", MOT_DE_PASSE);
        var adresse = "/conventions/" + c.id + "/validation";
        var v = adresse + "/" + validation[0];
        var aujourdhui = LocalDate.now(Dates.PARIS);

        page.lire(adresse);
        assertThat(page.envoyer(v + "/inscription", "instance", "Conseil", "seance", "2020-01-06"))
                .hasStatus(422)
                .bodyText()
                .contains("Ce texte a été figé le", "href=\"#seance-p" + validation[0] + "\"")
                .containsPattern("name=\"seance\" value=\"2020-01-06\"[^>]*aria-invalid=\"true\"");
        assertThat(
                        page.envoyer(
                                v + "/inscription",
                                "instance",
                                "Conseil",
                                "seance",
                                aujourdhui.toString()))
                .hasStatus(303);
        assertThat(page.lire(adresse))
                .bodyText()
                .contains("Changer la séance")
                .doesNotContain("Inscrire à l’ordre du jour");
        assertThat(page.lire("/conventions/" + c.id))
                .bodyText()
                .contains("à l’ordre du jour, puis notez la décision");
        assertThat(
                        page.envoyer(
                                v + "/decision",
                                "sens",
                                "FAVORABLE",
                                "empreinte",
                                EMPREINTE,
                                "jour",
                                "2019-05-06"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "3 points sont à corriger",
                        "une décision antérieure ne porte pas sur lui",
                        "Indiquez le numéro de la décision.",
                        "Joignez la pièce de la décision.",
                        "numero-p" + validation[0] + "-erreur")
                .doesNotContain("Indiquez la date de la décision")
                .containsPattern("<details[^>]* open>\\s*<summary>Enregistrer la décision")
                .containsPattern("name=\"numero\"[^>]*aria-invalid=\"true\"");

        enSysteme(() ->
                db.sql(
                                """
                                update participant set role = 'REFERENT'
                                 where convention_id = :c and role = 'SECRETAIRE'
                                   and compte_id = (select id from compte where courriel = :m)
                                """)
                        .param("c", c.id)
                        .param("m", courriel)
                        .update());
        assertThat(page.lire("/conventions/" + c.id))
                .bodyText()
                .contains("La décision est notée par Essai SECRETAIRE_INSTANCE")
                .doesNotContain("puis notez la décision");
        assertThat(page.lire(adresse))
                .bodyText()
                .contains("La décision est notée par Essai SECRETAIRE_INSTANCE")
                .doesNotContain("Enregistrer la décision");
    }

    private ConventionASigner aValider(String courriel, long[] validation) {
        var c = ConventionASigner.aValider(db, 2);
        var p = c.partie(0);
        long compte = comptes.creer(courriel, "Sonia", "Greffe", MOT_DE_PASSE).valeur();
        db.sql(
                        """
                        insert into habilitation (compte_id, organisation_id, role)
                        values (:c, :o, 'REFERENT_QUALITE')
                        """)
                .param("c", compte)
                .param("o", p.organisation())
                .update();
        db.sql(
                        """
                        insert into participant (convention_id, compte_id, partie_id, role, depuis)
                        values (:v, :c, :p, 'SECRETAIRE', now())
                        """)
                .param("v", c.id)
                .param("c", compte)
                .param("p", p.id())
                .update();
        validation[0] =
                db.sql(
                                """
                                insert into validation (convention_id, partie_id, empreinte,
                                  ouverte_le) values (:c, :p, :e, now()) returning id
                                """)
                        .param("c", c.id)
                        .param("p", p.id())
                        .param("e", EMPREINTE)
                        .query(Long.class)
                        .single();
        db.sql("update convention set modele_code = 'convention-cadre-essms' where id = :c")
                .param("c", c.id)
                .update();
        return c;
    }

    private ConventionASigner preparer(String courriel, long[] compte) {
        var c = ConventionASigner.aSigner(db, 2);
        var p = c.partie(0);
        compte[0] = comptes.creer(courriel, "Hélène", "Caradec", MOT_DE_PASSE).valeur();
        db.sql(
                        """
                        insert into habilitation (compte_id, organisation_id, role)
                        values (:c, :o, 'DIRECTION')
                        """)
                .param("c", compte[0])
                .param("o", p.organisation())
                .update();
        db.sql("update partie set mandat_id = :m where id = :p")
                .param("m", c.mandat(p.organisation(), compte[0], null))
                .param("p", p.id())
                .update();
        db.sql("update convention set modele_code = 'convention-cadre-essms' where id = :c")
                .param("c", c.id)
                .update();
        return c;
    }

    private <T> T enSysteme(Supplier<T> travail) {
        return Acteurs.systeme()
                .executer(() -> {
                    var resultat = new ArrayList<T>(1);
                    new TransactionTemplate(transactions)
                            .executeWithoutResult(_ -> resultat.add(travail.get()));
                    return resultat.getFirst();
                });
    }
}
