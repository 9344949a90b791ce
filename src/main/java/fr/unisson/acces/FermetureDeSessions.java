package fr.unisson.acces;

import fr.unisson.acces.donnees.SessionsSql;
import fr.unisson.acces.donnees.Systeme;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Interdit;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ends sessions that others opened (OWASP ASVS 5, 7.4.5): the administration of an organisation
/// those of one of its people, who runs the platform those of everybody. Roles, passwords and
/// tokens of the API stay: they are withdrawn elsewhere.
@Service
public class FermetureDeSessions {

    private static final Logger LOG = LoggerFactory.getLogger(FermetureDeSessions.class);

    private final Habilitations habilitations;
    private final SessionsOuvertes ouvertes;
    private final SessionsSql sessions;
    private final Messagerie messagerie;
    private final Systeme systeme;
    private final Journal journal;

    FermetureDeSessions(
            Habilitations habilitations,
            SessionsOuvertes ouvertes,
            SessionsSql sessions,
            Messagerie messagerie,
            Systeme systeme,
            Journal journal) {
        this.habilitations = habilitations;
        this.ouvertes = ouvertes;
        this.sessions = sessions;
        this.messagerie = messagerie;
        this.systeme = systeme;
        this.journal = journal;
    }

    /// @param courante number of the actor's own session, which stays open
    @Transactional
    public void duMembre(
            CompteId compte, OrganisationId organisation, String nom, String courante) {
        if (!habilitations.lActeurA(Set.of(RoleOrganisation.ADMINISTRATION), organisation)) {
            throw new Interdit(
                    "Seule l’administration de cette organisation peut fermer les sessions de ses membres.");
        }
        var membre = habilitations.membre(organisation, compte).compte();
        journal.consigner(
                "organisation", organisation.valeur(), "Sessions fermées", "compte " + compte);
        systeme.faire(() ->
                messagerie.envoyer(
                        new Messagerie.Message(
                                compte,
                                membre.courriel(),
                                "Vos sessions ont été fermées",
                                """
                                Bonjour,

                                L’administration %s vient de fermer les sessions de votre
                                compte Unisson, sur tous vos appareils. Connectez-vous de
                                nouveau pour continuer.

                                Si vous ne savez pas pourquoi, demandez-le-lui, et changez votre
                                mot de passe.
                                """
                                        .formatted(fr.unisson.socle.Elision.de(nom)),
                                "/compte",
                                false)));
        ouvertes.fermerLesAutres(compte, courante);
    }

    /// Its callers check that the platform's administrator asks.
    ///
    /// @param courante number of the actor's own session, which is not counted
    public SessionsDeTous autres(String courante) {
        return systeme.executer(() -> sessions.autres(courante));
    }

    /// Its callers check that the platform's administrator asks.
    ///
    /// @param courante number of the actor's own session, which stays open
    /// @return how many were closed
    public int toutes(CompteId par, String courante) {
        var fermees =
                systeme.executer(() -> {
                    var nombre = sessions.fermerToutes(courante);
                    journal.consigner(
                            "compte",
                            par.valeur(),
                            "Sessions de tous les comptes fermées",
                            Integer.toString(nombre));
                    return nombre;
                });
        LOG.warn("Sessions de tous les comptes fermées par le compte {} : {}", par, fermees);
        return fermees;
    }
}
