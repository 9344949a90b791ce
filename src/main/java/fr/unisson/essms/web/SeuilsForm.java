package fr.unisson.essms.web;

import fr.unisson.essms.domaine.Seuils;
import fr.unisson.essms.domaine.Seuils.Seuil;
import fr.unisson.socle.web.Saisies;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Cut-offs of the simulation, as the address says them.
public record SeuilsForm(
        @Nullable String ao,
        @Nullable String ai,
        @Nullable String bo,
        @Nullable String bi,
        @Nullable String co,
        @Nullable String ci) {

    static final SeuilsForm VIDE = new SeuilsForm(null, null, null, null, null, null);

    static SeuilsForm de(Seuils s) {
        return new SeuilsForm(
                mot(s.a().objectifs()),
                mot(s.a().imperatifs()),
                mot(s.b().objectifs()),
                mot(s.b().imperatifs()),
                mot(s.c().objectifs()),
                mot(s.c().imperatifs()));
    }

    boolean vide() {
        return ao == null && ai == null && bo == null && bi == null && co == null && ci == null;
    }

    /// Empty when a cut-off is no percentage, or when they do not go down from A to C.
    ///
    /// @param sinon when the address says nothing
    Optional<Seuils> lire(Seuils sinon) {
        if (vide()) return Optional.of(sinon);
        var a = seuil(ao, ai);
        var b = seuil(bo, bi);
        var c = seuil(co, ci);
        if (a.isEmpty() || b.isEmpty() || c.isEmpty()) return Optional.empty();
        return Optional.of(new Seuils(a.get(), b.get(), c.get())).filter(Seuils::ordonnes);
    }

    private static Optional<Seuil> seuil(@Nullable String objectifs, @Nullable String imperatifs) {
        return Saisies.pourcent(objectifs)
                .flatMap(o -> Saisies.pourcent(imperatifs).map(i -> new Seuil(o, i)));
    }

    private static String mot(int n) {
        return Integer.toString(n);
    }
}
