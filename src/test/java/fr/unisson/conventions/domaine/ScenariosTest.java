package fr.unisson.conventions.domaine;

import static fr.unisson.conventions.domaine.EtatConvention.*;
import static fr.unisson.conventions.domaine.RoleConvention.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.conventions.domaine.DossierConvention.Principe;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.DossierConvention.Texte;
import fr.unisson.conventions.domaine.DossierConvention.Validation;
import fr.unisson.conventions.domaine.DossierSignature.Mandat;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The acceptance scenarios of the domain that pure rules can show; the others are SQL tests and
/// journeys.
class ScenariosTest {

    private static final LocalDate JOUR = UnDossier.JOUR;

    @Test
    void scenario_1_modifier_le_texte_apres_deux_signatures_les_liste_puis_les_annule() {
        var dossier = UnDossier.pret().saisie(s -> Saisie.vide()).dossier();
        var demande = Demande.de(ANIMATEUR).car("Délai à corriger");

        var refus = TransitionConvention.ROUVRIR_LE_TEXTE.decider(EN_SIGNATURE, dossier, demande);
        assertThat(refus.motifs())
                .singleElement()
                .extracting(Motif::phrase)
                .asString()
                .contains("Mme Roux", "M. Le Goff");

        var confirme = UnDossier.pret().dossier();
        assertThat(TransitionConvention.ROUVRIR_LE_TEXTE.decider(EN_SIGNATURE, confirme, demande))
                .isEqualTo(new Decision.Permise<EtatConvention>(CONSOLIDATION));
        assertThat(signer("nouveau texte", "ancien texte", mandat(null)).motifs())
                .extracting(Motif::code)
                .containsExactly("TEXTE_ACTUEL");
        assertThat(
                        TransitionConvention.SCELLER
                                .decider(
                                        EN_SIGNATURE,
                                        UnDossier.pret()
                                                .deuxiemeSignature(
                                                        EtatSignature.SIGNE,
                                                        UnDossier.ANCIEN,
                                                        false)
                                                .dossier(),
                                        Demande.de(SYSTEME))
                                .permise())
                .isFalse();
    }

    @Test
    void scenario_2_un_mandat_fini_bloque_la_signature_et_un_remplacant_habilite_peut_signer() {
        assertThat(signer("texte", "texte", mandat(JOUR.minusDays(1))).motifs())
                .extracting(Motif::code)
                .containsExactly("MANDAT_EN_COURS");
        var remplacant = dossierSignature("texte", "texte", mandat(null));
        assertThat(
                        TransitionSignature.DELEGUER
                                .decider(
                                        EtatSignature.INVITE,
                                        remplacant,
                                        Demande.de(REFERENT).car("Départ de la directrice"))
                                .permise())
                .isTrue();
        assertThat(signer("texte", "texte", mandat(null)).permise()).isTrue();
    }

    @Test
    void scenario_7_une_reserve_de_l_hopital_met_la_decision_de_l_association_a_reprendre() {
        var reserve =
                UnDossier.pret()
                        .validationDeLaDeuxieme(
                                new Validation(
                                        EtatValidation.FAVORABLE_RESERVES,
                                        UnDossier.TEXTE,
                                        true,
                                        0));
        assertThat(
                        TransitionConvention.OUVRIR_SIGNATURE
                                .decider(
                                        VALIDATION_INSTANCES,
                                        reserve.dossier(),
                                        Demande.de(ANIMATEUR))
                                .motifs())
                .extracting(Motif::code)
                .containsExactly("DECISIONS_FAVORABLES");
        assertThat(
                        TransitionConvention.REPRENDRE_LE_TEXTE
                                .decider(
                                        VALIDATION_INSTANCES,
                                        reserve.dossier(),
                                        Demande.de(ANIMATEUR).car("Réserve du conseil"))
                                .permise())
                .isTrue();
        assertThat(reprendre(false))
                .isEqualTo(new Decision.Permise<EtatValidation>(EtatValidation.A_REPRENDRE));
        assertThat(reprendre(true).permise()).isFalse();
    }

    @Test
    void scenario_7_une_correction_purement_materielle_garde_les_decisions() {
        var dossier =
                UnDossier.pret()
                        .validationDeLaDeuxieme(UnDossier.validee(UnDossier.ANCIEN))
                        .texte(t ->
                                new Texte(
                                        t.empreinte(),
                                        true,
                                        Set.of(UnDossier.ANCIEN),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        0))
                        .dossier();
        assertThat(
                        TransitionConvention.OUVRIR_SIGNATURE
                                .decider(VALIDATION_INSTANCES, dossier, Demande.de(ANIMATEUR))
                                .permise())
                .isTrue();
    }

    @Test
    void scenario_8_le_blocage_d_un_representant_des_usagers_empeche_la_co_construction() {
        var dossier = UnDossier.pret();
        dossier.principes.add(
                new Principe(
                        "Autonomie",
                        Set.of(1L, 2L),
                        List.of("Mme Loriot, représentante des usagers")));
        var refus =
                TransitionConvention.OUVRIR_CO_CONSTRUCTION.decider(
                        PRINCIPES, dossier.dossier(), Demande.de(ANIMATEUR));
        assertThat(refus.motifs())
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.code()).isEqualTo("AUCUN_BLOCAGE_SUR_LES_PRINCIPES");
                    assertThat(m.phrase()).contains("Mme Loriot");
                });
    }

    @Test
    void scenario_13_une_association_d_usagers_sans_finess_est_acceptee_avec_son_rna() {
        var partie = UnContenu.partie("Association des usagers", List.of("RNA W442000000"), false);
        assertThat(partie.ficheComplete()).isTrue();
        var contenu =
                UnContenu.complet(UnContenu.partie("EHPAD", List.of("SIREN 1"), true), partie);
        assertThat(ControleTexte.controler(contenu, JOUR))
                .noneMatch(c ->
                        c.code().startsWith("FINESS")
                                && "Association des usagers".equals(c.article()));
    }

    @Test
    void l_animateur_seul_n_abandonne_pas() {
        var dossier = UnDossier.pret().saisie(s -> Saisie.vide()).dossier();
        assertThat(
                        TransitionConvention.ABANDONNER
                                .decider(
                                        PRINCIPES, dossier, Demande.de(ANIMATEUR).car("Sans suite"))
                                .motifs())
                .extracting(Motif::code)
                .containsExactly("SOUTIEN_D_UN_REFERENT");
    }

    private static Decision<EtatValidation> reprendre(boolean materiel) {
        var dossier =
                new DossierValidation(
                        1L,
                        null,
                        "CA",
                        JOUR,
                        JOUR,
                        JOUR,
                        0,
                        0,
                        new DossierValidation.Deliberation(JOUR, "1", 1L, UnDossier.ANCIEN, null),
                        UnDossier.TEXTE,
                        materiel,
                        false);
        return TransitionValidation.REPRENDRE.decider(
                EtatValidation.FAVORABLE, dossier, Demande.de(SYSTEME));
    }

    private static Decision<EtatSignature> signer(String courant, String affiche, Mandat mandat) {
        return TransitionSignature.SIGNER.decider(
                EtatSignature.OUVERT,
                dossierSignature(courant, affiche, mandat),
                Demande.de(SIGNATAIRE));
    }

    private static DossierSignature dossierSignature(
            String courant, String affiche, Mandat mandat) {
        return new DossierSignature(
                JOUR, affiche, courant, mandat, true, true, true, true, null, null, null, null,
                null);
    }

    private static Mandat mandat(@Nullable LocalDate fin) {
        return new Mandat(JOUR.minusYears(1), fin, true);
    }
}
