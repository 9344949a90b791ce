package fr.unisson.parcours;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Objects;

/// What hands do on a page, whoever they are.
public abstract class Gestes {

    /// Opens a part of the page that is folded.
    protected static void deplier(Visiteur qui, String resume) {
        qui.activer(qui.page().locator("main summary", avecTexteDePage(resume)).first());
    }

    protected static void choisir(Visiteur qui, String champ, String valeur) {
        champ(qui, "select", champ).selectOption(valeur);
    }

    /// The option that holds these words, whatever its code.
    protected static void choisirParmi(Visiteur qui, String champ, String mots) {
        var liste = champ(qui, "select", champ);
        liste.selectOption(
                Objects.requireNonNull(
                        liste.locator("option", avecTexte(mots)).first().getAttribute("value")));
    }

    protected static void ecrire(Visiteur qui, String champ, String valeur) {
        Visiteur.SAISIES.add(valeur);
        champ(qui, ":is(input, textarea)", champ).fill(valeur);
    }

    protected static void cocher(Visiteur qui, String champ, String valeur) {
        qui.cocher(
                qui.page()
                        .locator("main input[name='" + champ + "'][value='" + valeur + "']:visible")
                        .first());
    }

    /// Opens the session of a meeting that was called, with everybody there.
    protected static void ouvrirLaSeance(Visiteur qui, String reunion) {
        qui.ouvrir(reunion).presser("Ouvrir la séance");
        qui.page().locator("select[name^=presence-]").all().forEach(l -> l.selectOption("PRESENT"));
        qui.presser("Noter les présences").lire("quorum").photographier("seance");
    }

    protected static void noterUneDecision(
            Visiteur qui, String notes, String decision, String vote) {
        qui.remplir("Notes de séance", notes);
        deplier(qui, "Noter une décision");
        qui.remplir("Ce qui est décidé", decision);
        ecrire(qui, "vote", vote);
        qui.presser("Noter la décision").lire(decision);
    }

    /// The minutes wrote themselves during the session.
    protected static void leverEtDiffuser(
            Visiteur qui, String reunion, String decision, String notes) {
        qui.suivre("Lever la séance").presser("Lever la séance");
        qui.ouvrir(reunion + "/compte-rendu")
                .lire(decision)
                .lire(notes)
                .photographier("compte-rendu-brouillon")
                .suivre("Diffuser le compte rendu")
                .presser("Diffuser");
    }

    protected static Locator champ(Visiteur qui, String genre, String nom) {
        return qui.page().locator("main " + genre + "[name='" + nom + "']:visible").first();
    }

    protected static Locator.LocatorOptions avecTexte(String texte) {
        return new Locator.LocatorOptions().setHasText(texte);
    }

    protected static Page.LocatorOptions avecTexteDePage(String texte) {
        return new Page.LocatorOptions().setHasText(texte);
    }
}
