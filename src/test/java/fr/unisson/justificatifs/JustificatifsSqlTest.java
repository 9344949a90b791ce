package fr.unisson.justificatifs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.documents.FichierId;
import fr.unisson.documents.Fichiers;
import fr.unisson.documents.VeraPdf;
import fr.unisson.journal.Fait;
import fr.unisson.journal.Journal;
import fr.unisson.pilotage.UneCampagne;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a file of evidence holds, for whom, and for how long.
@SqlTest
class JustificatifsSqlTest {

    private static final LocalDate EFFET = LocalDate.of(2026, 1, 1);

    @Autowired Justificatifs justificatifs;
    @Autowired PreparationDesDossiers preparation;
    @Autowired Missions missions;
    @Autowired Fichiers fichiers;
    @Autowired Journal journal;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    @Test
    void un_dossier_se_prepare_se_verifie_et_laisse_une_trace() {
        essai(c -> {
            engagement(c);
            var id = demander(c.enReferent(0), PublicVise.VISITE_HAS, c);
            assertThat(preparation.preparer()).isPositive();
            en(
                    c.enReferent(0),
                    () -> {
                        var d = justificatifs.lire(id);
                        assertThat(d.etat()).isEqualTo(EtatDossier.PRET);
                        assertThat(d.pieces()).isEqualTo(2);
                        assertThat(d.manques())
                                .anyMatch(m -> m.contains("Aucune action d’un plan"))
                                .anyMatch(m -> m.contains("aucun document scellé"));
                        var zip = deballer(id);
                        assertThat(zip.fichiers().keySet())
                                .anyMatch(n ->
                                        n.matches(
                                                "[a-z0-9-]+/1-engagements/engagements-et-objectifs.xlsx"));
                        assertThat(zip.texte("manifeste.json"))
                                .contains("unisson-justificatifs-1", "\"sha256\"", "\"manques\"");
                        assertThat(journal.histoire("convention", c.cle(), 1000, 20))
                                .extracting(Fait::fait)
                                .contains("Dossier de justificatifs préparé");
                    });
            assertThat(
                            db.sql(
                                            """
                                            select titre from notification
                                             where compte_id = :c and module = 'justificatifs'
                                            """)
                                    .param("c", c.enReferent(0).compte())
                                    .query(String.class)
                                    .list())
                    .containsExactly("Votre dossier est prêt : Visite d’évaluation (HAS)");
        });
    }

    @Test
    void le_sommaire_se_lit_par_tous_et_dit_ce_qui_manque() {
        essai(c -> {
            engagement(c);
            var id = demander(c.enReferent(0), PublicVise.DIALOGUE_ACI, c);
            preparation.preparer();
            en(
                    c.enReferent(0),
                    () -> {
                        var pdf = deballer(id).octets("sommaire.pdf");
                        try {
                            assertThat(VeraPdf.refusPdfA(pdf)).isEmpty();
                            assertThat(VeraPdf.refusPdfUa(pdf)).isEmpty();
                            try (var lu = Loader.loadPDF(pdf)) {
                                assertThat(
                                                new PDFTextStripper()
                                                        .getText(lu)
                                                        .replaceAll("\\s+", " "))
                                        .contains(
                                                "Dialogue de gestion ACI",
                                                "Ce qui manque, et pourquoi",
                                                "sha256sum -c empreintes.sha256",
                                                "Délibérations des parties sur le texte");
                            }
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    });
        });
    }

    /// The observer reads the state and nothing of the acts: the file says so and holds none. The
    /// indicator that a party feeds has its own name: the campaign says which one it is.
    @Test
    void les_indicateurs_sont_ceux_que_les_parties_alimentent_pour_la_convention() {
        var mois = LocalDate.now(Dates.PARIS).withDayOfMonth(1);
        essai(c -> {
            for (int rang : List.of(0, 1)) {
                long i =
                        UneCampagne.indicateur(
                                db, c.organisation(rang), "Nom maison " + rang, "HAUSSE", 70);
                UneCampagne.alimenter(db, c, rang, i);
                UneCampagne.valeur(
                        db, i, c.organisation(rang), mois.minusMonths(2), 61 + rang, "PUBLIEE");
                UneCampagne.valeur(
                        db, i, c.organisation(rang), mois.minusMonths(3), 43 + rang, "VALIDEE");
            }
            db.sql("update valeur set valeur = valeur + 0.1234567 where etat = 'PUBLIEE'").update();
            var id = demander(c.enReferent(0), mois.minusMonths(6), mois.minusDays(1), c);
            preparation.preparer();
            en(
                    c.enReferent(0),
                    () ->
                            assertThat(deballer(id).texte("indicateurs.csv"))
                                    .contains("Nom maison 0", "Part à temps", ";61;", ";62;")
                                    .containsPattern("Partie 2;.*;62;62\\h%;%;")
                                    .contains("Partie 1", "Partie 2")
                                    .doesNotContain(";43;", ";44;", "Nom maison 1"));
        });
    }

    /// An objective names the indicator of a campaign in words of its own: what that campaign
    /// publishes is not missing.
    @Test
    void ce_qui_manque_se_compte_sur_les_campagnes_et_non_sur_les_noms() {
        var mois = LocalDate.now(Dates.PARIS).withDayOfMonth(1);
        essai(c -> {
            objectifs(c, "Suivi des soins, part à temps", "Satisfaction des proches");
            long i = UneCampagne.indicateur(db, c.organisation(0), "Nom maison", "HAUSSE", 70);
            UneCampagne.alimenter(db, c, 0, i);
            UneCampagne.valeur(db, i, c.organisation(0), mois.minusMonths(2), 61, "PUBLIEE");
            var id = demander(c.enReferent(0), mois.minusMonths(6), mois.minusDays(1), c);
            preparation.preparer();
            en(
                    c.enReferent(0),
                    () ->
                            assertThat(justificatifs.lire(id).manques())
                                    .filteredOn(m -> m.contains("Aucune valeur publiée"))
                                    .singleElement()
                                    .asString()
                                    .contains("« Satisfaction des proches »")
                                    .doesNotContainIgnoringCase("part à temps"));
        });
    }

    @Test
    void ce_qu_une_seule_partie_dit_est_dit_pres_de_l_etat_et_de_la_signature() {
        essai(c -> {
            db.sql(
                            """
                            update convention set provenance = 'NON_CONFIRMEE', avenants_anterieurs = 2
                             where id = :c
                            """)
                    .param("c", c.cle())
                    .update();
            var id = demander(c.enReferent(0), PublicVise.AUTRE, c);
            preparation.preparer();
            en(
                    c.enReferent(0),
                    () -> {
                        var doute = "Importée, non confirmée par une autre partie";
                        var zip = deballer(id);
                        assertThat(zip.texte("manifeste.json"))
                                .contains("\"provenance\" : \"" + doute + "\"");
                        assertThat(texte(zip.octets("sommaire.pdf")))
                                .contains(
                                        "En vigueur (" + doute + ")",
                                        "1er janvier 2026 (" + doute + ")");
                        assertThat(justificatifs.lire(id).manques())
                                .noneMatch(m -> m.contains("scellé par Unisson"))
                                .noneMatch(
                                        m -> m.contains("le texte signé est le texte en vigueur"))
                                .anyMatch(m -> m.contains("2 avenants signés avant la reprise"));
                    });
        });
    }

    @Test
    void un_lecteur_ne_recoit_que_ce_qu_il_peut_lire() {
        essai(c -> {
            engagement(c);
            var observateur = etranger();
            observer(c, observateur);
            var id = demander(observateur, PublicVise.VISITE_HAS, c);
            preparation.preparer();
            en(
                    observateur,
                    () -> {
                        var d = justificatifs.lire(id);
                        assertThat(d.etat()).isEqualTo(EtatDossier.PRET);
                        assertThat(d.pieces()).isZero();
                        assertThat(d.manques()).anyMatch(m -> m.contains("ne partagent pas"));
                        assertThat(deballer(id).texte("manifeste.json"))
                                .doesNotContain("Ouvrir l’ergothérapeute");
                    });
        });
    }

    @Test
    void une_convention_d_autrui_ne_se_demande_pas() {
        essai(c ->
                en(
                        etranger(),
                        () ->
                                assertThatThrownBy(() ->
                                                justificatifs.demander(demande(PublicVise.ARS, c)))
                                        .isInstanceOf(Introuvable.class)));
    }

    @Test
    void un_dossier_n_est_qu_a_la_personne_qui_l_a_demande() {
        essai(c -> {
            var id = demander(c.enReferent(0), PublicVise.AUTRE, c);
            preparation.preparer();
            var fichier = new FichierId(entier("fichier_id", id));
            en(
                    c.enSignataire(0),
                    () -> {
                        assertThat(justificatifs.lister()).isEmpty();
                        assertThatThrownBy(() -> justificatifs.fichier(id))
                                .isInstanceOf(Introuvable.class);
                        assertThat(fichiers.trouver(fichier)).isEmpty();
                        assertThat(db.sql("update dossier_justificatif set pieces = 99").update())
                                .isZero();
                    });
            en(
                    c.enAnimateur(),
                    () ->
                            assertThat(
                                            db.sql("select count(*) from dossier_justificatif")
                                                    .query(Long.class)
                                                    .single())
                                    .isZero());
        });
    }

    @Test
    void qui_ne_lit_plus_la_convention_ne_telecharge_plus_son_dossier() {
        essai(c -> {
            var observateur = etranger();
            observer(c, observateur);
            var id = demander(observateur, PublicVise.AUTRE, c);
            preparation.preparer();
            en(observateur, () -> assertThat(justificatifs.fichier(id)).isNotNull());
            db.sql("delete from convention_acces where compte_id = :c")
                    .param("c", observateur.compte())
                    .update();
            en(
                    observateur,
                    () ->
                            assertThatThrownBy(() -> justificatifs.fichier(id))
                                    .isInstanceOf(Introuvable.class));
        });
    }

    @Test
    void a_son_terme_le_contenu_s_efface_et_la_trace_reste() {
        essai(c -> {
            var id = demander(c.enReferent(0), PublicVise.AUTRE, c);
            preparation.preparer();
            var fichier = new FichierId(entier("fichier_id", id));
            assertThat(preparation.effacer()).isZero();
            assertThat(fichiers.eliminer(fichier)).as("kept until its term").isFalse();
            db.sql(
                            """
                            update dossier_justificatif
                               set expire_le = now() - interval '1 day',
                                   fini_le = now() - interval '15 days'
                             where id = :d
                            """)
                    .param("d", id.valeur())
                    .update();
            assertThat(preparation.effacer()).isEqualTo(1);
            assertThat(
                            db.sql(
                                            """
                                            select c.octets is null from fichier f
                                              join fichier_contenu c on c.empreinte = f.empreinte
                                             where f.id = :f
                                            """)
                                    .param("f", fichier.valeur())
                                    .query(Boolean.class)
                                    .single())
                    .isTrue();
            en(
                    c.enReferent(0),
                    () -> {
                        assertThat(justificatifs.lire(id).etat()).isEqualTo(EtatDossier.EFFACE);
                        assertThat(justificatifs.lire(id).effacement().orElseThrow())
                                .contains("Effacé le ", "se garde 14 jours après sa préparation");
                        assertThatThrownBy(() -> justificatifs.fichier(id))
                                .isInstanceOf(Conflit.class);
                        assertThatThrownBy(() -> fichiers.ouvrir(fichier))
                                .isInstanceOf(Conflit.class)
                                .hasMessageContaining("éliminé le");
                        assertThat(fichiers.charger(fichier).empreinte()).hasSize(64);
                    });
        });
    }

    @Test
    void ce_qui_ne_peut_etre_prepare_est_dit() {
        essai(c -> {
            en(
                    c.enReferent(0),
                    () -> {
                        assertThat(
                                        codes(
                                                justificatifs.demander(
                                                        new DemandeDeDossier(
                                                                PublicVise.AUTRE,
                                                                "",
                                                                EFFET,
                                                                EFFET.minusDays(1),
                                                                List.of(),
                                                                List.of()))))
                                .containsExactlyInAnyOrder(
                                        "CONVENTIONS", "NATURES", "FIN", "PRECISION");
                    });
            c.mettreEn("RELECTURE");
            en(
                    c.enReferent(0),
                    () ->
                            assertThat(codes(justificatifs.demander(demande(PublicVise.ARS, c))))
                                    .containsExactly("CONVENTIONS"));
        });
    }

    @Test
    void trois_dossiers_au_plus_se_preparent_a_la_fois() {
        essai(c -> {
            for (int i = 0; i < 3; i++) demander(c.enReferent(0), PublicVise.ARS, c);
            en(
                    c.enReferent(0),
                    () ->
                            assertThat(codes(justificatifs.demander(demande(PublicVise.ARS, c))))
                                    .containsExactly("EN_COURS"));
        });
    }

    @Test
    void une_convention_justifie_une_mission_et_une_autre_personne_n_y_touche_pas() {
        essai(c -> {
            en(
                    c.enReferent(0),
                    () -> {
                        assertThat(
                                        missions.ajouter(c.id(), MissionAci.PREVENTION, "Chutes")
                                                .estFait())
                                .isTrue();
                        assertThat(codes(missions.ajouter(c.id(), MissionAci.PREVENTION, "Chutes")))
                                .containsExactly("MISSION");
                        assertThat(codes(missions.ajouter(c.id(), MissionAci.AUTRE, " ")))
                                .containsExactly("LIBELLE");
                        assertThat(missions.toutes())
                                .extracting(MissionJustifiee::nom)
                                .containsExactly("Prévention : Chutes");
                    });
            en(
                    c.enSignataire(1),
                    () ->
                            assertThat(codes(missions.retirer(c.id(), 1)))
                                    .containsExactly(Motif.ROLE));
            var etranger = etranger();
            en(etranger, () -> assertThat(missions.toutes()).isEmpty());
        });
    }

    /// The refusal of the database ends the transaction: the actor is never changed back.
    @Test
    void la_base_refuse_aussi_la_mission_d_un_etranger() {
        assertThatThrownBy(() ->
                        essai(c ->
                                en(
                                        etranger(),
                                        () ->
                                                db.sql(
                                                                """
                                                                insert into mission_justifiee
                                                                  (convention_id, rang, mission,
                                                                   compte_id, le)
                                                                values (:c, 9, 'CRISE',
                                                                  acteur_compte(), now())
                                                                """)
                                                        .param("c", c.cle())
                                                        .update())))
                .hasRootCauseMessage(
                        "ERROR: new row violates row-level security policy for table"
                                + " \"mission_justifiee\"");
    }

    @Test
    void une_mission_retiree_reste_dans_l_histoire() {
        essai(c ->
                en(
                        c.enAnimateur(),
                        () -> {
                            missions.ajouter(c.id(), MissionAci.CRISE, "");
                            assertThat(missions.retirer(c.id(), 1).estFait()).isTrue();
                            assertThat(missions.lister(c.id())).isEmpty();
                            assertThat(
                                            db.sql(
                                                            """
                                                            select count(*) from mission_justifiee
                                                             where convention_id = :c
                                                            """)
                                                    .param("c", c.cle())
                                                    .query(Long.class)
                                                    .single())
                                    .isEqualTo(1);
                            assertThat(missions.ajouter(c.id(), MissionAci.CRISE, "").estFait())
                                    .isTrue();
                        }));
    }

    private static String texte(byte[] pdf) {
        try (var lu = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(lu).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void objectifs(ConventionEnVigueur c, String... indicateurs) {
        var lignes =
                Arrays.stream(indicateurs)
                        .map(i ->
                                "{\"objectif\":\"Mieux\",\"nature\":\"RESULTAT\",\"indicateur\":\""
                                        + i
                                        + "\",\"depart\":\"\",\"cible\":\"90 %\",\"echeance\":null,"
                                        + "\"responsable\":\"\"}")
                        .collect(Collectors.joining(","));
        db.sql(
                        """
                        with a as (
                          insert into article (convention_id, numero, rang, titre, obligatoire,
                            type_donnees)
                          values (:c, '99', 99, 'Objectifs', false, 'OBJECTIFS') returning id)
                        insert into article_version (convention_id, article_id, version, texte,
                          donnees, origine, le)
                        select :c, id, 1, '', cast(:d as jsonb), 'MODELE', now() from a
                        """)
                .param("c", c.cle())
                .param("d", "{\"objectifs\":[" + lignes + "]}")
                .update();
    }

    private DossierId demander(Acteur qui, PublicVise pour, ConventionEnVigueur c) {
        return demander(qui, demande(pour, c));
    }

    private DossierId demander(Acteur qui, LocalDate du, LocalDate au, ConventionEnVigueur c) {
        var pour = PublicVise.VISITE_HAS;
        return demander(
                qui, new DemandeDeDossier(pour, "", du, au, pour.natures(), List.of(c.id())));
    }

    private DossierId demander(Acteur qui, DemandeDeDossier demande) {
        var ids = new ArrayList<DossierId>();
        en(
                qui,
                () -> {
                    if (justificatifs.demander(demande) instanceof Resultat.Fait<DossierId>(var id))
                        ids.add(id);
                });
        return ids.getFirst();
    }

    private static DemandeDeDossier demande(PublicVise pour, ConventionEnVigueur c) {
        return new DemandeDeDossier(
                pour,
                pour == PublicVise.AUTRE ? "Conseil départemental" : "",
                EFFET,
                EFFET.plusYears(1).minusDays(1),
                pour.natures(),
                List.of(c.id()));
    }

    private Deballage deballer(DossierId id) {
        return Deballage.de(fichiers.lire(justificatifs.fichier(id)).octets()).verifier();
    }

    private long entier(String colonne, DossierId id) {
        return Objects.requireNonNull(
                db.sql("select " + colonne + " from dossier_justificatif where id = :id")
                        .param("id", id.valeur())
                        .query(Long.class)
                        .single());
    }

    /// Somebody of an organisation that the convention does not know.
    private Acteur etranger() {
        long organisation =
                db.sql(
                                """
                                insert into organisation (source, fictive, raison_sociale, maj_le)
                                values ('demonstration', true, 'Ailleurs', now()) returning id
                                """)
                        .query(Long.class)
                        .single();
        long compte =
                db.sql(
                                """
                                insert into compte (courriel, prenom, nom)
                                values (:c, 'Jeanne', 'Loriot') returning id
                                """)
                        .param("c", UUID.randomUUID() + "@exemple.fr")
                        .query(Long.class)
                        .single();
        db.sql(
                        """
                        insert into habilitation (compte_id, organisation_id, role)
                        values (:c, :o, 'OBSERVATEUR')
                        """)
                .param("c", compte)
                .param("o", organisation)
                .update();
        return Acteur.compte(compte, "Jeanne Loriot", Set.of(organisation));
    }

    private void engagement(ConventionEnVigueur c) {
        db.sql(
                        """
                        insert into promesse (convention_id, genre, rang, partie_id, commune, enonce,
                          partie_dite, etat, etat_le, cree_le)
                        values (:c, 'ENGAGEMENT', 1, :p, false, 'Ouvrir l’ergothérapeute', 'Partie 1',
                          'A_DEMARRER', now(), now())
                        """)
                .param("c", c.cle())
                .param("p", c.partie(0))
                .update();
    }

    /// An observer to whom the parties show the state and the perimeter only.
    private void observer(ConventionEnVigueur c, Acteur observateur) {
        c.nommer(observateur.compte(), null, "OBSERVATEUR");
        db.sql("select 1 from (select convention_accorder(:c, null, :a, 'LECTURE', now())) x")
                .param("c", c.cle())
                .param("a", observateur.compte())
                .query()
                .listOfRows();
        db.sql("update convention set visibilite_observateurs = 'ETAT_ET_PERIMETRE' where id = :c")
                .param("c", c.cle())
                .update();
    }

    private static List<String> codes(Resultat<?> r) {
        return r.motifs().stream().map(Motif::code).toList();
    }

    private void en(Acteur acteur, Runnable geste) {
        acteurs.devenir(acteur, geste);
    }

    private void essai(Consumer<ConventionEnVigueur> geste) {
        acteurs.defaire(
                Acteurs.systeme(),
                () ->
                        geste.accept(
                                ConventionEnVigueur.depuis(
                                        db,
                                        2,
                                        EFFET,
                                        new Duree(
                                                ModePriseEffet.DERNIERE_SIGNATURE,
                                                null,
                                                null,
                                                36,
                                                ModeRenouvellement.AUCUN,
                                                null,
                                                null,
                                                3,
                                                false))));
    }
}
