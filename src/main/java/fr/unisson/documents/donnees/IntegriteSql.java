package fr.unisson.documents.donnees;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL that reads again everything the base keeps under a digest.
@Repository
public class IntegriteSql {

    /// A content and what the base computes again of it.
    ///
    /// @param presents deposits that were not eliminated
    /// @param vide whether its bytes are gone
    /// @param conforme for what the base holds itself
    /// @param ailleurs its key in the S3 store, when it is there
    public record ContenuRelu(
            String empreinte,
            long taille,
            int presents,
            boolean vide,
            boolean conforme,
            @Nullable String ailleurs) {}

    public record SceauInscrit(
            String empreinte, String objetType, long objetId, String certificat) {}

    private static final String CONTENUS =
            """
            select c.empreinte, c.taille, c.ailleurs,
                   (select count(*) from fichier f
                     where f.empreinte = c.empreinte and f.elimine_le is null) as presents,
                   c.octets is null and c.ailleurs is null as vide,
                   coalesce(c.empreinte = encode(sha256(c.octets), 'hex')
                            and c.taille = octet_length(c.octets), false) as conforme
              from (select * from fichier_contenu where empreinte > :apres
                     order by empreinte limit :taille) c
             order by c.empreinte
            """;

    private static final String SANS_CONTENU =
            """
            select f.id from fichier f
             where not exists (select from fichier_contenu c
                                where c.empreinte = f.empreinte and c.taille = f.taille)
             order by f.id
            """;

    private static final String NOMS =
            "select string_agg(id || ' « ' || nom || ' »', ', ' order by id) from fichier where empreinte = :e";

    private static final String SCEAUX =
            """
            select empreinte, objet_type, objet_id, certificat from document_scelle
             where empreinte > :apres order by empreinte limit :taille
            """;

    private static final String OCTETS =
            "select octets from fichier_contenu where empreinte = :e and octets is not null";

    private static final String ELIMINE =
            """
            select exists (select from fichier_contenu
                            where empreinte = :e and octets is null and ailleurs is null)
            """;

    private final JdbcClient db;

    IntegriteSql(JdbcClient db) {
        this.db = db;
    }

    /// The next contents after a digest, in the order of digests.
    public List<ContenuRelu> contenus(String apres, int taille) {
        return db.sql(CONTENUS)
                .param("apres", apres)
                .param("taille", taille)
                .query(ContenuRelu.class)
                .list();
    }

    /// The deposits that no content of their digest and size answers for.
    public List<Long> sansContenu() {
        return db.sql(SANS_CONTENU).query(Long.class).list();
    }

    /// The deposits of a content, to tell which one a digest is.
    public String noms(String empreinte) {
        return db.sql(NOMS)
                .param("e", empreinte)
                .query((ligne, _) -> Optional.ofNullable(ligne.getString(1)).orElse("aucun dépôt"))
                .single();
    }

    public List<SceauInscrit> sceaux(String apres, int taille) {
        return db.sql(SCEAUX)
                .param("apres", apres)
                .param("taille", taille)
                .query(SceauInscrit.class)
                .list();
    }

    public Optional<byte[]> octets(String empreinte) {
        return db.sql(OCTETS)
                .param("e", empreinte)
                .query((ligne, _) -> ligne.getBytes(1))
                .optional();
    }

    public boolean elimine(String empreinte) {
        return db.sql(ELIMINE).param("e", empreinte).query(Boolean.class).single();
    }
}
