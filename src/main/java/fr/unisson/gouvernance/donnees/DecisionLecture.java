package fr.unisson.gouvernance.donnees;

import fr.unisson.actions.ActionId;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.ActionLiee;
import fr.unisson.gouvernance.CriteresDecisions;
import fr.unisson.gouvernance.DecisionId;
import fr.unisson.gouvernance.DecisionVue;
import fr.unisson.gouvernance.DecisionVue.PositionLue;
import fr.unisson.gouvernance.EtatDecision;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.NouvelleDecision.ObjetLie;
import fr.unisson.gouvernance.PointId;
import fr.unisson.gouvernance.Position;
import fr.unisson.gouvernance.ReunionId;
import fr.unisson.gouvernance.Sujet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads decisions with all that hangs on them: four statements, however many decisions.
@Repository
public class DecisionLecture {

    /// Type of a decision for the journal and for the origins of actions.
    public static final String OBJET = "decision_instance";

    public static final String POINT = "reunion_point";

    private static final String MODULE = "gouvernance";

    private static final String COLONNES =
            """
            select d.*, i.nom as nom_instance, i.organisation_id, instance_tenue(i.id) as tenue,
                   coalesce(compte_nom(s.compte_id), nullif(s.nom, ''), d.porteur_nom) as porteur,
                   s.compte_id, coalesce(s.compte_id = acteur_compte(), false) as a_moi,
                   (select h.motif from instance_decision_historique h
                     where h.decision_id = d.id and h.vers = 'ABANDONNEE') as abandon
              from instance_decision d join instance i on i.id = d.instance_id
              left join siege s on s.id = d.porteur_siege
            """;

    private static final String TROUVER = COLONNES + " where d.id = :id";

    private static final String LISTER =
            COLONNES
                    + """
                     where (:organisation::bigint is null or exists (
                             select from instance_organisation o
                              where o.instance_id = d.instance_id
                                and o.organisation_id = :organisation))
                       and (:instance::bigint is null or d.instance_id = :instance)
                       and (:reunion::bigint is null or d.reunion_id = :reunion)
                       and (:etat::text is null or d.etat = :etat)
                       and (:annee::int is null or d.annee = :annee)
                       and (not :retard or (d.etat = 'A_FAIRE' and d.pour_le < :jour))
                       and (:texte::text is null
                            or sans_accent(lower(d.numero || ' ' || d.texte))
                               like '%' || sans_accent(lower(:texte)) || '%')
                       and (:apres::bigint is null or (d.prise_le, d.id) <
                            (select a.prise_le, a.id from instance_decision a where a.id = :apres))
                     order by d.prise_le desc, d.id desc
                     limit :auPlus
                    """;

    private static final String POSITIONS =
            """
            select p.decision_id, p.position, p.motif,
                   coalesce(compte_nom(s.compte_id), s.nom) as nom
              from instance_decision_position p join siege s on s.id = p.siege_id
             where p.decision_id in (:ids) order by p.decision_id, s.place, s.id
            """;

    private static final String OBJETS =
            "select * from instance_decision_objet where decision_id in (:ids) and retire_le is null"
                    + " order by rang";

    private static final String ACTIONS =
            """
            select o.objet_type, o.objet_id, a.id, a.numero, a.titre, a.etat,
                   nullif(a.pour_le, 'infinity') as pour,
                   coalesce(compte_nom(a.pilote_id), '') as pilote
              from action_origine o join action a on a.id = o.action_id
             where o.module = 'gouvernance' and o.objet_type = :type and o.objet_id in (:ids)
            union all
            select d.objet_type, d.objet_id, d.action_id, d.numero, d.titre, null, d.pour_le,
                   d.pilote
              from reunion_action d
             where d.objet_type = :type and d.objet_id in (:ids)
               and not exists (select from action a where a.id = d.action_id)
             order by id
            """;

    private final JdbcClient db;

    DecisionLecture(JdbcClient db) {
        this.db = db;
    }

    public Optional<DecisionVue> trouver(DecisionId id) {
        return completer(db.sql(TROUVER).param("id", id.valeur()).query((r, _) -> nue(r)).list())
                .stream()
                .findFirst();
    }

    /// The latest first.
    public List<DecisionVue> lister(CriteresDecisions c, int auPlus) {
        return lister(c, null, auPlus);
    }

    /// @param apres the last one of the former page
    public List<DecisionVue> lister(CriteresDecisions c, @Nullable DecisionId apres, int auPlus) {
        return completer(
                db.sql(LISTER)
                        .param(
                                "organisation",
                                c.organisation() == null ? null : c.organisation().valeur())
                        .param("instance", c.instance() == null ? null : c.instance().valeur())
                        .param("reunion", c.reunion() == null ? null : c.reunion().valeur())
                        .param("etat", c.etat() == null ? null : c.etat().name())
                        .param("annee", c.annee())
                        .param("retard", c.retard())
                        .param("jour", c.retard() ? c.jour() : LocalDate.EPOCH)
                        .param("texte", c.texte())
                        .param("apres", apres == null ? null : apres.valeur(), Types.BIGINT)
                        .param("auPlus", auPlus)
                        .query((r, _) -> nue(r))
                        .list());
    }

    /// The actions that come from these points.
    public List<ActionLiee> actionsDesPoints(Collection<PointId> points) {
        return actions(POINT, points.stream().map(PointId::valeur).toList());
    }

    private List<ActionLiee> actions(String type, Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return db.sql(ACTIONS)
                .param("type", type)
                .param("ids", ids)
                .query((r, _) -> action(r))
                .list();
    }

    private List<DecisionVue> completer(List<DecisionVue> nues) {
        var ids = nues.stream().map(d -> d.id().valeur()).toList();
        if (ids.isEmpty()) return nues;
        record Dite(long decision, PositionLue position) {}
        record Lie(long decision, ObjetLie objet) {}
        var positions =
                db
                        .sql(POSITIONS)
                        .param("ids", ids)
                        .query((r, _) -> new Dite(r.getLong("decision_id"), position(r)))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Dite::decision));
        var objets =
                db
                        .sql(OBJETS)
                        .param("ids", ids)
                        .query((r, _) -> new Lie(r.getLong("decision_id"), objet(r)))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Lie::decision));
        Map<Long, List<ActionLiee>> actions =
                actions(OBJET, ids).stream().collect(Collectors.groupingBy(a -> a.origine().id()));
        return nues.stream()
                .map(d -> {
                    long id = d.id().valeur();
                    return avec(
                            d,
                            positions.getOrDefault(id, List.of()).stream()
                                    .map(Dite::position)
                                    .toList(),
                            objets.getOrDefault(id, List.of()).stream().map(Lie::objet).toList(),
                            actions.getOrDefault(id, List.of()));
                })
                .toList();
    }

    private static DecisionVue nue(ResultSet r) throws SQLException {
        var reunion = Colonnes.numero(r, "reunion_id");
        var point = Colonnes.numero(r, "point_id");
        return new DecisionVue(
                new DecisionId(r.getLong("id")),
                r.getInt("version"),
                new InstanceId(r.getLong("instance_id")),
                r.getString("nom_instance"),
                new OrganisationId(r.getLong("organisation_id")),
                r.getString("numero"),
                EtatDecision.valueOf(r.getString("etat")),
                Colonnes.instant(r, "etat_le"),
                r.getString("texte"),
                r.getString("vote"),
                reunion == null ? null : new ReunionId(reunion),
                point == null ? null : new PointId(point),
                r.getString("porteur"),
                Colonnes.compte(r, "compte_id"),
                r.getBoolean("a_moi"),
                r.getObject("pour_le", LocalDate.class),
                Objects.requireNonNull(r.getObject("prise_le", LocalDate.class)),
                Objects.requireNonNullElse(r.getString("abandon"), ""),
                r.getBoolean("tenue"),
                List.of(),
                List.of(),
                List.of());
    }

    private static DecisionVue avec(
            DecisionVue d,
            List<PositionLue> positions,
            List<ObjetLie> objets,
            List<ActionLiee> actions) {
        return new DecisionVue(
                d.id(),
                d.version(),
                d.instance(),
                d.nomInstance(),
                d.porteuse(),
                d.numero(),
                d.etat(),
                d.etatLe(),
                d.texte(),
                d.vote(),
                d.reunion(),
                d.point(),
                d.porteur(),
                d.porteurCompte(),
                d.aMoi(),
                d.pourLe(),
                d.priseLe(),
                d.motif(),
                d.tenue(),
                positions,
                objets,
                actions);
    }

    private static PositionLue position(ResultSet r) throws SQLException {
        return new PositionLue(
                r.getString("nom"),
                Position.valueOf(r.getString("position")),
                r.getString("motif"));
    }

    private static ObjetLie objet(ResultSet r) throws SQLException {
        return new ObjetLie(
                r.getString("libelle"), r.getString("lien"), ObjetsDeDecisionSql.objet(r));
    }

    private static ActionLiee action(ResultSet r) throws SQLException {
        var etat = r.getString("etat");
        return new ActionLiee(
                new Sujet.Objet(MODULE, r.getString("objet_type"), r.getLong("objet_id")),
                new ActionId(r.getLong("id")),
                r.getInt("numero"),
                r.getString("titre"),
                etat == null ? null : EtatAction.valueOf(etat),
                r.getString("pilote"),
                r.getObject("pour", LocalDate.class));
    }
}
