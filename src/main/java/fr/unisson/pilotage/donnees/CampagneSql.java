package fr.unisson.pilotage.donnees;

import fr.unisson.conventions.ConventionId;
import fr.unisson.indicateurs.Frequence;
import fr.unisson.indicateurs.IndicateurId;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The indicators that parties feed for a convention.
@Repository
public class CampagneSql {

    private static final String LISTER =
            """
            select k.*, o.raison_sociale as nom_partie
              from campagne k
              join partie q on q.convention_id = k.convention_id and q.id = k.partie_id
              join organisation o on o.id = q.organisation_id
             where k.convention_id = :convention
             order by k.rang, o.raison_sociale, k.id
            """;

    private static final String AJOUTER =
            """
            insert into campagne (convention_id, rang, nom, frequence, seuil, partie_id,
                   indicateur_id, depuis)
            values (:convention, :rang, :nom, :frequence, :seuil, :partie, :indicateur, :depuis)
            on conflict (convention_id, indicateur_id)
              do update set jusqua = null, seuil = excluded.seuil
               where campagne.jusqua is not null
            """;

    private static final String FINIR =
            """
            update campagne set jusqua = :jusqua
             where convention_id = :convention and partie_id = :partie and jusqua is null
            """;

    private static final String RETIRER =
            "update campagne set jusqua = :jusqua where id = :id and jusqua is null";

    private final JdbcClient db;

    CampagneSql(JdbcClient db) {
        this.db = db;
    }

    public record Ligne(
            long id,
            int rang,
            String nom,
            Frequence frequence,
            String seuil,
            long partie,
            String nomPartie,
            IndicateurId indicateur,
            LocalDate depuis,
            @Nullable LocalDate jusqua) {}

    /// In the order of the text.
    public List<Ligne> lister(ConventionId convention) {
        return db.sql(LISTER)
                .param("convention", convention.valeur())
                .query((r, _) ->
                        new Ligne(
                                r.getLong("id"),
                                r.getInt("rang"),
                                r.getString("nom"),
                                Frequence.valueOf(r.getString("frequence")),
                                r.getString("seuil"),
                                r.getLong("partie_id"),
                                r.getString("nom_partie"),
                                new IndicateurId(r.getLong("indicateur_id")),
                                r.getObject("depuis", LocalDate.class),
                                r.getObject("jusqua", LocalDate.class)))
                .list();
    }

    /// False when this indicator already serves the convention.
    public boolean ajouter(ConventionId convention, Ligne l) {
        return db.sql(AJOUTER)
                        .param("convention", convention.valeur())
                        .param("rang", l.rang())
                        .param("nom", l.nom())
                        .param("frequence", l.frequence().name())
                        .param("seuil", l.seuil())
                        .param("partie", l.partie())
                        .param("indicateur", l.indicateur().valeur())
                        .param("depuis", l.depuis())
                        .update()
                == 1;
    }

    /// Its values are owed to the convention until this day.
    public void retirer(long id, LocalDate jusqua) {
        db.sql(RETIRER).param("id", id).param("jusqua", jusqua, Types.DATE).update();
    }

    public void regler(long id, String seuil) {
        db.sql("update campagne set seuil = :seuil where id = :id")
                .param("id", id)
                .param("seuil", seuil)
                .update();
    }

    public void finir(ConventionId convention, long partie, LocalDate jusqua) {
        db.sql(FINIR)
                .param("convention", convention.valeur())
                .param("partie", partie)
                .param("jusqua", jusqua, Types.DATE)
                .update();
    }
}
