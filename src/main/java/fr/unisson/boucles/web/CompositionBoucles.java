package fr.unisson.boucles.web;

import fr.unisson.boucles.NoteBasse;
import fr.unisson.boucles.NoteBasse.Bilan;
import fr.unisson.boucles.Suite;
import fr.unisson.boucles.domaine.Issue;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.time.LocalDate;

/// Marks and what they became, in words.
final class CompositionBoucles {

    private CompositionBoucles() {}

    /// Empty when there is none.
    static String bilan(Bilan b) {
        if (b.nombre() == 0) return "";
        return (b.partiel()
                        ? "Les " + b.nombre() + " dernières notes basses : "
                        : b.nombre() == 1 ? "1 note basse : " : b.nombre() + " notes basses : ")
                + accorder(b.montees(), "suivie", "suivies")
                + " d’une note plus haute, "
                + b.egalesOuBaissees()
                + " d’une note égale ou plus basse, "
                + accorder(b.aRenoter(), "pas encore renotée", "pas encore renotées")
                + ". "
                + b.sansAction()
                + " sans action.";
    }

    private static String accorder(int nombre, String une, String plusieurs) {
        return nombre + " " + (nombre > 1 ? plusieurs : une);
    }

    static PageBoucles.Rang rang(NoteBasse n) {
        var suivante = n.suivante();
        return new PageBoucles.Rang(
                n.code(),
                n.libelle(),
                n.boucle(),
                n.titre() + ", le " + Dates.jour(n.repere().le()),
                switch (n.avant()) {
                    case 0 -> "";
                    case 1 -> "et une autre note basse avant";
                    default -> "et " + n.avant() + " autres notes basses avant";
                },
                n.lien(),
                n.dite(),
                faites(n),
                issue(n.issue()),
                suivante == null ? "" : suite(suivante.dite(), suivante.le(), suivante.basse()));
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
                sansAction(s.reservee(), dedans),
                dedans && m.basse() && s.actions().isEmpty() && !s.reservee() ? m.lien() : null,
                issue(s.issue()),
                suite(s));
    }

    private static String sansAction(boolean reservee, boolean dedans) {
        return reservee
                ? "Une action, que vous ne pouvez pas lire"
                : dedans ? "Aucune action" : "Aucune action que vous puissiez lire";
    }

    private static String faites(NoteBasse n) {
        var actions = n.actions();
        if (actions.isEmpty()) return sansAction(n.reservee(), true);
        long efficaces = actions.stream().filter(SuitesLues::efficace).count();
        if (actions.size() == 1) return "Une action, " + SuitesLues.mot(actions.getFirst());
        return actions.size()
                + " actions"
                + switch ((int) efficaces) {
                    case 0 -> "";
                    case 1 -> ", dont 1 efficace";
                    default -> ", dont " + efficaces + " efficaces";
                };
    }

    private static Pastille issue(Issue issue) {
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
        return apres == null ? "" : suite(apres.dite(), apres.cotation().le(), apres.basse());
    }

    private static String suite(String dite, LocalDate le, boolean basse) {
        return dite + " le " + Dates.jour(le) + (basse ? ", encore basse" : "");
    }
}
