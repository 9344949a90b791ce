package fr.unisson.echeances.donnees;

import fr.unisson.echeances.PieceJointe;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The outbox as the platform sees it.
@Repository
public class BoiteDEnvoiSql {

    /// Reserving counts the attempt: a letter that kills the program is not tried for ever.
    private static final String RESERVER =
            """
            update courrier set tentatives = tentatives + 1, prochaine_le = :jusqua
             where id in (select id from courrier
                           where etat = 'A_ENVOYER' and prochaine_le <= :maintenant
                           order by prochaine_le, id limit :lot
                             for update skip locked)
            returning id, adresse, objet, texte, lien, pied, desabonnement, tentatives,
                      coalesce(relance_le, cree_le) as depuis
            """;

    private static final String ENVOYEE =
            """
            update courrier set etat = 'ENVOYE', envoye_le = :le, prochaine_le = null, erreur = null,
                   texte = case when confidentiel and :effacer then '' else texte end,
                   lien = case when confidentiel and :effacer then null else lien end
             where id = :id and etat = 'A_ENVOYER'
            """;

    private static final String ABANDONNER =
            """
            update courrier set etat = 'ABANDONNE', prochaine_le = null, erreur = :erreur,
                   texte = case when confidentiel then '' else texte end,
                   lien = case when confidentiel then null else lien end
             where id = :id and etat = 'A_ENVOYER'
            """;

    private static final String RECENTS =
            """
            select id, adresse, objet, texte || pied as texte, lien, etat, cree_le, tentatives,
                   erreur, confidentiel, motif
              from courrier where id < :avant order by id desc limit :taille
            """;

    private static final String EN_PEINE =
            """
            select id, adresse, objet, '' as texte, null as lien, etat, cree_le, tentatives, erreur,
                   confidentiel, motif
              from courrier
             where id < :avant
               and (etat = 'ABANDONNE' and motif is null
                    or etat = 'A_ENVOYER' and erreur is not null)
             order by id desc limit :taille
            """;

    /// A secret is forgotten with the failure: it cannot be sent again.
    private static final String RELANCER =
            """
            update courrier set etat = 'A_ENVOYER', tentatives = 0, prochaine_le = :le,
                   relance_le = :le, erreur = null, motif = null
             where id = :id and etat <> 'ENVOYE' and not (etat = 'ABANDONNE' and confidentiel)
            """;

    private static final String RENONCER =
            """
            update courrier set etat = 'ABANDONNE', prochaine_le = null, motif = :motif,
                   texte = case when confidentiel then '' else texte end,
                   lien = case when confidentiel then null else lien end
             where id = :id and etat <> 'ENVOYE'
            """;

    private final JdbcClient db;

    BoiteDEnvoiSql(JdbcClient db) {
        this.db = db;
    }

    public record AEnvoyer(
            long id,
            String adresse,
            String objet,
            String texte,
            @Nullable String lien,
            String pied,
            @Nullable String desabonnement,
            Instant depot,
            int tentatives,
            List<PieceJointe> pieces) {

        /// The text, then the link in full, then how to receive fewer such mails.
        public String corps(String site) {
            return (lien == null ? texte : texte + "\n" + site + lien + "\n") + pied;
        }
    }

    public record Ligne(
            long id,
            String adresse,
            String objet,
            String texte,
            @Nullable String lien,
            String etat,
            Instant depot,
            int tentatives,
            @Nullable String erreur,
            boolean confidentiel,
            @Nullable String motif) {}

    public List<AEnvoyer> reserver(Instant maintenant, Instant jusqua, int lot) {
        return db
                .sql(RESERVER)
                .param("maintenant", sql(maintenant))
                .param("jusqua", sql(jusqua))
                .param("lot", lot)
                .query(this::aEnvoyer)
                .list()
                .stream()
                .sorted(java.util.Comparator.comparingLong(AEnvoyer::id))
                .toList();
    }

    public void envoyee(AEnvoyer lettre, Instant le, boolean effacerLesSecrets) {
        db.sql(ENVOYEE)
                .param("id", lettre.id())
                .param("le", sql(le))
                .param("effacer", effacerLesSecrets)
                .update();
        if (!lettre.pieces().isEmpty()) {
            db.sql("delete from courrier_piece where courrier_id = :id")
                    .param("id", lettre.id())
                    .update();
        }
    }

    public void reporter(AEnvoyer lettre, Instant quand, String erreur) {
        db.sql(
                        """
                        update courrier set prochaine_le = :quand, erreur = :erreur
                         where id = :id and etat = 'A_ENVOYER'
                        """)
                .param("id", lettre.id())
                .param("quand", sql(quand))
                .param("erreur", erreur)
                .update();
    }

    /// Not even tried: the attempt does not count.
    public void rendre(AEnvoyer lettre, Instant quand) {
        db.sql(
                        """
                        update courrier set prochaine_le = :quand, tentatives = tentatives - 1
                         where id = :id and etat = 'A_ENVOYER'
                        """)
                .param("id", lettre.id())
                .param("quand", sql(quand))
                .update();
    }

    public void abandonner(AEnvoyer lettre, String erreur) {
        db.sql(ABANDONNER).param("id", lettre.id()).param("erreur", erreur).update();
    }

    public List<Ligne> recents(long avant, int taille) {
        return db.sql(RECENTS)
                .param("avant", avant)
                .param("taille", taille)
                .query(BoiteDEnvoiSql::ligne)
                .list();
    }

    public List<Ligne> enPeine(long avant, int taille) {
        return db.sql(EN_PEINE)
                .param("avant", avant)
                .param("taille", taille)
                .query(BoiteDEnvoiSql::ligne)
                .list();
    }

    /// @return whether it can be sent again
    public boolean relancer(long id, Instant le) {
        return db.sql(RELANCER).param("id", id).param("le", sql(le)).update() > 0;
    }

    public boolean renoncer(long id, String motif) {
        return db.sql(RENONCER).param("id", id).param("motif", motif).update() > 0;
    }

    private AEnvoyer aEnvoyer(ResultSet rs, int rang) throws SQLException {
        return new AEnvoyer(
                rs.getLong("id"),
                rs.getString("adresse"),
                rs.getString("objet"),
                rs.getString("texte"),
                rs.getString("lien"),
                rs.getString("pied"),
                rs.getString("desabonnement"),
                rs.getObject("depuis", OffsetDateTime.class).toInstant(),
                rs.getInt("tentatives"),
                pieces(rs.getLong("id")));
    }

    private List<PieceJointe> pieces(long courrier) {
        return db.sql(
                        """
                        select nom, type, contenu from courrier_piece
                         where courrier_id = :courrier order by rang
                        """)
                .param("courrier", courrier)
                .query((rs, _) ->
                        new PieceJointe(
                                rs.getString("nom"), rs.getString("type"), rs.getBytes("contenu")))
                .list();
    }

    private static Ligne ligne(ResultSet rs, int rang) throws SQLException {
        return new Ligne(
                rs.getLong("id"),
                rs.getString("adresse"),
                rs.getString("objet"),
                rs.getString("texte"),
                rs.getString("lien"),
                rs.getString("etat"),
                rs.getObject("cree_le", OffsetDateTime.class).toInstant(),
                rs.getInt("tentatives"),
                rs.getString("erreur"),
                rs.getBoolean("confidentiel"),
                rs.getString("motif"));
    }

    private static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
