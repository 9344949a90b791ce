package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.gouvernance.Siege;
import fr.unisson.gouvernance.domaine.Equilibre;
import fr.unisson.gouvernance.web.PageFicheInstance.Controle;
import fr.unisson.gouvernance.web.PageFicheInstance.EquilibreLu;
import fr.unisson.gouvernance.web.PageFicheInstance.Part;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells the balance of a composition in words. It warns and never blocks.
final class LectureEquilibre {

    private LectureEquilibre() {}

    static @Nullable EquilibreLu de(
            NatureInstance nature, List<Siege> composition, LocalDate jour) {
        var tous = Equilibre.de(nature, composition, jour);
        if (tous.parts().isEmpty()) return null;
        return new EquilibreLu(
                tous.respecte(),
                verdict(tous),
                tous.reference(),
                tous.controles().stream()
                        .map(c -> new Controle(c.libelle(), c.rempli(), c.constat()))
                        .toList(),
                pourvus(nature, composition, jour, tous),
                tous.parts().stream()
                        .map(p -> new Part(p.college().libelle(), p.sieges(), mots(p)))
                        .toList(),
                tous.total());
    }

    private static String verdict(Equilibre e) {
        if (e.controles().isEmpty()) {
            return "Unisson ne connaît pas de règle de composition pour cette nature d’instance :"
                    + " rien n’est vérifié.";
        }
        if (e.legal()) {
            return e.respecte()
                    ? "La composition respecte le minimum légal."
                    : "La composition ne respecte pas le minimum légal : elle reste à compléter.";
        }
        return e.respecte()
                ? "L’équilibre proposé est atteint."
                : "L’équilibre proposé n’est pas atteint. C’est un repère, pas une obligation.";
    }

    /// What breaks once vacant places are left out, and did not before.
    private static List<String> pourvus(
            NatureInstance nature, List<Siege> composition, LocalDate jour, Equilibre tous) {
        if (composition.stream().noneMatch(Siege::vacant)) return List.of();
        var pourvus =
                Equilibre.de(nature, composition.stream().filter(s -> !s.vacant()).toList(), jour)
                        .controles();
        return java.util.stream.IntStream.range(0, pourvus.size())
                .filter(i -> !pourvus.get(i).rempli() && tous.controles().get(i).rempli())
                .mapToObj(i -> pourvus.get(i).libelle() + " : " + pourvus.get(i).constat())
                .toList();
    }

    private static String mots(Equilibre.Part p) {
        int vacants = p.sieges() - p.pourvus();
        return (p.sieges() == 1 ? "1 siège" : p.sieges() + " sièges")
                + (vacants == 0 ? "" : ", dont " + vacants + " à pourvoir");
    }
}
