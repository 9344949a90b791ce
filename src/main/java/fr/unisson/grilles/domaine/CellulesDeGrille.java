package fr.unisson.grilles.domaine;

import fr.unisson.socle.tableur.Correspondance;
import fr.unisson.socle.tableur.Mots;
import fr.unisson.socle.tableur.Rangee;
import fr.unisson.socle.tableur.Remarque;
import fr.unisson.socle.tableur.Remarque.Gravite;
import fr.unisson.socle.web.Saisies;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The cells of one line of a table, and what cannot be read of them.
record CellulesDeGrille(
        Correspondance<ChampDeGrille> colonnes, Rangee rangee, List<Remarque> remarques) {

    /// The code written in a cell.
    String code(ChampDeGrille champ) {
        return code(texte(champ));
    }

    boolean bonnes() {
        return remarques.stream().noneMatch(r -> r.gravite() == Gravite.ECARTE);
    }

    String texte(ChampDeGrille champ) {
        return colonnes.cellule(rangee, champ);
    }

    /// A spreadsheet that took a code for a number writes it with a comma.
    static String code(String texte) {
        return texte.matches("\\d+,\\d+") ? texte.replace(',', '.') : texte;
    }

    @Nullable BigDecimal nombre(ChampDeGrille champ) {
        var texte = texte(champ);
        var lu = Saisies.nombre(texte);
        if (!texte.isEmpty() && lu.isEmpty())
            ecarter(champ, "« " + texte + " » n’est pas un nombre.");
        return lu.orElse(null);
    }

    boolean vrai(ChampDeGrille champ) {
        var texte = texte(champ);
        var lu = oui(texte);
        if (lu.isEmpty()) ecarter(champ, "« " + texte + " » : écrivez oui, ou laissez vide.");
        return lu.orElse(false);
    }

    static Optional<Boolean> oui(String texte) {
        return switch (Mots.cle(texte)) {
            case "oui", "x", "vrai", "true", "1", "imperatif" -> Optional.of(true);
            case "", "non", "faux", "false", "0", "standard" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    <E extends Enum<E>> String connu(
            ChampDeGrille champ, Class<E> type, Function<E, String> libelle) {
        var texte = texte(champ);
        return tous(texte) ? "" : code(texte, type, libelle);
    }

    static boolean tous(String texte) {
        return texte.isEmpty() || Set.of("tous", "toutes").contains(Mots.cle(texte));
    }

    /// The code that a text names by itself or by its label; the text when none.
    static <E extends Enum<E>> String code(
            String texte, Class<E> type, Function<E, String> libelle) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e ->
                        Mots.cle(e.name().replace('_', ' '))
                                        .equals(Mots.cle(texte.replace('_', ' ')))
                                || Mots.cle(libelle.apply(e)).equals(Mots.cle(texte)))
                .map(Enum::name)
                .findFirst()
                .orElse(texte);
    }

    static Set<String> mots(String texte) {
        var mots = new HashSet<>(Arrays.asList(texte.split("[\\s,;]+", -1)));
        mots.remove("");
        return mots;
    }

    void ecarter(ChampDeGrille champ, String phrase) {
        remarques.add(new Remarque(Gravite.ECARTE, champ.libelle(), phrase));
    }
}
