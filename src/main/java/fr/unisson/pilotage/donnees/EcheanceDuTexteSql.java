package fr.unisson.pilotage.donnees;

import fr.unisson.conventions.ConventionId;
import fr.unisson.pilotage.EcheanceDuTexteVue;
import fr.unisson.pilotage.NatureDEcheance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The dates that a text holds. One is done once; the next one follows it.
@Repository
public class EcheanceDuTexteSql {

    private static final String LUE =
            """
            select e.*, o.raison_sociale as nom_partie
              from echeance_du_texte e
              left join partie q on q.convention_id = e.convention_id and q.id = e.partie_id
              left join organisation o on o.id = q.organisation_id
            """;

    private static final String AJOUTER =
            """
            insert into echeance_du_texte (convention_id, nature, objet, partie_id, pour_le, dite,
                   succede_a, cree_le)
            values (:convention, :nature, :objet, :partie, :pour, :dite, :succedeA, :le)
            returning id
            """;

    private static final String FAIRE =
            """
            update echeance_du_texte set faite_le = :le, faite_par = :par, note = :note
             where id = :id and faite_le is null
            """;

    private final JdbcClient db;

    EcheanceDuTexteSql(JdbcClient db) {
        this.db = db;
    }

    /// The earliest first.
    public List<EcheanceDuTexteVue> lister(ConventionId convention) {
        return db.sql(LUE + " where e.convention_id = :convention order by e.pour_le, e.id")
                .param("convention", convention.valeur())
                .query((r, _) -> lire(r))
                .list();
    }

    public Optional<EcheanceDuTexteVue> trouver(long id) {
        return db.sql(LUE + " where e.id = :id")
                .param("id", id)
                .query((r, _) -> lire(r))
                .optional();
    }

    public long ajouter(
            ConventionId convention,
            NatureDEcheance nature,
            String objet,
            @Nullable Long partie,
            LocalDate pour,
            @Nullable LocalDate dite,
            @Nullable Long succedeA,
            Instant le) {
        return db.sql(AJOUTER)
                .param("convention", convention.valeur())
                .param("nature", nature.name())
                .param("objet", objet)
                .param("partie", partie, Types.BIGINT)
                .param("pour", pour)
                .param("dite", dite, Types.DATE)
                .param("succedeA", succedeA, Types.BIGINT)
                .param("le", PromesseSql.moment(le))
                .query(Long.class)
                .single();
    }

    /// False when it was done before.
    public boolean faire(long id, String note, Instant le) {
        return db.sql(FAIRE)
                        .param("id", id)
                        .param("note", note)
                        .param("par", PromesseSql.compte(), Types.BIGINT)
                        .param("le", PromesseSql.moment(le))
                        .update()
                == 1;
    }

    private static EcheanceDuTexteVue lire(ResultSet r) throws SQLException {
        return new EcheanceDuTexteVue(
                r.getLong("id"),
                new ConventionId(r.getLong("convention_id")),
                NatureDEcheance.valueOf(r.getString("nature")),
                r.getString("objet"),
                PromesseLecture.numero(r, "partie_id"),
                r.getString("nom_partie"),
                r.getObject("pour_le", LocalDate.class),
                r.getObject("dite", LocalDate.class),
                PromesseLecture.instant(r, "faite_le"),
                PromesseLecture.numero(r, "faite_par") != null,
                r.getString("note"));
    }
}
