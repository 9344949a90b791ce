package fr.unisson.pilotage.domaine;

import fr.unisson.conventions.domaine.DonneesArticle.Indicateur;
import fr.unisson.indicateurs.Calcul;
import fr.unisson.indicateurs.Definition;
import fr.unisson.indicateurs.Famille;
import fr.unisson.indicateurs.Frequence;
import fr.unisson.indicateurs.NatureIndicateur;
import fr.unisson.indicateurs.Sens;
import fr.unisson.indicateurs.TypeDeRapport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes an indicator of the words of a text. What they do not say plainly is left to people.
public final class LectureDesIndicateurs {

    private static final BigDecimal CENT = BigDecimal.valueOf(100);
    private static final BigDecimal MILLE = BigDecimal.valueOf(1000);
    private static final Pattern NOMBRE = Pattern.compile("(\\d+(?:[.,]\\d+)?)");
    private static final Pattern AU_MOINS =
            Pattern.compile("\\b(moins de|sous|en dessous|inferieure? a|au dessous)\\b");
    private static final Pattern AU_PLUS =
            Pattern.compile("\\b(plus de|au dela|au dessus|superieure? a)\\b");
    private static final Pattern MOUVEMENT =
            Pattern.compile("\\b(hausse|baisse|augmentation|diminution|variation|deux fois)\\b");
    private static final Pattern PLUSIEURS_MOIS =
            Pattern.compile("\\b(\\d+|deux|trois|quatre|six|douze) mois\\b");
    private static final Pattern CHACUNE =
            Pattern.compile("\\b(chaque partie|toutes les parties|chacune|les parties)\\b");

    private LectureDesIndicateurs() {}

    public static Optional<Frequence> frequence(String mots) {
        var dits = Rapprochement.normalise(mots);
        if (PLUSIEURS_MOIS.matcher(dits).find()) return plusieursMois(dits);
        if (dits.contains("semestr")) return Optional.of(Frequence.SEMESTRE);
        if (dits.contains("trimestr")) return Optional.of(Frequence.TRIMESTRE);
        if (dits.contains("hebdo") || dits.contains("semaine"))
            return Optional.of(Frequence.SEMAINE);
        if (dits.contains("mensuel") || dits.contains("mois")) return Optional.of(Frequence.MOIS);
        if (dits.contains("annuel") || dits.contains("annee") || dits.matches(".*\\b(an|ans)\\b.*"))
            return Optional.of(Frequence.ANNEE);
        return Optional.empty();
    }

    /// "tous les six mois"; every two months is no period of the calendar here.
    private static Optional<Frequence> plusieursMois(String dits) {
        if (dits.matches(".*\\b(trois|3) mois.*")) return Optional.of(Frequence.TRIMESTRE);
        if (dits.matches(".*\\b(six|6) mois.*")) return Optional.of(Frequence.SEMESTRE);
        return dits.matches(".*\\b(douze|12) mois.*")
                ? Optional.of(Frequence.ANNEE)
                : Optional.empty();
    }

    /// @param valeur from which it worries
    public record Seuil(Sens sens, BigDecimal valeur) {}

    /// Empty when the words tell of a change, or of no number: somebody sets it then.
    public static Optional<Seuil> seuil(String mots) {
        var dits = Rapprochement.normalise(mots);
        if (MOUVEMENT.matcher(dits).find()) return Optional.empty();
        var sens =
                AU_MOINS.matcher(dits).find()
                        ? Optional.of(Sens.HAUSSE)
                        : AU_PLUS.matcher(dits).find()
                                ? Optional.of(Sens.BAISSE)
                                : Optional.<Sens>empty();
        return sens.flatMap(s -> nombre(mots).map(n -> new Seuil(s, n)));
    }

    /// The first number written in figures.
    public static Optional<BigDecimal> nombre(String mots) {
        var trouve = NOMBRE.matcher(mots);
        return trouve.find()
                ? Optional.of(new BigDecimal(trouve.group(1).replace(',', '.')))
                : Optional.empty();
    }

    /// Each party feeds its own.
    public static boolean chacune(String responsable) {
        return CHACUNE.matcher(Rapprochement.normalise(responsable)).find();
    }

    /// Whether an objective is measured by this indicator.
    public static boolean mesure(String dite, String nom) {
        var a = Rapprochement.normalise(dite);
        var b = Rapprochement.normalise(nom);
        return !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
    }

    /// The same, where several indicators could be meant: the one whose name says the most. «
    /// Chutes » does not measure « Part des chutes graves analysées à temps » beside « Chutes
    /// graves analysées à temps ».
    public static boolean mesure(String dite, String nom, List<String> noms) {
        return mesure(dite, nom)
                && noms.stream()
                        .filter(autre -> mesure(dite, autre))
                        .allMatch(autre ->
                                Rapprochement.normalise(autre).length()
                                        <= Rapprochement.normalise(nom).length());
    }

    /// @param note where it comes from
    public static Definition definition(Indicateur i, Frequence frequence, String note) {
        var seuil = seuil(i.seuil());
        var sens = seuil.map(Seuil::sens).orElse(sensUsuel(i.seuil()));
        var rapport = Rapport.lire(i);
        return new Definition(
                i.nom().strip(),
                i.definition().strip(),
                Famille.AUTRE,
                NatureIndicateur.RESULTAT,
                rapport.calcul(),
                rapport.genre(),
                rapport.numerateur(),
                rapport.denominateur(),
                rapport.multiplicateur(),
                "",
                "",
                rapport.unite(),
                rapport.decimales(),
                sens,
                frequence,
                "",
                i.source().strip(),
                "",
                note,
                "",
                seuil.map(Seuil::valeur).orElse(null),
                null);
    }

    private static Sens sensUsuel(String seuil) {
        return Rapprochement.normalise(seuil).contains("hausse") ? Sens.BAISSE : Sens.HAUSSE;
    }

    private record Rapport(
            Calcul calcul,
            @org.jspecify.annotations.Nullable TypeDeRapport genre,
            String numerateur,
            String denominateur,
            BigDecimal multiplicateur,
            String unite,
            int decimales) {

        private static final Pattern POUR_MILLE =
                Pattern.compile("^(.+?)\\s+pour\\s+(?:mille|1[\\s\\u00a0]?000)\\s+(.+)$");
        private static final Pattern DIVISE = Pattern.compile("^(.+?)\\s*[/÷]\\s*(.+)$");

        static Rapport lire(Indicateur i) {
            var formule = i.formule().strip();
            var mille = POUR_MILLE.matcher(formule);
            if (mille.matches()) {
                return new Rapport(
                        Calcul.RAPPORT,
                        TypeDeRapport.TAUX,
                        mille.group(1),
                        mille.group(2),
                        MILLE,
                        "pour 1 000",
                        1);
            }
            var divise = DIVISE.matcher(formule);
            return divise.matches()
                    ? new Rapport(
                            Calcul.RAPPORT,
                            TypeDeRapport.PART,
                            divise.group(1),
                            divise.group(2),
                            CENT,
                            "%",
                            0)
                    : new Rapport(Calcul.VALEUR, null, "", "", BigDecimal.ONE, "", 0);
        }
    }
}
