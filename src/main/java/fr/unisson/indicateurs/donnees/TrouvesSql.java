package fr.unisson.indicateurs.donnees;

import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.SourceDeRecherche.Mots;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Indicators by the words of their method in force or by their code, those followed first.
@Repository
public class TrouvesSql {

    private static final String CHERCHER =
            """
            select i.id, i.code, m.libelle, i.arrete_le is not null as arrete,
                   (select o.raison_sociale from organisation o where o.id = i.organisation_id)
                     as chez
              from indicateur i
              join indicateur_methode m on m.indicateur_id = i.id and m.version = i.methode
             where i.organisation_id = any ((select acteur_organisations())::bigint[])
               and sans_accent(i.code || ' ' || m.libelle || ' ' || m.but)
                   like all (string_to_array(sans_accent(:motifs), '|'))
             order by arrete, sans_accent(m.libelle), i.id
             limit :limite
            """;

    private final JdbcClient db;

    TrouvesSql(JdbcClient db) {
        this.db = db;
    }

    public List<Ligne> chercher(Mots mots, int auPlus) {
        return db.sql(CHERCHER)
                .param("motifs", mots.motifs())
                .param("limite", auPlus)
                .query((rs, _) ->
                        new Ligne(
                                rs.getString("libelle"),
                                "/indicateurs/" + rs.getLong("id"),
                                rs.getString("code") + " · " + rs.getString("chez"),
                                null,
                                rs.getBoolean("arrete") ? "Arrêté" : null))
                .list();
    }
}
