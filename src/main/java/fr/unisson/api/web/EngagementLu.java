package fr.unisson.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.unisson.pilotage.PromesseVue;
import fr.unisson.pilotage.Reflet;
import fr.unisson.pilotage.domaine.EtatPromesse;
import fr.unisson.pilotage.domaine.GenrePromesse;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a convention promised, as all its parties read it: title, state, percentage and date, and
/// nothing else of whoever answers for it.
///
/// @param partie number of the party that answers for it; absent when all do
/// @param le when the party last said where it stands
/// @param action what the party shows of the action of its plan that it joined to it
@JsonInclude(JsonInclude.Include.NON_NULL)
record EngagementLu(
        long id,
        GenrePromesse genre,
        @Nullable Long partie,
        String titre,
        EtatPromesse etat,
        @Nullable Integer avancement,
        @Nullable LocalDate le,
        @Nullable ActionMontree action) {

    record ActionMontree(String titre, String etat, int avancement, LocalDate le) {}

    static EngagementLu de(PromesseVue p, Optional<Reflet> reflet) {
        var pointLe = p.pointLe();
        return new EngagementLu(
                p.id().valeur(),
                p.genre(),
                p.partie(),
                p.enonce(),
                p.etat(),
                p.avancement(),
                pointLe == null ? null : Dates.jourDe(pointLe),
                reflet.filter(r -> !r.titre().isEmpty())
                        .map(r -> new ActionMontree(r.titre(), r.etat(), r.avancement(), r.au()))
                        .orElse(null));
    }
}
