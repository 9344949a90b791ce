package fr.unisson.conventions.donnees;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionResume;
import fr.unisson.conventions.CritereConventions;
import fr.unisson.conventions.domaine.EtatConvention;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The list of conventions, most recently moved first.
@Repository
public class ListeSql {

    private static final String LISTER =
            """
            select c.id, c.etat, c.etat_le, c.titre, c.numero,
                   (select coalesce(array_agg(o.raison_sociale order by o.tri), '{}')
                      from partie p join organisation o on o.id = p.organisation_id
                     where p.convention_id = c.id and p.etat <> 'DECLINEE') as parties
              from convention c
             where (:avant::text is null or (c.etat_le, c.id) < (:avant::timestamptz, :id))
               and (:etats = '' or c.etat = any (string_to_array(:etats, ',')))
               and (:organisation::bigint is null or exists (select 1 from partie p
                     where p.convention_id = c.id and p.organisation_id = :organisation))
               and (:texte = '' or sans_accent(c.titre) like '%' || sans_accent(:texte) || '%'
                 or c.numero = :texte
                 or exists (select 1 from partie p join organisation o on o.id = p.organisation_id
                     where p.convention_id = c.id
                       and o.recherche like '%' || sans_accent(:texte) || '%'))
             order by c.etat_le desc, c.id desc
             limit :taille
            """;

    private final JdbcClient db;

    ListeSql(JdbcClient db) {
        this.db = db;
    }

    /// @param suite cursor of the former page, as made by [#curseur]
    public List<ConventionResume> lister(
            CritereConventions critere, @Nullable String suite, int taille) {
        var curseur = suite == null ? null : suite.split("_", 2);
        var texte = critere.texte();
        var organisation = critere.organisation();
        return db.sql(LISTER)
                .param("avant", curseur == null ? null : Instant.parse(curseur[0]).toString())
                .param("id", curseur == null ? 0 : Long.parseLong(curseur[1]))
                .param(
                        "etats",
                        critere.etats().stream().map(Enum::name).collect(Collectors.joining(",")))
                .param("organisation", organisation == null ? null : organisation.valeur())
                .param("texte", texte == null ? "" : texte.strip())
                .param("taille", taille)
                .query((rs, _) ->
                        new ConventionResume(
                                new ConventionId(rs.getLong("id")),
                                EtatConvention.valueOf(rs.getString("etat")),
                                Lecture.instant(rs, "etat_le"),
                                rs.getString("titre"),
                                rs.getString("numero"),
                                Lecture.textes(rs, "parties")))
                .list();
    }

    public static String curseur(ConventionResume derniere) {
        return derniere.etatLe() + "_" + derniere.id();
    }

    public Map<EtatConvention, Long> compter() {
        return db
                .sql("select etat, count(*) from convention group by etat")
                .query((rs, _) -> Map.entry(EtatConvention.valueOf(rs.getString(1)), rs.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
