package fr.unisson.conventions.web;

import fr.unisson.conventions.FichePartie;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a party says of itself, as typed.
///
/// @param mandat the mandate under which the party will sign
/// @param missions one a line
public record FichePartieForm(
        @Nullable Integer version,
        @Nullable String representant,
        @Nullable String qualite,
        @Nullable Long mandat,
        @Nullable String missions,
        @Nullable String finessExplique,
        @Nullable List<Long> etablissements) {

    public List<String> etablissementsChoisis() {
        return etablissements == null
                ? List.of()
                : etablissements.stream().filter(Objects::nonNull).map(String::valueOf).toList();
    }

    public @Nullable String mandatChoisi() {
        return mandat == null ? null : mandat.toString();
    }

    FichePartie commande() {
        return new FichePartie(
                texte(representant),
                texte(qualite),
                mandat,
                texte(missions).lines().map(l -> l.replaceFirst("^[-•*]\\s*", "")).toList(),
                texte(finessExplique).isEmpty() ? null : texte(finessExplique),
                etablissements == null
                        ? List.of()
                        : etablissements.stream().filter(Objects::nonNull).distinct().toList());
    }

    private static String texte(@Nullable String saisi) {
        return saisi == null ? "" : saisi.strip();
    }
}
