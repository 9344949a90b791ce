package fr.unisson.conventions.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Requetes;
import fr.unisson.acces.Comptes;
import fr.unisson.conventions.Scene;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A page reads the database as often for many rows as for few.
@PageTest
class RequetesParPageWebTest {

    private static final List<String> PAGES =
            List.of(
                    "",
                    "/parties",
                    "/diagnostic",
                    "/principes",
                    "/volets",
                    "/volets/1",
                    "/articles/4",
                    "/articles/4/amendements",
                    "/articles/4/versions",
                    "/texte",
                    "/cadre",
                    "/instances",
                    "/registre",
                    "/historique");

    @Autowired MockMvcTester mvc;
    @Autowired Scene scene;

    private final UneCoconstruction convention;

    RequetesParPageWebTest(
            @Autowired Comptes comptes,
            @Autowired JdbcClient db,
            @Autowired PlatformTransactionManager transactions) {
        convention = new UneCoconstruction(comptes, db, new TransactionTemplate(transactions));
    }

    @Test
    void le_nombre_de_requetes_d_une_page_ne_depend_pas_du_nombre_de_lignes() {
        convention.creer().travailler();
        var claire = new Navigation(mvc).depuis("test-" + UUID.randomUUID());
        claire.lire("/connexion");
        claire.envoyer(
                "/connexion",
                "courriel",
                convention.claire.courriel(),
                "motDePasse",
                UneCoconstruction.MOT_DE_PASSE);
        remplir(1);
        mesurer(claire);
        var peu = mesurer(claire);
        assertThat(peu.values()).as("the queries are counted: %s", peu).allMatch(n -> n >= 5);
        remplir(12);
        assertThat(mesurer(claire)).isEqualTo(peu);
    }

    private Map<String, Long> mesurer(Navigation qui) {
        var nombres = new LinkedHashMap<String, Long>();
        for (var page : PAGES) nombres.put(page, Requetes.compter(qui, convention.adresse(page)));
        nombres.put("/conventions", Requetes.compter(qui, "/conventions"));
        return nombres;
    }

    /// One more of everything that these pages list, `fois` times.
    private void remplir(int fois) {
        for (int i = 0; i < fois; i++) {
            long organisation = scene.organisation("Association d’essai " + i);
            scene.partie(convention.id, organisation, "ACCEPTEE");
            ajouter(
                    "insert into etablissement (organisation_id, nom, source, fictive, maj_le)"
                            + " select organisation_id, 'Site', 'demonstration', true, now() from partie"
                            + " where id = :h");
            ajouter(
                    "insert into partie_etablissement select :c, :h, max(e.id) from etablissement e"
                            + " join partie p on p.organisation_id = e.organisation_id"
                            + " where p.id = :h");
            ajouter(
                    "insert into diagnostic (convention_id, intitule, depose_par, depose_le)"
                            + " values (:c, 'Enquête', :claire, now())");
            ajouter(
                    "insert into constat_partage (convention_id, texte, note_par, note_le)"
                            + " values (:c, 'Un constat', :claire, now())");
            ajouter(
                    "with p as (insert into principe (convention_id, nature, rang)"
                            + " values (:c, 'PRINCIPE', 1) returning id), r as ("
                            + " insert into principe_redaction (convention_id, principe_id, version,"
                            + " intitule, sens, le) select :c, id, 1, 'Un principe', 'Un sens', now()"
                            + " from p returning principe_id)"
                            + " insert into principe_position (convention_id, principe_id, version,"
                            + " partie_id, compte_id, role, position, le)"
                            + " select :c, principe_id, 1, :h, :claire, 'REFERENT', 'ACCORD', now()"
                            + " from r");
            ajouter(
                    "with p as (insert into point (convention_id, volet_id, article_id, nature,"
                            + " enonce, etat, note_par, note_le) values (:c, :v, :a, 'DIVERGENCE',"
                            + " 'Un désaccord', 'OUVERTE', :claire, now()) returning id)"
                            + " insert into point_position (convention_id, point_id, partie_id,"
                            + " compte_id, role, position, le) select :c, id, :h, :claire,"
                            + " 'REFERENT', 'ACCORD', now() from p");
            ajouter(
                    "insert into commentaire (convention_id, article_id, article_version, compte_id,"
                            + " texte, le) values (:c, :a, 1, :claire, 'Un commentaire', now())");
            ajouter(
                    "insert into amendement (convention_id, article_id, base_version, texte,"
                            + " compte_id, le) values (:c, :a, 1, 'Un texte', :claire, now())");
            // One that serves the convention and one that could.
            ajouter(
                    "with i as (insert into instance (organisation_id, nom, nature, decide,"
                            + " delai_dossiers) select p.organisation_id, gen_random_uuid()::text,"
                            + " 'COPIL', false, 0 from partie p, generate_series(1, 2)"
                            + " where p.id = :h returning id)"
                            + " insert into convention_instance (convention_id, instance_id,"
                            + " attachee_le) select :c, max(id), now() from i");
            ajouter(
                    "with s as (insert into seance (convention_id, volet_id, le, enregistree_le)"
                            + " values (:c, :v, date '2026-10-03', now()) returning id)"
                            + " insert into presence select :c, id, :claire, true from s");
        }
    }

    private void ajouter(String sql) {
        var lie = new LinkedHashMap<String, Object>();
        lie.put("c", convention.id);
        lie.put("h", convention.hopital);
        lie.put("claire", convention.claire.compte());
        if (sql.contains(":v")) lie.put("v", volet());
        if (sql.contains(":a,")) lie.put("a", article());
        scene.ecrire(
                sql,
                lie.entrySet().stream()
                        .filter(e -> sql.contains(":" + e.getKey()))
                        .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                        .toArray());
    }

    private long volet() {
        return scene.systeme(
                "select id from volet where convention_id = :c and numero = 1", "c", convention.id);
    }

    private long article() {
        return scene.systeme(
                "select id from article where convention_id = :c and numero = '4'",
                "c",
                convention.id);
    }
}
