package fr.unisson.derives;

import fr.unisson.acces.CompteId;
import fr.unisson.conventions.ComiteDePilotage;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.ParticipantVue;
import fr.unisson.conventions.Participants;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.derives.domaine.DelaisAlerte;
import fr.unisson.derives.donnees.AlerteLecture;
import fr.unisson.derives.donnees.ArbitresSql;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What an alert asks of people, and by when.
@Component
class DevoirsDesAlertes {

    static final String MODULE = "derives";
    static final String ALERTE = "alerte";

    private final Conventions conventions;
    private final Participants participants;
    private final AlerteLecture lecture;
    private final ComiteDePilotage siegent;
    private final ArbitresSql arbitres;
    private final LettresDAlerte lettres;
    private final Echeances echeances;
    private final ActeurDeTransaction acteurs;
    private final Clock horloge;

    DevoirsDesAlertes(
            Conventions conventions,
            Participants participants,
            AlerteLecture lecture,
            ComiteDePilotage siegent,
            ArbitresSql arbitres,
            LettresDAlerte lettres,
            Echeances echeances,
            ActeurDeTransaction acteurs,
            Clock horloge) {
        this.conventions = conventions;
        this.participants = participants;
        this.lecture = lecture;
        this.siegent = siegent;
        this.arbitres = arbitres;
        this.lettres = lettres;
        this.echeances = echeances;
        this.acteurs = acteurs;
        this.horloge = horloge;
    }

    /// Whoever acts, everything that is expected is read. A suspended convention asks for nothing.
    void mettreAJour(AlerteVue a) {
        var attendus = acteurs.devenir(Acteur.systeme("échéances"), () -> attendus(a));
        echeances.remplacer(MODULE, ALERTE, a.id().valeur(), attendus);
    }

    /// Hours count: who must qualify is written to at once.
    void prevenirSansAttendre(AlerteVue a) {
        var presidence =
                acteurs.devenir(
                        Acteur.systeme("échéances"),
                        () -> juges(a, participants.lister(a.convention())));
        lettres.urgente(a, presidence);
    }

    /// Whoever told it learns what becomes of it, unless they did it themselves.
    void prevenirLAuteur(AlerteVue a) {
        var qui = lecture.auteur(a.id()).filter(c -> c.valeur() != Acteur.courant().compte());
        lettres.suite(
                a, qui.<Destinataire>map(Destinataire.Compte::new).map(List::of).orElse(List.of()));
    }

    /// The whole committee learns, once, that nobody qualified it in time.
    void prevenirLeComite(AlerteVue a) {
        lettres.elargie(a, elargis(a, participants.lister(a.convention())));
    }

    /// The rules hold for all: each referent and the committee learn what changes, before and
    /// after.
    void prevenirDuReglage(ConventionVue c, String regle, List<String> changements, String motif) {
        var tous = participants.lister(c.id());
        var qui =
                acteurs.devenir(
                        Acteur.systeme("échéances"),
                        () ->
                                ensemble(
                                        comptes(tous, p -> p.role() == RoleConvention.REFERENT),
                                        comite(c.id(), tous)));
        lettres.reglage(c, regle, changements, motif, qui);
    }

    private List<Echeance> attendus(AlerteVue a) {
        var convention = conventions.charger(a.convention());
        if (convention.etat() == EtatConvention.SUSPENDUE || !a.ouverte()) return List.of();
        var tous = participants.lister(a.convention());
        var presidence = juges(a, tous);
        return (switch (a.etat()) {
                    case DETECTEE ->
                            Stream.of(
                                    devoir(
                                            a,
                                            convention,
                                            a.elargie() ? elargis(a, tous) : presidence,
                                            "qualifier",
                                            a.elargie()
                                                    ? "Qualifier une alerte restée sans réponse"
                                                    : "Qualifier une alerte",
                                            Dates.jourDe(a.aQualifierAvant())));
                    case QUALIFIEE ->
                            Stream.of(
                                    devoir(
                                            a,
                                            convention,
                                            ensemble(presidence, concernes(a, tous)),
                                            "planifier",
                                            "Écrire un plan de redressement, ou classer l’alerte",
                                            planAvant(a)));
                    case PLAN_DE_REDRESSEMENT ->
                            lecture.plans(a.id()).stream()
                                    .limit(1)
                                    .flatMap(p ->
                                            Stream.of(
                                                    devoir(
                                                            a,
                                                            convention,
                                                            reste(a, p.responsable(), tous),
                                                            "tenir-le-plan",
                                                            "Tenir un plan de redressement",
                                                            p.pour()),
                                                    devoir(
                                                            a,
                                                            convention,
                                                            presidence,
                                                            "constater",
                                                            "Constater l’effet d’un plan de"
                                                                    + " redressement",
                                                            p.pour())));
                    case ESCALADEE ->
                            Stream.of(
                                    devoir(
                                            a,
                                            convention,
                                            presidence,
                                            "choisir-l-issue",
                                            "Choisir l’issue d’une alerte",
                                            Dates.jourDe(a.etatLe())
                                                    .plusDays(DelaisAlerte.ISSUE_JOURS)));
                    default -> Stream.<Echeance>empty();
                })
                .filter(e -> !e.destinataires().isEmpty())
                .toList();
    }

    private static LocalDate planAvant(AlerteVue a) {
        var avant = a.planAvant();
        return avant == null ? DelaisAlerte.planAvant(a.etatLe()) : avant;
    }

    private Echeance devoir(
            AlerteVue a,
            ConventionVue c,
            List<Destinataire> qui,
            String verbe,
            String libelle,
            LocalDate pour) {
        var jour = Dates.jourDe(horloge.instant());
        return new Echeance(
                new Cle(MODULE, ALERTE, a.id().valeur(), verbe),
                qui,
                libelle,
                c.titre() + "\u00a0: " + a.titre(),
                a.adresse(),
                pour,
                Stream.of(pour.minusDays(2), pour.plusDays(7))
                        .filter(r -> r.isAfter(jour))
                        .toList(),
                true);
    }

    /// Who says how serious it is: the presidency, or others when it concerns their own party.
    private List<Destinataire> juges(AlerteVue a, List<ParticipantVue> tous) {
        var partie = a.partie();
        return partie == null
                ? presidence(a, tous)
                : arbitres.arbitres(a.convention(), partie).stream()
                        .<Destinataire>map(q -> new Destinataire.Compte(q.compte()))
                        .toList();
    }

    /// All the committee but those of the party concerned, with who could judge from the start.
    private List<Destinataire> elargis(AlerteVue a, List<ParticipantVue> tous) {
        var partie = a.partie();
        var comite = comite(a.convention(), tous);
        if (partie == null) return comite;
        var concernes = arbitres.deLaPartie(partie);
        return ensemble(
                juges(a, tous),
                comite.stream()
                        .filter(d ->
                                !(d instanceof Destinataire.Compte(var compte)
                                        && concernes.contains(compte)))
                        .toList());
    }

    /// Who presides, by role or by seat; who else runs the committee while nobody does. The
    /// database says the same (`preside_pour_moi`).
    private List<Destinataire> presidence(AlerteVue a, List<ParticipantVue> tous) {
        var sieges = siegent.siegent(a.convention());
        var presidents =
                ensemble(
                        comptes(tous, p -> p.role() == RoleConvention.PRESIDENT_COPIL),
                        assis(sieges, ComiteDePilotage.Membre::preside));
        return presidents.isEmpty()
                ? ensemble(
                        comptes(tous, p -> p.role() == RoleConvention.ANIMATEUR),
                        assis(sieges, m -> m.fonction().tient()))
                : presidents;
    }

    private static List<Destinataire> assis(
            List<ComiteDePilotage.Membre> sieges, Predicate<ComiteDePilotage.Membre> lesquels) {
        return sieges.stream()
                .filter(lesquels)
                .<Destinataire>map(m -> new Destinataire.Compte(m.compte()))
                .toList();
    }

    /// Its members, by their role in the convention or their seat in the committee, with who
    /// presides and who facilitates.
    private List<Destinataire> comite(ConventionId convention, List<ParticipantVue> tous) {
        return ensemble(
                comptes(
                        tous,
                        p ->
                                p.role() == RoleConvention.MEMBRE_COPIL
                                        || p.role() == RoleConvention.PRESIDENT_COPIL
                                        || p.role() == RoleConvention.ANIMATEUR),
                assis(siegent.siegent(convention), _ -> true));
    }

    private static List<Destinataire> concernes(AlerteVue a, List<ParticipantVue> tous) {
        var partie = a.partie();
        return partie == null
                ? List.of()
                : comptes(
                        tous,
                        p -> p.role() == RoleConvention.REFERENT && partie.equals(p.partie()));
    }

    private static List<Destinataire> ensemble(List<Destinataire> a, List<Destinataire> b) {
        return Stream.concat(a.stream(), b.stream()).distinct().toList();
    }

    /// Whoever answers for a plan, as long as they take part.
    private List<Destinataire> reste(AlerteVue a, long compte, List<ParticipantVue> tous) {
        var lui = new Destinataire.Compte(new CompteId(compte));
        return ensemble(comptes(tous, _ -> true), comite(a.convention(), tous)).contains(lui)
                ? List.of(lui)
                : List.of();
    }

    private static List<Destinataire> comptes(
            List<ParticipantVue> tous, Predicate<ParticipantVue> lesquels) {
        return tous.stream()
                .filter(lesquels)
                .map(ParticipantVue::compte)
                .distinct()
                .<Destinataire>map(Destinataire.Compte::new)
                .toList();
    }
}
