package fr.unisson.archives.web;

import fr.unisson.socle.web.Ligne;
import java.util.List;

/// The archived conventions of the reader.
public record PageArchives(List<Ligne> conventions) {
    public PageArchives {
        conventions = List.copyOf(conventions);
    }
}
