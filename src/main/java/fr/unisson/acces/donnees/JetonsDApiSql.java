package fr.unisson.acces.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.JetonDApi;
import fr.unisson.acces.Portee;
import fr.unisson.annuaire.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tokens of the API, known by their digest.
@Repository
public class JetonsDApiSql {

    private static final String LIRE =
            """
            select j.*, compte_nom(j.cree_par) as createur from jeton_api j
            """;

    private static final String CREER =
            """
            insert into jeton_api (compte_id, organisation_id, nom, debut, empreinte, portees,
                cree_par, cree_le, expire_le)
            values (:compte, :organisation, :nom, :debut, :empreinte, :portees, :par, :le, :expire)
            returning id
            """;

    private static final String REVOQUER =
            """
            update jeton_api set revoque_le = :le, revoque_par = :par
             where id = :id and revoque_le is null
            """;

    private static final String APPELER =
            """
            update jeton_api
               set appels = case when fenetre = date_trunc('minute', :le::timestamptz)
                                 then appels + 1 else 1 end,
                   fenetre = date_trunc('minute', :le::timestamptz), dernier_usage_le = :le
             where empreinte = :empreinte and revoque_le is null and expire_le > :le
            returning id, compte_id, portees, appels
            """;

    private final JdbcClient db;

    JetonsDApiSql(JdbcClient db) {
        this.db = db;
    }

    /// A token that serves, with the calls of the current minute.
    public record Appel(long jeton, CompteId compte, Set<Portee> portees, int appels) {

        public Appel {
            portees = Set.copyOf(portees);
        }
    }

    public long creer(
            CompteId compte,
            @Nullable OrganisationId organisation,
            String nom,
            String debut,
            String empreinte,
            Set<Portee> portees,
            CompteId par,
            Instant le,
            Instant expire) {
        return db.sql(CREER)
                .param("compte", compte.valeur())
                .param("organisation", organisation == null ? null : organisation.valeur())
                .param("nom", nom)
                .param("debut", debut)
                .param("empreinte", empreinte)
                .param("portees", portees.stream().sorted().map(Enum::name).toArray(String[]::new))
                .param("par", par.valeur())
                .param("le", Instants.sql(le))
                .param("expire", Instants.sql(expire))
                .query(Long.class)
                .single();
    }

    public List<JetonDApi> personnels(CompteId compte) {
        return db.sql(
                        LIRE
                                + " where j.compte_id = :compte and j.organisation_id is null order by j.id desc")
                .param("compte", compte.valeur())
                .query((rs, _) -> jeton(rs))
                .list();
    }

    public List<JetonDApi> deLOrganisation(OrganisationId organisation) {
        return db.sql(LIRE + " where j.organisation_id = :organisation order by j.id desc")
                .param("organisation", organisation.valeur())
                .query((rs, _) -> jeton(rs))
                .list();
    }

    public Optional<JetonDApi> trouver(long id) {
        return db.sql(LIRE + " where j.id = :id")
                .param("id", id)
                .query((rs, _) -> jeton(rs))
                .optional();
    }

    /// False when it was revoked before.
    public boolean revoquer(long id, CompteId par, Instant le) {
        return db.sql(REVOQUER)
                        .param("id", id)
                        .param("par", par.valeur())
                        .param("le", Instants.sql(le))
                        .update()
                == 1;
    }

    /// Counts one call; under [Systeme] only.
    public Optional<Appel> appeler(String empreinte, Instant le) {
        return db.sql(APPELER)
                .param("empreinte", empreinte)
                .param("le", Instants.sql(le))
                .query((rs, _) ->
                        new Appel(
                                rs.getLong("id"),
                                new CompteId(rs.getLong("compte_id")),
                                portees(rs),
                                rs.getInt("appels")))
                .optional();
    }

    private static JetonDApi jeton(ResultSet rs) throws SQLException {
        return new JetonDApi(
                rs.getLong("id"),
                new CompteId(rs.getLong("compte_id")),
                rs.getString("createur"),
                organisation(rs),
                rs.getString("nom"),
                rs.getString("debut"),
                portees(rs),
                Instants.lire(rs, "cree_le"),
                Instants.lire(rs, "expire_le"),
                Instants.lireOuRien(rs, "dernier_usage_le"),
                Instants.lireOuRien(rs, "revoque_le"));
    }

    private static @Nullable OrganisationId organisation(ResultSet rs) throws SQLException {
        var id = rs.getObject("organisation_id", Long.class);
        return id == null ? null : new OrganisationId(id);
    }

    private static Set<Portee> portees(ResultSet rs) throws SQLException {
        var portees = EnumSet.noneOf(Portee.class);
        Arrays.stream((String[]) rs.getArray("portees").getArray())
                .map(Portee::valueOf)
                .forEach(portees::add);
        return portees;
    }
}
