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
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SqlTest
@Import(UneConvention.class)
class InstancesDeConventionSqlTest {

    private static final NouvelleInstance COPIL =
            new NouvelleInstance(0, "Comité de pilotage", NatureInstance.COPIL, false, 8);

    @Autowired InstancesDeConvention instances;
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
    void un_animateur_sans_organisation_partie_n_en_cree_pas() {
        raconter((m, id) ->
                acteurs.devenir(
                        m.animatrice(),
                        () ->
                                assertThatThrownBy(() -> instances.creer(id, COPIL, Reglement.VIDE))
                                        .isInstanceOf(Interdit.class)));
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
