package fr.unisson.preuves.donnees;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.grilles.GrilleId;
import fr.unisson.preuves.ObjetQuiProuve;
import fr.unisson.preuves.domaine.Validite;
import fr.unisson.socle.Acteur;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The proofs of organisations.
@Repository
public class PreuveSql {

    /// @param noeud in the version that is read
    public record Ecrite(
            long id,
            OrganisationId organisation,
            long noeud,
            String code,
            String libelle,
            ObjetQuiProuve objet,
            String note,
            Validite validite,
            int version) {}

    private static final String AJOUTER =
            """
            insert into preuve_de_grille (organisation_id, grille_id, noeud_id, noeud_code, module, objet_type,
                   objet_id, note, du, au, cree_par, cree_le)
            select :organisation, v.grille_id, n.id, n.code, :module, :type, :objet, :note, :du, :au,
                   :par, :le
              from grille_noeud n join grille_version v on v.id = n.version_id
             where n.id = :noeud and v.publiee_le is not null
            on conflict do nothing
            returning id
            """;

    private static final String RETIRER =
            """
            update preuve_de_grille set retiree_le = :le, retiree_par = :par, motif = :motif,
                   version = version + 1
             where id = :id and version = :version and retiree_le is null
            """;

    private static final String COLONNES =
            "select p.id, p.organisation_id, %s as noeud, p.noeud_code, (select n.libelle from grille_noeud n"
                    + " where n.id = p.noeud_id) as libelle, p.module, p.objet_type,"
                    + " p.objet_id, p.note, p.du, p.au, p.version from preuve_de_grille p ";

    /// A proof follows its point: to what is said identical, from version to version; to the same
    /// code of the same grid where nothing is said.
    private static final String DE_LA_GRILLE =
            """
            with suivie as (
                select p.id, m.depart from preuve_de_grille p
                  join unnest(cast(:departs as bigint[]), cast(:noeuds as bigint[]))
                       as m (depart, noeud) on m.noeud = p.noeud_id
                 where p.organisation_id = :organisation and p.retiree_le is null),
            toutes as (
                select id, depart from suivie
                union
                select p.id, n.id from preuve_de_grille p
                  join grille_version v on v.grille_id = p.grille_id and v.id = :version
                  join grille_noeud n on n.version_id = v.id and n.code = p.noeud_code
                 where p.organisation_id = :organisation and p.retiree_le is null
                   and not exists (select 1 from suivie s where s.id = p.id))
            """
                    + COLONNES.formatted("t.depart")
                    + "join toutes t on t.id = p.id order by t.depart, p.au nulls last, p.id";

    private static final String GRILLES =
            """
            select distinct on (v.grille_id) v.id from grille_version v
             where v.publiee_le is not null and v.grille_id in (
               select p.grille_id from preuve_de_grille p
                where p.organisation_id = :organisation and p.retiree_le is null
                  and (:objet::bigint is null
                       or (p.module = :module and p.objet_type = :type and p.objet_id = :objet)))
             order by v.grille_id, v.numero desc
            """;

    private static final String OBJETS =
            """
            select distinct module, objet_type, objet_id from preuve_de_grille
             where organisation_id = :organisation and retiree_le is null
            """;

    private static final String PROLONGER =
            """
            update preuve_de_grille set au = :au, version = version + 1
             where id = :id and version = :version and retiree_le is null
            """;

    private final JdbcClient db;

    PreuveSql(JdbcClient db) {
        this.db = db;
    }

    /// Empty when this object already proves this point, or when there is no such point.
    public Optional<Long> ajouter(
            OrganisationId organisation,
            long noeud,
            ObjetQuiProuve objet,
            String note,
            Validite validite,
            Instant le) {
        return db.sql(AJOUTER)
                .param("organisation", organisation.valeur())
                .param("noeud", noeud)
                .param("module", objet.module())
                .param("type", objet.type())
                .param("objet", objet.id())
                .param("note", note)
                .param("du", validite.du())
                .param("au", validite.au(), java.sql.Types.DATE)
                .param("par", Acteur.courant().compte())
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    public boolean retirer(long id, int version, String motif, Instant le) {
        return db.sql(RETIRER)
                        .param("id", id)
                        .param("version", version)
                        .param("motif", motif)
                        .param("par", Acteur.courant().compte())
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// @param au null when it does not expire any more
    public boolean prolonger(long id, int version, @Nullable LocalDate au) {
        return db.sql(PROLONGER)
                        .param("id", id)
                        .param("version", version)
                        .param("au", au, java.sql.Types.DATE)
                        .update()
                == 1;
    }

    /// Those of every organisation that the actor reads.
    public List<Ecrite> toutes() {
        return db.sql(COLONNES.formatted("p.noeud_id") + "where p.retiree_le is null order by p.id")
                .query(PreuveSql::ecrite)
                .list();
    }

    public Optional<Ecrite> trouver(long id) {
        return db.sql(
                        COLONNES.formatted("p.noeud_id")
                                + "where p.id = :id and p.retiree_le is null")
                .param("id", id)
                .query(PreuveSql::ecrite)
                .optional();
    }

    /// @param memes by the number of each point of this version, those that ask the same thing
    public List<Ecrite> deLaGrille(
            OrganisationId organisation, GrilleId version, Map<Long, Set<Long>> memes) {
        var departs = new ArrayList<Long>();
        var noeuds = new ArrayList<Long>();
        memes.forEach((depart, siens) -> {
            departs.addAll(Collections.nCopies(siens.size(), depart));
            noeuds.addAll(siens);
        });
        return db.sql(DE_LA_GRILLE)
                .param("organisation", organisation.valeur())
                .param("version", version.valeur())
                .param("departs", departs.toArray(Long[]::new))
                .param("noeuds", noeuds.toArray(Long[]::new))
                .query(PreuveSql::ecrite)
                .list();
    }

    /// The version last published of each grid of which something is proved.
    ///
    /// @param objet by this object; null for whatever object
    public List<GrilleId> grilles(OrganisationId organisation, @Nullable ObjetQuiProuve objet) {
        return db.sql(GRILLES)
                .param("organisation", organisation.valeur())
                .param("module", objet == null ? "" : objet.module())
                .param("type", objet == null ? "" : objet.type())
                .param("objet", objet == null ? null : objet.id())
                .query((rs, _) -> new GrilleId(rs.getLong(1)))
                .list();
    }

    /// Every object that proves something, or proved.
    public Set<ObjetQuiProuve> objets(OrganisationId organisation) {
        return db.sql(OBJETS)
                .param("organisation", organisation.valeur())
                .query((rs, _) -> objet(rs))
                .set();
    }

    private static ObjetQuiProuve objet(ResultSet rs) throws SQLException {
        return new ObjetQuiProuve(
                rs.getString("module"), rs.getString("objet_type"), rs.getLong("objet_id"));
    }

    private static Ecrite ecrite(ResultSet rs, int rang) throws SQLException {
        return new Ecrite(
                rs.getLong("id"),
                new OrganisationId(rs.getLong("organisation_id")),
                rs.getLong("noeud"),
                rs.getString("noeud_code"),
                rs.getString("libelle"),
                objet(rs),
                rs.getString("note"),
                new Validite(
                        rs.getObject("du", LocalDate.class), rs.getObject("au", LocalDate.class)),
                rs.getInt("version"));
    }
}
