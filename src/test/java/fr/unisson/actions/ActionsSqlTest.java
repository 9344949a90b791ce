package fr.unisson.actions;

import static fr.unisson.actions.UnPlan.DEMAIN;
import static fr.unisson.actions.UnPlan.fait;
import static fr.unisson.actions.domaine.TransitionAction.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.actions.Actions.Dits;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.actions.domaine.TransitionAction;
import fr.unisson.echeances.AFaire;
import fr.unisson.echeances.Echeances;
import fr.unisson.journal.Fait;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The life of actions on the real database; what is written stays, each test has its organisation.
@SqlTest
class ActionsSqlTest {

    @Autowired Actions actions;
    @Autowired Echeances echeances;
    @Autowired Journal journal;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    UnPlan plan;

    @BeforeEach
    void ouvrir() {
        plan = new UnPlan(personnages);
    }

    @Test
    void une_action_va_de_la_proposition_a_la_cloture() {
        var id = proposer("Prévenir les chutes de nuit");
        assertThat(par(plan.collegue, id, VALIDER).motifs())
                .extracting(Motif::code)
                .containsExactly(Motif.ROLE);

        fait(par(plan.directrice, id, VALIDER));
        fait(par(plan.infirmiere, id, PLANIFIER));
        assertThat(aFaire(plan.infirmiere))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.pour()).isEqualTo(DEMAIN);
                    assertThat(d.lien()).isEqualTo("/actions/" + id);
                });
        fait(par(plan.infirmiere, id, COMMENCER));
        fait(par(plan.infirmiere, id, REALISER));
        assertThat(aFaire(plan.infirmiere))
                .singleElement()
                .satisfies(d -> assertThat(d.pour()).isEqualTo(DEMAIN.plusMonths(3)));
        assertThat(par(plan.directrice, id, CLORE).estFait()).isFalse();
        assertThat(par(plan.infirmiere, id, VERIFIER_L_EFFICACITE).motifs())
                .extracting(Motif::code)
                .containsExactly("RESULTAT_NOTE");
        fait(par(plan.infirmiere, id, VERIFIER_L_EFFICACITE, new Dits(null, "3 chutes en mars")));
        assertThat(aFaire(plan.infirmiere)).isEmpty();
        fait(par(plan.directrice, id, CLORE));

        var lue = lire(plan.directrice, id);
        assertThat(lue.etat()).isEqualTo(EtatAction.CLOSE);
        assertThat(lue.resultat()).isEqualTo("3 chutes en mars");
        assertThat(histoire(plan.collegue, id))
                .containsExactly(
                        "Action close",
                        "Efficacité vérifiée",
                        "Action réalisée",
                        "Action commencée",
                        "Action mise au plan",
                        "Action validée",
                        "Action proposée");
    }

    @Test
    void une_action_inefficace_en_ouvre_une_autre_liee() {
        var id = proposer("Former aux transferts");
        for (var t : List.of(VALIDER, PLANIFIER, COMMENCER, REALISER))
            fait(par(plan.directrice, id, t));

        var sansMotif =
                par(plan.infirmiere, id, CONSTATER_L_INEFFICACITE, new Dits(" ", "8 chutes"));
        assertThat(sansMotif.motifs()).extracting(Motif::code).containsExactly(Motif.SANS_MOTIF);
        assertThat(lire(plan.directrice, id).suites()).isEmpty();
        fait(
                par(
                        plan.infirmiere,
                        id,
                        CONSTATER_L_INEFFICACITE,
                        new Dits("La nuit n’était pas couverte.", "8 chutes")));

        var lue = lire(plan.directrice, id);
        assertThat(lue.etat()).isEqualTo(EtatAction.INEFFICACE);
        var suite = lire(plan.collegue, lue.suites().getFirst().id());
        assertThat(suite.etat()).isEqualTo(EtatAction.PROPOSEE);
        assertThat(suite.contenu().pilote()).isEqualTo(plan.infirmiere);
        assertThat(suite.contenu().echeance()).isNull();
        assertThat(suite.suiteDe()).isNotNull().satisfies(l -> assertThat(l.id()).isEqualTo(id));
        assertThat(suite.origines())
                .singleElement()
                .satisfies(o -> {
                    assertThat(o.genre()).isEqualTo(GenreOrigine.ACTION_INEFFICACE);
                    assertThat(o.mots()).contains("La nuit n’était pas couverte.");
                    assertThat(o.lien()).isEqualTo("/actions/" + id);
                });
        fait(par(plan.directrice, id, CLORE));
    }

    @Test
    void l_echeance_ne_change_qu_avec_une_raison_gardee() {
        var id = proposer("Revoir la traçabilité");
        var version = lire(plan.directrice, id).version();

        assertThat(
                        en(
                                        plan.infirmiere,
                                        () ->
                                                actions.reporter(
                                                        id, version, DEMAIN.plusDays(9), " "))
                                .motifs())
                .extracting(Motif::code)
                .containsExactly(Motif.SANS_MOTIF);
        assertThat(
                        en(plan.infirmiere, () -> actions.reporter(id, version, DEMAIN, "Rien"))
                                .motifs())
                .extracting(Motif::code)
                .containsExactly("MEME_ECHEANCE");
        assertThat(
                        en(
                                        plan.collegue,
                                        () ->
                                                actions.reporter(
                                                        id, version, DEMAIN.plusDays(9), "Non"))
                                .motifs())
                .extracting(Motif::code)
                .containsExactly(Motif.ROLE);
        fait(
                en(
                        plan.infirmiere,
                        () ->
                                actions.reporter(
                                        id, version, DEMAIN.plusDays(9), "Formation reportée")));

        var lue = lire(plan.directrice, id);
        assertThat(lue.pour()).isEqualTo(DEMAIN.plusDays(9));
        assertThat(lue.contenu().echeance()).isEqualTo(DEMAIN);
        assertThat(lue.reports())
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.de()).isEqualTo(DEMAIN);
                    assertThat(r.motif()).isEqualTo("Formation reportée");
                    assertThat(r.par()).contains("Awa");
                });
        var autre = plan.contenu("Revoir la traçabilité", plan.infirmiere, DEMAIN.plusDays(20));
        assertThat(en(plan.directrice, () -> actions.modifier(id, lue.version(), autre)).motifs())
                .extracting(Motif::code)
                .containsExactly("ECHEANCE_FIXEE");
        assertThatThrownBy(() ->
                        dans(
                                plan.directrice,
                                () ->
                                        db.sql(
                                                        "update action_report set motif = 'x' where action_id = :id")
                                                .param("id", id.valeur())
                                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void une_etape_ouverte_empeche_de_declarer_l_action_realisee() {
        var id = proposer("Afficher le circuit des plaintes");
        for (var t : List.of(VALIDER, PLANIFIER, COMMENCER)) fait(par(plan.directrice, id, t));
        long affiche =
                fait(en(plan.infirmiere, () -> actions.ajouterEtape(id, "Écrire l’affiche", null)));
        long pose = fait(en(plan.infirmiere, () -> actions.ajouterEtape(id, "La poser", DEMAIN)));
        fait(en(plan.infirmiere, () -> actions.cocherEtape(id, affiche, 1, true)));

        assertThat(lire(plan.directrice, id).avancement().enMots())
                .isEqualTo("50\u00a0% d’après les étapes (1 sur 2)");
        assertThat(par(plan.infirmiere, id, REALISER).motifs())
                .extracting(Motif::phrase)
                .containsExactly("Il reste à faire : La poser.");
        assertThat(en(plan.infirmiere, () -> actions.cocherEtape(id, affiche, 1, false)).motifs())
                .extracting(Motif::code)
                .containsExactly(Resultat.DEPASSE);
        assertThat(en(plan.collegue, () -> actions.cocherEtape(id, pose, 1, true)).motifs())
                .extracting(Motif::code)
                .containsExactly(Motif.ROLE);
        fait(en(plan.infirmiere, () -> actions.retirerEtape(id, pose, 1)));
        fait(par(plan.infirmiere, id, REALISER));
        assertThat(en(plan.infirmiere, () -> actions.ajouterEtape(id, "Trop tard", null)).motifs())
                .extracting(Motif::code)
                .containsExactly(Motif.ETAT);
    }

    @Test
    void le_pilote_ne_choisit_ni_son_remplacant_ni_les_lecteurs() {
        var id = proposer("Tenir le chariot d’urgence");
        var ailleurs =
                plan.avec("Tenir le chariot", plan.collegue, Set.of(), DEMAIN, Visibilite.EQUIPE);
        var cachee =
                plan.avec(
                        "Tenir le chariot",
                        plan.infirmiere,
                        Set.of(),
                        DEMAIN,
                        Visibilite.DIRECTION);
        for (var contenu : List.of(ailleurs, cachee)) {
            assertThat(en(plan.infirmiere, () -> actions.modifier(id, 1, contenu)).motifs())
                    .extracting(Motif::code)
                    .containsExactly("RESPONSABLE_SEUL");
        }
        var etranger = personnages.compte("Personne", "Dailleurs");
        var inconnu = plan.contenu("Tenir le chariot", etranger, DEMAIN);
        assertThat(en(plan.directrice, () -> actions.modifier(id, 1, inconnu)).motifs())
                .extracting(Motif::code)
                .containsExactly("PILOTE_INCONNU");

        var voulu =
                plan.avec(
                        "Tenir le chariot",
                        plan.collegue,
                        Set.of(plan.infirmiere),
                        DEMAIN,
                        Visibilite.CVS);
        fait(en(plan.directrice, () -> actions.modifier(id, 1, voulu)));
        assertThat(lire(plan.directrice, id).contenu()).isEqualTo(voulu);
        assertThat(en(plan.directrice, () -> actions.modifier(id, 1, voulu)).motifs())
                .extracting(Motif::code)
                .containsExactly(Resultat.DEPASSE);
        assertThat(histoire(plan.directrice, id)).contains("Action modifiée");
    }

    @Test
    void une_page_vieillie_ne_fait_rien_passer() {
        var id = proposer("Peser chaque mois");
        fait(en(plan.directrice, () -> actions.franchir(id, 1, VALIDER, Dits.RIEN)));
        assertThat(
                        en(plan.directrice, () -> actions.franchir(id, 1, PLANIFIER, Dits.RIEN))
                                .motifs())
                .extracting(Motif::code)
                .containsExactly(Resultat.DEPASSE);
    }

    @Test
    void les_numeros_se_suivent_meme_quand_on_propose_en_meme_temps() throws Exception {
        var numeros = new ArrayList<Integer>();
        try (var fils = Executors.newFixedThreadPool(2)) {
            var attendus =
                    java.util.stream.IntStream.range(0, 6)
                            .mapToObj(i -> fils.submit(() -> proposer("Action " + i)))
                            .toList();
            for (var a : attendus) numeros.add(lire(plan.directrice, a.get()).numero());
        }
        assertThat(numeros).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    }

    @Test
    void hors_de_l_organisation_une_action_n_existe_pas() {
        var id = proposer("Interne");
        var autre = new UnPlan(personnages);
        assertThatThrownBy(() -> autre.acteur(autre.directrice).executer(() -> actions.lire(id)))
                .isInstanceOf(Introuvable.class);
    }

    private ActionId proposer(String titre) {
        return fait(
                en(
                        plan.infirmiere,
                        () ->
                                actions.proposer(
                                        plan.organisation,
                                        plan.contenu(titre, plan.infirmiere, DEMAIN),
                                        List.of())));
    }

    private Resultat<EtatAction> par(CompteId qui, ActionId id, TransitionAction t) {
        return par(qui, id, t, Dits.RIEN);
    }

    private Resultat<EtatAction> par(CompteId qui, ActionId id, TransitionAction t, Dits dits) {
        return en(qui, () -> actions.franchir(id, actions.lire(id).version(), t, dits));
    }

    private ActionVue lire(CompteId qui, ActionId id) {
        return en(qui, () -> actions.lire(id));
    }

    private List<AFaire> aFaire(CompteId qui) {
        return en(
                qui,
                () ->
                        Stream.concat(
                                        echeances.aFaire().stream(),
                                        echeances.plusTard(null).elements().stream())
                                .toList());
    }

    private List<String> histoire(CompteId qui, ActionId id) {
        return en(qui, () -> journal.histoire("action", id.valeur(), Integer.MAX_VALUE, 50))
                .stream()
                .map(Fait::fait)
                .toList();
    }

    private <T> T en(CompteId qui, Supplier<T> geste) {
        return plan.acteur(qui).executer(geste);
    }

    private <T> T dans(CompteId qui, Supplier<T> geste) {
        return en(
                qui, () -> java.util.Objects.requireNonNull(transaction.execute(_ -> geste.get())));
    }
}
