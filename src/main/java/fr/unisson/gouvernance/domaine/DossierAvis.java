package fr.unisson.gouvernance.domaine;

import fr.unisson.gouvernance.SensAvis;
import fr.unisson.gouvernance.Suite;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the passages of an opinion look at.
public record DossierAvis(
        String texte,
        @Nullable SensAvis sens,
        @Nullable LocalDate reponsePour,
        @Nullable Suite suite,
        String reponse,
        @Nullable LocalDate effetPour,
        String effet) {

    public static final DossierAvis VIDE = new DossierAvis("", null, null, null, "", null, "");
}
