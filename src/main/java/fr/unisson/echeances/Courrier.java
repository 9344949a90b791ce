package fr.unisson.echeances;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.Messagerie;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.donnees.CourrierSql;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The mail outbox. A letter is written with the change it tells of, in the caller's transaction,
/// and sent afterwards by a job: a page never waits for a mail server.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Courrier implements Messagerie {

    private final CourrierSql courriers;
    private final Habilitations habilitations;
    private final Clock horloge;

    Courrier(CourrierSql courriers, Habilitations habilitations, Clock horloge) {
        this.courriers = courriers;
        this.habilitations = habilitations;
        this.horloge = horloge;
    }

    /// To the address of an account; nothing when the account is closed.
    public void deposer(CompteId compte, Lettre lettre) {
        courriers.adresse(compte).ifPresent(adresse -> deposer(compte, adresse, lettre));
    }

    /// To an address that is not (yet) an account's.
    public void deposer(String adresse, Lettre lettre) {
        deposer(null, adresse, lettre);
    }

    /// To each person holding one of these roles in an organisation.
    public void deposer(OrganisationId organisation, Set<RoleOrganisation> roles, Lettre lettre) {
        habilitations.comptesAyant(organisation, roles).forEach(c -> deposer(c, lettre));
    }

    @Override
    public void envoyer(Message message) {
        var lettre = Lettre.de(message.objet(), message.texte(), message.chemin());
        deposer(
                message.compte(),
                message.adresse(),
                message.confidentiel() ? lettre.secrete() : lettre);
    }

    private void deposer(@Nullable CompteId compte, String adresse, Lettre lettre) {
        courriers.deposer(compte, adresse, lettre, horloge.instant());
    }
}
