package fr.unisson.evolutions;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.ParticipantVue;
import fr.unisson.conventions.Participants;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import fr.unisson.evolutions.domaine.EtatAdhesion;
import fr.unisson.evolutions.donnees.AdhesionSql;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Elision;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// An accession waits for the answer of each party, two months at most (model, article 22.2).
@Component
class DevoirsDesAdhesions {

    private static final String MODULE = "evolutions";
    private static final String OBJET = "adhesions";
    private static final int MOIS_POUR_REPONDRE = 2;

    private final Conventions conventions;
    private final Participants participants;
    private final AdhesionSql adhesions;
    private final Echeances echeances;

    DevoirsDesAdhesions(
            Conventions conventions,
            Participants participants,
            AdhesionSql adhesions,
            Echeances echeances) {
        this.conventions = conventions;
        this.participants = participants;
        this.adhesions = adhesions;
        this.echeances = echeances;
    }

    void actualiser(ConventionId id) {
        var titre = conventions.charger(id).titre();
        var personnes = participants.lister(id);
        echeances.remplacer(
                MODULE,
                OBJET,
                id.valeur(),
                adhesions.lister(id.valeur()).stream()
                        .filter(a -> a.etat() == EtatAdhesion.PROPOSEE)
                        .flatMap(a ->
                                a.reponses().stream()
                                        .filter(r -> !r.donnee())
                                        .flatMap(r -> devoir(id, titre, a, r, personnes)))
                        .toList());
    }

    private static Stream<Echeance> devoir(
            ConventionId id,
            String titre,
            AdhesionVue a,
            AdhesionVue.Reponse r,
            List<ParticipantVue> personnes) {
        var destinataires =
                personnes.stream()
                        .filter(p -> p.partie() != null && p.partie() == r.partie())
                        .filter(p ->
                                p.role() == RoleConvention.REFERENT
                                        || p.role() == RoleConvention.SIGNATAIRE)
                        .map(ParticipantVue::compte)
                        .distinct()
                        .<Destinataire>map(Destinataire.Compte::new)
                        .toList();
        if (destinataires.isEmpty()) return Stream.empty();
        LocalDate pour = Dates.jourDe(a.le()).plusMonths(MOIS_POUR_REPONDRE);
        return Stream.of(
                new Echeance(
                        new Cle(MODULE, OBJET, id.valeur(), a.id() + "-" + r.partie()),
                        destinataires,
                        "Dire si votre organisation accepte l’adhésion " + Elision.de(a.nom()),
                        titre,
                        "/conventions/" + id + "/adhesions",
                        pour,
                        List.of(pour.minusDays(30), pour.minusDays(7)),
                        false));
    }
}
