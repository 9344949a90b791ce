package fr.unisson.croisees;

import fr.unisson.acces.CompteId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.ParticipantVue;
import fr.unisson.conventions.Participants;
import fr.unisson.conventions.PartieSortie;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.croisees.donnees.BilanSql;
import fr.unisson.croisees.donnees.CroiseeSql;
import fr.unisson.croisees.donnees.VoixSql;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What a cross evaluation asks of people, and by when. Never a word of what anybody rated.
@Component
class DevoirsDesCroisees {

    static final String MODULE = "croisees";
    static final String EVALUATION = "evaluation";
    private static final Set<RoleConvention> COMITE =
            Set.of(RoleConvention.ANIMATEUR, RoleConvention.PRESIDENT_COPIL);

    private final CroiseeSql croisees;
    private final VoixSql voix;
    private final BilanSql bilans;
    private final Conventions conventions;
    private final Parties parties;
    private final Participants participants;
    private final Echeances echeances;
    private final ActeurDeTransaction acteurs;
    private final Clock horloge;

    DevoirsDesCroisees(
            CroiseeSql croisees,
            VoixSql voix,
            BilanSql bilans,
            Conventions conventions,
            Parties parties,
            Participants participants,
            Echeances echeances,
            ActeurDeTransaction acteurs,
            Clock horloge) {
        this.croisees = croisees;
        this.voix = voix;
        this.bilans = bilans;
        this.conventions = conventions;
        this.parties = parties;
        this.participants = participants;
        this.echeances = echeances;
        this.acteurs = acteurs;
        this.horloge = horloge;
    }

    /// Its grid is hoped for no more, nor its word on the report.
    @EventListener
    void suivre(PartieSortie sortie) {
        acteurs.devenir(
                Acteur.systeme("échéances"),
                () -> {
                    croisees.lister(sortie.convention()).forEach(this::mettreAJour);
                    return true;
                });
    }

    /// Whoever acts, everybody who owes something is read.
    void mettreAJour(CroiseeVue c) {
        var attendus = acteurs.devenir(Acteur.systeme("échéances"), () -> attendus(c));
        echeances.remplacer(MODULE, EVALUATION, c.id().valeur(), attendus);
    }

    private List<Echeance> attendus(CroiseeVue c) {
        return switch (c.etat()) {
            case PROGRAMMEE ->
                    un(
                            c,
                            "ouvrir",
                            comite(c),
                            "Ouvrir les réponses de l’évaluation croisée",
                            "",
                            null);
            case AUTOEVALUATION -> reponses(c);
            case MISE_EN_COMMUN ->
                    un(c, "discuter", comite(c), "Mettre en commun l’évaluation croisée", "", null);
            case BILAN_PROJET -> bilan(c);
            case BILAN_APPROUVE ->
                    un(
                            c,
                            "transmettre",
                            comite(c),
                            "Transmettre le bilan de l’évaluation",
                            "",
                            null);
            case TRANSMISE, ABANDONNEE -> List.of();
        };
    }

    private List<Echeance> reponses(CroiseeVue c) {
        var attendues = voix.lister(c.id()).stream().filter(VoixVue::attendue).toList();
        if (attendues.isEmpty()) {
            return un(c, "mettre-en-commun", comite(c), "Mettre en commun les grilles", "", null);
        }
        var parties = attendues.stream().map(VoixVue::partie).filter(Objects::nonNull).toList();
        var qui =
                Stream.concat(
                                comptes(
                                        c,
                                        p ->
                                                p.role() == RoleConvention.REFERENT
                                                        && p.partie() != null
                                                        && parties.contains(p.partie())),
                                attendues.stream().map(VoixVue::compte).filter(Objects::nonNull))
                        .distinct()
                        .toList();
        return Stream.concat(
                        un(
                                c,
                                "evaluer",
                                qui,
                                "Évaluer la convention de votre côté",
                                "/grille",
                                c.noterAvant())
                                .stream(),
                        un(
                                c,
                                "mettre-en-commun",
                                comite(c),
                                "Mettre en commun les grilles",
                                "",
                                c.noterAvant().plusDays(1))
                                .stream())
                .toList();
    }

    private List<Echeance> bilan(CroiseeVue c) {
        var bilan = bilans.dernier(c.id());
        if (bilan.isEmpty()) {
            return un(
                    c,
                    "rediger",
                    comite(c),
                    "Écrire le bilan de l’évaluation croisée",
                    "/bilan",
                    null);
        }
        var dites = bilan.get().positions().stream().map(BilanVu.PositionVue::partie).toList();
        var muettes =
                parties.lister(c.convention()).stream()
                        .filter(PartieVue::acceptee)
                        .map(PartieVue::id)
                        .filter(p -> !dites.contains(p))
                        .toList();
        return un(
                c,
                "approuver",
                comptes(
                                c,
                                p ->
                                        p.role() == RoleConvention.REFERENT
                                                && p.partie() != null
                                                && muettes.contains(p.partie()))
                        .toList(),
                "Dire si vous approuvez le bilan de l’évaluation",
                "",
                null);
    }

    private List<CompteId> comite(CroiseeVue c) {
        return comptes(c, p -> COMITE.contains(p.role())).toList();
    }

    private Stream<CompteId> comptes(CroiseeVue c, Predicate<ParticipantVue> qui) {
        return participants.lister(c.convention()).stream()
                .filter(qui)
                .map(ParticipantVue::compte)
                .distinct();
    }

    private List<Echeance> un(
            CroiseeVue c,
            String verbe,
            List<CompteId> qui,
            String libelle,
            String face,
            @Nullable LocalDate pour) {
        if (qui.isEmpty()) return List.of();
        var jour = Dates.jourDe(horloge.instant());
        return List.of(
                new Echeance(
                        new Cle(MODULE, EVALUATION, c.id().valeur(), verbe),
                        qui.stream().<Destinataire>map(Destinataire.Compte::new).toList(),
                        libelle,
                        conventions.charger(c.convention()).titre(),
                        c.adresse() + face,
                        pour,
                        pour == null
                                ? List.of()
                                : Stream.of(pour.minusDays(7), pour.minusDays(1))
                                        .filter(r -> r.isAfter(jour))
                                        .toList(),
                        true));
    }
}
