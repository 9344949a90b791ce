package fr.unisson.conventions.donnees;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The sealed documents of signed conventions.
@Component
public class DocumentFinalSql {

    private static final String DERNIERE =
            "(select t.empreinte from version_texte t where t.convention_id = c.id"
                    + " order by t.numero desc limit 1)";

    /// Not the one of a text that was taken back after its signature.
    private static final String TROUVER =
            """
            select d.fichier_id as fichier, d.preuves_fichier_id as preuves, d.niveau
              from document_final d join convention c on c.id = d.convention_id
             where c.id = :c and not en_preparation(c.etat)
               and (c.nature <> 'AVENANT' or d.empreinte = %s)
             order by d.scelle_le desc limit 1
            """
                    .formatted(DERNIERE);

    /// One for each text that all signed: an amendment taken back after its signature is signed
    /// again, on another text.
    private static final String ATTENDUS =
            """
            select c.id from convention c
             where (c.etat = 'SIGNEE' or engage(c.etat)) and c.version > 0
               and exists (select 1 from signature s where s.convention_id = c.id)
               and not exists (select 1 from document_final d where d.convention_id = c.id
                    and (c.nature <> 'AVENANT' or d.empreinte = %s))
             order by c.id
            """
                    .formatted(DERNIERE);

    private static final String INSERER =
            """
            insert into document_final (convention_id, empreinte, fichier_id, empreinte_fichier,
                                        preuves_fichier_id, niveau, scelle_le)
            values (:convention, :empreinte, :fichier, :empreinteFichier, :preuves, :niveau, :le)
            on conflict do nothing
            """;

    private final JdbcClient db;

    DocumentFinalSql(JdbcClient db) {
        this.db = db;
    }

    public record Document(long fichier, @Nullable Long preuves, String niveau) {}

    public record Nouveau(
            long convention,
            String empreinte,
            long fichier,
            String empreinteFichier,
            long preuves,
            String niveau) {}

    public Optional<Document> trouver(long convention) {
        return db.sql(TROUVER).param("c", convention).query(Document.class).optional();
    }

    public boolean scelle(long convention, String empreinte) {
        return db.sql(
                        """
                        select exists (select 1 from document_final
                                        where convention_id = :c and empreinte = :e)
                        """)
                .param("c", convention)
                .param("e", empreinte)
                .query(Boolean.class)
                .single();
    }

    public List<Long> listerAttendus() {
        return db.sql(ATTENDUS).query(Long.class).list();
    }

    public void inserer(Nouveau n, Instant le) {
        db.sql(INSERER)
                .param("convention", n.convention())
                .param("empreinte", n.empreinte())
                .param("fichier", n.fichier())
                .param("empreinteFichier", n.empreinteFichier())
                .param("preuves", n.preuves())
                .param("niveau", n.niveau())
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }
}
