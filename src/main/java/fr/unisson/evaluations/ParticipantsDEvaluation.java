package fr.unisson.evaluations;

import fr.unisson.acces.CompteId;
import fr.unisson.evaluations.donnees.ParticipantSql;
import fr.unisson.gouvernance.Siege;
import fr.unisson.gouvernance.Sieges;
import fr.unisson.grilles.Grilles;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who rates in a session, in which college, and who answered.
@Service
public class ParticipantsDEvaluation {

    private static final int NOM_AU_PLUS = 120;
    private static final int AU_PLUS = 500;

    private final Evaluations evaluations;
    private final ParticipantSql participants;
    private final Sieges sieges;
    private final Grilles grilles;
    private final DevoirsDesEvaluations devoirs;
    private final Clock horloge;

    ParticipantsDEvaluation(
            Evaluations evaluations,
            ParticipantSql participants,
            Sieges sieges,
            Grilles grilles,
            DevoirsDesEvaluations devoirs,
            Clock horloge) {
        this.evaluations = evaluations;
        this.participants = participants;
        this.sieges = sieges;
        this.grilles = grilles;
        this.devoirs = devoirs;
        this.horloge = horloge;
    }

    /// Somebody to invite.
    ///
    /// @param compte null for who answers on paper
    public record Invite(@Nullable CompteId compte, String nom, Qualite qualite) {}

    @Transactional(readOnly = true)
    public List<ParticipantVue> lister(EvaluationId id) {
        return participants.lister(id);
    }

    /// Those who sit in the body that is rated and are not invited yet.
    @Transactional(readOnly = true)
    public List<Siege> aProposer(EvaluationVue e) {
        var instance = e.instance();
        if (instance == null) return List.of();
        var presents = participants.lister(e.id());
        var comptes =
                presents.stream()
                        .map(ParticipantVue::compte)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var noms =
                presents.stream()
                        .filter(ParticipantVue::surPapier)
                        .map(p -> p.nom().toLowerCase(Locale.FRENCH))
                        .collect(Collectors.toSet());
        var vus = new HashSet<String>();
        return sieges.enVigueur(instance, Dates.jourDe(horloge.instant())).stream()
                .filter(s -> !s.vacant())
                .filter(s ->
                        s.compte() == null
                                ? !noms.contains(s.nom().toLowerCase(Locale.FRENCH))
                                : !comptes.contains(s.compte()))
                .filter(s -> vus.add(s.compte() == null ? s.nom() : "#" + s.compte()))
                .toList();
    }

    /// @return how many were added; those who take part already are left as they are
    @Transactional
    public Resultat<Integer> inviter(EvaluationId id, List<Invite> invites) {
        var e = evaluations.lire(id);
        if (!evaluations.tient(e)) return Resultat.refus(Evaluations.pasASoi());
        if (e.etat() != EtatEvaluation.PREPARATION && e.etat() != EtatEvaluation.OUVERTE) {
            return Resultat.refus(
                    Motif.ETAT, "L’échange est ouvert : on n’ajoute plus de participant.");
        }
        if (invites.stream().anyMatch(i -> i.nom().length() > NOM_AU_PLUS)) {
            return Resultat.refus("NOM", "Un nom tient en " + NOM_AU_PLUS + " signes.");
        }
        if (participants.lister(id).size() + invites.size() > AU_PLUS) {
            return Resultat.refus(
                    "NOM", "Une évaluation réunit " + AU_PLUS + " personnes au plus.");
        }
        grilles.preter(
                e.grille(), invites.stream().map(Invite::compte).filter(Objects::nonNull).toList());
        int ajoutes = 0;
        for (var i : invites) {
            if (participants.ajouter(id, i.compte(), i.nom().strip(), i.qualite())) ajoutes++;
        }
        if (e.etat() == EtatEvaluation.OUVERTE) devoirs.mettreAJour(e);
        return Resultat.fait(ajoutes);
    }

    /// The account that holds this address, in whatever organisation or none.
    @Transactional(readOnly = true)
    public @Nullable CompteId compteDe(String courriel) {
        return participants.compteDe(courriel).orElse(null);
    }

    @Transactional
    public Resultat<Long> retirer(EvaluationId id, long participant) {
        var e = evaluations.lire(id);
        if (!evaluations.tient(e)) return Resultat.refus(Evaluations.pasASoi());
        return participants.retirer(id, participant)
                ? Resultat.fait(participant)
                : Resultat.refus(
                        Motif.ETAT,
                        "On ne retire une personne que pendant la préparation : qui ne répond pas"
                                + " ne compte pas.");
    }

    /// Accepts, for oneself or as somebody on paper told the facilitator, that the figures of a
    /// small college be shown; or takes it back, until the exchange opens.
    @Transactional
    public Resultat<Long> renoncer(EvaluationId id, long participant, boolean accepte) {
        var e = evaluations.lire(id);
        if (e.etat() != EtatEvaluation.OUVERTE) {
            return Resultat.refus(
                    Motif.ETAT,
                    "Cet accord se donne ou se reprend avant l’ouverture de l’échange.");
        }
        var qui = participants.lister(id).stream().filter(p -> p.id() == participant).findFirst();
        if (qui.isEmpty()
                || !(qui.get().moi() || (qui.get().surPapier() && evaluations.anime(e)))) {
            return Resultat.refus(Motif.ROLE, "Chaque personne donne elle-même son accord.");
        }
        if (accepte) {
            participants.renoncer(id, participant, horloge.instant());
        } else {
            participants.reprendre(id, participant);
        }
        return Resultat.fait(participant);
    }
}
