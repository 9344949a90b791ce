package fr.unisson.acces.web;

import fr.unisson.acces.ClesDAcces;
import fr.unisson.acces.Fournisseurs;
import fr.unisson.socle.web.Erreurs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param information what happened before this page, empty when nothing did
/// @param cle what a script asks a device for a passkey, null when none is offered
/// @param demonstration accounts one click away, empty while they are being made; null outside the
///   demonstration
public record PageConnexion(
        String courriel,
        String suite,
        String information,
        Erreurs erreurs,
        ClesDAcces.@Nullable Demande cle,
        List<Fournisseurs.Offre> fournisseurs,
        @Nullable List<CompteDeDemonstration> demonstration) {

    public record CompteDeDemonstration(long id, String nom, String roles, String organisation) {}
}
