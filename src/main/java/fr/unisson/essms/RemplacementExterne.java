package fr.unisson.essms;

import fr.unisson.documents.Fichier;
import fr.unisson.essms.domaine.NaturePiece;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A document of an evaluation by an outside body that another one replaced.
///
/// @param ancien null when the actor may not read it any more
public record RemplacementExterne(
        NaturePiece nature, @Nullable Fichier ancien, String raison, String qui, Instant le) {}
