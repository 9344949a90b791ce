package fr.unisson.actions;

import static fr.unisson.actions.UnPlan.fait;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.actions.Actions.Dits;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.actions.domaine.Recurrence;
import fr.unisson.actions.domaine.Recurrence.Declencheur;
import fr.unisson.actions.domaine.TransitionAction;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Fichiers;
import fr.unisson.echeances.Notifications;
import fr.unisson.indicateurs.SourceDeCalcul;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What surrounds an action: its series, what is said of it, its files, its partners, its figures.
@SqlTest
class AbordsSqlTest {

    @Autowired Actions actions;
    @Autowired Recurrences recurrences;
    @Autowired Commentaires commentaires;
    @Autowired Pieces pieces;
    @Autowired Fichiers fichiers;
    @Autowired Partenaires partenaires;
    @Autowired Notifications notifications;
    @Autowired fr.unisson.echeances.Echeances echeances;
    @Autowired List<SourceDeCalcul> sources;
    @Autowired Personnages personnages;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    UnPlan plan;
    final LocalDate hier = LocalDate.now(java.time.ZoneId.of("Europe/Paris")).minusDays(1);

    @BeforeEach
    void ouvrir() {
        plan = new UnPlan(personnages);
    }

    @Test
    void la_suivante_nait_quand_la_precedente_est_realisee_une_seule_fois() {
        var id = auPlan("Exercice d’évacuation", hier);
        assertThat(en(plan.infirmiere, () -> recurrences.poser(id, 0, annuelle())).motifs())
                .extracting(Motif::code)
                .containsExactly(Motif.ROLE);
        fait(en(plan.directrice, () -> recurrences.poser(id, 0, annuelle())));
        franchir(plan.infirmiere, id, TransitionAction.COMMENCER);
        franchir(plan.infirmiere, id, TransitionAction.REALISER);

        var serie = en(plan.infirmiere, () -> recurrences.de(id)).orElseThrow();
        assertThat(serie.occurrences()).hasSize(2);
        var suivante = en(plan.infirmiere, () -> actions.lire(serie.derniere().action()));
        assertThat(suivante.etat()).isEqualTo(EtatAction.A_FAIRE);
        assertThat(suivante.pour()).isEqualTo(hier.plusYears(1));
        assertThat(suivante.contenu().pilote()).isEqualTo(plan.infirmiere);
        assertThat(suivante.contenu().mesure().complete()).isTrue();
        assertThat(suivante.auteur()).isNull();

        Acteurs.systeme()
                .executer(() -> {
                    recurrences.apresRealisation(id);
                    return true;
                });
        assertThat(en(plan.infirmiere, () -> recurrences.de(id)).orElseThrow().occurrences())
                .hasSize(2);
    }

    @Test
    void a_la_date_une_serie_longtemps_en_retard_ne_cree_qu_une_occurrence() {
        var id = auPlan("Revue des sorties", hier.minusMonths(6));
        var regle = new Recurrence(1, Declencheur.DATE, 0, null);
        long serie = fait(en(plan.directrice, () -> recurrences.poser(id, 0, regle)));
        tour(serie);
        tour(serie);
        assertThat(en(plan.directrice, () -> recurrences.de(id)).orElseThrow().occurrences())
                .hasSize(2);
    }

    @Test
    void a_la_date_deux_noeuds_n_en_creent_qu_une_et_l_arret_arrete() throws Exception {
        var id = auPlan("Revue des contrats", hier.minusMonths(1));
        var regle = new Recurrence(1, Declencheur.DATE, 40, null);
        long serie = fait(en(plan.directrice, () -> recurrences.poser(id, 0, regle)));
        assertThat(Acteurs.systeme().executer(recurrences::aDate)).contains(serie);
        try (var noeuds = Executors.newFixedThreadPool(2)) {
            var tours = noeuds.invokeAll(List.of(() -> tour(serie), () -> tour(serie)));
            for (var t : tours) t.get();
        }
        var vue = en(plan.directrice, () -> recurrences.de(id)).orElseThrow();
        // Two turns: never twice the same rank.
        assertThat(vue.occurrences())
                .extracting(RecurrenceVue.Occurrence::rang)
                .doesNotHaveDuplicates();
        assertThat(vue.occurrences())
                .extracting(RecurrenceVue.Occurrence::echeance)
                .doesNotHaveDuplicates();
        int nombre = vue.occurrences().size();
        fait(en(plan.directrice, () -> recurrences.arreter(id, vue.version())));
        tour(serie);
        assertThat(en(plan.directrice, () -> recurrences.de(id)).orElseThrow().occurrences())
                .hasSize(nombre);
        assertThat(en(plan.directrice, () -> recurrences.arreter(id, vue.version())).estFait())
                .isFalse();
    }

    @Test
    void un_pilote_parti_laisse_la_suivante_sans_pilote() {
        var id = auPlan("Vérifier les extincteurs", hier);
        fait(en(plan.directrice, () -> recurrences.poser(id, 0, annuelle())));
        franchir(plan.infirmiere, id, TransitionAction.COMMENCER);
        Acteurs.systeme()
                .executer(() ->
                        transaction.execute(_ ->
                                db.sql("delete from habilitation where compte_id = :c")
                                        .param("c", plan.infirmiere.valeur())
                                        .update()));
        franchir(plan.directrice, id, TransitionAction.REALISER);
        var derniere = en(plan.directrice, () -> recurrences.de(id)).orElseThrow().derniere();
        assertThat(derniere.rang()).isEqualTo(2);
        assertThat(derniere.etat()).isEqualTo(EtatAction.VALIDEE);
    }

    @Test
    void une_mention_previent_qui_peut_lire_et_lui_seul() {
        var id = proposer("Revoir la note", Visibilite.DIRECTION);
        var motsDits = "À voir avec @Thomas Duplan avant jeudi, et @Léo Duplan";
        fait(en(plan.directrice, () -> commentaires.ajouter(id, motsDits, Set.of(), null)));
        assertThat(en(plan.directrice, () -> commentaires.lister(id)))
                .singleElement()
                .satisfies(c -> assertThat(c.mentions()).isEqualTo("Thomas Duplan"));
        assertThat(recues(plan.referent))
                .singleElement()
                .satisfies(t -> assertThat(t).endsWith(" vous mentionne : action n° 1"));
        assertThat(recues(plan.collegue)).isEmpty();
        assertThat(
                        en(
                                        plan.directrice,
                                        () ->
                                                commentaires.ajouter(
                                                        id, "x", Set.of(plan.collegue), null))
                                .motifs())
                .extracting(Motif::code)
                .containsExactly("MENTION");
        assertThat(
                        en(
                                        plan.directrice,
                                        () ->
                                                commentaires.ajouter(
                                                        id, "Née le 3/3/41", Set.of(), null))
                                .motifs())
                .singleElement()
                .satisfies(m -> assertThat(m.phrase()).contains("une date de naissance"));
        assertThatThrownBy(() ->
                        en(plan.collegue, () -> commentaires.ajouter(id, "x", Set.of(), null)))
                .isInstanceOf(Introuvable.class);
    }

    @Test
    void un_commentaire_se_corrige_par_un_autre_et_seulement_par_son_auteur() {
        var id = proposer("Revoir la note", Visibilite.EQUIPE);
        long dit =
                fait(
                        en(
                                plan.infirmiere,
                                () -> commentaires.ajouter(id, "Fait mardi", Set.of(), null)));
        assertThat(
                        en(plan.collegue, () -> commentaires.ajouter(id, "Non", Set.of(), dit))
                                .estFait())
                .isFalse();
        fait(en(plan.infirmiere, () -> commentaires.ajouter(id, "Fait lundi", Set.of(), dit)));
        assertThat(en(plan.collegue, () -> commentaires.lister(id)))
                .extracting(CommentaireVue::texte, CommentaireVue::corrige)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("Fait mardi", null),
                        org.assertj.core.api.Assertions.tuple("Fait lundi", dit));
        assertThatThrownBy(() ->
                        dans(
                                plan.infirmiere,
                                () -> db.sql("update action_commentaire set texte = 'x'").update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        dans(
                                plan.infirmiere,
                                () -> db.sql("delete from action_commentaire").update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void un_fichier_joint_est_lu_par_les_lecteurs_de_l_action() {
        var id = proposer("Revoir la note", Visibilite.DIRECTION);
        var fichier =
                fait(en(plan.directrice, () -> pieces.joindre(id, envoi("note.txt", "Bonjour"))));
        assertThat(en(plan.referent, () -> fichiers.charger(fichier.id())).nom())
                .isEqualTo("note.txt");
        assertThatThrownBy(() -> en(plan.collegue, () -> fichiers.charger(fichier.id())))
                .isInstanceOf(Introuvable.class);
        assertThat(en(plan.referent, () -> pieces.lister(id))).hasSize(1);
        var ouverte = proposer("Pour tous", Visibilite.EQUIPE);
        assertThat(en(plan.collegue, () -> pieces.joindre(ouverte, envoi("a.txt", "a"))).motifs())
                .extracting(Motif::code)
                .containsExactly(Motif.ROLE);
    }

    @Test
    void les_actions_partagees_se_lisent_page_apres_page() {
        var chezEux = personnages.organisation("Hôpital voisin");
        var eux = personnages.membre("Nora", "Voisin", chezEux, RoleOrganisation.REFERENT_QUALITE);
        for (int i = 0; i < 52; i++) {
            var id = proposer("Action " + i, Visibilite.PARTENAIRES);
            fait(en(plan.directrice, () -> partenaires.nommer(id, chezEux)));
        }
        var nora = personnages.acteur(eux, chezEux);
        var premiere = nora.executer(() -> actions.partageesAvec(chezEux, null));
        var seconde = nora.executer(() -> actions.partageesAvec(chezEux, premiere.suite()));
        assertThat(premiere.elements()).hasSize(50);
        assertThat(seconde.elements()).hasSize(2);
        assertThat(seconde.suite()).isNull();
        assertThat(premiere.elements()).doesNotContainAnyElementsOf(seconde.elements());
    }

    @Test
    void un_partenaire_nomme_lit_l_action_montree_et_rien_d_autre() {
        var chezEux = personnages.organisation("Hôpital voisin");
        var eux = personnages.membre("Nora", "Voisin", chezEux, RoleOrganisation.REFERENT_QUALITE);
        var soignant =
                personnages.membre("Paul", "Voisin", chezEux, RoleOrganisation.PROFESSIONNEL);
        var montree = proposer("Accueillir ensemble", Visibilite.PARTENAIRES);
        var cachee = proposer("Entre nous", Visibilite.EQUIPE);
        for (var id : List.of(montree, cachee)) {
            fait(en(plan.directrice, () -> partenaires.nommer(id, chezEux)));
        }
        var nora = personnages.acteur(eux, chezEux);
        assertThat(nora.executer(() -> actions.partageesAvec(chezEux, null).elements()))
                .extracting(p -> p.ligne().titre())
                .containsExactly("Accueillir ensemble");
        assertThat(nora.executer(() -> actions.lire(montree)).contenu().titre())
                .isEqualTo("Accueillir ensemble");
        assertThatThrownBy(() -> nora.executer(() -> actions.lire(cachee)))
                .isInstanceOf(Introuvable.class);
        assertThat(
                        nora.executer(() -> commentaires.ajouter(montree, "Oui", Set.of(), null))
                                .estFait())
                .isFalse();
        assertThat(
                        nora.executer(() ->
                                        actions.franchir(
                                                montree, 1, TransitionAction.VALIDER, Dits.RIEN))
                                .estFait())
                .isFalse();
        var paul = personnages.acteur(soignant, chezEux);
        assertThatThrownBy(() -> paul.executer(() -> actions.lire(montree)))
                .isInstanceOf(Introuvable.class);
        assertThat(en(plan.infirmiere, () -> partenaires.nommer(montree, chezEux)).estFait())
                .isFalse();
        fait(en(plan.directrice, () -> partenaires.retirer(montree, chezEux)));
        assertThatThrownBy(() -> nora.executer(() -> actions.lire(montree)))
                .isInstanceOf(Introuvable.class);
    }

    @Test
    void les_chiffres_s_ouvrent_sur_leurs_actions() {
        var tard = auPlan("En retard", hier);
        auPlan("À l’heure", hier.plusYears(1));
        var faite = auPlan("Faite à temps", hier.plusYears(1));
        franchir(plan.infirmiere, faite, TransitionAction.COMMENCER);
        franchir(plan.infirmiere, faite, TransitionAction.REALISER);
        var jour = hier.plusDays(1);
        var retard = source("actions-en-retard");
        assertThat(
                        dans(plan.directrice, () -> retard.calculer(plan.organisation, jour, jour))
                                .numerateur())
                .isEqualByComparingTo("1");
        assertThat(
                        dans(plan.directrice, () -> retard.calculer(plan.organisation, jour, jour))
                                .denominateur())
                .isEqualByComparingTo("2");
        assertThat(dans(plan.directrice, () -> retard.lignes(plan.organisation, jour, jour)))
                .first()
                .extracting(SourceDeCalcul.Ligne::objet)
                .isEqualTo(new SourceDeCalcul.Objet("action", tard.valeur(), "/actions/" + tard));
        var delais = source("actions-dans-les-delais");
        assertThat(dans(plan.directrice, () -> delais.lignes(plan.organisation, jour, jour)))
                .singleElement()
                .satisfies(l -> assertThat(l.comptee()).isTrue());
        assertThat(
                        dans(plan.directrice, () -> delais.calculer(plan.organisation, hier, hier))
                                .vide())
                .isTrue();

        var efficacite = source("actions-efficacite-verifiee");
        var debut = UnPlan.DEMAIN;
        var fin = UnPlan.DEMAIN.plusMonths(6);
        assertThat(
                        dans(
                                        plan.directrice,
                                        () -> efficacite.calculer(plan.organisation, debut, fin))
                                .numerateur())
                .isEqualByComparingTo("0");
        fait(
                en(
                        plan.infirmiere,
                        () ->
                                actions.franchir(
                                        faite,
                                        actions.lire(faite).version(),
                                        TransitionAction.VERIFIER_L_EFFICACITE,
                                        new Dits(null, "2 par mois"))));
        assertThat(
                        dans(
                                        plan.directrice,
                                        () -> efficacite.calculer(plan.organisation, debut, fin))
                                .numerateur())
                .isEqualByComparingTo("1");
    }

    @Test
    void une_proposition_puis_une_action_validee_attendent_le_referent_qualite() {
        var id = proposer("Revoir la note", Visibilite.EQUIPE);
        assertThat(aFaire(plan.referent)).containsExactly("Examiner une proposition d’action");
        assertThat(aFaire(plan.directrice)).isEmpty();
        franchir(plan.directrice, id, TransitionAction.VALIDER);
        assertThat(aFaire(plan.referent)).containsExactly("Mettre une action au plan");
        fait(
                en(
                        plan.directrice,
                        () ->
                                actions.modifier(
                                        id,
                                        2,
                                        actions.lire(id)
                                                .contenu()
                                                .confieeA(plan.infirmiere, hier.plusYears(1)))));
        franchir(plan.directrice, id, TransitionAction.PLANIFIER);
        assertThat(aFaire(plan.referent)).isEmpty();
        assertThat(aFaire(plan.infirmiere)).containsExactly("Mener l’action");
    }

    @Test
    void une_efficacite_non_verifiee_a_sa_date_est_en_retard() {
        var id = auPlan("Faite à temps", hier.plusYears(1));
        franchir(plan.infirmiere, id, TransitionAction.COMMENCER);
        franchir(plan.infirmiere, id, TransitionAction.REALISER);
        assertThat(en(plan.infirmiere, () -> actions.enRetard(plan.organisation, 10))).isEmpty();
        fait(
                en(
                        plan.infirmiere,
                        () -> {
                            var a = actions.lire(id);
                            return actions.modifier(
                                    id,
                                    a.version(),
                                    aVerifier(a.contenu(), hier),
                                    new RaisonsDeDates("", "Avancée"));
                        }));
        assertThat(en(plan.infirmiere, () -> actions.enRetard(plan.organisation, 10)))
                .singleElement()
                .satisfies(l -> assertThat(l.enRetard(hier.plusDays(1))).isTrue());
        assertThat(en(plan.infirmiere, () -> actions.compter(plan.organisation)).enRetard())
                .isEqualTo(1);
    }

    private static ContenuAction aVerifier(ContenuAction c, LocalDate le) {
        return new ContenuAction(
                c.titre(),
                c.description(),
                c.type(),
                c.priorite(),
                c.dimension(),
                c.axe(),
                c.pilote(),
                c.contributeurs(),
                c.debut(),
                c.echeance(),
                c.moyens(),
                c.coutPrevu(),
                c.coutReel(),
                c.resultatAttendu(),
                new fr.unisson.actions.domaine.Mesure("Chutes", "moins de 4", le),
                c.avancement(),
                c.visibilite(),
                c.complements());
    }

    private List<String> aFaire(CompteId qui) {
        return en(qui, echeances::aFaire).stream()
                .map(fr.unisson.echeances.AFaire::libelle)
                .toList();
    }

    private SourceDeCalcul source(String code) {
        return sources.stream().filter(s -> s.code().equals(code)).findFirst().orElseThrow();
    }

    private boolean tour(long serie) {
        return Acteurs.systeme()
                .executer(() -> {
                    recurrences.continuerADate(serie);
                    return true;
                });
    }

    private static Recurrence annuelle() {
        return new Recurrence(12, Declencheur.REALISATION, 0, null);
    }

    private static Envoi envoi(String nom, String texte) {
        return new Envoi(nom, new ByteArrayInputStream(texte.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> recues(CompteId qui) {
        return en(qui, () -> notifications.lister(0, false)).elements().stream()
                .map(Notifications.Recue::titre)
                .toList();
    }

    private ActionId proposer(String titre, Visibilite visibilite) {
        return fait(
                en(
                        plan.directrice,
                        () ->
                                actions.proposer(
                                        plan.organisation,
                                        plan.avec(titre, null, Set.of(), null, visibilite),
                                        List.of())));
    }

    /// Time passes: a day that was to come is gone.
    private void dater(ActionId id, LocalDate echeance) {
        Acteurs.systeme()
                .executer(() ->
                        transaction.execute(_ ->
                                db.sql("update action set echeance = :e where id = :id")
                                        .param("e", echeance)
                                        .param("id", id.valeur())
                                        .update()));
    }

    private ActionId auPlan(String titre, LocalDate echeance) {
        var id =
                fait(
                        en(
                                plan.directrice,
                                () ->
                                        actions.proposer(
                                                plan.organisation,
                                                plan.contenu(titre, plan.infirmiere, UnPlan.DEMAIN),
                                                List.of())));
        dater(id, echeance);
        franchir(plan.directrice, id, TransitionAction.VALIDER);
        franchir(plan.directrice, id, TransitionAction.PLANIFIER);
        return id;
    }

    private void franchir(CompteId qui, ActionId id, TransitionAction t) {
        Resultat<EtatAction> resultat =
                en(qui, () -> actions.franchir(id, actions.lire(id).version(), t, Dits.RIEN));
        fait(resultat);
    }

    private <T> T en(CompteId qui, Supplier<T> geste) {
        return plan.acteur(qui).executer(geste);
    }

    private <T> T dans(CompteId qui, Supplier<T> geste) {
        return en(qui, () -> Objects.requireNonNull(transaction.execute(_ -> geste.get())));
    }
}
