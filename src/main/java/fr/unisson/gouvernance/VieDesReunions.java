package fr.unisson.gouvernance;

import fr.unisson.gouvernance.domaine.DateDeReunion;
import fr.unisson.gouvernance.domaine.DossierReunion;
import fr.unisson.gouvernance.domaine.EtatDeLApprobation;
import fr.unisson.gouvernance.domaine.EtatDuQuorum;
import fr.unisson.gouvernance.domaine.EtatDuQuorum.Voix;
import fr.unisson.gouvernance.domaine.RoleReunion;
import fr.unisson.gouvernance.domaine.TransitionReunion;
import fr.unisson.gouvernance.donnees.CompteRenduSql;
import fr.unisson.gouvernance.donnees.ParticipantsSql;
import fr.unisson.gouvernance.donnees.PointsSql;
import fr.unisson.gouvernance.donnees.ReunionLecture;
import fr.unisson.gouvernance.donnees.ReunionSql;
import fr.unisson.gouvernance.donnees.ReunionSql.Passage;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How a meeting is born and moves: the facts, the rule, state and history in one statement, all in
/// the caller's transaction. The effects are those of each caller.
@Component
class VieDesReunions {

    static final String OBJET = "reunion";

    /// What a closed body does no more; its past sessions are still told and approved.
    private static final Set<TransitionReunion> MEUVENT =
            EnumSet.of(
                    TransitionReunion.CONVOQUER,
                    TransitionReunion.REPORTER,
                    TransitionReunion.OUVRIR);

    private final ReunionSql reunions;
    private final ReunionLecture lecture;
    private final ParticipantsSql participants;
    private final PointsSql points;
    private final CompteRenduSql comptesRendus;
    private final Journal journal;
    private final Clock horloge;

    VieDesReunions(
            ReunionSql reunions,
            ReunionLecture lecture,
            ParticipantsSql participants,
            PointsSql points,
            CompteRenduSql comptesRendus,
            Journal journal,
            Clock horloge) {
        this.reunions = reunions;
        this.lecture = lecture;
        this.participants = participants;
        this.points = points;
        this.comptesRendus = comptesRendus;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Under what titles the actor acts. The platform does what delays ask for.
    static Set<RoleReunion> roles(InstanceDeReunion instance) {
        return Acteur.courant().nature() == Acteur.Nature.SYSTEME
                ? EnumSet.of(RoleReunion.ANIMATEUR, RoleReunion.PLATEFORME)
                : instance.roles();
    }

    Resultat<ReunionId> naitre(
            InstanceDeReunion instance, NouvelleReunion nouvelle, @Nullable ReunionId suiteDe) {
        if (!instance.active()) return close();
        var role = roleOuMembre(TransitionReunion.PLANIFIER, instance);
        var decision =
                TransitionReunion.PLANIFIER.deciderSansEtat(vide(nouvelle), Demande.de(role));
        if (!decision.permise()) return new Resultat.Refus<>(decision.motifs());
        var uid = UUID.randomUUID() + "@unisson";
        var id =
                reunions.inserer(
                        instance.id(), nouvelle, uid, suiteDe, role.name(), horloge.instant());
        noter(id, TransitionReunion.PLANIFIER.fait(), lire(id).quand());
        return Resultat.fait(id);
    }

    /// @param debut the new date, null when it does not move
    Resultat<Reunion> franchir(
            ReunionId id,
            int version,
            TransitionReunion transition,
            @Nullable String motif,
            @Nullable LocalDateTime debut) {
        reunions.verrouiller(id);
        var reunion = lire(id);
        if (!reunion.instance().active() && MEUVENT.contains(transition)) return close();
        var role = roleOuMembre(transition, reunion.instance());
        var demande = new Demande(role, propre(motif));
        return switch (transition.decider(reunion.etat(), dossier(reunion), demande)) {
            case Decision.Refusee<EtatReunion>(var motifs) -> new Resultat.Refus<>(motifs);
            case Decision.Permise<EtatReunion>(var vers) -> {
                var passage =
                        new Passage(
                                id,
                                version,
                                transition.name(),
                                reunion.etat().name(),
                                vers.name(),
                                role.name(),
                                demande.motif(),
                                debut);
                if (!reunions.franchir(passage, horloge.instant())) yield Resultat.depasse();
                var apres = lire(id);
                noter(id, transition.fait(), detail(apres, demande.motif(), debut != null));
                yield Resultat.fait(apres);
            }
        };
    }

    static <T> Resultat<T> close() {
        return Resultat.refus(Motif.ETAT, "Cette instance est close : rouvrez-la d’abord.");
    }

    DossierReunion dossier(Reunion r) {
        var inscrits = points.lister(r.id()).stream().filter(Point::ouvert).toList();
        return new DossierReunion(
                inscrits.size(),
                inscrits.stream().map(Point::titre).toList(),
                participants.sieges(r).size(),
                !r.lieu().isBlank() || !r.lien().isBlank(),
                r.jour(),
                aujourdhui(),
                quorum(r),
                approbation(r));
    }

    EtatDuQuorum quorum(Reunion r) {
        return quorum(r, participants.lister(r.id()));
    }

    EtatDuQuorum quorum(Reunion r, List<Participant> presents) {
        var tenus = Set.copyOf(participants.sieges(r));
        var voix =
                presents.stream()
                        // Whoever no longer held the seat on that day had no voice any more.
                        .filter(p -> p.siege() != null && tenus.contains(p.siege()))
                        .filter(p -> p.voix() && !p.retire() && p.college() != null)
                        .map(p ->
                                new Voix(
                                        p.place(),
                                        java.util.Objects.requireNonNull(p.college()),
                                        p.presence()))
                        .toList();
        return EtatDuQuorum.de(r.instance().quorum(), lecture.places(r), voix);
    }

    EtatDeLApprobation approbation(Reunion r) {
        return comptesRendus
                .trouver(r.id())
                .map(c -> c.approbation(aujourdhui()))
                .orElse(EtatDeLApprobation.NON_DEMANDEE);
    }

    Reunion lire(ReunionId id) {
        return lecture.trouver(id).orElseThrow(() -> new Introuvable("réunion " + id));
    }

    void noter(ReunionId id, String fait, String detail) {
        journal.consigner(OBJET, id.valeur(), fait, detail);
    }

    /// Why a meeting cannot be set then.
    List<Motif> dateRefusee(LocalDateTime debut) {
        var maintenant = LocalDateTime.ofInstant(horloge.instant(), Dates.PARIS);
        return DateDeReunion.refus(debut, maintenant).stream().toList();
    }

    LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }

    private DossierReunion vide(NouvelleReunion n) {
        return new DossierReunion(
                0,
                List.of(),
                0,
                n.lieuDit(),
                n.debut().toLocalDate(),
                aujourdhui(),
                EtatDuQuorum.SANS_REGLE,
                EtatDeLApprobation.NON_DEMANDEE);
    }

    private static RoleReunion roleOuMembre(TransitionReunion t, InstanceDeReunion instance) {
        return t.roleParmi(roles(instance)).orElse(RoleReunion.MEMBRE);
    }

    private static String detail(Reunion r, @Nullable String motif, boolean deplacee) {
        var raison = motif == null ? "" : "Motif : " + motif;
        if (!deplacee) return raison;
        return "Au " + r.quand() + (raison.isEmpty() ? "" : ". " + raison);
    }

    static @Nullable String propre(@Nullable String texte) {
        return texte == null || texte.isBlank() ? null : texte.strip();
    }
}
