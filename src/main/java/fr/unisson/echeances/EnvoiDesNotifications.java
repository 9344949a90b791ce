package fr.unisson.echeances;

import fr.unisson.acces.CompteId;
import fr.unisson.echeances.domaine.Coupure;
import fr.unisson.echeances.donnees.CourrierSql;
import fr.unisson.echeances.donnees.EnvoisSql;
import fr.unisson.echeances.donnees.EnvoisSql.Issue;
import fr.unisson.echeances.donnees.EnvoisSql.Prise;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Mails what people were told, as often as each of them wants it: one mail for all that is due to
/// one person. Its words are those of the present moment.
@Service
class EnvoiDesNotifications {

    private static final Logger LOG = LoggerFactory.getLogger(EnvoiDesNotifications.class);
    private static final int LOT = 200;

    /// How long what somebody wants no mail of may still leave, should they change their mind.
    private static final Duration INDECISION = Duration.ofDays(8);

    private final EnvoisSql envois;
    private final CourrierSql adresses;
    private final AdressesRefusees refusees;
    private final Courrier courrier;
    private final LettreDeNotifications redaction;
    private final Map<String, Redaction> redactions;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    EnvoiDesNotifications(
            EnvoisSql envois,
            CourrierSql adresses,
            AdressesRefusees refusees,
            Courrier courrier,
            LettreDeNotifications redaction,
            List<Redaction> redactions,
            PlatformTransactionManager transactions,
            Clock horloge) {
        this.envois = envois;
        this.adresses = adresses;
        this.refusees = refusees;
        this.courrier = courrier;
        this.redaction = redaction;
        this.redactions =
                redactions.stream()
                        .collect(Collectors.toMap(Redaction::module, Function.identity()));
        this.transaction = new TransactionTemplate(transactions);
        this.horloge = horloge;
    }

    void envoyer() {
        Acteur.systeme("notifications")
                .executer(() -> {
                    var maintenant = horloge.instant();
                    for (var cadence : Cadence.values()) {
                        Coupure.de(cadence, maintenant)
                                .ifPresent(c -> envoyer(cadence, c, maintenant));
                    }
                    transaction.executeWithoutResult(
                            _ -> envois.laisser(maintenant.minus(INDECISION), maintenant));
                });
    }

    /// Everybody in one run, however many, and those for whom it fails once only.
    private void envoyer(Cadence cadence, Instant coupure, Instant maintenant) {
        var lecteurs = lecteurs(cadence, coupure, 0);
        while (!lecteurs.isEmpty()) {
            lecteurs.forEach(l -> envoyer(l, cadence, coupure, maintenant));
            lecteurs = lecteurs(cadence, coupure, lecteurs.getLast().valeur());
        }
    }

    private List<CompteId> lecteurs(Cadence cadence, Instant coupure, long apres) {
        return Objects.requireNonNull(
                transaction.execute(_ -> envois.lecteurs(cadence, coupure, apres, LOT)));
    }

    private void envoyer(CompteId lecteur, Cadence cadence, Instant coupure, Instant maintenant) {
        try {
            transaction.executeWithoutResult(_ -> ecrire(lecteur, cadence, coupure, maintenant));
        } catch (RuntimeException e) {
            // What cannot be written for one person does not stop the others.
            LOG.error("Notifications du compte {} non envoyées", lecteur, e);
        }
    }

    private void ecrire(CompteId lecteur, Cadence cadence, Instant coupure, Instant maintenant) {
        var prises = envois.prendre(lecteur, cadence, coupure, Dates.jourDe(maintenant));
        var adresse = adresses.adresse(lecteur);
        if (adresse.isEmpty()) {
            envois.noter(prises, Issue.SANS_OBJET, maintenant);
            return;
        }
        if (refusees.refuse(adresse.get())) {
            envois.noter(prises, Issue.ADRESSE_REFUSEE, maintenant);
            return;
        }
        var aDire = prises.stream().flatMap(p -> aDire(p, lecteur).stream()).toList();
        if (!aDire.isEmpty()) {
            courrier.deposer(lecteur, redaction.ecrire(lecteur, cadence, aDire, maintenant));
        }
        var dites = aDire.stream().map(Nouveau::prise).toList();
        envois.noter(dites, Issue.ENVOYE, maintenant);
        envois.noter(
                prises.stream().filter(p -> !dites.contains(p)).toList(),
                Issue.SANS_OBJET,
                maintenant);
    }

    /// What is still worth telling, in today's words.
    record Nouveau(Prise prise, Redaction.Texte texte) {}

    private Optional<Nouveau> aDire(Prise p, CompteId lecteur) {
        if (p.sansObjet()) return Optional.empty();
        var devoir = p.devoir();
        if (devoir != null) {
            return devoir.levee()
                    ? Optional.empty()
                    : Optional.of(
                            new Nouveau(
                                    p,
                                    new Redaction.Texte(
                                            devoir.libelle(), devoir.sujet(), devoir.lien())));
        }
        var module = redactions.get(p.objet().module());
        return module == null
                ? Optional.of(new Nouveau(p, p.alors()))
                : module.rediger(p.objet(), p.fait(), lecteur, p.alors())
                        .map(t -> new Nouveau(p, t));
    }
}
