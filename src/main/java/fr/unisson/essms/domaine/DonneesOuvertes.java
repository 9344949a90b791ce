package fr.unisson.essms.domaine;

import fr.unisson.socle.tableur.DateEcrite;
import fr.unisson.socle.tableur.Mots;
import fr.unisson.socle.tableur.Rangee;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The file of results that HAS publishes: which of its columns are read, and its rows one by one.
///
/// `oe_nom` is left in the file: an evaluating body may be a sole trader, whose name is that of a
/// person, and nothing here needs it (RGPD, art. 5.1.c). Who made an evaluation is read where HAS
/// publishes it, on QualiScope.
public final class DonneesOuvertes {

    /// Without these a row is worth nothing.
    static final List<String> OBLIGATOIRES =
            List.of(
                    "finess_geo",
                    "eval_code",
                    "eval_date_fin",
                    "region",
                    "essms_categ_finess_code",
                    "cotation_chapitre_1",
                    "cotation_chapitre_2",
                    "cotation_chapitre_3");

    private static final Set<String> AUTRES =
            Set.of(
                    "raison_sociale",
                    "departement",
                    "essms_categ_finess_libelle",
                    "eval_date_debut",
                    "nb_at",
                    "moy_objectifs_hors310",
                    "moy_objectifs_100",
                    "nb_ci",
                    "nb_ci_sup_3_5",
                    "nb_ci_atteints",
                    "indice_qualite");

    /// Families of columns, and the letter of their key.
    private static final Map<String, Pattern> FAMILLES =
            Map.of(
                    "C", Pattern.compile("cotation_chapitre_([1-3])"),
                    "T", Pattern.compile("cotation_thematique_([1-3]\\.[1-9])"),
                    "T0", Pattern.compile("cotation_globale_thematique_0(\\.[1-9])"),
                    "O", Pattern.compile("cotation_objectif_([1-3]\\.\\d{1,2})"),
                    "I",
                            Pattern.compile(
                                    "cotation_critere_imperatif_([1-3]\\.\\d{1,2}\\.\\d{1,2})"));

    private static final Pattern CRITERES =
            Pattern.compile("nb_criteres_evalues_objectif_([1-3]\\.\\d{1,2})");

    /// What files write where nothing was rated.
    private static final Set<String> RIEN =
            Set.of("", "nc", "ri", "na", "nan", "none", "null", "-");

    private static final Pattern BLANCS = Pattern.compile("[\\s_\\-']+");
    private static final Pattern FINESS = Pattern.compile("\\d[\\dAB]\\d{7}");

    /// Compiled once: a national file has three million cells.
    private static final Pattern NOMBRE = Pattern.compile("-?\\d+(\\.\\d+)?");

    private static final LocalDate JOUR_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern DIX_MILLIERS = Pattern.compile("[3-6]\\d{4}");
    private static final Pattern HUIT_CHIFFRES = Pattern.compile("(20\\d\\d)(\\d\\d)(\\d\\d)");
    private static final Pattern CHIFFRE = Pattern.compile("\\d");
    private static final int CODE_AU_PLUS = 5;
    private static final int CHIFFRES_AU_PLUS = 25;
    private static final BigDecimal CENT = BigDecimal.valueOf(100);

    private final Map<String, Integer> colonnes = new HashMap<>();
    private final Map<String, Integer> notes = new LinkedHashMap<>();
    private final Map<String, Integer> criteres = new LinkedHashMap<>();
    private final Rangee entete;
    private int ignorees;

    /// @param entete the first row
    public DonneesOuvertes(Rangee entete) {
        this.entete = entete;
        for (int i = 0; i < entete.cellules().size(); i++) {
            if (!reconnaitre(nom(entete.cellule(i)), i)) ignorees++;
        }
    }

    /// Capitals, accents, spaces and hyphens are those of who opened the file before.
    private static String nom(String ecrit) {
        return BLANCS.matcher(Mots.simple(ecrit)).replaceAll("_");
    }

    private boolean reconnaitre(String nom, int i) {
        if (OBLIGATOIRES.contains(nom) || AUTRES.contains(nom)) colonnes.putIfAbsent(nom, i);
        for (var f : FAMILLES.entrySet()) {
            var m = f.getValue().matcher(nom);
            if (m.matches()) return notes.putIfAbsent(f.getKey() + m.group(1), i) == null;
        }
        var m = CRITERES.matcher(nom);
        if (m.matches()) return criteres.putIfAbsent(m.group(1), i) == null;
        return colonnes.containsKey(nom);
    }

    /// Whether this is the file at all, complete or not.
    public static boolean annoncees(String entete) {
        var dit = nom(entete);
        return dit.contains("finess_geo") && dit.contains("cotation_");
    }

    public List<String> manquantes() {
        return OBLIGATOIRES.stream().filter(c -> !colonnes.containsKey(c)).toList();
    }

    /// Whether a row has as many cells as there are columns.
    public boolean entiere(Rangee rangee) {
        return rangee.cellules().size() >= entete.cellules().size();
    }

    /// How many columns are left.
    public int ignorees() {
        return ignorees;
    }

    /// What a row says, or every reason why it is left out.
    public sealed interface Lecture {
        record Lue(ResultatPublie resultat) implements Lecture {}

        record Refusee(List<String> motifs) implements Lecture {}
    }

    public Lecture lire(Rangee rangee) {
        return new Ligne(rangee).lire();
    }

    private final class Ligne {

        private final Rangee rangee;
        private final List<String> motifs = new ArrayList<>();

        Ligne(Rangee rangee) {
            this.rangee = rangee;
        }

        Lecture lire() {
            var fin = date("eval_date_fin");
            if (fin == null && motifs.isEmpty()) motifs.add("date de fin absente (eval_date_fin)");
            var lues = notes();
            if (lues.isEmpty() && motifs.isEmpty()) motifs.add("aucune cotation");
            var imperatifs = nombre(colonnes.get("nb_ci"), "nb_ci");
            var hauts = nombre(colonnes.get("nb_ci_sup_3_5"), "nb_ci_sup_3_5");
            if (imperatifs != null && hauts != null && hauts > imperatifs)
                motifs.add("nb_ci_sup_3_5 dépasse nb_ci");
            var dits = new HashMap<String, Integer>();
            criteres.forEach((objectif, colonne) -> {
                var n = nombre(colonne, "nb_criteres_evalues_objectif_" + objectif);
                if (n != null) dits.put(objectif, n);
            });
            var finess = finess();
            var evaluation = exige("eval_code");
            var region = region();
            var categorie = categorie();
            var debut = date("eval_date_debut");
            var traceurs = nombre(colonnes.get("nb_at"), "nb_at");
            var lettre = lettre();
            var objectifs = decimal("moy_objectifs_100", BigDecimal.ZERO, CENT);
            var hors = decimal("moy_objectifs_hors310", BigDecimal.ONE, BigDecimal.valueOf(4));
            var atteints = nombre(colonnes.get("nb_ci_atteints"), "nb_ci_atteints");
            if (!motifs.isEmpty() || fin == null) return new Lecture.Refusee(motifs);
            return new Lecture.Lue(
                    new ResultatPublie(
                            finess,
                            evaluation,
                            texte("raison_sociale"),
                            region,
                            texte("departement"),
                            categorie,
                            texte("essms_categ_finess_libelle"),
                            debut,
                            fin,
                            traceurs,
                            lettre,
                            objectifs,
                            hors,
                            imperatifs,
                            hauts,
                            atteints,
                            lues,
                            dits));
        }

        private String texte(String nom) {
            var colonne = colonnes.get(nom);
            return colonne == null ? "" : rangee.cellule(colonne).strip();
        }

        private String exige(String nom) {
            var dit = texte(nom);
            if (dit.isEmpty()) motifs.add(nom + " est vide");
            return dit;
        }

        /// What has neither letter nor figure compares with nothing.
        private String region() {
            var dit = exige("region");
            if (!dit.isEmpty() && Mots.cle(dit).isEmpty())
                motifs.add("region " + cite(dit) + " (le nom d’une région est attendu)");
            return dit;
        }

        /// A spreadsheet that takes the number for a figure drops its first zero.
        private String finess() {
            var dit = texte("finess_geo").toUpperCase(Locale.ROOT);
            var entier = dit.matches("\\d{8}") ? "0" + dit : dit;
            if (!FINESS.matcher(entier).matches())
                motifs.add("numéro FINESS " + cite(dit) + " (neuf caractères attendus)");
            return entier;
        }

        private String categorie() {
            var dit = texte("essms_categ_finess_code");
            if (!dit.matches("\\d{3}"))
                motifs.add("catégorie FINESS " + cite(dit) + " (trois chiffres attendus)");
            return dit;
        }

        private @Nullable Lettre lettre() {
            var dit = texte("indice_qualite").toUpperCase(Locale.ROOT);
            if (dit.matches("[A-D]")) return Lettre.valueOf(dit);
            if (!RIEN.contains(dit.toLowerCase(Locale.ROOT)))
                motifs.add("niveau « " + court(dit) + " » (A, B, C ou D attendu)");
            return null;
        }

        private @Nullable LocalDate date(String nom) {
            return switch (DateEcrite.lire(jour(texte(nom)), DateEcrite.Bord.FIN)) {
                case DateEcrite.Lue(var jour, var deduite) when !deduite -> jour;
                case DateEcrite.Vide _ -> null;
                default -> {
                    motifs.add(nom + " « " + court(texte(nom)) + " » n’est pas une date");
                    yield null;
                }
            };
        }

        /// The number under which a spreadsheet keeps a day, or its figures alone.
        private static String jour(String dit) {
            if (DIX_MILLIERS.matcher(dit).matches())
                return JOUR_ZERO.plusDays(Long.parseLong(dit)).toString();
            var chiffres = HUIT_CHIFFRES.matcher(dit);
            return chiffres.matches() ? chiffres.replaceFirst("$1-$2-$3") : dit;
        }

        private Map<String, BigDecimal> notes() {
            var lues = new HashMap<String, BigDecimal>();
            notes.forEach((cle, colonne) -> {
                var n =
                        decimal(
                                rangee.cellule(colonne),
                                entete.cellule(colonne).strip(),
                                BigDecimal.ONE,
                                BigDecimal.valueOf(4));
                if (n != null) lues.put(cle, n);
            });
            return lues;
        }

        private @Nullable BigDecimal decimal(String nom, BigDecimal de, BigDecimal a) {
            return decimal(texte(nom), nom, de, a);
        }

        private @Nullable BigDecimal decimal(String dit, String nom, BigDecimal de, BigDecimal a) {
            var n = lireNombre(dit, nom).orElse(null);
            if (n == null || (n.compareTo(de) >= 0 && n.compareTo(a) <= 0)) return n;
            motifs.add(nom + " : " + court(dit) + " n’est pas entre " + de + " et " + a);
            return null;
        }

        private @Nullable Integer nombre(@Nullable Integer colonne, String nom) {
            if (colonne == null) return null;
            var n = lireNombre(rangee.cellule(colonne), nom).orElse(null);
            if (n == null) return null;
            if (n.signum() < 0 || n.compareTo(CENT) > 0 || n.stripTrailingZeros().scale() > 0) {
                motifs.add(nom + " : " + court(rangee.cellule(colonne)) + " n’est pas un nombre");
                return null;
            }
            return n.intValueExact();
        }

        private Optional<BigDecimal> lireNombre(String dit, String nom) {
            if (dit.isEmpty()) return Optional.empty();
            var propre = dit.strip().replace(',', '.');
            if (RIEN.contains(propre.toLowerCase(Locale.ROOT))) return Optional.empty();
            if (propre.length() > CHIFFRES_AU_PLUS || !NOMBRE.matcher(propre).matches()) {
                motifs.add(nom + " : « " + court(dit) + " » n’est pas un nombre");
                return Optional.empty();
            }
            return Optional.of(new BigDecimal(propre));
        }

        /// A report is kept: words where a figure or a code is expected may be a name.
        private static String cite(String dit) {
            return dit.isEmpty() ? "vide" : "« " + court(dit) + " »";
        }

        private static String court(String dit) {
            if (dit.length() > CODE_AU_PLUS && !CHIFFRE.matcher(dit).find()) return "un texte";
            return dit.length() <= 30 ? dit : dit.substring(0, 30) + "…";
        }
    }
}
