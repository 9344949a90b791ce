package fr.unisson.evolutions;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.Participation.Tenu;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.TermesDesConventions;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.Termes;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.Fichiers;
import fr.unisson.evolutions.domaine.DossierRetrait;
import fr.unisson.evolutions.domaine.EtatRetrait;
import fr.unisson.evolutions.domaine.TransitionRetrait;
import fr.unisson.evolutions.donnees.RetraitSql;
import fr.unisson.evolutions.donnees.RetraitSql.Notification;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The withdrawal of one party among others, which the convention survives when two remain.
@Service
public class Retraits {

    /// What a notification says.
    ///
    /// @param effet last day on which the party will be one
    public record Dits(@Nullable LocalDate effet, String engagements, String restitution) {
        public static Dits rien() {
            return new Dits(null, "", "");
        }
    }

    private final Conventions conventions;
    private final Parties parties;
    private final TermesDesConventions termes;
    private final Representants representants;
    private final Fichiers fichiers;
    private final RetraitSql retraits;
    private final EffetsSurLaVie effets;
    private final Journal journal;
    private final Clock horloge;

    Retraits(
            Conventions conventions,
            Parties parties,
            TermesDesConventions termes,
            Representants representants,
            Fichiers fichiers,
            RetraitSql retraits,
            EffetsSurLaVie effets,
            Journal journal,
            Clock horloge) {
        this.conventions = conventions;
        this.parties = parties;
        this.termes = termes;
        this.representants = representants;
        this.fichiers = fichiers;
        this.retraits = retraits;
        this.effets = effets;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Those under way and those past, the latest first.
    @Transactional(readOnly = true)
    public List<RetraitVu> lister(ConventionId id) {
        conventions.charger(id);
        return retraits.lister(id.valeur());
    }

    /// What the actor may do with this withdrawal.
    @Transactional(readOnly = true)
    public Set<TransitionRetrait> possibles(ConventionId id, RetraitVu retrait) {
        var roles = roles(id, retrait.partie());
        return EnumSet.allOf(TransitionRetrait.class).stream()
                .filter(t -> t.possibleDepuis(retrait.etat()) && t.roleParmi(roles).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The party for which the actor may announce a withdrawal now; empty when they may not.
    @Transactional(readOnly = true)
    public Optional<Long> partieQuiPeutPartir(ConventionId id) {
        if (!conventions.charger(id).etat().engage()) return Optional.empty();
        var enCours =
                retraits.lister(id.valeur()).stream()
                        .filter(r -> r.etat().enCours())
                        .map(RetraitVu::partie)
                        .collect(Collectors.toSet());
        return Stream.concat(
                        conventions.participation(id).tenus().stream()
                                .filter(t -> TransitionRetrait.ANNONCER.roles().contains(t.role()))
                                .map(Tenu::partie),
                        representants.partie(id).map(PartieVue::id).stream())
                .filter(Objects::nonNull)
                .filter(p -> !enCours.contains(p))
                .findFirst();
    }

    /// Whether a default stands for a notice that nobody told.
    @Transactional(readOnly = true)
    public boolean preavisSuppose(ConventionId id) {
        return conventions.charger(id).duree().preavisSuppose();
    }

    /// The first day on which a notice given today has run out.
    @Transactional(readOnly = true)
    public LocalDate effetAuPlusTot(ConventionId id) {
        return effetAuPlusTot(conventions.charger(id));
    }

    @Transactional
    public Resultat<EtatRetrait> annoncer(ConventionId id, String raison) {
        var convention = conventions.charger(id);
        if (!convention.etat().engage()) {
            return Resultat.refus("ETAPE", "La convention n’est plus en vigueur.");
        }
        var partie = partieQuiPeutPartir(id);
        if (partie.isEmpty()) {
            return Resultat.refus(
                    "ROLE",
                    "L’annonce revient au référent ou au signataire d’une partie qui n’a pas déjà"
                            + " annoncé son retrait.");
        }
        var role = TransitionRetrait.ANNONCER.roleParmi(roles(id, partie.get())).orElseThrow();
        if (!retraits.annoncer(
                id.valeur(), partie.get(), raison.strip(), role.name(), horloge.instant())) {
            return Resultat.depasse();
        }
        journal.consigner(
                "convention",
                id.valeur(),
                TransitionRetrait.ANNONCER.fait(),
                parties.charger(id, partie.get()).nom());
        return Resultat.fait(EtatRetrait.ANNONCE);
    }

    /// @param motif what was said in the exchange, for [TransitionRetrait#ECHANGER] only
    /// @param lettre the signed letter, for [TransitionRetrait#NOTIFIER] only
    @Transactional
    public Resultat<EtatRetrait> franchir(
            ConventionId id,
            long retrait,
            int version,
            TransitionRetrait transition,
            @Nullable String motif,
            Dits dits,
            @Nullable Envoi lettre) {
        var convention = conventions.charger(id);
        var r = charger(id, retrait);
        var role = transition.roleParmi(roles(id, r.partie())).orElse(RoleConvention.OBSERVATEUR);
        var titre = representants.titre(id, r.partie());
        var dossier =
                new DossierRetrait(
                        aujourdhui(),
                        titre.isPresent(),
                        transition == TransitionRetrait.NOTIFIER ? dits.effet() : r.effet(),
                        effetAuPlusTot(convention),
                        dits.engagements(),
                        dits.restitution());
        var propre = motif == null || motif.isBlank() ? null : motif.strip();
        return switch (transition.decider(r.etat(), dossier, new Demande(role, propre))) {
            case Decision.Refusee<EtatRetrait>(var motifs) -> new Resultat.Refus<>(motifs);
            case Decision.Permise<EtatRetrait>(var vers) -> {
                boolean notifie = transition == TransitionRetrait.NOTIFIER;
                yield fichiers.deposerPour(
                        notifie ? lettre : null,
                        null,
                        "LETTRE",
                        recu -> {
                            var notification =
                                    notifie
                                            ? new Notification(
                                                    Objects.requireNonNull(dits.effet()),
                                                    dits.engagements().strip(),
                                                    dits.restitution().strip(),
                                                    titre.orElseThrow().mandat(),
                                                    joint(recu, id))
                                            : null;
                            if (!retraits.franchir(
                                    r,
                                    version,
                                    transition,
                                    vers,
                                    role.name(),
                                    propre,
                                    notification,
                                    horloge.instant())) {
                                return Resultat.depasse();
                            }
                            journal.consigner(
                                    "convention", id.valeur(), transition.fait(), detail(r, dits));
                            return Resultat.fait(vers);
                        });
            }
        };
    }

    private @Nullable Long joint(@Nullable Fichier recu, ConventionId id) {
        if (recu == null) return null;
        fichiers.joindre(recu.id(), "convention", id.valeur());
        return recu.id().valeur();
    }

    /// The withdrawals whose last day has passed, as the platform.
    ///
    /// @return whether a party left
    boolean constater(ConventionId id) {
        boolean parti = false;
        for (var r : notifies(id)) {
            var effet = Objects.requireNonNull(r.effet());
            var fait =
                    franchir(
                            id,
                            r.id(),
                            r.version(),
                            TransitionRetrait.CONSTATER,
                            null,
                            Dits.rien(),
                            null);
            if (!fait.estFait()) continue;
            effets.sortir(id, r.partie(), effet, r.nom() + ", par retrait");
            parti = true;
        }
        return parti;
    }

    /// In the order of their last days: after a long stop, the one that leaves a party alone is the
    /// last of them.
    private List<RetraitVu> notifies(ConventionId id) {
        return retraits.lister(id.valeur()).stream()
                .filter(r -> r.etat() == EtatRetrait.NOTIFIE && r.effet() != null)
                .sorted(Comparator.comparing(r -> Objects.requireNonNull(r.effet())))
                .toList();
    }

    /// Conventions in which a notified withdrawal has come to its day.
    List<Long> aConstater(LocalDate jour) {
        return retraits.aConstater(jour).stream().distinct().toList();
    }

    private RetraitVu charger(ConventionId id, long retrait) {
        return retraits.trouver(id.valeur(), retrait)
                .orElseThrow(() -> new Introuvable("retrait " + retrait));
    }

    private static String detail(RetraitVu r, Dits dits) {
        return dits.effet() == null
                ? r.nom()
                : r.nom() + ", dernier jour le " + Dates.jour(dits.effet());
    }

    /// A party's own roles count for itself alone. Whoever commits it stands as its signatory.
    private Set<RoleConvention> roles(ConventionId id, long partie) {
        var siens =
                conventions.participation(id).tenus().stream()
                        .filter(t -> t.partie() == null || t.partie() == partie)
                        .map(Tenu::role);
        return Stream.concat(
                        siens,
                        representants.revientAMoi(id, partie)
                                ? Stream.of(RoleConvention.SIGNATAIRE)
                                : Stream.empty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Who may notify in the actor's organisation, when the actor may not.
    @Transactional(readOnly = true)
    public Optional<String> quiNotifie(ConventionId id) {
        return conventions.charger(id).etat().engage() && representants.partie(id).isEmpty()
                ? representants.enClair(id)
                : Optional.empty();
    }

    private LocalDate effetAuPlusTot(ConventionVue c) {
        return termes.trouver(c.id())
                .map(t -> Termes.finApresPreavis(aujourdhui(), c.duree().preavisMois(), t))
                .orElse(aujourdhui());
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
