package fr.unisson.evaluations;

import static fr.unisson.evaluations.UneEvaluation.fait;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.evaluations.domaine.TransitionEvaluation;
import fr.unisson.grilles.UneGrille;
import fr.unisson.socle.vie.Resultat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/// What a session asks: the points that apply to the structure, and a note-pad by domain.
@SqlTest
class CeQuiEstDemandeSqlTest {

    private static final String INSERER_UNE_NOTE =
            """
            insert into evaluation_note (session_id, participant_id, grille_id, noeud_id, valeur)
            select p.session_id, p.id, :g, :n, '2' from evaluation_participant p
             where p.session_id = :s and p.compte_id = acteur_compte()
            """;

    private static final String INSERER_ENSEMBLE =
            """
            insert into evaluation_note_conjointe (session_id, grille_id, noeud_id, rang, valeur,
                                                   compte_id, le)
            values (:s, :g, :n, 1, '2', acteur_compte(), now())
            """;

    @Autowired Personnages personnages;
    @Autowired BeanFactory beans;
    @Autowired Evaluations evaluations;
    @Autowired Notations notations;
    @Autowired NotesConjointes conjointes;
    @Autowired Resultats resultats;

    UneEvaluation scene;

    @BeforeEach
    void preparer() {
        scene = new UneEvaluation(personnages, beans);
    }

    @Test
    void ce_qui_ne_s_applique_pas_n_est_ni_demande_ni_admis() {
        scene.situer("ETABLISSEMENT").ouverte();
        var pia = scene.professionnels.get(1);
        long b2 = scene.feuille("B2");
        assertThat(demandes(pia)).containsExactly("A1", "A2", "B1");
        assertThat(scene.noter(pia, b2, "2").motifs()).isNotEmpty();
        assertThat(sql(pia, INSERER_UNE_NOTE, b2)).isZero();
        assertThat(sql(pia, INSERER_UNE_NOTE, scene.feuille("B1"))).isOne();
        assertThat(
                        scene.en(
                                        scene.facilitateur,
                                        () ->
                                                notations.saisir(
                                                        scene.participant("Madame Papier").id(),
                                                        Map.of(b2, Note.de("2"))))
                                .motifs())
                .isNotEmpty();
        toutNoter(List.of("A1", "A2", "B1"));
        scene.revelee();
        scene.passer(TransitionEvaluation.NOTER_ENSEMBLE);
        assertThat(analyse(pia).lignes())
                .extracting(l -> l.noeud().code())
                .containsExactly("A1", "A2", "B1");
        assertThatThrownBy(() -> sql(scene.facilitateur, INSERER_ENSEMBLE, b2))
                .isInstanceOf(DataAccessException.class);
        assertThat(sql(scene.facilitateur, INSERER_ENSEMBLE, scene.feuille("B1"))).isOne();
    }

    @Test
    void la_structure_se_dit_avant_d_ouvrir_et_ne_change_plus_ensuite() {
        var autre = scene.en(scene.facilitateur, () -> UneGrille.publiee(scene.db(), scene.maison));
        fait(
                scene.en(
                        scene.facilitateur,
                        () ->
                                evaluations.changer(
                                        scene.id,
                                        scene.lire().version(),
                                        new ContenuEvaluation("Titre", "", null, autre))));
        assertThat(scene.lire().perimetre()).as("said of another grid").isNull();
        assertThat(scene.franchir(scene.facilitateur, TransitionEvaluation.OUVRIR).motifs())
                .extracting(m -> m.code())
                .containsExactly("STRUCTURE_DITE");
        scene.situer("SERVICE").ouverte();
        assertThatThrownBy(() ->
                        sql(
                                scene.facilitateur,
                                """
                                update evaluation_session set structure = 'ETABLISSEMENT'
                                 where id = :s and :g > 0 and :n >= 0
                                """,
                                0))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void un_bloc_notes_se_lit_avec_l_echange_sans_nom_et_se_detache_a_la_cloture() {
        scene.ouverte();
        var uma = scene.usagers.get(1);
        fait(ecrire(uma, "On nous écoute enfin."));
        assertThat(aRepondu("Uma")).as("words alone are no answer").isFalse();
        scene.notee();
        assertThat(scene.en(uma, () -> notations.mesBlocsNotes(scene.id)).values())
                .containsExactly("On nous écoute enfin.");
        assertThat(scene.en(uma, () -> notations.miennes(scene.id))).hasSize(4);
        assertThat(scene.en(scene.usagers.get(2), () -> notations.mesBlocsNotes(scene.id)))
                .isEmpty();
        assertThat(scene.en(scene.facilitateur, () -> notations.mesBlocsNotes(scene.id))).isEmpty();
        scene.revelee();
        assertThat(ecrire(uma, "Trop tard").motifs()).isNotEmpty();
        assertThat(mots(scene.facilitateur))
                .isEqualTo(Map.of(CollegeRepondant.USAGERS, List.of("On nous écoute enfin.")));
        assertThat(analyse(uma).lignes().getFirst().critere().resumes()).hasSize(2);
        scene.passer(TransitionEvaluation.NOTER_ENSEMBLE);
        fait(garder(0, "Le groupe garde ceci."));
        assertThat(scene.franchir(scene.facilitateur, TransitionEvaluation.CLOTURER).motifs())
                .as("words are no joint mark")
                .extracting(m -> m.code())
                .containsExactly("UNE_NOTE_CONJOINTE");
        assertThat(garder(0, "Sans avoir lu").motifs()).isNotEmpty();
        fait(garder(1, "Le groupe garde plutôt cela."));
        sql(scene.facilitateur, INSERER_ENSEMBLE, scene.feuille("A1"));
        scene.passer(TransitionEvaluation.CLOTURER);
        var figee = analyse(uma);
        assertThat(figee.blocNotes(figee.domaines().getFirst().noeud()))
                .isEqualTo("Le groupe garde plutôt cela.");
        assertThat(mots(scene.professionnels.getFirst()))
                .isEqualTo(Map.of(CollegeRepondant.USAGERS, List.of("On nous écoute enfin.")));
        assertThat(scene.en(uma, () -> notations.mesBlocsNotes(scene.id))).isEmpty();
    }

    @Test
    void un_bloc_notes_s_ouvre_avec_son_college_et_pas_avant() {
        scene.ouverte();
        fait(ecrire(scene.usagers.getFirst(), "Reconnaissable."));
        scene.professionnels.forEach(p -> scene.toutNoter(p, "3"));
        scene.usagers.subList(0, 2).forEach(u -> scene.toutNoter(u, "1"));
        assertThat(scene.franchir(scene.facilitateur, TransitionEvaluation.REVELER).motifs())
                .isNotEmpty();
        assertThat(scene.en(scene.facilitateur, () -> resultats.bruts(scene.id))).isEmpty();
        scene.toutNoter(scene.usagers.get(2), "1");
        scene.revelee();
        assertThat(mots(scene.facilitateur))
                .isEqualTo(Map.of(CollegeRepondant.USAGERS, List.of("Reconnaissable.")));
    }

    @Test
    void un_bloc_notes_n_est_que_celui_d_un_domaine_et_ne_designe_personne() {
        scene.ouverte();
        var qui = scene.usagers.getFirst();
        assertThat(
                        scene.en(
                                        qui,
                                        () ->
                                                notations.noter(
                                                        scene.id,
                                                        scene.feuille("A1"),
                                                        Note.blocNotes("Pas ici")))
                                .motifs())
                .isNotEmpty();
        for (var texte : List.of("Née le 3 mars 1941", "Au 06 12 34 56 78")) {
            assertThat(ecrire(qui, texte).motifs()).as(texte).isNotEmpty();
            assertThat(
                            scene.en(
                                            qui,
                                            () ->
                                                    notations.noter(
                                                            scene.id,
                                                            scene.feuille("A1"),
                                                            new Note("2", null, texte)))
                                    .motifs())
                    .as(texte)
                    .isNotEmpty();
        }
    }

    private List<String> demandes(CompteId qui) {
        return scene.en(
                qui,
                () ->
                        evaluations.grille(evaluations.lire(scene.id)).feuilles().stream()
                                .map(f -> f.code())
                                .toList());
    }

    private void toutNoter(List<String> codes) {
        for (var college : List.of(scene.professionnels, scene.usagers)) {
            for (var qui : college) {
                codes.forEach(c -> fait(scene.noter(qui, scene.feuille(c), "3")));
            }
        }
    }

    private Resultat<Integer> ecrire(CompteId qui, String mots) {
        return scene.en(
                qui, () -> notations.noter(scene.id, scene.feuille("A"), Note.blocNotes(mots)));
    }

    private Resultat<Long> garder(int apres, String mots) {
        return scene.en(
                scene.facilitateur,
                () -> conjointes.garder(scene.id, scene.feuille("A"), apres, mots));
    }

    private boolean aRepondu(String nom) {
        return scene.participant(nom).aRepondu();
    }

    private Analyse analyse(CompteId qui) {
        return scene.en(qui, () -> resultats.analyser(scene.id));
    }

    private Map<CollegeRepondant, List<String>> mots(CompteId qui) {
        return analyse(qui).domaines().getFirst().mots();
    }

    private int sql(CompteId qui, String ordre, long noeud) {
        return scene.en(
                qui,
                () ->
                        scene.db()
                                .sql(ordre)
                                .param("s", scene.id.valeur())
                                .param("g", scene.grille.valeur())
                                .param("n", noeud)
                                .update());
    }
}
