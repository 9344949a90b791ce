package fr.unisson.annuaire.donnees;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.annuaire.PersonneId;
import fr.unisson.annuaire.PersonneVue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class PersonneSql {

    private static final String LIRE =
            """
            select id, organisation_id, nom, prenom, fonction, courriel, telephone, rpps, depuis,
                   jusqu_au
              from personne
            """;

    private static final String AJOUTER =
            """
            insert into personne (organisation_id, nom, prenom, fonction, courriel, telephone, rpps,
                                  depuis, jusqu_au)
            values (:organisation, :nom, :prenom, :fonction, :courriel, :telephone, :rpps, :depuis,
                    :jusqu)
            returning id
            """;

    private static final String MODIFIER =
            """
            update personne set nom = :nom, prenom = :prenom, fonction = :fonction,
                   courriel = :courriel, telephone = :telephone, rpps = :rpps, depuis = :depuis,
                   jusqu_au = :jusqu
             where id = :id and organisation_id = :organisation
            """;

    private final JdbcClient db;

    PersonneSql(JdbcClient db) {
        this.db = db;
    }

    public List<PersonneVue> lister(long organisation, LocalDate enFonctionLe) {
        return db.sql(
                        LIRE
                                + """
                                 where organisation_id = :organisation
                                   and (jusqu_au is null or jusqu_au >= :jour)
                                 order by nom, prenom, id
                                """)
                .param("organisation", organisation)
                .param("jour", enFonctionLe)
                .query(PersonneSql::lire)
                .list();
    }

    public Optional<PersonneVue> trouver(long id) {
        return db.sql(LIRE + " where id = :id").param("id", id).query(PersonneSql::lire).optional();
    }

    public long ajouter(PersonneVue p) {
        return parametrer(AJOUTER, p).query(Long.class).single();
    }

    public int modifier(PersonneVue p) {
        return parametrer(MODIFIER, p).param("id", p.id().valeur()).update();
    }

    private JdbcClient.StatementSpec parametrer(String sql, PersonneVue p) {
        return db.sql(sql)
                .param("organisation", p.organisation().valeur())
                .param("nom", p.nom())
                .param("prenom", p.prenom())
                .param("fonction", p.fonction())
                .param("courriel", p.courriel())
                .param("telephone", p.telephone())
                .param("rpps", p.rpps())
                .param("depuis", p.depuis())
                .param("jusqu", p.jusquAu());
    }

    private static PersonneVue lire(ResultSet r, int rang) throws SQLException {
        return new PersonneVue(
                new PersonneId(r.getLong("id")),
                new OrganisationId(r.getLong("organisation_id")),
                r.getString("nom"),
                r.getString("prenom"),
                r.getString("fonction"),
                r.getString("courriel"),
                r.getString("telephone"),
                r.getString("rpps"),
                r.getObject("depuis", LocalDate.class),
                r.getObject("jusqu_au", LocalDate.class));
    }
}
