package fr.unisson.socle.web;

import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.PassageFait;
import fr.unisson.socle.vie.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One step in the life of an object. `date` and `auteur` are ready to be read.
public record Etape(
        String nom, Avancement avancement, @Nullable String date, @Nullable String auteur) {

    public enum Avancement {
        FAITE("etape-faite", "fait"),
        ICI("etape-ici", "étape en cours"),
        A_VENIR("etape-a-venir", "à venir"),
        /// Passed over; the step says why.
        SANS_OBJET("etape-sans-objet", "sans objet"),
        ARRETEE("etape-arretee", "arrêté ici");

        private final String classe;
        private final String mot;

        Avancement(String classe, String mot) {
            this.classe = classe;
            this.mot = mot;
        }

        public String classe() {
            return classe;
        }

        public String mot() {
            return mot;
        }
    }

    public static Etape faite(String nom, @Nullable String date, @Nullable String auteur) {
        return new Etape(nom, Avancement.FAITE, date, auteur);
    }

    public static Etape ici(String nom, @Nullable String date, @Nullable String auteur) {
        return new Etape(nom, Avancement.ICI, date, auteur);
    }

    public static Etape aVenir(String nom) {
        return new Etape(nom, Avancement.A_VENIR, null, null);
    }

    /// The steps of a life along the states it crosses when nothing stops it, dated by its history.
    /// Out of them, the life was stopped; in the last of them, it is over.
    public static <E extends Enum<E>, T extends Transition<E, ?>> List<Etape> marche(
            List<E> etats, Function<E, String> nom, E etat, List<PassageFait<T>> histoire) {
        var etapes = new ArrayList<Etape>();
        int ici = etats.indexOf(etat);
        for (int i = 0; i < etats.size(); i++) {
            var pas = etats.get(i);
            var fait = dernier(histoire, pas);
            if (ici < 0 && fait == null) continue;
            if (ici >= 0 && i > ici) {
                etapes.add(aVenir(nom.apply(pas)));
            } else {
                boolean encore = i == ici && i < etats.size() - 1;
                etapes.add(datee(nom.apply(pas), encore ? Avancement.ICI : Avancement.FAITE, fait));
            }
        }
        if (ici < 0) {
            etapes.add(datee(nom.apply(etat), Avancement.ARRETEE, dernier(histoire, etat)));
        }
        return etapes;
    }

    private static Etape datee(String nom, Avancement ou, @Nullable PassageFait<?> fait) {
        return new Etape(
                nom,
                ou,
                fait == null ? null : Dates.jour(Dates.jourDe(fait.le())),
                fait == null ? null : fait.par());
    }

    private static <E extends Enum<E>, T extends Transition<E, ?>> @Nullable PassageFait<T> dernier(
            List<PassageFait<T>> histoire, E vers) {
        return histoire.reversed().stream()
                .filter(p -> p.transition().passage().destinations().contains(vers))
                .findFirst()
                .orElse(null);
    }
}
