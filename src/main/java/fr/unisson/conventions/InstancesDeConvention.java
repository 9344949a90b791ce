package fr.unisson.conventions;

import static java.util.Comparator.comparing;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.conventions.donnees.InstanceConventionSql;
import fr.unisson.gouvernance.College;
import fr.unisson.gouvernance.CriteresInstances;
import fr.unisson.gouvernance.Designation;
import fr.unisson.gouvernance.FonctionSiege;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.InstanceVue;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.LigneInstance;
import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.gouvernance.NouveauSiege;
import fr.unisson.gouvernance.NouvelleInstance;
import fr.unisson.gouvernance.Occupant;
import fr.unisson.gouvernance.RattachementsDInstance;
import fr.unisson.gouvernance.Reglement;
import fr.unisson.gouvernance.Sieges;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The bodies that serve a convention: its steering committee, its working groups. A body lives by
/// itself, borne by the parties; the convention only names it.
@Service
public class InstancesDeConvention implements RattachementsDInstance {

    private final Participations participations;
    private final Parties parties;
    private final Instances instances;
    private final Sieges sieges;
    private final InstanceConventionSql sql;
    private final ActeurDeTransaction transactions;
    private final Journal journal;
    private final Clock horloge;

    InstancesDeConvention(
            Participations participations,
            Parties parties,
            Instances instances,
            Sieges sieges,
            InstanceConventionSql sql,
            ActeurDeTransaction transactions,
            Journal journal,
            Clock horloge) {
        this.participations = participations;
        this.parties = parties;
        this.instances = instances;
        this.sieges = sieges;
        this.sql = sql;
        this.transactions = transactions;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Those attached, of which the actor may read something.
    @Transactional(readOnly = true)
    public List<LigneInstance> lister(ConventionId id) {
        var attachees = attachees(id);
        return toutes().stream().filter(i -> attachees.contains(i.id().valeur())).toList();
    }

    /// The steering committee that serves the convention, the first when there are several.
    @Transactional(readOnly = true)
    public Optional<InstanceVue> comite(ConventionId id) {
        return attachees(id).stream()
                .sorted()
                .map(i -> instances.lire(new InstanceId(i)))
                .filter(i -> i.active() && i.nature() == NatureInstance.COPIL)
                .findFirst();
    }

    /// Bodies that the actor could attach: those they run and that are not there yet.
    @Transactional(readOnly = true)
    public List<LigneInstance> aAttacher(ConventionId id) {
        var attachees = attachees(id);
        var tenues = sql.tenues();
        return instances.lister(CriteresInstances.ACTIVES, null).stream()
                .filter(i -> !attachees.contains(i.id().valeur()))
                .filter(i -> tenues.contains(i.id().valeur()))
                .toList();
    }

    /// Whether the actor prepares this convention, and may then attach or create a body.
    @Transactional(readOnly = true)
    public boolean prepare(ConventionId id) {
        return participations.de(id).est(RoleConvention.ANIMATEUR, RoleConvention.REFERENT);
    }

    @Transactional
    public Resultat<InstanceId> attacher(ConventionId id, InstanceId instance) {
        participations.exiger(
                id, RoleConvention.ANIMATEUR, RoleConvention.REFERENT, RoleConvention.SYSTEME);
        if (!sql.tenues().contains(instance.valeur())) {
            return Resultat.refus(
                    Motif.ROLE, "Seules les personnes qui animent une instance la rattachent.");
        }
        if (!sql.attacher(id.valeur(), instance.valeur(), horloge.instant())) {
            return Resultat.refus("DEJA", "Cette instance est déjà rattachée à la convention.");
        }
        noter(id, "Instance rattachée", instances.lire(instance).nom());
        return Resultat.fait(instance);
    }

    /// A new body, borne by all the parties that accepted, that of the actor first. An animator who
    /// answers for no party creates it all the same, and animates it.
    @Transactional
    public Resultat<InstanceId> creer(ConventionId id, NouvelleInstance modele, Reglement regles) {
        var moi =
                participations.exiger(
                        id,
                        RoleConvention.ANIMATEUR,
                        RoleConvention.REFERENT,
                        RoleConvention.SYSTEME);
        var portent =
                parties.lister(id).stream()
                        .filter(PartieVue::acceptee)
                        .sorted(comparing(p -> !moi.est(RoleConvention.REFERENT, p.id())))
                        .map(PartieVue::organisation)
                        .toList();
        var mienne = portent.stream().filter(instances::peutCreer).findFirst();
        if (mienne.isEmpty() && !moi.est(RoleConvention.ANIMATEUR)) {
            return Resultat.refus(
                    Motif.ROLE,
                    "Votre rôle dans votre organisation ne permet pas de créer une instance.");
        }
        if (portent.isEmpty()) {
            return Resultat.refus(
                    "SANS_PARTIE",
                    "Aucune partie n’a encore accepté : personne ne porterait cette instance.");
        }
        var animatrice = new CompteId(Acteur.courant().compte());
        var nee =
                mienne.isPresent()
                        ? naitre(id, mienne.get(), portent, modele, regles)
                        : auNomDesParties(() -> {
                            var ne = naitre(id, portent.getFirst(), portent, modele, regles);
                            if (ne instanceof Resultat.Fait<InstanceId>(var instance)) {
                                animer(instance, animatrice);
                            }
                            return ne;
                        });
        if (nee.estFait()) noter(id, "Instance créée pour la convention", modele.nom());
        return nee;
    }

    private Resultat<InstanceId> naitre(
            ConventionId id,
            OrganisationId premiere,
            List<OrganisationId> portent,
            NouvelleInstance modele,
            Reglement regles) {
        var nee = instances.creer(modele.porteePar(premiere), regles, null, portent);
        if (nee instanceof Resultat.Fait<InstanceId>(var instance)) {
            sql.attacher(id.valeur(), instance.valeur(), horloge.instant());
        }
        return nee;
    }

    private void animer(InstanceId instance, CompteId animateur) {
        sieges.ajouter(
                instance,
                new NouveauSiege(
                        College.FACILITATEUR,
                        null,
                        FonctionSiege.ANIMATION,
                        null,
                        Occupant.de(animateur),
                        "Les parties de la convention",
                        Designation.AUTRE,
                        Dates.jourDe(horloge.instant()),
                        null));
    }

    /// A party that comes later bears the bodies of the convention as the others do.
    @EventListener
    void rejoindre(PartieEngagee engagee) {
        auNomDesParties(() -> {
            for (long instance : sql.attachees(engagee.convention().valeur())) {
                instances.porter(new InstanceId(instance), engagee.organisation());
            }
            return engagee;
        });
    }

    /// The convention has allowed it: what the actor may do in each party does not count.
    private <T> T auNomDesParties(Supplier<T> geste) {
        return transactions.devenir(Acteur.systeme("Convention"), geste);
    }

    /// The body goes on; it no longer serves this convention.
    @Transactional
    public void detacher(ConventionId id, InstanceId instance) {
        participations.exiger(id, RoleConvention.ANIMATEUR, RoleConvention.REFERENT);
        var nom = instances.lire(instance).nom();
        if (sql.detacher(id.valeur(), instance.valeur(), horloge.instant())) {
            noter(id, "Instance détachée", nom);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Rattachement> de(InstanceId instance) {
        return sql.conventions(instance.valeur()).stream()
                .map(c ->
                        new Rattachement(
                                "Convention « " + c.titre() + " »", "/conventions/" + c.id()))
                .toList();
    }

    /// The conventions that a body serves, among those the actor may read.
    @Transactional(readOnly = true)
    public List<ConventionId> servies(InstanceId instance) {
        return sql.conventions(instance.valeur()).stream()
                .map(c -> new ConventionId(c.id()))
                .toList();
    }

    /// The bodies attached, by their numbers, for those who may read which they are.
    @Transactional(readOnly = true)
    public List<InstanceId> identifiants(ConventionId id) {
        return attachees(id).stream().sorted().map(InstanceId::new).toList();
    }

    private Set<Long> attachees(ConventionId id) {
        var convention = participations.charger(id);
        if (participations.de(id).observateurSeulement()
                && !convention.visibiliteObservateurs().montre(Visibilite.TOUT)) {
            throw new Interdit("Les parties ne partagent pas leurs instances.");
        }
        return sql.attachees(id.valeur());
    }

    private List<LigneInstance> toutes() {
        var actives = instances.lister(CriteresInstances.ACTIVES, null);
        var closes = instances.lister(new CriteresInstances("", null, true, false, false), null);
        return Stream.concat(actives.stream(), closes.stream()).toList();
    }

    private void noter(ConventionId id, String fait, String detail) {
        journal.consigner("convention", id.valeur(), fait, detail);
    }
}
