package fr.unisson.journal;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.RowMapper;

final class LigneDeJournal {

    static final RowMapper<Fait> LIRE =
            (rs, _) ->
                    new Fait(
                            rs.getString("objet_type"),
                            rs.getLong("objet_id"),
                            rs.getInt("rang"),
                            rs.getObject("le", OffsetDateTime.class).toInstant(),
                            rs.getObject("compte_id", Long.class),
                            rs.getString("acteur"),
                            rs.getString("fait"),
                            rs.getString("detail"),
                            rs.getString("precedente"),
                            rs.getString("empreinte"));

    private LigneDeJournal() {}
}
