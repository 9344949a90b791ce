package fr.unisson.api.web;

import fr.unisson.acces.Portee;
import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Acces;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the token stands for.
@RestController
@Acces
@Tag(name = "Jeton")
class MoiController {

    private final Annuaire annuaire;

    MoiController(Annuaire annuaire) {
        this.annuaire = annuaire;
    }

    /// @param portees what the token opens
    /// @param organisations where it acts, and as what
    record Moi(long compte, String nom, List<String> portees, List<Place> organisations) {}

    record Place(long organisation, String nom, List<String> roles) {}

    @GetMapping("/api/v1/moi")
    @Ouvre({})
    @Operation(summary = "Qui est ce jeton, ce qu’il ouvre, et où")
    Moi moi(HttpServletRequest requete) {
        var session = SessionCourante.exigee();
        var noms = annuaire.noms(session.habilitations().keySet());
        return new Moi(
                session.compte().compte(),
                session.compte().nomComplet(),
                FiltreDeJeton.appelant(requete).map(a -> a.portees()).orElse(Set.of()).stream()
                        .sorted()
                        .map(Portee::code)
                        .toList(),
                session.habilitations().entrySet().stream()
                        .map(h ->
                                new Place(
                                        h.getKey().valeur(),
                                        noms.getOrDefault(h.getKey(), ""),
                                        h.getValue().stream().sorted().map(Enum::name).toList()))
                        .toList());
    }

    @RequestMapping("/api/v1/**")
    @Ouvre({})
    @Hidden
    Object ailleurs() {
        throw new Introuvable("adresse de l’API");
    }
}
