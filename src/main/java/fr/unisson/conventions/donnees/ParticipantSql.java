package fr.unisson.conventions.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.conventions.ParticipantVue;
import fr.unisson.conventions.Participation.Tenu;
import fr.unisson.conventions.domaine.RoleConvention;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class ParticipantSql {

    private static final String AJOUTER =
            """
            insert into participant (convention_id, compte_id, partie_id, role, suppleant,
                                     ajoute_par, depuis)
            values (:convention, :compte, :partie, :role, :suppleant, :par, :le)
            on conflict do nothing
            """;

    private static final String LISTER =
            """
            select id, compte_id, compte_nom(compte_id) as nom, role, partie_id, suppleant, depuis
              from participant
             where convention_id = :convention and jusqu_au is null
             order by role, suppleant, nom, id
            """;

    /// A secretary of bodies is one by their role in the organisation too.
    private static final String ROLES_DE_L_ACTEUR =
            """
            select role, partie_id as partie from participant
             where convention_id = :convention and compte_id = acteur_compte() and jusqu_au is null
            union
            select 'SECRETAIRE', id from partie
             where convention_id = :convention and etat = 'ACCEPTEE'
               and acteur_a_role(organisation_id, '{SECRETAIRE_INSTANCE}')
            """;

    /// What somebody holds for an organisation; with no role left anywhere, the common roles too.
    private static final String POSTES =
            """
            select r.id, r.convention_id as convention, c.titre, r.role, r.partie_id as partie
              from participant r
              join convention c on c.id = r.convention_id
              left join partie p on p.convention_id = r.convention_id and p.id = r.partie_id
             where r.compte_id = :compte and r.jusqu_au is null
               and (p.organisation_id = :organisation
                    or (r.partie_id is null and not exists (select 1 from habilitation h
                          where h.compte_id = :compte)))
             order by r.convention_id, r.id
            """;

    private final JdbcClient db;

    /// A role held in a convention.
    public record Poste(
            long id, long convention, String titre, RoleConvention role, @Nullable Long partie) {}

    ParticipantSql(JdbcClient db) {
        this.db = db;
    }

    /// False when the person already holds this role.
    public boolean ajouter(
            long convention,
            long compte,
            @Nullable Long partie,
            RoleConvention role,
            boolean suppleant,
            @Nullable Long par,
            Instant le) {
        return db.sql(AJOUTER)
                        .param("convention", convention)
                        .param("compte", compte)
                        .param("partie", partie)
                        .param("role", role.name())
                        .param("suppleant", suppleant)
                        .param("par", par)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public boolean retirer(long convention, long id, Instant le) {
        return db.sql(
                                """
                                update participant set jusqu_au = :le
                                 where convention_id = :convention and id = :id and jusqu_au is null
                                """)
                        .param("convention", convention)
                        .param("id", id)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public List<ParticipantVue> lister(long convention) {
        return db.sql(LISTER)
                .param("convention", convention)
                .query((rs, _) ->
                        new ParticipantVue(
                                rs.getLong("id"),
                                new CompteId(rs.getLong("compte_id")),
                                rs.getString("nom"),
                                RoleConvention.valueOf(rs.getString("role")),
                                Lecture.nombre(rs, "partie_id"),
                                rs.getBoolean("suppleant"),
                                Lecture.instant(rs, "depuis")))
                .list();
    }

    public List<Poste> postes(long compte, long organisation) {
        return db.sql(POSTES)
                .param("compte", compte)
                .param("organisation", organisation)
                .query(Poste.class)
                .list();
    }

    public List<Tenu> rolesDeLActeur(long convention) {
        return db.sql(ROLES_DE_L_ACTEUR).param("convention", convention).query(Tenu.class).list();
    }

    public List<Tenu> roles(long convention, long compte) {
        return db.sql(
                        """
                        select role, partie_id as partie from participant
                         where convention_id = :convention and compte_id = :compte
                           and jusqu_au is null
                        """)
                .param("convention", convention)
                .param("compte", compte)
                .query(Tenu.class)
                .list();
    }
}
