package fr.unisson.accueil.web;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.CritereRecherche;
import fr.unisson.annuaire.GenreAnnuaire;
import fr.unisson.annuaire.ResultatAnnuaire;
import fr.unisson.annuaire.ResultatsAnnuaire;
import fr.unisson.conventions.Repertoire;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Tranche;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.SourceDeRecherche;
import fr.unisson.socle.web.SourceDeRecherche.Mots;
import fr.unisson.socle.web.SourceDeRecherche.Trouvailles;
import gg.jte.models.runtime.JteModel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The search of the header: what the reader may see of each module, kind by kind, then the
/// directory.
@Controller
@Acces(Acces.Qui.PUBLIC)
class RechercheController {

    private static final int TAILLE = 10;

    private final Repertoire conventions;
    private final List<SourceDeRecherche> sources;
    private final Annuaire annuaire;
    private final Templates pages;

    RechercheController(
            Repertoire conventions,
            List<SourceDeRecherche> sources,
            Annuaire annuaire,
            Templates pages) {
        this.conventions = conventions;
        this.sources =
                sources.stream().sorted(Comparator.comparingInt(SourceDeRecherche::ordre)).toList();
        this.annuaire = annuaire;
        this.pages = pages;
    }

    @GetMapping("/recherche")
    JteModel chercher(@RequestParam(defaultValue = "") String q) {
        var mots = q.strip();
        var connecte = Acteur.courant().connecte();
        var trouves =
                mots.isEmpty()
                        ? new ResultatsAnnuaire(new Tranche<>(List.of(), null), false)
                        : annuaire.chercher(CritereRecherche.texte(mots), null, TAILLE);
        return pages.accueilRecherche(
                new PageRecherche(
                        mots,
                        connecte,
                        mots.isEmpty() || !connecte
                                ? List.of()
                                : conventions.chercher(mots, TAILLE).stream()
                                        .map(RechercheController::ligne)
                                        .toList(),
                        adresse("/conventions", mots),
                        mots.isEmpty() || !connecte ? List.of() : trouvailles(new Mots(mots)),
                        trouves.tranche().elements().stream()
                                .map(RechercheController::ligne)
                                .toList(),
                        trouves.approches(),
                        adresse("/annuaire", mots)));
    }

    private List<Trouvailles> trouvailles(Mots mots) {
        return sources.stream()
                .flatMap(s -> s.chercher(mots, TAILLE).stream())
                .filter(t -> !t.lignes().isEmpty())
                .toList();
    }

    private static Ligne ligne(Repertoire.Trouvee c) {
        return new Ligne(
                c.titre(),
                "/conventions/" + c.id(),
                joindre(c.numero(), String.join(", ", c.parties())),
                null,
                c.etape());
    }

    private static Ligne ligne(ResultatAnnuaire r) {
        var organisation = r.genre() == GenreAnnuaire.ORGANISATION;
        return new Ligne(
                r.nom(),
                "/annuaire/" + (organisation ? "organisations/" : "etablissements/") + r.id(),
                joindre(organisation ? "Organisation" : "Établissement", r.nature(), r.ville()),
                null,
                r.finess() == null ? null : "FINESS " + r.finess());
    }

    private static String joindre(@Nullable String... parties) {
        return Stream.of(parties)
                .filter(Objects::nonNull)
                .filter(p -> !p.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static String adresse(String page, String mots) {
        return page + "?q=" + URLEncoder.encode(mots, StandardCharsets.UTF_8);
    }
}
