package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.gouvernance.Siege;
import fr.unisson.gouvernance.domaine.Equilibre;
import fr.unisson.gouvernance.web.PageFicheInstance.Controle;
import fr.unisson.gouvernance.web.PageFicheInstance.EquilibreLu;
import fr.unisson.gouvernance.web.PageFicheInstance.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Tells the balance of a composition in words. It warns and never blocks.
final class LectureEquilibre {

    private LectureEquilibre() {}

    static @Nullable EquilibreLu de(
            NatureInstance nature, List<Siege> composition, LocalDate jour) {
        var tous = Equilibre.de(nature, composition, jour);
        if (tous.parts().isEmpty()) return null;
        var pourvu = Equilibre.pourvu(nature, composition, jour);
        return new EquilibreLu(
                tous.respecte() && pourvu.respecte(),
                verdict(tous, pourvu, aPourvoir(nature, composition, jour)),
                tous.reference(),
                IntStream.range(0, tous.controles().size())
                        .mapToObj(i -> controle(tous.controles().get(i), pourvu.controles().get(i)))
                        .toList(),
                tous.parts().stream()
                        .map(p -> new Part(p.college().libelle(), p.sieges(), mots(p)))
                        .toList(),
                tous.total());
    }

    private static String verdict(Equilibre e, Equilibre pourvu, long vacants) {
        if (e.controles().isEmpty()) {
            return "Unisson ne connaît pas de règle de composition pour cette nature d’instance :"
                    + " rien n’est vérifié.";
        }
        if (!e.respecte()) {
            return e.legal()
                    ? "La composition ne respecte pas le minimum légal : elle reste à compléter."
                    : "L’équilibre proposé n’est pas atteint. C’est un repère, pas une obligation.";
        }
        var acquis =
                e.legal()
                        ? "La composition respecte le minimum légal"
                        : "L’équilibre proposé est atteint";
        return pourvu.respecte()
                ? acquis + "."
                : acquis
                        + ", sous réserve de pourvoir "
                        + (vacants == 1 ? "un siège." : vacants + " sièges.");
    }

    /// A vacant seat is a place, not yet somebody.
    private static Controle controle(Equilibre.Controle tous, Equilibre.Controle pourvu) {
        boolean attend = tous.rempli() && !pourvu.rempli();
        return new Controle(
                tous.libelle(),
                pourvu.rempli() && tous.rempli(),
                attend ? tous.constat() + " ; pourvus : " + pourvu.constat() : tous.constat());
    }

    private static long aPourvoir(NatureInstance nature, List<Siege> composition, LocalDate jour) {
        return composition.stream()
                .filter(s -> s.vacant() && s.enVigueur(jour) && s.delibere(nature))
                .count();
    }

    private static String mots(Equilibre.Part p) {
        int vacants = p.sieges() - p.pourvus();
        return (p.sieges() == 1 ? "1 siège" : p.sieges() + " sièges")
                + (vacants == 0 ? "" : ", dont " + vacants + " à pourvoir");
    }
}
