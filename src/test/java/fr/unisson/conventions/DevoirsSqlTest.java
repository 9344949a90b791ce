package fr.unisson.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Requetes;
import fr.unisson.SqlTest;
import fr.unisson.conventions.ConventionASigner.Partie;
import fr.unisson.echeances.AFaire;
import fr.unisson.echeances.Echeances;
import fr.unisson.echeances.MarquesDeTest;
import fr.unisson.gouvernance.MandatId;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.vie.Resultat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

@SqlTest
class DevoirsSqlTest {

    @Autowired Devoirs devoirs;
    @Autowired Echeances echeances;
    @Autowired Validations validations;
    @Autowired TexteEnValidation textes;
    @Autowired TourDeSignature tour;
    @Autowired Parties parties;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    @Test
    void chaque_acte_met_a_jour_ce_que_chacun_doit_avant_d_etre_valide() {
        essai(
                () -> ConventionASigner.aValider(db, 2),
                c -> {
                    acteurs.devenir(c.enAnimateur(), () -> textes.assurer(c.id));
                    acteurs.devenir(
                            c.partie(0).enSecretaire(),
                            () ->
                                    assertThat(
                                                    validations.inscrire(
                                                            c.id,
                                                            validation(c, c.partie(0)),
                                                            "Conseil",
                                                            demain()))
                                            .isEmpty());
                    validerLActe();
                    assertThat(aFaire(c.partie(0).enSecretaire()))
                            .singleElement()
                            .satisfies(a -> {
                                assertThat(a.libelle()).isEqualTo("Faire décider vos instances");
                                assertThat(a.sujet()).isEqualTo("Parcours");
                                assertThat(a.pour()).isEqualTo(demain());
                                assertThat(a.sinon()).endsWith("Unisson préviendra la direction");
                                assertThat(a.lien())
                                        .isEqualTo("/conventions/" + c.id + "/validation");
                            });
                    assertThat(aFaire(c.partie(1).enReferent())).hasSize(1);
                    assertThat(aFaire(c.partie(0).enSignataire())).isEmpty();
                    assertThat(aFaire(c.enAnimateur())).isEmpty();
                });
    }

    @Test
    void un_avis_rendu_attend_sa_reponse() {
        essai(
                () -> ConventionASigner.aValider(db, 2),
                c -> {
                    acteurs.devenir(c.enAnimateur(), () -> textes.assurer(c.id));
                    long v = validation(c, c.partie(0));
                    acteurs.devenir(
                            c.partie(0).enSecretaire(),
                            () -> {
                                validations.inscrire(c.id, v, "Conseil", demain());
                                validations.demanderAvis(c.id, v, List.of("CVS"));
                                assertThat(
                                                validations.recevoirAvis(
                                                        c.id,
                                                        avis(v),
                                                        new AvisRecu(
                                                                AvisRecu.Sens.AVEC_RESERVES,
                                                                demain().minusDays(2),
                                                                "Trop vague",
                                                                null)))
                                        .isEmpty();
                            });
                    devoirs.actualiser(c.id);
                    assertThat(gestes(c.partie(0).enReferent()))
                            .anyMatch(g -> g.startsWith("Répondre à l’avis : CVS"));
                    acteurs.devenir(
                            c.partie(0).enReferent(),
                            () -> validations.repondre(c.id, avis(v), "Nous préciserons."));
                    devoirs.actualiser(c.id);
                    assertThat(gestes(c.partie(0).enReferent()))
                            .noneMatch(g -> g.startsWith("Répondre"));
                });
    }

    @Test
    void la_signature_attend_ses_signataires_et_eux_seuls() {
        essai(
                () -> ConventionASigner.aSigner(db, 2),
                c -> {
                    devoirs.actualiser(c.id);
                    assertThat(gestes(c.enAnimateur()))
                            .containsExactly("Faire avancer la convention");
                    acteurs.devenir(
                            c.enAnimateur(),
                            () -> assertThat(tour.ouvrir(c.id, demain())).isEmpty());
                    devoirs.actualiser(c.id);
                    assertThat(gestes(c.enAnimateur())).isEmpty();
                    assertThat(gestes(c.partie(0).enReferent())).isEmpty();
                    assertThat(aFaire(c.partie(0).enSignataire()))
                            .singleElement()
                            .satisfies(a -> {
                                assertThat(a.libelle()).isEqualTo("Signer");
                                assertThat(a.sinon())
                                        .endsWith(
                                                "Unisson préviendra "
                                                        + nom(c.enAnimateur().compte()));
                                assertThat(a.pour()).isEqualTo(demain());
                            });
                });
    }

    @Test
    void un_mandat_qui_prend_fin_pendant_la_validation_se_remplace() {
        essai(
                () -> ConventionASigner.aSigner(db, 2),
                c -> {
                    var p = c.partie(0);
                    clore(p, 1);
                    devoirs.actualiser(c.id);
                    assertThat(gestes(p.enReferent()))
                            .containsExactly("Choisir le mandat de votre signataire");
                    acteurs.devenir(
                            c.enAnimateur(),
                            () -> assertThat(tour.ouvrir(c.id, null)).isNotEmpty());
                    long nouveau = c.mandat(p.organisation(), p.secretaire(), null);
                    acteurs.devenir(
                            p.enReferent(),
                            () -> {
                                assertThat(choisir(c, p, p.mandat()).motifs())
                                        .extracting(m -> m.code())
                                        .containsExactly("MANDAT");
                                assertThat(choisir(c, p, nouveau).estFait()).isTrue();
                            });
                    devoirs.actualiser(c.id);
                    assertThat(gestes(p.enReferent())).isEmpty();
                    acteurs.devenir(
                            c.enAnimateur(), () -> assertThat(tour.ouvrir(c.id, null)).isEmpty());
                });
    }

    @Test
    void un_mandat_clos_fait_revoir_les_conventions_de_la_partie_et_elles_seules() {
        essai(
                () -> ConventionASigner.aSigner(db, 2),
                c -> {
                    var p = c.partie(0);
                    devoirs.actualiser(c.id);
                    toutEstVu();
                    assertThat(Requetes.compter(() -> assertThat(devoirs.passer()).isZero()))
                            .as("twice: the day, the marks")
                            .isEqualTo(4);

                    clore(p, 1);
                    assertThat(MarquesDeTest.lire(db, Devoirs.DES_PARTIES))
                            .containsExactly(p.organisation());
                    assertThat(devoirs.passer()).isOne();
                    assertThat(gestes(p.enReferent()))
                            .containsExactly("Choisir le mandat de votre signataire");
                    assertThat(devoirs.passer()).isZero();
                });
    }

    @Test
    void un_mandat_qui_prend_fin_ce_jour_se_voit_au_premier_passage_du_jour() {
        essai(
                () -> ConventionASigner.aSigner(db, 2),
                c -> {
                    var p = c.partie(0);
                    devoirs.actualiser(c.id);
                    // Said before it came: nothing was written on the day itself.
                    clore(p, 0);
                    toutEstVu();
                    assertThat(devoirs.passer()).isZero();
                    assertThat(gestes(p.enReferent())).isEmpty();

                    MarquesDeTest.toutEtaitVuHier(db, Devoirs.TRAVAIL);
                    assertThat(devoirs.passer()).isPositive();
                    assertThat(gestes(p.enReferent()))
                            .containsExactly("Choisir le mandat de votre signataire");
                    assertThat(devoirs.passer()).isZero();
                });
    }

    @Test
    void un_numero_donne_a_une_partie_fait_revoir_ses_conventions_son_nom_non() {
        essai(
                () -> ConventionASigner.aSigner(db, 2),
                c -> {
                    long partie = c.partie(1).organisation();
                    db.sql("update organisation set siren = null, finess_ej = null where id = :o")
                            .param("o", partie)
                            .update();
                    toutEstVu();
                    db.sql("update organisation set raison_sociale = 'Essai' where id = :o")
                            .param("o", partie)
                            .update();
                    assertThat(MarquesDeTest.lire(db, Devoirs.DES_PARTIES)).isEmpty();
                    db.sql("update organisation set rna = 'W123456789' where id = :o")
                            .param("o", partie)
                            .update();
                    assertThat(MarquesDeTest.lire(db, Devoirs.DES_PARTIES)).containsExactly(partie);
                });
    }

    private void clore(Partie p, int ilYA) {
        db.sql(
                        """
                        update mandat set clos_a_compter_du = jour_de_paris() - :n,
                          cloture = 'DEPART', cloture_raison = 'Retraite' where id = :m
                        """)
                .param("n", ilYA)
                .param("m", p.mandat())
                .update();
    }

    private void toutEstVu() {
        MarquesDeTest.toutEstVu(db, Devoirs.TRAVAIL);
        MarquesDeTest.toutEstVu(db, Devoirs.DES_PARTIES);
    }

    private Resultat<Integer> choisir(ConventionASigner c, Partie p, long mandat) {
        var id = new ConventionId(c.id);
        return parties.choisirMandat(
                id, p.id(), parties.charger(id, p.id()).version(), new MandatId(mandat));
    }

    private void essai(Supplier<ConventionASigner> debut, Consumer<ConventionASigner> suite) {
        acteurs.defaire(Acteurs.systeme(), () -> suite.accept(debut.get()));
    }

    private static void validerLActe() {
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
    }

    private String nom(long compte) {
        return db.sql("select compte_nom(:c)").param("c", compte).query(String.class).single();
    }

    private List<AFaire> aFaire(Acteur qui) {
        var dues = new ArrayList<AFaire>();
        acteurs.devenir(qui, () -> dues.addAll(echeances.aFaire()));
        return dues;
    }

    private List<String> gestes(Acteur qui) {
        return aFaire(qui).stream().map(AFaire::libelle).toList();
    }

    private long validation(ConventionASigner c, Partie p) {
        return db.sql("select id from validation where convention_id = :c and partie_id = :p")
                .param("c", c.id)
                .param("p", p.id())
                .query(Long.class)
                .single();
    }

    private long avis(long validation) {
        return db.sql("select id from avis where validation_id = :v")
                .param("v", validation)
                .query(Long.class)
                .single();
    }

    private static LocalDate demain() {
        return LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(1);
    }
}
