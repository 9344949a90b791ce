package fr.unisson.essms.donnees;

import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.essms.ExterneVue;
import fr.unisson.essms.PassageExterne;
import fr.unisson.essms.domaine.EtatExterne;
import fr.unisson.essms.domaine.NaturePiece;
import fr.unisson.essms.domaine.RoleAutoevaluation;
import fr.unisson.essms.domaine.TransitionExterne;
import fr.unisson.socle.Dates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Evaluations by outside bodies.
@Repository
public class ExterneSql {

    private static final String LIRE =
            """
            select x.*, e.nom as etablissement, h.transition,
                   -- An evaluation already begun is programmed here on any day: its steps keep theirs.
                   case when h.version > 1 then h.jour end as jour,
                   x.etat = 'CLOTUREE' and exists (select from evaluation_externe s
                      where s.etablissement_id = x.etablissement_id and s.id > x.id
                        and s.etat <> 'ANNULEE') as suivie
              from evaluation_externe x join etablissement e on e.id = x.etablissement_id
              join evaluation_externe_historique h
                on h.evaluation_id = x.id and h.version = x.version
             where x.id = cast(:id as bigint) or x.organisation_id = cast(:organisation as bigint)
             order by x.id desc limit :auPlus
            """;

    private static final String PROGRAMMER =
            """
            insert into evaluation_externe (organisation_id, etablissement_id, organisme, visite_le,
              avant, etat, etat_le, pour, cree_par, cree_le)
            values (:organisation, :etablissement, :organisme, :visite, :avant, 'PROGRAMMEE', :le,
              :visite, acteur_compte(), :le)
            returning id
            """;

    private static final String NAITRE =
            """
            insert into evaluation_externe_historique
              (evaluation_id, version, transition, de, vers, role, compte_id, jour, le)
            values (:id, 1, 'PROGRAMMER', null, 'PROGRAMMEE', 'RESPONSABLE', acteur_compte(), :jour,
              :le)
            """;

    private static final String FRANCHIR =
            """
            with passage as (
              update evaluation_externe set etat = :vers, etat_le = :le, version = version + 1,
                pour = :pour, visite_le = coalesce(:visite, visite_le)
               where id = :id and version = :version and etat = :de
              returning id, version)
            insert into evaluation_externe_historique
              (evaluation_id, version, transition, de, vers, role, compte_id, jour, note, sans, le)
            select id, version, :transition, :de, :vers, :role, acteur_compte(), :jour, :note,
                   cast(:sans as text[]), :le
              from passage
            """;

    private final JdbcClient db;

    ExterneSql(JdbcClient db) {
        this.db = db;
    }

    public List<ExterneVue> lister(OrganisationId organisation, int auPlus) {
        return lire(null, organisation.valeur(), auPlus);
    }

    public Optional<ExterneVue> trouver(long id) {
        return lire(id, null, 1).stream().findFirst();
    }

    private List<ExterneVue> lire(@Nullable Long id, @Nullable Long organisation, int auPlus) {
        return db.sql(LIRE)
                .param("id", id, Types.BIGINT)
                .param("organisation", organisation, Types.BIGINT)
                .param("auPlus", auPlus)
                .query((rs, _) -> vue(rs))
                .list();
    }

    public long programmer(
            OrganisationId organisation,
            EtablissementId etablissement,
            String organisme,
            LocalDate visite,
            @Nullable LocalDate avant,
            Instant le) {
        long id =
                db.sql(PROGRAMMER)
                        .param("organisation", organisation.valeur())
                        .param("etablissement", etablissement.valeur())
                        .param("organisme", organisme)
                        .param("visite", visite)
                        .param("avant", avant, Types.DATE)
                        .param("le", AutoevaluationSql.moment(le))
                        .query(Long.class)
                        .single();
        db.sql(NAITRE)
                .param("id", id)
                .param("jour", Dates.jourDe(le))
                .param("le", AutoevaluationSql.moment(le))
                .update();
        return id;
    }

    /// @param sans documents it goes on without
    /// @return false when somebody else was faster
    public boolean franchir(
            ExterneVue x,
            int version,
            TransitionExterne transition,
            EtatExterne vers,
            LocalDate jour,
            @Nullable LocalDate pour,
            String note,
            Set<NaturePiece> sans,
            Instant le) {
        return db.sql(FRANCHIR)
                        .param("id", x.id())
                        .param("version", version)
                        .param("transition", transition.name())
                        .param("de", x.etat().name())
                        .param("vers", vers.name())
                        .param("role", RoleAutoevaluation.RESPONSABLE.name())
                        .param("jour", jour)
                        .param("pour", pour, Types.DATE)
                        .param("visite", transition.fixeLaVisite() ? pour : null, Types.DATE)
                        .param("sans", sans.stream().map(Enum::name).toArray(String[]::new))
                        .param("note", note)
                        .param("le", AutoevaluationSql.moment(le))
                        .update()
                == 1;
    }

    /// From its birth on.
    public List<PassageExterne> histoire(long id) {
        return db.sql(
                        """
                        select h.*, coalesce(c.prenom || ' ' || c.nom, 'Unisson') as qui
                          from evaluation_externe_historique h
                          left join compte c on c.id = h.compte_id
                         where h.evaluation_id = :id order by h.version
                        """)
                .param("id", id)
                .query((rs, _) ->
                        new PassageExterne(
                                transition(rs).orElse(null),
                                EtatExterne.valueOf(rs.getString("vers")),
                                rs.getObject("jour", LocalDate.class),
                                rs.getString("qui"),
                                rs.getString("note"),
                                Arrays.stream((String[]) rs.getArray("sans").getArray())
                                        .map(NaturePiece::valueOf)
                                        .collect(Collectors.toUnmodifiableSet()),
                                AutoevaluationSql.instant(rs, "le")))
                .list();
    }

    /// Its earlier evaluations, whose end awaited this one.
    public List<Long> precedentes(ExterneVue x) {
        return db.sql(
                        """
                        select id from evaluation_externe
                         where etablissement_id = :etablissement and id < :id and etat = 'CLOTUREE'
                        """)
                .param("etablissement", x.etablissement().valeur())
                .param("id", x.id())
                .query(Long.class)
                .list();
    }

    private static Optional<TransitionExterne> transition(ResultSet rs) throws SQLException {
        var nom = rs.getString("transition");
        return Arrays.stream(TransitionExterne.values())
                .filter(t -> t.name().equals(nom))
                .findFirst();
    }

    private static ExterneVue vue(ResultSet rs) throws SQLException {
        return new ExterneVue(
                rs.getLong("id"),
                new OrganisationId(rs.getLong("organisation_id")),
                new EtablissementId(rs.getLong("etablissement_id")),
                rs.getString("etablissement"),
                rs.getString("organisme"),
                rs.getObject("visite_le", LocalDate.class),
                rs.getObject("avant", LocalDate.class),
                EtatExterne.valueOf(rs.getString("etat")),
                rs.getInt("version"),
                rs.getBoolean("suivie")
                        ? ""
                        : transition(rs)
                                .map(TransitionExterne::ensuite)
                                .orElse("Préparer la visite"),
                rs.getObject("pour", LocalDate.class),
                rs.getObject("jour", LocalDate.class));
    }
}
