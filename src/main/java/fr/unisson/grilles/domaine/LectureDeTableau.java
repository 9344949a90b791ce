package fr.unisson.grilles.domaine;

import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.EquivalenceEcrite;
import fr.unisson.grilles.NatureDEquivalence;
import fr.unisson.grilles.NatureDeGrille;
import fr.unisson.grilles.NoeudEcrit;
import fr.unisson.grilles.Portee;
import fr.unisson.grilles.PublicDEssms;
import fr.unisson.grilles.SecteurDEssms;
import fr.unisson.grilles.TypeDEssms;
import fr.unisson.grilles.Valeur;
import fr.unisson.grilles.domaine.TableauDeGrille.Sorte;
import fr.unisson.socle.tableur.Correspondance;
import fr.unisson.socle.tableur.Feuille;
import fr.unisson.socle.tableur.Mots;
import fr.unisson.socle.tableur.Rangee;
import fr.unisson.socle.tableur.Remarque;
import fr.unisson.socle.tableur.Remarque.Gravite;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Saisies;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A grid read from a table, line by line: what cannot be taken is told and left, the rest goes on.
public final class LectureDeTableau {

    private record Brut(String parent, NoeudEcrit noeud) {}

    private final Correspondance<ChampDeGrille> colonnes;
    private final Map<String, String> tete = new HashMap<>();
    private final List<Valeur> valeurs = new ArrayList<>();
    private final Map<String, Brut> points = new LinkedHashMap<>();
    private final Map<String, String> domainesAjoutes = new HashMap<>();
    private final List<EquivalenceEcrite> equivalences = new ArrayList<>();
    private final List<GrilleLue.Ligne> lignes = new ArrayList<>();
    private Set<String> codes = Set.of();

    private LectureDeTableau(Correspondance<ChampDeGrille> colonnes) {
        this.colonnes = colonnes;
    }

    public static GrilleLue lire(Correspondance<ChampDeGrille> colonnes, Feuille feuille) {
        return new LectureDeTableau(colonnes).lire(feuille);
    }

    private GrilleLue lire(Feuille feuille) {
        var rangees =
                feuille.rangees().stream().filter(r -> r.numero() > colonnes.entete()).toList();
        codes =
                rangees.stream()
                        .map(r -> colonnes.cellule(r, ChampDeGrille.CODE))
                        .map(CellulesDeGrille::code)
                        .collect(Collectors.toSet());
        rangees.stream().filter(r -> !r.vide()).forEach(this::ligne);
        return new GrilleLue(
                dit(TableauDeGrille.CLE),
                Saisies.parmi(NatureDeGrille.class, dit(TableauDeGrille.NATURE)).orElse(null),
                dit(TableauDeGrille.NOM),
                dit(TableauDeGrille.PRESENTATION),
                dit(TableauDeGrille.SOURCE),
                CellulesDeGrille.oui(dit(TableauDeGrille.BLOC_NOTES)).orElse(false),
                echelle(),
                enfants(""),
                equivalences.stream().filter(e -> points.containsKey(e.code())).toList(),
                List.copyOf(lignes));
    }

    private @Nullable Echelle echelle() {
        if (!valeurs.isEmpty()) return new Echelle.Niveaux(valeurs);
        boolean nombre =
                List.of(TableauDeGrille.MINIMUM, TableauDeGrille.MAXIMUM, TableauDeGrille.UNITE)
                        .stream()
                        .anyMatch(c -> !dit(c).isEmpty());
        return nombre
                ? new Echelle.Nombre(
                        Saisies.nombre(dit(TableauDeGrille.MINIMUM)).orElse(null),
                        Saisies.nombre(dit(TableauDeGrille.MAXIMUM)).orElse(null),
                        dit(TableauDeGrille.UNITE),
                        CellulesDeGrille.oui(dit(TableauDeGrille.DECROISSANTE)).orElse(false))
                : null;
    }

    private String dit(String nom) {
        return tete.getOrDefault(Mots.cle(nom), "");
    }

    private List<NoeudEcrit> enfants(String parent) {
        return points.entrySet().stream()
                .filter(e -> e.getValue().parent().equals(parent))
                .map(e -> e.getValue().noeud().avec(enfants(e.getKey())))
                .toList();
    }

    private void ligne(Rangee r) {
        var c =
                new CellulesDeGrille(
                        colonnes,
                        r,
                        new ArrayList<>(colonnes.indiscretions(r, ChampDeGrille::libelle)));
        var sorte = sorte(c.texte(ChampDeGrille.LIGNE));
        if (sorte.isEmpty()) {
            c.ecarter(
                    ChampDeGrille.LIGNE,
                    "« "
                            + c.texte(ChampDeGrille.LIGNE)
                            + " » n’est pas une sorte de ligne : Grille, Réponse, Point ou"
                            + " Équivalence.");
        } else if (c.bonnes()) {
            switch (sorte.get()) {
                case GRILLE -> tete(c);
                case REPONSE -> reponse(c);
                case EQUIVALENCE -> equivalence(c);
                case POINT -> point(c);
            }
        }
        lignes.add(
                new GrilleLue.Ligne(
                        r.numero(),
                        sorte.orElse(Sorte.POINT),
                        c.texte(ChampDeGrille.CODE),
                        c.texte(ChampDeGrille.LIBELLE),
                        c.remarques()));
    }

    private static Optional<Sorte> sorte(String texte) {
        if (texte.isEmpty()) return Optional.of(Sorte.POINT);
        return Arrays.stream(Sorte.values())
                .filter(s -> Mots.cle(s.libelle()).equals(Mots.cle(texte)))
                .findFirst();
    }

    private void tete(CellulesDeGrille c) {
        var nom = Mots.cle(c.texte(ChampDeGrille.CODE));
        var valeur = c.texte(ChampDeGrille.LIBELLE);
        boolean nombre = nom.equals("minimum") || nom.equals("maximum");
        if (nombre && Saisies.nombre(valeur).isEmpty())
            c.ecarter(ChampDeGrille.LIBELLE, "« " + valeur + " » n’est pas un nombre.");
        else if (nom.equals("nature") && Saisies.parmi(NatureDeGrille.class, valeur).isEmpty())
            c.ecarter(
                    ChampDeGrille.LIBELLE,
                    "« "
                            + valeur
                            + " » n’est pas une sorte de grille : "
                            + admises(NatureDeGrille.class)
                            + ".");
        else tete.put(nom, valeur);
    }

    /// What may be written, told to whoever wrote something else.
    private static String admises(Class<? extends Enum<?>> type) {
        var mots = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return String.join(", ", mots.subList(0, mots.size() - 1)) + " ou " + mots.getLast();
    }

    private void reponse(CellulesDeGrille c) {
        var code = c.texte(ChampDeGrille.CODE);
        if (valeurs.stream().anyMatch(v -> v.code().equals(code)))
            c.ecarter(ChampDeGrille.CODE, "Une autre réponse porte déjà ce code.");
        var valeur =
                new Valeur(
                        code,
                        c.texte(ChampDeGrille.LIBELLE),
                        c.texte(ChampDeGrille.AIDE),
                        c.nombre(ChampDeGrille.POINTS),
                        c.vrai(ChampDeGrille.JUSTIFIEE),
                        c.vrai(ChampDeGrille.SAUF_IMPERATIF),
                        CellulesDeGrille.mots(c.texte(ChampDeGrille.DOMAINES)));
        ControleDeGrille.valeur(valeur)
                .map(Motif::phrase)
                .forEach(p -> c.ecarter(ChampDeGrille.CODE, p));
        if (c.bonnes()) valeurs.add(valeur);
    }

    private void equivalence(CellulesDeGrille c) {
        var nature = Saisies.parmi(NatureDEquivalence.class, c.texte(ChampDeGrille.LIBELLE));
        if (nature.isEmpty())
            c.ecarter(
                    ChampDeGrille.LIBELLE,
                    "Une équivalence est " + admises(NatureDEquivalence.class) + ".");
        else
            equivalences.add(
                    new EquivalenceEcrite(
                            c.code(ChampDeGrille.CODE), c.code(ChampDeGrille.DANS), nature.get()));
    }

    private void point(CellulesDeGrille c) {
        var parent = parent(c);
        var ecrit = c.code(ChampDeGrille.CODE);
        var code = ecrit.isEmpty() ? suivant(parent) : ecrit;
        if (points.containsKey(code))
            c.ecarter(ChampDeGrille.CODE, "Un autre point porte déjà ce code.");
        if (parent.equals(code)) c.ecarter(ChampDeGrille.DANS, "Un point ne va pas dans lui-même.");
        var poids = c.nombre(ChampDeGrille.POIDS);
        var noeud =
                new NoeudEcrit(
                        code,
                        c.texte(ChampDeGrille.LIBELLE),
                        c.texte(ChampDeGrille.AIDE),
                        c.texte(ChampDeGrille.FACILE),
                        poids == null ? BigDecimal.ONE : poids,
                        c.vrai(ChampDeGrille.IMPERATIF),
                        c.texte(ChampDeGrille.AXE),
                        c.texte(ChampDeGrille.CIBLE),
                        new Portee(
                                c.connu(
                                        ChampDeGrille.SECTEUR,
                                        SecteurDEssms.class,
                                        SecteurDEssms::libelle),
                                c.connu(
                                        ChampDeGrille.STRUCTURE,
                                        TypeDEssms.class,
                                        TypeDEssms::libelle),
                                CellulesDeGrille.mots(c.texte(ChampDeGrille.PUBLICS)).stream()
                                        .filter(p -> !CellulesDeGrille.tous(p))
                                        .map(p ->
                                                CellulesDeGrille.code(
                                                        p,
                                                        PublicDEssms.class,
                                                        PublicDEssms::libelle))
                                        .collect(Collectors.toSet())),
                        c.texte(ChampDeGrille.PREUVES).lines().toList(),
                        List.of());
        ControleDeGrille.noeud(noeud)
                .map(Motif::phrase)
                .forEach(p -> c.ecarter(ChampDeGrille.CODE, p));
        if (c.bonnes()) points.put(code, new Brut(parent, noeud));
    }

    /// The code of the node above: said by its code, by the name of a domain, or by the code of the
    /// point itself when no column says it.
    private String parent(CellulesDeGrille c) {
        var dit = c.texte(ChampDeGrille.DANS);
        if (dit.isEmpty())
            return colonnes.colonne(ChampDeGrille.DANS).isPresent()
                    ? ""
                    : prefixe(c.code(ChampDeGrille.CODE));
        if (points.containsKey(CellulesDeGrille.code(dit))) return CellulesDeGrille.code(dit);
        var connu = domainesAjoutes.get(Mots.cle(dit));
        if (connu != null) return connu;
        var code = codes.contains(CellulesDeGrille.code(dit)) ? "" : suivant("");
        if (code.isEmpty()) {
            c.ecarter(
                    ChampDeGrille.DANS,
                    "« " + dit + " » n’est pas au-dessus de cette ligne, ou n’a pas été pris.");
            return "";
        }
        points.put(
                code,
                new Brut(
                        "",
                        new NoeudEcrit(
                                code,
                                dit,
                                "",
                                "",
                                BigDecimal.ONE,
                                false,
                                "",
                                "",
                                Portee.PARTOUT,
                                List.of(),
                                List.of())));
        domainesAjoutes.put(Mots.cle(dit), code);
        c.remarques()
                .add(
                        new Remarque(
                                Gravite.COMPRIS,
                                ChampDeGrille.DANS.libelle(),
                                "Le domaine « "
                                        + dit
                                        + " » est ajouté, avec le code "
                                        + code
                                        + "."));
        return code;
    }

    /// The longest code already read of which this one is the continuation.
    private String prefixe(String code) {
        return points.keySet().stream()
                .filter(c -> code.length() > c.length() && code.startsWith(c))
                .filter(c ->
                        ".-".indexOf(code.charAt(c.length())) >= 0
                                || (Character.isLetter(c.charAt(c.length() - 1))
                                        && Character.isDigit(code.charAt(c.length()))))
                .max(java.util.Comparator.comparingInt(String::length))
                .orElse("");
    }

    /// A code that nothing bears, nor will further down.
    private String suivant(String parent) {
        boolean lettre =
                !parent.isEmpty() && Character.isLetter(parent.charAt(parent.length() - 1));
        for (int i = 1; ; i++) {
            var code =
                    parent.isEmpty()
                            ? i <= 26 ? String.valueOf((char) ('A' + i - 1)) : "D" + i
                            : parent + (lettre ? "" : ".") + i;
            if (!points.containsKey(code) && !codes.contains(code)) return code;
        }
    }
}
