package fr.unisson.conventions;

import static fr.unisson.conventions.UneConvention.fait;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.domaine.DonneesArticle;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.domaine.TypeAvenant;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.vie.Motif;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// When an amendment may take effect, and whether the bodies of the parties decide on it.
@SqlTest
class ReglesDAvenantSqlTest {

    @Autowired UnAvenant essai;
    @Autowired RedactionDAvenants redaction;
    @Autowired Avenants avenants;
    @Autowired Ecriture ecriture;
    @Autowired Textes textes;
    @Autowired Conventions conventions;
    @Autowired TourDeSignature tour;
    @Autowired TermesDesConventions termes;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    @Test
    void un_avenant_ne_prend_pas_effet_apres_la_fin_de_la_convention() {
        essai(c -> {
            var fin = fin(c);
            assertThat(essai.refus(c, aDate(fin.plusDays(1)))).containsExactly("EFFET_TROP_TARD");
            assertThat(essai.refus(c, aDate(fin))).isEmpty();

            var avenant = essai.ouvrir(c, aDate(fin));
            acteurs.devenir(
                    c.enAnimateur(),
                    () -> {
                        var refus = cadrer(avenant, fin.plusDays(1));
                        assertThat(refus)
                                .extracting(Motif::code)
                                .containsExactly("EFFET_TROP_TARD");
                        assertThat(refus.getFirst().phrase())
                                .contains("Faites d’abord signer une prorogation")
                                .contains("avancez sa prise d’effet");
                        assertThat(cadrer(avenant, fin)).isEmpty();
                    });
        });
    }

    /// The end came nearer since its date was set: said at the review, then at the click.
    @Test
    void un_avenant_dont_la_date_passe_la_fin_n_est_ni_relu_ni_signe() {
        essai(c -> {
            var fin = fin(c);
            var avenant = essai.ouvrir(c, aDate(fin));
            essai.ecrire(c, avenant, "7", "Chaque partie répond sous 24 heures.");
            essai.faireApprouver(c, avenant, referents(c));
            essai.deciderFavorablement(avenant);
            essai.franchir(c, avenant, TransitionConvention.OUVRIR_SIGNATURE, Saisie.vide());
            c.depuis(essai.aujourdhui().minusMonths(7));
            assertThat(bloquants(avenant)).contains("EFFET_TROP_TARD");
            assertThat(essai.signer(avenant, c.enSignataire(0)))
                    .extracting(Motif::code)
                    .containsExactly("EFFET_TROP_TARD");

            c.depuis(essai.aujourdhui().minusMonths(12).minusDays(1));
            assertThat(essai.signer(avenant, c.enSignataire(0)))
                    .extracting(Motif::code)
                    .containsExactly("CONVENTION_FINIE");
            assertThat(essai.refus(c, essai.sur("7"))).containsExactly("CONVENTION_FINIE");
        });
    }

    @Test
    void une_convention_sans_fin_ou_reconduite_tacitement_recoit_un_avenant_a_toute_date() {
        essai(c -> {
            var tard = essai.aujourdhui().plusYears(3);
            db.sql("update convention set mois = null where id = :c").param("c", c.cle()).update();
            assertThat(essai.refus(c, aDate(tard))).isEmpty();
            tacite(c, null);
            assertThat(essai.refus(c, aDate(tard))).isEmpty();
            tacite(c, 1);
            assertThat(essai.refus(c, aDate(tard))).containsExactly("EFFET_TROP_TARD");
            assertThat(essai.refus(c, aDate(essai.aujourdhui().plusMonths(17)))).isEmpty();
        });
    }

    @Test
    void une_prorogation_signee_de_tous_repousse_la_fin_des_autres_avenants() {
        essai(c -> {
            var fin = fin(c);
            var prorogation =
                    essai.ouvrir(
                            c,
                            new NouvelAvenant(
                                    "Un an de plus",
                                    "",
                                    Set.of(TypeAvenant.DUREE),
                                    List.of(),
                                    essai.aujourdhui().plusDays(20),
                                    fin.plusYears(1)));
            essai.faireApprouver(c, prorogation, referents(c));
            essai.deciderFavorablement(prorogation);
            essai.franchir(c, prorogation, TransitionConvention.OUVRIR_SIGNATURE, Saisie.vide());
            assertThat(essai.signer(prorogation, c.enSignataire(0))).isEmpty();
            assertThat(essai.refus(c, aDate(fin.plusDays(1)))).containsExactly("EFFET_TROP_TARD");
            assertThat(essai.signer(prorogation, c.enSignataire(1))).isEmpty();
            assertThat(essai.etat(prorogation)).isEqualTo("SIGNEE");
            assertThat(essai.refus(c, aDate(fin.plusDays(1)))).isEmpty();
            assertThat(essai.refus(c, aDate(fin.plusYears(1).plusDays(1))))
                    .containsExactly("EFFET_TROP_TARD");
        });
    }

    @Test
    void un_avenant_de_missions_passe_les_instances_et_dit_pourquoi() {
        essai(c -> {
            var avenant = missions(c);
            essai.faireRelire(c, avenant, referents(c));
            acteurs.devenir(
                    c.enAnimateur(),
                    () -> {
                        assertThat(
                                        conventions
                                                .franchir(
                                                        avenant,
                                                        conventions.charger(avenant).version(),
                                                        TransitionConvention.OUVRIR_VALIDATION,
                                                        null,
                                                        Saisie.vide())
                                                .motifs())
                                .extracting(Motif::code)
                                .containsExactly("INSTANCES_A_CONSULTER");
                        assertThat(tour.ouvrir(avenant.valeur(), null)).isEmpty();
                    });
            assertThat(essai.etat(avenant)).isEqualTo("EN_SIGNATURE");
            assertThat(
                            db.sql(
                                            """
                                            select distinct etat || ' ' || motif from validation
                                             where convention_id = :a
                                            """)
                                    .param("a", avenant.valeur())
                                    .query(String.class)
                                    .list())
                    .containsExactly(
                            "NON_REQUISE cet avenant ne modifie que les missions communes (article"
                                    + " 8)");
            assertThat(essai.signer(avenant, c.enSignataire(0))).isEmpty();
            assertThat(essai.signer(avenant, c.enSignataire(1))).isEmpty();
            assertThat(essai.etat(avenant)).isEqualTo("EN_VIGUEUR");
        });
    }

    /// What it was opened for says nothing: what it touches does.
    @Test
    void un_avenant_de_missions_qui_touche_autre_chose_va_devant_les_instances() {
        essai(c -> {
            var avenant = missions(c);
            assertThat(dispense(avenant)).contains("missions communes (article 8)");
            acteurs.devenir(c.enAnimateur(), () -> fait(redaction.ouvrirArticle(avenant, "7")));
            assertThat(dispense(avenant)).isNotNull();
            essai.ecrire(c, avenant, "7", "Chaque partie répond sous 24 heures.");
            assertThat(dispense(avenant)).isNull();
            essai.faireRelire(c, avenant, referents(c));
            acteurs.devenir(
                    c.enAnimateur(),
                    () ->
                            assertThat(tour.ouvrir(avenant.valeur(), null))
                                    .extracting(Motif::code)
                                    .containsExactly("INSTANCES_DISPENSEES"));
        });
    }

    @Test
    void l_animateur_demande_une_decision_que_la_regle_ne_demande_pas_et_dit_pourquoi() {
        essai(c -> {
            var avenant = missions(c);
            acteurs.devenir(
                    c.enAnimateur(),
                    () -> {
                        assertThat(redaction.choisirValidation(avenant, true, "").motifs())
                                .extracting(Motif::code)
                                .containsExactly("MOTIF");
                        fait(redaction.choisirValidation(avenant, true, "Le conseil le souhaite"));
                    });
            assertThat(dispense(avenant)).isNull();
            acteurs.devenir(
                    c.enAnimateur(), () -> fait(redaction.choisirValidation(avenant, false, "")));
            assertThat(dispense(avenant)).isNotNull();
        });
    }

    private ConventionId missions(ConventionEnVigueur c) {
        essai.article(c, "8", 4, "Missions communes", "MISSIONS_COMMUNES", "Aucune à ce jour.");
        var avenant =
                essai.ouvrir(
                        c,
                        new NouvelAvenant(
                                "Astreinte de nuit",
                                "",
                                Set.of(TypeAvenant.MISSIONS),
                                List.of(),
                                null,
                                null));
        acteurs.devenir(
                c.enAnimateur(),
                () ->
                        fait(
                                ecriture.publier(
                                        avenant,
                                        "8",
                                        1,
                                        "Les parties tiennent une astreinte de nuit.",
                                        new DonneesArticle.MissionsCommunes(List.of()))));
        return avenant;
    }

    private @Nullable String dispense(ConventionId avenant) {
        return avenants.etat(avenant).dispense();
    }

    private NouvelAvenant aDate(LocalDate effet) {
        return new NouvelAvenant(
                "Renfort", "", Set.of(TypeAvenant.TEXTE_LIBRE), List.of("7"), effet, null);
    }

    private List<Motif> cadrer(ConventionId avenant, LocalDate effet) {
        return redaction
                .cadrer(
                        avenant,
                        conventions.charger(avenant).version(),
                        new RedactionDAvenants.Cadre("Renfort", "", "", effet, null))
                .motifs();
    }

    private List<String> bloquants(ConventionId id) {
        return textes.etat(id).constats().stream()
                .filter(k -> k.bloquant())
                .map(k -> k.code())
                .toList();
    }

    private void tacite(ConventionEnVigueur c, @Nullable Integer maximum) {
        db.sql(
                        """
                        update convention set mois = 12, renouvellement = 'TACITE',
                               periode_mois = 12, renouvellements_max = :max where id = :c
                        """)
                .param("max", maximum, java.sql.Types.INTEGER)
                .param("c", c.cle())
                .update();
    }

    private LocalDate fin(ConventionEnVigueur c) {
        return Objects.requireNonNull(termes.trouver(c.id()).orElseThrow().fin());
    }

    private static List<Acteur> referents(ConventionEnVigueur c) {
        return List.of(c.enReferent(0), c.enReferent(1));
    }

    private void essai(Consumer<ConventionEnVigueur> suite) {
        acteurs.defaire(Acteurs.systeme(), () -> suite.accept(essai.convention(2)));
    }
}
