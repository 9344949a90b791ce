package fr.unisson.annuaire.donnees;

import fr.unisson.annuaire.CritereRepertoire;
import fr.unisson.annuaire.CritereRepertoire.Genre;
import fr.unisson.annuaire.CritereRepertoire.Numero;
import fr.unisson.annuaire.EtablissementVue;
import fr.unisson.annuaire.OrganisationVue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The directory field by field, by keyset on the number. The search text, which has a trigram
/// index, narrows what the exact condition then checks.
@Repository
public class RepertoireSql {

    private final JdbcClient db;

    RepertoireSql(JdbcClient db) {
        this.db = db;
    }

    public List<OrganisationVue> organisations(CritereRepertoire critere, long apres, int taille) {
        var demande = new Demande("o", "raison_sociale");
        demande.ajouter(
                critere,
                Map.of(Genre.FINESS, "finess_ej", Genre.SIRENE, "siren", Genre.RNA, "rna"));
        return demande.executer(
                OrganisationSql.ORGANISATION, apres, taille, OrganisationSql::organisation);
    }

    public List<EtablissementVue> etablissements(
            CritereRepertoire critere, long apres, int taille) {
        var demande = new Demande("e", "nom");
        demande.ajouter(critere, Map.of(Genre.FINESS, "finess_et", Genre.SIRENE, "siret"));
        var organisation = critere.organisation();
        if (organisation != null)
            demande.ou("e.organisation_id = :organisation", "organisation", organisation.valeur());
        return demande.executer(
                OrganisationSql.ETABLISSEMENT, apres, taille, OrganisationSql::etablissement);
    }

    /// A query under construction: its pieces of SQL are ours, what is asked is a parameter.
    private final class Demande {

        private final String alias;
        private final String nom;
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parametres = new HashMap<>();

        Demande(String alias, String nom) {
            this.alias = alias;
            this.nom = nom;
        }

        void ou(String condition, String parametre, Object valeur) {
            conditions.add(condition);
            parametres.put(parametre, valeur);
        }

        void ajouter(CritereRepertoire critere, Map<Genre, String> colonnes) {
            var ids = critere.ids();
            if (ids != null) {
                if (ids.isEmpty()) conditions.add("false");
                else ou(alias + ".id in (:ids)", "ids", ids);
            }
            if (critere.nom() != null) ou(commenceParUnMot(), "nom", litteral(critere.nom()));
            if (critere.ville() != null) ou(villeCommencePar(), "ville", litteral(critere.ville()));
            if (critere.ouverts() != null)
                conditions.add((critere.ouverts() ? "not " : "") + alias + ".ferme");
            var numeros = critere.numeros();
            if (numeros != null) numeros(numeros, colonnes);
        }

        private String commenceParUnMot() {
            return """
            %1$s.recherche like '%%' || sans_accent(:nom) || '%%' escape '\\'
              and (' ' || sans_accent(%1$s.%2$s || ' ' || coalesce(%1$s.nom_long, '')))
                  like '%% ' || sans_accent(:nom) || '%%' escape '\\'
            """
                    .formatted(alias, nom);
        }

        private String villeCommencePar() {
            return """
            %1$s.recherche like '%%' || sans_accent(:ville) || '%%' escape '\\'
              and sans_accent(%1$s.ville) like sans_accent(:ville) || '%%' escape '\\'
            """
                    .formatted(alias);
        }

        private void numeros(List<Numero> numeros, Map<Genre, String> colonnes) {
            var choix = new ArrayList<String>();
            colonnes.forEach((genre, colonne) -> {
                var valeurs =
                        numeros.stream()
                                .filter(n -> n.genre() == null || n.genre() == genre)
                                .map(Numero::valeur)
                                .toList();
                if (valeurs.isEmpty()) return;
                choix.add("%s.%s in (:%s)".formatted(alias, colonne, colonne));
                parametres.put(colonne, valeurs);
            });
            conditions.add(choix.isEmpty() ? "false" : "(" + String.join(" or ", choix) + ")");
        }

        /// What is typed is never a pattern.
        private static String litteral(String texte) {
            return texte.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        }

        <T> List<T> executer(String lire, long apres, int taille, RowMapper<T> ligne) {
            ou(alias + ".id > :apres", "apres", apres);
            parametres.put("taille", taille);
            return db.sql(
                            lire
                                    + " where "
                                    + String.join(" and ", conditions)
                                    + " order by %s.id limit :taille".formatted(alias))
                    .params(parametres)
                    .query(ligne)
                    .list();
        }
    }
}
