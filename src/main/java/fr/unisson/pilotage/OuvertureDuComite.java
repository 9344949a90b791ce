package fr.unisson.pilotage;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.InstancesDeConvention;
import fr.unisson.conventions.PromessesDuTexte;
import fr.unisson.conventions.domaine.DonneesArticle.Gouvernance;
import fr.unisson.gouvernance.Approbation;
import fr.unisson.gouvernance.Delais;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.InstanceVue;
import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.gouvernance.NouvelleInstance;
import fr.unisson.gouvernance.NouvelleReunion;
import fr.unisson.gouvernance.Reglement;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.pilotage.ElementOuvert.Nature;
import fr.unisson.pilotage.domaine.LectureDuComite;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The steering committee that the text promised: joined when one serves the convention already,
/// created otherwise; then the days on which it could meet.
@Component
class OuvertureDuComite {

    static final String COMITE = "comite";

    private static final int REUNIONS_AU_PLUS = 12;
    private static final int DUREE = 120;
    private static final LocalTime HEURE = LocalTime.of(10, 0);

    private final Conventions conventions;
    private final InstancesDeConvention instances;
    private final PromessesDuTexte texte;
    private final SiegesDuTexte sieges;
    private final Reunions reunions;
    private final ElementsDuSuivi elements;
    private final Clock horloge;

    OuvertureDuComite(
            Conventions conventions,
            InstancesDeConvention instances,
            PromessesDuTexte texte,
            SiegesDuTexte sieges,
            Reunions reunions,
            ElementsDuSuivi elements,
            Clock horloge) {
        this.conventions = conventions;
        this.instances = instances;
        this.texte = texte;
        this.sieges = sieges;
        this.reunions = reunions;
        this.elements = elements;
        this.horloge = horloge;
    }

    /// As the platform.
    void ouvrir(ConventionId id) {
        var dite = texte.trouver(id, Gouvernance.class);
        var journal = elements.de(id, Nature.COMITE);
        var comite = instances.comite(id);
        if (comite.isPresent()) {
            if (!journal.fait(COMITE)) rejoindre(id, comite.get(), dite, journal);
        } else if (!journal.fait(COMITE)) {
            comite = creer(id, dite, journal);
        }
        comite.ifPresent(i -> planifier(id, i, dite.map(Gouvernance::reunionsParAn).orElse(0)));
    }

    private void rejoindre(
            ConventionId id,
            InstanceVue comite,
            Optional<Gouvernance> dite,
            ElementsDuSuivi.Journal journal) {
        var absents = dite.map(g -> sieges.absents(id, comite.id(), g)).orElse(List.of());
        journal.rejoint(
                COMITE,
                "Le comité de pilotage est « "
                        + comite.nom()
                        + " », déjà rattaché à la convention."
                        + (absents.isEmpty()
                                ? ""
                                : " Le texte nomme aussi, qui n’y siègent pas : "
                                        + String.join(", ", absents)
                                        + "."),
                lien(comite.id()));
    }

    private Optional<InstanceVue> creer(
            ConventionId id, Optional<Gouvernance> dite, ElementsDuSuivi.Journal journal) {
        if (dite.isEmpty() || dite.get().membres().isEmpty()) {
            journal.impossible(
                    COMITE,
                    "Le texte ne dit pas qui compose le comité de pilotage : créez-le, ou"
                            + " rattachez une instance qui existe.",
                    "/conventions/" + id + "/instances");
            return Optional.empty();
        }
        var g = dite.get();
        var c = conventions.charger(id);
        var effet = c.enVigueurLe() == null ? aujourdhui() : c.enVigueurLe();
        var nee =
                instances.creer(
                        id,
                        new NouvelleInstance(
                                0,
                                "Comité de pilotage : " + c.titre(),
                                NatureInstance.COPIL,
                                NatureInstance.COPIL.decide(),
                                Delais.USUELS.convocation()),
                        reglement(g, effet, c.titre()));
        if (!(nee instanceof Resultat.Fait<InstanceId>(var instance))) {
            journal.impossible(
                    COMITE,
                    "Le comité de pilotage n’a pas pu être créé. "
                            + nee.motifs().getFirst().phrase(),
                    "/conventions/" + id + "/instances");
            return Optional.empty();
        }
        var laisses = sieges.pourvoir(id, instance, g, effet);
        journal.cree(
                COMITE,
                "Le comité de pilotage est créé, avec les sièges que le texte promet."
                        + (laisses.isEmpty() ? "" : " " + String.join(" ", laisses)),
                lien(instance));
        return instances.comite(id);
    }

    private static Reglement reglement(Gouvernance g, LocalDate effet, String titre) {
        int n = g.reunionsParAn();
        return new Reglement(
                "Suivre la convention « "
                        + titre
                        + " » : engagements, missions, indicateurs, alertes, évaluation.",
                effet,
                null,
                "Composition fixée par la convention."
                        + (g.regleDeDecision().isBlank()
                                ? ""
                                : " Décision : " + g.regleDeDecision().strip() + ".")
                        + (g.quorum().isBlank() ? "" : " Quorum : " + g.quorum().strip() + "."),
                n > 0 && n <= REUNIONS_AU_PLUS ? n : null,
                Delais.USUELS,
                Approbation.POSITIONS,
                null,
                LectureDuComite.quorum(g.quorum()));
    }

    /// Once: the years that follow are for the people of the committee, whom a duty reminds.
    private void planifier(ConventionId id, InstanceVue comite, int promises) {
        var journal = elements.de(id, Nature.REUNIONS);
        if (journal.fait(COMITE)) return;
        var adresse = "/instances/" + comite.id() + "/reunions";
        if (promises < 1 || promises > REUNIONS_AU_PLUS) {
            journal.impossible(
                    COMITE,
                    "Le texte ne dit pas combien de fois par an le comité se réunit : aucune date"
                            + " n’est proposée.",
                    adresse);
            return;
        }
        var jour = aujourdhui();
        var prevues =
                reunions.lister(comite.id(), jour, jour.plusYears(1)).stream()
                        .filter(r -> r.etat().aVenir())
                        .map(r -> r.debut().toLocalDate())
                        .toList();
        int manquent = promises - prevues.size();
        if (manquent <= 0) {
            journal.rejoint(
                    COMITE,
                    "Réunions promises chaque année : "
                            + promises
                            + ". Elles sont déjà au calendrier du comité.",
                    adresse);
            return;
        }
        var proposees =
                LectureDuComite.calendrier(jour, promises).stream()
                        .filter(d -> prevues.stream().noneMatch(p -> proche(p, d, promises)))
                        .limit(manquent)
                        .toList();
        var planifiees =
                reunions.planifierToutes(
                        comite.id(),
                        proposees.stream()
                                .map(d -> new NouvelleReunion("", d.atTime(HEURE), DUREE, "", ""))
                                .toList());
        if (!planifiees.estFait()) {
            journal.impossible(
                    COMITE,
                    "Aucune date n’a pu être proposée au comité. "
                            + planifiees.motifs().getFirst().phrase(),
                    adresse);
            return;
        }
        journal.cree(
                COMITE,
                "Dates proposées au comité pour l’année qui vient : "
                        + String.join(", ", proposees.stream().map(Dates::jour).toList())
                        + ". Son secrétariat les confirme en convoquant, ou les déplace.",
                adresse);
    }

    private static boolean proche(LocalDate prevue, LocalDate proposee, int promises) {
        long ecart = Math.abs(java.time.temporal.ChronoUnit.DAYS.between(prevue, proposee));
        return ecart < 182L / promises;
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }

    private static String lien(InstanceId id) {
        return "/instances/" + id;
    }
}
