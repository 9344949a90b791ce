package fr.unisson.indicateurs.domaine;

import fr.unisson.indicateurs.Definition;
import fr.unisson.indicateurs.Frequence;
import fr.unisson.indicateurs.Mesure;
import fr.unisson.indicateurs.Sens;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A figure told to everybody, in short sentences.
///
/// The pattern of a definition may hold `{n}` and `{d}` (numerator and denominator), `{v}` (the
/// value with its unit), `{v0}` (the value alone, rounded from two on, "moins de 1" under one) and
/// `{singular|plural}`. Beyond twenty, a part is told in tenths: "environ 8 personnes sur 10";
/// unless the tenths would say none or all, which would be false.
public final class Phrase {

    private static final Pattern REPERE = Pattern.compile("\\{([^{}]*)}");
    private static final BigDecimal DEUX = BigDecimal.TWO;
    private static final BigDecimal PETIT = BigDecimal.valueOf(20);

    private Phrase() {}

    /// Why a pattern cannot be used; null when it can.
    public static @Nullable String refus(Definition d) {
        for (var repere : REPERE.matcher(d.phrase()).results().map(r -> r.group(1)).toList()) {
            if ((repere.equals("n") || repere.equals("d")) && !d.enRapport()) {
                return "{" + repere + "} demande un numérateur et un dénominateur.";
            }
            if (!repere.matches("n|d|v|v0") && !repere.contains("|")) {
                return "« {"
                        + repere
                        + "} » n’est pas connu : {n}, {d}, {v}, {v0} ou"
                        + " {singulier|pluriel}.";
            }
        }
        return null;
    }

    /// "8 actions sur 10 ont été faites à temps."
    public static String valeur(Definition d, Mesure mesure) {
        var valeur = mesure.valeur();
        if (valeur == null) return "Il n’y avait rien à mesurer.";
        var n = mesure.numerateur();
        var den = mesure.denominateur();
        boolean compte = d.phrase().contains("{n}");
        if (d.phrase().isBlank() || (compte && (n == null || den == null))) {
            return d.libelle() + " : " + d.ecrire(valeur) + ".";
        }
        boolean dizaines = compte && n != null && den != null && enDixiemes(n, den);
        var dits = dizaines && n != null && den != null ? dixiemes(n, den) : n;
        var sur = dizaines ? BigDecimal.TEN : den;
        boolean pluriel = (compte && dits != null ? dits : valeur).abs().compareTo(DEUX) >= 0;
        var phrase =
                REPERE.matcher(d.phrase())
                        .replaceAll(r ->
                                java.util.regex.Matcher.quoteReplacement(
                                        mot(r, d, valeur, dits, sur, dizaines, pluriel)));
        return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
    }

    private static String mot(
            MatchResult r,
            Definition d,
            BigDecimal valeur,
            @Nullable BigDecimal n,
            @Nullable BigDecimal sur,
            boolean dizaines,
            boolean pluriel) {
        var repere = r.group(1);
        return switch (repere) {
            case "n" -> (dizaines ? "environ " : "") + entier(n);
            case "d" -> entier(sur);
            case "v" -> d.ecrire(valeur);
            case "v0" -> seule(d, valeur);
            default -> {
                var formes = repere.split("\\|", 2);
                yield formes.length == 1 ? repere : formes[pluriel ? 1 : 0];
            }
        };
    }

    /// "environ 3 chutes" says it as well as 2,91, and "moins de 1 erreur" better than 0,83; a
    /// figure between one and two keeps its decimals.
    private static String seule(Definition d, BigDecimal valeur) {
        if (valeur.signum() > 0 && valeur.compareTo(BigDecimal.ONE) < 0) return "moins de 1";
        var entiere = valeur.setScale(0, RoundingMode.HALF_UP);
        if (valeur.compareTo(DEUX) < 0 || entiere.compareTo(valeur) == 0) {
            return Chiffre.ecrire(valeur, d.decimales(), "");
        }
        return "environ " + entier(entiere);
    }

    private static String entier(@Nullable BigDecimal nombre) {
        return nombre == null ? "" : Chiffre.ecrire(nombre, 0, "");
    }

    private static boolean enDixiemes(BigDecimal n, BigDecimal den) {
        if (den.compareTo(PETIT) <= 0 || n.compareTo(den) >= 0 || n.signum() == 0) return false;
        int dits = dixiemes(n, den).intValueExact();
        return dits > 0 && dits < 10;
    }

    private static BigDecimal dixiemes(BigDecimal n, BigDecimal den) {
        return n.multiply(BigDecimal.TEN).divide(den, 0, RoundingMode.HALF_UP);
    }

    /// "C’est mieux qu’au trimestre d’avant.": by what the reader sees, so rounded.
    public static String comparaison(Definition d, BigDecimal valeur, BigDecimal avant) {
        var arrondie = valeur.setScale(d.decimales(), RoundingMode.HALF_UP);
        int ecart = arrondie.compareTo(avant.setScale(d.decimales(), RoundingMode.HALF_UP));
        if (ecart == 0) return "C’est comme " + avant(d.frequence()) + ".";
        boolean mieux = d.sens() == Sens.HAUSSE ? ecart > 0 : ecart < 0;
        var repere = avant(d.frequence());
        var que = "aeiouéèêh".indexOf(repere.charAt(0)) >= 0 ? "qu’" : "que ";
        return (mieux ? "C’est mieux " : "C’est moins bien ") + que + repere + ".";
    }

    private static String avant(Frequence frequence) {
        return switch (frequence) {
            case JOUR -> "la veille";
            case SEMAINE -> "la semaine d’avant";
            case MOIS -> "le mois d’avant";
            case TRIMESTRE -> "au trimestre d’avant";
            case SEMESTRE -> "au semestre d’avant";
            case ANNEE -> "l’année d’avant";
        };
    }

    /// Empty when nothing was aimed at.
    public static String objectif(Definition d, BigDecimal valeur, @Nullable BigDecimal cible) {
        if (cible == null) return "";
        return Jugement.aussiBon(valeur, cible, d.sens())
                ? "Notre objectif est atteint."
                : "Notre objectif, "
                        + objectif(d.sens())
                        + d.ecrire(cible)
                        + ", n’est pas encore atteint.";
    }

    /// What comes before a target, so that it reads whichever way is better.
    public static String objectif(Sens sens) {
        return sens == Sens.HAUSSE ? "au moins " : "au plus ";
    }
}
