package fr.unisson.gouvernance;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import fr.unisson.echeances.Reexamens;
import fr.unisson.echeances.TravailPeriodique;
import fr.unisson.gouvernance.domaine.Promesses;
import fr.unisson.gouvernance.donnees.SuitesSql;
import fr.unisson.gouvernance.donnees.SuitesSql.Promesse;
import fr.unisson.indicateurs.Fraction;
import fr.unisson.indicateurs.SourceDeCalcul;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Meetings held against those an instance promises for the year: a figure, and a duty for who runs
/// it while too few are in the calendar.
@Component
class ReunionsPromises implements SourceDeCalcul {

    static final String TRAVAIL = "gouvernance-reunions-promises";

    private static final String OBJET = "promesse_de_reunions";

    private final SuitesSql suites;
    private final Echeances echeances;
    private final Reexamens reexamens;
    private final Clock horloge;

    ReunionsPromises(SuitesSql suites, Echeances echeances, Reexamens reexamens, Clock horloge) {
        this.suites = suites;
        this.echeances = echeances;
        this.reexamens = reexamens;
        this.horloge = horloge;
    }

    @Override
    public String code() {
        return "reunions-tenues";
    }

    @Override
    public String libelle() {
        return "Réunions d’instance tenues, sur celles promises";
    }

    @Override
    public String formule() {
        return "Réunions tenues dans la période par les instances qui en promettent un nombre par"
                + " an, rapportées à la part de ce nombre qui revient à la période.";
    }

    @Override
    public Fraction calculer(OrganisationId organisation, LocalDate debut, LocalDate fin) {
        long tenues =
                suites.reunions(organisation, debut, fin).stream()
                        .filter(SuitesSql.Tenue::tenue)
                        .count();
        return Fraction.de(tenues, dues(organisation, debut, fin));
    }

    private int dues(OrganisationId organisation, LocalDate debut, LocalDate fin) {
        return suites.promesses(organisation, fin).stream()
                .mapToInt(p -> Promesses.dues(p.promises(), debut, fin, p.debut(), p.fin()))
                .sum();
    }

    /// The meetings of the period; then one line for each that was promised and is not there.
    @Override
    public List<Ligne> lignes(OrganisationId organisation, LocalDate debut, LocalDate fin) {
        var lignes = new ArrayList<Ligne>();
        var reunions =
                suites.reunions(organisation, debut, fin).stream()
                        .filter(SuitesSql.Tenue::tenue)
                        .toList();
        for (var r : reunions) {
            lignes.add(
                    new Ligne(
                            r.instance() + ", " + Dates.jour(r.jour()),
                            true,
                            new Objet("reunion", r.id(), "/reunions/" + r.id())));
        }
        for (int i = reunions.size(); i < dues(organisation, debut, fin); i++) {
            lignes.add(new Ligne("Réunion promise, non tenue dans la période", false, null));
        }
        return lignes;
    }

    /// One run of the timer, as the platform.
    ///
    /// @return how many instances were looked at
    int rappeler() {
        return reexamens.passer(
                TRAVAIL,
                "Réunions promises de l’instance",
                suites::quiPromettent,
                id -> rappeler(new InstanceId(id)));
    }

    private void rappeler(InstanceId id) {
        var jour = Dates.jourDe(horloge.instant());
        echeances.remplacer(
                DevoirsDesReunions.MODULE,
                OBJET,
                id.valeur(),
                suites.promesse(id, jour).map(p -> devoirs(p, jour)).orElse(List.of()));
    }

    private static List<Echeance> devoirs(Promesse p, LocalDate jour) {
        var decembre = jour.withMonth(12).withDayOfMonth(31);
        int dues =
                Promesses.dues(p.promises(), jour.withDayOfYear(1), decembre, p.debut(), p.fin());
        int manquent = dues - p.tenues() - p.prevues();
        if (manquent <= 0) return List.of();
        List<Destinataire> qui =
                p.tenants().isEmpty()
                        ? List.of(
                                new Destinataire.Role(
                                        p.organisation(), RoleOrganisation.SECRETAIRE_INSTANCE))
                        : p.tenants().stream().<Destinataire>map(Destinataire.Compte::new).toList();
        return List.of(
                new Echeance(
                        new Cle(
                                DevoirsDesReunions.MODULE,
                                OBJET,
                                p.instance().valeur(),
                                "planifier"),
                        qui,
                        "Planifier les réunions promises",
                        p.nom() + " : " + manquent + " sur " + dues + " à mettre au calendrier",
                        "/instances/" + p.instance() + "/reunions/calendrier",
                        decembre,
                        Stream.of(decembre.minusDays(90), decembre.minusDays(30))
                                .filter(r -> r.isAfter(jour))
                                .toList(),
                        false));
    }

    @Bean
    static TravailPeriodique rappelDesReunionsPromises(ReunionsPromises promises) {
        return new TravailPeriodique(TRAVAIL, Duration.ofHours(6), promises::rappeler);
    }

    @Bean
    static TravailPeriodique approbationParSilence(ApprobationsDesComptesRendus approbations) {
        return new TravailPeriodique(
                "gouvernance-comptes-rendus",
                Duration.ofHours(1),
                approbations::approuverParSilence);
    }
}
