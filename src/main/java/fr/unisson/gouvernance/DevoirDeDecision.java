package fr.unisson.gouvernance;

import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import fr.unisson.gouvernance.donnees.DecisionLecture;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// A decision has an owner and a date until it is done or given up.
@Component
class DevoirDeDecision {

    private final Echeances echeances;
    private final AuDessus auDessus;
    private final Clock horloge;

    DevoirDeDecision(Echeances echeances, AuDessus auDessus, Clock horloge) {
        this.echeances = echeances;
        this.auDessus = auDessus;
        this.horloge = horloge;
    }

    void mettreAJour(DecisionVue d) {
        echeances.remplacer(
                DevoirsDesReunions.MODULE, DecisionLecture.OBJET, d.id().valeur(), devoirs(d));
    }

    private List<Echeance> devoirs(DecisionVue d) {
        var porteur = d.porteurCompte();
        if (d.etat() != EtatDecision.A_FAIRE || porteur == null) return List.of();
        var pour = d.pourLe();
        List<LocalDate> rappels =
                pour == null
                        ? List.of()
                        : Stream.of(pour.minusDays(7), pour, pour.plusDays(7))
                                .filter(j -> j.isAfter(Dates.jourDe(horloge.instant())))
                                .toList();
        var devoir =
                new Echeance(
                        new Cle(
                                DevoirsDesReunions.MODULE,
                                DecisionLecture.OBJET,
                                d.id().valeur(),
                                "mener"),
                        List.of(new Destinataire.Compte(porteur)),
                        "Mener à bien la décision",
                        d.numero() + " : " + d.texte(),
                        d.adresse(),
                        pour,
                        rappels,
                        true);
        return List.of(
                pour == null
                        ? devoir
                        : devoir.remonteeApres(
                                AuDessus.APRES_JOURS,
                                auDessus.de(d.instance(), d.porteuse(), List.of(porteur))));
    }
}
