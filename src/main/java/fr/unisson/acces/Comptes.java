package fr.unisson.acces;

import fr.unisson.acces.donnees.ComptesSql;
import fr.unisson.socle.Introuvable;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Accounts, as the actor may see them: its own and its colleagues'.
@Service
@Transactional(readOnly = true)
public class Comptes {

    private final ComptesSql comptes;

    Comptes(ComptesSql comptes) {
        this.comptes = comptes;
    }

    public Optional<Compte> trouver(CompteId id) {
        return comptes.trouver(id);
    }

    public Compte charger(CompteId id) {
        return trouver(id).orElseThrow(() -> new Introuvable("compte " + id));
    }

    /// The name of anybody, for histories shared between organisations. In SQL: `compte_nom(id)`.
    public String nom(CompteId id) {
        return comptes.nom(id).orElseThrow(() -> new Introuvable("compte " + id));
    }
}
