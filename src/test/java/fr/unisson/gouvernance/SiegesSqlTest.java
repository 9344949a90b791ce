package fr.unisson.gouvernance;

import static fr.unisson.acces.RoleOrganisation.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.Sieges.Remplacement;
import fr.unisson.gouvernance.domaine.GesteInstance;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlTest
class SiegesSqlTest {

    private final LocalDate jour = LocalDate.now(ZoneId.of("Europe/Paris"));

    private static final Occupant PAUL = Occupant.personne("Paul", "");
    private static final Occupant LINE = Occupant.personne("Line", "");

    @Autowired Instances instances;
    @Autowired Sieges sieges;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    @Test
    void une_instance_nait_avec_ses_porteurs_et_son_reglement() {
        var ehpad = personnages.organisation("EHPAD");
        var ssiad = personnages.organisation("SSIAD");
        var directrice = personnages.membre("Hélène", "Bastier", ehpad, DIRECTION);
        var voisine = personnages.membre("Lucie", "Ménoret", ssiad, PROFESSIONNEL);
        acteurs.defaire(
                personnages.acteur(directrice, ehpad),
                () -> {
                    var id = copil(ehpad, ssiad);

                    var lue = instances.lire(id);
                    assertThat(lue.porteurs())
                            .extracting(InstanceVue.Porteur::nom)
                            .containsExactly("EHPAD", "SSIAD");
                    assertThat(lue.reglement().reunionsParAn()).isEqualTo(4);
                    assertThat(instances.listerPour(ehpad.valeur()))
                            .extracting(Instance::nom)
                            .containsExactly("Comité de pilotage");
                    acteurs.devenir(
                            personnages.acteur(voisine, ssiad),
                            () -> {
                                assertThat(instances.lire(id).nom())
                                        .isEqualTo("Comité de pilotage");
                                assertThat(instances.listerPour(ssiad.valeur())).hasSize(1);
                                assertThat(
                                                instances.peut(
                                                        instances.lire(id), GesteInstance.COMPOSER))
                                        .isFalse();
                            });
                });
    }

    @Test
    void une_instance_ne_depend_pas_d_elle_meme() {
        enDirection(ehpad -> {
            var copil = copil(ehpad);
            var groupe = creer(ehpad, "Groupe chutes", NatureInstance.GROUPE_TRAVAIL, copil);

            assertThat(instances.lire(copil).enfants())
                    .extracting(InstanceVue.Lien::nom)
                    .containsExactly("Groupe chutes");
            assertThat(instances.regler(instances.lire(copil), groupe).motifs())
                    .extracting(Motif::code)
                    .containsExactly("PARENT");
        });
    }

    @Test
    void une_instance_se_clot_avec_un_motif_et_se_rouvre() {
        enDirection(ehpad -> {
            var id = copil(ehpad);
            assertThat(instances.clore(id, version(id), jour, " ").motifs())
                    .extracting(Motif::code)
                    .containsExactly(Motif.SANS_MOTIF);
            var version = version(id);
            assertThat(instances.clore(id, version, jour, "Convention terminée").estFait())
                    .isTrue();
            assertThat(instances.clore(id, version, jour, "Deux fois").motifs())
                    .extracting(Motif::code)
                    .containsExactly(Resultat.DEPASSE);
            assertThat(instances.lire(id).closeMotif()).isEqualTo("Convention terminée");
            assertThat(sieges.ajouter(id, titulaire(Occupant.VACANT)).motifs())
                    .extracting(Motif::code)
                    .containsExactly(Motif.ETAT);
            assertThat(instances.rouvrir(id, version(id), "Erreur").estFait()).isTrue();
            assertThat(instances.lire(id).active()).isTrue();
        });
    }

    @Test
    void remplacer_un_membre_garde_l_histoire_de_sa_place() {
        enDirection(ehpad -> {
            var id = copil(ehpad);
            var premier = ajouter(id, Occupant.personne("Jeanne Loriot", "jeanne@exemple.fr"));
            var suppleant =
                    fait(
                            sieges.ajouter(
                                    id,
                                    siege(
                                            College.AUTRES,
                                            premier.place(),
                                            Occupant.personne("Paul", ""))));
            assertThat(sieges.charger(suppleant).college()).isEqualTo(College.USAGERS);

            var refus = sieges.remplacer(premier.id(), premier.version(), par(Occupant.VACANT, ""));
            assertThat(refus.motifs()).extracting(Motif::code).containsExactly(Motif.SANS_MOTIF);
            var vacant =
                    fait(
                            sieges.remplacer(
                                    premier.id(),
                                    premier.version(),
                                    par(Occupant.VACANT, "Déménagement")));
            assertThat(
                            sieges.remplacer(
                                            premier.id(),
                                            premier.version() + 1,
                                            par(Occupant.personne("Autre", ""), "Encore"))
                                    .motifs())
                    .extracting(Motif::code)
                    .containsExactly(Resultat.DEPASSE);

            assertThat(sieges.enVigueur(id, jour.minusDays(1)))
                    .extracting(Siege::nom)
                    .containsExactly("Jeanne Loriot", "Paul");
            assertThat(sieges.enVigueur(id, jour))
                    .extracting(Siege::nom)
                    .containsExactly("", "Paul");
            assertThat(sieges.charger(vacant).place()).isEqualTo(premier.place());
            assertThat(sieges.charger(premier.id()).finMotif()).isEqualTo("Déménagement");
        });
    }

    /// The former sits until the day before, unless they had left earlier: nobody is made to have
    /// sat longer than they did.
    @Test
    void le_dernier_jour_de_qui_est_remplace_precede_l_arrivee_et_ne_s_allonge_jamais() {
        enDirection(ehpad -> {
            var id = copil(ehpad);
            var presente = ajouter(id, Occupant.personne("Jeanne Loriot", ""));
            var partie = ajouter(id, Occupant.personne("Odile Marchand", ""));
            fait(
                    sieges.terminer(
                            partie.id(), partie.version(), jour.minusDays(20), "Déménagement"));

            fait(sieges.remplacer(presente.id(), presente.version(), par(PAUL, "Retraite")));
            fait(sieges.remplacer(partie.id(), partie.version() + 1, par(LINE, "Déménagement")));

            assertThat(sieges.charger(presente.id()).fin()).isEqualTo(jour.minusDays(1));
            assertThat(sieges.charger(partie.id()).fin()).isEqualTo(jour.minusDays(20));
            assertThat(sieges.enVigueur(id, jour.minusDays(10)))
                    .extracting(Siege::nom)
                    .containsExactly("Jeanne Loriot");
            assertThat(sieges.enVigueur(id, jour))
                    .extracting(Siege::nom)
                    .containsExactly("Paul", "Line");
        });
    }

    @Test
    void une_personne_ne_siege_qu_une_fois() {
        var ehpad = personnages.organisation("EHPAD");
        var directrice = personnages.membre("Hélène", "Bastier", ehpad, DIRECTION);
        acteurs.defaire(
                personnages.acteur(directrice, ehpad),
                () -> {
                    var id = copil(ehpad);
                    var siege = ajouter(id, Occupant.de(directrice));
                    assertThat(siege.nom()).isEqualTo("Hélène Bastier");
                    assertThat(sieges.ajouter(id, titulaire(Occupant.de(directrice))).motifs())
                            .extracting(Motif::code)
                            .containsExactly("DEJA_MEMBRE");
                });
    }

    @Test
    void un_membre_venu_d_ailleurs_lit_tant_que_son_siege_est_en_vigueur() {
        var ehpad = personnages.organisation("EHPAD");
        var association = personnages.organisation("Association");
        var directrice = personnages.membre("Hélène", "Bastier", ehpad, DIRECTION);
        var usager = personnages.membre("Jeanne", "Loriot", association, REPRESENTANT_USAGERS);
        acteurs.defaire(
                personnages.acteur(directrice, ehpad),
                () -> {
                    var id = copil(ehpad);
                    acteurs.devenir(
                            personnages.acteur(usager, association),
                            () ->
                                    assertThatThrownBy(() -> instances.lire(id))
                                            .isInstanceOf(Introuvable.class));
                    var siege = ajouter(id, Occupant.de(usager));
                    acteurs.devenir(
                            personnages.acteur(usager, association),
                            () -> {
                                assertThat(instances.lire(id).nom())
                                        .isEqualTo("Comité de pilotage");
                                assertThat(sieges.enVigueur(id, jour)).hasSize(1);
                                assertThat(
                                                instances.peut(
                                                        instances.lire(id), GesteInstance.PROPOSER))
                                        .isTrue();
                            });
                    sieges.remplacer(siege.id(), siege.version(), par(Occupant.VACANT, "Départ"));
                    acteurs.devenir(
                            personnages.acteur(usager, association),
                            () ->
                                    assertThatThrownBy(() -> instances.lire(id))
                                            .isInstanceOf(Introuvable.class));
                });
    }

    /// The database runs the same list of those who run a body as the code.
    @ParameterizedTest
    @EnumSource(RoleOrganisation.class)
    void la_base_connait_les_memes_roles_que_le_code(RoleOrganisation role) {
        var ehpad = personnages.organisation("EHPAD");
        var directrice = personnages.membre("Hélène", "Bastier", ehpad, DIRECTION);
        var autre = personnages.membre("Awa", "Diarra", ehpad, role);
        acteurs.defaire(
                personnages.acteur(directrice, ehpad),
                () -> {
                    var id = copil(ehpad);
                    ajouter(id, Occupant.VACANT);
                    acteurs.devenir(
                            personnages.acteur(autre, ehpad),
                            () -> {
                                var lue = instances.lire(id);
                                assertThat(fonction("instance_tenue", id))
                                        .isEqualTo(instances.peut(lue, GesteInstance.COMPOSER));
                                assertThat(fonction("instance_accessible", id))
                                        .isEqualTo(instances.peut(lue, GesteInstance.LIRE));
                                assertThat(sieges.lister(id)).hasSize(role == OBSERVATEUR ? 0 : 1);
                            });
                });
    }

    @ParameterizedTest
    @EnumSource(FonctionSiege.class)
    void la_base_connait_les_memes_fonctions_que_le_code(FonctionSiege fonction) {
        var ehpad = personnages.organisation("EHPAD");
        var directrice = personnages.membre("Hélène", "Bastier", ehpad, DIRECTION);
        var autre = personnages.compte("Ahmed", "Zeroual");
        acteurs.defaire(
                personnages.acteur(directrice, ehpad),
                () -> {
                    var id = copil(ehpad);
                    fait(sieges.ajouter(id, siege(fonction, autre)));
                    acteurs.devenir(
                            personnages.acteur(autre),
                            () -> {
                                assertThat(fonction("instance_tenue", id))
                                        .isEqualTo(fonction.tient());
                                assertThat(instances.peut(instances.lire(id), GesteInstance.ANIMER))
                                        .isEqualTo(fonction.tient());
                            });
                });
    }

    @Test
    void un_simple_membre_n_ecrit_pas_la_composition_meme_en_base() {
        var ehpad = personnages.organisation("EHPAD");
        var directrice = personnages.membre("Hélène", "Bastier", ehpad, DIRECTION);
        var soignante = personnages.membre("Awa", "Diarra", ehpad, PROFESSIONNEL);
        acteurs.defaire(
                personnages.acteur(directrice, ehpad),
                () -> {
                    var id = copil(ehpad);
                    ajouter(id, Occupant.VACANT);
                    acteurs.devenir(
                            personnages.acteur(soignante, ehpad),
                            () -> {
                                assertThat(sieges.ajouter(id, titulaire(Occupant.VACANT)).motifs())
                                        .extracting(Motif::code)
                                        .containsExactly(Motif.ROLE);
                                assertThat(db.sql("update siege set version = 9").update())
                                        .isZero();
                            });
                });
    }

    private void enDirection(java.util.function.Consumer<OrganisationId> travail) {
        var ehpad = personnages.organisation("EHPAD");
        var directrice = personnages.membre("Hélène", "Bastier", ehpad, DIRECTION);
        acteurs.defaire(personnages.acteur(directrice, ehpad), () -> travail.accept(ehpad));
    }

    private InstanceId copil(OrganisationId porteur, OrganisationId... avec) {
        return fait(
                instances.creer(
                        new NouvelleInstance(
                                porteur.valeur(),
                                "Comité de pilotage",
                                NatureInstance.COPIL,
                                false,
                                8),
                        new Reglement(
                                "Suivre la convention",
                                jour.minusYears(1),
                                null,
                                "Un titulaire et un suppléant par partie",
                                4,
                                Delais.USUELS,
                                Approbation.SILENCE,
                                15,
                                Quorum.MOITIE),
                        null,
                        List.of(avec)));
    }

    private InstanceId creer(
            OrganisationId porteur, String nom, NatureInstance nature, @Nullable InstanceId de) {
        return fait(
                instances.creer(
                        new NouvelleInstance(porteur.valeur(), nom, nature, false, 0),
                        Reglement.VIDE,
                        de,
                        List.of()));
    }

    private Siege ajouter(InstanceId id, Occupant qui) {
        return sieges.charger(fait(sieges.ajouter(id, titulaire(qui))));
    }

    private NouveauSiege titulaire(Occupant qui) {
        return siege(College.USAGERS, null, qui);
    }

    private NouveauSiege siege(College college, @Nullable Integer suppleantDe, Occupant qui) {
        return new NouveauSiege(
                college,
                suppleantDe,
                FonctionSiege.MEMBRE,
                null,
                qui,
                "Assemblée des résidents",
                Designation.ELECTION,
                jour.minusMonths(3),
                null);
    }

    private NouveauSiege siege(FonctionSiege fonction, CompteId compte) {
        return new NouveauSiege(
                College.USAGERS,
                null,
                fonction,
                null,
                Occupant.de(compte),
                "",
                Designation.ELECTION,
                jour,
                null);
    }

    private Remplacement par(Occupant qui, String motif) {
        return new Remplacement(
                qui, jour, null, Designation.NOMINATION, "", FonctionSiege.MEMBRE, motif);
    }

    private int version(InstanceId id) {
        return instances.lire(id).version();
    }

    private boolean fonction(String nom, InstanceId id) {
        return db.sql("select " + nom + "(:id)")
                .param("id", id.valeur())
                .query(Boolean.class)
                .single();
    }

    private static <T> T fait(Resultat<T> resultat) {
        assertThat(resultat.motifs()).isEmpty();
        return Objects.requireNonNull(((Resultat.Fait<T>) resultat).valeur());
    }
}
