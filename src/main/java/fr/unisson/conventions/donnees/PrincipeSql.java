package fr.unisson.conventions.donnees;

import fr.unisson.conventions.PrincipeVue;
import fr.unisson.conventions.PrincipeVue.PositionVue;
import fr.unisson.conventions.domaine.Position;
import fr.unisson.modeles.PrincipeModele;
import fr.unisson.modeles.PrincipeModele.NaturePrincipe;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class PrincipeSql {

    private static final String AJOUTER =
            """
            insert into principe (convention_id, code, nature, rang)
            values (:convention, :code, :nature,
                    coalesce((select max(rang) from principe where convention_id = :convention), 0)
                        + 1)
            returning id
            """;

    private static final String REDIGER =
            """
            insert into principe_redaction (convention_id, principe_id, version, intitule, sens,
                                            source, compte_id, le)
            values (:convention, :id, :version, :intitule, :sens, :source, :compte, :le)
            """;

    private static final String LISTER =
            """
            select p.id, p.version, p.nature, r.intitule, r.sens, r.source, p.ecarte_le,
                   p.ecarte_motif
              from principe p
              join principe_redaction r on r.convention_id = p.convention_id
               and r.principe_id = p.id and r.version = p.version
             where p.convention_id = :convention
             order by p.rang, p.id
            """;

    /// The last stance of each party, and of each users' representative for themselves.
    private static final String POSITIONS =
            """
            select distinct on (principe_id, coalesce(partie_id, -compte_id))
                   principe_id, version, partie_id, compte_id, compte_nom(compte_id) as nom, role,
                   position, motif, le
              from principe_position
             where convention_id = :convention
             order by principe_id, coalesce(partie_id, -compte_id), id desc
            """;

    private static final String INTITULE =
            """
            select r.intitule from principe p
              join principe_redaction r on r.convention_id = p.convention_id
               and r.principe_id = p.id and r.version = p.version
             where p.convention_id = :convention and p.id = :id
            """;

    private static final String DEPLACER =
            """
            with moi as (
                select id, rang, nature from principe
                 where convention_id = :convention and id = :id and ecarte_le is null),
            voisin as (
                select p.id, p.rang from principe p, moi
                 where p.convention_id = :convention and p.nature = moi.nature
                   and p.ecarte_le is null
                   and case when :haut then p.rang < moi.rang else p.rang > moi.rang end
                 order by abs(p.rang - moi.rang) limit 1)
            update principe p
               set rang = case when p.id = moi.id then voisin.rang else moi.rang end
              from moi, voisin
             where p.convention_id = :convention and p.id in (moi.id, voisin.id)
            """;

    private static final String PRENDRE_POSITION =
            """
            insert into principe_position (convention_id, principe_id, version, partie_id,
                                           compte_id, role, position, motif, le)
            select convention_id, id, version, :partie, :compte, :role, :position, :motif, :le
              from principe
             where convention_id = :convention and id = :id and version = :version
               and ecarte_le is null
            """;

    private final JdbcClient db;

    PrincipeSql(JdbcClient db) {
        this.db = db;
    }

    public void copier(long convention, List<PrincipeModele> modeles, Instant le) {
        for (var m : modeles)
            ajouter(convention, m.code(), m.nature(), m.intitule(), m.sens(), m.source(), null, le);
    }

    public long ajouter(
            long convention,
            @Nullable String code,
            NaturePrincipe nature,
            String intitule,
            String sens,
            String source,
            @Nullable Long par,
            Instant le) {
        long id =
                db.sql(AJOUTER)
                        .param("convention", convention)
                        .param("code", code)
                        .param("nature", nature.name())
                        .query(Long.class)
                        .single();
        rediger(convention, id, 1, intitule, sens, source, par, le);
        return id;
    }

    /// False when somebody reworded it before.
    public boolean reformuler(
            long convention,
            long id,
            int version,
            String intitule,
            String sens,
            long par,
            Instant le) {
        boolean avance =
                db.sql(
                                        """
                                        update principe set version = version + 1
                                         where convention_id = :convention and id = :id
                                           and version = :version and ecarte_le is null
                                        """)
                                .param("convention", convention)
                                .param("id", id)
                                .param("version", version)
                                .update()
                        == 1;
        if (avance) rediger(convention, id, version + 1, intitule, sens, "", par, le);
        return avance;
    }

    public boolean ecarter(long convention, long id, String motif, long par, Instant le) {
        return db.sql(
                                """
                                update principe set ecarte_le = :le, ecarte_par = :par,
                                                    ecarte_motif = :motif
                                 where convention_id = :convention and id = :id
                                   and ecarte_le is null
                                """)
                        .param("convention", convention)
                        .param("id", id)
                        .param("motif", motif)
                        .param("par", par)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// As it is worded now.
    public String intitule(long convention, long id) {
        return db.sql(INTITULE)
                .param("convention", convention)
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /// Exchanges places with the next one of its kind; false when there is none.
    public boolean deplacer(long convention, long id, boolean versLeHaut) {
        return db.sql(DEPLACER)
                        .param("convention", convention)
                        .param("id", id)
                        .param("haut", versLeHaut)
                        .update()
                == 2;
    }

    /// False when the wording changed meanwhile: nobody takes a stance on what they did not read.
    public boolean prendrePosition(
            long convention,
            long id,
            int version,
            @Nullable Long partie,
            long compte,
            String role,
            Position position,
            @Nullable String motif,
            Instant le) {
        return db.sql(PRENDRE_POSITION)
                        .param("convention", convention)
                        .param("id", id)
                        .param("version", version)
                        .param("partie", partie)
                        .param("compte", compte)
                        .param("role", role)
                        .param("position", position.name())
                        .param("motif", motif)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public List<PrincipeVue> lister(long convention) {
        var positions =
                positions(convention).stream()
                        .collect(Collectors.groupingBy(PositionVue::principe));
        return db.sql(LISTER)
                .param("convention", convention)
                .query((rs, _) ->
                        new PrincipeVue(
                                rs.getLong("id"),
                                rs.getInt("version"),
                                NaturePrincipe.valueOf(rs.getString("nature")),
                                rs.getString("intitule"),
                                rs.getString("sens"),
                                rs.getString("source"),
                                rs.getObject("ecarte_le") != null,
                                rs.getString("ecarte_motif"),
                                positions.getOrDefault(rs.getLong("id"), List.of())))
                .list();
    }

    private List<PositionVue> positions(long convention) {
        return db.sql(POSITIONS)
                .param("convention", convention)
                .query((rs, _) ->
                        new PositionVue(
                                rs.getLong("principe_id"),
                                rs.getInt("version"),
                                Lecture.nombre(rs, "partie_id"),
                                rs.getLong("compte_id"),
                                rs.getString("nom"),
                                rs.getString("role").equals("REPRESENTANT_USAGERS"),
                                Position.valueOf(rs.getString("position")),
                                rs.getString("motif"),
                                Lecture.instant(rs, "le")))
                .list();
    }

    private void rediger(
            long convention,
            long id,
            int version,
            String intitule,
            String sens,
            String source,
            @Nullable Long par,
            Instant le) {
        db.sql(REDIGER)
                .param("convention", convention)
                .param("id", id)
                .param("version", version)
                .param("intitule", intitule)
                .param("sens", sens)
                .param("source", source)
                .param("compte", par)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }
}
