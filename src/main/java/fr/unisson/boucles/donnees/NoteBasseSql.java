package fr.unisson.boucles.donnees;

import fr.unisson.actions.Origine;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.boucles.NoteBasse;
import fr.unisson.boucles.NoteBasse.Bilan;
import fr.unisson.boucles.NoteBasse.Criteres;
import fr.unisson.boucles.NoteBasse.Suivante;
import fr.unisson.boucles.Suite;
import fr.unisson.boucles.domaine.Issue;
import fr.unisson.boucles.domaine.Repere;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The low marks that were written when their ratings closed.
@Repository
public class NoteBasseSql {

    private static final String LIRE =
            "select * from boucle_note where organisation_id = :organisation";

    /// The date alone bounds the index; the rest of the order decides within a day.
    private static final String DEPUIS =
            """
             and le <= :le
             and (le < :le or (source, cotation_id, noeud_id) > (:source, :cotation, :noeud))
            """;

    private static final String ORDRE = " order by le desc, source, cotation_id, noeud_id";

    /// One more than it counts says that there are more.
    private static final String BILAN =
            """
            select count(*) filter (where rang <= :auPlus)::int as nombre,
                   count(*) filter (where rang <= :auPlus and issue = 'MONTEE')::int as montees,
                   count(*) filter (where rang <= :auPlus and issue in ('EGALE', 'BAISSEE'))::int
                     as autres,
                   count(*) filter (where rang <= :auPlus and issue = 'A_RENOTER')::int as a_renoter,
                   count(*) filter (where rang <= :auPlus and not suivie)::int as sans_action,
                   count(*) > :auPlus as partiel
              from (select n.issue, n.suivie, row_number() over () as rang
                      from (%s limit :auPlus + 1) n) x
            """
                    .formatted(LIRE + ORDRE);

    private static final String VERROUILLER =
            "select pg_advisory_xact_lock(hashtextextended('boucle:' || :source || ':' || :suivi, 0))";

    private static final String ECRIRE =
            """
            insert into boucle_note (source, cotation_id, noeud_id, organisation_id, suivi, le, titre,
                   code, libelle, lien, dite, avant, issue, suivante_dite, suivante_le,
                   suivante_basse, module, objet_type, objets, suivie)
            values (:source, :cotation, :noeud, :organisation, :suivi, :le, :titre, :code, :libelle,
                    :lien, :dite, :avant, :issue, :suivanteDite, :suivanteLe, :suivanteBasse, :module,
                    :type, :objets::bigint[],
                    exists (select 1 from action_origine o join action a on a.id = o.action_id
                             where o.module = :module and o.objet_type = :type
                               and o.objet_id = any (:objets::bigint[])
                               and a.organisation_id = :organisation))
            """;

    private final JdbcClient db;

    NoteBasseSql(JdbcClient db) {
        this.db = db;
    }

    /// The latest rating first. Each filter adds its condition, that an index follows.
    public static String requete(Criteres c, @Nullable Repere apres) {
        return LIRE
                + (c.source().isEmpty() ? "" : " and source = :origine")
                + (c.issue() == null ? "" : " and issue = :issue")
                + (c.sansAction() ? " and not suivie" : "")
                + (c.mots().isEmpty()
                        ? ""
                        : " and position(:mots in lower(code || ' ' || libelle)) > 0")
                + (apres == null ? "" : DEPUIS)
                + ORDRE
                + " limit :taille";
    }

    public List<NoteBasse> lister(
            OrganisationId organisation, Criteres c, @Nullable Repere apres, int taille) {
        var issue = c.issue();
        var requete =
                db.sql(requete(c, apres))
                        .param("organisation", organisation.valeur())
                        .param("taille", taille);
        if (!c.source().isEmpty()) requete = requete.param("origine", c.source());
        if (issue != null) requete = requete.param("issue", issue.name());
        if (!c.mots().isEmpty()) {
            requete = requete.param("mots", c.mots().toLowerCase(Locale.FRANCE));
        }
        if (apres != null) {
            requete =
                    requete.param("le", apres.le())
                            .param("source", apres.source())
                            .param("cotation", apres.cotation())
                            .param("noeud", apres.noeud());
        }
        return requete.query(NoteBasseSql::note).list();
    }

    /// Of the latest ones, no more than that many.
    public Bilan bilan(OrganisationId organisation, int auPlus) {
        return db.sql(BILAN)
                .param("organisation", organisation.valeur())
                .param("auPlus", auPlus)
                .query((rs, _) ->
                        new Bilan(
                                rs.getInt("nombre"),
                                rs.getInt("montees"),
                                rs.getInt("autres"),
                                rs.getInt("a_renoter"),
                                rs.getInt("sans_action"),
                                rs.getBoolean("partiel")))
                .single();
    }

    /// Until the end of the transaction.
    public void verrouiller(String source, String suivi) {
        db.sql(VERROUILLER).param("source", source).param("suivi", suivi).query().singleRow();
    }

    public void effacer(String source, String suivi) {
        db.sql("delete from boucle_note where source = :source and suivi = :suivi")
                .param("source", source)
                .param("suivi", suivi)
                .update();
    }

    /// @param constats what the actions born of it come from, all of one kind
    public void ecrire(Suite s, List<Origine.Objet> constats) {
        var n = s.note();
        var c = n.cotation();
        var apres = s.apres();
        db.sql(ECRIRE)
                .param("source", c.source())
                .param("cotation", c.id())
                .param("noeud", n.point().noeud())
                .param("organisation", c.organisation().valeur())
                .param("suivi", c.suivi())
                .param("le", c.le())
                .param("titre", c.titre())
                .param("code", n.point().code())
                .param("libelle", n.point().libelle())
                .param("lien", n.lien())
                .param("dite", n.dite())
                .param("avant", s.avant())
                .param("issue", s.issue().name())
                .param("suivanteDite", apres == null ? null : apres.dite(), Types.VARCHAR)
                .param("suivanteLe", apres == null ? null : apres.cotation().le(), Types.DATE)
                .param("suivanteBasse", apres == null ? null : apres.basse(), Types.BOOLEAN)
                .param(
                        "module",
                        constats.isEmpty() ? null : constats.getFirst().module(),
                        Types.VARCHAR)
                .param(
                        "type",
                        constats.isEmpty() ? null : constats.getFirst().type(),
                        Types.VARCHAR)
                .param("objets", constats.stream().map(Origine.Objet::id).toArray(Long[]::new))
                .update();
    }

    public void noter(String source, long cotation) {
        db.sql(
                        """
                        insert into boucle_cotation (source, cotation_id) values (:source, :cotation)
                        on conflict do nothing
                        """)
                .param("source", source)
                .param("cotation", cotation)
                .update();
    }

    /// The ratings whose marks were written.
    public Set<Long> notees(String source) {
        return db
                .sql("select cotation_id from boucle_cotation where source = :source")
                .param("source", source)
                .query(Long.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static NoteBasse note(ResultSet rs, int rang) throws SQLException {
        var suivante = rs.getString("suivante_dite");
        var module = rs.getString("module");
        var type = rs.getString("objet_type");
        return new NoteBasse(
                new Repere(
                        rs.getObject("le", LocalDate.class),
                        rs.getString("source"),
                        rs.getLong("cotation_id"),
                        rs.getLong("noeud_id")),
                rs.getString("code"),
                rs.getString("libelle"),
                rs.getString("titre"),
                rs.getString("lien"),
                rs.getString("dite"),
                rs.getInt("avant"),
                Issue.valueOf(rs.getString("issue")),
                suivante == null
                        ? null
                        : new Suivante(
                                suivante,
                                rs.getObject("suivante_le", LocalDate.class),
                                rs.getBoolean("suivante_basse")),
                rs.getBoolean("suivie"),
                module == null || type == null
                        ? List.of()
                        : Arrays.stream((Long[]) rs.getArray("objets").getArray())
                                .map(id -> new Origine.Objet(module, type, id))
                                .toList(),
                List.of());
    }
}
