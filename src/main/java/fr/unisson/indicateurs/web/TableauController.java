package fr.unisson.indicateurs.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.documents.Impression;
import fr.unisson.documents.Maquette;
import fr.unisson.indicateurs.Arrangement;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.indicateurs.IndicateurVue;
import fr.unisson.indicateurs.Indicateurs;
import fr.unisson.indicateurs.Serie;
import fr.unisson.indicateurs.Tableaux;
import fr.unisson.indicateurs.domaine.Phrase;
import fr.unisson.indicateurs.web.PageAffichage.Panneau;
import fr.unisson.indicateurs.web.PageTableauDeBord.Attente;
import fr.unisson.indicateurs.web.PageTableauDeBord.CarteLue;
import fr.unisson.indicateurs.web.PageTableauDeBord.SignalLu;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The dashboard of the organisation chosen: on a screen, on paper, on a wall.
@Controller
@Acces
@RequestMapping(Lieux.ADRESSE)
class TableauController {

    private static final Pattern GESTE =
            Pattern.compile("(ajouter|retirer|monter|descendre)-(\\d{1,18})");

    private final Indicateurs indicateurs;
    private final Tableaux tableaux;
    private final Annuaire annuaire;
    private final ObjectProvider<Impression> impression;
    private final Clock horloge;
    private final Templates pages;

    TableauController(
            Indicateurs indicateurs,
            Tableaux tableaux,
            Annuaire annuaire,
            ObjectProvider<Impression> impression,
            Clock horloge,
            Templates pages) {
        this.indicateurs = indicateurs;
        this.tableaux = tableaux;
        this.annuaire = annuaire;
        this.impression = impression;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping
    JteModel tableau() {
        return pages.indicateursTableau(page());
    }

    /// The same, as a document to send or to file.
    @GetMapping("/tableau.pdf")
    ResponseEntity<byte[]> imprimer() {
        var page = page();
        return pdf(
                "tableau-de-bord",
                Maquette.de(
                                "Tableau de bord, " + page.organisation(),
                                pages.indicateursImprimeTableau(page).render())
                        .avecPied("Édité le " + page.jour()));
    }

    private PageTableauDeBord page() {
        var organisation = SessionCourante.organisationExigee();
        var series = tableaux.tableau(organisation, false);
        return new PageTableauDeBord(
                nom(organisation),
                jour(),
                series.stream().map(TableauController::carte).toList(),
                series.isEmpty() ? indicateurs.lister(organisation).size() : series.size(),
                indicateurs.peutDefinir(organisation),
                Lieux.onglets(Lieux.ADRESSE));
    }

    private static CarteLue carte(Serie s) {
        int montree = s.montree();
        var i = s.indicateur();
        var periode = montree < 0 ? null : s.periodes().get(montree);
        return new CarteLue(
                "i" + i.id(),
                i.definition().libelle(),
                Lieux.de(i.id()),
                montree < 0 ? "" : i.definition().ecrire(s.valeur(montree)),
                periode == null ? "" : periode.libelle(),
                periode == null ? Lieux.de(i.id()) : Lieux.valeur(i.id(), periode),
                Lectures.avant(s, montree),
                Lectures.objectif(s, montree),
                Lectures.pastille(s, montree),
                DessinDeSerie.vignette(s),
                s.carte().signaux().stream()
                        .map(x -> new SignalLu(Lectures.court(s, x), Lectures.favorable(s, x)))
                        .toList(),
                attente(s, montree));
    }

    private static @Nullable Attente attente(Serie s, int montree) {
        for (int k = s.periodes().size() - 1; k > montree; k--) {
            var v = s.valeurs().get(k);
            if (v == null || s.valeur(k) == null) continue;
            return new Attente(
                    s.periodes().get(k).libelle()
                            + " : "
                            + s.indicateur().definition().ecrire(s.valeur(k)),
                    Lieux.valeur(s.indicateur().id(), s.periodes().get(k)),
                    s.provisoire(k) ? Lectures.PROVISOIRE : Lectures.pastille(v.etat()));
        }
        return null;
    }

    /// For a wall: nothing that is not published, nothing that needs explaining.
    @GetMapping("/affichage")
    JteModel affichage() {
        return pages.indicateursAffichage(panneaux());
    }

    @GetMapping("/affichage.pdf")
    ResponseEntity<byte[]> imprimerAffichage() {
        var page = panneaux();
        return pdf(
                "affichage",
                Maquette.de(
                                "Nos résultats, " + page.organisation(),
                                pages.indicateursImprimeAffichage(page).render())
                        .avecPied("Affiché le " + page.jour()));
    }

    private PageAffichage panneaux() {
        var organisation = SessionCourante.organisationExigee();
        return new PageAffichage(
                nom(organisation),
                jour(),
                tableaux.tableau(organisation, true).stream()
                        .filter(s -> s.derniere() >= 0)
                        .map(TableauController::panneau)
                        .toList());
    }

    private static Panneau panneau(Serie s) {
        int derniere = s.montree();
        var d = s.indicateur().definition();
        var mesure = Objects.requireNonNull(s.valeurs().get(derniere)).mesure();
        var valeur = Objects.requireNonNull(mesure.valeur());
        var phrases = new ArrayList<String>();
        phrases.add(Phrase.valeur(d, mesure));
        if (derniere > 0 && s.valeur(derniere - 1) != null) {
            phrases.add(
                    Phrase.comparaison(d, valeur, Objects.requireNonNull(s.valeur(derniere - 1))));
        }
        phrases.add(Phrase.objectif(d, valeur, s.cibles().get(derniere)));
        return new Panneau(
                d.libelle(),
                s.periodes().get(derniere).libelle(),
                DessinDeSerie.vignette(s),
                Lectures.pastille(s, derniere),
                phrases.stream().filter(p -> !p.isEmpty()).toList());
    }

    @GetMapping("/composer")
    JteModel composer() {
        return pages.indicateursComposer(composition(Erreurs.AUCUNE));
    }

    /// @param geste an [Arrangement] and the indicator it moves: `monter-12`
    @PostMapping("/composer")
    Object composer(@RequestParam String geste) {
        var organisation = SessionCourante.organisationExigee();
        var lu = GESTE.matcher(geste);
        if (!lu.matches()) throw new Introuvable("geste " + geste);
        var pas = Arrangement.valueOf(lu.group(1).toUpperCase(Locale.ROOT));
        var i = indicateurs.lire(IndicateurId.of(lu.group(2)));
        var resultat = tableaux.arranger(organisation, i.id(), pas);
        if (!resultat.estFait()) {
            return Refus.page(
                    resultat.motifs(), Map.of(), e -> pages.indicateursComposer(composition(e)));
        }
        int place = tableaux.composition(organisation).indexOf(i.id()) + 1;
        return Redirection.vers(Lieux.ADRESSE + "/composer")
                .avecMessage(
                        "« "
                                + i.definition().libelle()
                                + (place == 0
                                        ? " » n’est plus sur le tableau."
                                        : " » est en place " + place + "."));
    }

    private PageComposer composition(Erreurs erreurs) {
        var organisation = SessionCourante.organisationExigee();
        var places = tableaux.composition(organisation);
        var connus = indicateurs.lister(organisation);
        var parId = connus.stream().collect(Collectors.toMap(IndicateurVue::id, i -> i));
        return new PageComposer(
                Lieux.FIL,
                places.stream()
                        .map(parId::get)
                        .filter(Objects::nonNull)
                        .map(TableauController::rang)
                        .toList(),
                connus.stream()
                        .filter(i -> i.suivi() && !places.contains(i.id()))
                        .map(TableauController::rang)
                        .toList(),
                erreurs);
    }

    private static PageComposer.Rang rang(IndicateurVue i) {
        return new PageComposer.Rang(
                i.id().valeur(),
                i.definition().libelle(),
                i.definition().famille().libelle() + " · " + i.definition().frequence().libelle());
    }

    private ResponseEntity<byte[]> pdf(String nom, Maquette maquette) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + nom + ".pdf\"")
                .body(impression.getObject().imprimer(maquette).octets());
    }

    private String nom(OrganisationId organisation) {
        return annuaire.noms(List.of(organisation)).getOrDefault(organisation, "");
    }

    private String jour() {
        return Dates.jour(Dates.jourDe(horloge.instant()));
    }
}
