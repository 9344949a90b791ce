package fr.unisson.gouvernance;

import fr.unisson.actions.ActionId;
import fr.unisson.actions.Actions;
import fr.unisson.actions.ContenuAction;
import fr.unisson.actions.GenreOrigine;
import fr.unisson.actions.Origine;
import fr.unisson.actions.Priorite;
import fr.unisson.gouvernance.NouvelleDecision.ObjetLie;
import fr.unisson.gouvernance.NouvelleDecision.PositionDite;
import fr.unisson.gouvernance.domaine.RoleReunion;
import fr.unisson.gouvernance.domaine.Sigle;
import fr.unisson.gouvernance.domaine.TransitionDecision;
import fr.unisson.gouvernance.donnees.DecisionLecture;
import fr.unisson.gouvernance.donnees.DecisionsSql;
import fr.unisson.gouvernance.donnees.DecisionsSql.Naissance;
import fr.unisson.gouvernance.donnees.DecisionsSql.Passage;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.Tranche;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The decisions of instances, numbered, and the actions that come from them.
@Service
@Transactional
public class Decisions {

    private static final int PAGE = 50;
    private static final int REGISTRE_AU_PLUS = 10_000;

    private final VieDesReunions vie;
    private final DecisionsSql decisions;
    private final DecisionLecture lecture;
    private final DevoirDeDecision devoir;
    private final Sieges sieges;
    private final Actions actions;
    private final Journal journal;
    private final Clock horloge;

    Decisions(
            VieDesReunions vie,
            DecisionsSql decisions,
            DecisionLecture lecture,
            DevoirDeDecision devoir,
            Sieges sieges,
            Actions actions,
            Journal journal,
            Clock horloge) {
        this.vie = vie;
        this.decisions = decisions;
        this.lecture = lecture;
        this.devoir = devoir;
        this.sieges = sieges;
        this.actions = actions;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Said in a meeting, recorded as it is said.
    public Resultat<DecisionId> prendre(
            ReunionId reunion, @Nullable Point point, NouvelleDecision nouvelle) {
        if (nouvelle.texte().isBlank()) {
            return Resultat.refus("TEXTE", "Écrivez ce qui est décidé.");
        }
        if (nouvelle.positions().stream().anyMatch(Decisions::sansMotif)) {
            return Resultat.refus(
                    "POSITION_MOTIF",
                    "Dites en quelques mots chaque réserve, désaccord ou blocage.");
        }
        var r = vie.lire(reunion);
        var role = TransitionDecision.PRENDRE.roleParmi(VieDesReunions.roles(r.instance()));
        if (role.isEmpty()) return Reunions.reserve();
        if (r.etat() != EtatReunion.EN_SEANCE) {
            return Resultat.refus(Motif.ETAT, "La séance n’est pas ouverte.");
        }
        if (nouvelle.pourLe() != null && nouvelle.pourLe().isBefore(r.jour())) {
            return Resultat.refus(
                    "POUR_PASSE",
                    "Une décision se mène à partir du jour de la réunion, pas avant : choisissez un"
                            + " autre jour.");
        }
        if (nouvelle.porteur() != null && !decisions.siege(r, nouvelle.porteur())) {
            return Resultat.refus("PORTEUR", "Choisissez une personne de la liste.");
        }
        var id = inscrire(r, point, sur(point, nouvelle), role.get());
        var prise = lire(id);
        journal.consigner(DecisionLecture.OBJET, id.valeur(), "Décision prise", prise.texte());
        vie.noter(reunion, "Décision " + prise.numero(), prise.texte());
        devoir.mettreAJour(prise);
        return Resultat.fait(id);
    }

    /// What a point comes from is what is decided about, unless something else was said.
    private static NouvelleDecision sur(@Nullable Point point, NouvelleDecision nouvelle) {
        if (point == null || point.lien() == null || !nouvelle.objets().isEmpty()) return nouvelle;
        return nouvelle.surObjets(
                List.of(new ObjetLie(point.titre(), point.lien(), point.objet())));
    }

    private DecisionId inscrire(
            Reunion r, @Nullable Point point, NouvelleDecision nouvelle, RoleReunion role) {
        var jour = vie.aujourdhui();
        int rang = decisions.numeroter(r.instance().id(), jour.getYear());
        var numero = Sigle.numero(r.instance().nature(), jour.getYear(), rang);
        return decisions.inserer(
                new Naissance(
                        r,
                        point == null ? null : point.id(),
                        jour.getYear(),
                        rang,
                        numero,
                        jour,
                        role.name()),
                nouvelle,
                horloge.instant());
    }

    private static boolean sansMotif(PositionDite p) {
        return p.position().motifRequis() && p.motif().isBlank();
    }

    /// @throws Introuvable also when the actor may not read it
    @Transactional(readOnly = true)
    public DecisionVue lire(DecisionId id) {
        return lecture.trouver(id).orElseThrow(() -> new Introuvable("décision " + id));
    }

    /// The latest first, page after page.
    ///
    /// @param apres the last one of the former page
    @Transactional(readOnly = true)
    public Tranche<DecisionVue> page(CriteresDecisions criteres, @Nullable DecisionId apres) {
        return page(criteres, apres, PAGE);
    }

    /// The same, so many at a time.
    @Transactional(readOnly = true)
    public Tranche<DecisionVue> page(
            CriteresDecisions criteres, @Nullable DecisionId apres, int taille) {
        return Tranche.de(
                lecture.lister(criteres, apres, taille + 1), taille, d -> d.id().toString());
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<DecisionVue> lister(CriteresDecisions criteres) {
        return lecture.lister(criteres, REGISTRE_AU_PLUS);
    }

    /// The actions that come straight from points.
    @Transactional(readOnly = true)
    public List<ActionLiee> actionsDesPoints(Collection<PointId> points) {
        return lecture.actionsDesPoints(points);
    }

    /// Under what titles the actor acts on it.
    public static Set<RoleReunion> roles(DecisionVue d) {
        var roles = EnumSet.noneOf(RoleReunion.class);
        if (d.tenue()) roles.add(RoleReunion.ANIMATEUR);
        if (d.aMoi()) roles.add(RoleReunion.PORTEUR);
        return roles;
    }

    /// Puts a decision in the hands of whoever sits in the body today.
    ///
    /// @param version the one that was shown
    public Resultat<EtatDecision> confierA(DecisionId id, int version, Optional<SiegeId> siege) {
        var nouveau =
                porteurs(lire(id)).stream()
                        .filter(s -> siege.filter(s.id()::equals).isPresent())
                        .findFirst();
        if (nouveau.isEmpty()) {
            return Resultat.refus("PORTEUR", "Choisissez une personne de la liste.");
        }
        var resultat = franchir(id, version, TransitionDecision.CONFIER, null);
        if (resultat.estFait()) {
            decisions.porter(id, nouveau.get().id());
            devoir.mettreAJour(lire(id));
            journal.consigner(DecisionLecture.OBJET, id.valeur(), "En charge", nouveau.get().nom());
        }
        return resultat;
    }

    /// Who may take it over: who sits in the body today.
    @Transactional(readOnly = true)
    public List<Siege> porteurs(DecisionVue d) {
        return sieges.enVigueur(d.instance(), vie.aujourdhui()).stream()
                .filter(s -> !s.vacant())
                .toList();
    }

    /// @param version the one that was shown
    public Resultat<EtatDecision> franchir(
            DecisionId id, int version, TransitionDecision transition, @Nullable String motif) {
        var d = lire(id);
        var ouvertes =
                d.actions().stream()
                        .filter(ActionLiee::ouverte)
                        .map(ActionLiee::titre)
                        .collect(Collectors.toSet());
        var role = transition.roleParmi(roles(d)).orElse(RoleReunion.MEMBRE);
        var demande = new Demande(role, VieDesReunions.propre(motif));
        return switch (transition.decider(d.etat(), ouvertes, demande)) {
            case Decision.Refusee<EtatDecision>(var motifs) -> new Resultat.Refus<>(motifs);
            case Decision.Permise<EtatDecision>(var vers) -> {
                var passage =
                        new Passage(
                                id,
                                version,
                                transition.name(),
                                d.etat().name(),
                                vers.name(),
                                role.name(),
                                demande.motif());
                if (!decisions.franchir(passage, horloge.instant())) yield Resultat.depasse();
                journal.consigner(
                        DecisionLecture.OBJET,
                        id.valeur(),
                        transition.fait(),
                        Optional.ofNullable(demande.motif()).orElse(""));
                devoir.mettreAJour(lire(id));
                yield Resultat.fait(vers);
            }
        };
    }

    /// Whether the actor may still confide actions from it.
    public static boolean confiable(DecisionVue d) {
        return d.etat() == EtatDecision.A_FAIRE && !roles(d).isEmpty();
    }

    /// An action of the plan of an organisation that bears the instance, from this decision, in the
    /// meeting or after it.
    public Resultat<ActionId> confier(DecisionId id, ActionDite dite) {
        var d = lire(id);
        if (roles(d).isEmpty()) {
            return Resultat.refus(
                    Motif.ROLE, "Qui tient l’instance ou porte la décision en confie les actions.");
        }
        if (d.etat() != EtatDecision.A_FAIRE) {
            return Resultat.refus(Motif.ETAT, "La décision n’est plus à mener à bien.");
        }
        var origine =
                new Origine(
                        GenreOrigine.DECISION,
                        ConstatsDesInstances.constat(d).titre(),
                        d.adresse(),
                        ConstatsDesInstances.de(id));
        return confier(origine, dite);
    }

    /// The same, said in a meeting: its minutes hold it.
    public Resultat<ActionId> confier(Reunion r, DecisionId id, ActionDite dite) {
        return retenir(r, DecisionLecture.OBJET, id.valeur(), confier(id, dite));
    }

    /// The same, from a point on which nothing had to be decided.
    public Resultat<ActionId> confier(Reunion r, Point point, ActionDite dite) {
        var origine =
                new Origine(
                        ConstatsDesInstances.genre(r.instance().nature()),
                        r.nom() + " : " + point.titre(),
                        r.adresse(),
                        ConstatsDesInstances.de(point.id()));
        return retenir(r, DecisionLecture.POINT, point.id().valeur(), confier(origine, dite));
    }

    private Resultat<ActionId> retenir(
            Reunion r, String type, long objet, Resultat<ActionId> confiee) {
        if (confiee instanceof Resultat.Fait<ActionId>(var action)) {
            decisions.retenir(r, type, objet, action);
        }
        return confiee;
    }

    private Resultat<ActionId> confier(Origine origine, ActionDite dite) {
        if (dite.titre().isBlank()) return Resultat.refus("ACTION", "Écrivez ce qu’il faut faire.");
        return actions.proposer(
                dite.organisation(),
                ContenuAction.de(dite.titre(), "", Priorite.P3)
                        .confieeA(dite.pilote(), dite.pour()),
                List.of(origine));
    }

    /// The day a decision is due, in words.
    static String pour(DecisionVue d) {
        return d.pourLe() == null ? "" : "pour le " + Dates.jour(d.pourLe());
    }
}
