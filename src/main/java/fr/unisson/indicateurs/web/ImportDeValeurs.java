package fr.unisson.indicateurs.web;

import fr.unisson.indicateurs.Frequence;
import fr.unisson.indicateurs.IndicateurVue;
import fr.unisson.indicateurs.Mesure;
import fr.unisson.indicateurs.Periode;
import fr.unisson.indicateurs.Saisie;
import fr.unisson.socle.tableur.Feuille;
import fr.unisson.socle.tableur.Rangee;
import fr.unisson.socle.web.Saisies;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads values from the rows of a spreadsheet: the columns by the names people give them, the
/// indicators by their code or their name, the periods as they are written.
final class ImportDeValeurs {

    enum Colonne {
        INDICATEUR("code", "indicateur", "nom", "libelle"),
        PERIODE("periode", "date", "mois", "trimestre", "annee"),
        VALEUR("valeur", "resultat", "taux"),
        NUMERATEUR("numerateur", "num", "nombre"),
        DENOMINATEUR("denominateur", "den", "sur", "total"),
        COMMENTAIRE("commentaire", "commentaires", "remarque", "observation");

        private final List<String> noms;

        Colonne(String... noms) {
            this.noms = List.of(noms);
        }
    }

    /// @param numero line of the spreadsheet
    record LigneLue(int numero, String indicateur, Saisie saisie) {}

    record Ecartee(int numero, String phrase) {}

    private static final Map<String, Integer> MOIS =
            Map.ofEntries(
                    Map.entry("janvier", 1),
                    Map.entry("fevrier", 2),
                    Map.entry("mars", 3),
                    Map.entry("avril", 4),
                    Map.entry("mai", 5),
                    Map.entry("juin", 6),
                    Map.entry("juillet", 7),
                    Map.entry("aout", 8),
                    Map.entry("septembre", 9),
                    Map.entry("octobre", 10),
                    Map.entry("novembre", 11),
                    Map.entry("decembre", 12));

    private static final Pattern MOIS_EN_LETTRES = Pattern.compile("([a-z]+) (\\d{4})");
    private static final Pattern MOIS_EN_CHIFFRES = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");
    private static final Pattern JOUR = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern RANG =
            Pattern.compile(
                    "(?:([ts])([1-4])|([1-4])(?:er|e|eme) (trimestre|semestre))[ -]?(\\d{4})");

    private final Map<String, IndicateurVue> connus = new HashMap<>();
    final List<LigneLue> lues = new ArrayList<>();
    final List<Ecartee> ecartees = new ArrayList<>();

    ImportDeValeurs(List<IndicateurVue> indicateurs) {
        for (var i : indicateurs) {
            connus.put(cle(i.code()), i);
            connus.putIfAbsent(cle(i.definition().libelle()), i);
        }
    }

    /// The first sheet that holds a header: a workbook often opens on a notice.
    Optional<String> lirePremiere(List<Feuille> feuilles) {
        var sans = Optional.<String>empty();
        for (var feuille : feuilles) {
            sans = lire(feuille);
            if (sans.isEmpty()) break;
        }
        return sans;
    }

    /// The first row that names an indicator and a period is the header.
    Optional<String> lire(Feuille feuille) {
        var rangees = feuille.rangees();
        for (int k = 0; k < rangees.size(); k++) {
            var colonnes = colonnes(rangees.get(k));
            if (!colonnes.containsKey(Colonne.INDICATEUR) || !colonnes.containsKey(Colonne.PERIODE))
                continue;
            if (!colonnes.containsKey(Colonne.VALEUR) && !colonnes.containsKey(Colonne.NUMERATEUR))
                continue;
            rangees.subList(k + 1, rangees.size()).forEach(r -> lire(r, colonnes));
            return Optional.empty();
        }
        return Optional.of(
                "Aucune ligne de titres n’a été reconnue. Il faut au moins une colonne « Code »,"
                        + " une colonne « Période », et « Valeur » ou « Numérateur » et"
                        + " « Dénominateur ».");
    }

    private static Map<Colonne, Integer> colonnes(Rangee rangee) {
        var trouvees = new EnumMap<Colonne, Integer>(Colonne.class);
        for (int c = 0; c < rangee.cellules().size(); c++) {
            var nom = cle(rangee.cellule(c));
            for (var colonne : Colonne.values()) {
                if (colonne.noms.contains(nom)) trouvees.putIfAbsent(colonne, c);
            }
        }
        return trouvees;
    }

    private void lire(Rangee r, Map<Colonne, Integer> colonnes) {
        var nom = texte(r, colonnes, Colonne.INDICATEUR);
        var i = connus.get(cle(nom));
        if (nom.isEmpty() && r.vide()) return;
        if (i == null) {
            ecarter(r, "aucun indicateur de l’organisation ne s’appelle « " + nom + " ».");
            return;
        }
        var dite = texte(r, colonnes, Colonne.PERIODE);
        var periode = periode(dite, i.definition().frequence());
        if (periode.isEmpty()) {
            ecarter(
                    r,
                    "« "
                            + dite
                            + " » ne dit pas une période de "
                            + i.definition().libelle()
                            + " ("
                            + i.definition().frequence().libelle().toLowerCase(Locale.FRANCE)
                            + ").");
            return;
        }
        var mesure = mesure(r, colonnes, i.definition().enRapport());
        if (mesure == null) return;
        var commentaire = texte(r, colonnes, Colonne.COMMENTAIRE);
        lues.add(
                new LigneLue(
                        r.numero(),
                        i.definition().libelle(),
                        new Saisie(
                                i.id(),
                                periode.get(),
                                null,
                                mesure,
                                commentaire.isEmpty() ? null : commentaire,
                                null)));
    }

    private @Nullable Mesure mesure(Rangee r, Map<Colonne, Integer> colonnes, boolean enRapport) {
        for (var c : List.of(Colonne.VALEUR, Colonne.NUMERATEUR, Colonne.DENOMINATEUR)) {
            var dit = texte(r, colonnes, c);
            if (dit.isEmpty() || Saisies.nombre(sansUnite(dit)).isPresent()) continue;
            ecarter(r, "« " + dit + " » n’est pas un nombre.");
            return null;
        }
        var mesure =
                enRapport
                        ? new Mesure(
                                nombre(r, colonnes, Colonne.NUMERATEUR),
                                nombre(r, colonnes, Colonne.DENOMINATEUR),
                                null)
                        : new Mesure(null, null, nombre(r, colonnes, Colonne.VALEUR));
        if (mesure.equals(Mesure.RIEN)) {
            ecarter(
                    r,
                    enRapport
                            ? "il faut un numérateur et un dénominateur."
                            : "il manque la valeur.");
            return null;
        }
        return mesure;
    }

    private void ecarter(Rangee r, String phrase) {
        ecartees.add(new Ecartee(r.numero(), "Ligne " + r.numero() + " : " + phrase));
    }

    private static @Nullable BigDecimal nombre(
            Rangee r, Map<Colonne, Integer> colonnes, Colonne colonne) {
        return Saisies.nombre(sansUnite(texte(r, colonnes, colonne))).orElse(null);
    }

    /// Without unit, nor the decimals of an average that nobody typed.
    private static String sansUnite(String dit) {
        return dit.replaceAll("[%‰]", "").strip().replaceFirst("([.,]\\d{6})\\d+$", "$1");
    }

    private static String texte(Rangee r, Map<Colonne, Integer> colonnes, Colonne colonne) {
        return r.cellule(colonnes.getOrDefault(colonne, -1)).strip();
    }

    /// "2026-03", "mars 2026", "03/2026", "T1 2026", "1er trimestre 2026", "2026", or a day in it.
    static Optional<Periode> periode(String dite, Frequence frequence) {
        var direct = Periode.lire(dite);
        if (direct.isPresent()) {
            var p = direct.get();
            if (p.frequence() == frequence) return direct;
            return p.frequence() == Frequence.JOUR
                    ? Optional.of(Periode.de(frequence, p.debut()))
                    : Optional.empty();
        }
        return autrement(cle(dite), frequence).filter(p -> p.frequence() == frequence);
    }

    private static Optional<Periode> autrement(String dite, Frequence frequence) {
        var lettres = MOIS_EN_LETTRES.matcher(dite);
        if (lettres.matches() && MOIS.containsKey(lettres.group(1))) {
            return Periode.lire("%s-%02d".formatted(lettres.group(2), MOIS.get(lettres.group(1))));
        }
        var chiffres = MOIS_EN_CHIFFRES.matcher(dite);
        if (chiffres.matches()) {
            return Periode.lire(
                    "%s-%02d".formatted(chiffres.group(2), Integer.parseInt(chiffres.group(1))));
        }
        var rang = RANG.matcher(dite);
        if (rang.matches()) {
            var lettre = rang.group(1) != null ? rang.group(1) : rang.group(4).substring(0, 1);
            var numero = rang.group(2) != null ? rang.group(2) : rang.group(3);
            return Periode.lire(rang.group(5) + "-" + lettre.toUpperCase(Locale.ROOT) + numero);
        }
        var jour = JOUR.matcher(dite);
        if (!jour.matches()) return Optional.empty();
        return Saisies.date(
                        "%s-%02d-%02d"
                                .formatted(
                                        jour.group(3),
                                        Integer.parseInt(jour.group(2)),
                                        Integer.parseInt(jour.group(1))))
                .map((LocalDate d) -> Periode.de(frequence, d));
    }

    private static String cle(String texte) {
        return Normalizer.normalize(texte.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .toLowerCase(Locale.FRANCE);
    }
}
