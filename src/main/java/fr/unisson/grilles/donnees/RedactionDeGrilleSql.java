package fr.unisson.grilles.donnees;

import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.NoeudEcrit;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A draft, written one change at a time, and the life of a grid.
@Repository
public class RedactionDeGrilleSql {

    private static final String AJOUTER =
            """
            insert into grille_noeud (version_id, parent_id, rang, code, libelle, aide, facile,
                                      poids, imperatif, axe, cible, secteur, structure, publics,
                                      preuves)
            select :version, :parent,
                   coalesce((select max(rang) from grille_noeud where version_id = :version), 0)
                     + 1, :code, :libelle, :aide, :facile, :poids, :imperatif, :axe, :cible,
                   :secteur, :structure, :publics, :preuves
            returning id
            """;

    private static final String ECRIRE =
            """
            update grille_noeud
               set parent_id = :parent, code = :code, libelle = :libelle, aide = :aide,
                   facile = :facile, poids = :poids, imperatif = :imperatif, axe = :axe,
                   cible = :cible, secteur = :secteur, structure = :structure, publics = :publics,
                   preuves = :preuves
             where id = :id and version_id = :version
            """;

    private static final String RANGER =
            """
            update grille_noeud n set rang = r.rang
              from unnest(:ids) with ordinality as r(id, rang)
             where n.id = r.id and n.version_id = :version and n.rang <> r.rang
            """;

    private final JdbcClient db;

    RedactionDeGrilleSql(JdbcClient db) {
        this.db = db;
    }

    /// Takes the draft for one writing; false when somebody wrote since, or it is published.
    public boolean prendre(GrilleId id, int ecriture) {
        return db.sql(
                                """
                                update grille_version set ecriture = ecriture + 1
                                 where id = :id and ecriture = :ecriture and publiee_le is null
                                """)
                        .param("id", id.valeur())
                        .param("ecriture", ecriture)
                        .update()
                == 1;
    }

    public void decrire(
            GrilleId id, String nom, String presentation, String source, boolean blocNotes) {
        db.sql(
                        """
                        update grille_version
                           set nom = :nom, presentation = :presentation, source = :source,
                               bloc_notes = :notes
                         where id = :id
                        """)
                .param("id", id.valeur())
                .param("nom", nom)
                .param("presentation", presentation)
                .param("source", source)
                .param("notes", blocNotes)
                .update();
    }

    /// Its id; it stands last until it is put in its place.
    public long ajouter(GrilleId id, @Nullable Long parent, NoeudEcrit n) {
        return db.sql(AJOUTER).params(contenu(id, parent, n)).query(Long.class).single();
    }

    public void ecrire(GrilleId id, long noeud, @Nullable Long parent, NoeudEcrit n) {
        db.sql(ECRIRE).params(contenu(id, parent, n)).param("id", noeud).update();
    }

    private static Map<String, @Nullable Object> contenu(
            GrilleId id, @Nullable Long parent, NoeudEcrit n) {
        var valeurs = new java.util.HashMap<String, @Nullable Object>();
        valeurs.put("version", id.valeur());
        valeurs.put(
                "parent",
                new org.springframework.jdbc.core.SqlParameterValue(java.sql.Types.BIGINT, parent));
        valeurs.put("code", n.code());
        valeurs.put("libelle", n.libelle());
        valeurs.put("aide", n.aide());
        valeurs.put("facile", n.facile());
        valeurs.put("poids", n.poids());
        valeurs.put("imperatif", n.imperatif());
        valeurs.put("axe", n.axe());
        valeurs.put("cible", n.cible());
        valeurs.put("secteur", n.portee().secteur());
        valeurs.put("structure", n.portee().structure());
        valeurs.put("publics", n.portee().publics().stream().sorted().toArray(String[]::new));
        valeurs.put("preuves", n.preuves().toArray(String[]::new));
        return valeurs;
    }

    /// All the nodes of a draft, in their new order.
    public void ranger(GrilleId id, List<Long> ordre) {
        db.sql(RANGER)
                .param("version", id.valeur())
                .param("ids", ordre.toArray(Long[]::new))
                .update();
    }

    public void retirer(GrilleId id, List<Long> noeuds) {
        db.sql("delete from grille_noeud where version_id = :id and id = any (:noeuds)")
                .param("id", id.valeur())
                .param("noeuds", noeuds.toArray(Long[]::new))
                .update();
    }

    /// A draft is given up, and its grid with it when there is no other version.
    public void abandonner(GrilleId id, long grille) {
        for (var ordre :
                List.of(
                        "delete from grille_noeud where version_id = :id",
                        "delete from grille_valeur where version_id = :id",
                        "delete from grille_version where id = :id"))
            db.sql(ordre).param("id", id.valeur()).update();
        db.sql("delete from grille where id = :grille").param("grille", grille).update();
    }

    /// @param le null to offer it again
    public void retirerDesChoix(long grille, @Nullable Instant le) {
        db.sql("update grille set retiree_le = :le where id = :id")
                .param("id", grille)
                .param(
                        "le",
                        le == null ? null : le.atOffset(ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }
}
