package fr.unisson.conventions;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.domaine.NatureAttente;
import fr.unisson.conventions.donnees.DevoirsSql;
import fr.unisson.conventions.donnees.DevoirsSql.Devoir;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import fr.unisson.echeances.Reexamens;
import fr.unisson.journal.FaitConsigne;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps the dated duties of a convention equal to what it waits for. Every act on a convention is
/// journalled; so once an act is complete, before it is committed, the duties are said again.
@Component
public class Devoirs {

    static final String TRAVAIL = "conventions-devoirs";

    /// Triggers on what a convention reads of its parties mark organisations under this name.
    static final String DES_PARTIES = "conventions-devoirs des parties";

    private static final String MODULE = "conventions";
    private static final String CONVENTION = "convention";
    private static final int REMONTE_APRES_JOURS = 7;
    private static final Set<RoleOrganisation> INVITES =
            Set.of(RoleOrganisation.DIRECTION, RoleOrganisation.REFERENT_QUALITE);

    private final DevoirsSql devoirs;
    private final Echeances echeances;
    private final ActeurDeTransaction acteurs;
    private final Reexamens reexamens;
    private final Clock horloge;

    Devoirs(
            DevoirsSql devoirs,
            Echeances echeances,
            ActeurDeTransaction acteurs,
            Reexamens reexamens,
            Clock horloge) {
        this.devoirs = devoirs;
        this.echeances = echeances;
        this.acteurs = acteurs;
        this.reexamens = reexamens;
        this.horloge = horloge;
    }

    @EventListener
    void suivre(FaitConsigne fait) {
        if (!fait.objetType().equals(CONVENTION)) return;
        aLaFin().conventions.add(fait.objetId());
    }

    /// Time alone may end a mandate or bring a reminder, and a party changes its mandates
    /// elsewhere: one run of the timer, as the platform.
    ///
    /// @return how many conventions and parties were looked at
    public int passer() {
        return reexamens.passer(
                        TRAVAIL,
                        "Devoirs de la convention",
                        devoirs::conventionsEnCours,
                        this::actualiser)
                + reexamens.passer(
                        DES_PARTIES,
                        "Devoirs des conventions de l’organisation",
                        List::of,
                        partie -> devoirs.conventionsEnCours(partie).forEach(this::actualiser));
    }

    /// Whoever acts, all that the convention waits for is read; those who owe it are told, except
    /// who acts.
    @Transactional
    public void actualiser(long convention) {
        var attendus =
                acteurs.devenir(Acteur.systeme("échéances"), () -> devoirs.lister(convention));
        echeances.remplacer(
                MODULE,
                CONVENTION,
                convention,
                attendus.stream().map(d -> echeance(convention, d)).toList());
    }

    private Echeance echeance(long convention, Devoir d) {
        var devoir =
                new Echeance(
                        new Cle(MODULE, CONVENTION, convention, verbe(d)),
                        destinataires(d),
                        d.nature().geste(d.objet()),
                        d.titre(),
                        d.nature().adresse(convention, d.objet()),
                        d.pour(),
                        rappels(d),
                        d.nature().annoncee());
        var auDessus = auDessus(d);
        return d.pour() == null || auDessus.isEmpty()
                ? devoir
                : devoir.remonteeApres(REMONTE_APRES_JOURS, auDessus);
    }

    /// What a party owes as an organisation goes to its direction; what one person owes to all, to
    /// those who facilitate.
    private static List<Destinataire> auDessus(Devoir d) {
        return switch (d.nature()) {
            case APPROBATION, DECISION -> direction(d);
            case SIGNATURE, REDACTION_VOLET -> {
                var animateurs =
                        d.animateurs().stream()
                                .filter(c -> !d.comptes().contains(c))
                                .<Destinataire>map(c -> new Destinataire.Compte(new CompteId(c)))
                                .toList();
                yield animateurs.isEmpty() ? direction(d) : animateurs;
            }
            case INVITATION,
                    POSITION_PRINCIPES,
                    POSITION_VOLET,
                    REPONSE_AVIS,
                    MANDAT,
                    FICHE,
                    COPIE_A_VERIFIER,
                    EVENEMENT,
                    SILENCE,
                    ANIMATION ->
                    List.of();
        };
    }

    private static List<Destinataire> direction(Devoir d) {
        var organisation = d.organisation();
        return organisation == null
                ? List.of()
                : List.of(
                        new Destinataire.Role(
                                new OrganisationId(organisation), RoleOrganisation.DIRECTION));
    }

    private static String verbe(Devoir d) {
        return d.objet().isEmpty() ? d.nature().name() : d.nature() + " " + d.objet();
    }

    private static List<Destinataire> destinataires(Devoir d) {
        var personnes =
                d.comptes().stream()
                        .<Destinataire>map(c -> new Destinataire.Compte(new CompteId(c)));
        return Stream.concat(personnes, roles(d)).toList();
    }

    private static Stream<Destinataire> roles(Devoir d) {
        var organisation = d.organisation();
        if (organisation == null) return Stream.of();
        var roles =
                d.nature() == NatureAttente.INVITATION
                        ? INVITES
                        : d.secretariat()
                                ? Set.of(RoleOrganisation.SECRETAIRE_INSTANCE)
                                : Set.<RoleOrganisation>of();
        return roles.stream()
                .sorted()
                .map(r -> new Destinataire.Role(new OrganisationId(organisation), r));
    }

    /// A week before, the day before, the day after.
    private List<LocalDate> rappels(Devoir d) {
        @Nullable LocalDate pour = d.pour();
        if (pour == null || !d.nature().annoncee()) return List.of();
        var aujourdhui = Dates.jourDe(horloge.instant());
        return Stream.of(pour.minusDays(7), pour.minusDays(1), pour.plusDays(1))
                .filter(jour -> jour.isAfter(aujourdhui))
                .toList();
    }

    /// Many facts of one transaction make one reading of the duties.
    private ALaFin aLaFin() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(ALaFin.class::isInstance)
                .map(ALaFin.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var nouvelle = new ALaFin();
                    TransactionSynchronizationManager.registerSynchronization(nouvelle);
                    return nouvelle;
                });
    }

    private class ALaFin implements TransactionSynchronization {
        private final Set<Long> conventions = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            conventions.forEach(Devoirs.this::actualiser);
        }
    }
}
