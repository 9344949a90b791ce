package fr.unisson.demonstration;

import fr.unisson.archives.Eliminations;
import fr.unisson.archives.NatureArchive;
import fr.unisson.archives.Regles;
import fr.unisson.archives.SortFinal;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionReprise;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.conventions.domaine.SituationDeReprise.Devenir;
import fr.unisson.evolutions.Clotures;
import fr.unisson.justificatifs.DemandeDeDossier;
import fr.unisson.justificatifs.Justificatifs;
import fr.unisson.justificatifs.MissionAci;
import fr.unisson.justificatifs.Missions;
import fr.unisson.justificatifs.PublicVise;
import fr.unisson.reprises.Reprise;
import fr.unisson.reprises.ReprisesDeConventions;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Resultat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// An old paper convention found again, archived, and whose elimination is proposed; the evidence
/// of the one in force.
@Component
@Profile("demo")
class ArchivesDuRecit {

    private static final String EN_VIGUEUR =
            "select id from convention where titre = 'Prévenir ensemble les chutes et la dénutrition'";

    private static final int AGE = 13;
    private static final int MOIS = 24;
    private static final int RETROUVEE = -9;

    private final ReprisesDeConventions reprises;
    private final Conventions conventions;
    private final Clotures clotures;
    private final Regles regles;
    private final Eliminations eliminations;
    private final Missions missions;
    private final Justificatifs justificatifs;
    private final PapiersDuRecit papiers;
    private final JdbcClient db;

    ArchivesDuRecit(
            ReprisesDeConventions reprises,
            Conventions conventions,
            Clotures clotures,
            Regles regles,
            Eliminations eliminations,
            Missions missions,
            Justificatifs justificatifs,
            PapiersDuRecit papiers,
            JdbcClient db) {
        this.reprises = reprises;
        this.conventions = conventions;
        this.clotures = clotures;
        this.regles = regles;
        this.eliminations = eliminations;
        this.missions = missions;
        this.justificatifs = justificatifs;
        this.papiers = papiers;
        this.db = db;
    }

    private static ConventionId connue(AtomicReference<ConventionId> id) {
        return Objects.requireNonNull(id.get());
    }

    void noter(Recit recit, Reperes reperes, Agenda agenda) {
        var r = new Recitant(recit, reperes, agenda);
        var ancienne = new AtomicReference<ConventionId>();
        r.prevoir(RETROUVEE, "ruellan", () -> reprendre(recit, reperes, ancienne));
        r.prevoir(
                RETROUVEE + 1,
                "lehuede",
                () ->
                        reprises.confirmer(
                                connue(ancienne), reprises.charger(connue(ancienne)).version()));
        r.prevoir(
                RETROUVEE + 2,
                "ruellan",
                () ->
                        clotures.clore(
                                connue(ancienne),
                                null,
                                "Convention d’avant Unisson : aucun bilan n’a été retrouvé."));
        r.prevoir(
                RETROUVEE + 2,
                "ruellan",
                () ->
                        clotures.archiver(
                                connue(ancienne), conventions.charger(connue(ancienne)).version()));
        r.prevoir(
                RETROUVEE + 3,
                "ruellan",
                () ->
                        regles.decider(
                                Reperes.de(reperes.organisations, "tilleuls"),
                                NatureArchive.TRAVAIL,
                                5,
                                SortFinal.ELIMINATION,
                                "Tableau de gestion de l’établissement"));
        r.prevoir(
                RETROUVEE + 4,
                "bastier",
                () ->
                        eliminations.proposer(
                                connue(ancienne),
                                Set.of(NatureArchive.CONVENTION),
                                "Prêt de matériel terminé depuis onze ans ; l’original papier est"
                                        + " rendu à l’association."));
        r.prevoir(
                -4,
                "ruellan",
                () ->
                        missions.ajouter(
                                enVigueur(), MissionAci.PREVENTION, "Chutes des personnes âgées"));
        r.prevoir(
                -1,
                "ruellan",
                () ->
                        justificatifs.demander(
                                DemandeDeDossier.deLAnnee(
                                        PublicVise.VISITE_HAS,
                                        recit.jour(0).getYear(),
                                        List.of(enVigueur()))));
    }

    private Resultat<ConventionId> reprendre(
            Recit recit, Reperes reperes, AtomicReference<ConventionId> ancienne) {
        var signee = recit.jour(0).minusYears(AGE).withDayOfMonth(1);
        var titre = "Prêt de matériel pour prévenir les escarres";
        var reprise =
                reprises.reprendre(
                        new Reprise(
                                new ConventionReprise(
                                        titre,
                                        ConventionReprise.SANS_MODELE,
                                        "L’établissement et le domicile de ses accueils de jour",
                                        Reperes.de(reperes.organisations, "tilleuls"),
                                        Set.of(Reperes.de(reperes.organisations, "genets")),
                                        signee,
                                        new Duree(
                                                ModePriseEffet.DATE_FIXE,
                                                signee,
                                                null,
                                                MOIS,
                                                ModeRenouvellement.AUCUN,
                                                null,
                                                null,
                                                3,
                                                false),
                                        Devenir.ARRIVEE_A_SON_TERME,
                                        signee.plusMonths(MOIS).minusDays(1),
                                        null,
                                        0,
                                        List.of(),
                                        List.of(),
                                        ""),
                                "Classeur conventions, n° 7",
                                "Secrétariat de direction"),
                        papiers.numeriser(
                                "convention-escarres.pdf",
                                titre,
                                "Convention signée le "
                                        + Dates.jour(signee)
                                        + " entre l’EHPAD Les Tilleuls et l’association Les Genêts."
                                        + " L’association prête des matelas ; l’établissement les"
                                        + " entretient et les rend au bout de deux ans."));
        if (reprise instanceof Resultat.Fait<ConventionId>(var id)) ancienne.set(id);
        return reprise;
    }

    private ConventionId enVigueur() {
        return new ConventionId(db.sql(EN_VIGUEUR).query(Long.class).single());
    }
}
