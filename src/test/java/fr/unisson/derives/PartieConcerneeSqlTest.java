package fr.unisson.derives;

import static fr.unisson.derives.UneDerive.fait;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.derives.Alertes.Dits;
import fr.unisson.derives.domaine.EtatAlerte;
import fr.unisson.derives.domaine.Gravite;
import fr.unisson.derives.domaine.NatureSignalement;
import fr.unisson.derives.domaine.RoleAlerte;
import fr.unisson.derives.domaine.TransitionAlerte;
import fr.unisson.pilotage.Acte;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Nobody judges an alert that concerns their own party; somebody else always can.
@SqlTest
class PartieConcerneeSqlTest {

    @Autowired Alertes alertes;
    @Autowired Signalements signalements;
    @Autowired Reponses reponses;
    @Autowired DelaisDeQualification delais;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;

    /// The alert concerns party 0. The duty, the page and the database name the same people.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # présidents  | animateur | référent | membre | qui juge
                    PRESIDENTE0   | oui | oui | oui | ANIMATEUR REFERENT1
                    PRESIDENTE0   | non | oui | oui | REFERENT1
                    PRESIDENTE0   | non | non | oui | MEMBRE1
                    PRESIDENTE0   | non | non | non | SIGNATAIRE1
                    PRESIDENTE0 1 | oui | oui | oui | PRESIDENTE1
                    PRESIDENTE1   | oui | oui | oui | PRESIDENTE1
                                  | oui | oui | oui | ANIMATEUR
                                  | non | oui | oui | REFERENT1
                                  | non | non | non | SIGNATAIRE1
                    """)
    void quelqu_un_d_autre_juge_toujours(
            @Nullable String presidents,
            String animateur,
            String referent,
            String membre,
            String attendus) {
        essai((d, c) -> {
            finir(c, "PRESIDENT_COPIL");
            if (animateur.equals("non")) finir(c, "ANIMATEUR");
            if (referent.equals("non")) {
                db.sql(
                                "update participant set jusqu_au = now() where convention_id = :c"
                                        + " and role = 'REFERENT' and partie_id = :p")
                        .param("c", c.cle())
                        .param("p", c.partie(1))
                        .update();
            }
            long comite = d.comite();
            var qui = gens(c);
            var siege1 = c.enSecretaire(1);
            if (presidents != null) {
                if (presidents.contains("0")) asseoir(d, comite, c.enSecretaire(0), "PRESIDENCE");
                if (presidents.contains("1")) asseoir(d, comite, siege1, "PRESIDENCE");
            }
            boolean preside1 = presidents != null && presidents.contains("1");
            if (!preside1 && membre.equals("oui")) asseoir(d, comite, siege1, "MEMBRE");
            qui.put(preside1 ? "PRESIDENTE1" : "MEMBRE1", siege1);
            var a = signaler(c, c.partie(0));
            var juges = new TreeSet<String>();
            qui.forEach((nom, acteur) -> {
                boolean[] lit = new boolean[1];
                en(acteur, () -> lit[0] = alertes.lisibles(c.id()));
                if (!lit[0]) return;
                en(
                        acteur,
                        () -> {
                            if (alertes.possibles(alertes.lire(a))
                                    .contains(TransitionAlerte.QUALIFIER)) juges.add(nom);
                        });
            });
            assertThat(juges).isEqualTo(new TreeSet<>(Arrays.asList(attendus.split(" ", -1))));
            assertThat(destinataires(a))
                    .containsExactlyInAnyOrderElementsOf(
                            juges.stream().map(n -> requireNonNull(qui.get(n)).compte()).toList());
            en(
                    requireNonNull(qui.get(juges.first())),
                    () -> {
                        qualifier(a);
                        fait(
                                alertes.franchir(
                                        a,
                                        alertes.lire(a).version(),
                                        TransitionAlerte.CLASSER,
                                        Dits.de("Erreur de saisie")));
                    });
        });
    }

    @Test
    void une_presidente_concernee_repond_et_planifie_sans_juger() {
        essai((d, c) -> {
            finir(c, "PRESIDENT_COPIL");
            long comite = d.comite();
            var presidente = c.enReferent(0);
            asseoir(d, comite, presidente, "PRESIDENCE");
            long decision = d.decision(comite);
            var a = signaler(c, c.partie(0));
            en(
                    presidente,
                    () -> {
                        var lue = alertes.lire(a);
                        assertThat(alertes.roles(lue))
                                .contains(RoleAlerte.PRESIDENCE_CONCERNEE)
                                .doesNotContain(RoleAlerte.PRESIDENCE);
                        assertThat(alertes.suppleants(lue)).contains(nom(c.compteDuReferent(1)));
                        assertThat(alertes.possibles(lue)).isEmpty();
                        assertThat(refus(a, TransitionAlerte.QUALIFIER)).isEqualTo(Motif.ROLE);
                        fait(reponses.repondre(a, "Deux postes sont vacants"));
                    });
            en(c.enReferent(1), () -> qualifier(a));
            en(
                    presidente,
                    () -> {
                        assertThat(refus(a, TransitionAlerte.CLASSER)).isEqualTo(Motif.ROLE);
                        fait(
                                alertes.franchir(
                                        a,
                                        alertes.lire(a).version(),
                                        TransitionAlerte.PLANIFIER,
                                        Dits.de("")
                                                .avec(
                                                        new Alertes.Plan(
                                                                "Former un relais",
                                                                presidente.compte(),
                                                                jour().plusDays(9),
                                                                null))));
                        // The committee decided: she writes down its decision.
                        assertThat(
                                        fait(
                                                alertes.franchir(
                                                        a,
                                                        alertes.lire(a).version(),
                                                        TransitionAlerte.LEVER,
                                                        Dits.de("Le délai est tenu")
                                                                .selon(
                                                                        new Acte(
                                                                                "Décision",
                                                                                decision)))))
                                .isEqualTo(EtatAlerte.LEVEE);
                    });
        });
    }

    /// An alert that concerns all is everybody's: the presidency judges it, its party or not.
    @Test
    void une_alerte_de_tous_reste_a_la_presidence() {
        essai((d, c) -> {
            finir(c, "PRESIDENT_COPIL");
            asseoir(d, d.comite(), c.enReferent(0), "PRESIDENCE");
            var a = signaler(c, null);
            en(c.enReferent(1), () -> assertThat(alertes.possibles(alertes.lire(a))).isEmpty());
            en(c.enReferent(0), () -> qualifier(a));
        });
    }

    @Test
    void elargie_elle_ne_va_pas_a_la_partie_concernee() {
        essai((d, c) -> {
            long comite = d.comite();
            asseoir(d, comite, c.enSecretaire(0), "MEMBRE");
            asseoir(d, comite, c.enSecretaire(1), "MEMBRE");
            var a = signaler(c, c.partie(0));
            assertThat(delais.elargirA(horloge.instant().plus(java.time.Duration.ofDays(8))))
                    .isPositive();
            assertThat(destinataires(a))
                    .contains(c.enSecretaire(1).compte())
                    .doesNotContain(c.enSecretaire(0).compte());
            en(c.enSecretaire(0), () -> assertThat(alertes.possibles(alertes.lire(a))).isEmpty());
            en(c.enSecretaire(1), () -> qualifier(a));
        });
    }

    @Test
    void la_base_refuse_le_jugement_d_une_presidente_concernee() {
        for (var ecriture :
                List.of(
                        "update alerte set etat = 'QUALIFIEE' where id = :a",
                        "insert into alerte_historique (alerte_id, convention_id, version,"
                                + " transition, de, vers, role, compte_id, le) values (:a, :c, 9,"
                                + " 'QUALIFIER', 'DETECTEE', 'QUALIFIEE', 'PRESIDENCE',"
                                + " acteur_compte(), now())",
                        "insert into alerte_historique (alerte_id, convention_id, version,"
                                + " transition, de, vers, role, compte_id, le) values (:a, :c, 9,"
                                + " 'CLASSER', 'QUALIFIEE', 'SANS_SUITE', 'PRESIDENCE_CONCERNEE',"
                                + " acteur_compte(), now())",
                        "insert into alerte_historique (alerte_id, convention_id, version,"
                                + " transition, de, vers, role, compte_id, le) values (:a, :c, 9,"
                                + " 'QUALIFIER', 'DETECTEE', 'QUALIFIEE', 'SUPPLEANCE',"
                                + " acteur_compte(), now())")) {
            essai((d, c) -> {
                finir(c, "PRESIDENT_COPIL");
                asseoir(d, d.comite(), c.enSecretaire(0), "PRESIDENCE");
                var a = signaler(c, c.partie(0));
                assertThatThrownBy(() ->
                                en(
                                        c.enSecretaire(0),
                                        () ->
                                                db.sql(ecriture)
                                                        .param("a", a.valeur())
                                                        .param("c", c.cle())
                                                        .update()))
                        .as(ecriture)
                        .hasStackTraceContaining("violates row-level security policy");
            });
        }
    }

    private Map<String, Acteur> gens(ConventionEnVigueur c) {
        var qui = new HashMap<String, Acteur>();
        qui.put("ANIMATEUR", c.enAnimateur());
        qui.put("PRESIDENTE0", c.enSecretaire(0));
        qui.put("REFERENT0", c.enReferent(0));
        qui.put("SIGNATAIRE0", c.enSignataire(0));
        qui.put("REFERENT1", c.enReferent(1));
        qui.put("SIGNATAIRE1", c.enSignataire(1));
        return qui;
    }

    private void asseoir(UneDerive d, long comite, Acteur qui, String fonction) {
        d.asseoir(comite, qui.compte(), fonction, jour().minusDays(30), null);
    }

    private void finir(ConventionEnVigueur c, String role) {
        db.sql(
                        "update participant set jusqu_au = now() where role = :r and convention_id"
                                + " = :c")
                .param("r", role)
                .param("c", c.cle())
                .update();
    }

    /// Told by the referent of party 0, who stays one in every case.
    private AlerteId signaler(ConventionEnVigueur c, @Nullable Long partie) {
        var ids = new AlerteId[1];
        en(
                c.enReferent(0),
                () ->
                        ids[0] =
                                fait(
                                        signalements.signaler(
                                                c.id(),
                                                NatureSignalement.ENGAGEMENT,
                                                "Des faits",
                                                "",
                                                partie)));
        return ids[0];
    }

    private void qualifier(AlerteId a) {
        fait(
                alertes.franchir(
                        a,
                        alertes.lire(a).version(),
                        TransitionAlerte.QUALIFIER,
                        Dits.de("").grave(Gravite.SERIEUSE)));
    }

    private String refus(AlerteId a, TransitionAlerte transition) {
        Resultat<EtatAlerte> resultat =
                alertes.franchir(
                        a,
                        alertes.lire(a).version(),
                        transition,
                        Dits.de("Non").grave(Gravite.MINEURE));
        return resultat.motifs().stream().map(Motif::code).findFirst().orElse("");
    }

    private Set<Long> destinataires(AlerteId a) {
        return Set.copyOf(
                db.sql(
                                """
                                select distinct compte_id from echeance
                                 where module = 'derives' and objet_id = :a and levee_le is null
                                """)
                        .param("a", a.valeur())
                        .query(Long.class)
                        .list());
    }

    private String nom(long compte) {
        return db.sql("select compte_nom(:q)").param("q", compte).query(String.class).single();
    }

    private LocalDate jour() {
        return Dates.jourDe(horloge.instant());
    }

    private void en(Acteur qui, Runnable geste) {
        acteurs.devenir(qui, geste);
    }

    private void essai(BiConsumer<UneDerive, ConventionEnVigueur> corps) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var d = UneDerive.dans(db, jour().minusDays(20));
                    corps.accept(d, d.c);
                });
    }
}
