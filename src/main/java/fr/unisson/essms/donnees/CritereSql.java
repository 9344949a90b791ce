package fr.unisson.essms.donnees;

import fr.unisson.essms.AutoevaluationId;
import fr.unisson.essms.CritereVue;
import fr.unisson.essms.FormulaireVue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Criteria of a self-evaluation and what is told of those that are not met.
@Repository
public class CritereSql {

    private static final String LIRE =
            """
            select c.*, n.libelle from autoevaluation_critere c
              join grille_noeud n on n.id = c.noeud_id
            """;

    private static final String ECRIRE =
            """
            insert into autoevaluation_formulaire (autoevaluation_id, critere_id, version,
              justification, gouvernance, causes, mesures, plan, compte_id, le)
            select c.autoevaluation_id, c.id, :lue + 1, :justification, :gouvernance, :causes,
                   :mesures, :plan, acteur_compte(), :le
              from autoevaluation_critere c
             where c.id = :critere and c.imperatif
               and :lue = coalesce((select max(f.version) from autoevaluation_formulaire f
                 where f.critere_id = :critere), 0)
            on conflict do nothing
            """;

    private final JdbcClient db;

    CritereSql(JdbcClient db) {
        this.db = db;
    }

    public Optional<CritereVue> trouver(long id) {
        return lire(" where c.id = :id", id).stream().findFirst();
    }

    /// Whether one of its elements is below 4 for somebody still traced (see `Atteinte`).
    public boolean nonAtteint(long id) {
        return db.sql(
                        """
                        select exists (
                          select from autoevaluation_cote x
                            left join autoevaluation_personne p
                              on p.autoevaluation_id = x.autoevaluation_id
                             and p.rang = x.personne_tracee
                           where x.autoevaluation_id = (select c.autoevaluation_id
                                   from autoevaluation_critere c where c.id = :id)
                             and x.noeud_id in (select e.noeud_id from autoevaluation_element e
                                   where e.critere_id = :id)
                             and x.valeur not in ('4', 'ETOILE') and p.retiree_le is null)
                        """)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    public List<CritereVue> imperatifs(AutoevaluationId id) {
        return lire(
                " where c.autoevaluation_id = :id and c.imperatif order by n.rang", id.valeur());
    }

    public List<CritereVue> tous(AutoevaluationId id) {
        return lire(" where c.autoevaluation_id = :id order by n.rang", id.valeur());
    }

    private List<CritereVue> lire(String filtre, long id) {
        return db.sql(LIRE + filtre)
                .param("id", id)
                .query((rs, _) ->
                        new CritereVue(
                                rs.getLong("id"),
                                new AutoevaluationId(rs.getLong("autoevaluation_id")),
                                rs.getLong("noeud_id"),
                                rs.getString("code"),
                                rs.getString("libelle"),
                                rs.getBoolean("imperatif")))
                .list();
    }

    public Optional<FormulaireVue> formulaire(long critere) {
        return db.sql(
                        """
                        select f.*, q.prenom || ' ' || q.nom as par
                          from autoevaluation_formulaire f left join compte q on q.id = f.compte_id
                         where f.critere_id = :id order by f.version desc limit 1
                        """)
                .param("id", critere)
                .query((rs, _) ->
                        new FormulaireVue(
                                rs.getInt("version"),
                                rs.getString("justification"),
                                rs.getString("gouvernance"),
                                rs.getString("causes"),
                                rs.getString("mesures"),
                                rs.getString("plan"),
                                java.util.Objects.requireNonNullElse(rs.getString("par"), ""),
                                AutoevaluationSql.instant(rs, "le")))
                .optional();
    }

    /// @return false when somebody else was faster, or when the criterion is no imperative one
    public boolean ecrire(long critere, FormulaireVue f, Instant le) {
        return db.sql(ECRIRE)
                        .param("critere", critere)
                        .param("lue", f.version())
                        .param("justification", f.justification())
                        .param("gouvernance", f.gouvernance())
                        .param("causes", f.causes())
                        .param("mesures", f.mesures())
                        .param("plan", f.plan())
                        .param("le", AutoevaluationSql.moment(le))
                        .update()
                == 1;
    }
}
