package fr.unisson.campagnes.donnees;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.campagnes.CampagneId;
import fr.unisson.campagnes.CampagneVue;
import fr.unisson.campagnes.ContenuCampagne;
import fr.unisson.campagnes.EtatCampagne;
import fr.unisson.campagnes.InvitationId;
import fr.unisson.campagnes.Taux;
import fr.unisson.campagnes.domaine.TransitionCampagne;
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

/// Campaigns and their life. No statement here touches an answer.
@Repository
public class CampagneSql {

    private static final String LIRE =
            """
            select c.*, o.raison_sociale, c.id in (select campagnes_tenues()) as tenue,
                   (select min(i.id) from campagne_invitation i where i.campagne_id = c.id
                       and i.id in (select campagne_invitations_miennes())) as mienne
              from campagne_evaluation c join organisation o on o.id = c.organisation_id
            """;

    private static final String COMPOSER =
            """
            insert into campagne_evaluation (organisation_id, titre, message, grille_id, minimum, ouvre_le,
                                  ferme_le, cree_par, cree_le, etat_le)
            values (:o, :titre, :message, :grille, :minimum, :ouvre, :ferme, acteur_compte(), :le,
                    :le)
            returning id
            """;

    private static final String CHANGER =
            """
            update campagne_evaluation
               set titre = :titre, message = :message, grille_id = :grille, minimum = :minimum,
                   ouvre_le = :ouvre, ferme_le = :ferme, version = version + 1
             where id = :id and version = :version and etat = 'PREPARATION'
            """;

    private static final String PROLONGER =
            """
            update campagne_evaluation
               set ferme_le = :ferme, minimum = :minimum, version = version + 1
             where id = :id and version = :version and etat = 'OUVERTE' and ferme_le <= :ferme
               and minimum <= :minimum
            """;

    private static final TableDeVie VIE =
            new TableDeVie("campagne_evaluation", "campagne_evaluation_historique", "campagne_id");

    private static final String FRANCHIR =
            VIE.franchir(
                    """
                    etat_le = :le,
                    ouverte_le = case when :vers = 'OUVERTE' then :le else ouverte_le end,
                    cloturee_le = case when :vers = 'CLOTUREE' then :le else cloturee_le end
                    """);

    private final JdbcClient db;

    CampagneSql(JdbcClient db) {
        this.db = db;
    }

    public Optional<CampagneVue> trouver(CampagneId id) {
        return db.sql(LIRE + " where c.id = :id")
                .param("id", id.valeur())
                .query((r, _) -> lire(r))
                .optional();
    }

    /// The latest first.
    public List<CampagneVue> lister(@Nullable Long apres, int nombre) {
        return db.sql(
                        LIRE
                                + """
                                 where c.id in (select campagnes_montrees())
                                   and (cast(:apres as bigint) is null or c.id < :apres)
                                 order by c.id desc limit :nombre
                                """)
                .param("apres", apres, Types.BIGINT)
                .param("nombre", nombre)
                .query((r, _) -> lire(r))
                .list();
    }

    /// By their title and who holds them, the latest first.
    public List<CampagneVue> chercher(String motifs, int auPlus) {
        return db.sql(
                        LIRE
                                + """
                                 where c.id in (select campagnes_montrees())
                                   and sans_accent(c.titre || ' ' || o.raison_sociale)
                                       like all (string_to_array(sans_accent(:motifs), '|'))
                                 order by c.id desc limit :nombre
                                """)
                .param("motifs", motifs)
                .param("nombre", auPlus)
                .query((r, _) -> lire(r))
                .list();
    }

    /// Whether another campaign of who holds this one asks nearly the same organisations.
    public boolean presquePareille(CampagneId id) {
        return db.sql("select campagne_presque_pareille(:id)")
                .param("id", id.valeur())
                .query(Boolean.class)
                .single();
    }

    /// Those whose day has come, for the platform.
    public List<CampagneVue> echues(LocalDate aujourdhui) {
        return db.sql(
                        LIRE
                                + """
                                 where (c.etat = 'PROGRAMMEE' and c.ouvre_le <= :jour)
                                    or (c.etat = 'OUVERTE' and c.ferme_le < :jour)
                                 order by c.id
                                """)
                .param("jour", aujourdhui)
                .query((r, _) -> lire(r))
                .list();
    }

    public List<CampagneVue> ouvertes() {
        return db.sql(LIRE + " where c.etat = 'OUVERTE' order by c.id")
                .query((r, _) -> lire(r))
                .list();
    }

    public Taux taux(CampagneId id) {
        return db.sql("select * from campagne_taux(:id)")
                .param("id", id.valeur())
                .query((r, _) ->
                        new Taux(
                                r.getInt("invitees"),
                                r.getInt("acceptees"),
                                r.getInt("declinees"),
                                r.getInt("envoyees")))
                .single();
    }

    public CampagneId composer(
            OrganisationId organisation, ContenuCampagne c, String role, Instant le) {
        long id =
                parametrer(db.sql(COMPOSER), c)
                        .param("o", organisation.valeur())
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single();
        db.sql(VIE.naitre())
                .param("id", id)
                .param("transition", TransitionCampagne.COMPOSER.name())
                .param("vers", EtatCampagne.PREPARATION.name())
                .param("role", role)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
        return new CampagneId(id);
    }

    /// @return false when somebody else moved it meanwhile
    public boolean changer(CampagneId id, int version, ContenuCampagne c) {
        return parametrer(db.sql(CHANGER), c)
                        .param("id", id.valeur())
                        .param("version", version)
                        .update()
                == 1;
    }

    /// @return false when somebody else moved it meanwhile
    public boolean prolonger(CampagneId id, int version, LocalDate fermeLe, int minimum) {
        return db.sql(PROLONGER)
                        .param("id", id.valeur())
                        .param("version", version)
                        .param("ferme", fermeLe)
                        .param("minimum", minimum)
                        .update()
                == 1;
    }

    /// @return false when somebody else moved it meanwhile
    public boolean franchir(Franchissement<EtatCampagne> passage) {
        return db.sql(FRANCHIR).params(passage.parametres()).update() == 1;
    }

    public List<PassageFait<TransitionCampagne>> histoire(CampagneId id) {
        return db.sql(VIE.histoire())
                .param("id", id.valeur())
                .query((r, _) -> PassageFait.lire(r, TransitionCampagne.class))
                .list();
    }

    private static JdbcClient.StatementSpec parametrer(
            JdbcClient.StatementSpec requete, ContenuCampagne c) {
        return requete.param("titre", c.titre())
                .param("message", c.message())
                .param("grille", c.grille().valeur())
                .param("minimum", c.minimum())
                .param("ouvre", c.ouvreLe(), Types.DATE)
                .param("ferme", c.fermeLe(), Types.DATE);
    }

    private static CampagneVue lire(ResultSet r) throws SQLException {
        var mienne = r.getObject("mienne", Long.class);
        return new CampagneVue(
                new CampagneId(r.getLong("id")),
                r.getInt("version"),
                new OrganisationId(r.getLong("organisation_id")),
                r.getString("raison_sociale"),
                new ContenuCampagne(
                        r.getString("titre"),
                        r.getString("message"),
                        new GrilleId(r.getLong("grille_id")),
                        r.getInt("minimum"),
                        r.getObject("ouvre_le", LocalDate.class),
                        r.getObject("ferme_le", LocalDate.class)),
                EtatCampagne.valueOf(r.getString("etat")),
                instant(r, "ouverte_le"),
                instant(r, "cloturee_le"),
                r.getBoolean("tenue"),
                mienne == null ? null : new InvitationId(mienne));
    }

    private static @Nullable Instant instant(ResultSet r, String colonne) throws SQLException {
        var lu = r.getObject(colonne, OffsetDateTime.class);
        return lu == null ? null : lu.toInstant();
    }
}
