package fr.unisson.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Keyboard;
import java.util.Objects;

/// Somebody who holds no mouse: each move is a key that goes down and up, sent to the browser, and
/// lands where the focus is.
final class Clavier {

    private static final int AU_PLUS = 150;

    /// The upper row of a French keyboard, as it gives its keys without Shift.
    private static final String RANGEE_FRANCAISE = "&é\"'(-è";

    private static final String ICI =
            """
            (() => {
              const e = document.activeElement;
              if (!e || e === document.body) return "";
              const mots = e.getAttribute("aria-label") || e.labels?.[0]?.innerText || e.innerText || "";
              return mots.trim().replace(/\\s+/g, " ");
            })()
            """;

    private final Visiteur qui;
    private final Keyboard touches;
    private final CDPSession francais;

    Clavier(Visiteur qui) {
        this.qui = qui;
        this.touches = qui.page().keyboard();
        this.francais = qui.page().context().newCDPSession(qui.page());
    }

    /// The words of what has the focus.
    String ici() {
        return (String) Objects.requireNonNull(qui.page().evaluate(ICI));
    }

    /// Goes on with the Tab key to what bears these words.
    Clavier aller(String mots) {
        for (int i = 0; i < AU_PLUS; i++) {
            touches.press("Tab");
            if (ici().contains(mots)) return this;
        }
        throw new AssertionError("Tab never meets « %s » on %s".formatted(mots, qui.page().url()));
    }

    /// Goes on with the Tab key to the next stop of this kind.
    Clavier allerA(String selecteur) {
        for (int i = 0; i < AU_PLUS; i++) {
            touches.press("Tab");
            var la = qui.page().evaluate("s => document.activeElement.matches(s)", selecteur);
            if (Boolean.TRUE.equals(la)) return this;
        }
        throw new AssertionError("Tab never meets " + selecteur + " on " + qui.page().url());
    }

    /// Past the menus, by the first link of the page.
    Clavier allerAuContenu() {
        return aller("Aller au contenu").touche("Enter");
    }

    Clavier touche(String nom) {
        touches.press(nom);
        return this;
    }

    Clavier ecrire(String texte) {
        touches.type(texte);
        return this;
    }

    /// A digit of the upper row, pressed on a French keyboard without Shift.
    Clavier chiffreFrancais(int chiffre) {
        for (var sens : new String[] {"keyDown", "keyUp"}) {
            var touche = new JsonObject();
            touche.addProperty("type", sens);
            touche.addProperty("key", RANGEE_FRANCAISE.substring(chiffre - 1, chiffre));
            touche.addProperty("code", "Digit" + chiffre);
            touche.addProperty("windowsVirtualKeyCode", '0' + chiffre);
            francais.send("Input.dispatchKeyEvent", touche);
        }
        return this;
    }

    /// Follows or presses what has the focus, by Enter, to another page.
    Clavier valider(String mots) {
        assertThat(ici()).contains(mots);
        qui.partir(() -> touches.press("Enter"), mots);
        return this;
    }
}
