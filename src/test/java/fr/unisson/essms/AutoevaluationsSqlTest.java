package fr.unisson.essms;

import static fr.unisson.essms.UneAutoevaluation.fait;
import static fr.unisson.essms.domaine.Cote.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.Requetes;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.actions.ActionId;
import fr.unisson.actions.Actions;
import fr.unisson.actions.Constats;
import fr.unisson.actions.ContenuAction;
import fr.unisson.actions.CriteresActions;
import fr.unisson.actions.LigneAction;
import fr.unisson.actions.Origine;
import fr.unisson.actions.Priorite;
import fr.unisson.actions.domaine.TransitionAction;
import fr.unisson.boucles.Boucles;
import fr.unisson.boucles.NoteBasse;
import fr.unisson.essms.CoteVue.Saisie;
import fr.unisson.essms.PersonneTracee.Consentement;
import fr.unisson.essms.domaine.Atteinte;
import fr.unisson.essms.domaine.Cote;
import fr.unisson.essms.domaine.EtatAutoevaluation;
import fr.unisson.essms.domaine.TransitionAutoevaluation;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.Moyennes.Methode;
import fr.unisson.grilles.Noeud;
import fr.unisson.preuves.Preuves;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlTest
class AutoevaluationsSqlTest {

    @Autowired Acteurs acteurs;
    @Autowired Personnages personnages;
    @Autowired JdbcClient db;
    @Autowired Grilles grilles;
    @Autowired Autoevaluations autoevaluations;
    @Autowired Personnes personnes;
    @Autowired Cotations cotations;
    @Autowired Bilans bilans;
    @Autowired Criteres criteres;
    @Autowired Actions actions;
    @Autowired Constats constats;
    @Autowired Boucles boucles;
    @Autowired Preuves preuves;

    private void avec(Consumer<UneAutoevaluation> essai) {
        acteurs.defaire(
                Acteurs.systeme(), () -> essai.accept(UneAutoevaluation.dans(db, personnages)));
    }

    private void en(UneAutoevaluation u, CompteId qui, Runnable travail) {
        acteurs.devenir(u.acteur(qui), travail);
    }

    /// Counts of 1a.4, found from the FINESS category through the table and the frozen rows.
    @ParameterizedTest(name = "{0} : {1} critères, {2} éléments, {3} impératifs")
    @CsvSource({
        "460, 137, 295, 16, 59/33/45",
        "354, 150, 324, 17, 66/35/49",
        "182, 148, 319, 17, 65/34/49",
        "255, 154, 333, 18, 67/37/50",
        "437, 154, 333, 18, 67/37/50",
        "448, 154, 333, 18, 67/37/50",
        "214, 139, 299, 17, 59/34/46",
        "500, 153, 331, 18, 67/36/50"
    })
    void ce_qui_s_applique_a_une_categorie_est_fige_a_l_ouverture(
            String categorie, int nbCriteres, int nbElements, int nbImperatifs, String chapitres) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var u = UneAutoevaluation.dans(db, personnages, categorie);
                    var id = u.ouvrir(acteurs, autoevaluations, grilles);
                    en(
                            u,
                            u.referente,
                            () -> {
                                var etat = bilans.de(autoevaluations.charger(id));
                                assertThat(etat.autoevaluation().elements()).isEqualTo(nbElements);
                                assertThat(etat.bilan().avancement().elements())
                                        .isEqualTo(nbElements);
                                assertThat(criteres.parNoeud(id)).hasSize(nbCriteres);
                                assertThat(criteres.imperatifs(etat)).hasSize(nbImperatifs);
                                assertThat(
                                                etat.grille().racines().stream()
                                                        .map(c ->
                                                                etat.bilan().enfants(c).stream()
                                                                        .mapToInt(o ->
                                                                                etat.bilan()
                                                                                        .enfants(o)
                                                                                        .size())
                                                                        .sum())
                                                        .map(String::valueOf)
                                                        .collect(
                                                                java.util.stream.Collectors.joining(
                                                                        "/")))
                                        .isEqualTo(chapitres);
                            });
                });
    }

    @Test
    void la_carte_des_preuves_ne_compte_que_ce_qui_concerne_les_structures() {
        avec(u ->
                en(
                        u,
                        u.referente,
                        () -> {
                            var carte =
                                    preuves.carte(
                                            u.organisation, grilles.livree("has-essms-2022").id());
                            assertThat(carte.points()).hasSize(153);
                            assertThat(carte.horsProfil()).isEqualTo(4);
                        }));
    }

    @Test
    void coter_un_element_est_une_seule_requete_quelle_que_soit_la_grille() {
        avec(u -> {
            var id = u.ouvrir(acteurs, autoevaluations, grilles);
            en(
                    u,
                    u.soignant,
                    () -> {
                        var feuille = cotations.ouvrir(id, "2.2");
                        assertThat(feuille.grille().feuilles()).hasSize(331);
                        var elements = elements(feuille, "2.2.1");
                        var ecrites = new java.util.ArrayList<Cotations.Ecrite>();
                        assertThat(
                                        Requetes.compter(() ->
                                                ecrites.add(
                                                        fait(
                                                                cotations.coter(
                                                                        feuille,
                                                                        elements.get(0),
                                                                        0,
                                                                        0,
                                                                        de(C4))))))
                                .isEqualTo(1);
                        ecrites.add(fait(cotations.coter(feuille, elements.get(1), 0, 0, de(C3))));
                        ecrites.add(
                                fait(
                                        cotations.coter(
                                                feuille,
                                                elements(feuille, "2.2.2").getFirst(),
                                                0,
                                                0,
                                                de(C2))));
                        // 4, then (4 + 3) ÷ 2, then (3.5 + 2) ÷ 2 for the objective
                        assertThat(ecrites)
                                .extracting(e -> e.critere().orElseThrow().toPlainString())
                                .containsExactly("4", "3.5", "2");
                        assertThat(ecrites)
                                .extracting(e -> e.objectif().orElseThrow().toPlainString())
                                .containsExactly("4", "3.5", "2.75");
                        var etat = bilans.de(autoevaluations.charger(id));
                        var objectif = Objects.requireNonNull(feuille.objectif());
                        assertThat(etat.bilan().note(objectif, Methode.DECIMALES_2024))
                                .isEqualTo(ecrites.getLast().objectif());
                    });
        });
    }

    @Test
    void qui_cote_apres_un_autre_n_ecrase_rien() {
        avec(u -> {
            var id = u.ouvrir(acteurs, autoevaluations, grilles);
            long element = element(u, id, "2.1", "2.1.1");
            en(
                    u,
                    u.referente,
                    () ->
                            fait(
                                    cotations.coter(
                                            cotations.ouvrir(id, "2.1"), element, 0, 0, de(C3))));
            en(
                    u,
                    u.soignant,
                    () -> {
                        var feuille = cotations.ouvrir(id, "2.1");
                        assertThat(cotations.coter(feuille, element, 0, 0, de(C1)).motifs())
                                .extracting(Motif::code)
                                .containsExactly(Resultat.DEPASSE);
                        // A version that does not exist yet is no way around.
                        assertThat(cotations.coter(feuille, element, 0, 7, de(C1)).estFait())
                                .isFalse();
                        assertThat(cotations.ouvrir(id, "2.1").cote(element, 0).cote())
                                .isEqualTo(C3);
                        fait(cotations.coter(feuille, element, 0, 1, de(C2)));
                        assertThat(cotations.ouvrir(id, "2.1").cote(element, 0))
                                .satisfies(c -> {
                                    assertThat(c.cote()).isEqualTo(C2);
                                    assertThat(c.version()).isEqualTo(2);
                                    assertThat(c.par()).isEqualTo("Ilan Morvan");
                                });
                        fait(
                                cotations.coter(
                                        feuille,
                                        element,
                                        0,
                                        2,
                                        new Saisie(null, "", "", "", true)));
                        assertThat(cotations.ouvrir(id, "2.1").cote(element, 0).cote()).isNull();
                    });
            assertThat(
                            db.sql(
                                            """
                                            select count(*) from autoevaluation_cotation
                                             where autoevaluation_id = :id and noeud_id = :n
                                            """)
                                    .param("id", id.valeur())
                                    .param("n", element)
                                    .query(Long.class)
                                    .single())
                    .isEqualTo(3);
        });
    }

    @Test
    void ce_qui_ne_se_cote_pas_ainsi_est_refuse_par_le_code_et_par_la_base() {
        avec(u -> {
            var id = u.ouvrir(acteurs, autoevaluations, grilles);
            en(
                    u,
                    u.soignant,
                    () -> {
                        var feuille = cotations.ouvrir(id, "2.2");
                        long imperatif = elements(feuille, "2.2.1").getFirst();
                        refus(feuille, imperatif, de(NC), "VALEUR");
                        refus(feuille, imperatif, de(RI), "VALEUR");
                        refus(
                                feuille,
                                imperatif,
                                new Saisie(C3, " ", "", "", false),
                                "COMMENTAIRE");
                        refus(
                                feuille,
                                imperatif,
                                new Saisie(ETOILE, "", "", "", false),
                                "COMMENTAIRE");
                        refus(
                                feuille,
                                imperatif,
                                new Saisie(C4, "Fille jointe au 06 12 34 56 78", "", "", false),
                                "IDENTITE");
                        assertThat(cotations.refus(feuille, imperatif, 1, de(C4)))
                                .extracting(Motif::code)
                                .containsExactly("PERSONNE");
                    });
            long imperatif = element(u, id, "2.2", "2.2.1");
            long chapitre3 = element(u, id, "3.15", "3.15.1");
            assertThat(ecrire(u, id, imperatif, "NC", true)).contains("cotation_nc");
            assertThat(ecrire(u, id, chapitre3, "RI", false)).contains("cotation_ri");
            assertThat(ecrire(u, id, chapitre3, "2", false)).contains("cotation_commentee");
            // A row that lies about its element is no row.
            assertThat(ecrire(u, id, imperatif, "NC", false)).contains("foreign key");
        });
    }

    private void refus(Cotations.Feuille feuille, long element, Saisie saisie, String code) {
        assertThat(cotations.coter(feuille, element, 0, 0, saisie).motifs())
                .as("%s", saisie)
                .extracting(Motif::code)
                .containsExactly(code);
    }

    private String ecrire(
            UneAutoevaluation u, AutoevaluationId id, long element, String valeur, boolean imp) {
        var dit = new String[1];
        en(
                u,
                u.soignant,
                () ->
                        dit[0] =
                                tenter(
                                        """
                                        insert into autoevaluation_cotation (autoevaluation_id,
                                          noeud_id, personne, version, valeur, commentaire,
                                          imperatif, par_personne, compte_id, le)
                                        values (%d, %d, 0, 1, '%s', '%s', %s, false,
                                          acteur_compte(), now())
                                        """
                                                .formatted(
                                                        id.valeur(),
                                                        element,
                                                        valeur,
                                                        valeur.equals("2") ? "" : "Dit",
                                                        imp)));
        return Objects.requireNonNull(dit[0]);
    }

    private String tenter(String sql) {
        db.sql("savepoint essai").update();
        try {
            db.sql(sql).update();
            return "accepté";
        } catch (DataAccessException e) {
            return e.getMostSpecificCause().toString();
        } finally {
            db.sql("rollback to savepoint essai").update();
        }
    }

    @Test
    void le_chapitre_1_se_cote_pour_chaque_personne_qui_a_consenti() {
        avec(u -> {
            var id = u.ouvrir(acteurs, autoevaluations, grilles);
            en(
                    u,
                    u.soignant,
                    () -> {
                        assertThat(personnes.ajouter(id, null, null, false).motifs())
                                .extracting(Motif::code)
                                .containsExactly("CONSENTEMENT", "CONSENTIE_LE");
                        assertThat(fait(tracer(id))).isEqualTo("Personne A");
                        assertThat(fait(tracer(id))).isEqualTo("Personne B");
                        var feuille = cotations.ouvrir(id, "1.1");
                        long e = elements(feuille, "1.1.1").getFirst();
                        assertThat(feuille.colonnes(e)).containsExactly(1, 2);
                        fait(cotations.coter(feuille, e, 1, 0, de(C4)));
                        // One of two persons: the element is not complete.
                        assertThat(avancement(id)).isZero();
                        var ecrite = fait(cotations.coter(feuille, e, 2, 0, de(C1)));
                        assertThat(ecrite.critere().orElseThrow()).isEqualByComparingTo("2.5");
                        assertThat(avancement(id)).isEqualTo(1);
                        fait(personnes.retirer(id, 2));
                        assertThat(avancement(id)).isEqualTo(1);
                        assertThat(bilans.de(autoevaluations.charger(id)).cotes())
                                .extracting(CoteVue::personne)
                                .containsExactly(1);
                        assertThat(
                                        cotations
                                                .coter(cotations.ouvrir(id, "1.1"), e, 2, 1, de(C4))
                                                .motifs())
                                .extracting(Motif::code)
                                .containsExactly("PERSONNE");
                    });
        });
    }

    private int avancement(AutoevaluationId id) {
        var lue = autoevaluations.charger(id);
        int cotes = bilans.de(lue).bilan().avancement().cotes();
        assertThat(lue.cotes()).isEqualTo(cotes);
        return cotes;
    }

    private Resultat<String> tracer(AutoevaluationId id) {
        return tracer(id, false);
    }

    private Resultat<String> tracer(AutoevaluationId id, boolean accepte) {
        return personnes.ajouter(id, Consentement.ECRIT, LocalDate.of(2026, 1, 5), accepte);
    }

    @Test
    void ajouter_quelqu_un_apres_coup_se_dit_avant_et_s_accepte() {
        avec(u -> {
            var id = u.ouvrir(acteurs, autoevaluations, grilles);
            en(
                    u,
                    u.soignant,
                    () -> {
                        fait(tracer(id));
                        var feuille = cotations.ouvrir(id, "1.1");
                        long e = elements(feuille, "1.1.1").getFirst();
                        fait(cotations.coter(feuille, e, 1, 0, de(C4)));
                        assertThat(personnes.aCompleter(autoevaluations.charger(id))).isOne();
                        assertThat(tracer(id).motifs())
                                .extracting(Motif::code)
                                .containsExactly("ACCEPTE");
                        assertThat(avancement(id)).isOne();
                        assertThat(fait(tracer(id, true))).isEqualTo("Personne B");
                        assertThat(avancement(id)).isZero();
                        // The letter of who left is not given again.
                        fait(personnes.retirer(id, 2));
                        assertThat(fait(tracer(id, true))).isEqualTo("Personne C");
                    });
        });
    }

    @Test
    void aucun_pseudonyme_ne_se_tape_meme_en_sql() {
        avec(u -> {
            var id = u.ouvrir(acteurs, autoevaluations, grilles);
            en(
                    u,
                    u.soignant,
                    () -> {
                        for (var type : List.of("Simone", "chambre 12", "Personne a"))
                            assertThat(tenter(inserer(id, type)))
                                    .as(type)
                                    .contains("row-level security");
                        fait(tracer(id));
                        assertThat(
                                        tenter(
                                                "update autoevaluation_personne set pseudonyme = 'Simone'"))
                                .contains("A pseudonym is given");
                        assertThat(personnes.rendreNeutre(id, 1).estFait()).isFalse();
                    });
        });
    }

    private static String inserer(AutoevaluationId id, String pseudonyme) {
        return """
        insert into autoevaluation_personne (autoevaluation_id, rang, pseudonyme,
          consentement, consentie_le, compte_id, le)
        values (%s, 9, '%s', 'ECRIT', '2026-01-05', acteur_compte(), now())
        """
                .formatted(id, pseudonyme);
    }

    @Test
    void on_ne_cloture_qu_une_fois_tout_cote_et_les_imperatifs_suivis() {
        avec(u -> {
            var id = u.ouvrir(acteurs, autoevaluations, grilles);
            en(
                    u,
                    u.referente,
                    () -> {
                        fait(tracer(id));
                        assertThat(cloturer(id).motifs())
                                .extracting(Motif::code)
                                .containsExactly("TOUT_COTE");
                        var toute = cotations.ouvrir(id);
                        for (var f : toute.grille().feuilles()) {
                            int personne = toute.colonnes(f.id()).getFirst();
                            fait(
                                    cotations.coter(
                                            toute,
                                            f.id(),
                                            personne,
                                            0,
                                            de(f.code().startsWith("3.11.1") ? C3 : C4)));
                        }
                        assertThat(cloturer(id).motifs())
                                .singleElement()
                                .satisfies(m -> {
                                    assertThat(m.code()).isEqualTo("IMPERATIFS_SUIVIS");
                                    assertThat(m.phrase()).endsWith("3.11.1.");
                                });
                        var imperatif =
                                criteres.imperatifs(bilans.de(autoevaluations.charger(id))).stream()
                                        .filter(i -> i.atteinte() == Atteinte.NON_ATTEINT)
                                        .findFirst()
                                        .orElseThrow();
                        var nomme =
                                constats.reconnaitre(imperatif.critere().adresse()).orElseThrow();
                        // An action given up is no action.
                        var abandonnee = revoirLePlan(u, nomme.origine());
                        fait(
                                actions.franchir(
                                        abandonnee,
                                        actions.lire(abandonnee).version(),
                                        TransitionAction.ABANDONNER,
                                        new Actions.Dits("Écrite deux fois", null)));
                        assertThat(cloturer(id).motifs())
                                .extracting(Motif::code)
                                .containsExactly("IMPERATIFS_SUIVIS");
                        assertThat(nomme.constat().obligatoire()).isTrue();
                        // Nor does one that nobody carries by any date unblock the closing.
                        fait(
                                actions.proposer(
                                        u.organisation,
                                        ContenuAction.de("Sans personne", "", Priorite.P1)
                                                .confieeA(u.referente, null),
                                        List.of(nomme.origine())));
                        assertThat(cloturer(id).motifs())
                                .singleElement()
                                .satisfies(m -> {
                                    assertThat(m.code()).isEqualTo("IMPERATIFS_PLANIFIES");
                                    assertThat(m.phrase()).endsWith("3.11.1.");
                                });
                        revoirLePlan(u, nomme.origine());
                        assertThat(basses(u)).isEmpty();
                        assertThat(fait(cloturer(id))).isEqualTo(EtatAutoevaluation.CLOTUREE);
                        assertThat(basses(u))
                                .extracting(n ->
                                        n.code() + " " + n.actions().getLast().action().titre())
                                .containsExactly(imperatif.critere().code() + " Revoir le plan");
                        assertThat(cotations.ouvrir(id, "2.2").cotable()).isFalse();
                        assertThat(autoevaluations.histoire(id))
                                .extracting(PassageDAutoevaluation::fait)
                                .containsExactly(
                                        "Auto-évaluation ouverte", "Auto-évaluation clôturée");
                    });
            // Closed for the database too.
            en(
                    u,
                    u.soignant,
                    () ->
                            assertThat(
                                            db.sql(
                                                            """
                                                            select count(*) from autoevaluation
                                                             where id = :id and etat = 'EN_COURS'
                                                            """)
                                                    .param("id", id.valeur())
                                                    .query(Long.class)
                                                    .single())
                                    .isZero());
            assertThat(ecrire(u, id, element(u, id, "3.15", "3.15.1"), "4", false))
                    .contains("row-level security");
        });
    }

    @Test
    void une_action_ouverte_avant_la_cote_devient_obligatoire_avec_elle() {
        avec(u -> {
            var id = u.ouvrir(acteurs, autoevaluations, grilles);
            var ouverte = new ActionId[1];
            en(
                    u,
                    u.referente,
                    () -> {
                        var avant = constat(id, "2.2.1");
                        assertThat(avant.constat().obligatoire()).isFalse();
                        ouverte[0] =
                                fait(
                                        actions.proposer(
                                                u.organisation,
                                                ContenuAction.de("Entre nous", "", Priorite.P2),
                                                List.of(avant.origine())));
                        assertThat(obligatoire(u, ouverte[0])).isFalse();
                    });
            // Whoever rates may not change this action.
            noter(u, id, "2.2.1.1", C4);
            noter(u, id, "2.2.1.2", C3);
            en(u, u.referente, () -> assertThat(obligatoire(u, ouverte[0])).isTrue());
            noter(u, id, "2.2.1.1", C2);
            noter(u, id, "2.2.1.2", C4);
            en(u, u.referente, () -> assertThat(obligatoire(u, ouverte[0])).isTrue());
            noter(u, id, "2.2.1.1", ETOILE);
            en(u, u.referente, () -> assertThat(obligatoire(u, ouverte[0])).isFalse());
        });
    }

    private Constats.Nomme constat(AutoevaluationId id, String code) {
        return criteres.imperatifs(bilans.de(autoevaluations.charger(id))).stream()
                .filter(i -> i.critere().code().equals(code))
                .findFirst()
                .flatMap(i -> constats.reconnaitre(i.critere().adresse()))
                .orElseThrow();
    }

    /// As its page and as the lists say it.
    private boolean obligatoire(UneAutoevaluation u, ActionId action) {
        boolean page = actions.lire(action).obligatoire();
        assertThat(actions.lister(u.organisation, CriteresActions.TOUTES, null, 50).elements())
                .filteredOn(l -> l.id().equals(action))
                .extracting(LigneAction::obligatoire)
                .containsExactly(page);
        return page;
    }

    private void noter(UneAutoevaluation u, AutoevaluationId id, String code, Cote cote) {
        en(
                u,
                u.soignant,
                () -> {
                    var feuille = cotations.ouvrir(id, "2.2");
                    long element = feuille.grille().parCode(code).orElseThrow().id();
                    int lue = feuille.cote(element, 0).version();
                    fait(cotations.coter(feuille, element, 0, lue, de(cote)));
                });
    }

    private ActionId revoirLePlan(UneAutoevaluation u, Origine origine) {
        return fait(
                actions.proposer(
                        u.organisation,
                        ContenuAction.de("Revoir le plan", "", Priorite.P1)
                                .confieeA(u.referente, LocalDate.now(Dates.PARIS).plusDays(90)),
                        List.of(origine)));
    }

    private Resultat<EtatAutoevaluation> cloturer(AutoevaluationId id) {
        return autoevaluations.franchir(
                id, autoevaluations.charger(id).version(), TransitionAutoevaluation.CLOTURER, "");
    }

    @Test
    void une_page_agee_ne_fait_rien_franchir_et_un_professionnel_ne_cloture_pas() {
        avec(u -> {
            var id = u.ouvrir(acteurs, autoevaluations, grilles);
            en(
                    u,
                    u.soignant,
                    () -> {
                        assertThat(
                                        autoevaluations
                                                .franchir(
                                                        id,
                                                        1,
                                                        TransitionAutoevaluation.ABANDONNER,
                                                        "Non")
                                                .motifs())
                                .extracting(Motif::code)
                                .containsExactly(Motif.ROLE);
                        assertThat(
                                        tenter(
                                                """
                                                update autoevaluation set etat = 'ABANDONNEE'
                                                 where id = %d
                                                """
                                                        .formatted(id.valeur())))
                                .contains("row-level security");
                    });
        });
        avec(u -> {
            var id = u.ouvrir(acteurs, autoevaluations, grilles);
            en(
                    u,
                    u.referente,
                    () -> {
                        assertThat(
                                        autoevaluations
                                                .franchir(
                                                        id,
                                                        7,
                                                        TransitionAutoevaluation.ABANDONNER,
                                                        "Erreur d’établissement")
                                                .motifs())
                                .extracting(Motif::code)
                                .containsExactly(Resultat.DEPASSE);
                        fait(
                                autoevaluations.franchir(
                                        id,
                                        1,
                                        TransitionAutoevaluation.ABANDONNER,
                                        "Erreur d’établissement"));
                        // Another may open, once the first is left.
                        fait(
                                autoevaluations.ouvrir(
                                        u.etablissement,
                                        grilles.livree("has-essms-2022").id(),
                                        "La bonne"));
                        assertThat(
                                        autoevaluations
                                                .ouvrir(
                                                        u.etablissement,
                                                        grilles.livree("has-essms-2022").id(),
                                                        "Une de trop")
                                                .motifs())
                                .extracting(Motif::code)
                                .containsExactly("DEJA_OUVERTE");
                    });
        });
    }

    @Test
    void seule_l_organisation_lit_et_personne_sans_acteur() {
        avec(u -> {
            var id = u.ouvrir(acteurs, autoevaluations, grilles);
            en(
                    u,
                    u.soignant,
                    () -> {
                        fait(tracer(id));
                        var feuille = cotations.ouvrir(id, "2.1");
                        fait(
                                cotations.coter(
                                        feuille,
                                        elements(feuille, "2.1.1").getFirst(),
                                        0,
                                        0,
                                        de(C4)));
                    });
            var ailleurs = UneAutoevaluation.dans(db, personnages);
            for (var acteur :
                    List.of(
                            ailleurs.acteur(ailleurs.referente),
                            u.acteur(u.observatrice),
                            Acteurs.compte(0))) {
                acteurs.devenir(
                        acteur,
                        () -> {
                            assertThatThrownBy(() -> autoevaluations.charger(id))
                                    .isInstanceOf(Introuvable.class);
                            for (var table :
                                    List.of(
                                            "autoevaluation",
                                            "autoevaluation_historique",
                                            "autoevaluation_critere",
                                            "autoevaluation_element",
                                            "autoevaluation_personne",
                                            "autoevaluation_cotation",
                                            "autoevaluation_cote",
                                            "autoevaluation_formulaire")) {
                                assertThat(
                                                db.sql("select count(*) from " + table)
                                                        .query(Long.class)
                                                        .single())
                                        .as(table)
                                        .isZero();
                            }
                        });
            }
            assertThat(ecrire(ailleurs, id, element(u, id, "2.2", "2.2.2"), "4", true))
                    .contains("row-level security");
        });
    }

    @Test
    void le_formulaire_d_un_imperatif_s_ecrit_et_se_reecrit() {
        avec(u -> {
            var id = u.ouvrir(acteurs, autoevaluations, grilles);
            en(
                    u,
                    u.referente,
                    () -> {
                        var imperatif =
                                criteres.imperatifs(bilans.de(autoevaluations.charger(id)))
                                        .getFirst()
                                        .critere();
                        assertThat(criteres.ecrire(imperatif, FormulaireVue.VIERGE).motifs())
                                .extracting(Motif::code)
                                .containsExactly("JUSTIFICATION", "GOUVERNANCE");
                        fait(criteres.ecrire(imperatif, formulaire(0, "Pas de registre")));
                        assertThat(criteres.ecrire(imperatif, formulaire(0, "Autre")).motifs())
                                .extracting(Motif::code)
                                .containsExactly(Resultat.DEPASSE);
                        fait(criteres.ecrire(imperatif, formulaire(1, "Registre partiel")));
                        assertThat(criteres.formulaire(imperatif))
                                .satisfies(f -> {
                                    assertThat(f.version()).isEqualTo(2);
                                    assertThat(f.justification()).isEqualTo("Registre partiel");
                                    assertThat(f.par()).isEqualTo("Rose Ferrand");
                                });
                        var courant =
                                criteres.parNoeud(id).values().stream()
                                        .filter(c -> !c.imperatif())
                                        .findFirst()
                                        .orElseThrow();
                        assertThat(criteres.ecrire(courant, formulaire(0, "Rien")).estFait())
                                .isFalse();
                    });
        });
    }

    private static FormulaireVue formulaire(int version, String justification) {
        return new FormulaireVue(version, justification, "OUI", "", "", "", "", null);
    }

    private static Saisie de(Cote cote) {
        return Saisie.de(cote, cote == C4 ? "" : "Constaté en réunion");
    }

    private long element(
            UneAutoevaluation u, AutoevaluationId id, String objectif, String critere) {
        var trouve = new long[1];
        en(
                u,
                u.soignant,
                () -> trouve[0] = elements(cotations.ouvrir(id, objectif), critere).getFirst());
        return trouve[0];
    }

    private static List<Long> elements(Cotations.Feuille feuille, String critere) {
        return feuille
                .etat()
                .bilan()
                .enfants(feuille.grille().parCode(critere).orElseThrow())
                .stream()
                .map(Noeud::id)
                .toList();
    }

    private List<NoteBasse> basses(UneAutoevaluation u) {
        return boucles.basses(u.organisation, NoteBasse.Criteres.AUCUN, null).elements();
    }
}
