package fr.unisson.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// One person before a screen. Every page they meet is checked: accessibility, no sideways scroll,
/// nothing wrong in the console (errors of scripts, refused by the content security policy).
public final class Visiteur {

    private static final List<String> REGLES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Path CAPTURES = Path.of("target", "captures");
    private static final boolean CAPTURER = System.getenv("UNISSON_CAPTURES") != null;

    /// All that anybody typed in a field since the beginning.
    static final Set<String> SAISIES = ConcurrentHashMap.newKeySet();

    private static final Set<String> PAGES_SUES = ConcurrentHashMap.newKeySet();
    private static final Set<String> SIGNES_SUS = ConcurrentHashMap.newKeySet();

    /// A mark for each kind of element of the page, by the kind of its parent.
    private static final String BALISAGE =
            """
            (() => {
              const parlants = new Set();
              const textes = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
              while (textes.nextNode())
                if (textes.currentNode.data.trim())
                  for (let e = textes.currentNode.parentElement; e && !parlants.has(e); e = e.parentElement)
                    parlants.add(e);
              const marque = (mots) => {
                let a = 0xdeadbeef, b = 0x41c6ce57;
                for (let i = 0; i < mots.length; i++) {
                  const c = mots.charCodeAt(i);
                  a = Math.imul(a ^ c, 2654435761);
                  b = Math.imul(b ^ c, 1597334677);
                }
                return (a >>> 0).toString(36) + (b >>> 0).toString(36).padStart(7, "0");
              };
              return [...new Set([...document.querySelectorAll("*")]
                .map((e) => (e.parentElement ? e.parentElement.tagName + e.parentElement.className : "")
                  + e.tagName + (parlants.has(e) ? 1 : 0) + [...e.attributes]
                  .filter((a) => !["href", "value", "src", "action", "content", "datetime", "title"]
                    .includes(a.name) && !(a.name.startsWith("aria-label") && a.value))
                  .map((a) => a.name + a.value.replace(/\\d+/g, "0")).join()))].map(marque).join(" ");
            })()
            """;

    private final String nom;
    private final Navigateur.Reglage reglage;
    private final Page page;
    private final List<String> plaintes = new ArrayList<>();
    private final AtomicInteger pagesLues = new AtomicInteger();

    Visiteur(String nom, Navigateur.Reglage reglage, Page page) {
        this.nom = nom;
        this.reglage = reglage;
        this.page = page;
        page.onConsoleMessage(message -> {
            // Chromium reports the status of the page itself (404, 422) as a console error.
            if (message.type().equals("error") && !message.location().startsWith(page.url())) {
                plaintes.add(message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(plaintes::add);
        page.onLoad(p -> pagesLues.incrementAndGet());
    }

    /// The page itself, for what the methods below do not offer.
    public Page page() {
        return page;
    }

    public Visiteur ouvrir(String chemin) {
        page.navigate(chemin);
        return verifier();
    }

    /// Follows a link that opens another page.
    public Visiteur suivre(String lien) {
        return partir(AriaRole.LINK, lien);
    }

    /// Presses a button that sends a form.
    public Visiteur presser(String bouton) {
        return partir(AriaRole.BUTTON, bouton);
    }

    private Visiteur partir(AriaRole role, String mots) {
        return partir(
                page.getByRole(role, new Page.GetByRoleOptions().setName(mots)).first(), mots);
    }

    /// The same for what has no words of its own on the page.
    public Visiteur partir(Locator cible, String mots) {
        return partir(() -> activer(cible), mots);
    }

    /// The same for any gesture that opens another page.
    Visiteur partir(Runnable geste, String mots) {
        var avant = pagesLues.get();
        try {
            geste.run();
            page.waitForCondition(() -> pagesLues.get() > avant);
        } catch (PlaywrightException e) {
            capturer("echec-" + nom);
            throw new AssertionError(
                    "« %s » ne mène nulle part, %s :%n%s"
                            .formatted(mots, ou(), page.locator("main").innerText()),
                    e);
        }
        return verifier();
    }

    /// A click waits for a still frame, which never comes in a page whose scripts are off: there,
    /// the keyboard does it.
    void activer(Locator cible) {
        if (reglage.javascript()) {
            cible.click();
        } else {
            cible.focus();
            page.keyboard().press("Enter");
        }
    }

    public Visiteur remplir(String libelle, String valeur) {
        SAISIES.add(valeur);
        page.getByLabel(libelle).first().fill(valeur);
        return this;
    }

    public Visiteur choisir(String libelle, String option) {
        page.getByLabel(libelle).first().selectOption(option);
        return this;
    }

    public Visiteur cocher(String libelle) {
        return cocher(page.getByLabel(libelle).first());
    }

    public Visiteur cocher(Locator casePrecise) {
        if (reglage.javascript()) {
            casePrecise.check();
        } else if (!casePrecise.isChecked()) {
            casePrecise.focus();
            page.keyboard().press("Space");
        }
        return this;
    }

    /// Words, whatever the spaces between them: a page keeps its own on one line.
    public Visiteur lire(String texte) {
        assertThat(ordinaires(page.locator("main").innerText())).contains(ordinaires(texte));
        return this;
    }

    private static String ordinaires(String texte) {
        return texte.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    /// Checks the page as it stands: done after each step above.
    public Visiteur verifier() {
        assertThat(plaintes).as("console, %s", ou()).isEmpty();
        // axe waits on timers, which never fire in a page whose scripts are off.
        if (reglage.javascript()) {
            verifierAccessibilite();
        } else {
            assertThat(page.evaluate(FAUTES_DE_STRUCTURE)).as("structure, %s", ou()).isEqualTo("");
        }
        assertThat(entier("document.documentElement.scrollWidth"))
                .as("défilement horizontal, %s", ou())
                .isLessThanOrEqualTo(entier("document.documentElement.clientWidth"));
        return this;
    }

    /// axe looks at the first page of each address, and again wherever an element shows whose kind
    /// and parent it never met, whatever the words and numbers: journeys pass many times through
    /// the same few pages. What depends on how known elements stand together is seen on all others.
    private void verifierAccessibilite() {
        var ici = URI.create(page.url()).getPath().replaceAll("\\d+", "0") + reglage.suffixe();
        var signes =
                Stream.of(((String) page.evaluate(BALISAGE)).split(" ", -1))
                        .map(signe -> reglage.suffixe() + signe)
                        .toList();
        if (PAGES_SUES.contains(ici) && SIGNES_SUS.containsAll(signes)) {
            assertThat(page.evaluate(FAUTES_D_ENSEMBLE)).as("ensemble, %s", ou()).isEqualTo("");
            return;
        }
        var axe = new AxeBuilder(page).options(violations()).withTags(REGLES);
        // The pages have no frame: one run inside the page finds the same in a third of the time.
        axe.setLegacyMode(true);
        assertThat(axe.analyze().getViolations())
                .as("accessibilité, %s", ou())
                .extracting(v -> v.getId() + " : " + v.getHelp() + " " + v.getNodes())
                .isEmpty();
        PAGES_SUES.add(ici);
        SIGNES_SUS.addAll(signes);
    }

    private static AxeRunOptions violations() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /// Keeps a picture in target/captures, named after the screen and the setting, for those who
    /// want to look: with `UNISSON_CAPTURES` in the environment.
    public Visiteur photographier(String ecran) {
        return CAPTURER ? capturer(ecran) : this;
    }

    private Visiteur capturer(String ecran) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(CAPTURES.resolve(ecran + reglage.suffixe() + ".png")));
        return this;
    }

    /// What the Tab key meets from the top of the page, in order, each with its visible words.
    public List<String> parcourirAuClavier() {
        page.evaluate("document.activeElement?.blur(); window.scrollTo(0, 0)");
        var rencontres = new ArrayList<String>();
        for (int i = 0; i < 200; i++) {
            page.keyboard().press("Tab");
            var ici = (String) page.evaluate(FOCUS);
            if (ici.isEmpty()) {
                return rencontres;
            }
            // A date field has several stops of its own.
            if (rencontres.isEmpty() || !rencontres.getLast().equals(ici)) {
                rencontres.add(ici);
            }
        }
        throw new AssertionError("The Tab key never leaves the page: " + rencontres);
    }

    /// What axe would say of the bare markup, for a page where it cannot run.
    private static final String FAUTES_DE_STRUCTURE =
            """
            (() => {
              const tous = (s) => [...document.querySelectorAll(s)];
              const fautes = [];
              if (document.documentElement.lang !== "fr") fautes.push("langue");
              if (!document.title.trim()) fautes.push("titre de la page");
              if (tous("h1").length !== 1) fautes.push(tous("h1").length + " titres h1");
              if (tous("main").length !== 1) fautes.push("main");
              if (tous("script:not([src]), [style], [onclick], [onsubmit], [onload]").length)
                fautes.push("script ou style dans la page");
              for (const f of tous("form[method=post]"))
                if (!f.elements._csrf) fautes.push("sans jeton : " + f.getAttribute("action"));
              for (const c of tous("input:not([type=hidden]), select, textarea"))
                if (!c.labels?.length && !c.getAttribute("aria-label"))
                  fautes.push("sans libellé : " + c.name);
              for (const b of tous("a[href], button"))
                if (!(b.innerText || b.textContent || "").trim() && !b.getAttribute("aria-label"))
                  fautes.push("sans mots : " + b.outerHTML);
              const ids = tous("[id]").map((e) => e.id);
              for (const id of ids)
                if (ids.indexOf(id) !== ids.lastIndexOf(id)) fautes.push("id double : " + id);
              for (const e of tous("[aria-describedby], [aria-labelledby]"))
                for (const a of ["aria-describedby", "aria-labelledby"])
                  for (const id of (e.getAttribute(a) || "").split(/\\s+/).filter(Boolean))
                    if (!ids.includes(id)) fautes.push(a + " vers rien : " + id);
              return [...new Set(fautes)].join(" ; ");
            })()
            """;

    /// What axe would say of elements that are each good: their headings, labels and identifiers.
    private static final String FAUTES_D_ENSEMBLE =
            """
            (() => {
              const tous = (s) => [...document.querySelectorAll(s)].filter((e) => e.checkVisibility());
              const fautes = [];
              if (!document.title.trim()) fautes.push("titre de la page");
              if (!tous("h1").length) fautes.push("sans titre h1");
              if (tous("main").length !== 1) fautes.push("main");
              const niveaux = tous("h1, h2, h3, h4, h5, h6").map((h) => +h.tagName[1]);
              for (let i = 1; i < niveaux.length; i++)
                if (niveaux[i] > niveaux[i - 1] + 1) fautes.push("titre h" + niveaux[i] + " après h" + niveaux[i - 1]);
              for (const c of tous("input:not([type=hidden]), select, textarea"))
                if (!c.labels?.length && !["aria-label", "aria-labelledby", "title"].some((a) => c.getAttribute(a)))
                  fautes.push("sans libellé : " + c.name);
              for (const l of tous("label[for]"))
                if (document.querySelectorAll("#" + CSS.escape(l.htmlFor)).length > 1)
                  fautes.push("libellé de deux champs : " + l.htmlFor);
              return [...new Set(fautes)].join(" ; ");
            })()
            """;

    private static final String FOCUS =
            """
            (() => {
              const e = document.activeElement;
              if (!e || e === document.body) return "";
              if (e.dataset.vu && e !== window.dernier) return "";
              e.dataset.vu = "1";
              window.dernier = e;
              const r = e.getBoundingClientRect();
              const mots = (e.getAttribute("aria-label") || e.labels?.[0]?.innerText || e.innerText || e.name || e.id).trim();
              return (r.width > 0 && r.height > 0 ? "" : "INVISIBLE ") + mots.replace(/\\s+/g, " ");
            })()
            """;

    private int entier(String expression) {
        return ((Number) Objects.requireNonNull(page.evaluate(expression))).intValue();
    }

    private String ou() {
        return nom + " sur " + page.url() + reglage.suffixe();
    }
}
