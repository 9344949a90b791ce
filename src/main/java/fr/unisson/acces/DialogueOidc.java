package fr.unisson.acces;

import fr.unisson.acces.ReglagesDeConnexion.Fournisseur;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/// What is said to a provider, and what is believed of its answers. Short waits: somebody is
/// looking at the page. The checks are Spring Security's own: state, nonce, signature, issuer,
/// audience, dates.
@Component
class DialogueOidc {

    private static final Duration CONNEXION = Duration.ofSeconds(3);
    private static final Duration REPONSE = Duration.ofSeconds(5);

    /// Signatures that only the provider can make.
    private static final List<SignatureAlgorithm> SIGNATURES =
            List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private static final ParameterizedTypeReference<Map<String, Object>> DESCRIPTION =
            new ParameterizedTypeReference<>() {};

    private final ClientHttpRequestFactory reseau;
    private final RestClient lecture;
    private final Clock horloge;

    DialogueOidc(Clock horloge) {
        this.horloge = horloge;
        var reseau =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder().connectTimeout(CONNEXION).build());
        reseau.setReadTimeout(REPONSE);
        this.reseau = reseau;
        this.lecture = RestClient.builder().requestFactory(reseau).build();
    }

    /// A provider that answered, ready to be asked who somebody is.
    record Interlocuteur(
            ClientRegistration inscription,
            OidcAuthorizationCodeAuthenticationProvider controle,
            JwtDecoder avis) {

        OidcIdToken echanger(OAuth2AuthorizationExchange echange) {
            var resultat =
                    Objects.requireNonNull(
                            controle.authenticate(
                                    new OAuth2LoginAuthenticationToken(inscription, echange)));
            return ((OidcUser) Objects.requireNonNull(resultat.getPrincipal())).getIdToken();
        }
    }

    Interlocuteur decouvrir(Fournisseur reglage) {
        var description =
                Objects.requireNonNull(
                        lecture.get().uri(reglage.description()).retrieve().body(DESCRIPTION));
        if (!reglage.emetteur().equals(description.get("issuer"))) {
            throw new IllegalStateException(
                    "The description is of another issuer: " + description.get("issuer"));
        }
        var inscription =
                ClientRegistrations.fromOidcConfiguration(description)
                        .registrationId(reglage.code())
                        .clientName(reglage.nom())
                        .clientId(reglage.client())
                        .clientSecret(reglage.secret())
                        .scope(reglage.portees())
                        .redirectUri("{baseUrl}/connexion/retour/{registrationId}")
                        .build();
        return new Interlocuteur(
                inscription, controle(inscription), decodeurDAvis(reglage, inscription));
    }

    private OidcAuthorizationCodeAuthenticationProvider controle(ClientRegistration inscription) {
        var jetons = new RestClientAuthorizationCodeTokenResponseClient();
        jetons.setRestClient(
                RestClient.builder()
                        .requestFactory(reseau)
                        .configureMessageConverters(c ->
                                c.addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        // The identity token says enough: what else the provider knows is not asked for.
        var controle =
                new OidcAuthorizationCodeAuthenticationProvider(
                        jetons, demande -> new DefaultOidcUser(List.of(), demande.getIdToken()));
        var decodeur = decodeur(inscription);
        controle.setJwtDecoderFactory(_ -> decodeur);
        return controle;
    }

    /// A logout token may say its type, which is not the usual one: [ControleDAvis] looks at it.
    private JwtDecoder decodeurDAvis(Fournisseur reglage, ClientRegistration inscription) {
        var decodeur = base(inscription).validateType(false).build();
        decodeur.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(),
                        new ControleDAvis(reglage.emetteur(), reglage.client(), horloge)));
        return decodeur;
    }

    private NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder base(ClientRegistration inscription) {
        var cles = Objects.requireNonNull(inscription.getProviderDetails().getJwkSetUri());
        return NimbusJwtDecoder.withJwkSetUri(cles)
                .jwsAlgorithms(a -> a.addAll(SIGNATURES))
                .restOperations(new RestTemplate(reseau));
    }

    private JwtDecoder decodeur(ClientRegistration inscription) {
        var decodeur = base(inscription).build();
        decodeur.setClaimSetConverter(
                new ClaimTypeConverter(
                        OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        decodeur.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(), new OidcIdTokenValidator(inscription)));
        return decodeur;
    }
}
