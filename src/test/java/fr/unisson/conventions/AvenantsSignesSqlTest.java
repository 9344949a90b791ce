package fr.unisson.conventions;

import static fr.unisson.conventions.UneConvention.fait;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.domaine.TypeAvenant;
import fr.unisson.conventions.donnees.DocumentFinalSql;
import fr.unisson.socle.Acteur;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An amendment that all signed and that waits for its day, when another takes effect before it.
@SqlTest
class AvenantsSignesSqlTest {

    @Autowired UnAvenant essai;
    @Autowired Avenants avenants;
    @Autowired RedactionDAvenants redaction;
    @Autowired RepriseDAvenants reprise;
    @Autowired TextesConsolides consolides;
    @Autowired TermesDesConventions termes;
    @Autowired Conventions conventions;
    @Autowired PriseDEffet effets;
    @Autowired DocumentFinalSql documents;
    @Autowired UneConvention annuaire;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    @Test
    void ce_qu_il_est_seul_a_changer_prend_effet_tel_qu_il_est_signe() {
        essai(c -> {
            var attend = signer(c, ouvrir(c, "9", "Le temps de coordination est partagé."));
            signer(c, immediat(c, "7", "Chaque partie répond sous 24 heures."));
            assertThat(essai.etat(attend)).isEqualTo("SIGNEE");
            assertThat(faits(attend)).contains("Avenant signé maintenu");

            venir(attend);
            assertThat(essai.etat(attend)).isEqualTo("EN_VIGUEUR");
            assertThat(avenants.etat(attend).ligne().rang()).isEqualTo(2);
            assertThat(consolides.charger(c.id(), 2).texte())
                    .contains("répond sous 24 heures", "coordination est partagé");
        });
    }

    /// Applied as signed, it would wipe out the one in force without anybody having said so.
    @Test
    void l_article_que_les_deux_changent_revient_aux_parties() {
        essai(c -> {
            var attend = signer(c, ouvrir(c, "7", "Chaque partie répond sous 12 heures."));
            signer(c, immediat(c, "7", "Chaque partie répond sous 24 heures."));

            assertThat(essai.etat(attend)).isEqualTo("CONSOLIDATION");
            assertThat(conventions.charger(attend).signeeLe()).isNull();
            assertThat(
                            db.sql(
                                            "select distinct etat from signature_demande where convention_id = :a")
                                    .param("a", attend.valeur())
                                    .query(String.class)
                                    .list())
                    .containsExactly("ANNULE");
            assertThat(raison(attend)).contains("l’article 7", "signatures sont annulées");
            assertThat(avenants.etat(attend).contenu().articles().getFirst().conflit()).isTrue();
            assertThat(
                            db.sql(
                                            """
                                            select count(*) from notification
                                             where texte like '%les deux changent : l’article 7.%'
                                            """)
                                    .query(Integer.class)
                                    .single())
                    .as("chaque porteur l’apprend")
                    .isGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void resigne_il_prend_effet_au_jour_de_la_derniere_signature_et_se_scelle_de_nouveau() {
        essai(c -> {
            var attend = signer(c, ouvrir(c, "7", "Chaque partie répond sous 12 heures."));
            sceller(attend);
            assertThat(documents.trouver(attend.valeur())).isPresent();
            signer(c, immediat(c, "7", "Chaque partie répond sous 24 heures."));
            assertThat(documents.trouver(attend.valeur()))
                    .as("son document dit un texte que personne ne signe plus")
                    .isEmpty();
            dater(attend, essai.aujourdhui().minusDays(3));
            acteurs.devenir(c.enReferent(0), () -> fait(reprise.trancher(attend, "7", false)));
            signer(c, attend);
            assertThat(essai.etat(attend)).isEqualTo("EN_VIGUEUR");
            assertThat(conventions.charger(attend).enVigueurLe()).isEqualTo(essai.aujourdhui());
            assertThat(consolides.charger(c.id(), 2).texte()).contains("sous 12 heures");
            assertThat(documents.listerAttendus()).contains(attend.valeur());
        });
    }

    @Test
    void un_perimetre_qu_il_laisse_reste_celui_que_l_autre_a_donne() {
        essai(c -> {
            var attend = signer(c, ouvrir(c, "9", "Le temps de coordination est partagé."));
            signer(c, sur(c, null, "Tout le pays de Retz"));
            venir(attend);
            assertThat(essai.etat(attend)).isEqualTo("EN_VIGUEUR");
            assertThat(conventions.charger(c.id()).perimetre()).isEqualTo("Tout le pays de Retz");
        });
    }

    @Test
    void le_perimetre_que_les_deux_changent_revient_aux_parties() {
        essai(c -> {
            var attend = signer(c, sur(c, dansDixJours(), "Deux communes"));
            signer(c, sur(c, null, "Tout le pays de Retz"));
            assertThat(essai.etat(attend)).isEqualTo("CONSOLIDATION");
            assertThat(raison(attend)).contains("les deux changent : le périmètre.");
        });
    }

    @Test
    void la_fin_que_les_deux_changent_revient_aux_parties() {
        essai(c -> {
            var fin = Objects.requireNonNull(termes.trouver(c.id()).orElseThrow().fin());
            var attend = signer(c, essai.ouvrir(c, duree(dansDixJours(), fin.plusYears(2))));
            signer(c, essai.ouvrir(c, duree(null, fin.plusYears(1))));
            assertThat(essai.etat(attend)).isEqualTo("CONSOLIDATION");
            assertThat(raison(attend)).contains("les deux changent : la fin de la convention.");
            assertThat(avenants.etat(attend).ligne().finEnVigueur()).isEqualTo(fin.plusYears(1));
        });
    }

    /// Whoever joins after the signature is bound by nothing that it did not sign.
    @Test
    void la_partie_arrivee_depuis_le_signe_aussi() {
        essai(c -> {
            var attend = signer(c, ouvrir(c, "9", "Le temps de coordination est partagé."));
            var nouvelle = annuaire.monde().ehpad().valeur();
            var autre = immediat(c, "7", "Chaque partie répond sous 24 heures.");
            db.sql(
                            """
                            insert into partie (convention_id, organisation_id, etat, invitee_le,
                                                representant, representant_qualite, missions)
                            values (:c, :o, 'ACCEPTEE', now(), 'M. Ruellan', 'directeur', '{Loger}')
                            """)
                    .param("c", c.cle())
                    .param("o", nouvelle)
                    .update();
            signer(c, autre);
            assertThat(essai.etat(attend)).isEqualTo("CONSOLIDATION");
            assertThat(raison(attend)).contains("l’arrivée d’EHPAD Les Tilleuls");
        });
    }

    private ConventionId ouvrir(ConventionEnVigueur c, String article, String texte) {
        var avenant =
                essai.ouvrir(
                        c,
                        new NouvelAvenant(
                                "Plus tard",
                                "",
                                Set.of(TypeAvenant.TEXTE_LIBRE),
                                List.of(article),
                                dansDixJours(),
                                null));
        essai.ecrire(c, avenant, article, texte);
        return avenant;
    }

    private ConventionId immediat(ConventionEnVigueur c, String article, String texte) {
        var avenant = essai.ouvrir(c, essai.sur(article));
        essai.ecrire(c, avenant, article, texte);
        return avenant;
    }

    private ConventionId sur(ConventionEnVigueur c, @Nullable LocalDate effet, String perimetre) {
        var avenant =
                essai.ouvrir(
                        c,
                        new NouvelAvenant(
                                "Périmètre",
                                "",
                                Set.of(TypeAvenant.OBJET),
                                List.of(),
                                effet,
                                null));
        acteurs.devenir(
                c.enAnimateur(),
                () ->
                        fait(
                                redaction.cadrer(
                                        avenant,
                                        conventions.charger(avenant).version(),
                                        new RedactionDAvenants.Cadre(
                                                "Périmètre", "", perimetre, effet, null))));
        return avenant;
    }

    private static NouvelAvenant duree(@Nullable LocalDate effet, LocalDate fin) {
        return new NouvelAvenant("Durée", "", Set.of(TypeAvenant.DUREE), List.of(), effet, fin);
    }

    private ConventionId signer(ConventionEnVigueur c, ConventionId avenant) {
        List<Acteur> referents = new ArrayList<>();
        List<Acteur> signataires = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            referents.add(c.enReferent(i));
            signataires.add(c.enSignataire(i));
        }
        essai.faireApprouver(c, avenant, referents);
        essai.dispenser(avenant);
        essai.franchir(c, avenant, TransitionConvention.OUVRIR_SIGNATURE, Saisie.vide());
        for (var s : signataires) assertThat(essai.signer(avenant, s)).isEmpty();
        return avenant;
    }

    private void venir(ConventionId avenant) {
        dater(avenant, essai.aujourdhui());
        effets.appliquer();
    }

    private void dater(ConventionId avenant, LocalDate jour) {
        db.sql("update convention set date_effet = :j where id = :a")
                .param("j", jour)
                .param("a", avenant.valeur())
                .update();
    }

    /// As the job does, without printing.
    private void sceller(ConventionId avenant) {
        db.sql(
                        """
                        with f as (
                            insert into fichier (empreinte, nom, type, taille, depose_le)
                            values (repeat('a', 64), 'avenant.pdf', 'application/pdf', 1, now())
                            returning id)
                        insert into document_final (convention_id, empreinte, fichier_id,
                                                    empreinte_fichier, niveau, scelle_le)
                        select :a, (select empreinte from version_texte where convention_id = :a
                                     order by numero desc limit 1), id, repeat('a', 64), 'B', now()
                          from f
                        """)
                .param("a", avenant.valeur())
                .update();
    }

    private String raison(ConventionId avenant) {
        return db.sql(
                        "select motif from convention_historique where convention_id = :a and transition = 'REPARTIR_DU_TEXTE'")
                .param("a", avenant.valeur())
                .query(String.class)
                .single();
    }

    private List<String> faits(ConventionId avenant) {
        return db.sql("select fait from journal where objet_type = 'convention' and objet_id = :a")
                .param("a", avenant.valeur())
                .query(String.class)
                .list();
    }

    private LocalDate dansDixJours() {
        return essai.aujourdhui().plusDays(10);
    }

    private void essai(Consumer<ConventionEnVigueur> suite) {
        acteurs.defaire(Acteurs.systeme(), () -> suite.accept(essai.convention(2)));
    }
}
