package fr.unisson.modeles.donnees;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.modeles.ArticlePropose;
import fr.unisson.modeles.TexteImporte;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Texts brought by people. Row-level security keeps each one to who brought it.
@Repository
public class TexteImporteSql {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<ArticlePropose>> ARTICLES = new TypeReference<>() {};

    private final JdbcClient db;

    TexteImporteSql(JdbcClient db) {
        this.db = db;
    }

    public long ajouter(
            OrganisationId organisation,
            String nom,
            List<String> remarques,
            List<ArticlePropose> articles,
            Instant le) {
        return db.sql(
                        """
                        insert into texte_importe (compte_id, organisation_id, nom, remarques,
                                                   articles, cree_le)
                        values (acteur_compte(), :o, :nom, :remarques, :articles::jsonb, :le)
                        returning id
                        """)
                .param("o", organisation.valeur())
                .param("nom", nom)
                .param("remarques", remarques.toArray(String[]::new))
                .param("articles", JSON.writeValueAsString(articles))
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /// Those that are still to be put to use, the last one first.
    public List<TexteImporte> enCours(OrganisationId organisation) {
        return db.sql(
                        """
                        select * from texte_importe
                         where ecrit_le is null and organisation_id = :o order by id desc limit 20
                        """)
                .param("o", organisation.valeur())
                .query((rs, _) -> texte(rs))
                .list();
    }

    public Optional<TexteImporte> trouver(long id) {
        return db.sql("select * from texte_importe where id = :id")
                .param("id", id)
                .query((rs, _) -> texte(rs))
                .optional();
    }

    /// False when it was changed since it was read, or put to use.
    public boolean garder(long id, int version, List<ArticlePropose> articles) {
        return db.sql(
                                """
                                update texte_importe
                                   set articles = :articles::jsonb, version = version + 1
                                 where id = :id and version = :version and ecrit_le is null
                                """)
                        .param("id", id)
                        .param("version", version)
                        .param("articles", JSON.writeValueAsString(articles))
                        .update()
                == 1;
    }

    public void employer(long id, String devenu, Instant le) {
        db.sql("update texte_importe set ecrit_le = :le, devenu = :devenu where id = :id")
                .param("id", id)
                .param("devenu", devenu)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void jeter(long id) {
        db.sql("delete from texte_importe where id = :id and ecrit_le is null")
                .param("id", id)
                .update();
    }

    private static TexteImporte texte(ResultSet rs) throws SQLException {
        return new TexteImporte(
                rs.getLong("id"),
                new OrganisationId(rs.getLong("organisation_id")),
                rs.getString("nom"),
                List.of((String[]) rs.getArray("remarques").getArray()),
                JSON.readValue(rs.getString("articles"), ARTICLES),
                rs.getInt("version"),
                rs.getObject("cree_le", OffsetDateTime.class).toInstant(),
                rs.getString("devenu"));
    }
}
