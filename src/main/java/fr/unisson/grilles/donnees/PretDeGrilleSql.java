package fr.unisson.grilles.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.grilles.GrilleId;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who reads a grid that is not of its organisation.
@Repository
public class PretDeGrilleSql {

    private final JdbcClient db;

    PretDeGrilleSql(JdbcClient db) {
        this.db = db;
    }

    public void preter(GrilleId id, Collection<CompteId> comptes) {
        db.sql(
                        """
                        insert into grille_lecteur (grille_id, compte_id)
                        select v.grille_id, c from grille_version v, unnest(:comptes) c
                         where v.id = :id
                        on conflict do nothing
                        """)
                .param("id", id.valeur())
                .param("comptes", comptes.stream().map(CompteId::valeur).toArray(Long[]::new))
                .update();
    }
}
