package fr.unisson.derives;

import fr.unisson.conventions.ConventionId;
import fr.unisson.pilotage.MissionVue;
import fr.unisson.pilotage.Missions;
import fr.unisson.pilotage.PromesseVue;
import fr.unisson.pilotage.Promesses;
import fr.unisson.pilotage.domaine.EtatMission;
import fr.unisson.pilotage.domaine.EtatPromesse;
import fr.unisson.pilotage.domaine.TransitionMission;
import fr.unisson.pilotage.domaine.TransitionPromesse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was never activated: an information, with a proposal to reposition it. A convention asks no
/// penalty for it, so that it raises no alert.
@Service
@Transactional(readOnly = true)
public class NonActives {

    private final Promesses promesses;
    private final Missions missions;

    NonActives(Promesses promesses, Missions missions) {
        this.promesses = promesses;
        this.missions = missions;
    }

    /// @param quoi "Engagement", "Mission commune"
    /// @param lien where it is read
    /// @param repositionner where the reader repositions it, empty when it is not theirs to do
    public record NonActive(String quoi, String enonce, String lien, String repositionner) {}

    public List<NonActive> lister(ConventionId convention) {
        return Stream.concat(
                        promesses.lister(convention).stream()
                                .filter(p -> p.etat() == EtatPromesse.NON_ACTIVE && !p.horsTexte())
                                .map(this::promesse),
                        missions.lister(convention).stream()
                                .filter(m -> m.etat() == EtatMission.NON_ACTIVEE && !m.horsTexte())
                                .map(this::mission))
                .toList();
    }

    private NonActive promesse(PromesseVue p) {
        boolean mien = promesses.possibles(p).contains(TransitionPromesse.REPOSITIONNER);
        return new NonActive(
                p.genre().libelle(),
                p.enonce(),
                p.adresse(),
                mien ? p.adresse() + "/repositionnement" : "");
    }

    private NonActive mission(MissionVue m) {
        boolean mienne = missions.possibles(m).contains(TransitionMission.REPOSITIONNER);
        return new NonActive(
                "Mission commune",
                m.enonce(),
                m.adresse(),
                mienne ? m.adresse() + "/repositionnement" : "");
    }
}
