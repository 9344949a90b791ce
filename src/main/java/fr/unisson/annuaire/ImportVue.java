package fr.unisson.annuaire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One import: how far it is, then what it did.
///
/// @param format the format recognised, null when none was
/// @param edition the date the file gives itself
/// @param avancement part of the file read, from 0 to 100
/// @param explication why the file is refused, with what to do
/// @param dejaImporte an earlier import of exactly the same file
public record ImportVue(
        ImportId id,
        String nom,
        String empreinte,
        long taille,
        Etat etat,
        @Nullable String format,
        @Nullable String edition,
        int avancement,
        long lignes,
        @Nullable String explication,
        @Nullable ImportId dejaImporte,
        String par,
        Instant demandeLe,
        @Nullable Instant finLe,
        List<BilanVue> bilans) {

    public enum Etat {
        EN_ATTENTE,
        EN_COURS,
        TERMINE,
        REFUSE;

        public boolean fini() {
            return this == TERMINE || this == REFUSE;
        }
    }

    public long refusees() {
        return bilans.stream().mapToLong(BilanVue::refuses).sum();
    }

    public long averties() {
        return bilans.stream().mapToLong(BilanVue::avertis).sum();
    }
}
