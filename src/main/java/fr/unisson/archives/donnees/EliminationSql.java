package fr.unisson.archives.donnees;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.archives.EliminationVue;
import fr.unisson.archives.EliminationVue.Accord;
import fr.unisson.archives.EliminationVue.Fichier;
import fr.unisson.archives.EliminationVue.Passage;
import fr.unisson.archives.EliminationVue.Visa;
import fr.unisson.archives.EtatElimination;
import fr.unisson.archives.NatureArchive;
import fr.unisson.archives.domaine.TransitionElimination;
import fr.unisson.conventions.ConventionId;
import fr.unisson.documents.FichierId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Eliminations, their agreements and their files.
@Repository
public class EliminationSql {

    private static final String LISTER =
            """
            select e.*, compte_nom(e.propose_par) as par, e.propose_par = acteur_compte() as mienne
              from elimination e where e.convention_id = :c order by e.id desc
            """;

    private static final String ACCORDS =
            """
            select p.id as partie, o.id as organisation, o.raison_sociale as nom, compte_nom(a.compte_id) as par, a.le,
                   represente_la_partie(p.id) as a_moi
              from elimination e
              join partie p on p.convention_id = e.convention_id
               and p.etat in ('ACCEPTEE', 'SORTIE')
              join organisation o on o.id = p.organisation_id
              left join elimination_accord a on a.convention_id = e.convention_id
               and a.elimination_id = e.id and a.partie_id = p.id
             where e.id = :id order by o.raison_sociale
            """;

    private static final String FICHIERS =
            """
            select fichier_id, nature, nom, taille, empreinte from elimination_fichier
             where elimination_id = :id order by nature, nom, fichier_id
            """;

    private static final String HISTOIRE =
            """
            select transition, compte_nom(compte_id) as par, motif, le from elimination_historique
             where elimination_id = :id order by version
            """;

    private static final String PROPOSER =
            """
            with nee as (
                insert into elimination (convention_id, natures, motif, propose_par, propose_le)
                values (:c, :natures, :motif, acteur_compte(), :le)
                on conflict (convention_id) where etat in ('PROPOSEE', 'VISEE') do nothing
                returning id)
            insert into elimination_historique (convention_id, elimination_id, version, transition,
                                                vers, role, compte_id, motif, le)
            select :c, id, 1, 'PROPOSER', 'PROPOSEE', :role, acteur_compte(), :motif, :le from nee
            returning elimination_id
            """;

    private static final String LISTE =
            """
            insert into elimination_fichier (convention_id, elimination_id, fichier_id, nature, nom,
                                             taille, empreinte)
            values (:c, :id, :fichier, :nature, :nom, :taille, :empreinte)
            """;

    private static final String ACCORDER =
            """
            insert into elimination_accord (convention_id, elimination_id, partie_id, compte_id, le)
            values (:c, :id, :partie, acteur_compte(), :le)
            on conflict do nothing
            """;

    /// State and history together; a stale page moves nothing.
    private static final String FRANCHIR =
            """
            with passage as (
                update elimination
                   set etat = :vers, version = version + 1, publiques = :publiques,
                       visa_reference = :reference, visa_le = :visaLe, visa_fichier_id = :visa,
                       raison_privees = :raison
                 where id = :id and version = :version and etat = :de
                returning convention_id, id, version)
            insert into elimination_historique (convention_id, elimination_id, version, transition,
                                                de, vers, role, compte_id, motif, le)
            select convention_id, id, version, :transition, :de, :vers, :role, acteur_compte(),
                   :motif, :le
              from passage
            """;

    private static final String CERTIFIER =
            "update elimination set certificat_id = :fichier where id = :id and certificat_id is null";

    private static final String REPRESENTE = "select represente_une_partie(:c)";

    private static final String MES_PARTIES =
            """
            select p.id from partie p
             where p.convention_id = :c and represente_la_partie(p.id)
            """;

    private static final String PREUVES =
            """
            select f from elimination e, unnest(array[e.certificat_id, e.visa_fichier_id]) as f
             where e.convention_id = :c and f is not null
            """;

    private static final String ARCHIVEES =
            """
            select c.id from convention c
             where c.nature = 'CONVENTION' and c.etat = 'ARCHIVEE'
               and c.id in (select conventions_montrees('TOUT'))
             order by c.etat_le desc, c.id limit 100
            """;

    private final JdbcClient db;

    EliminationSql(JdbcClient db) {
        this.db = db;
    }

    /// The latest first.
    public List<EliminationVue> lister(ConventionId convention) {
        return db.sql(LISTER).param("c", convention.valeur()).query((r, _) -> lire(r)).list();
    }

    /// @return empty when one is already under way
    public Optional<Long> proposer(
            ConventionId convention,
            Collection<NatureArchive> natures,
            String motif,
            String role,
            Instant le) {
        return db.sql(PROPOSER)
                .param("c", convention.valeur())
                .param("natures", natures.stream().map(Enum::name).toArray(String[]::new))
                .param("motif", motif)
                .param("role", role)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    public void inscrire(ConventionId convention, long id, Fichier f) {
        db.sql(LISTE)
                .param("c", convention.valeur())
                .param("id", id)
                .param("fichier", f.id().valeur())
                .param("nature", f.nature().name())
                .param("nom", f.nom())
                .param("taille", f.taille())
                .param("empreinte", f.empreinte())
                .update();
    }

    /// @return false when this party had already agreed
    public boolean accorder(ConventionId convention, long id, long partie, Instant le) {
        return db.sql(ACCORDER)
                        .param("c", convention.valeur())
                        .param("id", id)
                        .param("partie", partie)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// @return false when somebody else moved it meanwhile
    public boolean franchir(
            EliminationVue e,
            int version,
            TransitionElimination transition,
            EtatElimination vers,
            String role,
            String motif,
            Visa visa,
            Instant le) {
        var fichier = visa.fichier();
        return db.sql(FRANCHIR)
                        .param("id", e.id())
                        .param("version", version)
                        .param("transition", transition.name())
                        .param("de", e.etat().name())
                        .param("vers", vers.name())
                        .param("role", role)
                        .param("motif", motif)
                        .param("publiques", visa.publiques())
                        .param("reference", visa.reference())
                        .param("visaLe", visa.le(), Types.DATE)
                        .param("visa", fichier == null ? null : fichier.valeur(), Types.BIGINT)
                        .param("raison", visa.raisonPrivees())
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public void certifier(long id, FichierId certificat) {
        db.sql(CERTIFIER).param("id", id).param("fichier", certificat.valeur()).update();
    }

    /// Whether the actor speaks for a party.
    public boolean represente(ConventionId convention) {
        return db.sql(REPRESENTE).param("c", convention.valeur()).query(Boolean.class).single();
    }

    public List<Long> mesParties(ConventionId convention) {
        return db.sql(MES_PARTIES).param("c", convention.valeur()).query(Long.class).list();
    }

    /// What proves the eliminations of a convention: never eliminated itself.
    public Set<Long> preuves(ConventionId convention) {
        return db.sql(PREUVES).param("c", convention.valeur()).query(Long.class).set();
    }

    /// Archived conventions whose papers the actor reads, the latest archived first.
    public List<ConventionId> archivees() {
        return db.sql(ARCHIVEES).query(Long.class).list().stream().map(ConventionId::new).toList();
    }

    private EliminationVue lire(ResultSet r) throws SQLException {
        long id = r.getLong("id");
        return new EliminationVue(
                id,
                new ConventionId(r.getLong("convention_id")),
                r.getInt("version"),
                EtatElimination.valueOf(r.getString("etat")),
                Arrays.stream((String[]) r.getArray("natures").getArray())
                        .map(NatureArchive::valueOf)
                        .toList(),
                r.getString("motif"),
                r.getString("par"),
                r.getObject("propose_le", OffsetDateTime.class).toInstant(),
                r.getBoolean("mienne"),
                new Visa(
                        r.getBoolean("publiques"),
                        r.getString("visa_reference"),
                        r.getObject("visa_le", LocalDate.class),
                        fichier(r, "visa_fichier_id"),
                        r.getString("raison_privees")),
                fichier(r, "certificat_id"),
                accords(id),
                fichiers(id),
                histoire(id));
    }

    private List<Accord> accords(long id) {
        return db.sql(ACCORDS)
                .param("id", id)
                .query((r, _) -> {
                    var le = r.getObject("le", OffsetDateTime.class);
                    return new Accord(
                            r.getLong("partie"),
                            new OrganisationId(r.getLong("organisation")),
                            r.getString("nom"),
                            r.getString("par"),
                            le == null ? null : le.toInstant(),
                            r.getBoolean("a_moi"));
                })
                .list();
    }

    private List<Fichier> fichiers(long id) {
        return db.sql(FICHIERS)
                .param("id", id)
                .query((r, _) ->
                        new Fichier(
                                new FichierId(r.getLong("fichier_id")),
                                NatureArchive.valueOf(r.getString("nature")),
                                r.getString("nom"),
                                r.getLong("taille"),
                                r.getString("empreinte")))
                .list();
    }

    private List<Passage> histoire(long id) {
        return db.sql(HISTOIRE).param("id", id).query(Passage.class).list();
    }

    private static @Nullable FichierId fichier(ResultSet r, String colonne) throws SQLException {
        long id = r.getLong(colonne);
        return r.wasNull() ? null : new FichierId(id);
    }
}
