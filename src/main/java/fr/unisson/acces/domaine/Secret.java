package fr.unisson.acces.domaine;

import org.jspecify.annotations.Nullable;

/// What a sign-in is checked against.
///
/// @param motDePasse Argon2id, null for an account that only uses links
/// @param totpChiffre the TOTP key, encrypted; waiting for its first code when not active
@SuppressWarnings("ArrayRecordComponent")
public record Secret(
        @Nullable String motDePasse,
        byte @Nullable [] totpChiffre,
        boolean totpActif,
        long totpDernierPas) {}
