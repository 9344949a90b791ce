package fr.unisson.pilotage.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.pilotage.VoletDuComite;
import fr.unisson.pilotage.web.PagePilotage.Volet;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The blocks that other modules add to the page of the committee.
@Component
class VoletsLus {

    private final List<VoletDuComite> volets;

    VoletsLus(List<VoletDuComite> volets) {
        this.volets =
                volets.stream().sorted(Comparator.comparingInt(VoletDuComite::ordre)).toList();
    }

    /// By their heading, in their order.
    Map<String, VoletDuComite.Contenu> lire(ConventionId convention, LocalDate jour) {
        var lus = new LinkedHashMap<String, VoletDuComite.Contenu>();
        volets.forEach(v -> v.pour(convention, jour).ifPresent(c -> lus.put(v.titre(), c)));
        return lus;
    }

    static List<Volet> blocs(Map<String, VoletDuComite.Contenu> lus) {
        return lus.entrySet().stream()
                .map(e ->
                        new Volet(
                                e.getKey(),
                                e.getValue().lignes().stream().map(VoletsLus::ligne).toList(),
                                e.getValue().rien(),
                                e.getValue().suite()))
                .toList();
    }

    /// The rows whose day is still to come, to stand among the next dates.
    static Stream<VoletDuComite.Ligne> datees(Map<String, VoletDuComite.Contenu> lus) {
        return lus.values().stream()
                .flatMap(c -> c.lignes().stream())
                .filter(l -> l.pour() != null);
    }

    private static Ligne ligne(VoletDuComite.Ligne l) {
        return new Ligne(
                l.titre(),
                l.lien(),
                l.faits().isEmpty() ? null : l.faits(),
                new Pastille(l.etat(), l.attend() ? Ton.ATTENTE : Ton.NEUTRE),
                l.pour() == null ? null : "pour le " + Dates.jour(l.pour()));
    }
}
