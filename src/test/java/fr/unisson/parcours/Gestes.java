package fr.unisson.parcours;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/// What hands do on a page, whoever they are.
abstract class Gestes {

    /// Opens a part of the page that is folded.
    protected static void deplier(Visiteur qui, String resume) {
        qui.activer(qui.page().locator("main summary", avecTexteDePage(resume)).first());
    }

    protected static void choisir(Visiteur qui, String champ, String valeur) {
        champ(qui, "select", champ).selectOption(valeur);
    }

    protected static void ecrire(Visiteur qui, String champ, String valeur) {
        champ(qui, ":is(input, textarea)", champ).fill(valeur);
    }

    protected static void cocher(Visiteur qui, String champ, String valeur) {
        qui.cocher(
                qui.page()
                        .locator("main input[name=" + champ + "][value='" + valeur + "']:visible")
                        .first());
    }

    protected static Locator champ(Visiteur qui, String genre, String nom) {
        return qui.page().locator("main " + genre + "[name=" + nom + "]:visible").first();
    }

    protected static Locator.LocatorOptions avecTexte(String texte) {
        return new Locator.LocatorOptions().setHasText(texte);
    }

    protected static Page.LocatorOptions avecTexteDePage(String texte) {
        return new Page.LocatorOptions().setHasText(texte);
    }
}
