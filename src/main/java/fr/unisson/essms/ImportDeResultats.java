package fr.unisson.essms;

import fr.unisson.annuaire.ImportReconnu;
import fr.unisson.essms.domaine.DonneesOuvertes;
import fr.unisson.essms.donnees.ImportDeResultatsSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Empreinte;
import fr.unisson.socle.Introuvable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Imports of the file of results that HAS publishes. Rows that make sense are written, the others
/// are told. Read again, a file changes nothing.
@Service
public class ImportDeResultats implements ImportReconnu {

    private static final Logger LOG = LoggerFactory.getLogger(ImportDeResultats.class);
    private static final int TETE = 8_192;
    private static final int PREMIERS_OCTETS = 4;
    private static final int IMPORTS_MONTRES = 20;

    private final ImportDeResultatsSql sql;
    private final ExecutionDeResultats execution;
    private final ActeurDeTransaction acteurs;
    private final Clock horloge;
    private final TransactionTemplate transaction;

    ImportDeResultats(
            ImportDeResultatsSql sql,
            ExecutionDeResultats execution,
            ActeurDeTransaction acteurs,
            Clock horloge,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.execution = execution;
        this.acteurs = acteurs;
        this.horloge = horloge;
        this.transaction = transaction;
    }

    /// A row left out, and why.
    ///
    /// @param ligne its number in the file
    public record Erreur(int ligne, String motifs) {}

    public enum Etat {
        EN_ATTENTE,
        LECTURE,
        ECRITURE,
        TERMINE,
        REFUSE;

        public boolean fini() {
            return this == TERMINE || this == REFUSE;
        }
    }

    /// @param refus why nothing at all was written, empty when something was
    /// @param ignorees columns that are not read
    /// @param absents establishments that the directory does not know
    /// @param erreurs the first ones
    public record Bilan(
            String refus,
            int lues,
            int nouvelles,
            int modifiees,
            int refusees,
            int ignorees,
            int absents,
            List<Erreur> erreurs) {

        public Bilan {
            erreurs = List.copyOf(erreurs);
        }

        static Bilan refuse(String refus) {
            return new Bilan(refus, 0, 0, 0, 0, 0, 0, List.of());
        }

        public int inchangees() {
            return lues - refusees - nouvelles - modifiees;
        }
    }

    /// How far an import is, then what it did.
    ///
    /// @param le when it was asked for
    public record Rapport(
            long id,
            String nom,
            Etat etat,
            boolean essai,
            boolean fictif,
            Bilan bilan,
            String par,
            Instant le) {}

    /// What is done with a file.
    public enum Mode {
        /// Says what would change, and leaves everything as it is.
        ESSAYER,
        IMPORTER,
        /// The rows are made up, and count only while no published row is there.
        DEMONTRER
    }

    /// Reads a file; the caller waits, and has checked that the actor runs the platform.
    public Rapport lire(Path fichier, String nom, Mode mode) {
        long id = demander(fichier, nom, mode);
        execution.executer(id, fichier, mode);
        return charger(id);
    }

    /// Why a file cannot be taken at all, as its first row tells; empty otherwise.
    public String refusDEmblee(Path fichier) {
        return execution.refusDEmblee(fichier);
    }

    /// Reads a file in the background and deletes it afterwards; [#charger] tells how far it is.
    public long lancer(Path fichier, String nom, Mode mode) {
        long id = demander(fichier, nom, mode);
        Thread.ofVirtual()
                .name("resultats-" + id)
                .start(() -> {
                    try {
                        execution.executer(id, fichier, mode);
                    } finally {
                        effacer(fichier);
                    }
                });
        return id;
    }

    private long demander(Path fichier, String nom, Mode mode) {
        var demandeur = Acteur.courant();
        var empreinte = empreinte(fichier);
        return parLaPlateforme(() ->
                sql.demander(
                        nom,
                        empreinte,
                        mode,
                        demandeur.nom(),
                        demandeur.connecte() ? demandeur.compte() : null,
                        horloge.instant()));
    }

    /// By who runs the platform.
    public Rapport charger(long id) {
        return parLaPlateforme(() -> sql.trouver(id))
                .orElseThrow(() -> new Introuvable("Import introuvable"));
    }

    /// The latest first; by who runs the platform.
    public List<Rapport> lister() {
        return parLaPlateforme(() -> sql.imports(IMPORTS_MONTRES));
    }

    /// Closes the imports that no program works on any more: the node that read them died.
    void refuserLesInterrompus() {
        parLaPlateforme(() -> {
            sql.refuserLesInterrompus(ExecutionDeResultats.INTERROMPU, horloge.instant());
            return true;
        });
    }

    private <T> T parLaPlateforme(Supplier<T> travail) {
        return Objects.requireNonNull(
                transaction.execute(
                        _ -> acteurs.devenir(ExecutionDeResultats.PLATEFORME, travail)));
    }

    private static void effacer(Path fichier) {
        try {
            Files.deleteIfExists(fichier);
        } catch (IOException echec) {
            LOG.warn("fichier temporaire {} non effacé", fichier, echec);
        }
    }

    private static String empreinte(Path fichier) {
        var calcul = Empreinte.calcul();
        try (InputStream contenu = new DigestInputStream(Files.newInputStream(fichier), calcul)) {
            contenu.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(calcul.digest());
    }

    /// A workbook, or a csv whose first line names the columns; Parquet is taken to be refused.
    @Override
    public boolean reconnait(Path fichier) throws IOException {
        byte[] tete;
        try (var flux = Files.newInputStream(fichier)) {
            tete = flux.readNBytes(TETE);
        }
        if (tete.length < PREMIERS_OCTETS) return false;
        var debut = new String(tete, StandardCharsets.ISO_8859_1);
        boolean classeur = debut.contains("[Content_Types].xml") || debut.contains("xl/");
        return (debut.startsWith("PK") && classeur)
                || debut.startsWith("PAR1")
                || DonneesOuvertes.annoncees(debut)
                || DonneesOuvertes.annoncees(new String(tete, StandardCharsets.UTF_8));
    }

    @Override
    public ImportReconnu.Compte importer(Path fichier, String nom) {
        var b = lire(fichier, nom, Mode.IMPORTER).bilan();
        if (!b.refus().isEmpty()) {
            return new Compte(true, List.of("Refusé : " + b.refus() + " Rien n’a été écrit."));
        }
        var lignes = new ArrayList<String>();
        lignes.add("Résultats publiés par la HAS, importés.");
        lignes.add(
                "%d lus : %d nouveaux, %d modifiés, %d inchangés, %d refusés"
                        .formatted(
                                b.lues(),
                                b.nouvelles(),
                                b.modifiees(),
                                b.inchangees(),
                                b.refusees()));
        lignes.add(b.absents() + " établissements absents de l’annuaire");
        b.erreurs().stream()
                .limit(IMPORTS_MONTRES)
                .forEach(e -> lignes.add("ligne " + e.ligne() + " : " + e.motifs()));
        if (b.refusees() > IMPORTS_MONTRES) {
            lignes.add("… et " + (b.refusees() - IMPORTS_MONTRES) + " autres lignes.");
        }
        return new Compte(false, lignes);
    }
}
