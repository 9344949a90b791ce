package fr.unisson.conventions;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.PersonnePartie;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.donnees.ParticipantSql;
import fr.unisson.conventions.donnees.ParticipantSql.Poste;
import fr.unisson.echeances.Courrier;
import fr.unisson.echeances.Lettre;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who leaves an organisation holds nothing in its name any more, and reads its conventions no
/// longer. Where they were the last referent or the last facilitator, the direction takes over, or
/// else the administration, and is told.
@Component
class DepartsDePersonnes {

    private final Participants participants;
    private final ParticipantSql sql;
    private final Habilitations habilitations;
    private final Courrier courrier;
    private final ActeurDeTransaction acteurs;

    DepartsDePersonnes(
            Participants participants,
            ParticipantSql sql,
            Habilitations habilitations,
            Courrier courrier,
            ActeurDeTransaction acteurs) {
        this.participants = participants;
        this.sql = sql;
        this.habilitations = habilitations;
        this.courrier = courrier;
        this.acteurs = acteurs;
    }

    @EventListener
    @Transactional
    void quitter(PersonnePartie depart) {
        acteurs.devenir(
                Acteur.systeme("Convention"),
                () -> {
                    var relais = relais(depart.organisation());
                    for (var poste :
                            sql.postes(depart.compte().valeur(), depart.organisation().valeur())) {
                        if (participants.quitter(poste, depart.compte(), relais))
                            relais.ifPresent(c -> prevenir(c, poste));
                    }
                    return depart;
                });
    }

    private Optional<CompteId> relais(OrganisationId organisation) {
        return premier(organisation, RoleOrganisation.DIRECTION)
                .or(() -> premier(organisation, RoleOrganisation.ADMINISTRATION));
    }

    private Optional<CompteId> premier(OrganisationId organisation, RoleOrganisation role) {
        return habilitations.comptesAyant(organisation, Set.of(role)).stream()
                .min(Comparator.comparingLong(CompteId::valeur));
    }

    private void prevenir(CompteId relais, Poste poste) {
        courrier.deposer(
                relais,
                Lettre.de(
                        poste.role().libelle() + " de « " + poste.titre() + " » : à vous",
                        "La personne qui tenait ce rôle a quitté votre organisation, et personne"
                                + " d’autre ne le tenait. Il vous revient. Vous pouvez le confier à"
                                + " quelqu’un d’autre depuis la page des parties de la convention.",
                        "/conventions/" + poste.convention() + "/parties"));
    }
}
