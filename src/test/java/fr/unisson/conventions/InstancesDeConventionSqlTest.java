package fr.unisson.conventions;

import static fr.unisson.conventions.UneConvention.fait;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.UneConvention.Monde;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.InstanceVue;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.LigneInstance;
import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.gouvernance.NouvelleInstance;
import fr.unisson.gouvernance.Reglement;
import fr.unisson.gouvernance.domaine.RoleInstance;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SqlTest
class InstancesDeConventionSqlTest {

    private static final NouvelleInstance COPIL =
            new NouvelleInstance(0, "Comité de pilotage", NatureInstance.COPIL, false, 8);

    private static final NouvelleInstance GROUPE =
            new NouvelleInstance(0, "Groupe sorties", NatureInstance.GROUPE_TRAVAIL, false, 0);

    @Autowired InstancesDeConvention instances;
    @Autowired Creation creation;
    @Autowired Instances gouvernance;
    @Autowired UneConvention conventions;
    @Autowired Acteurs acteurs;

    @Test
    void un_referent_cree_une_instance_portee_par_toutes_les_parties() {
        raconter((m, id) -> {
            var copil = new InstanceId[1];
            acteurs.devenir(
                    m.ruellan(), () -> copil[0] = fait(instances.creer(id, COPIL, Reglement.VIDE)));
            acteurs.devenir(
                    m.orhant(),
                    () -> {
                        assertThat(gouvernance.lire(copil[0]).porteurs())
                                .extracting(InstanceVue.Porteur::id)
                                .containsExactlyInAnyOrder(m.ehpad(), m.cpts());
                        assertThat(instances.lister(id))
                                .extracting(LigneInstance::nom)
                                .containsExactly("Comité de pilotage");
                        assertThat(instances.de(copil[0]))
                                .singleElement()
                                .satisfies(r -> {
                                    assertThat(r.mots()).contains("Mieux sortir");
                                    assertThat(r.lien()).isEqualTo("/conventions/" + id);
                                });
                    });
        });
    }

    @Test
    void une_animatrice_d_aucune_partie_en_cree_une_et_l_anime() {
        raconter((m, id) -> {
            var groupe = new InstanceId[1];
            acteurs.devenir(
                    m.animatrice(),
                    () -> {
                        groupe[0] = fait(instances.creer(id, COPIL, Reglement.VIDE));
                        var lue = gouvernance.lire(groupe[0]);
                        assertThat(lue.porteurs())
                                .extracting(InstanceVue.Porteur::id)
                                .containsExactlyInAnyOrder(m.ehpad(), m.cpts());
                        assertThat(gouvernance.roles(lue)).containsExactly(RoleInstance.ANIMATION);
                        assertThat(instances.lister(id))
                                .extracting(LigneInstance::nom)
                                .containsExactly("Comité de pilotage");
                    });
            acteurs.devenir(
                    m.ruellan(),
                    () ->
                            assertThat(gouvernance.lire(groupe[0]).nom())
                                    .isEqualTo("Comité de pilotage"));
        });
    }

    @Test
    void un_representant_des_usagers_n_en_cree_pas() {
        raconter((m, id) ->
                acteurs.devenir(
                        m.loriot(),
                        () ->
                                assertThatThrownBy(() -> instances.creer(id, COPIL, Reglement.VIDE))
                                        .isInstanceOf(Interdit.class)));
    }

    @Test
    void personne_n_en_cree_avant_qu_une_partie_ait_accepte() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var m = conventions.monde();
                    acteurs.devenir(
                            m.animatrice(),
                            () -> {
                                var id =
                                        fait(creation.creer(UneConvention.nouvelle(m, "Trop tôt")));
                                assertThat(instances.creer(id, COPIL, Reglement.VIDE).motifs())
                                        .extracting(Motif::code)
                                        .containsExactly("SANS_PARTIE");
                            });
                });
    }

    @Test
    void une_partie_qui_rejoint_la_convention_porte_ses_instances_et_non_celles_detachees() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var m = conventions.monde();
                    var nees = new ArrayList<InstanceId>();
                    var id = new ConventionId[1];
                    acteurs.devenir(
                            m.animatrice(),
                            () ->
                                    id[0] =
                                            fait(
                                                    creation.creer(
                                                            UneConvention.nouvelle(m, "À deux"))));
                    conventions.accepter(m.ruellan(), id[0]);
                    acteurs.devenir(
                            m.ruellan(),
                            () -> {
                                nees.add(fait(instances.creer(id[0], COPIL, Reglement.VIDE)));
                                nees.add(fait(instances.creer(id[0], GROUPE, Reglement.VIDE)));
                                instances.detacher(id[0], nees.get(1));
                            });
                    acteurs.devenir(
                            m.orhant(),
                            () ->
                                    assertThatThrownBy(() -> gouvernance.lire(nees.getFirst()))
                                            .isInstanceOf(Introuvable.class));
                    conventions.accepter(m.orhant(), id[0]);
                    acteurs.devenir(
                            m.orhant(),
                            () -> {
                                assertThat(gouvernance.lire(nees.getFirst()).porteurs())
                                        .extracting(InstanceVue.Porteur::id)
                                        .containsExactlyInAnyOrder(m.ehpad(), m.cpts());
                                assertThatThrownBy(() -> gouvernance.lire(nees.get(1)))
                                        .isInstanceOf(Introuvable.class);
                            });
                });
    }

    @Test
    void qui_ne_lit_pas_une_instance_ne_la_detache_pas() {
        raconter((m, id) -> {
            var copil = new InstanceId[1];
            acteurs.devenir(
                    m.ruellan(), () -> copil[0] = fait(instances.creer(id, COPIL, Reglement.VIDE)));
            acteurs.devenir(
                    m.animatrice(),
                    () ->
                            assertThatThrownBy(() -> instances.detacher(id, copil[0]))
                                    .isInstanceOf(Introuvable.class));
            acteurs.devenir(m.ruellan(), () -> assertThat(instances.lister(id)).hasSize(1));
        });
    }

    @Test
    void une_instance_se_rattache_par_qui_l_anime_puis_se_detache() {
        raconter((m, id) -> {
            var groupe = new InstanceId[1];
            acteurs.devenir(
                    m.ruellan(),
                    () ->
                            groupe[0] =
                                    fait(
                                            gouvernance.creer(
                                                    new NouvelleInstance(
                                                            m.ehpad().valeur(),
                                                            "Groupe sorties",
                                                            NatureInstance.GROUPE_TRAVAIL,
                                                            false,
                                                            0),
                                                    Reglement.VIDE,
                                                    null,
                                                    List.of(m.cpts()))));
            acteurs.devenir(
                    m.loriot(),
                    () ->
                            assertThatThrownBy(() -> instances.attacher(id, groupe[0]))
                                    .isInstanceOf(Interdit.class));
            acteurs.devenir(
                    m.etranger(),
                    () ->
                            assertThatThrownBy(() -> instances.lister(id))
                                    .isInstanceOf(Introuvable.class));
            acteurs.devenir(
                    m.ruellan(),
                    () -> {
                        assertThat(instances.aAttacher(id))
                                .extracting(LigneInstance::nom)
                                .containsExactly("Groupe sorties");
                        fait(instances.attacher(id, groupe[0]));
                        assertThat(instances.aAttacher(id)).isEmpty();
                        assertThat(instances.attacher(id, groupe[0]).motifs())
                                .extracting(Motif::code)
                                .containsExactly("DEJA");
                        assertThat(instances.attacher(id, new InstanceId(999_999_999)).motifs())
                                .extracting(Motif::code)
                                .containsExactly(Motif.ROLE);
                        instances.detacher(id, groupe[0]);
                        assertThat(instances.lister(id)).isEmpty();
                        fait(instances.attacher(id, groupe[0]));
                        assertThat(instances.lister(id)).hasSize(1);
                    });
        });
    }

    private void raconter(BiConsumer<Monde, ConventionId> travail) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var m = conventions.monde();
                    travail.accept(m, conventions.engagee(m));
                });
    }
}
