package fr.unisson.acces.donnees;

import fr.unisson.acces.CompteId;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which sessions a provider opened, and the notices it sent. Used under [Systeme] only.
@Repository
public class SessionsDeFournisseurSql {

    private static final String RETENIR =
            """
            insert into session_fournisseur
              (session_id, compte_id, emetteur, sujet, numero, ouverte_le)
            values (:session, :compte, :emetteur, :sujet, :numero, :le)
            on conflict (session_id) do nothing
            """;

    private static final String OUVERTES =
            """
            select session_id, compte_id from session_fournisseur
             where emetteur = :emetteur
               and (:sujet = '' or sujet = :sujet) and (:numero = '' or numero = :numero)
               and (:sujet <> '' or :numero <> '')
            """;

    private static final String RECEVOIR =
            """
            insert into avis_deconnexion (empreinte, recu_le) values (:empreinte, :le)
            on conflict (empreinte) do nothing
            """;

    private static final String BALAYER =
            """
            delete from session_fournisseur f
             where ouverte_le < :avant
               and not exists (select from spring_session s where s.session_id = f.session_id)
            """;

    private final JdbcClient db;

    SessionsDeFournisseurSql(JdbcClient db) {
        this.db = db;
    }

    public record Ouverte(String session, CompteId compte) {}

    public void retenir(
            String session,
            CompteId compte,
            String emetteur,
            String sujet,
            String numero,
            Instant le) {
        db.sql(RETENIR)
                .param("session", session)
                .param("compte", compte.valeur())
                .param("emetteur", emetteur)
                .param("sujet", sujet)
                .param("numero", numero)
                .param("le", Instants.sql(le))
                .update();
    }

    /// Those that a notice names: by the person, by the provider's number, or by both.
    public List<Ouverte> ouvertes(String emetteur, String sujet, String numero) {
        return db.sql(OUVERTES)
                .param("emetteur", emetteur)
                .param("sujet", sujet)
                .param("numero", numero)
                .query((rs, _) ->
                        new Ouverte(
                                rs.getString("session_id"), new CompteId(rs.getLong("compte_id"))))
                .list();
    }

    public void oublier(String session) {
        db.sql("delete from session_fournisseur where session_id = :session")
                .param("session", session)
                .update();
    }

    /// False when this notice came already.
    public boolean recevoir(String empreinte, Instant le) {
        return db.sql(RECEVOIR).param("empreinte", empreinte).param("le", Instants.sql(le)).update()
                == 1;
    }

    public void balayer(Instant avant) {
        db.sql(BALAYER).param("avant", Instants.sql(avant)).update();
        db.sql("delete from avis_deconnexion where recu_le < :avant")
                .param("avant", Instants.sql(avant))
                .update();
    }
}
