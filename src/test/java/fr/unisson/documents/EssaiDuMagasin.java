package fr.unisson.documents;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Proprietaire;
import fr.unisson.SqlTest;
import fr.unisson.documents.donnees.FichiersSql;
import fr.unisson.documents.donnees.MagasinSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Empreinte;
import fr.unisson.socle.Introuvable;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Files in a real S3 server. Run by `./unisson magasin`.
@SqlTest
@TestPropertySource(properties = "unisson.test.base=neuve")
@Timeout(300)
class EssaiDuMagasin {

    private static final MagasinDEssai MAGASIN = MagasinDEssai.demarrer();
    private static final Acteur ANNE = Acteurs.compte(9_100_901, 9_100_091);
    private static final Acteur VOISIN = Acteurs.compte(9_100_903, 9_100_093);

    @Autowired Fichiers fichiers;
    @Autowired FichiersSql sql;
    @Autowired Contenus contenus;
    @Autowired ControleDesFichiers controle;
    @Autowired TransactionTemplate transaction;
    @Autowired FlywayConnectionDetails migrations;
    @Autowired MagasinSql magasinSql;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;

    @DynamicPropertySource
    static void magasin(DynamicPropertyRegistry reglages) {
        reglages.add("unisson.fichiers.s3.adresse", MAGASIN::adresse);
        reglages.add("unisson.fichiers.s3.seau", () -> MagasinDEssai.SEAU);
        reglages.add("unisson.fichiers.s3.cle", () -> MagasinDEssai.CLE);
        reglages.add("unisson.fichiers.s3.secret", () -> MagasinDEssai.SECRET);
    }

    @AfterAll
    static void arreter() {
        MAGASIN.close();
    }

    @Test
    void ce_serveur_refuse_une_signature_fausse() {
        try (var autre = MAGASIN.client("un autre secret")) {
            assertThatThrownBy(() -> autre.listObjectsV2(o -> o.bucket(MagasinDEssai.SEAU)))
                    .isInstanceOfSatisfying(
                            S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
        }
    }

    @Test
    void un_fichier_depose_est_dans_le_magasin_et_se_relit_par_qui_en_a_le_droit() {
        var octets = pdf(3_500_000);
        var id = deposer(octets);
        assertThat(ailleurs(octets)).startsWith(Empreinte.de(octets) + "/");
        assertThat(MAGASIN.contient(ailleurs(octets))).isTrue();
        assertThat(enBase(octets)).isFalse();
        assertThat(en(ANNE, () -> fichiers.lire(id))).isEqualTo(Contenu.de(octets));
        assertThatThrownBy(() -> en(VOISIN, () -> fichiers.lire(id)))
                .isInstanceOf(Introuvable.class);
        // Twice the same content is one object.
        var premiere = ailleurs(octets);
        deposer(octets);
        assertThat(ailleurs(octets)).isEqualTo(premiere);
    }

    @Test
    void un_contenu_change_dans_le_magasin_ne_sort_pas_et_la_verification_le_dit() {
        var octets = pdf(2_000);
        var id = deposer(octets);
        var autre = octets.clone();
        autre[1_000] ^= 1;
        MAGASIN.remplacer(ailleurs(octets), autre);
        assertThatThrownBy(() -> en(ANNE, () -> fichiers.lire(id)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(controle.controler().ecarts()).anyMatch(e -> e.contains(Empreinte.de(octets)));
        MAGASIN.remplacer(ailleurs(octets), octets);
        assertThat(controle.controler().ecarts()).noneMatch(e -> e.contains(Empreinte.de(octets)));
    }

    @Test
    void un_objet_qui_manque_dans_le_magasin_est_nomme_par_la_verification() {
        var octets = pdf(6_000);
        var id = deposer(octets);
        var cle = ailleurs(octets);
        MAGASIN.effacer(cle);
        assertThat(controle.controler().ecarts())
                .singleElement()
                .asString()
                .contains(id + " « a.pdf »", "manque dans le magasin S3", cle);
        MAGASIN.remplacer(cle, octets);
        assertThat(controle.controler().ecarts()).isEmpty();
    }

    @Test
    void une_elimination_ote_l_objet_et_un_depot_ulterieur_le_rend() {
        var octets = pdf(5_000);
        var premier = deposer(octets);
        var second = deposer(octets);
        var cle = ailleurs(octets);
        assertThat(en(ANNE, () -> fichiers.eliminer(premier))).as("no rule allows it").isFalse();

        siToutEstEliminable(() -> {
            assertThat(en(ANNE, () -> fichiers.eliminer(premier))).isTrue();
            contenus.effacer();
            assertThat(MAGASIN.contient(cle)).as("the other deposit keeps it").isTrue();
            assertThat(en(ANNE, () -> fichiers.eliminer(second))).isTrue();
        });
        var rendu = deposer(octets);
        contenus.effacer();
        assertThat(MAGASIN.contient(cle)).isFalse();
        assertThat(ailleurs(octets)).isNotEqualTo(cle);
        assertThat(en(ANNE, () -> fichiers.lire(rendu))).isEqualTo(Contenu.de(octets));
    }

    @Test
    void un_depot_qui_n_aboutit_pas_ne_laisse_rien_que_l_on_ne_sache_effacer() {
        var octets = pdf(4_000);
        en(
                ANNE,
                () ->
                        transaction.execute(t -> {
                            t.setRollbackOnly();
                            return fichiers.deposer(
                                    "a.pdf", new ByteArrayInputStream(octets), null);
                        }));
        var restes =
                systeme(() ->
                        db.sql("select cle from contenu_a_effacer where cle like :e || '/%'")
                                .param("e", Empreinte.de(octets))
                                .query(String.class)
                                .list());
        assertThat(restes).singleElement().satisfies(c -> assertThat(MAGASIN.contient(c)).isTrue());
        contenus.effacer();
        assertThat(MAGASIN.contient(restes.getFirst())).as("it could still commit").isTrue();
        systeme(() -> {
            magasinSql.gracier(restes.getFirst());
            magasinSql.condamner(restes.getFirst(), horloge.instant());
            return true;
        });
        contenus.effacer();
        assertThat(MAGASIN.contient(restes.getFirst())).isFalse();
    }

    @Test
    void les_contenus_de_la_base_passent_au_magasin_et_un_passage_interrompu_se_reprend() {
        var grands = new byte[][] {pdf(3_000_000), pdf(10_000), pdf(20_000)};
        var ids = Arrays.stream(grands).map(this::deposerEnBase).toList();
        assertThat(enBase(grands[0])).isTrue();
        boolean deplace =
                en(
                        ANNE,
                        () ->
                                requireNonNull(
                                        transaction.execute(_ ->
                                                magasinSql.deplacer(
                                                        Empreinte.de(grands[0]), "x"))));
        assertThat(deplace).as("only the platform moves a content").isFalse();

        contenus.deplacer();
        contenus.deplacer();

        for (int i = 0; i < grands.length; i++) {
            var id = ids.get(i);
            assertThat(enBase(grands[i])).isFalse();
            assertThat(MAGASIN.contient(ailleurs(grands[i]))).isTrue();
            assertThat(en(ANNE, () -> fichiers.lire(id))).isEqualTo(Contenu.de(grands[i]));
        }
        assertThat(controle.controler().ecarts()).isEmpty();
    }

    /// As before there was a store.
    private FichierId deposerEnBase(byte[] octets) {
        return en(
                ANNE,
                () ->
                        transaction.execute(_ -> {
                            var id =
                                    sql.deposer(
                                            new FichiersSql.Nouveau(
                                                    Empreinte.de(octets),
                                                    "ancien.pdf",
                                                    "application/pdf",
                                                    octets.length,
                                                    null,
                                                    ANNE.compte(),
                                                    horloge.instant()));
                            sql.garder(
                                    Empreinte.de(octets),
                                    octets.length,
                                    new ByteArrayInputStream(octets));
                            return id;
                        }));
    }

    private FichierId deposer(byte[] octets) {
        var depot =
                en(ANNE, () -> fichiers.deposer("a.pdf", new ByteArrayInputStream(octets), null));
        assertThat(depot).isInstanceOf(Depot.Accepte.class);
        return ((Depot.Accepte) depot).fichier().id();
    }

    private String ailleurs(byte[] octets) {
        return systeme(() ->
                db.sql("select ailleurs from fichier_contenu where empreinte = :e")
                        .param("e", Empreinte.de(octets))
                        .query(String.class)
                        .single());
    }

    private boolean enBase(byte[] octets) {
        return systeme(() ->
                db.sql("select octets is not null from fichier_contenu where empreinte = :e")
                        .param("e", Empreinte.de(octets))
                        .query(Boolean.class)
                        .single());
    }

    /// In the place of the rules of the modules above, which have their own tests.
    private void siToutEstEliminable(Runnable travail) {
        var base = Proprietaire.de(migrations);
        var regle =
                base.sql("select pg_get_functiondef('fichier_eliminable(bigint)'::regprocedure)")
                        .query(String.class)
                        .single();
        base.sql(
                        """
                        create or replace function fichier_eliminable(id bigint) returns boolean
                          language sql stable return true
                        """)
                .update();
        try {
            travail.run();
        } finally {
            base.sql(regle).update();
        }
    }

    private <T> T systeme(Supplier<T> travail) {
        return Acteur.systeme("essai")
                .executer(() -> requireNonNull(transaction.execute(_ -> travail.get())));
    }

    private static <T> T en(Acteur acteur, Supplier<T> travail) {
        return requireNonNull(acteur.executer(travail));
    }

    private static byte[] pdf(int taille) {
        var octets = new byte[taille];
        new Random(taille).nextBytes(octets);
        var tete = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(tete, 0, octets, 0, tete.length);
        return octets;
    }
}
