package fr.unisson.indicateurs.donnees;

import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.indicateurs.Periode;
import fr.unisson.indicateurs.SourceDeCalcul.Ligne;
import fr.unisson.indicateurs.SourceDeCalcul.Objet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps and reads the objects behind the measures of a value.
@Repository
public class LignesSql {

    private static final String GARDER =
            """
            insert into valeur_ligne (valeur_id, organisation_id, rang, ordre, libelle, comptee,
                                      objet_type, objet_id, lien)
            select v.id, v.organisation_id, v.rang, l.ordre, l.libelle, l.comptee, l.objet_type,
                   l.objet_id, l.lien
              from valeur v,
                   unnest(cast(:libelles as text[]), cast(:comptees as boolean[]),
                          cast(:types as text[]), cast(:ids as bigint[]), cast(:liens as text[]))
                     with ordinality as l(libelle, comptee, objet_type, objet_id, lien, ordre)
             where v.indicateur_id = :indicateur and v.debut = :debut
            """;

    static final String LIRE =
            """
            select rang, libelle, comptee, objet_type, objet_id, lien from valeur_ligne
             where valeur_id = :valeur order by rang desc, ordre
            """;

    private static final String COMPTER =
            "select rang, count(*) from valeur_ligne where valeur_id = :valeur group by rang";

    private final JdbcClient db;

    LignesSql(JdbcClient db) {
        this.db = db;
    }

    /// With the last measure of this period, as the platform.
    public void garder(IndicateurId indicateur, Periode periode, List<Ligne> lignes) {
        if (lignes.isEmpty()) return;
        db.sql(GARDER)
                .param("indicateur", indicateur.valeur())
                .param("debut", periode.debut())
                .param("libelles", lignes.stream().map(Ligne::libelle).toArray(String[]::new))
                .param("comptees", lignes.stream().map(Ligne::comptee).toArray(Boolean[]::new))
                .param("types", lignes.stream().map(LignesSql::type).toArray(String[]::new))
                .param("ids", lignes.stream().map(LignesSql::id).toArray(Long[]::new))
                .param("liens", lignes.stream().map(LignesSql::lien).toArray(String[]::new))
                .update();
    }

    /// What the reader may see of them, by the rank of the measure, latest first.
    public Map<Integer, List<Ligne>> lire(long valeur) {
        var lues = new LinkedHashMap<Integer, List<Ligne>>();
        db.sql(LIRE)
                .param("valeur", valeur)
                .query(rs -> {
                    var type = rs.getString("objet_type");
                    var lien = rs.getString("lien");
                    lues.computeIfAbsent(rs.getInt("rang"), _ -> new java.util.ArrayList<>())
                            .add(
                                    new Ligne(
                                            rs.getString("libelle"),
                                            rs.getBoolean("comptee"),
                                            type == null || lien == null
                                                    ? null
                                                    : new Objet(
                                                            type, rs.getLong("objet_id"), lien)));
                });
        return lues;
    }

    /// How many were kept, by the rank of the measure; as the platform, to know what is not shown.
    public Map<Integer, Integer> compter(long valeur) {
        var nombres = new LinkedHashMap<Integer, Integer>();
        db.sql(COMPTER)
                .param("valeur", valeur)
                .query(rs -> {
                    nombres.put(rs.getInt(1), rs.getInt(2));
                });
        return nombres;
    }

    private static @Nullable String type(Ligne l) {
        return l.objet() == null ? null : l.objet().type();
    }

    private static @Nullable Long id(Ligne l) {
        return l.objet() == null ? null : l.objet().id();
    }

    private static @Nullable String lien(Ligne l) {
        return l.objet() == null ? null : l.objet().lien();
    }
}
