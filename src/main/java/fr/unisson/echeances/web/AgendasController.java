package fr.unisson.echeances.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.Agendas;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Redirection;
import gg.jte.models.runtime.JteModel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The secret addresses under which the connected person's calendar program reads their duties.
@Controller
@Acces
class AgendasController {

    private static final String ICI = "/echeances/agendas";

    private final Agendas agendas;
    private final Annuaire annuaire;
    private final Templates pages;

    AgendasController(Agendas agendas, Annuaire annuaire, Templates pages) {
        this.agendas = agendas;
        this.annuaire = annuaire;
        this.pages = pages;
    }

    @GetMapping(ICI)
    JteModel page() {
        return page(null, null);
    }

    /// Answers with the page itself: the address is shown once and stands in no other place.
    @PostMapping(ICI)
    JteModel ouvrir(@RequestParam(required = false) @Nullable Long organisation) {
        var pour = permise(organisation);
        return page(agendas.ouvrir(pour), pour);
    }

    @PostMapping(ICI + "/revoquer")
    Redirection revoquer(@RequestParam(required = false) @Nullable Long organisation) {
        agendas.revoquer(permise(organisation));
        return Redirection.vers(ICI)
                .avecMessage("Cette adresse ne donne plus rien. Vous pouvez en créer une autre.");
    }

    private static @Nullable OrganisationId permise(@Nullable Long organisation) {
        if (organisation == null) return null;
        var id = new OrganisationId(organisation);
        if (!SessionCourante.exigee().habilitations().containsKey(id)) {
            throw new Interdit("Vous n’avez pas de rôle dans cette organisation.");
        }
        return id;
    }

    private JteModel page(@Nullable String adresse, @Nullable OrganisationId pour) {
        var miens = agendas.miens();
        var noms = annuaire.noms(SessionCourante.exigee().habilitations().keySet());
        var organisations =
                noms.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                        .map(e -> sorte(e.getKey(), e.getValue(), miens, adresse, pour));
        var personnel = sorte(null, "Mes échéances", miens, adresse, pour);
        return pages.echeancesAgendas(
                new PageAgendas(Stream.concat(Stream.of(personnel), organisations).toList()));
    }

    private static PageAgendas.Sorte sorte(
            @Nullable OrganisationId organisation,
            String nom,
            List<Agendas.Agenda> miens,
            @Nullable String adresse,
            @Nullable OrganisationId pour) {
        var enService =
                miens.stream()
                        .filter(a -> Objects.equals(a.organisation(), organisation))
                        .findFirst();
        return new PageAgendas.Sorte(
                organisation == null ? null : organisation.valeur(),
                nom,
                enService.map(a -> Dates.moment(a.creeLe())).orElse(null),
                enService.map(Agendas.Agenda::luLe).map(Dates::moment).orElse(null),
                Objects.equals(pour, organisation) ? adresse : null);
    }
}
