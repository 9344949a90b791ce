package fr.unisson.evaluations.web;

import fr.unisson.evaluations.CollegeRepondant;
import fr.unisson.evaluations.ParticipantVue;
import fr.unisson.evaluations.Qualite;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Second step of a session: who rates, in which college.
///
/// @param retirable people may still be taken off
/// @param proposes who sits in the body that is rated and is not invited
public record PageParticipantsDEvaluation(
        Fil fil,
        String adresse,
        String titre,
        boolean retirable,
        int minimum,
        List<ParticipantVue> participants,
        List<Propose> proposes,
        List<Choix> collegues,
        Ajout ajout,
        Erreurs erreurs) {

    public PageParticipantsDEvaluation {
        participants = List.copyOf(participants);
        proposes = List.copyOf(proposes);
        collegues = List.copyOf(collegues);
    }

    /// @param qualite as what the seat lets them rate, empty when the facilitator must say
    public record Propose(String siege, String nom, String detail, String qualite) {}

    public record Ajout(
            @Nullable String compte,
            @Nullable String courriel,
            @Nullable String nom,
            @Nullable String qualite) {

        static final Ajout VIDE = new Ajout(null, null, null, null);
    }

    public List<ParticipantVue> de(CollegeRepondant college) {
        return participants.stream().filter(p -> p.college() == college).toList();
    }

    public List<Choix> qualites() {
        return Arrays.stream(Qualite.values()).map(q -> new Choix(q.name(), q.libelle())).toList();
    }
}
