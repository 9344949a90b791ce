package fr.unisson.indicateurs;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.echeances.GenreDeNotification;
import fr.unisson.echeances.Notification;
import fr.unisson.echeances.Notifications;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Tells those who keep an indicator that a value just validated asks to be looked at.
@Component
class AnnoncesDAlerte {

    private static final String MODULE = "indicateurs";

    private final Series series;
    private final Notifications notifications;
    private final Habilitations habilitations;

    AnnoncesDAlerte(Series series, Notifications notifications, Habilitations habilitations) {
        this.series = series;
        this.notifications = notifications;
        this.habilitations = habilitations;
    }

    /// Once for all the values of a period that were validated together.
    void annoncer(Collection<IndicateurVue> indicateurs, Periode periode) {
        for (var s : series.de(indicateurs, Tableaux.PERIODES, false)) {
            Alerte.de(s, s.periodes().indexOf(periode)).ifPresent(a -> annoncer(s.indicateur(), a));
        }
    }

    private void annoncer(IndicateurVue i, Alerte a) {
        notifications.notifier(
                new Notification(
                        GenreDeNotification.ALERTE,
                        objet(i),
                        fait(a.periode()),
                        destinataires(i),
                        "Alerte : " + a.libelle(),
                        a.pourquoi() + ".",
                        a.lien()));
    }

    /// The value is no longer validated: what was told of it is taken back.
    void retirer(IndicateurVue i, Periode periode) {
        notifications.retirer(objet(i), fait(periode));
    }

    private static Notification.Objet objet(IndicateurVue i) {
        return new Notification.Objet(MODULE, VieDesValeurs.OBJET, i.id().valeur());
    }

    private static String fait(Periode periode) {
        return "alerte-" + periode.code();
    }

    /// The quality referent answers for an indicator that nobody keeps.
    private List<CompteId> destinataires(IndicateurVue i) {
        var tenants =
                Stream.of(i.tenue().responsable(), i.tenue().valideur())
                        .filter(Objects::nonNull)
                        .toList();
        return tenants.isEmpty()
                ? List.copyOf(
                        habilitations.comptesAyant(
                                i.organisation(), Set.of(RoleOrganisation.REFERENT_QUALITE)))
                : tenants;
    }
}
