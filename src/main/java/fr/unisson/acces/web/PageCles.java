package fr.unisson.acces.web;

import fr.unisson.socle.web.Erreurs;
import java.util.List;

/// A person's passkeys, and the form that begins one more.
///
/// @param motDePasse whether the account has one, asked again before a key is made
/// @param nom as typed
/// @param offertes false when the address of the platform allows no key
public record PageCles(
        List<Cle> cles, boolean offertes, boolean motDePasse, String nom, Erreurs erreurs) {

    /// @param faits when it was made and last used
    public record Cle(long id, String nom, String faits) {}
}
