package fr.unisson.actions.donnees;

import fr.unisson.actions.ActionExportee;
import fr.unisson.actions.CriteresActions;
import fr.unisson.actions.GenreOrigine;
import fr.unisson.actions.Origine;
import fr.unisson.annuaire.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/// Every action of a filtered list with all its fields, one query for all, read as it comes.
@Repository
public class ExportLecture {

    private static final int AU_PLUS = 20_000;

    private static final String EXPORTER =
            """
            with page as (
                select a.* from action a
            """
                    + ListeLecture.FILTRE
                    + """
                         order by a.pour_le, a.id limit :limite)
                    """
                    + LignesSql.COLONNES.replace(
                            "select p.id,",
                            """
                            select p.description, p.echeance, p.moyens, p.cout_prevu, p.cout_reel,
                                   p.resultat_attendu, p.efficacite_indicateur, p.efficacite_cible,
                                   p.efficacite_resultat,
                                   p.efficacite_indicateur_id, p.visibilite, p.commanditaire, p.processus,
                                   array_to_string(p.criteres, '|') as criteres_dits, p.effort,
                                   p.binome_professionnel, p.binome_usager, p.sans_binome, p.reference,
                                   (select string_agg(compte_nom(c.compte_id), ', ')
                                      from action_contributeur c
                                     where c.action_id = p.id) as contributeurs,
                                   (select string_agg(concat_ws(chr(31), o.genre, o.mots,
                                             o.module, o.objet_type, o.objet_id), chr(30)
                                             order by o.id)
                                      from action_origine o where o.action_id = p.id) as origines,
                                   (select string_agg(e.nom, ', ' order by e.nom)
                                      from action_etablissement x
                                      join etablissement e on e.id = x.etablissement_id
                                     where x.action_id = p.id) as etablissements,
                                   p.id,\
                            """);

    private final ListeLecture liste;

    ExportLecture(ListeLecture liste) {
        this.liste = liste;
    }

    public void parcourir(
            OrganisationId organisation,
            CriteresActions criteres,
            LocalDate jour,
            Consumer<ActionExportee> pour) {
        try (var actions =
                liste
                        .filtre(EXPORTER, organisation, criteres, jour)
                        .param("limite", AU_PLUS)
                        .query(ExportLecture::action)
                        .stream()) {
            actions.forEach(pour);
        }
    }

    private static ActionExportee action(ResultSet rs, int rang) throws SQLException {
        var ligne = LignesSql.ligne(rs, rang);
        return new ActionExportee(
                ligne,
                ActionLecture.contenu(rs, ligne.piloteId(), Map.of(), Set.of()),
                texte(rs, "contributeurs"),
                origines(texte(rs, "origines")),
                texte(rs, "etablissements"),
                texte(rs, "efficacite_resultat"));
    }

    /// The characters that separate lists in a text, which nobody types.
    private static List<Origine> origines(String dites) {
        if (dites.isEmpty()) return List.of();
        return Stream.of(dites.split("\u001e", -1))
                .map(o -> origine(o.split("\u001f", -1)))
                .toList();
    }

    private static Origine origine(String[] o) {
        var genre = GenreOrigine.valueOf(o[0]);
        return o.length < 5
                ? Origine.dite(genre, o[1])
                : new Origine(
                        genre, o[1], null, new Origine.Objet(o[2], o[3], Long.parseLong(o[4])));
    }

    private static String texte(ResultSet rs, String colonne) throws SQLException {
        return Objects.requireNonNullElse(rs.getString(colonne), "");
    }
}
