package fr.unisson.gouvernance.domaine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Who is told of a change of a meeting: those who stay, those who join, those who leave.
public record Destinataires<T>(List<T> restent, List<T> arrivent, List<T> partent) {

    public Destinataires {
        restent = List.copyOf(restent);
        arrivent = List.copyOf(arrivent);
        partent = List.copyOf(partent);
    }

    /// @param cle what makes two lines the same person
    public static <T> Destinataires<T> de(
            List<T> invites, List<T> voulus, Function<T, Object> cle) {
        Map<Object, T> avant =
                invites.stream()
                        .collect(
                                Collectors.toMap(
                                        cle, Function.identity(), (a, _) -> a, LinkedHashMap::new));
        var restent = new ArrayList<T>();
        var arrivent = new ArrayList<T>();
        for (var v : voulus) {
            if (avant.remove(cle.apply(v)) == null) arrivent.add(v);
            else restent.add(v);
        }
        return new Destinataires<>(restent, arrivent, List.copyOf(avant.values()));
    }
}
