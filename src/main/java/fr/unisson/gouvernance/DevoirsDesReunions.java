package fr.unisson.gouvernance;

import static fr.unisson.socle.JoursOuvres.FRANCE;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import fr.unisson.gouvernance.donnees.CompteRenduSql;
import fr.unisson.gouvernance.donnees.ParticipantsSql;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// What a meeting asks of people by a date: the working day before, when it is counted from another
/// one. The duties about it are always exactly those of its present state.
@Component
class DevoirsDesReunions {

    static final String MODULE = "gouvernance";

    private final ParticipantsSql participants;
    private final CompteRenduSql comptesRendus;
    private final Echeances echeances;
    private final AuDessus auDessus;
    private final Clock horloge;

    DevoirsDesReunions(
            ParticipantsSql participants,
            CompteRenduSql comptesRendus,
            Echeances echeances,
            AuDessus auDessus,
            Clock horloge) {
        this.participants = participants;
        this.comptesRendus = comptesRendus;
        this.echeances = echeances;
        this.auDessus = auDessus;
        this.horloge = horloge;
    }

    void mettreAJour(Reunion r) {
        echeances.remplacer(MODULE, VieDesReunions.OBJET, r.id().valeur(), devoirs(r));
    }

    private List<Echeance> devoirs(Reunion r) {
        return switch (r.etat()) {
            case PLANIFIEE, REPORTEE ->
                    List.of(
                            devoir(
                                    r,
                                    "convoquer",
                                    "Envoyer la convocation",
                                    tenants(r),
                                    FRANCE.ouAvant(
                                            r.jour()
                                                    .minusDays(
                                                            r.instance().delais().convocation())),
                                    -7,
                                    0));
            case CONVOQUEE -> convocations(r);
            case EN_SEANCE ->
                    List.of(devoir(r, "lever", "Lever la séance", tenants(r), r.jour(), 1));
            case TENUE ->
                    List.of(
                            devoir(
                                            r,
                                            "diffuser",
                                            "Diffuser le compte rendu",
                                            tenants(r),
                                            FRANCE.ouAvant(
                                                    jourDeLevee(r)
                                                            .plusDays(
                                                                    r.instance()
                                                                            .delais()
                                                                            .compteRendu())),
                                            -3,
                                            0,
                                            7)
                                    .remonteeApres(
                                            AuDessus.APRES_JOURS,
                                            AuDessus.direction(r.instance().organisation())));
            case CR_DIFFUSE -> approbations(r);
            case CR_APPROUVE, SANS_QUORUM, ANNULEE -> List.of();
        };
    }

    /// Those who have not answered owe an answer; the others, their presence.
    private List<Echeance> convocations(Reunion r) {
        var repondre = new ArrayList<CompteId>();
        var venir = new ArrayList<CompteId>();
        for (var p : participants.lister(r.id())) {
            if (p.compte() == null || p.retire()) continue;
            var reponse = p.reponse();
            if (reponse == null) repondre.add(p.compte());
            else if (reponse != ReponseInvitation.NE_VIENT_PAS) venir.add(p.compte());
        }
        var devoirs = new ArrayList<Echeance>();
        if (!repondre.isEmpty()) {
            devoirs.add(
                    devoir(r, "repondre", "Dire si vous venez", comptes(repondre), r.jour(), -3));
        }
        if (!venir.isEmpty()) {
            devoirs.add(
                    aSesHeures(
                            r,
                            devoir(
                                    r,
                                    "venir",
                                    "Participer à la réunion",
                                    comptes(venir),
                                    r.jour(),
                                    -1)));
        }
        return devoirs;
    }

    /// For calendars; one that ends after midnight is shown on its day.
    private static Echeance aSesHeures(Reunion r, Echeance devoir) {
        return r.fin().toLocalDate().equals(r.jour())
                ? devoir.de(r.debut().toLocalTime(), r.fin().toLocalTime())
                : devoir;
    }

    private List<Echeance> approbations(Reunion r) {
        var compteRendu = comptesRendus.trouver(r.id()).orElseThrow();
        var restent =
                participants.lister(r.id()).stream()
                        .filter(p -> p.votant() && p.compte() != null)
                        .filter(p -> compteRendu.attend(Objects.requireNonNull(p.siege())))
                        .filter(p -> ApprobationsDesComptesRendus.parole(p).relancee())
                        .map(p -> Objects.requireNonNull(p.compte()))
                        .toList();
        if (restent.isEmpty()) return List.of();
        var verbe = "se-prononcer";
        var libelle = "Se prononcer sur le compte rendu";
        var qui = comptes(restent);
        if (compteRendu.jours() != null) {
            return List.of(devoir(r, verbe, libelle, qui, compteRendu.limite(), -3));
        }
        // Where each must speak, nothing else ends the wait: the delay of minutes bounds it too.
        var attendu =
                FRANCE.ouAvant(
                        Dates.jourDe(compteRendu.le())
                                .plusDays(r.instance().delais().compteRendu()));
        return List.of(
                devoir(r, verbe, libelle, qui, attendu, 0)
                        .remonteeApres(
                                AuDessus.APRES_JOURS,
                                auDessus.de(
                                        r.instance().id(), r.instance().organisation(), restent)));
    }

    /// Those who run the instance by their seat; failing that, the secretaries of instances.
    private List<Destinataire> tenants(Reunion r) {
        var sieges =
                participants.tenants(r).stream()
                        .<Destinataire>map(Destinataire.Compte::new)
                        .toList();
        return sieges.isEmpty()
                ? List.of(
                        new Destinataire.Role(
                                r.instance().organisation(), RoleOrganisation.SECRETAIRE_INSTANCE))
                : sieges;
    }

    private static List<Destinataire> comptes(List<CompteId> qui) {
        return qui.stream().distinct().<Destinataire>map(Destinataire.Compte::new).toList();
    }

    /// @param rappels days counted from the date
    private Echeance devoir(
            Reunion r,
            String verbe,
            String libelle,
            List<Destinataire> qui,
            LocalDate pour,
            int... rappels) {
        var aujourdhui = Dates.jourDe(horloge.instant());
        return new Echeance(
                new Cle(MODULE, VieDesReunions.OBJET, r.id().valeur(), verbe),
                qui,
                libelle,
                r.nom(),
                r.adresse(),
                pour,
                IntStream.of(rappels)
                        .mapToObj(pour::plusDays)
                        .filter(j -> j.isAfter(aujourdhui))
                        .toList(),
                false);
    }

    private LocalDate jourDeLevee(Reunion r) {
        var levee = r.leveeLe();
        return levee == null ? r.jour() : Dates.jourDe(levee);
    }
}
