package fr.unisson.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.unisson.gouvernance.DecisionVue;
import fr.unisson.gouvernance.EtatDecision;
import fr.unisson.gouvernance.EtatReunion;
import fr.unisson.gouvernance.LigneReunion;
import fr.unisson.gouvernance.Reunion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A meeting, as other programs read it.
///
/// @param debut local time of mainland France
/// @param duree in minutes
/// @param lien its page
record ReunionLue(
        long id,
        int version,
        long instance,
        String nomInstance,
        EtatReunion etat,
        String objet,
        LocalDateTime debut,
        int duree,
        String lieu,
        List<Decision> decisions,
        String lien) {

    static ReunionLue de(Reunion r, List<DecisionVue> decisions) {
        return new ReunionLue(
                r.id().valeur(),
                r.version(),
                r.instance().id().valeur(),
                r.instance().nom(),
                r.etat(),
                r.objet(),
                r.debut(),
                r.duree(),
                r.lieu(),
                decisions.stream().map(Decision::de).toList(),
                r.adresse());
    }

    /// The same in a list.
    ///
    /// @param decisions how many were taken
    @Schema(name = "ReunionEnListe")
    record Ligne(
            long id,
            EtatReunion etat,
            String objet,
            LocalDateTime debut,
            int duree,
            String lieu,
            int decisions,
            String lien) {

        static Ligne de(LigneReunion l) {
            return new Ligne(
                    l.id().valeur(),
                    l.etat(),
                    l.objet(),
                    l.debut(),
                    l.duree(),
                    l.lieu(),
                    l.decisions(),
                    "/reunions/" + l.id());
        }
    }

    /// A decision, without who stood where.
    ///
    /// @param porteur who is in charge of it; empty when nobody is
    /// @param reunion absent for one taken outside a meeting
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decision(
            long id,
            String numero,
            EtatDecision etat,
            String texte,
            LocalDate priseLe,
            @Nullable LocalDate pourLe,
            String porteur,
            @Nullable Long reunion,
            String lien) {

        static Decision de(DecisionVue d) {
            var reunion = d.reunion();
            return new Decision(
                    d.id().valeur(),
                    d.numero(),
                    d.etat(),
                    d.texte(),
                    d.priseLe(),
                    d.pourLe(),
                    d.porteur(),
                    reunion == null ? null : reunion.valeur(),
                    d.adresse());
        }
    }
}
