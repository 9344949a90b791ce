package fr.unisson.pilotage.donnees;

import fr.unisson.actions.ActionId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.pilotage.PromesseId;
import fr.unisson.pilotage.PromesseVue;
import fr.unisson.pilotage.Reflet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Commitments joined to actions of a plan, and what is told of them.
@Repository
public class LienSql {

    private static final String TROUVER =
            """
            select action_id, ecartee from promesse_lien
             where promesse_id = :promesse and retire_le is null
            """;

    private static final String LIER =
            """
            insert into promesse_lien (promesse_id, organisation_id, action_id, lie_par, lie_le)
            values (:promesse, :organisation, :action, :par, :le)
            on conflict do nothing
            """;

    private static final String DELIER =
            """
            update promesse_lien set retire_le = :le
             where promesse_id = :promesse and retire_le is null
            """;

    private static final String SUIVRE =
            """
            insert into promesse_lien (promesse_id, organisation_id, action_id, lie_par, lie_le)
            select p.id, l.organisation_id, l.action_id, l.lie_par, :le
              from promesse p
              join promesse_lien l on l.promesse_id = p.succede_a and l.retire_le is null
             where p.succede_a = :promesse
            """;

    private static final String ECARTER =
            """
            update promesse_lien set ecartee = :empreinte
             where promesse_id = :promesse and retire_le is null
            """;

    private static final String REFLET =
            """
            select titre, etat, avancement, au from promesse_reflet
             where promesse_id = :promesse order by rang desc limit 1
            """;

    private static final String REFLETER =
            """
            insert into promesse_reflet (promesse_id, convention_id, rang, titre, etat, avancement, au)
            select :promesse, :convention, coalesce(max(rang), 0) + 1, :titre, :etat, :avancement, :au
              from promesse_reflet where promesse_id = :promesse
            """;

    private final JdbcClient db;

    LienSql(JdbcClient db) {
        this.db = db;
    }

    /// @param ecartee digest of the proposal that was set aside, empty when none is
    public record Lien(ActionId action, String ecartee) {}

    /// Empty for whoever is not of the organisation whose plan it is.
    public Optional<Lien> trouver(PromesseId promesse) {
        return db.sql(TROUVER)
                .param("promesse", promesse.valeur())
                .query((r, _) ->
                        new Lien(new ActionId(r.getLong("action_id")), r.getString("ecartee")))
                .optional();
    }

    /// @return false when an action is joined already
    public boolean lier(
            PromesseId promesse, OrganisationId organisation, ActionId action, Instant le) {
        return db.sql(LIER)
                        .param("promesse", promesse.valeur())
                        .param("organisation", organisation.valeur())
                        .param("action", action.valeur())
                        .param("par", PromesseSql.compte(), java.sql.Types.BIGINT)
                        .param("le", PromesseSql.moment(le))
                        .update()
                == 1;
    }

    public boolean delier(PromesseId promesse, Instant le) {
        return db.sql(DELIER)
                        .param("promesse", promesse.valeur())
                        .param("le", PromesseSql.moment(le))
                        .update()
                == 1;
    }

    /// The action joined to a promise goes on with the one that succeeds it, when there is one.
    public void suivre(PromesseId promesse, Instant le) {
        db.sql(SUIVRE)
                .param("promesse", promesse.valeur())
                .param("le", PromesseSql.moment(le))
                .update();
        delier(promesse, le);
    }

    public boolean ecarter(PromesseId promesse, String empreinte) {
        return db.sql(ECARTER)
                        .param("promesse", promesse.valeur())
                        .param("empreinte", empreinte)
                        .update()
                == 1;
    }

    /// The promises joined to an action, for the platform.
    public List<Long> relies() {
        return db.sql("select promesse_id from promesse_lien where retire_le is null order by 1")
                .query(Long.class)
                .list();
    }

    /// The last one confirmed, empty when nothing is shared.
    public Optional<Reflet> reflet(PromesseId promesse) {
        return db.sql(REFLET)
                .param("promesse", promesse.valeur())
                .query((r, _) ->
                        new Reflet(
                                r.getString("titre"),
                                r.getString("etat"),
                                r.getInt("avancement"),
                                r.getObject("au", LocalDate.class)))
                .optional()
                .filter(r -> !r.titre().isEmpty());
    }

    public void refleter(PromesseVue p, Reflet r) {
        db.sql(REFLETER)
                .param("promesse", p.id().valeur())
                .param("convention", p.convention().valeur())
                .param("titre", r.titre())
                .param("etat", r.etat())
                .param("avancement", r.avancement())
                .param("au", r.au())
                .update();
    }
}
