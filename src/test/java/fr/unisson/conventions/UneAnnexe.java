package fr.unisson.conventions;

import org.springframework.jdbc.core.simple.JdbcClient;

/// An annex written straight into the tables.
final class UneAnnexe {

    private UneAnnexe() {}

    static void vivante(JdbcClient db, long convention, String titre) {
        long annexe =
                db.sql(
                                """
                                insert into annexe (convention_id, nature, rang, titre, cree_le)
                                values (:c, 'VIVANTE', 3, :t, now()) returning id
                                """)
                        .param("c", convention)
                        .param("t", titre)
                        .query(Long.class)
                        .single();
        db.sql(
                        """
                        with f as (
                            insert into fichier (empreinte, nom, type, taille, depose_le)
                            values (repeat('c', 64), 'annuaire.txt', 'text/plain', 1, now())
                            returning id)
                        insert into annexe_version (convention_id, annexe_id, version, fichier_id,
                                                    empreinte, le)
                        select :c, :a, 1, id, repeat('c', 64), now() from f
                        """)
                .param("c", convention)
                .param("a", annexe)
                .update();
    }
}
