package fr.unisson.acces;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/// The one key and the one bearer that Spring Security works on for the length of a check: reading
/// and keeping them is done around it, in one transaction with what depends on it.
final class CleSeule implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

    private final ReglagesDesCles.Partie partie;
    private final PublicKeyCredentialUserEntity porteur;
    private @Nullable CredentialRecord cle;

    /// @param cle null when one is about to be made
    CleSeule(ReglagesDesCles.Partie partie, String porteur, @Nullable CredentialRecord cle) {
        this.partie = partie;
        this.porteur =
                ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(Bytes.fromBase64(porteur))
                        .name(porteur)
                        .displayName(porteur)
                        .build();
        this.cle = cle;
    }

    Webauthn4JRelyingPartyOperations operations() {
        return new Webauthn4JRelyingPartyOperations(
                this,
                this,
                PublicKeyCredentialRpEntity.builder().id(partie.domaine()).name("Unisson").build(),
                partie.origines());
    }

    CredentialRecord gardee() {
        return Objects.requireNonNull(cle);
    }

    @Override
    public void save(CredentialRecord cle) {
        this.cle = cle;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes identifiant) {
        return cle != null && cle.getCredentialId().equals(identifiant) ? cle : null;
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes porteur) {
        return cle == null ? List.of() : List.of(cle);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return porteur.getId().equals(id) ? porteur : null;
    }

    @Override
    public PublicKeyCredentialUserEntity findByUsername(String nom) {
        return porteur;
    }

    @Override
    public void save(PublicKeyCredentialUserEntity porteur) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException();
    }
}
