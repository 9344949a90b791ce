package fr.unisson.gouvernance;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Courrier;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import fr.unisson.echeances.GenreDeNotification;
import fr.unisson.echeances.Lettre;
import fr.unisson.echeances.Notification;
import fr.unisson.echeances.Notifications;
import fr.unisson.gouvernance.donnees.SiegesSql;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What an opinion asks of somebody by a date, and the news of it for those who gave it.
@Component
class DevoirsDesAvis {

    private static final String MODULE = "gouvernance";

    private final Echeances echeances;
    private final Courrier courrier;
    private final Notifications notifications;
    private final SiegesSql sieges;
    private final AuDessus auDessus;
    private final Clock horloge;

    DevoirsDesAvis(
            Echeances echeances,
            Courrier courrier,
            Notifications notifications,
            SiegesSql sieges,
            AuDessus auDessus,
            Clock horloge) {
        this.echeances = echeances;
        this.courrier = courrier;
        this.notifications = notifications;
        this.sieges = sieges;
        this.auDessus = auDessus;
        this.horloge = horloge;
    }

    void mettreAJour(Avis avis) {
        echeances.remplacer(MODULE, "avis", avis.id().valeur(), devoir(avis).stream().toList());
    }

    private Optional<Echeance> devoir(Avis a) {
        return switch (a.etat()) {
            case A_RENDRE ->
                    Optional.of(
                            echeance(
                                    a,
                                    "rendre",
                                    "Rendre un avis",
                                    tenants(a),
                                    a.pour(),
                                    AuDessus.direction(a.organisation())));
            case RENDU ->
                    Optional.of(
                            echeance(
                                    a,
                                    "repondre",
                                    "Répondre à un avis",
                                    direction(a),
                                    a.dossier().reponsePour(),
                                    ceuxQuiLOntDonne(a)));
            case REPONDU ->
                    a.attenduPour() == null
                            ? Optional.empty()
                            : Optional.of(
                                    echeance(
                                            a,
                                            "constater",
                                            "Dire ce qu’un avis a changé",
                                            direction(a),
                                            a.attenduPour(),
                                            ceuxQuiLOntDonne(a)));
            case EFFET_CONSTATE, SANS_OBJET -> Optional.empty();
        };
    }

    private Echeance echeance(
            Avis a,
            String verbe,
            String libelle,
            List<Destinataire> destinataires,
            @Nullable LocalDate pour,
            List<Destinataire> auDessus) {
        var devoir =
                new Echeance(
                        new Cle(MODULE, "avis", a.id().valeur(), verbe),
                        destinataires,
                        libelle,
                        a.objet() + " (" + a.nomInstance() + ")",
                        "/avis/" + a.id(),
                        pour,
                        pour == null ? List.of() : rappels(pour),
                        true);
        return pour == null ? devoir : devoir.remonteeApres(AuDessus.APRES_JOURS, auDessus);
    }

    private List<Destinataire> ceuxQuiLOntDonne(Avis a) {
        return auDessus.de(a.instance(), a.organisation(), List.of());
    }

    private List<LocalDate> rappels(LocalDate pour) {
        var jour = Dates.jourDe(horloge.instant());
        return Stream.of(pour.minusDays(14), pour.minusDays(3), pour.plusDays(1))
                .filter(r -> r.isAfter(jour))
                .toList();
    }

    /// Those who run the body, or the secretary of the organisation while none of them has an
    /// account.
    private List<Destinataire> tenants(Avis a) {
        var comptes =
                membres(a)
                        .filter(s -> s.fonction().tient())
                        .map(Siege::compte)
                        .filter(Objects::nonNull)
                        .<Destinataire>map(Destinataire.Compte::new)
                        .toList();
        return comptes.isEmpty()
                ? List.of(
                        new Destinataire.Role(
                                a.organisation(), RoleOrganisation.SECRETAIRE_INSTANCE))
                : comptes;
    }

    private static List<Destinataire> direction(Avis a) {
        return List.of(
                new Destinataire.Role(a.organisation(), RoleOrganisation.DIRECTION),
                new Destinataire.Role(a.organisation(), RoleOrganisation.REFERENT_QUALITE));
    }

    /// To those who sit: what became of what they said. Without an account the letter says it all.
    void annoncer(Avis a) {
        var siegent = membres(a).toList();
        var comptes =
                siegent.stream().map(Siege::compte).filter(Objects::nonNull).distinct().toList();
        notifications.notifier(
                new Notification(
                        GenreDeNotification.AVIS,
                        new Notification.Objet(MODULE, "avis", a.id().valeur()),
                        a.dossier().effet().isEmpty() ? "reponse" : "effet",
                        comptes,
                        titre(a) + " : " + a.objet(),
                        ceQuIlEnEst(a),
                        "/avis/" + a.id()));
        siegent.stream()
                .filter(s -> s.compte() == null && !s.courriel().isBlank())
                .map(Siege::courriel)
                .distinct()
                .forEach(adresse -> courrier.deposer(adresse, nouvelle(a)));
    }

    private static String titre(Avis a) {
        return a.dossier().effet().isEmpty()
                ? "Votre avis a reçu une réponse"
                : "Ce que votre avis a changé";
    }

    private static String ceQuIlEnEst(Avis a) {
        return a.dossier().effet().isEmpty() ? a.dossier().reponse() : a.dossier().effet();
    }

    private static Lettre nouvelle(Avis a) {
        return Lettre.de(
                titre(a),
                """
                %s a donné son avis : « %s ».

                Suite donnée : %s.

                %s\
                """
                        .formatted(
                                a.nomInstance(),
                                a.objet(),
                                Objects.requireNonNull(a.dossier().suite())
                                        .libelle()
                                        .toLowerCase(java.util.Locale.FRENCH),
                                ceQuIlEnEst(a)),
                null);
    }

    private Stream<Siege> membres(Avis a) {
        var jour = Dates.jourDe(horloge.instant());
        return sieges.lister(a.instance()).stream().filter(s -> s.enVigueur(jour));
    }
}
