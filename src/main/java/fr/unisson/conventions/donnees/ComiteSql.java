package fr.unisson.conventions.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.conventions.ComiteDePilotage.Membre;
import fr.unisson.conventions.ConventionId;
import fr.unisson.gouvernance.FonctionSiege;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who sits in the steering committee of a convention, beside those who hold the role in it.
@Repository
public class ComiteSql {

    private static final String SIEGENT =
            """
            select distinct s.compte_id, t.fonction, compte_nom(s.compte_id) as nom
              from convention_instance l join siege s on s.instance_id = l.instance_id
              join lateral sieges_aux_comites(s.compte_id) t on t.convention_id = l.convention_id
             where l.convention_id = :convention and s.compte_id is not null
             order by s.compte_id, t.fonction
            """;

    private final JdbcClient db;

    ComiteSql(JdbcClient db) {
        this.db = db;
    }

    public boolean jySiege(ConventionId convention) {
        return vrai("select :convention in (select comites_ou_siege(acteur_compte()))", convention);
    }

    /// Whether the actor presides the committee, by role or by seat, or runs it while nobody does.
    public boolean preside(ConventionId convention) {
        return vrai("select preside_pour_moi(:convention)", convention);
    }

    /// Whether the actor runs the committee, and may then change the rules of its alerts.
    public boolean regle(ConventionId convention) {
        return vrai("select regle_les_alertes_pour_moi(:convention)", convention);
    }

    /// For the platform.
    public List<Membre> siegent(ConventionId convention) {
        return db.sql(SIEGENT)
                .param("convention", convention.valeur())
                .query((r, _) ->
                        new Membre(
                                new CompteId(r.getLong("compte_id")),
                                FonctionSiege.valueOf(r.getString("fonction")),
                                r.getString("nom")))
                .list();
    }

    private boolean vrai(String question, ConventionId convention) {
        return db.sql(question)
                .param("convention", convention.valeur())
                .query(Boolean.class)
                .single();
    }
}
