package fr.unisson.demonstration;

import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells the whole story once, in one transaction, at the first start on an empty database: a load
/// cut short leaves nothing and is done again.
@Component
@Profile("demo")
@Order(100)
class Chargement implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Chargement.class);
    private static final int PATIENCE_SECONDES = 600;
    private static final String DEJA =
            "select exists (select from organisation where source = 'demonstration')";

    private final Fondations fondations;
    private final Prologue prologue;
    private final CoConstruction coConstruction;
    private final Denouement denouement;
    private final IndicateursDuRecit indicateurs;
    private final ActionsDuRecit actions;
    private final NotificationsDuRecit notifications;
    private final SiegesDuRecit sieges;
    private final ReunionsDuRecit reunions;
    private final SuiviDuRecit suivi;
    private final ModelesDuRecit modeles;
    private final ReprisesDuRecit reprises;
    private final AlertesDuRecit alertes;
    private final MissionsDuRecit missions;
    private final ArchivesDuRecit archives;
    private final EvolutionsDuRecit evolutions;
    private final AutorisationsDuRecit autorisations;
    private final HadDuRecit had;
    private final AuditsDuRecit audits;
    private final GrillesDuRecit grilles;
    private final EssmsDuRecit essms;
    private final EvaluationsDuRecit evaluations;
    private final CampagnesDuRecit campagnes;
    private final CroiseesDuRecit croisees;
    private final SeriesDuRecit series;
    private final PreuvesDuRecit preuves;
    private final ActeurDeTransaction acteurs;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock horloge;
    private final boolean charger;

    Chargement(
            Fondations fondations,
            Prologue prologue,
            CoConstruction coConstruction,
            Denouement denouement,
            IndicateursDuRecit indicateurs,
            ActionsDuRecit actions,
            NotificationsDuRecit notifications,
            SiegesDuRecit sieges,
            ReunionsDuRecit reunions,
            SuiviDuRecit suivi,
            ModelesDuRecit modeles,
            ReprisesDuRecit reprises,
            AlertesDuRecit alertes,
            MissionsDuRecit missions,
            ArchivesDuRecit archives,
            EvolutionsDuRecit evolutions,
            AutorisationsDuRecit autorisations,
            HadDuRecit had,
            AuditsDuRecit audits,
            GrillesDuRecit grilles,
            EssmsDuRecit essms,
            EvaluationsDuRecit evaluations,
            CampagnesDuRecit campagnes,
            CroiseesDuRecit croisees,
            SeriesDuRecit series,
            PreuvesDuRecit preuves,
            JdbcClient db,
            ActeurDeTransaction acteurs,
            PlatformTransactionManager transactions,
            Clock horloge,
            @Value("${unisson.demonstration.charger:true}") boolean charger) {
        this.fondations = fondations;
        this.prologue = prologue;
        this.coConstruction = coConstruction;
        this.denouement = denouement;
        this.indicateurs = indicateurs;
        this.actions = actions;
        this.notifications = notifications;
        this.sieges = sieges;
        this.reunions = reunions;
        this.suivi = suivi;
        this.modeles = modeles;
        this.reprises = reprises;
        this.alertes = alertes;
        this.missions = missions;
        this.archives = archives;
        this.evolutions = evolutions;
        this.autorisations = autorisations;
        this.had = had;
        this.audits = audits;
        this.grilles = grilles;
        this.essms = essms;
        this.evaluations = evaluations;
        this.campagnes = campagnes;
        this.croisees = croisees;
        this.series = series;
        this.preuves = preuves;
        this.db = db;
        this.acteurs = acteurs;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setTimeout(PATIENCE_SECONDES);
        this.horloge = horloge;
        this.charger = charger;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (charger) {
            Acteur.systeme("démonstration")
                    .executer(() -> transaction.executeWithoutResult(_ -> raconter()));
        }
    }

    private void raconter() {
        if (db.sql(DEJA).query(Boolean.class).single()) {
            return;
        }
        LOG.info("Chargement du territoire de démonstration…");
        var recit = new Recit(horloge, acteurs);
        var reperes = fondations.poser(recit);
        var agenda = new Agenda();
        for (var texte : recit.liste("conventions")) {
            agenda.noter(
                    texte.path("creeeDansJours").asInt(),
                    () -> raconter(prologue.creer(texte, reperes, recit, agenda)));
        }
        indicateurs.noter(recit, reperes, agenda);
        actions.noter(recit, reperes, agenda);
        sieges.noter(recit, reperes, agenda);
        reunions.noter(recit, reperes, agenda);
        suivi.noter(recit, reperes, agenda);
        modeles.ecrire(recit, reperes);
        grilles.ecrire(recit, reperes);
        reprises.noter(recit, reperes, agenda);
        alertes.noter(recit, reperes, agenda);
        missions.noter(recit, reperes, agenda);
        archives.noter(recit, reperes, agenda);
        evolutions.noter(recit, reperes, agenda);
        autorisations.noter(recit, reperes, agenda);
        had.noter(recit, reperes, agenda);
        audits.noter(recit, reperes, agenda);
        essms.noter(recit, reperes, agenda);
        evaluations.noter(recit, reperes, agenda);
        campagnes.noter(recit, reperes, agenda);
        croisees.noter(recit, reperes, agenda);
        series.noter(recit, reperes, agenda);
        preuves.noter(recit, reperes, agenda);
        agenda.derouler();
        notifications.raconter(recit, reperes);
        LOG.info("Territoire de démonstration chargé.");
    }

    private void raconter(Scene scene) {
        prologue.raconter(scene);
        coConstruction.raconter(scene);
        denouement.raconter(scene);
    }
}
