package fr.unisson.gouvernance;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.domaine.Destinataires;
import fr.unisson.gouvernance.domaine.TransitionReunion;
import fr.unisson.gouvernance.donnees.ParticipantsSql;
import fr.unisson.gouvernance.donnees.ReunionLecture;
import fr.unisson.gouvernance.donnees.ReunionSql;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Meetings until they are opened: planned, called, moved, cancelled; who is called and what they
/// answer. Then [Seances] holds them, and [ComptesRendus] tells them.
@Service
@Transactional
public class Reunions {

    /// All that is planned, and what was planned and never held.
    private static final int ANNEES = 100;

    private static final int OUBLIEES_ANNEES = 10;

    private final VieDesReunions vie;
    private final ReunionSql reunions;
    private final ReunionLecture lecture;
    private final ParticipantsSql participants;
    private final Convocations convocations;
    private final DevoirsDesReunions devoirs;
    private final Clock horloge;

    Reunions(
            VieDesReunions vie,
            ReunionSql reunions,
            ReunionLecture lecture,
            ParticipantsSql participants,
            Convocations convocations,
            DevoirsDesReunions devoirs,
            Clock horloge) {
        this.vie = vie;
        this.reunions = reunions;
        this.lecture = lecture;
        this.participants = participants;
        this.convocations = convocations;
        this.devoirs = devoirs;
        this.horloge = horloge;
    }

    /// @throws Introuvable also when the actor may not read it
    @Transactional(readOnly = true)
    public InstanceDeReunion instance(InstanceId id) {
        return lecture.instance(id).orElseThrow(() -> new Introuvable("instance " + id));
    }

    /// @throws Introuvable also when the actor may not read it
    @Transactional(readOnly = true)
    public Reunion lire(ReunionId id) {
        return vie.lire(id);
    }

    /// The meetings of an instance between two days, both included.
    @Transactional(readOnly = true)
    public List<LigneReunion> lister(InstanceId instance, LocalDate du, LocalDate au) {
        return lecture.lister(instance, null, du.atStartOfDay(), au.plusDays(1).atStartOfDay());
    }

    /// The meetings of the instances that an organisation bears.
    @Transactional(readOnly = true)
    public List<LigneReunion> lister(OrganisationId organisation, LocalDate du, LocalDate au) {
        return lecture.lister(
                null, organisation.valeur(), du.atStartOfDay(), au.plusDays(1).atStartOfDay());
    }

    /// The day of the first meeting of an instance that the actor may read.
    @Transactional(readOnly = true)
    public Optional<LocalDate> plusAncienne(InstanceId instance) {
        return lecture.plusAncienne(instance, null);
    }

    @Transactional(readOnly = true)
    public Optional<LocalDate> plusAncienne(OrganisationId organisation) {
        return lecture.plusAncienne(null, organisation.valeur());
    }

    /// Those called to a meeting, those taken off the list included.
    @Transactional(readOnly = true)
    public List<Participant> participants(ReunionId id) {
        return participants.lister(id);
    }

    public Resultat<ReunionId> planifier(InstanceId instance, NouvelleReunion nouvelle) {
        var refus = vie.dateRefusee(nouvelle.debut());
        if (!refus.isEmpty()) return new Resultat.Refus<>(refus);
        var nee = vie.naitre(instance(instance), nouvelle, null);
        if (nee instanceof Resultat.Fait<ReunionId>(var id)) {
            devoirs.mettreAJour(vie.lire(id));
        }
        return nee;
    }

    /// All the meetings of a calendar, or none.
    public Resultat<Integer> planifierToutes(InstanceId instance, List<NouvelleReunion> toutes) {
        for (var n : toutes) {
            var refus = vie.dateRefusee(n.debut());
            if (!refus.isEmpty()) return new Resultat.Refus<>(refus);
        }
        for (var n : toutes) {
            var nee = planifier(instance, n);
            if (!nee.estFait()) return new Resultat.Refus<>(nee.motifs());
        }
        return Resultat.fait(toutes.size());
    }

    /// Place, link, length, object; whoever was called is told.
    public Resultat<Reunion> modifier(ReunionId id, int version, NouvelleReunion valeurs) {
        reunions.verrouiller(id);
        var avant = vie.lire(id);
        if (!avant.instance().tenue()) return reserve();
        if (!avant.etat().aVenir()) return Resultat.refus(Motif.ETAT, "La séance a commencé.");
        if (!reunions.modifier(id, version, valeurs)) return Resultat.depasse();
        var apres = vie.lire(id);
        vie.noter(id, "Réunion modifiée", apres.quand());
        if (apres.etat().annoncee()) {
            convocations.inviter(
                    apres,
                    invites(id),
                    "Réunion modifiée : " + apres.nom(),
                    "Le lieu, la durée ou l’objet de cette réunion a changé.");
        }
        return Resultat.fait(apres);
    }

    /// Sends the agenda to the members of the day, and cancels for those who no longer sit.
    public Resultat<Reunion> convoquer(ReunionId id, int version) {
        var passee = vie.franchir(id, version, TransitionReunion.CONVOQUER, null, null);
        if (!(passee instanceof Resultat.Fait<Reunion>(var r))) return passee;
        actualiser(r);
        convocations.inviter(
                r, invites(id), "Convocation : " + r.nom(), "Vous êtes invité à cette réunion.");
        devoirs.mettreAJour(r);
        return passee;
    }

    /// The composition changed since: those who joined are called, those who left are told.
    public Resultat<Integer> actualiser(ReunionId id) {
        reunions.verrouiller(id);
        var r = vie.lire(id);
        if (!r.instance().tenue()) return reserve();
        if (r.etat() != EtatReunion.CONVOQUEE) {
            return Resultat.refus(Motif.ETAT, "Cette réunion n’est pas convoquée.");
        }
        int changes = actualiser(r);
        var nouveaux = invites(id).stream().filter(p -> p.sequence() == null).toList();
        convocations.inviter(
                r, nouveaux, "Convocation : " + r.nom(), "Vous êtes invité à cette réunion.");
        devoirs.mettreAJour(r);
        return Resultat.fait(changes);
    }

    /// How many have joined or left the instance since the call.
    @Transactional(readOnly = true)
    public int changements(Reunion r) {
        if (r.etat() != EtatReunion.CONVOQUEE) return 0;
        var d = destinataires(r, r.jour());
        return d.arrivent().size() + d.partent().size();
    }

    private Destinataires<Long> destinataires(Reunion r, LocalDate jour) {
        var appeles =
                participants.lister(r.id()).stream()
                        .filter(p -> p.siege() != null && !p.retire())
                        .map(p -> Objects.requireNonNull(p.siege()))
                        .toList();
        return Destinataires.de(appeles, participants.sieges(r, jour), s -> s);
    }

    private int actualiser(Reunion r) {
        var d = destinataires(r, r.jour());
        participants.appeler(r, d.arrivent());
        retirer(r, d);
        return d.arrivent().size() + d.partent().size();
    }

    /// Seats ended: who held them is told, and is expected no more at the meetings that were not
    /// held, those whose day has passed included.
    public void constaterLesDeparts(InstanceId instance) {
        for (var ligne : aTenir(instance)) {
            reunions.verrouiller(ligne.id());
            var r = vie.lire(ligne.id());
            var jour = r.jour().isBefore(vie.aujourdhui()) ? vie.aujourdhui() : r.jour();
            if (r.etat() == EtatReunion.CONVOQUEE) retirer(r, destinataires(r, jour));
            devoirs.mettreAJour(r);
        }
    }

    private void retirer(Reunion r, Destinataires<Long> d) {
        var partis =
                participants.lister(r.id()).stream()
                        .filter(p -> p.siege() != null && d.partent().contains(p.siege()))
                        .toList();
        convocations.annuler(
                r,
                partis,
                "Vous n’êtes plus attendu : " + r.nom(),
                "Vous ne siégez plus dans cette instance à la date de la réunion.");
        participants.retirer(partis.stream().map(Participant::id).toList(), horloge.instant());
    }

    /// Gives a new date; the entry in people's calendars moves with it.
    public Resultat<Reunion> reporter(
            ReunionId id, int version, LocalDateTime debut, @Nullable String motif) {
        var refus = vie.dateRefusee(debut);
        if (!refus.isEmpty()) return new Resultat.Refus<>(refus);
        var avant = vie.lire(id);
        var passee = vie.franchir(id, version, TransitionReunion.REPORTER, motif, debut);
        if (!(passee instanceof Resultat.Fait<Reunion>(var r))) return passee;
        if (avant.etat().annoncee()) {
            convocations.inviter(
                    r,
                    invites(id),
                    "Réunion reportée : " + r.nom(),
                    "Cette réunion est reportée à la date ci-dessous. Motif : " + motif);
        }
        devoirs.mettreAJour(r);
        return passee;
    }

    public Resultat<Reunion> annuler(ReunionId id, int version, @Nullable String motif) {
        var passee = vie.franchir(id, version, TransitionReunion.ANNULER, motif, null);
        if (!(passee instanceof Resultat.Fait<Reunion>(var r))) return passee;
        convocations.annuler(
                r,
                invites(id),
                "Réunion annulée : " + r.nom(),
                "Cette réunion est annulée. Motif : " + motif);
        devoirs.mettreAJour(r);
        return passee;
    }

    /// Those of an instance that are planned, called or under way.
    @Transactional(readOnly = true)
    public List<LigneReunion> aTenir(InstanceId instance) {
        var jour = vie.aujourdhui();
        return lister(instance, jour.minusYears(OUBLIEES_ANNEES), jour.plusYears(ANNEES)).stream()
                .filter(r -> r.etat().aVenir() || r.etat() == EtatReunion.EN_SEANCE)
                .toList();
    }

    /// The instance closes: nobody will meet, and whoever was called is told.
    ///
    /// @throws Conflit when one of them moved meanwhile
    void annulerToutes(InstanceId instance, String motif) {
        for (var r : aTenir(instance)) {
            var annulee = annuler(r.id(), vie.lire(r.id()).version(), motif);
            if (!annulee.estFait()) throw new Conflit(annulee.motifs().getFirst().phrase());
        }
    }

    /// Somebody who does not sit there, for this meeting only.
    public Resultat<Long> inviter(ReunionId id, String nom, String courriel) {
        var r = vie.lire(id);
        if (!r.instance().tenue()) return reserve();
        if (!r.instance().active()) return VieDesReunions.close();
        if (!r.etat().aVenir() && r.etat() != EtatReunion.EN_SEANCE) {
            return Resultat.refus(Motif.ETAT, "La séance est levée.");
        }
        if (nom.isBlank()) return Resultat.refus("NOM", "Écrivez le nom de la personne.");
        long invite = participants.inviter(r, nom.strip(), courriel.strip());
        vie.noter(id, "Personne invitée", nom.strip());
        if (r.etat().annoncee()) {
            var lui = invites(id).stream().filter(p -> p.id() == invite).toList();
            convocations.inviter(
                    r, lui, "Invitation : " + r.nom(), "Vous êtes invité à cette réunion.");
        }
        return Resultat.fait(invite);
    }

    /// A member answers for themselves; who runs the instance may note an answer given aloud.
    public Resultat<Long> repondre(
            ReunionId id, long participant, ReponseInvitation reponse, String remplacant) {
        var r = vie.lire(id);
        if (!r.etat().annoncee()) {
            return Resultat.refus(Motif.ETAT, "Cette réunion n’attend pas de réponse.");
        }
        var lui =
                invites(id).stream()
                        .filter(p -> p.id() == participant)
                        .findFirst()
                        .orElseThrow(() -> new Introuvable("participant " + participant));
        if (!lui.moi() && !r.instance().tenue()) return reserve();
        if (reponse == ReponseInvitation.SE_FAIT_REMPLACER && remplacant.isBlank()) {
            return Resultat.refus("REMPLACANT", "Dites qui vient à votre place.");
        }
        var nom = reponse == ReponseInvitation.SE_FAIT_REMPLACER ? remplacant.strip() : "";
        participants.repondre(id, participant, reponse, nom, horloge.instant());
        devoirs.mettreAJour(r);
        return Resultat.fait(participant);
    }

    private List<Participant> invites(ReunionId id) {
        return participants.lister(id).stream().filter(p -> !p.retire()).toList();
    }

    static <T> Resultat<T> reserve() {
        return Resultat.refus(
                Motif.ROLE, "Ceci revient à la présidence ou au secrétariat de l’instance.");
    }
}
