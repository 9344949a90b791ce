package fr.unisson.reprises.domaine.registre;

import static fr.unisson.reprises.domaine.registre.ChampDuRegistre.*;

import fr.unisson.conventions.ConventionReprise;
import fr.unisson.socle.Dates;
import fr.unisson.socle.tableur.Correspondance;
import fr.unisson.socle.tableur.DateEcrite;
import fr.unisson.socle.tableur.DateEcrite.Bord;
import fr.unisson.socle.tableur.Mots;
import fr.unisson.socle.tableur.Rangee;
import fr.unisson.socle.tableur.Remarque;
import fr.unisson.socle.tableur.Remarque.Gravite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The cells of one line by what they hold: what cannot be read is told.
abstract class LecteurDeCellules {

    /// Counted when nobody told the notice, and said to be so.
    static final int PREAVIS_SUPPOSE = 3;

    /// The oldest conventions that hospitals still apply follow the law of 31 December 1970.
    private static final int PREMIERE_ANNEE = 1970;

    private static final Pattern JOUR_DE_L_ETAT =
            Pattern.compile(
                    "(?i)\\b(?:au|le|en|depuis)\\s+(?:le\\s+)?(\\S*\\d.*|\\p{L}+\\.?\\s\\d{4})$");

    private final Rangee rangee;
    private final Correspondance<ChampDuRegistre> colonnes;
    private final Map<String, String> types;
    final List<Remarque> remarques = new ArrayList<>();

    LecteurDeCellules(
            Rangee rangee, Correspondance<ChampDuRegistre> colonnes, Map<String, String> types) {
        this.rangee = rangee;
        this.colonnes = colonnes;
        this.types = types;
    }

    int numero() {
        return rangee.numero();
    }

    /// What designates a person in a cell leaves the line out.
    void ecarterLIndiscret() {
        remarques.addAll(colonnes.indiscretions(rangee, ChampDuRegistre::libelle));
    }

    @Nullable EtatEcrit etat() {
        var ecrit = cellule(ETAT);
        if (ecrit.isEmpty()) return null;
        var lu = EtatEcrit.lire(ecrit);
        if (lu.isEmpty())
            remarquer(ETAT, "« " + ecrit + " » n’est pas reconnu : les dates décident.");
        if (lu.equals(java.util.Optional.of(EtatEcrit.PROJET)))
            ecarter(ETAT, "« " + ecrit + " » : elle n’est pas encore signée.");
        return lu.orElse(null);
    }

    /// The last day, when the state says it: "résiliée au 30/06/2026".
    @Nullable LocalDate finSelonLEtat() {
        var m = JOUR_DE_L_ETAT.matcher(cellule(ETAT));
        return m.find()
                        && DateEcrite.lire(m.group(1), Bord.FIN, PREMIERE_ANNEE)
                                instanceof DateEcrite.Lue(var lue, _)
                ? lue
                : null;
    }

    /// Empty when the cell does not say it.
    OptionalInt preavis() {
        var ecrit = cellule(PREAVIS);
        var lu = DureeEcrite.preavis(ecrit);
        if (lu.isPresent() && lu.getAsInt() <= 60) return lu;
        remarquer(
                PREAVIS,
                (ecrit.isEmpty()
                                ? "Non renseigné"
                                : "« " + ecrit + " » n’est pas un préavis lisible")
                        + " : aucun dernier jour n’en est calculé.");
        return OptionalInt.empty();
    }

    int avenants() {
        var ecrit = Mots.cle(cellule(AVENANTS));
        if (ecrit.isEmpty() || ecrit.equals("non")) return 0;
        if (ecrit.matches("\\d{1,2}")) return Integer.parseInt(ecrit);
        var dernier = ecrit.replaceFirst("^.*?(\\d{1,2})$", "$1");
        if (dernier.matches("\\d{1,2}") && ecrit.matches("(avenants?|av) .*"))
            return Integer.parseInt(dernier);
        remarquer(AVENANTS, "« " + cellule(AVENANTS) + " » n’est pas un nombre d’avenants.");
        return 0;
    }

    String type() {
        var ecrit = cellule(TYPE);
        if (ecrit.isEmpty()) return ConventionReprise.SANS_MODELE;
        var trouve = types.get(Mots.cle(ecrit));
        if (trouve != null) return trouve;
        var devine = TypeEcrit.lire(ecrit).filter(t -> t.isEmpty() || types.containsValue(t));
        if (devine.isEmpty())
            remarquer(
                    TYPE,
                    "« "
                            + ecrit
                            + " » n’est pas reconnu : elle entrera comme « Autre convention ».");
        return devine.filter(t -> !t.isEmpty()).orElse(ConventionReprise.SANS_MODELE);
    }

    /// @param dite what a date that cannot be read does to the line
    @Nullable LocalDate date(ChampDuRegistre champ, Bord bord, Gravite dite) {
        var ecrit = cellule(champ);
        return switch (DateEcrite.lire(ecrit, bord, PREMIERE_ANNEE)) {
            case DateEcrite.Vide _ -> null;
            case DateEcrite.Lue(var lue, var deduite) -> {
                if (deduite)
                    remarquer(
                            champ,
                            "« " + ecrit + " » est compris comme le " + Dates.jour(lue) + ".");
                yield lue;
            }
            case DateEcrite.SansJour _ -> {
                remarquer(champ, "« " + ecrit + " » ne donne pas de jour.");
                yield null;
            }
            case DateEcrite.Illisible _ -> illisible(champ, dite, "n’est pas une date lisible");
            case DateEcrite.Invraisemblable _ ->
                    illisible(
                            champ,
                            dite,
                            "n’est pas une date vraisemblable (de " + PREMIERE_ANNEE + " à 2099)");
        };
    }

    private @Nullable LocalDate illisible(ChampDuRegistre champ, Gravite dite, String pourquoi) {
        var suite = dite == Gravite.ECARTE ? " Corrigez-la dans le fichier." : "";
        remarques.add(
                new Remarque(
                        dite,
                        champ.libelle(),
                        "« " + cellule(champ) + " » " + pourquoi + "." + suite));
        return null;
    }

    /// What this column says leaves the line out.
    boolean ecartee(ChampDuRegistre champ) {
        return remarques.stream()
                .anyMatch(
                        r -> r.gravite() == Gravite.ECARTE && r.colonne().equals(champ.libelle()));
    }

    /// Something already leaves this line out.
    boolean ecartee() {
        return remarques.stream().anyMatch(r -> r.gravite() == Gravite.ECARTE);
    }

    void ecarter(ChampDuRegistre champ, String phrase) {
        remarques.add(new Remarque(Gravite.ECARTE, champ.libelle(), phrase));
    }

    void remarquer(ChampDuRegistre champ, String phrase) {
        remarques.add(new Remarque(Gravite.COMPRIS, champ.libelle(), phrase));
    }

    String cellule(ChampDuRegistre champ) {
        return colonnes.cellule(rangee, champ);
    }
}
