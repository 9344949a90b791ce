package fr.unisson.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.acces.Comptes;
import fr.unisson.socle.Empreinte;
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
                .contains("Les parties coopèrent", "M’envoyer un code", "Directrice");
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
