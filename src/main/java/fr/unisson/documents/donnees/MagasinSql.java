package fr.unisson.documents.donnees;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL of the contents that are kept in the S3 store. As the platform, but for [#cle].
@Repository
public class MagasinSql {

    public record EnBase(String empreinte, long taille) {}

    private static final String PRESENT =
            """
            select exists (select from fichier_contenu where empreinte = :empreinte
                            and (octets is not null or ailleurs is not null))
            """;

    private static final String GARDER =
            """
            insert into fichier_contenu (empreinte, taille, ailleurs)
            values (:empreinte, :taille, :cle)
            on conflict (empreinte) do update set ailleurs = excluded.ailleurs
             where fichier_contenu.octets is null and fichier_contenu.ailleurs is null
            """;

    private static final String CLE =
            """
            select c.ailleurs from fichier f join fichier_contenu c on c.empreinte = f.empreinte
             where f.id = :id and f.elimine_le is null and c.ailleurs is not null
            """;

    private static final String CLE_DU_CONTENU =
            "select ailleurs from fichier_contenu where empreinte = :e and ailleurs is not null";

    private static final String EN_BASE =
            """
            select empreinte, taille from fichier_contenu c
             where octets is not null and empreinte > :apres and contenu_depose(empreinte, true)
             order by empreinte limit :taille
            """;

    private static final String MORCEAU =
            """
            select substring(octets from :debut for :longueur) from fichier_contenu
             where empreinte = :e and octets is not null
            """;

    private static final String A_EFFACER =
            """
            select cle from contenu_a_effacer where depuis <= :le order by depuis, cle limit :taille
            """;

    private final JdbcClient db;

    MagasinSql(JdbcClient db) {
        this.db = db;
    }

    public boolean present(String empreinte) {
        return db.sql(PRESENT).param("empreinte", empreinte).query(Boolean.class).single();
    }

    /// @return false when the content was kept meanwhile
    public boolean garder(String empreinte, long taille, String cle) {
        return db.sql(GARDER)
                        .param("empreinte", empreinte)
                        .param("taille", taille)
                        .param("cle", cle)
                        .update()
                == 1;
    }

    /// Where the content of a file is; empty when it is in the database, or not there for this
    /// actor.
    public Optional<String> cle(long fichier) {
        return db.sql(CLE).param("id", fichier).query(String.class).optional();
    }

    public Optional<String> cle(String empreinte) {
        return db.sql(CLE_DU_CONTENU).param("e", empreinte).query(String.class).optional();
    }

    /// The next contents of the database after a digest, in the order of digests.
    public List<EnBase> enBase(String apres, int taille) {
        return db.sql(EN_BASE)
                .param("apres", apres)
                .param("taille", taille)
                .query(EnBase.class)
                .list();
    }

    public byte[] morceau(String empreinte, long debut, int longueur) {
        return db.sql(MORCEAU)
                .param("e", empreinte)
                .param("debut", Math.toIntExact(debut) + 1)
                .param("longueur", longueur)
                .query((ligne, _) -> ligne.getBytes(1))
                .optional()
                .orElse(new byte[0]);
    }

    /// @return false when it was moved or eliminated meanwhile
    public boolean deplacer(String empreinte, String cle) {
        return db.sql("select deplacer_contenu(:e, :cle)")
                .param("e", empreinte)
                .param("cle", cle)
                .query(Boolean.class)
                .single();
    }

    /// From then on, this object may be removed.
    public void condamner(String cle, Instant depuis) {
        db.sql("insert into contenu_a_effacer (cle, depuis) values (:cle, :depuis)")
                .param("cle", cle)
                .param("depuis", depuis.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void gracier(String cle) {
        db.sql("delete from contenu_a_effacer where cle = :cle").param("cle", cle).update();
    }

    public List<String> aEffacer(Instant le, int taille) {
        return db.sql(A_EFFACER)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .param("taille", taille)
                .query(String.class)
                .list();
    }
}
