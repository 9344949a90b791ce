package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.DossierConvention;
import fr.unisson.socle.web.Saisies;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What goes with the request to pass to another step.
///
/// @param version the convention as the reader saw it: a stale page is told so
/// @param volets numbers of the volets to reopen
/// @param pertes signatures that the reader accepts to void
/// @param avertissements keys of the warnings read
public record PassageForm(
        @Nullable Integer version,
        @Nullable String motif,
        @Nullable List<Integer> volets,
        @Nullable String limite,
        @Nullable List<Long> pertes,
        @Nullable List<String> avertissements,
        @Nullable Boolean confirme) {

    static PassageForm vide(int version) {
        return new PassageForm(version, null, null, null, null, null, null);
    }

    public List<String> voletsChoisis() {
        return volets == null ? List.of() : volets.stream().map(String::valueOf).toList();
    }

    public List<String> avertissementsLus() {
        return avertissements == null ? List.of() : avertissements;
    }

    DossierConvention.Saisie saisie() {
        return new DossierConvention.Saisie(
                volets == null ? Set.of() : Set.copyOf(volets),
                Saisies.date(limite).orElse(null),
                pertes == null ? Set.of() : Set.copyOf(pertes),
                false,
                null,
                null);
    }

    public boolean confirmee() {
        return Boolean.TRUE.equals(confirme);
    }
}
