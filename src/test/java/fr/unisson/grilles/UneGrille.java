package fr.unisson.grilles;

import fr.unisson.annuaire.OrganisationId;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A small published grid, in the transaction under way: two domains of two items rated 0 to 4, or
/// NSP and NC. The second item of the first domain is mandatory, that of the second domain is for
/// services alone.
public final class UneGrille {

    private static final AtomicInteger SUIVANTE = new AtomicInteger();

    private UneGrille() {}

    /// @param maison null to ship it with the platform, as the system
    public static GrilleId publiee(JdbcClient db, @Nullable OrganisationId maison) {
        return publiee(db, maison, NatureDeGrille.EVALUATION_CONJOINTE);
    }

    public static GrilleId publiee(
            JdbcClient db, @Nullable OrganisationId maison, NatureDeGrille nature) {
        var id = brouillon(db, maison, nature);
        db.sql("update grille_version set publiee_le = now(), empreinte = 'essai' where id = :id")
                .param("id", id.valeur())
                .update();
        return id;
    }

    public static GrilleId brouillon(JdbcClient db, @Nullable OrganisationId maison) {
        return brouillon(db, maison, NatureDeGrille.EVALUATION_CONJOINTE);
    }

    private static GrilleId brouillon(
            JdbcClient db, @Nullable OrganisationId maison, NatureDeGrille nature) {
        long grille =
                db.sql(
                                """
                                insert into grille (organisation_id, cle, nature, cree_le)
                                values (:o, :cle, :nature, now()) returning id
                                """)
                        .param("o", maison == null ? null : maison.valeur(), java.sql.Types.BIGINT)
                        .param("cle", "essai-" + SUIVANTE.incrementAndGet())
                        .param("nature", nature.name())
                        .query(Long.class)
                        .single();
        long version =
                db.sql(
                                """
                                insert into grille_version (grille_id, numero, nom, bloc_notes, cree_le)
                                values (:g, 1, 'Grille d’essai', true, now()) returning id
                                """)
                        .param("g", grille)
                        .query(Long.class)
                        .single();
        db.sql(
                        """
                        insert into grille_valeur (version_id, rang, code, libelle, points, justifiee,
                                                   sauf_imperatif)
                        select :v, i + 1, i::text, 'Niveau ' || i, i, false, false
                          from generate_series(0, 4) i
                        union all select :v, 6, 'NSP', 'Je ne sais pas', null, false, false
                        union all select :v, 7, 'NC', 'Non concerné', null, true, true
                        """)
                .param("v", version)
                .update();
        for (var code : new String[] {"A", "B"}) {
            long domaine = noeud(db, version, null, code, false, "");
            noeud(db, version, domaine, code + "1", false, "");
            noeud(
                    db,
                    version,
                    domaine,
                    code + "2",
                    code.equals("A"),
                    code.equals("B") ? "SERVICE" : "");
        }
        return new GrilleId(version);
    }

    private static long noeud(
            JdbcClient db,
            long version,
            @Nullable Long parent,
            String code,
            boolean imperatif,
            String structure) {
        return db.sql(
                        """
                        insert into grille_noeud (version_id, parent_id, rang, code, libelle, imperatif,
                                                  structure)
                        select :v, :p, count(*) + 1, :code, 'Critère ' || :code, :imperatif, :structure
                          from grille_noeud where version_id = :v
                        returning id
                        """)
                .param("v", version)
                .param("p", parent, java.sql.Types.BIGINT)
                .param("code", code)
                .param("imperatif", imperatif)
                .param("structure", structure)
                .query(Long.class)
                .single();
    }
}
