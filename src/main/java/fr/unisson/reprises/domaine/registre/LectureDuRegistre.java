package fr.unisson.reprises.domaine.registre;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.tableur.Correspondance;
import fr.unisson.socle.tableur.Feuille;
import fr.unisson.socle.tableur.Mots;
import fr.unisson.socle.tableur.Rangee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A whole sheet read as conventions: the same file, choices and directory always give the same
/// lines.
///
/// @param types code of each type, by its name as compared
/// @param deja what is already followed, by [#cle]
/// @param quandMeme line numbers of duplicates that the reader wants all the same
public record LectureDuRegistre(
        Correspondance<ChampDuRegistre> colonnes,
        Partenaires partenaires,
        Map<String, String> types,
        Map<String, String> deja,
        Set<Integer> quandMeme,
        OrganisationId mienne,
        LocalDate jour) {

    private static final Pattern TOTAL = Pattern.compile("(sous )?total( general)?.*|nombre .*");

    public LectureDuRegistre {
        types = Map.copyOf(types);
        deja = Map.copyOf(deja);
        quandMeme = Set.copyOf(quandMeme);
    }

    public List<LigneDuRegistre> lire(Feuille feuille) {
        var entetes = ChampDuRegistre.REPERAGE.entetes(colonnes, feuille);
        var lignes = new ArrayList<LigneDuRegistre>();
        var vues = new HashMap<String, Integer>();
        for (var rangee : feuille.rangees()) {
            if (rangee.numero() <= colonnes.entete() || rien(colonnes, rangee)) continue;
            if (entetes.repetees(rangee, colonnes.colonnes().keySet())) continue;
            var lue = new LecteurDeLigne(rangee, colonnes, partenaires, types, mienne, jour).lire();
            lignes.add(doublon(lue, vues));
        }
        return List.copyOf(lignes);
    }

    /// The names and numbers that a sheet gives to partners, each once.
    public static List<Partenaires.Nomme> nommes(
            Correspondance<ChampDuRegistre> colonnes, Feuille feuille) {
        var personne = new Partenaires(Map.of(), Map.of());
        var vus = new TreeSet<String>();
        var nommes = new ArrayList<Partenaires.Nomme>();
        for (var rangee : feuille.rangees()) {
            if (rangee.numero() <= colonnes.entete() || rien(colonnes, rangee)) continue;
            personne
                    .lire(
                            colonnes.cellule(rangee, ChampDuRegistre.PARTENAIRE),
                            colonnes.cellule(rangee, ChampDuRegistre.FINESS))
                    .stream()
                    .flatMap(n ->
                            Stream.concat(
                                    Stream.of(n),
                                    Partenaires.morceaux(n).stream()
                                            .flatMap(m -> personne.lire(m, "").stream())))
                    .filter(n -> vus.add(n.cle()))
                    .forEach(nommes::add);
        }
        return nommes;
    }

    /// A title of section, a total or a line of layout: one cell at most is filled.
    private static boolean rien(Correspondance<ChampDuRegistre> colonnes, Rangee rangee) {
        var remplies =
                colonnes.colonnes().entrySet().stream()
                        .filter(c -> !rangee.cellule(c.getKey()).isBlank())
                        .count();
        return remplies < 2
                || rangee.cellules().stream()
                        .filter(c -> !c.isBlank())
                        .findFirst()
                        .filter(c -> TOTAL.matcher(Mots.cle(c)).matches())
                        .isPresent();
    }

    private LigneDuRegistre doublon(LigneDuRegistre ligne, Map<String, Integer> vues) {
        var reprise = ligne.reprise();
        if (reprise == null) return ligne;
        var cle = cle(ligne.titre(), reprise.convention().autres());
        var autre = vues.putIfAbsent(cle, ligne.numero());
        var suivie = deja.get(cle);
        boolean voulu = quandMeme.contains(ligne.numero());
        if (suivie != null) return ligne.doublonDe("Déjà suivie : " + suivie, voulu);
        return autre == null
                ? ligne
                : ligne.doublonDe("Même titre et mêmes parties que la ligne " + autre, voulu);
    }

    /// Two conventions of the same title with the same partners are thought to be the same.
    public static String cle(String titre, Set<OrganisationId> autres) {
        return Mots.cle(titre)
                + " "
                + autres.stream()
                        .map(OrganisationId::valeur)
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(","));
    }
}
