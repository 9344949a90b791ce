package fr.unisson.indicateurs.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.indicateurs.Calcul;
import fr.unisson.indicateurs.Definition;
import fr.unisson.indicateurs.Famille;
import fr.unisson.indicateurs.Frequence;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.indicateurs.IndicateurVue;
import fr.unisson.indicateurs.IndicateurVue.Tenue;
import fr.unisson.indicateurs.Mesure;
import fr.unisson.indicateurs.NatureIndicateur;
import fr.unisson.indicateurs.OrigineValeur;
import fr.unisson.indicateurs.Periode;
import fr.unisson.indicateurs.Sens;
import fr.unisson.indicateurs.TypeDeRapport;
import fr.unisson.indicateurs.ValeurVue;
import fr.unisson.indicateurs.domaine.EtatValeur;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Rows of indicators and of values.
final class Lecture {

    static final String INDICATEUR =
            """
            select i.id, i.organisation_id, i.code, i.version as version_vue, i.methode,
                   i.responsable_id, i.valideur_id, i.delai, i.suivi_depuis, i.arrete_le, i.modele,
                   m.*
              from indicateur i
              join indicateur_methode m on m.indicateur_id = i.id and m.version = i.methode
            """;

    private static final String DE_LA_VALEUR =
            """
            select v.id, v.indicateur_id, v.debut, v.version, v.etat, v.rang, v.numerateur,
                   v.denominateur, v.valeur, v.methode, v.origine, m.frequence,
            """;

    private static final String DES_VALEURS =
            """
              from valeur v
              join indicateur i on i.id = v.indicateur_id
              join indicateur_methode m on m.indicateur_id = i.id and m.version = i.methode
            """;

    static final String VALEUR =
            DE_LA_VALEUR
                    + """
                    (select x.compte_id from valeur_mesure x
                      where x.valeur_id = v.id and x.rang = v.rang) as auteur_id
                    """
                    + DES_VALEURS;

    /// Of many values, who typed each is not told.
    static final String VALEURS = DE_LA_VALEUR + "null::bigint as auteur_id" + DES_VALEURS;

    private Lecture() {}

    static IndicateurVue indicateur(ResultSet rs, int ligne) throws SQLException {
        return new IndicateurVue(
                new IndicateurId(rs.getLong("id")),
                new OrganisationId(rs.getLong("organisation_id")),
                rs.getString("code"),
                rs.getInt("version_vue"),
                rs.getInt("methode"),
                definition(rs),
                new Tenue(
                        compte(rs, "responsable_id"),
                        compte(rs, "valideur_id"),
                        rs.getInt("delai"),
                        rs.getObject("suivi_depuis", LocalDate.class)),
                rs.getObject("arrete_le", LocalDate.class),
                rs.getString("modele"));
    }

    static Definition definition(ResultSet rs) throws SQLException {
        var rapport = rs.getString("rapport");
        return new Definition(
                rs.getString("libelle"),
                rs.getString("but"),
                Famille.valueOf(rs.getString("famille")),
                NatureIndicateur.valueOf(rs.getString("nature")),
                Calcul.valueOf(rs.getString("calcul")),
                rapport == null ? null : TypeDeRapport.valueOf(rapport),
                rs.getString("numerateur"),
                rs.getString("denominateur"),
                rs.getBigDecimal("multiplicateur"),
                rs.getString("formule"),
                rs.getString("source"),
                rs.getString("unite"),
                rs.getInt("decimales"),
                Sens.valueOf(rs.getString("sens")),
                Frequence.valueOf(rs.getString("frequence")),
                rs.getString("population"),
                rs.getString("provenance"),
                rs.getString("reference"),
                rs.getString("note"),
                rs.getString("phrase"),
                rs.getBigDecimal("seuil_alerte"),
                rs.getBigDecimal("seuil_critique"));
    }

    static ValeurVue valeur(ResultSet rs, int ligne) throws SQLException {
        return new ValeurVue(
                rs.getLong("id"),
                new IndicateurId(rs.getLong("indicateur_id")),
                Periode.de(
                        Frequence.valueOf(rs.getString("frequence")),
                        rs.getObject("debut", LocalDate.class)),
                rs.getInt("version"),
                EtatValeur.valueOf(rs.getString("etat")),
                rs.getInt("rang"),
                mesure(rs),
                rs.getInt("methode"),
                OrigineValeur.valueOf(rs.getString("origine")),
                compte(rs, "auteur_id"));
    }

    static Mesure mesure(ResultSet rs) throws SQLException {
        return new Mesure(
                rs.getBigDecimal("numerateur"),
                rs.getBigDecimal("denominateur"),
                rs.getBigDecimal("valeur"));
    }

    private static @Nullable CompteId compte(ResultSet rs, String colonne) throws SQLException {
        long id = rs.getLong(colonne);
        return rs.wasNull() ? null : new CompteId(id);
    }
}
