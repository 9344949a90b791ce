package fr.unisson.acces;

import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import fr.unisson.acces.domaine.CleGardee;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableAuthenticationExtensionsClientInputs;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What a browser is asked when a passkey is made or used, and what is believed of its answer
/// (WebAuthn level 3). The checks are Spring Security's own, over webauthn4j: challenge, origin,
/// domain, the person present and recognised by the device, signature. The counter is ours: Spring
/// Security compares it with the day the key was made only.
@Component
@EnableConfigurationProperties(ReglagesDesCles.class)
class DialogueDesCles {

    private static final Logger LOG = LoggerFactory.getLogger(DialogueDesCles.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int REPONSE_AU_PLUS = 65_536;

    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> USAGE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>
            CREATION = new TypeReference<>() {};

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private volatile ReglagesDesCles.@Nullable Partie partie;

    DialogueDesCles(ReglagesDesCles reglages) {
        regler(reglages);
    }

    /// A good answer, with the counter of the device.
    sealed interface Verdict {

        record Bon(long compteur) implements Verdict {}

        record Copie() implements Verdict {}

        record Refus() implements Verdict {}
    }

    final void regler(ReglagesDesCles reglages) {
        partie = reglages.partie().orElse(null);
        if (partie == null) {
            LOG.warn(
                    "Les clés d’accès ne sont pas offertes : unisson.connexion.cles.origines (par"
                            + " défaut unisson.adresse) attend des adresses au nom d’un même domaine.");
        }
    }

    boolean offertes() {
        return partie != null;
    }

    /// Addresses from which browsers may be asked for a key.
    String origines() {
        return String.join(" ", partie().origines());
    }

    static String defi() {
        return Bytes.random().toBase64UrlString();
    }

    /// What a browser is told for a sign-in: nobody is named, the device offers what it knows.
    String demandeDUsage(String defi) {
        return json.writeValueAsString(usage(defi));
    }

    String demandeDeCreation(
            String defi, String porteur, CompteConnecte compte, List<CleGardee> deja) {
        return json.writeValueAsString(creation(defi, porteur, compte, deja));
    }

    /// Empty when this is not what a browser answers.
    Optional<PublicKeyCredential<AuthenticatorAssertionResponse>> lireUsage(String reponse) {
        return lire(reponse, USAGE);
    }

    Optional<CredentialRecord> verifierCreation(
            String defi, String porteur, CompteConnecte compte, String nom, String reponse) {
        return lire(reponse, CREATION)
                .flatMap(lue -> {
                    try {
                        return Optional.of(
                                new CleSeule(partie(), porteur, null)
                                        .operations()
                                        .registerCredential(
                                                new ImmutableRelyingPartyRegistrationRequest(
                                                        creation(defi, porteur, compte, List.of()),
                                                        new RelyingPartyPublicKey(lue, nom))));
                    } catch (RuntimeException e) {
                        LOG.info("Clé d’accès refusée à la création : {}", raison(e));
                        return Optional.empty();
                    }
                });
    }

    Verdict verifierUsage(
            String defi, CleGardee cle, PublicKeyCredential<AuthenticatorAssertionResponse> lue) {
        var porteur = lue.getResponse().getUserHandle();
        if (porteur == null || !porteur.toBase64UrlString().equals(cle.porteur())) {
            LOG.info("Clé d’accès refusée : porteur");
            return new Verdict.Refus();
        }
        var seule = new CleSeule(partie(), cle.porteur(), enregistrement(cle));
        try {
            seule.operations()
                    .authenticate(new RelyingPartyAuthenticationRequest(usage(defi), lue));
        } catch (MaliciousCounterValueException e) {
            return new Verdict.Copie();
        } catch (RuntimeException e) {
            LOG.info("Clé d’accès refusée : {}", raison(e));
            return new Verdict.Refus();
        }
        var compteur = seule.gardee().getSignatureCount();
        return cle.recule(compteur) ? new Verdict.Copie() : new Verdict.Bon(compteur);
    }

    private PublicKeyCredentialRequestOptions usage(String defi) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(Bytes.fromBase64(defi))
                .rpId(partie().domaine())
                .timeout(PATIENCE)
                .allowCredentials(List.of())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .extensions(new ImmutableAuthenticationExtensionsClientInputs(List.of()))
                .build();
    }

    private PublicKeyCredentialCreationOptions creation(
            String defi, String porteur, CompteConnecte compte, List<CleGardee> deja) {
        return PublicKeyCredentialCreationOptions.builder()
                .challenge(Bytes.fromBase64(defi))
                .rp(
                        PublicKeyCredentialRpEntity.builder()
                                .id(partie().domaine())
                                .name("Unisson")
                                .build())
                .user(
                        ImmutablePublicKeyCredentialUserEntity.builder()
                                .id(Bytes.fromBase64(porteur))
                                .name(compte.courriel())
                                .displayName(compte.nomComplet())
                                .build())
                .attestation(AttestationConveyancePreference.NONE)
                .authenticatorSelection(
                        AuthenticatorSelectionCriteria.builder()
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .build())
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.RS256)
                .excludeCredentials(deja.stream().map(DialogueDesCles::designation).toList())
                .extensions(new ImmutableAuthenticationExtensionsClientInputs(List.of()))
                .timeout(PATIENCE)
                .build();
    }

    private static PublicKeyCredentialDescriptor designation(CleGardee cle) {
        return PublicKeyCredentialDescriptor.builder()
                .id(Bytes.fromBase64(cle.identifiant()))
                .transports(transports(cle))
                .build();
    }

    private static CredentialRecord enregistrement(CleGardee cle) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(cle.identifiant()))
                .userEntityUserId(Bytes.fromBase64(cle.porteur()))
                .publicKey(new ImmutablePublicKeyCose(cle.clePublique()))
                .attestationObject(new Bytes(cle.attestation()))
                .transports(transports(cle))
                .signatureCount(cle.compteur())
                .created(cle.creeeLe())
                .label(cle.nom())
                .build();
    }

    private static java.util.Set<AuthenticatorTransport> transports(CleGardee cle) {
        return Arrays.stream(cle.transports().split(" ", -1))
                .filter(t -> !t.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }

    private <T> Optional<T> lire(String reponse, TypeReference<T> forme) {
        if (reponse.isBlank() || reponse.length() > REPONSE_AU_PLUS) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(json.readValue(reponse, forme));
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.info("Clé d’accès refusée : réponse illisible, {}", raison(e));
            return Optional.empty();
        }
    }

    /// Names the check that failed; what was received is never repeated.
    private static String raison(Exception e) {
        return e.getClass().getSimpleName();
    }

    private ReglagesDesCles.Partie partie() {
        return Objects.requireNonNull(partie, "passkeys are not offered");
    }
}
