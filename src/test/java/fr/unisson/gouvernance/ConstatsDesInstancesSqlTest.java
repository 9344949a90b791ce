package fr.unisson.gouvernance;

import static fr.unisson.gouvernance.UneInstanceQuiSeReunit.fait;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.actions.Actions;
import fr.unisson.actions.Constats;
import fr.unisson.actions.ContenuAction;
import fr.unisson.actions.GenreOrigine;
import fr.unisson.actions.LigneAction;
import fr.unisson.actions.Origine;
import fr.unisson.actions.Priorite;
import fr.unisson.actions.Visibilite;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Opinions, decisions, meetings and their points as origins of actions.
@SqlTest
class ConstatsDesInstancesSqlTest {

    @Autowired Instances instances;
    @Autowired Sieges sieges;
    @Autowired Reunions reunions;
    @Autowired OrdresDuJour ordres;
    @Autowired Seances seances;
    @Autowired Decisions decisions;
    @Autowired RegistreDesAvis avis;
    @Autowired Actions actions;
    @Autowired Constats constats;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;

    @Test
    void chaque_objet_d_une_instance_se_lit_par_ses_lecteurs_et_eux_seuls() {
        var cvs = new UneInstanceQuiSeReunit(personnages);
        var ailleurs = personnages.organisation("EHPAD d’ailleurs");
        var etrangere = personnages.membre("Nora", "Dehors", ailleurs, RoleOrganisation.DIRECTION);
        cvs.essayer(
                acteurs,
                () -> {
                    cvs.fonder(instances, sieges, Quorum.MOITIE);
                    var reunion = seance(cvs);
                    var decision =
                            fait(decisions.prendre(reunion, null, NouvelleDecision.de("Changer")));
                    var demande = demander(cvs);
                    var references =
                            List.of(
                                    "avis:" + demande,
                                    "decision:" + decision,
                                    "reunion:" + reunion);
                    assertThat(references)
                            .allSatisfy(r -> assertThat(constats.lire(r)).as(r).isPresent());
                    assertThat(constats.lire("decision:" + decision).orElseThrow().constat())
                            .satisfies(c -> {
                                assertThat(c.titre()).endsWith("-001 : Changer");
                                assertThat(c.aFaire()).isEqualTo("Changer");
                            });
                    assertThat(
                                    List.of(
                                            "/avis/" + demande,
                                            "/decisions/" + decision,
                                            "/reunions/" + reunion + "/compte-rendu"))
                            .allSatisfy(a ->
                                    assertThat(constats.reconnaitre(a))
                                            .as(a)
                                            .hasValueSatisfying(c ->
                                                    assertThat(references)
                                                            .contains(c.reference())));
                    acteurs.devenir(
                            personnages.acteur(etrangere, ailleurs),
                            () ->
                                    assertThat(references)
                                            .allSatisfy(r ->
                                                    assertThat(constats.lire(r)).as(r).isEmpty()));
                });
    }

    @Test
    void l_action_d_un_point_dit_sa_reunion_a_ceux_qui_la_lisent() {
        var cvs = new UneInstanceQuiSeReunit(personnages);
        cvs.essayer(
                acteurs,
                () -> {
                    cvs.fonder(instances, sieges, Quorum.MOITIE);
                    var reunion = seance(cvs);
                    var point = ordres.lister(reunion).getFirst();
                    var dite = new ActionDite(cvs.organisation, "Essayer", null, null);
                    var id = fait(decisions.confier(reunions.lire(reunion), point, dite));
                    var lue = actions.lire(id);
                    assertThat(lue.contenu().description()).isEmpty();
                    assertThat(lue.origines())
                            .singleElement()
                            .satisfies(o -> {
                                assertThat(o.genre()).isEqualTo(GenreOrigine.CVS);
                                assertThat(o.mots()).endsWith("Menus");
                                assertThat(o.lien()).isEqualTo("/reunions/" + reunion);
                            });
                    assertThat(
                                    actions.desObjets(
                                            List.of(
                                                    ConstatsDesInstances.de(reunion),
                                                    ConstatsDesInstances.de(point.id()))))
                            .extracting(LigneAction::id)
                            .containsExactly(id);
                });
    }

    @Test
    void un_avis_que_l_on_ne_lit_pas_ne_dit_que_son_genre() {
        var cvs = new UneInstanceQuiSeReunit(personnages);
        var autre = personnages.organisation("EHPAD d’ailleurs");
        var directrice = personnages.membre("Nora", "Dehors", autre, RoleOrganisation.DIRECTION);
        cvs.essayer(
                acteurs,
                () -> {
                    cvs.fonder(instances, sieges, Quorum.MOITIE);
                    var demande = demander(cvs);
                    var cache =
                            new Origine(
                                    GenreOrigine.AVIS,
                                    "Horaires des repas",
                                    "/avis/" + demande,
                                    ConstatsDesInstances.de(demande));
                    acteurs.devenir(
                            personnages.acteur(directrice, autre),
                            () -> {
                                var contenu = ContenuAction.de("Agir", "", Priorite.P3);
                                assertThat(contenu.visibilite()).isEqualTo(Visibilite.EQUIPE);
                                var id = fait(actions.proposer(autre, contenu, List.of(cache)));
                                assertThat(actions.lire(id).origines())
                                        .containsExactly(
                                                Origine.dite(
                                                        GenreOrigine.AVIS, "Avis d’une instance"));
                            });
                });
    }

    private AvisId demander(UneInstanceQuiSeReunit cvs) {
        return fait(
                avis.demander(
                        new NouvelAvis(
                                Objects.requireNonNull(cvs.instance),
                                MatiereAvis.ORGANISATION,
                                "Horaires des repas",
                                "Faut-il dîner à 19 h ?",
                                "La direction",
                                null,
                                cvs.jour.plusDays(20))));
    }

    private ReunionId seance(UneInstanceQuiSeReunit cvs) {
        var id = fait(reunions.planifier(Objects.requireNonNull(cvs.instance), cvs.aujourdhui()));
        fait(ordres.ajouter(id, NouveauPoint.de("Menus", NaturePoint.DECISION)));
        fait(reunions.convoquer(id, reunions.lire(id).version()));
        fait(seances.ouvrir(id, reunions.lire(id).version()));
        return id;
    }
}
