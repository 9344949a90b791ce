package fr.unisson.evolutions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.Avenants;
import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.Filiation;
import fr.unisson.conventions.NouvelAvenant;
import fr.unisson.conventions.domaine.ContenuAvenant.Mouvement;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.TransitionEnVigueur;
import fr.unisson.conventions.domaine.TypeAvenant;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the end of a convention does to what hangs from it.
@SqlTest
class CascadeSqlTest {

    @Autowired EffetsSurLaVie effets;
    @Autowired Avenants avenants;
    @Autowired Conventions conventions;
    @Autowired Filiation filiation;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;

    @ParameterizedTest
    @EnumSource(
            value = TransitionEnVigueur.class,
            names = {"EXPIRER", "RESILIER", "DEVENIR_CADUQUE", "REMPLACER"})
    void la_fin_de_la_convention_clot_ses_avenants_avec_la_raison(TransitionEnVigueur fin) {
        essai(c -> {
            var ouvert = avenant(c);
            var signe = avenant(c);
            db.sql("update convention set etat = 'SIGNEE' where id = :a")
                    .param("a", signe.valeur())
                    .update();
            finir(c, fin);
            assertThat(etat(ouvert)).isEqualTo("ABANDONNEE");
            assertThat(etat(signe)).isEqualTo("CADUQUE");
            assertThat(conventions.histoire(ouvert).getLast())
                    .satisfies(p -> {
                        assertThat(p.par()).isEqualTo("Unisson");
                        assertThat(Objects.requireNonNull(p.motif())).contains("a pris fin");
                    });
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = TransitionEnVigueur.class,
            names = {"EXPIRER", "RESILIER", "DEVENIR_CADUQUE"})
    void une_convention_specifique_finit_avec_son_cadre_si_son_texte_le_dit(
            TransitionEnVigueur fin) {
        essai(c -> {
            var liee = specifique(c, true);
            var libre = specifique(c, false);
            finir(c, fin);
            assertThat(liee.etat()).isEqualTo("CADUQUE");
            assertThat(libre.etat()).isEqualTo("EN_VIGUEUR");
            assertThat(annonces(libre)).isPositive();
        });
    }

    /// The framework goes on under another text: nothing failed.
    @Test
    void un_cadre_remplace_n_emporte_pas_ses_conventions_specifiques() {
        essai(c -> {
            var liee = specifique(c, true);
            finir(c, TransitionEnVigueur.REMPLACER);
            assertThat(liee.etat()).isEqualTo("EN_VIGUEUR");
        });
    }

    @Test
    void l_archive_ne_touche_a_rien_de_plus() {
        essai(c -> {
            var libre = specifique(c, false);
            finir(c, TransitionEnVigueur.EXPIRER);
            long avant = annonces(libre);
            c.mettreEn("EXPIREE");
            db.sql("insert into cloture (convention_id, dispense, le) values (:c, 'Rien', now())")
                    .param("c", c.cle())
                    .update();
            assertThat(effets.constater(c.id(), TransitionEnVigueur.ARCHIVER)).isTrue();
            assertThat(annonces(libre)).isEqualTo(avant);
        });
    }

    /// 3.12: the others find the amendment ready, with the departure already in it.
    @Test
    void le_depart_d_une_partie_prepare_l_avenant_des_autres() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var c = convention(3);
                    effets.sortir(c.id(), c.partie(0), aujourdhui().minusDays(1), "Par retrait");
                    var avenant = filiation.avenantsOuverts(c.id()).getFirst().id();
                    var etat = avenants.etat(avenant);
                    assertThat(etat.contenu().contenu().parties()).hasSize(2);
                    assertThat(etat.contenu().partiesEnsuite()).isEqualTo(2);
                    assertThat(etat.contenu().mouvements())
                            .singleElement()
                            .satisfies(m -> {
                                assertThat(m.nature()).isEqualTo(Mouvement.Nature.SORTIE);
                                assertThat(m.acceptee()).isTrue();
                            });
                    assertThat(
                                    db.sql(
                                                    """
                                                    select count(*) from convention_acces
                                                     where convention_id = :a
                                                       and organisation_id = :o
                                                    """)
                                            .param("a", avenant.valeur())
                                            .param("o", c.organisation(0))
                                            .query(Long.class)
                                            .single())
                            .isZero();
                });
    }

    @Test
    void a_deux_le_depart_rend_caduque_et_ne_prepare_rien() {
        essai(c -> {
            effets.sortir(c.id(), c.partie(0), aujourdhui().minusDays(1), "Par retrait");
            assertThat(c.etat()).isEqualTo("CADUQUE");
            assertThat(filiation.avenantsOuverts(c.id())).isEmpty();
        });
    }

    private ConventionId avenant(ConventionEnVigueur c) {
        var ouvert = new ConventionId[1];
        acteurs.devenir(
                c.enAnimateur(),
                () -> {
                    var fait =
                            avenants.creer(
                                    c.id(),
                                    new NouvelAvenant(
                                            "Renfort",
                                            "",
                                            Set.of(TypeAvenant.MOYENS),
                                            List.of(),
                                            null,
                                            null));
                    if (fait instanceof Resultat.Fait<ConventionId>(var id)) ouvert[0] = id;
                });
        return Objects.requireNonNull(ouvert[0]);
    }

    private ConventionEnVigueur specifique(ConventionEnVigueur cadre, boolean finitAvec) {
        var c = convention(2);
        db.sql(
                        """
                        update convention set parent_id = :cadre, lien = 'SPECIFIQUE',
                               finit_avec_cadre = :avec where id = :c
                        """)
                .param("cadre", cadre.cle())
                .param("avec", finitAvec)
                .param("c", c.cle())
                .update();
        return c;
    }

    /// The facts that each end asks for, then the end as the platform records it.
    private void finir(ConventionEnVigueur c, TransitionEnVigueur fin) {
        switch (fin) {
            case EXPIRER -> c.depuis(aujourdhui().minusMonths(40));
            case RESILIER -> {
                db.sql(
                                """
                                insert into resiliation (convention_id, rang, effet, motif, relais,
                                                         compte_id, le)
                                values (:c, 1, :hier, 'Fin commune', 'Relais', :compte, now())
                                """)
                        .param("c", c.cle())
                        .param("hier", aujourdhui().minusDays(1))
                        .param("compte", c.compteDuReferent(0))
                        .update();
                db.sql(
                                """
                                insert into resiliation_accord (convention_id, rang, partie_id,
                                                                compte_id, mandat_id, le)
                                select p.convention_id, 1, p.id, :compte, m.id, now()
                                  from partie p
                                  join mandat m on m.organisation_id = p.organisation_id
                                 where p.convention_id = :c on conflict do nothing
                                """)
                        .param("c", c.cle())
                        .param("compte", c.compteDuReferent(0))
                        .update();
            }
            case DEVENIR_CADUQUE ->
                    db.sql(
                                    """
                                    update partie set etat = 'SORTIE', sortie_le = :hier
                                     where convention_id = :c and id = :p
                                    """)
                            .param("hier", aujourdhui().minusDays(1))
                            .param("c", c.cle())
                            .param("p", c.partie(0))
                            .update();
            case REMPLACER -> {
                var suivante = convention(2);
                db.sql(
                                """
                                update convention set parent_id = :c, lien = 'RENOUVELLEMENT'
                                 where id = :s
                                """)
                        .param("c", c.cle())
                        .param("s", suivante.cle())
                        .update();
            }
            default -> throw new AssertionError(fin);
        }
        assertThat(effets.constater(c.id(), fin)).as("%s", fin).isTrue();
    }

    private long annonces(ConventionEnVigueur c) {
        return db.sql("select count(*) from notification where objet_id = :c and texte like :t")
                .param("c", c.cle())
                .param("t", "%convention-cadre%")
                .query(Long.class)
                .single();
    }

    private String etat(ConventionId id) {
        return db.sql("select etat from convention where id = :id")
                .param("id", id.valeur())
                .query(String.class)
                .single();
    }

    private void essai(Consumer<ConventionEnVigueur> corps) {
        acteurs.defaire(Acteurs.systeme(), () -> corps.accept(convention(2)));
    }

    private ConventionEnVigueur convention(int parties) {
        return ConventionEnVigueur.depuis(
                db, parties, aujourdhui().minusMonths(6), Duree.parDefaut());
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
