package fr.unisson.croisees.donnees;

import fr.unisson.croisees.BilanVu;
import fr.unisson.croisees.BilanVu.PositionVue;
import fr.unisson.croisees.BilanVu.Recommandee;
import fr.unisson.croisees.CroiseeId;
import fr.unisson.croisees.PositionSurBilan;
import fr.unisson.croisees.Recommandation;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The report of a cross evaluation, its recommendations, and what each party says of it.
@Repository
public class BilanSql {

    private static final String DERNIER =
            """
            select numero, synthese, empreinte, compte_nom(compte_id) as par, le
              from croisee_bilan where croisee_id = :croisee order by numero desc limit 1
            """;

    private static final String RECOMMANDATIONS =
            """
            select mission_id, objet, choix, raison from croisee_recommandation
             where croisee_id = :croisee and numero = :numero order by rang
            """;

    private static final String POSITIONS =
            """
            select x.partie_id, o.raison_sociale, x.position, x.motif, compte_nom(x.compte_id) as par, x.le
              from croisee_position x
              join partie p on p.convention_id = x.convention_id and p.id = x.partie_id
              join organisation o on o.id = p.organisation_id
             where x.croisee_id = :croisee and x.numero = :numero order by x.le
            """;

    private static final String REDIGER =
            """
            insert into croisee_bilan (croisee_id, numero, synthese, empreinte, compte_id, le)
            values (:croisee, :numero, :synthese, :empreinte, acteur_compte(), :le)
            on conflict do nothing
            """;

    private static final String RECOMMANDER =
            """
            insert into croisee_recommandation (croisee_id, numero, rang, mission_id, objet, choix, raison)
            values (:croisee, :numero, :rang, :mission, :objet, :choix, :raison)
            """;

    private static final String DIRE =
            """
            insert into croisee_position (convention_id, croisee_id, numero, partie_id, empreinte,
                                          position, motif, compte_id, le)
            select c.convention_id, c.id, b.numero, :partie, b.empreinte, :position, :motif,
                   acteur_compte(), :le
              from croisee c join croisee_bilan b on b.croisee_id = c.id and b.empreinte = :empreinte
               and b.numero = (select max(d.numero) from croisee_bilan d where d.croisee_id = c.id)
             where c.id = :croisee
            on conflict do nothing
            """;

    private final JdbcClient db;

    BilanSql(JdbcClient db) {
        this.db = db;
    }

    /// The wording that stands.
    public Optional<BilanVu> dernier(CroiseeId croisee) {
        return db.sql(DERNIER)
                .param("croisee", croisee.valeur())
                .query((r, _) -> {
                    int numero = r.getInt("numero");
                    return new BilanVu(
                            numero,
                            r.getString("synthese"),
                            r.getString("empreinte"),
                            r.getString("par"),
                            r.getObject("le", OffsetDateTime.class).toInstant(),
                            recommandations(croisee, numero),
                            positions(croisee, numero));
                })
                .optional();
    }

    private List<Recommandee> recommandations(CroiseeId croisee, int numero) {
        return db.sql(RECOMMANDATIONS)
                .param("croisee", croisee.valeur())
                .param("numero", numero)
                .query((r, _) ->
                        new Recommandee(
                                r.getObject("mission_id", Long.class),
                                r.getString("objet"),
                                Recommandation.valueOf(r.getString("choix")),
                                r.getString("raison")))
                .list();
    }

    private List<PositionVue> positions(CroiseeId croisee, int numero) {
        return db.sql(POSITIONS)
                .param("croisee", croisee.valeur())
                .param("numero", numero)
                .query((r, _) ->
                        new PositionVue(
                                r.getLong("partie_id"),
                                r.getString("raison_sociale"),
                                PositionSurBilan.valueOf(r.getString("position")),
                                r.getString("motif"),
                                r.getString("par"),
                                r.getObject("le", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// @return false when somebody else wrote this number meanwhile
    public boolean rediger(
            CroiseeId croisee,
            int numero,
            String synthese,
            String empreinte,
            List<Recommandee> recommandations,
            Instant le) {
        int ecrit =
                db.sql(REDIGER)
                        .param("croisee", croisee.valeur())
                        .param("numero", numero)
                        .param("synthese", synthese)
                        .param("empreinte", empreinte)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update();
        if (ecrit == 0) return false;
        int rang = 0;
        for (var r : recommandations) {
            db.sql(RECOMMANDER)
                    .param("croisee", croisee.valeur())
                    .param("numero", numero)
                    .param("rang", ++rang)
                    .param("mission", r.mission(), java.sql.Types.BIGINT)
                    .param("objet", r.objet())
                    .param("choix", r.choix().name())
                    .param("raison", r.raison())
                    .update();
        }
        return true;
    }

    /// @return false when the party already spoke, or when the report changed since
    public boolean dire(
            CroiseeId croisee,
            long partie,
            String empreinte,
            PositionSurBilan position,
            String motif,
            Instant le) {
        return db.sql(DIRE)
                        .param("croisee", croisee.valeur())
                        .param("partie", partie)
                        .param("empreinte", empreinte)
                        .param("position", position.name())
                        .param("motif", motif)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
