package fr.unisson.preuves.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.preuves.Departs;
import fr.unisson.preuves.Departs.Perte;
import fr.unisson.socle.web.Dependances;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Warns, where a gesture would make objects prove no more, of what they prove for the organisation
/// of the reader; of those of other organisations, that there may be some.
@Component
class PreuvesEnDepart implements Dependances {

    private static final int DITS_AU_PLUS = 10;

    private static final Dependance D_AUTRES =
            Dependance.enPassant(
                    "D’autres organisations lisent ce qui partirait et peuvent s’en servir de"
                            + " preuve\u00a0: Unisson préviendra celles qui en perdraient une.");

    private final Departs departs;

    PreuvesEnDepart(Departs departs) {
        this.departs = departs;
    }

    @Override
    public List<Dependance> sans(List<Partant> partants) {
        var organisation =
                SessionCourante.courante().map(SessionCourante::organisation).orElse(null);
        if (organisation == null) return List.of();
        var perte = departs.de(organisation, partants);
        return Stream.concat(
                        Stream.of(perte)
                                .filter(p -> !p.objets().isEmpty())
                                .map(PreuvesEnDepart::siennes),
                        Stream.of(D_AUTRES).filter(_ -> perte.dAutres()))
                .toList();
    }

    private static Dependance siennes(Perte perte) {
        boolean seul = perte.objets().size() == 1;
        return new Dependance(
                phrase(seul, perte.prouves(), perte.tombent().size()),
                perte.tombent().stream().limit(DITS_AU_PLUS).toList(),
                seul
                        ? perte.objets().iterator().next().page()
                        : PreuvesController.ADRESSE + "/objets",
                "Voir ce qui en dépend");
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
