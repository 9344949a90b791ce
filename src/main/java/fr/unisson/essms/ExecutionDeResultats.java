package fr.unisson.essms;

import fr.unisson.essms.ImportDeResultats.Bilan;
import fr.unisson.essms.ImportDeResultats.Erreur;
import fr.unisson.essms.ImportDeResultats.Etat;
import fr.unisson.essms.ImportDeResultats.Mode;
import fr.unisson.essms.domaine.AjustementDesSeuils;
import fr.unisson.essms.domaine.DonneesOuvertes;
import fr.unisson.essms.domaine.ResultatPublie;
import fr.unisson.essms.donnees.ChargementDeResultats;
import fr.unisson.essms.donnees.ImportDeResultatsSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.tableur.Bornes;
import fr.unisson.socle.tableur.Rangee;
import fr.unisson.socle.tableur.Tableur;
import fr.unisson.socle.vie.Motif;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads one file and merges it, all or nothing: everything of it happens in one transaction,
/// except the progress shown meanwhile, and the report of what wrote nothing.
@Component
class ExecutionDeResultats {

    static final Acteur PLATEFORME = Acteur.systeme("résultats publiés");

    /// The national file has some 19 700 rows of 160 columns.
    static final Bornes BORNES = new Bornes(200_000_000, 1_000_000_000, 200_000, 400);

    static final String INTERROMPU =
            "L’import s’est interrompu avant la fin. Envoyez de nouveau le même fichier ; si cela se"
                    + " répète, dites-le à qui tient le serveur.";

    /// What HAS publishes beside it holds the same rows.
    static final String PARQUET =
            "Ce fichier est au format Parquet, que la plateforme ne lit pas. Téléchargez plutôt"
                    + " open_data_par_essms.xlsx : la HAS y publie les mêmes lignes.";

    private static final byte[] SIGNATURE_PARQUET = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final Logger LOG = LoggerFactory.getLogger(ExecutionDeResultats.class);
    private static final int PATIENCE_SECONDES = 900;
    private static final int ERREURS_GARDEES = 200;
    private static final int PAS_MILLIS = 1_000;
    private static final int TAMPON = 1 << 16;

    private final DataSource source;
    private final ImportDeResultatsSql sql;
    private final ActeurDeTransaction acteurs;
    private final Journal journal;
    private final Clock horloge;
    private final TransactionTemplate entiere;
    private final TransactionTemplate breve;

    ExecutionDeResultats(
            DataSource source,
            ImportDeResultatsSql sql,
            ActeurDeTransaction acteurs,
            Journal journal,
            Clock horloge,
            PlatformTransactionManager transactions) {
        this.source = source;
        this.sql = sql;
        this.acteurs = acteurs;
        this.journal = journal;
        this.horloge = horloge;
        this.entiere = new TransactionTemplate(transactions);
        this.entiere.setTimeout(PATIENCE_SECONDES);
        this.breve = new TransactionTemplate(transactions);
        this.breve.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Why a file cannot be taken at all, as its first row tells; empty otherwise.
    String refusDEmblee(Path fichier) {
        var entetes = new ArrayList<DonneesOuvertes>();
        var illisible =
                parcourir(
                        fichier,
                        rangee -> {
                            entetes.add(new DonneesOuvertes(rangee));
                            return false;
                        });
        return illisible.isEmpty()
                ? manque(entetes.isEmpty() ? null : entetes.getFirst())
                : illisible;
    }

    /// @return why it cannot be read, empty when it was
    private static String parcourir(Path fichier, Predicate<Rangee> pour) {
        try {
            try (var flux = Files.newInputStream(fichier)) {
                if (Arrays.equals(flux.readNBytes(SIGNATURE_PARQUET.length), SIGNATURE_PARQUET))
                    return PARQUET;
            }
            return Tableur.parcourir(fichier, BORNES, pour).map(Motif::phrase).orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String manque(@Nullable DonneesOuvertes colonnes) {
        if (colonnes == null) return "Ce fichier ne contient aucune ligne.";
        var manquantes = colonnes.manquantes();
        if (manquantes.isEmpty()) return "";
        return "Il manque "
                + (manquantes.size() == 1 ? "la colonne " : "les colonnes ")
                + String.join(", ", manquantes)
                + ". Ce fichier n’est pas celui des résultats par établissement :"
                + " open_data_par_essms.xlsx.";
    }

    void executer(long id, Path fichier, Mode mode) {
        try {
            var bilan =
                    Objects.requireNonNull(
                            entiere.execute(t -> {
                                var b =
                                        acteurs.devenir(
                                                PLATEFORME, () -> importer(id, fichier, mode));
                                if (rienEcrit(mode, b)) t.setRollbackOnly();
                                return b;
                            }));
            if (rienEcrit(mode, bilan)) aPart(() -> sql.finir(id, bilan));
        } catch (RuntimeException panne) {
            LOG.error("import de résultats {} interrompu", id, panne);
            aPart(() -> sql.finir(id, Bilan.refuse(INTERROMPU)));
        }
    }

    private static boolean rienEcrit(Mode mode, Bilan bilan) {
        return mode == Mode.ESSAYER || !bilan.refus().isEmpty();
    }

    private void aPart(Runnable travail) {
        PLATEFORME.executer(() -> breve.executeWithoutResult(_ -> travail.run()));
    }

    private Bilan importer(long id, Path fichier, Mode mode) {
        sql.verrouiller();
        var le = horloge.instant();
        var lecture = lire(id, fichier);
        aPart(() -> sql.avancer(id, Etat.ECRITURE, lecture.lues));
        if (!lecture.refus.isEmpty())
            return lecture.bilan(0, new ImportDeResultatsSql.Fusion(0, 0));
        int absents = sql.absents();
        var bilan = lecture.bilan(absents, sql.fusionner(mode == Mode.DEMONTRER, le));
        if (mode != Mode.ESSAYER) conclure(id, bilan, le);
        return bilan;
    }

    private void conclure(long id, Bilan bilan, Instant le) {
        sql.recalculer();
        AjustementDesSeuils.de(sql.groupes()).ifPresent(a -> sql.ajuster(a, le));
        sql.finir(id, bilan);
        journal.consigner(
                "import-has",
                id,
                "Résultats publiés importés",
                bilan.nouvelles() + " nouveaux, " + bilan.modifiees() + " modifiés");
    }

    private Lecture lire(long id, Path fichier) {
        sql.preparer();
        var connexion = DataSourceUtils.getConnection(source);
        try (var copie =
                new BufferedOutputStream(
                        new PGCopyOutputStream(
                                connexion.unwrap(PGConnection.class),
                                ChargementDeResultats.COPIER,
                                TAMPON),
                        TAMPON)) {
            var lecture = new Lecture(id, sql.charger(copie), FinDeFichier.coupee(fichier));
            lecture.conclure(parcourir(fichier, lecture));
            return lecture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connexion, source);
        }
    }

    /// The rows as they come; memory holds which evaluations were met, and the first errors.
    private final class Lecture implements Predicate<Rangee> {

        private final long id;
        private final ChargementDeResultats chargement;
        private final Set<String> vus = new HashSet<>();
        private final List<Erreur> erreurs = new ArrayList<>();
        private @Nullable DonneesOuvertes colonnes;
        private String refus = "";
        private final boolean coupe;
        private @Nullable Rangee derniere;
        private int lues;
        private int refusees;
        private long dernier = horloge.millis();

        /// @param coupe the file may end in the middle of a row
        Lecture(long id, ChargementDeResultats chargement, boolean coupe) {
            this.id = id;
            this.chargement = chargement;
            this.coupe = coupe;
        }

        @Override
        public boolean test(Rangee rangee) {
            if (colonnes == null) {
                colonnes = new DonneesOuvertes(rangee);
                return colonnes.manquantes().isEmpty();
            }
            if (derniere != null) traiter(colonnes, derniere);
            derniere = rangee;
            return true;
        }

        private void traiter(DonneesOuvertes colonnes, Rangee rangee) {
            lues++;
            switch (colonnes.lire(rangee)) {
                case DonneesOuvertes.Lecture.Refusee(var motifs) ->
                        refuser(rangee, String.join(" ; ", motifs));
                case DonneesOuvertes.Lecture.Lue(var r) -> {
                    if (vus.add(r.finess() + " " + r.evaluation())) ecrire(r);
                    else
                        refuser(
                                rangee,
                                "l’évaluation "
                                        + r.evaluation()
                                        + " de "
                                        + r.finess()
                                        + " est déjà plus haut dans le fichier");
                }
            }
            signaler();
        }

        /// One row late: only the last of all may be cut.
        private void finir(DonneesOuvertes colonnes) {
            if (derniere == null) return;
            if (coupe && !colonnes.entiere(derniere)) {
                lues++;
                refuser(derniere, FinDeFichier.COUPEE);
            } else traiter(colonnes, derniere);
        }

        private void ecrire(ResultatPublie r) {
            try {
                chargement.ecrire(r);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void refuser(Rangee rangee, String motifs) {
            refusees++;
            if (erreurs.size() < ERREURS_GARDEES) erreurs.add(new Erreur(rangee.numero(), motifs));
        }

        /// At most once a second.
        private void signaler() {
            long maintenant = horloge.millis();
            if (maintenant - dernier < PAS_MILLIS) return;
            dernier = maintenant;
            aPart(() -> sql.avancer(id, Etat.LECTURE, lues));
        }

        /// @param illisible why the file cannot be read, empty when it was to its end
        void conclure(String illisible) {
            if (colonnes != null && illisible.isEmpty()) finir(colonnes);
            refus = illisible.isEmpty() ? manque(colonnes) : illisible;
            if (refus.isEmpty() && lues == refusees)
                refus =
                        lues == 0
                                ? "Ce fichier n’a que les titres de ses colonnes, aucune ligne."
                                : "Aucune ligne de ce fichier ne peut être lue.";
        }

        Bilan bilan(int absents, ImportDeResultatsSql.Fusion fusion) {
            return new Bilan(
                    refus,
                    lues,
                    fusion.nouvelles(),
                    fusion.modifiees(),
                    refusees,
                    colonnes == null ? 0 : colonnes.ignorees(),
                    absents,
                    erreurs);
        }
    }
}
