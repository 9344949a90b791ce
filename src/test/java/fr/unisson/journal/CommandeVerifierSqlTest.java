package fr.unisson.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Proprietaire;
import fr.unisson.SqlTest;
import fr.unisson.documents.DepotsDEssai;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// A base of its own, damaged by hand as a failing disk or a dishonest administrator would: it
/// serves no other test afterwards.
@SqlTest
@DirtiesContext
@TestPropertySource(properties = "unisson.test.base=neuve")
class CommandeVerifierSqlTest {

    @Autowired ApplicationContext contexte;
    @Autowired List<ControleDIntegrite> controles;
    @Autowired Journal journal;
    @Autowired FlywayConnectionDetails migrations;
    @Autowired TransactionTemplate transaction;

    private JdbcClient proprietaire;
    private int code;

    @BeforeEach
    void sans_garde_fou() {
        proprietaire = Proprietaire.de(migrations);
        for (var table : List.of("journal", "fichier", "fichier_contenu", "document_scelle")) {
            proprietaire
                    .sql("alter table %s no force row level security".formatted(table))
                    .update();
        }
        proprietaire
                .sql(
                        """
                        do $$ declare c record; begin
                          for c in select conname from pg_constraint
                                    where conrelid = 'fichier_contenu'::regclass and contype = 'c'
                          loop
                            execute format('alter table fichier_contenu drop constraint %I',
                                           c.conname);
                          end loop;
                        end $$
                        """)
                .update();
    }

    @Test
    void un_octet_change_du_journal_d_un_fichier_ou_d_un_sceau_se_trouve() {
        consigner("Créé", "Modifié", "Signé");
        var note = DepotsDEssai.deposer(contexte, "Une note que personne ne change.");
        var scelle = DepotsDEssai.sceller(contexte, 7);
        assertThat(verifier()).contains("Tout tient.", "Documents scellés relus : 1, aucun écart");
        assertThat(code).isZero();

        proprietaire
                .sql("update journal set detail = 'B' where objet_type = 'essai' and rang = 2")
                .update();
        assertThat(verifier())
                .contains("chaîne rompue à la ligne 2 de « essai 1 »", "ATTENTION : 1 écart.");
        assertThat(code).isOne();

        proprietaire
                .sql(
                        "update fichier_contenu set octets = set_byte(octets, 3, 88) where empreinte = ?")
                .param(note)
                .update();
        assertThat(verifier())
                .contains(
                        "« note.txt » n’est plus celui de son empreinte " + note,
                        "ATTENTION : 2 écarts.");

        changerUnSceauEtSesEmpreintes(scelle);
        assertThat(verifier())
                .contains(
                        "Fichiers relus : 2, 1 écart.",
                        "le document scellé de « essai 7 »",
                        "a un sceau rompu",
                        "ATTENTION : 3 écarts.");
        assertThat(code).isOne();

        proprietaire.sql("update fichier_contenu set octets = null").update();
        assertThat(verifier()).contains("a disparu sans avoir été éliminé");

        proprietaire.sql("update fichier_contenu set ailleurs = empreinte || '/x'").update();
        assertThat(verifier())
                .contains(
                        "2 contenus de fichiers, gardés dans un magasin S3, n’ont pas été relus",
                        "UNISSON_FICHIERS_S3_ADRESSE");
        assertThat(code).isOne();
    }

    /// Every digest is made to agree with the changed bytes: only the seal can tell.
    private void changerUnSceauEtSesEmpreintes(String scelle) {
        proprietaire
                .sql(
                        """
                        with change as (
                          update fichier_contenu
                             set octets = set_byte(octets, 3000, get_byte(octets, 3000) # 1),
                                 empreinte = encode(sha256(set_byte(octets, 3000,
                                               get_byte(octets, 3000) # 1)), 'hex')
                           where empreinte = :e returning empreinte),
                        depot as (
                          update fichier set empreinte = (select empreinte from change)
                           where empreinte = :e)
                        update document_scelle set empreinte = (select empreinte from change)
                         where empreinte = :e
                        """)
                .param("e", scelle)
                .update();
    }

    private void consigner(String... faits) {
        Acteurs.systeme()
                .executer(() ->
                        transaction.executeWithoutResult(_ -> {
                            for (var fait : faits) journal.consigner("essai", 1, fait, "A");
                        }));
    }

    private String verifier() {
        var commande = new CommandeVerifier(controles);
        PrintStream avant = System.out;
        var texte = new ByteArrayOutputStream();
        System.setOut(new PrintStream(texte, true, StandardCharsets.UTF_8));
        try {
            commande.run(new DefaultApplicationArguments());
        } finally {
            System.setOut(avant);
        }
        code = commande.getExitCode();
        return texte.toString(StandardCharsets.UTF_8);
    }
}
