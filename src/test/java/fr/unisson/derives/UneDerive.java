package fr.unisson.derives;

import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.socle.Acteur;
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

    /// A seat in a body, until that day or without end.
    void asseoir(
            long instance,
            long compte,
            LocalDate debut,
            @org.jspecify.annotations.Nullable LocalDate fin) {
        asseoir(instance, compte, "MEMBRE", debut, fin);
    }

    void asseoir(
            long instance,
            long compte,
            String fonction,
            LocalDate debut,
            @org.jspecify.annotations.Nullable LocalDate fin) {
        db.sql(
                        """
                        insert into siege (instance_id, place, college, fonction, compte_id,
                          designation, debut, fin, cree_le)
                        values (:i, (select coalesce(max(place), 0) + 1 from siege
                          where instance_id = :i), 'PROFESSIONNELS', :fonction, :c, 'NOMINATION',
                          :debut, :fin, now())
                        """)
                .param("i", instance)
                .param("c", compte)
                .param("fonction", fonction)
                .param("debut", debut)
                .param("fin", fin, java.sql.Types.DATE)
                .update();
    }

    /// An account of an organisation that the convention does not know.
    Acteur etranger() {
        long organisation =
                db.sql(
                                """
                                insert into organisation (source, fictive, raison_sociale, maj_le)
                                values ('demonstration', true, 'Ailleurs', now()) returning id
                                """)
                        .query(Long.class)
                        .single();
        long compte =
                db.sql(
                                """
                                insert into compte (courriel, prenom, nom)
                                values (:c, 'Ana', 'Ailleurs') returning id
                                """)
                        .param("c", java.util.UUID.randomUUID() + "@exemple.fr")
                        .query(Long.class)
                        .single();
        db.sql(
                        """
                        insert into habilitation (compte_id, organisation_id, role)
                        values (:c, :o, 'DIRECTION')
                        """)
                .param("c", compte)
                .param("o", organisation)
                .update();
        return Acteur.compte(compte, "Ana Ailleurs", java.util.Set.of(organisation));
    }

    long decision(long comite) {
        return decision(comite, "FAITE", 0);
    }

    /// @param jours how many days ago
    long decision(long comite, String etat, int jours) {
        return db.sql(
                        """
                        insert into instance_decision (instance_id, annee, rang, numero, etat,
                          etat_le, texte, prise_le)
                        select :i, 2026, n, 'COPIL 2026-00' || n, :etat, now(), 'Lever',
                               jour_de_paris() - :jours
                          from (select count(*)::int + 1 as n from instance_decision
                                 where instance_id = :i) r
                        returning id
                        """)
                .param("i", comite)
                .param("etat", etat)
                .param("jours", jours)
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
