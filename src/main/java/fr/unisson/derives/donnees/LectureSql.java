package fr.unisson.derives.donnees;

import fr.unisson.conventions.ConventionId;
import fr.unisson.derives.AlerteId;
import fr.unisson.derives.ConstatDeDerive;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the rules read, each fact once.
@Repository
public class LectureSql {

    /// Conventions that the rules look at: those in force, which a suspension mutes.
    private static final String A_EXAMINER =
            """
            select id from convention where etat = 'EN_VIGUEUR' and nature = 'CONVENTION' order by id
            """;

    private static final String DEJA_DIT =
            """
            select exists (select 1 from alerte_lecture l where l.convention_id = :convention
              and l.source = :source and l.objet = :objet and l.cle = :cle
              and not exists (select 1 from alerte_historique h
                where h.alerte_id = l.alerte_id and h.transition = 'CONSTATER_LA_FIN'))
            """;

    private static final String EN_COURS =
            """
            select id from alerte where convention_id = :convention and source = :source
               and objet = :objet and alerte_ouverte(etat)
            """;

    private static final String LIRE =
            """
            insert into alerte_lecture (alerte_id, convention_id, rang, source, objet, cle, regle,
                   constat, le)
            select :id, :convention,
                   coalesce((select max(rang) from alerte_lecture where alerte_id = :id), 0) + 1,
                   :source, :objet, :cle, :regle, :constat, :le
            on conflict do nothing
            """;

    private static final String APAISER =
            """
            update alerte set apaisee_le = :le
             where convention_id = :convention and source = :source and alerte_ouverte(etat)
               and apaisee_le is null and not (objet = any (:objets))
            """;

    private static final String RANIMER =
            """
            update alerte set apaisee_le = null
             where convention_id = :convention and source = :source and alerte_ouverte(etat)
               and apaisee_le is not null and objet = any (:objets)
            """;

    private static final String PLUS_CONSTATEES =
            """
            select id from alerte
             where convention_id = :convention and source = :source and etat = 'DETECTEE'
               and not (objet = any (:objets))
             order by id
            """;

    private final JdbcClient db;

    LectureSql(JdbcClient db) {
        this.db = db;
    }

    public List<Long> aExaminer() {
        return db.sql(A_EXAMINER).query(Long.class).list();
    }

    /// What was told and then found no more is told again when it comes back.
    public boolean dejaDit(ConventionId convention, String source, ConstatDeDerive c) {
        return db.sql(DEJA_DIT)
                .param("convention", convention.valeur())
                .param("source", source)
                .param("objet", c.objet())
                .param("cle", c.cle())
                .query(Boolean.class)
                .single();
    }

    /// The open alert about this object, whose reading the constat becomes.
    public Optional<AlerteId> enCours(ConventionId convention, String source, String objet) {
        return db.sql(EN_COURS)
                .param("convention", convention.valeur())
                .param("source", source)
                .param("objet", objet)
                .query(Long.class)
                .optional()
                .map(AlerteId::new);
    }

    public void lire(
            AlerteId id, ConventionId convention, String source, ConstatDeDerive c, Instant le) {
        db.sql(LIRE)
                .param("id", id.valeur())
                .param("convention", convention.valeur())
                .param("source", source)
                .param("objet", c.objet())
                .param("cle", c.cle())
                .param("regle", c.regle())
                .param("constat", c.constat())
                .param("le", AlerteSql.moment(le))
                .update();
    }

    /// Those that nobody qualified and that their rule finds no more.
    public List<AlerteId> plusConstatees(
            ConventionId convention, String source, Collection<String> objets) {
        return db
                .sql(PLUS_CONSTATEES)
                .param("convention", convention.valeur())
                .param("source", source)
                .param("objets", objets.toArray(String[]::new))
                .query(Long.class)
                .list()
                .stream()
                .map(AlerteId::new)
                .toList();
    }

    /// Notes which open alerts their rule still finds.
    public void suivre(
            ConventionId convention, String source, Collection<String> objets, Instant le) {
        for (var sql : List.of(APAISER, RANIMER)) {
            var requete =
                    db.sql(sql)
                            .param("convention", convention.valeur())
                            .param("source", source)
                            .param("objets", objets.toArray(String[]::new));
            (sql.equals(APAISER) ? requete.param("le", AlerteSql.moment(le)) : requete).update();
        }
    }
}
