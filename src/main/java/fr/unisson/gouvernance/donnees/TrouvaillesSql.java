package fr.unisson.gouvernance.donnees;

import fr.unisson.gouvernance.EtatDecision;
import fr.unisson.gouvernance.EtatReunion;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.SourceDeRecherche.Mots;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What bodies do, by its words; only in the bodies whose work the actor follows.
@Repository
public class TrouvaillesSql {

    private static final String TOUS = " like all (string_to_array(sans_accent(:motifs), '|'))\n";

    private static final String INSTANCES =
            """
            select i.id, i.nom, i.active, coalesce((select string_agg(o.raison_sociale, ', '
                            order by o.id <> i.organisation_id, o.raison_sociale)
                      from instance_organisation io
                      join organisation o on o.id = io.organisation_id
                     where io.instance_id = i.id and io.jusqua is null), '') as porteurs
              from instance i
             where i.id = any (array(select instances_accessibles()))
               and sans_accent(i.nom || ' ' || i.nature)
            """
                    + TOUS
                    + " order by i.active desc, sans_accent(i.nom), i.id limit :limite";

    private static final String REUNIONS =
            """
            select r.id, r.debut, r.objet, r.etat, i.nom from reunion r
              join instance i on i.id = r.instance_id
             where r.instance_id = any (array(select instances_accessibles()))
               and sans_accent(i.nom || ' ' || r.objet || ' ' || r.lieu || ' ' || coalesce(
                     (select string_agg(p.titre, ' ') from reunion_point p
                       where p.reunion_id = r.id), ''))
            """
                    + TOUS
                    + " order by r.debut desc, r.id limit :limite";

    private static final String DECISIONS =
            """
            select d.id, d.numero, d.texte, d.etat, d.prise_le, i.nom,
                   d.etat = 'A_FAIRE' and d.pour_le is not null and d.pour_le
                     < (instant_present() at time zone 'Europe/Paris')::date as en_retard
              from instance_decision d
              join instance i on i.id = d.instance_id
             where d.instance_id = any (array(select instances_accessibles()))
               and sans_accent(d.numero || ' ' || d.texte)
            """
                    + TOUS
                    + " order by d.prise_le desc, d.id desc limit :limite";

    private static final String AVIS =
            """
            select a.id, a.numero, a.objet, a.demande_le, i.nom from avis_instance a
              join instance i on i.id = a.instance_id
             where a.instance_id = any (array(select instances_accessibles()))
               and sans_accent(a.objet || ' ' || a.question || ' ' || a.texte)
            """
                    + TOUS
                    + " order by a.demande_le desc, a.id desc limit :limite";

    private static final int EXTRAIT = 160;

    private final JdbcClient db;

    TrouvaillesSql(JdbcClient db) {
        this.db = db;
    }

    public List<Ligne> instances(Mots mots, int auPlus) {
        return chercher(
                INSTANCES,
                mots,
                auPlus,
                (rs, _) ->
                        new Ligne(
                                texte(rs, "nom"),
                                "/instances/" + rs.getLong("id"),
                                texte(rs, "porteurs"),
                                null,
                                rs.getBoolean("active") ? null : "Close"));
    }

    public List<Ligne> reunions(Mots mots, int auPlus) {
        return chercher(REUNIONS, mots, auPlus, TrouvaillesSql::reunion);
    }

    public List<Ligne> decisions(Mots mots, int auPlus) {
        return chercher(
                DECISIONS,
                mots,
                auPlus,
                (rs, _) ->
                        new Ligne(
                                extrait(texte(rs, "texte")),
                                "/decisions/" + rs.getLong("id"),
                                faits(texte(rs, "numero"), texte(rs, "nom"), jour(rs, "prise_le")),
                                null,
                                rs.getBoolean("en_retard")
                                        ? "En retard"
                                        : EtatDecision.valueOf(texte(rs, "etat")).libelle()));
    }

    public List<Ligne> avis(Mots mots, int auPlus) {
        return chercher(
                AVIS,
                mots,
                auPlus,
                (rs, _) ->
                        new Ligne(
                                extrait(texte(rs, "objet")),
                                "/avis/" + rs.getLong("id"),
                                faits(
                                        "Avis n° " + rs.getInt("numero"),
                                        texte(rs, "nom"),
                                        jour(rs, "demande_le"))));
    }

    private List<Ligne> chercher(String sql, Mots mots, int auPlus, RowMapper<Ligne> ligne) {
        return db.sql(sql)
                .param("motifs", mots.motifs())
                .param("limite", auPlus)
                .query(ligne)
                .list();
    }

    private static Ligne reunion(ResultSet rs, int rang) throws SQLException {
        var objet = texte(rs, "objet");
        var debut = Objects.requireNonNull(rs.getObject("debut", OffsetDateTime.class)).toInstant();
        return new Ligne(
                objet.isEmpty() ? texte(rs, "nom") : objet,
                "/reunions/" + rs.getLong("id"),
                faits(objet.isEmpty() ? "" : texte(rs, "nom"), Dates.jour(Dates.jourDe(debut))),
                null,
                EtatReunion.valueOf(texte(rs, "etat")).libelle());
    }

    private static String jour(ResultSet rs, String colonne) throws SQLException {
        return Dates.jour(Objects.requireNonNull(rs.getObject(colonne, LocalDate.class)));
    }

    private static String texte(ResultSet rs, String colonne) throws SQLException {
        return Objects.requireNonNullElse(rs.getString(colonne), "");
    }

    private static String extrait(String texte) {
        var ligne = texte.replaceAll("\\s+", " ");
        return ligne.length() <= EXTRAIT ? ligne : ligne.substring(0, EXTRAIT - 1).strip() + "…";
    }

    private static String faits(String... faits) {
        return Stream.of(faits).filter(f -> !f.isEmpty()).collect(Collectors.joining(" · "));
    }
}
