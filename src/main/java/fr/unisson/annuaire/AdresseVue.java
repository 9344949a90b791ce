package fr.unisson.annuaire;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where an organisation or an establishment is, and how to reach it.
public record AdresseVue(
        @Nullable String complement,
        @Nullable String voie,
        @Nullable String codePostal,
        @Nullable String ville,
        @Nullable String departement,
        @Nullable String nomDepartement,
        @Nullable String commune,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String telephone,
        @Nullable String courriel) {

    /// On one line: `240 rue Guy de Maupassant, 01220 Divonne-les-Bains`.
    public String enLigne() {
        String ville = joindre(" ", codePostal, this.ville);
        return joindre(", ", complement, voie, ville.isEmpty() ? null : ville);
    }

    private static String joindre(String separateur, @Nullable String... parties) {
        return Stream.of(parties).filter(Objects::nonNull).collect(Collectors.joining(separateur));
    }
}
