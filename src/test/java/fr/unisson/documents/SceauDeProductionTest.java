package fr.unisson.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.documents.Constat.Etat;
import fr.unisson.socle.DemarrageRefuse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;

/// The seal of a platform in production: a PKCS#12 issued by an authority, a timestamp, and what is
/// needed to check again in years. The authorities are real ones, on the loopback.
class SceauDeProductionTest {

    @TempDir static Path dossier;
    private static CertificationDeTest certification;
    private static AutoriteDeTest horodatage;
    private static Path cachet;
    private static Path confiance;
    private static Contenu imprime;

    /// Now: the libraries compare lists and timestamps with the clock of the machine.
    private static Instant le;

    private static Clock horloge;

    @BeforeAll
    static void preparer() throws Exception {
        le = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        horloge = Clock.fixed(le, ZoneOffset.UTC);
        certification = new CertificationDeTest(le);
        horodatage = AutoriteDeTest.demarrer(le);
        cachet = certification.pkcs12(dossier);
        confiance =
                CertificationDeTest.pem(dossier, certification.racine(), horodatage.certificat());
        imprime = new Impression(horloge).imprimer(UneConvention.maquette());
    }

    @AfterAll
    static void arreter() {
        certification.close();
        horodatage.close();
    }

    @Test
    void un_pkcs12_donne_scelle_au_niveau_b_lt() throws Exception {
        var atelier = new Atelier(dossier, reglages(CertificationDeTest.MOT_DE_PASSE), horloge);
        var scelle = atelier.sceau().sceller(imprime);

        assertThat(scelle.niveau()).isEqualTo(NiveauDuSceau.LT);
        assertThat(scelle.certificat().titulaire()).isEqualTo("Cachet d’essai");
        assertThat(scelle.certificat().emetteur()).isEqualTo("Autorité d’essai");
        var constat = atelier.lecteur().lire(scelle.pdf());
        assertThat(constat.etat()).isEqualTo(Etat.INTACT);
        assertThat(constat.authentique()).isTrue();
        var sceau = constat.sceaux().getFirst();
        assertThat(sceau.niveau()).contains(NiveauDuSceau.LT);
        assertThat(sceau.reconnu()).isTrue();
        assertThat(sceau.atteste())
                .contains(new Constat.Attestation(le, "Horodatage de test", true));
        assertThat(new String(scelle.pdf().octets(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("/DSS")
                .contains("/CRLs");
        assertThat(VeraPdf.refusPdfA(scelle.pdf().octets())).isEmpty();
        assertThat(VeraPdf.refusPdfUa(scelle.pdf().octets())).isEmpty();
        assertThat(Pdfsig.lire(Files.write(dossier.resolve("lt.pdf"), scelle.pdf().octets())))
                .contains("Signature is Valid");
    }

    @Test
    void sans_la_liste_des_revocations_le_niveau_ne_baisse_pas() throws Exception {
        Path ailleurs = Files.createDirectory(dossier.resolve("ailleurs"));
        Path cle;
        try (var fermee = new CertificationDeTest(le)) {
            cle = fermee.pkcs12(ailleurs);
        }
        var atelier =
                new Atelier(
                        ailleurs,
                        reglages(cle, CertificationDeTest.MOT_DE_PASSE, confiance),
                        horloge);
        assertThatThrownBy(() -> atelier.sceau().sceller(imprime))
                .isInstanceOf(SceauIndisponible.class);
    }

    @Test
    void une_bonne_cle_laisse_demarrer() throws Exception {
        demarrer(reglages(CertificationDeTest.MOT_DE_PASSE), horloge);
    }

    @Test
    void un_mot_de_passe_faux_arrete_le_demarrage() {
        assertThatThrownBy(() -> demarrer(reglages("autre"), horloge))
                .isInstanceOf(DemarrageRefuse.class)
                .hasMessageContaining("Le mot de passe de la clé du sceau n’ouvre pas")
                .hasMessageContaining("cachet.p12");
    }

    @Test
    void un_fichier_absent_arrete_le_demarrage() {
        var absent = reglages(dossier.resolve("absent.p12"), "", null);
        assertThatThrownBy(() -> demarrer(absent, horloge))
                .isInstanceOf(DemarrageRefuse.class)
                .hasMessageContaining("n’existe pas ou ne se lit pas")
                .satisfies(e ->
                        assertThat(((DemarrageRefuse) e).remede())
                                .contains("UNISSON_SCEAU_FICHIER"));
    }

    @Test
    void un_fichier_d_un_autre_genre_arrete_le_demarrage() throws Exception {
        var texte = Files.writeString(dossier.resolve("texte.p12"), "pas une clé");
        assertThatThrownBy(() -> demarrer(reglages(texte, "", null), horloge))
                .isInstanceOf(DemarrageRefuse.class)
                .hasMessageContaining("n’est pas un fichier PKCS#12 lisible");
    }

    @Test
    void un_certificat_perime_arrete_le_demarrage() {
        var tard = Clock.offset(horloge, Duration.ofDays(365L * 90));
        assertThatThrownBy(() -> demarrer(reglages(CertificationDeTest.MOT_DE_PASSE), tard))
                .isInstanceOf(DemarrageRefuse.class)
                .hasMessageContaining("1er janvier 2100");
    }

    @Test
    void la_cle_de_demonstration_a_un_mot_de_passe(@TempDir Path demonstration) throws Exception {
        var atelier = new Atelier(demonstration, null, horloge, true);
        assertThat(atelier.sceau().certificat().titulaire())
                .isEqualTo("Sceau de démonstration Unisson");
        var magasin = KeyStore.getInstance("PKCS12");
        try (var lu = Files.newInputStream(demonstration.resolve("sceau.p12"))) {
            assertThatThrownBy(() -> magasin.load(lu, new char[0])).isInstanceOf(Exception.class);
        }
        assertThat(Files.readString(demonstration.resolve("sceau.secret"))).hasSizeGreaterThan(30);
    }

    private static void demarrer(ReglagesDuSceau reglages, Clock horloge) throws Exception {
        var fabrique = new StaticListableBeanFactory();
        fabrique.addBean("cle", new CleDuSceau(reglages, dossier, horloge));
        new SceauConfiguration()
                .controleDuSceau(reglages, fabrique.getBeanProvider(CleDuSceau.class))
                .run(new DefaultApplicationArguments());
    }

    private static ReglagesDuSceau reglages(String motDePasse) {
        return reglages(cachet, motDePasse, confiance);
    }

    private static ReglagesDuSceau reglages(
            Path fichier, String motDePasse, @Nullable Path confiance) {
        return new ReglagesDuSceau(
                fichier,
                motDePasse,
                false,
                new ReglagesDuSceau.Horodatage(horodatage.url(), true),
                confiance);
    }
}
