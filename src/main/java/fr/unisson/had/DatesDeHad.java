package fr.unisson.had;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days noted so far; null for those that are not.
public record DatesDeHad(
        @Nullable LocalDate premier,
        @Nullable LocalDate troisieme,
        @Nullable LocalDate ars,
        @Nullable LocalDate caisse) {

    public static final DatesDeHad AUCUNE = new DatesDeHad(null, null, null, null);

    public @Nullable LocalDate jour(NatureDeDate nature) {
        return switch (nature) {
            case PREMIER_SEJOUR -> premier;
            case TROISIEME_SEJOUR -> troisieme;
            case TRANSMISE_ARS -> ars;
            case TRANSMISE_CAISSE -> caisse;
        };
    }

    public DatesDeHad avec(NatureDeDate nature, @Nullable LocalDate jour) {
        return new DatesDeHad(
                nature == NatureDeDate.PREMIER_SEJOUR ? jour : premier,
                nature == NatureDeDate.TROISIEME_SEJOUR ? jour : troisieme,
                nature == NatureDeDate.TRANSMISE_ARS ? jour : ars,
                nature == NatureDeDate.TRANSMISE_CAISSE ? jour : caisse);
    }

    public boolean transmise() {
        return ars != null && caisse != null;
    }
}
