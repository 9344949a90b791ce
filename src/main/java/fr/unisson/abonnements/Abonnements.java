package fr.unisson.abonnements;

import fr.unisson.abonnements.donnees.AbonnementsSql;
import fr.unisson.abonnements.donnees.EnvoisSortantsSql;
import fr.unisson.acces.SecretsScelles;
import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Introuvable;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The programs that an organisation wants told of what happens. Row-level security refuses whoever
/// does not administer it.
@Service
public class Abonnements {

    private static final String PREFIXE = "unisson_wh_";
    private static final String OBJET = "organisation";
    private static final int OCTETS = 32;
    private static final int DERNIERS = 100;

    private final AbonnementsSql sql;
    private final EnvoisSortantsSql envois;
    private final AdresseDAbonnement adresses;
    private final SecretsScelles secrets;
    private final ActeurDeTransaction acteurs;
    private final Journal journal;
    private final Clock horloge;
    private final SecureRandom hasard = new SecureRandom();

    Abonnements(
            AbonnementsSql sql,
            EnvoisSortantsSql envois,
            AdresseDAbonnement adresses,
            SecretsScelles secrets,
            ActeurDeTransaction acteurs,
            Journal journal,
            Clock horloge) {
        this.sql = sql;
        this.envois = envois;
        this.adresses = adresses;
        this.secrets = secrets;
        this.acteurs = acteurs;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// @param secret shown this once
    public record Cree(long id, String secret) {}

    public boolean adressePermise(String adresse) {
        return adresses.lire(adresse).isPresent();
    }

    /// Look at [#adressePermise] first.
    @Transactional
    public Cree creer(
            OrganisationId organisation, String nom, String adresse, Set<GenreDEvenement> genres) {
        var secret = PREFIXE + tirer();
        var id =
                sql.creer(
                        organisation,
                        nom,
                        adresses.lire(adresse).orElseThrow().toString(),
                        genres,
                        secrets.sceller(secret),
                        SessionCourante.exigee().compte().id(),
                        horloge.instant());
        journal.consigner(OBJET, organisation.valeur(), "Abonnement d’un logiciel créé", nom);
        return new Cree(id, secret);
    }

    @Transactional(readOnly = true)
    public List<AbonnementVu> lister(OrganisationId organisation) {
        return sql.lister(organisation);
    }

    @Transactional(readOnly = true)
    public AbonnementVu charger(OrganisationId organisation, long id) {
        return sql.trouver(id)
                .filter(a -> a.organisation().equals(organisation))
                .orElseThrow(() -> new Introuvable("abonnement " + id));
    }

    @Transactional(readOnly = true)
    public List<EnvoiVu> derniers(AbonnementVu abonnement) {
        return envois.derniers(abonnement.id(), DERNIERS);
    }

    @Transactional
    public void suspendre(AbonnementVu abonnement) {
        if (sql.activer(abonnement.id(), false)) consigner(abonnement, "suspendu");
    }

    @Transactional
    public void reprendre(AbonnementVu abonnement) {
        if (sql.activer(abonnement.id(), true)) consigner(abonnement, "repris");
    }

    /// What still waits is given up.
    @Transactional
    public void retirer(AbonnementVu abonnement) {
        envois.abandonner(abonnement.id());
        if (sql.retirer(abonnement.id(), horloge.instant())) consigner(abonnement, "retiré");
    }

    @Transactional
    public void renvoyer(AbonnementVu abonnement, long envoi) {
        if (!envois.renvoyer(abonnement.id(), envoi, horloge.instant()))
            throw new Introuvable("envoi " + envoi);
    }

    /// One message more, to see whether all is well at the other end.
    @Transactional
    public void essayer(AbonnementVu abonnement) {
        acteurs.devenir(
                Acteur.systeme("abonnements"),
                () -> envois.inscrireEssai(abonnement.id(), horloge.instant()));
    }

    private void consigner(AbonnementVu abonnement, String fait) {
        journal.consigner(
                OBJET,
                abonnement.organisation().valeur(),
                "Abonnement d’un logiciel " + fait,
                abonnement.nom());
    }

    private String tirer() {
        var octets = new byte[OCTETS];
        hasard.nextBytes(octets);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
