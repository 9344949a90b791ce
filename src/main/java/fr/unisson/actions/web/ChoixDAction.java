package fr.unisson.actions.web;

import fr.unisson.actions.Dimension;
import fr.unisson.actions.GenreOrigine;
import fr.unisson.actions.PorteeDAbandon;
import fr.unisson.actions.Priorite;
import fr.unisson.actions.TypeAction;
import fr.unisson.actions.Visibilite;
import fr.unisson.socle.web.Choix;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// The answers that the forms offer.
final class ChoixDAction {

    private ChoixDAction() {}

    static List<Choix> types() {
        return de(TypeAction.values(), TypeAction::libelle);
    }

    static List<Choix> priorites() {
        return de(Priorite.values(), Priorite::libelle);
    }

    static List<Choix> dimensions() {
        return de(Dimension.values(), Dimension::libelle);
    }

    /// A follow-up is born of its own, never chosen.
    static List<Choix> origines() {
        return de(GenreOrigine.values(), GenreOrigine::libelle).stream()
                .filter(c -> !c.valeur().equals(GenreOrigine.ACTION_INEFFICACE.name()))
                .toList();
    }

    static List<Choix> visibilites() {
        return de(Visibilite.values(), Visibilite::libelle);
    }

    static List<Choix> portees() {
        return de(PorteeDAbandon.values(), PorteeDAbandon::libelle);
    }

    private static <E extends Enum<E>> List<Choix> de(E[] valeurs, Function<E, String> libelle) {
        return Arrays.stream(valeurs).map(v -> new Choix(v.name(), libelle.apply(v))).toList();
    }
}
