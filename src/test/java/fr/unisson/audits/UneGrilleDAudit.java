package fr.unisson.audits;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.grilles.GrilleId;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A small published audit grid of the house, in the transaction under way: one domain of two
/// questions, another of one, answered by yes, no, or not applicable, which is then justified.
public final class UneGrilleDAudit {

    private static final AtomicInteger SUIVANTE = new AtomicInteger();

    private UneGrilleDAudit() {}

    public static GrilleId publiee(JdbcClient db, OrganisationId maison) {
        long grille =
                db.sql(
                                """
                                insert into grille (organisation_id, cle, nature, cree_le)
                                values (:o, :cle, 'AUDIT', now()) returning id
                                """)
                        .param("o", maison.valeur())
                        .param("cle", "audit-essai-" + SUIVANTE.incrementAndGet())
                        .query(Long.class)
                        .single();
        long version =
                db.sql(
                                """
                                insert into grille_version (grille_id, numero, nom, cree_le)
                                values (:g, 1, 'Circuit du médicament', now()) returning id
                                """)
                        .param("g", grille)
                        .query(Long.class)
                        .single();
        db.sql(
                        """
                        insert into grille_valeur (version_id, rang, code, libelle, points, justifiee)
                        values (:v, 1, 'OUI', 'Oui', 1, false), (:v, 2, 'NON', 'Non', 0, false),
                               (:v, 3, 'NA', 'Non applicable', null, true)
                        """)
                .param("v", version)
                .update();
        db.sql(
                        """
                        with domaines as (
                            insert into grille_noeud (version_id, rang, code, libelle)
                            values (:v, 1, 'A', 'Prescription'), (:v, 4, 'B', 'Administration')
                            returning id, code)
                        insert into grille_noeud (version_id, parent_id, rang, code, libelle)
                        select :v, d.id, q.rang, q.code, q.libelle
                          from (values (2, 'A1', 'La prescription est datée et signée'),
                                       (3, 'A2', 'La durée est écrite'),
                                       (5, 'B1', 'L’administration est tracée')) as q (rang, code, libelle)
                          join domaines d on d.code = left(q.code, 1)
                        """)
                .param("v", version)
                .update();
        db.sql("update grille_version set publiee_le = now(), empreinte = 'essai' where id = :v")
                .param("v", version)
                .update();
        return new GrilleId(version);
    }
}
