package fr.unisson.conventions;

import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.conventions.donnees.InstanceConventionSql;
import fr.unisson.gouvernance.CriteresInstances;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.LigneInstance;
import fr.unisson.gouvernance.NouvelleInstance;
import fr.unisson.gouvernance.RattachementsDInstance;
import fr.unisson.gouvernance.Reglement;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The bodies that serve a convention: its steering committee, its working groups. A body lives by
/// itself, borne by the parties; the convention only names it.
@Service
public class InstancesDeConvention implements RattachementsDInstance {

    private final Participations participations;
    private final Parties parties;
    private final Instances instances;
    private final InstanceConventionSql sql;
    private final Journal journal;
    private final Clock horloge;

    InstancesDeConvention(
            Participations participations,
            Parties parties,
            Instances instances,
            InstanceConventionSql sql,
            Journal journal,
            Clock horloge) {
        this.participations = participations;
        this.parties = parties;
        this.instances = instances;
        this.sql = sql;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Those attached, of which the actor may read something.
    @Transactional(readOnly = true)
    public List<LigneInstance> lister(ConventionId id) {
        var attachees = attachees(id);
        return toutes().stream().filter(i -> attachees.contains(i.id().valeur())).toList();
    }

    /// Bodies that the actor could attach: those they run and that are not there yet.
    @Transactional(readOnly = true)
    public List<LigneInstance> aAttacher(ConventionId id) {
        var attachees = attachees(id);
        return instances.lister(CriteresInstances.ACTIVES, null).stream()
                .filter(i -> !attachees.contains(i.id().valeur()))
                .filter(i -> sql.tenue(i.id()))
                .toList();
    }

    /// Whether the actor prepares this convention, and may then attach a body to it.
    @Transactional(readOnly = true)
    public boolean peutAttacher(ConventionId id) {
        return participations.de(id).est(RoleConvention.ANIMATEUR, RoleConvention.REFERENT);
    }

    @Transactional
    public Resultat<InstanceId> attacher(ConventionId id, InstanceId instance) {
        participations.exiger(
                id, RoleConvention.ANIMATEUR, RoleConvention.REFERENT, RoleConvention.SYSTEME);
        var lue = instances.lire(instance);
        if (!sql.tenue(instance)) {
            return Resultat.refus(
                    Motif.ROLE, "Seules les personnes qui animent une instance la rattachent.");
        }
        if (!sql.attacher(id.valeur(), instance.valeur(), horloge.instant())) {
            return Resultat.refus("DEJA", "Cette instance est déjà rattachée à la convention.");
        }
        noter(id, "Instance rattachée", lue.nom());
        return Resultat.fait(instance);
    }

    /// A new body, borne by all the parties that accepted; the actor's party is the first.
    @Transactional
    public Resultat<InstanceId> creer(ConventionId id, NouvelleInstance modele, Reglement regles) {
        var moi = participations.exiger(id, RoleConvention.REFERENT);
        var toutes = parties.lister(id);
        var mienne =
                toutes.stream()
                        .filter(p -> moi.est(RoleConvention.REFERENT, p.id()))
                        .map(PartieVue::organisation)
                        .filter(instances::peutCreer)
                        .findFirst();
        if (mienne.isEmpty()) {
            return Resultat.refus(
                    Motif.ROLE,
                    "Votre rôle dans votre organisation ne permet pas de créer une instance.");
        }
        var nee =
                instances.creer(
                        new NouvelleInstance(
                                mienne.get().valeur(),
                                modele.nom(),
                                modele.nature(),
                                modele.decide(),
                                modele.delaiDossiers()),
                        regles,
                        null,
                        toutes.stream()
                                .filter(PartieVue::acceptee)
                                .map(PartieVue::organisation)
                                .toList());
        if (nee instanceof Resultat.Fait<InstanceId>(var instance)) {
            sql.attacher(id.valeur(), instance.valeur(), horloge.instant());
            noter(id, "Instance créée pour la convention", modele.nom());
        }
        return nee;
    }

    /// The body goes on; it no longer serves this convention.
    @Transactional
    public void detacher(ConventionId id, InstanceId instance) {
        participations.exiger(id, RoleConvention.ANIMATEUR, RoleConvention.REFERENT);
        if (sql.detacher(id.valeur(), instance.valeur(), horloge.instant())) {
            noter(id, "Instance détachée", instances.lire(instance).nom());
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
        return java.util.stream.Stream.concat(actives.stream(), closes.stream()).toList();
    }

    private void noter(ConventionId id, String fait, String detail) {
        journal.consigner("convention", id.valeur(), fait, detail);
    }
}
