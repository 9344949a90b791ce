package fr.unisson.acces;

import java.io.Serial;
import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/// What the session keeps of the person signed in: small and stable, because it is serialised into
/// the database. Rights are read again at each request, so that a role withdrawn is withdrawn at
/// once.
public record CompteConnecte(long compte, String courriel, String nomComplet)
        implements AuthenticatedPrincipal, Serializable {

    @Serial private static final long serialVersionUID = 1L;

    static CompteConnecte de(Compte compte) {
        return new CompteConnecte(compte.id().valeur(), compte.courriel(), compte.nomComplet());
    }

    public CompteId id() {
        return new CompteId(compte);
    }

    /// The name under which Spring Session indexes the sessions of this account.
    @Override
    public String getName() {
        return Long.toString(compte);
    }
}
