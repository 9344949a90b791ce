package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.Avis;
import fr.unisson.gouvernance.Suite;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.time.LocalDate;

/// An opinion in words.
final class AvisLu {

    private AvisLu() {}

    static Pastille etat(Avis a, LocalDate jour) {
        boolean tard = a.enRetard(jour);
        return switch (a.etat()) {
            case A_RENDRE -> new Pastille(tard ? "Avis en retard" : "À rendre", ton(tard));
            case RENDU -> new Pastille(tard ? "Réponse en retard" : "Réponse attendue", ton(tard));
            case REPONDU ->
                    a.dossier().suite() == Suite.NON_SUIVI
                            ? new Pastille("Non suivi", Ton.NEUTRE)
                            : new Pastille(
                                    tard ? "Effet à constater, en retard" : "Effet à constater",
                                    tard ? Ton.DANGER : Ton.EN_COURS);
            case EFFET_CONSTATE -> new Pastille("Effet constaté", Ton.FAIT);
            case SANS_OBJET -> new Pastille("Sans objet", Ton.NEUTRE);
        };
    }

    private static Ton ton(boolean tard) {
        return tard ? Ton.DANGER : Ton.ATTENTE;
    }

    /// One sentence about what is late.
    static String retard(Avis a, LocalDate jour) {
        var quoi =
                switch (a.etat()) {
                    case A_RENDRE -> "L’avis « %s » devait être rendu le %s.";
                    case RENDU -> "L’avis « %s » attend sa réponse depuis le %s.";
                    default -> "Ce que l’avis « %s » a changé devait se dire le %s.";
                };
        return quoi.formatted(a.objet(), Dates.jour(a.attenduPour()));
    }

    static Ligne ligne(Avis a, LocalDate jour, boolean avecInstance) {
        var date = a.attenduPour();
        return new Ligne(
                a.objet(),
                "/avis/" + a.id(),
                (avecInstance ? a.nomInstance() + " · " : "")
                        + a.matiere().libelle()
                        + (a.renduLe() == null
                                ? " · demandé le " + Dates.jour(a.demandeLe())
                                : " · rendu le " + Dates.jour(a.renduLe())),
                etat(a, jour),
                date == null ? null : "pour le " + Dates.court(date));
    }
}
