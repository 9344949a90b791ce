package fr.unisson.conventions.domaine;

import static fr.unisson.conventions.domaine.TransitionVolet.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.conventions.domaine.DossierVolet.Divergence;
import fr.unisson.conventions.domaine.DossierVolet.Partie;
import fr.unisson.conventions.domaine.DossierVolet.Usagers;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionVoletTest {

    private static final LocalDate JOUR = LocalDate.of(2027, 3, 15);
    private static final String COMITE = "PRESIDENT_COPIL MEMBRE_COPIL motif";

    private static final Map<TransitionVolet, String> TABLE =
            Map.of(
                    COMMENCER, "OUVERT → EN_TRAVAIL : RAPPORTEUR",
                    DEPOSER, "EN_TRAVAIL → LIVRABLE_DEPOSE : RAPPORTEUR",
                    ADOPTER, "LIVRABLE_DEPOSE → ADOPTE : ANIMATEUR",
                    DEMANDER_ARBITRAGE, "LIVRABLE_DEPOSE → EN_ARBITRAGE : REFERENT",
                    TRANCHER_POUR_L_ADOPTION, "EN_ARBITRAGE → ADOPTE : " + COMITE,
                    TRANCHER_POUR_LA_REPRISE, "EN_ARBITRAGE → EN_TRAVAIL : " + COMITE,
                    TRANCHER_POUR_LE_REPORT, "EN_ARBITRAGE → REPORTE : " + COMITE,
                    REPORTER,
                            "OUVERT EN_TRAVAIL LIVRABLE_DEPOSE EN_ARBITRAGE → REPORTE : ANIMATEUR"
                                    + " motif",
                    ROUVRIR, "ADOPTE → EN_TRAVAIL : ANIMATEUR REFERENT motif",
                    REPRENDRE, "REPORTE → EN_TRAVAIL : ANIMATEUR REFERENT motif");

    /// Ready for everything but the call to arbitration, which wants a blocking divergence.
    static final class Faits {
        List<Partie> parties =
                new ArrayList<>(
                        List.of(
                                new Partie("EHPAD", 1, Position.ACCORD, true),
                                new Partie("CPTS", 1, Position.ACCORD_AVEC_RESERVE, true)));
        Usagers usagers = new Usagers(1, null);
        @Nullable LocalDate echeance = JOUR.plusMonths(1);
        List<String> sansTexte = List.of();
        int accords = 1;
        List<Divergence> divergences = List.of();
        int seances = 1;
        @Nullable LocalDate reprise = JOUR.plusDays(1);
        @Nullable String effet = "Reprises par l’annexe";
        @Nullable String decision = "Le comité retient deux jours.";

        DossierVolet dossier() {
            return new DossierVolet(
                    parties,
                    usagers,
                    echeance,
                    sansTexte,
                    accords,
                    divergences,
                    seances,
                    JOUR,
                    reprise,
                    effet,
                    decision);
        }
    }

    @ParameterizedTest
    @EnumSource(TransitionVolet.class)
    void chaque_etat_et_chaque_role_suivent_la_table(TransitionVolet transition) {
        var faits = new Faits();
        if (transition == DEMANDER_ARBITRAGE) faits.divergences = bloquante(List.of());
        Tables.verifier(
                transition,
                TABLE.get(transition),
                EtatVolet.values(),
                RoleConvention.values(),
                faits.dossier());
    }

    static Stream<Arguments> manques() {
        return Stream.of(
                manque(
                        COMMENCER,
                        "GROUPE_COMPLET",
                        f -> f.parties.set(1, new Partie("CPTS", 0, null, false))),
                manque(COMMENCER, "SIEGE_DES_USAGERS", f -> f.usagers = new Usagers(0, " ")),
                manque(COMMENCER, "ECHEANCE", f -> f.echeance = null),
                manque(DEPOSER, "TEXTE_PROPOSE", f -> f.sansTexte = List.of("7. Engagements")),
                manque(DEPOSER, "UN_POINT_D_ACCORD", f -> f.accords = 0),
                manque(
                        DEPOSER,
                        "DIVERGENCES_DITES",
                        f -> f.parties.set(1, new Partie("CPTS", 1, null, false))),
                manque(DEPOSER, "UNE_SEANCE", f -> f.seances = 0),
                manque(
                        ADOPTER,
                        "ACCORD_DE_CHAQUE_REFERENT",
                        f -> f.parties.set(1, new Partie("CPTS", 1, Position.DESACCORD, true))),
                manque(
                        ADOPTER,
                        "ACCORD_DE_CHAQUE_REFERENT",
                        f -> f.parties.set(1, new Partie("CPTS", 1, null, true))),
                manque(ADOPTER, "AUCUN_BLOCAGE", f -> f.divergences = bloquante(List.of())),
                manque(DEMANDER_ARBITRAGE, "UNE_DIVERGENCE_BLOQUANTE", f -> {}),
                manque(TRANCHER_POUR_L_ADOPTION, "DECISION_ECRITE", f -> f.decision = ""),
                manque(
                        TRANCHER_POUR_LA_REPRISE,
                        "POSITIONS_CONSERVEES",
                        f -> f.divergences = bloquante(List.of("CPTS"))),
                manque(REPORTER, "DATE_DE_REPRISE", f -> f.reprise = JOUR),
                manque(REPORTER, "EFFET_SUR_LES_CLAUSES", f -> f.effet = null));
    }

    @ParameterizedTest
    @MethodSource("manques")
    void chaque_exigence_refuse_seule(
            TransitionVolet transition, String regle, Consumer<Faits> abime) {
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
        assertThat(Arrays.stream(ExigenceVolet.values()).map(Enum::name))
                .allSatisfy(e -> assertThat(eprouvees).contains(e));
    }

    @Test
    void un_siege_vacant_explique_suffit() {
        var faits = new Faits();
        faits.usagers = new Usagers(0, "Aucune association sur le territoire");
        assertThat(
                        COMMENCER
                                .decider(
                                        EtatVolet.OUVERT,
                                        faits.dossier(),
                                        Demande.de(RoleConvention.RAPPORTEUR))
                                .permise())
                .isTrue();
    }

    @Test
    void une_divergence_bloquante_traitee_ne_bloque_plus() {
        var faits = new Faits();
        faits.divergences = List.of(new Divergence("Délai", EtatDivergence.LEVEE, true, List.of()));
        assertThat(
                        ADOPTER.decider(
                                        EtatVolet.LIVRABLE_DEPOSE,
                                        faits.dossier(),
                                        Demande.de(RoleConvention.ANIMATEUR))
                                .permise())
                .isTrue();
    }

    private static List<Divergence> bloquante(List<String> sansPosition) {
        return List.of(new Divergence("Délai", EtatDivergence.OUVERTE, true, sansPosition));
    }

    private static Arguments manque(TransitionVolet t, String regle, Consumer<Faits> abime) {
        return Arguments.of(t, regle, abime);
    }
}
