package fr.unisson.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.conventions.ConventionId;
import fr.unisson.parcours.Chantier.Monde;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the parties do not agree on, from its first word to its place in the register.
class DesaccordsParcours extends Journee {

    private static final String RESERVE =
            "La résidence ne s’engage pas sur les sorties décidées après dix-huit heures.";

    private Monde m;
    private ConventionId id;

    @BeforeAll
    void preparer() {
        m = chantier.reunir();
        id = chantier.coConstruction(m, "S’accorder sur les sorties");
        chantier.asseoir(m, id, 1);
    }

    @Test
    void une_divergence_s_ouvre_se_discute_et_finit_en_reserve() {
        var claire = entrer("claire", m.claire());
        var erwan = entrer("erwan", m.erwan());
        var jeanne = entrer("jeanne", m.jeanne());

        erwan.ouvrir(adresse(id, "/volets/1"))
                .suivre("Noter une divergence")
                .remplir("Énoncé", "Qui prévient la famille après dix-huit heures")
                .cocher("Cette divergence bloque le volet")
                .presser("Noter le point");
        var point = erwan.page().url();
        prendrePosition(erwan, point, "BLOCAGE", "Un seul soignant est présent la nuit.");
        prendrePosition(claire, point, "ACCORD", "");
        prendrePosition(jeanne, point, "DESACCORD", "Les familles appellent surtout le soir.");

        claire.ouvrir(point)
                .suivre("Mettre en discussion")
                .presser("Mettre en discussion")
                .lire("En discussion")
                .lire("Un changement de position est attendu de")
                .photographier("divergence-discutee");
        assertThat(claire.page().locator("main a", avecTexteDePage("Accepter")).count())
                .as("nobody settles what a party still blocks")
                .isZero();

        prendrePosition(erwan, point, "ACCORD_AVEC_RESERVE", "À condition de l’écrire.");
        claire.ouvrir(point)
                .suivre("Accepter comme réserve")
                .remplir("La réserve, mot pour mot", RESERVE)
                .presser("Accepter comme réserve");

        jeanne.ouvrir(point).lire("Acceptée comme réserve").lire(RESERVE);
        deplier(jeanne, "Positions précédentes");
        jeanne.lire("Un seul soignant est présent la nuit.").photographier("divergence-reserve");
        jeanne.ouvrir(adresse(id, "/registre"))
                .lire(RESERVE)
                .suivre("Divergences à traiter")
                .lire("Aucun point de cette sorte.");
        jeanne.ouvrir(adresse(id, "/volets/1"))
                .lire(RESERVE)
                .lire("Les familles appellent surtout le soir.");
    }

    @Test
    void un_amendement_montre_ses_mots_l_un_est_accepte_l_autre_refuse_avec_sa_raison() {
        var claire = entrer("claire", m.claire());
        var jeanne = entrer("jeanne", m.jeanne());
        claire.ouvrir(adresse(id, "/articles/4/modifier"))
                .remplir("Texte de l’article", "Les parties préviennent la famille.")
                .presser("Publier pour tous");

        proposer(jeanne, "Ensemble, les parties préviennent la famille la veille.", "Dire quand.");
        claire.ouvrir(adresse(id, "/articles/4/amendements")).lire("Dire quand.");
        assertThat(claire.page().locator("main ins").allInnerTexts())
                .anyMatch(mots -> mots.contains("la veille"));
        claire.photographier("amendement-propose")
                .suivre("Accepter")
                .presser("Accepter")
                .ouvrir(adresse(id, "/articles/4"))
                .lire("préviennent la famille la veille");

        proposer(jeanne, "Ensemble, les parties préviennent tous les voisins.", "Plus large.");
        claire.ouvrir(adresse(id, "/articles/4/amendements"))
                .suivre("Refuser")
                .presser("Refuser")
                .lire("motif");
        claire.remplir("Motif", "Les voisins ne sont pas la famille.").presser("Refuser");
        jeanne.ouvrir(adresse(id, "/articles/4/amendements"))
                .lire("Refusé")
                .lire("Les voisins ne sont pas la famille.")
                .photographier("amendement-refuse")
                .ouvrir(adresse(id, "/articles/4"));
        assertThat(jeanne.page().locator("main").innerText()).doesNotContain("tous les voisins");
    }

    private void proposer(Visiteur qui, String texte, String pourquoi) {
        qui.ouvrir(adresse(id, "/articles/4"))
                .suivre("amendement")
                .suivre("Proposer un amendement")
                .remplir("Le texte tel que vous le voudriez", texte)
                .remplir("Pourquoi ce changement", pourquoi)
                .presser("Proposer l’amendement");
    }

    private static void prendrePosition(Visiteur qui, String point, String position, String motif) {
        qui.ouvrir(point);
        if (!champ(qui, "input", "position").isVisible()) deplier(qui, "position");
        cocher(qui, "position", position);
        ecrire(qui, "motif", motif);
        qui.presser("Enregistrer la position").lire("La position est enregistrée");
    }
}
