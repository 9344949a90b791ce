package fr.unisson.croisees.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.croisees.CroiseeId;
import fr.unisson.croisees.VoixVue;
import fr.unisson.evaluations.Note;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who answers, and what the actor answers. Marks of others have no way here.
@Repository
public class VoixSql {

    private static final String LISTER =
            """
            select v.id, v.partie_id, v.compte_id, v.remise_le,
                   coalesce(o.raison_sociale, compte_nom(v.compte_id)) as nom,
                   coalesce(p.etat = 'ACCEPTEE', true) as presente,
                   v.id in (select croisee_mes_voix()) as mienne
              from croisee_voix v
              left join partie p on p.convention_id = v.convention_id and p.id = v.partie_id
              left join organisation o on o.id = p.organisation_id
             where v.croisee_id = :croisee
             order by v.partie_id is null, v.id
            """;

    private static final String NOTER =
            """
            insert into croisee_note (croisee_id, voix_id, grille_id, noeud_id, valeur, commentaire)
            select v.croisee_id, v.id, c.grille_id, :noeud, :valeur, :commentaire
              from croisee_voix v join croisee c on c.id = v.croisee_id
             where v.id = :voix
            on conflict (voix_id, noeud_id) do update
              set valeur = excluded.valeur, commentaire = excluded.commentaire
            """;

    private final JdbcClient db;

    VoixSql(JdbcClient db) {
        this.db = db;
    }

    /// Parties first.
    public List<VoixVue> lister(CroiseeId croisee) {
        return db.sql(LISTER)
                .param("croisee", croisee.valeur())
                .query((r, _) -> {
                    var remise = r.getObject("remise_le", OffsetDateTime.class);
                    var compte = r.getObject("compte_id", Long.class);
                    return new VoixVue(
                            r.getLong("id"),
                            r.getObject("partie_id", Long.class),
                            compte == null ? null : new CompteId(compte),
                            r.getString("nom"),
                            remise == null ? null : remise.toInstant(),
                            r.getBoolean("presente"),
                            r.getBoolean("mienne"));
                })
                .list();
    }

    /// By item; empty when the voice is not the actor's.
    public Map<Long, Note> notes(long voix) {
        var notes = new HashMap<Long, Note>();
        db.sql("select noeud_id, valeur, commentaire from croisee_note where voix_id = :v")
                .param("v", voix)
                .query(r -> {
                    notes.put(
                            r.getLong("noeud_id"),
                            new Note(r.getString("valeur"), null, r.getString("commentaire")));
                });
        return notes;
    }

    /// @return false when it comes too late, or when the scale does not admit it
    public boolean noter(long voix, long noeud, Note note) {
        return db.sql(NOTER)
                        .param("voix", voix)
                        .param("noeud", noeud)
                        .param("valeur", note.valeur())
                        .param("commentaire", note.commentaire())
                        .update()
                == 1;
    }

    /// @return false when an item has no mark, when it is already given, or when it comes too late
    public boolean remettre(long voix, boolean accepte, Instant le) {
        return db.sql("update croisee_voix set remise_le = :le, accepte = :accepte where id = :v")
                        .param("v", voix)
                        .param("accepte", accepte)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
