package fr.unisson.acces.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class HabilitationsSql {

    private static final String DU_COMPTE =
            """
            select organisation_id, role from habilitation
             where compte_id = :compte order by organisation_id
            """;

    private static final String DE_L_ORGANISATION =
            """
            select h.compte_id, h.role
              from habilitation h join compte c on c.id = h.compte_id
             where h.organisation_id = :organisation
             order by lower(c.nom), lower(c.prenom), c.id
            """;

    private static final String ACCORDER =
            """
            with accordee as (
                insert into habilitation (compte_id, organisation_id, role, depuis)
                values (:compte, :organisation, :role, :le)
                on conflict do nothing
                returning compte_id, organisation_id, role)
            insert into habilitation_historique (compte_id, organisation_id, role, fait, par, le)
            select compte_id, organisation_id, role, 'ACCORDEE', acteur_compte(), :le from accordee
            """;

    private static final String RETIRER =
            """
            with retiree as (
                delete from habilitation
                 where compte_id = :compte and organisation_id = :organisation and role = :role
                returning compte_id, organisation_id, role)
            insert into habilitation_historique (compte_id, organisation_id, role, fait, par, le)
            select compte_id, organisation_id, role, 'RETIREE', acteur_compte(), :le from retiree
            """;

    private static final String AUTRES_ADMINISTRATEURS =
            """
            select exists (select 1 from comptes_ayant(:organisation, array['ADMINISTRATION']) c
                            where c <> :compte)
            """;

    private static final String OCCUPEE =
            """
            select exists (select 1 from habilitation_historique where organisation_id = :organisation)
                or exists (select 1 from habilitation where organisation_id = :organisation)
                or exists (select 1 from invitation where organisation_id = :organisation)
            """;

    private final JdbcClient db;

    HabilitationsSql(JdbcClient db) {
        this.db = db;
    }

    public Map<OrganisationId, Set<RoleOrganisation>> duCompte(CompteId compte) {
        var roles = new LinkedHashMap<OrganisationId, Set<RoleOrganisation>>();
        db.sql(DU_COMPTE)
                .param("compte", compte.valeur())
                .query(rs -> {
                    ajouter(
                            roles,
                            new OrganisationId(rs.getLong("organisation_id")),
                            rs.getString("role"));
                });
        return roles;
    }

    public Map<CompteId, Set<RoleOrganisation>> deLOrganisation(OrganisationId organisation) {
        var roles = new LinkedHashMap<CompteId, Set<RoleOrganisation>>();
        db.sql(DE_L_ORGANISATION)
                .param("organisation", organisation.valeur())
                .query(rs -> {
                    ajouter(roles, new CompteId(rs.getLong("compte_id")), rs.getString("role"));
                });
        return roles;
    }

    public Set<CompteId> ayant(OrganisationId organisation, Collection<RoleOrganisation> roles) {
        return db
                .sql("select c from comptes_ayant(:organisation, :roles) c")
                .param("organisation", organisation.valeur())
                .param("roles", roles.stream().map(Enum::name).toArray(String[]::new))
                .query(Long.class)
                .list()
                .stream()
                .map(CompteId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether the actor may change the roles of this organisation.
    public boolean administrable(OrganisationId organisation) {
        return db.sql("select acteur_systeme() or acteur_administre(:organisation)")
                .param("organisation", organisation.valeur())
                .query(Boolean.class)
                .single();
    }

    /// One at a time changes the roles of an organisation: two administrators who remove each other
    /// at the same instant must not both succeed.
    public void verrouiller(OrganisationId organisation) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('habilitation:' || :id, 0))")
                .param("id", String.valueOf(organisation.valeur()))
                .query()
                .singleRow();
    }

    public boolean autreAdministrateur(OrganisationId organisation, CompteId que) {
        return db.sql(AUTRES_ADMINISTRATEURS)
                .param("organisation", organisation.valeur())
                .param("compte", que.valeur())
                .query(Boolean.class)
                .single();
    }

    public void accorder(
            CompteId compte, OrganisationId organisation, RoleOrganisation role, Instant le) {
        ecrire(ACCORDER, compte, organisation, role, le);
    }

    public void retirer(
            CompteId compte, OrganisationId organisation, RoleOrganisation role, Instant le) {
        ecrire(RETIRER, compte, organisation, role, le);
    }

    private void ecrire(
            String ordre,
            CompteId compte,
            OrganisationId organisation,
            RoleOrganisation role,
            Instant le) {
        db.sql(ordre)
                .param("compte", compte.valeur())
                .param("organisation", organisation.valeur())
                .param("role", role.name())
                .param("le", Instants.sql(le))
                .update();
    }

    private static <K> void ajouter(Map<K, Set<RoleOrganisation>> roles, K cle, String role) {
        roles.computeIfAbsent(cle, _ -> EnumSet.noneOf(RoleOrganisation.class))
                .add(RoleOrganisation.valueOf(role));
    }

    /// Somebody has, had or was offered a role in it.
    public boolean occupee(OrganisationId organisation) {
        return db.sql(OCCUPEE)
                .param("organisation", organisation.valeur())
                .query(Boolean.class)
                .single();
    }
}
