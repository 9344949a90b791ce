package fr.unisson.actions.web;

import fr.unisson.actions.LigneAction;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Ligne;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An action in a list, in words.
final class LignesLues {

    private LignesLues() {}

    static Ligne ligne(LigneAction l, LocalDate jour) {
        boolean retard = l.enRetard(jour);
        return new Ligne(
                l.titre(),
                PlanController.ADRESSE + "/" + l.id(),
                faits(l),
                EtatLu.de(l.etat(), retard, l.prochaine(), jour),
                retard ? l.etat().libelle() : null);
    }

    static String faits(LigneAction l) {
        return Stream.of(
                        "n° " + l.numero(),
                        l.obligatoire() ? "obligatoire" : "",
                        l.priorite().name(),
                        l.pilote() == null ? "sans pilote" : l.pilote(),
                        echeance(l),
                        l.avancement().pourcent() == 0 ? "" : l.avancement().pourcent() + "\u00a0%")
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /// The date that counts next: the work, then the check of its effect.
    static String echeance(LigneAction l) {
        if (l.etat() == EtatAction.REALISEE) {
            return l.mesureLe() == null
                    ? "vérification à dater"
                    : "à vérifier le " + Dates.jour(l.mesureLe());
        }
        return l.pour() == null ? "sans échéance" : "pour le " + Dates.jour(l.pour());
    }
}
