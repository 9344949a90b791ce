package fr.unisson.essms;

import fr.unisson.annuaire.ImportReconnu;
import fr.unisson.essms.domaine.AjustementDesSeuils;
import fr.unisson.essms.domaine.DonneesOuvertes;
import fr.unisson.essms.domaine.ResultatPublie;
import fr.unisson.essms.donnees.ImportDeResultatsSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Empreinte;
import fr.unisson.socle.tableur.Bornes;
import fr.unisson.socle.tableur.Rangee;
import fr.unisson.socle.tableur.Tableur;
import fr.unisson.socle.vie.Motif;
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
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads the file of results that HAS publishes, row by row, in one transaction: rows that make
/// sense are written, the others are told. Read again, a file changes nothing.
@Service
public class ImportDeResultats implements ImportReconnu {

    /// The national file has some 19 700 rows of 160 columns.
    static final Bornes BORNES = new Bornes(200_000_000, 1_000_000_000, 200_000, 400);

    private static final int PATIENCE_SECONDES = 900;
    private static final int LOT = 400;
    private static final int ERREURS_GARDEES = 200;
    private static final int TETE = 8_192;
    private static final int PREMIERS_OCTETS = 4;
    private static final int IMPORTS_MONTRES = 20;

    private final ImportDeResultatsSql sql;
    private final ActeurDeTransaction acteurs;
    private final Journal journal;
    private final Clock horloge;
    private final TransactionTemplate transaction;

    ImportDeResultats(
            ImportDeResultatsSql sql,
            ActeurDeTransaction acteurs,
            Journal journal,
            Clock horloge,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.acteurs = acteurs;
        this.journal = journal;
        this.horloge = horloge;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setTimeout(PATIENCE_SECONDES);
    }

    /// A row left out, and why.
    ///
    /// @param ligne its number in the file
    public record Erreur(int ligne, String motifs) {}

    /// @param refus why nothing at all was read, null when something was
    /// @param erreurs the first ones
    /// @param ignorees columns that are not read
    public record Rapport(
            String nom,
            boolean fictif,
            @Nullable String refus,
            int lues,
            int nouvelles,
            int modifiees,
            int refusees,
            int ignorees,
            List<Erreur> erreurs,
            String par,
            Instant le) {

        public int inchangees() {
            return lues - refusees - nouvelles - modifiees;
        }
    }

    /// What is done with a file.
    public enum Mode {
        /// Says what would change, and leaves everything as it is.
        ESSAYER,
        IMPORTER,
        /// The rows are made up, and count only while no published row is there.
        DEMONTRER
    }

    /// The caller has checked that the actor runs the platform.
    public Rapport lire(Path fichier, String nom, Mode mode) {
        var demandeur = Acteur.courant();
        return Objects.requireNonNull(
                transaction.execute(t -> {
                    var rapport =
                            acteurs.devenir(
                                    Acteur.systeme("résultats publiés"),
                                    () -> importer(fichier, nom, mode, demandeur));
                    if (mode == Mode.ESSAYER || rapport.refus() != null) t.setRollbackOnly();
                    return rapport;
                }));
    }

    private Rapport importer(Path fichier, String nom, Mode mode, Acteur demandeur) {
        sql.verrouiller();
        var lecture = new Lecture(mode == Mode.DEMONTRER, horloge.instant());
        try {
            var refus =
                    Tableur.parcourir(fichier, BORNES, lecture)
                            .map(Motif::phrase)
                            .or(lecture::refus)
                            .orElse(null);
            var rapport = lecture.rapport(nom, refus, demandeur.nom());
            if (refus != null || mode == Mode.ESSAYER) return rapport;
            sql.recalculer();
            AjustementDesSeuils.de(sql.groupes()).ifPresent(a -> sql.ajuster(a, lecture.le));
            long id =
                    sql.noter(
                            rapport,
                            empreinte(fichier),
                            demandeur.connecte() ? demandeur.compte() : null,
                            lecture.le);
            journal.consigner(
                    "import-has",
                    id,
                    "Résultats publiés importés",
                    rapport.nouvelles() + " nouveaux, " + rapport.modifiees() + " modifiés");
            return rapport;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The latest first; by who runs the platform.
    @Transactional(readOnly = true)
    public List<Rapport> lister() {
        return acteurs.devenir(
                Acteur.systeme("résultats publiés"), () -> sql.imports(IMPORTS_MONTRES));
    }

    private static String empreinte(Path fichier) throws IOException {
        var calcul = Empreinte.calcul();
        try (InputStream contenu = new DigestInputStream(Files.newInputStream(fichier), calcul)) {
            contenu.transferTo(OutputStream.nullOutputStream());
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
                || DonneesOuvertes.annoncees(debut);
    }

    @Override
    public ImportReconnu.Compte importer(Path fichier, String nom) {
        var r = lire(fichier, nom, Mode.IMPORTER);
        var refus = r.refus();
        if (refus != null) {
            return new Compte(true, List.of("Refusé : " + refus + " Rien n’a été écrit."));
        }
        var lignes = new ArrayList<String>();
        lignes.add("Résultats publiés par la HAS, importés.");
        lignes.add(
                "%d lus : %d nouveaux, %d modifiés, %d inchangés, %d refusés"
                        .formatted(
                                r.lues(),
                                r.nouvelles(),
                                r.modifiees(),
                                r.inchangees(),
                                r.refusees()));
        r.erreurs().stream()
                .limit(IMPORTS_MONTRES)
                .forEach(e -> lignes.add("ligne " + e.ligne() + " : " + e.motifs()));
        if (r.refusees() > IMPORTS_MONTRES) {
            lignes.add("… et " + (r.refusees() - IMPORTS_MONTRES) + " autres lignes.");
        }
        return new Compte(false, lignes);
    }

    /// The rows as they come; memory holds one batch, and which evaluations were met.
    private final class Lecture implements java.util.function.Predicate<Rangee> {

        private final boolean fictif;
        private final Instant le;
        private final List<ResultatPublie> lot = new ArrayList<>();
        private final Set<String> vus = new HashSet<>();
        private final List<Erreur> erreurs = new ArrayList<>();
        private @Nullable DonneesOuvertes colonnes;
        private int lues;
        private int nouvelles;
        private int modifiees;
        private int refusees;

        Lecture(boolean fictif, Instant le) {
            this.fictif = fictif;
            this.le = le;
        }

        @Override
        public boolean test(Rangee rangee) {
            if (colonnes == null) {
                colonnes = new DonneesOuvertes(rangee);
                return colonnes.manquantes().isEmpty();
            }
            lues++;
            switch (colonnes.lire(rangee)) {
                case DonneesOuvertes.Lecture.Refusee(var motifs) ->
                        refuser(rangee, String.join(" ; ", motifs));
                case DonneesOuvertes.Lecture.Lue(var r) -> {
                    if (vus.add(r.finess() + " " + r.evaluation())) lot.add(r);
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
            if (lot.size() == LOT) ecrire();
            return true;
        }

        private void refuser(Rangee rangee, String motifs) {
            refusees++;
            if (erreurs.size() < ERREURS_GARDEES) erreurs.add(new Erreur(rangee.numero(), motifs));
        }

        private void ecrire() {
            var fusion = sql.fusionner(lot, fictif, le);
            nouvelles += fusion.nouvelles();
            modifiees += fusion.modifiees();
            lot.clear();
        }

        Optional<String> refus() {
            if (colonnes == null) return Optional.of("Ce fichier ne contient aucune ligne.");
            var manquantes = colonnes.manquantes();
            if (!manquantes.isEmpty()) {
                return Optional.of(
                        "Il manque "
                                + (manquantes.size() == 1 ? "la colonne " : "les colonnes ")
                                + String.join(", ", manquantes)
                                + ". Ce fichier n’est pas celui des résultats par établissement.");
            }
            if (!lot.isEmpty()) ecrire();
            return lues > 0 && lues > refusees
                    ? Optional.empty()
                    : Optional.of("Aucune ligne de ce fichier ne peut être lue.");
        }

        Rapport rapport(String nom, @Nullable String refus, String par) {
            return new Rapport(
                    nom,
                    fictif,
                    refus,
                    lues,
                    nouvelles,
                    modifiees,
                    refusees,
                    colonnes == null ? 0 : colonnes.ignorees(),
                    List.copyOf(erreurs),
                    par,
                    le);
        }
    }
}
