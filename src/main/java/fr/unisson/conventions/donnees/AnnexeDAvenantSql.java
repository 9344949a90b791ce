package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.ContenuAvenant.AnnexeRetiree;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The frozen annexes that an amendment adds, replaces or takes out, and how they are carried over
/// into its convention.
@Repository
public class AnnexeDAvenantSql {

    private static final String SIENNES =
            """
            select a.titre, a.remplace, v.fichier_id as fichier, v.empreinte, v.compte_id as compte
              from annexe a
              join annexe_version v on v.convention_id = a.convention_id and v.annexe_id = a.id
               and v.version = a.version
             where a.convention_id = :id and a.nature = 'FIGEE' and a.retiree_le is null
             order by a.rang
            """;

    private static final String REMPLACER =
            """
            update annexe set version = version + 1
             where convention_id = :parent and rang = :rang and nature = 'FIGEE'
            returning id, version
            """;

    private static final String AJOUTER =
            """
            insert into annexe (convention_id, nature, rang, titre, cree_par, cree_le)
            select :parent, 'FIGEE', coalesce(max(rang), 0) + 1, :titre, :compte, :le
              from annexe where convention_id = :parent
            returning id, version
            """;

    private static final String ECRIRE =
            """
            insert into annexe_version (convention_id, annexe_id, version, fichier_id, empreinte, note,
                                        compte_id, le)
            values (:parent, :annexe, :version, :fichier, :empreinte, :note, :compte, :le)
            """;

    private static final String RETIRER =
            """
            insert into avenant_annexe_retiree (convention_id, rang, titre, version)
            values (:id, :rang, :titre, :version)
            on conflict (convention_id, rang) do nothing
            """;

    private static final String RETIREES =
            "select rang, titre from avenant_annexe_retiree where convention_id = :id order by rang";

    private static final String SORTIR =
            """
            update annexe p set retiree_le = :le, motif_retrait = :note, version = p.version + 1
              from avenant_annexe_retiree x
             where x.convention_id = :id and p.convention_id = :parent and p.rang = x.rang
               and p.nature = 'FIGEE' and p.retiree_le is null
            """;

    private final JdbcClient db;

    AnnexeDAvenantSql(JdbcClient db) {
        this.db = db;
    }

    /// @param rang number of the annex in the convention
    /// @param version the one that was read
    public void retirer(long id, int rang, String titre, int version) {
        db.sql(RETIRER)
                .param("id", id)
                .param("rang", rang)
                .param("titre", titre)
                .param("version", version)
                .update();
    }

    public boolean garder(long id, int rang) {
        return db.sql(
                                """
                                delete from avenant_annexe_retiree
                                 where convention_id = :id and rang = :rang
                                """)
                        .param("id", id)
                        .param("rang", rang)
                        .update()
                == 1;
    }

    public List<AnnexeRetiree> retirees(long id) {
        return db.sql(RETIREES).param("id", id).query(AnnexeRetiree.class).list();
    }

    private record Sienne(
            String titre,
            @Nullable Integer remplace,
            long fichier,
            String empreinte,
            @Nullable Long compte) {}

    private record Place(long id, int version) {}

    /// @param note by which amendment
    /// @return the documents, which the readers of the convention now read
    public List<Long> reporter(long id, long parent, String note, Instant le) {
        var siennes = db.sql(SIENNES).param("id", id).query(Sienne.class).list();
        siennes.forEach(a -> ecrire(parent, a, place(parent, a, le), note, le));
        db.sql(SORTIR)
                .param("id", id)
                .param("parent", parent)
                .param("note", note)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
        return siennes.stream().map(Sienne::fichier).toList();
    }

    private Place place(long parent, Sienne a, Instant le) {
        if (a.remplace() != null)
            return db.sql(REMPLACER)
                    .param("parent", parent)
                    .param("rang", a.remplace())
                    .query(Place.class)
                    .single();
        return db.sql(AJOUTER)
                .param("parent", parent)
                .param("titre", a.titre())
                .param("compte", a.compte(), Types.BIGINT)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Place.class)
                .single();
    }

    private void ecrire(long parent, Sienne a, Place place, String note, Instant le) {
        db.sql(ECRIRE)
                .param("parent", parent)
                .param("annexe", place.id())
                .param("version", place.version())
                .param("fichier", a.fichier())
                .param("empreinte", a.empreinte())
                .param("note", note)
                .param("compte", a.compte(), Types.BIGINT)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }
}
