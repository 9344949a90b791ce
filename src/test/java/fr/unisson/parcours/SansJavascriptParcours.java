package fr.unisson.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.acces.CompteId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.parcours.Navigateur.Reglage;
import org.junit.jupiter.api.Test;

/// The same work in a browser whose scripts are off: forms alone carry it.
class SansJavascriptParcours extends Journee {

    @Test
    void une_convention_se_cree_se_redige_et_se_discute_sans_aucun_script() {
        var m = chantier.reunir();
        var enTravail = chantier.coConstruction(m, "Mieux sortir le soir");
        chantier.asseoir(m, enTravail, 1);

        var nadia = sansScript("nadia", m.nadia());
        creer(nadia);
        sortir(nadia);

        var claire = sansScript("claire", m.claire());
        garderUnBrouillon(claire, enTravail);
        noter(claire, enTravail, "ACCORD", "La famille est prévenue la veille.");
        noter(claire, enTravail, "DIVERGENCE", "Qui appelle après dix-huit heures ?");
        var divergence = claire.page().url();
        prendrePosition(claire, "ACCORD_AVEC_RESERVE", "Si l’équipe de nuit est prévenue.");

        var jeanne = sansScript("jeanne", m.jeanne()).ouvrir(divergence);
        prendrePosition(jeanne, "DESACCORD", "Les familles appellent surtout le soir.");
        jeanne.lire("Si l’équipe de nuit est prévenue.")
                .lire("Les familles appellent surtout le soir.")
                .photographier("sans-script-divergence");
        claire.ouvrir(adresse(enTravail, "/volets/1"))
                .lire("La famille est prévenue la veille.")
                .lire("Qui appelle après dix-huit heures ?");
        sortir(claire);
        claire.ouvrir(adresse(enTravail, ""));
        assertThat(claire.page().url()).contains("/connexion");
    }

    private Visiteur sansScript(String nom, CompteId compte) {
        return entrer(navigateur.visiteur(nom, Reglage.BUREAU.sansJavascript()), compte);
    }

    private static void creer(Visiteur nadia) {
        nadia.ouvrir("/conventions")
                .ouvrir("/conventions/nouvelle")
                .presser("Relire avant de créer")
                .lire("Donnez un titre")
                .remplir("Titre de la convention", "Sans aucun script")
                .cocher("Convention-cadre de partenariat sur la qualité");
        nadia.choisir("Votre organisation", "0");
        inviter(nadia, Chantier.HOPITAL);
        inviter(nadia, Chantier.EHPAD);
        nadia.presser("Relire avant de créer")
                .lire(Chantier.HOPITAL)
                .lire(Chantier.EHPAD)
                .photographier("sans-script-relire")
                .presser("Créer la convention et inviter")
                .lire("Sans aucun script");
    }

    private static void inviter(Visiteur qui, String organisation) {
        qui.remplir("Chercher dans l’annuaire", organisation);
        qui.partir(qui.page().locator("main button[value=chercher]"), "Chercher")
                .presser("Ajouter " + organisation);
    }

    /// Seen by its author alone, found again where it was left.
    private static void garderUnBrouillon(Visiteur claire, ConventionId id) {
        claire.ouvrir(adresse(id, "/articles/4/modifier"))
                .remplir("Texte de l’article", "Un objectif **mesuré** chaque trimestre.")
                .presser("Voir l’aperçu")
                .lire("Aperçu, rien n’est encore enregistré")
                .presser("Enregistrer le brouillon")
                .ouvrir(adresse(id, "/articles/4"));
        assertThat(claire.page().content()).doesNotContain("chaque trimestre");
        claire.ouvrir(adresse(id, "/articles/4/modifier")).lire("Voici votre brouillon");
        assertThat(champ(claire, "textarea", "texte").inputValue())
                .isEqualTo("Un objectif **mesuré** chaque trimestre.");
    }

    private static void noter(Visiteur qui, ConventionId id, String nature, String enonce) {
        qui.ouvrir(adresse(id, "/volets/1"))
                .suivre(
                        nature.equals("ACCORD")
                                ? "Noter un point d’accord"
                                : "Noter une divergence")
                .remplir("Énoncé", enonce)
                .presser("Noter le point")
                .lire(enonce);
    }

    private static void prendrePosition(Visiteur qui, String position, String motif) {
        cocher(qui, "position", position);
        ecrire(qui, "motif", motif);
        qui.presser("Enregistrer la position").lire(motif);
    }

    private static void sortir(Visiteur qui) {
        qui.activer(qui.page().locator("header details.menu summary").last());
        qui.presser("Se déconnecter");
    }
}
