package fr.unisson.conventions.donnees;

import fr.unisson.conventions.ApprobationVue;
import fr.unisson.conventions.VersionTexte;
import fr.unisson.conventions.domaine.TexteConsolide;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Frozen texts and what is said of their digests. Everything here is insert-only.
@Repository
public class TexteSql {

    private static final String FIGER =
            """
            insert into version_texte (convention_id, numero, texte, empreinte, articles, fige_par,
                                       fige_le)
            select :convention,
                   coalesce((select max(numero) from version_texte
                              where convention_id = :convention), 0) + 1,
                   :texte, :empreinte,
                   coalesce((select jsonb_object_agg(a.numero, a.version) from article a
                              where a.convention_id = :convention), '{}'),
                   :par, :le
            returning numero
            """;

    private static final String VERSIONS =
            """
            select numero, texte, empreinte, compte_nom(fige_par) as par, fige_le as le
              from version_texte where convention_id = :convention
            """;

    private static final String APPROUVER =
            """
            insert into approbation (convention_id, empreinte, partie_id, compte_id, le)
            values (:convention, :empreinte, :partie, :compte, :le)
            on conflict do nothing
            """;

    private static final String VU =
            """
            insert into avertissement_vu (convention_id, numero, cle, compte_id, le)
            values (:convention, :numero, :cle, :compte, :le)
            on conflict do nothing
            """;

    private final JdbcClient db;

    TexteSql(JdbcClient db) {
        this.db = db;
    }

    public int figer(long convention, TexteConsolide texte, @Nullable Long par, Instant le) {
        return db.sql(FIGER)
                .param("convention", convention)
                .param("texte", texte.texte())
                .param("empreinte", texte.empreinte())
                .param("par", par)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    public List<VersionTexte> versions(long convention) {
        return lire(VERSIONS + " order by numero desc", convention, 0).list();
    }

    public Optional<VersionTexte> version(long convention, int numero) {
        return lire(VERSIONS + " and numero = :numero", convention, numero).optional();
    }

    public void approuver(long convention, String empreinte, long partie, long compte, Instant le) {
        db.sql(APPROUVER)
                .param("convention", convention)
                .param("empreinte", empreinte)
                .param("partie", partie)
                .param("compte", compte)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<ApprobationVue> approbations(long convention) {
        return db.sql(
                        """
                        select partie_id, empreinte, compte_nom(compte_id) as par, le
                          from approbation where convention_id = :convention order by le
                        """)
                .param("convention", convention)
                .query((rs, _) ->
                        new ApprobationVue(
                                rs.getLong(1),
                                rs.getString(2),
                                rs.getString(3),
                                Lecture.instant(rs, "le")))
                .list();
    }

    public void voir(long convention, int numero, String cle, long compte, Instant le) {
        db.sql(VU)
                .param("convention", convention)
                .param("numero", numero)
                .param("cle", cle)
                .param("compte", compte)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.MappedQuerySpec<VersionTexte> lire(String sql, long convention, int numero) {
        return db.sql(sql)
                .param("convention", convention)
                .param("numero", numero)
                .query((rs, _) ->
                        new VersionTexte(
                                rs.getInt("numero"),
                                rs.getString("texte"),
                                rs.getString("empreinte"),
                                rs.getString("par"),
                                Lecture.instant(rs, "le")));
    }
}
