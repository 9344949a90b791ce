package fr.unisson.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.domaine.TypeAvenant;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.FichierId;
import fr.unisson.documents.Fichiers;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is signed changes only by an amendment: so do the annexes signed with it.
@SqlTest
class AnnexesDAvenantSqlTest {

    @Autowired UnAvenant essai;
    @Autowired Annexes annexes;
    @Autowired RetraitsDAnnexes retraits;
    @Autowired Textes textes;
    @Autowired TextesConsolides consolides;
    @Autowired Fichiers fichiers;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    @Test
    void une_annexe_signee_par_avenant_entre_dans_la_convention_a_sa_prise_d_effet() {
        essai(c -> {
            var avenant = ouvrir(c, null);
            joindre(c, avenant, "Protocole de nuit", null, "Version 1");
            var empreinte = annexes.lister(avenant).getFirst().derniere().empreinte();
            assertThat(textes.etat(avenant).actuel().texte())
                    .contains(
                            "Le document « Protocole de nuit » (empreinte SHA-256 "
                                    + empreinte
                                    + ") est ajouté aux annexes de la convention.");
            assertThat(annexes.lister(c.id())).isEmpty();

            signer(c, avenant);
            assertThat(annexes.lister(c.id()))
                    .extracting(a -> a.rang() + " " + a.titre() + " " + a.derniere().note())
                    .containsExactly("1 Protocole de nuit Avenant n° 1");
            assertThat(consolides.charger(c.id(), 1).texte())
                    .contains("Annexe 1. Protocole de nuit (empreinte SHA-256 " + empreinte + ")");
            var fichier = annexes.lister(c.id()).getFirst().derniere().fichier();
            acteurs.devenir(
                    c.enReferent(1),
                    () -> {
                        assertThat(fichiers.lire(new FichierId(fichier)).octets())
                                .asString(StandardCharsets.UTF_8)
                                .isEqualTo("Version 1");
                        assertThat(annexes.peutChanger(c.id(), annexes.lister(c.id()).getFirst()))
                                .isFalse();
                    });
        });
    }

    @Test
    void une_annexe_signee_se_remplace_par_avenant_et_garde_ses_versions() {
        essai(c -> {
            var premier = ouvrir(c, null);
            joindre(c, premier, "Protocole de nuit", null, "Version 1");
            signer(c, premier);
            var second = ouvrir(c, null);
            assertThat(code(proposer(c, second, "", 7, "Version 2"))).isEqualTo("REMPLACE");
            joindre(c, second, "", 1, "Version 2");
            assertThat(textes.etat(second).actuel().texte())
                    .contains(
                            "L’annexe 1 de la convention est remplacée par le document « Protocole"
                                    + " de nuit » (empreinte");
            signer(c, second);
            assertThat(annexes.lister(c.id()))
                    .singleElement()
                    .satisfies(a ->
                            assertThat(a.versions())
                                    .extracting(AnnexeVue.Version::note)
                                    .containsExactly("Avenant n° 2", "Avenant n° 1"));
        });
    }

    @Test
    void un_avenant_n_a_pas_d_annexe_vivante_et_sa_figee_se_retire_avant_la_relecture() {
        essai(c -> {
            var avenant = ouvrir(c, null);
            joindre(c, avenant, "Protocole de nuit", null, "Version 1");
            acteurs.devenir(
                    c.enAnimateur(),
                    () -> {
                        assertThat(annexes.peutAjouter(avenant, true)).isFalse();
                        var a = annexes.lister(avenant).getFirst();
                        assertThat(code(annexes.retirer(avenant, a.id(), a.version(), " ", null)))
                                .isEqualTo("MOTIF");
                        assertThat(
                                        annexes.retirer(
                                                        avenant,
                                                        a.id(),
                                                        a.version(),
                                                        "Mauvais fichier",
                                                        null)
                                                .estFait())
                                .isTrue();
                    });
            assertThat(textes.etat(avenant).actuel().texte()).doesNotContain("Protocole de nuit");
            assertThat(textes.etat(avenant).constats())
                    .extracting(k -> k.code())
                    .contains("SANS_MODIFICATION");
        });
    }

    /// Both replace annex 1: the first one in force wins nothing in silence.
    @Test
    void deux_avenants_qui_remplacent_la_meme_annexe_se_rencontrent() {
        essai(c -> {
            var premier = ouvrir(c, null);
            joindre(c, premier, "Protocole de nuit", null, "Version 1");
            signer(c, premier);
            var attend = ouvrir(c, essai.aujourdhui().plusDays(10));
            joindre(c, attend, "", 1, "Version lente");
            signer(c, attend);
            assertThat(essai.etat(attend)).isEqualTo("SIGNEE");
            var second = ouvrir(c, null);
            joindre(c, second, "", 1, "Version 2");
            signer(c, second);
            assertThat(essai.etat(attend)).isEqualTo("CONSOLIDATION");
            assertThat(
                            db.sql(
                                            """
                                            select motif from convention_historique
                                             where convention_id = :a
                                               and transition = 'REPARTIR_DU_TEXTE'
                                            """)
                                    .param("a", attend.valeur())
                                    .query(String.class)
                                    .single())
                    .contains("l’annexe 1");
        });
    }

    @Test
    void un_avenant_retire_une_annexe_signee_qui_reste_lisible() {
        essai(c -> {
            var premier = ouvrir(c, null);
            joindre(c, premier, "Protocole de nuit", null, "Version 1");
            signer(c, premier);
            var second = ouvrir(c, null);
            acteurs.devenir(
                    c.enAnimateur(),
                    () -> {
                        assertThat(retraits.possibles(second))
                                .extracting(AnnexeVue::rang)
                                .containsExactly(1);
                        assertThat(code(retraits.retirer(second, 7))).isEqualTo("RETIREE");
                        assertThat(retraits.retirer(second, 1).estFait()).isTrue();
                        assertThat(code(retraits.retirer(second, 1))).isEqualTo("RETIREE");
                        assertThat(retraits.garder(second, 1).estFait()).isTrue();
                        assertThat(retraits.retirer(second, 1).estFait()).isTrue();
                    });
            assertThat(code(proposer(c, second, "", 1, "Version 2"))).isEqualTo("REMPLACE");
            assertThat(textes.etat(second).actuel().texte())
                    .contains(
                            "L’annexe 1 de la convention, « Protocole de nuit », n’en fait plus"
                                    + " partie.");
            assertThat(annexes.lister(c.id())).noneMatch(AnnexeVue::retiree);

            signer(c, second);
            acteurs.devenir(
                    c.enAnimateur(),
                    () -> assertThat(code(retraits.garder(second, 1))).isEqualTo(Motif.ROLE));
            assertThat(annexes.lister(c.id()))
                    .extracting(a -> a.rang() + " " + a.retiree() + " " + a.motifRetrait())
                    .containsExactly("1 true Avenant n° 2");
            assertThat(annexes.lister(c.id()).getFirst().versions())
                    .extracting(AnnexeVue.Version::note)
                    .containsExactly("Avenant n° 1");
            assertThat(consolides.charger(c.id(), 2).texte()).doesNotContain("Protocole de nuit");
            assertThat(consolides.charger(c.id(), 1).texte()).contains("Protocole de nuit");
        });
    }

    /// One replaces annex 1, the other one takes it out: somebody says which holds.
    @Test
    void l_annexe_qu_un_autre_avenant_a_retiree_ne_se_remplace_plus() {
        essai(c -> {
            var premier = ouvrir(c, null);
            joindre(c, premier, "Protocole de nuit", null, "Version 1");
            signer(c, premier);
            var remplace = ouvrir(c, essai.aujourdhui().plusDays(10));
            joindre(c, remplace, "", 1, "Version lente");
            var retireAussi = ouvrir(c, null);
            acteurs.devenir(c.enAnimateur(), () -> retraits.retirer(retireAussi, 1));
            signer(c, remplace);
            var retire = ouvrir(c, null);
            acteurs.devenir(c.enAnimateur(), () -> retraits.retirer(retire, 1));
            signer(c, retire);
            assertThat(essai.etat(remplace)).isEqualTo("CONSOLIDATION");
            assertThat(textes.etat(remplace).actuel().texte())
                    .contains("est ajouté aux annexes de la convention")
                    .doesNotContain("est remplacée");
            assertThat(textes.etat(retireAussi).constats())
                    .extracting(k -> k.code())
                    .contains("SANS_MODIFICATION");
        });
    }

    /// Below the code: the platform alone, and only for an amendment.
    @Test
    void la_base_refuse_a_une_personne_d_ecrire_une_annexe_signee_meme_apres_un_avenant() {
        assertThatThrownBy(() ->
                        essai(c -> {
                            var avenant = ouvrir(c, null);
                            joindre(c, avenant, "Protocole de nuit", null, "Version 1");
                            signer(c, avenant);
                            acteurs.devenir(
                                    c.enAnimateur(),
                                    () ->
                                            db.sql(
                                                            """
                                                            insert into annexe (convention_id, nature,
                                                              rang, titre, cree_le)
                                                            values (:c, 'FIGEE', 9, 'Glissée', now())
                                                            """)
                                                    .param("c", c.cle())
                                                    .update());
                        }))
                .hasStackTraceContaining("row-level security");
    }

    private ConventionId ouvrir(ConventionEnVigueur c, @Nullable LocalDate effet) {
        return essai.ouvrir(
                c,
                new NouvelAvenant(
                        "Annexes", "", Set.of(TypeAvenant.TEXTE_LIBRE), List.of(), effet, null));
    }

    private void joindre(
            ConventionEnVigueur c,
            ConventionId avenant,
            String titre,
            @Nullable Integer remplace,
            String contenu) {
        assertThat(proposer(c, avenant, titre, remplace, contenu).motifs()).isEmpty();
    }

    private Resultat<Long> proposer(
            ConventionEnVigueur c,
            ConventionId avenant,
            String titre,
            @Nullable Integer remplace,
            String contenu) {
        var resultat = new java.util.ArrayList<Resultat<Long>>();
        acteurs.devenir(
                c.enAnimateur(),
                () ->
                        resultat.add(
                                annexes.ajouter(
                                        avenant,
                                        new Annexes.Nouvelle(titre, false, null, null, remplace),
                                        new Envoi(
                                                "protocole.txt",
                                                new ByteArrayInputStream(
                                                        contenu.getBytes(StandardCharsets.UTF_8))),
                                        null)));
        return resultat.getFirst();
    }

    private void signer(ConventionEnVigueur c, ConventionId avenant) {
        essai.faireApprouver(c, avenant, List.of(c.enReferent(0), c.enReferent(1)));
        essai.dispenser(avenant);
        essai.franchir(c, avenant, TransitionConvention.OUVRIR_SIGNATURE, Saisie.vide());
        for (int i = 0; i < 2; i++) assertThat(essai.signer(avenant, c.enSignataire(i))).isEmpty();
    }

    private static String code(Resultat<?> resultat) {
        return resultat.motifs().stream().map(Motif::code).findFirst().orElse("");
    }

    private void essai(Consumer<ConventionEnVigueur> suite) {
        acteurs.defaire(Acteurs.systeme(), () -> suite.accept(essai.convention(2)));
    }
}
