package fr.unisson.boucles.web;

import fr.unisson.acces.Habilitations;
import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.boucles.Boucles;
import fr.unisson.boucles.NoteBasse.Criteres;
import fr.unisson.boucles.SourceDeNotes;
import fr.unisson.boucles.domaine.Issue;
import fr.unisson.boucles.domaine.Repere;
import fr.unisson.boucles.web.PageBoucles.Filtres;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Low marks and what they became; one point in time.
@Controller
@Acces
@RequestMapping(BouclesController.ADRESSE)
class BouclesController {

    static final String ADRESSE = "/boucles";
    private static final String SANS_ACTION = "SANS_ACTION";

    private final Boucles boucles;
    private final Habilitations habilitations;
    private final Templates pages;

    BouclesController(Boucles boucles, Habilitations habilitations, Templates pages) {
        this.boucles = boucles;
        this.habilitations = habilitations;
        this.pages = pages;
    }

    /// @param apres the last row shown before, as [Repere] writes it
    @GetMapping
    JteModel lister(
            @ModelAttribute Filtres filtres,
            @RequestParam(required = false) @Nullable String apres) {
        var organisation = SessionCourante.organisationExigee();
        var depuis = Repere.lire(apres);
        var page = boucles.basses(organisation, criteres(filtres), depuis.orElse(null));
        return pages.bouclesListe(
                new PageBoucles(
                        CompositionBoucles.bilan(boucles.bilan(organisation)),
                        litTout(organisation),
                        boucles.sources().stream()
                                .map(s -> new Choix(s.code(), s.libelle()))
                                .toList(),
                        Stream.concat(
                                        Arrays.stream(Issue.values())
                                                .map(i -> new Choix(i.name(), i.libelle())),
                                        Stream.of(new Choix(SANS_ACTION, "Sans action")))
                                .toList(),
                        filtres,
                        page.elements().stream().map(CompositionBoucles::rang).toList(),
                        page.suite() == null ? null : adresse(filtres) + "&apres=" + page.suite(),
                        depuis.isPresent() ? adresse(filtres) : null));
    }

    private static Criteres criteres(Filtres f) {
        return new Criteres(
                Saisies.texte(f.source()),
                Saisies.parmi(Issue.class, f.issue()).orElse(null),
                SANS_ACTION.equals(f.issue()),
                Saisies.texte(f.q()));
    }

    /// Those whose role opens all the ratings of the organisation; others read those that they took
    /// part in, or are open to them.
    private boolean litTout(OrganisationId organisation) {
        return habilitations.lActeurA(BouclesConfiguration.LISENT_TOUT, organisation);
    }

    private static String adresse(Filtres f) {
        return ADRESSE
                + "?source="
                + encoder(f.source())
                + "&issue="
                + encoder(f.issue())
                + "&q="
                + encoder(f.q());
    }

    private static String encoder(@Nullable String texte) {
        return URLEncoder.encode(Saisies.texte(texte), StandardCharsets.UTF_8);
    }

    @GetMapping("/{source:[a-z]{1,30}}/{cotation:\\d{1,18}}/{noeud:\\d{1,18}}")
    JteModel lire(
            @PathVariable String source, @PathVariable long cotation, @PathVariable long noeud) {
        var boucle = boucles.charger(source, cotation, noeud);
        var derniere = boucle.derniere();
        boolean dedans =
                Acteur.courant()
                        .organisations()
                        .contains(derniere.cotation().organisation().valeur());
        return pages.bouclesBoucle(
                new PageBoucle(
                        Fil.de("De la note au changement", ADRESSE),
                        derniere.point().code() + " " + derniere.point().libelle(),
                        boucles.sources().stream()
                                .filter(s -> s.code().equals(source))
                                .map(SourceDeNotes::libelle)
                                .collect(Collectors.joining()),
                        Trait.de(boucle),
                        boucle.suites().stream()
                                .map(s -> CompositionBoucles.etape(s, dedans))
                                .toList()));
    }
}
