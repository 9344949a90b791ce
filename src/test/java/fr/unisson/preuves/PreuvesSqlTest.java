package fr.unisson.preuves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.actions.ActionId;
import fr.unisson.actions.Actions;
import fr.unisson.actions.ContenuAction;
import fr.unisson.actions.GenreOrigine;
import fr.unisson.actions.Origine;
import fr.unisson.actions.Priorite;
import fr.unisson.actions.domaine.TransitionAction;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.audits.UneGrilleDAudit;
import fr.unisson.echeances.AFaire;
import fr.unisson.echeances.Echeances;
import fr.unisson.gouvernance.ForceProbante.Obstacle;
import fr.unisson.gouvernance.ObjetsConcernes.Genre;
import fr.unisson.gouvernance.ObjetsDuSite;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.Noeud;
import fr.unisson.indicateurs.Definitions;
import fr.unisson.indicateurs.Frequence;
import fr.unisson.indicateurs.IndicateurVue.Tenue;
import fr.unisson.indicateurs.Indicateurs;
import fr.unisson.indicateurs.Mesure;
import fr.unisson.indicateurs.OrigineValeur;
import fr.unisson.indicateurs.Periode;
import fr.unisson.indicateurs.Saisie;
import fr.unisson.indicateurs.Valeurs;
import fr.unisson.preuves.Preuves.Demande;
import fr.unisson.preuves.domaine.Validite.Etat;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Dependances.Partant;
import fr.unisson.socle.web.SourceDeRecherche.Mots;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Proofs on a real database: what follows a point from version to version, who reads, what falls.
@SqlTest
class PreuvesSqlTest {

    @Autowired Preuves preuves;
    @Autowired Departs departs;
    @Autowired PreuvesTombees tombees;
    @Autowired ObjetsDuSite objets;
    @Autowired Grilles grilles;
    @Autowired Actions actions;
    @Autowired Echeances echeances;
    @Autowired Indicateurs indicateurs;
    @Autowired Valeurs valeurs;
    @Autowired JdbcClient db;
    @Autowired Acteurs acteurs;
    @Autowired Personnages personnages;
    @Autowired Clock horloge;

    private OrganisationId maison = new OrganisationId(0);
    private CompteId qualite = new CompteId(0);
    private CompteId membre = new CompteId(0);
    private LocalDate jour = LocalDate.EPOCH;

    @BeforeEach
    void monde() {
        jour = Dates.jourDe(horloge.instant());
        maison = personnages.organisation("Les Amandiers");
        qualite = personnages.membre("Rose", "Qualité", maison, RoleOrganisation.REFERENT_QUALITE);
        membre = personnages.membre("Léon", "Membre", maison, RoleOrganisation.PROFESSIONNEL);
    }

    @Test
    void une_action_prouve_un_point_jusqu_a_sa_fin_ou_son_retrait() {
        essai(() -> {
            var grille = UneGrilleDAudit.publiee(db, maison);
            var action = action();
            assertThat(etats(grille))
                    .containsExactly(Etat.NON_PROUVE, Etat.NON_PROUVE, Etat.NON_PROUVE);
            long id = fait(ajouter(grille, "A1", action, jour.minusDays(3), jour.plusDays(40)));
            fait(ajouter(grille, "B1", action, jour.minusDays(3), null));
            assertThat(etats(grille))
                    .containsExactly(Etat.EXPIRE_BIENTOT, Etat.NON_PROUVE, Etat.PROUVE);
            assertThat(echeances.aFaire())
                    .extracting(a -> a.libelle() + " " + a.pour())
                    .contains("Renouveler une preuve " + jour.plusDays(40));
            assertThat(codes(ajouter(grille, "A1", action, jour, null))).containsExactly("ADRESSE");

            assertThat(codes(preuves.retirer(id, 1, " "))).containsExactly(Motif.SANS_MOTIF);
            assertThat(codes(preuves.retirer(id, 2, "Périmée"))).containsExactly(Resultat.DEPASSE);
            fait(preuves.retirer(id, 1, "Périmée"));
            assertThat(etats(grille))
                    .containsExactly(Etat.NON_PROUVE, Etat.NON_PROUVE, Etat.PROUVE);
            assertThat(echeances.aFaire()).noneMatch(a -> a.libelle().contains("preuve"));
            assertThatThrownBy(() -> preuves.lire(id)).isInstanceOf(Introuvable.class);
            fait(ajouter(grille, "A1", action, jour, null));
        });
    }

    @Test
    void ce_qui_tomberait_sans_un_objet_est_ce_qu_il_prouve_seul() {
        essai(() -> {
            var grille = UneGrilleDAudit.publiee(db, maison);
            var seule = action();
            var autre = action();
            var perimee = action();
            fait(ajouter(grille, "A1", seule, jour, null));
            fait(ajouter(grille, "A2", seule, jour, null));
            fait(ajouter(grille, "A2", autre, jour, null));
            fait(ajouter(grille, "A1", perimee, jour.minusDays(9), jour.minusDays(2)));
            fait(ajouter(grille, "B1", perimee, jour.minusDays(9), jour.minusDays(2)));
            var carte = preuves.carte(maison, grille);
            assertThat(tomberaient(carte, seule)).containsExactly("A1");
            assertThat(tomberaient(carte, autre)).isEmpty();
            assertThat(tomberaient(carte, perimee)).isEmpty();
            assertThat(carte.prouvesPar(Set.of(objet(perimee))))
                    .as("what expired warns nobody")
                    .isEmpty();
            assertThat(carte.prouvesPar(Set.of(objet(seule))))
                    .extracting(Noeud::code)
                    .containsExactly("A1", "A2");
            assertThat(preuves.cartes(maison, objet(seule)).getFirst().dUn(objet(seule)))
                    .extracting(Noeud::code)
                    .containsExactly("A1", "A2");
        });
    }

    @Test
    void ce_qui_est_abandonne_ne_prouve_plus_rien_pour_personne() {
        essai(() -> {
            var grille = UneGrilleDAudit.publiee(db, maison);
            var action = action();
            fait(ajouter(grille, "A1", action, jour, null));
            db.sql("update action set visibilite = 'DIRECTION' where id = :id")
                    .param("id", action.valeur())
                    .update();
            int version = actions.lire(action).version();
            fait(
                    actions.franchir(
                            action,
                            version,
                            TransitionAction.ABANDONNER,
                            new Actions.Dits("Plus utile", null)));
            assertThat(preuves.carte(maison, grille).etat(point(grille, "A1")))
                    .isEqualTo(Etat.NON_PROUVE);
            acteurs.devenir(
                    personnages.acteur(membre, maison),
                    () -> {
                        assertThat(une(grille).lien()).isEmpty();
                        assertThat(une(grille).obstacle())
                                .extracting(Obstacle::raison)
                                .isEqualTo("abandonnée");
                        assertThat(prouves(grille)).isEmpty();
                    });
        });
    }

    @Test
    void une_action_se_rattache_avant_de_commencer_et_ne_prouve_qu_ensuite() {
        essai(() -> {
            var grille = UneGrilleDAudit.publiee(db, maison);
            var action = proposee();
            fait(ajouter(grille, "A1", action, jour, null));
            assertThat(prouves(grille)).isEmpty();
            assertThat(une(grille).obstacle())
                    .extracting(Obstacle::phrase)
                    .isEqualTo("ne prouve pas encore (pas encore commencée)");
            passer(action, "EN_COURS");
            assertThat(prouves(grille)).containsExactly("A1");
            passer(action, "SUSPENDUE");
            assertThat(prouves(grille)).isEmpty();
        });
    }

    @Test
    void un_indicateur_sans_aucune_valeur_ne_prouve_pas_encore() {
        essai(() -> {
            var grille = UneGrilleDAudit.publiee(db, maison);
            var id =
                    fait(
                            indicateurs.definir(
                                    maison,
                                    "ESSAI",
                                    new Tenue(qualite, null, 15, jour.minusYears(1)),
                                    Definitions.valeur().fin()));
            fait(
                    preuves.ajouter(
                            maison,
                            grille,
                            point(grille, "A1"),
                            new Demande("/indicateurs/" + id, "", jour, null)));
            assertThat(prouves(grille)).isEmpty();
            assertThat(une(grille).obstacle())
                    .extracting(Obstacle::phrase)
                    .isEqualTo("ne prouve pas encore (aucune valeur)");
            var periode = Periode.de(Frequence.TRIMESTRE, jour.minusMonths(4));
            assertThat(
                            valeurs.saisir(
                                    maison,
                                    List.of(
                                            new Saisie(
                                                    id,
                                                    periode,
                                                    0,
                                                    Mesure.valeur(BigDecimal.TEN),
                                                    null,
                                                    null)),
                                    OrigineValeur.SAISIE))
                    .isEmpty();
            assertThat(prouves(grille)).containsExactly("A1");
        });
    }

    @Test
    void ce_qui_est_fini_ne_se_rattache_ni_ne_se_prolonge() {
        essai(() -> {
            var grille = UneGrilleDAudit.publiee(db, maison);
            var action = action();
            long id = fait(ajouter(grille, "A1", action, jour, jour.plusDays(9)));
            passer(action, "ABANDONNEE");
            assertThat(codes(preuves.prolonger(id, 1, jour.plusDays(80)))).containsExactly("AU");
            var refus = ajouter(grille, "B1", action, jour, null);
            assertThat(codes(refus)).containsExactly("ADRESSE");
            assertThat(refus.motifs().getFirst().phrase())
                    .contains("ne prouve plus (abandonnée)", "Rattachez ce qui le remplace");
        });
    }

    @Test
    void un_objet_qui_n_est_plus_nulle_part_ne_prouve_plus() {
        essai(() -> {
            var grille = UneGrilleDAudit.publiee(db, maison);
            fait(ajouter(grille, "A1", action(), jour, null));
            db.sql(
                            """
                            insert into preuve_de_grille (organisation_id, grille_id, noeud_id,
                                   noeud_code, module, objet_type, objet_id, du, cree_par, cree_le)
                            select organisation_id, grille_id, noeud_id, noeud_code, module,
                                   objet_type, 999999999999, du, cree_par, cree_le
                              from preuve_de_grille where organisation_id = :o
                            """)
                    .param("o", maison.valeur())
                    .update();
            assertThat(preuves.carte(maison, grille).de(point(grille, "A1")))
                    .extracting(v -> v.le(jour))
                    .containsExactlyInAnyOrder(Etat.PROUVE, Etat.NON_PROUVE);
        });
    }

    @Test
    void qui_tient_les_preuves_apprend_qu_une_ne_prouve_plus_et_qu_elle_prouve_de_nouveau() {
        essai(() -> {
            var grille = UneGrilleDAudit.publiee(db, maison);
            var action = action();
            long id = fait(ajouter(grille, "A1", action, jour, jour.plusDays(9)));
            assertThat(devoirs()).containsExactly("Renouveler une preuve");
            passer(action, "ABANDONNEE");
            acteurs.devenir(Acteurs.systeme(), tombees::dire);
            acteurs.devenir(Acteurs.systeme(), tombees::dire);
            assertThat(devoirs()).containsExactly("Remplacer une preuve");
            assertThat(preuves.lire(id).tombee()).isTrue();
            passer(action, "EN_COURS");
            acteurs.devenir(Acteurs.systeme(), tombees::dire);
            assertThat(devoirs()).containsExactly("Renouveler une preuve");
            passer(action, "ABANDONNEE");
            acteurs.devenir(Acteurs.systeme(), tombees::dire);
            fait(preuves.retirer(id, 1, "Abandonnée"));
            assertThat(devoirs()).isEmpty();
        });
    }

    private List<String> devoirs() {
        return echeances.aFaire().stream()
                .map(AFaire::libelle)
                .filter(l -> l.contains("preuve"))
                .toList();
    }

    /// Two proofs of one point that go together leave it with none.
    @Test
    void ce_qui_part_ensemble_se_compte_ensemble() {
        essai(() -> {
            var grille = UneGrilleDAudit.publiee(db, maison);
            var une = action();
            var autre = action();
            fait(ajouter(grille, "A1", une, jour, null));
            fait(ajouter(grille, "A1", autre, jour, null));
            assertThat(departs.de(maison, List.of(partant(une))).tombent()).isEmpty();
            var perte = departs.de(maison, List.of(partant(une), partant(autre)));
            assertThat(perte.dAutres()).as("an action of the house alone").isFalse();
            assertThat(perte.prouves()).isEqualTo(1);
            assertThat(perte.tombent()).singleElement().asString().contains("A1");
        });
    }

    @Test
    void une_preuve_se_prolonge_et_son_rappel_avec_elle() {
        essai(() -> {
            var grille = UneGrilleDAudit.publiee(db, maison);
            long id = fait(ajouter(grille, "A1", action(), jour.minusDays(3), jour.plusDays(4)));
            assertThat(codes(preuves.prolonger(id, 1, jour.minusDays(1)))).containsExactly("AU");
            fait(preuves.prolonger(id, 1, jour.plusDays(80)));
            assertThat(etats(grille).getFirst()).isEqualTo(Etat.EXPIRE_BIENTOT);
            assertThat(echeances.aFaire())
                    .filteredOn(a -> a.libelle().contains("preuve"))
                    .extracting(a -> a.pour())
                    .containsExactly(jour.plusDays(80));
            assertThat(codes(preuves.prolonger(id, 1, null))).containsExactly(Resultat.DEPASSE);
            fait(preuves.prolonger(id, 2, null));
            assertThat(echeances.aFaire()).noneMatch(a -> a.libelle().contains("preuve"));
        });
    }

    @Test
    void ce_qui_prouve_se_cherche_par_mots_page_apres_page() {
        essai(() -> {
            for (int i = 0; i < 22; i++) action();
            deposer("Procédure de sortie.pdf");
            var mots = new Mots("PROCEDURE");
            assertThat(preuves.chercher(maison, mots, null, null))
                    .extracting(t -> t.genre().libelle() + " " + t.objets().elements().size())
                    .contains("Une action 5", "Un document 1");
            var genre = genre("action");
            var debut = preuves.chercher(maison, mots, genre, null).getFirst().objets();
            var suite = Long.valueOf(Objects.requireNonNull(debut.suite()));
            var fin = preuves.chercher(maison, mots, genre, suite).getFirst().objets();
            assertThat(debut.elements()).hasSize(20).allMatch(r -> r.id() >= suite);
            assertThat(fin.elements()).hasSize(2).allMatch(r -> r.id() < suite);
            assertThat(fin.suite()).isNull();
            assertThat(preuves.chercher(maison, new Mots("sortie nulle part"), null, null))
                    .isEmpty();
        });
    }

    @Test
    void un_document_prouve_par_son_adresse_et_n_est_trouve_que_par_qui_le_lit() {
        var ailleurs = personnages.organisation("Les Cyprès");
        var autre = personnages.membre("Ida", "Autre", ailleurs, RoleOrganisation.DIRECTION);
        essai(() -> {
            var grille = UneGrilleDAudit.publiee(db, maison);
            long document = deposer("Procédure.pdf");
            var demande = new Demande("/documents/" + document, "", jour, null);
            fait(preuves.ajouter(maison, grille, point(grille, "A1"), demande));
            assertThat(une(grille).nom()).startsWith("Document : Procédure.pdf, déposé le ");
            acteurs.devenir(
                    personnages.acteur(autre, ailleurs),
                    () -> {
                        assertThat(preuves.reconnaitre("/documents/" + document)).isEmpty();
                        assertThat(
                                        preuves.chercher(
                                                maison,
                                                new Mots("procedure"),
                                                genre("fichier"),
                                                null))
                                .allMatch(t -> t.objets().elements().isEmpty());
                    });
        });
    }

    private Genre genre(String type) {
        return objets.genres().stream()
                .filter(g -> g.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private long deposer(String nom) {
        long id =
                db.sql(
                                """
                                insert into fichier (empreinte, nom, type, taille, organisation_id,
                                                     depose_par, depose_le)
                                values (encode(sha256(convert_to(:nom, 'UTF8')), 'hex'), :nom,
                                        'application/pdf', octet_length(:nom), :o, acteur_compte(),
                                        now())
                                returning id
                                """)
                        .param("nom", nom)
                        .param("o", maison.valeur())
                        .query(Long.class)
                        .single();
        db.sql(
                        """
                        insert into fichier_contenu (empreinte, taille, octets)
                        values (encode(sha256(convert_to(:nom, 'UTF8')), 'hex'),
                                octet_length(:nom), convert_to(:nom, 'UTF8'))
                        """)
                .param("nom", nom)
                .update();
        return id;
    }

    /// In version 2, what was A1 is C1, and another point took the code A1; B1 keeps its code.
    @Test
    void une_preuve_suit_son_point_et_non_son_code() {
        essai(() -> {
            var une = UneGrilleDAudit.publiee(db, maison);
            var action = action();
            fait(ajouter(une, "A1", action, jour, null));
            fait(ajouter(une, "B1", action, jour, null));
            var deux = nouvelleVersion(une);
            assertThat(prouves(deux)).containsExactly("C1", "B1");
            assertThat(prouves(une)).containsExactly("A1", "B1");
        });
    }

    @Test
    void un_titre_ne_se_lit_que_par_qui_lit_l_objet() {
        essai(() -> {
            var grille = UneGrilleDAudit.publiee(db, maison);
            var action = action();
            fait(ajouter(grille, "A1", action, jour, null));
            db.sql("update action set visibilite = 'DIRECTION' where id = :id")
                    .param("id", action.valeur())
                    .update();
            assertThat(une(grille).nom()).contains("Revoir la procédure");
            acteurs.devenir(
                    personnages.acteur(membre, maison),
                    () -> {
                        assertThat(une(grille).nom()).isEqualTo("Une action");
                        assertThat(une(grille).lien()).isEmpty();
                        assertThat(preuves.carte(maison, grille).etat(point(grille, "A1")))
                                .isEqualTo(Etat.PROUVE);
                    });
        });
    }

    @ParameterizedTest
    @EnumSource
    void chaque_role_lit_ou_tient_les_preuves_de_sa_maison(RoleOrganisation role) {
        var quelquUn = personnages.membre("Sacha", "Essai", maison, role);
        boolean lit =
                role != RoleOrganisation.OBSERVATEUR && role != RoleOrganisation.FACILITATEUR_SRA;
        boolean tient =
                role == RoleOrganisation.DIRECTION || role == RoleOrganisation.REFERENT_QUALITE;
        essai(() -> {
            var grille = UneGrilleDAudit.publiee(db, maison);
            fait(ajouter(grille, "A1", action(), jour, null));
            acteurs.devenir(
                    personnages.acteur(quelquUn, maison),
                    () -> {
                        assertThat(nombre() > 0).isEqualTo(lit);
                        assertThat(preuves.tient(maison)).isEqualTo(tient);
                        assertThat(
                                        db.sql("update preuve_de_grille set note = 'Autre'")
                                                        .update()
                                                > 0)
                                .isEqualTo(tient);
                    });
        });
    }

    @Test
    void une_autre_maison_ne_voit_rien_et_ne_retire_rien() {
        var ailleurs = personnages.organisation("Les Cyprès");
        var autre = personnages.membre("Ida", "Autre", ailleurs, RoleOrganisation.DIRECTION);
        essai(() -> {
            var grille = UneGrilleDAudit.publiee(db, maison);
            long id = fait(ajouter(grille, "A1", action(), jour, null));
            acteurs.devenir(
                    personnages.acteur(autre, ailleurs),
                    () -> {
                        assertThat(nombre()).isZero();
                        assertThat(db.sql("update preuve_de_grille set note = 'Autre'").update())
                                .isZero();
                        assertThatThrownBy(() -> preuves.lire(id)).isInstanceOf(Introuvable.class);
                        assertThatThrownBy(() -> preuves.carte(maison, grille))
                                .isInstanceOf(Introuvable.class);
                    });
        });
    }

    @Test
    void une_adresse_qui_ne_mene_a_rien_de_lisible_ne_prouve_rien() {
        essai(() -> {
            var grille = UneGrilleDAudit.publiee(db, maison);
            for (var adresse :
                    List.of(
                            "",
                            "https://ailleurs.example/actions/1",
                            "/actions/999999999",
                            "/aide")) {
                assertThat(
                                codes(
                                        preuves.ajouter(
                                                maison,
                                                grille,
                                                point(grille, "A1"),
                                                new Demande(adresse, "", jour, jour.minusDays(1)))))
                        .containsExactly("ADRESSE", "AU");
            }
        });
    }

    private GrilleId nouvelleVersion(GrilleId avant) {
        long version =
                db.sql(
                                """
                                insert into grille_version (grille_id, numero, nom, cree_le)
                                select grille_id, 2, nom, now() from grille_version where id = :v
                                returning id
                                """)
                        .param("v", avant.valeur())
                        .query(Long.class)
                        .single();
        db.sql(
                        """
                        insert into grille_noeud (version_id, rang, code, libelle)
                        values (:v, 1, 'A1', 'Tout autre chose'), (:v, 2, 'C1', 'Datée et signée'),
                               (:v, 3, 'B1', 'Tracée')
                        """)
                .param("v", version)
                .update();
        db.sql(
                        """
                        insert into grille_equivalence (noeud_id, autre_id, nature)
                        select n.id, o.id, 'IDENTIQUE' from grille_noeud n, grille_noeud o
                         where n.version_id = :v and n.code = 'C1'
                           and o.version_id = :avant and o.code = 'A1'
                        """)
                .param("v", version)
                .param("avant", avant.valeur())
                .update();
        db.sql("update grille_version set publiee_le = now(), empreinte = 'deux' where id = :v")
                .param("v", version)
                .update();
        return new GrilleId(version);
    }

    /// Begun.
    private ActionId action() {
        var id = proposee();
        passer(id, "EN_COURS");
        return id;
    }

    private ActionId proposee() {
        return fait(
                actions.proposer(
                        maison,
                        ContenuAction.de("Revoir la procédure", "", Priorite.P3),
                        List.of(Origine.dite(GenreOrigine.AUTRE, "Essai"))));
    }

    private void passer(ActionId id, String etat) {
        db.sql("update action set etat = :etat where id = :id")
                .param("etat", etat)
                .param("id", id.valeur())
                .update();
    }

    private Resultat<Long> ajouter(
            GrilleId grille, String code, ActionId action, LocalDate du, @Nullable LocalDate au) {
        return preuves.ajouter(
                maison, grille, point(grille, code), new Demande("/actions/" + action, "", du, au));
    }

    private Noeud point(GrilleId grille, String code) {
        return grilles.charger(grille).parCode(code).orElseThrow();
    }

    private List<Etat> etats(GrilleId grille) {
        var carte = preuves.carte(maison, grille);
        return carte.points().stream().map(carte::etat).toList();
    }

    private List<String> prouves(GrilleId grille) {
        var carte = preuves.carte(maison, grille);
        return carte.points().stream()
                .filter(p -> carte.etat(p) != Etat.NON_PROUVE)
                .map(Noeud::code)
                .toList();
    }

    private PreuveVue une(GrilleId grille) {
        return preuves.carte(maison, grille).de(point(grille, "A1")).getFirst();
    }

    private static List<String> tomberaient(Carte carte, ActionId action) {
        return carte.points().stream()
                .filter(p -> carte.tomberaitSans(p, objet(action)))
                .map(Noeud::code)
                .toList();
    }

    private static ObjetQuiProuve objet(ActionId action) {
        return new ObjetQuiProuve("actions", "action", action.valeur());
    }

    private static Partant partant(ActionId action) {
        return new Partant("actions", "action", action.valeur());
    }

    private int nombre() {
        return db.sql("select count(*) from preuve_de_grille").query(Integer.class).single();
    }

    private static <T> T fait(Resultat<T> resultat) {
        assertThat(resultat.motifs()).isEmpty();
        return ((Resultat.Fait<T>) resultat).valeur();
    }

    private static List<String> codes(Resultat<?> resultat) {
        return resultat.motifs().stream().map(Motif::code).toList();
    }

    private void essai(Runnable travail) {
        acteurs.defaire(personnages.acteur(qualite, maison), travail);
    }
}
