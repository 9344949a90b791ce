package fr.unisson.derives;

import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.socle.vie.Resultat;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Pieces of the tests of drifts, written straight into the tables as the platform.
final class UneDerive {

    private final JdbcClient db;
    final ConventionEnVigueur c;

    private UneDerive(JdbcClient db, ConventionEnVigueur c) {
        this.db = db;
        this.c = c;
    }

    static UneDerive dans(JdbcClient db, LocalDate effet) {
        return new UneDerive(db, ConventionEnVigueur.depuis(db, 2, effet, duree(36)));
    }

    static UneDerive dans(JdbcClient db, LocalDate effet, Duree duree) {
        return new UneDerive(db, ConventionEnVigueur.depuis(db, 2, effet, duree));
    }

    static Duree duree(int mois) {
        return new Duree(
                ModePriseEffet.DERNIERE_SIGNATURE,
                null,
                null,
                mois,
                ModeRenouvellement.EXPRES,
                mois,
                null,
                2,
                false);
    }

    /// The committee of the convention.
    long comite() {
        return db.sql(
                        """
                        with i as (
                          insert into instance (organisation_id, nom, nature, decide)
                          values (:o, 'Comité de pilotage', 'COPIL', true) returning id)
                        insert into convention_instance (convention_id, instance_id, attachee_le)
                        select :c, id, now() from i returning instance_id
                        """)
                .param("c", c.cle())
                .param("o", c.organisationDAnimation())
                .query(Long.class)
                .single();
    }

    long decision(long comite) {
        return db.sql(
                        """
                        insert into instance_decision (instance_id, annee, rang, numero, etat,
                          etat_le, texte, prise_le)
                        values (:i, 2026, 1, 'COPIL 2026-001', 'FAITE', now(), 'Lever', current_date)
                        returning id
                        """)
                .param("i", comite)
                .query(Long.class)
                .single();
    }

    void reunion(long comite, String etat, LocalDate jour) {
        db.sql(
                        """
                        insert into reunion (instance_id, etat, etat_le, debut, duree, uid, cree_le)
                        values (:i, :etat, now(), :jour::timestamp at time zone 'Europe/Paris', 60,
                          'essai-' || :i || '-' || :jour, now())
                        """)
                .param("i", comite)
                .param("etat", etat)
                .param("jour", jour.atTime(10, 0))
                .update();
    }

    static <T> T fait(Resultat<T> resultat) {
        return switch (resultat) {
            case Resultat.Fait<T>(var valeur) -> valeur;
            case Resultat.Refus<T>(var motifs) -> throw new AssertionError(motifs);
        };
    }
}
