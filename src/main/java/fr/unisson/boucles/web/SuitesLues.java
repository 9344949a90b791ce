package fr.unisson.boucles.web;

import fr.unisson.actions.SuiteDeConstat;
import fr.unisson.actions.SuiteDeConstat.Efficacite;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;

/// The actions born of a mark, in words.
final class SuitesLues {

    private SuitesLues() {}

    static boolean efficace(SuiteDeConstat s) {
        return s.efficacite() == Efficacite.EFFICACE;
    }

    /// Given up, or it changed nothing.
    static boolean perdue(SuiteDeConstat s) {
        return s.efficacite() == Efficacite.INEFFICACE
                || s.action().etat() == EtatAction.ABANDONNEE;
    }

    static String mot(SuiteDeConstat s) {
        return switch (s.efficacite()) {
            case EFFICACE -> "efficace";
            case INEFFICACE -> "inefficace";
            case A_MESURER -> {
                var etat = s.action().etat().libelle();
                yield etat.substring(0, 1).toLowerCase(java.util.Locale.FRANCE) + etat.substring(1);
            }
        };
    }

    static Ligne ligne(SuiteDeConstat s) {
        var a = s.action();
        return new Ligne(
                a.titre(),
                "/actions/" + a.id(),
                "n° " + a.numero() + " · ouverte le " + Dates.jour(a.creeLe()),
                pastille(s),
                s.efficacite() == Efficacite.A_MESURER ? null : a.etat().libelle());
    }

    static Pastille pastille(SuiteDeConstat s) {
        return switch (s.efficacite()) {
            case EFFICACE -> new Pastille("Efficace", Ton.FAIT);
            case INEFFICACE -> new Pastille("Inefficace", Ton.ATTENTE);
            case A_MESURER ->
                    new Pastille(
                            s.action().etat().libelle(),
                            s.action().etat().terminee() ? Ton.NEUTRE : Ton.ATTENTE);
        };
    }
}
