package fr.unisson.indicateurs.domaine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// An expression on the codes of other indicators: `(CHUTES + ERREURS) ÷ JOURNEES × 1000`.
///
/// Nothing but numbers, codes, the four operations and parentheses. It is read once into a tree;
/// nothing of it is ever run by the machine or the database.
public final class Formule {

    private static final int LONGUEUR_AU_PLUS = 500;
    private static final int PROFONDEUR_AU_PLUS = 40;
    private static final Pattern MOT =
            Pattern.compile(
                    "\\s*(?:(?<nombre>\\d+(?:[.,]\\d+)?)|(?<code>[A-Z][A-Z0-9_]*)"
                            + "|(?<signe>[-+*/×÷−()]))\\s*");

    /// A formula that cannot be read: the sentence says why.
    public record Illisible(String phrase) {}

    private sealed interface Noeud {
        record Nombre(BigDecimal valeur) implements Noeud {}

        record Code(String code) implements Noeud {}

        record Operation(char signe, Noeud gauche, Noeud droite) implements Noeud {}
    }

    private static final class Refus extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refus(String phrase) {
            super(phrase, null, false, false);
        }
    }

    private final Noeud racine;
    private final Set<String> codes;

    private Formule(Noeud racine, Set<String> codes) {
        this.racine = racine;
        this.codes = Set.copyOf(codes);
    }

    /// Why this text is no formula; empty when it is one.
    public static Optional<Illisible> refus(String texte) {
        try {
            lire(texte);
            return Optional.empty();
        } catch (Refus e) {
            return Optional.of(new Illisible(String.valueOf(e.getMessage())));
        }
    }

    /// @throws RuntimeException when [#refus] says something
    public static Formule lire(String texte) {
        if (texte.isBlank()) throw new Refus("Écrivez la formule.");
        if (texte.length() > LONGUEUR_AU_PLUS) throw new Refus("La formule est trop longue.");
        var lecteur = new Lecteur(mots(texte));
        var racine = lecteur.somme(0);
        if (lecteur.reste()) {
            throw new Refus("« " + lecteur.mot() + " » n’est pas à sa place.");
        }
        return new Formule(racine, lecteur.codes);
    }

    /// The codes it reads.
    public Set<String> codes() {
        return codes;
    }

    /// No value when one of its operands has none, or when something would be divided by zero.
    public Optional<BigDecimal> evaluer(Map<String, BigDecimal> valeurs) {
        return evaluer(racine, valeurs);
    }

    private static Optional<BigDecimal> evaluer(Noeud noeud, Map<String, BigDecimal> valeurs) {
        return switch (noeud) {
            case Noeud.Nombre(var valeur) -> Optional.of(valeur);
            case Noeud.Code(var code) -> Optional.ofNullable(valeurs.get(code));
            case Noeud.Operation(var signe, var gauche, var droite) ->
                    evaluer(gauche, valeurs)
                            .flatMap(g ->
                                    evaluer(droite, valeurs).flatMap(d -> operer(signe, g, d)));
        };
    }

    private static Optional<BigDecimal> operer(char signe, BigDecimal g, BigDecimal d) {
        return switch (signe) {
            case '+' -> Optional.of(g.add(d, MathContext.DECIMAL64));
            case '-' -> Optional.of(g.subtract(d, MathContext.DECIMAL64));
            case '*' -> Optional.of(g.multiply(d, MathContext.DECIMAL64));
            default ->
                    d.signum() == 0
                            ? Optional.empty()
                            : Optional.of(g.divide(d, MathContext.DECIMAL64));
        };
    }

    private static List<String> mots(String texte) {
        var mots = new ArrayList<String>();
        var lu = MOT.matcher(texte);
        int place = 0;
        while (place < texte.length()) {
            if (!lu.find(place) || lu.start() != place) {
                throw new Refus(
                        "« "
                                + texte.charAt(place)
                                + " » ne se lit pas : une formule s’écrit avec des codes"
                                + " d’indicateurs, des nombres, + − × ÷ et des parenthèses.");
            }
            mots.add(texte.substring(lu.start(), lu.end()).strip());
            place = lu.end();
        }
        return mots;
    }

    /// Recursive descent: a sum of products of atoms.
    private static final class Lecteur {

        private final List<String> mots;
        private final Set<String> codes = new LinkedHashSet<>();
        private int place;

        Lecteur(List<String> mots) {
            this.mots = mots;
        }

        boolean reste() {
            return place < mots.size();
        }

        String mot() {
            return mots.get(place);
        }

        Noeud somme(int profondeur) {
            var gauche = produit(profondeur);
            while (reste() && (est('+') || est('-'))) {
                char signe = signe();
                place++;
                gauche = new Noeud.Operation(signe, gauche, produit(profondeur));
            }
            return gauche;
        }

        private Noeud produit(int profondeur) {
            var gauche = atome(profondeur);
            while (reste() && (est('*') || est('/'))) {
                char signe = signe();
                place++;
                gauche = new Noeud.Operation(signe, gauche, atome(profondeur));
            }
            return gauche;
        }

        private Noeud atome(int profondeur) {
            if (profondeur > PROFONDEUR_AU_PLUS) throw new Refus("Trop de parenthèses.");
            if (!reste()) throw new Refus("La formule s’arrête trop tôt.");
            var mot = mots.get(place++);
            if (mot.equals("(")) {
                var dedans = somme(profondeur + 1);
                if (!reste() || !mot().equals(")")) {
                    throw new Refus("Une parenthèse n’est pas refermée.");
                }
                place++;
                return dedans;
            }
            if (signe(mot) == '-') {
                return new Noeud.Operation(
                        '-', new Noeud.Nombre(BigDecimal.ZERO), atome(profondeur + 1));
            }
            if (Character.isDigit(mot.charAt(0))) {
                return new Noeud.Nombre(new BigDecimal(mot.replace(',', '.')));
            }
            if (Character.isLetter(mot.charAt(0))) {
                codes.add(mot);
                return new Noeud.Code(mot);
            }
            throw new Refus("« " + mot + " » n’est pas à sa place.");
        }

        private boolean est(char signe) {
            return signe() == signe;
        }

        private char signe() {
            return signe(mot());
        }

        private static char signe(String mot) {
            return switch (mot) {
                case "+" -> '+';
                case "-", "−" -> '-';
                case "*", "×" -> '*';
                case "/", "÷" -> '/';
                default -> ' ';
            };
        }
    }
}
