package fr.unisson.socle.web;

import java.util.List;
import java.util.Set;

/// What the frame of a page shows of the connected person. Implemented once, by the module that
/// knows accounts.
public interface SourceDeCadre {

    /// @param id the organisation's number
    record Organisation(long id, String nom, boolean courante) {}

    List<Organisation> organisations();

    /// Names of the roles held in the current organisation.
    Set<String> roles();
}
