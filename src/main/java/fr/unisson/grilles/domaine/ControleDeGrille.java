package fr.unisson.grilles.domaine;

import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.GrilleEcrite;
import fr.unisson.grilles.NoeudEcrit;
import fr.unisson.grilles.NoeudPlat;
import fr.unisson.grilles.PublicDEssms;
import fr.unisson.grilles.SecteurDEssms;
import fr.unisson.grilles.TypeDEssms;
import fr.unisson.grilles.Valeur;
import fr.unisson.socle.vie.Motif;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a grid must be: to be kept at all, to be published.
public final class ControleDeGrille {

    public static final int NOEUDS_AU_PLUS = 2_000;
    public static final int PROFONDEUR_AU_PLUS = 6;
    private static final int VALEURS_AU_PLUS = 50;

    private static final Pattern CLE = Pattern.compile("[a-z0-9][a-z0-9-]{1,59}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,19}");
    private static final Pattern CODE_DE_VALEUR = Pattern.compile("[A-Z0-9_]{1,20}");
    // a text is written with letters, lines and tabulations
    private static final Pattern ILLISIBLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final int COURT = 500;
    private static final int LONG = 8_000;
    private static final BigDecimal POIDS_AU_PLUS = new BigDecimal(1_000);
    private static final BigDecimal POINTS_AU_PLUS = new BigDecimal(10_000);
    private static final BigDecimal NOMBRE_AU_PLUS = new BigDecimal(100_000_000);

    private ControleDeGrille() {}

    /// What stops it from being kept, even as a draft.
    public static List<Motif> fautes(GrilleEcrite g) {
        var plats = g.aPlat();
        return Stream.of(tete(g), valeurs(g.echelle()), points(plats), equivalences(g, plats))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<Motif> tete(GrilleEcrite g) {
        return Stream.of(
                        si(
                                !CLE.matcher(g.cle()).matches(),
                                "CLE",
                                "La clé a de 2 à 60 lettres minuscules, chiffres ou tirets :"
                                        + " « audit-hygiene »."),
                        si(g.nom().isBlank(), "NOM", "Donnez un nom à la grille."),
                        texte("Le nom", g.nom(), COURT),
                        texte("La présentation", g.presentation(), LONG),
                        texte("La source", g.source(), LONG))
                .flatMap(Function.identity());
    }

    private static Stream<Motif> valeurs(Echelle echelle) {
        return switch (echelle) {
            case Echelle.Nombre(var min, var max, var unite, _) ->
                    Stream.of(
                                    si(
                                            min != null && max != null && min.compareTo(max) >= 0,
                                            "ECHELLE",
                                            "Échelle : le plus petit nombre est au-dessous du plus"
                                                    + " grand."),
                                    nombre("Échelle, plus petit nombre", min, NOMBRE_AU_PLUS),
                                    nombre("Échelle, plus grand nombre", max, NOMBRE_AU_PLUS),
                                    texte("L’unité", unite, 40))
                            .flatMap(Function.identity());
            case Echelle.Niveaux(var valeurs) ->
                    Stream.of(
                                    si(
                                            valeurs.size() > VALEURS_AU_PLUS,
                                            "ECHELLE",
                                            "Une échelle a 50 réponses au plus."),
                                    valeurs.stream().flatMap(ControleDeGrille::valeur),
                                    doubles(valeurs.stream().map(Valeur::code))
                                            .map(c ->
                                                    new Motif(
                                                            "ECHELLE",
                                                            "Échelle : deux réponses portent le code « "
                                                                    + c
                                                                    + " ».")))
                            .flatMap(Function.identity());
        };
    }

    /// What stops one answer, whatever the others.
    public static Stream<Motif> valeur(Valeur v) {
        var lieu = "Échelle, réponse « " + v.code() + " »";
        return Stream.of(
                        si(
                                !CODE_DE_VALEUR.matcher(v.code()).matches(),
                                "ECHELLE",
                                lieu
                                        + " : un code a de 1 à 20 lettres majuscules, chiffres ou"
                                        + " tirets bas."),
                        si(v.libelle().isBlank(), "ECHELLE", lieu + " : le libellé manque."),
                        texte(lieu, v.libelle() + v.aide(), LONG),
                        nombre(lieu, v.points(), POINTS_AU_PLUS))
                .flatMap(Function.identity());
    }

    private static Stream<Motif> points(List<NoeudPlat> plats) {
        return Stream.of(
                        si(
                                plats.size() > NOEUDS_AU_PLUS,
                                "NOEUDS",
                                "Une grille a 2 000 points au plus."),
                        si(
                                plats.stream().anyMatch(p -> p.profondeur() > PROFONDEUR_AU_PLUS),
                                "NOEUDS",
                                "Une grille a six niveaux au plus."),
                        doubles(plats.stream().map(p -> p.noeud().code()))
                                .map(c ->
                                        new Motif(
                                                "CODE",
                                                "Point « "
                                                        + c
                                                        + " » : ce code est donné plusieurs"
                                                        + " fois.")),
                        plats.stream().flatMap(p -> noeud(p.noeud())))
                .flatMap(Function.identity());
    }

    /// What stops one node, whatever the others.
    public static Stream<Motif> noeud(NoeudEcrit n) {
        var lieu = "Point « " + n.code() + " »";
        var portee = n.portee();
        return Stream.of(
                        si(
                                !CODE.matcher(n.code()).matches(),
                                "CODE",
                                lieu
                                        + " : un code a de 1 à 20 lettres sans accent, chiffres,"
                                        + " points ou tirets."),
                        si(n.libelle().isBlank(), "LIBELLE", lieu + " : le libellé manque."),
                        texte(lieu + ", libellé", n.libelle(), NoeudEcrit.LIBELLE_AU_PLUS),
                        texte(lieu + ", aide", n.aide(), LONG),
                        texte(lieu + ", facile à lire", n.facile(), LONG),
                        texte(lieu, n.axe() + n.cible() + String.join("", n.preuves()), LONG),
                        si(
                                n.poids().signum() <= 0
                                        || n.poids().scale() > 3
                                        || n.poids().compareTo(POIDS_AU_PLUS) >= 0,
                                "POIDS",
                                lieu
                                        + " : le poids est plus grand que zéro, plus petit que"
                                        + " 1 000, avec trois décimales au plus."),
                        inconnu(lieu, "secteur", Stream.of(portee.secteur()), SecteurDEssms.class),
                        inconnu(lieu, "type", Stream.of(portee.structure()), TypeDEssms.class),
                        inconnu(lieu, "public", portee.publics().stream(), PublicDEssms.class))
                .flatMap(Function.identity());
    }

    private static <E extends Enum<E>> Stream<Motif> inconnu(
            String lieu, String quoi, Stream<String> codes, Class<E> type) {
        var connus = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return codes.filter(c -> !c.isEmpty() && !connus.contains(c))
                .map(c ->
                        new Motif(
                                "PORTEE",
                                lieu
                                        + " : le "
                                        + quoi
                                        + " « "
                                        + c
                                        + " » n’est pas connu ("
                                        + String.join(", ", connus)
                                        + ")."));
    }

    private static Stream<Motif> equivalences(GrilleEcrite g, List<NoeudPlat> plats) {
        var codes = plats.stream().map(p -> p.noeud().code()).collect(Collectors.toSet());
        return g.equivalences().stream()
                .filter(e -> !codes.contains(e.code()))
                .map(e ->
                        new Motif(
                                "EQUIVALENCE",
                                "Équivalence : la grille n’a pas de point « " + e.code() + " »."));
    }

    /// What stops its publication.
    public static List<Motif> manques(GrilleEcrite g) {
        var racines = g.noeuds();
        boolean enDomaines = racines.stream().anyMatch(n -> !n.noeuds().isEmpty());
        return Stream.of(
                        fautes(g).stream(),
                        si(
                                racines.isEmpty(),
                                "NOEUDS",
                                "La grille est vide : ajoutez au moins un point à coter."),
                        racines.stream()
                                .filter(n -> enDomaines && n.noeuds().isEmpty())
                                .map(n ->
                                        new Motif(
                                                "DOMAINE_VIDE",
                                                "Le domaine « "
                                                        + n.code()
                                                        + " » est vide : ajoutez-y un point, ou"
                                                        + " retirez-le.")),
                        sansEchelle(g.echelle()),
                        domainesInconnus(g))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<Motif> sansEchelle(Echelle echelle) {
        return switch (echelle) {
            case Echelle.Niveaux(var valeurs) ->
                    si(
                            valeurs.stream().filter(Valeur::compte).count() < 2,
                            "ECHELLE",
                            "L’échelle a besoin d’au moins deux réponses qui donnent des points.");
            case Echelle.Nombre(var min, var max, var unite, _) ->
                    si(
                            min == null && max == null && unite.isEmpty(),
                            "ECHELLE",
                            "Les points n’ont pas d’échelle : dites comment ils sont cotés.");
        };
    }

    private static Stream<Motif> domainesInconnus(GrilleEcrite g) {
        if (!(g.echelle() instanceof Echelle.Niveaux(var valeurs))) return Stream.empty();
        var racines = g.noeuds().stream().map(NoeudEcrit::code).collect(Collectors.toSet());
        return valeurs.stream()
                .flatMap(v ->
                        v.domaines().stream()
                                .filter(d -> !racines.contains(d))
                                .sorted()
                                .map(d ->
                                        new Motif(
                                                "ECHELLE",
                                                "La réponse « "
                                                        + v.code()
                                                        + " » est réservée au domaine « "
                                                        + d
                                                        + " », qui n’existe pas.")));
    }

    private static Stream<Motif> si(boolean vrai, String code, String phrase) {
        return vrai ? Stream.of(new Motif(code, phrase)) : Stream.empty();
    }

    private static Stream<Motif> texte(String lieu, String texte, int auPlus) {
        return Stream.concat(
                si(texte.length() > auPlus, "LONGUEUR", lieu + " : le texte est trop long."),
                si(
                        ILLISIBLE.matcher(texte).find(),
                        "CARACTERE",
                        lieu + " : le texte contient un caractère illisible."));
    }

    private static Stream<Motif> nombre(
            String lieu, @Nullable BigDecimal nombre, BigDecimal auPlus) {
        return si(
                nombre != null && (nombre.scale() > 4 || nombre.abs().compareTo(auPlus) >= 0),
                "NOMBRE",
                lieu + " : quatre décimales au plus, et un nombre moins grand.");
    }

    static Stream<String> doubles(Stream<String> codes) {
        var vus = new HashSet<String>();
        return codes.filter(c -> !vus.add(c)).distinct();
    }
}
