package fr.unisson.actions.donnees;

import fr.unisson.actions.CompteDesActions;
import fr.unisson.actions.CriteresActions;
import fr.unisson.actions.LigneAction;
import fr.unisson.actions.Origine;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.socle.Tranche;
import fr.unisson.socle.web.SourceDeRecherche.Mots;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Lists of actions, one query for a page. Row-level security decides which ones.
@Repository
public class ListeLecture {

    static final String FILTRE =
            """
                 where a.organisation_id = :organisation
                   and (:texte::text is null
                        or a.recherche like all (string_to_array(sans_accent(:motifs), '|'))
                        or a.numero::text = :texte)
                   and (:tous or a.etat in (:etats))
                   and (:pilote::bigint is null or a.pilote_id = :pilote)
                   and (:priorite::text is null or a.priorite = :priorite)
                   and (not :retard or (a.pour_le < :jour and a.etat in
                        ('A_FAIRE', 'EN_COURS', 'SUSPENDUE'))
                        or (a.efficacite_le < :jour and a.etat = 'REALISEE'))
                   and (not :miennes or a.pilote_id = acteur_compte()
                        or a.id in (select actions_ou_je_contribue()))
                   and (:type::text is null or a.type = :type)
                   and (:dimension::text is null or a.dimension = :dimension)
                   and (:du::date is null or (a.pour_le >= :du and a.pour_le < 'infinity'))
                   and (:au::date is null or a.pour_le <= :au)
                   and (:origine::text is null or exists (select from action_origine o
                         where o.action_id = a.id and o.genre = :origine))
                   and (:etablissement::bigint is null or exists (select from action_etablissement e
                         where e.action_id = a.id and e.etablissement_id = :etablissement))
            """;

    /// The first ones of each state.
    private static final String PAR_ETAT =
            """
            with rangees as (
                select a.*, row_number() over (partition by a.etat order by a.pour_le, a.id) as rang
                  from action a
            """
                    + FILTRE
                    + """
                    ), page as (select * from rangees where rang <= :limite)
                    """
                    + LignesSql.COLONNES;

    private static final String NOMBRES =
            """
            select a.etat, count(*) as nombre from action a
            """
                    + FILTRE
                    + """
                     group by a.etat
                    """;

    /// Those whose work or check falls within these days.
    private static final String ENTRE =
            """
            with page as (
                select a.* from action a
            """
                    + FILTRE
                    + """
                           and (a.pour_le between :debut and :fin
                                or (a.efficacite_le between :debut and :fin and a.etat = 'REALISEE'))
                         order by a.pour_le, a.id limit :limite)
                    """
                    + LignesSql.COLONNES;

    private static final String DES_OBJETS =
            """
            with page as (
                select a.* from action a
                 where a.id in (select o.action_id from action_origine o
                        where (o.module, o.objet_type, o.objet_id) in (:objets)))
            """
                    + LignesSql.COLONNES;

    private static final String PAR_OBJET =
            """
            select o.module, o.objet_type, o.objet_id, count(distinct o.action_id)::int as nombre
              from action_origine o join action a on a.id = o.action_id
             where (o.module, o.objet_type, o.objet_id) in (:objets) and a.etat <> 'ABANDONNEE'
             group by o.module, o.objet_type, o.objet_id
            """;

    private static final String MESUREES_PAR =
            """
            with page as (
                select a.* from action a
                 where a.efficacite_indicateur_id = :indicateur and a.etat <> 'ABANDONNEE')
            """
                    + LignesSql.COLONNES;

    private static final String COMPTER =
            """
            select count(*) as ouvertes,
                   count(*) filter (where (pour_le < :jour and etat in ('A_FAIRE', 'EN_COURS',
                     'SUSPENDUE'))
                     or (efficacite_le < :jour and etat = 'REALISEE')) as en_retard,
                   count(*) filter (where etat = 'REALISEE') as a_verifier,
                   count(*) filter (where etat = 'PROPOSEE') as a_examiner
              from action
             where organisation_id = :organisation and etat not in ('CLOSE', 'ABANDONNEE')
            """;

    private final JdbcClient db;

    ListeLecture(JdbcClient db) {
        this.db = db;
    }

    public Tranche<LigneAction> lister(
            OrganisationId organisation,
            CriteresActions criteres,
            LocalDate jour,
            @Nullable String apres,
            int taille) {
        var curseur = Curseur.lire(apres);
        return Tranche.de(
                filtre(
                                OrdreDeListe.de(criteres.tri()).lister(FILTRE, LignesSql.COLONNES),
                                organisation,
                                criteres,
                                jour)
                        .param("apres", curseur.map(Curseur::jour).orElse(null))
                        .param("apresId", curseur.map(Curseur::id).orElse(null))
                        .param("limite", taille + 1)
                        .query(LignesSql::ligne)
                        .list(),
                taille,
                Curseur::apres);
    }

    /// The first actions of each state, in one query.
    public List<LigneAction> parEtat(
            OrganisationId organisation, CriteresActions criteres, LocalDate jour, int parEtat) {
        return filtre(PAR_ETAT, organisation, criteres, jour)
                .param("limite", parEtat)
                .query(LignesSql::ligne)
                .list();
    }

    public Map<EtatAction, Integer> nombres(
            OrganisationId organisation, CriteresActions criteres, LocalDate jour) {
        var nombres = new EnumMap<EtatAction, Integer>(EtatAction.class);
        filtre(NOMBRES, organisation, criteres, jour)
                .query(rs -> {
                    nombres.put(EtatAction.valueOf(rs.getString("etat")), rs.getInt("nombre"));
                });
        return nombres;
    }

    public List<LigneAction> entre(
            OrganisationId organisation,
            CriteresActions criteres,
            LocalDate jour,
            LocalDate debut,
            LocalDate fin,
            int auPlus) {
        return filtre(ENTRE, organisation, criteres, jour)
                .param("debut", debut)
                .param("fin", fin)
                .param("limite", auPlus)
                .query(LignesSql::ligne)
                .list();
    }

    public List<LigneAction> desObjets(List<Origine.Objet> objets) {
        return db.sql(DES_OBJETS).param("objets", triplets(objets)).query(LignesSql::ligne).list();
    }

    public Map<Origine.Objet, Integer> compter(List<Origine.Objet> objets) {
        if (objets.isEmpty()) return Map.of();
        var nombres = new HashMap<Origine.Objet, Integer>();
        db.sql(PAR_OBJET)
                .param("objets", triplets(objets))
                .query(rs -> {
                    nombres.put(
                            new Origine.Objet(
                                    rs.getString("module"),
                                    rs.getString("objet_type"),
                                    rs.getLong("objet_id")),
                            rs.getInt("nombre"));
                });
        return nombres;
    }

    static List<Object[]> triplets(Collection<Origine.Objet> objets) {
        return objets.stream().map(o -> new Object[] {o.module(), o.type(), o.id()}).toList();
    }

    public List<LigneAction> mesureesPar(IndicateurId indicateur) {
        return db.sql(MESUREES_PAR)
                .param("indicateur", indicateur.valeur())
                .query(LignesSql::ligne)
                .list();
    }

    public CompteDesActions compter(OrganisationId organisation, LocalDate jour) {
        return db.sql(COMPTER)
                .param("organisation", organisation.valeur())
                .param("jour", jour)
                .query(CompteDesActions.class)
                .single();
    }

    StatementSpec filtre(
            String sql, OrganisationId organisation, CriteresActions c, LocalDate jour) {
        var texte = c.texte() == null || c.texte().isBlank() ? null : c.texte().strip();
        return db.sql(sql)
                .param("organisation", organisation.valeur())
                .param("texte", texte)
                .param("motifs", texte == null ? null : new Mots(texte).motifs())
                .param("tous", c.etats().isEmpty())
                .param(
                        "etats",
                        c.etats().isEmpty()
                                ? List.of("")
                                : c.etats().stream().map(EtatAction::name).toList())
                .param("pilote", c.pilote() == null ? null : c.pilote().valeur())
                .param("priorite", c.priorite() == null ? null : c.priorite().name())
                .param("retard", c.retard())
                .param("jour", jour)
                .param("miennes", c.miennes())
                .param("type", nom(c.precisions().type()))
                .param("dimension", nom(c.precisions().dimension()))
                .param("origine", nom(c.precisions().origine()))
                .param(
                        "etablissement",
                        c.precisions().etablissement() == null
                                ? null
                                : c.precisions().etablissement().valeur())
                .param("du", c.precisions().du())
                .param("au", c.precisions().au());
    }

    private static @Nullable String nom(@Nullable Enum<?> valeur) {
        return valeur == null ? null : valeur.name();
    }
}
