package fr.unisson.conventions;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.conventions.domaine.AttributionRole;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.donnees.ConventionSql;
import fr.unisson.conventions.donnees.ParticipantSql;
import fr.unisson.conventions.donnees.ParticipantSql.Poste;
import fr.unisson.conventions.donnees.PartieSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// People in a convention and their roles there.
@Service
public class Participants {

    private final Participations participations;
    private final Habilitations habilitations;
    private final ConventionSql conventions;
    private final PartieSql parties;
    private final ParticipantSql participants;
    private final Journal journal;
    private final Clock horloge;

    Participants(
            Participations participations,
            Habilitations habilitations,
            ConventionSql conventions,
            PartieSql parties,
            ParticipantSql participants,
            Journal journal,
            Clock horloge) {
        this.participations = participations;
        this.habilitations = habilitations;
        this.conventions = conventions;
        this.parties = parties;
        this.participants = participants;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    public List<ParticipantVue> lister(ConventionId id) {
        participations.charger(id);
        return participants.lister(id.valeur());
    }

    /// Gives a role: each party to its own people, the facilitator to the others.
    ///
    /// @param partie the party in whose name the role is held, null for a common role
    @Transactional
    public Resultat<RoleConvention> ajouter(
            ConventionId id,
            CompteId compte,
            RoleConvention role,
            @Nullable Long partie,
            boolean suppleant) {
        participations.charger(id);
        var moi = participations.de(id);
        var refus = refus(moi, role, partie);
        if (!refus.estFait()) return refus;
        if (partie != null && !deLOrganisation(id, partie, compte))
            return Resultat.refus(
                    "COMPTE", "Cette personne n’appartient pas à l’organisation de la partie.");
        var le = horloge.instant();
        long nouveau = compte.valeur();
        conventions.accorder(
                id.valeur(),
                null,
                nouveau,
                role == RoleConvention.OBSERVATEUR ? "LECTURE" : "ECRITURE",
                le);
        if (!participants.ajouter(id.valeur(), nouveau, partie, role, suppleant, moi.compte(), le))
            return Resultat.refus("DEJA", "Cette personne tient déjà ce rôle.");
        journal.consigner(
                "convention", id.valeur(), "Rôle donné : " + role.libelle(), nom(id, compte));
        return Resultat.fait(role);
    }

    /// Ends a role; what was done under it stays.
    @Transactional
    public Resultat<RoleConvention> retirer(ConventionId id, long participant) {
        participations.charger(id);
        var vise = charger(id, participant);
        var refus = refus(participations.de(id), vise.role(), vise.partie());
        if (!refus.estFait()) return refus;
        if (dernier(id, vise))
            return Resultat.refus("DERNIER", "Désignez d’abord une autre personne pour ce rôle.");
        if (!participants.retirer(id.valeur(), participant, horloge.instant()))
            return Resultat.depasse();
        journal.consigner(
                "convention", id.valeur(), "Rôle retiré : " + vise.role().libelle(), vise.nom());
        ajusterAcces(id, vise.compte().valeur());
        return Resultat.fait(vise.role());
    }

    /// Ends a role of somebody who left the organisation for which it was held. The last one in a
    /// role that a convention cannot do without hands it over.
    ///
    /// @param relais who takes over, when somebody has to
    /// @return whether it was handed over
    boolean quitter(Poste poste, CompteId compte, Optional<CompteId> relais) {
        var id = new ConventionId(poste.convention());
        var vise = charger(id, poste.id());
        var le = horloge.instant();
        boolean relaye = false;
        if (relais.isPresent() && dernier(id, vise)) {
            long nouveau = relais.get().valeur();
            conventions.accorder(id.valeur(), null, nouveau, "ECRITURE", le);
            relaye =
                    participants.ajouter(
                            id.valeur(), nouveau, vise.partie(), vise.role(), false, null, le);
            journal.consigner(
                    "convention",
                    id.valeur(),
                    "Rôle transmis : " + vise.role().libelle(),
                    "compte " + nouveau);
        }
        participants.retirer(id.valeur(), poste.id(), le);
        journal.consigner(
                "convention",
                id.valeur(),
                "Rôle retiré : " + vise.role().libelle(),
                vise.nom() + " a quitté l’organisation");
        ajusterAcces(id, compte.valeur());
        return relaye;
    }

    /// Who keeps no role keeps no access; who is now an observer only reads.
    private void ajusterAcces(ConventionId id, long compte) {
        var restants = participants.roles(id.valeur(), compte);
        if (restants.stream().anyMatch(t -> t.role() != RoleConvention.OBSERVATEUR)) return;
        conventions.retirerAcces(id.valeur(), compte);
        if (!restants.isEmpty())
            conventions.accorder(id.valeur(), null, compte, "LECTURE", horloge.instant());
    }

    private static Resultat<RoleConvention> refus(
            Participation moi, RoleConvention role, @Nullable Long partie) {
        boolean mienne = partie != null && moi.est(RoleConvention.REFERENT, partie);
        return AttributionRole.refus(
                        moi.est(RoleConvention.ANIMATEUR), mienne ? partie : null, role, partie)
                .<Resultat<RoleConvention>>map(Resultat::refus)
                .orElseGet(() -> Resultat.fait(role));
    }

    private boolean deLOrganisation(ConventionId id, long partie, CompteId compte) {
        var organisation =
                parties.trouver(id.valeur(), partie)
                        .orElseThrow(() -> new Introuvable("partie " + partie))
                        .organisation();
        return habilitations
                .comptesAyant(organisation, EnumSet.allOf(RoleOrganisation.class))
                .contains(compte);
    }

    /// A convention keeps a facilitator, and each party its referent.
    private boolean dernier(ConventionId id, ParticipantVue vise) {
        return (vise.role() == RoleConvention.ANIMATEUR || vise.role() == RoleConvention.REFERENT)
                && participants.lister(id.valeur()).stream()
                                .filter(p -> p.role() == vise.role())
                                .filter(p -> java.util.Objects.equals(p.partie(), vise.partie()))
                                .count()
                        == 1;
    }

    private ParticipantVue charger(ConventionId id, long participant) {
        return participants.lister(id.valeur()).stream()
                .filter(p -> p.id() == participant)
                .findFirst()
                .orElseThrow(() -> new Introuvable("participant " + participant));
    }

    private String nom(ConventionId id, CompteId compte) {
        return participants.lister(id.valeur()).stream()
                .filter(p -> p.compte().equals(compte))
                .map(ParticipantVue::nom)
                .findFirst()
                .orElse("");
    }
}
