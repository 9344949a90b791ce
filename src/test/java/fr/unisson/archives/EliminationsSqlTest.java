package fr.unisson.archives;

import static fr.unisson.archives.domaine.TransitionElimination.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.archives.Eliminations.Dits;
import fr.unisson.archives.domaine.TransitionElimination;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.Fichiers;
import fr.unisson.documents.VeraPdf;
import fr.unisson.journal.Fait;
import fr.unisson.journal.Journal;
import fr.unisson.journal.VerificationDuJournal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What may go, who agrees, and what stays once it is gone.
@SqlTest
class EliminationsSqlTest {

    @Autowired Archives archives;
    @Autowired Eliminations eliminations;
    @Autowired Regles regles;
    @Autowired Fichiers fichiers;
    @Autowired Journal journal;
    @Autowired VerificationDuJournal verification;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;

    @Test
    void l_archive_dit_pour_chaque_sorte_quand_et_pourquoi() {
        essai(a ->
                en(
                        a.directionA,
                        () -> {
                            var archive = archives.lire(a.c.id());
                            assertThat(archive.fin()).isEqualTo(a.fin);
                            var travail = archive.rayon(NatureArchive.TRAVAIL);
                            assertThat(travail.presents())
                                    .extracting(Fichier::id)
                                    .containsExactly(a.diagnostic.id());
                            assertThat(travail.conclusion().possibleLe())
                                    .isEqualTo(a.fin.plusYears(2).plusDays(1));
                            assertThat(
                                            archive.rayon(NatureArchive.CONVENTION)
                                                    .conclusion()
                                                    .possibleLe())
                                    .isEqualTo(a.fin.plusYears(10).plusDays(1));
                            assertThat(
                                            archive.rayon(NatureArchive.DELIBERATION)
                                                    .conclusion()
                                                    .possibleLe())
                                    .isNull();
                            assertThat(archives.lister())
                                    .extracting(r -> r.convention().id())
                                    .containsExactly(a.c.id());
                        }));
    }

    @Test
    void la_regle_la_plus_longue_d_une_partie_vaut_pour_toutes() {
        essai(a -> {
            en(
                    a.directionB,
                    () ->
                            assertThat(
                                            regles.decider(
                                                            new OrganisationId(a.c.organisation(1)),
                                                            NatureArchive.TRAVAIL,
                                                            30,
                                                            SortFinal.TRI,
                                                            "Tableau de gestion 2030")
                                                    .estFait())
                                    .isTrue());
            en(
                    a.directionA,
                    () -> {
                        var conclue =
                                archives.lire(a.c.id()).rayon(NatureArchive.TRAVAIL).conclusion();
                        assertThat(conclue.possibleLe()).isEqualTo(a.fin.plusYears(30).plusDays(1));
                        assertThat(conclue.pourquoi()).contains("Tableau de gestion 2030");
                        assertThat(codes(proposer(a, NatureArchive.TRAVAIL)))
                                .containsExactly("DATE_ATTEINTE");
                    });
        });
    }

    @Test
    void seule_l_administration_decide_des_regles_de_son_organisation_et_rien_ne_se_recrit() {
        essai(a -> {
            var sienne = new OrganisationId(a.c.organisation(0));
            en(
                    a.c.enReferent(0),
                    () -> assertThat(codes(decider(sienne, 5))).containsExactly(Motif.ROLE));
            en(
                    a.directionB,
                    () -> assertThat(codes(decider(sienne, 5))).containsExactly(Motif.ROLE));
            en(
                    a.directionA,
                    () -> {
                        assertThat(decider(sienne, 5).estFait()).isTrue();
                        assertThat(decider(sienne, 6).estFait()).isTrue();
                        assertThat(regles.histoire(sienne))
                                .extracting(RegleDeConservation::annees)
                                .containsExactly(6, 5);
                        assertThat(regles.lister(sienne))
                                .filteredOn(r -> r.nature() == NatureArchive.CONVENTION)
                                .extracting(RegleDeConservation::annees)
                                .containsExactly(6);
                        assertThat(codes(decider(sienne, -1))).containsExactly("ANNEES");
                    });
        });
        assertThatThrownBy(() ->
                        essai(a ->
                                en(
                                        a.directionA,
                                        () ->
                                                db.sql(
                                                                "update regle_de_conservation set annees = 0")
                                                        .update())))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() ->
                        essai(a ->
                                en(
                                        a.directionB,
                                        () ->
                                                db.sql(
                                                                """
                                                                insert into regle_de_conservation
                                                                values (:o, 'CONVENTION', 9, 0,
                                                                  'ELIMINATION', 'Vite',
                                                                  acteur_compte(), now())
                                                                """)
                                                        .param("o", a.c.organisation(0))
                                                        .update())))
                .hasStackTraceContaining("policy for table \"regle_de_conservation\"");
    }

    @Test
    void rien_ne_part_sans_l_accord_de_chaque_partie_et_du_service_d_archives() {
        essai(a -> {
            long id = proposee(a);
            en(
                    a.directionA,
                    () -> {
                        assertThat(codes(franchir(a, id, VISER, "", visa())))
                                .containsExactly("ACCORD_DE_CHAQUE_PARTIE");
                        assertThat(codes(eliminations.accorder(a.c.id(), id)))
                                .as("proposing was agreeing")
                                .containsExactly("DEJA");
                        assertThat(codes(franchir(a, id, EXECUTER, "", Dits.RIEN)))
                                .containsExactly(Motif.ETAT);
                    });
            en(
                    a.c.enReferent(1),
                    () ->
                            assertThat(codes(eliminations.accorder(a.c.id(), id)))
                                    .containsExactly(Motif.ROLE));
            en(
                    a.directionB,
                    () -> {
                        assertThat(eliminations.accorder(a.c.id(), id).estFait()).isTrue();
                        assertThat(codes(franchir(a, id, VISER, "", Dits.RIEN)))
                                .containsExactly("VISA_DES_ARCHIVES");
                        assertThat(franchir(a, id, VISER, "", visa()).estFait()).isTrue();
                        assertThat(codes(franchir(a, id, RETIRER, "Non", Dits.RIEN)))
                                .as("only who proposed takes it back")
                                .containsExactly(Motif.ROLE);
                    });
            assertThat(fichiers.eliminer(a.diagnostic.id())).as("visée, pas exécutée").isFalse();
        });
    }

    @Test
    void l_execution_retire_le_contenu_garde_l_empreinte_et_etablit_un_certificat() {
        essai(a -> {
            long id = visee(a);
            en(
                    a.directionA,
                    () -> {
                        assertThat(franchir(a, id, EXECUTER, "", Dits.RIEN).estFait()).isTrue();
                        var e = eliminations.charger(a.c.id(), id);
                        assertThat(e.etat()).isEqualTo(EtatElimination.EXECUTEE);
                        assertThat(fichiers.charger(a.diagnostic.id()).empreinte())
                                .isEqualTo(a.diagnostic.empreinte());
                        assertThatThrownBy(() -> fichiers.ouvrir(a.diagnostic.id()))
                                .isInstanceOf(Conflit.class);
                        assertThat(fichiers.lire(a.acte.id()).taille()).isPositive();
                        var rayon = archives.lire(a.c.id()).rayon(NatureArchive.TRAVAIL);
                        assertThat(rayon.presents()).isEmpty();
                        assertThat(rayon.elimines()).isEqualTo(1);
                        certificat(e, a);
                        assertThat(
                                        archives.lire(a.c.id())
                                                .rayon(NatureArchive.CONVENTION)
                                                .presents())
                                .as("neither the certificate nor the agreement of the archives")
                                .extracting(Fichier::id)
                                .containsExactly(a.acte.id());
                        assertThat(journal.histoire("convention", a.c.cle(), 1000, 10))
                                .extracting(Fait::fait)
                                .contains(
                                        "Élimination proposée",
                                        "Accord donné à une élimination",
                                        "Élimination visée",
                                        "Élimination exécutée",
                                        "Certificat d’élimination établi");
                    });
            assertThat(contenuPresent(a.diagnostic)).isFalse();
            assertThat(contenuPresent(a.acte)).isTrue();
            assertThat(verification.controler().ecarts()).isEmpty();
        });
    }

    private void certificat(EliminationVue e, UneConventionArchivee a) {
        var octets = fichiers.lire(Objects.requireNonNull(e.certificat())).octets();
        try {
            assertThat(VeraPdf.refusPdfA(octets)).isEmpty();
            assertThat(VeraPdf.refusPdfUa(octets)).isEmpty();
            try (var pdf = Loader.loadPDF(octets)) {
                assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", ""))
                        .contains(
                                "Certificatd’élimination",
                                "AD44,2037-12",
                                "accorddonnéparDianeDirection",
                                "diagnostic.pdf",
                                a.diagnostic.empreinte());
            }
        } catch (Exception x) {
            throw new AssertionError(x);
        }
    }

    /// The same content deposited for something else stays, and can be deposited again.
    @Test
    void un_contenu_depose_ailleurs_reste_et_peut_etre_redepose() {
        essai(a -> {
            var octets = fichiers.lire(a.diagnostic.id()).octets();
            long id = visee(a);
            var ailleurs = deposer(octets);
            en(a.directionA, () -> franchir(a, id, EXECUTER, "", Dits.RIEN));
            assertThat(fichiers.lire(ailleurs.id()).octets()).isEqualTo(octets);
            assertThatThrownBy(() -> fichiers.ouvrir(a.diagnostic.id()))
                    .isInstanceOf(Conflit.class);
        });
        essai(a -> {
            var octets = fichiers.lire(a.diagnostic.id()).octets();
            long id = visee(a);
            en(a.directionA, () -> franchir(a, id, EXECUTER, "", Dits.RIEN));
            assertThat(fichiers.lire(deposer(octets).id()).octets()).isEqualTo(octets);
            assertThatThrownBy(() -> fichiers.ouvrir(a.diagnostic.id()))
                    .isInstanceOf(Conflit.class);
        });
    }

    /// Whatever the code would do, the database lets no content go without the agreements.
    @Test
    void la_base_refuse_de_vider_un_fichier_sans_accord() {
        essai(a -> {
            long id = proposee(a);
            db.sql(
                            "update elimination set etat = 'EXECUTEE', publiques = false,"
                                    + " raison_privees = 'Non' where id = :id")
                    .param("id", id)
                    .update();
            assertThat(fichiers.eliminer(a.diagnostic.id()))
                    .as("the second party has not agreed")
                    .isFalse();
            assertThat(
                            db.sql("update fichier_contenu set octets = null where empreinte = :e")
                                    .param("e", a.diagnostic.empreinte())
                                    .update())
                    .isZero();
            en(
                    a.directionA,
                    () ->
                            assertThat(
                                            db.sql(
                                                            "update fichier set elimine_le = now() where id = :f")
                                                    .param("f", a.diagnostic.id().valeur())
                                                    .update())
                                    .isZero());
            assertThat(contenuPresent(a.diagnostic)).isTrue();
        });
    }

    @Test
    void l_accord_attendu_se_dit_a_la_direction_de_chaque_partie_et_a_elle_seule() {
        essai(a -> {
            long id = proposee(a);
            assertThat(devoirs(id)).containsExactly(a.c.organisation(1) + " DIRECTION");
            en(a.directionB, () -> eliminations.accorder(a.c.id(), id));
            assertThat(devoirs(id)).isEmpty();
        });
    }

    private List<String> devoirs(long id) {
        return db.sql(
                        """
                        select organisation_id || ' ' || role from echeance
                         where module = 'archives' and objet_id = :id and levee_le is null
                        """)
                .param("id", id)
                .query(String.class)
                .list();
    }

    @Test
    void qui_observe_sans_lire_les_pieces_ne_voit_pas_l_archive_dans_sa_liste() {
        essai(a -> {
            var observatrice = a.observatrice(db);
            en(
                    observatrice,
                    () -> {
                        assertThat(archives.lister()).isEmpty();
                        assertThatThrownBy(() -> archives.lire(a.c.id()))
                                .isInstanceOf(Interdit.class);
                    });
        });
    }

    @Test
    void un_visa_incomplet_ne_s_ecrit_pas_meme_en_base() {
        assertThatThrownBy(() ->
                        essai(a -> {
                            long id = proposee(a);
                            db.sql("update elimination set etat = 'VISEE' where id = :id")
                                    .param("id", id)
                                    .update();
                        }))
                .hasStackTraceContaining("elimination_check");
    }

    @Test
    void nul_ne_donne_l_accord_d_une_autre_partie() {
        assertThatThrownBy(() ->
                        essai(a -> {
                            long id = proposee(a);
                            en(
                                    a.directionA,
                                    () ->
                                            db.sql(
                                                            """
                                                            insert into elimination_accord
                                                            values (:c, :id, :p,
                                                              acteur_compte(), now())
                                                            """)
                                                    .param("c", a.c.cle())
                                                    .param("id", id)
                                                    .param("p", a.c.partie(1))
                                                    .update());
                        }))
                .hasStackTraceContaining("policy for table \"elimination_accord\"");
    }

    @Test
    void un_refus_ou_un_retrait_laisse_tout_en_place_et_libere_une_autre_proposition() {
        essai(a -> {
            long id = proposee(a);
            en(
                    a.directionB,
                    () -> {
                        assertThat(codes(proposer(a, NatureArchive.TRAVAIL)))
                                .containsExactly("EN_COURS");
                        assertThat(codes(franchir(a, id, REFUSER, " ", Dits.RIEN)))
                                .containsExactly(Motif.SANS_MOTIF);
                        assertThat(franchir(a, id, REFUSER, "Utile à l’audit", Dits.RIEN).estFait())
                                .isTrue();
                        assertThat(proposer(a, NatureArchive.TRAVAIL).estFait()).isTrue();
                    });
            assertThat(contenuPresent(a.diagnostic)).isTrue();
        });
    }

    @Test
    void une_page_qui_a_vieilli_n_elimine_rien() {
        essai(a -> {
            long id = visee(a);
            en(
                    a.directionA,
                    () ->
                            assertThat(
                                            eliminations.franchir(
                                                    a.c.id(), id, 1, EXECUTER, "", Dits.RIEN))
                                    .isEqualTo(Resultat.depasse()));
            assertThat(contenuPresent(a.diagnostic)).isTrue();
        });
    }

    private Resultat<NatureArchive> decider(OrganisationId organisation, @Nullable Integer annees) {
        return regles.decider(
                organisation,
                NatureArchive.CONVENTION,
                annees,
                SortFinal.ELIMINATION,
                "Avis du service d’archives");
    }

    private Resultat<Long> proposer(UneConventionArchivee a, NatureArchive nature) {
        return eliminations.proposer(a.c.id(), Set.of(nature), "Plus d’usage");
    }

    private long proposee(UneConventionArchivee a) {
        var id = new long[1];
        en(
                a.directionA,
                () -> {
                    if (proposer(a, NatureArchive.TRAVAIL) instanceof Resultat.Fait<Long>(var nee))
                        id[0] = nee;
                });
        return id[0];
    }

    private long visee(UneConventionArchivee a) {
        long id = proposee(a);
        en(
                a.directionB,
                () -> {
                    assertThat(eliminations.accorder(a.c.id(), id).estFait()).isTrue();
                    assertThat(franchir(a, id, VISER, "", visa()).estFait()).isTrue();
                });
        return id;
    }

    private Dits visa() {
        return new Dits(
                true,
                "AD 44, 2037-12",
                LocalDate.now(horloge),
                new Envoi(
                        "accord.pdf",
                        new ByteArrayInputStream(
                                "%PDF-1.7 accord".getBytes(StandardCharsets.UTF_8))),
                "");
    }

    private Resultat<EtatElimination> franchir(
            UneConventionArchivee a, long id, TransitionElimination t, String motif, Dits dits) {
        return eliminations.franchir(
                a.c.id(), id, eliminations.charger(a.c.id(), id).version(), t, motif, dits);
    }

    private Fichier deposer(byte[] octets) {
        return fichiers.conserver(
                "ailleurs.pdf", "application/pdf", fr.unisson.documents.Contenu.de(octets), null);
    }

    private boolean contenuPresent(Fichier f) {
        return db.sql("select octets is not null from fichier_contenu where empreinte = :e")
                .param("e", f.empreinte())
                .query(Boolean.class)
                .single();
    }

    private static List<String> codes(Resultat<?> r) {
        return r.motifs().stream().map(Motif::code).toList();
    }

    private void en(Acteur acteur, Runnable geste) {
        acteurs.devenir(acteur, geste);
    }

    private void essai(Consumer<UneConventionArchivee> geste) {
        acteurs.defaire(
                Acteurs.systeme(),
                () ->
                        geste.accept(
                                new UneConventionArchivee(db, fichiers, LocalDate.now(horloge))));
    }
}
