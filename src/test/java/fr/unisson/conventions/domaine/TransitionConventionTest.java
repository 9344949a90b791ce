package fr.unisson.conventions.domaine;

import static fr.unisson.conventions.domaine.EtatConvention.*;
import static fr.unisson.conventions.domaine.TransitionConvention.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.conventions.domaine.DossierConvention.Cadre;
import fr.unisson.conventions.domaine.DossierConvention.Divergence;
import fr.unisson.conventions.domaine.DossierConvention.Partie;
import fr.unisson.conventions.domaine.DossierConvention.Principe;
import fr.unisson.conventions.domaine.DossierConvention.PriseEffet;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.DossierConvention.Texte;
import fr.unisson.conventions.domaine.DossierConvention.Validation;
import fr.unisson.conventions.domaine.DossierConvention.Volet;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Manque;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Tables;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionConventionTest {

    private static final String ANI = "ANIMATEUR";
    private static final String REF = "REFERENT";
    private static final String SIG = "SIGNATAIRE";
    private static final String SYS = "SYSTEME";

    @Test
    void d_un_avenant_c_est_la_convention_a_modifier_qui_a_pris_fin() {
        assertThat(Mots.de(true, RENDRE_SANS_OBJET.fait()))
                .isEqualTo("a constaté que la convention à modifier a pris fin");
        assertThat(Mots.de(true, "a signé la convention")).isEqualTo("a signé l’avenant");
    }

    /// The table of the domain, written a second time by hand.
    private static final Map<TransitionConvention, String> TABLE =
            Map.ofEntries(
                    Map.entry(CREER, "∅ → DIAGNOSTIC : " + ANI + " " + REF),
                    Map.entry(OUVRIR_PRINCIPES, "DIAGNOSTIC → PRINCIPES : " + ANI),
                    Map.entry(REVENIR_AU_DIAGNOSTIC, "PRINCIPES → DIAGNOSTIC : " + ANI + " motif"),
                    Map.entry(OUVRIR_CO_CONSTRUCTION, "PRINCIPES → CO_CONSTRUCTION : " + ANI),
                    Map.entry(CONSOLIDER, "CO_CONSTRUCTION → CONSOLIDATION : " + ANI),
                    Map.entry(
                            ROUVRIR_VOLETS,
                            "CONSOLIDATION → CO_CONSTRUCTION : " + ANI + " " + REF + " motif"),
                    Map.entry(OUVRIR_RELECTURE, "CONSOLIDATION → RELECTURE : " + ANI),
                    Map.entry(DEMANDER_CORRECTION, "RELECTURE → CONSOLIDATION : " + REF + " motif"),
                    Map.entry(OUVRIR_VALIDATION, "RELECTURE → VALIDATION_INSTANCES : " + ANI),
                    Map.entry(
                            REPRENDRE_LE_TEXTE,
                            "VALIDATION_INSTANCES → CONSOLIDATION : " + ANI + " motif"),
                    Map.entry(OUVRIR_SIGNATURE, "VALIDATION_INSTANCES → EN_SIGNATURE : " + ANI),
                    Map.entry(OUVRIR_SIGNATURE_SANS_INSTANCES, "RELECTURE → EN_SIGNATURE : " + ANI),
                    Map.entry(ROUVRIR_LE_TEXTE, "EN_SIGNATURE → CONSOLIDATION : " + ANI + " motif"),
                    Map.entry(REFUSER_LE_FOND, "EN_SIGNATURE → CONSOLIDATION : " + SIG + " motif"),
                    Map.entry(SCELLER, "EN_SIGNATURE → SIGNEE : " + SYS),
                    Map.entry(ENTRER_EN_VIGUEUR, "SIGNEE → EN_VIGUEUR : " + SYS),
                    Map.entry(
                            ABANDONNER,
                            "DIAGNOSTIC PRINCIPES CO_CONSTRUCTION CONSOLIDATION RELECTURE"
                                    + " VALIDATION_INSTANCES EN_SIGNATURE → ABANDONNEE : "
                                    + ANI
                                    + " motif"),
                    Map.entry(
                            REPARTIR_DU_TEXTE,
                            "RELECTURE VALIDATION_INSTANCES EN_SIGNATURE SIGNEE → CONSOLIDATION : "
                                    + SYS
                                    + " motif"),
                    Map.entry(
                            RENDRE_SANS_OBJET,
                            "DIAGNOSTIC PRINCIPES CO_CONSTRUCTION CONSOLIDATION RELECTURE"
                                    + " VALIDATION_INSTANCES EN_SIGNATURE → ABANDONNEE : "
                                    + SYS
                                    + " motif"),
                    Map.entry(RENDRE_CADUQUE, "SIGNEE → CADUQUE : " + SYS + " motif"),
                    Map.entry(
                            REACTIVER,
                            "ABANDONNEE → DIAGNOSTIC PRINCIPES CO_CONSTRUCTION CONSOLIDATION : "
                                    + ANI
                                    + " motif"));

    @ParameterizedTest
    @EnumSource(TransitionConvention.class)
    void chaque_etat_et_chaque_role_suivent_la_table(TransitionConvention transition) {
        Tables.verifier(
                transition,
                TABLE.get(transition),
                EtatConvention.values(),
                RoleConvention.values(),
                propice(transition).dossier());
    }

    /// The facts under which a passage is open.
    private static UnDossier propice(TransitionConvention transition) {
        return switch (transition) {
            case REPRENDRE_LE_TEXTE -> UnDossier.pret().refuse();
            case OUVRIR_SIGNATURE_SANS_INSTANCES -> UnDossier.pret().dispense();
            case REPARTIR_DU_TEXTE -> UnDossier.pret().amende(false, true);
            case RENDRE_SANS_OBJET, RENDRE_CADUQUE -> UnDossier.pret().amende(true, false);
            default -> UnDossier.pret();
        };
    }

    @Test
    void la_creation_ne_part_d_aucun_etat() {
        var dossier = UnDossier.pret().dossier();
        assertThat(CREER.deciderSansEtat(dossier, Demande.de(RoleConvention.REFERENT)))
                .isEqualTo(new Decision.Permise<EtatConvention>(DIAGNOSTIC));
        assertThat(CREER.deciderSansEtat(dossier, Demande.de(RoleConvention.OBSERVATEUR)).permise())
                .isFalse();
    }

    /// One line for each way of not meeting a requirement: removing a rule breaks its line.
    static Stream<Arguments> manques() {
        return Stream.of(
                manque(
                        CREER,
                        "TITRE",
                        d -> d.cadre(c -> new Cadre(" ", c.modele(), 2, 1, 1, null, 1, ""))),
                manque(
                        CREER,
                        "MODELE",
                        d -> d.cadre(c -> new Cadre("T", "", 2, 1, 1, null, 1, ""))),
                manque(
                        CREER,
                        "DEUX_ORGANISATIONS",
                        d -> d.cadre(c -> new Cadre("T", "m", 1, 1, 1, null, 1, ""))),
                manque(
                        CREER,
                        "UN_ANIMATEUR",
                        d -> d.cadre(c -> new Cadre("T", "m", 2, 0, 1, null, 1, ""))),
                manque(
                        OUVRIR_PRINCIPES,
                        "DEUX_PARTIES_ENGAGEES",
                        d ->
                                d.deuxiemePartie(p ->
                                        new Partie(
                                                2,
                                                "CPTS",
                                                false,
                                                true,
                                                true,
                                                null,
                                                Validation.aucune(),
                                                1))),
                manque(
                        OUVRIR_PRINCIPES,
                        "DIAGNOSTIC_OU_RAISON",
                        d -> d.cadre(c -> new Cadre("T", "m", 2, 1, 0, " ", 1, ""))),
                manque(
                        OUVRIR_PRINCIPES,
                        "CONSTATS_PARTAGES",
                        d -> d.cadre(c -> new Cadre("T", "m", 2, 1, 1, null, 0, ""))),
                manque(
                        OUVRIR_CO_CONSTRUCTION,
                        "POSITION_SUR_CHAQUE_PRINCIPE",
                        d -> d.principes.add(new Principe("Éthique", Set.of(1L), List.of()))),
                manque(
                        OUVRIR_CO_CONSTRUCTION,
                        "POSITION_SUR_CHAQUE_PRINCIPE",
                        d -> d.principes.clear()),
                manque(
                        OUVRIR_CO_CONSTRUCTION,
                        "POSITION_SUR_CHAQUE_PRINCIPE",
                        d ->
                                d.deuxiemePartie(p ->
                                        new Partie(
                                                2,
                                                "CPTS",
                                                true,
                                                false,
                                                true,
                                                null,
                                                p.validation(),
                                                1))),
                manque(
                        OUVRIR_CO_CONSTRUCTION,
                        "AUCUN_BLOCAGE_SUR_LES_PRINCIPES",
                        d ->
                                d.principes.set(
                                        0,
                                        new Principe(
                                                "Autonomie", Set.of(1L, 2L), List.of("EHPAD")))),
                manque(
                        OUVRIR_CO_CONSTRUCTION,
                        "PERIMETRE_REDIGE",
                        d -> d.cadre(c -> new Cadre("T", "m", 2, 1, 1, null, 1, " "))),
                manque(
                        CONSOLIDER,
                        "VOLETS_CLOS",
                        d -> d.volets.set(2, new Volet(3, EtatVolet.LIVRABLE_DEPOSE))),
                manque(CONSOLIDER, "VOLETS_CLOS", d -> d.volets.clear()),
                manque(
                        CONSOLIDER,
                        "DIVERGENCES_TRAITEES",
                        d ->
                                d.divergences.add(
                                        new Divergence("Délai", EtatDivergence.EN_DISCUSSION))),
                manque(
                        CONSOLIDER,
                        "CLAUSES_OBLIGATOIRES",
                        d ->
                                d.texte(t ->
                                        new Texte(
                                                t.empreinte(),
                                                true,
                                                Set.of(),
                                                List.of(
                                                        new Manque.Reste(
                                                                "CLAUSE_VIDE",
                                                                "24",
                                                                "24. Retrait")),
                                                List.of(),
                                                List.of(),
                                                1))),
                manque(ROUVRIR_VOLETS, "VOLETS_NOMMES", d -> d.saisie(s -> Saisie.vide())),
                manque(
                        OUVRIR_RELECTURE,
                        "VERSION_FIGEE",
                        d ->
                                d.texte(t ->
                                        new Texte(
                                                t.empreinte(),
                                                false,
                                                Set.of(),
                                                List.of(),
                                                List.of(),
                                                List.of(),
                                                1))),
                manque(
                        OUVRIR_RELECTURE,
                        "VERSION_FIGEE",
                        d ->
                                d.texte(t ->
                                        new Texte(
                                                null, true, Set.of(), List.of(), List.of(),
                                                List.of(), 1))),
                manque(
                        OUVRIR_RELECTURE,
                        "FICHES_DES_PARTIES",
                        d ->
                                d.deuxiemePartie(p ->
                                        new Partie(
                                                2,
                                                "CPTS",
                                                true,
                                                true,
                                                false,
                                                null,
                                                p.validation(),
                                                1))),
                manque(
                        OUVRIR_RELECTURE,
                        "CONTROLES_SANS_BLOCAGE",
                        d ->
                                d.texte(t ->
                                        new Texte(
                                                t.empreinte(),
                                                true,
                                                Set.of(),
                                                List.of(),
                                                List.of(constat(Constat.Gravite.BLOCAGE)),
                                                List.of(),
                                                1))),
                manque(
                        OUVRIR_RELECTURE,
                        "AVERTISSEMENTS_VUS",
                        d ->
                                d.texte(t ->
                                        new Texte(
                                                t.empreinte(),
                                                true,
                                                Set.of(),
                                                List.of(),
                                                List.of(),
                                                List.of(constat(Constat.Gravite.AVERTISSEMENT)),
                                                1))),
                manque(
                        OUVRIR_RELECTURE,
                        "DATE_DE_RELECTURE",
                        d ->
                                d.saisie(s ->
                                        new Saisie(
                                                Set.of(),
                                                UnDossier.JOUR,
                                                Set.of(),
                                                true,
                                                null,
                                                null))),
                manque(
                        DEMANDER_CORRECTION,
                        "COMMENTAIRE_SUR_UN_ARTICLE",
                        d ->
                                d.texte(t ->
                                        new Texte(
                                                t.empreinte(),
                                                true,
                                                Set.of(),
                                                List.of(),
                                                List.of(),
                                                List.of(),
                                                0))),
                manque(
                        OUVRIR_VALIDATION,
                        "MEME_TEXTE_APPROUVE_PAR_TOUS",
                        d ->
                                d.deuxiemePartie(p ->
                                        new Partie(
                                                2,
                                                "CPTS",
                                                true,
                                                true,
                                                true,
                                                UnDossier.ANCIEN,
                                                p.validation(),
                                                1))),
                manque(OUVRIR_VALIDATION, "INSTANCES_A_CONSULTER", d -> d.dispense()),
                manque(OUVRIR_SIGNATURE_SANS_INSTANCES, "INSTANCES_DISPENSEES", d -> {}),
                manque(
                        OUVRIR_SIGNATURE_SANS_INSTANCES,
                        "MEME_TEXTE_APPROUVE_PAR_TOUS",
                        d ->
                                d.dispense()
                                        .deuxiemePartie(p ->
                                                new Partie(
                                                        2,
                                                        "CPTS",
                                                        true,
                                                        true,
                                                        true,
                                                        UnDossier.ANCIEN,
                                                        p.validation(),
                                                        1))),
                manque(
                        OUVRIR_SIGNATURE_SANS_INSTANCES,
                        "SIGNATAIRE_HABILITE",
                        d ->
                                d.dispense()
                                        .deuxiemePartie(p ->
                                                new Partie(
                                                        2,
                                                        "CPTS",
                                                        true,
                                                        true,
                                                        true,
                                                        p.approuvee(),
                                                        p.validation(),
                                                        0))),
                manque(OUVRIR_SIGNATURE, "LIMITE_PASSEE", d -> d.saisie(s -> limite(s, -1))),
                manque(
                        OUVRIR_SIGNATURE_SANS_INSTANCES,
                        "LIMITE_PASSEE",
                        d -> d.dispense().saisie(s -> limite(s, -1))),
                manque(REPRENDRE_LE_TEXTE, "RESERVE_OU_REFUS", d -> {}),
                manque(
                        OUVRIR_SIGNATURE,
                        "DECISIONS_FAVORABLES",
                        d -> d.validationDeLaDeuxieme(UnDossier.validee(UnDossier.ANCIEN))),
                manque(
                        OUVRIR_SIGNATURE,
                        "DECISIONS_FAVORABLES",
                        d ->
                                d.validationDeLaDeuxieme(
                                        new Validation(
                                                EtatValidation.FAVORABLE_RESERVES,
                                                UnDossier.TEXTE,
                                                true,
                                                0))),
                manque(
                        OUVRIR_SIGNATURE,
                        "AVIS_REPONDUS",
                        d ->
                                d.validationDeLaDeuxieme(
                                        new Validation(
                                                EtatValidation.FAVORABLE,
                                                UnDossier.TEXTE,
                                                false,
                                                1))),
                manque(
                        OUVRIR_SIGNATURE,
                        "SIGNATAIRE_HABILITE",
                        d ->
                                d.deuxiemePartie(p ->
                                        new Partie(
                                                2,
                                                "CPTS",
                                                true,
                                                true,
                                                true,
                                                p.approuvee(),
                                                p.validation(),
                                                0))),
                manque(
                        ROUVRIR_LE_TEXTE,
                        "PERTES_CONFIRMEES",
                        d ->
                                d.saisie(s ->
                                        new Saisie(Set.of(), null, Set.of(11L), true, null, null))),
                manque(
                        SCELLER,
                        "SIGNATURES_COMPLETES",
                        d -> d.deuxiemeSignature(EtatSignature.OUVERT, UnDossier.TEXTE, false)),
                manque(
                        SCELLER,
                        "SIGNATURES_COMPLETES",
                        d -> d.deuxiemeSignature(EtatSignature.SIGNE, UnDossier.ANCIEN, false)),
                manque(
                        SCELLER,
                        "SIGNATURES_COMPLETES",
                        d -> d.deuxiemeSignature(EtatSignature.HORS_OUTIL, UnDossier.TEXTE, false)),
                manque(
                        SCELLER,
                        "SIGNATURES_COMPLETES",
                        d -> d.deuxiemeSignature(EtatSignature.ANNULE, UnDossier.TEXTE, false)),
                manque(
                        ENTRER_EN_VIGUEUR,
                        "EFFET_ATTEINT",
                        d -> {
                            d.priseEffet =
                                    new PriseEffet(
                                            ModePriseEffet.DATE_FIXE,
                                            UnDossier.JOUR.plusDays(1),
                                            2);
                        }),
                manque(
                        ENTRER_EN_VIGUEUR,
                        "EFFET_ATTEINT",
                        d -> {
                            d.priseEffet = new PriseEffet(ModePriseEffet.EVENEMENT, null, 1);
                        }),
                manque(REPARTIR_DU_TEXTE, "TEXTE_DEPASSE", d -> d.amende(false, false)),
                manque(RENDRE_SANS_OBJET, "CONVENTION_AMENDEE_FINIE", d -> d.amende(false, false)),
                manque(REACTIVER, "CONVENTION_AMENDEE_EN_VIGUEUR", d -> d.amende(true, false)),
                manque(ABANDONNER, "SOUTIEN_D_UN_REFERENT", d -> d.saisie(s -> Saisie.vide())),
                manque(
                        REACTIVER,
                        "DELAI_DE_REACTIVATION",
                        d ->
                                d.saisie(s ->
                                        new Saisie(
                                                Set.of(),
                                                null,
                                                Set.of(),
                                                true,
                                                DIAGNOSTIC,
                                                UnDossier.JOUR.minusYears(1).minusDays(1)))));
    }

    @ParameterizedTest
    @MethodSource("manques")
    void chaque_exigence_refuse_seule(TransitionConvention transition, String regle, Abime abime) {
        var dossier = UnDossier.pret();
        abime.appliquer(dossier);
        var demande = new Demande(transition.roles().iterator().next(), "Parce que");

        var decision = transition.deciderSansEtat(dossier.dossier(), demande);

        assertThat(decision.motifs()).extracting(Motif::code).containsExactly(regle);
        assertThat(decision.motifs()).allSatisfy(m -> assertThat(m.phrase()).endsWith("."));
    }

    @Test
    void chaque_exigence_de_la_table_a_son_manque() {
        var eprouvees = manques().map(a -> (String) a.get()[1]).toList();
        assertThat(Arrays.stream(ExigenceConvention.values()).map(Enum::name))
                .allSatisfy(e -> assertThat(eprouvees).contains(e));
    }

    @Test
    void tous_les_manques_sont_rendus_ensemble() {
        var dossier =
                UnDossier.pret().cadre(c -> new Cadre("", "", 1, 0, 0, null, 0, "")).dossier();
        assertThat(CREER.deciderSansEtat(dossier, Demande.de(RoleConvention.ANIMATEUR)).motifs())
                .extracting(Motif::code)
                .containsExactly("TITRE", "MODELE", "DEUX_ORGANISATIONS", "UN_ANIMATEUR");
    }

    @ParameterizedTest
    @EnumSource(EtatConvention.class)
    void on_reprend_ou_l_on_s_etait_arrete_mais_jamais_apres_la_consolidation(
            EtatConvention avant) {
        var dossier =
                UnDossier.pret()
                        .saisie(s ->
                                new Saisie(
                                        Set.of(),
                                        null,
                                        Set.of(),
                                        true,
                                        avant,
                                        UnDossier.JOUR.minusYears(1)))
                        .dossier();
        var attendu = avant.compareTo(CONSOLIDATION) > 0 ? CONSOLIDATION : avant;
        assertThat(
                        REACTIVER.decider(
                                ABANDONNEE,
                                dossier,
                                Demande.de(RoleConvention.ANIMATEUR).car("Nouveau directeur")))
                .isEqualTo(new Decision.Permise<EtatConvention>(attendu));
    }

    interface Abime {
        void appliquer(UnDossier dossier);
    }

    private static Arguments manque(TransitionConvention t, String regle, Abime abime) {
        return Arguments.of(t, regle, abime);
    }

    private static Saisie limite(Saisie s, int jours) {
        return new Saisie(
                s.voletsNommes(),
                UnDossier.JOUR.plusDays(jours),
                s.signaturesPerduesConfirmees(),
                s.soutienDUnReferent(),
                s.etatAbandonne(),
                s.abandonneeLe());
    }

    private static Constat constat(Constat.Gravite gravite) {
        return new Constat(gravite, "CLAUSE_VIDE", "7", "La clause obligatoire n’a pas de texte.");
    }
}
