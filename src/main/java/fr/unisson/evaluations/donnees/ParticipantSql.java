package fr.unisson.evaluations.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.evaluations.ParticipantVue;
import fr.unisson.evaluations.Qualite;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who rates, and who answered: never what.
@Repository
public class ParticipantSql {

    private static final String LISTER =
            """
            select p.id, p.compte_id, coalesce(nullif(p.nom, ''), compte_nom(p.compte_id)) as nom,
                   p.qualite, q.a_repondu, r.participant_id is not null as renonce,
                   coalesce(p.compte_id = acteur_compte(), false) as moi
              from evaluation_participant p
              join evaluation_participation(:id) q on q.participant_id = p.id
              left join evaluation_renonciation r on r.participant_id = p.id
             where p.session_id = :id
             order by p.college, 3, p.id
            """;

    private static final String AJOUTER =
            """
            insert into evaluation_participant (session_id, compte_id, nom, qualite)
            values (:id, :compte, :nom, :qualite)
            on conflict do nothing
            """;

    private static final String RENONCER =
            """
            insert into evaluation_renonciation (session_id, participant_id, recueillie_par, le)
            values (:id, :participant, acteur_compte(), :le)
            on conflict do nothing
            """;

    private final JdbcClient db;

    ParticipantSql(JdbcClient db) {
        this.db = db;
    }

    public List<ParticipantVue> lister(EvaluationId id) {
        return db.sql(LISTER)
                .param("id", id.valeur())
                .query((r, _) -> {
                    var compte = r.getObject("compte_id", Long.class);
                    return new ParticipantVue(
                            r.getLong("id"),
                            compte == null ? null : new CompteId(compte),
                            r.getString("nom"),
                            Qualite.valueOf(r.getString("qualite")),
                            r.getBoolean("a_repondu"),
                            r.getBoolean("renonce"),
                            r.getBoolean("moi"));
                })
                .list();
    }

    /// @param compte null for who answers on paper
    /// @return false when this person takes part already
    public boolean ajouter(
            EvaluationId id, @Nullable CompteId compte, String nom, Qualite qualite) {
        return db.sql(AJOUTER)
                        .param("id", id.valeur())
                        .param("compte", compte == null ? null : compte.valeur(), Types.BIGINT)
                        .param("nom", compte == null ? nom : "")
                        .param("qualite", qualite.name())
                        .update()
                == 1;
    }

    public boolean retirer(EvaluationId id, long participant) {
        return db.sql("delete from evaluation_participant where session_id = :id and id = :p")
                        .param("id", id.valeur())
                        .param("p", participant)
                        .update()
                == 1;
    }

    public void renoncer(EvaluationId id, long participant, Instant le) {
        db.sql(RENONCER)
                .param("id", id.valeur())
                .param("participant", participant)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @return false when there was nothing to take back, or too late
    public boolean reprendre(EvaluationId id, long participant) {
        return db.sql(
                                """
                                delete from evaluation_renonciation
                                 where session_id = :id and participant_id = :p
                                """)
                        .param("id", id.valeur())
                        .param("p", participant)
                        .update()
                == 1;
    }

    /// The account that holds this address, whoever's it is.
    public Optional<CompteId> compteDe(String courriel) {
        return db.sql("select compte_a_cette_adresse(:courriel)")
                .param("courriel", courriel)
                .query(Long.class)
                .optional()
                .map(CompteId::new);
    }
}
