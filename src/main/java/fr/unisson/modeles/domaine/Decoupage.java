package fr.unisson.modeles.domaine;

import fr.unisson.bureautique.Bloc;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cuts a text into proposed articles. What the text says of itself comes first (« Article 1 »),
/// then the headings of the file, unless numbered lines are more numerous than they are.
public final class Decoupage {

    private static final int TITRE_AU_PLUS = 160;
    private static final int DEBUT_AU_PLUS = 60;

    /// « Article 1 – Objet », « ARTICLE PREMIER », « Art. 3 : … », « Article 1er ».
    private static final Pattern ARTICLE =
            Pattern.compile(
                    "(?iu)\\**\\s*(?:article|art\\.)\\s+(premier|unique|[0-9]{1,3}(?:\\s*(?:er|bis|ter))?"
                            + "|[IVXL]{1,6})\\s*\\**\\s*[.:–—-]?\\s*\\**\\s*(.*?)\\**");

    /// « 3. Moyens », « III – Gouvernance », « 4) Durée »: a short line that starts with a number.
    private static final Pattern NUMEROTE =
            Pattern.compile("(?u)(?:[0-9]{1,2}|[IVXL]{1,5})\\s*[.)–—-]\\s*(\\p{Lu}[^.;]{2,100})");

    private static final Pattern SUITE_DE_LISTE =
            Pattern.compile("(?m)^\\s*(?:[0-9]{1,2}|[IVXL]{1,5})\\s*[.)–—-]\\s");

    /// « Annexe 1 », « ANNEXES », « Annexe 2 – Protocole »: the line says nothing else.
    private static final Pattern ANNEXE =
            Pattern.compile(
                    "(?iu)\\**\\s*annexes?(?:\\s+(?:n\\s*[°o]\\s*)?(?:[0-9]{1,2}|[IVXL]{1,5}|[A-H]))?"
                            + "\\s*\\**\\s*(?:[.:–—-].{0,120})?\\**");

    /// « Fait à Nantes, le 3 mars », « FAIT EN DEUX EXEMPLAIRES »; not « fait à noter ».
    private static final Pattern FAIT_A =
            Pattern.compile(
                    "(?u)\\**\\s*(?:Fait|FAIT)\\s+(?:(?:à|À|a|A)\\s*(?:\\p{Lu}|[.…_\\[(«]).*"
                            + "|(?:en|EN)\\s+\\S+\\s+(?:exemplaires?|EXEMPLAIRES?|originaux).*)");

    private static final String SIGNATURES = "Signatures";

    private Decoupage() {}

    /// @param horsTexte what stands after the articles: the signatures, an annex
    public record Article(String titre, String texte, boolean horsTexte) {

        public Article(String titre, String texte) {
            this(titre, texte, false);
        }

        /// Its first words, to be told from the others; its title when it has no text.
        public String debut() {
            var ligne = texte.lines().findFirst().orElse("").strip();
            if (ligne.isEmpty()) return titre;
            if (ligne.length() <= DEBUT_AU_PLUS) return ligne;
            int mot = ligne.lastIndexOf(' ', DEBUT_AU_PLUS);
            return ligne.substring(0, mot > 0 ? mot : DEBUT_AU_PLUS) + "…";
        }
    }

    public static List<Article> decouper(List<Bloc> blocs) {
        if (blocs.stream().anyMatch(b -> ARTICLE.matcher(premiereLigne(b)).matches()))
            return couper(blocs, Decoupage::article);
        int niveau = niveau(blocs);
        long titres = blocs.stream().filter(b -> coupe(b, niveau)).count();
        long numeros = blocs.stream().filter(b -> numerote(b) != null).count();
        return titres > 1 && titres >= numeros
                ? couper(blocs, b -> coupe(b, niveau) ? titre(b) : null)
                : couper(blocs, Decoupage::numerote);
    }

    /// The first level of heading used more than once: a lone one above it is the title of the
    /// whole. Zero when none is, and then every heading cuts.
    private static int niveau(List<Bloc> blocs) {
        for (int n = 1; n <= 6; n++) {
            int cherche = n;
            if (blocs.stream().filter(b -> b.niveau() == cherche).count() > 1) return n;
        }
        return 0;
    }

    private static boolean coupe(Bloc bloc, int niveau) {
        return bloc.titre() && (niveau == 0 || bloc.niveau() == niveau);
    }

    private static String titre(Bloc bloc) {
        var numerote = numerote(bloc);
        return numerote == null ? bloc.texte() : numerote;
    }

    /// Whether a title says nothing of what its article is about: « Article 3 ».
    public static boolean muet(String titre) {
        var lu = ARTICLE.matcher(titre.strip());
        return lu.matches() && lu.group(2).isBlank();
    }

    private interface Coupe {
        @Nullable String titre(Bloc bloc);
    }

    private static @Nullable String article(Bloc bloc) {
        var lu = ARTICLE.matcher(premiereLigne(bloc));
        if (!lu.matches()) return null;
        var titre = lu.group(2).strip();
        // « Article 3 du code… » opens a sentence, not an article.
        if (!titre.isEmpty() && (titre.length() > TITRE_AU_PLUS || phrase(titre, bloc)))
            return null;
        return titre.isEmpty() ? premiereLigne(bloc) : titre;
    }

    private static boolean phrase(String titre, Bloc bloc) {
        return !bloc.titre() && (Character.isLowerCase(titre.charAt(0)) || titre.endsWith(";"));
    }

    private static @Nullable String numerote(Bloc bloc) {
        // The first of several numbered lines is a list, not a title.
        if (SUITE_DE_LISTE.matcher(suite(bloc)).find()) return null;
        var lu = NUMEROTE.matcher(premiereLigne(bloc).replace("**", ""));
        return lu.matches() ? lu.group(1).strip() : null;
    }

    private static List<Article> couper(List<Bloc> blocs, Coupe coupe) {
        var articles = new ArrayList<Article>();
        var titre = "";
        var horsTexte = false;
        var texte = new ArrayList<String>();
        int dernier = dernier(blocs, coupe);
        for (int i = 0; i < blocs.size(); i++) {
            var bloc = blocs.get(i);
            var nouveau = coupe.titre(bloc);
            var fin = i > dernier && dernier >= 0 ? fin(blocs, i) : null;
            if (nouveau == null && fin == null) {
                texte.add(bloc.titre() ? "### " + bloc.texte() : bloc.texte());
                continue;
            }
            finir(articles, titre, texte, horsTexte);
            titre = nouveau == null ? Objects.requireNonNull(fin) : nouveau;
            horsTexte = nouveau == null;
            // The whole line of the signatures is theirs: it says where and when.
            var suite = titre.equals(SIGNATURES) && horsTexte ? bloc.texte() : suite(bloc);
            if (!suite.isBlank()) texte.add(suite);
        }
        finir(articles, titre, texte, horsTexte);
        return List.copyOf(articles);
    }

    /// Place of the last article; -1 when the text has none.
    private static int dernier(List<Bloc> blocs, Coupe coupe) {
        for (int i = blocs.size() - 1; i >= 0; i--) if (coupe.titre(blocs.get(i)) != null) return i;
        return -1;
    }

    /// What stands after the last article and is none of it; null for what goes on with it. Lines
    /// that only list the annexes cut nothing.
    private static @Nullable String fin(List<Bloc> blocs, int i) {
        var ligne = premiereLigne(blocs.get(i));
        if (FAIT_A.matcher(ligne).matches()) return SIGNATURES;
        if (!ANNEXE.matcher(ligne).matches()) return null;
        boolean seule = suite(blocs.get(i)).isBlank();
        if (!seule)
            return ANNEXE.matcher(suite(blocs.get(i)).lines().findFirst().orElse("")).matches()
                    ? null
                    : abrege(ligne);
        if (i + 1 >= blocs.size()) return null;
        var apres = premiereLigne(blocs.get(i + 1));
        return ANNEXE.matcher(apres).matches() || FAIT_A.matcher(apres).matches()
                ? null
                : abrege(ligne);
    }

    /// What comes before the first article is a preamble; with nothing in it, it is not kept.
    private static void finir(
            List<Article> articles, String titre, List<String> texte, boolean horsTexte) {
        if (!titre.isEmpty() || !texte.isEmpty())
            articles.add(
                    new Article(
                            titre.isEmpty() ? "Préambule" : abrege(titre),
                            String.join("\n\n", texte).strip(),
                            horsTexte));
        texte.clear();
    }

    private static String premiereLigne(Bloc bloc) {
        return bloc.texte().lines().findFirst().orElse("").strip();
    }

    private static String suite(Bloc bloc) {
        int fin = bloc.texte().indexOf('\n');
        return fin < 0 ? "" : bloc.texte().substring(fin + 1).strip();
    }

    private static String abrege(String titre) {
        var propre = titre.replace("**", "").strip();
        return propre.length() <= TITRE_AU_PLUS ? propre : propre.substring(0, TITRE_AU_PLUS);
    }
}
