package fr.unisson.essms.domaine;

import fr.unisson.grilles.GrilleEcrite;
import fr.unisson.grilles.NoeudEcrit;
import fr.unisson.socle.tableur.Correspondance;
import fr.unisson.socle.tableur.Feuille;
import fr.unisson.socle.tableur.Mots;
import fr.unisson.socle.tableur.Reperage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The wording of the framework as HAS publishes it in a workbook, which belongs to HAS and is
/// never shipped: whoever imports it gets it in place of our glosses. The structure stays ours:
/// numbers, filters and counts of elements; what departs from it is told.
///
/// @param criteres wording by the number of the criterion
/// @param chapitres labels by number
/// @param objectifs labels by the number of the objective
public record ClasseurHas(
        Map<String, Critere> criteres,
        Map<String, String> chapitres,
        Map<String, String> objectifs) {

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
            String libelle, List<String> elements, List<String> preuves, String observations) {}

    private static final Reperage<Colonne> REPERAGE =
            new Reperage<>(Colonne::nommee, Colonne.CRITERE);

    /// `2.2.1`, `2.2-01`, `Critère 2.2.1`.
    private static final Pattern NUMERO = Pattern.compile("(\\d)\\.(\\d{1,2})[.-]0?(\\d{1,2})");

    private static final Pattern PUCE = Pattern.compile("^[\\s•\\-–*▪·]+");

    /// Empty when no sheet has the columns.
    public static Optional<ClasseurHas> lire(List<Feuille> feuilles) {
        var colonnes = REPERAGE.proposer(feuilles);
        if (colonnes.colonne(Colonne.CRITERE).isEmpty()
                || colonnes.colonne(Colonne.LIBELLE_CRITERE).isEmpty()) {
            return Optional.empty();
        }
        var lu =
                new ClasseurHas(
                        new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        colonnes.dans(feuilles).rangees().stream()
                .filter(r -> r.numero() > colonnes.entete())
                .forEach(r -> lu.ajouter(colonnes, r));
        return Optional.of(lu).filter(c -> !c.criteres.isEmpty());
    }

    private void ajouter(Correspondance<Colonne> colonnes, fr.unisson.socle.tableur.Rangee rangee) {
        var numero = NUMERO.matcher(colonnes.cellule(rangee, Colonne.CRITERE));
        if (!numero.find()) return;
        var objectif = numero.group(1) + "." + numero.group(2);
        var code = objectif + "." + numero.group(3);
        garder(chapitres, numero.group(1), colonnes.cellule(rangee, Colonne.LIBELLE_CHAPITRE));
        garder(objectifs, objectif, colonnes.cellule(rangee, Colonne.LIBELLE_OBJECTIF));
        var elements = lignes(colonnes.cellule(rangee, Colonne.ELEMENTS));
        criteres.merge(
                code,
                new Critere(
                        colonnes.cellule(rangee, Colonne.LIBELLE_CRITERE),
                        elements,
                        lignes(colonnes.cellule(rangee, Colonne.CONSULTATION)),
                        colonnes.cellule(rangee, Colonne.OBSERVATIONS)),
                // One line for each element, in some versions of the workbook.
                (avant, apres) ->
                        new Critere(
                                avant.libelle(),
                                ensemble(avant.elements(), apres.elements()),
                                ensemble(avant.preuves(), apres.preuves()),
                                avant.observations()));
    }

    private static void garder(Map<String, String> labels, String code, String label) {
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
                                + (lu.elements().size() == 1 ? " élément" : " éléments")
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
                                ? nommer(e, lu.elements().get(i), e.aide(), e.preuves(), e.noeuds())
                                : e);
            }
            return nommer(
                    n,
                    lu.libelle().isEmpty() ? n.libelle() : lu.libelle(),
                    lu.observations().isEmpty() ? n.aide() : lu.observations(),
                    lu.preuves().isEmpty() ? n.preuves() : lu.preuves(),
                    places);
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
