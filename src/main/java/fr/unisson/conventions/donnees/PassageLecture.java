package fr.unisson.conventions.donnees;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What a passage names before it is taken: volets to reopen, signatures to lose, warnings read.
@Repository
@Transactional(readOnly = true)
public class PassageLecture {

    public record Volet(int numero, String titre) {}

    public record Signature(
            long id, String nom, String qualite, String organisation, @Nullable Instant le) {}

    private static final String VOLETS =
            "select numero, titre from volet where convention_id = :id order by numero";

    private static final String SIGNATURES =
            """
            select d.id, d.nom, d.qualite, o.raison_sociale as organisation,
                   (select max(s.signe_le) from signature s
                     where s.convention_id = d.convention_id and s.demande_id = d.id) as le
              from signature_demande d
              join partie p on p.convention_id = d.convention_id and p.id = d.partie_id
              join organisation o on o.id = p.organisation_id
             where d.convention_id = :id and d.etat in ('SIGNE', 'HORS_OUTIL')
             order by d.id
            """;

    private static final String AVERTISSEMENTS =
            """
            select cle from avertissement_vu
             where convention_id = :id
               and numero = (select max(numero) from version_texte where convention_id = :id)
            """;

    private final JdbcClient db;

    PassageLecture(JdbcClient db) {
        this.db = db;
    }

    public List<Volet> volets(long convention) {
        return db.sql(VOLETS)
                .param("id", convention)
                .query((rs, _) -> new Volet(rs.getInt("numero"), rs.getString("titre")))
                .list();
    }

    public List<Signature> signaturesDonnees(long convention) {
        return db.sql(SIGNATURES)
                .param("id", convention)
                .query((rs, _) ->
                        new Signature(
                                rs.getLong("id"),
                                rs.getString("nom"),
                                rs.getString("qualite"),
                                rs.getString("organisation"),
                                Colonnes.instant(rs, "le")))
                .list();
    }

    /// Keys of the warnings that somebody acknowledged on the last frozen version.
    public Set<String> avertissementsVus(long convention) {
        return Set.copyOf(
                db.sql(AVERTISSEMENTS)
                        .param("id", convention)
                        .query((rs, _) -> rs.getString("cle"))
                        .set());
    }
}
