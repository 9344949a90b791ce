package fr.unisson.annuaire;

import fr.unisson.annuaire.domaine.Bilan;
import fr.unisson.annuaire.domaine.Format;
import fr.unisson.annuaire.domaine.Genre;
import fr.unisson.annuaire.domaine.MotifFichier;
import fr.unisson.annuaire.donnees.Chargement;
import fr.unisson.annuaire.donnees.FusionSql;
import fr.unisson.annuaire.donnees.ImportSql;
import fr.unisson.annuaire.donnees.fichiers.Bornes;
import fr.unisson.annuaire.donnees.fichiers.FichierIllisible;
import fr.unisson.annuaire.donnees.fichiers.Lecteur;
import fr.unisson.annuaire.donnees.fichiers.Reconnaissance;
import fr.unisson.annuaire.donnees.fichiers.Source;
import fr.unisson.journal.Journal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/// Reads one file and merges it, all or nothing: everything of it happens in one transaction,
/// except the progress shown meanwhile and the reason of a refusal.
@Component
class ExecutionImport {
    private static final Logger LOG = LoggerFactory.getLogger(ExecutionImport.class);

    /// From this number of lines on, filling empty tables without their indexes is faster.
    static final int GRAND_FICHIER = 20_000;

    private final DataSource source;
    private final JdbcClient db;
    private final ImportSql imports;
    private final FusionSql fusion;
    private final Journal journal;
    private final Clock horloge;
    private final TransactionTemplate entiere;
    private final TransactionTemplate breve;
    private final Bornes bornes;

    ExecutionImport(
            DataSource source,
            JdbcClient db,
            ImportSql imports,
            FusionSql fusion,
            Journal journal,
            Clock horloge,
            PlatformTransactionManager transactions,
            @Value("${unisson.annuaire.taille-depliee-maximale:4GB}") DataSize deplie) {
        this.source = source;
        this.db = db;
        this.imports = imports;
        this.fusion = fusion;
        this.journal = journal;
        this.horloge = horloge;
        this.entiere = new TransactionTemplate(transactions);
        // A national file on a slow disk; the default limit is made for pages.
        this.entiere.setTimeout(3600);
        this.breve = new TransactionTemplate(transactions);
        this.breve.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.bornes = Bornes.deplie(deplie.toBytes());
    }

    private record Lecture(Format format, @Nullable String edition, long lignes) {}

    void executer(ImportId id, Path fichier) {
        try {
            entiere.executeWithoutResult(_ -> importer(id.valeur(), fichier));
        } catch (UncheckedIOException echec) {
            if (echec.getCause() instanceof FichierIllisible illisible)
                refuser(id, illisible.motif(), illisible.ligne());
            else panne(id, echec);
        } catch (RuntimeException echec) {
            panne(id, echec);
        }
    }

    private void importer(long id, Path fichier) {
        imports.verrouiller();
        try {
            Lecture lecture = lire(id, fichier);
            fusion.ecarterLesDoublons();
            if (fusion.refusMajoritaires()) {
                imports.garderLesLignes(id);
                terminer(id, "REFUSE", lecture, MotifFichier.TROP_DE_REFUS);
                return;
            }
            List<Bilan> bilans = fusionner(lecture);
            imports.garderLesLignes(id);
            bilans.forEach(bilan -> imports.ajouter(id, bilan));
            terminer(id, "TERMINE", lecture, null);
            journal.consigner("import", id, "Fichier importé dans l'annuaire", resume(bilans));
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        } catch (SQLException panne) {
            throw new IllegalStateException(panne);
        }
    }

    private Lecture lire(long id, Path fichier) throws IOException, SQLException {
        try (Source contenu = Source.ouvrir(fichier, bornes)) {
            Lecteur lecteur = Reconnaissance.reconnaitre(contenu, bornes);
            breve.executeWithoutResult(
                    _ -> imports.commencer(id, lecteur.format().libelle(), horloge.instant()));
            db.sql(Chargement.TABLE).update();
            Connection connexion = DataSourceUtils.getConnection(source);
            Progres progres = new Progres(id, contenu);
            Chargement chargement;
            try (OutputStream copie =
                    new PGCopyOutputStream(
                            connexion.unwrap(PGConnection.class), Chargement.COPIER, 1 << 16)) {
                chargement = new Chargement(copie, progres::noter);
                lecteur.lire(contenu, chargement);
            } finally {
                DataSourceUtils.releaseConnection(connexion, source);
            }
            return new Lecture(lecteur.format(), chargement.edition(), chargement.lues());
        }
    }

    private List<Bilan> fusionner(Lecture lecture) {
        boolean allege = lecture.lignes >= GRAND_FICHIER && fusion.alleger();
        List<Bilan> bilans = new ArrayList<>();
        for (Genre genre : Genre.values()) {
            Bilan bilan = fusion.fusionner(lecture.format, genre, horloge.instant());
            if (bilan.lus() > 0) bilans.add(bilan);
        }
        if (allege) fusion.indexer();
        fusion.rattacher();
        return bilans;
    }

    private void terminer(long id, String etat, Lecture lue, @Nullable MotifFichier motif) {
        imports.finir(
                id,
                etat,
                lue.edition,
                motif == null ? null : motif.name(),
                null,
                100,
                lue.lignes,
                horloge.instant());
    }

    private static String resume(List<Bilan> bilans) {
        long crees = bilans.stream().mapToLong(Bilan::crees).sum();
        long modifies = bilans.stream().mapToLong(Bilan::modifies).sum();
        return "%d créés, %d modifiés".formatted(crees, modifies);
    }

    private void panne(ImportId id, RuntimeException echec) {
        LOG.error("import {} interrompu", id, echec);
        refuser(id, MotifFichier.PANNE, 0);
    }

    private void refuser(ImportId id, MotifFichier motif, long ligne) {
        breve.executeWithoutResult(_ ->
                imports.finir(
                        id.valeur(),
                        "REFUSE",
                        null,
                        motif.name(),
                        ligne == 0 ? null : ligne,
                        0,
                        0,
                        horloge.instant()));
    }

    /// Tells how far the reading is, at most once a second, in its own short transactions.
    private final class Progres {
        private final long id;
        private final Source contenu;
        private long dernier = horloge.millis();

        Progres(long id, Source contenu) {
            this.id = id;
            this.contenu = contenu;
        }

        void noter(long lignes) {
            long maintenant = horloge.millis();
            if (maintenant - dernier < 1000) return;
            dernier = maintenant;
            // Reading is most of the bar, merging the rest of it.
            int avancement = Math.min(80, contenu.avancement() * 80 / 100);
            breve.executeWithoutResult(_ -> imports.avancer(id, avancement, lignes));
        }
    }
}
