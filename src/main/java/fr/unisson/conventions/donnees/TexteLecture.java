package fr.unisson.conventions.donnees;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The frozen texts of a convention, who approved them, and the comments on its articles.
@Repository
@Transactional(readOnly = true)
public class TexteLecture {

    public record Version(int numero, String empreinte, @Nullable String par, Instant le) {}

    public record Article(
            long id,
            String numero,
            String titre,
            @Nullable Integer volet,
            @Nullable String etatVolet) {

        /// As the assembled text prints it; the preamble bears the number 0, never printed.
        public String intitule() {
            return numero.equals("0") ? titre : "Article " + numero + ". " + titre;
        }
    }

    /// @param le null while the approval is awaited
    public record Approbation(
            long partie, String organisation, @Nullable String par, @Nullable Instant le) {}

    /// @param fil the comment it answers
    public record Commentaire(
            long id,
            long article,
            @Nullable Long fil,
            long compte,
            String nom,
            @Nullable String organisation,
            String texte,
            String etat,
            Instant le) {}

    private static final String VERSIONS =
            """
            select numero, empreinte, compte_nom(fige_par) as par, fige_le
              from version_texte where convention_id = :id order by numero desc
            """;

    private static final String TEXTE =
            "select texte from version_texte where convention_id = :id and numero = :numero";

    private static final String ARTICLES =
            """
            select a.id, a.numero, a.titre, v.numero as volet, v.etat as etat_volet
              from article a
              left join volet v on v.convention_id = a.convention_id and v.id = a.volet_id
             where a.convention_id = :id order by a.rang
            """;

    private static final String APPROBATIONS =
            """
            select p.id as partie, o.raison_sociale as organisation,
                   compte_nom(a.compte_id) as par, a.le
              from partie p join organisation o on o.id = p.organisation_id
              left join approbation a on a.convention_id = p.convention_id
               and a.partie_id = p.id and a.empreinte = :empreinte
             where p.convention_id = :id and p.etat = 'ACCEPTEE'
             order by p.id
            """;

    private static final String COMMENTAIRES =
            """
            select c.id, c.article_id, c.fil_id, c.compte_id, compte_nom(c.compte_id) as nom,
                   o.raison_sociale as organisation, c.texte, c.etat, c.le
              from commentaire c
              left join partie p on p.convention_id = c.convention_id and p.id = c.partie_id
              left join organisation o on o.id = p.organisation_id
             where c.convention_id = :id order by c.id
            """;

    private final JdbcClient db;

    TexteLecture(JdbcClient db) {
        this.db = db;
    }

    /// Newest first.
    public List<Version> versions(long convention) {
        return db.sql(VERSIONS)
                .param("id", convention)
                .query((rs, _) ->
                        new Version(
                                rs.getInt("numero"),
                                rs.getString("empreinte"),
                                rs.getString("par"),
                                Objects.requireNonNull(Colonnes.instant(rs, "fige_le"))))
                .list();
    }

    public Optional<String> texte(long convention, int numero) {
        return db.sql(TEXTE)
                .param("id", convention)
                .param("numero", numero)
                .query(String.class)
                .optional();
    }

    public List<Article> articles(long convention) {
        return db.sql(ARTICLES)
                .param("id", convention)
                .query((rs, _) ->
                        new Article(
                                rs.getLong("id"),
                                rs.getString("numero"),
                                rs.getString("titre"),
                                rs.getObject("volet", Integer.class),
                                rs.getString("etat_volet")))
                .list();
    }

    public List<Approbation> approbations(long convention, String empreinte) {
        return db.sql(APPROBATIONS)
                .param("id", convention)
                .param("empreinte", empreinte)
                .query((rs, _) ->
                        new Approbation(
                                rs.getLong("partie"),
                                rs.getString("organisation"),
                                rs.getString("par"),
                                Colonnes.instant(rs, "le")))
                .list();
    }

    public List<Commentaire> commentaires(long convention) {
        return db.sql(COMMENTAIRES)
                .param("id", convention)
                .query((rs, _) ->
                        new Commentaire(
                                rs.getLong("id"),
                                rs.getLong("article_id"),
                                rs.getObject("fil_id", Long.class),
                                rs.getLong("compte_id"),
                                rs.getString("nom"),
                                rs.getString("organisation"),
                                rs.getString("texte"),
                                rs.getString("etat"),
                                Objects.requireNonNull(Colonnes.instant(rs, "le"))))
                .list();
    }
}
