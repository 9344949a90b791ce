package fr.unisson.annuaire;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.unisson.annuaire.domaine.Acheminement;
import fr.unisson.annuaire.donnees.ReferentielSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Empreinte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Loads territories and nomenclatures at the first start, and again when their resource changed.
///
/// First of the runners: the demonstration and the command-line import lean on it.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Referentiels implements ApplicationRunner {

    private record Fichier(
            String nom,
            String table,
            List<String> colonnes,
            Function<NamedCsvRecord, @Nullable Object[]> ligne) {}

    private static final List<Fichier> FICHIERS =
            List.of(
                    new Fichier(
                            "regions.csv",
                            "region",
                            List.of("code", "nom"),
                            l -> new Object[] {l.getField("code"), l.getField("nom")}),
                    new Fichier(
                            "departements.csv",
                            "departement",
                            List.of("code", "nom", "region_code"),
                            l ->
                                    new @Nullable Object[] {
                                        l.getField("code"), l.getField("nom"), ouNull(l, "region")
                                    }),
                    new Fichier(
                            "communes.csv.gz",
                            "commune",
                            List.of(
                                    "code",
                                    "type",
                                    "nom",
                                    "cle",
                                    "departement_code",
                                    "parent_code",
                                    "population"),
                            Referentiels::commune),
                    new Fichier(
                            "categories-etablissement.csv",
                            "categorie_etablissement",
                            List.of("code", "libelle", "sigle", "domaine", "famille", "terminee"),
                            l ->
                                    new Object[] {
                                        l.getField("code"),
                                        l.getField("libelle"),
                                        l.getField("libellecourt"),
                                        l.getField("domaine"),
                                        l.getField("libelleagr3"),
                                        !l.getField("datefin").isEmpty()
                                    }),
                    new Fichier(
                            "statuts-juridiques.csv",
                            "statut_juridique",
                            List.of("code", "libelle", "famille"),
                            l ->
                                    new Object[] {
                                        l.getField("code"),
                                        l.getField("libelle"),
                                        l.getField("libelleagr1")
                                    }));

    private final ReferentielSql sql;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    Referentiels(ReferentielSql sql, TransactionTemplate transaction, Clock horloge) {
        this.sql = sql;
        this.transaction = transaction;
        this.horloge = horloge;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Acteur.systeme("chargement des nomenclatures")
                .executer(() -> transaction.executeWithoutResult(_ -> charger()));
    }

    private void charger() {
        List<Fichier> nouveaux = FICHIERS.stream().filter(f -> !dejaCharge(f)).toList();
        if (nouveaux.isEmpty()) return;
        sql.verrouiller();
        for (Fichier fichier : nouveaux) {
            byte[] contenu = contenu(fichier.nom);
            if (dejaCharge(fichier)) continue;
            sql.charger(fichier.table, fichier.colonnes, lire(fichier, contenu));
            sql.noter(fichier.nom, Empreinte.de(contenu), horloge.instant());
        }
    }

    private boolean dejaCharge(Fichier fichier) {
        return sql.empreinte(fichier.nom)
                .filter(Empreinte.de(contenu(fichier.nom))::equals)
                .isPresent();
    }

    private static byte[] contenu(String nom) {
        try (InputStream flux = new ClassPathResource("reference/" + nom).getInputStream()) {
            return flux.readAllBytes();
        } catch (IOException absente) {
            throw new UncheckedIOException(absente);
        }
    }

    private static List<@Nullable Object[]> lire(Fichier fichier, byte[] contenu) {
        List<@Nullable Object[]> lignes = new ArrayList<>();
        try (InputStream octets = new ByteArrayInputStream(contenu);
                InputStream clair =
                        fichier.nom.endsWith(".gz") ? new GZIPInputStream(octets) : octets;
                Reader texte = new InputStreamReader(clair, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(texte)) {
            csv.forEach(l -> lignes.add(fichier.ligne.apply(l)));
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
        return lignes;
    }

    private static @Nullable Object[] commune(NamedCsvRecord l) {
        String population = ouNull(l, "population");
        return new @Nullable Object[] {
            l.getField("code"),
            l.getField("type"),
            l.getField("nom"),
            Acheminement.cle(l.getField("nom")),
            l.getField("departement"),
            ouNull(l, "parent"),
            population == null ? null : Integer.valueOf(population)
        };
    }

    private static @Nullable String ouNull(NamedCsvRecord l, String colonne) {
        String valeur = l.getField(colonne);
        return valeur.isEmpty() ? null : valeur;
    }
}
