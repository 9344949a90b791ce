package fr.unisson.pilotage;

import fr.unisson.conventions.ConventionEnVigueur;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An indicator fed for a convention, written straight into the tables as the platform; tests of
/// the modules above use it too.
public final class UneCampagne {

    private UneCampagne() {}

    /// A monthly indicator of an organisation.
    public static long indicateur(
            JdbcClient db, long organisation, String libelle, String sens, int seuil) {
        return db.sql(
                        """
                        with i as (
                          insert into indicateur (organisation_id, code, delai, suivi_depuis,
                            cree_le)
                          values (:o, 'E_' || upper(left(gen_random_uuid()::text, 8)), 16, date '2025-01-01', now())
                          returning id)
                        insert into indicateur_methode (indicateur_id, organisation_id, version,
                          libelle, but, famille, nature, calcul, numerateur, denominateur,
                          multiplicateur, formule, source, unite, decimales, sens, frequence,
                          population, provenance, reference, note, phrase, seuil_alerte, motif, le)
                        select id, :o, 1, :l, '', 'PLAN', 'RESULTAT', 'VALEUR', '', '', 1,
                          '', '', '%', 0, :sens, 'MOIS', '', '', '', '', '', :seuil, '', now()
                          from i
                        returning indicateur_id
                        """)
                .param("o", organisation)
                .param("l", libelle)
                .param("sens", sens)
                .param("seuil", seuil)
                .query(Long.class)
                .single();
    }

    /// A party feeds it for the convention, under the name that the text gives.
    public static void alimenter(JdbcClient db, ConventionEnVigueur c, int rang, long indicateur) {
        db.sql(
                        """
                        insert into campagne (convention_id, rang, nom, frequence, seuil, partie_id,
                          indicateur_id, depuis)
                        values (:c, 1, 'Part à temps', 'MOIS', '70 %', :p, :i, date '2025-01-01')
                        """)
                .param("c", c.cle())
                .param("p", c.partie(rang))
                .param("i", indicateur)
                .update();
    }

    public static void valeur(
            JdbcClient db, long indicateur, long organisation, LocalDate mois, int v, String etat) {
        db.sql(
                        """
                        insert into valeur (indicateur_id, organisation_id, debut, fin, etat, valeur,
                          methode, origine)
                        values (:i, :o, :d, :f, :e, :v, 1, 'SAISIE')
                        """)
                .param("i", indicateur)
                .param("o", organisation)
                .param("d", mois)
                .param("f", mois.plusMonths(1).minusDays(1))
                .param("e", etat)
                .param("v", v)
                .update();
    }
}
