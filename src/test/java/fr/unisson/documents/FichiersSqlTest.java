package fr.unisson.documents;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.documents.Depot.Motif;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Empreinte;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.antivirus.FichierRefuse;
import fr.unisson.socle.antivirus.RefusDeFichier;
import fr.unisson.socle.vie.Resultat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlTest
class FichiersSqlTest {

    private static final Acteur ANNE = Acteurs.compte(9_100_901, 9_100_091);
    private static final Acteur COLLEGUE = Acteurs.compte(9_100_902, 9_100_091);
    private static final Acteur VOISIN = Acteurs.compte(9_100_903, 9_100_093);

    @Autowired Fichiers fichiers;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    @Test
    void un_fichier_depose_se_relit_tel_quel() {
        var octets = pdf(3_500_000);
        acteurs.defaire(
                ANNE,
                () -> {
                    var fichier = deposer("../../déli bération.pdf", octets, 9_100_091L);
                    assertThat(fichier.nom()).isEqualTo("déli bération.pdf");
                    assertThat(fichier.type()).isEqualTo("application/pdf");
                    assertThat(fichier.empreinte()).isEqualTo(Empreinte.de(octets));
                    assertThat(fichiers.lire(fichier.id())).isEqualTo(Contenu.de(octets));
                    assertThat(fichiers.trouver(fichier.id()))
                            .hasValueSatisfying(lu ->
                                    assertThat(lu.empreinte()).isEqualTo(fichier.empreinte()));
                });
    }

    @Test
    void ce_que_l_antivirus_refuse_se_dit_et_ne_se_garde_pas() {
        var ferme =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new FichierRefuse(RefusDeFichier.INFECTE);
                    }

                    @Override
                    public int read(byte[] vers, int depuis, int combien) throws IOException {
                        return read();
                    }
                };
        acteurs.defaire(
                ANNE,
                () -> {
                    var resultat =
                            fichiers.<FichierId>deposerPour(
                                    new Envoi("a.pdf", ferme),
                                    null,
                                    "PIECE",
                                    f -> Resultat.fait(requireNonNull(f).id()));
                    assertThat(resultat.motifs())
                            .singleElement()
                            .satisfies(m ->
                                    assertThat(m.phrase())
                                            .isEqualTo(RefusDeFichier.INFECTE.message()));
                    assertThat(db.sql("select count(*) from fichier").query(Long.class).single())
                            .isZero();
                });
    }

    @Test
    void l_organisation_voit_le_fichier_et_le_voisin_l_ignore() {
        acteurs.defaire(
                ANNE,
                () -> {
                    var id = deposer("a.pdf", pdf(100), 9_100_091L).id();
                    acteurs.devenir(COLLEGUE, () -> assertThat(fichiers.trouver(id)).isPresent());
                    acteurs.devenir(VOISIN, () -> ignore(id));
                    acteurs.devenir(Acteur.ANONYME, () -> ignore(id));
                });
    }

    private void ignore(FichierId id) {
        assertThat(fichiers.trouver(id)).isEmpty();
        assertThatThrownBy(() -> fichiers.charger(id)).isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> fichiers.lire(id)).isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> fichiers.joindre(id, "organisation", 9_100_093))
                .isInstanceOf(Introuvable.class);
        assertThat(db.sql("select count(*) from fichier_contenu").query(Long.class).single())
                .isZero();
    }

    @Test
    void joindre_a_une_organisation_ouvre_le_fichier_a_ses_membres() {
        acteurs.defaire(
                ANNE,
                () -> {
                    var id = deposer("a.pdf", pdf(100), null).id();
                    acteurs.devenir(VOISIN, () -> ignore(id));
                    fichiers.joindre(id, "organisation", 9_100_093);
                    acteurs.devenir(
                            VOISIN,
                            () -> {
                                assertThat(fichiers.lister("organisation", 9_100_093))
                                        .extracting(Fichier::id)
                                        .containsExactly(id);
                                assertThat(fichiers.lire(id).taille()).isEqualTo(100);
                            });
                    acteurs.devenir(COLLEGUE, () -> assertThat(fichiers.trouver(id)).isEmpty());
                });
    }

    @Test
    void seul_le_deposant_joint_meme_si_le_code_l_oublie() {
        assertThatThrownBy(() ->
                        acteurs.defaire(
                                ANNE,
                                () -> {
                                    var id = deposer("a.pdf", pdf(100), null).id();
                                    acteurs.devenir(VOISIN, () -> seServir(id));
                                }))
                .hasStackTraceContaining("fichier_objet_fichier_id_depose_par_fkey");
    }

    private void seServir(FichierId id) {
        db.sql("insert into fichier_objet values ('compte', 9100903, :id, 9100903, now())")
                .param("id", id.valeur())
                .update();
    }

    @Test
    void un_meme_contenu_n_est_garde_qu_une_fois() {
        var octets = pdf(1000);
        acteurs.defaire(
                ANNE,
                () -> {
                    var un = deposer("un.pdf", octets, null);
                    acteurs.devenir(
                            VOISIN,
                            () -> {
                                var deux = deposer("deux.pdf", octets, null);
                                assertThat(deux.id()).isNotEqualTo(un.id());
                                assertThat(fichiers.lire(deux.id()).empreinte())
                                        .isEqualTo(un.empreinte());
                            });
                    acteurs.devenir(
                            Acteurs.systeme(),
                            () ->
                                    assertThat(
                                                    db.sql(
                                                                    "select count(*) from"
                                                                            + " fichier_contenu where"
                                                                            + " empreinte = :e")
                                                            .param("e", un.empreinte())
                                                            .query(Long.class)
                                                            .single())
                                            .isEqualTo(1));
                });
    }

    @Test
    void la_base_refuse_une_empreinte_qui_ment() {
        acteurs.defaire(
                ANNE,
                () ->
                        assertThatThrownBy(() ->
                                        db.sql(
                                                        """
                                                        insert into fichier_contenu
                                                        values (:e, 1, '\\x00'::bytea)
                                                        """)
                                                .param("e", "0".repeat(64))
                                                .update())
                                .isInstanceOf(DataAccessException.class));
    }

    @Test
    void on_ne_depose_pas_au_nom_d_une_autre_organisation() {
        acteurs.defaire(
                ANNE,
                () ->
                        assertThatThrownBy(() -> deposer("a.pdf", pdf(100), 9_100_093L))
                                .isInstanceOf(DataAccessException.class));
    }

    @Test
    void rien_n_est_ecrit_pour_un_fichier_vide_trop_gros_ou_inconnu() {
        acteurs.defaire(
                ANNE,
                () -> {
                    assertThat(refus("a.pdf", new byte[0])).isEqualTo(Motif.VIDE);
                    assertThat(refus("a.pdf", pdf((20 << 20) + 1))).isEqualTo(Motif.TROP_GROS);
                    assertThat(refus("a.exe", "MZ\0".getBytes(StandardCharsets.UTF_8)))
                            .isEqualTo(Motif.TYPE_REFUSE);
                    assertThat(db.sql("select count(*) from fichier").query(Long.class).single())
                            .isZero();
                });
    }

    /// The refusal leaves nothing of the file, nor of what was written with it; what came before in
    /// the same transaction stays, and it goes on.
    @Test
    void un_fichier_qu_une_regle_refuse_ensuite_n_est_pas_garde() {
        acteurs.defaire(
                ANNE,
                () -> {
                    var avant = deposer("avant.pdf", pdf(50), null).id();
                    var envoi = new Envoi("a.pdf", new ByteArrayInputStream(pdf(100)));
                    var refus =
                            fichiers.deposerPour(
                                    envoi,
                                    null,
                                    "FICHIER",
                                    recu -> {
                                        fichiers.joindre(
                                                requireNonNull(recu).id(), "compte", 9_100_901);
                                        return Resultat.<Long>depasse();
                                    });
                    assertThat(refus).isEqualTo(Resultat.depasse());
                    assertThat(identifiants("fichier")).containsExactly(avant.valeur());
                    assertThat(
                                    db.sql("select count(*) from fichier_objet")
                                            .query(Long.class)
                                            .single())
                            .isZero();
                    acteurs.devenir(
                            Acteurs.systeme(),
                            () ->
                                    assertThat(
                                                    db.sql(
                                                                    "select count(*) from fichier_contenu where empreinte = :e")
                                                            .param("e", Empreinte.de(pdf(100)))
                                                            .query(Long.class)
                                                            .single())
                                            .isZero());
                    var garde =
                            fichiers.deposerPour(
                                    new Envoi("b.pdf", new ByteArrayInputStream(pdf(200))),
                                    9_100_091L,
                                    "FICHIER",
                                    recu -> Resultat.fait(requireNonNull(recu).id().valeur()));
                    assertThat(identifiants("fichier"))
                            .containsExactly(
                                    avant.valeur(), ((Resultat.Fait<Long>) garde).valeur());
                });
    }

    @Test
    void un_fichier_refuse_pour_lui_meme_donne_sa_raison_et_sans_fichier_on_continue() {
        acteurs.defaire(
                ANNE,
                () -> {
                    var vide = new Envoi("a.pdf", new ByteArrayInputStream(new byte[0]));
                    assertThat(
                                    fichiers.deposerPour(
                                            vide, null, "COPIE", _ -> Resultat.fait("jamais")))
                            .isEqualTo(Resultat.refus("COPIE", Motif.VIDE.message()));
                    assertThat(
                                    fichiers.deposerPour(
                                            null,
                                            null,
                                            "COPIE",
                                            recu -> Resultat.fait(recu == null)))
                            .isEqualTo(Resultat.fait(true));
                });
    }

    private List<Long> identifiants(String table) {
        return db.sql("select id from " + table + " order by id").query(Long.class).list();
    }

    @Test
    void un_flux_sans_fin_s_arrete_a_la_limite() {
        var sansFin =
                new InputStream() {
                    private long lus;

                    @Override
                    public int read() {
                        assertThat(lus++).isLessThan(21L << 20);
                        return 'x';
                    }

                    @Override
                    public int read(byte[] vers, int debut, int longueur) {
                        Arrays.fill(vers, debut, debut + longueur, (byte) 'x');
                        lus += longueur;
                        assertThat(lus).isLessThan(21L << 20);
                        return longueur;
                    }
                };
        acteurs.defaire(
                ANNE,
                () ->
                        assertThat(fichiers.deposer("a.txt", sansFin, null))
                                .isEqualTo(new Depot.Refuse(Motif.TROP_GROS)));
    }

    @Test
    void la_plateforme_garde_et_joint_ce_qu_elle_produit() throws IOException {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var contenu = Contenu.de(pdf(5000));
                    var id =
                            fichiers.conserver("Convention.pdf", "application/pdf", contenu, null)
                                    .id();
                    fichiers.joindre(id, "organisation", 9_100_091);
                    acteurs.devenir(ANNE, () -> assertThat(fichiers.lire(id)).isEqualTo(contenu));
                    acteurs.devenir(VOISIN, () -> ignore(id));
                });
    }

    private Fichier deposer(String nom, byte[] octets, @Nullable Long organisation) {
        var depot = fichiers.deposer(nom, new ByteArrayInputStream(octets), organisation);
        return ((Depot.Accepte) depot).fichier();
    }

    private Motif refus(String nom, byte[] octets) {
        var depot = fichiers.deposer(nom, new ByteArrayInputStream(octets), null);
        return ((Depot.Refuse) depot).motif();
    }

    private static byte[] pdf(int taille) {
        var octets = new byte[taille];
        new Random(taille).nextBytes(octets);
        System.arraycopy("%PDF-".getBytes(StandardCharsets.UTF_8), 0, octets, 0, 5);
        return octets;
    }
}
