package fr.unisson.essms.donnees;

import fr.unisson.documents.Fichier;
import fr.unisson.documents.FichierId;
import fr.unisson.essms.PieceExterne;
import fr.unisson.essms.RemplacementExterne;
import fr.unisson.essms.domaine.NaturePiece;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The documents of evaluations by outside bodies, and those that others replaced.
@Repository
public class PieceExterneSql {

    private static final String NOMMER =
            """
            insert into evaluation_externe_piece
              (evaluation_id, fichier_id, nature, jour, compte_id, le)
            values (:id, :fichier, :nature, :jour, acteur_compte(), :le)
            """;

    private static final String NOMMEES =
            """
            select p.*, coalesce(c.prenom || ' ' || c.nom, '') as qui
              from evaluation_externe_piece p
              left join compte c on c.id = p.compte_id
             where p.evaluation_id = :id
            """;

    private static final String REMPLACER =
            """
            insert into evaluation_externe_piece_remplacee
              (evaluation_id, fichier_id, par_fichier, raison, compte_id, le)
            values (:id, :ancien, :nouveau, :raison, acteur_compte(), :le)
            """;

    private static final String REMPLACEMENTS =
            """
            select r.*, p.nature, coalesce(c.prenom || ' ' || c.nom, 'Unisson') as qui
              from evaluation_externe_piece_remplacee r
              join evaluation_externe_piece p
                on p.evaluation_id = r.evaluation_id and p.fichier_id = r.fichier_id
              left join compte c on c.id = r.compte_id
             where r.evaluation_id = :id
             order by r.le, r.fichier_id
            """;

    private final JdbcClient db;

    PieceExterneSql(JdbcClient db) {
        this.db = db;
    }

    /// Until the end of the transaction, nobody else changes the evaluation.
    public void retenir(long id) {
        db.sql("select id from evaluation_externe where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    public void nommer(long id, FichierId fichier, NaturePiece nature, LocalDate jour, Instant le) {
        db.sql(NOMMER)
                .param("id", id)
                .param("fichier", fichier.valeur())
                .param("nature", nature.name())
                .param("jour", jour)
                .param("le", AutoevaluationSql.moment(le))
                .update();
    }

    /// Those that stand. Files whose nature was not said are other documents.
    ///
    /// @param fichiers all those of the evaluation that the actor reads
    public List<PieceExterne> pieces(long id, List<Fichier> fichiers) {
        var parNumero = parNumero(fichiers);
        Map<Long, PieceExterne> nommees = new HashMap<>();
        db.sql(NOMMEES)
                .param("id", id)
                .query(rs -> {
                    var fichier = parNumero.get(rs.getLong("fichier_id"));
                    if (fichier == null) return;
                    nommees.put(
                            fichier.id().valeur(),
                            new PieceExterne(
                                    fichier,
                                    NaturePiece.valueOf(rs.getString("nature")),
                                    rs.getObject("jour", LocalDate.class),
                                    rs.getString("qui")));
                });
        var remplaces = remplaces(id);
        return fichiers.stream()
                .filter(f -> !remplaces.contains(f.id().valeur()))
                .map(f ->
                        nommees.getOrDefault(
                                f.id().valeur(), new PieceExterne(f, NaturePiece.AUTRE, null, "")))
                .toList();
    }

    private Set<Long> remplaces(long id) {
        return Set.copyOf(
                db.sql(
                                """
                                select fichier_id from evaluation_externe_piece_remplacee
                                 where evaluation_id = :id
                                """)
                        .param("id", id)
                        .query(Long.class)
                        .list());
    }

    public void remplacer(long id, FichierId ancien, FichierId nouveau, String raison, Instant le) {
        db.sql(REMPLACER)
                .param("id", id)
                .param("ancien", ancien.valeur())
                .param("nouveau", nouveau.valeur())
                .param("raison", raison)
                .param("le", AutoevaluationSql.moment(le))
                .update();
    }

    /// The earliest first.
    public List<RemplacementExterne> remplacements(long id, List<Fichier> fichiers) {
        var parNumero = parNumero(fichiers);
        return db.sql(REMPLACEMENTS)
                .param("id", id)
                .query((rs, _) ->
                        new RemplacementExterne(
                                NaturePiece.valueOf(rs.getString("nature")),
                                parNumero.get(rs.getLong("fichier_id")),
                                rs.getString("raison"),
                                rs.getString("qui"),
                                AutoevaluationSql.instant(rs, "le")))
                .list();
    }

    private static Map<Long, Fichier> parNumero(List<Fichier> fichiers) {
        return fichiers.stream().collect(Collectors.toMap(f -> f.id().valeur(), f -> f));
    }
}
