package fr.unisson.acces;

import fr.unisson.acces.Fournisseurs.Preuve;
import fr.unisson.acces.donnees.IdentitesSql;
import fr.unisson.acces.donnees.Systeme;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Introuvable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Identities that providers vouch for, and the accounts their owners linked them to. Nothing is
/// ever linked by an address that happens to be the same: whoever can write it at some provider
/// would enter.
@Service
public class Identites {

    private final IdentitesSql identites;
    private final Connexions connexions;
    private final TracesDEntree traces;
    private final SecondFacteurExige exige;
    private final Fournisseurs fournisseurs;
    private final RolesParFournisseur roles;
    private final Messagerie messagerie;
    private final Systeme systeme;
    private final Journal journal;
    private final Clock horloge;

    Identites(
            IdentitesSql identites,
            Connexions connexions,
            TracesDEntree traces,
            SecondFacteurExige exige,
            Fournisseurs fournisseurs,
            RolesParFournisseur roles,
            Messagerie messagerie,
            Systeme systeme,
            Journal journal,
            Clock horloge) {
        this.identites = identites;
        this.connexions = connexions;
        this.traces = traces;
        this.exige = exige;
        this.fournisseurs = fournisseurs;
        this.roles = roles;
        this.messagerie = messagerie;
        this.systeme = systeme;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// @param nom as the provider showed it, empty when it did not
    public record Identite(long id, String fournisseur, String nom, Instant lieeLe) {}

    public enum Lien {
        FAIT,
        DEJA_LE_VOTRE,
        A_QUELQU_UN_D_AUTRE
    }

    /// Empty when the identity is linked to nobody.
    ///
    /// @param adresse network address the attempt comes from
    public Optional<IssueDeConnexion> entrer(Preuve preuve, String adresse) {
        var compte = systeme.executer(() -> identites.compte(preuve.emetteur(), preuve.sujet()));
        compte.ifPresent(c -> roles.suivre(c, preuve.fournisseur(), preuve.roles()));
        if (compte.isEmpty()) {
            traces.refusee(TracesDEntree.Voie.FOURNISSEUR, "identité liée à aucun compte", adresse);
        }
        return compte.map(c -> connexions.parIdentite(c, exige.donneesPar(preuve), adresse));
    }

    /// Once the person, signed in otherwise, has confirmed.
    public Lien lier(CompteConnecte compte, Preuve preuve) {
        var lien =
                systeme.executer(() -> {
                    var deja = identites.compte(preuve.emetteur(), preuve.sujet());
                    if (deja.isPresent()) {
                        return deja.get().equals(compte.id())
                                ? Lien.DEJA_LE_VOTRE
                                : Lien.A_QUELQU_UN_D_AUTRE;
                    }
                    if (!identites.lier(
                            compte.id(),
                            preuve.emetteur(),
                            preuve.sujet(),
                            preuve.nom(),
                            horloge.instant())) {
                        return Lien.A_QUELQU_UN_D_AUTRE;
                    }
                    var nom = fournisseurs.nom(preuve.fournisseur());
                    journal.consigner("compte", compte.compte(), "Identité liée", nom);
                    prevenir(compte, nom);
                    return Lien.FAIT;
                });
        if (lien != Lien.A_QUELQU_UN_D_AUTRE) {
            roles.suivre(compte.id(), preuve.fournisseur(), preuve.roles());
        }
        return lien;
    }

    public List<Identite> lister(CompteId compte) {
        return systeme.lire(() -> identites.duCompte(compte)).stream()
                .map(i ->
                        new Identite(
                                i.id(),
                                fournisseurs.nomDeLEmetteur(i.emetteur()),
                                i.nom(),
                                i.lieeLe()))
                .toList();
    }

    /// @return the name of the provider
    public String delier(CompteConnecte compte, long id) {
        return systeme.executer(() -> {
            var emetteur =
                    identites
                            .delier(compte.id(), id)
                            .orElseThrow(() -> new Introuvable("identité " + id));
            var nom = fournisseurs.nomDeLEmetteur(emetteur);
            journal.consigner("compte", compte.compte(), "Identité déliée", nom);
            return nom;
        });
    }

    private void prevenir(CompteConnecte compte, String nom) {
        messagerie.envoyer(
                new Messagerie.Message(
                        compte.id(),
                        compte.courriel(),
                        "Votre compte s’ouvre aussi par " + nom,
                        """
                        Bonjour,

                        Une identité %s vient d’être liée à votre compte Unisson : elle
                        suffit désormais pour y entrer.

                        Si ce n’est pas vous, déliez-la depuis « Mon compte » et changez
                        votre mot de passe.
                        """
                                .formatted(nom),
                        "/compte",
                        false));
    }
}
