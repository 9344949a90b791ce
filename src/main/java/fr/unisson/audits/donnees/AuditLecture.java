package fr.unisson.audits.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.audits.AuditId;
import fr.unisson.audits.AuditVue;
import fr.unisson.audits.Ecart;
import fr.unisson.audits.ObjetAudite;
import fr.unisson.audits.PassageDAudit;
import fr.unisson.audits.SerieId;
import fr.unisson.audits.domaine.Decompte;
import fr.unisson.audits.domaine.EtatAudit;
import fr.unisson.grilles.GrilleId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads audits. Row-level security decides which ones.
@Repository
public class AuditLecture {

    /// Of an audit `a`: the answers to each node, counted; one row for each node answered.
    static final String DECOMPTES =
            """
            select r.noeud_id, n.rang,
                   count(*) filter (where v.points >= a.conforme_des)::int as conformes,
                   count(*) filter (where v.points < a.conforme_des)::int as non_conformes,
                   count(*) filter (where v.points is null)::int as exclues
              from audit_reponse r
              join audit_observation o on o.id = r.observation_id and o.retiree_le is null
              join grille_valeur v on v.version_id = a.version_id and v.code = r.valeur
              join grille_noeud n on n.id = r.noeud_id
             where r.audit_id = a.id
             group by r.noeud_id, n.rang
            """;

    private static final String COMPTER =
            "select d.* from audit a join lateral (" + DECOMPTES + ") d on true where a.id = :id";

    private static final String LIRE =
            """
            select a.*, g.nom as nom_grille, s.id as second_id,
                   (select count(*) from audit_observation o
                     where o.audit_id = a.id and o.retiree_le is null)::int as saisies,
                   array(select x.compte_id from audit_auditeur x where x.audit_id = a.id) as auditeurs
              from audit a
              join grille_version g on g.id = a.version_id
              left join audit s on s.premier_id = a.id and s.etat <> 'ABANDONNE'
            """;

    private static final String LISTER =
            LIRE
                    + """
                     where a.organisation_id = :organisation and (a.id < :apres or :apres = 0)
                       and (:etat = '' or a.etat = :etat)
                     order by a.id desc limit :taille
                    """;

    private static final String HISTOIRE =
            """
            select version, transition, compte_id, motif, le from audit_historique
             where audit_id = :id order by version desc
            """;

    private static final String ECARTS =
            """
            select e.id, e.audit_id, a.titre, e.noeud_id, n.code, n.libelle, e.conformes,
                   e.non_conformes
              from audit_ecart e
              join audit a on a.id = e.audit_id
              join grille_noeud n on n.id = e.noeud_id
            """;

    private final JdbcClient db;

    AuditLecture(JdbcClient db) {
        this.db = db;
    }

    public Optional<AuditVue> trouver(AuditId id) {
        return db.sql(LIRE + " where a.id = :id")
                .param("id", id.valeur())
                .query(AuditLecture::vue)
                .optional();
    }

    /// The latest first.
    ///
    /// @param etat null for all
    public List<AuditVue> lister(
            OrganisationId organisation,
            @Nullable EtatAudit etat,
            @Nullable Long apres,
            int taille) {
        return db.sql(LISTER)
                .param("organisation", organisation.valeur())
                .param("apres", apres == null ? 0 : apres)
                .param("etat", etat == null ? "" : etat.name())
                .param("taille", taille)
                .query(AuditLecture::vue)
                .list();
    }

    /// Those of a series, abandoned ones left aside, the latest month first.
    public List<AuditVue> deLaSerie(SerieId serie) {
        return db.sql(
                        LIRE
                                + " where a.serie_id = :serie and a.etat <> 'ABANDONNE' order by"
                                + " a.mois desc")
                .param("serie", serie.valeur())
                .query(AuditLecture::vue)
                .list();
    }

    public List<PassageDAudit> histoire(AuditId id) {
        return db.sql(HISTOIRE)
                .param("id", id.valeur())
                .query((rs, _) ->
                        new PassageDAudit(
                                rs.getInt("version"),
                                rs.getString("transition"),
                                rs.getObject("compte_id", Long.class),
                                rs.getString("motif"),
                                rs.getObject("le", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// By the id of the node; a node that nobody answered is not there.
    public Map<Long, Decompte> decomptes(AuditId id) {
        return db
                .sql(COMPTER)
                .param("id", id.valeur())
                .query((rs, _) ->
                        Map.entry(
                                rs.getLong("noeud_id"),
                                new Decompte(
                                        rs.getInt("conformes"),
                                        rs.getInt("non_conformes"),
                                        rs.getInt("exclues"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public List<Ecart> ecarts(AuditId id) {
        return db.sql(ECARTS + " where e.audit_id = :id order by n.rang")
                .param("id", id.valeur())
                .query(AuditLecture::ecart)
                .list();
    }

    public Optional<Ecart> ecart(long id) {
        return db.sql(ECARTS + " where e.id = :id")
                .param("id", id)
                .query(AuditLecture::ecart)
                .optional();
    }

    /// The same item in the first round, where it was under the target already.
    public Optional<Ecart> ecartDuPremierTour(Ecart e) {
        return db.sql(
                        ECARTS
                                + " join audit s on s.premier_id = e.audit_id where s.id = :audit"
                                + " and e.noeud_id = :noeud")
                .param("audit", e.audit().valeur())
                .param("noeud", e.noeud())
                .query(AuditLecture::ecart)
                .optional();
    }

    private static Ecart ecart(ResultSet rs, int rang) throws SQLException {
        return new Ecart(
                rs.getLong("id"),
                new AuditId(rs.getLong("audit_id")),
                rs.getString("titre"),
                rs.getLong("noeud_id"),
                rs.getString("code"),
                rs.getString("libelle"),
                rs.getInt("conformes"),
                rs.getInt("non_conformes"));
    }

    private static AuditVue vue(ResultSet rs, int rang) throws SQLException {
        var clos = rs.getObject("clos_le", OffsetDateTime.class);
        var serie = rs.getObject("serie_id", Long.class);
        var mois = rs.getObject("mois", LocalDate.class);
        return new AuditVue(
                new AuditId(rs.getLong("id")),
                new OrganisationId(rs.getLong("organisation_id")),
                new GrilleId(rs.getLong("version_id")),
                rs.getString("nom_grille"),
                rs.getString("titre"),
                ObjetAudite.valueOf(rs.getString("objet")),
                autre(rs, "premier_id"),
                autre(rs, "second_id"),
                rs.getBigDecimal("cible"),
                rs.getBigDecimal("conforme_des"),
                rs.getInt("attendues"),
                rs.getObject("debut", LocalDate.class),
                rs.getObject("fin", LocalDate.class),
                EtatAudit.valueOf(rs.getString("etat")),
                rs.getInt("version"),
                comptes(rs.getArray("auditeurs")),
                rs.getInt("saisies"),
                clos == null ? null : clos.toInstant(),
                serie == null ? null : new SerieId(serie),
                mois == null ? null : YearMonth.from(mois));
    }

    private static @Nullable AuditId autre(ResultSet rs, String colonne) throws SQLException {
        var id = rs.getObject(colonne, Long.class);
        return id == null ? null : new AuditId(id);
    }

    private static Set<CompteId> comptes(Array tableau) throws SQLException {
        return Arrays.stream((Long[]) tableau.getArray())
                .map(CompteId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
