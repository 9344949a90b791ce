package fr.unisson.preuves.domaine;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Between which days something proves, both included.
///
/// @param au null when it does not expire
public record Validite(LocalDate du, @Nullable LocalDate au) {

    /// From how many days before its end a proof is to be renewed.
    public static final int BIENTOT = 90;

    public enum Etat {
        PROUVE("Prouvé"),
        EXPIRE_BIENTOT("Expire bientôt"),
        NON_PROUVE("Non prouvé");

        private final String libelle;

        Etat(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /// What one proof is worth on a day.
    public Etat le(LocalDate jour) {
        if (jour.isBefore(du)) return Etat.NON_PROUVE;
        if (au == null) return Etat.PROUVE;
        if (jour.isAfter(au)) return Etat.NON_PROUVE;
        return au.isAfter(jour.plusDays(BIENTOT)) ? Etat.PROUVE : Etat.EXPIRE_BIENTOT;
    }

    /// The days that it shares with those on which an object holds.
    ///
    /// @param des null when nothing says since when
    /// @param fin null when nothing says until when
    public Validite dans(@Nullable LocalDate des, @Nullable LocalDate fin) {
        return new Validite(
                des != null && des.isAfter(du) ? des : du,
                au == null || (fin != null && fin.isBefore(au)) ? fin : au);
    }

    /// What several are worth together: the best of them.
    public static Etat ensemble(Collection<Etat> etats) {
        return etats.stream().min(java.util.Comparator.naturalOrder()).orElse(Etat.NON_PROUVE);
    }
}
