package fr.unisson.campagnes;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.campagnes.domaine.RoleCampagne;
import fr.unisson.campagnes.domaine.TransitionCampagne;
import fr.unisson.campagnes.donnees.CampagneSql;
import fr.unisson.campagnes.donnees.InvitationSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.DonneeDePatient;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.Tranche;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.PassageFait;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Campaigns: composed, read, sent to organisations. Their life is in [VieDesCampagnes], what each
/// organisation does with its invitation in [InvitationsDeCampagne].
@Service
public class Campagnes {

    static final String OBJET = "campagne";

    /// Regional aggregates exist from five organisations on; a campaign may only ask for more.
    public static final int MINIMUM = 5;

    private static final int MINIMUM_AU_PLUS = 100;
    private static final int PAGE = 50;
    private static final int TITRE_AU_PLUS = 200;
    public static final int MESSAGE_AU_PLUS = 2000;

    static final Set<RoleOrganisation> PILOTES =
            Set.of(
                    RoleOrganisation.ADMINISTRATION,
                    RoleOrganisation.DIRECTION,
                    RoleOrganisation.REFERENT_QUALITE,
                    RoleOrganisation.FACILITATEUR_SRA);

    private final CampagneSql campagnes;
    private final InvitationSql invitations;
    private final SuitesDesCampagnes suites;
    private final Habilitations habilitations;
    private final Journal journal;
    private final Clock horloge;

    Campagnes(
            CampagneSql campagnes,
            InvitationSql invitations,
            SuitesDesCampagnes suites,
            Habilitations habilitations,
            Journal journal,
            Clock horloge) {
        this.campagnes = campagnes;
        this.invitations = invitations;
        this.suites = suites;
        this.habilitations = habilitations;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// @throws Introuvable when the actor may not read it
    @Transactional(readOnly = true)
    public CampagneVue lire(CampagneId id) {
        return campagnes.trouver(id).orElseThrow(() -> new Introuvable("campagne " + id));
    }

    /// Those that the actor holds or is invited to, the latest first.
    ///
    /// @param apres the cursor of the former page
    @Transactional(readOnly = true)
    public Tranche<CampagneVue> lister(@Nullable Long apres) {
        return Tranche.de(campagnes.lister(apres, PAGE + 1), PAGE, c -> c.id().toString());
    }

    @Transactional(readOnly = true)
    public boolean peutComposer(OrganisationId organisation) {
        return Acteur.courant().connecte()
                && habilitations
                        .roles(new CompteId(Acteur.courant().compte()), organisation)
                        .stream()
                        .anyMatch(PILOTES::contains);
    }

    /// How many take part and how many answered, for all who read the campaign.
    @Transactional(readOnly = true)
    public Taux taux(CampagneId id) {
        return campagnes.taux(id);
    }

    /// Empty for who does not hold the campaign.
    @Transactional(readOnly = true)
    public List<Invitee> invitees(CampagneId id) {
        return invitations.invitees(id);
    }

    /// Whether another campaign of the same holder asks nearly the same organisations: figures may
    /// then be withheld.
    @Transactional(readOnly = true)
    public boolean presquePareille(CampagneId id) {
        return campagnes.presquePareille(id);
    }

    /// Empty for who does not hold the campaign.
    @Transactional(readOnly = true)
    public List<PassageFait<TransitionCampagne>> histoire(CampagneId id) {
        return campagnes.histoire(id);
    }

    @Transactional
    public Resultat<CampagneId> composer(OrganisationId organisation, ContenuCampagne contenu) {
        if (!peutComposer(organisation)) return Resultat.refus(pasASoi());
        var motifs = motifs(contenu);
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        var id =
                campagnes.composer(
                        organisation, contenu, RoleCampagne.PILOTE.name(), horloge.instant());
        journal.consigner(OBJET, id.valeur(), TransitionCampagne.COMPOSER.fait(), contenu.titre());
        return Resultat.fait(id);
    }

    /// While it is prepared.
    @Transactional
    public Resultat<CampagneId> changer(CampagneId id, int version, ContenuCampagne contenu) {
        if (!lire(id).tenue()) return Resultat.refus(pasASoi());
        var motifs = motifs(contenu);
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        return campagnes.changer(id, version, contenu) ? Resultat.fait(id) : Resultat.depasse();
    }

    /// While it is open: more time, a higher minimum, never less.
    @Transactional
    public Resultat<CampagneId> prolonger(
            CampagneId id, int version, @Nullable LocalDate fermeLe, int minimum) {
        var c = lire(id);
        if (!c.tenue()) return Resultat.refus(pasASoi());
        var motifs = new ArrayList<Motif>();
        var avant = c.contenu().fermeLe();
        if (fermeLe == null || (avant != null && fermeLe.isBefore(avant))) {
            motifs.add(
                    new Motif(
                            "FERME",
                            "Le dernier jour de réponse se repousse, il ne s’avance pas."));
        }
        if (minimum < c.contenu().minimum() || minimum > MINIMUM_AU_PLUS) {
            motifs.add(
                    new Motif(
                            "MINIMUM",
                            "Le minimum annoncé ne baisse pas : de "
                                    + c.contenu().minimum()
                                    + " à "
                                    + MINIMUM_AU_PLUS
                                    + " organisations."));
        }
        if (fermeLe == null || !motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        if (!campagnes.prolonger(id, version, fermeLe, minimum)) return Resultat.depasse();
        journal.consigner(OBJET, id.valeur(), "Période ou minimum revus", "");
        suites.mettreAJour(lire(id));
        return Resultat.fait(id);
    }

    /// Organisations already invited are left as they are.
    ///
    /// @return how many more are invited
    @Transactional
    public Resultat<Integer> inviter(CampagneId id, Collection<OrganisationId> organisations) {
        var c = lire(id);
        if (!c.tenue()) return Resultat.refus(pasASoi());
        if (c.etat() == EtatCampagne.CLOTUREE || c.etat() == EtatCampagne.ABANDONNEE) {
            return Resultat.refus(Motif.ETAT, "La campagne n’invite plus personne.");
        }
        var deja = invitees(id).stream().map(Invitee::organisation).toList();
        int n = invitations.inviter(id, organisations, horloge.instant());
        if (n > 0 && c.etat() == EtatCampagne.OUVERTE) {
            suites.ouvrir(
                    c,
                    invitees(id).stream().filter(i -> !deja.contains(i.organisation())).toList());
        }
        return Resultat.fait(n);
    }

    /// Before the campaign opens.
    @Transactional
    public Resultat<CampagneId> retirer(CampagneId id, InvitationId invitation) {
        if (!lire(id).tenue()) return Resultat.refus(pasASoi());
        return invitations.retirer(id, invitation)
                ? Resultat.fait(id)
                : Resultat.refus(
                        Motif.ETAT,
                        "Une organisation ne se retire plus une fois la campagne ouverte : elle"
                                + " seule peut décliner.");
    }

    private static List<Motif> motifs(ContenuCampagne c) {
        var motifs = new ArrayList<Motif>();
        if (c.titre().isBlank() || c.titre().length() > TITRE_AU_PLUS) {
            motifs.add(
                    new Motif(
                            "TITRE", "Donnez un titre, en " + TITRE_AU_PLUS + " signes au plus."));
        }
        if (c.message().length() > MESSAGE_AU_PLUS) {
            motifs.add(new Motif("MESSAGE", "Restez sous " + MESSAGE_AU_PLUS + " signes."));
        }
        DonneeDePatient.refus("TITRE", c.titre()).ifPresent(motifs::add);
        DonneeDePatient.refus("MESSAGE", c.message()).ifPresent(motifs::add);
        if (c.minimum() < MINIMUM || c.minimum() > MINIMUM_AU_PLUS) {
            motifs.add(
                    new Motif(
                            "MINIMUM",
                            "Le minimum va de "
                                    + MINIMUM
                                    + " à "
                                    + MINIMUM_AU_PLUS
                                    + " organisations."));
        }
        var ouvre = c.ouvreLe();
        var ferme = c.fermeLe();
        if (ouvre != null && ferme != null && !ferme.isAfter(ouvre)) {
            motifs.add(new Motif("FERME", "La campagne ferme après son ouverture."));
        }
        return motifs;
    }

    static Motif pasASoi() {
        return new Motif(
                Motif.ROLE,
                "Mener une campagne revient à la direction, à l’administration, au référent"
                        + " qualité ou au facilitateur de l’organisation qui la porte.");
    }
}
