package fr.unisson.pilotage;

import fr.unisson.gouvernance.ActesFondes;
import fr.unisson.pilotage.domaine.TransitionMission;
import fr.unisson.pilotage.domaine.TransitionPromesse;
import fr.unisson.pilotage.donnees.ActeSql;
import java.util.List;
import org.springframework.stereotype.Component;

/// A decision of a committee repositioned a commitment, an objective or a common mission.
@Component
class ActesDecides implements ActesFondes {

    private final ActeSql actes;

    ActesDecides(ActeSql actes) {
        this.actes = actes;
    }

    @Override
    public List<Acte> sur(long decision) {
        return actes.fondesSur(decision).stream()
                .map(a ->
                        new Acte(
                                fait(a) + "\u00a0: " + a.enonce(),
                                "/conventions/" + a.convention() + "/" + a.face() + "/" + a.id()))
                .toList();
    }

    private static String fait(ActeSql.Fonde a) {
        return a.face().equals("missions")
                ? TransitionMission.valueOf(a.transition()).fait()
                : TransitionPromesse.valueOf(a.transition()).fait();
    }
}
