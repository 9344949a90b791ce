package fr.unisson.derives;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.derives.domaine.DelaisAlerte;
import fr.unisson.derives.domaine.DossierAlerte;
import fr.unisson.derives.domaine.EtatAlerte;
import fr.unisson.derives.domaine.Gravite;
import fr.unisson.derives.domaine.IssueAlerte;
import fr.unisson.derives.domaine.RoleAlerte;
import fr.unisson.derives.domaine.TransitionAlerte;
import fr.unisson.derives.donnees.AlerteLecture;
import fr.unisson.derives.donnees.AlerteSql;
import fr.unisson.derives.donnees.AlerteSql.Passage;
import fr.unisson.derives.donnees.ArbitresSql;
import fr.unisson.journal.Journal;
import fr.unisson.pilotage.Acte;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.Tranche;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.vie.Transition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The drift alerts of conventions, from qualification to their end.
@Service
@Transactional
public class Alertes {

    /// The journal of an alert is its own: that of the convention is read by observers too.
    static final String OBJET = "alerte";

    private static final int PAGE = 50;
    private static final int OUVERTES_AU_PLUS = 200;

    private final Conventions conventions;
    private final AppuisDAlerte appuis;
    private final AlerteLecture lecture;
    private final AlerteSql alertes;
    private final RolesDansLAlerte roles;
    private final DevoirsDesAlertes devoirs;
    private final Journal journal;
    private final Clock horloge;

    Alertes(
            Conventions conventions,
            AppuisDAlerte appuis,
            AlerteLecture lecture,
            AlerteSql alertes,
            RolesDansLAlerte roles,
            DevoirsDesAlertes devoirs,
            Journal journal,
            Clock horloge) {
        this.conventions = conventions;
        this.appuis = appuis;
        this.lecture = lecture;
        this.alertes = alertes;
        this.roles = roles;
        this.devoirs = devoirs;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// The latest first; empty for whoever is neither of the committee nor of a party.
    ///
    /// @throws Introuvable when the convention is not for the actor
    @Transactional(readOnly = true)
    public Tranche<AlerteVue> lister(
            ConventionId convention, CriteresAlertes criteres, @Nullable Long apres) {
        conventions.charger(convention);
        return Tranche.de(
                lecture.lister(convention, criteres, apres, PAGE + 1),
                PAGE,
                a -> a.id().toString());
    }

    /// Those that still expect something, for whoever may read them.
    @Transactional(readOnly = true)
    public List<AlerteVue> enCours(ConventionId convention) {
        conventions.charger(convention);
        return lecture.lister(convention, CriteresAlertes.OUVERTES, null, OUVERTES_AU_PLUS);
    }

    /// How many are open: all that an observer learns.
    @Transactional(readOnly = true)
    public int ouvertes(ConventionId convention) {
        conventions.charger(convention);
        return lecture.ouvertes(convention);
    }

    /// Whether the actor reads alerts one by one.
    @Transactional(readOnly = true)
    public boolean lisibles(ConventionId convention) {
        return RolesDansLAlerte.lit(roles.participation(convention));
    }

    /// @throws Introuvable also when the actor may not read it
    @Transactional(readOnly = true)
    public AlerteVue lire(AlerteId id) {
        return lecture.trouver(id).orElseThrow(() -> new Introuvable("alerte " + id));
    }

    @Transactional(readOnly = true)
    public List<LectureVue> lectures(AlerteId id) {
        return lecture.lectures(id);
    }

    @Transactional(readOnly = true)
    public List<PassageDAlerte> histoire(AlerteId id) {
        return lecture.histoire(id);
    }

    @Transactional(readOnly = true)
    public List<PlanVue> plans(AlerteId id) {
        return lecture.plans(id);
    }

    @Transactional(readOnly = true)
    public Set<RoleAlerte> roles(AlerteVue a) {
        return roles.sur(a, roles.participation(a.convention()));
    }

    /// Those who judge an alert about one party, outside it, when no presidency outside it can;
    /// each name once, nobody when the presidency judges.
    @Transactional(readOnly = true)
    public List<String> suppleants(AlerteVue a) {
        return roles.arbitres(a).stream()
                .filter(q -> !q.preside())
                .map(ArbitresSql.Arbitre::nom)
                .distinct()
                .toList();
    }

    /// The passages that the actor may ask for now.
    @Transactional(readOnly = true)
    public List<TransitionAlerte> possibles(AlerteVue a) {
        if (archivee(a.convention())) return List.of();
        return Transition.possibles(TransitionAlerte.class, a.etat(), roles(a));
    }

    /// What is said with a passage.
    public record Dits(
            @Nullable Gravite gravite,
            String note,
            Plan plan,
            Acte acte,
            @Nullable IssueAlerte issue) {

        public static Dits de(String note) {
            return new Dits(null, note, Plan.AUCUN, Acte.AUCUN, null);
        }

        public Dits grave(Gravite combien) {
            return new Dits(combien, note, plan, acte, issue);
        }

        public Dits avec(Plan nouveau) {
            return new Dits(gravite, note, nouveau, acte, issue);
        }

        public Dits selon(Acte qui) {
            return new Dits(gravite, note, plan, qui, issue);
        }

        public Dits par(IssueAlerte choisie) {
            return new Dits(gravite, note, plan, acte, choisie);
        }
    }

    /// @param responsable account of a participant of the convention
    /// @param action number of an action of the actor's plan
    public record Plan(
            String quoi,
            @Nullable Long responsable,
            @Nullable LocalDate pour,
            @Nullable Long action) {

        public static final Plan AUCUN = new Plan("", null, null, null);
    }

    /// @param version the one that was shown: a page that has aged moves nothing
    public Resultat<EtatAlerte> franchir(
            AlerteId id, int version, TransitionAlerte transition, Dits dits) {
        var a = lire(id);
        var role = transition.roleParmi(roles(a)).orElse(RoleAlerte.LECTEUR);
        var note = dits.note().strip();
        return switch (transition.decider(a.etat(), dossier(a, dits), new Demande(role, note))) {
            case Decision.Refusee<EtatAlerte>(var motifs) -> new Resultat.Refus<>(motifs);
            case Decision.Permise<EtatAlerte>(var vers) -> {
                // What the platform repeats was written elsewhere: an end waits for no wording.
                var nommees = role == RoleAlerte.SYSTEME ? List.<Motif>of() : identites(dits);
                if (!nommees.isEmpty()) yield new Resultat.Refus<>(nommees);
                boolean qualifie = transition == TransitionAlerte.QUALIFIER;
                var passage =
                        new Passage(
                                id,
                                version,
                                transition.name(),
                                a.etat(),
                                vers,
                                role,
                                qualifie ? dits.gravite() : null,
                                qualifie ? DelaisAlerte.planAvant(horloge.instant()) : null,
                                note,
                                dits.acte().mots(),
                                dits.acte().decision());
                if (!alertes.franchir(passage, horloge.instant())) yield Resultat.depasse();
                if (transition == TransitionAlerte.PLANIFIER
                        || transition == TransitionAlerte.REVOIR_LE_PLAN) {
                    ecrire(a, dits.plan());
                }
                var suivie = lire(id);
                // Not the words: a line of the journal never goes, and they may have to.
                journal.consigner(
                        OBJET, id.valeur(), transition.fait(), "Étape " + suivie.version());
                devoirs.mettreAJour(suivie);
                if (transition != TransitionAlerte.REVOIR_LE_PLAN) devoirs.prevenirLAuteur(suivie);
                yield Resultat.fait(vers);
            }
        };
    }

    private static List<Motif> identites(Dits dits) {
        return TextesLibres.refus(
                Map.of(
                        "IDENTITE_PLAN",
                        dits.plan().quoi(),
                        "IDENTITE_ACTE",
                        dits.acte().decision() == null ? dits.acte().mots() : ""));
    }

    /// Closes all that is open, as the platform.
    void cloreAvec(ConventionId convention, String motif) {
        var ouvertes = enCours(convention);
        while (!ouvertes.isEmpty()) {
            for (var a : ouvertes) {
                var issue =
                        franchir(
                                a.id(),
                                a.version(),
                                TransitionAlerte.CLORE_AVEC_LA_CONVENTION,
                                Dits.de(motif));
                if (!issue.estFait())
                    throw new Conflit("L’alerte " + a.id() + " vient de changer.");
            }
            ouvertes = enCours(convention);
        }
    }

    /// As the platform: who owes something about what is open has changed.
    void redistribuer(ConventionId convention) {
        enCours(convention).forEach(devoirs::mettreAJour);
    }

    /// As the platform: nobody qualified it, and its rule finds it no more.
    void clorePlusConstatee(AlerteId id) {
        var issue =
                franchir(
                        id,
                        lire(id).version(),
                        TransitionAlerte.CONSTATER_LA_FIN,
                        Dits.de("L’écart n’est plus constaté."));
        if (!issue.estFait()) throw new Conflit("L’alerte " + id + " vient de changer.");
    }

    private DossierAlerte dossier(AlerteVue a, Dits dits) {
        var plan = dits.plan();
        var qui = plan.responsable();
        var decision = dits.acte().decision();
        boolean decidee = decision != null && appuis.decidee(a, decision);
        return new DossierAlerte(
                archivee(a.convention()),
                dits.gravite(),
                new DossierAlerte.Plan(
                        plan.quoi().strip(),
                        qui == null ? "" : appuis.responsables(a).getOrDefault(qui, ""),
                        plan.pour()),
                dits.note().strip(),
                decidee,
                decision == null || decidee ? dits.acte().mots() : "",
                dits.issue(),
                Dates.jourDe(horloge.instant()));
    }

    private void ecrire(AlerteVue a, Plan plan) {
        var qui = plan.responsable();
        var pour = plan.pour();
        if (qui == null || pour == null) throw new IllegalStateException("A plan has both");
        alertes.planifier(
                a.id(),
                a.convention(),
                plan.quoi().strip(),
                qui,
                pour,
                plan.action(),
                horloge.instant());
    }

    private boolean archivee(ConventionId id) {
        return conventions.charger(id).etat() == EtatConvention.ARCHIVEE;
    }
}
