package fr.unisson.acces.domaine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A passkey as it is kept: enough to recognise the device, nothing to stand for it.
///
/// @param id zero before it is kept
/// @param identifiant chosen by the device, in Base64 for URLs
/// @param porteur what the device keeps of the account, in Base64 for URLs
/// @param transports how browsers reach the device, separated by spaces
/// @param compteur of signatures, 0 for devices that do not count
@SuppressWarnings("ArrayRecordComponent")
public record CleGardee(
        long id,
        long compte,
        String identifiant,
        String porteur,
        byte[] clePublique,
        byte[] attestation,
        String transports,
        long compteur,
        String nom,
        Instant creeeLe,
        @Nullable Instant derniereLe) {

    /// A device that counts has always counted further; two that answer with one key do not.
    public boolean recule(long presente) {
        return (presente != 0 || compteur != 0) && presente <= compteur;
    }
}
