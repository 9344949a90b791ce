package fr.unisson.echeances.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.echeances.Cadence;
import fr.unisson.echeances.GenreDeNotification;
import fr.unisson.echeances.Notification;
import fr.unisson.echeances.Redaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is due to leave by mail, as the platform sends it.
@Repository
public class EnvoisSql {

    /// The cadence of a notification is its reader's choice at this moment, or that of its kind.
    private static final String CADENCES =
            """
            with genres as (select * from unnest(:genres, :defauts) g(genre, defaut)),
            dues as (
                select n.id, n.compte_id from notification n
                  join genres g on g.genre = n.genre
                  left join preference_notification p
                         on p.compte_id = n.compte_id and p.genre = n.genre
                 where n.courriel = 'A_ENVOYER' and n.creee_le <= :coupure
                   and coalesce(p.courriel, g.defaut) = :cadence)
            """;

    private static final String LECTEURS =
            CADENCES
                    + """
                    select distinct compte_id from dues where compte_id > :apres
                     order by compte_id limit :lot
                    """;

    private static final String PRENDRE =
            CADENCES
                    + """
                    select n.id, n.genre, n.module, n.objet_type, n.objet_id, n.fait, n.titre, n.texte,
                           n.lien, n.lue_le is not null or n.retiree_le is not null as sans_objet,
                           e.id is not null as devoir, e.levee_le is not null as levee, e.libelle,
                           e.sujet, e.lien as ou, e.pour_le, e.remontee, sinon.*
                      from notification n
                      left join echeance e on e.id = n.echeance_id
                    """
                    + RemonteesAVenir.DE.formatted("e.id", "")
                    + """
                     where n.id in (select id from dues where compte_id = :compte)
                       and n.courriel = 'A_ENVOYER'
                     order by n.id
                       for update of n skip locked
                    """;

    private final JdbcClient db;

    EnvoisSql(JdbcClient db) {
        this.db = db;
    }

    /// @param sansObjet read or taken back already
    /// @param devoir how the duty it tells of stands now; null when it tells of something else
    public record Prise(
            long id,
            GenreDeNotification genre,
            Notification.Objet objet,
            String fait,
            Redaction.Texte alors,
            boolean sansObjet,
            @Nullable Devoir devoir) {}

    public record Devoir(
            boolean levee,
            String libelle,
            String sujet,
            String lien,
            @Nullable LocalDate pour,
            String remontee,
            String sinon) {}

    public enum Issue {
        ENVOYE,
        SANS_OBJET,
        ADRESSE_REFUSEE
    }

    /// In the order of their numbers, those after `apres` only.
    public List<CompteId> lecteurs(Cadence cadence, Instant coupure, long apres, int lot) {
        return preparer(LECTEURS, cadence, coupure)
                .param("apres", apres)
                .param("lot", lot)
                .query((rs, _) -> new CompteId(rs.getLong(1)))
                .list();
    }

    /// Two nodes never take the same ones.
    public List<Prise> prendre(
            CompteId compte, Cadence cadence, Instant coupure, LocalDate aujourdHui) {
        return preparer(PRENDRE, cadence, coupure)
                .param("compte", compte.valeur())
                .query((rs, _) -> prise(rs, aujourdHui))
                .list();
    }

    public void noter(List<Prise> prises, Issue issue, Instant le) {
        db.sql(
                        """
                        update notification set courriel = :issue, traitee_le = :le
                         where id = any (:ids)
                        """)
                .param("issue", issue.name())
                .param("le", le.atOffset(ZoneOffset.UTC))
                .param("ids", prises.stream().map(Prise::id).toArray(Long[]::new))
                .update();
    }

    /// What nobody wants by mail does not wait for ever.
    public void laisser(Instant avant, Instant le) {
        db.sql(
                        """
                        update notification n set courriel = 'SANS_OBJET', traitee_le = :le
                          from preference_notification p
                         where p.compte_id = n.compte_id and p.genre = n.genre
                           and p.courriel = 'JAMAIS' and n.courriel = 'A_ENVOYER'
                           and n.creee_le < :avant
                        """)
                .param("avant", avant.atOffset(ZoneOffset.UTC))
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec preparer(String sql, Cadence cadence, Instant coupure) {
        var genres = GenreDeNotification.values();
        return db.sql(sql)
                .param("genres", Arrays.stream(genres).map(Enum::name).toArray(String[]::new))
                .param(
                        "defauts",
                        Arrays.stream(genres).map(g -> g.defaut().name()).toArray(String[]::new))
                .param("cadence", cadence.name())
                .param("coupure", coupure.atOffset(ZoneOffset.UTC));
    }

    private static Prise prise(ResultSet rs, LocalDate aujourdHui) throws SQLException {
        return new Prise(
                rs.getLong("id"),
                GenreDeNotification.valueOf(rs.getString("genre")),
                new Notification.Objet(
                        rs.getString("module"), rs.getString("objet_type"), rs.getLong("objet_id")),
                rs.getString("fait"),
                new Redaction.Texte(
                        rs.getString("titre"), rs.getString("texte"), rs.getString("lien")),
                rs.getBoolean("sans_objet"),
                rs.getBoolean("devoir") ? devoir(rs, aujourdHui) : null);
    }

    private static Devoir devoir(ResultSet rs, LocalDate aujourdHui) throws SQLException {
        return new Devoir(
                rs.getBoolean("levee"),
                rs.getString("libelle"),
                rs.getString("sujet"),
                rs.getString("ou"),
                rs.getObject("pour_le", LocalDate.class),
                rs.getString("remontee"),
                RemonteesAVenir.enMots(rs, aujourdHui));
    }
}
