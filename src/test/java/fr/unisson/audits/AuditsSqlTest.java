package fr.unisson.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.audits.Observation.Reponse;
import fr.unisson.audits.Observations.Saisie;
import fr.unisson.audits.domaine.Decompte;
import fr.unisson.audits.domaine.EtatAudit;
import fr.unisson.audits.domaine.TransitionAudit;
import fr.unisson.boucles.Boucle;
import fr.unisson.boucles.Boucles;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.UneGrille;
import fr.unisson.indicateurs.Cible;
import fr.unisson.indicateurs.Frequence;
import fr.unisson.indicateurs.Indicateurs;
import fr.unisson.indicateurs.Periode;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Audits on a real database: their life, who enters and who reads, the figures that come out.
@SqlTest
class AuditsSqlTest {

    private static final LocalDate DEBUT = LocalDate.of(2027, 3, 1);

    @Autowired Audits audits;
    @Autowired Observations observations;
    @Autowired Bilans bilans;
    @Autowired Boucles boucles;
    @Autowired Series series;
    @Autowired SuiviDeSerie suivi;
    @Autowired Indicateurs indicateurs;
    @Autowired SourcesDesSeries sources;
    @Autowired Grilles grilles;
    @Autowired JdbcClient db;
    @Autowired Acteurs acteurs;
    @Autowired Personnages personnages;

    private OrganisationId maison = new OrganisationId(0);
    private CompteId qualite = new CompteId(0);
    private CompteId auditrice = new CompteId(0);
    private CompteId membre = new CompteId(0);

    @BeforeEach
    void monde() {
        maison = personnages.organisation("Les Amandiers");
        qualite = personnages.membre("Rose", "Qualité", maison, RoleOrganisation.REFERENT_QUALITE);
        auditrice = personnages.membre("Awa", "Auditrice", maison, RoleOrganisation.PROFESSIONNEL);
        membre = personnages.membre("Léon", "Membre", maison, RoleOrganisation.PROFESSIONNEL);
    }

    @Test
    void un_audit_va_de_sa_preparation_a_ses_ecarts() {
        essai(
                qualite,
                () -> {
                    var id = enCours();
                    var grille = grille(id);
                    comme(
                            auditrice,
                            () -> {
                                saisir(id, "1", reponses(grille, "OUI", "OUI", "OUI"));
                                saisir(id, "2", reponses(grille, "OUI", "NON", "NA"));
                                saisir(id, "D-3", reponses(grille, "OUI", "NON", "NON"));
                            });
                    var bilan = bilans.de(audits.lire(id));
                    assertThat(bilan.ensemble()).isEqualTo(new Decompte(5, 3, 1));
                    assertThat(bilan.de(noeud(grille, "A"))).isEqualTo(new Decompte(4, 2, 0));
                    assertThat(bilan.de(noeud(grille, "A2"))).isEqualTo(new Decompte(1, 2, 0));
                    assertThat(bilan.de(noeud(grille, "B"))).isEqualTo(new Decompte(1, 1, 1));

                    fait(franchir(id, TransitionAudit.CLORE, ""));
                    assertThat(audits.ecarts(id))
                            .extracting(Ecart::code, Ecart::conformes, Ecart::nonConformes)
                            .containsExactly(
                                    org.assertj.core.groups.Tuple.tuple("A2", 1, 2),
                                    org.assertj.core.groups.Tuple.tuple("B1", 1, 1));
                    assertThat(audits.histoire(id))
                            .extracting(PassageDAudit::transition)
                            .containsExactly("CLORE", "COMMENCER", "CREER");
                });
    }

    @Test
    void rien_ne_se_saisit_hors_de_la_saisie_ni_par_qui_n_audite_pas() {
        essai(
                qualite,
                () -> {
                    var id = prepare(grille(), null);
                    var saisie =
                            new Saisie(null, 0, "1", "", reponses(grille(id), "OUI", "OUI", "OUI"));
                    assertThat(codes(observations.enregistrer(id, saisie)))
                            .containsExactly(Motif.ETAT);
                    fait(franchir(id, TransitionAudit.COMMENCER, ""));
                    comme(
                            membre,
                            () ->
                                    assertThat(codes(observations.enregistrer(id, saisie)))
                                            .containsExactly(Motif.ROLE));
                    comme(auditrice, () -> fait(observations.enregistrer(id, saisie)));
                    fait(franchir(id, TransitionAudit.CLORE, ""));
                    comme(
                            auditrice,
                            () ->
                                    assertThat(codes(observations.enregistrer(id, saisie)))
                                            .containsExactly(Motif.ETAT));
                });
    }

    @Test
    void une_observation_incomplete_empeche_de_clore_et_se_complete() {
        essai(
                qualite,
                () -> {
                    var id = enCours();
                    var grille = grille(id);
                    assertThat(codes(franchir(id, TransitionAudit.CLORE, "")))
                            .containsExactly("UNE_OBSERVATION");
                    var moitie = new HashMap<>(reponses(grille, "OUI", "OUI", "OUI"));
                    moitie.remove(noeud(grille, "B1").id());
                    long o = saisir(id, "7", moitie);
                    assertThat(codes(franchir(id, TransitionAudit.CLORE, "")))
                            .containsExactly("TOUT_REPONDU");
                    fait(
                            observations.enregistrer(
                                    id,
                                    new Saisie(
                                            o, 1, "7", "", reponses(grille, "NON", "OUI", "OUI"))));
                    assertThat(bilans.de(audits.lire(id)).ensemble())
                            .isEqualTo(new Decompte(2, 1, 0));
                    fait(franchir(id, TransitionAudit.CLORE, ""));
                });
    }

    @Test
    void le_second_qui_ecrit_une_observation_n_efface_pas_le_premier() {
        essai(
                qualite,
                () -> {
                    var id = enCours();
                    var grille = grille(id);
                    long o = saisir(id, "7", reponses(grille, "OUI", "OUI", "OUI"));
                    fait(
                            observations.enregistrer(
                                    id,
                                    new Saisie(
                                            o, 1, "7", "", reponses(grille, "NON", "OUI", "OUI"))));
                    assertThat(
                                    codes(
                                            observations.enregistrer(
                                                    id,
                                                    new Saisie(
                                                            o,
                                                            1,
                                                            "7",
                                                            "",
                                                            reponses(
                                                                    grille, "OUI", "NON", "OUI")))))
                            .containsExactly(Resultat.DEPASSE);
                    assertThat(observations.lire(id, o).reponses().get(noeud(grille, "A1").id()))
                            .isEqualTo(new Reponse("NON", ""));
                });
    }

    @Test
    void un_numero_ne_sert_qu_une_fois_jusqu_a_ce_qu_il_soit_retire() {
        essai(
                qualite,
                () -> {
                    var id = enCours();
                    var grille = grille(id);
                    long o = saisir(id, "D-4", reponses(grille, "NON", "NON", "NON"));
                    var meme =
                            new Saisie(null, 0, "d-4", "", reponses(grille, "OUI", "OUI", "OUI"));
                    assertThat(codes(observations.enregistrer(id, meme))).containsExactly("REPERE");
                    assertThat(observations.suivante(id)).isEqualTo("5");
                    fait(observations.retirer(id, o, 1));
                    assertThat(bilans.de(audits.lire(id)).ensemble()).isEqualTo(Decompte.RIEN);
                    fait(observations.enregistrer(id, meme));
                    assertThat(bilans.de(audits.lire(id)).ensemble())
                            .isEqualTo(new Decompte(3, 0, 0));
                });
    }

    @Test
    void une_reponse_hors_de_l_echelle_ou_sans_sa_raison_est_refusee_a_sa_question() {
        essai(
                qualite,
                () -> {
                    var id = enCours();
                    var grille = grille(id);
                    long a1 = noeud(grille, "A1").id();
                    long a2 = noeud(grille, "A2").id();
                    var saisie =
                            new Saisie(
                                    null,
                                    0,
                                    "1",
                                    "",
                                    Map.of(a1, new Reponse("4", ""), a2, new Reponse("NA", "")));
                    assertThat(codes(observations.enregistrer(id, saisie)))
                            .containsExactlyInAnyOrder(
                                    Observations.code(a1), Observations.code(a2));
                    assertThat(
                                    codes(
                                            observations.enregistrer(
                                                    id,
                                                    new Saisie(
                                                            null,
                                                            0,
                                                            "Mme Durand",
                                                            "née le 3 mars 1941",
                                                            Map.of()))))
                            .containsExactly("REPERE", "REMARQUE", Observations.VIDE);
                });
    }

    @Test
    void un_premier_tour_clos_a_un_second_tour_et_un_seul() {
        essai(
                qualite,
                () -> {
                    var premier = enCours();
                    assertThat(codes(audits.preparerLeSecondTour(premier, contenu())))
                            .containsExactly("TOUR");
                    saisir(premier, "1", reponses(grille(premier), "OUI", "OUI", "NON"));
                    fait(franchir(premier, TransitionAudit.CLORE, ""));
                    var second = fait(audits.preparerLeSecondTour(premier, contenu()));
                    assertThat(audits.lire(second))
                            .extracting(AuditVue::tour, AuditVue::premier, AuditVue::grille)
                            .containsExactly(2, premier, audits.lire(premier).grille());
                    assertThat(audits.lire(premier).second()).isEqualTo(second);
                    assertThat(codes(audits.preparerLeSecondTour(premier, contenu())))
                            .containsExactly("TOUR");
                    assertThat(codes(audits.preparerLeSecondTour(second, contenu())))
                            .containsExactly("TOUR");
                    assertThat(boucle(premier, "B1").suites()).hasSize(1);
                    fait(franchir(second, TransitionAudit.COMMENCER, ""));
                    saisir(second, "1", reponses(grille(second), "OUI", "NON", "OUI"));
                    saisir(second, "2", reponses(grille(second), "OUI", "OUI", "NA"));
                    assertThat(boucle(premier, "B1").suites()).hasSize(1);
                    fait(franchir(second, TransitionAudit.CLORE, ""));
                    assertThat(boucle(premier, "B1").suites())
                            .extracting(s -> s.note().dite() + " " + s.note().basse())
                            .containsExactly(
                                    "0 sur 1, soit 0\u00a0% true",
                                    "1 sur 1, soit 100\u00a0% false");
                    assertThat(boucle(second, "A2").suites())
                            .extracting(s -> s.note().dite() + " " + s.issue())
                            .containsExactly(
                                    "1 sur 1, soit 100\u00a0% BAISSEE",
                                    "1 sur 2, soit 50\u00a0% A_RENOTER");
                });
        essai(
                qualite,
                () -> {
                    var premier = enCours();
                    saisir(premier, "1", reponses(grille(premier), "OUI", "OUI", "NON"));
                    fait(franchir(premier, TransitionAudit.CLORE, ""));
                    var second = fait(audits.preparerLeSecondTour(premier, contenu()));
                    fait(franchir(second, TransitionAudit.ABANDONNER, "Plus de temps"));
                    assertThat(audits.preparerLeSecondTour(premier, contenu()).estFait()).isTrue();
                });
    }

    @Test
    void une_echelle_a_niveaux_dit_ce_qui_est_conforme() {
        essai(
                qualite,
                () -> {
                    var grille = UneGrille.publiee(db, maison);
                    assertThat(codes(preparer(grille, BigDecimal.ZERO))).containsExactly("SEUIL");
                    assertThat(codes(preparer(grille, new BigDecimal("2.5"))))
                            .containsExactly("SEUIL");
                    var id = fait(preparer(grille, new BigDecimal("3")));
                    fait(franchir(id, TransitionAudit.COMMENCER, ""));
                    var g = grille(id);
                    saisir(
                            id,
                            "1",
                            Map.of(
                                    noeud(g, "A1").id(), new Reponse("4", ""),
                                    noeud(g, "A2").id(), new Reponse("3", ""),
                                    noeud(g, "B1").id(), new Reponse("2", ""),
                                    noeud(g, "B2").id(), new Reponse("NSP", "")));
                    assertThat(bilans.de(audits.lire(id)).ensemble())
                            .isEqualTo(new Decompte(2, 1, 1));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100.5", "-3"})
    void un_objectif_hors_de_0_a_100_est_refuse(BigDecimal cible) {
        essai(
                qualite,
                () -> {
                    var faux =
                            new ContenuAudit(
                                    "",
                                    cible,
                                    0,
                                    DEBUT,
                                    DEBUT.minusDays(1),
                                    Set.of(new CompteId(1L)));
                    assertThat(
                                    codes(
                                            audits.preparer(
                                                    maison,
                                                    nouveau(grille(), BigDecimal.ONE, faux))))
                            .containsExactly(
                                    "TITRE", "CIBLE", "ATTENDUES", "FIN", "AUDITEUR_INCONNU");
                });
    }

    /// Who leads, who enters, who reads, who sees nothing: for each role of the house.
    @ParameterizedTest
    @EnumSource
    void chaque_role_de_la_maison_voit_ce_qui_lui_revient(RoleOrganisation role) {
        var quelquUn = personnages.membre("Sacha", "Essai", maison, role);
        essai(
                qualite,
                () -> {
                    var id = enCours();
                    saisir(id, "1", reponses(grille(id), "OUI", "OUI", "NON"));
                    boolean lit =
                            role != RoleOrganisation.OBSERVATEUR
                                    && role != RoleOrganisation.FACILITATEUR_SRA;
                    boolean mene =
                            role == RoleOrganisation.DIRECTION
                                    || role == RoleOrganisation.REFERENT_QUALITE;
                    comme(
                            quelquUn,
                            () -> {
                                for (var t :
                                        List.of(
                                                "audit",
                                                "audit_observation",
                                                "audit_reponse",
                                                "audit_historique")) {
                                    assertThat(nombre(t) > 0).as(t).isEqualTo(lit);
                                }
                                assertThat(audits.peutPreparer(maison)).isEqualTo(mene);
                                assertThat(modifies("update audit set titre = 'Autre'") > 0)
                                        .isEqualTo(mene);
                                assertThat(modifies("update audit_reponse set valeur = 'OUI'") > 0)
                                        .isEqualTo(mene);
                            });
                });
    }

    @Test
    void une_autre_maison_ne_voit_rien_et_n_ecrit_rien() {
        var ailleurs = personnages.organisation("Les Cyprès");
        var autre = personnages.membre("Ida", "Autre", ailleurs, RoleOrganisation.DIRECTION);
        essai(
                qualite,
                () -> {
                    var id = enCours();
                    saisir(id, "1", reponses(grille(id), "OUI", "OUI", "NON"));
                    fait(franchir(id, TransitionAudit.CLORE, ""));
                    acteurs.devenir(
                            personnages.acteur(autre, ailleurs),
                            () -> {
                                for (var t :
                                        List.of(
                                                "audit",
                                                "audit_observation",
                                                "audit_reponse",
                                                "audit_historique",
                                                "audit_ecart",
                                                "audit_auditeur")) {
                                    assertThat(nombre(t)).as(t).isZero();
                                }
                                assertThat(modifies("update audit set titre = 'Autre'")).isZero();
                                assertThatThrownBy(() -> audits.lire(id))
                                        .isInstanceOf(Introuvable.class);
                                assertThat(
                                                codes(
                                                        audits.preparer(
                                                                maison,
                                                                nouveau(
                                                                        new GrilleId(1),
                                                                        BigDecimal.ONE,
                                                                        contenu()))))
                                        .containsExactly(Motif.ROLE);
                            });
                });
    }

    @Test
    void la_base_refuse_une_reponse_une_fois_l_audit_clos() {
        essai(
                qualite,
                () -> {
                    var id = enCours();
                    saisir(id, "1", reponses(grille(id), "OUI", "OUI", "NON"));
                    fait(franchir(id, TransitionAudit.CLORE, ""));
                    assertThat(modifies("update audit_reponse set valeur = 'OUI'")).isZero();
                    assertThat(modifies("delete from audit_reponse")).isZero();
                    assertThatThrownBy(() ->
                                    db.sql(
                                                    """
                                                    insert into audit_observation (audit_id,
                                                      organisation_id, repere, compte_id, le)
                                                    values (:a, :o, '9', :c, now())
                                                    """)
                                            .param("a", id.valeur())
                                            .param("o", maison.valeur())
                                            .param("c", qualite.valeur())
                                            .update())
                            .isInstanceOf(DataAccessException.class);
                });
    }

    @Test
    void une_serie_avance_d_un_mois_et_nourrit_un_indicateur() {
        var present = YearMonth.now(Dates.PARIS);
        var passe = present.minusMonths(3);
        essai(
                qualite,
                () -> {
                    var premier = fait(series.ouvrir(maison, mensuel(passe)));
                    var serie = series.lire(Objects.requireNonNull(audits.lire(premier).serie()));
                    assertThat(audits.lire(premier))
                            .extracting(AuditVue::etat, AuditVue::mois)
                            .containsExactly(EtatAudit.EN_COURS, passe);
                    assertThat(codes(series.continuer(serie.id()))).containsExactly("MOIS");
                    saisir(premier, "1", reponses(grille(premier), "OUI", "NON", "NA"));
                    assertThat(taux(serie, passe)).isEqualTo("0/0");
                    fait(franchir(premier, TransitionAudit.CLORE, ""));
                    assertThat(taux(serie, passe)).isEqualTo("1/2");
                    assertThat(taux(serie, present)).isEqualTo("0/0");
                    assertThat(codes(audits.preparerLeSecondTour(premier, contenu())))
                            .containsExactly("TOUR");

                    var suivant = fait(series.continuer(serie.id()));
                    assertThat(audits.lire(suivant))
                            .extracting(AuditVue::mois, AuditVue::auditeurs, AuditVue::grille)
                            .containsExactly(
                                    present, Set.of(auditrice), audits.lire(premier).grille());
                    saisir(suivant, "1", reponses(grille(suivant), "OUI", "OUI", "OUI"));
                    fait(franchir(suivant, TransitionAudit.CLORE, ""));
                    assertThat(taux(serie, present)).isEqualTo("3/3");
                    assertThat(codes(series.continuer(serie.id()))).containsExactly("MOIS");

                    var indicateur = fait(suivi.suivre(serie.id()));
                    assertThat(fait(suivi.suivre(serie.id()))).isEqualTo(indicateur);
                    assertThat(indicateurs.lire(indicateur).code()).isEqualTo("HYGIENE_DES_MAINS");
                    for (var mois : List.of(passe, present)) {
                        assertThat(
                                        Cible.pour(
                                                Periode.de(Frequence.MOIS, mois.atDay(1)),
                                                indicateurs.cibles(indicateur)))
                                .hasValueSatisfying(c -> assertThat(c).isEqualByComparingTo("90"));
                    }
                    var annee = Periode.de(Frequence.ANNEE, present.atDay(1));
                    fait(indicateurs.viser(indicateur, Map.of(annee, Optional.of(BigDecimal.TEN))));
                    suivi.viser(serie.id());
                    assertThat(Cible.pour(annee, indicateurs.cibles(indicateur)))
                            .hasValueSatisfying(c -> assertThat(c).isEqualByComparingTo("10"));
                    fait(series.arreter(serie.id(), 1));
                    assertThat(codes(series.continuer(serie.id()))).containsExactly(Motif.ETAT);
                });
    }

    @Test
    void le_chiffre_d_une_serie_reste_dans_sa_maison() {
        var ailleurs = personnages.organisation("Les Cyprès");
        var autre = personnages.membre("Ida", "Autre", ailleurs, RoleOrganisation.DIRECTION);
        essai(
                qualite,
                () -> {
                    var premier = fait(series.ouvrir(maison, mensuel(YearMonth.now(Dates.PARIS))));
                    var serie = Objects.requireNonNull(audits.lire(premier).serie());
                    var code = series.lire(serie).source();
                    assertThat(sources.trouver(code)).isPresent();
                    comme(membre, () -> assertThat(sources.trouver(code)).isPresent());
                    comme(
                            membre,
                            () ->
                                    assertThat(codes(series.continuer(serie)))
                                            .containsExactly(Motif.ROLE));
                    acteurs.devenir(
                            personnages.acteur(autre, ailleurs),
                            () -> {
                                assertThat(sources.trouver(code)).isEmpty();
                                assertThat(sources.lister()).isEmpty();
                                assertThat(nombre("audit_serie")).isZero();
                                assertThat(modifies("update audit_serie set arretee_le = now()"))
                                        .isZero();
                            });
                });
    }

    private String taux(SerieVue serie, YearMonth mois) {
        var f =
                sources.trouver(serie.source())
                        .orElseThrow()
                        .calculer(maison, mois.atDay(1), mois.atEndOfMonth());
        return f.numerateur() + "/" + f.denominateur();
    }

    private NouvelAudit mensuel(YearMonth mois) {
        return nouveau(
                grille(),
                BigDecimal.ONE,
                new ContenuAudit(
                        "Hygiène des mains",
                        new BigDecimal("90"),
                        2,
                        mois.atDay(1),
                        mois.atEndOfMonth(),
                        Set.of(auditrice)));
    }

    private Boucle boucle(AuditId id, String code) {
        return boucles.charger("audits", id.valeur(), grille(id).parCode(code).orElseThrow().id());
    }

    private AuditId enCours() {
        var id = prepare(grille(), null);
        fait(franchir(id, TransitionAudit.COMMENCER, ""));
        assertThat(audits.lire(id).etat()).isEqualTo(EtatAudit.EN_COURS);
        return id;
    }

    private GrilleId grille() {
        return UneGrilleDAudit.publiee(db, maison);
    }

    private Grille grille(AuditId id) {
        return grilles.charger(audits.lire(id).grille());
    }

    private AuditId prepare(GrilleId grille, @Nullable BigDecimal seuil) {
        return fait(preparer(grille, seuil == null ? BigDecimal.ONE : seuil));
    }

    private Resultat<AuditId> preparer(GrilleId grille, BigDecimal seuil) {
        return audits.preparer(maison, nouveau(grille, seuil, contenu()));
    }

    private static NouvelAudit nouveau(GrilleId grille, BigDecimal seuil, ContenuAudit contenu) {
        return NouvelAudit.de(grille, ObjetAudite.DOSSIERS, seuil, contenu);
    }

    private ContenuAudit contenu() {
        return new ContenuAudit(
                "Circuit du médicament",
                new BigDecimal("80"),
                3,
                DEBUT,
                DEBUT.plusDays(20),
                Set.of(auditrice));
    }

    private Resultat<AuditId> franchir(AuditId id, TransitionAudit t, String motif) {
        return audits.franchir(id, audits.lire(id).version(), t, motif);
    }

    private long saisir(AuditId id, String repere, Map<Long, Reponse> reponses) {
        return fait(observations.enregistrer(id, new Saisie(null, 0, repere, "", reponses)));
    }

    /// In the order of the leaves; what does not apply says why.
    private static Map<Long, Reponse> reponses(Grille grille, String... valeurs) {
        var reponses = new HashMap<Long, Reponse>();
        var feuilles = grille.feuilles();
        for (int i = 0; i < valeurs.length; i++) {
            reponses.put(
                    feuilles.get(i).id(),
                    new Reponse(valeurs[i], valeurs[i].equals("NA") ? "Sans objet ici" : ""));
        }
        return reponses;
    }

    private static fr.unisson.grilles.Noeud noeud(Grille grille, String code) {
        return grille.parCode(code).orElseThrow();
    }

    private static <T> T fait(Resultat<T> resultat) {
        assertThat(resultat.motifs()).isEmpty();
        return ((Resultat.Fait<T>) resultat).valeur();
    }

    private static List<String> codes(Resultat<?> resultat) {
        return resultat.motifs().stream().map(Motif::code).toList();
    }

    private int nombre(String table) {
        return db.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private int modifies(String sql) {
        return db.sql(sql).update();
    }

    private void comme(CompteId qui, Runnable geste) {
        acteurs.devenir(personnages.acteur(qui, maison), geste);
    }

    private void essai(CompteId qui, Runnable travail) {
        acteurs.defaire(personnages.acteur(qui, maison), travail);
    }
}
