package fr.unisson.gouvernance;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.domaine.GesteInstance;
import fr.unisson.gouvernance.domaine.RoleInstance;
import fr.unisson.gouvernance.donnees.FichesSql;
import fr.unisson.gouvernance.donnees.InstancesSql;
import fr.unisson.gouvernance.donnees.ListeInstancesSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.Tranche;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The bodies of an organisation: who decides, who gives opinions, when they meet and how long
/// before their papers are due.
@Service
public class Instances {

    private static final int AU_PLUS = 500;
    private static final int PAGE = 50;

    private static final String NOM_PRIS =
            "Une instance de votre organisation porte déjà ce nom. Rien n’a été enregistré.";

    private static final String OBJET = "instance";

    private final InstancesSql instances;
    private final FichesSql fiches;
    private final ListeInstancesSql listes;
    private final RolesDansLInstance roles;
    private final Reunions reunions;
    private final Annuaire annuaire;
    private final SiegesASoigner aSoigner;
    private final Journal journal;
    private final Clock horloge;

    Instances(
            InstancesSql instances,
            FichesSql fiches,
            ListeInstancesSql listes,
            RolesDansLInstance roles,
            Reunions reunions,
            Annuaire annuaire,
            SiegesASoigner aSoigner,
            Journal journal,
            Clock horloge) {
        this.instances = instances;
        this.fiches = fiches;
        this.listes = listes;
        this.roles = roles;
        this.reunions = reunions;
        this.annuaire = annuaire;
        this.aSoigner = aSoigner;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// @throws Conflit when the organisation already has a body of that name
    @Transactional
    public InstanceId enregistrer(NouvelleInstance nouvelle) {
        var id = instances.inserer(nouvelle).orElseThrow(() -> new Conflit(NOM_PRIS));
        noter(nouvelle.organisation(), "Instance créée", nouvelle.nom());
        return id;
    }

    /// A body borne by its organisation and others, with its purpose and its rules.
    ///
    /// @param avec the other bearers
    @Transactional
    public Resultat<InstanceId> creer(
            NouvelleInstance nouvelle,
            Reglement reglement,
            @Nullable InstanceId parent,
            Collection<OrganisationId> avec) {
        var organisation = new OrganisationId(nouvelle.organisation());
        if (!roles.peutCreer(organisation)) {
            return Resultat.refus(RolesDansLInstance.refus(GesteInstance.REGLER));
        }
        var motifs = new ArrayList<>(reglement.motifs());
        motifs.addAll(inconnue(parent));
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        var insere = instances.inserer(nouvelle);
        if (insere.isEmpty()) return Resultat.refus("NOM", NOM_PRIS);
        var id = insere.get();
        fiches.regler(lire(id), parent, reglement);
        var depuis = reglement.debut() == null ? aujourdhui() : reglement.debut();
        avec.stream()
                .filter(o -> !o.equals(organisation))
                .forEach(o -> fiches.porter(id, o, depuis));
        noter(nouvelle.organisation(), "Instance créée", nouvelle.nom());
        journal.consigner(OBJET, id.valeur(), "Instance créée", nouvelle.nom());
        return Resultat.fait(id);
    }

    /// Its name, kind, purpose and rules; `voulue` carries the version that was read.
    @Transactional
    public Resultat<InstanceId> regler(InstanceVue voulue, @Nullable InstanceId parent) {
        var avant = lire(voulue.id());
        if (!peut(avant, GesteInstance.REGLER)) {
            return Resultat.refus(RolesDansLInstance.refus(GesteInstance.REGLER));
        }
        var motifs = new ArrayList<>(voulue.reglement().motifs());
        motifs.addAll(inconnue(parent));
        if (parent != null && fiches.ascendants(parent).contains(voulue.id().valeur())) {
            motifs.add(
                    new Motif(
                            "PARENT",
                            "Une instance ne peut pas dépendre d’elle-même, ni d’une"
                                    + " instance qui dépend d’elle."));
        }
        if (fiches.nomPris(voulue.id(), avant.organisation(), voulue.nom())) {
            motifs.add(new Motif("NOM", NOM_PRIS));
        }
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        if (!fiches.regler(voulue, parent, voulue.reglement())) return Resultat.depasse();
        journal.consigner(OBJET, voulue.id().valeur(), "Instance modifiée", voulue.nom());
        return Resultat.fait(voulue.id());
    }

    /// A form may name any number: only a body that the actor reads may be above another.
    private List<Motif> inconnue(@Nullable InstanceId parent) {
        return parent == null || fiches.trouver(parent).isPresent()
                ? List.of()
                : List.of(new Motif("PARENT", "Choisissez une instance de la liste."));
    }

    /// Another organisation bears it too.
    @Transactional
    public Resultat<InstanceId> porter(InstanceId id, OrganisationId organisation) {
        var instance = lire(id);
        if (!peut(instance, GesteInstance.REGLER)) {
            return Resultat.refus(RolesDansLInstance.refus(GesteInstance.REGLER));
        }
        if (!instance.active()) return VieDesReunions.close();
        if (annuaire.trouver(organisation).isEmpty()) {
            return Resultat.refus("ORGANISATION", "Choisissez une organisation de la liste.");
        }
        if (fiches.porter(id, organisation, aujourdhui())) {
            journal.consigner(
                    OBJET, id.valeur(), "Organisation associée", nomDuPorteur(id, organisation));
        }
        return Resultat.fait(id);
    }

    /// An organisation bears it no longer from tomorrow on; never the first one.
    @Transactional
    public Resultat<InstanceId> quitter(InstanceId id, OrganisationId organisation) {
        var instance = lire(id);
        if (!peut(instance, GesteInstance.REGLER)) {
            return Resultat.refus(RolesDansLInstance.refus(GesteInstance.REGLER));
        }
        if (fiches.quitter(id, organisation, aujourdhui())) {
            journal.consigner(
                    OBJET,
                    id.valeur(),
                    "Organisation retirée des porteurs",
                    nomDuPorteur(id, organisation));
        }
        return Resultat.fait(id);
    }

    private String nomDuPorteur(InstanceId id, OrganisationId organisation) {
        return lire(id).porteurs().stream()
                .filter(p -> p.id().equals(organisation))
                .map(InstanceVue.Porteur::nom)
                .findFirst()
                .orElse("");
    }

    /// A body that no longer meets stays readable, and is no longer offered. Its meetings to come
    /// are cancelled, and those called to them are told.
    @Transactional
    public Resultat<InstanceId> clore(InstanceId id, int version, LocalDate le, String motif) {
        if (le.isAfter(aujourdhui())) {
            return Resultat.refus(
                    "LE",
                    "L’instance ferme tout de suite : choisissez aujourd’hui ou un jour passé.");
        }
        if (reunions.aTenir(id).stream().anyMatch(r -> r.etat() == EtatReunion.EN_SEANCE)) {
            return Resultat.refus(
                    "SEANCE", "Une séance est ouverte : levez-la avant de clore l’instance.");
        }
        var close =
                vie(id, motif, "Instance close", fiches -> fiches.clore(id, version, le, motif));
        if (close.estFait()) {
            reunions.annulerToutes(id, "l’instance est close. " + motif.strip());
        }
        return close;
    }

    /// A mistaken or early closing is taken back, with its reason.
    @Transactional
    public Resultat<InstanceId> rouvrir(InstanceId id, int version, String motif) {
        return vie(id, motif, "Instance rouverte", fiches -> fiches.rouvrir(id, version));
    }

    private Resultat<InstanceId> vie(
            InstanceId id, String motif, String fait, Predicate<FichesSql> geste) {
        var instance = lire(id);
        if (!peut(instance, GesteInstance.CLORE)) {
            return Resultat.refus(RolesDansLInstance.refus(GesteInstance.CLORE));
        }
        if (motif.isBlank()) {
            return Resultat.refus(Motif.SANS_MOTIF, "Indiquez le motif en quelques mots.");
        }
        if (!geste.test(fiches)) return Resultat.depasse();
        noter(instance.organisation().valeur(), fait, instance.nom() + " : " + motif.strip());
        journal.consigner(OBJET, id.valeur(), fait, motif.strip());
        aSoigner.annoncer(id);
        return Resultat.fait(id);
    }

    /// The body with its rules and bearers.
    ///
    /// @throws Introuvable when it does not exist for this actor
    @Transactional(readOnly = true)
    public InstanceVue lire(InstanceId id) {
        return fiches.trouver(id).orElseThrow(() -> new Introuvable("instance " + id));
    }

    /// The bodies of an organisation that the actor reads, and those where the actor sits.
    ///
    /// @param organisation all those that the actor reads when null
    @Transactional(readOnly = true)
    public List<LigneInstance> lister(
            CriteresInstances criteres, @Nullable OrganisationId organisation) {
        return listes.lister(criteres, organisation, aujourdhui(), null, AU_PLUS);
    }

    /// The same, page after page.
    ///
    /// @param apres the cursor of the former page
    @Transactional(readOnly = true)
    public Tranche<LigneInstance> page(
            CriteresInstances criteres,
            @Nullable OrganisationId organisation,
            @Nullable Long apres) {
        return page(criteres, organisation, apres, PAGE);
    }

    /// The same, so many at a time.
    @Transactional(readOnly = true)
    public Tranche<LigneInstance> page(
            CriteresInstances criteres,
            @Nullable OrganisationId organisation,
            @Nullable Long apres,
            int taille) {
        return Tranche.de(
                listes.lister(criteres, organisation, aujourdhui(), apres, taille + 1),
                taille,
                i -> i.id().toString());
    }

    /// What the actor is for this body; empty for an observer.
    @Transactional(readOnly = true)
    public Set<RoleInstance> roles(InstanceVue instance) {
        return roles.sur(instance);
    }

    @Transactional(readOnly = true)
    public boolean peut(InstanceVue instance, GesteInstance geste) {
        return geste.permisA(roles.sur(instance));
    }

    /// The body, for somebody who may do this to it.
    ///
    /// @throws Introuvable when it does not exist for this actor
    /// @throws Interdit when the gesture is not theirs
    @Transactional(readOnly = true)
    public InstanceVue exiger(InstanceId id, GesteInstance geste) {
        var instance = lire(id);
        if (!peut(instance, geste)) {
            throw new Interdit("Ceci revient à : " + geste.revientA() + ".");
        }
        return instance;
    }

    @Transactional(readOnly = true)
    public boolean peutCreer(OrganisationId organisation) {
        return roles.peutCreer(organisation);
    }

    /// With the sessions from today on.
    @Transactional(readOnly = true)
    public List<Instance> listerPour(long organisation) {
        return instances.lister(organisation, aujourdhui());
    }

    @Transactional(readOnly = true)
    public Instance charger(InstanceId id) {
        return instances
                .trouver(id, aujourdhui())
                .orElseThrow(() -> new Introuvable("instance " + id));
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }

    private void noter(long organisation, String fait, String detail) {
        journal.consigner("organisation", organisation, fait, detail);
    }
}
