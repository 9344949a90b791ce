package fr.unisson.had;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.ParticipantVue;
import fr.unisson.conventions.Participants;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import fr.unisson.had.domaine.DelaiDeTransmission;
import fr.unisson.had.donnees.DatesDeHadSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The first and third stays of home hospital care, by their day alone, and the sending of the
/// convention that they call for.
@Service
@Transactional
public class SejoursDeHad {

    static final String MODULE = "had";
    private static final String OBJET = "transmission";

    private static final Set<RoleConvention> CHARGES =
            Set.of(RoleConvention.ANIMATEUR, RoleConvention.REFERENT);

    private final Conventions conventions;
    private final Participants participants;
    private final DatesDeHadSql dates;
    private final Echeances echeances;
    private final ActeurDeTransaction acteurs;
    private final Journal journal;
    private final Clock horloge;

    SejoursDeHad(
            Conventions conventions,
            Participants participants,
            DatesDeHadSql dates,
            Echeances echeances,
            ActeurDeTransaction acteurs,
            Journal journal,
            Clock horloge) {
        this.conventions = conventions;
        this.participants = participants;
        this.dates = dates;
        this.echeances = echeances;
        this.acteurs = acteurs;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    public DatesDeHad dates(ConventionId id) {
        conventions.charger(id);
        return dates.dates(id.valeur());
    }

    @Transactional(readOnly = true)
    public List<DateNotee> histoire(ConventionId id) {
        conventions.charger(id);
        return dates.histoire(id.valeur());
    }

    @Transactional(readOnly = true)
    public boolean peutNoter(ConventionId id) {
        return conventions.participation(id).roles().stream().anyMatch(CHARGES::contains)
                && conventions.charger(id).etat().engage();
    }

    /// Notes a day, corrects it, or takes it back when it is null.
    ///
    /// @param motif why it changes; nothing is asked the first time
    public Resultat<NatureDeDate> noter(
            ConventionId id, NatureDeDate nature, @Nullable LocalDate jour, String motif) {
        if (!peutNoter(id))
            throw new Interdit(
                    "Les dates des séjours se notent par l’animation ou un référent, une fois la"
                            + " convention en vigueur.");
        int version = dates.version(id.valeur(), nature);
        var motifs =
                DelaiDeTransmission.motifs(
                        dates.dates(id.valeur()),
                        nature,
                        jour,
                        motif,
                        version > 0,
                        Dates.jourDe(horloge.instant()));
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        if (!dates.noter(id.valeur(), nature, version + 1, jour, motif.strip(), horloge.instant()))
            return Resultat.depasse();
        journal.consigner(
                "convention",
                id.valeur(),
                jour == null ? "Date retirée" : "Date notée",
                nature.libelle() + (jour == null ? "" : ", " + Dates.jour(jour)));
        actualiser(id);
        return Resultat.fait(nature);
    }

    /// By when it is sent; nothing is due any more once the convention ended.
    @Transactional(readOnly = true)
    public Optional<DelaiDeTransmission.Limite> limite(ConventionId id) {
        return conventions.charger(id).etat().finie()
                ? Optional.empty()
                : DelaiDeTransmission.limite(dates.dates(id.valeur()));
    }

    /// Whoever notes, everybody in charge is told.
    void actualiser(ConventionId id) {
        var attendus =
                acteurs.devenir(
                        Acteur.systeme("échéances"),
                        () ->
                                limite(id).stream()
                                        .map(l -> devoir(conventions.charger(id), l))
                                        .toList());
        echeances.remplacer(MODULE, OBJET, id.valeur(), attendus);
    }

    private Echeance devoir(ConventionVue c, DelaiDeTransmission.Limite limite) {
        var qui =
                participants.lister(c.id()).stream()
                        .filter(p -> CHARGES.contains(p.role()))
                        .map(ParticipantVue::compte)
                        .distinct()
                        .<Destinataire>map(Destinataire.Compte::new)
                        .toList();
        var aujourdhui = Dates.jourDe(horloge.instant());
        var rappels =
                Stream.of(
                                limite.jour().minusMonths(2),
                                limite.jour().minusDays(14),
                                limite.jour().plusDays(7))
                        .filter(r -> r.isAfter(aujourdhui))
                        .toList();
        return new Echeance(
                new Cle(MODULE, OBJET, c.id().valeur(), "transmettre"),
                qui,
                "Transmettre la convention à l’agence régionale de santé et à la caisse",
                c.titre() + " : " + limite.raison(),
                "/conventions/" + c.id() + "/sejours",
                limite.jour(),
                rappels,
                true);
    }
}
