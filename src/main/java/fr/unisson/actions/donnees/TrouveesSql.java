package fr.unisson.actions.donnees;

import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.SourceDeRecherche.Mots;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Actions by their words or their number, those still open first.
@Repository
public class TrouveesSql {

    /// The plans of the actor's organisations by the index of the list, then those shared one by
    /// one: row-level security alone would read every plan.
    private static final String CHERCHER =
            """
            select a.id, a.numero, a.titre, a.etat, nullif(a.pour_le, 'infinity') as pour,
                   compte_nom(a.pilote_id) as pilote,
                   (select o.raison_sociale from organisation o where o.id = a.organisation_id)
                     as chez
              from (select * from action
                     where organisation_id = any ((select acteur_organisations())::bigint[])
                    union all
                    select * from action
                     where id = any (array(select actions_partagees_avec_moi()))
                       and organisation_id <> all (acteur_organisations())) a
             where (a.recherche like all (string_to_array(sans_accent(:motifs), '|'))
                    or a.numero = :numero)
             order by a.numero = :numero desc nulls last, a.etat in ('CLOSE', 'ABANDONNEE'),
                      a.pour_le, a.id
             limit :limite
            """;

    private final JdbcClient db;

    TrouveesSql(JdbcClient db) {
        this.db = db;
    }

    public List<Ligne> chercher(Mots mots, int auPlus) {
        return db.sql(CHERCHER)
                .param("motifs", mots.motifs())
                .param("numero", mots.numero(), java.sql.Types.INTEGER)
                .param("limite", auPlus)
                .query(TrouveesSql::ligne)
                .list();
    }

    private static Ligne ligne(ResultSet rs, int rang) throws SQLException {
        var pour = rs.getObject("pour", LocalDate.class);
        var faits =
                Stream.of(
                                "n° " + rs.getInt("numero"),
                                Objects.requireNonNullElse(rs.getString("pilote"), "sans pilote"),
                                pour == null ? "" : "pour le " + Dates.jour(pour),
                                Objects.requireNonNullElse(rs.getString("chez"), ""))
                        .filter(f -> !f.isEmpty())
                        .collect(Collectors.joining(" · "));
        return new Ligne(
                rs.getString("titre"),
                "/actions/" + rs.getLong("id"),
                faits,
                null,
                EtatAction.valueOf(rs.getString("etat")).libelle());
    }
}
