package fr.unisson.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.College;
import fr.unisson.gouvernance.FonctionSiege;
import fr.unisson.gouvernance.InstanceVue;
import fr.unisson.gouvernance.LigneInstance;
import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.gouvernance.Siege;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A body, as other programs read it.
///
/// @param decide it commits its organisation; otherwise it gives opinions
/// @param organisation the first of its bearers
/// @param parent the body it works for
/// @param reunionsParAn how many meetings it promises
/// @param lien its page
@JsonInclude(JsonInclude.Include.NON_NULL)
record InstanceLue(
        long id,
        int version,
        String nom,
        NatureInstance nature,
        boolean decide,
        boolean active,
        @Nullable LocalDate closeLe,
        String objet,
        @Nullable Integer reunionsParAn,
        long organisation,
        List<Porteur> porteurs,
        @Nullable Long parent,
        String lien) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Porteur(long organisation, String nom, LocalDate depuis, @Nullable LocalDate jusqua) {

        static Porteur de(InstanceVue.Porteur p) {
            return new Porteur(p.id().valeur(), p.nom(), p.depuis(), p.jusqua());
        }
    }

    static InstanceLue de(InstanceVue i) {
        var parent = i.parent();
        return new InstanceLue(
                i.id().valeur(),
                i.version(),
                i.nom(),
                i.nature(),
                i.decide(),
                i.active(),
                i.closeLe(),
                i.reglement().objet(),
                i.reglement().reunionsParAn(),
                i.organisation().valeur(),
                i.porteurs().stream().map(Porteur::de).toList(),
                parent == null ? null : parent.id().valeur(),
                "/instances/" + i.id());
    }

    /// The same in a list.
    ///
    /// @param membres people who sit, substitutes included
    /// @param prochaine its next session
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "InstanceEnListe")
    record Ligne(
            long id,
            String nom,
            NatureInstance nature,
            boolean active,
            String porteurs,
            int membres,
            @Nullable LocalDate prochaine,
            String lien) {

        static Ligne de(LigneInstance l) {
            return new Ligne(
                    l.id().valeur(),
                    l.nom(),
                    l.nature(),
                    l.active(),
                    l.porteurs(),
                    l.membres(),
                    l.prochaine(),
                    "/instances/" + l.id());
        }
    }

    /// Who sits.
    ///
    /// @param place those who sit there one after the other share it
    /// @param suppleantDe the place it is a substitute of
    /// @param nom empty when the place is vacant
    /// @param courriel told to those who run the body only
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Membre(
            long id,
            int place,
            @Nullable Integer suppleantDe,
            College college,
            FonctionSiege fonction,
            String nom,
            @Nullable Long compte,
            @Nullable Long organisation,
            LocalDate debut,
            @Nullable LocalDate fin,
            @Nullable String courriel) {

        static Membre de(Siege s, boolean courriels) {
            return new Membre(
                    s.id().valeur(),
                    s.place(),
                    s.suppleantDe(),
                    s.college(),
                    s.fonction(),
                    s.nom(),
                    numero(s.compte()),
                    numero(s.organisation()),
                    s.debut(),
                    s.fin(),
                    courriels && !s.courriel().isEmpty() ? s.courriel() : null);
        }
    }

    private static @Nullable Long numero(@Nullable CompteId compte) {
        return compte == null ? null : compte.valeur();
    }

    private static @Nullable Long numero(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.valeur();
    }
}
