package fr.unisson.croisees.donnees;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.croisees.CroiseeId;
import fr.unisson.croisees.CroiseeVue;
import fr.unisson.croisees.EtatCroisee;
import fr.unisson.croisees.NatureCroisee;
import fr.unisson.croisees.domaine.TransitionCroisee;
import fr.unisson.grilles.GrilleId;
import fr.unisson.socle.vie.Franchissement;
import fr.unisson.socle.vie.PassageFait;
import fr.unisson.socle.vie.TableDeVie;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Cross evaluations and their life. No statement here touches a mark.
@Repository
public class CroiseeSql {

    private static final String PROGRAMMER =
            """
            insert into croisee (convention_id, nature, grille_id, fin, noter_avant, cree_par,
                                 cree_le, etat_le)
            select :convention, :nature, :grille, :fin, :avant, acteur_compte(), :le, :le
             where not exists (select 1 from croisee c
                    where c.convention_id = :convention and c.etat not in ('TRANSMISE', 'ABANDONNEE'))
            on conflict do nothing
            returning id
            """;

    private static final TableDeVie VIE =
            new TableDeVie("croisee", "croisee_historique", "croisee_id");

    private static final String FRANCHIR = VIE.franchir("etat_le = :le");

    private static final String REGLER =
            """
            update croisee set noter_avant = :avant, version = version + 1
             where id = :id and version = :version and etat in ('PROGRAMMEE', 'AUTOEVALUATION')
            """;

    private final JdbcClient db;

    CroiseeSql(JdbcClient db) {
        this.db = db;
    }

    public Optional<CroiseeVue> trouver(CroiseeId id) {
        return db.sql("select * from croisee where id = :id")
                .param("id", id.valeur())
                .query((r, _) -> lire(r))
                .optional();
    }

    /// The latest first.
    public List<CroiseeVue> lister(ConventionId convention) {
        return db.sql("select * from croisee where convention_id = :c order by id desc")
                .param("c", convention.valeur())
                .query((r, _) -> lire(r))
                .list();
    }

    /// Those sent since that day to the parties of which this organisation is one.
    public List<CroiseeVue> transmises(OrganisationId organisation, LocalDate depuis) {
        return db.sql(
                        """
                        select c.* from croisee c
                          join partie p on p.convention_id = c.convention_id and p.etat = 'ACCEPTEE'
                         where p.organisation_id = :o and c.etat = 'TRANSMISE' and c.etat_le >= :depuis
                         order by c.id
                        """)
                .param("o", organisation.valeur())
                .param("depuis", depuis)
                .query((r, _) -> lire(r))
                .list();
    }

    /// @return empty when one is already under way
    public Optional<CroiseeId> programmer(
            ConventionId convention,
            NatureCroisee nature,
            GrilleId grille,
            @Nullable LocalDate fin,
            LocalDate noterAvant,
            String role,
            Instant le) {
        var id =
                db.sql(PROGRAMMER)
                        .param("convention", convention.valeur())
                        .param("nature", nature.name())
                        .param("grille", grille.valeur())
                        .param("fin", fin, Types.DATE)
                        .param("avant", noterAvant)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .optional();
        id.ifPresent(i ->
                db.sql(VIE.naitre())
                        .param("id", i)
                        .param("transition", TransitionCroisee.PROGRAMMER.name())
                        .param("vers", EtatCroisee.PROGRAMMEE.name())
                        .param("role", role)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update());
        return id.map(CroiseeId::new);
    }

    /// @return false when somebody else moved it meanwhile
    public boolean regler(CroiseeId id, int version, LocalDate noterAvant) {
        return db.sql(REGLER)
                        .param("id", id.valeur())
                        .param("version", version)
                        .param("avant", noterAvant)
                        .update()
                == 1;
    }

    /// @return false when somebody else moved it meanwhile
    public boolean franchir(Franchissement<EtatCroisee> passage) {
        return db.sql(FRANCHIR).params(passage.parametres()).update() == 1;
    }

    public void garder(CroiseeId id, long rapport) {
        db.sql("update croisee set rapport_id = :f where id = :id")
                .param("id", id.valeur())
                .param("f", rapport)
                .update();
    }

    public List<PassageFait<TransitionCroisee>> histoire(CroiseeId id) {
        return db.sql(VIE.histoire())
                .param("id", id.valeur())
                .query((r, _) -> PassageFait.lire(r, TransitionCroisee.class))
                .list();
    }

    private static CroiseeVue lire(ResultSet r) throws SQLException {
        return new CroiseeVue(
                new CroiseeId(r.getLong("id")),
                new ConventionId(r.getLong("convention_id")),
                NatureCroisee.valueOf(r.getString("nature")),
                new GrilleId(r.getLong("grille_id")),
                EtatCroisee.valueOf(r.getString("etat")),
                r.getInt("version"),
                r.getObject("fin", LocalDate.class),
                r.getObject("noter_avant", LocalDate.class),
                r.getObject("rapport_id", Long.class),
                r.getObject("cree_le", OffsetDateTime.class).toInstant(),
                r.getObject("etat_le", OffsetDateTime.class).toInstant());
    }
}
