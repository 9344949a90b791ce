package fr.unisson.gouvernance;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import fr.unisson.echeances.TravailPeriodique;
import fr.unisson.echeances.UnParUn;
import fr.unisson.gouvernance.donnees.MandatsSql;
import fr.unisson.gouvernance.donnees.MandatsSql.Finissant;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;

/// Announces the end of a mandate ninety days ahead to those who can renew it: an expired power is
/// found out too late otherwise, on the day of a signature.
@Service
public class MandatsFinissants {

    /// How long an unrenewed mandate stays on the list once it is over.
    private static final int RAPPEL_APRES_JOURS = 30;

    private static final String MODULE = "gouvernance";

    private final MandatsSql mandats;
    private final Echeances echeances;
    private final UnParUn unParUn;
    private final Clock horloge;

    MandatsFinissants(MandatsSql mandats, Echeances echeances, UnParUn unParUn, Clock horloge) {
        this.mandats = mandats;
        this.echeances = echeances;
        this.unParUn = unParUn;
        this.horloge = horloge;
    }

    /// One run of the timer, as the platform.
    public void annoncer() {
        var jour = Dates.jourDe(horloge.instant());
        var parOrganisation = new TreeMap<Long, List<Finissant>>();
        unParUn.faire(
                "Mandats finissants de l’organisation",
                () -> {
                    parOrganisation.putAll(finissants(jour));
                    return List.copyOf(parOrganisation.keySet());
                },
                o -> annoncer(o, parOrganisation.getOrDefault(o, List.of()), jour));
    }

    private Map<Long, List<Finissant>> finissants(LocalDate jour) {
        return mandats
                .finissants(
                        jour.minusDays(RAPPEL_APRES_JOURS + 7), jour.plusDays(Mandat.PREAVIS_JOURS))
                .stream()
                .collect(Collectors.groupingBy(Finissant::organisation));
    }

    private void annoncer(long organisation, List<Finissant> siens, LocalDate jour) {
        var devoirs =
                siens.stream()
                        .filter(Finissant::aRenouveler)
                        .filter(m -> !m.fin().isBefore(jour.minusDays(RAPPEL_APRES_JOURS)))
                        .map(m -> echeance(organisation, m, jour))
                        .toList();
        echeances.remplacer(MODULE, "organisation", organisation, devoirs);
    }

    private static Echeance echeance(long organisation, Finissant m, LocalDate jour) {
        var structure = new OrganisationId(organisation);
        return new Echeance(
                        new Cle(
                                MODULE,
                                "organisation",
                                organisation,
                                "RENOUVELER_MANDAT " + m.id()),
                        List.of(
                                new Destinataire.Role(structure, RoleOrganisation.DIRECTION),
                                new Destinataire.Role(structure, RoleOrganisation.ADMINISTRATION)),
                        "Renouveler ou clore un mandat",
                        m.titulaire(),
                        "/administration/mandats",
                        m.fin(),
                        Stream.of(m.fin().minusDays(30), m.fin().minusDays(7), m.fin().plusDays(1))
                                .filter(rappel -> rappel.isAfter(jour))
                                .toList(),
                        true)
                .dontLeSujetNommeQuelquUn();
    }

    @Bean
    static TravailPeriodique annonceDesMandatsFinissants(MandatsFinissants finissants) {
        return new TravailPeriodique(
                "gouvernance-mandats", Duration.ofHours(6), finissants::annoncer);
    }
}
