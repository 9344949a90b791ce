package fr.unisson.actions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something said of an action.
///
/// @param compte its author, zero for the platform
/// @param mentions names of those it calls, separated by commas
/// @param corrige the comment that this one corrects
public record CommentaireVue(
        long id,
        long compte,
        String auteur,
        String texte,
        String mentions,
        @Nullable Long corrige,
        Instant le) {}
