package fr.unisson.echeances.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.echeances.Cadence;
import fr.unisson.echeances.GenreDeNotification;
import fr.unisson.echeances.Preferences.Choix;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class PreferencesSql {

    private static final String ECRIRE =
            """
            insert into preference_notification (compte_id, genre, en_page, courriel, modifiee_le)
            values (:compte, :genre, :enpage, :courriel, :le)
            on conflict (compte_id, genre) do update
              set en_page = excluded.en_page, courriel = excluded.courriel,
                  modifiee_le = excluded.modifiee_le
            """;

    private final JdbcClient db;

    PreferencesSql(JdbcClient db) {
        this.db = db;
    }

    public Map<GenreDeNotification, Choix> lire(CompteId compte) {
        var lues = new EnumMap<GenreDeNotification, Choix>(GenreDeNotification.class);
        db.sql(
                        """
                        select genre, en_page, courriel from preference_notification
                         where compte_id = :compte
                        """)
                .param("compte", compte.valeur())
                .query(rs -> {
                    lues.put(
                            GenreDeNotification.valueOf(rs.getString("genre")),
                            new Choix(
                                    rs.getBoolean("en_page"),
                                    Cadence.valueOf(rs.getString("courriel"))));
                });
        return lues;
    }

    public void ecrire(CompteId compte, GenreDeNotification genre, Choix choix, Instant le) {
        db.sql(ECRIRE)
                .param("compte", compte.valeur())
                .param("genre", genre.name())
                .param("enpage", choix.enPage())
                .param("courriel", choix.courriel().name())
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }
}
