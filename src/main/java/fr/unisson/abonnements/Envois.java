package fr.unisson.abonnements;

import static java.util.Objects.requireNonNull;

import fr.unisson.abonnements.domaine.Attentes;
import fr.unisson.abonnements.domaine.Signature;
import fr.unisson.abonnements.donnees.EnvoisSortantsSql;
import fr.unisson.abonnements.donnees.EnvoisSortantsSql.Du;
import fr.unisson.acces.SecretsScelles;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Sends what was written down. Messages of one subscription go one after the other, oldest first;
/// a program may receive one twice, and knows it by its number.
@Service
class Envois {

    private static final Logger LOG = LoggerFactory.getLogger(Envois.class);
    private static final Acteur PLATEFORME = Acteur.systeme("abonnements");

    private static final int CHACUN = 20;
    private static final int JOURS_DE_RETARD = 7;
    private static final Duration GARDE = Duration.ofDays(90);

    private final EnvoisSortantsSql sql;
    private final AppelSortant appel;
    private final SecretsScelles secrets;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    Envois(
            EnvoisSortantsSql sql,
            AppelSortant appel,
            SecretsScelles secrets,
            JsonMapper json,
            TransactionTemplate transaction,
            Clock horloge) {
        this.sql = sql;
        this.appel = appel;
        this.secrets = secrets;
        this.json = json;
        this.transaction = transaction;
        this.horloge = horloge;
    }

    /// What a program receives: numbers and states, nobody's name.
    record Message(
            long id, String type, Instant survenuLe, long organisation, Objet objet, int essai) {

        record Objet(String type, long id, String etat) {}
    }

    void passer() {
        passer(horloge.instant());
    }

    void passer(Instant maintenant) {
        var dus = requireNonNull(transaction.execute(_ -> sql.dus(maintenant, CHACUN)));
        if (dus.isEmpty()) return;
        var files = dus.stream().collect(Collectors.groupingBy(d -> d.envoi().abonnement()));
        try (var fils = Executors.newVirtualThreadPerTaskExecutor()) {
            var taches =
                    files.values().stream()
                            .<Future<?>>map(f -> fils.submit(() -> suivre(f, maintenant)))
                            .toList();
            taches.forEach(Envois::attendre);
        }
    }

    void inscrireDepassees() {
        var maintenant = horloge.instant();
        var jour = Dates.jourDe(maintenant);
        transaction.executeWithoutResult(
                _ -> sql.inscrireDepassees(jour, jour.minusDays(JOURS_DE_RETARD), maintenant));
    }

    void oublier() {
        transaction.executeWithoutResult(_ -> sql.oublier(horloge.instant().minus(GARDE)));
    }

    /// One that fails keeps its place: what follows waits for the next run.
    private void suivre(List<Du> file, Instant maintenant) {
        PLATEFORME.executer(() -> file.stream().allMatch(d -> remettre(d, maintenant)));
    }

    private boolean remettre(Du du, Instant maintenant) {
        var envoi = du.envoi();
        var corps =
                json.writeValueAsString(
                        new Message(
                                envoi.id(),
                                envoi.genre().code(),
                                envoi.survenuLe(),
                                du.organisation(),
                                new Message.Objet(
                                        envoi.genre().objet(), envoi.objet(), envoi.etat()),
                                envoi.essais() + 1));
        var signature = Signature.de(secrets.ouvrir(du.secret()), horloge.instant(), corps);
        var remise =
                appel.poster(
                        du.adresse(),
                        corps,
                        Map.of(
                                "Unisson-Signature",
                                signature,
                                "Unisson-Evenement",
                                envoi.genre().code(),
                                "Unisson-Envoi",
                                Long.toString(envoi.id())));
        noter(envoi, remise, maintenant);
        return remise.faite();
    }

    private void noter(EnvoiVu envoi, Remise remise, Instant maintenant) {
        var attente = Attentes.apres(envoi.essais() + 1);
        var statut = EnvoiVu.Statut.EN_ATTENTE;
        if (remise.faite()) statut = EnvoiVu.Statut.REMIS;
        else if (attente.isEmpty()) statut = EnvoiVu.Statut.ABANDONNE;
        var note = statut;
        transaction.executeWithoutResult(_ ->
                sql.noter(
                        envoi.id(),
                        note,
                        maintenant,
                        maintenant.plus(attente.orElse(Duration.ZERO)),
                        remise.reponse(),
                        remise.erreur()));
    }

    private static void attendre(Future<?> tache) {
        try {
            tache.get();
        } catch (ExecutionException e) {
            LOG.error("Un abonnement n’a pas pu être servi", e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
