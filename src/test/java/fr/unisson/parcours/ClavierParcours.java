package fr.unisson.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.essms.CotationsALaMain;
import fr.unisson.essms.UneAutoevaluation;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The self-evaluation of a whole EHPAD by somebody who holds no mouse: from the sign-in to the
/// averages, key by key, with what `autoevaluation-ehpad.csv` says to type and to read.
class ClavierParcours extends Journee {

    /// The marks in the order of the page, where the arrows walk.
    private static final List<String> RANG = List.of("1", "2", "3", "4", "★", "NC", "RI");

    private static final String CASE = "[data-case] input[type=radio]";
    private static final String VU = "Vu.";

    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void un_ehpad_se_cote_en_entier_au_clavier_et_les_moyennes_sont_celles_faites_a_la_main() {
        var main = CotationsALaMain.lire();
        assertThat(main.cotes()).as("every element of an EHPAD").hasSize(331);
        var u = unEhpad();
        var rose = navigateur.visiteur("rose");
        var clavier = new Clavier(rose);
        ouvrir(rose.ouvrir("/connexion"), clavier, personnages.courriel(u.referente));
        suivreUnePersonne(clavier);
        clavier.allerAuContenu().aller("Coter la suite").valider("Coter la suite");
        for (var objectif : main.objectifs()) {
            rose.lire(objectif + " – ");
            coter(clavier, objectif, main.cotes(objectif));
        }
        rose.photographier("clavier-tableau")
                .lire("331 sur 331")
                .lire("Simulation, non officielle");
        lireLesMoyennes(rose, main);
    }

    private static void ouvrir(Visiteur rose, Clavier clavier, String courriel) {
        clavier.aller("Adresse de courriel")
                .ecrire(courriel)
                .aller("Mot de passe")
                .ecrire(Personnages.MOT_DE_PASSE)
                .aller("Me connecter")
                .valider("Me connecter");
        rose.ouvrir("/essms");
        clavier.allerAuContenu().aller("Ouvrir une auto-évaluation");
        clavier.valider("Ouvrir une auto-évaluation").allerAuContenu();
        clavier.aller("Établissement").aller("Référentiel").aller("Nom");
        clavier.ecrire("Auto-évaluation au clavier").touche("Tab").valider("Ouvrir");
        rose.lire("0 sur 331");
    }

    /// Chapter 1 is rated for somebody, under a pseudonym.
    private static void suivreUnePersonne(Clavier clavier) {
        clavier.allerAuContenu().allerA("a[href$='/personnes']").valider("");
        clavier.allerAuContenu().allerA("input[name=consentement]").touche("Space");
        clavier.allerA("input[type=date]").ecrire(jourPourLeNavigateur());
        clavier.aller("Ajouter Personne A").valider("Ajouter Personne A");
        clavier.allerAuContenu().aller("Revenir sans rien changer");
        clavier.valider("Revenir sans rien changer");
    }

    /// One page: the focus waits on its first element, and goes on by itself.
    private static void coter(Clavier clavier, String objectif, List<String> cotes) {
        switch (objectif) {
            case "2.1" -> aLaFleche(clavier, cotes);
            case "2.2" ->
                    cotes.forEach(c -> {
                        clavier.chiffreFrancais(RANG.indexOf(c) + 1);
                        commenter(clavier, c);
                    });
            default ->
                    cotes.forEach(c -> {
                        clavier.touche(String.valueOf(RANG.indexOf(c) + 1));
                        commenter(clavier, c);
                    });
        }
        clavier.valider("Enregistrer et continuer");
    }

    private static void commenter(Clavier clavier, String cote) {
        if (!cote.equals("4")) clavier.ecrire(VU).touche("Enter");
    }

    /// Without the digits: arrows within an element, Tab from one to the next.
    private static void aLaFleche(Clavier clavier, List<String> cotes) {
        boolean premier = true;
        for (var cote : cotes) {
            if (!premier) clavier.allerA(CASE);
            premier = false;
            for (int i = 0; i <= RANG.indexOf(cote); i++) clavier.touche("ArrowRight");
            clavier.touche("Tab");
            if (!cote.equals("4")) clavier.ecrire(VU);
        }
        clavier.aller("Enregistrer et continuer");
    }

    private static void lireLesMoyennes(Visiteur rose, CotationsALaMain main) {
        var lues =
                ((List<?>)
                                rose.page()
                                        .evaluate(
                                                """
                                                [...document.querySelectorAll("main tbody tr")]
                                                  .map(tr => [...tr.children].map(c => c.innerText.trim()))
                                                """))
                        .stream()
                                .map(ligne -> (List<?>) ligne)
                                .filter(ligne -> ligne.size() == 6)
                                .collect(
                                        Collectors.toMap(
                                                ligne -> partie((String) ligne.getFirst()),
                                                ClavierParcours::moyennes));
        assertThat(lues).isEqualTo(main.moyennes());
        main.echelle().forEach(rose::lire);
    }

    /// A theme has its means after those of each chapter; other parts, after their progress.
    private static List<?> moyennes(List<?> ligne) {
        return ((String) ligne.getFirst()).matches("\\d.*")
                ? ligne.subList(2, 4)
                : ligne.subList(4, 6);
    }

    /// The number of a chapter or an objective, or the name of a theme.
    private static String partie(String titre) {
        return titre.replaceFirst(" – .*", "");
    }

    private static String jourPourLeNavigateur() {
        var jour = aujourdhui();
        return "%02d%02d%d".formatted(jour.getMonthValue(), jour.getDayOfMonth(), jour.getYear());
    }

    private UneAutoevaluation unEhpad() {
        return Acteurs.systeme()
                .executer(() ->
                        new TransactionTemplate(transactions)
                                .execute(_ -> UneAutoevaluation.dans(db, personnages)));
    }
}
