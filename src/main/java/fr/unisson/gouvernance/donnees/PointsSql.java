package fr.unisson.gouvernance.donnees;

import static fr.unisson.gouvernance.donnees.Colonnes.moi;
import static fr.unisson.gouvernance.donnees.Colonnes.moment;

import fr.unisson.documents.Fichier;
import fr.unisson.documents.FichierId;
import fr.unisson.gouvernance.EtatPoint;
import fr.unisson.gouvernance.NaturePoint;
import fr.unisson.gouvernance.NouveauPoint;
import fr.unisson.gouvernance.Point;
import fr.unisson.gouvernance.PointId;
import fr.unisson.gouvernance.Reunion;
import fr.unisson.gouvernance.ReunionId;
import fr.unisson.gouvernance.Sujet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The points of agendas and the notes taken on them.
@Repository
public class PointsSql {

    private static final String LISTER =
            """
            select p.*, coalesce(compte_nom(p.propose_par), 'Unisson') as par,
                   coalesce(n.texte, '') as note, coalesce(n.version, 0) as note_version
              from reunion_point p left join reunion_note n on n.point_id = p.id
             where p.reunion_id = :reunion
             order by p.rang, p.id
            """;

    private static final String INSERER =
            """
            insert into reunion_point (reunion_id, instance_id, etat, rang, titre, nature, duree,
                   presente_par, precisions, module, objet_type, objet_id, lien, repris_de,
                   propose_par, propose_le)
            values (:reunion, :instance, :etat,
                    (select coalesce(max(rang), 0) + 10 from reunion_point
                      where reunion_id = :reunion),
                    :titre, :nature, :duree, :presentePar, :precisions, :module, :type, :objet,
                    :lien, :reprisDe, :par, :le)
            returning id
            """;

    private static final String NAITRE =
            """
            insert into reunion_point_historique (point_id, instance_id, version, transition, vers,
                                                  role, compte_id, le)
            values (:id, :instance, 1, :transition, :vers, :role, :par, :le)
            """;

    private static final String FRANCHIR =
            """
            with passage as (
                update reunion_point
                   set etat = :vers, version = version + 1, mot = coalesce(:motif::text, mot)
                 where id = :id and version = :version and etat = :de
                returning id, instance_id, version)
            insert into reunion_point_historique (point_id, instance_id, version, transition, de,
                                                  vers, role, compte_id, motif, le)
            select id, instance_id, version, :transition, :de, :vers, :role, :par, :motif, :le
              from passage
            """;

    private static final String MODIFIER =
            """
            update reunion_point
               set version = version + 1, titre = :titre, nature = :nature, duree = :duree,
                   presente_par = :presentePar, precisions = :precisions
             where id = :id and version = :version
            """;

    /// What is said on a point becomes what it is about, unless it was about something already.
    private static final String PORTER =
            """
            update reunion_point
               set version = version + 1, module = :module, objet_type = :type, objet_id = :objet,
                   lien = :lien
             where id = :id and objet_id is null and etat = 'INSCRIT'
            """;

    /// Exchanges the places of two neighbours.
    private static final String PERMUTER =
            """
            update reunion_point p set rang = o.rang
              from reunion_point o
             where p.id in (:a, :b) and o.id in (:a, :b) and o.id <> p.id
            """;

    /// A first note, or the next version of the one that was shown.
    private static final String NOTER =
            """
            insert into reunion_note (point_id, instance_id, texte, compte_id, le)
            select id, instance_id, :texte, :par, :le from reunion_point
             where id = :id and :version = 0
            on conflict (point_id) do nothing
            """;

    private static final String RENOTER =
            """
            update reunion_note set texte = :texte, version = version + 1, compte_id = :par, le = :le
             where point_id = :id and version = :version
            """;

    private static final String PIECES =
            """
            select p.id as point, f.id, f.nom, f.type, f.taille, f.empreinte, f.depose_le
              from reunion_point p
              join fichier_objet o on o.objet_type = 'reunion_point' and o.objet_id = p.id
              join fichier f on f.id = o.fichier_id
             where p.reunion_id = :reunion
             order by f.id
            """;

    private final JdbcClient db;

    PointsSql(JdbcClient db) {
        this.db = db;
    }

    public List<Point> lister(ReunionId reunion) {
        return db.sql(LISTER).param("reunion", reunion.valeur()).query(PointsSql::point).list();
    }

    /// The papers of all the points of a meeting.
    public Map<PointId, List<Fichier>> pieces(ReunionId reunion) {
        record Jointe(PointId point, Fichier fichier) {}
        return db
                .sql(PIECES)
                .param("reunion", reunion.valeur())
                .query((r, _) ->
                        new Jointe(
                                new PointId(r.getLong("point")),
                                new Fichier(
                                        new FichierId(r.getLong("id")),
                                        r.getString("nom"),
                                        r.getString("type"),
                                        r.getLong("taille"),
                                        r.getString("empreinte"),
                                        Colonnes.instant(r, "depose_le"))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Jointe::point,
                                Collectors.mapping(Jointe::fichier, Collectors.toList())));
    }

    /// The meeting of a point.
    public java.util.Optional<ReunionId> reunion(PointId id) {
        return db.sql("select reunion_id from reunion_point where id = :id")
                .param("id", id.valeur())
                .query(Long.class)
                .optional()
                .map(ReunionId::new);
    }

    /// @param sujet what it comes from, null when somebody just wrote it
    public PointId inserer(
            Reunion r,
            NouveauPoint n,
            @Nullable Sujet sujet,
            String transition,
            EtatPoint etat,
            String role,
            Instant le) {
        var objet = sujet == null ? null : sujet.objet();
        var repris = sujet == null ? null : sujet.point();
        var id =
                new PointId(
                        ecrire(db.sql(INSERER), n)
                                .param("reunion", r.id().valeur())
                                .param("instance", r.instance().id().valeur())
                                .param("etat", etat.name())
                                .param("module", objet == null ? null : objet.module())
                                .param("type", objet == null ? null : objet.type())
                                .param("objet", objet == null ? null : objet.id())
                                .param("lien", sujet == null ? null : sujet.lien())
                                .param("reprisDe", repris == null ? null : repris.valeur())
                                .param("par", moi())
                                .param("le", moment(le))
                                .query(Long.class)
                                .single());
        db.sql(NAITRE)
                .param("id", id.valeur())
                .param("instance", r.instance().id().valeur())
                .param("transition", transition)
                .param("vers", etat.name())
                .param("role", role)
                .param("par", moi())
                .param("le", moment(le))
                .update();
        return id;
    }

    public record Passage(
            PointId id,
            int version,
            String transition,
            String de,
            String vers,
            String role,
            @Nullable String motif) {}

    public boolean franchir(Passage p, Instant le) {
        return db.sql(FRANCHIR)
                        .param("id", p.id().valeur())
                        .param("version", p.version())
                        .param("transition", p.transition())
                        .param("de", p.de())
                        .param("vers", p.vers())
                        .param("role", p.role())
                        .param("motif", p.motif())
                        .param("par", moi())
                        .param("le", moment(le))
                        .update()
                == 1;
    }

    public boolean modifier(PointId id, int version, NouveauPoint n) {
        return ecrire(db.sql(MODIFIER), n)
                        .param("id", id.valeur())
                        .param("version", version)
                        .update()
                == 1;
    }

    public void porterSur(PointId id, Sujet.Objet objet, String lien) {
        db.sql(PORTER)
                .param("id", id.valeur())
                .param("module", objet.module())
                .param("type", objet.type())
                .param("objet", objet.id())
                .param("lien", lien)
                .update();
    }

    public void permuter(PointId a, PointId b) {
        db.sql(PERMUTER).param("a", a.valeur()).param("b", b.valeur()).update();
    }

    /// @param version of the note that was shown, 0 when there was none
    public boolean noter(PointId id, int version, String texte, Instant le) {
        return db.sql(version == 0 ? NOTER : RENOTER)
                        .param("id", id.valeur())
                        .param("version", version)
                        .param("texte", texte)
                        .param("par", moi())
                        .param("le", moment(le))
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec ecrire(
            JdbcClient.StatementSpec requete, NouveauPoint n) {
        return requete.param("titre", n.titre())
                .param("nature", n.nature().name())
                .param("duree", n.duree())
                .param("presentePar", n.presentePar())
                .param("precisions", n.precisions());
    }

    static Point point(ResultSet r, int rang) throws SQLException {
        return new Point(
                new PointId(r.getLong("id")),
                new ReunionId(r.getLong("reunion_id")),
                r.getInt("version"),
                EtatPoint.valueOf(r.getString("etat")),
                r.getInt("rang"),
                r.getString("titre"),
                NaturePoint.valueOf(r.getString("nature")),
                Colonnes.entier(r, "duree"),
                r.getString("presente_par"),
                r.getString("precisions"),
                r.getString("mot"),
                ObjetsDeDecisionSql.objet(r),
                r.getString("lien"),
                r.getString("par"),
                r.getString("note"),
                r.getInt("note_version"));
    }
}
