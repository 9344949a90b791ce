package fr.unisson.actions.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.actions.ActionId;
import fr.unisson.actions.Origine;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What hangs on an action: origins, contributors, steps.
@Repository
public class AttachesSql {

    private static final String ORIGINE =
            """
            insert into action_origine (action_id, genre, mots, lien, module, objet_type, objet_id,
                                        ajoutee_le)
            values (:action, :genre, :mots, :lien, :module, :type, :objet, :le)
            """;

    private static final String ETAPE =
            """
            insert into action_etape (action_id, libelle, pour_le) values (:action, :libelle, :pour)
            returning id
            """;

    private static final String COCHER =
            """
            update action_etape set faite_le = :le, faite_par = :par, version = version + 1
             where action_id = :action and id = :id and version = :version and retiree_le is null
            """;

    private static final String RETIRER =
            """
            update action_etape set retiree_le = :le, version = version + 1
             where action_id = :action and id = :id and version = :version and retiree_le is null
            """;

    private static final String CONTRIBUER =
            """
            insert into action_contributeur (action_id, compte_id) values (:action, :compte)
            on conflict do nothing
            """;

    private static final String NE_PLUS_CONTRIBUER =
            """
            delete from action_contributeur
             where action_id = :action and compte_id <> all (string_to_array(:gardes, ',')::bigint[])
            """;

    private static final String ETABLIR =
            """
            insert into action_etablissement (action_id, etablissement_id)
            select :action, e.id from etablissement e
             where e.id = any (string_to_array(:voulus, ',')::bigint[])
               and e.organisation_id = (select a.organisation_id from action a where a.id = :action)
            on conflict do nothing
            """;

    private static final String NE_PLUS_CONCERNER =
            """
            delete from action_etablissement
             where action_id = :action
               and etablissement_id <> all (string_to_array(:voulus, ',')::bigint[])
            """;

    private final JdbcClient db;

    AttachesSql(JdbcClient db) {
        this.db = db;
    }

    public void ajouter(ActionId action, Origine origine, Instant le) {
        var objet = origine.objet();
        db.sql(ORIGINE)
                .param("action", action.valeur())
                .param("genre", origine.genre().name())
                .param("mots", origine.mots())
                .param("lien", origine.lien())
                .param("module", objet == null ? null : objet.module())
                .param("type", objet == null ? null : objet.type())
                .param("objet", objet == null ? null : objet.id())
                .param("le", ActionSql.instant(le))
                .update();
    }

    public long ajouterEtape(ActionId action, String libelle, @Nullable LocalDate pour) {
        return db.sql(ETAPE)
                .param("action", action.valeur())
                .param("libelle", libelle)
                .param("pour", pour)
                .query(Long.class)
                .single();
    }

    /// @param le when it was done, null to untick
    public boolean cocher(ActionId action, long etape, int version, @Nullable Instant le) {
        return db.sql(COCHER)
                        .param("action", action.valeur())
                        .param("id", etape)
                        .param("version", version)
                        .param("le", le == null ? null : ActionSql.instant(le))
                        .param("par", le == null ? null : ActionSql.compte())
                        .update()
                == 1;
    }

    public boolean retirer(ActionId action, long etape, int version, Instant le) {
        return db.sql(RETIRER)
                        .param("action", action.valeur())
                        .param("id", etape)
                        .param("version", version)
                        .param("le", ActionSql.instant(le))
                        .update()
                == 1;
    }

    /// The establishments concerned are exactly these.
    public void etablissements(ActionId action, Set<EtablissementId> exactement) {
        var voulus = String.join(",", exactement.stream().map(EtablissementId::toString).toList());
        for (var sql : List.of(NE_PLUS_CONCERNER, ETABLIR)) {
            db.sql(sql).param("action", action.valeur()).param("voulus", voulus).update();
        }
    }

    public List<OrganisationId> partenaires(ActionId action) {
        return db
                .sql("select organisation_id from action_partenaire where action_id = :action")
                .param("action", action.valeur())
                .query(Long.class)
                .list()
                .stream()
                .map(OrganisationId::new)
                .toList();
    }

    /// @return false when it was named already
    public boolean nommer(ActionId action, OrganisationId partenaire) {
        return db.sql(
                                """
                                insert into action_partenaire (action_id, organisation_id)
                                values (:action, :partenaire) on conflict do nothing
                                """)
                        .param("action", action.valeur())
                        .param("partenaire", partenaire.valeur())
                        .update()
                == 1;
    }

    public boolean neplusNommer(ActionId action, OrganisationId partenaire) {
        return db.sql(
                                """
                                delete from action_partenaire
                                 where action_id = :action and organisation_id = :partenaire
                                """)
                        .param("action", action.valeur())
                        .param("partenaire", partenaire.valeur())
                        .update()
                == 1;
    }

    /// The contributors are exactly these.
    public void contributeurs(ActionId action, Set<CompteId> exactement) {
        var gardes = String.join(",", exactement.stream().map(CompteId::toString).toList());
        db.sql(NE_PLUS_CONTRIBUER)
                .param("action", action.valeur())
                .param("gardes", gardes)
                .update();
        exactement.forEach(c ->
                db.sql(CONTRIBUER)
                        .param("action", action.valeur())
                        .param("compte", c.valeur())
                        .update());
    }
}
