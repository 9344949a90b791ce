package fr.unisson.actions.domaine.reprise;

import fr.unisson.annuaire.EtablissementId;
import fr.unisson.socle.tableur.Correspondance;
import fr.unisson.socle.tableur.Feuille;
import fr.unisson.socle.tableur.Mots;
import fr.unisson.socle.tableur.Rangee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A whole sheet read as actions: the same file, choices and plan always give the same lines.
///
/// @param dejaAuPlan the number of each action of the plan, by its title as compared
/// @param quandMeme line numbers of duplicates that the reader wants all the same
public record LectureDuPlan(
        Correspondance<ChampDuPlan> colonnes,
        Personnes personnes,
        Map<String, EtablissementId> etablissements,
        Map<String, String> dejaAuPlan,
        Set<Integer> quandMeme,
        LocalDate aujourdhui) {

    private static final Pattern TOTAL = Pattern.compile("(sous )?total( general)?");

    /// A title of section, the word of a total, start at the left of the table.
    private static final int MARGE = 3;

    private static final Pattern SECTION =
            Pattern.compile("(axe|objectif|chapitre|thematique|theme|domaine|volet|partie) .*");

    public List<LigneReprise> lire(Feuille feuille) {
        var entetes = ChampDuPlan.REPERAGE.entetes(colonnes, feuille);
        var titres = entetes.enUneLigne();
        var lignes = new ArrayList<LigneReprise>();
        var vues = new HashMap<String, Integer>();
        var axe = "";
        for (var rangee : feuille.rangees()) {
            if (rangee.numero() <= colonnes.entete()) continue;
            var section = section(rangee);
            if (section.isPresent()) axe = section.get();
            if (section.isPresent() || rien(rangee)) continue;
            if (entetes.repetees(rangee, colonnes.colonnes().keySet())) continue;
            var dit = colonnes.cellule(rangee, ChampDuPlan.AXE);
            if (!dit.isEmpty()) axe = dit;
            var lue =
                    new LecteurDeLigne(
                                    rangee,
                                    titres,
                                    colonnes,
                                    personnes,
                                    etablissements,
                                    axe,
                                    aujourdhui)
                            .lire();
            lignes.add(doublon(lue, vues));
        }
        return List.copyOf(lignes);
    }

    /// Nothing in the columns that are taken, but a number prepared ahead: a total, a legend, a
    /// line of layout.
    private boolean rien(Rangee rangee) {
        return total(colonnes.cellule(rangee, ChampDuPlan.TITRE))
                || IntStream.range(0, MARGE).anyMatch(c -> total(rangee.cellule(c)))
                || colonnes.colonnes().entrySet().stream()
                        .filter(c -> c.getValue() != ChampDuPlan.REFERENCE)
                        .allMatch(c -> rangee.cellule(c.getKey()).isEmpty());
    }

    private static boolean total(String cellule) {
        return TOTAL.matcher(Mots.cle(cellule)).matches();
    }

    /// A line that holds one cell over the whole width: the axis of the lines below it.
    private Optional<String> section(Rangee rangee) {
        var remplies =
                IntStream.range(0, rangee.cellules().size())
                        .filter(c -> !rangee.cellule(c).isEmpty())
                        .boxed()
                        .toList();
        if (remplies.size() != 1 || colonnes.colonnes().size() < 3) return Optional.empty();
        int colonne = remplies.getFirst();
        var texte = rangee.cellule(colonne);
        var champ = colonnes.colonnes().get(colonne);
        boolean section =
                champ == ChampDuPlan.AXE
                        || (champ == null && colonne < MARGE)
                        || (champ == ChampDuPlan.REFERENCE && texte.indexOf(' ') > 0)
                        || SECTION.matcher(Mots.cle(texte)).matches();
        return section ? Optional.of(texte.replaceAll("\\s+", " ")) : Optional.empty();
    }

    private LigneReprise doublon(LigneReprise ligne, Map<String, Integer> vues) {
        if (ligne.contenu() == null) return ligne;
        var cle = Mots.cle(ligne.titre());
        var autre = vues.putIfAbsent(cle, ligne.numero());
        var auPlan = dejaAuPlan.get(cle);
        boolean voulu = quandMeme.contains(ligne.numero());
        if (auPlan != null) {
            return ligne.doublonDe("Déjà au plan : " + auPlan, voulu);
        }
        return autre == null
                ? ligne
                : ligne.doublonDe("Même titre que la ligne " + autre + " du fichier", voulu);
    }
}
