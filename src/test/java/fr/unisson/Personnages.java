package fr.unisson;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Comptes;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationFictive;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.Acteur;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Fresh organisations and people for a test, created as the platform.
@TestComponent
public class Personnages {

    public static final String MOT_DE_PASSE = "une longue phrase secrète";

    private final Annuaire annuaire;
    private final Comptes comptes;
    private final Habilitations habilitations;

    Personnages(Annuaire annuaire, Comptes comptes, Habilitations habilitations) {
        this.annuaire = annuaire;
        this.comptes = comptes;
        this.habilitations = habilitations;
    }

    public OrganisationId organisation(String nom) {
        return Acteurs.systeme()
                .executer(() ->
                        annuaire.ajouterFictive(
                                new OrganisationFictive(
                                        nom, null, null, null, null, "44000", "44109")));
    }

    /// An account with [#MOT_DE_PASSE]; its address is in [#courriel(CompteId)].
    public CompteId compte(String prenom, String nom) {
        var courriel =
                prenom.toLowerCase(java.util.Locale.ROOT) + "." + UUID.randomUUID() + "@exemple.fr";
        return Acteurs.systeme().executer(() -> comptes.creer(courriel, prenom, nom, MOT_DE_PASSE));
    }

    public CompteId membre(
            String prenom, String nom, OrganisationId organisation, RoleOrganisation... roles) {
        var compte = compte(prenom, nom);
        Acteurs.systeme()
                .executer(() -> habilitations.definir(compte, organisation, Set.of(roles)));
        return compte;
    }

    public String courriel(CompteId compte) {
        return Acteurs.systeme().executer(() -> comptes.charger(compte).courriel());
    }

    /// A browser of their own, signed in.
    public Navigation connecter(MockMvcTester mvc, CompteId compte) {
        var navigation = new Navigation(mvc).depuis("test-" + UUID.randomUUID());
        navigation.lire("/connexion");
        var reponse =
                navigation.envoyer(
                        "/connexion", "courriel", courriel(compte), "motDePasse", MOT_DE_PASSE);
        if (reponse.getResponse().getStatus() != 303) {
            throw new AssertionError("connexion refusée : " + reponse);
        }
        return navigation;
    }

    public Acteur acteur(CompteId compte, OrganisationId... organisations) {
        var numeros = new long[organisations.length];
        for (var i = 0; i < numeros.length; i++) {
            numeros[i] = organisations[i].valeur();
        }
        return Acteurs.compte(compte.valeur(), numeros);
    }
}
