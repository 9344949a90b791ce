package fr.unisson.actions.domaine.reprise;

import fr.unisson.socle.tableur.Mots;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the members of the organisation behind the names of a plan.
///
/// @param choix the account that the reader gave to a name that says nobody
public record Personnes(List<Membre> membres, Map<String, Long> choix) {

    public record Membre(long compte, String prenom, String nom) {}

    /// Somebody named in a cell.
    ///
    /// @param cle the name as compared, the same for all its spellings
    /// @param devinee the name itself says who: nothing was to be decided
    public record Nommee(String ecrit, String cle, Optional<Long> compte, boolean devinee) {}

    public Personnes {
        membres = List.copyOf(membres);
        choix = Map.copyOf(choix);
    }

    /// Everybody a cell names, in order: "Mme Diarra / P. Martin et l’IDEC".
    List<Nommee> lire(String cellule) {
        return Arrays.stream(cellule.split("\\s*(?:[/,;&+\\n]|\\bet\\b)\\s*"))
                .map(String::strip)
                .filter(n -> !Mots.cle(n).isEmpty())
                .map(this::nommee)
                .toList();
    }

    private Nommee nommee(String ecrit) {
        var cle = cle(ecrit);
        var trouve = trouver(cle);
        if (trouve.isPresent()) return new Nommee(ecrit, cle, trouve, true);
        return new Nommee(ecrit, cle, Optional.ofNullable(choix.get(cle)), false);
    }

    static String cle(String ecrit) {
        return Mots.cle(ecrit)
                .replaceFirst("^(?:mme|madame|mlle|m|mr|monsieur|dr|docteur) ", "")
                .replaceFirst(" (?:mme|madame|mr|monsieur)$", "");
    }

    /// Full name in any order, initial and name, or a name that only one bears.
    private Optional<Long> trouver(String cle) {
        var mots = mots(cle);
        var entiers =
                membres.stream()
                        .filter(m -> mots.equals(mots(m.prenom() + " " + m.nom())))
                        .toList();
        if (entiers.size() == 1) return Optional.of(entiers.getFirst().compte());
        var proches = membres.stream().filter(m -> proche(mots, m)).toList();
        return proches.size() == 1 ? Optional.of(proches.getFirst().compte()) : Optional.empty();
    }

    private static boolean proche(Set<String> mots, Membre m) {
        var noms = mots(m.nom());
        if (!mots.containsAll(noms)) return false;
        var reste = new LinkedHashSet<>(mots);
        reste.removeAll(noms);
        var prenoms = mots(m.prenom());
        return reste.stream()
                .allMatch(r ->
                        prenoms.contains(r)
                                || (r.length() == 1
                                        && prenoms.stream().anyMatch(p -> p.startsWith(r))));
    }

    private static Set<String> mots(String texte) {
        return Arrays.stream(Mots.cle(texte).split(" "))
                .filter(m -> !m.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
