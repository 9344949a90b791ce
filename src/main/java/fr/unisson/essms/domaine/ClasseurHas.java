package fr.unisson.essms.domaine;

import fr.unisson.grilles.GrilleEcrite;
import fr.unisson.grilles.NoeudEcrit;
import fr.unisson.socle.tableur.Correspondance;
import fr.unisson.socle.tableur.Feuille;
import fr.unisson.socle.tableur.Mots;
import fr.unisson.socle.tableur.Rangee;
import fr.unisson.socle.tableur.Reperage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The wording of the framework as HAS publishes it in a workbook, which belongs to HAS and is
/// never shipped: whoever imports it gets it in place of our glosses. The structure stays ours:
/// numbers, filters and counts of elements; what departs from it is told.
///
/// @param criteres wording by the number of the criterion
/// @param chapitres labels by number
/// @param objectifs labels by the number of the objective
/// @param remarques lines that could not be read, in the order of the workbook
public record ClasseurHas(
        Map<String, Critere> criteres,
        Map<String, String> chapitres,
        Map<String, String> objectifs,
        List<String> remarques) {

    /// Columns of the workbook; the others are left.
    public enum Colonne {
        CHAPITRE("Numéro chapitre"),
        LIBELLE_CHAPITRE("Libellé chapitre"),
        LIBELLE_OBJECTIF("Libellé objectif"),
        CRITERE("Numéro critère"),
        LIBELLE_CRITERE("Libellé critère"),
        ELEMENTS("Éléments d’évaluation"),
        CONSULTATION("Consultation documentaire"),
        OBSERVATIONS("Observations");

        private final String titre;

        Colonne(String titre) {
            this.titre = titre;
        }

        static Optional<Colonne> nommee(String titre) {
            var cle = Mots.cle(titre.replace('\'', '’'));
            return Arrays.stream(values()).filter(c -> Mots.cle(c.titre).equals(cle)).findFirst();
        }
    }

    /// @param elements in order
    /// @param preuves documents to consult
    public record Critere(
            String libelle, List<String> elements, List<String> preuves, String observations) {

        Critere avec(Critere suite) {
            return new Critere(
                    libelle.isEmpty() ? suite.libelle : libelle,
                    ensemble(elements, suite.elements),
                    ensemble(preuves, suite.preuves),
                    observations.isEmpty() ? suite.observations : observations);
        }
    }

    /// Characters of a cell that a remark quotes.
    private static final int CITE = 60;

    private static final Reperage<Colonne> REPERAGE =
            new Reperage<>(Colonne::nommee, Colonne.CRITERE);

    /// `2.2.1`, `2.2-01`, `Critère 2.2.1`.
    private static final Pattern NUMERO = Pattern.compile("(\\d)\\.(\\d{1,2})[.-]0?(\\d{1,2})");

    private static final Pattern PUCE = Pattern.compile("^[\\s•\\-–*▪·]+");

    /// Empty when no sheet has the columns, or no line a criterion.
    public static Optional<ClasseurHas> lire(List<Feuille> feuilles) {
        if (!manquantes(feuilles).isEmpty()) return Optional.empty();
        var colonnes = REPERAGE.proposer(feuilles);
        var lecture = new Lecture(colonnes);
        colonnes.dans(feuilles).rangees().stream()
                .filter(r -> r.numero() > colonnes.entete())
                .forEach(lecture::ligne);
        return Optional.of(lecture.lu).filter(c -> !c.criteres.isEmpty());
    }

    /// Titles of the columns without which nothing is read.
    public static List<String> manquantes(List<Feuille> feuilles) {
        var colonnes = REPERAGE.proposer(feuilles);
        return Stream.of(Colonne.CRITERE, Colonne.LIBELLE_CRITERE)
                .filter(c -> colonnes.colonne(c).isEmpty())
                .map(c -> c.titre)
                .toList();
    }

    private static final class Lecture {

        private final Correspondance<Colonne> colonnes;
        private final ClasseurHas lu =
                new ClasseurHas(
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new ArrayList<>());

        /// The criterion of the lines whose cell is empty, because it is merged with those above.
        private String courant = "";

        Lecture(Correspondance<Colonne> colonnes) {
            this.colonnes = colonnes;
        }

        void ligne(Rangee rangee) {
            if (rangee.vide()) return;
            var dit = cellule(rangee, Colonne.CRITERE);
            if (!dit.isEmpty()) {
                var numero = NUMERO.matcher(dit);
                courant = numero.find() ? ouvrir(numero, rangee) : "";
                if (courant.isEmpty())
                    lu.remarques.add(
                            "Ligne "
                                    + rangee.numero()
                                    + " : « "
                                    + court(dit)
                                    + " » n’est pas un numéro de critère.");
            }
            if (!courant.isEmpty()) garder(rangee);
        }

        private String ouvrir(Matcher numero, Rangee rangee) {
            var objectif = numero.group(1) + "." + numero.group(2);
            nommer(lu.chapitres, numero.group(1), cellule(rangee, Colonne.LIBELLE_CHAPITRE));
            nommer(lu.objectifs, objectif, cellule(rangee, Colonne.LIBELLE_OBJECTIF));
            return objectif + "." + numero.group(3);
        }

        private void garder(Rangee rangee) {
            var libelle = cellule(rangee, Colonne.LIBELLE_CRITERE);
            var avant = lu.criteres.get(courant);
            if (avant != null && !libelle.isEmpty() && !libelle.equals(avant.libelle()))
                lu.remarques.add(
                        "Ligne "
                                + rangee.numero()
                                + " : le critère "
                                + courant
                                + " a un autre libellé plus haut, qui est gardé.");
            // One line for each element, in some versions of the workbook.
            lu.criteres.merge(
                    courant,
                    new Critere(
                            libelle,
                            lignes(cellule(rangee, Colonne.ELEMENTS)),
                            lignes(cellule(rangee, Colonne.CONSULTATION)),
                            cellule(rangee, Colonne.OBSERVATIONS)),
                    Critere::avec);
        }

        private String cellule(Rangee rangee, Colonne colonne) {
            return colonnes.cellule(rangee, colonne);
        }
    }

    private static String court(String texte) {
        return texte.length() > CITE ? texte.substring(0, CITE) + "…" : texte;
    }

    private static void nommer(Map<String, String> labels, String code, String label) {
        if (!label.isEmpty()) labels.putIfAbsent(code, label);
    }

    private static List<String> ensemble(List<String> avant, List<String> apres) {
        var tous = new ArrayList<>(avant);
        apres.stream().filter(e -> !tous.contains(e)).forEach(tous::add);
        return tous;
    }

    private static List<String> lignes(String cellule) {
        return cellule.lines()
                .map(l -> PUCE.matcher(l).replaceFirst("").strip())
                .filter(l -> !l.isEmpty())
                .toList();
    }

    /// A framework with this wording, and what could not be placed.
    public record Pose(GrilleEcrite grille, int criteres, int elements, List<String> remarques) {}

    /// @param grille of chapters, objectives, criteria and elements
    public Pose poser(GrilleEcrite grille) {
        var pose = new Poseur();
        var noeuds = grille.noeuds().stream().map(pose::chapitre).toList();
        pose.remarques.addAll(remarques);
        criteres.keySet().stream()
                .filter(c -> !pose.vus.contains(c))
                .map(c -> "Critère " + c + " : il n’est pas dans le référentiel d’Unisson.")
                .forEach(pose.remarques::add);
        return new Pose(
                new GrilleEcrite(
                        grille.cle(),
                        grille.nature(),
                        grille.nom(),
                        grille.presentation(),
                        grille.source(),
                        grille.blocNotes(),
                        grille.echelle(),
                        noeuds,
                        grille.equivalences()),
                pose.criteres,
                pose.elements,
                List.copyOf(pose.remarques));
    }

    private final class Poseur {

        private final List<String> vus = new ArrayList<>();
        private final List<String> remarques = new ArrayList<>();
        private int criteres;
        private int elements;

        NoeudEcrit chapitre(NoeudEcrit n) {
            return nommer(
                    n,
                    chapitres.getOrDefault(n.code(), n.libelle()),
                    n.aide(),
                    n.preuves(),
                    n.noeuds().stream().map(this::objectif).toList());
        }

        private NoeudEcrit objectif(NoeudEcrit n) {
            return nommer(
                    n,
                    objectifs.getOrDefault(n.code(), n.libelle()),
                    n.aide(),
                    n.preuves(),
                    n.noeuds().stream().map(this::critere).toList());
        }

        private NoeudEcrit critere(NoeudEcrit n) {
            var lu = ClasseurHas.this.criteres.get(n.code());
            if (lu == null) {
                remarques.add("Critère " + n.code() + " : il n’est pas dans le classeur.");
                return n;
            }
            vus.add(n.code());
            criteres++;
            int attendus = n.noeuds().size();
            if (lu.elements().size() != attendus)
                remarques.add(
                        "Critère "
                                + n.code()
                                + " : "
                                + lu.elements().size()
                                + (lu.elements().size() <= 1 ? " élément" : " éléments")
                                + " dans le classeur, "
                                + attendus
                                + " attendus ; ceux qui ne se reconnaissent pas gardent leur"
                                + " numéro.");
            var places = new ArrayList<NoeudEcrit>();
            for (int i = 0; i < attendus; i++) {
                var e = n.noeuds().get(i);
                boolean sur = lu.elements().size() == attendus;
                if (sur) elements++;
                places.add(
                        sur
                                ? nommer(
                                        e,
                                        libelle(e, lu.elements().get(i)),
                                        e.aide(),
                                        e.preuves(),
                                        e.noeuds())
                                : e);
            }
            return nommer(
                    n,
                    libelle(n, lu.libelle()),
                    lu.observations().isEmpty() ? n.aide() : lu.observations(),
                    lu.preuves().isEmpty() ? n.preuves() : lu.preuves(),
                    places);
        }

        private String libelle(NoeudEcrit n, String lu) {
            if (!lu.isEmpty() && lu.length() <= NoeudEcrit.LIBELLE_AU_PLUS) return lu;
            remarques.add(
                    n.code()
                            + (lu.isEmpty()
                                    ? " : le classeur n’en donne pas le libellé"
                                    : " : le libellé dépasse "
                                            + NoeudEcrit.LIBELLE_AU_PLUS
                                            + " caractères")
                            + ", le nôtre reste.");
            return n.libelle();
        }

        private static NoeudEcrit nommer(
                NoeudEcrit n,
                String libelle,
                String aide,
                List<String> preuves,
                List<NoeudEcrit> dessous) {
            return new NoeudEcrit(
                    n.code(),
                    libelle,
                    aide,
                    n.facile(),
                    n.poids(),
                    n.imperatif(),
                    n.axe(),
                    n.cible(),
                    n.portee(),
                    preuves,
                    dessous);
        }
    }
}
