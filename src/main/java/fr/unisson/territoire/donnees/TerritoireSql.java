package fr.unisson.territoire.donnees;

import fr.unisson.socle.Tranche;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the database lets the supporters of a territory know, and what the parties agreed to show.
@Repository
public class TerritoireSql {

    private static final String SANS_CONVENTION =
            """
            select e.id, e.nom, e.finess_et as finess, coalesce(e.ville, '') as ville,
                   coalesce(o.raison_sociale, '') as organisation
              from territoire_sans_convention(:departement, :categorie, :modele, :apres, :limite) s
              join etablissement e on e.id = s
              left join organisation o on o.id = e.organisation_id
             order by e.id
            """;

    private static final String ACCORDS =
            """
            select p.id as partie, p.organisation_id as organisation, o.raison_sociale as nom,
                   coalesce((select a.accord from carte_accord a
                     where a.convention_id = p.convention_id and a.partie_id = p.id
                     order by a.rang desc limit 1), false) as accord
              from partie p join organisation o on o.id = p.organisation_id
             where p.convention_id = :convention and p.etat = 'ACCEPTEE'
             order by o.tri, p.id
            """;

    private static final String ACCORDER =
            """
            insert into carte_accord (convention_id, partie_id, rang, accord, compte_id, le)
            select :convention, :partie,
                   1 + coalesce((select max(rang) from carte_accord
                        where convention_id = :convention and partie_id = :partie), 0),
                   :accord, acteur_compte(), :le
            on conflict do nothing
            """;

    public record Etablissement(
            long id, String nom, @Nullable String finess, String ville, String organisation) {}

    /// @param connus null when so few are known beside those shown that a number would name them
    public record Compte(long etablissements, @Nullable Long connus, long montres) {}

    public record Accord(long partie, long organisation, String nom, boolean accord) {}

    private final JdbcClient db;

    TerritoireSql(JdbcClient db) {
        this.db = db;
    }

    /// Codes of the departments that the actor supports.
    public List<String> ouverts() {
        return db.sql("select territoires_ouverts() as code order by code")
                .query(String.class)
                .list();
    }

    public Tranche<Etablissement> sansConvention(
            String departement, String categorie, String modele, long apres, int taille) {
        var lignes =
                db.sql(SANS_CONVENTION)
                        .param("departement", departement)
                        .param("categorie", categorie)
                        .param("modele", modele)
                        .param("apres", apres)
                        .param("limite", taille + 1)
                        .query(Etablissement.class)
                        .list();
        return Tranche.de(lignes, taille, e -> Long.toString(e.id()));
    }

    /// Empty for who does not support this territory.
    public Optional<Compte> compter(String departement, String categorie, String modele) {
        return db.sql("select * from territoire_compte(:departement, :categorie, :modele)")
                .param("departement", departement)
                .param("categorie", categorie)
                .param("modele", modele)
                .query(Compte.class)
                .optional();
    }

    public List<Accord> accords(long convention) {
        return db.sql(ACCORDS).param("convention", convention).query(Accord.class).list();
    }

    public boolean accorder(long convention, long partie, boolean accord, Instant le) {
        return db.sql(ACCORDER)
                        .param("convention", convention)
                        .param("partie", partie)
                        .param("accord", accord)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
