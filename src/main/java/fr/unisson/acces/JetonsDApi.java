package fr.unisson.acces;

import fr.unisson.acces.donnees.ComptesSql;
import fr.unisson.acces.donnees.HabilitationsSql;
import fr.unisson.acces.donnees.JetonsDApiSql;
import fr.unisson.acces.donnees.Systeme;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Empreinte;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tokens by which other programs call the API. A personal one acts in the name of its maker and
/// opens what this person may do on the day of the call; one of an organisation acts with an
/// account of its own, that has one role there and nothing elsewhere, and outlives the person who
/// made it. A token is shown once, when made.
@Service
public class JetonsDApi {

    /// Says to whoever finds one, a person or a program that looks for secrets, what it is.
    private static final String PREFIXE = "unisson_";

    /// What a token of an organisation may be there: nobody who is somebody.
    public static final Set<RoleOrganisation> ROLES =
            Set.of(
                    RoleOrganisation.OBSERVATEUR,
                    RoleOrganisation.PROFESSIONNEL,
                    RoleOrganisation.SECRETAIRE_INSTANCE,
                    RoleOrganisation.REFERENT_QUALITE);

    private static final int DEBUT = PREFIXE.length() + 4;
    private static final int OCTETS = 32;

    private final JetonsDApiSql sql;
    private final ComptesSql comptes;
    private final HabilitationsSql habilitations;
    private final Sessions sessions;
    private final Systeme systeme;
    private final Journal journal;
    private final Clock horloge;
    private final SecureRandom hasard = new SecureRandom();

    JetonsDApi(
            JetonsDApiSql sql,
            ComptesSql comptes,
            HabilitationsSql habilitations,
            Sessions sessions,
            Systeme systeme,
            Journal journal,
            Clock horloge) {
        this.sql = sql;
        this.comptes = comptes;
        this.habilitations = habilitations;
        this.sessions = sessions;
        this.systeme = systeme;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// How long a token serves: none serves for ever.
    public enum Duree {
        TRENTE_JOURS(30, "30 jours"),
        QUATRE_VINGT_DIX_JOURS(90, "90 jours"),
        UN_AN(365, "Un an");

        private final Duration duree;
        private final String libelle;

        Duree(int jours, String libelle) {
            this.duree = Duration.ofDays(jours);
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /// Who calls, as what, and how often.
    public record Appelant(
            long jeton, SessionCourante session, Set<Portee> portees, CadenceDApi cadence) {

        public Appelant {
            portees = Set.copyOf(portees);
        }

        public boolean peut(Portee demandee) {
            return portees.stream().anyMatch(p -> p.couvre(demandee));
        }
    }

    /// Makes a personal token.
    ///
    /// @return the token itself, kept nowhere
    @Transactional
    public String creer(String nom, Set<Portee> portees, Duree duree) {
        var compte = moi();
        var jeton = poser(compte, null, nom, portees, duree);
        journal.consigner("compte", compte.valeur(), "Jeton d’API créé", nom);
        return jeton;
    }

    /// Makes a token of an organisation; row-level security refuses who does not administer it.
    ///
    /// @return the token itself, kept nowhere
    @Transactional
    public String creer(
            OrganisationId organisation,
            RoleOrganisation role,
            String nom,
            Set<Portee> portees,
            Duree duree) {
        if (!ROLES.contains(role)) throw new Interdit("Un jeton ne peut pas tenir ce rôle.");
        if (!habilitations.administrable(organisation))
            throw new Interdit("Seule l’administration de cette organisation crée ses jetons.");
        var compte =
                systeme.executer(() -> {
                    var cree = comptes.creerTechnique(nom, horloge.instant());
                    habilitations.accorder(cree, organisation, role, horloge.instant());
                    return cree;
                });
        var jeton = poser(compte, organisation, nom, portees, duree);
        journal.consigner(
                "organisation",
                organisation.valeur(),
                "Jeton d’API créé",
                nom + ", " + role.libelle());
        return jeton;
    }

    private String poser(
            CompteId compte,
            @Nullable OrganisationId organisation,
            String nom,
            Set<Portee> portees,
            Duree duree) {
        var jeton = PREFIXE + tirer();
        var le = horloge.instant();
        sql.creer(
                compte,
                organisation,
                nom,
                jeton.substring(0, DEBUT),
                Empreinte.de(jeton),
                portees,
                moi(),
                le,
                le.plus(duree.duree));
        return jeton;
    }

    @Transactional(readOnly = true)
    public List<JetonDApi> personnels() {
        return sql.personnels(moi());
    }

    @Transactional(readOnly = true)
    public List<JetonDApi> deLOrganisation(OrganisationId organisation) {
        return sql.deLOrganisation(organisation);
    }

    @Transactional(readOnly = true)
    public JetonDApi charger(long id) {
        return sql.trouver(id).orElseThrow(() -> new Introuvable("jeton " + id));
    }

    /// Ends a token; nothing happens when it ended before.
    @Transactional
    public void revoquer(JetonDApi jeton) {
        var le = horloge.instant();
        if (!sql.revoquer(jeton.id(), moi(), le)) return;
        var organisation = jeton.organisation();
        if (organisation == null) {
            journal.consigner(
                    "compte", jeton.compte().valeur(), "Jeton d’API révoqué", jeton.nom());
            return;
        }
        systeme.faire(() ->
                habilitations
                        .duCompte(jeton.compte())
                        .forEach((ou, roles) ->
                                roles.forEach(
                                        r -> habilitations.retirer(jeton.compte(), ou, r, le))));
        journal.consigner(
                "organisation", organisation.valeur(), "Jeton d’API révoqué", jeton.nom());
    }

    /// Who presents this token, the call being counted. Empty when it does not serve: unknown,
    /// expired, revoked, or its owner left.
    public Optional<Appelant> reconnaitre(String jeton) {
        var le = horloge.instant();
        return systeme.executer(() -> sql.appeler(Empreinte.de(jeton), le))
                .flatMap(a ->
                        sessions.auNomDe(a.compte())
                                .map(s ->
                                        new Appelant(
                                                a.jeton(),
                                                s,
                                                a.portees(),
                                                new CadenceDApi(a.appels(), le))));
    }

    private static CompteId moi() {
        return SessionCourante.exigee().compte().id();
    }

    private String tirer() {
        var octets = new byte[OCTETS];
        hasard.nextBytes(octets);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
