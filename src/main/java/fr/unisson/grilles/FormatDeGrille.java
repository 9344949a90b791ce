package fr.unisson.grilles;

import fr.unisson.grilles.domaine.ControleDeGrille;
import fr.unisson.socle.Empreinte;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A grid as a JSON file, both ways. There is one way to write a grid: what says nothing is left
/// out, fields keep their order. The digest of a grid is that of its file.
public final class FormatDeGrille {

    static final String FORMAT = "unisson-grille-1";

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final DefaultIndenter RETRAIT = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter MISE_EN_PAGE =
            new DefaultPrettyPrinter().withObjectIndenter(RETRAIT).withArrayIndenter(RETRAIT);

    private FormatDeGrille() {}

    public static String empreinte(GrilleEcrite grille) {
        return Empreinte.de(ecrire(grille));
    }

    public static String ecrire(GrilleEcrite g) {
        var o = JSON.createObjectNode();
        o.put("format", FORMAT);
        o.put("cle", g.cle());
        o.put("nature", g.nature().name());
        o.put("nom", g.nom());
        texte(o, "presentation", g.presentation());
        texte(o, "source", g.source());
        oui(o, "blocNotes", g.blocNotes());
        echelle(o.putObject("echelle"), g.echelle());
        noeuds(o, g.noeuds());
        if (!g.equivalences().isEmpty()) {
            var lignes = o.putArray("equivalences");
            for (var e : g.equivalences()) {
                var ligne = lignes.addObject();
                ligne.put("code", e.code());
                ligne.put("ancien", e.ancien());
                if (e.nature() != NatureDEquivalence.IDENTIQUE)
                    ligne.put("nature", e.nature().name());
            }
        }
        return JSON.writer().with(MISE_EN_PAGE).writeValueAsString(o) + "\n";
    }

    private static void echelle(ObjectNode o, Echelle echelle) {
        switch (echelle) {
            case Echelle.Nombre(var min, var max, var unite, var decroissante) -> {
                nombre(o, "minimum", min);
                nombre(o, "maximum", max);
                texte(o, "unite", unite);
                oui(o, "decroissante", decroissante);
            }
            case Echelle.Niveaux(var valeurs) -> {
                var liste = o.putArray("valeurs");
                for (var v : valeurs) {
                    var ligne = liste.addObject();
                    ligne.put("code", v.code());
                    ligne.put("libelle", v.libelle());
                    texte(ligne, "aide", v.aide());
                    nombre(ligne, "points", v.points());
                    oui(ligne, "justifiee", v.justifiee());
                    oui(ligne, "saufImperatif", v.saufImperatif());
                    textes(ligne, "domaines", v.domaines().stream().sorted().toList());
                }
            }
        }
    }

    private static void noeuds(ObjectNode o, List<NoeudEcrit> noeuds) {
        if (noeuds.isEmpty()) return;
        ArrayNode liste = o.putArray("noeuds");
        for (var n : noeuds) {
            var ligne = liste.addObject();
            ligne.put("code", n.code());
            ligne.put("libelle", n.libelle());
            texte(ligne, "aide", n.aide());
            texte(ligne, "facile", n.facile());
            if (n.poids().compareTo(BigDecimal.ONE) != 0) nombre(ligne, "poids", n.poids());
            oui(ligne, "imperatif", n.imperatif());
            texte(ligne, "axe", n.axe());
            texte(ligne, "cible", n.cible());
            texte(ligne, "secteur", n.portee().secteur());
            texte(ligne, "structure", n.portee().structure());
            textes(ligne, "publics", n.portee().publics().stream().sorted().toList());
            textes(ligne, "preuves", n.preuves());
            noeuds(ligne, n.noeuds());
        }
    }

    private static void texte(ObjectNode o, String champ, String texte) {
        if (!texte.isEmpty()) o.put(champ, texte);
    }

    private static void textes(ObjectNode o, String champ, Collection<String> textes) {
        if (textes.isEmpty()) return;
        var liste = o.putArray(champ);
        textes.forEach(liste::add);
    }

    private static void oui(ObjectNode o, String champ, boolean vrai) {
        if (vrai) o.put(champ, true);
    }

    private static void nombre(ObjectNode o, String champ, @Nullable BigDecimal nombre) {
        if (nombre != null) o.put(champ, nombre);
    }

    /// The grid, or every reason why this is none, each with its place.
    public static Resultat<GrilleEcrite> lire(String texte) {
        try {
            var racine = JSON.readTree(texte.startsWith("\ufeff") ? texte.substring(1) : texte);
            var fautes = new ArrayList<Motif>();
            var grille = grille(new ObjetLu("La grille", racine, fautes));
            if (fautes.isEmpty()) fautes.addAll(ControleDeGrille.fautes(grille));
            return fautes.isEmpty() ? Resultat.fait(grille) : new Resultat.Refus<>(fautes);
        } catch (JacksonException e) {
            var lieu = e.getLocation();
            return Resultat.refus(
                    ObjetLu.FAUTE,
                    "Ce fichier n’est pas du JSON bien formé"
                            + (lieu == null || lieu.getLineNr() < 1
                                    ? "."
                                    : ", à partir de la ligne " + lieu.getLineNr() + "."));
        }
    }

    private static GrilleEcrite grille(ObjetLu o) {
        var format = o.exige("format");
        if (!format.isEmpty() && !format.equals(FORMAT))
            o.faute("le format « " + format + " » n’est pas lu ici : « " + FORMAT + " » attendu");
        var grille =
                new GrilleEcrite(
                        o.exige("cle"),
                        o.parmi("nature", NatureDeGrille.class, NatureDeGrille.QUESTIONNAIRE),
                        o.exige("nom"),
                        o.texte("presentation"),
                        o.texte("source"),
                        o.oui("blocNotes"),
                        echelle(o.objet("echelle", "L’échelle")),
                        noeuds(o, "la grille"),
                        o.objets("equivalences", i -> "Équivalence " + i).stream()
                                .map(FormatDeGrille::equivalence)
                                .toList());
        o.fin();
        return grille;
    }

    private static Echelle echelle(ObjetLu o) {
        Echelle echelle;
        if (o.a("valeurs")) {
            echelle =
                    new Echelle.Niveaux(
                            o.objets("valeurs", i -> "Échelle, réponse " + i).stream()
                                    .map(FormatDeGrille::valeur)
                                    .toList());
        } else {
            echelle =
                    new Echelle.Nombre(
                            o.nombre("minimum"),
                            o.nombre("maximum"),
                            o.texte("unite"),
                            o.oui("decroissante"));
        }
        o.fin();
        return echelle;
    }

    private static Valeur valeur(ObjetLu o) {
        var valeur =
                new Valeur(
                        o.exige("code"),
                        o.exige("libelle"),
                        o.texte("aide"),
                        o.nombre("points"),
                        o.oui("justifiee"),
                        o.oui("saufImperatif"),
                        Set.copyOf(o.textes("domaines")));
        o.fin();
        return valeur;
    }

    private static List<NoeudEcrit> noeuds(ObjetLu parent, String sous) {
        return parent.objets("noeuds", i -> "Point " + i + " de " + sous).stream()
                .map(FormatDeGrille::noeud)
                .toList();
    }

    private static NoeudEcrit noeud(ObjetLu o) {
        var code = o.exige("code");
        var ici = code.isEmpty() ? o : o.nomme("Point « " + code + " »");
        var poids = ici.nombre("poids");
        var noeud =
                new NoeudEcrit(
                        code,
                        ici.exige("libelle"),
                        ici.texte("aide"),
                        ici.texte("facile"),
                        poids == null ? BigDecimal.ONE : poids,
                        ici.oui("imperatif"),
                        ici.texte("axe"),
                        ici.texte("cible"),
                        new Portee(
                                ici.texte("secteur"),
                                ici.texte("structure"),
                                Set.copyOf(ici.textes("publics"))),
                        ici.textes("preuves"),
                        noeuds(ici, "« " + code + " »"));
        ici.fin();
        return noeud;
    }

    private static EquivalenceEcrite equivalence(ObjetLu o) {
        var lue =
                new EquivalenceEcrite(
                        o.exige("code"),
                        o.texte("ancien"),
                        o.parmi("nature", NatureDEquivalence.class, NatureDEquivalence.IDENTIQUE));
        o.fin();
        return lue;
    }
}
