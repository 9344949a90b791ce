package fr.unisson.documents;

import fr.unisson.documents.donnees.FichiersSql;
import fr.unisson.documents.donnees.MagasinSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Empreinte;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// Where contents are kept: in the database, or in the S3 store as soon as there is one. Those that
/// were deposited before stay readable, and are moved by a job.
@Component
class Contenus {

    private static final Logger LOG = LoggerFactory.getLogger(Contenus.class);
    private static final Acteur PLATEFORME = Acteur.systeme("magasin de fichiers");
    private static final int MORCEAU = 1 << 20;
    private static final int PAQUET = 50;

    /// Longer than any transaction that deposits.
    private static final Duration DEPOT_AU_PLUS = Duration.ofHours(2);

    private final FichiersSql fichiers;
    private final MagasinSql sql;
    private final MagasinS3 magasin;
    private final ActeurDeTransaction acteurs;
    private final TransactionTemplate transaction;
    private final TransactionTemplate aPart;
    private final Clock horloge;

    Contenus(
            FichiersSql fichiers,
            MagasinSql sql,
            MagasinS3 magasin,
            ActeurDeTransaction acteurs,
            PlatformTransactionManager transactions,
            Clock horloge) {
        this.fichiers = fichiers;
        this.sql = sql;
        this.magasin = magasin;
        this.acteurs = acteurs;
        this.transaction = new TransactionTemplate(transactions);
        this.aPart = new TransactionTemplate(transactions);
        this.aPart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.horloge = horloge;
    }

    /// Within the transaction that deposits: the content is kept if and only if it commits.
    void garder(Reception recu) {
        if (magasin.ouvert()) {
            if (!sql.present(recu.empreinte())) garderAilleurs(recu);
            return;
        }
        try (var flux = Files.newInputStream(recu.fichier())) {
            fichiers.garder(recu.empreinte(), recu.taille(), flux);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void garder(Contenu contenu) {
        if (!magasin.ouvert()) {
            fichiers.garder(contenu.empreinte(), contenu.taille(), contenu.ouvrir());
            return;
        }
        try (var recu = Reception.recevoir(contenu.ouvrir(), contenu.taille())) {
            garder(recu);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void garderAilleurs(Reception recu) {
        var cle = poser(recu);
        acteurs.devenir(
                PLATEFORME,
                () -> {
                    if (sql.garder(recu.empreinte(), recu.taille(), cle)) sql.gracier(cle);
                    return true;
                });
    }

    /// The object is known before it is there; whoever keeps it takes it off that list in the same
    /// transaction.
    private String poser(Reception recu) {
        var cle = recu.empreinte() + "/" + UUID.randomUUID();
        PLATEFORME.executer(() ->
                aPart.executeWithoutResult(
                        _ -> sql.condamner(cle, horloge.instant().plus(DEPOT_AU_PLUS))));
        magasin.poser(cle, recu.fichier());
        return cle;
    }

    /// The content of an object, whole and checked before its first byte is given.
    InputStream ouvrir(String cle, long taille, String empreinte) {
        try (var flux = magasin.lire(cle)) {
            var recu = Reception.recevoir(flux, taille);
            if (recu.taille() != taille || !recu.empreinte().equals(empreinte)) {
                recu.close();
                throw new IllegalStateException("The store changed the content " + empreinte);
            }
            return new FilterInputStream(Files.newInputStream(recu.fichier())) {
                @Override
                public void close() throws IOException {
                    try {
                        super.close();
                    } finally {
                        recu.close();
                    }
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Empty when the store does not give it back; the check of files tells about it.
    Optional<byte[]> relire(String cle, String empreinte) {
        try (var flux = magasin.lire(cle)) {
            var octets = flux.readAllBytes();
            return Empreinte.de(octets).equals(empreinte) ? Optional.of(octets) : Optional.empty();
        } catch (IOException | SdkException | IllegalStateException e) {
            LOG.warn("Le document {} ne se relit pas du magasin", empreinte, e);
            return Optional.empty();
        }
    }

    boolean magasinOuvert() {
        return magasin.ouvert();
    }

    /// Whether the store still holds this content, unchanged.
    Relecture relire(String cle, long taille, String empreinte) {
        if (!magasin.ouvert()) return Relecture.SANS_REPONSE;
        try (var flux = ouvrir(cle, taille, empreinte)) {
            return flux.read() < 0 ? Relecture.CHANGEE : Relecture.CONFORME;
        } catch (NoSuchKeyException e) {
            return Relecture.ABSENTE;
        } catch (SdkException | IOException | UncheckedIOException e) {
            LOG.warn("Le contenu {} ne se relit pas du magasin", empreinte, e);
            return Relecture.SANS_REPONSE;
        } catch (IllegalStateException e) {
            LOG.warn("Le contenu {} a changé dans le magasin", empreinte, e);
            return Relecture.CHANGEE;
        }
    }

    /// Empties the database into the store, one content at a time. What was moved stays moved: a
    /// run that stops is taken up by the next.
    void deplacer() {
        if (!magasin.ouvert()) return;
        PLATEFORME.executer(() -> {
            var apres = "";
            while (true) {
                var depuis = apres;
                var lot =
                        Objects.requireNonNull(
                                transaction.execute(_ -> sql.enBase(depuis, PAQUET)));
                if (lot.isEmpty()) return;
                lot.forEach(this::deplacer);
                apres = lot.getLast().empreinte();
            }
        });
    }

    private void deplacer(MagasinSql.EnBase contenu) {
        var empreinte = contenu.empreinte();
        var source =
                new LectureParMorceaux(
                        contenu.taille(),
                        debut ->
                                Objects.requireNonNull(
                                        transaction.execute(
                                                _ -> sql.morceau(empreinte, debut, MORCEAU))));
        try (var recu = Reception.recevoir(source, contenu.taille())) {
            var cle = poser(recu);
            if (!recu.empreinte().equals(empreinte)
                    || relire(cle, contenu.taille(), empreinte) != Relecture.CONFORME) {
                LOG.warn("Le contenu {} reste dans la base : sa copie diffère", empreinte);
                return;
            }
            transaction.executeWithoutResult(_ -> {
                if (sql.deplacer(empreinte, cle)) sql.gracier(cle);
            });
        } catch (IOException | SdkException e) {
            LOG.warn("Le contenu {} n’a pas pu être déplacé", empreinte, e);
        }
    }

    /// Removes from the store what was eliminated, and what deposits that failed left there.
    void effacer() {
        if (!magasin.ouvert()) return;
        PLATEFORME.executer(() -> {
            var cles =
                    Objects.requireNonNull(
                            transaction.execute(_ -> sql.aEffacer(horloge.instant(), PAQUET)));
            for (var cle : cles) {
                magasin.effacer(cle);
                transaction.executeWithoutResult(_ -> sql.gracier(cle));
            }
        });
    }
}
