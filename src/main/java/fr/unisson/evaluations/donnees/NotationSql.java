package fr.unisson.evaluations.donnees;

import fr.unisson.evaluations.EvaluationId;
import fr.unisson.evaluations.Note;
import java.sql.Types;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One's own marks. Row-level security shows nobody else's, whoever asks.
@Repository
public class NotationSql {

    /// One statement: the mark, and how many items its author has rated since.
    private static final String NOTER =
            """
            with ecrite as (
                insert into evaluation_note (session_id, participant_id, grille_id, noeud_id, valeur,
                                             nombre, commentaire)
                select e.id, p.id, e.grille_id, :noeud, :valeur, :nombre, :commentaire
                  from evaluation_session e
                  join evaluation_participant p on p.session_id = e.id
                 where e.id = :id and p.compte_id = acteur_compte() and e.etat = 'OUVERTE'
                   and evaluation_note_admise(e.grille_id, :noeud, :valeur, :nombre, :commentaire)
                on conflict (participant_id, noeud_id) do update
                  set valeur = excluded.valeur, nombre = excluded.nombre,
                      commentaire = excluded.commentaire
                returning participant_id, num_nonnulls(valeur, nombre) as note)
            select w.note + (select count(*) from evaluation_note n
                              where n.participant_id = w.participant_id and n.noeud_id <> :noeud
                                and num_nonnulls(n.valeur, n.nombre) = 1)
              from ecrite w
            """;

    private static final String MIENNES =
            """
            select n.noeud_id, n.valeur, n.nombre, n.commentaire from evaluation_note n
             where n.session_id = :id and num_nonnulls(n.valeur, n.nombre) = 1
            """;

    private static final String MES_BLOCS_NOTES =
            """
            select n.noeud_id, n.commentaire from evaluation_note n
             where n.session_id = :id and num_nonnulls(n.valeur, n.nombre) = 0
            """;

    private static final String SAISIR =
            "select evaluation_saisir(:participant, :noeud, :valeur, :nombre, :commentaire)";

    private final JdbcClient db;

    NotationSql(JdbcClient db) {
        this.db = db;
    }

    /// @return how many items the actor has rated, this one included; empty when it was not written
    public Optional<Integer> noter(EvaluationId id, long noeud, Note note) {
        return db.sql(NOTER)
                .param("id", id.valeur())
                .param("noeud", noeud)
                .param("valeur", note.valeur(), Types.VARCHAR)
                .param("nombre", note.nombre(), Types.NUMERIC)
                .param("commentaire", note.commentaire())
                .query(Integer.class)
                .optional();
    }

    /// The actor's own, by item.
    public Map<Long, Note> miennes(EvaluationId id) {
        return db
                .sql(MIENNES)
                .param("id", id.valeur())
                .query((r, _) ->
                        Map.entry(
                                r.getLong("noeud_id"),
                                new Note(
                                        r.getString("valeur"),
                                        r.getBigDecimal("nombre"),
                                        r.getString("commentaire"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// What the actor wrote in the note-pads, by domain.
    public Map<Long, String> mesBlocsNotes(EvaluationId id) {
        return db
                .sql(MES_BLOCS_NOTES)
                .param("id", id.valeur())
                .query((r, _) -> Map.entry(r.getLong("noeud_id"), r.getString("commentaire")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// What was written on paper, for somebody without account.
    ///
    /// @return false when it was not written
    public boolean saisir(long participant, long noeud, Note note) {
        return db.sql(SAISIR)
                .param("participant", participant)
                .param("noeud", noeud)
                .param("valeur", note.valeur(), Types.VARCHAR)
                .param("nombre", note.nombre(), Types.NUMERIC)
                .param("commentaire", note.commentaire())
                .query(Boolean.class)
                .single();
    }
}
