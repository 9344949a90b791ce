package fr.unisson.gouvernance;

import static fr.unisson.gouvernance.UneInstanceQuiSeReunit.fait;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.echeances.Echeances;
import fr.unisson.gouvernance.Mandat.Cloture;
import fr.unisson.gouvernance.Mandats.Resultat.Enregistre;
import fr.unisson.gouvernance.Mandats.Resultat.Refuse;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlTest
class GouvernanceSqlTest {

    private static final long HOPITAL = 9_000_001;
    private static final long EHPAD = 9_000_002;

    private static final String ORGANISATION =
            """
            insert into organisation (id, source, fictive, raison_sociale, maj_le)
            overriding system value values (:id, 'demonstration', true, :nom, now())
            """;

    private static final LocalDate JANVIER = LocalDate.of(2026, 1, 1);
    private static final LocalDate JUIN = LocalDate.of(2026, 6, 15);

    @Autowired Mandats mandats;
    @Autowired Instances instances;
    @Autowired Reunions reunions;
    @Autowired MandatsFinissants finissants;
    @Autowired Echeances echeances;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    @Test
    void un_mandat_enregistre_se_relit_avec_son_donneur() {
        enDirection(compte -> {
            var loi = enregistrer(mandat(compte, SourceMandat.LOI, null));
            var delegue = enregistrer(mandat(null, SourceMandat.DELEGATION, loi.valeur()));

            var lu = mandats.charger(delegue);

            assertThat(lu.donneur()).isEqualTo("Hélène Caradec, Directrice");
            assertThat(lu.matieres())
                    .containsExactlyInAnyOrder(Matiere.CONVENTIONS, Matiere.AVENANTS);
            assertThat(lu.plafond()).isEqualByComparingTo("25000");
            assertThat(mandats.listerPour(HOPITAL)).hasSize(2);
            assertThat(mandats.trouverValide(HOPITAL, compte, Matiere.CONVENTIONS, JUIN))
                    .map(Mandat::id)
                    .contains(loi);
            assertThat(mandats.trouverValide(HOPITAL, compte, Matiere.BILANS, JUIN)).isEmpty();
        });
    }

    @Test
    void une_delegation_tombe_quand_le_mandat_du_donneur_est_clos() {
        enDirection(compte -> {
            var loi = enregistrer(mandat(compte, SourceMandat.LOI, null));
            var delegue = enregistrer(mandat(null, SourceMandat.DELEGATION, loi.valeur()));

            assertThat(mandats.cloturer(loi, depart(JUIN, "Mutation"))).isEmpty();

            assertThat(mandats.refus(HOPITAL, delegue, Matiere.CONVENTIONS, JUIN))
                    .contains(MotifMandat.DONNEUR_SANS_POUVOIR);
            assertThat(mandats.refus(HOPITAL, delegue, Matiere.CONVENTIONS, JUIN.minusDays(1)))
                    .isEmpty();
        });
    }

    @Test
    void un_mandat_ne_se_clot_qu_une_fois_et_avec_une_raison() {
        enDirection(compte -> {
            var loi = enregistrer(mandat(compte, SourceMandat.LOI, null));

            assertThat(mandats.cloturer(loi, depart(JUIN, " ")))
                    .contains(MotifMandat.RAISON_REQUISE);
            assertThat(mandats.cloturer(loi, depart(JUIN, "Départ"))).isEmpty();
            assertThat(mandats.cloturer(loi, depart(JUIN, "Encore")))
                    .contains(MotifMandat.DEJA_CLOS);
        });
    }

    @Test
    void le_mandat_tombe_quand_le_titulaire_quitte_l_organisation() {
        enDirection(compte -> {
            var autre = creerCompte("parti", HOPITAL, "PROFESSIONNEL");
            var id = enregistrer(mandat(autre, SourceMandat.LOI, null));
            assertThat(mandats.refus(HOPITAL, id, Matiere.CONVENTIONS, JUIN)).isEmpty();

            acteurs.devenir(
                    Acteurs.systeme(),
                    () -> {
                        db.sql("delete from habilitation where compte_id = :c")
                                .param("c", autre)
                                .update();
                        db.sql(
                                        """
                                        insert into habilitation_historique (compte_id,
                                          organisation_id, role, fait, le)
                                        values (:c, :o, 'PROFESSIONNEL', 'RETIREE',
                                          '2026-05-02 09:00+02')
                                        """)
                                .param("c", autre)
                                .param("o", HOPITAL)
                                .update();
                    });

            assertThat(mandats.refus(HOPITAL, id, Matiere.CONVENTIONS, JUIN))
                    .contains(MotifMandat.TITULAIRE_PARTI);
            assertThat(mandats.refus(HOPITAL, id, Matiere.CONVENTIONS, LocalDate.of(2026, 5, 1)))
                    .isEmpty();
        });
    }

    @Test
    void une_autre_organisation_n_apprend_qu_un_oui_ou_un_non() {
        enDirection(compte -> {
            var loi = enregistrer(mandat(compte, SourceMandat.LOI, null));
            acteurs.devenir(
                    Acteurs.compte(compte + 1000, EHPAD),
                    () -> {
                        assertThat(mandats.listerPour(HOPITAL)).isEmpty();
                        assertThatThrownBy(() -> mandats.charger(loi))
                                .isInstanceOf(Introuvable.class);
                        assertThat(mandats.aUnSignataire(HOPITAL, Matiere.CONVENTIONS, JUIN))
                                .isTrue();
                        assertThat(mandats.aUnSignataire(EHPAD, Matiere.CONVENTIONS, JUIN))
                                .isFalse();
                        assertThat(mandats.refus(HOPITAL, loi, Matiere.BILANS, JUIN))
                                .contains(MotifMandat.MATIERE_NON_COUVERTE);
                    });
        });
    }

    @Test
    void sans_role_d_administration_ou_de_direction_on_n_enregistre_pas() {
        acteurs.defaire(
                Acteurs.compte(-1, HOPITAL),
                () ->
                        assertThatThrownBy(() ->
                                        mandats.enregistrer(mandat(null, SourceMandat.LOI, null)))
                                .hasStackTraceContaining("row-level security"));
    }

    @Test
    void un_mandat_ne_s_efface_pas_et_ne_se_reecrit_pas() {
        acteurs.defaire(
                Acteurs.systeme(),
                () ->
                        assertThatThrownBy(() -> db.sql("delete from mandat").update())
                                .hasStackTraceContaining("permission denied"));
        acteurs.defaire(
                Acteurs.systeme(),
                () ->
                        assertThatThrownBy(() -> db.sql("update mandat set fin = null").update())
                                .hasStackTraceContaining("permission denied"));
    }

    @Test
    void une_sous_delegation_non_permise_est_refusee_des_l_enregistrement() {
        enDirection(compte -> {
            var loi = enregistrer(mandat(compte, SourceMandat.LOI, null));
            var delegue = enregistrer(mandat(null, SourceMandat.DELEGATION, loi.valeur()));

            assertThat(mandats.enregistrer(mandat(null, SourceMandat.DELEGATION, delegue.valeur())))
                    .isEqualTo(
                            new Refuse(java.util.List.of(MotifMandat.SOUS_DELEGATION_INTERDITE)));
        });
    }

    @Test
    void le_calendrier_d_une_instance_est_celui_de_ses_reunions() {
        enDirection(compte -> {
            var id = instances.enregistrer(conseil(HOPITAL));
            var dans2Mois = LocalDate.now(Dates.PARIS).plusMonths(2);
            planifier(id, dans2Mois);
            var seconde = planifier(id, dans2Mois);
            var autre = planifier(id, dans2Mois.plusMonths(1));
            fait(reunions.annuler(autre, 1, "Sans objet"));
            fait(
                    reunions.reporter(
                            seconde, 1, dans2Mois.plusMonths(2).atTime(10, 0), "Salle prise"));

            var lue = instances.listerPour(HOPITAL).getFirst();

            assertThat(lue.seances()).containsExactly(dans2Mois, dans2Mois.plusMonths(2));
            acteurs.devenir(
                    Acteurs.compte(compte + 1000, HOPITAL),
                    () ->
                            assertThat(instances.charger(id).seances())
                                    .as("known to the organisation, like the body itself")
                                    .hasSize(2));
            acteurs.devenir(
                    Acteurs.compte(compte + 1000, EHPAD),
                    () ->
                            assertThat(
                                            db.sql("select count(*) from seances_instance(:id, :j)")
                                                    .param("id", id.valeur())
                                                    .param("j", dans2Mois)
                                                    .query(Long.class)
                                                    .single())
                                    .isZero());
            assertThat(lue.limiteDesDossiers(dans2Mois)).isEqualTo(dans2Mois.minusDays(21));
            assertThatThrownBy(() -> instances.enregistrer(conseil(HOPITAL)))
                    .isInstanceOf(Conflit.class);
        });
    }

    private ReunionId planifier(InstanceId id, LocalDate jour) {
        return fait(
                reunions.planifier(
                        id, new NouvelleReunion("", jour.atTime(23, 59), 60, "Siège", "")));
    }

    @Test
    void les_instances_d_une_autre_organisation_ne_se_voient_pas() {
        enDirection(compte -> {
            var id = instances.enregistrer(conseil(HOPITAL));
            acteurs.devenir(
                    Acteurs.compte(compte + 1000, EHPAD),
                    () -> {
                        assertThat(instances.listerPour(HOPITAL)).isEmpty();
                        assertThatThrownBy(() -> planifier(id, LocalDate.now(Dates.PARIS)))
                                .isInstanceOf(Introuvable.class);
                    });
        });
    }

    private void enDirection(java.util.function.LongConsumer essai) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    for (long o : new long[] {HOPITAL, EHPAD}) {
                        db.sql(ORGANISATION).param("id", o).param("nom", "Essai " + o).update();
                    }
                    var compte = creerCompte("direction", HOPITAL, "DIRECTION");
                    acteurs.devenir(Acteurs.compte(compte, HOPITAL), () -> essai.accept(compte));
                });
    }

    private long creerCompte(String nom, long organisation, String role) {
        var id = new long[1];
        acteurs.devenir(
                Acteurs.systeme(),
                () -> {
                    id[0] =
                            db.sql(
                                            """
                                            insert into compte (courriel, prenom, nom)
                                            values (:c, 'Essai', :n) returning id
                                            """)
                                    .param("c", nom + "@gouvernance.invalid")
                                    .param("n", nom)
                                    .query(Long.class)
                                    .single();
                    db.sql(
                                    """
                                    insert into habilitation (compte_id, organisation_id, role)
                                    values (:c, :o, :r)
                                    """)
                            .param("c", id[0])
                            .param("o", organisation)
                            .param("r", role)
                            .update();
                });
        return id[0];
    }

    private MandatId enregistrer(NouveauMandat nouveau) {
        return ((Enregistre) mandats.enregistrer(nouveau)).id();
    }

    private static Cloture depart(LocalDate jour, String raison) {
        return new Cloture(Cloture.Genre.DEPART, jour, raison);
    }

    private static NouvelleInstance conseil(long organisation) {
        return new NouvelleInstance(
                organisation,
                "Conseil de surveillance",
                NatureInstance.CONSEIL_SURVEILLANCE,
                true,
                21);
    }

    @Test
    void la_fin_d_un_mandat_s_annonce_et_se_tait_une_fois_renouvele() {
        enDirection(compte -> {
            var jour = LocalDate.now(ZoneId.of("Europe/Paris"));
            enregistrer(jusqu("Au loin", jour.plusDays(91)));
            enregistrer(jusqu("Bientôt", jour.plusDays(90)));
            enregistrer(jusqu("Déjà fini", jour.minusDays(31)));
            annoncer();
            assertThat(echeances.aFaire())
                    .singleElement()
                    .satisfies(a -> {
                        assertThat(a.sujet()).isEqualTo("Bientôt");
                        assertThat(a.pour()).isEqualTo(jour.plusDays(90));
                    });
            enregistrer(jusqu("Bientôt", jour.plusYears(3)));
            annoncer();
            assertThat(echeances.aFaire()).isEmpty();
        });
    }

    private void annoncer() {
        acteurs.devenir(Acteurs.systeme(), finissants::annoncer);
    }

    private static NouveauMandat jusqu(String titulaire, LocalDate fin) {
        return new NouveauMandat(
                HOPITAL,
                null,
                titulaire,
                "Directrice",
                SourceMandat.LOI,
                null,
                "",
                Set.of(Matiere.CONVENTIONS),
                null,
                fin.minusYears(1),
                fin,
                false,
                null);
    }

    private static NouveauMandat mandat(
            @Nullable Long compte, SourceMandat source, @Nullable Long donneur) {
        return new NouveauMandat(
                HOPITAL,
                compte,
                "Hélène Caradec",
                "Directrice",
                source,
                donneur == null ? null : new MandatId(donneur),
                "",
                Set.of(Matiere.CONVENTIONS, Matiere.AVENANTS),
                new BigDecimal(25_000),
                JANVIER,
                LocalDate.of(2026, 12, 31),
                false,
                null);
    }
}
