package fr.unisson.audits.web;

import fr.unisson.audits.Observation.Reponse;
import fr.unisson.audits.Observations.Saisie;
import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Noeud;
import fr.unisson.grilles.Valeur;
import fr.unisson.socle.tableur.Feuille;
import fr.unisson.socle.tableur.Rangee;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads observations from the rows of a spreadsheet, as the export writes them: one row for each,
/// a column for each point, found by its code at the head of the title.
final class LectureDObservations {

    private static final String NUMERO = "numero";
    private static final String REMARQUE = "remarque";

    /// @param numero line of the spreadsheet
    record Lue(int numero, Saisie saisie) {}

    record Ecartee(int numero, String phrase) {}

    private final Map<String, Noeud> points = new HashMap<>();
    private final Map<String, String> reponses = new HashMap<>();
    final List<Lue> lues = new ArrayList<>();
    final List<Ecartee> ecartees = new ArrayList<>();

    LectureDObservations(Grille grille) {
        grille.feuilles().forEach(n -> points.put(cle(n.code()), n));
        if (grille.echelle() instanceof Echelle.Niveaux niveaux) {
            for (var v : niveaux.valeurs().reversed()) noter(v);
        }
    }

    /// By its code or its label; by its first letter too, the first of the scale that has it.
    private void noter(Valeur v) {
        reponses.put(cle(v.libelle()).substring(0, 1), v.code());
        reponses.put(cle(v.libelle()), v.code());
        reponses.put(cle(v.code()), v.code());
    }

    /// The columns of a sheet.
    private record Colonnes(
            int numero, int remarque, Map<Integer, Noeud> points, Map<Integer, Noeud> remarques) {}

    /// The first sheet that holds a line of titles: a workbook often opens on a notice.
    Optional<String> lire(List<Feuille> feuilles) {
        for (var feuille : feuilles) {
            var rangees = feuille.rangees();
            for (int k = 0; k < rangees.size(); k++) {
                var colonnes = colonnes(rangees.get(k));
                if (colonnes.numero() < 0 || colonnes.points().isEmpty()) continue;
                rangees.subList(k + 1, rangees.size()).forEach(r -> lire(r, colonnes));
                return lues.isEmpty() && ecartees.isEmpty()
                        ? Optional.of("Ce tableur ne contient aucune observation.")
                        : Optional.empty();
            }
        }
        return Optional.of(
                "Aucune ligne de titres n’a été reconnue. Il faut une colonne « Numéro » et une"
                        + " colonne par point, dont le titre commence par son code.");
    }

    private Colonnes colonnes(Rangee titres) {
        int numero = -1;
        int remarque = -1;
        var aux = new HashMap<Integer, Noeud>();
        var dites = new HashMap<Integer, Noeud>();
        for (int c = 0; c < titres.cellules().size(); c++) {
            var mots = cle(titres.cellule(c)).split(" ", -1);
            var point = points.get(mots[0]);
            if (point != null) aux.put(c, point);
            else if (mots[0].equals(NUMERO)) numero = c;
            else if (mots[0].equals(REMARQUE)) {
                var dit = mots.length > 1 ? points.get(mots[1]) : null;
                if (dit == null) remarque = c;
                else dites.put(c, dit);
            }
        }
        return new Colonnes(numero, remarque, aux, dites);
    }

    private void lire(Rangee rangee, Colonnes colonnes) {
        if (rangee.vide()) return;
        var remarque = colonnes.remarque() < 0 ? "" : rangee.cellule(colonnes.remarque()).strip();
        var dites = new HashMap<Long, String>();
        colonnes.remarques().forEach((c, n) -> dites.put(n.id(), rangee.cellule(c).strip()));
        var donnees = new HashMap<Long, Reponse>();
        for (var e : colonnes.points().entrySet()) {
            var saisie = rangee.cellule(e.getKey()).strip();
            if (saisie.isEmpty()) continue;
            var code = reponses.get(cle(saisie));
            if (code == null) {
                ecartees.add(
                        new Ecartee(
                                rangee.numero(),
                                "« "
                                        + saisie
                                        + " » n’est pas une réponse pour "
                                        + e.getValue().code()
                                        + "."));
                continue;
            }
            donnees.put(
                    e.getValue().id(),
                    new Reponse(code, dites.getOrDefault(e.getValue().id(), "")));
        }
        lues.add(
                new Lue(
                        rangee.numero(),
                        new Saisie(
                                null,
                                0,
                                rangee.cellule(colonnes.numero()).strip(),
                                remarque,
                                donnees)));
    }

    /// Without case, accents nor doubled spaces.
    private static String cle(String texte) {
        return Normalizer.normalize(texte.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .toLowerCase(Locale.FRANCE);
    }
}
