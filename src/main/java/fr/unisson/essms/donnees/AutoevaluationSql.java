package fr.unisson.essms.donnees;

import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.essms.AutoevaluationId;
import fr.unisson.essms.AutoevaluationVue;
import fr.unisson.essms.PassageDAutoevaluation;
import fr.unisson.essms.domaine.EtatAutoevaluation;
import fr.unisson.essms.domaine.RoleAutoevaluation;
import fr.unisson.essms.domaine.TransitionAutoevaluation;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Noeud;
import fr.unisson.grilles.Portee;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Self-evaluations: their birth, their life.
@Repository
public class AutoevaluationSql {

    private static final String LIRE =
            """
            select a.*, e.nom as etablissement,
                   (select count(*) from autoevaluation_element x where x.autoevaluation_id = a.id)
                     as elements,
                   (select count(*) from (
                     select c.noeud_id from autoevaluation_cote c
                       left join autoevaluation_personne p
                         on p.autoevaluation_id = c.autoevaluation_id and p.rang = c.personne_tracee
                      where c.autoevaluation_id = a.id and c.valeur is not null
                        and p.retiree_le is null
                      group by c.noeud_id, c.par_personne
                     having not c.par_personne or count(*) = (
                              select count(*) from autoevaluation_personne t
                               where t.autoevaluation_id = a.id and t.retiree_le is null)) cotees)
                     as cotes
              from autoevaluation a join etablissement e on e.id = a.etablissement_id
             where a.id = cast(:id as bigint)
                or a.organisation_id = cast(:organisation as bigint)
                   and (cast(:apres as bigint) is null or a.id < cast(:apres as bigint))
             order by a.id desc
             limit :auPlus
            """;

    /// Nothing when one is already open for this establishment.
    private static final String OUVRIR =
            """
            with nee as (
              insert into autoevaluation (organisation_id, etablissement_id, version_id, titre,
                secteur, structure, publics, profil, etat, etat_le, ouverte_par, ouverte_le)
              values (:organisation, :etablissement, :version, :titre, :secteur, :structure,
                :publics, :profil, 'EN_COURS', :le, acteur_compte(), :le)
              on conflict do nothing
              returning id)
            select id from nee
            """;

    private static final String NAITRE =
            """
            insert into autoevaluation_historique
              (autoevaluation_id, version, transition, de, vers, role, compte_id, le)
            values (:id, 1, 'OUVRIR', null, 'EN_COURS', 'RESPONSABLE', acteur_compte(), :le)
            """;

    private static final String CRITERES =
            """
            insert into autoevaluation_critere (autoevaluation_id, noeud_id, code, imperatif)
            select :id, n.id, n.code, n.imperatif from grille_noeud n where n.id = any (:criteres)
             order by n.rang
            """;

    private static final String ELEMENTS =
            """
            insert into autoevaluation_element (autoevaluation_id, noeud_id, critere_id,
              objectif_id, imperatif, par_personne)
            select :id, e.id, c.id, n.parent_id, c.imperatif, e.id = any (:parPersonne)
              from autoevaluation_critere c
              join grille_noeud n on n.id = c.noeud_id
              join grille_noeud e on e.parent_id = n.id
             where c.autoevaluation_id = :id and e.id = any (:elements)
            """;

    private static final String FRANCHIR =
            """
            with passage as (
              update autoevaluation set etat = :vers, etat_le = :le, version = version + 1
               where id = :id and version = :version and etat = :de
              returning id, version)
            insert into autoevaluation_historique
              (autoevaluation_id, version, transition, de, vers, role, compte_id, note, le)
            select id, version, :transition, :de, :vers, :role, acteur_compte(), :note, :le
              from passage
            """;

    private static final String CLOSE_LE =
            """
            select min(h.le) from autoevaluation_historique h
             where h.autoevaluation_id = :id and h.vers = 'CLOTUREE'
            """;

    private static final String HISTOIRE =
            """
            select h.*, coalesce(c.prenom || ' ' || c.nom, 'Unisson') as qui
              from autoevaluation_historique h left join compte c on c.id = h.compte_id
             where h.autoevaluation_id = :id order by h.version
            """;

    private final JdbcClient db;

    AutoevaluationSql(JdbcClient db) {
        this.db = db;
    }

    /// The latest first.
    ///
    /// @param apres the last one of the former page
    public List<AutoevaluationVue> lister(
            OrganisationId organisation, @Nullable AutoevaluationId apres, int auPlus) {
        return lire(null, organisation.valeur(), apres == null ? null : apres.valeur(), auPlus);
    }

    public Optional<AutoevaluationVue> trouver(AutoevaluationId id) {
        return lire(id.valeur(), null, null, 1).stream().findFirst();
    }

    private List<AutoevaluationVue> lire(
            @Nullable Long id, @Nullable Long organisation, @Nullable Long apres, int auPlus) {
        return db.sql(LIRE)
                .param("id", id, Types.BIGINT)
                .param("organisation", organisation, Types.BIGINT)
                .param("apres", apres, Types.BIGINT)
                .param("auPlus", auPlus)
                .query((rs, _) -> vue(rs))
                .list();
    }

    /// @param parPersonne elements rated once for each traced person
    /// @param criteres the level above the leaves
    public Optional<AutoevaluationId> ouvrir(
            OrganisationId organisation,
            EtablissementId etablissement,
            Grille grille,
            String titre,
            Portee portee,
            String profil,
            List<Noeud> criteres,
            List<Long> parPersonne,
            Instant le) {
        var id =
                db.sql(OUVRIR)
                        .param("organisation", organisation.valeur())
                        .param("etablissement", etablissement.valeur())
                        .param("version", grille.id().valeur())
                        .param("titre", titre)
                        .param("secteur", portee.secteur())
                        .param("structure", portee.structure())
                        .param("publics", ProfilSql.publics(portee))
                        .param("profil", profil)
                        .param("le", moment(le))
                        .query(Long.class)
                        .optional();
        id.ifPresent(nee -> {
            db.sql(NAITRE).param("id", nee).param("le", moment(le)).update();
            db.sql(CRITERES)
                    .param("id", nee)
                    .param("criteres", criteres.stream().map(Noeud::id).toArray(Long[]::new))
                    .update();
            db.sql(ELEMENTS)
                    .param("id", nee)
                    .param(
                            "elements",
                            grille.feuilles().stream().map(Noeud::id).toArray(Long[]::new))
                    .param("parPersonne", parPersonne.toArray(Long[]::new))
                    .update();
        });
        return id.map(AutoevaluationId::new);
    }

    /// @return false when somebody else was faster
    public boolean franchir(
            AutoevaluationVue a,
            int version,
            TransitionAutoevaluation transition,
            EtatAutoevaluation vers,
            RoleAutoevaluation role,
            String note,
            Instant le) {
        return db.sql(FRANCHIR)
                        .param("id", a.id().valeur())
                        .param("version", version)
                        .param("transition", transition.name())
                        .param("de", a.etat().name())
                        .param("vers", vers.name())
                        .param("role", role.name())
                        .param("note", note)
                        .param("le", moment(le))
                        .update()
                == 1;
    }

    /// It may have been archived since.
    public List<Long> closes() {
        return db.sql(
                        """
                        select id from autoevaluation where etat in ('CLOTUREE', 'ARCHIVEE')
                         order by id
                        """)
                .query(Long.class)
                .list();
    }

    public Optional<Instant> closeLe(AutoevaluationId id) {
        return db.sql(CLOSE_LE)
                .param("id", id.valeur())
                .query((rs, _) -> instant(rs, "min"))
                .optional();
    }

    public List<PassageDAutoevaluation> histoire(AutoevaluationId id) {
        return db.sql(HISTOIRE)
                .param("id", id.valeur())
                .query((rs, _) ->
                        new PassageDAutoevaluation(
                                rs.getString("de") == null
                                        ? "Auto-évaluation ouverte"
                                        : TransitionAutoevaluation.valueOf(
                                                        rs.getString("transition"))
                                                .fait(),
                                rs.getString("qui"),
                                rs.getString("note"),
                                instant(rs, "le")))
                .list();
    }

    private static AutoevaluationVue vue(ResultSet rs) throws SQLException {
        return new AutoevaluationVue(
                new AutoevaluationId(rs.getLong("id")),
                new OrganisationId(rs.getLong("organisation_id")),
                new EtablissementId(rs.getLong("etablissement_id")),
                rs.getString("etablissement"),
                new GrilleId(rs.getLong("version_id")),
                rs.getString("titre"),
                ProfilSql.portee(rs),
                rs.getString("profil"),
                EtatAutoevaluation.valueOf(rs.getString("etat")),
                instant(rs, "etat_le"),
                rs.getInt("version"),
                instant(rs, "ouverte_le"),
                rs.getInt("elements"),
                rs.getInt("cotes"));
    }

    static Instant instant(ResultSet rs, String colonne) throws SQLException {
        return rs.getObject(colonne, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime moment(Instant le) {
        return le.atOffset(ZoneOffset.UTC);
    }
}
