package fr.unisson.evolutions;

import fr.unisson.conventions.AvenantEnVigueur;
import fr.unisson.conventions.ConventionEnVigueurFranchie;
import fr.unisson.conventions.ConventionFranchie;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.Filiation;
import fr.unisson.conventions.ParticipantVue;
import fr.unisson.conventions.Participants;
import fr.unisson.conventions.PartieSortie;
import fr.unisson.conventions.ReconductionAcquise;
import fr.unisson.conventions.TermesDesConventions;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.IssueDuTerme;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.Terme;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import fr.unisson.evolutions.donnees.FinSql;
import fr.unisson.evolutions.donnees.RenouvellementSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the term of a convention asks of its parties, and by when: never a silent expiry.
@Component
class DevoirsDesTermes {

    private static final String MODULE = "evolutions";
    private static final String OBJET = "terme";
    private static final String OPPOSER = "opposer";
    private static final int JOURS_DE_CLOTURE = 60;
    private static final int MOIS_D_EVALUATION = 6;
    private static final Set<RoleConvention> DECIDENT =
            Set.of(RoleConvention.REFERENT, RoleConvention.SIGNATAIRE, RoleConvention.ANIMATEUR);

    private final Conventions conventions;
    private final Participants participants;
    private final Representants representants;
    private final ReconductionsTacites reconductions;
    private final TermesDesConventions termes;
    private final Filiation filiation;
    private final RenouvellementSql renouvellements;
    private final FinSql fins;
    private final Echeances echeances;
    private final ActeurDeTransaction acteurs;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    DevoirsDesTermes(
            Conventions conventions,
            Participants participants,
            Representants representants,
            ReconductionsTacites reconductions,
            TermesDesConventions termes,
            Filiation filiation,
            RenouvellementSql renouvellements,
            FinSql fins,
            Echeances echeances,
            ActeurDeTransaction acteurs,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.conventions = conventions;
        this.participants = participants;
        this.representants = representants;
        this.reconductions = reconductions;
        this.termes = termes;
        this.filiation = filiation;
        this.renouvellements = renouvellements;
        this.fins = fins;
        this.echeances = echeances;
        this.acteurs = acteurs;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    /// What was withdrawn has no term to watch.
    @EventListener
    void suivre(ConventionEnVigueurFranchie passage) {
        if (passage.vers() == EtatConvention.RETIREE) actualiser(passage.convention());
    }

    @EventListener
    void suivre(PartieSortie sortie) {
        actualiser(sortie.convention());
    }

    /// It may have moved the end, and brought in who now decides about it.
    @EventListener
    void suivre(AvenantEnVigueur effet) {
        actualiser(effet.convention());
    }

    /// Once the convention that follows is signed, or written again, the other is to be decided
    /// about no more, or anew.
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void suivre(ConventionFranchie passage) {
        if (passage.vers() != EtatConvention.SIGNEE && passage.de() != EtatConvention.SIGNEE)
            return;
        acteurs.devenir(Acteur.systeme("échéances"), () -> filiation.origine(passage.convention()))
                .filter(o -> o.lien().succede())
                .ifPresent(o -> actualiser(o.id()));
    }

    /// Whoever acts, everything the term asks for is read.
    @Transactional
    public void actualiser(ConventionId id) {
        var attendus =
                acteurs.devenir(
                        Acteur.systeme("échéances"),
                        () -> {
                            annoncer(id);
                            return attendus(id);
                        });
        echeances.remplacer(MODULE, OBJET, id.valeur(), attendus);
    }

    /// Those who could oppose are told once that it is too late, and what follows by itself.
    private void annoncer(ConventionId id) {
        var c = conventions.charger(id);
        var fin = termes.trouver(id).filter(_ -> c.etat().engage()).map(Terme::fin).orElse(null);
        if (fin != null
                && reconductions.acquise(id, aujourdhui())
                && echeances.lever(new Cle(MODULE, OBJET, id.valeur(), OPPOSER)) > 0)
            evenements.publishEvent(new ReconductionAcquise(id, fin));
    }

    private List<Echeance> attendus(ConventionId id) {
        var convention = conventions.charger(id);
        var terme = termes.trouver(id).orElse(null);
        var destinataires =
                participants.lister(id).stream()
                        .filter(p -> DECIDENT.contains(p.role()))
                        .map(ParticipantVue::compte)
                        .distinct()
                        .<Destinataire>map(Destinataire.Compte::new)
                        .toList();
        if (destinataires.isEmpty()) return List.of();
        if (convention.etat().finie()) return cloture(convention, destinataires);
        if (terme == null || !convention.etat().engage()) return List.of();
        var attendus = new ArrayList<>(accord(convention));
        var fin = terme.fin();
        if (fin == null || filiation.relais(id, fin).isPresent()) return attendus;
        var limite = ReconductionsTacites.limite(terme, fin);
        if (convention.duree().evaluationPrealable()
                && terme.issue() != IssueDuTerme.EXPIRATION
                && renouvellements.evaluation(id.valeur(), fin).isEmpty()) {
            attendus.add(
                    devoir(
                            convention,
                            destinataires,
                            "evaluer",
                            "Mener l’évaluation qui précède le renouvellement",
                            evaluation(terme.issue().tacite() ? limite : fin, fin)));
        }
        if (terme.issue().tacite() && reconductions.empechee(id, fin))
            attendus.add(fin(convention, destinataires, fin));
        else if (!reconductions.acquise(id, aujourdhui()))
            attendus.add(decision(convention, terme, destinataires, fin, limite));
        attendus.removeIf(e -> e.destinataires().isEmpty());
        return attendus;
    }

    /// Six months before the end, and a month at least before what it enlightens is decided.
    private static LocalDate evaluation(LocalDate decision, LocalDate fin) {
        var ordinaire = fin.minusMonths(MOIS_D_EVALUATION);
        var ultime = decision.minusMonths(1);
        return ultime.isBefore(ordinaire) ? ultime : ordinaire;
    }

    /// A termination is proposed: each party says whether it agrees, before its day.
    private List<Echeance> accord(ConventionVue c) {
        return fins.resiliation(c.id().valeur()).stream()
                .map(r ->
                        devoir(
                                c,
                                representants.destinataires(c.id(), accordees(c, r)),
                                "accorder",
                                "Dire si votre organisation accepte la résiliation proposée",
                                "/fin",
                                r.effet()))
                .filter(e -> !e.destinataires().isEmpty())
                .toList();
    }

    private Set<Long> accordees(ConventionVue c, FinSql.Resiliation r) {
        return fins.accords(c.id().valeur(), r.rang()).stream()
                .filter(a -> a.par() != null)
                .map(FinSql.Accord::partie)
                .collect(Collectors.toSet());
    }

    /// Sixty days after the end (model, article 25.4).
    private List<Echeance> cloture(ConventionVue c, List<Destinataire> destinataires) {
        if (c.etat() == EtatConvention.ARCHIVEE || fins.cloture(c.id().valeur()).isPresent()) {
            return List.of();
        }
        return List.of(
                devoir(
                        c,
                        destinataires,
                        "clore",
                        "Déposer le bilan de clôture",
                        "/fin",
                        Dates.jourDe(c.etatLe()).plusDays(JOURS_DE_CLOTURE)));
    }

    private Echeance decision(
            ConventionVue c,
            Terme terme,
            List<Destinataire> destinataires,
            LocalDate fin,
            LocalDate limite) {
        return switch (terme.issue()) {
            case RECONDUCTION, RECONDUCTION_SANS_TERME ->
                    devoir(
                            c,
                            representants.destinataires(
                                    c.id(), reconductions.opposees(c.id(), fin)),
                            OPPOSER,
                            "Dire si votre organisation s’oppose à la reconduction",
                            limite);
            case ACCORD_EXPRES ->
                    devoir(
                            c,
                            destinataires,
                            "renouveler",
                            "Signer le renouvellement exprès",
                            "/suite",
                            fin);
            case EXPIRATION, SANS_TERME -> fin(c, destinataires, fin);
        };
    }

    private Echeance fin(ConventionVue c, List<Destinataire> destinataires, LocalDate fin) {
        return devoir(c, destinataires, "fin", "Préparer la fin de la convention", fin);
    }

    /// Three months, one month, a week before, the day before, the day after.
    private Echeance devoir(
            ConventionVue c,
            List<Destinataire> destinataires,
            String verbe,
            String libelle,
            LocalDate pour) {
        return devoir(c, destinataires, verbe, libelle, "/terme", pour);
    }

    private Echeance devoir(
            ConventionVue c,
            List<Destinataire> destinataires,
            String verbe,
            String libelle,
            String face,
            LocalDate pour) {
        var rappels =
                Stream.of(
                                pour.minusDays(90),
                                pour.minusDays(30),
                                pour.minusDays(7),
                                pour.minusDays(1),
                                pour.plusDays(1))
                        .filter(jour -> jour.isAfter(aujourdhui()))
                        .toList();
        return new Echeance(
                new Cle(MODULE, OBJET, c.id().valeur(), verbe),
                destinataires,
                libelle,
                c.titre(),
                "/conventions/" + c.id() + face,
                pour,
                rappels,
                false);
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
