package fr.unisson.echeances;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.donnees.AdressesRefuseesSql;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// Marie, who directs an organisation, is connected.
@PageTest
abstract class PagesDEcheances {

    @Autowired protected Personnages personnages;
    @Autowired protected Echeances echeances;
    @Autowired protected Notifications notifications;
    @Autowired protected Preferences preferences;
    @Autowired protected AdressesRefuseesSql refusees;
    @Autowired protected Courrier courrier;
    @Autowired protected TransactionTemplate transaction;
    @Autowired protected JdbcClient db;

    protected final MockMvcTester mvc;
    protected final LocalDate demain = LocalDate.now(Dates.PARIS).plusDays(1);
    protected final long objet = Math.abs(UUID.randomUUID().getMostSignificantBits() >> 20);
    protected OrganisationId tilleuls = new OrganisationId(0);
    protected CompteId marie = new CompteId(0);
    protected Navigation page;

    PagesDEcheances(@Autowired MockMvcTester mvc) {
        this.mvc = mvc;
        this.page = new Navigation(mvc);
    }

    @BeforeEach
    void entrer() {
        tilleuls = personnages.organisation("EHPAD Les Tilleuls");
        marie = personnages.membre("Marie", "Dupont", tilleuls, RoleOrganisation.DIRECTION);
        page = connecter(marie);
    }

    protected void poser(String verbe, String libelle, Destinataire qui) {
        enSysteme(() -> echeances.poser(echeance(verbe, libelle, "", qui)));
    }

    protected Echeance echeance(String verbe, String libelle, String sujet, Destinataire qui) {
        return new Echeance(
                new Cle("essai", "chose", objet, verbe),
                List.of(qui),
                libelle,
                sujet,
                "/x",
                demain,
                List.of(),
                false);
    }

    protected void enSysteme(Runnable travail) {
        Acteurs.systeme().executer(() -> transaction.executeWithoutResult(_ -> travail.run()));
    }

    protected String lire(String chemin) {
        var reponse = page.lire(chemin);
        assertThat(reponse).hasStatusOk();
        return Navigation.texte(reponse);
    }

    protected Navigation connecter(CompteId compte) {
        var navigation = new Navigation(mvc).depuis("test-" + UUID.randomUUID());
        navigation.lire("/connexion");
        navigation.envoyer(
                "/connexion",
                "courriel",
                personnages.courriel(compte),
                "motDePasse",
                Personnages.MOT_DE_PASSE);
        return navigation;
    }
}
