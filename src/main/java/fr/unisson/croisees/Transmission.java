package fr.unisson.croisees;

import fr.unisson.acces.CompteId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.ParticipantVue;
import fr.unisson.conventions.Participants;
import fr.unisson.croisees.donnees.CroiseeSql;
import fr.unisson.documents.Depot;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.FichierId;
import fr.unisson.documents.Fichiers;
import fr.unisson.documents.Lecteurs;
import fr.unisson.echeances.GenreDeNotification;
import fr.unisson.echeances.Notification;
import fr.unisson.echeances.Notifications;
import fr.unisson.evolutions.Renouvellements;
import fr.unisson.pilotage.EcheancesDuTexte;
import fr.unisson.socle.Acteur;
import java.util.List;
import org.springframework.stereotype.Component;

/// What follows once a report is sent: its file is kept with the convention, the date that asked
/// for it is held, the renewal finds it done, those who take part or observe are told.
@Component
class Transmission {

    private final RapportCroise rapports;
    private final CroiseeSql sql;
    private final Fichiers fichiers;
    private final EcheancesDuTexte dates;
    private final Renouvellements renouvellements;
    private final Conventions conventions;
    private final Participants participants;
    private final Notifications notifications;

    Transmission(
            RapportCroise rapports,
            CroiseeSql sql,
            Fichiers fichiers,
            EcheancesDuTexte dates,
            Renouvellements renouvellements,
            Conventions conventions,
            Participants participants,
            Notifications notifications) {
        this.rapports = rapports;
        this.sql = sql;
        this.fichiers = fichiers;
        this.dates = dates;
        this.renouvellements = renouvellements;
        this.conventions = conventions;
        this.participants = participants;
        this.notifications = notifications;
    }

    void transmettre(CroiseeVue c) {
        var rapport = garder(c);
        boolean complete = c.nature() == NatureCroisee.COMPLETE;
        dates.evaluee(c.convention(), complete, "Évaluation croisée transmise");
        var fin = c.fin();
        if (complete && fin != null) renouvellements.evaluee(c.convention(), fin, rapport);
        prevenir(c);
    }

    private FichierId garder(CroiseeVue c) {
        var envoi =
                new Envoi(
                        "evaluation-croisee-" + c.id() + ".pdf",
                        rapports.imprimer(c, Lecteurs.INSTANCE).ouvrir());
        if (!(fichiers.deposer(envoi, null) instanceof Depot.Accepte(var garde))) {
            throw new IllegalStateException("The report of " + c.id() + " is not a file");
        }
        fichiers.joindre(garde.id(), Croisees.JOURNAL, c.convention().valeur());
        sql.garder(c.id(), garde.id().valeur());
        return garde.id();
    }

    private void prevenir(CroiseeVue c) {
        List<CompteId> qui =
                participants.lister(c.convention()).stream()
                        .map(ParticipantVue::compte)
                        .distinct()
                        .filter(p -> p.valeur() != Acteur.courant().compte())
                        .toList();
        notifications.notifier(
                new Notification(
                        GenreDeNotification.NOUVELLE,
                        new Notification.Objet(
                                DevoirsDesCroisees.MODULE,
                                DevoirsDesCroisees.EVALUATION,
                                c.id().valeur()),
                        "transmise",
                        qui,
                        "Le bilan de l’évaluation croisée est transmis : "
                                + conventions.charger(c.convention()).titre(),
                        c.nature().libelle() + ".",
                        c.adresse()));
    }
}
