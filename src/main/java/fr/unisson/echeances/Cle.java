package fr.unisson.echeances;

/// What a duty is about: posting it again with the same key changes it, lifting it ends it.
///
/// @param verbe what is to be done, such as `signer`
public record Cle(String module, String objetType, long objetId, String verbe) {}
