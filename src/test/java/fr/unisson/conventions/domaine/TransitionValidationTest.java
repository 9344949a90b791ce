package fr.unisson.conventions.domaine;

import static fr.unisson.conventions.domaine.TransitionValidation.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.conventions.domaine.DossierValidation.Deliberation;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Tables;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionValidationTest {

    private static final LocalDate JOUR = LocalDate.of(2027, 3, 15);
    private static final LocalDate FIGE = JOUR.minusDays(30);
    private static final String TEXTE = "a".repeat(64);
    private static final String ANCIEN = "b".repeat(64);

    private static final Map<TransitionValidation, String> TABLE =
            Map.of(
                    INSCRIRE, "A_PREPARER → INSCRITE : SECRETAIRE REFERENT",
                    DEMANDER_AVIS, "INSCRITE → AVIS_EN_COURS : SECRETAIRE",
                    APPROUVER, "INSCRITE AVIS_EN_COURS → FAVORABLE : SECRETAIRE",
                    APPROUVER_AVEC_RESERVES,
                            "INSCRITE AVIS_EN_COURS → FAVORABLE_RESERVES : SECRETAIRE",
                    AJOURNER, "INSCRITE AVIS_EN_COURS → AJOURNEE : SECRETAIRE motif",
                    REFUSER, "INSCRITE AVIS_EN_COURS → DEFAVORABLE : SECRETAIRE motif",
                    REINSCRIRE, "AJOURNEE → INSCRITE : SECRETAIRE",
                    DISPENSER, "A_PREPARER INSCRITE → NON_REQUISE : REFERENT motif",
                    REPRENDRE,
                            "A_PREPARER INSCRITE AVIS_EN_COURS FAVORABLE FAVORABLE_RESERVES"
                                    + " AJOURNEE DEFAVORABLE → A_REPRENDRE : SYSTEME");

    static final class Faits {
        @Nullable Long partie = 1L;
        @Nullable String instance = "Conseil d’administration";
        @Nullable LocalDate date = JOUR.plusDays(20);
        int demandes = 1;
        int attendus = 0;
        @Nullable Deliberation deliberation =
                new Deliberation(JOUR, "CA-11", 7L, TEXTE, "Sous réserve du financement");
        String courante = TEXTE;
        boolean materiel;
        boolean accord = true;

        DossierValidation dossier() {
            return new DossierValidation(
                    1L,
                    partie,
                    instance,
                    date,
                    JOUR,
                    FIGE,
                    demandes,
                    attendus,
                    deliberation,
                    courante,
                    materiel,
                    accord);
        }
    }

    @ParameterizedTest
    @EnumSource(TransitionValidation.class)
    void chaque_etat_et_chaque_role_suivent_la_table(TransitionValidation transition) {
        var faits = new Faits();
        if (transition == REPRENDRE) faits.courante = ANCIEN;
        Tables.verifier(
                transition,
                TABLE.get(transition),
                EtatValidation.values(),
                RoleConvention.values(),
                faits.dossier());
    }

    static Stream<Arguments> manques() {
        return Stream.of(
                manque(INSCRIRE, "PROPRE_PARTIE", f -> f.partie = 2L),
                manque(DISPENSER, "PROPRE_PARTIE", f -> f.partie = null),
                manque(INSCRIRE, "INSTANCE", f -> f.instance = " "),
                manque(INSCRIRE, "DATE", f -> f.date = null),
                manque(DEMANDER_AVIS, "UN_AVIS_DEMANDE", f -> f.demandes = 0),
                manque(APPROUVER, "AVIS_RECUEILLIS", f -> f.attendus = 1),
                manque(INSCRIRE, "SEANCE_APRES_LE_TEXTE", f -> f.date = FIGE.minusDays(1)),
                manque(APPROUVER, "DECISION_NUMEROTEE", f -> f.deliberation = prise(JOUR, "", 7L)),
                manque(APPROUVER, "DECISION_JOINTE", f -> f.deliberation = prise(JOUR, "1", null)),
                manque(APPROUVER, "DECISION_DATEE", f -> f.deliberation = prise(null, "1", 7L)),
                manque(APPROUVER, "INSTANCE", f -> f.instance = null),
                manque(
                        APPROUVER,
                        "DECISION_APRES_LE_TEXTE",
                        f -> f.deliberation = prise(FIGE.minusDays(1), "1", 7L)),
                manque(
                        REFUSER,
                        "DECISION_APRES_LE_TEXTE",
                        f -> f.deliberation = prise(FIGE.minusDays(1), "1", 7L)),
                manque(
                        REFUSER,
                        "DECISION_PASSEE",
                        f ->
                                f.deliberation =
                                        new Deliberation(JOUR.plusDays(1), "1", 7L, TEXTE, null)),
                manque(APPROUVER, "TEXTE_ACTUEL", f -> f.courante = ANCIEN),
                manque(
                        APPROUVER_AVEC_RESERVES,
                        "RESERVES_ECRITES",
                        f -> f.deliberation = new Deliberation(JOUR, "1", 7L, TEXTE, " ")),
                manque(REINSCRIRE, "NOUVELLE_DATE", f -> f.date = JOUR.minusDays(1)),
                manque(DISPENSER, "ACCORD_DU_SIGNATAIRE", f -> f.accord = false),
                manque(REPRENDRE, "TEXTE_CHANGE", f -> {}),
                manque(
                        REPRENDRE,
                        "CHANGEMENT_DE_FOND",
                        f -> {
                            f.courante = ANCIEN;
                            f.materiel = true;
                        }));
    }

    @ParameterizedTest
    @MethodSource("manques")
    void chaque_exigence_refuse_seule(
            TransitionValidation transition, String regle, Consumer<Faits> abime) {
        var faits = new Faits();
        abime.accept(faits);
        var demande = new Demande(transition.roles().iterator().next(), "Parce que");
        assertThat(transition.deciderSansEtat(faits.dossier(), demande).motifs())
                .extracting(Motif::code)
                .containsExactly(regle);
    }

    @Test
    void chaque_exigence_a_son_manque() {
        var eprouvees = manques().map(a -> (String) a.get()[1]).toList();
        assertThat(Arrays.stream(ExigenceValidation.values()).map(Enum::name))
                .allSatisfy(e -> assertThat(eprouvees).contains(e));
    }

    @Test
    void le_jour_ou_le_texte_est_fige_une_instance_peut_deja_l_avoir() {
        var faits = new Faits();
        faits.date = FIGE;
        faits.deliberation = prise(FIGE, "1", 7L);
        for (var t : new TransitionValidation[] {INSCRIRE, APPROUVER}) {
            assertThat(
                            t.deciderSansEtat(
                                            faits.dossier(),
                                            new Demande(t.roles().iterator().next(), null))
                                    .motifs())
                    .isEmpty();
        }
    }

    @Test
    void le_refus_dit_le_jour_du_texte() {
        var faits = new Faits();
        faits.date = FIGE.minusDays(1);
        assertThat(ExigenceValidation.SEANCE_APRES_LE_TEXTE.manque(faits.dossier()))
                .hasValueSatisfying(
                        m -> assertThat(m.phrase()).contains("figé le 13 février 2027"));
    }

    private static Deliberation prise(
            @Nullable LocalDate jour, String numero, @Nullable Long piece) {
        return new Deliberation(jour, numero, piece, TEXTE, null);
    }

    private static Arguments manque(TransitionValidation t, String regle, Consumer<Faits> abime) {
        return Arguments.of(t, regle, abime);
    }
}
