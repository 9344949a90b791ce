package fr.unisson.boucles.web;

import fr.unisson.boucles.Suite;
import fr.unisson.boucles.domaine.Issue;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.util.List;

/// Marks and what they became, in words.
final class CompositionBoucles {

    private CompositionBoucles() {}

    static String bilan(List<Suite> basses) {
        if (basses.isEmpty()) return "";
        return basses.size()
                + (basses.size() == 1 ? " note basse : " : " notes basses : ")
                + compter(basses, Issue.MONTEE)
                + " suivies d’une note plus haute, "
                + (compter(basses, Issue.EGALE) + compter(basses, Issue.BAISSEE))
                + " d’une note égale ou plus basse, "
                + compter(basses, Issue.A_RENOTER)
                + " pas encore renotées. "
                + basses.stream().filter(s -> s.actions().isEmpty() && !s.reservee()).count()
                + " sans action.";
    }

    private static long compter(List<Suite> basses, Issue issue) {
        return basses.stream().filter(s -> s.issue() == issue).count();
    }

    static PageBoucles.Rang rang(Suite s) {
        var m = s.note();
        return new PageBoucles.Rang(
                m.point().code(),
                m.point().libelle(),
                m.boucle(),
                m.cotation().titre() + ", le " + Dates.jour(m.cotation().le()),
                switch (s.avant()) {
                    case 0 -> "";
                    case 1 -> "et une autre note basse avant";
                    default -> "et " + s.avant() + " autres notes basses avant";
                },
                m.lien(),
                m.dite(),
                faites(s),
                issue(s),
                suite(s));
    }

    /// @param dedans the reader is of the organisation that holds the rating: others may read it,
    ///   who read no action of it
    static PageBoucle.Rang etape(Suite s, boolean dedans) {
        var m = s.note();
        return new PageBoucle.Rang(
                Dates.jour(m.cotation().le()),
                m.cotation().titre(),
                m.cotation().adresse(),
                m.point().code() + " " + m.point().libelle(),
                m.dite(),
                m.basse(),
                m.lien(),
                s.actions().stream().map(SuitesLues::ligne).toList(),
                sansAction(s, dedans),
                dedans && m.basse() && s.actions().isEmpty() && !s.reservee() ? m.lien() : null,
                issue(s),
                suite(s));
    }

    private static String sansAction(Suite s, boolean dedans) {
        return s.reservee()
                ? "Une action, que vous ne pouvez pas lire"
                : dedans ? "Aucune action" : "Aucune action que vous puissiez lire";
    }

    private static String faites(Suite s) {
        if (s.actions().isEmpty()) return sansAction(s, true);
        long efficaces = s.actions().stream().filter(SuitesLues::efficace).count();
        int n = s.actions().size();
        return (n == 1 ? "Une action" : n + " actions")
                + (efficaces == 0
                        ? n == 1 ? ", " + SuitesLues.mot(s.actions().getFirst()) : ""
                        : n == 1
                                ? ", efficace"
                                : ", dont "
                                        + efficaces
                                        + (efficaces == 1 ? " efficace" : " efficaces"));
    }

    private static Pastille issue(Suite s) {
        var issue = s.issue();
        return new Pastille(
                issue.libelle(),
                switch (issue) {
                    case MONTEE -> Ton.FAIT;
                    case EGALE -> Ton.ATTENTE;
                    case BAISSEE -> Ton.DANGER;
                    case A_RENOTER -> Ton.NEUTRE;
                });
    }

    private static String suite(Suite s) {
        var apres = s.apres();
        return apres == null
                ? ""
                : apres.dite()
                        + " le "
                        + Dates.jour(apres.cotation().le())
                        + (apres.basse() ? ", encore basse" : "");
    }
}
