package fr.unisson.essms.web;

import fr.unisson.essms.Bilans.Etat;
import fr.unisson.essms.Criteres;
import fr.unisson.essms.PassageDAutoevaluation;
import fr.unisson.essms.ResultatsPublies.SeuilsAjustes;
import fr.unisson.essms.domaine.Atteinte;
import fr.unisson.essms.domaine.Bilan;
import fr.unisson.essms.domaine.Chemin;
import fr.unisson.essms.domaine.Cote;
import fr.unisson.essms.domaine.EchelleQualite;
import fr.unisson.essms.domaine.Seuils;
import fr.unisson.essms.domaine.TransitionAutoevaluation;
import fr.unisson.grilles.Moyennes.Methode;
import fr.unisson.grilles.Noeud;
import fr.unisson.socle.Typographie;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Ligne;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The dashboard of a self-evaluation.
final class CompositionTableau {

    private static final Methode M = Methode.DECIMALES_2024;
    private static final String SUPPOSES =
            "ses seuils ne sont pas publics, ceux d’ici sont supposés et se règlent.";

    private static final Methode ARRONDI = Methode.ARRONDI_2022;

    private final Etat etat;
    private final Bilan bilan;
    private final String adresse;

    CompositionTableau(Etat etat) {
        this.etat = etat;
        this.bilan = etat.bilan();
        this.adresse = etat.autoevaluation().adresse();
    }

    PageBilanEssms page(
            boolean cotable,
            List<Criteres.Imperatif> imperatifs,
            List<TransitionAutoevaluation> passages,
            List<PassageDAutoevaluation> histoire,
            SeuilsForm form,
            Optional<SeuilsAjustes> ajustes) {
        var a = etat.autoevaluation();
        var avancement = bilan.avancement();
        return new PageBilanEssms(
                Fil.de("Évaluation HAS", EssmsController.ADRESSE),
                a.titre(),
                adresse,
                ResultatsController.adresse(a.etablissement()),
                Ecrits.etat(a.etat()),
                a.nomEtablissement(),
                List.of(
                        new Fait(
                                "Ce qui s’applique",
                                Ecrits.profil(a.profil()),
                                Typographie.phrase(a.origine())),
                        new Fait(
                                "Référentiel",
                                etat.grille().nom(),
                                "Version " + etat.grille().numero() + ", figée à l’ouverture."),
                        new Fait(
                                "Personnes suivies",
                                Integer.toString(etat.personnes().size()),
                                null,
                                adresse + "/personnes")),
                avancement.elements(),
                avancement.cotes(),
                Long.toString(etat.aReprendre()),
                cotable,
                reprise(),
                etat.grille().racines().stream()
                        .map(c -> rangee(c, adresse + "/elements?chapitre=" + c.code()))
                        .toList(),
                bilan.themes().stream().map(this::theme).toList(),
                bilan.objectifs().map(o -> rangee(o, adresse + "/objectifs/" + o.code())).toList(),
                imperatifs.stream().map(i -> imperatif(i, cotable)).toList(),
                (int) imperatifs.stream().filter(Criteres.Imperatif::sansAction).count(),
                (int) imperatifs.stream().filter(i -> i.aPlanifier().isPresent()).count(),
                simulation(form, ajustes),
                passages.stream()
                        .map(t ->
                                new Ligne(
                                        t.libelle(),
                                        adresse + "/passages/" + CompositionPassage.chemin(t),
                                        ""))
                        .toList(),
                histoire.reversed().stream()
                        .map(h -> Evenement.du(h.le(), h.fait(), h.qui(), h.note()))
                        .toList());
    }

    /// The first objective that is not wholly rated.
    private @Nullable String reprise() {
        return bilan.objectifs()
                .filter(o -> !bilan.avancement(o).complet())
                .findFirst()
                .map(o -> adresse + "/objectifs/" + o.code())
                .orElse(null);
    }

    private PageBilanEssms.Rangee rangee(Noeud n, String lien) {
        var avancement = bilan.avancement(n);
        return new PageBilanEssms.Rangee(
                n.code(),
                n.libelle(),
                lien,
                avancement.elements(),
                avancement.cotes(),
                Ecrits.note(bilan.note(n, M)),
                Ecrits.note(bilan.note(n, ARRONDI)),
                bilan.compter(n, Cote.ETOILE),
                bilan.compter(n, Cote.NC));
    }

    private PageBilanEssms.Theme theme(String theme) {
        return new PageBilanEssms.Theme(
                theme,
                etat.grille().racines().stream()
                        .map(c -> Ecrits.note(bilan.theme(c, theme, M)))
                        .toList(),
                Ecrits.note(bilan.theme(theme, M)),
                Ecrits.note(bilan.theme(theme, ARRONDI)));
    }

    private PageBilanEssms.Imperatif imperatif(Criteres.Imperatif i, boolean cotable) {
        var c = i.critere();
        var noeud = etat.grille().parId().get(c.noeud());
        return new PageBilanEssms.Imperatif(
                c.code(),
                c.libelle(),
                c.adresse(),
                noeud == null ? "–" : Ecrits.note(bilan.note(noeud, M)),
                Ecrits.atteinte(i.atteinte()),
                i.atteinte() == Atteinte.NON_ATTEINT,
                i.actions().size(),
                cotable && i.sansAction() ? CompositionPassage.ouvrir(i) : null,
                i.aPlanifier().filter(_ -> cotable).map(CompositionPassage::planifier).orElse(null),
                i.aPlanifier().map(CompositionPassage::manque).orElse(""));
    }

    private PageBilanEssms.@Nullable Simulation simulation(
            SeuilsForm form, Optional<SeuilsAjustes> ajustes) {
        var echelle = bilan.echelle(M).orElse(null);
        if (echelle == null) return null;
        var depart = ajustes.map(a -> a.ajustement().seuils()).orElse(Seuils.SUPPOSES);
        var lus = form.lire(depart);
        var seuils = lus.orElse(depart);
        var chemin = Chemin.depuis(bilan, seuils).orElse(null);
        var arrondie = bilan.echelle(ARRONDI);
        return new PageBilanEssms.Simulation(
                Ecrits.lettre(echelle.lettre(seuils)),
                Ecrits.court(echelle.objectifs()),
                arrondie.map(e -> Ecrits.court(e.objectifs())).orElse("–"),
                arrondie.map(e -> e.lettre(seuils).name()).orElse("–"),
                Ecrits.court(echelle.part()),
                detail(echelle),
                seuils.equals(depart)
                        ? ajustes.map(CompositionTableau::origine).orElse(SUPPOSES)
                        : "ses seuils ne sont pas publics, ceux d’ici sont ceux que vous avez"
                                + " réglés.",
                form.vide() ? SeuilsForm.de(depart) : form,
                lus.isPresent()
                        ? Erreurs.AUCUNE
                        : Erreurs.de(
                                "ao",
                                "Chaque seuil va de 0 à 100, et descend de A vers C. Les seuils"
                                        + " de départ sont gardés."),
                chemin == null ? null : chemin.vers().name(),
                chemin == null ? 0 : chemin.points(),
                chemin == null ? List.of() : chemin.hausses().stream().map(this::hausse).toList());
    }

    private static String origine(SeuilsAjustes a) {
        var ajustement = a.ajustement();
        return "ses seuils ne sont pas publics, ceux d’ici sont déduits de "
                + ajustement.evaluations()
                + (a.fictif()
                        ? " évaluations de démonstration, inventées"
                        : " évaluations publiées")
                + " : ils redonnent le niveau de "
                + Ecrits.court(ajustement.part())
                + "\u00a0% d’entre elles. Ils se règlent.";
    }

    private String detail(EchelleQualite e) {
        var hors = e.horsDemarche();
        var demarche =
                etat.grille()
                        .parCode(EchelleQualite.DEMARCHE_QUALITE)
                        .flatMap(o -> bilan.note(o, M));
        return e.imperatifsHauts()
                + " critères impératifs sur "
                + e.imperatifs()
                + " à 3,5 ou plus ; moyenne pondérée des objectifs hors 3.10 : "
                + (hors == null ? "–" : Ecrits.nombre(hors))
                + (demarche.isPresent()
                        ? ", avec 3.10 pour un dixième : " + Ecrits.nombre(e.finale()) + " sur 4."
                        : " sur 4 ; 3.10, qui pèse un dixième, n’est pas encore coté.");
    }

    private PageBilanEssms.Hausse hausse(Chemin.Hausse h) {
        var parId = etat.grille().parId();
        var element = parId.get(h.element());
        if (element == null) throw new IllegalStateException("An element of the grid");
        var lignee = etat.grille().lignee(element);
        var critere = lignee.get(lignee.size() - 2);
        var pseudonyme = etat.pseudonymes().get(h.personne());
        return new PageBilanEssms.Hausse(
                element.code(),
                critere.libelle() + (pseudonyme == null ? "" : " (" + pseudonyme + ")"),
                adresse + "/objectifs/" + lignee.get(1).code() + "#e-" + element.id(),
                Integer.toString(h.de()),
                Integer.toString(h.vers()));
    }
}
