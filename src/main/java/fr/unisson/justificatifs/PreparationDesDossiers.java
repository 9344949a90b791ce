package fr.unisson.justificatifs;

import fr.unisson.acces.Comptes;
import fr.unisson.acces.Habilitations;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.DocumentsFinaux;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.Fichiers;
import fr.unisson.echeances.GenreDeNotification;
import fr.unisson.echeances.Notification;
import fr.unisson.echeances.Notifications;
import fr.unisson.journal.Journal;
import fr.unisson.justificatifs.domaine.Chemins;
import fr.unisson.justificatifs.donnees.DossierSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/// Prepares the files that people asked for, as those people; tells them; erases them at their
/// term. To be run as the platform.
@Service
public class PreparationDesDossiers {

    private static final Logger LOG = LoggerFactory.getLogger(PreparationDesDossiers.class);
    private static final Duration ABANDON = Duration.ofMinutes(30);
    private static final String ZIP = "application/zip";

    /// What the summary, the manifest and the headers of the zip add to the pieces.
    private static final long MARGE = 20_000_000;

    private final DossierSql dossiers;
    private final Assemblage assemblage;
    private final DocumentsFinaux documents;
    private final Comptes comptes;
    private final Habilitations habilitations;
    private final Fichiers fichiers;
    private final Notifications notifications;
    private final Journal journal;
    private final ActeurDeTransaction acteurs;
    private final TransactionTemplate transaction;
    private final Clock horloge;
    private final long auPlus;
    private final Duration garde;

    PreparationDesDossiers(
            DossierSql dossiers,
            Assemblage assemblage,
            DocumentsFinaux documents,
            Comptes comptes,
            Habilitations habilitations,
            Fichiers fichiers,
            Notifications notifications,
            Journal journal,
            ActeurDeTransaction acteurs,
            PlatformTransactionManager transactions,
            Clock horloge,
            @Value("${unisson.justificatifs.taille-maximale:200MB}") DataSize auPlus,
            @Value("${unisson.justificatifs.garde:14d}") Duration garde) {
        this.dossiers = dossiers;
        this.assemblage = assemblage;
        this.documents = documents;
        this.comptes = comptes;
        this.habilitations = habilitations;
        this.fichiers = fichiers;
        this.notifications = notifications;
        this.journal = journal;
        this.acteurs = acteurs;
        this.transaction = new TransactionTemplate(transactions);
        this.horloge = horloge;
        this.auPlus = auPlus.toBytes();
        this.garde = garde;
    }

    /// @return how many were prepared
    public int preparer() {
        int prets = 0;
        for (var d = prendre(); d.isPresent(); d = prendre()) {
            if (preparer(d.get())) prets++;
        }
        return prets;
    }

    private Optional<DossierVu> prendre() {
        return faire(() -> {
            var le = horloge.instant();
            return dossiers.prendre(le, le.minus(ABANDON));
        });
    }

    /// A convention signed a moment ago may not be sealed yet: it is first.
    private boolean preparer(DossierVu d) {
        try {
            documents.produireAttendus();
            var zip = Files.createTempFile("unisson-", ".zip");
            try {
                garder(d, lecteur(d), zip);
                return true;
            } finally {
                Files.deleteIfExists(zip);
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("File of evidence {} could not be prepared", d.id(), e);
            faire(() -> {
                dossiers.echouer(d.id(), horloge.instant());
                return d;
            });
            return false;
        }
    }

    /// The person, with the organisations they serve today.
    private Acteur lecteur(DossierVu d) {
        return faire(() -> {
            var compte = comptes.charger(d.compte());
            if (compte.ferme()) throw new Interdit("Ce compte est fermé.");
            return Acteur.compte(
                    compte.id().valeur(),
                    compte.nomComplet(),
                    habilitations.duCompte(compte.id()).keySet().stream()
                            .map(OrganisationId::valeur)
                            .collect(Collectors.toUnmodifiableSet()));
        });
    }

    private void garder(DossierVu d, Acteur lecteur, Path zip) throws IOException {
        var le = horloge.instant();
        Assemblage.Bilan bilan;
        try (var sortie = Files.newOutputStream(zip)) {
            bilan = assemblage.assembler(d.titre(), d.demande(), lecteur, le, auPlus, sortie);
        }
        faire(() -> {
            var fichier = acteurs.devenir(lecteur, () -> deposer(d, zip, le));
            var expire = le.plus(garde);
            var fini =
                    new DossierSql.Fini(
                            fichier.id(),
                            fichier.empreinte(),
                            fichier.taille(),
                            bilan.pieces(),
                            bilan.manques());
            if (!dossiers.finir(d.id(), fini, le, expire)) {
                throw new Conflit("Un autre nœud a préparé ce dossier.");
            }
            acteurs.devenir(lecteur, () -> consigner(d, bilan, fichier));
            notifications.notifier(annonce(d, bilan, expire));
            return fichier;
        });
    }

    private Fichier deposer(DossierVu d, Path zip, Instant le) {
        var nom = Chemins.dossier(d.titre()) + "-" + Dates.jourDe(le) + ".zip";
        try (var flux = Files.newInputStream(zip)) {
            return fichiers.conserver(nom, ZIP, flux, auPlus + MARGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Fichier consigner(DossierVu d, Assemblage.Bilan bilan, Fichier fichier) {
        for (var id : bilan.lues()) {
            journal.consigner(
                    "convention",
                    id.valeur(),
                    "Dossier de justificatifs préparé",
                    "%s, du %s au %s, empreinte %s"
                            .formatted(
                                    d.titre(),
                                    Dates.jour(d.demande().debut()),
                                    Dates.jour(d.demande().fin()),
                                    fichier.empreinte()));
        }
        return fichier;
    }

    private static Notification annonce(DossierVu d, Assemblage.Bilan bilan, Instant expire) {
        return new Notification(
                GenreDeNotification.DOSSIER,
                new Notification.Objet("justificatifs", "dossier", d.id().valeur()),
                "pret",
                List.of(d.compte()),
                "Votre dossier est prêt : " + d.titre(),
                bilan.pieces()
                        + (bilan.pieces() > 1 ? " pièces" : " pièce")
                        + ". Il se télécharge jusqu’au "
                        + Dates.jour(Dates.jourDe(expire))
                        + ".",
                d.adresse());
    }

    /// Erases what has had its time: the pieces stay where they are.
    ///
    /// @return how many
    public int effacer() {
        return faire(() -> {
            var passes = dossiers.expirer(horloge.instant());
            return (int) passes.stream().filter(fichiers::eliminer).count();
        });
    }

    private <T> T faire(java.util.function.Supplier<T> travail) {
        return Objects.requireNonNull(
                transaction.execute(
                        _ -> acteurs.devenir(Acteur.systeme("justificatifs"), travail)));
    }
}
