package fr.unisson.evolutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.ArticleVue;
import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.conventions.ConventionFranchie;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionLiee;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.EngagementAReprendre;
import fr.unisson.conventions.EngagementAReprendre.Choix;
import fr.unisson.conventions.Filiation;
import fr.unisson.conventions.LienDeConvention;
import fr.unisson.conventions.Participation.Tenu;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.PriseDEffet;
import fr.unisson.conventions.PromessesDuTexte;
import fr.unisson.conventions.Reprises;
import fr.unisson.conventions.Successions;
import fr.unisson.conventions.Successions.Demande;
import fr.unisson.conventions.TermesDesConventions;
import fr.unisson.conventions.Textes;
import fr.unisson.conventions.domaine.Constat;
import fr.unisson.conventions.domaine.DonneesArticle.Engagement;
import fr.unisson.conventions.domaine.DonneesArticle.Engagements;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.modeles.TypeDonnees;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A convention that renews or replaces another.
@SqlTest
class SuccessionsSqlTest {

    @Autowired Successions successions;
    @Autowired Reprises reprises;
    @Autowired Filiation filiation;
    @Autowired Conventions conventions;
    @Autowired Parties parties;
    @Autowired PromessesDuTexte promesses;
    @Autowired Textes textes;
    @Autowired PriseDEffet prise;
    @Autowired EffetsADate effets;
    @Autowired Renouvellements renouvellements;
    @Autowired TermesDesConventions termes;
    @Autowired ApplicationEventPublisher evenements;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;

    @Test
    void le_renouvellement_reprend_parties_et_articles_et_rien_de_signe() {
        essai(c -> {
            var id = preparer(c, LienDeConvention.RENOUVELLEMENT, null);
            var nouvelle = conventions.charger(id);
            assertThat(nouvelle.etat()).isEqualTo(EtatConvention.CONSOLIDATION);
            assertThat(nouvelle.duree().dateEffet()).isEqualTo(fin().plusDays(1));
            assertThat(nouvelle.duree().mois()).isEqualTo(36);
            assertThat(parties.lister(id))
                    .extracting(PartieVue::etat)
                    .containsExactly("ACCEPTEE", "ACCEPTEE");
            assertThat(article(id, TypeDonnees.AUCUNE).texte()).isEqualTo("Se répondre vite.");
            assertThat(article(id, TypeDonnees.ENGAGEMENTS).donnees())
                    .isEqualTo(new Engagements(List.of()));
            assertThat(compter("signature_demande", id) + compter("approbation", id)).isZero();
        });
    }

    /// What an imported convention did not say is asked, not signed.
    @Test
    void ce_que_l_ancienne_ne_disait_pas_reste_non_renseigne_et_se_dit_avant_la_relecture() {
        essai(c -> {
            db.sql(
                            """
                            update convention set preavis_suppose = true,
                                   renouvellement_suppose = true where id = :c
                            """)
                    .param("c", c.cle())
                    .update();
            var id = preparer(c, LienDeConvention.RENOUVELLEMENT, null);
            var duree = conventions.charger(id).duree();
            assertThat(duree.preavisSuppose()).isTrue();
            assertThat(duree.renouvellementSuppose()).isTrue();
            assertThat(duree.enToutesLettres()).contains("Le préavis n’est pas renseigné");
            assertThat(bloquants(id)).contains("PREAVIS_SUPPOSE", "RENOUVELLEMENT_SUPPOSE");
        });
    }

    /// Where its document is, and what nobody typed of it, are not for the next one to say.
    @Test
    void la_suite_d_une_convention_importee_s_ouvre_sur_celle_qu_elle_remplace() {
        essai(c -> {
            db.sql("update convention set provenance = 'CONFIRMEE' where id = :c")
                    .param("c", c.cle())
                    .update();
            db.sql(
                            "update article set titre = 'Texte d’origine' where convention_id = :c"
                                    + " and numero = '1'")
                    .param("c", c.cle())
                    .update();
            ecrire(c, "2", "AUCUNE", "Rien n’a été saisi ici : lisez le document signé.", "{}");
            var titre = conventions.charger(c.id()).titre();
            var id = preparer(c, LienDeConvention.RENOUVELLEMENT, null);
            assertThat(texte(id, "1"))
                    .startsWith("Convention renouvelée")
                    .contains(
                            "La présente convention renouvelle la convention « "
                                    + titre
                                    + " », signée le ")
                    .doesNotContain("Se répondre vite", "hors d’Unisson");
            assertThat(texte(id, "2")).isEqualTo("Article");
        });
    }

    /// A signed document gives no article to copy: without the model's, nothing could carry the
    /// mentions that article D. 6124-204 of the code de la santé publique asks for.
    @Test
    void la_suite_d_une_convention_had_importee_part_du_modele_de_son_type() {
        essai(c -> {
            importerHad(c);
            var titre = conventions.charger(c.id()).titre();
            var id = preparer(c, LienDeConvention.RENOUVELLEMENT, null);
            assertThat(bloquants(id))
                    .noneMatch(code -> code.startsWith("CLAUSE_EXIGEE_ABSENTE"))
                    .doesNotContain("CLAUSE_VIDE", "CLAUSE_EXIGEE_VIDE", "SANS_RETRAIT");
            assertThat(texte(id, "1A"))
                    .startsWith("Convention renouvelée")
                    .contains("renouvelle la convention « " + titre + " », signée le ");
            assertThat(texte(id, "4")).contains("**4.1 Demande.**");
            assertThat(texte(id, "A")).startsWith("Copies des autorisations");
            assertThat(numeros(id))
                    .containsSubsequence("0", "1", "1A", "2", "4", "7", "15", "27", "A")
                    .doesNotContain("28")
                    .doesNotHaveDuplicates();
            assertThat(article(id, TypeDonnees.ENGAGEMENTS).donnees())
                    .isEqualTo(new Engagements(List.of()));
            assertThat(compter("engagement_propose", id)).isEqualTo(3);
            assertThat(compter("principe", id)).isPositive();
            assertThat(conventions.charger(id).duree().mois()).isEqualTo(36);
        });
    }

    /// What amendments wrote of it here stays, each article where the model has its like.
    @Test
    void ce_qui_a_ete_redige_dans_une_convention_importee_reste_et_le_modele_complete() {
        essai(c -> {
            importerHad(c);
            ecrire(c, "8", "RETRAIT", "Un mois suffit pour partir.", "{}");
            ecrire(c, "9", "FICHES_ACTION", "Nos protocoles tiennent en trois pages.", "{}");
            ecrire(c, "10", "AUCUNE", "La HAD prête deux lits.", "{}");
            db.sql(
                            "update article set clause = 'HAD_EVALUATION' where convention_id = :c"
                                    + " and numero = '10'")
                    .param("c", c.cle())
                    .update();
            ecrire(c, "11", "AUCUNE", "Un repas par an réunit les équipes.", "{}");
            var id = preparer(c, LienDeConvention.REMPLACEMENT, null);
            assertThat(texte(id, "24")).isEqualTo("Article Un mois suffit pour partir.");
            assertThat(texte(id, "8"))
                    .startsWith("Protocoles")
                    .contains("**8.1**")
                    .endsWith("Nos protocoles tiennent en trois pages.");
            assertThat(texte(id, "15")).isEqualTo("Article La HAD prête deux lits.");
            assertThat(texte(id, "28")).isEqualTo("Article Un repas par an réunit les équipes.");
            assertThat(texte(id, "1A")).startsWith("Convention remplacée");
            assertThat(numeros(id)).containsSubsequence("27", "28", "A").doesNotContain("8A");
            assertThat(bloquants(id))
                    .noneMatch(code -> code.startsWith("CLAUSE_EXIGEE_ABSENTE"))
                    .doesNotContain("SANS_RETRAIT");
        });
    }

    /// A convention signed elsewhere says so in its own text: the one that follows must say it
    /// here.
    @Test
    void sans_article_sur_le_retrait_la_suite_en_propose_un() {
        essai(c -> {
            var id = preparer(c, LienDeConvention.RENOUVELLEMENT, null);
            assertThat(article(id, TypeDonnees.RETRAIT).texte()).contains("sans pénalité");
            assertThat(bloquants(id)).doesNotContain("SANS_RETRAIT");
        });
        essai(c -> {
            db.sql(
                            "update article set type_donnees = 'RETRAIT' where convention_id = :c and"
                                    + " type_donnees = 'AUCUNE'")
                    .param("c", c.cle())
                    .update();
            var id = preparer(c, LienDeConvention.RENOUVELLEMENT, null);
            assertThat(article(id, TypeDonnees.RETRAIT).texte()).isEqualTo("Se répondre vite.");
        });
    }

    @Test
    void le_lien_se_lit_dans_les_deux_sens() {
        essai(c -> {
            var id = preparer(c, LienDeConvention.RENOUVELLEMENT, null);
            assertThat(filiation.origine(id)).map(ConventionLiee::id).contains(c.id());
            assertThat(filiation.suites(c.id()))
                    .extracting(ConventionLiee::id, ConventionLiee::lien)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(
                                    id, LienDeConvention.RENOUVELLEMENT));
        });
    }

    @Test
    void chaque_engagement_se_reprend_un_par_un_avec_ce_qu_il_est_devenu() {
        essai(c -> {
            db.sql(
                            """
                            insert into promesse (convention_id, genre, rang, commune, enonce, etat,
                                                  etat_le, avancement, note, point_le, cree_le)
                            values (:c, 'ENGAGEMENT', 1, true, 'Répondre sous 48 heures', 'PARTIEL',
                                    now(), 60, 'Sauf le week-end', now(), now())
                            """)
                    .param("c", c.cle())
                    .update();
            var id = preparer(c, LienDeConvention.RENOUVELLEMENT, null);
            acteurs.devenir(
                    c.enReferent(0),
                    () -> {
                        assertThat(reprises.lister(id))
                                .extracting(EngagementAReprendre::choix)
                                .containsExactly(null, null, null);
                        var etat =
                                Objects.requireNonNull(
                                        reprises.derniersEtats(id).get("Répondre sous 48 heures"));
                        assertThat(etat.dit()).contains("60 %", "Sauf le week-end");
                        assertThat(bloquants(id)).contains("ENGAGEMENTS_A_REPRENDRE");
                        assertThat(decider(id, 1, Choix.REPRIS, "", "").estFait()).isTrue();
                        assertThat(code(decider(id, 2, Choix.MODIFIE, " ", "")))
                                .isEqualTo("CONTENU");
                        assertThat(
                                        decider(id, 2, Choix.MODIFIE, "Former deux fois par an", "")
                                                .estFait())
                                .isTrue();
                        assertThat(code(decider(id, 3, Choix.ECARTE, "", " "))).isEqualTo("MOTIF");
                        assertThat(decider(id, 3, Choix.ECARTE, "", "Jamais demandé").estFait())
                                .isTrue();
                        assertThat(code(decider(id, 3, Choix.REPRIS, "", "")))
                                .isEqualTo(Resultat.DEPASSE);
                        assertThat(bloquants(id)).doesNotContain("ENGAGEMENTS_A_REPRENDRE");
                    });
            assertThat(article(id, TypeDonnees.ENGAGEMENTS).donnees())
                    .isInstanceOfSatisfying(
                            Engagements.class,
                            e ->
                                    assertThat(e.engagements())
                                            .extracting(Engagement::contenu)
                                            .containsExactly(
                                                    "Répondre sous 48 heures",
                                                    "Former deux fois par an"));
        });
    }

    /// Preparing a renewal renews nothing.
    @Test
    void scenario_6_en_mode_expres_rien_ne_se_renouvelle_tout_seul() {
        essai(c -> {
            var id = preparer(c, LienDeConvention.RENOUVELLEMENT, null);
            c.depuis(aujourdhui().minusMonths(40));
            effets.appliquer();
            assertThat(c.etat()).isEqualTo("EXPIREE");
            assertThat(conventions.charger(id).etat()).isEqualTo(EtatConvention.CONSOLIDATION);
            assertThat(compter("prolongation", c.id())).isZero();
        });
    }

    @Test
    void quand_elle_entre_en_vigueur_la_precedente_est_remplacee_le_meme_instant() {
        essai(c -> {
            var id = preparer(c, LienDeConvention.REMPLACEMENT, null);
            signer(id, aujourdhui());
            prise.appliquer();
            assertThat(conventions.charger(id).etat()).isEqualTo(EtatConvention.EN_VIGUEUR);
            assertThat(c.etat()).isEqualTo("REMPLACEE");
        });
    }

    /// The day after the term, whichever job runs first.
    @Test
    void au_lendemain_du_terme_une_suite_signee_n_est_pas_une_expiration() {
        essai(c -> {
            var id = preparer(c, LienDeConvention.RENOUVELLEMENT, null);
            c.depuis(aujourdhui().minusMonths(36));
            signer(id, aujourdhui());
            effets.appliquer();
            assertThat(c.etat()).isEqualTo("EN_VIGUEUR");
            prise.appliquer();
            assertThat(c.etat()).isEqualTo("REMPLACEE");
        });
    }

    /// A tacit renewal would begin on the very day on which the convention is replaced.
    @Test
    void une_suite_signee_a_temps_ne_laisse_rien_a_decider_de_la_reconduction() {
        essai(c -> {
            tacite(c);
            c.depuis(aujourdhui().minusMonths(35));
            var id = preparer(c, LienDeConvention.RENOUVELLEMENT, null);
            effets.appliquer();
            assertThat(verbes(c)).isNotEmpty();
            var fin = termes.trouver(c.id()).orElseThrow().fin();
            signer(id, Objects.requireNonNull(fin).plusDays(1));
            evenements.publishEvent(
                    new ConventionFranchie(
                            id,
                            TransitionConvention.SCELLER,
                            EtatConvention.EN_SIGNATURE,
                            EtatConvention.SIGNEE,
                            new Tenu(RoleConvention.SYSTEME, null),
                            null,
                            Saisie.vide(),
                            horloge.instant()));
            assertThat(verbes(c)).isEmpty();
            acteurs.devenir(
                    c.enSignataire(0),
                    () -> {
                        var etat = renouvellements.lire(c.id()).orElseThrow();
                        assertThat(etat.peutSOpposer()).isFalse();
                        assertThat(etat.recit().issue()).startsWith("Remplacement");
                    });
        });
    }

    @Test
    void au_lendemain_du_terme_une_suite_signee_n_est_pas_une_reconduction() {
        essai(c -> {
            tacite(c);
            var id = preparer(c, LienDeConvention.RENOUVELLEMENT, null);
            c.depuis(aujourdhui().minusMonths(36));
            signer(id, aujourdhui());
            effets.appliquer();
            assertThat(compter("prolongation", c.id())).isZero();
            prise.appliquer();
            assertThat(c.etat()).isEqualTo("REMPLACEE");
        });
    }

    /// Too late for a prorogation.
    @Test
    void scenario_15_apres_le_terme_une_nouvelle_convention_suit_l_ancienne() {
        essai(c -> {
            c.mettreEn("EXPIREE");
            var id = preparer(c, LienDeConvention.RENOUVELLEMENT, null);
            assertThat(conventions.charger(id).duree().dateEffet()).isNull();
            signer(id, aujourdhui());
            prise.appliquer();
            assertThat(c.etat()).isEqualTo("EXPIREE");
            assertThat(filiation.suites(c.id())).hasSize(1);
        });
    }

    @Test
    void il_n_y_a_qu_une_suite_a_la_fois_et_seuls_ceux_qui_preparent_l_ouvrent() {
        essai(c -> {
            preparer(c, LienDeConvention.RENOUVELLEMENT, null);
            acteurs.devenir(
                    c.enReferent(1),
                    () -> {
                        assertThat(successions.peutPreparer(c.id())).isFalse();
                        assertThat(
                                        code(
                                                successions.preparer(
                                                        c.id(),
                                                        demande(
                                                                LienDeConvention.REMPLACEMENT,
                                                                null))))
                                .isEqualTo("DEJA");
                    });
        });
        essai(c ->
                acteurs.devenir(
                        c.enSignataire(0),
                        () ->
                                assertThatThrownBy(() ->
                                                successions.preparer(
                                                        c.id(),
                                                        demande(
                                                                LienDeConvention.RENOUVELLEMENT,
                                                                null)))
                                        .isInstanceOf(Interdit.class)));
    }

    private ConventionId preparer(
            ConventionEnVigueur c, LienDeConvention lien, @Nullable LocalDate effet) {
        var id = new ConventionId[1];
        acteurs.devenir(
                c.enReferent(0),
                () -> {
                    if (successions.preparer(c.id(), demande(lien, effet))
                            instanceof Resultat.Fait<ConventionId>(var faite)) id[0] = faite;
                });
        return Objects.requireNonNull(id[0]);
    }

    private static Demande demande(LienDeConvention lien, @Nullable LocalDate effet) {
        return new Demande(lien, "Coopérer encore", effet);
    }

    private Resultat<Integer> decider(
            ConventionId id, int rang, Choix choix, String contenu, String motif) {
        return reprises.decider(id, rang, choix, contenu, motif);
    }

    private void tacite(ConventionEnVigueur c) {
        db.sql("update convention set renouvellement = 'TACITE', preavis_mois = 1 where id = :c")
                .param("c", c.cle())
                .update();
    }

    private List<String> verbes(ConventionEnVigueur c) {
        return db.sql(
                        """
                        select verbe from echeance
                         where module = 'evolutions' and objet_id = :c and levee_le is null
                        """)
                .param("c", c.cle())
                .query(String.class)
                .list();
    }

    private List<String> bloquants(ConventionId id) {
        return textes.etat(id).constats().stream()
                .filter(Constat::bloquant)
                .map(Constat::code)
                .toList();
    }

    private ArticleVue article(ConventionId id, TypeDonnees type) {
        return promesses.article(id, type).orElseThrow();
    }

    private void signer(ConventionId id, LocalDate effet) {
        db.sql(
                        """
                        update convention set etat = 'SIGNEE', signee_le = :jour,
                               mode_effet = 'DATE_FIXE', date_effet = :jour where id = :id
                        """)
                .param("jour", effet)
                .param("id", id.valeur())
                .update();
    }

    private String texte(ConventionId id, String numero) {
        return db.sql(
                        """
                        select trim(a.titre || ' ' || v.texte) from article a
                          join article_version v on v.convention_id = a.convention_id
                           and v.article_id = a.id and v.version = a.version
                         where a.convention_id = :c and a.numero = :n
                        """)
                .param("c", id.valeur())
                .param("n", numero)
                .query(String.class)
                .single();
    }

    private List<String> numeros(ConventionId id) {
        return db.sql("select numero from article where convention_id = :c order by rang, id")
                .param("c", id.valeur())
                .query(String.class)
                .list();
    }

    /// As the taking over writes it.
    private void importerHad(ConventionEnVigueur c) {
        db.sql(
                        """
                        update convention set provenance = 'CONFIRMEE', modele_code = 'had-esms',
                               modele_type = 'HAD_ESMS' where id = :c
                        """)
                .param("c", c.cle())
                .update();
        ecrire(c, "2", "AUCUNE", "Rien n’a été saisi ici : lisez le document signé.", "{}");
        ecrire(c, "3", "DUREE", "", "{}");
        db.sql(
                        """
                        update article set titre = case numero when '1' then 'Texte d’origine'
                                 when '2' then 'Objet et périmètre'
                                 when '3' then 'Prise d’effet et durée'
                                 else 'Engagements réciproques' end
                         where convention_id = :c
                        """)
                .param("c", c.cle())
                .update();
    }

    private long compter(String table, ConventionId id) {
        return db.sql("select count(*) from " + table + " where convention_id = :c")
                .param("c", id.valeur())
                .query(Long.class)
                .single();
    }

    private static String code(Resultat<?> resultat) {
        return resultat.motifs().stream().map(Motif::code).findFirst().orElse("");
    }

    private LocalDate fin() {
        return aujourdhui().minusMonths(6).plusMonths(36).minusDays(1);
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }

    private void essai(Consumer<ConventionEnVigueur> corps) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var c =
                            ConventionEnVigueur.depuis(
                                    db, 2, aujourdhui().minusMonths(6), Duree.parDefaut());
                    ecrire(c, "1", "AUCUNE", "Se répondre vite.", "{}");
                    ecrire(
                            c,
                            "7",
                            "ENGAGEMENTS",
                            "",
                            """
                            {"engagements": [%s, %s, %s]}
                            """
                                    .formatted(
                                            engagement("Répondre sous 48 heures"),
                                            engagement("Former"),
                                            engagement("Accueillir un stagiaire")));
                    corps.accept(c);
                });
    }

    private static String engagement(String contenu) {
        return """
        {"partie": "", "contenu": "%s", "frequence": "", "condition": "", "preuve": "", "responsable": ""}
        """
                .formatted(contenu);
    }

    private void ecrire(
            ConventionEnVigueur c, String numero, String type, String texte, String donnees) {
        db.sql(
                        """
                        with a as (
                          insert into article (convention_id, numero, rang, titre, obligatoire,
                                               type_donnees)
                          values (:c, :n, :n::int, 'Article', false, :t) returning id)
                        insert into article_version (convention_id, article_id, version, texte,
                                                     donnees, origine, le)
                        select :c, id, 1, :x, :d::jsonb, 'MODELE', now() from a
                        """)
                .param("c", c.cle())
                .param("n", numero)
                .param("t", type)
                .param("x", texte)
                .param("d", donnees)
                .update();
    }
}
