package fr.unisson.echeances.donnees;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.AFaire;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.socle.Tranche;
import fr.unisson.socle.web.Compteur.Attente;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class EcheancesSql {

    private static final String POSER =
            """
            select poser_echeance(:module, :type, :objet, :verbe, :compte, :organisation, :role,
                                  :libelle, :sujet, :lien, :pour, :debut, :fin, :nominative,
                                  :rappels::date[], :annoncer, :le)
            """;

    private static final String REMONTER =
            """
            select 1 from (select remonter_echeance(:posee, :jour, :comptes, :organisations, :roles,
                                                    :le)) r
            """;

    private static final String LEVER_AUTRES =
            """
            select lever_autres_echeances(:module, :type, :objet, :gardees, :par, :le)
            """;

    private static final String LEVER =
            """
            select lever_echeance(:module, :type, :objet, :verbe, :compte, :organisation, :role,
                                  :par, :le)
            """;

    /// Two index scans: what is mine by name, what is mine by role. One line per duty, even when
    /// somebody holds two of the roles it was given to.
    private static final String MIENNES =
            """
            with miennes as (
                select e.* from echeance e
                 where e.compte_id = acteur_compte() and e.levee_le is null
                union all
                select e.* from habilitation h
                  join echeance e on e.organisation_id = h.organisation_id and e.role = h.role
                                 and e.levee_le is null
                 where h.compte_id = acteur_compte()
                   -- What goes up to a role from somebody who holds it is theirs already.
                   and (e.remontee_de is null or not exists (
                         select 1 from echeance o
                          where o.module = e.module and o.objet_type = e.objet_type
                            and o.objet_id = e.objet_id and o.verbe = e.verbe
                            and o.compte_id = acteur_compte() and o.levee_le is null))),
            uniques as (
                select distinct on (module, objet_type, objet_id, verbe, organisation_id) *
                  from miennes
                 order by module, objet_type, objet_id, verbe, organisation_id, pour_le)
            """;

    private static final String A_FAIRE =
            MIENNES
                    + """
                    select u.id, module, objet_type, objet_id, verbe, libelle, sujet, lien, pour_le,
                           organisation_id, remontee, sinon.*
                      from uniques u
                    """
                    + RemonteesAVenir.DE.formatted("u.id", RemonteesAVenir.SAUF_MOI)
                    + """
                     where coalesce(u.pour_le > :horizon, false) = :lointaines
                       and (:apres::bigint is null
                        or (coalesce(u.pour_le, 'infinity'), u.posee_le, u.id) >
                           (select coalesce(c.pour_le, 'infinity'), c.posee_le, c.id from echeance c
                             where c.id = :apres))
                     order by coalesce(u.pour_le, 'infinity'), u.posee_le, u.id limit :limite
                    """;

    private static final String ATTENTE =
            MIENNES
                    + """
                    select (select count(*) from uniques u
                             where coalesce(u.pour_le <= :horizon, true)) as a_faire,
                           (select count(*) from uniques u
                             where u.pour_le > :horizon) as plus_tard,
                           (select count(*) from notification
                             where compte_id = acteur_compte() and en_page and lue_le is null
                               and retiree_le is null) as non_lues
                    """;

    private final JdbcClient db;

    EcheancesSql(JdbcClient db) {
        this.db = db;
    }

    private record Colonnes(@Nullable Long compte, @Nullable Long organisation, String role) {

        long numeroDeCompte() {
            return compte == null ? 0 : compte;
        }

        long numeroDOrganisation() {
            return organisation == null ? 0 : organisation;
        }

        static Colonnes de(@Nullable Destinataire destinataire) {
            return switch (destinataire) {
                case null -> new Colonnes(null, null, "");
                case Destinataire.Compte(var c) -> new Colonnes(c.valeur(), null, "");
                case Destinataire.Role(var o, var r) -> new Colonnes(null, o.valeur(), r.name());
            };
        }
    }

    public long poser(Echeance echeance, Destinataire destinataire, boolean annoncer, Instant le) {
        var cle = echeance.cle();
        var vers = Colonnes.de(destinataire);
        var heures = echeance.heures();
        long posee =
                db.sql(POSER)
                        .param("module", cle.module())
                        .param("type", cle.objetType())
                        .param("objet", cle.objetId())
                        .param("verbe", cle.verbe())
                        .param("compte", vers.compte, Types.BIGINT)
                        .param("organisation", vers.organisation, Types.BIGINT)
                        .param("role", vers.role)
                        .param("libelle", echeance.libelle())
                        .param("sujet", echeance.sujet())
                        .param("lien", echeance.lien())
                        .param("pour", echeance.pour(), Types.DATE)
                        .param("debut", heures == null ? null : heures.debut(), Types.TIME)
                        .param("fin", heures == null ? null : heures.fin(), Types.TIME)
                        .param("nominative", echeance.nominative())
                        .param(
                                "rappels",
                                echeance.rappels().stream()
                                        .map(LocalDate::toString)
                                        .toArray(String[]::new))
                        .param("annoncer", annoncer)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single();
        remonter(posee, echeance, le);
        return posee;
    }

    private void remonter(long posee, Echeance echeance, Instant le) {
        var remontee = echeance.remontee();
        var vers =
                remontee == null
                        ? List.<Colonnes>of()
                        : remontee.vers().stream().map(Colonnes::de).toList();
        db.sql(REMONTER)
                .param("posee", posee)
                .param("jour", echeance.remonteLe(), Types.DATE)
                .param("comptes", vers.stream().map(Colonnes::numeroDeCompte).toArray(Long[]::new))
                .param(
                        "organisations",
                        vers.stream().map(Colonnes::numeroDOrganisation).toArray(Long[]::new))
                .param("roles", vers.stream().map(Colonnes::role).toArray(String[]::new))
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query()
                .singleRow();
    }

    /// Ends every duty about the object but these.
    public long leverAutres(
            String module,
            String objetType,
            long objetId,
            List<Long> gardees,
            long par,
            Instant le) {
        return db.sql(LEVER_AUTRES)
                .param("module", module)
                .param("type", objetType)
                .param("objet", objetId)
                .param("gardees", gardees.toArray(Long[]::new))
                .param("par", par == 0 ? null : par, Types.BIGINT)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    public long lever(Cle cle, @Nullable Destinataire destinataire, long par, Instant le) {
        return lever(
                cle.module(),
                cle.objetType(),
                cle.objetId(),
                cle.verbe(),
                Colonnes.de(destinataire),
                par,
                le);
    }

    public long leverTout(String module, String objetType, long objetId, long par, Instant le) {
        return lever(module, objetType, objetId, null, Colonnes.de(null), par, le);
    }

    public List<AFaire> aFaire(LocalDate aujourdHui, LocalDate horizon) {
        return lire(aujourdHui, horizon, false, null, null).stream().map(Rangee::faire).toList();
    }

    /// @param lointaines those that come later than the horizon, instead of the others
    /// @param apres the last one of the former page
    public Tranche<AFaire> aFaire(
            LocalDate aujourdHui,
            LocalDate horizon,
            boolean lointaines,
            @Nullable Long apres,
            int taille) {
        return Tranche.de(
                        lire(aujourdHui, horizon, lointaines, apres, taille + 1),
                        taille,
                        r -> Long.toString(r.id()))
                .transformer(Rangee::faire);
    }

    private record Rangee(long id, AFaire faire) {}

    private List<Rangee> lire(
            LocalDate aujourdHui,
            LocalDate horizon,
            boolean lointaines,
            @Nullable Long apres,
            @Nullable Integer limite) {
        return db.sql(A_FAIRE)
                .param("horizon", horizon)
                .param("lointaines", lointaines)
                .param("apres", apres, Types.BIGINT)
                .param("limite", limite, Types.BIGINT)
                .query((rs, _) -> new Rangee(rs.getLong("id"), ligne(rs, aujourdHui)))
                .list();
    }

    public Attente attente(LocalDate horizon) {
        return db.sql(ATTENTE)
                .param("horizon", horizon)
                .query((rs, _) ->
                        new Attente(
                                rs.getInt("a_faire"),
                                rs.getInt("plus_tard"),
                                rs.getInt("non_lues")))
                .single();
    }

    private long lever(
            String module,
            String objetType,
            long objetId,
            @Nullable String verbe,
            Colonnes vers,
            long par,
            Instant le) {
        return db.sql(LEVER)
                .param("module", module)
                .param("type", objetType)
                .param("objet", objetId)
                .param("verbe", verbe, Types.VARCHAR)
                .param("compte", vers.compte, Types.BIGINT)
                .param("organisation", vers.organisation, Types.BIGINT)
                .param("role", vers.role)
                .param("par", par == 0 ? null : par, Types.BIGINT)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static AFaire ligne(ResultSet rs, LocalDate aujourdHui) throws SQLException {
        var pour = rs.getObject("pour_le", LocalDate.class);
        var organisation = rs.getObject("organisation_id", Long.class);
        return new AFaire(
                new Cle(
                        rs.getString("module"),
                        rs.getString("objet_type"),
                        rs.getLong("objet_id"),
                        rs.getString("verbe")),
                rs.getString("libelle"),
                rs.getString("sujet"),
                rs.getString("lien"),
                pour,
                organisation == null ? null : new OrganisationId(organisation),
                pour != null && pour.isBefore(aujourdHui),
                rs.getString("remontee"),
                RemonteesAVenir.enMots(rs, aujourdHui));
    }

    public int nombre(long organisation) {
        return db.sql(
                        "select count(distinct (module, objet_type, objet_id, verbe))"
                                + " from echeance where organisation_id = :o")
                .param("o", organisation)
                .query(Integer.class)
                .single();
    }

    /// Those of an organisation, past ones too, and what is told it of others', become another's.
    public void deplacer(long de, long vers) {
        for (var table : List.of("echeance", "echeance_remontee")) {
            db.sql(
                            "update %s set organisation_id = :vers where organisation_id = :de"
                                    .formatted(table))
                    .param("de", de)
                    .param("vers", vers)
                    .update();
        }
    }
}
