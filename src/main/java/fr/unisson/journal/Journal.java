package fr.unisson.journal;

import fr.unisson.socle.Acteur;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes and reads the append-only record of who did what.
@Service
public class Journal {

    private static final String VERROUILLER =
            "select pg_advisory_xact_lock(hashtextextended(:cle, 0))";

    private static final String FIN = "select rang, empreinte from journal_fin(:type, :id)";

    private static final String INSERER =
            """
            insert into journal (objet_type, objet_id, rang, le, compte_id, acteur, fait, detail,
                                 precedente, empreinte)
            values (:type, :id, :rang, :le, :compte, :acteur, :fait, :detail, :precedente,
                    :empreinte)
            """;

    private static final String COLONNES =
            """
            select objet_type, objet_id, rang, le, compte_id, acteur, fait, detail, precedente,
                   empreinte
              from journal
            """;

    private static final String HISTOIRE =
            COLONNES
                    + """
                     where objet_type = :type and objet_id = :id and rang < :avant
                     order by rang desc limit :taille
                    """;

    /// The last lines of each object, by its index, then the last of them all.
    private static final String RECENTS =
            "select f.* from unnest((select :objets::bigint[])) o (id) cross join lateral ("
                    + COLONNES
                    + """
                     where objet_type = :type and objet_id = o.id
                     order by rang desc limit :taille) f
                     order by f.le desc limit :taille
                    """;

    private static final String DEPUIS =
            COLONNES
                    + """
                     where objet_type = :type and objet_id = any (:objets) and le > :moment
                       and compte_id is distinct from acteur_compte()
                     order by le desc limit :taille
                    """;

    private final JdbcClient db;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    Journal(JdbcClient db, ApplicationEventPublisher evenements, Clock horloge) {
        this.db = db;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    /// Adds a line in the caller's transaction: it stands or falls with the change it tells.
    ///
    /// @param fait a short French sentence in the past
    /// @param detail what to add, possibly empty
    @Transactional(propagation = Propagation.MANDATORY)
    public void consigner(String objetType, long objetId, String fait, String detail) {
        db.sql(VERROUILLER).param("cle", objetType + ":" + objetId).query().singleRow();
        var fin = db.sql(FIN).param("type", objetType).param("id", objetId).query(Fin.class);
        var derniere = fin.optional().orElse(new Fin(0, ""));
        var acteur = Acteur.courant();
        inserer(
                new Fait(
                                objetType,
                                objetId,
                                derniere.rang + 1,
                                horloge.instant().truncatedTo(ChronoUnit.MICROS),
                                acteur.connecte() ? acteur.compte() : null,
                                acteur.nom(),
                                fait,
                                detail,
                                derniere.empreinte,
                                "")
                        .scelle());
        evenements.publishEvent(new FaitConsigne(objetType, objetId));
    }

    /// The latest lines of an object, newest first.
    ///
    /// @param avant the rank before which to read; `Integer.MAX_VALUE` for the first page
    @Transactional(readOnly = true)
    public List<Fait> histoire(String objetType, long objetId, int avant, int taille) {
        return db.sql(HISTOIRE)
                .param("type", objetType)
                .param("id", objetId)
                .param("avant", avant)
                .param("taille", taille)
                .query(LigneDeJournal.LIRE)
                .list();
    }

    /// The latest lines of some objects of one type, of those that the actor may see.
    @Transactional(readOnly = true)
    public List<Fait> recents(String objetType, Collection<Long> objets, int taille) {
        return db.sql(RECENTS)
                .param("type", objetType)
                .param("objets", objets.toArray(Long[]::new))
                .param("taille", taille)
                .query(LigneDeJournal.LIRE)
                .list();
    }

    /// What others did after a moment with some objects of one type, newest first, of what the
    /// actor may see.
    @Transactional(readOnly = true)
    public List<Fait> depuis(
            String objetType, Collection<Long> objets, Instant moment, int taille) {
        return db.sql(DEPUIS)
                .param("type", objetType)
                .param("objets", objets.toArray(Long[]::new))
                .param("moment", moment.atOffset(java.time.ZoneOffset.UTC))
                .param("taille", taille)
                .query(LigneDeJournal.LIRE)
                .list();
    }

    private void inserer(Fait f) {
        db.sql(INSERER)
                .param("type", f.objetType())
                .param("id", f.objetId())
                .param("rang", f.rang())
                .param("le", f.le().atOffset(java.time.ZoneOffset.UTC))
                .param("compte", f.compte())
                .param("acteur", f.acteur())
                .param("fait", f.fait())
                .param("detail", f.detail())
                .param("precedente", f.precedente())
                .param("empreinte", f.empreinte())
                .update();
    }

    private record Fin(int rang, String empreinte) {}
}
