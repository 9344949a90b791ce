package fr.unisson.reprises.donnees;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.reprises.RepriseVue;
import fr.unisson.reprises.RepriseVue.Copie;
import fr.unisson.reprises.RepriseVue.Pas;
import fr.unisson.reprises.domaine.EtatReprise;
import fr.unisson.reprises.domaine.RoleReprise;
import fr.unisson.reprises.domaine.TransitionReprise;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Conventions taken over and their histories: state and history in one statement.
@Repository
public class RepriseSql {

    private static final String NAITRE =
            """
            with ne as (
                insert into reprise (convention_id, organisation_id, reference, original_chez,
                                     fichier_id, fichier_nom, empreinte, le)
                values (:convention, :organisation, :reference, :original, :fichier, :nom,
                        :empreinte, :le)
                returning convention_id, version, organisation_id)
            insert into reprise_historique (convention_id, version, transition, vers, role,
                                            organisation_id, compte_id, le)
            select convention_id, version, 'REPRENDRE', 'NON_CONFIRMEE', 'REPRENEUR',
                   organisation_id, acteur_compte(), :le
              from ne
            """;

    private static final String FRANCHIR =
            """
            with passage as (
                update reprise set etat = :vers, version = version + 1
                 where convention_id = :convention and version = :version and etat = :de
                returning convention_id, version)
            insert into reprise_historique (convention_id, version, transition, de, vers, role,
                                            organisation_id, compte_id, motif, le)
            select convention_id, version, :transition, :de, :vers, :role, :organisation,
                   acteur_compte(), :motif, :le
              from passage
            """;

    private static final String DEPOSER =
            """
            update reprise
               set fichier_id = :fichier, fichier_nom = :nom, empreinte = :empreinte
             where convention_id = :convention and etat <> 'CONFIRMEE'
            """;

    private static final String DECRIRE =
            """
            update reprise set reference = :reference, original_chez = :original
             where convention_id = :convention
            """;

    private static final String LIRE =
            """
            select r.*, o.raison_sociale as nom
              from reprise r join organisation o on o.id = r.organisation_id
             where r.convention_id = :convention
            """;

    private static final String HISTOIRE =
            """
            select h.transition, coalesce(compte_nom(h.compte_id), 'Unisson') as par,
                   coalesce(o.raison_sociale, '') as organisation, h.motif, h.le
              from reprise_historique h left join organisation o on o.id = h.organisation_id
             where h.convention_id = :convention order by h.version
            """;

    private final JdbcClient db;

    RepriseSql(JdbcClient db) {
        this.db = db;
    }

    public void naitre(
            ConventionId convention,
            OrganisationId organisation,
            String reference,
            String original,
            @Nullable Copie copie,
            Instant le) {
        db.sql(NAITRE)
                .param("convention", convention.valeur())
                .param("organisation", organisation.valeur())
                .param("reference", reference)
                .param("original", original)
                .param("fichier", copie == null ? null : copie.fichier())
                .param("nom", copie == null ? null : copie.nom())
                .param("empreinte", copie == null ? null : copie.empreinte())
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @return false when somebody else moved it meanwhile
    public boolean franchir(
            RepriseVue reprise,
            int version,
            TransitionReprise transition,
            EtatReprise vers,
            RoleReprise role,
            @Nullable OrganisationId pour,
            @Nullable String motif,
            Instant le) {
        return db.sql(FRANCHIR)
                        .param("convention", reprise.convention().valeur())
                        .param("version", version)
                        .param("transition", transition.name())
                        .param("de", reprise.etat().name())
                        .param("vers", vers.name())
                        .param("role", role.name())
                        .param("organisation", pour == null ? null : pour.valeur())
                        .param("motif", motif)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public boolean deposer(ConventionId convention, Copie copie) {
        return db.sql(DEPOSER)
                        .param("convention", convention.valeur())
                        .param("fichier", copie.fichier())
                        .param("nom", copie.nom())
                        .param("empreinte", copie.empreinte())
                        .update()
                == 1;
    }

    public void decrire(ConventionId convention, String reference, String original) {
        db.sql(DECRIRE)
                .param("convention", convention.valeur())
                .param("reference", reference)
                .param("original", original)
                .update();
    }

    public Optional<RepriseVue> trouver(ConventionId convention) {
        return db.sql(LIRE)
                .param("convention", convention.valeur())
                .query((rs, _) -> lire(rs, histoire(convention)))
                .optional();
    }

    /// Where each stands, of those that the actor reads.
    public Map<Long, EtatReprise> etats(Collection<Long> conventions) {
        var etats = new HashMap<Long, EtatReprise>();
        db.sql("select convention_id, etat from reprise where convention_id = any (:ids::bigint[])")
                .param("ids", conventions.toArray(Long[]::new))
                .query(rs -> {
                    etats.put(
                            rs.getLong("convention_id"), EtatReprise.valueOf(rs.getString("etat")));
                });
        return etats;
    }

    private List<Pas> histoire(ConventionId convention) {
        return db.sql(HISTOIRE)
                .param("convention", convention.valeur())
                .query((rs, _) ->
                        new Pas(
                                TransitionReprise.valueOf(rs.getString("transition")).fait(),
                                rs.getString("par"),
                                rs.getString("organisation"),
                                rs.getString("motif"),
                                Objects.requireNonNull(rs.getObject("le", OffsetDateTime.class))
                                        .toInstant()))
                .list();
    }

    private static RepriseVue lire(ResultSet rs, List<Pas> histoire) throws SQLException {
        var fichier = rs.getObject("fichier_id", Long.class);
        return new RepriseVue(
                new ConventionId(rs.getLong("convention_id")),
                rs.getInt("version"),
                EtatReprise.valueOf(rs.getString("etat")),
                new OrganisationId(rs.getLong("organisation_id")),
                rs.getString("nom"),
                rs.getString("reference"),
                rs.getString("original_chez"),
                fichier == null
                        ? null
                        : new Copie(
                                fichier, rs.getString("fichier_nom"), rs.getString("empreinte")),
                histoire);
    }
}
