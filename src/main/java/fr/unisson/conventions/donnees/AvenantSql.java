package fr.unisson.conventions.donnees;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.domaine.ContenuAvenant.Mouvement;
import fr.unisson.conventions.domaine.DonneesArticle;
import fr.unisson.conventions.domaine.TypeAvenant;
import fr.unisson.modeles.TypeDonnees;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What an amendment is beyond the convention that holds its text.
@Repository
public class AvenantSql {

    /// @param baseRang rank of the last amendment in the text from which it starts
    /// @param validationRequise whether bodies decide, when its facilitator said why; the rule of
    ///   [fr.unisson.conventions.domaine.DecisionsDInstance] holds while `validationMotif` is blank
    /// @param rang given at its entry into force
    public record Ligne(
            ConventionId id,
            ConventionId parent,
            Set<TypeAvenant> types,
            String designation,
            @Nullable LocalDate parentSigneeLe,
            int baseRang,
            String baseTexte,
            String baseEmpreinte,
            @Nullable LocalDate finEnVigueur,
            String perimetreAvant,
            @Nullable LocalDate nouvelleFin,
            boolean validationRequise,
            String validationMotif,
            @Nullable Integer rang) {

        public Ligne {
            types = Set.copyOf(types);
        }
    }

    /// The wording in force of an opened article.
    ///
    /// @param conflit another amendment changed it first
    public record Base(String texte, DonneesArticle donnees, boolean conflit) {}

    /// @param partie identifier of the party in the amendment
    public record LigneMouvement(
            long partie,
            long organisation,
            String nom,
            Mouvement.Nature nature,
            @Nullable Long successeur,
            @Nullable Long organisationDuSuccesseur,
            @Nullable String nomDuSuccesseur,
            boolean acceptee) {

        public Mouvement enMouvement() {
            return new Mouvement(nature, nom, nomDuSuccesseur, acceptee);
        }
    }

    private static final String BASES =
            """
            select a.numero, a.type_donnees, v.texte, v.donnees::text as donnees, x.conflit
              from avenant_article x
              join article a on a.convention_id = x.convention_id and a.id = x.article_id
              join article_version v on v.convention_id = x.convention_id
               and v.article_id = x.article_id and v.version = x.depuis_version
             where x.convention_id = :id and x.parent_article_id is not null
            """;

    private static final String MOUVEMENTS =
            """
            select m.partie_id, m.nature, m.successeur_id, p.organisation_id, o.raison_sociale as nom,
                   s.organisation_id as organisation_successeur, t.raison_sociale as nom_successeur,
                   m.nature in ('RETRAIT', 'SORTIE') or coalesce(s.etat, p.etat) = 'ACCEPTEE'
                     as acceptee
              from avenant_mouvement m
              join partie p on p.convention_id = m.convention_id and p.id = m.partie_id
              join organisation o on o.id = p.organisation_id
              left join partie s on s.convention_id = m.convention_id and s.id = m.successeur_id
              left join organisation t on t.id = s.organisation_id
             where m.convention_id = :id order by m.partie_id
            """;

    private static final String NUMEROTER =
            """
            update avenant set rang = :rang where convention_id = :id and rang is null
            """;

    private final JdbcClient db;

    AvenantSql(JdbcClient db) {
        this.db = db;
    }

    public Optional<Ligne> trouver(long id) {
        return db.sql("select * from avenant where convention_id = :id")
                .param("id", id)
                .query((rs, _) -> ligne(rs))
                .optional();
    }

    /// The wording in force of each opened article, by number; a new article has none.
    public Map<String, Base> bases(long id) {
        return db
                .sql(BASES)
                .param("id", id)
                .query((rs, _) ->
                        Map.entry(
                                rs.getString("numero"),
                                new Base(
                                        rs.getString("texte"),
                                        DonneesJson.lire(
                                                TypeDonnees.valueOf(rs.getString("type_donnees")),
                                                rs.getString("donnees")),
                                        rs.getBoolean("conflit"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public List<LigneMouvement> mouvements(long id) {
        return db.sql(MOUVEMENTS)
                .param("id", id)
                .query((rs, _) ->
                        new LigneMouvement(
                                rs.getLong("partie_id"),
                                rs.getLong("organisation_id"),
                                rs.getString("nom"),
                                Mouvement.Nature.valueOf(rs.getString("nature")),
                                Lecture.nombre(rs, "successeur_id"),
                                Lecture.nombre(rs, "organisation_successeur"),
                                rs.getString("nom_successeur"),
                                rs.getBoolean("acceptee")))
                .list();
    }

    public void mouvoir(long id, long partie, Mouvement.Nature nature, @Nullable Long successeur) {
        db.sql(
                        """
                        insert into avenant_mouvement (convention_id, partie_id, nature, successeur_id)
                        values (:id, :partie, :nature, :successeur)
                        on conflict (convention_id, partie_id) do update
                           set nature = excluded.nature, successeur_id = excluded.successeur_id
                        """)
                .param("id", id)
                .param("partie", partie)
                .param("nature", nature.name())
                .param("successeur", successeur)
                .update();
    }

    /// An amendment under way that already says that this organisation leaves.
    public boolean departPrevu(long parent, long organisation) {
        return db.sql(
                        """
                        select exists (select 1 from avenant x
                          join convention c on c.id = x.convention_id
                          join avenant_mouvement m on m.convention_id = x.convention_id
                          join partie p on p.convention_id = m.convention_id and p.id = m.partie_id
                         where x.parent_id = :parent and x.rang is null
                           and (en_preparation(c.etat) or c.etat = 'SIGNEE')
                           and m.nature in ('RETRAIT', 'SORTIE')
                           and p.organisation_id = :organisation)
                        """)
                .param("parent", parent)
                .param("organisation", organisation)
                .query(Boolean.class)
                .single();
    }

    /// The departure that this amendment was to bring came first.
    public void constaterSortie(long id, long partie) {
        db.sql(
                        """
                        update avenant_mouvement set nature = 'SORTIE'
                         where convention_id = :id and partie_id = :partie and nature = 'RETRAIT'
                        """)
                .param("id", id)
                .param("partie", partie)
                .update();
    }

    public boolean annulerMouvement(long id, long partie) {
        return db.sql("delete from avenant_mouvement where convention_id = :id and partie_id = :p")
                        .param("id", id)
                        .param("p", partie)
                        .update()
                == 1;
    }

    public void proroger(long id, @Nullable LocalDate fin) {
        db.sql("update avenant set nouvelle_fin = :fin where convention_id = :id")
                .param("id", id)
                .param("fin", fin)
                .update();
    }

    public void valider(long id, boolean requise, String motif) {
        db.sql(
                        """
                        update avenant set validation_requise = :requise, validation_motif = :motif
                         where convention_id = :id
                        """)
                .param("id", id)
                .param("requise", requise)
                .param("motif", motif)
                .update();
    }

    /// Rank of the last amendment in force, 0 when there is none. Those signed before a convention
    /// was taken over count.
    public int dernierRang(long parent) {
        return db.sql(
                        """
                        select greatest(0,
                                 (select avenants_anterieurs from convention where id = :parent),
                                 (select max(rang) from avenant where parent_id = :parent))
                        """)
                .param("parent", parent)
                .query(Integer.class)
                .single();
    }

    /// End agreed by a prorogation that all have signed, and that waits for its day.
    public Optional<LocalDate> finSignee(long parent) {
        return db.sql(
                        """
                        select max(x.nouvelle_fin) from avenant x
                          join convention c on c.id = x.convention_id
                         where x.parent_id = :parent and x.rang is null and c.etat = 'SIGNEE'
                        having max(x.nouvelle_fin) is not null
                        """)
                .param("parent", parent)
                .query(LocalDate.class)
                .optional();
    }

    public boolean numeroter(long id, int rang) {
        return db.sql(NUMEROTER).param("id", id).param("rang", rang).update() == 1;
    }

    private static Ligne ligne(ResultSet rs) throws SQLException {
        return new Ligne(
                new ConventionId(rs.getLong("convention_id")),
                new ConventionId(rs.getLong("parent_id")),
                EnumSet.copyOf(TypeAvenant.lire(Lecture.textes(rs, "types"))),
                rs.getString("designation"),
                Lecture.jour(rs, "parent_signee_le"),
                rs.getInt("base_rang"),
                rs.getString("base_texte"),
                rs.getString("base_empreinte"),
                Lecture.jour(rs, "fin_en_vigueur"),
                Objects.requireNonNull(rs.getString("perimetre_avant")),
                Lecture.jour(rs, "nouvelle_fin"),
                rs.getBoolean("validation_requise"),
                rs.getString("validation_motif"),
                Lecture.entier(rs, "rang"));
    }
}
