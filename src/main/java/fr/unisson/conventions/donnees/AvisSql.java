package fr.unisson.conventions.donnees;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Opinions asked, received and answered.
@Component
public class AvisSql {

    private static final String LISTER =
            """
            select id, validation_id as validation, partie_id as partie, instance, sens,
                   rendu_le as rendu, texte, fichier_id as fichier, reponse
              from avis
            """;

    private static final String DEMANDER =
            """
            insert into avis (convention_id, validation_id, partie_id, instance_id, instance,
                              demande_par, demande_le)
            select v.convention_id, v.id, v.partie_id, :instanceId, :instance, :par, :le
              from validation v
             where v.id = :validation
               and not exists (select 1 from avis a
                     where a.validation_id = v.id and lower(a.instance) = lower(:instance))
            """;

    private static final String RECEVOIR =
            """
            update avis set sens = :sens, rendu_le = :rendu, texte = :texte, fichier_id = :fichier,
                   saisi_par = :par, saisi_le = :le, version = version + 1
             where id = :id and sens is null
            """;

    private static final String REPONDRE =
            """
            update avis set reponse = :reponse, reponse_par = :par, reponse_le = :le,
                   version = version + 1
             where id = :id and reponse is null and sens is not null
            """;

    private final JdbcClient db;

    AvisSql(JdbcClient db) {
        this.db = db;
    }

    public List<LigneAvis> lister(long convention) {
        return db.sql(LISTER + " where convention_id = :c order by id")
                .param("c", convention)
                .query(LigneAvis.class)
                .list();
    }

    public Optional<LigneAvis> trouver(long convention, long id) {
        return db.sql(LISTER + " where convention_id = :c and id = :id")
                .param("c", convention)
                .param("id", id)
                .query(LigneAvis.class)
                .optional();
    }

    public void demander(
            long validation, @Nullable Long instanceId, String instance, long par, Instant le) {
        db.sql(DEMANDER)
                .param("validation", validation)
                .param("instanceId", instanceId)
                .param("instance", instance)
                .param("par", par)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    public boolean recevoir(
            long id,
            String sens,
            LocalDate rendu,
            String texte,
            @Nullable Long fichier,
            long par,
            Instant le) {
        return db.sql(RECEVOIR)
                        .param("id", id)
                        .param("sens", sens)
                        .param("rendu", rendu)
                        .param("texte", texte)
                        .param("fichier", fichier)
                        .param("par", par)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public boolean repondre(long id, String reponse, long par, Instant le) {
        return db.sql(REPONDRE)
                        .param("id", id)
                        .param("reponse", reponse)
                        .param("par", par)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
