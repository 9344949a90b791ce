package fr.unisson.indicateurs;

import static fr.unisson.indicateurs.UneMesure.corrigee;
import static fr.unisson.indicateurs.UneMesure.ecrit;
import static fr.unisson.indicateurs.UneMesure.fait;
import static fr.unisson.indicateurs.UneMesure.rapport;
import static fr.unisson.indicateurs.UneMesure.valeur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.echeances.AFaire;
import fr.unisson.echeances.Echeances;
import fr.unisson.indicateurs.domaine.EtatValeur;
import fr.unisson.indicateurs.domaine.TransitionValeur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SqlTest
class IndicateursSqlTest {

    private static final Periode T1 = Periode.of("2026-T1");

    @Autowired Indicateurs indicateurs;
    @Autowired Valeurs valeurs;
    @Autowired Tableaux tableaux;
    @Autowired Echeances echeances;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;

    UneMesure m;

    @BeforeEach
    void ouvrir() {
        m = new UneMesure(personnages);
    }

    @Test
    void une_valeur_vit_de_la_saisie_a_la_publication_et_sa_correction_garde_l_ancienne() {
        acteurs.defaire(
                m.acteur(m.directrice),
                () -> {
                    var id = definir("PROJETS", Definitions.part().fin());
                    ecrit(saisir(rapport(id, "2026-T1", 0, 8, 10)));
                    var lue = lire(id);
                    assertThat(lue.mesure().valeur()).isEqualByComparingTo("80");
                    assertThat(lue.etat()).isEqualTo(EtatValeur.SAISIE);
                    fait(valeurs.franchir(id, T1, 1, TransitionValeur.VALIDER, null));
                    fait(valeurs.franchir(id, T1, 2, TransitionValeur.PUBLIER, null));
                    assertThat(valeurs.franchir(id, T1, 2, TransitionValeur.PUBLIER, null).motifs())
                            .extracting(Motif::code)
                            .containsExactly(Resultat.DEPASSE);

                    assertThat(saisir(rapport(id, "2026-T1", 3, 9, 10)))
                            .extracting(Saisie.Refus::code)
                            .containsExactly(Motif.SANS_MOTIF);
                    ecrit(saisir(corrigee(rapport(id, "2026-T1", 3, 9, 10), "Dossier oublié")));
                    var fiche = valeurs.fiche(id, T1);
                    assertThat(Objects.requireNonNull(fiche.valeur()).etat())
                            .isEqualTo(EtatValeur.SAISIE);
                    assertThat(fiche.mesures())
                            .extracting(x -> x.mesure().numerateur())
                            .usingElementComparator(
                                    (a, b) -> a == null || b == null ? 1 : a.compareTo(b))
                            .containsExactly(BigDecimal.valueOf(9), BigDecimal.valueOf(8));
                    assertThat(fiche.mesures().getFirst().motif()).isEqualTo("Dossier oublié");
                    assertThat(fiche.passages())
                            .extracting(PassageVue::transition)
                            .containsExactly(
                                    TransitionValeur.CORRIGER,
                                    TransitionValeur.PUBLIER,
                                    TransitionValeur.VALIDER,
                                    TransitionValeur.SAISIR);
                });
    }

    @Test
    void un_lot_s_ecrit_entier_ou_pas_du_tout() {
        acteurs.defaire(
                m.acteur(m.directrice),
                () -> {
                    var bon = definir("BON", Definitions.part().fin());
                    var faux = definir("FAUX", Definitions.part().fin());
                    assertThat(
                                    saisir(
                                            rapport(bon, "2026-T1", 0, 1, 2),
                                            rapport(faux, "2026-T1", 0, 3, 2)))
                            .extracting(Saisie.Refus::champ, Saisie.Refus::code)
                            .containsExactly(
                                    org.assertj.core.groups.Tuple.tuple(
                                            Saisie.Champ.NUMERATEUR, "PART_TROP_GRANDE"));
                    assertThat(valeurs.fiche(bon, T1).valeur()).isNull();
                });
    }

    @Test
    void une_saisie_dans_une_page_qui_a_vieilli_n_ecrit_rien() {
        acteurs.defaire(
                m.acteur(m.directrice),
                () -> {
                    var id = definir("PROJETS", Definitions.part().fin());
                    ecrit(saisir(rapport(id, "2026-T1", 0, 8, 10)));
                    assertThat(saisir(rapport(id, "2026-T1", 0, 7, 10)))
                            .extracting(Saisie.Refus::code)
                            .containsExactly(Resultat.DEPASSE);
                    ecrit(saisir(rapport(id, "2026-T1", 1, 7, 10)));
                    // Sent twice: the same figures change nothing.
                    ecrit(saisir(rapport(id, "2026-T1", 2, 7, 10)));
                    assertThat(lire(id).rang()).isEqualTo(2);
                });
    }

    @Test
    void un_denominateur_nul_ne_donne_pas_de_valeur_et_ne_se_publie_pas() {
        acteurs.defaire(
                m.acteur(m.directrice),
                () -> {
                    var id = definir("PROJETS", Definitions.part().fin());
                    ecrit(saisir(rapport(id, "2026-T1", 0, 0, 0)));
                    assertThat(lire(id).sansObjet()).isTrue();
                    assertThat(lire(id).mesure().valeur()).isNull();
                    fait(valeurs.franchir(id, T1, 1, TransitionValeur.VALIDER, null));
                    assertThat(valeurs.franchir(id, T1, 2, TransitionValeur.PUBLIER, null).motifs())
                            .extracting(Motif::code)
                            .containsExactly("MESUREE");
                    // Emptied, the period is as if nobody had measured it; the measure stays.
                    var vide = new Saisie(id, T1, 2, Mesure.RIEN, null, "Mauvaise ligne");
                    ecrit(saisir(vide));
                    assertThat(lire(id).manquante()).isTrue();
                    assertThat(valeurs.fiche(id, T1).mesures()).hasSize(2);
                });
    }

    @Test
    void une_formule_suit_ce_qu_elle_lit_et_ne_touche_pas_une_valeur_validee() {
        acteurs.defaire(
                m.acteur(m.directrice),
                () -> {
                    var a = definir("A", Definitions.valeur().fin());
                    var b = definir("B", Definitions.valeur().fin());
                    var r = definir("R", Definitions.formule("A ÷ B").fin());
                    var s = definir("S", Definitions.formule("R × 100").fin());
                    ecrit(saisir(valeur(a, "2026-T1", 0, 6)));
                    assertThat(valeurs.fiche(r, T1).valeur()).isNull();
                    ecrit(saisir(valeur(b, "2026-T1", 0, 4)));
                    assertThat(lire(r).mesure().valeur()).isEqualByComparingTo("1.5");
                    assertThat(lire(s).mesure().valeur()).isEqualByComparingTo("150");
                    assertThat(lire(s).origine()).isEqualTo(OrigineValeur.CALCUL);
                    ecrit(saisir(valeur(b, "2026-T1", 1, 0)));
                    assertThat(lire(r).mesure().valeur()).isNull();
                    assertThat(lire(s).manquante()).isTrue();
                    ecrit(saisir(valeur(b, "2026-T1", 2, 3)));
                    fait(
                            valeurs.franchir(
                                    r, T1, lire(r).version(), TransitionValeur.VALIDER, null));
                    ecrit(saisir(valeur(b, "2026-T1", 3, 2)));
                    assertThat(lire(r).mesure().valeur()).isEqualByComparingTo("2");
                    assertThat(Objects.requireNonNull(valeurs.fiche(r, T1).recalcul()).valeur())
                            .isEqualByComparingTo("3");
                    // The value was kept with a B of 3: it opens that one, not the one of today.
                    assertThat(operandes(r)).containsExactly("A 6", "B 3");
                    assertThat(valeurs.recalculer(r, T1, "").motifs())
                            .extracting(Motif::code)
                            .containsExactly(Motif.SANS_MOTIF);
                    fait(valeurs.recalculer(r, T1, "B corrigé"));
                    assertThat(operandes(r)).containsExactly("A 6", "B 2");
                    assertThat(lire(r).mesure().valeur()).isEqualByComparingTo("3");
                    assertThat(lire(s).mesure().valeur()).isEqualByComparingTo("300");
                });
    }

    @Test
    void une_formule_lit_ce_que_deux_personnes_saisissent_a_la_fois() throws Exception {
        var acteur = m.acteur(m.directrice);
        try (var autre = Executors.newSingleThreadExecutor()) {
            var a = acteur.executer(() -> definir("A", Definitions.valeur().fin()));
            var b = acteur.executer(() -> definir("B", Definitions.valeur().fin()));
            var s = acteur.executer(() -> definir("S", Definitions.formule("A + B").fin()));
            var seconde =
                    acteur.executer(() ->
                            transaction.execute(_ -> {
                                ecrit(saisir(valeur(a, "2026-T1", 0, 6)));
                                var f =
                                        autre.submit(() ->
                                                acteur.executer(
                                                        () -> saisir(valeur(b, "2026-T1", 0, 4))));
                                LockSupport.parkNanos(300_000_000);
                                return f;
                            }));
            ecrit(Objects.requireNonNull(seconde).get());
            assertThat(acteur.executer(() -> lire(s)).mesure().valeur()).isEqualByComparingTo("10");
        }
    }

    @Test
    void une_formule_fausse_se_refuse_en_disant_pourquoi() {
        acteurs.defaire(
                m.acteur(m.directrice),
                () -> {
                    var a = definir("A", Definitions.valeur().fin());
                    definir("B", Definitions.formule("A × 2").fin());
                    definir("LENT", Definitions.valeur().chaque(Frequence.ANNEE).fin());
                    assertThat(refus("C", Definitions.formule("A +").fin())).contains("trop tôt");
                    assertThat(refus("C", Definitions.formule("X + 1").fin())).contains("code X");
                    assertThat(refus("C", Definitions.formule("C + 1").fin())).contains("lui-même");
                    assertThat(refus("C", Definitions.formule("LENT").fin()))
                            .contains("même fréquence");
                    assertThat(refus("A", Definitions.valeur().fin())).contains("déjà le code A");
                    assertThat(refus("é", Definitions.valeur().fin())).contains("majuscules");
                    var vue = indicateurs.lire(a);
                    assertThat(
                                    indicateurs
                                            .modifier(
                                                    a,
                                                    vue.version(),
                                                    vue.tenue(),
                                                    Definitions.formule("B + 1").fin(),
                                                    "Essai")
                                            .motifs())
                            .extracting(Motif::phrase)
                            .containsExactly("La formule tourne en rond : A → B → A.");
                });
    }

    @Test
    void une_methode_changee_est_une_version_de_plus_et_les_valeurs_gardent_la_leur() {
        acteurs.defaire(
                m.acteur(m.directrice),
                () -> {
                    var id = definir("PROJETS", Definitions.part().fin());
                    ecrit(saisir(rapport(id, "2026-T1", 0, 8, 10)));
                    var vue = indicateurs.lire(id);
                    var autre = Definitions.part().seuils(60, 40).fin();
                    assertThat(indicateurs.modifier(id, 1, vue.tenue(), autre, " ").motifs())
                            .extracting(Motif::code)
                            .containsExactly(Motif.SANS_MOTIF);
                    fait(indicateurs.modifier(id, 1, vue.tenue(), autre, "Seuils fixés en COPIL"));
                    assertThat(indicateurs.modifier(id, 1, vue.tenue(), autre, "").motifs())
                            .extracting(Motif::code)
                            .containsExactly(Resultat.DEPASSE);
                    assertThat(indicateurs.methodes(id))
                            .extracting(MethodeVue::version, MethodeVue::motif)
                            .containsExactly(
                                    org.assertj.core.groups.Tuple.tuple(2, "Seuils fixés en COPIL"),
                                    org.assertj.core.groups.Tuple.tuple(1, ""));
                    assertThat(lire(id).methode()).isEqualTo(1);
                    assertThat(valeurs.fiche(id, T1).methode().seuilAlerte()).isNull();
                    // The same words again: no version.
                    fait(indicateurs.modifier(id, 2, m.tenue(m.cadre), autre, null));
                    assertThat(indicateurs.lire(id).methode()).isEqualTo(2);
                });
    }

    @Test
    void les_cibles_changent_sans_s_effacer() {
        acteurs.defaire(
                m.acteur(m.directrice),
                () -> {
                    var id = definir("PROJETS", Definitions.part().fin());
                    viser(id, "2026", "80");
                    viser(id, "2026-T1", "70");
                    viser(id, "2026", "85");
                    assertThat(Cible.pour(T1, indicateurs.cibles(id)))
                            .hasValueSatisfying(c -> assertThat(c).isEqualByComparingTo("70"));
                    fait(indicateurs.viser(id, Map.of(T1, Optional.empty())));
                    assertThat(Cible.pour(T1, indicateurs.cibles(id)))
                            .hasValueSatisfying(c -> assertThat(c).isEqualByComparingTo("85"));
                    assertThat(
                                    db.sql(
                                                    "select count(*) from indicateur_cible where"
                                                            + " indicateur_id = ?")
                                            .param(id.valeur())
                                            .query(Integer.class)
                                            .single())
                            .isEqualTo(4);
                });
    }

    @Test
    void une_valeur_attendue_devient_un_devoir_de_qui_la_tient() {
        acteurs.defaire(
                m.acteur(m.directrice),
                () -> {
                    var id =
                            fait(
                                    indicateurs.definir(
                                            m.organisation,
                                            "PROJETS",
                                            new IndicateurVue.Tenue(
                                                    m.cadre,
                                                    m.referent,
                                                    15,
                                                    java.time.LocalDate.now(
                                                                    java.time.ZoneOffset.UTC)
                                                            .minusMonths(8)),
                                            Definitions.part().fin()));
                    assertThat(devoirs(m.cadre)).containsExactly("Saisir la valeur");
                    assertThat(sinon(m.cadre)).contains("Unisson va prévenir le référent qualité");
                    var attendues = attendues(id);
                    acteurs.devenir(
                            m.acteur(m.cadre),
                            () ->
                                    attendues.forEach(p ->
                                            ecrit(
                                                    valeurs.saisir(
                                                            m.organisation,
                                                            List.of(rapport(id, p.code(), 0, 1, 2)),
                                                            OrigineValeur.SAISIE))));
                    assertThat(devoirs(m.cadre)).isEmpty();
                    assertThat(devoirs(m.referent)).containsExactly("Valider la valeur");
                    assertThat(sinon(m.referent)).contains("Unisson va prévenir la direction");
                    acteurs.devenir(
                            m.acteur(m.referent),
                            () ->
                                    attendues.forEach(p ->
                                            fait(
                                                    valeurs.franchir(
                                                            id,
                                                            p,
                                                            1,
                                                            TransitionValeur.VALIDER,
                                                            null))));
                    assertThat(devoirs(m.referent)).isEmpty();
                });
    }

    @Test
    void le_calcul_d_une_source_absente_ne_donne_rien_et_la_bibliotheque_ne_le_propose_pas() {
        acteurs.defaire(
                m.acteur(m.directrice),
                () -> {
                    assertThat(refus("X", Definitions.source("aucune").fin())).contains("Unisson");
                    assertThat(indicateurs.modeles())
                            .allSatisfy(x ->
                                    assertThat(
                                                    x.definition().calcul() != Calcul.SOURCE
                                                            || indicateurs.sources().stream()
                                                                    .anyMatch(s ->
                                                                            s.code()
                                                                                    .equals(
                                                                                            x.definition()
                                                                                                    .source())))
                                            .isTrue());
                });
    }

    @Test
    void un_module_calcule_la_valeur_et_rien_a_compter_n_est_pas_zero() {
        acteurs.defaire(
                m.acteur(m.directrice),
                () -> {
                    var id = definir("RETARD", Definitions.source("actions-en-retard").fin());
                    assertThat(valeurs.fiche(id, T1).valeur()).isNull();
                    fait(valeurs.recalculer(id, T1, null));
                    assertThat(lire(id).sansObjet()).isTrue();
                    assertThat(lire(id).origine()).isEqualTo(OrigineValeur.CALCUL);
                    var trimestre =
                            indicateurs
                                    .lire(id)
                                    .dernierePeriode(java.time.LocalDate.now(Dates.PARIS));
                    acteurs.devenir(
                            Acteurs.systeme(),
                            () -> {
                                assertThat(valeurs.organisations()).contains(m.organisation);
                                valeurs.tenirAJour(m.organisation);
                                assertThat(valeurs.fiche(id, trimestre).valeur()).isNotNull();
                                valeurs.tenirAJour(m.organisation);
                                assertThat(valeurs.fiche(id, trimestre).mesures()).hasSize(1);
                            });
                    assertThat(saisir(rapport(id, "2026-T1", 1, 1, 2)))
                            .extracting(Saisie.Refus::code)
                            .contains("CALCULE");
                });
    }

    @Test
    void chaque_calcul_de_la_bibliotheque_est_offert_par_un_module() {
        assertThat(indicateurs.modeles())
                .filteredOn(x -> x.definition().calcul() == Calcul.SOURCE)
                .extracting(Bibliotheque.Modele::code)
                .containsExactlyInAnyOrder(
                        "ACTIONS_RETARD",
                        "ACTIONS_A_TEMPS",
                        "ACTIONS_EFFICACES",
                        "REUNIONS_TENUES",
                        "AVIS_DELAI");
    }

    @Test
    void la_bibliotheque_s_adopte_d_un_coup_avec_ce_que_ses_formules_lisent() {
        acteurs.defaire(
                m.acteur(m.directrice),
                () -> {
                    var tous =
                            indicateurs.modeles().stream()
                                    .map(Bibliotheque.Modele::code)
                                    .collect(Collectors.toSet());
                    assertThat(tous).hasSizeGreaterThanOrEqualTo(30);
                    assertThat(
                                    fait(
                                            indicateurs.adopter(
                                                    m.organisation,
                                                    Set.of("ABSENTEISME", "CHUTES"),
                                                    m.tenue(null))))
                            .isEqualTo(4);
                    assertThat(fait(indicateurs.adopter(m.organisation, tous, m.tenue(null))))
                            .isEqualTo(tous.size() - 4);
                    assertThat(indicateurs.lister(m.organisation)).hasSameSizeAs(tous);
                });
    }

    @Test
    void le_tableau_garde_son_ordre_et_ne_prend_que_les_siens() {
        var ailleurs = new UneMesure(personnages);
        acteurs.defaire(
                m.acteur(m.directrice),
                () -> {
                    var a = definir("A", Definitions.valeur().fin());
                    var b = definir("B", Definitions.part().fin());
                    fait(tableaux.composer(m.organisation, List.of(b, a, b)));
                    assertThat(tableaux.tableau(m.organisation, false))
                            .extracting(s -> s.indicateur().id())
                            .containsExactly(b, a);
                    fait(tableaux.composer(m.organisation, List.of(a)));
                    assertThat(tableaux.composition(m.organisation)).containsExactly(a);
                    acteurs.devenir(
                            ailleurs.acteur(ailleurs.directrice),
                            () ->
                                    assertThatThrownBy(() ->
                                                    tableaux.composer(
                                                            ailleurs.organisation, List.of(a)))
                                            .isInstanceOf(Introuvable.class));
                });
    }

    private IndicateurId definir(String code, Definition d) {
        return fait(indicateurs.definir(m.organisation, code, m.tenue(null), d));
    }

    private String refus(String code, Definition d) {
        return indicateurs.definir(m.organisation, code, m.tenue(null), d).motifs().stream()
                .map(Motif::phrase)
                .collect(Collectors.joining(" "));
    }

    private List<Saisie.Refus> saisir(Saisie... saisies) {
        return valeurs.saisir(m.organisation, List.of(saisies), OrigineValeur.SAISIE);
    }

    private void viser(IndicateurId id, String periode, String cible) {
        fait(
                indicateurs.viser(
                        id, Map.of(Periode.of(periode), Optional.of(new BigDecimal(cible)))));
    }

    private ValeurVue lire(IndicateurId id) {
        return Objects.requireNonNull(valeurs.fiche(id, T1).valeur());
    }

    private List<Periode> attendues(IndicateurId id) {
        var i = indicateurs.lire(id);
        return DevoirsDIndicateur.manquantes(i, List.of(), java.time.LocalDate.now(Dates.PARIS));
    }

    /// Who is told when nothing comes of it.
    private String sinon(fr.unisson.acces.CompteId qui) {
        var lus = new java.util.ArrayList<String>();
        acteurs.devenir(
                m.acteur(qui),
                () -> echeances.aFaire().stream().map(AFaire::sinon).forEach(lus::add));
        return String.join("\n", lus);
    }

    private List<String> devoirs(fr.unisson.acces.CompteId qui) {
        var lus = new java.util.ArrayList<String>();
        acteurs.devenir(
                m.acteur(qui),
                () -> echeances.aFaire().stream().map(AFaire::libelle).forEach(lus::add));
        return lus;
    }

    private List<String> operandes(IndicateurId id) {
        return valeurs.fiche(id, T1).operandes().stream()
                .map(o ->
                        o.indicateur().code()
                                + " "
                                + Objects.requireNonNull(
                                        Objects.requireNonNull(o.mesure()).valeur()))
                .sorted()
                .toList();
    }
}
