package fr.unisson.campagnes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.socle.Acteur;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database itself holds to, whatever program asks, as the application's role.
@SqlTest
class CampagnesSqlTest {

    @Autowired Personnages personnages;
    @Autowired BeanFactory beans;
    @Autowired JdbcClient db;
    @Autowired Campagnes campagnes;

    @Test
    void une_reponse_n_est_lue_que_par_son_organisation() {
        var scene = new UneCampagne(personnages, beans, 5).ouverte();
        scene.envoyer(0, Map.of("A1", "3", "B1", "1"));
        var autres =
                List.of(
                        scene.pilote(),
                        scene.referent(1),
                        scene.dehors(),
                        Acteurs.systeme(),
                        Acteur.courant());
        assertThat(lignes(scene, scene.referent(0), "campagne_reponse")).isEqualTo(2);
        for (var autre : autres) {
            assertThat(lignes(scene, autre, "campagne_reponse")).as("%s", autre).isZero();
        }
        // Whether it was sent: the organisation and the platform, which reminds the others.
        for (var autre : List.of(scene.pilote(), scene.dehors(), Acteur.courant())) {
            assertThat(lignes(scene, autre, "campagne_invitation")).as("%s", autre).isZero();
        }
        assertThat(lignes(scene, scene.referent(1), "campagne_invitation")).isEqualTo(1);
        assertThat(scene.en(scene.pilote(), () -> campagnes.invitees(scene.id)))
                .extracting(Invitee::etat)
                .containsOnly(EtatInvitation.ACCEPTEE, EtatInvitation.INVITEE);
        assertThat(scene.en(scene.referent(1), () -> campagnes.invitees(scene.id))).isEmpty();
        assertThat(scene.en(scene.pilote(), () -> campagnes.taux(scene.id)))
                .isEqualTo(new Taux(5, 1, 0, 1));
        assertThat(scene.en(scene.dehors(), () -> campagnes.taux(scene.id)))
                .isEqualTo(new Taux(0, 0, 0, 0));
        scene.clore();
        for (var autre : autres) {
            assertThat(lignes(scene, autre, "campagne_reponse")).as("%s", autre).isZero();
        }
    }

    @Test
    void qui_a_quitte_l_organisation_ne_lit_plus_ce_qu_il_avait_envoye() {
        var scene = new UneCampagne(personnages, beans, 5).ouverte();
        scene.envoyer(0, Map.of("A1", "3"));
        var parti = personnages.acteur(scene.referents.getFirst());
        assertThat(lignes(scene, parti, "campagne_reponse")).isZero();
        assertThat(lignes(scene, parti, "campagne_invitation")).isZero();
    }

    /// Seven organisations for A1, five for B1, four for A2, all in the middle of the scale or not.
    @Test
    void les_quartiles_sont_calcules_une_fois_et_rien_sous_cinq_n_est_garde() {
        var scene = new UneCampagne(personnages, beans, 7).ouverte();
        var a1 = List.of("0", "1", "2", "2", "3", "4", "4");
        IntStream.range(0, 7)
                .forEach(k ->
                        scene.envoyer(
                                k,
                                k < 4
                                        ? Map.of("A1", a1.get(k), "B1", "1", "A2", "3")
                                        : k == 4
                                                ? Map.of("A1", a1.get(k), "B1", "4")
                                                : Map.of("A1", a1.get(k))));
        assertThat(lignes(scene, scene.pilote(), "campagne_resultat")).isZero();
        scene.clore();
        var resultats =
                scene.en(
                        scene.pilote(),
                        () -> scene.un(ResultatsDeCampagne.class).lire(scene.lire()));
        assertThat(
                        resultats.lignes().stream()
                                .filter(l -> l.ensemble() != null)
                                .map(l -> l.noeud().code() + " " + dit(l.ensemble()))
                                .toList())
                .containsExactly("A1 7 1.5 2 3.5", "B1 5 1 1 1");
        assertThat(lignes(scene, scene.pilote(), "campagne_resultat")).isEqualTo(2);
        assertThat(lignes(scene, scene.referent(6), "campagne_resultat")).isEqualTo(2);
        assertThat(lignes(scene, scene.dehors(), "campagne_resultat")).isZero();
        var mienne =
                scene.en(
                        scene.referent(0),
                        () ->
                                scene.un(ResultatsDeCampagne.class)
                                        .lire(scene.lire(), scene.invitation(0)));
        assertThat(
                        mienne.lignes().stream()
                                .filter(l -> l.noeud().code().equals("A1"))
                                .map(l -> l.mien() + " " + l.place())
                                .toList())
                .containsExactly("0.0000 sous la moitié centrale");
    }

    @Test
    void a_quatre_la_base_ne_garde_aucun_chiffre() {
        var scene = new UneCampagne(personnages, beans, 6).ouverte();
        for (int k = 0; k < 4; k++) scene.envoyer(k, Map.of("A1", "2", "A2", "4"));
        scene.clore();
        assertThat(lignes(scene, scene.pilote(), "campagne_resultat")).isZero();
        annoncer(scene);
        assertThat(lettre(scene, scene.pilote.valeur()))
                .contains("sans chiffre d’ensemble", "moins de 5 organisations")
                .doesNotContain("peuvent être lus");
        assertThat(lettre(scene, scene.referents.getFirst().valeur()))
                .contains("sans chiffre d’ensemble", "n’est lu que par elle");
    }

    private static void annoncer(UneCampagne scene) {
        scene.en(
                scene.pilote(),
                () -> {
                    scene.un(SuitesDesCampagnes.class).clore(scene.lire());
                    return true;
                });
    }

    /// The last letter to somebody.
    private String lettre(UneCampagne scene, long compte) {
        return scene.en(
                Acteurs.systeme(),
                () ->
                        db.sql(
                                        """
                                        select objet || ' ' || texte from courrier
                                         where compte_id = :c
                                         order by id desc limit 1
                                        """)
                                .param("c", compte)
                                .query(String.class)
                                .single());
    }

    /// How many of the first campaign are left out of the second, how many join it: figures of the
    /// second are withheld where one to four organisations tell them apart.
    @ParameterizedTest
    @CsvSource({
        "0, 0, true",
        "1, 0, false",
        "0, 1, false",
        "2, 2, false",
        "0, 5, true",
        "3, 3, true"
    })
    void deux_campagnes_presque_pareilles_ne_font_pas_deviner_une_reponse(
            int sans, int autres, boolean donnes) {
        var premiere = new UneCampagne(personnages, beans, 8).ouverte();
        for (int k = 0; k < 8; k++) premiere.envoyer(k, Map.of("A1", "2"));
        premiere.clore();
        assertThat(lignes(premiere, premiere.pilote(), "campagne_resultat")).isEqualTo(1);
        var seconde = premiere.suivie(sans, autres, UneCampagne.DUREE).ouverte();
        assertThat(seconde.en(seconde.pilote(), () -> campagnes.presquePareille(seconde.id)))
                .isEqualTo(!donnes);
        // B1 was not answered in the first: nothing stands to compare it with.
        for (int k = 0; k < seconde.organisations.size(); k++) {
            seconde.envoyer(k, Map.of("A1", "3", "B1", "1"));
        }
        seconde.clore();
        assertThat(lignes(seconde, seconde.pilote(), "campagne_resultat"))
                .isEqualTo(donnes ? 2 : 1);
        assertThat(lignes(seconde, seconde.pilote(), "campagne_retenue")).isEqualTo(donnes ? 0 : 1);
        var lecture =
                seconde.en(
                        seconde.pilote(),
                        () -> seconde.un(ResultatsDeCampagne.class).lire(seconde.lire()));
        assertThat(lecture.retenue()).isEqualTo(!donnes);
        annoncer(seconde);
        assertThat(lettre(seconde, seconde.pilote.valeur()))
                .contains(donnes ? "les mêmes pour tous" : "Une partie n’est pas donnée");
        assertThat(lignes(seconde, seconde.dehors(), "campagne_retenue")).isZero();
    }

    @Test
    void un_an_apres_les_memes_organisations_lisent_leurs_nouveaux_chiffres() {
        var premiere = new UneCampagne(personnages, beans, 6).ouverte();
        for (int k = 0; k < 6; k++) premiere.envoyer(k, Map.of("A1", "2"));
        premiere.clore();
        var seconde = premiere.suivie(1, 0, UneCampagne.DUREE + 184).ouverte();
        for (int k = 0; k < 5; k++) seconde.envoyer(k, Map.of("A1", "3"));
        seconde.clore();
        assertThat(lignes(seconde, seconde.pilote(), "campagne_resultat")).isEqualTo(1);
    }

    @Test
    void la_structure_evaluee_est_de_l_organisation_invitee() {
        var scene = new UneCampagne(personnages, beans, 5).ouverte();
        long sien = scene.etablissement(0, "Site A");
        long autre = scene.etablissement(1, "Ailleurs");
        assertThat(scene.en(scene.referent(0), () -> situer(scene, sien))).isEqualTo(1);
        assertThatThrownBy(() -> scene.en(scene.referent(0), () -> situer(scene, autre)))
                .isInstanceOf(DataAccessException.class);
    }

    private int situer(UneCampagne scene, long etablissement) {
        return db.sql("update campagne_invitation set etablissement_id = :e where id = :i")
                .param("e", etablissement)
                .param("i", scene.invitation(0).valeur())
                .update();
    }

    /// What could be used to compare two states of the answers.
    @Test
    void une_campagne_ouverte_tient_ce_qu_elle_a_annonce() {
        var scene = new UneCampagne(personnages, beans, 5).ouverte();
        for (var triche :
                List.of(
                        "minimum = 4",
                        "ferme_le = ferme_le - 1",
                        "ouvre_le = ouvre_le - 1",
                        "etat = 'PREPARATION'",
                        "etat = 'CLOTUREE'",
                        "grille_id = (select min(v.id) from grille_version v where v.id <>"
                                + " campagne_evaluation.grille_id)")) {
            refusee(
                    scene,
                    scene.pilote(),
                    "update campagne_evaluation set " + triche + " where id = :c");
        }
        scene.en(
                scene.pilote(),
                () ->
                        db.sql(
                                        "update campagne_evaluation set minimum = 8, ferme_le = ferme_le + 1 where id = :c")
                                .param("c", scene.id.valeur())
                                .update());
        refusee(scene, scene.pilote(), "update campagne_evaluation set minimum = 7 where id = :c");
        refusee(
                scene,
                scene.pilote(),
                """
                insert into campagne_resultat
                select :c, min(id), 5, 1, 1, 1 from grille_noeud
                """);
        refusee(scene, scene.referent(0), "delete from campagne_reponse where campagne_id = :c");
        assertThat(
                        scene.en(
                                scene.referent(0),
                                () ->
                                        db.sql(
                                                        "update campagne_evaluation set titre = 'x' where id = :c")
                                                .param("c", scene.id.valeur())
                                                .update()))
                .isZero();
    }

    @Test
    void ce_qui_est_retire_est_efface_et_rien_n_entre_apres_la_cloture() {
        var scene = new UneCampagne(personnages, beans, 5).ouverte();
        for (int k = 0; k < 5; k++) scene.envoyer(k, Map.of("A1", "2"));
        scene.en(
                scene.referent(0),
                () ->
                        db.sql("update campagne_invitation set etat = 'ACCEPTEE' where id = :i")
                                .param("i", scene.invitation(0).valeur())
                                .update());
        assertThat(lignes(scene, scene.referent(0), "campagne_reponse")).isZero();
        assertThatThrownBy(() ->
                        scene.en(scene.referent(0), () -> scene.repondre(0, "A1", BigDecimal.ONE)))
                .isInstanceOf(DataAccessException.class);
        // Another organisation's answer, and one that is not on the grid of the campaign.
        assertThatThrownBy(() ->
                        scene.en(scene.referent(0), () -> scene.repondre(1, "A2", BigDecimal.ONE)))
                .isInstanceOf(DataAccessException.class);
        scene.clore();
        assertThat(lignes(scene, scene.pilote(), "campagne_resultat")).isZero();
        assertThatThrownBy(() ->
                        scene.en(scene.referent(1), () -> scene.repondre(1, "A2", BigDecimal.ONE)))
                .isInstanceOf(DataAccessException.class);
        refusee(
                scene,
                scene.referent(1),
                "update campagne_invitation set etat = 'ACCEPTEE' where campagne_id = :c");
    }

    @Test
    void abandonner_efface_les_reponses() {
        var scene = new UneCampagne(personnages, beans, 5).ouverte();
        scene.envoyer(0, Map.of("A1", "2"));
        scene.en(
                scene.pilote(),
                () ->
                        db.sql("update campagne_evaluation set etat = 'ABANDONNEE' where id = :c")
                                .param("c", scene.id.valeur())
                                .update());
        assertThat(lignes(scene, scene.referent(0), "campagne_reponse")).isZero();
    }

    /// An organisation without the campaign's knowledge: nothing is read before it opens.
    @Test
    void rien_n_est_lu_par_les_invitees_avant_l_ouverture() {
        var scene = new UneCampagne(personnages, beans, 5);
        assertThat(lignes(scene, scene.referent(0), "campagne_invitation")).isZero();
        assertThat(
                        scene.en(
                                scene.referent(0),
                                () ->
                                        db.sql(
                                                        "select count(*) from campagne_evaluation where id = :c")
                                                .param("c", scene.id.valeur())
                                                .query(Integer.class)
                                                .single()))
                .isZero();
        // No organisation composes in the name of another.
        assertThatThrownBy(() ->
                        scene.en(
                                scene.dehors(),
                                () ->
                                        db.sql(
                                                        """
                                                        insert into campagne_evaluation (organisation_id, titre,
                                                          grille_id, cree_par, cree_le, etat_le)
                                                        values (:o, 'Faux', :g, acteur_compte(),
                                                                now(), now())
                                                        """)
                                                .param("o", scene.maison.valeur())
                                                .param("g", scene.grille.valeur())
                                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    private static String dit(ResultatVue r) {
        return r.organisations()
                + " "
                + r.premier().stripTrailingZeros().toPlainString()
                + " "
                + r.mediane().stripTrailingZeros().toPlainString()
                + " "
                + r.troisieme().stripTrailingZeros().toPlainString();
    }

    private int lignes(UneCampagne scene, Acteur qui, String table) {
        return scene.en(
                qui,
                () ->
                        db.sql("select count(*) from " + table + " where campagne_id = :c")
                                .param("c", scene.id.valeur())
                                .query(Integer.class)
                                .single());
    }

    private void refusee(UneCampagne scene, Acteur qui, String sql) {
        assertThatThrownBy(() ->
                        scene.en(qui, () -> db.sql(sql).param("c", scene.id.valeur()).update()))
                .as(sql)
                .isInstanceOf(DataAccessException.class);
    }
}
