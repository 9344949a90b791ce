package fr.unisson.conventions;

import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.donnees.AnnexeSql;
import fr.unisson.conventions.donnees.ParticipantSql;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A living annex is read again at its date by who keeps it.
@Component
class DevoirsDesAnnexes {

    private static final String MODULE = "conventions";
    private static final String OBJET = "annexes";

    private final Participations participations;
    private final ParticipantSql participants;
    private final AnnexeSql annexes;
    private final Echeances echeances;

    DevoirsDesAnnexes(
            Participations participations,
            ParticipantSql participants,
            AnnexeSql annexes,
            Echeances echeances) {
        this.participations = participations;
        this.participants = participants;
        this.annexes = annexes;
        this.echeances = echeances;
    }

    /// Nothing is due any more once the convention ended.
    @EventListener
    void suivre(ConventionEnVigueurFranchie passage) {
        if (passage.vers().close()) actualiser(passage.convention());
    }

    /// Its annexes are watched by those who facilitate, until another party takes them up.
    @EventListener
    void suivre(PartieSortie sortie) {
        actualiser(sortie.convention());
    }

    void actualiser(ConventionId id) {
        var convention = participations.charger(id);
        var personnes = participants.lister(id.valeur());
        echeances.remplacer(
                MODULE,
                OBJET,
                id.valeur(),
                convention.etat().close()
                        ? List.of()
                        : annexes.lister(id.valeur()).stream()
                                .filter(a -> a.vivante() && !a.retiree() && a.revoirLe() != null)
                                .flatMap(a -> devoir(convention, a, personnes))
                                .toList());
    }

    private static Stream<Echeance> devoir(
            ConventionVue c, AnnexeVue a, List<ParticipantVue> personnes) {
        var partie = a.partie();
        var siens =
                comptes(
                        personnes,
                        p ->
                                p.role() == RoleConvention.REFERENT
                                        && partie != null
                                        && partie.equals(p.partie()));
        // A common annex, or one whose party has left.
        var destinataires =
                siens.isEmpty()
                        ? comptes(personnes, p -> p.role() == RoleConvention.ANIMATEUR)
                        : siens;
        if (destinataires.isEmpty()) return Stream.empty();
        LocalDate pour = Objects.requireNonNull(a.revoirLe());
        return Stream.of(
                new Echeance(
                        new Cle(MODULE, OBJET, c.id().valeur(), "revoir-" + a.id()),
                        destinataires,
                        "Revoir l’annexe « " + a.titre() + " »",
                        c.titre(),
                        "/conventions/" + c.id() + "/annexes",
                        pour,
                        List.of(pour.minusDays(30), pour.minusDays(7)),
                        false));
    }

    private static List<Destinataire> comptes(
            List<ParticipantVue> personnes, Predicate<ParticipantVue> qui) {
        return personnes.stream()
                .filter(qui)
                .map(ParticipantVue::compte)
                .distinct()
                .<Destinataire>map(Destinataire.Compte::new)
                .toList();
    }
}
