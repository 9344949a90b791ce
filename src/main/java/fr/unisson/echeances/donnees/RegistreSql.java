package fr.unisson.echeances.donnees;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.Registre.Criteres;
import fr.unisson.echeances.Registre.Curseur;
import fr.unisson.echeances.Registre.Etat;
import fr.unisson.echeances.Registre.Ligne;
import fr.unisson.echeances.Registre.Qui;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Dated duties, read by who may see them: in the order of their dates, each index being read no
/// further than the page asks.
@Repository
// The SQL stands together, at the top of the class.
@SuppressWarnings("InlineFormatString")
public class RegistreSql {

    /// The roles that are read: the reader's own, or all those of an organisation.
    private static final String MES_ROLES =
            "select organisation_id, role from habilitation where compte_id = acteur_compte()";

    private static final String TOUS_LES_ROLES =
            "select :organisation::bigint as organisation_id, r as role from unnest(:roles) r";

    /// Given to several roles of one organisation, a duty is one line: all its rows have the same
    /// key. The pages are in its order; each role is read in that order too, no further than the
    /// page asks.
    private static final String ORDRE =
            """
            pour_le %1$s, objet_id %1$s, objet_type %1$s, module %1$s, verbe %1$s,
            coalesce(organisation_id, 0) %1$s, coalesce(levee_le, 'infinity') %1$s
            """;

    private static final String PERSONNELLES =
            """
            (select e.* from echeance e where e.compte_id = acteur_compte() and %1$s
              order by %2$s limit :taille)
            union all
            """;

    /// What goes up to a role from somebody who holds it is theirs already.
    private static final String PAGE =
            """
            with places as materialized (%3$s),
            vues as (
                %4$s
                select d.* from places p cross join lateral (
                    select e.* from echeance e
                     where e.organisation_id = p.organisation_id and e.role = p.role and %1$s %5$s
                     order by %2$s limit :taille) d),
            page as (
                select distinct on (pour_le, objet_id, objet_type, module, verbe,
                                    coalesce(organisation_id, 0), coalesce(levee_le, 'infinity')) *
                  from vues order by %2$s, id limit :taille)
            select l.id, l.module, l.libelle, l.sujet, l.lien, l.pour_le, l.debut, l.fin,
                   l.organisation_id, l.levee_le, coalesce(g.remontee, l.remontee) as remontee,
                   coalesce(g.nominative, l.nominative) as nominative,
                   coalesce(g.modifiee_le, l.modifiee_le) as modifiee_le, g.roles,
                   case when l.compte_id is null then '' else compte_nom(l.compte_id) end as nom,
                   sinon.*
              from page l
              left join lateral (
                   select max(e.remontee) as remontee, bool_or(e.nominative) as nominative,
                          max(e.modifiee_le) as modifiee_le,
                          string_agg(e.role, ',' order by e.role) as roles
                     from echeance e
                    where e.objet_id = l.objet_id and e.objet_type = l.objet_type
                      and e.module = l.module and e.verbe = l.verbe
                      and e.levee_le is not distinct from l.levee_le and e.pour_le = l.pour_le
                      and e.organisation_id = l.organisation_id
                      and e.role in (select role from places x
                           where x.organisation_id = l.organisation_id)) g on true
            """
                    + RemonteesAVenir.DE.formatted("l.id", "%6$s")
                    + " order by %2$s";

    private static final String PAS_REMONTEES_DE_MOI =
            """
            and (e.remontee_de is null or not exists (
                 select 1 from echeance j
                  where j.objet_id = e.objet_id and j.objet_type = e.objet_type
                    and j.module = e.module and j.verbe = e.verbe
                    and j.compte_id = acteur_compte()
                    and j.levee_le is not distinct from e.levee_le))
            """;

    private static final String ENTRE = "e.pour_le between :debut and :fin";
    private static final String APRES =
            """
             and (e.pour_le, e.objet_id, e.objet_type, e.module, e.verbe,
                  coalesce(e.organisation_id, 0), coalesce(e.levee_le, 'infinity')) %s
                 (select :apres::date, a.objet_id, a.objet_type, a.module, a.verbe,
                         coalesce(a.organisation_id, 0), coalesce(a.levee_le, 'infinity')
                    from echeance a where a.id = :apresid)
            """;
    private static final String DU_MODULE = " and e.module = :module";
    private static final String DES_MOTS =
            """
             and e.recherche like '%' || sans_accent(lower(:mots)) || '%'
            """;

    private static final int AU_PLUS = 100_000;
    private static final LocalDate TOUJOURS = LocalDate.of(9999, 1, 1);
    private static final LocalDate DEPUIS = LocalDate.of(1900, 1, 1);

    private final JdbcClient db;

    RegistreSql(JdbcClient db) {
        this.db = db;
    }

    /// The nearest first; what is done, the latest first.
    public List<Ligne> lister(
            Criteres c, LocalDate aujourdHui, @Nullable Curseur apres, int taille) {
        return liste(c, aujourdHui, apres, taille).query((rs, _) -> ligne(rs, aujourdHui)).list();
    }

    public void parcourir(Criteres c, LocalDate aujourdHui, Consumer<Ligne> lecture) {
        liste(c, aujourdHui, null, AU_PLUS)
                .query(rs -> {
                    lecture.accept(ligne(rs, aujourdHui));
                });
    }

    /// Done or not.
    public List<Ligne> entre(
            Criteres c, LocalDate aujourdHui, LocalDate debut, LocalDate fin, int taille) {
        return preparer(sql(c, "true", "asc", null), c, debut, fin, taille)
                .query((rs, _) -> ligne(rs, aujourdHui))
                .list();
    }

    private JdbcClient.StatementSpec liste(
            Criteres c, LocalDate aujourdHui, @Nullable Curseur apres, int taille) {
        var faites = c.etat() == Etat.FAITES;
        var limite = c.etat() == Etat.EN_RETARD ? aujourdHui.minusDays(1) : TOUJOURS;
        // The day of the cursor bounds the index, which the whole key does not.
        var debut = apres == null || faites ? DEPUIS : apres.pour();
        var fin = apres == null || !faites ? limite : apres.pour();
        var sql =
                faites
                        ? sql(c, "e.levee_le is not null", "desc", apres)
                        : sql(c, "e.levee_le is null", "asc", apres);
        var pret = preparer(sql, c, debut, fin, taille);
        return apres == null
                ? pret
                : pret.param("apres", apres.pour()).param("apresid", apres.id());
    }

    private static String sql(Criteres c, String etat, String sens, @Nullable Curseur apres) {
        var filtre = new StringBuilder(ENTRE).append(" and ").append(etat);
        if (apres != null) filtre.append(APRES.formatted(sens.equals("asc") ? ">" : "<"));
        if (!c.module().isEmpty()) filtre.append(DU_MODULE);
        if (!c.mots().isBlank()) filtre.append(DES_MOTS);
        var ordre = ORDRE.formatted(sens);
        var miennes = c.qui() == Qui.MOI;
        return PAGE.formatted(
                filtre,
                ordre,
                miennes ? MES_ROLES : TOUS_LES_ROLES,
                miennes ? PERSONNELLES.formatted(filtre, ordre) : "",
                miennes ? PAS_REMONTEES_DE_MOI : "",
                miennes ? RemonteesAVenir.SAUF_MOI : "");
    }

    private JdbcClient.StatementSpec preparer(
            String sql, Criteres c, LocalDate debut, LocalDate fin, int taille) {
        var pret = db.sql(sql).param("debut", debut).param("fin", fin).param("taille", taille);
        if (!c.module().isEmpty()) pret = pret.param("module", c.module());
        if (!c.mots().isBlank()) pret = pret.param("mots", motif(c.mots()));
        if (c.qui() == Qui.MOI) return pret;
        var organisation = c.organisation();
        return pret.param("roles", ROLES)
                .param(
                        "organisation",
                        organisation == null ? null : organisation.valeur(),
                        Types.BIGINT);
    }

    private static final String[] ROLES =
            Arrays.stream(RoleOrganisation.values()).map(Enum::name).toArray(String[]::new);

    private static String motif(String mots) {
        return mots.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Ligne ligne(ResultSet rs, LocalDate aujourdHui) throws SQLException {
        var organisation = rs.getObject("organisation_id", Long.class);
        var levee = rs.getObject("levee_le", OffsetDateTime.class);
        return new Ligne(
                rs.getLong("id"),
                rs.getString("module"),
                rs.getString("libelle"),
                rs.getString("sujet"),
                rs.getString("lien"),
                rs.getObject("pour_le", LocalDate.class),
                rs.getObject("debut", LocalTime.class),
                rs.getObject("fin", LocalTime.class),
                organisation == null ? null : new OrganisationId(organisation),
                organisation == null ? rs.getString("nom") : roles(rs.getString("roles")),
                rs.getString("remontee"),
                levee == null ? RemonteesAVenir.enMots(rs, aujourdHui) : "",
                rs.getBoolean("nominative"),
                rs.getObject("modifiee_le", OffsetDateTime.class).toInstant(),
                levee == null ? null : levee.toInstant());
    }

    private static String roles(String noms) {
        return Arrays.stream(noms.split(","))
                .map(r -> RoleOrganisation.valueOf(r).libelle())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
