package fr.unisson.acces;

import fr.unisson.acces.DialogueOidc.Interlocuteur;
import fr.unisson.acces.ReglagesDeConnexion.Fournisseur;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Service;
import org.springframework.web.util.UriComponentsBuilder;

/// The providers of single sign-on of this installation (OpenID Connect). One that is down, or
/// wrongly set, never keeps the program from starting nor others from serving.
@Service
@EnableConfigurationProperties(ReglagesDeConnexion.class)
public class Fournisseurs {

    private static final Logger LOG = LoggerFactory.getLogger(Fournisseurs.class);

    /// What a provider says of itself is read again from time to time.
    private static final Duration VALIDITE = Duration.ofHours(1);

    /// A provider that did not answer is not asked again by each page.
    private static final Duration REPRISE = Duration.ofMinutes(1);

    private final DialogueOidc dialogue;
    private final Coffre coffre;
    private final Clock horloge;
    private volatile List<Fournisseur> reglages;
    private final Map<String, Etat> etats = new ConcurrentHashMap<>();

    private record Etat(@Nullable Interlocuteur interlocuteur, Instant lu) {}

    Fournisseurs(
            ReglagesDeConnexion reglages, DialogueOidc dialogue, Coffre coffre, Clock horloge) {
        this.dialogue = dialogue;
        this.coffre = coffre;
        this.horloge = horloge;
        this.reglages = List.copyOf(reglages.fournisseurs());
    }

    /// @param disponible whether it answered when last asked
    public record Offre(String code, String nom, boolean disponible) {}

    /// Who a provider says somebody is.
    ///
    /// @param nom as the provider shows it, empty when it does not
    /// @param roles values of the claim that gives roles, empty when none does
    /// @param jeton what ends the session at the provider, sealed
    /// @param session the provider's own number of its session, empty when it gives none
    /// @param force how it recognised the person (`acr`), empty when it does not say
    public record Preuve(
            String fournisseur,
            String emetteur,
            String sujet,
            String nom,
            List<String> roles,
            String jeton,
            String session,
            String force) {}

    /// Asks every provider once, without holding the start back.
    @EventListener(ApplicationReadyEvent.class)
    void saluer() {
        for (var reglage : reglages) {
            Thread.startVirtualThread(() -> lire(reglage));
        }
    }

    void regler(List<Fournisseur> voulus) {
        etats.clear();
        reglages = List.copyOf(voulus);
    }

    /// What the sign-in page offers; never waits for a provider.
    public List<Offre> offres() {
        var offres = new ArrayList<Offre>();
        for (var reglage : reglages) {
            var etat = etats.get(reglage.code());
            if (etat != null && etat.interlocuteur == null && perime(etat)) {
                Thread.startVirtualThread(() -> lire(reglage));
            }
            var disponible =
                    reglage.defaut().isEmpty() && (etat == null || etat.interlocuteur != null);
            offres.add(new Offre(reglage.code(), nom(reglage), disponible));
        }
        return offres;
    }

    public String nom(String code) {
        return reglage(code).map(Fournisseurs::nom).orElse("ce fournisseur");
    }

    /// The name of the provider whose issuer this is, the issuer itself when it is offered no more.
    public String nomDeLEmetteur(String emetteur) {
        return reglages.stream()
                .filter(r -> r.emetteur().equals(emetteur))
                .map(Fournisseurs::nom)
                .findFirst()
                .orElse(emetteur);
    }

    /// Empty when no such provider answers.
    public Optional<ClientRegistration> trouver(String code) {
        return interlocuteur(code).map(Interlocuteur::inscription);
    }

    public Map<String, String> parametres(String code) {
        return reglage(code).map(Fournisseur::parametres).orElseGet(Map::of);
    }

    /// Trades what the provider sent back for a proof of who the person is.
    ///
    /// @param emetteur the issuer named beside the code, when it is (RFC 9207)
    /// @throws OAuth2AuthenticationException when anything is not as it should be
    public Preuve echanger(
            String code,
            OAuth2AuthorizationRequest demande,
            String remis,
            String etat,
            @Nullable String emetteur) {
        var reglage = reglage(code).orElseThrow(() -> refus("invalid_provider"));
        var interlocuteur = interlocuteur(code).orElseThrow(() -> refus("unavailable"));
        if (emetteur != null && !emetteur.equals(reglage.emetteur())) {
            throw refus("issuer_mismatch");
        }
        var reponse =
                OAuth2AuthorizationResponse.success(remis)
                        .redirectUri(Objects.requireNonNull(demande.getRedirectUri()))
                        .state(etat)
                        .build();
        var jeton = interlocuteur.echanger(new OAuth2AuthorizationExchange(demande, reponse));
        return new Preuve(
                code,
                reglage.emetteur(),
                Objects.requireNonNull(jeton.getSubject()),
                nomMontre(jeton),
                roles(reglage, jeton),
                sceller(jeton.getTokenValue()),
                Objects.requireNonNullElse(jeton.getClaimAsString(ControleDAvis.NUMERO), ""),
                Objects.requireNonNullElse(jeton.getClaimAsString("acr"), ""));
    }

    /// A logout token of this provider.
    ///
    /// @throws JwtException when it is not one
    Jwt lireAvis(String code, String jeton) {
        return interlocuteur(code)
                .orElseThrow(() -> new JwtException("No such provider answers"))
                .avis()
                .decode(jeton);
    }

    /// Where to end the session at the provider too, when it offers it.
    ///
    /// @param retour where the provider sends the browser back
    public Optional<String> sortie(String code, String scelle, String retour) {
        return interlocuteur(code)
                .map(Interlocuteur::inscription)
                .map(i -> sortie(i, scelle, retour));
    }

    private @Nullable String sortie(ClientRegistration inscription, String scelle, String retour) {
        var adresse =
                inscription
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get("end_session_endpoint");
        return adresse == null
                ? null
                : UriComponentsBuilder.fromUriString(adresse.toString())
                        .queryParam("client_id", "{client}")
                        .queryParam("id_token_hint", "{jeton}")
                        .queryParam("post_logout_redirect_uri", "{retour}")
                        .encode()
                        .buildAndExpand(inscription.getClientId(), ouvrir(scelle), retour)
                        .toUriString();
    }

    Optional<Fournisseur> reglage(String code) {
        return reglages.stream().filter(r -> r.code().equals(code)).findFirst();
    }

    private Optional<Interlocuteur> interlocuteur(String code) {
        return reglage(code)
                .flatMap(reglage -> {
                    var etat = etats.get(code);
                    if (etat == null || etat.interlocuteur == null || perime(etat)) {
                        etat = lire(reglage);
                    }
                    return Optional.ofNullable(etat.interlocuteur);
                });
    }

    private Etat lire(Fournisseur reglage) {
        var avant = etats.get(reglage.code());
        var defaut = reglage.defaut();
        @Nullable Interlocuteur trouve = avant == null ? null : avant.interlocuteur;
        if (defaut.isPresent()) {
            LOG.warn("Fournisseur de connexion « {} » : {}.", reglage.code(), defaut.get());
        } else {
            try {
                trouve = dialogue.decouvrir(reglage);
            } catch (RuntimeException e) {
                LOG.warn(
                        "Le fournisseur de connexion « {} » ne répond pas comme attendu à {} : {}",
                        reglage.code(),
                        reglage.description(),
                        e.getMessage());
            }
        }
        var etat = new Etat(trouve, horloge.instant());
        etats.put(reglage.code(), etat);
        return etat;
    }

    private boolean perime(Etat etat) {
        var duree = etat.interlocuteur == null ? REPRISE : VALIDITE;
        return etat.lu.plus(duree).isBefore(horloge.instant());
    }

    private static String nom(Fournisseur reglage) {
        return reglage.nom().isBlank() ? reglage.code() : reglage.nom();
    }

    private static String nomMontre(OidcIdToken jeton) {
        var nom = jeton.getFullName();
        if (nom == null && jeton.getGivenName() != null && jeton.getFamilyName() != null) {
            nom = jeton.getGivenName() + " " + jeton.getFamilyName();
        }
        nom = nom == null ? jeton.getPreferredUsername() : nom;
        return nom == null ? "" : nom.strip().substring(0, Math.min(200, nom.strip().length()));
    }

    private static List<String> roles(Fournisseur reglage, OidcIdToken jeton) {
        var roles = reglage.roles();
        if (roles == null) {
            return List.of();
        }
        @Nullable Object ici = jeton.getClaims();
        for (var nom : roles.revendication().split("\\.", -1)) {
            ici = ici instanceof Map<?, ?> objet ? objet.get(nom) : null;
        }
        return switch (ici) {
            case Collection<?> tous -> tous.stream().map(String::valueOf).toList();
            case String seul -> List.of(seul);
            case null, default -> List.of();
        };
    }

    private String sceller(String clair) {
        return Base64.getEncoder()
                .encodeToString(coffre.chiffrer(clair.getBytes(StandardCharsets.UTF_8)));
    }

    private String ouvrir(String scelle) {
        return new String(
                coffre.dechiffrer(Base64.getDecoder().decode(scelle)), StandardCharsets.UTF_8);
    }

    private static OAuth2AuthenticationException refus(String code) {
        return new OAuth2AuthenticationException(code);
    }
}
