package fr.unisson.bureautique;

import java.util.List;

/// What was read from a file.
///
/// @param remarques what was left out or changed on the way, in French
public record TexteLu(List<Bloc> blocs, List<String> remarques) {

    public TexteLu {
        blocs = List.copyOf(blocs);
        remarques = List.copyOf(remarques);
    }
}
