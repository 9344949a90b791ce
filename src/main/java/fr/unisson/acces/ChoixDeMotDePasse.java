package fr.unisson.acces;

import fr.unisson.acces.domaine.RegleMotDePasse;
import fr.unisson.acces.donnees.HabilitationsSql;
import fr.unisson.acces.donnees.Systeme;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Judges a password for whom chooses it: their name, address and organisations are what others
/// would try first.
@Component
class ChoixDeMotDePasse {

    private final HabilitationsSql habilitations;
    private final Annuaire annuaire;
    private final Systeme systeme;
    private final MotsDePasseRefuses refuses;

    ChoixDeMotDePasse(
            HabilitationsSql habilitations,
            Annuaire annuaire,
            Systeme systeme,
            MotsDePasseRefuses refuses) {
        this.habilitations = habilitations;
        this.annuaire = annuaire;
        this.systeme = systeme;
        this.refuses = refuses;
    }

    /// @param nom first name and last name
    Optional<RegleMotDePasse.Motif> juger(
            String motDePasse, CompteId compte, String courriel, String nom) {
        var siennes = systeme.executer(() -> habilitations.duCompte(compte).keySet());
        return juger(motDePasse, courriel, nom, siennes);
    }

    /// For an account that does not exist yet.
    Optional<RegleMotDePasse.Motif> juger(String motDePasse, Invitation invitation, String nom) {
        var organisation = invitation.organisation();
        return juger(
                motDePasse,
                invitation.courriel(),
                nom,
                organisation == null ? Set.of() : Set.of(organisation));
    }

    private Optional<RegleMotDePasse.Motif> juger(
            String motDePasse,
            String courriel,
            String nom,
            Collection<OrganisationId> organisations) {
        var noms = new ArrayList<>(List.of(nom));
        if (!organisations.isEmpty()) {
            noms.addAll(annuaire.noms(organisations).values());
        }
        return RegleMotDePasse.verifier(motDePasse, courriel, noms)
                .or(() ->
                        refuses.contient(motDePasse)
                                ? Optional.of(RegleMotDePasse.Motif.TROP_CONNU)
                                : Optional.empty());
    }
}
