package fr.unisson.conventions.web;

import fr.unisson.socle.web.Evenement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to a convention, newest first.
public record PageHistorique(
        TeteConvention tete,
        List<Evenement> evenements,
        @Nullable String suite,
        @Nullable String debut) {}
