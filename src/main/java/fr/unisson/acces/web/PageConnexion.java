package fr.unisson.acces.web;

import fr.unisson.socle.web.Erreurs;
import java.util.List;

/// @param information what happened before this page, empty when nothing did
/// @param demonstration accounts one click away; always empty outside the demonstration
public record PageConnexion(
        String courriel,
        String suite,
        String information,
        Erreurs erreurs,
        List<CompteDeDemonstration> demonstration) {

    public record CompteDeDemonstration(long id, String nom, String roles, String organisation) {}
}
