package fr.unisson.annuaire;

import static java.util.Comparator.comparing;

import fr.unisson.annuaire.domaine.Bilan;
import fr.unisson.annuaire.domaine.Genre;
import fr.unisson.annuaire.domaine.MotifFichier;
import fr.unisson.annuaire.donnees.ImportSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Empreinte;
import fr.unisson.socle.Introuvable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Imports of FINESS files into the directory.
@Service
public class Imports {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final ImportSql sql;
    private final ExecutionImport execution;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    Imports(
            ImportSql sql,
            ExecutionImport execution,
            TransactionTemplate transaction,
            Clock horloge) {
        this.sql = sql;
        this.execution = execution;
        this.transaction = transaction;
        this.horloge = horloge;
    }

    /// Notes that the current actor wants this file imported; nothing is read of it but its digest.
    ///
    /// @param nom the name to show, whatever the name on our disk
    public ImportId demander(Path fichier, String nom) throws IOException {
        String empreinte = empreinte(fichier);
        long taille = Files.size(fichier);
        Acteur demandeur = Acteur.courant();
        Long compte = demandeur.connecte() ? demandeur.compte() : null;
        return plateforme()
                .executer(() ->
                        Objects.requireNonNull(
                                transaction.execute(_ ->
                                        new ImportId(
                                                sql.demander(
                                                        nom,
                                                        empreinte,
                                                        taille,
                                                        demandeur.nom(),
                                                        compte,
                                                        horloge.instant())))));
    }

    /// Imports a file that was asked for, and returns its report; the caller waits.
    public ImportVue executer(ImportId id, Path fichier) {
        return plateforme()
                .executer(() -> {
                    execution.executer(id, fichier);
                    return Objects.requireNonNull(transaction.execute(_ -> charger(id)));
                });
    }

    /// Imports a file in the background and deletes it afterwards; [#charger] tells how far it is.
    public ImportId lancer(Path fichier, String nom) throws IOException {
        ImportId id = demander(fichier, nom);
        Thread.ofVirtual()
                .name("import-" + id)
                .start(() -> {
                    try {
                        executer(id, fichier);
                    } finally {
                        effacer(fichier);
                    }
                });
        return id;
    }

    /// Closes the imports that no program works on any more: the node that read them died.
    public void refuserLesInterrompus() {
        plateforme()
                .executer(() ->
                        transaction.executeWithoutResult(
                                _ -> sql.refuserLesInterrompus(horloge.instant())));
    }

    private static void effacer(Path fichier) {
        try {
            Files.deleteIfExists(fichier);
        } catch (IOException echec) {
            LOG.warn("fichier temporaire {} non effacé", fichier, echec);
        }
    }

    @Transactional(readOnly = true)
    public ImportVue charger(ImportId id) {
        return sql.trouver(id.valeur())
                .map(ligne -> vue(ligne, sql.bilans(ligne.id())))
                .orElseThrow(() -> new Introuvable("Import introuvable"));
    }

    /// The latest imports, without the detail of their results.
    @Transactional(readOnly = true)
    public List<ImportVue> lister(int taille) {
        return sql.lister(taille).stream().map(ligne -> vue(ligne, List.of())).toList();
    }

    /// The lines set aside, in the order of the file.
    ///
    /// @param refusees only those left out; otherwise those kept with a remark too
    @Transactional(readOnly = true)
    public void lignesEcartees(ImportId id, boolean refusees, Consumer<LigneEcartee> pour) {
        sql.lignesEcartees(
                id.valeur(),
                refusees,
                l ->
                        pour.accept(
                                new LigneEcartee(
                                        l.ligne(), l.refusee(), l.motif().message(), l.contenu())));
    }

    private static Acteur plateforme() {
        return Acteur.systeme("import de l'annuaire");
    }

    private static String empreinte(Path fichier) throws IOException {
        MessageDigest calcul = Empreinte.calcul();
        try (InputStream contenu = new DigestInputStream(Files.newInputStream(fichier), calcul)) {
            contenu.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(calcul.digest());
    }

    private static ImportVue vue(ImportSql.Ligne l, List<Bilan> bilans) {
        return new ImportVue(
                new ImportId(l.id()),
                l.nom(),
                l.empreinte(),
                l.taille(),
                ImportVue.Etat.valueOf(l.etat()),
                l.format(),
                l.edition(),
                l.avancement(),
                l.lignes(),
                explication(l),
                l.dejaImporte() == null ? null : new ImportId(l.dejaImporte()),
                l.par(),
                l.demandeLe().toInstant(),
                l.finLe() == null ? null : l.finLe().toInstant(),
                bilans.stream().sorted(comparing(Bilan::genre)).map(Imports::vue).toList());
    }

    private static @Nullable String explication(ImportSql.Ligne l) {
        if (l.motif() == null) return null;
        String message = MotifFichier.valueOf(l.motif()).message();
        return l.motifLigne() == null ? message : message + " (Ligne " + l.motifLigne() + ".)";
    }

    private static BilanVue vue(Bilan b) {
        return new BilanVue(
                nom(b.genre()),
                b.lus(),
                b.crees(),
                b.modifies(),
                b.inchanges(),
                b.fermes(),
                b.refuses(),
                b.avertis());
    }

    private static String nom(Genre genre) {
        return switch (genre) {
            case ORGANISATION -> "Organisations";
            case ETABLISSEMENT -> "Établissements";
            case POSITION -> "Positions";
        };
    }
}
