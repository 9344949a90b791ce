package fr.unisson.derives;

import fr.unisson.conventions.ComiteDePilotage;
import fr.unisson.conventions.DecisionsDuComite;
import fr.unisson.conventions.Participants;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.gouvernance.DecisionVue;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// On whom and on what the mending of an alert may rest.
@Service
@Transactional(readOnly = true)
public class AppuisDAlerte {

    /// Those of the committee and of the parties who read alerts and act: neither observers nor
    /// those who only prepared the text.
    private static final Set<RoleConvention> REPONDENT =
            Set.of(
                    RoleConvention.ANIMATEUR,
                    RoleConvention.PRESIDENT_COPIL,
                    RoleConvention.MEMBRE_COPIL,
                    RoleConvention.REFERENT,
                    RoleConvention.SIGNATAIRE);

    private final Participants participants;
    private final ComiteDePilotage comite;
    private final DecisionsDuComite decisions;
    private final ActeurDeTransaction acteurs;
    private final Clock horloge;

    AppuisDAlerte(
            Participants participants,
            ComiteDePilotage comite,
            DecisionsDuComite decisions,
            ActeurDeTransaction acteurs,
            Clock horloge) {
        this.participants = participants;
        this.comite = comite;
        this.decisions = decisions;
        this.acteurs = acteurs;
        this.horloge = horloge;
    }

    /// Names of those who may answer for a plan, by account, each once.
    public Map<Long, String> responsables(AlerteVue a) {
        var noms = new LinkedHashMap<Long, String>();
        participants.lister(a.convention()).stream()
                .filter(p -> REPONDENT.contains(p.role()))
                .forEach(p -> noms.putIfAbsent(p.compte().valeur(), p.nom()));
        acteurs.devenir(Acteur.systeme("sièges du comité"), () -> comite.siegent(a.convention()))
                .forEach(m -> noms.putIfAbsent(m.compte().valeur(), m.nom()));
        return noms;
    }

    /// The decisions of the steering committee taken since the day of the alert: an older one was
    /// not about it.
    public List<DecisionVue> decisions(AlerteVue a) {
        return decisions.duComite(
                a.convention(), Dates.jourDe(a.detecteeLe()), Dates.jourDe(horloge.instant()));
    }

    boolean decidee(AlerteVue a, long decision) {
        return decisions(a).stream().anyMatch(d -> d.id().valeur() == decision);
    }
}
