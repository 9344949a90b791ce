package fr.unisson.croisees;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.EvaluationPrecedente;
import fr.unisson.croisees.domaine.TransitionCroisee;
import fr.unisson.evaluations.Note;
import fr.unisson.evaluations.domaine.Bareme;
import fr.unisson.evolutions.Renouvellements;
import fr.unisson.grilles.Grilles;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The life of a cross evaluation, and who reads what of it, by direct SQL too.
@SqlTest
class CroiseesSqlTest {

    @Autowired Acteurs acteurs;
    @Autowired BeanFactory beans;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;

    @Test
    void pendant_les_reponses_chaque_voix_ne_lit_que_la_sienne() {
        essai(u -> {
            u.noter(u.c.enReferent(0), "4", "Secret");
            u.noter(u.ursule, "2", "Secret");
            u.remettre(u.c.enReferent(0), false);
            assertThat(lues(u, u.c.enReferent(0))).isEqualTo(6);
            assertThat(lues(u, u.ursule)).isEqualTo(6);
            Stream.of(
                            u.c.enReferent(1),
                            u.uma,
                            u.c.enAnimateur(),
                            u.c.enSignataire(0),
                            u.observateur,
                            u.c.enTiers(),
                            Acteurs.systeme(),
                            Acteur.ANONYME)
                    .forEach(a -> {
                        assertThat(lues(u, a)).as(a.toString()).isZero();
                        assertThat(chiffres(u, a)).as(a.toString()).isZero();
                    });
            assertThat(chiffres(u, u.c.enReferent(0))).isZero();
            assertThatThrownBy(() ->
                            u.en(u.c.enReferent(1), () -> u.un(MisesEnCommun.class).comparer(u.id)))
                    .isInstanceOf(Introuvable.class);
            // Who answered is known to all who take part.
            assertThat(u.en(u.uma, () -> u.un(Croisees.class).voix(u.id)))
                    .filteredOn(VoixVue::remise)
                    .hasSize(1);
        });
    }

    @Test
    void une_convention_s_evalue_de_0_a_4_le_plus_haut_etant_le_meilleur() {
        essai(u -> {
            for (var nature : NatureCroisee.values()) {
                var grille =
                        u.en(u.c.enAnimateur(), () -> u.un(Grilles.class).livree(nature.grille()));
                var bareme = Bareme.de(grille).orElseThrow();
                assertThat(bareme.pire()).as(nature.libelle()).isZero();
                assertThat(bareme.meilleure()).as(nature.libelle()).isEqualByComparingTo("4");
            }
        });
    }

    @Test
    void une_voix_ne_s_ecrit_que_par_qui_la_tient_et_plus_une_fois_remise() {
        essai(u -> {
            u.noter(u.c.enReferent(0), "4", "");
            u.remettre(u.c.enReferent(0), false);
            long voix = u.voix(u.c.enReferent(0));
            long a2 = u.feuille("A2");
            assertThat(
                            u.en(
                                            u.c.enReferent(0),
                                            () ->
                                                    u.un(GrillesDesVoix.class)
                                                            .noter(
                                                                    u.id,
                                                                    voix,
                                                                    Map.of(a2, Note.de("0"))))
                                    .motifs())
                    .extracting(Motif::code)
                    .containsExactly(Motif.ETAT);
            assertThat(
                            u.en(
                                    u.c.enReferent(0),
                                    () ->
                                            db.sql(
                                                            "update croisee_note set valeur = '0' where voix_id = :v")
                                                    .param("v", voix)
                                                    .update()))
                    .as("the database lets nothing change after it was given")
                    .isZero();
            assertThatThrownBy(() ->
                            u.en(
                                    u.c.enAnimateur(),
                                    () ->
                                            db.sql(
                                                            """
                                                            insert into croisee_note (croisee_id, voix_id, grille_id,
                                                                                      noeud_id, valeur)
                                                            select v.croisee_id, v.id, c.grille_id, :n, '0'
                                                              from croisee_voix v join croisee c on c.id = v.croisee_id
                                                             where v.compte_id = :u
                                                            """)
                                                    .param("n", a2)
                                                    .param("u", u.ursule.compte())
                                                    .update()))
                    .hasStackTraceContaining("row-level security");
        });
    }

    @Test
    void une_grille_incomplete_ne_se_remet_pas() {
        essai(u -> {
            u.noter(u.c.enReferent(0), Map.of(u.feuille("A2"), Note.de("3")));
            long voix = u.voix(u.c.enReferent(0));
            assertThat(
                            u.en(
                                            u.c.enReferent(0),
                                            () ->
                                                    u.un(GrillesDesVoix.class)
                                                            .remettre(u.id, voix, false))
                                    .motifs())
                    .extracting(Motif::code)
                    .containsExactly("INCOMPLETE");
        });
    }

    @Test
    void la_base_n_ouvre_pas_les_grilles_avant_que_toutes_soient_remises() {
        essai(u -> {
            u.noter(u.c.enReferent(0), "4", "");
            u.remettre(u.c.enReferent(0), false);
            u.noter(u.c.enReferent(1), "4", "");
            u.remettre(u.c.enReferent(1), false);
            assertThat(u.franchir(u.c.enAnimateur(), TransitionCroisee.METTRE_EN_COMMUN).motifs())
                    .extracting(Motif::code)
                    .containsExactly("GRILLES_REMISES");
            assertThatThrownBy(() ->
                            u.en(
                                    u.c.enAnimateur(),
                                    () ->
                                            db.sql(
                                                            "update croisee set etat = 'MISE_EN_COMMUN' where id = :i")
                                                    .param("i", u.id.valeur())
                                                    .update()))
                    .hasStackTraceContaining("Not all grids are given");
        });
    }

    @Test
    void le_delai_passe_les_grilles_remises_se_lisent_et_les_autres_jamais() {
        essai(u -> {
            u.noter(u.c.enReferent(0), "4", "");
            u.remettre(u.c.enReferent(0), false);
            u.noter(u.c.enReferent(1), "2", "");
            u.remettre(u.c.enReferent(1), false);
            u.noter(u.c.enReferent(2), "0", "Secret");
            u.noter(u.ursule, "0", "Secret");
            u.en(
                    u.c.enAnimateur(),
                    () ->
                            db.sql("update croisee set noter_avant = :h where id = :i")
                                    .param("h", aujourdhui().minusDays(1))
                                    .param("i", u.id.valeur())
                                    .update());
            u.passer(TransitionCroisee.METTRE_EN_COMMUN);
            var lignes = u.en(u.uma, () -> u.un(MisesEnCommun.class).comparer(u.id));
            assertThat(lignes)
                    .allSatisfy(l -> {
                        assertThat(l.parties()).containsOnlyKeys(u.c.partie(0), u.c.partie(1));
                        assertThat(l.usagers()).isEqualTo(LigneComparee.DesUsagers.AUCUN);
                        assertThat(l.ecart().aDiscuter()).isTrue();
                    });
            assertThat(lues(u, u.c.enReferent(2))).isZero();
            assertThat(lues(u, u.ursule)).isZero();
        });
    }

    @Test
    void les_usagers_sont_comptes_a_part_et_ne_portent_plus_de_nom() {
        essai(u -> {
            u.remises(true);
            u.passer(TransitionCroisee.METTRE_EN_COMMUN);
            var ligne =
                    u.en(u.c.enReferent(0), () -> u.un(MisesEnCommun.class).comparer(u.id))
                            .getFirst();
            var deLaDeux = requireNonNull(ligne.parties().get(u.c.partie(2)));
            assertThat(deLaDeux.points()).isEqualByComparingTo("1");
            assertThat(deLaDeux.commentaire()).isEqualTo("Mot de la partie 2");
            assertThat(ligne.usagers().moyenne()).isEqualByComparingTo("2.5");
            assertThat(ligne.usagers().n()).isEqualTo(2);
            assertThat(ligne.usagers().commentaires()).containsExactly("Mot d’un usager");
            assertThat(ligne.ecart().etendue()).isEqualByComparingTo("3");
            assertThat(lues(u, u.ursule)).as("nobody's any more").isZero();
            assertThat(
                            db.sql(
                                            """
                                            select attname::text from pg_attribute
                                             where attrelid = 'croisee_note_detachee'::regclass
                                               and attnum > 0 and not attisdropped
                                            """)
                                    .query(String.class)
                                    .list())
                    .containsExactlyInAnyOrder(
                            "id", "croisee_id", "noeud_id", "valeur", "commentaire");
            assertThatThrownBy(() ->
                            u.en(
                                    u.c.enAnimateur(),
                                    () ->
                                            db.sql("select count(*) from croisee_note_detachee")
                                                    .query(Long.class)
                                                    .single()))
                    .hasStackTraceContaining("permission denied");
        });
    }

    @Test
    void sous_trois_reponses_les_usagers_qui_n_acceptent_pas_restent_masques() {
        essai(u -> {
            u.remises(false);
            u.passer(TransitionCroisee.METTRE_EN_COMMUN);
            assertThat(u.en(u.c.enReferent(0), () -> u.un(MisesEnCommun.class).comparer(u.id)))
                    .allSatisfy(l ->
                            assertThat(l.usagers()).isEqualTo(LigneComparee.DesUsagers.MASQUES));
        });
    }

    @Test
    void seuls_les_parties_et_les_usagers_lisent_et_les_observateurs_une_fois_transmise() {
        essai(u -> {
            u.remises(true);
            var dehors =
                    List.of(
                            u.observateur,
                            Acteur.ANONYME,
                            Acteur.compte(-1, "Dehors", java.util.Set.of()));
            for (var t : List.of(TransitionCroisee.METTRE_EN_COMMUN)) u.passer(t);
            dehors.forEach(a -> assertThat(toutes(u, a)).as(a.toString()).isZero());
            Stream.of(u.c.enReferent(1), u.c.enSignataire(2), u.uma, u.c.enAnimateur())
                    .forEach(a -> assertThat(toutes(u, a)).as(a.toString()).isPositive());
            u.jusquAuBilan();
            u.passer(TransitionCroisee.TRANSMETTRE);
            assertThat(toutes(u, u.observateur)).isPositive();
            assertThat(chiffres(u, u.observateur)).isPositive();
            dehors.stream()
                    .skip(1)
                    .forEach(a -> assertThat(toutes(u, a)).as(a.toString()).isZero());
        });
    }

    @Test
    void chaque_referent_parle_pour_sa_partie_sur_le_texte_qu_il_a_lu() {
        essai(u -> {
            u.remises(true);
            u.passer(TransitionCroisee.METTRE_EN_COMMUN);
            u.discuter();
            u.passer(TransitionCroisee.REDIGER);
            var premier = u.rediger(0, "Première synthèse");
            u.dire(0, premier, PositionSurBilan.ACCORD, "");
            assertThat(
                            u.en(
                                            u.c.enReferent(1),
                                            () ->
                                                    u.un(BilansCroises.class)
                                                            .dire(
                                                                    u.id,
                                                                    u.c.partie(0),
                                                                    premier.empreinte(),
                                                                    PositionSurBilan.ACCORD,
                                                                    ""))
                                    .motifs())
                    .extracting(Motif::code)
                    .containsExactly(Motif.ROLE);
            assertThat(
                            u.en(
                                            u.c.enReferent(1),
                                            () ->
                                                    u.un(BilansCroises.class)
                                                            .dire(
                                                                    u.id,
                                                                    u.c.partie(1),
                                                                    premier.empreinte(),
                                                                    PositionSurBilan.DESACCORD,
                                                                    " "))
                                    .motifs())
                    .extracting(Motif::code)
                    .containsExactly("motif");
            var second = u.rediger(1, "Seconde synthèse");
            assertThat(second.positions()).as("a new wording is asked again").isEmpty();
            assertThat(
                            u.en(
                                            u.c.enReferent(1),
                                            () ->
                                                    u.un(BilansCroises.class)
                                                            .dire(
                                                                    u.id,
                                                                    u.c.partie(1),
                                                                    premier.empreinte(),
                                                                    PositionSurBilan.ACCORD,
                                                                    ""))
                                    .estFait())
                    .isFalse();
            u.dire(0, second, PositionSurBilan.ACCORD, "");
            u.dire(1, second, PositionSurBilan.RESERVE, "Sous réserve du calendrier");
            assertThat(u.lue().etat()).isEqualTo(EtatCroisee.BILAN_PROJET);
            u.dire(2, second, PositionSurBilan.DESACCORD, "Le bilan oublie la nuit");
            assertThat(u.lue().etat()).isEqualTo(EtatCroisee.BILAN_APPROUVE);
            assertThatThrownBy(() ->
                            u.en(
                                    u.c.enReferent(1),
                                    () ->
                                            db.sql(
                                                            """
                                                            insert into croisee_position (convention_id, croisee_id,
                                                                numero, partie_id, empreinte, position, compte_id, le)
                                                            values (:c, :i, 1, :p, :e, 'ACCORD', acteur_compte(), now())
                                                            """)
                                                    .param("c", u.c.cle())
                                                    .param("i", u.id.valeur())
                                                    .param("p", u.c.partie(1))
                                                    .param("e", premier.empreinte())
                                                    .update()))
                    .hasStackTraceContaining("row-level security");
        });
    }

    @Test
    void un_ecart_non_discute_retient_le_bilan() {
        essai(u -> {
            u.remises(true);
            u.passer(TransitionCroisee.METTRE_EN_COMMUN);
            assertThat(u.franchir(u.c.enAnimateur(), TransitionCroisee.REDIGER).motifs())
                    .extracting(Motif::code)
                    .containsExactly("ECARTS_DISCUTES");
            u.discuter();
            u.passer(TransitionCroisee.REDIGER);
        });
    }

    @Test
    void la_complete_une_fois_transmise_est_celle_que_le_renouvellement_attendait() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var u = UneCroisee.programmee(beans, NatureCroisee.COMPLETE, aujourdhui());
                    u.passer(TransitionCroisee.OUVRIR);
                    u.remises(true);
                    u.passer(TransitionCroisee.METTRE_EN_COMMUN);
                    var etat =
                            u.en(
                                    u.c.enReferent(0),
                                    () -> u.un(Renouvellements.class).lire(u.c.id()).orElseThrow());
                    assertThat(etat.evaluation()).isEmpty();
                    assertThat(recommandations(u)).isEmpty();
                    u.jusquAuBilan();
                    u.passer(TransitionCroisee.TRANSMETTRE);
                    var apres =
                            u.en(
                                    u.c.enReferent(0),
                                    () -> u.un(Renouvellements.class).lire(u.c.id()).orElseThrow());
                    assertThat(apres.evaluation().orElseThrow().fichier())
                            .isEqualTo(u.lue().rapport());
                    assertThat(recommandations(u))
                            .extracting(
                                    EvaluationPrecedente.Recommandee::choix,
                                    EvaluationPrecedente.Recommandee::change)
                            .containsExactly(
                                    org.assertj.core.groups.Tuple.tuple(
                                            "Reconduire en modifiant", true));
                    assertThat(
                                    db.sql(
                                                    "select count(*) from notification where module = 'croisees' and objet_id = :i and compte_id = :o")
                                            .param("i", u.id.valeur())
                                            .param("o", u.observateur.compte())
                                            .query(Long.class)
                                            .single())
                            .isOne();
                });
    }

    @Test
    void l_abandon_efface_les_reponses_et_une_autre_peut_commencer() {
        essai(u -> {
            u.noter(u.c.enReferent(0), "4", "");
            assertThat(
                            u.en(
                                            u.c.enReferent(0),
                                            () ->
                                                    u.un(Croisees.class)
                                                            .programmer(
                                                                    u.c.id(),
                                                                    NatureCroisee.LEGERE,
                                                                    aujourdhui()))
                                    .motifs())
                    .extracting(Motif::code)
                    .containsExactly("EN_COURS");
            u.passer(TransitionCroisee.ABANDONNER);
            assertThat(lues(u, u.c.enReferent(0))).isZero();
            u.fait(
                    u.c.enReferent(0),
                    () ->
                            u.un(Croisees.class)
                                    .programmer(u.c.id(), NatureCroisee.LEGERE, aujourdhui()));
        });
    }

    private void essai(Consumer<UneCroisee> travail) {
        acteurs.defaire(
                Acteurs.systeme(), () -> travail.accept(UneCroisee.ouverte(beans, aujourdhui())));
    }

    private static List<EvaluationPrecedente.Recommandee> recommandations(UneCroisee u) {
        return u
                .en(u.c.enReferent(0), () -> u.un(EvaluationPrecedente.class).dernieres(u.c.id()))
                .stream()
                .flatMap(v -> v.recommandations().stream())
                .toList();
    }

    private long lues(UneCroisee u, Acteur acteur) {
        return compter(u, acteur, "croisee_note");
    }

    private long compter(UneCroisee u, Acteur acteur, String table) {
        return u.en(
                acteur,
                () ->
                        db.sql("select count(*) from " + table + " where croisee_id = :i")
                                .param("i", u.id.valeur())
                                .query(Long.class)
                                .single());
    }

    /// What shows of it in the tables that its readers read.
    private long toutes(UneCroisee u, Acteur acteur) {
        return Stream.of(
                                "croisee_historique",
                                "croisee_voix",
                                "croisee_usagers",
                                "croisee_echange",
                                "croisee_bilan",
                                "croisee_recommandation",
                                "croisee_position")
                        .mapToLong(t -> compter(u, acteur, t))
                        .sum()
                + u.en(
                        acteur,
                        () ->
                                db.sql("select count(*) from croisee where id = :i")
                                        .param("i", u.id.valeur())
                                        .query(Long.class)
                                        .single());
    }

    private long chiffres(UneCroisee u, Acteur acteur) {
        return u.en(
                acteur,
                () ->
                        db.sql("select count(*) from croisee_resultats(:i)")
                                .param("i", u.id.valeur())
                                .query(Long.class)
                                .single());
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
