package fr.unisson.evolutions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.SortiesDeParties;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.journal.Journal;
import fr.unisson.pilotage.OuvertureDuSuivi;
import fr.unisson.pilotage.PromesseVue;
import fr.unisson.pilotage.Promesses;
import fr.unisson.pilotage.TexteQuiPromet;
import fr.unisson.pilotage.VoletDuComite;
import fr.unisson.pilotage.domaine.EtatPromesse;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a party that left still reads, table by table, straight from the database.
@SqlTest
class PeriodeDePartieSqlTest {

    @Autowired SortiesDeParties sorties;
    @Autowired Conventions conventions;
    @Autowired OuvertureDuSuivi suivi;
    @Autowired Promesses promesses;
    @Autowired List<VoletDuComite> volets;
    @Autowired Journal journal;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;

    @Test
    void elle_lit_ce_qui_etait_la_et_rien_de_ce_qui_est_venu_apres() {
        essai(c -> {
            ecrireUnTexte(c, 1, ilYA(40), "Le texte de son temps");
            ecrireUnTexte(c, 2, ilYA(1), "Le texte d’après");
            partir(c);
            devenir(
                    c,
                    () -> {
                        assertThat(textes(c)).containsExactly("Le texte de son temps");
                        assertThat(conventions.charger(c.id()).titre()).isNotBlank();
                    });
            acteurs.devenir(c.enReferent(1), () -> assertThat(textes(c)).hasSize(2));
        });
    }

    @Test
    void ses_personnes_ne_gardent_pas_plus_qu_elle() {
        essai(c -> {
            ecrireUnTexte(c, 1, ilYA(40), "Le texte de son temps");
            ecrireUnTexte(c, 2, ilYA(1), "Le texte d’après");
            db.sql("select convention_accorder(:c, null, :compte, 'ECRITURE', now())")
                    .param("c", c.cle())
                    .param("compte", c.compteDuReferent(0))
                    .query()
                    .singleRow();
            partir(c);
            // The account alone, as if the person had left the organisation too.
            var seul = Acteur.compte(c.compteDuReferent(0), "Ancien référent", Set.of());
            acteurs.devenir(
                    seul,
                    () -> {
                        assertThat(textes(c)).containsExactly("Le texte de son temps");
                        assertThat(ecrireEncore(c)).isZero();
                    });
        });
    }

    @Test
    void elle_n_ecrit_plus_rien() {
        essai(c -> {
            partir(c);
            devenir(c, () -> assertThat(ecrireEncore(c)).isZero());
            acteurs.devenir(c.enReferent(1), () -> assertThat(ecrireEncore(c)).isPositive());
        });
    }

    @Test
    void le_journal_s_arrete_a_son_dernier_jour() {
        essai(c -> {
            journal.consigner("convention", c.cle(), "Après son départ", "");
            partir(c);
            devenir(
                    c,
                    () ->
                            assertThat(
                                            journal.histoire(
                                                    "convention", c.cle(), Integer.MAX_VALUE, 10))
                                    .isEmpty());
        });
    }

    /// Its departure closes what it promised, the day after its last one: that closing is its own.
    @Test
    void ses_engagements_restent_lisibles_et_ceux_des_autres_s_arretent() {
        essai(c -> {
            TexteQuiPromet.engagements(
                    db, c.cle(), "Partie 1", "Ouvrir l’atelier", "Partie 2", "Tenir le registre");
            suivi.reprendre(c.id());
            assertThat(sorties.constater(c.id(), c.partie(0), aujourdhui(), "Par retrait"))
                    .isTrue();
            db.sql("update promesse set etat_le = :le where convention_id = :c")
                    .param("le", ilYA(-3).atOffset(ZoneOffset.UTC))
                    .param("c", c.cle())
                    .update();
            devenir(
                    c,
                    () -> {
                        assertThat(promesses.lister(c.id()))
                                .extracting(PromesseVue::enonce)
                                .containsExactly("Ouvrir l’atelier");
                        var sienne = promesses.lister(c.id()).getFirst();
                        assertThat(sienne.etat()).isEqualTo(EtatPromesse.SANS_OBJET);
                        assertThat(promesses.histoire(sienne.id()).getFirst().note())
                                .contains("n’est plus partie");
                        assertThat(conventions.quittee(c.id())).contains(aujourdhui());
                        var volet =
                                volets.stream()
                                        .filter(v -> v.titre().equals("Alertes en cours"))
                                        .findFirst()
                                        .orElseThrow();
                        assertThat(volet.pour(c.id(), aujourdhui())).isEmpty();
                    });
            acteurs.devenir(
                    c.enReferent(1),
                    () -> {
                        assertThat(promesses.lister(c.id())).hasSize(2);
                        assertThat(conventions.quittee(c.id())).isEmpty();
                    });
        });
    }

    /// Whoever still serves another party reads as that party does.
    @Test
    void qui_sert_encore_une_autre_partie_lit_tout() {
        essai(c -> {
            ecrireUnTexte(c, 1, ilYA(1), "Le texte d’après");
            partir(c);
            var deux =
                    Acteur.compte(
                            c.compteDuReferent(0),
                            "Deux organisations",
                            Set.of(c.organisation(0), c.organisation(1)));
            acteurs.devenir(deux, () -> assertThat(textes(c)).hasSize(1));
        });
    }

    @Test
    void celle_qui_revient_relit_tout() {
        essai(c -> {
            ecrireUnTexte(c, 1, ilYA(1), "Le texte d’après");
            partir(c);
            db.sql("select convention_accorder(:c, :o, null, 'ECRITURE', now())")
                    .param("c", c.cle())
                    .param("o", c.organisation(0))
                    .query()
                    .singleRow();
            devenir(c, () -> assertThat(textes(c)).hasSize(1));
        });
    }

    /// No table shows a party that left more than its period: either it has the rule, or nothing.
    @Test
    void aucune_table_n_ouvre_plus_que_la_periode() {
        essai(c -> {
            var regles =
                    db.sql(
                                    """
                                    select p.tablename || ' ' || p.qual as regle from pg_policies p
                                     where p.policyname = 'lire'
                                       and p.qual like '%convention_acces%'
                                       and p.tablename <> 'convention'
                                    """)
                            .query(String.class)
                            .list();
            assertThat(regles)
                    .hasSizeGreaterThan(3)
                    .allMatch(r -> r.contains("jusqu_au IS NULL") || EXCEPTIONS.matcher(r).find());
        });
    }

    /// A draft is its author's, a code its signatory's: neither says what came after.
    private static final Pattern EXCEPTIONS =
            Pattern.compile("^(brouillon|signature_code|preuve) |ECRITURE");

    private void partir(ConventionEnVigueur c) {
        assertThat(
                        sorties.constater(
                                c.id(), c.partie(0), aujourdhui().minusDays(10), "Par retrait"))
                .isTrue();
    }

    private void devenir(ConventionEnVigueur c, Runnable travail) {
        acteurs.devenir(
                Acteur.compte(c.compteDuReferent(0), "Référent", Set.of(c.organisation(0))),
                travail);
    }

    private List<String> textes(ConventionEnVigueur c) {
        return db.sql(
                        "select texte from version_texte where convention_id = :c and numero > 100 order by numero")
                .param("c", c.cle())
                .query(String.class)
                .list();
    }

    /// How many rows of the convention the actor may change.
    private int ecrireEncore(ConventionEnVigueur c) {
        return db.sql("update partie set missions = missions where convention_id = :c")
                .param("c", c.cle())
                .update();
    }

    private void ecrireUnTexte(ConventionEnVigueur c, int numero, Instant le, String texte) {
        db.sql(
                        """
                        insert into version_texte (convention_id, numero, texte, empreinte, articles,
                                                   fige_le)
                        values (:c, :n + 100, :t, encode(sha256(convert_to(:t, 'UTF8')), 'hex'),
                                '{}', :le)
                        """)
                .param("c", c.cle())
                .param("n", numero)
                .param("t", texte)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Instant ilYA(int jours) {
        return horloge.instant().minus(jours, ChronoUnit.DAYS);
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }

    private void essai(Consumer<ConventionEnVigueur> corps) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var c =
                            ConventionEnVigueur.depuis(
                                    db, 3, aujourdhui().minusMonths(6), Duree.parDefaut());
                    corps.accept(c);
                });
    }
}
