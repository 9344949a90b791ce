package fr.unisson.conventions.donnees;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.PiecesDeConvention.Deliberation;
import fr.unisson.conventions.PiecesDeConvention.Genre;
import fr.unisson.conventions.PiecesDeConvention.Piece;
import fr.unisson.conventions.PiecesDeConvention.Signe;
import fr.unisson.conventions.domaine.EtatValidation;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.FichierId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The papers that a convention leaves.
@Repository
public class PiecesSql {

    /// An amendment counts once it took effect.
    private static final String SIGNES =
            """
            select c.id, coalesce(v.rang, 0) as rang, c.titre, c.numero, c.signee_le,
                   d.fichier_id, d.preuves_fichier_id
              from convention c
              left join avenant v on v.convention_id = c.id
              left join lateral (
                   select * from document_final x where x.convention_id = c.id
                    order by x.scelle_le desc limit 1) d on true
             where c.id = :c or (v.parent_id = :c and v.rang is not null)
             order by rang, c.id
            """;

    private static final String DELIBERATIONS =
            """
            select o.raison_sociale as partie, v.instance, v.etat, v.decision_le, v.numero, v.motif,
                   v.fichier_id
              from validation v
              join partie p on p.convention_id = v.convention_id and p.id = v.partie_id
              join organisation o on o.id = p.organisation_id
             where v.convention_id = :c
               and v.etat in ('FAVORABLE', 'FAVORABLE_RESERVES', 'DEFAVORABLE', 'AJOURNEE',
                              'NON_REQUISE')
             order by o.raison_sociale, v.id
            """;

    /// The columns of `signature` alone: `preuve`, which holds the personal facts, is not read.
    private static final String SIGNATURES =
            """
            select o.raison_sociale as partie, d.nom, d.qualite, s.empreinte as texte_sha256,
                   s.signe_le::text as signe_le,
                   d.etat in ('SIGNE', 'HORS_OUTIL')
                     and s.id = max(s.id) over (partition by s.demande_id) as en_vigueur,
                   s.original_chez is not null as sur_papier, f.empreinte as copie_sha256
              from signature s
              join signature_demande d on d.convention_id = s.convention_id and d.id = s.demande_id
              join partie p on p.convention_id = s.convention_id and p.id = s.partie_id
              join organisation o on o.id = p.organisation_id
              left join fichier f on f.id = s.fichier_id
             where s.convention_id = :c
             order by s.signe_le, s.id
            """;

    private static final String TOUTES =
            """
            with siennes as (
              select id from convention
               where id = :c or (parent_id = :c and nature = 'AVENANT')),
            dites as (
              select d.fichier_id, d.convention_id, 'DOCUMENT_SIGNE' as genre
                from document_final d join siennes s on s.id = d.convention_id
              union
              select d.preuves_fichier_id, d.convention_id, 'PREUVES'
                from document_final d join siennes s on s.id = d.convention_id
               where d.preuves_fichier_id is not null
              union
              select v.fichier_id, v.convention_id, 'DELIBERATION'
                from validation v join siennes s on s.id = v.convention_id
               where v.fichier_id is not null
              union
              select a.fichier_id, a.convention_id, 'DELIBERATION'
                from avis a join siennes s on s.id = a.convention_id
               where a.fichier_id is not null
              union
              select d.fichier_id, d.convention_id, 'DIAGNOSTIC'
                from diagnostic d join siennes s on s.id = d.convention_id
               where d.fichier_id is not null),
            toutes as (
              select * from dites
              union all
              select o.fichier_id, o.objet_id, 'AUTRE'
                from fichier_objet o join siennes s on s.id = o.objet_id
               where o.objet_type = 'convention'
                 and not exists (select 1 from dites d where d.fichier_id = o.fichier_id))
            select f.id, f.nom, f.type, f.taille, f.empreinte, f.depose_le, f.elimine_le,
                   min(t.convention_id) as convention_id, min(t.genre) as genre
              from toutes t join fichier f on f.id = t.fichier_id
             group by f.id
             order by f.id
            """;

    private final JdbcClient db;

    PiecesSql(JdbcClient db) {
        this.db = db;
    }

    /// @param surPapier signed on a paper that somebody keeps; its copy is then named
    public record SignatureDite(
            String partie,
            String nom,
            String qualite,
            String texteSha256,
            String signeLe,
            boolean enVigueur,
            boolean surPapier,
            @Nullable String copieSha256) {}

    public List<Signe> signes(long convention) {
        return db.sql(SIGNES)
                .param("c", convention)
                .query((r, _) ->
                        new Signe(
                                new ConventionId(r.getLong("id")),
                                r.getInt("rang"),
                                r.getString("titre"),
                                r.getString("numero"),
                                Colonnes.date(r, "signee_le"),
                                fichier(r, "fichier_id"),
                                fichier(r, "preuves_fichier_id")))
                .list();
    }

    public List<Deliberation> deliberations(long convention) {
        return db.sql(DELIBERATIONS)
                .param("c", convention)
                .query((r, _) ->
                        new Deliberation(
                                r.getString("partie"),
                                r.getString("instance"),
                                EtatValidation.valueOf(r.getString("etat")).libelle(),
                                Colonnes.date(r, "decision_le"),
                                r.getString("numero"),
                                r.getString("motif"),
                                fichier(r, "fichier_id")))
                .list();
    }

    public List<SignatureDite> signatures(long convention) {
        return db.sql(SIGNATURES).param("c", convention).query(SignatureDite.class).list();
    }

    public List<Piece> toutes(long convention) {
        return db.sql(TOUTES)
                .param("c", convention)
                .query((r, _) ->
                        new Piece(
                                new Fichier(
                                        new FichierId(r.getLong("id")),
                                        r.getString("nom"),
                                        r.getString("type"),
                                        r.getLong("taille"),
                                        r.getString("empreinte"),
                                        Objects.requireNonNull(Colonnes.instant(r, "depose_le")),
                                        Colonnes.instant(r, "elimine_le")),
                                new ConventionId(r.getLong("convention_id")),
                                Genre.valueOf(r.getString("genre"))))
                .list();
    }

    private static @Nullable FichierId fichier(ResultSet r, String colonne) throws SQLException {
        long id = r.getLong(colonne);
        return r.wasNull() ? null : new FichierId(id);
    }
}
