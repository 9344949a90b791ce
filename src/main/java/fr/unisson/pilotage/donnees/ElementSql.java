package fr.unisson.pilotage.donnees;

import fr.unisson.conventions.ConventionId;
import fr.unisson.pilotage.ElementOuvert;
import fr.unisson.pilotage.ElementOuvert.Issue;
import fr.unisson.pilotage.ElementOuvert.Nature;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the entry into force created. Lines are only added: the last one of each thing counts.
@Repository
public class ElementSql {

    private static final String LISTER =
            """
            select * from (
                select distinct on (nature, cle) * from suivi_element
                 where convention_id = :convention order by nature, cle, id desc) as derniers
             order by id
            """;

    private static final String AJOUTER =
            """
            insert into suivi_element (convention_id, nature, cle, issue, mots, lien, le)
            values (:convention, :nature, :cle, :issue, :mots, :lien, :le)
            """;

    private static final String A_COMPLETER =
            """
            select c.id from convention c
             where engage(c.etat) and c.nature = 'CONVENTION'
               and exists (select 1 from suivi_convention s where s.convention_id = c.id)
               and not exists (select 1 from suivi_element e where e.convention_id = c.id)
             order by c.id
            """;

    private final JdbcClient db;

    ElementSql(JdbcClient db) {
        this.db = db;
    }

    public List<ElementOuvert> lister(ConventionId convention) {
        return db.sql(LISTER)
                .param("convention", convention.valeur())
                .query((r, _) ->
                        new ElementOuvert(
                                Nature.valueOf(r.getString("nature")),
                                r.getString("cle"),
                                Issue.valueOf(r.getString("issue")),
                                r.getString("mots"),
                                r.getString("lien"),
                                Objects.requireNonNull(PromesseLecture.instant(r, "le"))))
                .list();
    }

    public void ajouter(ConventionId convention, ElementOuvert e, Instant le) {
        db.sql(AJOUTER)
                .param("convention", convention.valeur())
                .param("nature", e.nature().name())
                .param("cle", e.cle())
                .param("issue", e.issue().name())
                .param("mots", e.mots())
                .param("lien", e.lien())
                .param("le", PromesseSql.moment(le))
                .update();
    }

    /// Conventions followed since before these lines were kept, for the platform.
    public List<Long> aCompleter() {
        return db.sql(A_COMPLETER).query(Long.class).list();
    }
}
