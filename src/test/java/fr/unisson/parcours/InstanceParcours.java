package fr.unisson.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What follows a promise: a committee meets, decides, acts, checks the effect, and the figure
/// moves.
class InstanceParcours extends Journee {

    private static final String REPAS = "Servir le dîner après dix-neuf heures";
    private static final String ACTION = "Revoir les horaires de la cuisine";

    private static final String NOTES = "On dîne à dix-huit heures et l’on se réveille affamé.";

    private CompteId thomas;
    private CompteId ahmed;
    private CompteId awa;

    @BeforeAll
    void reunir() {
        var tilleuls = personnages.organisation("EHPAD Les Peupliers");
        thomas = personnages.membre("Thomas", "Ruel", tilleuls, RoleOrganisation.REFERENT_QUALITE);
        ahmed =
                personnages.membre(
                        "Ahmed", "Ziani", tilleuls, RoleOrganisation.REPRESENTANT_USAGERS);
        awa = personnages.membre("Awa", "Diop", tilleuls, RoleOrganisation.PROFESSIONNEL);
    }

    @Test
    void un_comite_se_reunit_decide_agit_verifie_et_l_indicateur_bouge() throws Exception {
        var referent = entrer("thomas", thomas);
        var usager = entrer("ahmed", ahmed);
        var pilote = entrer("awa", awa);
        var indicateur = suivreLEfficacite(referent);

        var instance = instituer(referent);
        var reunion = planifierEtConvoquer(referent, instance);
        repondre(usager, reunion);
        var action = tenir(referent, reunion);
        approuver(referent, usager, pilote, reunion);
        agir(referent, pilote, action);

        referent.ouvrir(indicateur)
                .presser("Calculer")
                .lire("100")
                .lire(ACTION)
                .photographier("indicateur-apres");
        usager.ouvrir(instance + "/reunions").lire("Compte rendu approuvé");
        usager.ouvrir("/decisions").lire("COPIL").photographier("decisions");
    }

    /// @return the page of its value for the running period, which has nothing to count yet
    private String suivreLEfficacite(Visiteur referent) {
        referent.ouvrir("/indicateurs/bibliotheque")
                .cocher("Actions dont l’efficacité est vérifiée")
                .presser("Ajouter les indicateurs cochés")
                .suivre("Actions dont l’efficacité est vérifiée");
        var jour = aujourdhui();
        var periode = jour.getYear() + "-T" + ((jour.getMonthValue() + 2) / 3);
        var valeur = referent.page().url() + "/valeurs/" + periode;
        referent.ouvrir(valeur).photographier("indicateur-avant");
        return valeur;
    }

    private String instituer(Visiteur referent) {
        referent.ouvrir("/instances/nouvelle");
        choisir(referent, "nature", "COPIL");
        ecrire(referent, "nom", "Comité de pilotage des repas");
        ecrire(referent, "objet", "Faire du dîner un moment attendu.");
        cocher(referent, "role", "decide");
        ecrire(referent, "reunionsParAn", "3");
        choisir(referent, "quorum", "MOITIE");
        cocher(referent, "approbation", "POSITIONS");
        referent.presser("Créer l’instance").photographier("instance-neuve");
        var instance = referent.page().url().replace("/membres", "");
        sieger(referent, instance, thomas, "PROFESSIONNELS", "SECRETARIAT");
        sieger(referent, instance, ahmed, "USAGERS", "PRESIDENCE");
        sieger(referent, instance, awa, "PROFESSIONNELS", "MEMBRE");
        referent.ouvrir(instance).photographier("instance");
        return instance;
    }

    private static void sieger(
            Visiteur referent, String instance, CompteId qui, String college, String fonction) {
        referent.ouvrir(instance + "/membres/ajouter");
        choisir(referent, "qui", qui.toString());
        choisir(referent, "college", college);
        choisir(referent, "fonction", fonction);
        choisir(referent, "designation", "VOLONTARIAT");
        referent.presser("Ajouter");
    }

    private String planifierEtConvoquer(Visiteur referent, String instance) {
        referent.ouvrir(instance + "/reunions/nouvelle");
        ecrire(referent, "jour", aujourdhui().toString());
        ecrire(referent, "heure", "23:59");
        ecrire(referent, "lieu", "Salle des Glycines");
        referent.presser("Planifier");
        var reunion = referent.page().url();
        deplier(referent, "Ajouter un point");
        ecrire(referent, "titre", "L’heure du dîner");
        choisir(referent, "nature", "DECISION");
        referent.presser("Ajouter le point")
                .suivre("Envoyer la convocation")
                .presser("Envoyer la convocation")
                .lire("Convoquée")
                .photographier("reunion-convoquee");
        return reunion;
    }

    private void repondre(Visiteur usager, String reunion) {
        var courriel = troupe.courriel(ahmed);
        assertThat(troupe.lien(courriel, "/reunions/")).isEqualTo(chemin(reunion));
        usager.ouvrir(reunion);
        cocher(usager, "reponse", "VIENT");
        usager.presser("Répondre").photographier("reunion-repondue");
    }

    /// @return the page of the action that the meeting decided
    private String tenir(Visiteur referent, String reunion) {
        ouvrirLaSeance(referent, reunion);
        noterUneDecision(referent, NOTES, REPAS, "3 accords");
        assertThat(referent.page().locator("#notes").inputValue()).isEqualTo(NOTES);
        deplier(referent, "Confier une action");
        ecrire(referent, "titre", ACTION);
        choisir(referent, "pilote", awa.toString());
        ecrire(referent, "echeance", aujourdhui().toString());
        referent.presser("Proposer au plan d’actions").lire(ACTION);
        referent.presser("Noter et passer au point suivant").photographier("seance-finie");
        leverEtDiffuser(referent, reunion, REPAS, "se réveille affamé");
        return referent.ouvrir("/actions").suivre(ACTION).page().url();
    }

    private void approuver(Visiteur referent, Visiteur usager, Visiteur pilote, String reunion)
            throws Exception {
        for (var membre : new Visiteur[] {referent, usager, pilote}) {
            membre.ouvrir(reunion + "/compte-rendu");
            cocher(membre, "position", "ACCORD");
            membre.presser("Enregistrer ma position");
        }
        pilote.lire("Approuvé").photographier("compte-rendu-approuve");
        var attente =
                pilote.page()
                        .waitForDownload(() ->
                                pilote.page().getByText("Télécharger en PDF").first().click());
        assertThat(new String(Files.readAllBytes(attente.path()), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }

    private void agir(Visiteur referent, Visiteur pilote, String action) {
        referent.ouvrir(action).lire("COPIL " + aujourdhui().getYear() + "-001 : " + REPAS);
        franchirLAction(referent, action, "Valider l’action");
        referent.ouvrir(action + "/modifier");
        ecrire(referent, "indicateur", "Résidents qui dînent après dix-neuf heures");
        ecrire(referent, "cible", "Au moins sept sur dix");
        ecrire(referent, "mesureLe", aujourdhui().toString());
        referent.presser("Enregistrer");
        franchirLAction(referent, action, "Mettre au plan");
        franchirLAction(pilote, action, "Commencer");
        franchirLAction(pilote, action, "Déclarer l’action réalisée");
        pilote.ouvrir(action).photographier("action-realisee");
        referent.ouvrir(action).suivre("Constater que l’action est efficace");
        ecrire(referent, "resultat", "Huit résidents sur dix dînent après dix-neuf heures.");
        referent.presser("Constater que l’action est efficace").lire("Efficacité vérifiée");
    }

    private static void franchirLAction(Visiteur qui, String action, String passage) {
        qui.ouvrir(action).suivre(passage).presser(passage);
    }

    private static String chemin(String adresse) {
        return adresse.substring(adresse.indexOf("/reunions/"));
    }
}
