package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.RoleConvention;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads where a convention stands after its consolidation, and writes its dates.
@Component
public class SituationSql {

    private static final String CONVENTION =
            """
            select c.id, c.version, c.etat, c.titre, c.nature = 'AVENANT' as avenant, c.numero, c.mode_effet, c.date_effet,
                   c.effet_souhaite, c.signee_le, v.empreinte, coalesce(v.numero, 0) as figee
              from convention c
              left join lateral (select t.empreinte, t.numero from version_texte t
                     where t.convention_id = c.id order by t.numero desc limit 1) v on true
             where c.id = :id
            """;

    private static final String PARTIES =
            """
            select p.id, p.organisation_id as organisation, o.raison_sociale as nom,
                   exists (select 1 from participant r where r.convention_id = p.convention_id
                      and r.partie_id = p.id and r.role = 'REFERENT' and r.jusqu_au is null)
                     as referent,
                   p.mandat_id as mandat
              from partie p join organisation o on o.id = p.organisation_id
             where p.convention_id = :id and p.etat = 'ACCEPTEE'
             order by p.id
            """;

    /// Serialises what must see everybody else's act: the last two signatures, for instance.
    private static final String VERROUILLER = "select id from convention where id = :id for update";

    private static final String TEXTE =
            """
            select texte from version_texte where convention_id = :id and empreinte = :empreinte
             order by numero desc limit 1
            """;

    private static final String COMPTES =
            """
            select distinct compte_id from participant
             where convention_id = :id and jusqu_au is null and role = any (:roles::text[])
               and (:partie::bigint is null or partie_id = :partie)
            """;

    private static final String SIGNEE =
            "update convention set signee_le = :jour, date_effet = coalesce(date_effet, :effet)"
                    + " where id = :id";

    /// A text taken back after its last signature is signed by nobody.
    private static final String REPRISE =
            """
            update convention set signee_le = null,
                   date_effet = case when mode_effet = 'DATE_FIXE' then date_effet end
             where id = :id
            """;

    /// Its term counts from the day its text says, were it recorded later. An amendment signed
    /// after its day takes effect with the last signature, as its text says.
    private static final String EN_VIGUEUR =
            """
            update convention
               set en_vigueur_le = case when nature = 'AVENANT' then greatest(date_effet, signee_le)
                                        else coalesce(date_effet, :jour) end,
                   date_effet = coalesce(date_effet, :jour)
             where id = :id
            """;

    private static final String A_ENTRER_EN_VIGUEUR =
            """
            select c.id from convention c
             where c.etat = 'SIGNEE' and c.mode_effet <> 'EVENEMENT' and c.date_effet <= :jour
               and (c.nature <> 'AVENANT'
                 or exists (select 1 from convention p where p.id = c.parent_id and engage(p.etat)))
             order by c.signee_le, c.id
            """;

    private final JdbcClient db;

    SituationSql(JdbcClient db) {
        this.db = db;
    }

    public Optional<Situation> trouver(long id) {
        return db.sql(CONVENTION).param("id", id).query((r, _) -> lire(r, parties(id))).optional();
    }

    public boolean verrouiller(long id) {
        return db.sql(VERROUILLER).param("id", id).query(Long.class).optional().isPresent();
    }

    public Optional<String> texte(long id, String empreinte) {
        return db.sql(TEXTE)
                .param("id", id)
                .param("empreinte", empreinte)
                .query(String.class)
                .optional();
    }

    /// Accounts of the people who hold one of these roles, for one party or for all.
    public List<Long> comptes(long id, List<RoleConvention> roles, @Nullable Long partie) {
        return db.sql(COMPTES)
                .param("id", id)
                .param("roles", roles.stream().map(Enum::name).toArray(String[]::new))
                .param("partie", partie)
                .query(Long.class)
                .list();
    }

    public void dater(long id, LocalDate signature, @Nullable LocalDate effet) {
        db.sql(SIGNEE).param("id", id).param("jour", signature).param("effet", effet).update();
    }

    public void reprendre(long id) {
        db.sql(REPRISE).param("id", id).update();
    }

    public void mettreEnVigueur(long id, LocalDate jour) {
        db.sql(EN_VIGUEUR).param("id", id).param("jour", jour).update();
    }

    public List<Long> listerAEntrerEnVigueur(LocalDate jour) {
        return db.sql(A_ENTRER_EN_VIGUEUR).param("jour", jour).query(Long.class).list();
    }

    private List<Situation.Partie> parties(long id) {
        return db.sql(PARTIES).param("id", id).query(Situation.Partie.class).list();
    }

    private static Situation lire(ResultSet r, List<Situation.Partie> parties) throws SQLException {
        return new Situation(
                r.getLong("id"),
                r.getInt("version"),
                EtatConvention.valueOf(r.getString("etat")),
                r.getString("titre"),
                r.getBoolean("avenant"),
                r.getString("numero"),
                ModePriseEffet.valueOf(r.getString("mode_effet")),
                r.getObject("date_effet", LocalDate.class),
                r.getObject("effet_souhaite", LocalDate.class),
                r.getObject("signee_le", LocalDate.class),
                r.getString("empreinte"),
                r.getInt("figee"),
                parties);
    }
}
