package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.EtatAmendement;
import fr.unisson.conventions.domaine.EtatCommentaire;
import fr.unisson.modeles.TypeDonnees;
import fr.unisson.socle.Introuvable;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// One article: its text, its versions, the reader's draft, what others say of it.
@Repository
@Transactional(readOnly = true)
public class ArticleLecture {

    /// @param donnees structured data as JSON
    public record Fiche(
            long id,
            String numero,
            String titre,
            @Nullable Integer volet,
            @Nullable String voletTitre,
            boolean obligatoire,
            TypeDonnees typeDonnees,
            String aide,
            int version,
            String texte,
            String donnees,
            @Nullable String auteur,
            OffsetDateTime le) {

        /// The preamble bears the number 0, never printed.
        public String intitule() {
            return numero.equals("0") ? titre : "Article " + numero + ". " + titre;
        }
    }

    /// @param donnees null when the draft only holds text
    public record Brouillon(
            int baseVersion, String texte, @Nullable String donnees, OffsetDateTime le) {}

    public record Version(
            int version,
            String texte,
            String donnees,
            String origine,
            @Nullable String auteur,
            OffsetDateTime le) {}

    public record Commentaire(
            long id,
            @Nullable Long filId,
            int articleVersion,
            String auteur,
            @Nullable String partie,
            String texte,
            EtatCommentaire etat,
            boolean sien,
            OffsetDateTime le) {}

    public record Amendement(
            long id,
            int baseVersion,
            String base,
            String texte,
            String expose,
            EtatAmendement etat,
            int version,
            String auteur,
            @Nullable String partie,
            boolean sien,
            OffsetDateTime le,
            @Nullable Long divergence,
            @Nullable String motif,
            @Nullable String traitePar) {}

    private static final String TROUVER =
            """
            select a.id, a.numero, a.titre, v.numero as volet, v.titre as volet_titre,
                   a.obligatoire, a.type_donnees, a.aide, a.version, t.texte,
                   t.donnees::text as donnees, compte_nom(t.compte_id) as auteur, t.le
              from article a
              join article_version t on t.convention_id = a.convention_id
               and t.article_id = a.id
               -- The last one that the reader may read: a party that left stops at its last day.
               and t.version = (select max(x.version) from article_version x
                     where x.convention_id = a.convention_id and x.article_id = a.id)
              left join volet v on v.id = a.volet_id and v.convention_id = a.convention_id
             where a.convention_id = :convention and a.numero = :numero
            """;

    private static final String BROUILLON =
            """
            select base_version, texte, donnees::text as donnees, le from brouillon
             where convention_id = :convention and article_id = :article
               and compte_id = acteur_compte()
            """;

    private static final String VERSIONS =
            """
            select version, texte, donnees::text as donnees, origine,
                   compte_nom(compte_id) as auteur, le
              from article_version
             where convention_id = :convention and article_id = :article
             order by version desc
            """;

    private static final String COMMENTAIRES =
            """
            select c.id, c.fil_id, c.article_version, coalesce(compte_nom(c.compte_id), '') as auteur,
                   o.raison_sociale as partie, c.texte, c.etat,
                   c.compte_id = acteur_compte() as sien, c.le
              from commentaire c
              left join partie p on p.id = c.partie_id and p.convention_id = c.convention_id
              left join organisation o on o.id = p.organisation_id
             where c.convention_id = :convention and c.article_id = :article
             order by c.id
            """;

    private static final String AMENDEMENTS =
            """
            select m.id, m.base_version, b.texte as base, m.texte, m.expose, m.etat, m.version,
                   coalesce(compte_nom(m.compte_id), '') as auteur, o.raison_sociale as partie,
                   m.compte_id = acteur_compte() as sien, m.le,
                   (select max(x.id) from point x where x.convention_id = m.convention_id
                     and x.amendement_id = m.id) as divergence,
                   h.motif, h.par as traite_par
              from amendement m
              join article_version b on b.convention_id = m.convention_id
               and b.article_id = m.article_id and b.version = m.base_version
              left join partie p on p.id = m.partie_id and p.convention_id = m.convention_id
              left join organisation o on o.id = p.organisation_id
              left join lateral (
                   select x.motif, compte_nom(x.compte_id) as par from amendement_historique x
                    where x.convention_id = m.convention_id and x.amendement_id = m.id
                    order by x.version desc limit 1) h on true
             where m.convention_id = :convention and m.article_id = :article
             order by m.etat = 'PROPOSE' desc, m.id desc
            """;

    private final JdbcClient db;

    ArticleLecture(JdbcClient db) {
        this.db = db;
    }

    public Fiche charger(long convention, String numero) {
        return db.sql(TROUVER)
                .param("convention", convention)
                .param("numero", numero)
                .query(Fiche.class)
                .optional()
                .orElseThrow(() -> new Introuvable("article " + numero + " de " + convention));
    }

    /// The reader's own; nobody reads another's draft.
    public Optional<Brouillon> brouillon(long convention, long article) {
        return requete(BROUILLON, convention, article).query(Brouillon.class).optional();
    }

    /// Latest first.
    public List<Version> versions(long convention, long article) {
        return requete(VERSIONS, convention, article).query(Version.class).list();
    }

    public List<Commentaire> commentaires(long convention, long article) {
        return requete(COMMENTAIRES, convention, article).query(Commentaire.class).list();
    }

    public List<Amendement> amendements(long convention, long article) {
        return requete(AMENDEMENTS, convention, article).query(Amendement.class).list();
    }

    private JdbcClient.StatementSpec requete(String sql, long convention, long article) {
        return db.sql(sql).param("convention", convention).param("article", article);
    }
}
