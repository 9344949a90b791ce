package fr.unisson.socle.web;

import java.util.Optional;

/// One sentence above every page, about the program itself. A module that may have one to say
/// offers it as a bean.
public interface Bandeau {

    /// @param lien where to go about it
    /// @param suite words of that link
    record Annonce(String texte, String lien, String suite) {}

    Optional<Annonce> annonce();
}
