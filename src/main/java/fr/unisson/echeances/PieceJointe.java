package fr.unisson.echeances;

/// A file that goes with a mail. The document itself is kept where it belongs; this copy goes away
/// once the mail is sent.
@SuppressWarnings("ArrayRecordComponent")
public record PieceJointe(String nom, String type, byte[] contenu) {}
