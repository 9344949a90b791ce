package fr.unisson.essms.donnees;

import fr.unisson.essms.ResultatVue;
import fr.unisson.essms.ResultatsPublies;
import fr.unisson.essms.domaine.AjustementDesSeuils;
import fr.unisson.essms.domaine.Controle;
import fr.unisson.essms.domaine.Lettre;
import fr.unisson.essms.domaine.Seuils;
import fr.unisson.essms.domaine.Seuils.Seuil;
import fr.unisson.socle.tableur.Mots;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Published results and the medians of peers, as read.
@Repository
public class ResultatSql {

    private static final String MEDIANES =
            """
            select region_cle <> '' as regionale, repere, mediane, pairs from essms_mediane
             where categorie = :categorie and region_cle in ('', :region)
            """;

    private static final String PLACE =
            """
            select count(*)::int as pairs,
                   (count(*) filter (where objectifs < :valeur))::int as dessous,
                   (count(*) filter (where objectifs > :valeur))::int as dessus
              from essms_resultat
             where retenu and categorie = :categorie and region_cle = :region
               and objectifs is not null and finess <> :finess
            """;

    private static final String CONTROLES =
            """
            select c.key as controle, count(*)::int as compares,
                   (count(*) filter (where cast(c.value as boolean)))::int as concordants
              from essms_resultat r cross join jsonb_each_text(r.controles) c
             where r.fictif = not exists (select from essms_resultat v where not v.fictif)
             group by c.key
            """;

    private static final String CHARGES =
            """
            select count(*)::int as evaluations, (count(*) filter (where retenu))::int
                     as etablissements, coalesce(bool_or(retenu and fictif), false) as fictif
              from essms_resultat
             where fictif = not exists (select from essms_resultat v where not v.fictif)
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    ResultatSql(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// The latest evaluation first.
    public List<ResultatVue> de(String finess) {
        return db.sql(
                        """
                        select * from essms_resultat where finess = :finess
                         order by fin desc, eval_code desc
                        """)
                .param("finess", finess)
                .query((rs, _) -> vue(rs))
                .list();
    }

    private ResultatVue vue(ResultSet rs) throws SQLException {
        var lettre = rs.getString("lettre");
        return new ResultatVue(
                rs.getString("finess"),
                rs.getString("eval_code"),
                rs.getBoolean("fictif"),
                rs.getString("region"),
                rs.getString("categorie"),
                rs.getObject("debut", LocalDate.class),
                rs.getObject("fin", LocalDate.class),
                rs.getObject("traceurs", Integer.class),
                lettre == null ? null : Lettre.valueOf(lettre),
                rs.getBigDecimal("objectifs"),
                rs.getObject("imperatifs", Integer.class),
                rs.getObject("imperatifs_hauts", Integer.class),
                json.readValue(
                        rs.getString("notes"), new TypeReference<Map<String, BigDecimal>>() {}),
                AutoevaluationSql.instant(rs, "lu_le"));
    }

    /// @param region '' for none
    public List<ResultatsPublies.Mediane> medianes(String categorie, String region) {
        return db.sql(MEDIANES)
                .param("categorie", categorie)
                .param("region", Mots.cle(region))
                .query(ResultatsPublies.Mediane.class)
                .list();
    }

    public ResultatsPublies.Place place(ResultatVue r, BigDecimal valeur) {
        return db.sql(PLACE)
                .param("valeur", valeur)
                .param("categorie", r.categorie())
                .param("region", Mots.cle(r.region()))
                .param("finess", r.finess())
                .query(ResultatsPublies.Place.class)
                .single();
    }

    public Map<Controle, ResultatsPublies.Concordance> controles() {
        return db
                .sql(CONTROLES)
                .query((rs, _) ->
                        Map.entry(
                                Controle.valueOf(rs.getString("controle")),
                                new ResultatsPublies.Concordance(
                                        rs.getInt("compares"), rs.getInt("concordants"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public ResultatsPublies.Charges charges() {
        return db.sql(CHARGES).query(ResultatsPublies.Charges.class).single();
    }

    public Optional<ResultatsPublies.SeuilsAjustes> seuils() {
        return db.sql("select * from essms_seuils order by id desc limit 1")
                .query((rs, _) ->
                        new ResultatsPublies.SeuilsAjustes(
                                new AjustementDesSeuils(
                                        new Seuils(seuil(rs, "a"), seuil(rs, "b"), seuil(rs, "c")),
                                        rs.getInt("evaluations"),
                                        rs.getInt("expliquees")),
                                rs.getBoolean("fictif"),
                                AutoevaluationSql.instant(rs, "le")))
                .optional();
    }

    private static Seuil seuil(ResultSet rs, String lettre) throws SQLException {
        return new Seuil(rs.getInt(lettre + "_objectifs"), rs.getInt(lettre + "_imperatifs"));
    }
}
