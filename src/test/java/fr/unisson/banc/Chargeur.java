package fr.unisson.banc;

import fr.unisson.socle.Empreinte;
import fr.unisson.socle.LigneDeCopie;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/// Streams rows into tables by `COPY`: nothing is kept in memory. Each table is loaded with its
/// secondary indexes taken away and built again after, which is faster and leaves them compact.
///
/// Connected as the owner of the tables, every constraint is checked by the database as rows come;
/// row-level security and the triggers of lives are put aside for the table, then put back. As a
/// superuser the checks of foreign keys are put aside as well: a small scale proved the generator.
final class Chargeur {

    /// What gives the rows of a table.
    @FunctionalInterface
    interface Source {
        void ecrire(LigneDeCopie ligne) throws IOException;
    }

    private static final int TAMPON = 1 << 16;

    private final Connection base;
    private final boolean controle;
    private final boolean aBlanc;
    private final Consumer<String> progression;
    private final Map<String, Long> lignes = new LinkedHashMap<>();
    private final StringBuilder empreintes = new StringBuilder();

    /// @param controle connected as the owner, under every constraint
    /// @param aBlanc nothing is written: only the digest is made
    Chargeur(Connection base, boolean controle, boolean aBlanc, Consumer<String> progression)
            throws SQLException {
        this.base = base;
        this.aBlanc = aBlanc;
        this.controle = controle;
        this.progression = progression;
        if (!controle && !aBlanc) executer("set session_replication_role = replica");
        executer("set maintenance_work_mem = '256MB'");
    }

    /// Rows by table, in the order of the loading.
    Map<String, Long> lignes() {
        return lignes;
    }

    /// Of all bytes that were sent, table after table.
    String empreinte() {
        return Empreinte.de(empreintes.toString());
    }

    /// The digest alone, without writing anything.
    void parcourir(String table, Source source) throws IOException {
        var calcul = calcul();
        source.ecrire(
                new LigneDeCopie(new DigestOutputStream(OutputStream.nullOutputStream(), calcul)));
        retenir(table, calcul);
    }

    private void retenir(String table, MessageDigest calcul) {
        empreintes.append(table).append(HexFormat.of().formatHex(calcul.digest())).append('\n');
    }

    void copier(String table, String colonnes, Source source) throws SQLException, IOException {
        if (aBlanc) {
            parcourir(table, source);
            return;
        }
        long debut = System.nanoTime();
        base.setAutoCommit(false);
        var index = enleverLesIndex(table);
        ouvrir(table);
        var calcul = calcul();
        var copie =
                new PGCopyOutputStream(
                        base.unwrap(PGConnection.class),
                        "copy " + table + " (" + colonnes + ") from stdin",
                        TAMPON);
        long nombre;
        try (copie) {
            OutputStream sortie = new DigestOutputStream(copie, calcul);
            source.ecrire(new LigneDeCopie(sortie));
            sortie.flush();
            nombre = copie.endCopy();
        }
        for (var i : index) executer(i);
        fermer(table);
        base.commit();
        base.setAutoCommit(true);
        lignes.merge(table, nombre, Long::sum);
        retenir(table, calcul);
        progression.accept(
                "%-28s %,12d lignes %8.1f s"
                        .formatted(table, nombre, (System.nanoTime() - debut) / 1e9));
    }

    /// Identifiers that the program gives from now on come after ours.
    void finir() throws SQLException {
        if (aBlanc) return;
        for (var table : lignes.keySet()) {
            executer(
                    """
                    do $$ declare suite text;
                    begin
                      if exists (select from pg_attribute where attrelid = '%1$s'::regclass
                                    and attname = 'id' and attidentity <> '') then
                        execute 'select setval(pg_get_serial_sequence(''%1$s'', ''id''),
                                               (select max(id) from %1$s))';
                      end if;
                    end $$
                    """
                            .formatted(table));
        }
        progression.accept("Statistiques…");
        // Rows that everybody sees are marked so now, rather than by the first who read them.
        executer(controle ? "analyze" : "vacuum (analyze)");
        if (!controle) executer("set session_replication_role = origin");
    }

    void executer(String ordre) throws SQLException {
        try (var instruction = base.createStatement()) {
            instruction.execute(ordre);
        }
    }

    private void ouvrir(String table) throws SQLException {
        if (!controle) return;
        executer("alter table " + table + " no force row level security");
        executer("alter table " + table + " disable trigger user");
    }

    private void fermer(String table) throws SQLException {
        if (!controle) return;
        // Rows whose foreign keys wait for the end of the transaction would forbid the next orders.
        executer("set constraints all immediate");
        executer("alter table " + table + " enable trigger user");
        executer("alter table " + table + " force row level security");
    }

    /// Those that hold no constraint.
    private List<String> enleverLesIndex(String table) throws SQLException {
        var definitions = new ArrayList<String>();
        var noms = new ArrayList<String>();
        try (var instruction = base.createStatement();
                var reponse =
                        instruction.executeQuery(
                                """
                                select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
                                  from pg_index i
                                 where i.indrelid = '%s'::regclass and not i.indisunique
                                """
                                        .formatted(table))) {
            while (reponse.next()) {
                noms.add(reponse.getString(1));
                definitions.add(reponse.getString(2));
            }
        }
        for (var nom : noms) executer("drop index " + nom);
        return definitions;
    }

    private static MessageDigest calcul() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
