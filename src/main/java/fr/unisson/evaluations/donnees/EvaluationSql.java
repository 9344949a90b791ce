package fr.unisson.evaluations.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.evaluations.ContenuEvaluation;
import fr.unisson.evaluations.CriteresEvaluations;
import fr.unisson.evaluations.EtatEvaluation;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.evaluations.EvaluationVue;
import fr.unisson.evaluations.domaine.TransitionEvaluation;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Portee;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sessions and their life. No statement here touches a mark.
@Repository
public class EvaluationSql {

    private static final String LIRE =
            """
            select e.*, o.raison_sociale, compte_nom(e.facilitateur_id) as facilitateur,
                   exists (select 1 from evaluation_participant p
                            where p.session_id = e.id and p.compte_id = acteur_compte()) as participe
              from evaluation_session e join organisation o on o.id = e.organisation_id
            """;

    private static final String MIENNES =
            """
            and (e.facilitateur_id = acteur_compte()
                 or exists (select 1 from evaluation_participant p
                      where p.session_id = e.id and p.compte_id = acteur_compte()))
            """;
    private static final String MOTS =
            """
            and sans_accent(e.titre || ' ' || e.objet)
                like all (string_to_array(sans_accent(:motifs), '|'))
            """;

    private static final String PREPARER =
            """
            insert into evaluation_session (organisation_id, instance_id, titre, objet, grille_id,
                                            facilitateur_id, suite_de, cree_par, cree_le, etat_le,
                                            secteur, structure, publics)
            select :o, :instance, :titre, :objet, :grille, acteur_compte(), :suite,
                   acteur_compte(), :le, :le, s.secteur, s.structure, s.publics
              from (values (1)) une
              left join evaluation_session s on s.id = :suite and s.grille_id = :grille
            returning id
            """;

    private static final String CHANGER =
            """
            update evaluation_session
               set titre = :titre, objet = :objet, grille_id = :grille, version = version + 1,
                   secteur = case when grille_id = :grille then secteur end,
                   structure = case when grille_id = :grille then structure end,
                   publics = case when grille_id = :grille then publics end
             where id = :id and version = :version and etat = 'PREPARATION'
            """;

    private static final String SITUER =
            """
            update evaluation_session
               set secteur = :secteur, structure = :structure, publics = :publics,
                   version = version + 1
             where id = :id and version = :version and etat = 'PREPARATION'
            """;

    private static final String REGLER =
            """
            update evaluation_session
               set facilitateur_id = :facilitateur, minimum = :minimum, noter_avant = :avant,
                   echange_le = :echange, version = version + 1
             where id = :id and version = :version and etat in ('PREPARATION', 'OUVERTE')
            """;

    private final JdbcClient db;

    EvaluationSql(JdbcClient db) {
        this.db = db;
    }

    public Optional<EvaluationVue> trouver(EvaluationId id) {
        return db.sql(LIRE + " where e.id = :id")
                .param("id", id.valeur())
                .query((r, _) -> lire(r))
                .optional();
    }

    /// The latest first. Only the filters asked for are in the query: PostgreSQL then plans it
    /// once, and no longer for each page.
    public List<EvaluationVue> lister(
            CriteresEvaluations criteres, @Nullable Long apres, int nombre) {
        var organisation = criteres.organisation();
        var etat = criteres.etat();
        var filtres =
                new StringBuilder(" where e.id = any (array(select evaluations_montrees()))\n");
        if (etat != null) filtres.append("and e.etat = :etat\n");
        if (organisation != null) filtres.append("and e.organisation_id = :organisation\n");
        if (criteres.miennes()) filtres.append(MIENNES);
        if (!criteres.mots().isBlank()) filtres.append(MOTS);
        if (apres != null) filtres.append("and e.id < :apres\n");
        return db.sql(LIRE + filtres + "order by e.id desc limit :nombre")
                .param("etat", etat == null ? null : etat.name())
                .param("organisation", organisation == null ? null : organisation.valeur())
                .param("motifs", criteres.motifs())
                .param("apres", apres)
                .param("nombre", nombre)
                .query((r, _) -> lire(r))
                .list();
    }

    /// The sessions of a body or that follow one another, the latest first.
    public List<EvaluationVue> anterieures(EvaluationVue e) {
        var instance = e.instance();
        return db.sql(
                        LIRE
                                + """
                                 where e.id <> :id and e.etat in ('CLOTUREE', 'ARCHIVEE')
                                   and (e.instance_id = cast(:instance as bigint)
                                        or (e.organisation_id = :o and e.grille_id in (
                                             select v.id from grille_version v, grille_version ici
                                              where ici.id = :grille and v.grille_id = ici.grille_id)))
                                   and e.id in (select evaluations_montrees())
                                 order by e.cloturee_le desc limit 12
                                """)
                .param("id", e.id().valeur())
                .param("o", e.organisation().valeur())
                .param("grille", e.grille().valeur())
                .param("instance", instance == null ? null : instance.valeur(), Types.BIGINT)
                .query((r, _) -> lire(r))
                .list();
    }

    public List<EvaluationVue> surLaGrille(OrganisationId organisation, GrilleId grille) {
        return db.sql(
                        LIRE
                                + """
                                 where e.organisation_id = :o and e.grille_id = :grille
                                   and e.etat <> 'ABANDONNEE'
                                   and e.id in (select evaluations_montrees())
                                 order by e.id desc limit 12
                                """)
                .param("o", organisation.valeur())
                .param("grille", grille.valeur())
                .query((r, _) -> lire(r))
                .list();
    }

    public EvaluationId preparer(
            OrganisationId organisation,
            ContenuEvaluation c,
            @Nullable EvaluationId suiteDe,
            String role,
            Instant le) {
        var instance = c.instance();
        long id =
                db.sql(PREPARER)
                        .param("o", organisation.valeur())
                        .param(
                                "instance",
                                instance == null ? null : instance.valeur(),
                                Types.BIGINT)
                        .param("titre", c.titre())
                        .param("objet", c.objet())
                        .param("grille", c.grille().valeur())
                        .param("suite", suiteDe == null ? null : suiteDe.valeur(), Types.BIGINT)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single();
        db.sql(PassageSql.VIE.naitre())
                .param("id", id)
                .param("transition", TransitionEvaluation.PREPARER.name())
                .param("vers", EtatEvaluation.PREPARATION.name())
                .param("role", role)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
        return new EvaluationId(id);
    }

    /// @return false when somebody else moved it meanwhile
    public boolean changer(EvaluationId id, int version, ContenuEvaluation c) {
        return db.sql(CHANGER)
                        .param("id", id.valeur())
                        .param("version", version)
                        .param("titre", c.titre())
                        .param("objet", c.objet())
                        .param("grille", c.grille().valeur())
                        .update()
                == 1;
    }

    /// @return false when somebody else moved it meanwhile
    public boolean situer(EvaluationId id, int version, Portee perimetre) {
        return db.sql(SITUER)
                        .param("id", id.valeur())
                        .param("version", version)
                        .param("secteur", perimetre.secteur())
                        .param("structure", perimetre.structure())
                        .param("publics", perimetre.publics().toArray(String[]::new))
                        .update()
                == 1;
    }

    /// It will answer as one voice as soon as it may.
    public void vouloirUneVoix(EvaluationId id) {
        db.sql("update evaluation_session set une_voix = true where id = :id")
                .param("id", id.valeur())
                .update();
    }

    /// @return false when somebody else moved it meanwhile
    public boolean regler(
            EvaluationId id,
            int version,
            CompteId facilitateur,
            int minimum,
            @Nullable LocalDate avant,
            @Nullable LocalDate echange) {
        return db.sql(REGLER)
                        .param("id", id.valeur())
                        .param("version", version)
                        .param("facilitateur", facilitateur.valeur())
                        .param("minimum", minimum)
                        .param("avant", avant, Types.DATE)
                        .param("echange", echange, Types.DATE)
                        .update()
                == 1;
    }

    /// @return false when it is closed, or somebody else moved it meanwhile
    public boolean confier(EvaluationId id, int version, CompteId facilitateur) {
        return db.sql(
                                """
                                update evaluation_session
                                   set facilitateur_id = :facilitateur, version = version + 1
                                 where id = :id and version = :version
                                   and etat in ('PREPARATION', 'OUVERTE', 'ECHANGE', 'CONJOINTE')
                                """)
                        .param("id", id.valeur())
                        .param("version", version)
                        .param("facilitateur", facilitateur.valeur())
                        .update()
                == 1;
    }

    private static @Nullable Portee perimetre(ResultSet r) throws SQLException {
        var publics = r.getArray("publics");
        return publics == null
                ? null
                : new Portee(
                        r.getString("secteur"),
                        r.getString("structure"),
                        Set.copyOf(Arrays.asList((String[]) publics.getArray())));
    }

    private static EvaluationVue lire(ResultSet r) throws SQLException {
        var instance = r.getObject("instance_id", Long.class);
        var suite = r.getObject("suite_de", Long.class);
        var cloturee = r.getObject("cloturee_le", OffsetDateTime.class);
        return new EvaluationVue(
                new EvaluationId(r.getLong("id")),
                r.getInt("version"),
                new OrganisationId(r.getLong("organisation_id")),
                r.getString("raison_sociale"),
                instance == null ? null : new InstanceId(instance),
                r.getString("titre"),
                r.getString("objet"),
                new GrilleId(r.getLong("grille_id")),
                perimetre(r),
                EtatEvaluation.valueOf(r.getString("etat")),
                new CompteId(r.getLong("facilitateur_id")),
                r.getString("facilitateur"),
                r.getInt("minimum"),
                r.getObject("noter_avant", LocalDate.class),
                r.getObject("echange_le", LocalDate.class),
                suite == null ? null : new EvaluationId(suite),
                r.getObject("etat_le", OffsetDateTime.class).toInstant(),
                cloturee == null ? null : cloturee.toInstant(),
                r.getBoolean("une_voix"),
                r.getBoolean("participe"));
    }
}
