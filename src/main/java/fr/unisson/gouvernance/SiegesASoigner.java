package fr.unisson.gouvernance;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import fr.unisson.echeances.Reexamens;
import fr.unisson.echeances.TravailPeriodique;
import fr.unisson.gouvernance.donnees.FichesSql;
import fr.unisson.gouvernance.donnees.SiegesSql;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;

/// Announces the end of a seat ninety days ahead, and the places that wait for somebody, to those
/// who run the body.
@Service
public class SiegesASoigner {

    /// How long a seat that ended without a successor stays on the list.
    private static final int RAPPEL_APRES_JOURS = 30;

    static final String TRAVAIL = "gouvernance-sieges";

    private static final String MODULE = "gouvernance";
    private static final String OBJET = "instance-sieges";

    private final SiegesSql sieges;
    private final FichesSql fiches;
    private final Echeances echeances;
    private final Reexamens reexamens;
    private final Clock horloge;

    SiegesASoigner(
            SiegesSql sieges,
            FichesSql fiches,
            Echeances echeances,
            Reexamens reexamens,
            Clock horloge) {
        this.sieges = sieges;
        this.fiches = fiches;
        this.echeances = echeances;
        this.reexamens = reexamens;
        this.horloge = horloge;
    }

    /// One run of the timer, as the platform.
    ///
    /// @return how many instances were looked at
    public int annoncer() {
        return reexamens.passer(
                TRAVAIL,
                "Sièges à soigner de l’instance",
                () -> sieges.instancesASoigner(jour().minusDays(RAPPEL_APRES_JOURS + 7)),
                id -> annoncer(new InstanceId(id)));
    }

    /// After a change of the composition, in its transaction.
    void annoncer(InstanceId id) {
        fiches.trouver(id)
                .ifPresent(i ->
                        echeances.remplacer(
                                MODULE, OBJET, id.valeur(), i.active() ? devoirs(i) : List.of()));
    }

    private List<Echeance> devoirs(InstanceVue instance) {
        var tous = sieges.lister(instance.id());
        var jour = jour();
        var qui = destinataires(instance, tous, jour);
        return tous.stream()
                .filter(s -> tous.stream().noneMatch(n -> s.id().equals(n.succedeA())))
                .flatMap(s -> devoir(instance, s, qui, jour))
                .toList();
    }

    private static Stream<Echeance> devoir(
            InstanceVue instance, Siege s, List<Destinataire> qui, LocalDate jour) {
        if (s.vacant() && s.enVigueur(jour)) {
            return Stream.of(
                    echeance(instance, s, qui, "POURVOIR_SIEGE", "Pourvoir un siège", null, jour));
        }
        var fin = s.fin();
        // Who left for good, with a reason, is not to be replaced.
        if (s.vacant() || fin == null || !s.finMotif().isEmpty()) return Stream.of();
        boolean bientot =
                !fin.isAfter(jour.plusDays(Siege.PREAVIS_JOURS))
                        && !fin.isBefore(jour.minusDays(RAPPEL_APRES_JOURS));
        return bientot
                ? Stream.of(
                        echeance(
                                instance,
                                s,
                                qui,
                                "RENOUVELER_SIEGE",
                                "Renouveler ou remplacer un membre",
                                fin,
                                jour))
                : Stream.of();
    }

    private static Echeance echeance(
            InstanceVue instance,
            Siege s,
            List<Destinataire> qui,
            String verbe,
            String libelle,
            @Nullable LocalDate pour,
            LocalDate jour) {
        var echeance =
                new Echeance(
                        new Cle(MODULE, OBJET, instance.id().valeur(), verbe + " " + s.id()),
                        qui,
                        libelle,
                        (s.vacant() ? s.college().libelle() : s.nom()) + ", " + instance.nom(),
                        "/instances/" + instance.id() + "/membres",
                        pour,
                        pour == null
                                ? List.of()
                                : Stream.of(pour.minusDays(30), pour.minusDays(7), pour.plusDays(1))
                                        .filter(r -> r.isAfter(jour))
                                        .toList(),
                        false);
        return s.vacant() ? echeance : echeance.dontLeSujetNommeQuelquUn();
    }

    /// Those who run it and have an account; else the secretary of the first bearer.
    private static List<Destinataire> destinataires(
            InstanceVue instance, List<Siege> tous, LocalDate jour) {
        var comptes =
                tous.stream()
                        .filter(s -> s.enVigueur(jour) && s.fonction().tient())
                        .map(Siege::compte)
                        .filter(Objects::nonNull)
                        .<Destinataire>map(Destinataire.Compte::new)
                        .toList();
        return comptes.isEmpty()
                ? List.of(
                        new Destinataire.Role(
                                instance.organisation(), RoleOrganisation.SECRETAIRE_INSTANCE))
                : comptes;
    }

    private LocalDate jour() {
        return Dates.jourDe(horloge.instant());
    }

    @Bean
    static TravailPeriodique annonceDesSiegesASoigner(SiegesASoigner aSoigner) {
        return new TravailPeriodique(TRAVAIL, Duration.ofHours(6), aSoigner::annoncer);
    }
}
