package fr.unisson.conventions.donnees;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes drafts, comments and amendments of an article.
@Repository
public class EcritureSql {

    /// Without data, those of the former draft stay: the script only sends the text.
    private static final String GARDER =
            """
            insert into brouillon (convention_id, article_id, compte_id, base_version, texte,
                                   donnees, le)
            values (:convention, :article, :compte, :base, :texte, :donnees::jsonb, :le)
            on conflict (convention_id, article_id, compte_id)
              do update set base_version = excluded.base_version, texte = excluded.texte,
                            donnees = coalesce(excluded.donnees, brouillon.donnees),
                            le = excluded.le
            """;

    private static final String COMMENTER =
            """
            insert into commentaire (convention_id, article_id, article_version, fil_id, compte_id,
                                     partie_id, texte, le)
            values (:convention, :article, :version, :fil, :compte, :partie, :texte, :le)
            returning id
            """;

    private static final String CHANGER_COMMENTAIRE =
            """
            update commentaire set etat = :vers, etat_par = :compte, etat_le = :le,
                                   version = version + 1
             where convention_id = :convention and id = :id and fil_id is null
               and etat <> 'CLOS' and etat <> :vers
               and (:vers = 'RESOLU' or compte_id = :compte)
            """;

    private static final String PROPOSER =
            """
            insert into amendement (convention_id, article_id, base_version, texte, expose,
                                    compte_id, partie_id, le)
            values (:convention, :article, :base, :texte, :expose, :compte, :partie, :le)
            returning id
            """;

    private static final String ARTICLE_DE_L_AMENDEMENT =
            """
            select a.numero from amendement m
              join article a on a.convention_id = m.convention_id and a.id = m.article_id
             where m.convention_id = :convention and m.id = :id
            """;

    private final JdbcClient db;

    EcritureSql(JdbcClient db) {
        this.db = db;
    }

    /// @param donnees JSON, null when only the text was sent
    public void garder(
            long convention,
            long article,
            long compte,
            int base,
            String texte,
            @Nullable String donnees,
            Instant le) {
        db.sql(GARDER)
                .param("convention", convention)
                .param("article", article)
                .param("compte", compte)
                .param("base", base)
                .param("texte", texte)
                .param("donnees", donnees)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    public long commenter(
            long convention,
            long article,
            int version,
            @Nullable Long fil,
            long compte,
            @Nullable Long partie,
            String texte,
            Instant le) {
        return db.sql(COMMENTER)
                .param("convention", convention)
                .param("article", article)
                .param("version", version)
                .param("fil", fil)
                .param("compte", compte)
                .param("partie", partie)
                .param("texte", texte)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /// Anybody who takes part says resolved; only its author closes. False when it may not be.
    public boolean changerCommentaire(
            long convention, long id, String vers, long compte, Instant le) {
        return db.sql(CHANGER_COMMENTAIRE)
                        .param("convention", convention)
                        .param("id", id)
                        .param("vers", vers)
                        .param("compte", compte)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public long proposer(
            long convention,
            long article,
            int base,
            String texte,
            String expose,
            long compte,
            @Nullable Long partie,
            Instant le) {
        return db.sql(PROPOSER)
                .param("convention", convention)
                .param("article", article)
                .param("base", base)
                .param("texte", texte)
                .param("expose", expose)
                .param("compte", compte)
                .param("partie", partie)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    public java.util.Optional<String> articleDe(long convention, long amendement) {
        return db.sql(ARTICLE_DE_L_AMENDEMENT)
                .param("convention", convention)
                .param("id", amendement)
                .query(String.class)
                .optional();
    }
}
