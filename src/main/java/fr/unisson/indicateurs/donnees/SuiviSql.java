package fr.unisson.indicateurs.donnees;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.indicateurs.Cible;
import fr.unisson.indicateurs.Commentaire;
import fr.unisson.indicateurs.Frequence;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.indicateurs.Mesure;
import fr.unisson.indicateurs.MesureVue;
import fr.unisson.indicateurs.OrigineValeur;
import fr.unisson.indicateurs.PassageVue;
import fr.unisson.indicateurs.Periode;
import fr.unisson.indicateurs.domaine.TransitionValeur;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What goes with values: targets, comments, former measures, passages, the dashboard.
@Repository
public class SuiviSql {

    private static final String CIBLES =
            """
            select * from (
              select distinct on (indicateur_id, frequence, debut)
                     indicateur_id, frequence, debut, cible
                from indicateur_cible where indicateur_id = any (:indicateurs)
               order by indicateur_id, frequence, debut, id desc) c
             where cible is not null order by indicateur_id, debut
            """;

    private static final String VISER =
            """
            insert into indicateur_cible (indicateur_id, organisation_id, frequence, debut, cible,
                                          compte_id, le)
            select id, organisation_id, :frequence, :debut, :cible, :par, :le
              from indicateur where id = :id
            """;

    static final String COMMENTAIRES =
            """
            select distinct on (k.indicateur_id, k.debut) k.indicateur_id, k.debut, k.texte, k.le,
                   m.frequence, nullif(concat_ws(' ', c.prenom, c.nom), '') as auteur
              from indicateur_commentaire k
              join indicateur i on i.id = k.indicateur_id
              join indicateur_methode m on m.indicateur_id = i.id and m.version = i.methode
              left join compte c on c.id = k.compte_id
             where k.indicateur_id = any (:indicateurs) and k.debut >= :depuis
             order by k.indicateur_id, k.debut, k.id desc
            """;

    private static final String COMMENTER =
            """
            insert into indicateur_commentaire (indicateur_id, organisation_id, debut, texte,
                                                compte_id, le)
            select id, organisation_id, :debut, :texte, :par, :le from indicateur where id = :id
            """;

    static final String MESURES =
            """
            select v.*, nullif(concat_ws(' ', c.prenom, c.nom), '') as auteur
              from valeur_mesure v left join compte c on c.id = v.compte_id
             where v.valeur_id = :id order by v.rang desc
            """;

    private static final String A_LA_DATE =
            """
            select distinct on (valeur_id) valeur_id, numerateur, denominateur, valeur
              from valeur_mesure where valeur_id = any (:valeurs) and le <= :le
             order by valeur_id, rang desc
            """;

    private static final String PASSAGES =
            """
            select h.transition, h.motif, h.le, nullif(concat_ws(' ', c.prenom, c.nom), '') as auteur
              from valeur_historique h left join compte c on c.id = h.compte_id
             where h.valeur_id = :id order by h.version desc
            """;

    private static final String TABLEAU =
            """
            select indicateur_id from tableau_indicateur where organisation_id = :organisation
             order by ordre, indicateur_id
            """;

    private static final String VIDER =
            "delete from tableau_indicateur where organisation_id = :organisation";

    private static final String COMPOSER =
            """
            insert into tableau_indicateur (organisation_id, indicateur_id, ordre)
            select :organisation, id, ordre
              from unnest(cast(:indicateurs as bigint[])) with ordinality as t(id, ordre)
            """;

    private static final String ORGANISATIONS =
            "select distinct organisation_id from indicateur where arrete_le is null order by 1";

    private final JdbcClient db;

    SuiviSql(JdbcClient db) {
        this.db = db;
    }

    public Map<IndicateurId, List<Cible>> cibles(Collection<IndicateurId> indicateurs) {
        var toutes = new HashMap<IndicateurId, List<Cible>>();
        db.sql(CIBLES)
                .param("indicateurs", ValeursSql.ids(indicateurs))
                .query(rs -> {
                    toutes.computeIfAbsent(
                                    new IndicateurId(rs.getLong("indicateur_id")),
                                    _ -> new java.util.ArrayList<>())
                            .add(new Cible(periode(rs), rs.getBigDecimal("cible")));
                });
        return toutes;
    }

    public void viser(IndicateurId id, Periode periode, @Nullable BigDecimal cible, Instant le) {
        db.sql(VISER)
                .param("id", id.valeur())
                .param("frequence", periode.frequence().name())
                .param("debut", periode.debut())
                .param("cible", cible, java.sql.Types.NUMERIC)
                .param("par", IndicateursSql.par())
                .param("le", IndicateursSql.utc(le))
                .update();
    }

    public Map<IndicateurId, List<Commentaire>> commentaires(
            Collection<IndicateurId> indicateurs, LocalDate depuis) {
        var tous = new HashMap<IndicateurId, List<Commentaire>>();
        db.sql(COMMENTAIRES)
                .param("indicateurs", ValeursSql.ids(indicateurs))
                .param("depuis", depuis)
                .query(rs -> {
                    if (rs.getString("texte").isEmpty()) return;
                    tous.computeIfAbsent(
                                    new IndicateurId(rs.getLong("indicateur_id")),
                                    _ -> new java.util.ArrayList<>())
                            .add(
                                    new Commentaire(
                                            periode(rs),
                                            rs.getString("texte"),
                                            rs.getString("auteur"),
                                            instant(rs)));
                });
        return tous;
    }

    public void commenter(IndicateurId id, Periode periode, String texte, Instant le) {
        db.sql(COMMENTER)
                .param("id", id.valeur())
                .param("debut", periode.debut())
                .param("texte", texte)
                .param("par", IndicateursSql.par())
                .param("le", IndicateursSql.utc(le))
                .update();
    }

    /// Latest first.
    public List<MesureVue> mesures(long valeur) {
        return db.sql(MESURES)
                .param("id", valeur)
                .query((rs, _) ->
                        new MesureVue(
                                rs.getInt("rang"),
                                Lecture.mesure(rs),
                                rs.getInt("methode"),
                                OrigineValeur.valueOf(rs.getString("origine")),
                                rs.getString("motif"),
                                rs.getString("auteur"),
                                instant(rs)))
                .list();
    }

    /// The measure that each of these values had at that moment.
    public Map<Long, Mesure> mesures(Collection<Long> valeurs, Instant le) {
        var lues = new HashMap<Long, Mesure>();
        db.sql(A_LA_DATE)
                .param("valeurs", valeurs.toArray(Long[]::new))
                .param("le", IndicateursSql.utc(le))
                .query(rs -> {
                    lues.put(rs.getLong("valeur_id"), Lecture.mesure(rs));
                });
        return lues;
    }

    /// Latest first.
    public List<PassageVue> passages(long valeur) {
        return db.sql(PASSAGES)
                .param("id", valeur)
                .query((rs, _) ->
                        new PassageVue(
                                TransitionValeur.valueOf(rs.getString("transition")),
                                rs.getString("motif"),
                                rs.getString("auteur"),
                                instant(rs)))
                .list();
    }

    public List<IndicateurId> tableau(OrganisationId organisation) {
        return db
                .sql(TABLEAU)
                .param("organisation", organisation.valeur())
                .query(Long.class)
                .list()
                .stream()
                .map(IndicateurId::new)
                .toList();
    }

    public void composer(OrganisationId organisation, List<IndicateurId> indicateurs) {
        db.sql(VIDER).param("organisation", organisation.valeur()).update();
        db.sql(COMPOSER)
                .param("organisation", organisation.valeur())
                .param("indicateurs", ValeursSql.ids(indicateurs))
                .update();
    }

    /// Those that follow at least one indicator.
    public List<OrganisationId> organisations() {
        return db.sql(ORGANISATIONS).query(Long.class).list().stream()
                .map(OrganisationId::new)
                .toList();
    }

    private static Periode periode(ResultSet rs) throws SQLException {
        return Periode.de(
                Frequence.valueOf(rs.getString("frequence")),
                rs.getObject("debut", LocalDate.class));
    }

    private static Instant instant(ResultSet rs) throws SQLException {
        return rs.getObject("le", OffsetDateTime.class).toInstant();
    }
}
