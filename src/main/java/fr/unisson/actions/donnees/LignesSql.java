package fr.unisson.actions.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.actions.ActionId;
import fr.unisson.actions.Dimension;
import fr.unisson.actions.GenreOrigine;
import fr.unisson.actions.LigneAction;
import fr.unisson.actions.Priorite;
import fr.unisson.actions.TypeAction;
import fr.unisson.actions.domaine.Avancement;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.socle.Dates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What every list reads of an action, from the rows `page`.
final class LignesSql {

    static final String COLONNES =
            """
            select p.id, p.version, p.numero, p.titre, p.etat, p.type, p.priorite, p.dimension, p.axe,
                   p.pilote_id, compte_nom(p.pilote_id) as pilote,
                   p.id in (select actions_ou_je_contribue()) as contributeur, p.debut, p.cree_le,
                   nullif(p.pour_le, 'infinity') as pour, p.avancement, e.faites, e.total,
                   p.efficacite_indicateur <> '' and p.efficacite_cible <> ''
                     and p.efficacite_le is not null as mesure, p.efficacite_le,
                   exists (select from action_origine o
                            where o.action_id = p.id and o.genre in (OBLIGATOIRES)) as obligatoire
              from page p
              left join lateral (
                   select count(*) filter (where faite_le is not null) as faites, count(*) as total
                     from action_etape x
                    where x.action_id = p.id and x.retiree_le is null) e on true
             order by p.pour_le, p.id
            """
                    .replace("OBLIGATOIRES", obligatoires());

    private LignesSql() {}

    private static String obligatoires() {
        return Arrays.stream(GenreOrigine.values())
                .filter(GenreOrigine::obligatoire)
                .map(g -> "'" + g.name() + "'")
                .collect(Collectors.joining(", "));
    }

    static LigneAction ligne(ResultSet rs, int rang) throws SQLException {
        var dimension = rs.getString("dimension");
        var etat = EtatAction.valueOf(rs.getString("etat"));
        return new LigneAction(
                new ActionId(rs.getLong("id")),
                rs.getInt("version"),
                rs.getInt("numero"),
                rs.getString("titre"),
                etat,
                TypeAction.valueOf(rs.getString("type")),
                Priorite.valueOf(rs.getString("priorite")),
                dimension == null ? null : Dimension.valueOf(dimension),
                rs.getString("axe"),
                compte(rs),
                rs.getString("pilote"),
                rs.getBoolean("contributeur"),
                rs.getObject("debut", LocalDate.class),
                rs.getObject("pour", LocalDate.class),
                Avancement.de(
                        etat, rs.getInt("avancement"), rs.getInt("faites"), rs.getInt("total")),
                rs.getBoolean("mesure"),
                rs.getObject("efficacite_le", LocalDate.class),
                Dates.jourDe(
                        Objects.requireNonNull(rs.getObject("cree_le", OffsetDateTime.class))
                                .toInstant()),
                rs.getBoolean("obligatoire"));
    }

    private static @Nullable CompteId compte(ResultSet rs) throws SQLException {
        long valeur = rs.getLong("pilote_id");
        return rs.wasNull() ? null : new CompteId(valeur);
    }
}
