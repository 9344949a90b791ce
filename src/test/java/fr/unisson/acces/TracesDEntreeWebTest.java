package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.echeances.BoiteDEnvoi;
import fr.unisson.observation.JournauxLus;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What the log of production tells of comings and goings (OWASP ASVS 5, 16.3.1): each of them, and
/// nobody's name.
@PageTest
class TracesDEntreeWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired BoiteDEnvoi boite;
    @Autowired Environment environnement;

    private CompteId zephirine = new CompteId(0);
    private String courriel = "";
    private Navigation page = new Navigation(mvc);

    @BeforeEach
    void creerUnCompte() {
        zephirine = personnages.compte("Zéphirine", "Quatrebarbes");
        courriel = personnages.courriel(zephirine);
        page = new Navigation(mvc).depuis("poste-" + UUID.randomUUID());
        page.lire("/connexion");
    }

    @Test
    void chaque_entree_reussie_ou_non_et_chaque_sortie_s_ecrivent_sans_nommer_personne() {
        var inconnue = "quelqu.un." + UUID.randomUUID() + "@exemple.fr";
        try (var journaux = JournauxLus.ouvrir(environnement)) {
            entrer(inconnue, "un mot de passe inventé");
            for (var i = 0; i < 5; i++) entrer(courriel, "un mot de passe inventé");
            entrer(courriel, Personnages.MOT_DE_PASSE);
            page.envoyer("/connexion/lien", "courriel", courriel);
            var lien = Boite.lien(boite, courriel);
            page.envoyer(lien);
            page.lire("/compte");
            page.envoyer(
                    "/compte/mot-de-passe",
                    "motDePasse",
                    "un mot de passe inventé",
                    "nouveauMotDePasse",
                    "un nouveau très long");
            page.envoyer("/deconnexion");
            page.lire("/connexion");
            page.envoyer(lien);

            var texte = journaux.texte();
            var elle = "compte " + zephirine;
            assertThat(texte)
                    .containsPattern(
                            "Entrée par mot de passe : refusée, saisie [0-9a-f]{16}, origine [0-9a-f]{16}")
                    .containsPattern(
                            "Entrée par mot de passe : refusée, "
                                    + elle
                                    + ", saisie [0-9a-f]{16}, origine [0-9a-f]{16}")
                    .containsPattern(
                            "Entrée par mot de passe : retenue après trop d’essais, saisie [0-9a-f]{16}")
                    .containsPattern("Lien demandé par courriel : saisie [0-9a-f]{16}")
                    .contains("Entrée par lien : réussie, " + elle)
                    .containsPattern("Session ouverte : " + elle + ", session [0-9a-f]{16}")
                    .contains("Entrée par mot de passe redemandé : refusée, " + elle)
                    .containsPattern(
                            "Session fermée, par la personne : " + elle + ", session [0-9a-f]{16}")
                    .contains("Entrée par lien : refusée, " + elle)
                    .contains("\"logger_name\":\"fr.unisson.entrees\"");
            journaux.neDisentRienDe(
                    List.of(
                            courriel,
                            inconnue,
                            "Zéphirine",
                            "Quatrebarbes",
                            "un mot de passe inventé",
                            Personnages.MOT_DE_PASSE,
                            lien,
                            lien.substring(lien.lastIndexOf('/') + 1)));
        }
    }

    @Test
    void le_meme_inconnu_se_reconnait_d_une_ligne_a_l_autre() {
        try (var journaux = JournauxLus.ouvrir(environnement)) {
            var inconnue = UUID.randomUUID() + "@exemple.fr";
            entrer(inconnue, "un mot de passe inventé");
            entrer(inconnue.toUpperCase(java.util.Locale.ROOT), "un mot de passe inventé");
            entrer(UUID.randomUUID() + "@exemple.fr", "un mot de passe inventé");
            var vues =
                    java.util.regex.Pattern.compile("saisie ([0-9a-f]{16})")
                            .matcher(journaux.texte())
                            .results()
                            .map(r -> r.group(1))
                            .toList();
            assertThat(vues).hasSize(3);
            assertThat(vues.get(0)).isEqualTo(vues.get(1)).isNotEqualTo(vues.get(2));
        }
    }

    private void entrer(String adresse, String motDePasse) {
        page.envoyer("/connexion", "courriel", adresse, "motDePasse", motDePasse);
    }
}
