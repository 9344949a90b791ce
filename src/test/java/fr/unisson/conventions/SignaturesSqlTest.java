package fr.unisson.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.ConventionASigner.Partie;
import fr.unisson.conventions.Signatures.Geste;
import fr.unisson.conventions.Signatures.Issue;
import fr.unisson.conventions.donnees.SignaturesSql;
import fr.unisson.documents.Envoi;
import fr.unisson.gouvernance.Mandat.Cloture;
import fr.unisson.gouvernance.MandatId;
import fr.unisson.gouvernance.Mandats;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Empreinte;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.Segment;
import fr.unisson.socle.vie.Motif;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SqlTest
class SignaturesSqlTest {

    private static final String EMPREINTE = Empreinte.de(ConventionASigner.TEXTE);

    @Autowired TourDeSignature tour;
    @Autowired Signatures signatures;
    @Autowired CopiesSignees copies;
    @Autowired RelancesDeSignature relances;
    @Autowired PriseDEffet effet;
    @Autowired SignaturesSql sql;
    @Autowired DocumentsFinaux documents;
    @Autowired fr.unisson.documents.Verification verification;
    @Autowired Mandats mandats;
    @Autowired fr.unisson.documents.Fichiers fichiers;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void la_derniere_signature_scelle_la_convention() {
        essai(
                2,
                c -> {
                    assertThat(signer(c, c.partie(0))).isEqualTo(new Issue.Signee(false));
                    assertThat(c.etat()).isEqualTo("EN_SIGNATURE");
                    assertThat(signer(c, c.partie(1))).isEqualTo(new Issue.Signee(true));
                    assertThat(c.etat()).isEqualTo("SIGNEE");

                    assertThat(effet.appliquer()).isPositive();
                    assertThat(c.etat()).isEqualTo("EN_VIGUEUR");
                });
    }

    @Test
    void constatee_en_retard_la_prise_d_effet_garde_le_jour_du_texte() {
        essai(
                2,
                c -> {
                    signer(c, c.partie(0));
                    signer(c, c.partie(1));
                    db.sql("update convention set date_effet = date_effet - 3 where id = :c")
                            .param("c", c.id)
                            .update();

                    effet.appliquer();

                    assertThat(
                                    db.sql(
                                                    "select en_vigueur_le = signee_le - 3 from"
                                                            + " convention where id = :c")
                                            .param("c", c.id)
                                            .query(Boolean.class)
                                            .single())
                            .isTrue();
                });
    }

    @Test
    void le_document_final_est_scelle_avec_son_dossier_de_preuve() {
        essai(
                2,
                c -> {
                    signer(c, c.partie(0));
                    signer(c, c.partie(1));

                    assertThat(documents.produireAttendus()).isPositive();

                    acteurs.devenir(
                            c.partie(0).enReferent(),
                            () -> {
                                var produit = documents.trouver(c.id).orElseThrow();
                                var pdf =
                                        fichiers.lire(
                                                new fr.unisson.documents.FichierId(
                                                        produit.fichier()));
                                assertThat(verification.verifier(pdf).orElseThrow().connu())
                                        .isPresent();
                                assertThat(produit.preuves()).isNotNull();
                            });
                });
    }

    @Test
    void seul_l_animateur_ouvre_la_signature() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var c = ConventionASigner.aSigner(db, 2);
                    acteurs.devenir(
                            c.partie(0).enReferent(),
                            () ->
                                    assertThat(tour.ouvrir(c.id, null))
                                            .extracting(Motif::code)
                                            .containsExactly("ROLE_INSUFFISANT"));
                });
    }

    @Test
    void sans_mandat_en_cours_la_signature_ne_s_ouvre_pas() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var c = ConventionASigner.aSigner(db, 2);
                    clore(c.partie(1), LocalDate.of(2026, 1, 1));
                    acteurs.devenir(
                            c.enAnimateur(),
                            () ->
                                    assertThat(tour.ouvrir(c.id, null))
                                            .extracting(Motif::code)
                                            .containsExactly("SIGNATAIRE_HABILITE"));
                });
    }

    /// Scenario 2 of conventions.md §3.14.
    @Test
    void scenario_2_un_mandat_clos_entre_deux_pages_bloque_et_un_remplacant_signe() {
        essai(
                2,
                c -> {
                    var p = c.partie(0);
                    var d = c.demande(p);
                    var code = code(c, p);
                    clore(p, LocalDate.now(Dates.PARIS).minusDays(1));

                    assertThat(codes(signer(p, d, EMPREINTE, code)))
                            .containsExactly("MANDAT_EN_COURS");

                    long remplacante = c.compte(p.organisation(), "DIRECTION");
                    long mandat = c.mandat(p.organisation(), remplacante, null);
                    acteurs.devenir(
                            p.enReferent(),
                            () ->
                                    assertThat(tour.confier(d, new MandatId(mandat), "Départ"))
                                            .isEmpty());

                    assertThat(c.etatDemande(d)).isEqualTo("DELEGUE");
                    var remplacant =
                            new Partie(
                                    p.id(),
                                    p.organisation(),
                                    p.referent(),
                                    p.secretaire(),
                                    remplacante,
                                    mandat);
                    assertThat(signer(c, remplacant)).isEqualTo(new Issue.Signee(false));
                });
    }

    /// Scenario 1 of conventions.md §3.14.
    @Test
    void scenario_1_le_texte_repris_apres_deux_signatures_sur_trois_les_annule() {
        essai(
                3,
                c -> {
                    signer(c, c.partie(0));
                    signer(c, c.partie(1));
                    var ancienne = c.demande(c.partie(0));
                    acteurs.devenir(
                            c.enAnimateur(),
                            () -> {
                                var aPerdre = tour.tableau(c.id).aPerdre();
                                assertThat(aPerdre).hasSize(2);
                                assertThat(tour.rouvrir(c.id, "Une erreur", Set.of()))
                                        .extracting(Motif::code)
                                        .containsExactly("PERTES_CONFIRMEES");
                                assertThat(
                                                tour.rouvrir(
                                                        c.id,
                                                        "Une erreur",
                                                        Set.of(
                                                                aPerdre.get(0).id(),
                                                                aPerdre.get(1).id())))
                                        .isEmpty();
                            });
                    assertThat(c.etat()).isEqualTo("CONSOLIDATION");
                    assertThat(c.etatDemande(ancienne)).isEqualTo("ANNULE");
                    assertThat(sql.lister(c.id)).hasSize(2);

                    c.figer(ConventionASigner.TEXTE.replace("coopèrent", "coopèrent chaque mois"));
                    acteurs.devenir(
                            c.partie(0).enSignataire(),
                            () -> {
                                var vue = signatures.consulter(ancienne);
                                assertThat(vue.texteChange()).isTrue();
                                assertThat(vue.difference())
                                        .anyMatch(s ->
                                                s.nature() == Segment.Nature.AJOUT
                                                        && s.texte().contains("chaque mois"));
                            });
                });
    }

    @Test
    void une_signature_sur_un_autre_texte_est_refusee() {
        essai(
                2,
                c -> {
                    var p = c.partie(0);
                    var code = code(c, p);

                    assertThat(codes(signer(p, c.demande(p), Empreinte.de("autre"), code)))
                            .containsExactly("TEXTE_ACTUEL");
                });
    }

    @Test
    void un_code_faux_perime_ou_deja_servi_ne_signe_pas() {
        essai(
                2,
                c -> {
                    var p = c.partie(0);
                    var d = c.demande(p);
                    var code = code(c, p);
                    var faux = code.equals("000000") ? "000001" : "000000";
                    assertThat(codes(signer(p, d, EMPREINTE, faux))).containsExactly("CODE");

                    db.sql("update signature_code set expire_le = now() where demande_id = :d")
                            .param("d", d)
                            .update();
                    assertThat(codes(signer(p, d, EMPREINTE, code))).containsExactly("CODE");

                    var nouveau = code(c, p);
                    assertThat(signer(p, d, EMPREINTE, nouveau)).isEqualTo(new Issue.Signee(false));
                    assertThat(codes(signer(p, d, EMPREINTE, nouveau)))
                            .containsExactly("ETAT_INCOMPATIBLE");
                });
    }

    @Test
    void apres_cinq_essais_le_bon_code_ne_vaut_plus() {
        essai(
                2,
                c -> {
                    var p = c.partie(0);
                    var code = code(c, p);
                    var faux = code.equals("000000") ? "000001" : "000000";
                    for (int i = 0; i < 5; i++) signer(p, c.demande(p), EMPREINTE, faux);

                    assertThat(codes(signer(p, c.demande(p), EMPREINTE, code)))
                            .containsExactly("CODE");
                });
    }

    @Test
    void nul_ne_signe_a_la_place_d_un_autre() {
        essai(
                2,
                c ->
                        acteurs.devenir(
                                c.partie(1).enSignataire(),
                                () ->
                                        assertThatThrownBy(() ->
                                                        signatures.demanderCode(
                                                                c.demande(c.partie(0)), EMPREINTE))
                                                .isInstanceOf(Introuvable.class)));
    }

    @Test
    void une_organisation_etrangere_ne_voit_ni_demande_ni_preuve() {
        essai(
                2,
                c -> {
                    signer(c, c.partie(0));
                    var d = c.demande(c.partie(0));
                    acteurs.devenir(
                            c.partie(1).enReferent(),
                            () -> assertThat(sql.preuves(c.id)).isEmpty());
                    acteurs.devenir(
                            c.partie(0).enReferent(),
                            () ->
                                    assertThat(sql.preuves(c.id))
                                            .singleElement()
                                            .satisfies(p ->
                                                    assertThat(p.contenu())
                                                            .contains(
                                                                    "192.0.2.7",
                                                                    EMPREINTE,
                                                                    "Directrice")));
                    acteurs.devenir(
                            Acteurs.compte(-5, -6),
                            () ->
                                    assertThatThrownBy(() -> signatures.consulter(d))
                                            .isInstanceOf(Introuvable.class));
                });
    }

    @Test
    void un_refus_sur_le_texte_le_rend_aux_parties() {
        essai(
                2,
                c -> {
                    signer(c, c.partie(0));
                    var d = c.demande(c.partie(1));
                    acteurs.devenir(
                            c.partie(1).enSignataire(),
                            () -> {
                                assertThat(tour.refuser(d, " ", true))
                                        .extracting(Motif::code)
                                        .containsExactly("MOTIF_REQUIS");
                                assertThat(tour.refuser(d, "Article 9", true)).isEmpty();
                            });
                    assertThat(c.etat()).isEqualTo("CONSOLIDATION");
                    assertThat(c.etatDemande(c.demande(c.partie(0)))).isEqualTo("ANNULE");
                });
    }

    @Test
    void une_copie_signee_ailleurs_est_verifiee_par_une_autre_partie() {
        essai(
                2,
                c -> {
                    signer(c, c.partie(0));
                    var d = c.demande(c.partie(1));
                    acteurs.devenir(
                            c.partie(1).enReferent(),
                            () -> {
                                assertThat(copies.deposer(d, copie(c))).isEmpty();
                                assertThat(copies.verifier(d, true, ""))
                                        .extracting(Motif::code)
                                        .containsExactly("AUTRE_PARTIE");
                            });
                    assertThat(c.etat()).isEqualTo("EN_SIGNATURE");
                    acteurs.devenir(
                            c.partie(0).enReferent(),
                            () -> assertThat(copies.verifier(d, true, "")).isEmpty());
                    assertThat(c.etat()).isEqualTo("SIGNEE");
                });
    }

    @Test
    void une_copie_qu_une_regle_refuse_n_est_pas_gardee() {
        essai(
                2,
                c -> {
                    signer(c, c.partie(0));
                    var d = c.demande(c.partie(1));
                    var hier = LocalDate.now(Dates.PARIS).minusDays(1);
                    acteurs.devenir(
                            c.partie(1).enReferent(),
                            () -> {
                                long avant = fichiers();
                                assertThat(copies.deposer(d, scan(), hier, " "))
                                        .extracting(Motif::code)
                                        .containsExactly("ORIGINAL");
                                assertThat(copies.deposer(d, scan(), null, "Secrétariat"))
                                        .isNotEmpty();
                                assertThat(
                                                copies.deposer(
                                                        d,
                                                        new Envoi(
                                                                "copie.exe",
                                                                new ByteArrayInputStream(
                                                                        new byte[] {'M', 'Z', 0})),
                                                        hier,
                                                        "Secrétariat"))
                                        .extracting(Motif::code)
                                        .containsExactly("FICHIER");
                                assertThat(fichiers()).isEqualTo(avant);
                                assertThat(copies.deposer(d, scan(), hier, "Secrétariat"))
                                        .isEmpty();
                                assertThat(fichiers()).isEqualTo(avant + 1);
                                assertThat(copies.deposer(d, scan(), hier, "Secrétariat"))
                                        .isNotEmpty();
                                assertThat(fichiers()).isEqualTo(avant + 1);
                            });
                });
    }

    private long fichiers() {
        return db.sql("select count(*) from fichier").query(Long.class).single();
    }

    private static Envoi scan() {
        return new Envoi(
                "copie.pdf",
                new ByteArrayInputStream("%PDF-1.7 signée".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void une_relance_par_jour_au_plus() {
        essai(
                2,
                c -> {
                    var d = c.demande(c.partie(0));
                    acteurs.devenir(
                            c.enAnimateur(),
                            () -> {
                                assertThat(relances.relancer(d)).isEmpty();
                                assertThat(relances.relancer(d))
                                        .extracting(Motif::code)
                                        .containsExactly("DEJA_RELANCE");
                            });
                });
    }

    @Test
    void la_relance_automatique_part_au_troisieme_jour_et_le_delai_passe_ferme() {
        essai(
                2,
                c -> {
                    var d = c.demande(c.partie(0));
                    assertThat(relances.relancerDuJour()).isZero();
                    reculer(d, 3);
                    assertThat(relances.relancerDuJour()).isEqualTo(1);
                    assertThat(relances.relancerDuJour()).isZero();
                    db.sql(
                                    """
                                    update signature_demande set limite = current_date - 2
                                     where id = :d
                                    """)
                            .param("d", d)
                            .update();
                    relances.relancerDuJour();
                    assertThat(c.etatDemande(d)).isEqualTo("EXPIRE");
                });
    }

    @Test
    void l_evenement_attendu_est_declare_par_deux_parties() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var c = ConventionASigner.aSigner(db, 2);
                    db.sql("update convention set mode_effet = 'EVENEMENT' where id = :c")
                            .param("c", c.id)
                            .update();
                    c.etat("SIGNEE");
                    acteurs.devenir(
                            c.partie(0).enReferent(),
                            () -> assertThat(effet.declarerEvenement(c.id)).isEmpty());
                    assertThat(c.etat()).isEqualTo("SIGNEE");
                    acteurs.devenir(
                            c.partie(1).enReferent(),
                            () -> assertThat(effet.declarerEvenement(c.id)).isEmpty());
                    assertThat(c.etat()).isEqualTo("EN_VIGUEUR");
                });
    }

    @Test
    void deux_clics_ne_font_qu_une_signature() throws Exception {
        var c = committer(2);
        var p = c.partie(0);
        var code = enTransaction(Acteurs.systeme(), () -> c.dernierCode(p.signataire()));
        long d = enTransaction(Acteurs.systeme(), () -> c.demande(p));

        var issues =
                ensemble(
                        () -> signerSeul(p.enSignataire(), d, code),
                        () -> signerSeul(p.enSignataire(), d, code));

        assertThat(issues).filteredOn(Issue.Signee.class::isInstance).hasSize(1);
        List<SignaturesSql.Signee> gardees =
                enTransaction(Acteurs.systeme(), () -> sql.lister(c.id));
        assertThat(gardees).hasSize(1);
    }

    @Test
    void deux_dernieres_signatures_simultanees_scellent_une_fois() throws Exception {
        var c = committer(2);
        var issues = ensemble(() -> signerSeul(c, c.partie(0)), () -> signerSeul(c, c.partie(1)));

        assertThat(issues)
                .containsExactlyInAnyOrder(new Issue.Signee(false), new Issue.Signee(true));
        String etat = enTransaction(Acteurs.systeme(), c::etat);
        assertThat(etat).isEqualTo("SIGNEE");
    }

    private void essai(int parties, java.util.function.Consumer<ConventionASigner> suite) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var c = ConventionASigner.aSigner(db, parties);
                    acteurs.devenir(
                            c.enAnimateur(), () -> assertThat(tour.ouvrir(c.id, null)).isEmpty());
                    suite.accept(c);
                });
    }

    private CopiesSignees.Copie copie(ConventionASigner c) {
        var fichier =
                fichiers.conserver(
                        "copie.txt",
                        "text/plain",
                        fr.unisson.documents.Contenu.de(new byte[] {1}),
                        c.partie(1).organisation());
        return new CopiesSignees.Copie(
                fichier.id().valeur(), LocalDate.now(Dates.PARIS).minusDays(1), "Secrétariat");
    }

    private Issue signer(ConventionASigner c, Partie p) {
        return signer(p, c.demande(p), EMPREINTE, code(c, p));
    }

    private Issue signer(Partie p, long demande, String empreinte, String code) {
        var issue = new Issue[1];
        acteurs.devenir(
                p.enSignataire(),
                () -> issue[0] = signatures.signer(demande, geste(empreinte, code)));
        return issue[0];
    }

    private String code(ConventionASigner c, Partie p) {
        acteurs.devenir(
                p.enSignataire(),
                () -> {
                    signatures.consulter(c.demande(p));
                    assertThat(signatures.demanderCode(c.demande(p), EMPREINTE)).isEmpty();
                });
        return c.dernierCode(p.signataire());
    }

    private static Geste geste(String empreinte, String code) {
        return new Geste(empreinte, true, true, code, "192.0.2.7", "Essai");
    }

    private static List<String> codes(Issue issue) {
        return ((Issue.Refusee) issue).motifs().stream().map(Motif::code).toList();
    }

    private void clore(Partie p, LocalDate jour) {
        assertThat(
                        mandats.cloturer(
                                new MandatId(p.mandat()),
                                new Cloture(Cloture.Genre.DEPART, jour, "Départ")))
                .isEmpty();
    }

    private void reculer(long demande, int jours) {
        db.sql(
                        """
                        update signature_demande
                           set invite_le = invite_le - make_interval(days => :j) where id = :d
                        """)
                .param("j", jours)
                .param("d", demande)
                .update();
    }

    /// The same, for real: several connections must see it.
    private ConventionASigner committer(int parties) {
        var c = enTransaction(Acteurs.systeme(), () -> ConventionASigner.aSigner(db, parties));
        c.enAnimateur().executer(() -> assertThat(tour.ouvrir(c.id, null)).isEmpty());
        for (var p : c.parties) {
            long d = enTransaction(Acteurs.systeme(), () -> c.demande(p));
            p.enSignataire()
                    .executer(() -> {
                        signatures.consulter(d);
                        assertThat(signatures.demanderCode(d, EMPREINTE)).isEmpty();
                    });
        }
        return c;
    }

    private Issue signerSeul(ConventionASigner c, Partie p) {
        var code = enTransaction(Acteurs.systeme(), () -> c.dernierCode(p.signataire()));
        long d = enTransaction(Acteurs.systeme(), () -> c.demande(p));
        return signerSeul(p.enSignataire(), d, code);
    }

    private Issue signerSeul(Acteur acteur, long demande, String code) {
        try {
            return acteur.executer(() -> signatures.signer(demande, geste(EMPREINTE, code)));
        } catch (Conflit e) {
            return new Issue.Refusee(List.of());
        }
    }

    private <T> T enTransaction(Acteur acteur, java.util.function.Supplier<T> travail) {
        return acteur.executer(() -> {
            var resultat = new ArrayList<T>(1);
            new TransactionTemplate(transactions)
                    .executeWithoutResult(_ -> resultat.add(travail.get()));
            return resultat.getFirst();
        });
    }

    private static List<Issue> ensemble(Callable<Issue> a, Callable<Issue> b) throws Exception {
        var depart = new CyclicBarrier(2);
        try (var fils = Executors.newFixedThreadPool(2)) {
            var un =
                    fils.submit(() -> {
                        depart.await();
                        return a.call();
                    });
            var deux =
                    fils.submit(() -> {
                        depart.await();
                        return b.call();
                    });
            return List.of(un.get(), deux.get());
        }
    }
}
