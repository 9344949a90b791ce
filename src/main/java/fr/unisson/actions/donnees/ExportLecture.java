package fr.unisson.actions.donnees;

import fr.unisson.actions.ActionExportee;
import fr.unisson.actions.CriteresActions;
import fr.unisson.annuaire.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
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
                    + ListeLecture.COLONNES.replace(
                            "select p.id,",
                            """
                            select p.description, p.echeance, p.moyens, p.cout_prevu, p.cout_reel,
                                   p.resultat_attendu, p.efficacite_indicateur, p.efficacite_cible,
                                   p.efficacite_resultat, p.visibilite, p.commanditaire, p.processus,
                                   array_to_string(p.criteres, '|') as criteres_dits, p.effort,
                                   p.binome_professionnel, p.binome_usager, p.sans_binome,
                                   (select string_agg(compte_nom(c.compte_id), ', ')
                                      from action_contributeur c
                                     where c.action_id = p.id) as contributeurs,
                                   (select string_agg(o.mots, ' | ' order by o.id)
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
        var ligne = ListeLecture.ligne(rs, rang);
        return new ActionExportee(
                ligne,
                ActionLecture.contenu(rs, ligne.piloteId(), Map.of(), Set.of()),
                texte(rs, "contributeurs"),
                texte(rs, "origines"),
                texte(rs, "etablissements"),
                texte(rs, "efficacite_resultat"));
    }

    private static String texte(ResultSet rs, String colonne) throws SQLException {
        return Objects.requireNonNullElse(rs.getString(colonne), "");
    }
}
