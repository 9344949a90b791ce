package fr.unisson.pilotage;

import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.ParticipantVue;
import fr.unisson.conventions.Participants;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import fr.unisson.pilotage.domaine.GenrePromesse;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a promise asks of people, and by when: a word from who took it, an attribution, an answer
/// of the committee to a contestation.
@Component
class DevoirsDuPilotage {

    static final String MODULE = "pilotage";
    static final String PROMESSE = "promesse";

    /// The committee meets about twice a year; a month is enough to put it on an agenda.
    private static final int REPONSE_JOURS = 30;

    private static final int ATTRIBUTION_JOURS = 15;
    static final Set<RoleConvention> COMITE =
            Set.of(RoleConvention.ANIMATEUR, RoleConvention.PRESIDENT_COPIL);

    private final Conventions conventions;
    private final Participants participants;
    private final Propositions propositions;
    private final Echeances echeances;
    private final ActeurDeTransaction acteurs;
    private final Clock horloge;

    DevoirsDuPilotage(
            Conventions conventions,
            Participants participants,
            Propositions propositions,
            Echeances echeances,
            ActeurDeTransaction acteurs,
            Clock horloge) {
        this.conventions = conventions;
        this.participants = participants;
        this.propositions = propositions;
        this.echeances = echeances;
        this.acteurs = acteurs;
        this.horloge = horloge;
    }

    /// Whoever acts, everything that is expected is read. A suspended convention asks for nothing.
    void mettreAJour(PromesseVue p) {
        var attendus = acteurs.devenir(Acteur.systeme("échéances"), () -> attendus(p));
        echeances.remplacer(MODULE, PROMESSE, p.id().valeur(), attendus);
    }

    private List<Echeance> attendus(PromesseVue p) {
        var convention = conventions.charger(p.convention());
        if (convention.etat() != EtatConvention.EN_VIGUEUR) return List.of();
        var tous = participants.lister(p.convention());
        var comite = comptes(tous, x -> COMITE.contains(x.role()));
        if (p.aAttribuer()) {
            return Stream.of(
                            devoir(
                                    p,
                                    convention,
                                    comite,
                                    "attribuer",
                                    "Attribuer un engagement à une partie",
                                    Dates.jourDe(p.etatLe()).plusDays(ATTRIBUTION_JOURS)))
                    .flatMap(Optional::stream)
                    .toList();
        }
        var partie = p.partie();
        var porteurs =
                partie == null
                        ? comite
                        : comptes(
                                tous,
                                x ->
                                        x.role() == RoleConvention.REFERENT
                                                && partie.equals(x.partie()));
        var contesteeLe = p.contesteeLe();
        return Stream.of(
                        devoir(
                                p,
                                convention,
                                porteurs,
                                "faire-le-point",
                                p.genre() == GenrePromesse.ENGAGEMENT
                                        ? "Faire le point sur un engagement"
                                        : "Faire le point sur un objectif",
                                p.prochainPoint()),
                        devoir(
                                p,
                                convention,
                                comite,
                                "conclure",
                                "Mettre une contestation à l’ordre du jour du comité",
                                contesteeLe == null
                                        ? null
                                        : Dates.jourDe(contesteeLe).plusDays(REPONSE_JOURS)),
                        propositions
                                .trouver(p)
                                .filter(_ -> !porteurs.isEmpty())
                                .map(_ -> confirmer(p, convention, porteurs)))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Empty without anybody to do it or any day to do it by.
    private Optional<Echeance> devoir(
            PromesseVue p,
            ConventionVue c,
            List<Destinataire> qui,
            String verbe,
            String libelle,
            @Nullable LocalDate pour) {
        if (qui.isEmpty() || pour == null) return Optional.empty();
        var rappels =
                Stream.of(pour.minusDays(14), pour.plusDays(7))
                        .filter(r -> r.isAfter(Dates.jourDe(horloge.instant())))
                        .toList();
        return Optional.of(
                new Echeance(
                        new Cle(MODULE, PROMESSE, p.id().valeur(), verbe),
                        qui,
                        libelle,
                        c.titre() + " : " + p.enonce(),
                        p.adresse(),
                        pour,
                        rappels,
                        false));
    }

    /// Nothing presses: what was confirmed stands until then.
    private static Echeance confirmer(PromesseVue p, ConventionVue c, List<Destinataire> porteurs) {
        return new Echeance(
                new Cle(MODULE, PROMESSE, p.id().valeur(), "confirmer"),
                porteurs,
                "Confirmer ce que votre plan d’actions dit d’un engagement",
                c.titre() + " : " + p.enonce(),
                p.adresse(),
                null,
                List.of(),
                false);
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
