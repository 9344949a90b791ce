package fr.unisson.essms;

import fr.unisson.documents.Fichier;
import fr.unisson.essms.domaine.NaturePiece;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A document of an evaluation by an outside body.
///
/// @param jour the day that it bears, null when nobody said it
/// @param par who joined it, empty when unknown
public record PieceExterne(
        Fichier fichier, NaturePiece nature, @Nullable LocalDate jour, String par) {}
