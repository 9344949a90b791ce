package fr.unisson.acces;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;

/// A provider ends the sessions that it opened.
@PageTest
class AvisDeDeconnexionWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired Fournisseurs fournisseurs;

    private final FauxFournisseur faux = new FauxFournisseur();
    private final String sujet = "sujet-" + UUID.randomUUID();
    private final String reseau = "test-" + UUID.randomUUID();
    private CompteId marie = new CompteId(0);

    @BeforeEach
    void lier() {
        FournisseursDeTest.offrir(fournisseurs, "ch", "Hôpital", faux.emetteur(), "secret");
        marie = personnages.compte("Marie", "Dupont");
        var elle = personnages.connecter(mvc, marie);
        revenir(elle, "");
        elle.lire("/compte/identites/confirmation");
        elle.envoyer("/compte/identites/confirmation");
    }

    @AfterEach
    void fermer() {
        FournisseursDeTest.aucun(fournisseurs);
        faux.close();
    }

    @Test
    void la_session_nommee_se_ferme_et_elle_seule() {
        var bureau = entrer("s-1");
        var telephone = entrer("s-2");
        assertThat(avertir(b -> b.subject(sujet).claim("sid", "s-1"))).hasStatusOk();
        assertThat(ouverte(bureau)).isFalse();
        assertThat(ouverte(telephone)).isTrue();
    }

    @Test
    void le_numero_de_session_suffit() {
        var numero = "s-" + UUID.randomUUID();
        var bureau = entrer(numero);
        assertThat(avertir(b -> b.claim("sid", numero))).hasStatusOk();
        assertThat(ouverte(bureau)).isFalse();
    }

    @Test
    void sans_numero_toutes_les_sessions_de_la_personne_chez_lui_se_ferment() {
        var parMotDePasse = personnages.connecter(mvc, marie);
        var bureau = entrer("s-1");
        var telephone = entrer("");
        var autrePersonne = personnages.connecter(mvc, personnages.compte("Paul", "Autre"));
        var reponse = avertir(b -> b.subject(sujet));
        assertThat(reponse).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(ouverte(bureau)).isFalse();
        assertThat(ouverte(telephone)).isFalse();
        assertThat(ouverte(parMotDePasse)).as("entrée sans lui").isTrue();
        assertThat(ouverte(autrePersonne)).isTrue();
    }

    @Test
    void un_avis_sur_quelqu_un_d_inconnu_ne_ferme_rien() {
        var bureau = entrer("s-1");
        assertThat(avertir(b -> b.subject("un autre"))).hasStatusOk();
        assertThat(ouverte(bureau)).isTrue();
    }

    static Stream<Arguments> mensonges() {
        return Stream.of(
                mensonge("iss", b -> b.issuer("https://ailleurs.example")),
                mensonge("aud", b -> b.audience("une autre application")),
                mensonge("aud absent", b -> b.audience((String) null)),
                mensonge("jti absent", b -> b.jwtID(null)),
                mensonge("iat absent", b -> b.issueTime(null)),
                mensonge("iat ancien", b -> b.issueTime(dans(-900))),
                mensonge("iat à venir", b -> b.issueTime(dans(600)).expirationTime(dans(900))),
                mensonge("exp passé", b -> b.expirationTime(dans(-120))),
                mensonge("ni sub ni sid", b -> b.subject(null)),
                mensonge("nonce présent", b -> b.claim("nonce", "n")),
                mensonge("events absent", b -> b.claim("events", null)),
                mensonge("events vide", b -> b.claim("events", Map.of())),
                mensonge("autre événement", b -> b.claim("events", Map.of("urn:autre", Map.of()))));
    }

    private static Arguments mensonge(String nom, UnaryOperator<JWTClaimsSet.Builder> mensonge) {
        return Arguments.of(nom, mensonge);
    }

    private static Date dans(int secondes) {
        return Date.from(Instant.now().plusSeconds(secondes));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mensonges")
    void un_avis_qui_n_est_pas_comme_attendu_ne_ferme_rien(
            String nom, UnaryOperator<JWTClaimsSet.Builder> mensonge) {
        var bureau = entrer("s-1");
        assertThat(avertir(b -> mensonge.apply(b.subject(sujet))))
                .as(nom)
                .hasStatus(400)
                .bodyText()
                .contains("invalid_request")
                .doesNotContain(sujet);
        assertThat(ouverte(bureau)).as(nom).isTrue();
    }

    @Test
    void ni_une_autre_cle_ni_un_autre_type_ni_un_avis_rejoue_ni_du_bruit() {
        var avis = faux.avis("logout+jwt", b -> b.subject(sujet));
        assertThat(envoyer("ch", avis)).hasStatusOk();
        var bureau = entrer("s-1");
        assertThat(envoyer("ch", avis)).as("rejoué").hasStatus(400);
        assertThat(envoyer("ch", faux.avis("at+jwt", b -> b.subject(sujet))))
                .as("autre type")
                .hasStatus(400);
        assertThat(envoyer("inconnu", faux.avis("logout+jwt", b -> b.subject(sujet))))
                .as("autre fournisseur")
                .hasStatus(400);
        assertThat(envoyer("ch", "")).hasStatus(400);
        assertThat(envoyer("ch", "a.b.c")).hasStatus(400);
        faux.signerAvecUneAutreCle();
        assertThat(avertir(b -> b.subject(sujet))).as("autre signature").hasStatus(400);
        assertThat(ouverte(bureau)).isTrue();
    }

    @Test
    void trop_de_faux_avis_font_attendre() {
        for (var i = 0; i < 50; i++) {
            assertThat(envoyer("ch", "faux")).hasStatus(400);
        }
        assertThat(envoyer("ch", "faux")).hasStatus(429);
    }

    private MvcTestResult avertir(UnaryOperator<JWTClaimsSet.Builder> dit) {
        return envoyer("ch", faux.avis("logout+jwt", dit));
    }

    /// As a provider does: no page read before, no token of a form, no cookie.
    private MvcTestResult envoyer(String code, String avis) {
        return mvc.post()
                .uri("/deconnexion/avis/" + code)
                .with(r -> {
                    r.setRemoteAddr(reseau);
                    return r;
                })
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("logout_token", avis)
                .exchange();
    }

    private Navigation entrer(String numero) {
        var navigateur = new Navigation(mvc).depuis(reseau);
        assertThat(revenir(navigateur, numero)).hasRedirectedUrl("/");
        assertThat(ouverte(navigateur)).isTrue();
        return navigateur;
    }

    private MvcTestResult revenir(Navigation navigateur, String numero) {
        faux.mentir(b -> {
            b.subject(sujet);
            return numero.isEmpty() ? b : b.claim("sid", numero);
        });
        var depart = navigateur.lire("/connexion/fournisseur/ch");
        var demande =
                UriComponentsBuilder.fromUriString(
                                requireNonNull(depart.getResponse().getRedirectedUrl()))
                        .build()
                        .getQueryParams();
        faux.demande(lu(demande.getFirst("nonce")));
        return navigateur.lire(
                "/connexion/retour/ch?code=c&state=" + lu(demande.getFirst("state")));
    }

    private static String lu(@Nullable String parametre) {
        return URLDecoder.decode(requireNonNull(parametre), StandardCharsets.UTF_8);
    }

    private static boolean ouverte(Navigation navigateur) {
        return navigateur.lire("/compte").getResponse().getStatus() == 200;
    }
}
