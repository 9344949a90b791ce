package fr.unisson.gouvernance.donnees;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.Avis;
import fr.unisson.gouvernance.AvisId;
import fr.unisson.gouvernance.CriteresAvis;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.MatiereAvis;
import fr.unisson.gouvernance.SensAvis;
import fr.unisson.gouvernance.Suite;
import fr.unisson.gouvernance.domaine.DossierAvis;
import fr.unisson.gouvernance.domaine.EtatAvis;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads opinions; row-level security keeps those of the bodies that the actor reads.
@Repository
public class AvisLecture {

    private static final String COLONNES =
            """
            select a.*, i.nom as nom_instance, i.organisation_id
              from avis_instance a join instance i on i.id = a.instance_id
            """;

    /// The date that counts in each state, as [Avis#attenduPour].
    private static final String ATTENDU =
            """
            case a.etat when 'A_RENDRE' then a.pour when 'RENDU' then a.reponse_pour
                 when 'REPONDU' then case when a.suite <> 'NON_SUIVI' then a.effet_pour end end
            """;

    /// Where an opinion stands in the list: what is over last, what presses first, then the latest.
    private static final String RANG =
            "a.etat in ('EFFET_CONSTATE', 'SANS_OBJET'), coalesce("
                    + ATTENDU
                    + ", 'infinity'), date '2000-01-01'"
                    + " - coalesce(a.effet_le, a.repondu_le, a.rendu_le, a.demande_le), -a.id";

    private static final String LISTER =
            COLONNES
                    + """
                     where (:organisation::bigint is null or a.instance_id in (
                              select o.instance_id from instance_organisation o
                               where o.organisation_id = :organisation)
                            or a.instance_id in (select s.instance_id from siege s
                               where s.compte_id = acteur_compte()
                                 and s.debut <= :jour and (s.fin is null or s.fin >= :jour)))
                       and (:instance::bigint is null or a.instance_id = :instance)
                       and (:etat::text is null or a.etat = :etat)
                       and (:matiere::text is null or a.matiere = :matiere)
                       and (not :siege or a.instance_id in (select s.instance_id from siege s
                               where s.compte_id = acteur_compte()
                                 and s.debut <= :jour and (s.fin is null or s.fin >= :jour)))
                       and (not :donnes or a.etat in ('RENDU', 'REPONDU', 'EFFET_CONSTATE'))
                       and (:q = '' or sans_accent(a.objet || ' ' || a.texte || ' ' || a.question)
                              ilike '%' || sans_accent(:q) || '%')
                       and (not :retard or
                    """
                    + ATTENDU
                    + """
                     < :jour)
                     and (:apres::bigint is null or (
                    """
                    + RANG
                    + ") > (select "
                    + RANG
                    + " from avis_instance a where a.id = :apres)) order by "
                    + RANG
                    + " limit :taille";

    private static final String UN = COLONNES + " where a.id = :id";

    private final JdbcClient db;

    AvisLecture(JdbcClient db) {
        this.db = db;
    }

    /// What presses first; what is over last.
    ///
    /// @param organisation keeps the bodies it bears and those where the actor sits
    public List<Avis> lister(
            CriteresAvis c, @Nullable OrganisationId organisation, LocalDate jour, int taille) {
        return lister(c, organisation, jour, null, taille);
    }

    /// @param apres the last one of the former page
    public List<Avis> lister(
            CriteresAvis c,
            @Nullable OrganisationId organisation,
            LocalDate jour,
            @Nullable Long apres,
            int taille) {
        return db.sql(LISTER)
                .param("apres", apres, java.sql.Types.BIGINT)
                .param("organisation", organisation == null ? null : organisation.valeur())
                .param("instance", c.instance() == null ? null : c.instance().valeur())
                .param("etat", c.etat() == null ? null : c.etat().name())
                .param("matiere", c.matiere() == null ? null : c.matiere().name())
                .param("siege", c.siege())
                .param("donnes", c.donnes())
                .param("q", c.q())
                .param("retard", c.enRetard())
                .param("jour", jour)
                .param("taille", taille)
                .query((r, _) -> lire(r))
                .list();
    }

    public Optional<Avis> trouver(AvisId id) {
        return db.sql(UN).param("id", id.valeur()).query((r, _) -> lire(r)).optional();
    }

    private static Avis lire(ResultSet r) throws SQLException {
        var sens = r.getString("sens");
        var suite = r.getString("suite");
        return new Avis(
                new AvisId(r.getLong("id")),
                r.getInt("version"),
                new InstanceId(r.getLong("instance_id")),
                r.getString("nom_instance"),
                new OrganisationId(r.getLong("organisation_id")),
                r.getInt("numero"),
                EtatAvis.valueOf(r.getString("etat")),
                r.getBoolean("spontane"),
                MatiereAvis.valueOf(r.getString("matiere")),
                r.getString("objet"),
                r.getString("question"),
                r.getString("demandeur"),
                r.getString("lien"),
                r.getObject("demande_le", LocalDate.class),
                date(r, "pour"),
                date(r, "rendu_le"),
                date(r, "repondu_le"),
                date(r, "effet_le"),
                r.getString("motif"),
                new DossierAvis(
                        r.getString("texte"),
                        sens == null ? null : SensAvis.valueOf(sens),
                        date(r, "reponse_pour"),
                        suite == null ? null : Suite.valueOf(suite),
                        r.getString("reponse"),
                        date(r, "effet_pour"),
                        r.getString("effet")));
    }

    private static @Nullable LocalDate date(ResultSet r, String colonne) throws SQLException {
        return r.getObject(colonne, LocalDate.class);
    }
}
