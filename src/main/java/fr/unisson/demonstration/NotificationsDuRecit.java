package fr.unisson.demonstration;

import fr.unisson.acces.Invitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.echeances.Cadence;
import fr.unisson.echeances.Courrier;
import fr.unisson.echeances.GenreDeNotification;
import fr.unisson.echeances.Lettre;
import fr.unisson.echeances.Preferences;
import fr.unisson.echeances.Preferences.Choix;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What people chose to be told, and two mails whose address was mistyped. What was told in the
/// past was mailed and read in its time.
@Component
@Profile("demo")
class NotificationsDuRecit {

    private static final int LU_APRES_JOURS = 6;

    /// The demonstration's mail has no mailbox under this name.
    private static final String FAUTE_DE_FRAPPE = "secretariat@chu-estuaire.invalid";

    private final Preferences preferences;
    private final Invitations invitations;
    private final Courrier courrier;
    private final JdbcClient db;
    private final Clock horloge;

    NotificationsDuRecit(
            Preferences preferences,
            Invitations invitations,
            Courrier courrier,
            JdbcClient db,
            Clock horloge) {
        this.preferences = preferences;
        this.invitations = invitations;
        this.courrier = courrier;
        this.db = db;
        this.horloge = horloge;
    }

    void raconter(Recit recit, Reperes reperes) {
        vieillir();
        choisir(recit, reperes, "bastier", GenreDeNotification.NOUVELLE, Cadence.HEBDOMADAIRE);
        choisir(recit, reperes, "bastier", GenreDeNotification.REMONTEE, Cadence.AU_PLUS_TOT);
        choisir(recit, reperes, "kervadec", GenreDeNotification.RAPPEL, Cadence.QUOTIDIEN);
        choisir(recit, reperes, "delestang", GenreDeNotification.NOUVELLE, Cadence.JAMAIS);
        inviter(recit, reperes);
        confierLaPlateforme(reperes);
    }

    private void vieillir() {
        var maintenant = horloge.instant();
        db.sql(
                        """
                        update notification set courriel = 'ENVOYE', traitee_le = creee_le
                         where courriel = 'A_ENVOYER' and creee_le < :jour
                        """)
                .param("jour", sql(maintenant.minus(1, ChronoUnit.DAYS)))
                .update();
        db.sql(
                        """
                        update notification set lue_le = creee_le + interval '3 hours'
                         where lue_le is null and creee_le < :jour
                        """)
                .param("jour", sql(maintenant.minus(LU_APRES_JOURS, ChronoUnit.DAYS)))
                .update();
    }

    private void choisir(
            Recit recit, Reperes reperes, String qui, GenreDeNotification genre, Cadence cadence) {
        recit.dire(
                -40,
                reperes.acteur(qui),
                () -> {
                    preferences.choisir(Map.of(genre, new Choix(true, cadence)));
                    return genre;
                });
    }

    private void inviter(Recit recit, Reperes reperes) {
        recit.dire(
                0,
                reperes.acteur("ruellan"),
                () ->
                        invitations.inviter(
                                Reperes.de(reperes.organisations, "tilleuls"),
                                FAUTE_DE_FRAPPE,
                                Set.of(RoleOrganisation.OBSERVATEUR)));
        courrier.deposer(
                FAUTE_DE_FRAPPE,
                Lettre.de(
                        "Ordre du jour du comité de pilotage",
                        "Bonjour,\n\nL’ordre du jour est en ligne.\n",
                        "/conventions"));
    }

    /// Somebody has to see what does not leave.
    private void confierLaPlateforme(Reperes reperes) {
        db.sql("update compte set plateforme = true where id = :compte")
                .param("compte", Reperes.de(reperes.comptes, "kervadec").valeur())
                .update();
    }

    private static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
