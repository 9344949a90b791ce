package fr.unisson.acces.donnees;

import fr.unisson.acces.domaine.Essai;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Attempts, under a lock per key so that none goes uncounted. Used under [Systeme] only.
@Repository
public class EssaisSql {

    private static final String VERROUILLER =
            "select pg_advisory_xact_lock(hashtextextended('essai:' || :cle, 0))";

    private static final String LIRE =
            "select nombre, dernier_le, bloque_jusqua from essai where cle = :cle";

    private static final String ECRIRE =
            """
            insert into essai (cle, nombre, dernier_le, bloque_jusqua)
            values (:cle, :nombre, :dernier, :bloque)
            on conflict (cle) do update set nombre = excluded.nombre,
               dernier_le = excluded.dernier_le, bloque_jusqua = excluded.bloque_jusqua
            """;

    private static final String RENDRE =
            """
            update essai set nombre = greatest(nombre - 1, 0),
                   bloque_jusqua = case when nombre - 1 < :seuil then null else bloque_jusqua end
             where cle = :cle
            """;

    private final JdbcClient db;

    EssaisSql(JdbcClient db) {
        this.db = db;
    }

    public Optional<Essai> lirePourEcrire(String cle) {
        db.sql(VERROUILLER).param("cle", cle).query().singleRow();
        return db.sql(LIRE)
                .param("cle", cle)
                .query((rs, _) ->
                        new Essai(
                                rs.getInt("nombre"),
                                Instants.lire(rs, "dernier_le"),
                                Instants.lireOuRien(rs, "bloque_jusqua")))
                .optional();
    }

    public void ecrire(String cle, Essai essai) {
        db.sql(ECRIRE)
                .param("cle", cle)
                .param("nombre", essai.nombre())
                .param("dernier", Instants.sql(essai.dernier()))
                .param("bloque", Instants.sqlOuRien(essai.bloqueJusqua()))
                .update();
    }

    public void oublier(String cle) {
        db.sql("delete from essai where cle = :cle").param("cle", cle).update();
    }

    public void rendre(String cle, int seuil) {
        db.sql(RENDRE).param("cle", cle).param("seuil", seuil).update();
    }

    public int balayer(Instant avant) {
        return db.sql("delete from essai where dernier_le < :avant")
                .param("avant", Instants.sql(avant))
                .update();
    }
}
