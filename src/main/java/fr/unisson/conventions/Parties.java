package fr.unisson.conventions;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Redaction;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.donnees.ConventionSql;
import fr.unisson.conventions.donnees.ParticipantSql;
import fr.unisson.conventions.donnees.PartieSql;
import fr.unisson.gouvernance.MandatId;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The parties of a convention: invited, then engaged by their own people.
@Service
public class Parties {

    /// Those who may engage their organisation in the work on a convention.
    private static final Set<RoleOrganisation> ENGAGENT =
            EnumSet.of(
                    RoleOrganisation.DIRECTION,
                    RoleOrganisation.REFERENT_QUALITE,
                    RoleOrganisation.ADMINISTRATION);

    private final Participations participations;
    private final Habilitations habilitations;
    private final Annuaire annuaire;
    private final ConventionSql conventions;
    private final PartieSql parties;
    private final ParticipantSql participants;
    private final LettresAuxParties lettres;
    private final Signataires signataires;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    Parties(
            Participations participations,
            Habilitations habilitations,
            Annuaire annuaire,
            ConventionSql conventions,
            PartieSql parties,
            ParticipantSql participants,
            LettresAuxParties lettres,
            Signataires signataires,
            Journal journal,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.participations = participations;
        this.habilitations = habilitations;
        this.annuaire = annuaire;
        this.conventions = conventions;
        this.parties = parties;
        this.participants = participants;
        this.lettres = lettres;
        this.signataires = signataires;
        this.journal = journal;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    public List<PartieVue> lister(ConventionId id) {
        participations.charger(id);
        return parties.lister(id.valeur());
    }

    @Transactional(readOnly = true)
    public PartieVue charger(ConventionId id, long partie) {
        return parties.trouver(id.valeur(), partie)
                .orElseThrow(() -> new Introuvable("partie " + partie));
    }

    /// Invites one more organisation, as long as the text is not frozen.
    @Transactional
    public Resultat<Long> inviter(ConventionId id, OrganisationId organisation, String message) {
        var convention = participations.charger(id);
        var moi = participations.exiger(id, RoleConvention.ANIMATEUR, RoleConvention.REFERENT);
        if (convention.etat().compareTo(EtatConvention.CONSOLIDATION) >= 0)
            return Resultat.refus(
                    "ETAPE", "Le texte est consolidé : une nouvelle partie n’y entre plus.");
        var invitee = annuaire.charger(organisation);
        var le = horloge.instant();
        conventions.accorder(id.valeur(), organisation.valeur(), null, "ECRITURE", le);
        var partie =
                parties.inviter(
                        id.valeur(), organisation.valeur(), false, moi.compte(), message, le);
        if (partie.isEmpty())
            return Resultat.refus("DEJA_INVITEE", "Cette organisation est déjà invitée.");
        lettres.inviter(organisation, id, convention.avenant(), convention.titre(), message);
        journal.consigner(
                "convention", id.valeur(), "Organisation invitée", invitee.raisonSociale());
        return Resultat.fait(partie.get());
    }

    /// Takes back an invitation that nobody has answered. The organisation is told, and no longer
    /// sees the convention; the history keeps it.
    @Transactional
    public Resultat<Long> retirer(ConventionId id, long partie, String motif) {
        var convention = participations.charger(id);
        var moi = participations.exiger(id, RoleConvention.ANIMATEUR, RoleConvention.REFERENT);
        var p = charger(id, partie);
        if (motif.isBlank())
            return Resultat.refus("MOTIF_REQUIS", "Indiquez le motif en quelques mots.");
        if (!parties.retirer(id.valeur(), partie, motif.strip(), moi.compte(), horloge.instant()))
            return p.acceptee()
                    ? Resultat.refus(
                            "DEJA_ENGAGEE",
                            "Cette organisation a accepté : elle ne se retire que d’elle-même.")
                    : Resultat.depasse();
        conventions.retirerOrganisation(id.valeur(), p.organisation().valeur());
        lettres.retirer(p.organisation(), convention.titre(), motif.strip());
        journal.consigner(
                "convention", id.valeur(), "Invitation retirée", p.nom() + " : " + motif.strip());
        return Resultat.fait(partie);
    }

    /// The organisation takes part; its referent is the person named, or who accepts.
    @Transactional
    public Resultat<Long> accepter(ConventionId id, long partie, CompteId referent) {
        var p = charger(id, partie);
        long moi = engager(p);
        if (!habilitations
                .comptesAyant(p.organisation(), EnumSet.allOf(RoleOrganisation.class))
                .contains(referent))
            return Resultat.refus(
                    "REFERENT", "Le référent doit être une personne de votre organisation.");
        var le = horloge.instant();
        if (!parties.repondre(id.valeur(), partie, true, moi, null, le)) return Resultat.depasse();
        conventions.accorder(id.valeur(), null, referent.valeur(), "ECRITURE", le);
        participants.ajouter(
                id.valeur(), referent.valeur(), partie, RoleConvention.REFERENT, false, moi, le);
        journal.consigner("convention", id.valeur(), "Invitation acceptée", p.nom());
        evenements.publishEvent(new PartieEngagee(id, p.organisation()));
        return Resultat.fait(partie);
    }

    @Transactional
    public Resultat<Long> decliner(ConventionId id, long partie, String motif) {
        var p = charger(id, partie);
        long moi = engager(p);
        if (motif.isBlank())
            return Resultat.refus("MOTIF_REQUIS", "Indiquez le motif en quelques mots.");
        if (!parties.repondre(id.valeur(), partie, false, moi, motif, horloge.instant()))
            return Resultat.depasse();
        journal.consigner(
                "convention", id.valeur(), "Invitation déclinée", p.nom() + " : " + motif);
        return Resultat.fait(partie);
    }

    /// What a party says of itself; by its own referents only.
    @Transactional
    public Resultat<Integer> decrire(ConventionId id, long partie, int version, FichePartie fiche) {
        var convention = participations.charger(id);
        var p = charger(id, partie);
        if (!participations.de(id).est(RoleConvention.REFERENT, partie))
            throw new Interdit("Chaque partie complète elle-même sa fiche.");
        if (!Redaction.ficheModifiable(convention.etat()))
            return Resultat.refus("ETAPE", "Le texte est en relecture : demandez une correction.");
        if (!parties.decrire(id.valeur(), partie, version, fiche)) return Resultat.depasse();
        journal.consigner("convention", id.valeur(), "Fiche d’une partie complétée", p.nom());
        return Resultat.fait(version + 1);
    }

    /// The mandate under which a party will sign; by its own referents only.
    @Transactional
    public Resultat<Integer> choisirMandat(
            ConventionId id, long partie, int version, MandatId mandat) {
        var convention = participations.charger(id);
        var p = charger(id, partie);
        if (!participations.de(id).est(RoleConvention.REFERENT, partie))
            throw new Interdit("Chaque partie choisit elle-même qui signera pour elle.");
        if (!Redaction.mandatModifiable(convention.etat()))
            return Resultat.refus("ETAPE", "La signature est ouverte : confiez la demande.");
        var jour = Dates.jourDe(horloge.instant());
        if (signataires.habilites(p.organisation(), mandat.valeur(), jour) == 0)
            return Resultat.refus("MANDAT", "Choisissez un mandat en cours de votre organisation.");
        if (!parties.mandater(id.valeur(), partie, version, mandat.valeur()))
            return Resultat.depasse();
        journal.consigner("convention", id.valeur(), "Signataire désigné", p.nom());
        return Resultat.fait(version + 1);
    }

    private long engager(PartieVue p) {
        if (!habilitations.lActeurA(ENGAGENT, p.organisation()))
            throw new Interdit(
                    "La direction ou le référent qualité de l’organisation répond à"
                            + " l’invitation.");
        return Acteur.courant().compte();
    }
}
