package fr.unisson.parcours;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The machine's own Chromium, and the people who use it. One [Visiteur] is one person with their
/// own session.
///
/// ```java
/// try (var navigateur = new Navigateur(port)) {
///     var claire = navigateur.visiteur("claire");
///     claire.ouvrir("/connexion");
///     claire.remplir("Adresse de courriel", "claire@exemple.fr");
///     claire.presser("Se connecter");
/// }
/// ```
public final class Navigateur implements AutoCloseable {

    /// @param javascript false to check that a page does its work without it
    public record Reglage(int largeur, boolean sombre, boolean javascript) {

        public static final Reglage BUREAU = new Reglage(1280, false, true);
        public static final Reglage TELEPHONE = new Reglage(390, false, true);

        public Reglage sombre(boolean oui) {
            return new Reglage(largeur, oui, javascript);
        }

        public Reglage sansJavascript() {
            return new Reglage(largeur, sombre, false);
        }

        String suffixe() {
            return "-" + largeur + (sombre ? "-sombre" : "") + (javascript ? "" : "-sans-js");
        }
    }

    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run",
                    "--disable-gpu");

    private static @Nullable Browser lance;

    private final String racine;
    private final Browser chromium;
    private final List<BrowserContext> ouverts = new ArrayList<>();

    public Navigateur(int port) {
        racine = "http://localhost:" + port;
        chromium = chromium();
    }

    /// One Chromium for the whole run, which ends with it: people share nothing but the program.
    private static synchronized Browser chromium() {
        var deja = lance;
        if (deja != null) return deja;
        var environnement = new HashMap<>(System.getenv());
        environnement.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var neuf =
                Playwright.create(new Playwright.CreateOptions().setEnv(environnement))
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable())
                                        .setArgs(ARGUMENTS));
        lance = neuf;
        return neuf;
    }

    public Visiteur visiteur(String nom) {
        return visiteur(nom, Reglage.BUREAU);
    }

    public Visiteur visiteur(String nom, Reglage reglage) {
        var contexte =
                chromium.newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL(racine)
                                .setLocale("fr-FR")
                                .setTimezoneId("Europe/Paris")
                                .setViewportSize(reglage.largeur(), 900)
                                .setColorScheme(
                                        reglage.sombre() ? ColorScheme.DARK : ColorScheme.LIGHT)
                                // A page that glides to its target escapes a click.
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setJavaScriptEnabled(reglage.javascript()));
        contexte.setDefaultTimeout(45_000);
        ouverts.add(contexte);
        return new Visiteur(nom, reglage, contexte.newPage());
    }

    private static Path executable() {
        var choisi = System.getenv("CHROMIUM");
        return Stream.of(
                        choisi == null ? "" : choisi,
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(chemin -> !chemin.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "Chromium is missing: apt-get install chromium, or give its"
                                        + " path in CHROMIUM"));
    }

    @Override
    public void close() {
        ouverts.forEach(BrowserContext::close);
    }
}
