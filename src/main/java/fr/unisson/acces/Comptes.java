package fr.unisson.acces;

import fr.unisson.acces.domaine.Courriel;
import fr.unisson.acces.donnees.ComptesSql;
import fr.unisson.acces.donnees.SecretsSql;
import fr.unisson.socle.Introuvable;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Accounts, as the actor may see them: its own and its colleagues'.
@Service
@Transactional(readOnly = true)
public class Comptes {

    private final ComptesSql comptes;
    private final SecretsSql secrets;
    private final MotsDePasse motsDePasse;
    private final Clock horloge;

    Comptes(ComptesSql comptes, SecretsSql secrets, MotsDePasse motsDePasse, Clock horloge) {
        this.comptes = comptes;
        this.secrets = secrets;
        this.motsDePasse = motsDePasse;
        this.horloge = horloge;
    }

    /// Creates an account without an invitation. For the platform itself (actor SYSTEME): row-level
    /// security refuses everybody else.
    ///
    /// @param motDePasse null for somebody who signs in by link only
    @Transactional
    public CompteId creer(String courriel, String prenom, String nom, @Nullable String motDePasse) {
        var id =
                comptes.creer(Courriel.normaliser(courriel), prenom, nom, false, horloge.instant());
        if (motDePasse != null) {
            secrets.poserMotDePasse(id, motsDePasse.hacher(motDePasse));
        }
        return id;
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
