package fr.unisson.actions.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.actions.ActionId;
import fr.unisson.actions.CommentaireVue;
import fr.unisson.socle.web.Choix;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is said of an action: added, never rewritten.
@Repository
public class CommentaireSql {

    private static final String AJOUTER =
            """
            insert into action_commentaire (action_id, compte_id, texte, corrige, le)
            values (:action, :par, :texte, :corrige, :le)
            returning id
            """;

    private static final String LISTER =
            """
            select c.id, c.compte_id, coalesce(compte_nom(c.compte_id), 'Unisson') as auteur, c.texte,
                   c.corrige, c.le,
                   (select string_agg(compte_nom(m.compte_id), ', ' order by m.compte_id)
                      from action_mention m where m.commentaire_id = c.id) as mentions
              from action_commentaire c
             where c.action_id = :action order by c.id
            """;

    private static final String LECTEURS =
            """
            select l.compte as valeur, compte_nom(l.compte) as libelle
              from action a, lateral action_lecteurs(a.id) as l(compte)
             where a.id = :action and l.compte is distinct from acteur_compte() order by libelle
            """;

    private final JdbcClient db;

    CommentaireSql(JdbcClient db) {
        this.db = db;
    }

    public long ajouter(ActionId action, String texte, @Nullable Long corrige, Instant le) {
        return db.sql(AJOUTER)
                .param("action", action.valeur())
                .param("par", ActionSql.compte())
                .param("texte", texte)
                .param("corrige", corrige)
                .param("le", ActionSql.instant(le))
                .query(Long.class)
                .single();
    }

    public void mentionner(long commentaire, Set<CompteId> comptes) {
        comptes.forEach(c ->
                db.sql("insert into action_mention (commentaire_id, compte_id) values (:c, :p)")
                        .param("c", commentaire)
                        .param("p", c.valeur())
                        .update());
    }

    public List<CommentaireVue> lister(ActionId action) {
        return db.sql(LISTER)
                .param("action", action.valeur())
                .query(CommentaireSql::commentaire)
                .list();
    }

    /// Those who may be mentioned: they can read the action.
    public List<Choix> lecteurs(ActionId action) {
        return db.sql(LECTEURS)
                .param("action", action.valeur())
                .query((rs, _) -> new Choix(rs.getString("valeur"), rs.getString("libelle")))
                .list();
    }

    private static CommentaireVue commentaire(ResultSet rs, int rang) throws SQLException {
        long corrige = rs.getLong("corrige");
        var avant = rs.wasNull() ? Optional.<Long>empty() : Optional.of(corrige);
        long compte = rs.getLong("compte_id");
        return new CommentaireVue(
                rs.getLong("id"),
                compte,
                rs.getString("auteur"),
                rs.getString("texte"),
                Objects.requireNonNullElse(rs.getString("mentions"), ""),
                avant.orElse(null),
                Objects.requireNonNull(rs.getObject("le", OffsetDateTime.class)).toInstant());
    }
}
