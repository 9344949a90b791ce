package fr.unisson.socle.web;

import fr.unisson.socle.vie.Manque;
import fr.unisson.socle.vie.Verification;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One requirement of a passage, met or not, as its reader sees it.
///
/// @param phrase what to do, empty when met
/// @param restes each thing to mend, when they are told one by one
/// @param lien where to do it, null when it is on this page, or beside each line
public record Exigee(
        String libelle, boolean remplie, String phrase, List<Reste> restes, @Nullable String lien) {

    /// @param lien where this one is mended
    public record Reste(String phrase, @Nullable String lien) {}

    public Exigee {
        restes = List.copyOf(restes);
    }

    public static Exigee de(Verification v, @Nullable String lien) {
        return de(v, lien, _ -> null);
    }

    public static List<Exigee> de(List<Verification> verifications) {
        return verifications.stream().map(v -> de(v, null)).toList();
    }

    /// Names that lead nowhere stay in the sentence; sentences, and what has its place, are lines.
    public static Exigee de(
            Verification v, @Nullable String lien, Function<Manque.Reste, @Nullable String> lieu) {
        var manque = v.manque();
        if (manque == null) return new Exigee(v.libelle(), true, "", List.of(), lien);
        var lus = manque.restes().stream().map(r -> new Reste(r.phrase(), lieu.apply(r))).toList();
        boolean situes = lus.stream().allMatch(r -> r.lien() != null);
        boolean lignes =
                lus.stream().anyMatch(r -> r.lien() != null)
                        || manque.restes().stream().anyMatch(Manque.Reste::estUnePhrase);
        return lus.isEmpty() || !lignes
                ? new Exigee(v.libelle(), false, manque.enUnePhrase(), List.of(), lien)
                : new Exigee(v.libelle(), false, manque.phrase() + " :", lus, situes ? null : lien);
    }

    public Exigee sansLien() {
        return new Exigee(libelle, remplie, phrase, restes, null);
    }
}
