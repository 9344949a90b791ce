package fr.unisson.preuves.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.gouvernance.ObjetsDuSite;
import fr.unisson.preuves.ObjetQuiProuve;
import fr.unisson.preuves.Preuves;
import fr.unisson.socle.web.Dependances;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Warns, where a gesture would make objects prove no more, of what they prove for the organisation
/// of the reader.
@Component
class PreuvesEnDepart implements Dependances {

    private static final int DITS_AU_PLUS = 10;

    private final Preuves preuves;
    private final ObjetsDuSite objets;

    PreuvesEnDepart(Preuves preuves, ObjetsDuSite objets) {
        this.preuves = preuves;
        this.objets = objets;
    }

    @Override
    public List<Dependance> sans(List<Partant> partants) {
        var organisation =
                SessionCourante.courante().map(SessionCourante::organisation).orElse(null);
        if (organisation == null) return List.of();
        var perte = preuves.sans(organisation, cessent(partants));
        if (perte.objets().isEmpty()) return List.of();
        boolean seul = perte.objets().size() == 1;
        return List.of(
                new Dependance(
                        phrase(seul, perte.prouves(), perte.tombent().size()),
                        perte.tombent().stream().limit(DITS_AU_PLUS).toList(),
                        seul
                                ? perte.objets().iterator().next().page()
                                : PreuvesController.ADRESSE + "/objets",
                        "Voir ce qui en dépend"));
    }

    /// Those that would prove no more, and what would go with them.
    private Set<ObjetQuiProuve> cessent(List<Partant> partants) {
        var cessent = new HashSet<ObjetQuiProuve>();
        for (var p : partants) {
            if (objets.prouveEn(p.module(), p.type(), p.vers())) continue;
            cessent.add(new ObjetQuiProuve(p.module(), p.type(), p.id()));
            objets.emportes(p.module(), p.type(), p.id()).stream()
                    .map(e -> new ObjetQuiProuve(e.module(), e.type(), e.id()))
                    .forEach(cessent::add);
        }
        return cessent;
    }

    static String phrase(boolean seul, int prouves, int tombent) {
        boolean un = prouves == 1;
        var debut =
                (seul ? "C’est une preuve pour " : "Ce sont des preuves pour ")
                        + (un ? "un point" : prouves + " points");
        if (tombent == 0)
            return debut + (un ? ", qui en garde" : ", qui en gardent") + " une autre.";
        if (tombent == prouves) {
            return debut + (un ? ", qui n’en aura plus\u00a0:" : ", qui n’en auront plus\u00a0:");
        }
        return debut
                + "\u00a0; "
                + (tombent == 1 ? "l’un n’en aura plus" : tombent + " n’en auront plus")
                + "\u00a0:";
    }
}
