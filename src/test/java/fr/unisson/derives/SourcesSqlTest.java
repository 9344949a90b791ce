package fr.unisson.derives;

import static fr.unisson.derives.UneDerive.fait;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.annuaire.Autorisations;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.NatureAutorisation;
import fr.unisson.annuaire.NouvelleAutorisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.LienDeConvention;
import fr.unisson.conventions.Successions;
import fr.unisson.conventions.TermesDesConventions;
import fr.unisson.derives.domaine.EtatAlerte;
import fr.unisson.derives.domaine.Gravite;
import fr.unisson.derives.domaine.TransitionAlerte;
import fr.unisson.pilotage.Acte;
import fr.unisson.pilotage.Campagnes;
import fr.unisson.pilotage.EcheancesDuTexte;
import fr.unisson.pilotage.NatureDEcheance;
import fr.unisson.pilotage.OuvertureDuSuivi;
import fr.unisson.pilotage.PromesseVue;
import fr.unisson.pilotage.Promesses;
import fr.unisson.pilotage.TexteQuiPromet;
import fr.unisson.pilotage.UneCampagne;
import fr.unisson.pilotage.domaine.TransitionPromesse;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What each rule finds, on PostgreSQL; and what it tells once.
@SqlTest
class SourcesSqlTest {

    private static final LocalDate EFFET = LocalDate.of(2026, 3, 31);

    @Autowired List<SourceDeDerive> sources;
    @Autowired Examens examens;
    @Autowired Reglages reglages;
    @Autowired Alertes alertes;
    @Autowired NonActives nonActives;
    @Autowired Conventions conventions;
    @Autowired TermesDesConventions termes;
    @Autowired Successions successions;
    @Autowired Promesses promesses;
    @Autowired Campagnes campagnes;
    @Autowired Autorisations autorisations;
    @Autowired OuvertureDuSuivi ouverture;
    @Autowired EcheancesDuTexte echeances;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;

    @Test
    void un_engagement_previent_apres_trente_jours_de_retard_et_dit_de_quoi() {
        essai(
                EFFET,
                d -> {
                    promettre(d.c);
                    assertThat(constats(d.c, "engagement-en-retard", LocalDate.of(2026, 7, 29)))
                            .isEmpty();
                    var constats = constats(d.c, "engagement-en-retard", LocalDate.of(2026, 7, 30));
                    assertThat(constats)
                            .extracting(ConstatDeDerive::partie)
                            .containsExactly(d.c.partie(0), d.c.partie(1));
                    var premier = constats.getFirst();
                    assertThat(premier.titre())
                            .isEqualTo("Engagement en retard\u00a0: Ouvrir l’atelier");
                    assertThat(premier.regle()).isEqualTo("Prévenir après 30 jours de retard.");
                    assertThat(premier.constat())
                            .contains(
                                    "30 juin 2026",
                                    "30 jours de retard",
                                    "30 juillet 2026",
                                    "Partie 1",
                                    "À démarrer");
                });
    }

    /// Conventions 3.14, scenario 10: information, no alert, a proposal to reposition.
    @Test
    void scenario_10_une_mission_commune_jamais_activee_n_alarme_personne() {
        essai(
                EFFET,
                d -> {
                    mission(d.c, "NON_ACTIVEE");
                    promettre(d.c);
                    for (int rang : List.of(0, 1)) {
                        acteurs.devenir(
                                d.c.enReferent(rang),
                                () ->
                                        dire(
                                                promesse(d.c, rang),
                                                TransitionPromesse.NE_PAS_ACTIVER,
                                                ""));
                    }
                    var tard = LocalDate.of(2028, 12, 1);
                    assertThat(constats(d.c, "engagement-en-retard", tard)).isEmpty();
                    assertThat(constats(d.c, "engagements-non-tenus", tard)).isEmpty();
                    acteurs.devenir(
                            d.c.enAnimateur(),
                            () -> {
                                var neutres = nonActives.lister(d.c.id());
                                assertThat(neutres)
                                        .extracting(NonActives.NonActive::enonce)
                                        .containsExactly(
                                                "Ouvrir l’atelier",
                                                "Tenir le registre",
                                                "Mission douce");
                                assertThat(neutres)
                                        .extracting(NonActives.NonActive::repositionner)
                                        .allMatch(a -> !a.isEmpty());
                                assertThat(alertes.enCours(d.c.id())).isEmpty();
                            });
                    acteurs.devenir(
                            d.c.enReferent(0),
                            () ->
                                    assertThat(
                                                    nonActives
                                                            .lister(d.c.id())
                                                            .getFirst()
                                                            .repositionner())
                                            .isEmpty());
                });
    }

    @Test
    void deux_parties_qui_ne_tiennent_pas_previennent_une_seule_non() {
        essai(
                EFFET,
                d -> {
                    promettre(d.c);
                    var jour = LocalDate.of(2026, 4, 30);
                    acteurs.devenir(
                            d.c.enReferent(0),
                            () ->
                                    dire(
                                            promesse(d.c, 0),
                                            TransitionPromesse.NE_PAS_TENIR,
                                            "Poste vacant"));
                    assertThat(constats(d.c, "engagements-non-tenus", jour)).isEmpty();
                    acteurs.devenir(
                            d.c.enReferent(1),
                            () ->
                                    dire(
                                            promesse(d.c, 1),
                                            TransitionPromesse.NE_PAS_TENIR,
                                            "Travaux"));
                    assertThat(constats(d.c, "engagements-non-tenus", jour))
                            .singleElement()
                            .satisfies(x -> {
                                assertThat(x.partie()).isNull();
                                assertThat(x.constat())
                                        .contains(
                                                "Partie 1, «\u00a0Ouvrir l’atelier\u00a0»",
                                                "Partie 2");
                            });
                });
    }

    @Test
    void le_comite_previent_apres_une_fois_et_demie_son_intervalle() {
        essai(
                EFFET,
                d -> {
                    gouvernance(d.c, 2);
                    var sans = "comite-sans-reunion";
                    assertThat(constats(d.c, sans, EFFET.plusDays(272))).isEmpty();
                    assertThat(constats(d.c, sans, EFFET.plusDays(273)))
                            .singleElement()
                            .extracting(ConstatDeDerive::constat)
                            .asString()
                            .contains("Aucun comité n’est rattaché", "273 jours");
                    long comite = d.comite();
                    d.reunion(comite, "SANS_QUORUM", EFFET.plusDays(200));
                    assertThat(constats(d.c, sans, EFFET.plusDays(273))).hasSize(1);
                    d.reunion(comite, "CR_APPROUVE", EFFET.plusDays(210));
                    assertThat(constats(d.c, sans, EFFET.plusDays(273))).isEmpty();
                    assertThat(constats(d.c, sans, EFFET.plusDays(210 + 273)))
                            .singleElement()
                            .extracting(ConstatDeDerive::constat)
                            .asString()
                            .contains(
                                    "Dernière réunion tenue le " + Dates.jour(EFFET.plusDays(210)));
                });
    }

    @Test
    void sans_rythme_convenu_le_comite_ne_previent_jamais() {
        essai(
                EFFET,
                d -> {
                    d.comite();
                    assertThat(constats(d.c, "comite-sans-reunion", EFFET.plusYears(2))).isEmpty();
                });
    }

    @Test
    void deux_quorums_manques_de_suite_previennent() {
        essai(
                EFFET,
                d -> {
                    long comite = d.comite();
                    var jour = EFFET.plusDays(100);
                    d.reunion(comite, "SANS_QUORUM", EFFET.plusDays(10));
                    d.reunion(comite, "CR_APPROUVE", EFFET.plusDays(20));
                    d.reunion(comite, "SANS_QUORUM", EFFET.plusDays(30));
                    assertThat(constats(d.c, "quorum-manque", jour)).isEmpty();
                    d.reunion(comite, "ANNULEE", EFFET.plusDays(35));
                    d.reunion(comite, "SANS_QUORUM", EFFET.plusDays(40));
                    assertThat(constats(d.c, "quorum-manque", jour))
                            .singleElement()
                            .extracting(ConstatDeDerive::titre)
                            .isEqualTo("Quorum manqué 2 fois de suite\u00a0: Comité de pilotage");
                });
    }

    @Test
    void un_compte_rendu_previent_au_bout_de_quarante_cinq_jours() {
        essai(
                EFFET,
                d -> {
                    long comite = d.comite();
                    d.reunion(comite, "CR_DIFFUSE", EFFET.plusDays(10));
                    d.reunion(comite, "CR_APPROUVE", EFFET.plusDays(12));
                    var source = "compte-rendu-non-approuve";
                    assertThat(constats(d.c, source, EFFET.plusDays(54))).isEmpty();
                    assertThat(constats(d.c, source, EFFET.plusDays(55)))
                            .singleElement()
                            .extracting(ConstatDeDerive::constat)
                            .asString()
                            .contains("45 jours", "Compte rendu à approuver");
                });
    }

    @Test
    void le_dernier_jour_du_preavis_se_dit_deux_fois() {
        essai(
                EFFET,
                d -> {
                    var source = "preavis-proche";
                    var limite = limite(d.c);
                    assertThat(constats(d.c, source, limite.minusDays(91))).isEmpty();
                    var premier = constats(d.c, source, limite.minusDays(90)).getFirst();
                    var second = constats(d.c, source, limite.minusDays(30)).getFirst();
                    assertThat(premier.titre()).contains(Dates.jour(limite));
                    assertThat(premier.objet()).isEqualTo(second.objet());
                    assertThat(premier.cle()).isNotEqualTo(second.cle());
                    assertThat(constats(d.c, source, limite.minusDays(31)).getFirst().cle())
                            .isEqualTo(premier.cle());
                    assertThat(constats(d.c, source, limite.plusDays(1))).isEmpty();
                });
    }

    @Test
    void le_preavis_ne_previent_plus_une_fois_signee_la_convention_qui_suit() {
        essai(
                EFFET,
                d -> {
                    var source = "preavis-proche";
                    var veille = limite(d.c).minusDays(30);
                    acteurs.devenir(
                            d.c.enReferent(0),
                            () ->
                                    assertThat(
                                                    successions
                                                            .preparer(
                                                                    d.c.id(),
                                                                    new Successions.Demande(
                                                                            LienDeConvention
                                                                                    .RENOUVELLEMENT,
                                                                            "La suite",
                                                                            null))
                                                            .estFait())
                                            .isTrue());
                    assertThat(constats(d.c, source, veille)).hasSize(1);
                    db.sql("update convention set etat = 'SIGNEE' where parent_id = :c")
                            .param("c", d.c.cle())
                            .update();
                    assertThat(constats(d.c, source, veille)).isEmpty();
                });
    }

    @Test
    void un_mandat_qui_finit_et_une_assurance_qui_expire_previennent_soixante_jours_avant() {
        essai(
                EFFET,
                d -> {
                    var source = "piece-qui-expire";
                    var jour = EFFET.plusDays(30);
                    assurance(d.c, jour.plusDays(60));
                    assertThat(constats(d.c, source, jour.minusDays(1))).isEmpty();
                    assertThat(constats(d.c, source, jour))
                            .singleElement()
                            .satisfies(x -> {
                                assertThat(x.titre())
                                        .isEqualTo("Assurance à renouveler\u00a0: Partie 2");
                                assertThat(x.partie()).isEqualTo(d.c.partie(1));
                            });
                    db.sql(
                                    """
                                    update mandat
                                       set clos_a_compter_du = :fin, cloture = 'REVOCATION', cloture_raison = 'Départ',
                                           clos_le = now()
                                     where id = (select mandat_id from partie where id = :p)
                                    """)
                            .param("fin", jour.plusDays(46))
                            .param("p", d.c.partie(0))
                            .update();
                    assertThat(constats(d.c, source, jour))
                            .filteredOn(x -> x.objet().startsWith("mandat:"))
                            .singleElement()
                            .satisfies(x -> {
                                assertThat(x.partie()).isEqualTo(d.c.partie(0));
                                assertThat(x.constat()).contains(Dates.jour(jour.plusDays(45)));
                            });
                });
    }

    @Test
    void une_autorisation_declaree_previent_six_mois_avant_sa_fin() {
        essai(
                EFFET,
                d -> {
                    var source = "autorisation-qui-expire";
                    var jour = Dates.jourDe(horloge.instant());
                    var fin = jour.plusDays(180);
                    long autre = etablissement(d.c.organisation(0));
                    long concerne = etablissement(d.c.organisation(0));
                    concerner(d.c, 0, concerne);
                    acteurs.devenir(
                            d.c.enReferent(0),
                            () -> {
                                declarer(d.c.organisation(0), null, "Arrêté 2012-44", fin);
                                declarer(d.c.organisation(0), autre, "Arrêté ailleurs", fin);
                                declarer(d.c.organisation(0), concerne, "Arrêté 2010-7", fin);
                            });
                    assertThat(constats(d.c, source, jour.minusDays(1))).isEmpty();
                    var constats = constats(d.c, source, jour);
                    assertThat(constats)
                            .extracting(ConstatDeDerive::constat)
                            .anyMatch(x -> x.contains("Arrêté 2012-44"))
                            .anyMatch(x -> x.contains("Arrêté 2010-7"))
                            .hasSize(2)
                            .allMatch(x -> x.contains("prend fin le " + Dates.jour(fin)));
                    assertThat(constats)
                            .extracting(ConstatDeDerive::partie)
                            .containsOnly(d.c.partie(0));
                    acteurs.devenir(
                            d.c.enReferent(0),
                            () -> {
                                var organisation = new OrganisationId(d.c.organisation(0));
                                for (var x : autorisations.enCours(organisation)) {
                                    fait(autorisations.retirer(organisation, x.id(), "Renouvelée"));
                                }
                            });
                    assertThat(constats(d.c, source, jour)).isEmpty();
                });
    }

    private void declarer(
            long organisation,
            @org.jspecify.annotations.Nullable Long etablissement,
            String reference,
            LocalDate fin) {
        fait(
                autorisations.declarer(
                        new NouvelleAutorisation(
                                new OrganisationId(organisation),
                                etablissement == null ? null : new EtablissementId(etablissement),
                                NatureAutorisation.AUTORISATION,
                                reference,
                                fin,
                                null)));
    }

    private long etablissement(long organisation) {
        return db.sql(
                        """
                        insert into etablissement (source, fictive, organisation_id, nom, maj_le)
                        values ('demonstration', true, :o, 'Foyer d’essai', now()) returning id
                        """)
                .param("o", organisation)
                .query(Long.class)
                .single();
    }

    private void concerner(ConventionEnVigueur c, int rang, long etablissement) {
        db.sql(
                        """
                        insert into partie_etablissement (convention_id, partie_id, etablissement_id)
                        values (:c, :p, :e)
                        """)
                .param("c", c.cle())
                .param("p", c.partie(rang))
                .param("e", etablissement)
                .update();
    }

    @Test
    void une_partie_silencieuse_previent_apres_cent_vingt_jours() {
        essai(
                EFFET,
                d -> {
                    var source = "partie-silencieuse";
                    assertThat(constats(d.c, source, EFFET.plusDays(119))).isEmpty();
                    assertThat(constats(d.c, source, EFFET.plusDays(120)))
                            .extracting(ConstatDeDerive::partie)
                            .containsExactly(d.c.partie(0), d.c.partie(1));
                    acteurs.devenir(
                            d.c.enReferent(0),
                            () ->
                                    db.sql(
                                                    "insert into visite (compte_id, vue_le) values (:q, :le)")
                                            .param("q", d.c.compteDuReferent(0))
                                            .param(
                                                    "le",
                                                    EFFET.plusDays(100)
                                                            .atTime(9, 0)
                                                            .atZone(Dates.PARIS)
                                                            .toOffsetDateTime())
                                            .update());
                    assertThat(constats(d.c, source, EFFET.plusDays(120)))
                            .extracting(ConstatDeDerive::partie)
                            .containsExactly(d.c.partie(1));
                });
    }

    @Test
    void un_indicateur_du_texte_previent_par_ses_valeurs_publiees_seulement() {
        var jour = Dates.jourDe(horloge.instant());
        essai(
                jour.minusMonths(8),
                d -> {
                    long i =
                            UneCampagne.indicateur(
                                    db, d.c.organisation(0), "Part à temps", "HAUSSE", 70);
                    UneCampagne.alimenter(db, d.c, 0, i);
                    var mois = jour.withDayOfMonth(1);
                    UneCampagne.valeur(
                            db, i, d.c.organisation(0), mois.minusMonths(1), 60, "VALIDEE");
                    UneCampagne.valeur(
                            db, i, d.c.organisation(0), mois.minusMonths(2), 65, "PUBLIEE");
                    assertThat(constats(d.c, "indicateur-qui-derive", jour)).isEmpty();
                    UneCampagne.valeur(
                            db, i, d.c.organisation(0), mois.minusMonths(3), 50, "PUBLIEE");
                    assertThat(constats(d.c, "indicateur-qui-derive", jour))
                            .singleElement()
                            .satisfies(x -> {
                                assertThat(x.titre())
                                        .isEqualTo("Indicateur qui s’écarte\u00a0: Part à temps");
                                assertThat(x.regle()).contains("2 relevés");
                                assertThat(x.constat())
                                        .contains("65", "50", "Seuil dit par le texte\u00a0: 70")
                                        .doesNotContain("60");
                                assertThat(x.partie()).isEqualTo(d.c.partie(0));
                            });
                    viser(i, d.c.organisation(0), mois.minusMonths(2), 90);
                    assertThat(constats(d.c, "indicateur-qui-derive", jour))
                            .extracting(x -> x.cle().substring(0, 5))
                            .containsExactly("seuil", "cible");
                    // Each tells its own rule and figures, not those of the other.
                    assertThat(constats(d.c, "indicateur-qui-derive", jour).getLast())
                            .satisfies(x -> {
                                assertThat(x.regle()).contains("plus de 20");
                                assertThat(x.constat())
                                        .contains("65", "pour une cible de 90", "écart de 27,8")
                                        .doesNotContain("50", "Seuil");
                            });
                });
    }

    /// Conventions 3.8: twenty per cent under the path, when the target itself is years ahead.
    @Test
    void un_indicateur_previent_quand_il_quitte_le_chemin_de_l_objectif() {
        var jour = Dates.jourDe(horloge.instant());
        essai(
                jour.minusMonths(8),
                d -> {
                    TexteQuiPromet.objectif(db, d.c.cle(), "Répondre à temps", "Partie 1");
                    ouverture.reprendre(d.c.id());
                    long i =
                            UneCampagne.indicateur(
                                    db, d.c.organisation(0), "Part à temps", "HAUSSE", 10);
                    UneCampagne.alimenter(db, d.c, 0, i);
                    var mois = jour.withDayOfMonth(1);
                    UneCampagne.valeur(
                            db, i, d.c.organisation(0), mois.minusMonths(2), 89, "PUBLIEE");
                    assertThat(constats(d.c, "indicateur-qui-derive", jour)).isEmpty();
                    UneCampagne.valeur(
                            db, i, d.c.organisation(0), mois.minusMonths(1), 30, "PUBLIEE");
                    assertThat(constats(d.c, "indicateur-qui-derive", jour))
                            .singleElement()
                            .satisfies(x -> {
                                assertThat(x.cle()).startsWith("cible:");
                                assertThat(x.constat())
                                        .contains("le chemin vers l’objectif", " au ", "écart de");
                            });
                    db.sql(
                                    """
                                    update promesse set repositionne = 'Répondre sous trois jours'
                                     where convention_id = :c and genre = 'OBJECTIF'
                                    """)
                            .param("c", d.c.cle())
                            .update();
                    assertThat(constats(d.c, "indicateur-qui-derive", jour))
                            .as("le comité a repositionné l’objectif")
                            .isEmpty();
                });
    }

    @Test
    void une_valeur_absente_previent_trente_jours_apres_sa_date() {
        var mois = Dates.jourDe(horloge.instant()).withDayOfMonth(1).minusMonths(5);
        essai(
                mois,
                d -> {
                    long i =
                            UneCampagne.indicateur(
                                    db, d.c.organisation(1), "Part à temps", "HAUSSE", 70);
                    db.sql("update indicateur set suivi_depuis = :m where id = :i")
                            .param("m", mois)
                            .param("i", i)
                            .update();
                    UneCampagne.alimenter(db, d.c, 1, i);
                    var source = "valeur-attendue";
                    var due = Objects.requireNonNull(campagnes.lister(d.c.id()).getFirst().du());
                    assertThat(constats(d.c, source, due.plusDays(29))).isEmpty();
                    assertThat(constats(d.c, source, due.plusDays(30)))
                            .singleElement()
                            .satisfies(x -> {
                                assertThat(x.partie()).isEqualTo(d.c.partie(1));
                                assertThat(x.constat())
                                        .contains(Dates.jour(due), "30 jours de retard");
                            });
                    UneCampagne.valeur(db, i, d.c.organisation(1), mois, 60, "SAISIE");
                    assertThat(constats(d.c, source, due.plusDays(30))).isEmpty();
                });
    }

    @Test
    void un_constat_ne_se_dit_qu_une_fois_et_un_nouveau_releve_s_ajoute() {
        var jour = Dates.jourDe(horloge.instant());
        essai(
                jour.minusDays(300),
                d -> {
                    gouvernance(d.c, 2);
                    taire(d.c, "comite-sans-reunion");
                    assertThat(examens.examinerUne(d.c.id())).isEqualTo(2);
                    assertThat(examens.examinerUne(d.c.id())).isZero();
                    var deuxParties = alertes.enCours(d.c.id());
                    assertThat(deuxParties)
                            .extracting(AlerteVue::source)
                            .containsOnly("partie-silencieuse");
                    assertThat(deuxParties)
                            .extracting(AlerteVue::etat)
                            .containsOnly(EtatAlerte.DETECTEE);
                    d.c.depuis(jour.minusDays(400));
                    assertThat(examens.examinerUne(d.c.id())).isZero();
                    assertThat(alertes.lectures(deuxParties.getFirst().id())).hasSize(2);
                });
    }

    /// What somebody took in hand stays theirs to close; what nobody did asks for nothing more.
    @Test
    void l_alerte_dit_quand_son_ecart_n_est_plus_constate() {
        var jour = Dates.jourDe(horloge.instant());
        essai(
                jour.minusDays(200),
                d -> {
                    examens.examinerUne(d.c.id());
                    var a = alertes.enCours(d.c.id()).getLast();
                    assertThat(a.apaiseeLe()).isNull();
                    for (var ouverte : alertes.enCours(d.c.id())) qualifier(d, ouverte);
                    acteurs.devenir(
                            d.c.enReferent(0),
                            () ->
                                    db.sql(
                                                    "insert into visite (compte_id, vue_le) values (:q, now())")
                                            .param("q", d.c.compteDuReferent(0))
                                            .update());
                    examens.examinerUne(d.c.id());
                    assertThat(alertes.enCours(d.c.id()))
                            .filteredOn(x -> x.apaiseeLe() != null)
                            .extracting(AlerteVue::partie)
                            .containsExactly(d.c.partie(0));
                });
    }

    @Test
    void l_alerte_que_personne_n_a_qualifiee_se_clot_quand_son_ecart_disparait() {
        var jour = Dates.jourDe(horloge.instant());
        essai(
                jour.minusDays(20),
                d -> {
                    assurance(d.c, jour.minusDays(3));
                    ouverture.reprendre(d.c.id());
                    assertThat(examens.examinerUne(d.c.id())).isOne();
                    var a = alertes.enCours(d.c.id()).getFirst();
                    assertThat(devoirs(a)).isOne();
                    acteurs.devenir(
                            d.c.enReferent(1),
                            () ->
                                    fait(
                                            echeances.faire(
                                                    echeances.lister(d.c.id()).getFirst().id(),
                                                    "Attestation reçue",
                                                    jour.plusDays(50))));

                    // The next one is near too: the same object, another fact.
                    assertThat(examens.examinerUne(d.c.id())).isZero();
                    assertThat(alertes.lectures(a.id())).hasSize(2);
                    var suivante =
                            echeances.lister(d.c.id()).stream()
                                    .filter(e -> e.nature() == NatureDEcheance.ASSURANCE)
                                    .filter(e -> !e.faite())
                                    .findFirst()
                                    .orElseThrow();
                    acteurs.devenir(
                            d.c.enReferent(1),
                            () -> fait(echeances.faire(suivante.id(), "Reconduite", null)));

                    examens.examinerUne(d.c.id());
                    var close = alertes.lire(a.id());
                    assertThat(close.etat()).isEqualTo(EtatAlerte.SANS_SUITE);
                    assertThat(devoirs(close)).isZero();
                    assertThat(alertes.histoire(a.id()).getFirst().note())
                            .isEqualTo("L’écart n’est plus constaté.");
                    assertThat(alertes.histoire(a.id()).getFirst().par()).isNull();
                    assertThat(examens.examinerUne(d.c.id())).isZero();
                });
    }

    /// Closed by the platform, it is not settled: the same fact is told again if it comes back.
    @Test
    void un_ecart_disparu_qui_revient_se_dit_de_nouveau() {
        var jour = Dates.jourDe(horloge.instant());
        essai(
                jour.minusDays(20),
                d -> {
                    assurance(d.c, jour.minusDays(3));
                    assertThat(examens.examinerUne(d.c.id())).isOne();
                    assurance(d.c, jour.plusYears(1));
                    assertThat(examens.examinerUne(d.c.id())).isZero();
                    assertThat(alertes.enCours(d.c.id())).isEmpty();
                    assurance(d.c, jour.minusDays(3));
                    assertThat(examens.examinerUne(d.c.id())).isOne();
                    assertThat(examens.examinerUne(d.c.id())).isZero();
                });
    }

    private void qualifier(UneDerive d, AlerteVue a) {
        acteurs.devenir(
                d.c.enAnimateur(),
                () ->
                        fait(
                                alertes.franchir(
                                        a.id(),
                                        a.version(),
                                        TransitionAlerte.QUALIFIER,
                                        Alertes.Dits.de("").grave(Gravite.MINEURE))));
    }

    private long devoirs(AlerteVue a) {
        return db.sql(
                        """
                        select count(*) from echeance where module = 'derives'
                           and objet_type = 'alerte' and objet_id = :a and levee_le is null
                        """)
                .param("a", a.id().valeur())
                .query(Long.class)
                .single();
    }

    @Test
    void une_convention_suspendue_ou_un_avenant_ne_sont_pas_examines() {
        essai(
                Dates.jourDe(horloge.instant()).minusDays(300),
                d -> {
                    d.c.mettreEn("SUSPENDUE");
                    assertThat(examens.examinerUne(d.c.id())).isZero();
                    d.c.mettreEn("EN_VIGUEUR");
                    assertThat(examens.examinerUne(d.c.id())).isEqualTo(2);
                });
    }

    @Test
    void un_seuil_se_regle_avec_sa_raison_et_une_regle_peut_se_taire() {
        essai(
                Dates.jourDe(horloge.instant()).minusDays(300),
                d -> {
                    var code = "partie-silencieuse";
                    acteurs.devenir(
                            d.c.enAnimateur(),
                            () -> {
                                assertThat(
                                                reglages.regler(
                                                                d.c.id(),
                                                                code,
                                                                false,
                                                                Map.of("jours", 9),
                                                                " ")
                                                        .motifs())
                                        .extracting(Motif::code)
                                        .containsExactly("SEUIL", Motif.SANS_MOTIF);
                                fait(
                                        reglages.regler(
                                                d.c.id(),
                                                code,
                                                false,
                                                Map.of("jours", 360),
                                                "Peu d’actes"));
                                assertThat(reglages.histoire(d.c.id()))
                                        .extracting(Reglages.Changement::quoi)
                                        .containsExactly("Silence : 360\u00a0jours");
                            });
                    acteurs.devenir(
                            d.c.enReferent(1),
                            () -> {
                                assertThat(reglages.peutRegler(d.c.id())).isFalse();
                                assertThat(
                                                reglages.regler(d.c.id(), code, true, Map.of(), "X")
                                                        .motifs())
                                        .extracting(Motif::code)
                                        .containsExactly(Motif.ROLE);
                            });
                    for (int rang : new int[] {0, 1}) {
                        assertThat(
                                        db.sql(
                                                        """
                                                        select texte from courrier where compte_id = :q
                                                           and objet = 'Une règle d’alerte a changé'
                                                        """)
                                                .param("q", d.c.compteDuReferent(rang))
                                                .query(String.class)
                                                .single())
                                .contains(
                                        "Silence : 360\u00a0jours (avant : 120\u00a0jours)",
                                        "Raison donnée : Peu d’actes");
                    }
                    assertThat(examens.examinerUne(d.c.id())).isZero();
                    acteurs.devenir(
                            d.c.enAnimateur(),
                            () ->
                                    fait(
                                            reglages.regler(
                                                    d.c.id(),
                                                    code,
                                                    true,
                                                    Map.of("jours", 120),
                                                    "On se parle au téléphone")));
                    assertThat(examens.examinerUne(d.c.id())).isZero();
                    acteurs.devenir(
                            d.c.enAnimateur(),
                            () ->
                                    fait(
                                            reglages.regler(
                                                    d.c.id(),
                                                    code,
                                                    false,
                                                    Map.of(),
                                                    "Essai fini")));
                    assertThat(examens.examinerUne(d.c.id())).isEqualTo(2);
                });
    }

    private List<ConstatDeDerive> constats(ConventionEnVigueur c, String code, LocalDate jour) {
        var source = sources.stream().filter(s -> s.code().equals(code)).findFirst().orElseThrow();
        return source.constats(
                conventions.charger(c.id()),
                jour,
                new Seuils(
                        source.seuils().stream()
                                .collect(Collectors.toMap(Seuil::code, Seuil::usuel))));
    }

    private void taire(ConventionEnVigueur c, String code) {
        acteurs.devenir(
                c.enAnimateur(),
                () -> fait(reglages.regler(c.id(), code, true, Map.of(), "Hors sujet ici")));
    }

    private void promettre(ConventionEnVigueur c) {
        TexteQuiPromet.engagements(
                db, c.cle(), "Partie 1", "Ouvrir l’atelier", "Partie 2", "Tenir le registre");
        ouverture.reprendre(c.id());
    }

    private PromesseVue promesse(ConventionEnVigueur c, int rang) {
        return promesses.lister(c.id()).get(rang);
    }

    private void dire(PromesseVue p, TransitionPromesse t, String note) {
        fait(
                promesses.franchir(
                        p.id(), p.version(), t, new Promesses.Dits(note, null, Acte.AUCUN, null)));
    }

    private LocalDate limite(ConventionEnVigueur c) {
        return Objects.requireNonNull(termes.trouver(c.id()).orElseThrow().limite());
    }

    private void mission(ConventionEnVigueur c, String statut) {
        article(
                c,
                "3",
                "MISSIONS_COMMUNES",
                """
                {"missions":[{"mission":"Mission douce","ancrages":"","pilote":"",
                 "statut":"%s"}]}
                """
                        .formatted(statut));
    }

    private void gouvernance(ConventionEnVigueur c, int parAn) {
        article(
                c,
                "10",
                "COPIL",
                """
                {"membres":[],"presidence":"","quorum":"","regleDeDecision":"","reunionsParAn":%d}
                """
                        .formatted(parAn));
    }

    private void assurance(ConventionEnVigueur c, LocalDate fin) {
        article(
                c,
                "18",
                "ASSURANCES",
                """
                {"assurances":[{"partie":"Partie 2","assureur":"Mutuelle","police":"A1",
                 "echeance":"%s"}]}
                """
                        .formatted(fin));
    }

    private void article(ConventionEnVigueur c, String numero, String type, String donnees) {
        TexteQuiPromet.article(db, c.cle(), numero, type, donnees);
    }

    private void viser(long indicateur, long organisation, LocalDate mois, int cible) {
        db.sql(
                        """
                        insert into indicateur_cible (indicateur_id, organisation_id, frequence,
                          debut, cible, le)
                        values (:i, :o, 'ANNEE', :d, :v, now())
                        """)
                .param("i", indicateur)
                .param("o", organisation)
                .param("d", mois.withDayOfYear(1))
                .param("v", cible)
                .update();
    }

    private void essai(LocalDate effet, Consumer<UneDerive> corps) {
        acteurs.defaire(Acteurs.systeme(), () -> corps.accept(UneDerive.dans(db, effet)));
    }
}
