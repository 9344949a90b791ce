package fr.unisson.indicateurs.web;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Membres;
import fr.unisson.acces.SessionCourante;
import fr.unisson.indicateurs.Bibliotheque.Modele;
import fr.unisson.indicateurs.Famille;
import fr.unisson.indicateurs.Frequence;
import fr.unisson.indicateurs.IndicateurVue;
import fr.unisson.indicateurs.IndicateurVue.Tenue;
import fr.unisson.indicateurs.Indicateurs;
import fr.unisson.indicateurs.Tableaux;
import fr.unisson.indicateurs.ValeurVue;
import fr.unisson.indicateurs.web.PageBibliotheque.ModeleLu;
import fr.unisson.socle.Dates;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import fr.unisson.socle.web.Ton;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// All the indicators of the organisation chosen, and the library to start from.
@Controller
@Acces
@RequestMapping(Lieux.ADRESSE)
class ListeController {

    private static final int DELAI = 15;

    private final Indicateurs indicateurs;
    private final Tableaux tableaux;
    private final Membres membres;
    private final Clock horloge;
    private final Templates pages;

    ListeController(
            Indicateurs indicateurs,
            Tableaux tableaux,
            Membres membres,
            Clock horloge,
            Templates pages) {
        this.indicateurs = indicateurs;
        this.tableaux = tableaux;
        this.membres = membres;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping("/liste")
    JteModel lister(@ModelAttribute FiltresForm filtres) {
        var organisation = SessionCourante.organisationExigee();
        var dernieres = tableaux.dernieres(organisation);
        var groupes =
                indicateurs.lister(organisation).stream()
                        .filter(filtres::garde)
                        .collect(
                                Collectors.groupingBy(
                                        i -> i.definition().famille(),
                                        () -> new java.util.EnumMap<>(Famille.class),
                                        Collectors.mapping(
                                                i ->
                                                        ligne(
                                                                i,
                                                                dernieres.getOrDefault(
                                                                        i.id(), List.of())),
                                                Collectors.toList())));
        return pages.indicateursListe(
                new PageIndicateurs(
                        filtres,
                        groupes.entrySet().stream()
                                .map(g ->
                                        new PageIndicateurs.Groupe(
                                                g.getKey().libelle(), g.getValue()))
                                .toList(),
                        choix(Famille.values(), Famille::libelle),
                        choix(Frequence.values(), Frequence::libelle),
                        indicateurs.peutDefinir(organisation),
                        Lieux.onglets(Lieux.ADRESSE + "/liste")));
    }

    @GetMapping("/liste.csv")
    void csv(@ModelAttribute FiltresForm filtres, HttpServletResponse reponse) throws IOException {
        exporter(filtres, FormatDeTableur.CSV, reponse);
    }

    @GetMapping("/liste.xlsx")
    void xlsx(@ModelAttribute FiltresForm filtres, HttpServletResponse reponse) throws IOException {
        exporter(filtres, FormatDeTableur.XLSX, reponse);
    }

    private void exporter(FiltresForm filtres, FormatDeTableur format, HttpServletResponse reponse)
            throws IOException {
        var organisation = SessionCourante.organisationExigee();
        var noms = membres.noms(organisation);
        var dernieres = tableaux.dernieres(organisation);
        try (var table =
                format.repondre(
                        reponse,
                        "indicateurs",
                        "Indicateurs",
                        List.of(
                                "Code",
                                "Indicateur",
                                "Famille",
                                "Type",
                                "Fréquence",
                                "Formule",
                                "Unité",
                                "Tenu par",
                                "Validé par",
                                "Dernière période",
                                "Dernière valeur",
                                "État"))) {
            for (var i : indicateurs.lister(organisation)) {
                if (!filtres.garde(i)) continue;
                var v = derniere(dernieres.getOrDefault(i.id(), List.of()));
                var d = i.definition();
                table.ligne(
                        i.code(),
                        d.libelle(),
                        d.famille().libelle(),
                        d.nature().libelle(),
                        d.frequence().libelle(),
                        d.enMots(),
                        d.unite(),
                        nom(i.tenue().responsable(), noms),
                        nom(i.tenue().valideur(), noms),
                        v.map(x -> x.periode().libelle()).orElse(null),
                        v.map(x -> x.mesure().valeur()).orElse(null),
                        v.map(x -> x.etat().libelle()).orElse(null));
            }
        }
    }

    private Ligne ligne(IndicateurVue i, List<ValeurVue> dernieres) {
        var d = i.definition();
        var v = derniere(dernieres).orElse(null);
        var chiffre = v == null ? null : v.mesure().valeur();
        var quand = v == null ? "aucune valeur" : v.periode().libelle();
        var faits =
                Stream.of(i.code(), d.frequence().libelle(), quand)
                        .collect(Collectors.joining(" · "));
        return new Ligne(
                d.libelle(),
                Lieux.de(i.id()),
                faits,
                etat(i, v),
                chiffre == null ? null : d.ecrire(chiffre));
    }

    /// That of an ended period, else the provisional one.
    private Optional<ValeurVue> derniere(List<ValeurVue> dernieres) {
        var jour = Dates.jourDe(horloge.instant());
        return dernieres.stream()
                .filter(v -> v.periode().terminee(jour))
                .findFirst()
                .or(() -> dernieres.stream().findFirst());
    }

    private @Nullable Pastille etat(IndicateurVue i, @Nullable ValeurVue v) {
        if (!i.suivi()) return new Pastille("Arrêté", Ton.NEUTRE);
        var jour = Dates.jourDe(horloge.instant());
        var attendue = i.dernierePeriode(jour);
        boolean manque = v == null || v.periode().compareTo(attendue) < 0;
        if (manque && attendue.compareTo(i.premierePeriode()) >= 0) {
            return new Pastille("À saisir", Ton.ATTENTE);
        }
        if (v == null) return null;
        return v.periode().terminee(jour) ? Lectures.pastille(v.etat()) : Lectures.PROVISOIRE;
    }

    @GetMapping("/bibliotheque")
    JteModel bibliotheque() {
        return pages.indicateursBibliotheque(bibliotheque(Erreurs.AUCUNE));
    }

    @PostMapping("/bibliotheque")
    Object adopter(
            @RequestParam(required = false) @Nullable List<String> codes,
            @RequestParam(required = false) @Nullable String responsable,
            @RequestParam(required = false) @Nullable String depuis) {
        var organisation = SessionCourante.organisationExigee();
        if (codes == null || codes.isEmpty()) {
            return Refus.page(
                    pages.indicateursBibliotheque(
                            bibliotheque(Erreurs.de("codes", "Cochez au moins un indicateur."))));
        }
        if (Saisies.dateFausse(depuis)) {
            return Refus.page(
                    pages.indicateursBibliotheque(
                            bibliotheque(
                                    Erreurs.de(
                                            "depuis", "Écrivez une date, jour, mois et année."))));
        }
        var qui =
                Saisies.texte(responsable).matches("\\d{1,18}")
                        ? CompteId.of(Saisies.texte(responsable))
                        : null;
        var jour = Dates.jourDe(horloge.instant());
        var resultat =
                indicateurs.adopter(
                        organisation,
                        codes,
                        new Tenue(qui, null, DELAI, Saisies.date(depuis).orElse(jour)));
        return switch (resultat) {
            case fr.unisson.socle.vie.Resultat.Fait<Integer>(var nombre) ->
                    Redirection.vers(Lieux.ADRESSE + "/liste")
                            .avecMessage(
                                    nombre == 1
                                            ? "Un indicateur est ajouté."
                                            : nombre + " indicateurs sont ajoutés.");
            case fr.unisson.socle.vie.Resultat.Refus<Integer>(var motifs) ->
                    Refus.page(
                            motifs,
                            Map.of("RESPONSABLE_INCONNU", "responsable"),
                            e -> pages.indicateursBibliotheque(bibliotheque(e)));
        };
    }

    private PageBibliotheque bibliotheque(Erreurs erreurs) {
        var organisation = SessionCourante.organisationExigee();
        var presents =
                indicateurs.lister(organisation).stream()
                        .map(IndicateurVue::code)
                        .collect(Collectors.toSet());
        var parFamille =
                indicateurs.modeles().stream()
                        .collect(
                                Collectors.groupingBy(
                                        m -> m.definition().famille(),
                                        () -> new java.util.EnumMap<>(Famille.class),
                                        Collectors.mapping(
                                                m -> modele(m, presents.contains(m.code())),
                                                Collectors.toList())));
        return new PageBibliotheque(
                parFamille.entrySet().stream()
                        .map(g -> new PageBibliotheque.Groupe(g.getKey().libelle(), g.getValue()))
                        .toList(),
                indicateurs.peutDefinir(organisation),
                membres.aChoisir(organisation),
                Dates.jourDe(horloge.instant()).toString(),
                Lieux.onglets(Lieux.ADRESSE + "/bibliotheque"),
                erreurs);
    }

    private static ModeleLu modele(Modele m, boolean adopte) {
        var d = m.definition();
        return new ModeleLu(
                m.code(), d.libelle(), d.enMots(), d.but(), d.frequence().libelle(), adopte);
    }

    static String nom(@Nullable CompteId compte, Map<Long, String> noms) {
        return compte == null ? "" : noms.getOrDefault(compte.valeur(), "");
    }

    static <E extends Enum<E>> List<Choix> choix(E[] valeurs, Function<E, String> libelle) {
        return Arrays.stream(valeurs).map(v -> new Choix(v.name(), libelle.apply(v))).toList();
    }
}
