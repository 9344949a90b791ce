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
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Dated duties, read by who may see them.
@Repository
public class RegistreSql {

    private static final String FILTRES =
            """
            e.pour_le is not null and e.pour_le between :debut and :fin
               and (:module = '' or e.module = :module)
               and (:mots = '' or sans_accent(lower(e.libelle || ' ' || e.sujet))
                                  like '%' || sans_accent(lower(:mots)) || '%')
            """;

    /// Two index scans, as for "À faire". What goes up to a role from somebody who holds it is
    /// theirs already.
    private static final String MIENNES =
            """
            with vues as (
                select e.* from echeance e where e.compte_id = acteur_compte() and %1$s and %2$s
                union all
                select e.* from habilitation h
                  join echeance e on e.organisation_id = h.organisation_id and e.role = h.role
                 where h.compte_id = acteur_compte() and %1$s and %2$s
                   and not exists (select 1 from echeance o where o.id = e.remontee_de
                                      and o.compte_id = acteur_compte())),
            """;

    private static final String DE_L_ORGANISATION =
            """
            with vues as (
                select e.* from echeance e where e.organisation_id = :organisation and %1$s and %2$s),
            """;

    /// Given to several roles of one organisation, a duty is one line, with all its roles.
    private static final String LIGNES =
            """
            lignes as (
                select min(id) as id, module, libelle, sujet, lien, pour_le, debut, fin,
                       organisation_id, max(remontee) as remontee, bool_or(nominative) as nominative,
                       max(modifiee_le) as modifiee_le, levee_le, compte_id,
                       string_agg(role, ',' order by role) as roles
                  from vues
                 group by module, objet_type, objet_id, verbe, libelle, sujet, lien, pour_le, debut,
                       fin, organisation_id, levee_le, compte_id)
            select l.*, case when l.compte_id is null then '' else compte_nom(l.compte_id) end as nom
              from lignes l
            """;

    private static final String CROISSANT =
            """
             where :apres::date is null or (pour_le, id) > (:apres::date, :apresid)
             order by pour_le, id limit :taille
            """;

    private static final String DECROISSANT =
            """
             where :apres::date is null or (pour_le, id) < (:apres::date, :apresid)
             order by pour_le desc, id desc limit :taille
            """;

    private static final String PAR_HEURE = " order by pour_le, debut nulls first, id limit 500";

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
        return liste(c, aujourdHui, apres, taille).query(RegistreSql::ligne).list();
    }

    public void parcourir(Criteres c, LocalDate aujourdHui, Consumer<Ligne> lecture) {
        liste(c, aujourdHui, null, AU_PLUS)
                .query(rs -> {
                    lecture.accept(ligne(rs, 0));
                });
    }

    /// Done or not.
    public List<Ligne> entre(Criteres c, LocalDate debut, LocalDate fin) {
        return preparer(sql(c, "true") + PAR_HEURE, c, debut, fin).query(RegistreSql::ligne).list();
    }

    private JdbcClient.StatementSpec liste(
            Criteres c, LocalDate aujourdHui, @Nullable Curseur apres, int taille) {
        var ordre = c.etat() == Etat.FAITES ? DECROISSANT : CROISSANT;
        var fin = c.etat() == Etat.EN_RETARD ? aujourdHui.minusDays(1) : TOUJOURS;
        return preparer(sql(c, etat(c.etat())) + ordre, c, DEPUIS, fin)
                .param("apres", apres == null ? null : apres.pour(), Types.DATE)
                .param("apresid", apres == null ? 0 : apres.id())
                .param("taille", taille);
    }

    private static String sql(Criteres c, String etat) {
        var vues = c.qui() == Qui.MOI ? MIENNES : DE_L_ORGANISATION;
        return vues.formatted(FILTRES, etat) + LIGNES;
    }

    /// In the words of the partial indexes.
    private static String etat(Etat etat) {
        return switch (etat) {
            case EN_COURS, EN_RETARD -> "e.levee_le is null";
            case FAITES -> "e.levee_le is not null";
        };
    }

    private JdbcClient.StatementSpec preparer(
            String sql, Criteres c, LocalDate debut, LocalDate fin) {
        var organisation = c.organisation();
        var pret =
                db.sql(sql)
                        .param("module", c.module())
                        .param("mots", motif(c.mots()))
                        .param("debut", debut)
                        .param("fin", fin);
        return c.qui() == Qui.MOI
                ? pret
                : pret.param(
                        "organisation",
                        organisation == null ? null : organisation.valeur(),
                        Types.BIGINT);
    }

    private static String motif(String mots) {
        return mots.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Ligne ligne(ResultSet rs, int rang) throws SQLException {
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
                rs.getBoolean("nominative"),
                rs.getObject("modifiee_le", OffsetDateTime.class).toInstant(),
                levee == null ? null : levee.toInstant());
    }

    private static String roles(String noms) {
        return java.util.Arrays.stream(noms.split(","))
                .map(r -> RoleOrganisation.valueOf(r).libelle())
                .distinct()
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
