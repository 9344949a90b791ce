package fr.unisson.essms.web;

import fr.unisson.essms.Cotations.Feuille;
import fr.unisson.essms.CoteVue;
import fr.unisson.essms.CritereVue;
import fr.unisson.essms.domaine.Cote;
import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.Moyennes.Methode;
import fr.unisson.grilles.Noeud;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The page of one objective.
final class CompositionObjectif {

    private final Feuille feuille;
    private final Noeud objectif;
    private final Map<Long, CritereVue> criteres;
    private final Map<String, CaseSaisie> saisies;
    private final Map<Integer, String> pseudonymes;

    /// @param saisies what was typed and not kept, by the key of its case
    CompositionObjectif(
            Feuille feuille, Map<Long, CritereVue> criteres, Map<String, CaseSaisie> saisies) {
        var noeud = feuille.objectif();
        if (noeud == null) throw new Introuvable("objectif");
        this.feuille = feuille;
        this.objectif = noeud;
        this.criteres = criteres;
        this.saisies = saisies;
        this.pseudonymes = feuille.etat().pseudonymes();
    }

    private static final BigDecimal SOMMET = BigDecimal.valueOf(4);

    /// What was typed of one case and could not be written.
    record CaseSaisie(
            CoteVue.Saisie saisie,
            int version,
            @Nullable String erreur,
            @Nullable String conflit) {}

    static String cle(long element, int personne) {
        return element + "-" + personne;
    }

    PageObjectif page(Erreurs erreurs) {
        var a = feuille.etat().autoevaluation();
        var bilan = feuille.etat().bilan();
        var tous = bilan.objectifs().toList();
        int rang = tous.indexOf(objectif);
        var chapitre = feuille.grille().lignee(objectif).getFirst();
        var avancement = bilan.avancement(objectif);
        boolean dePersonnes =
                bilan.enfants(objectif).stream()
                        .flatMap(c -> bilan.enfants(c).stream())
                        .anyMatch(e -> bilan.desPersonnes().contains(e.id()));
        return new PageObjectif(
                Fil.de("Évaluation HAS", EssmsController.ADRESSE).puis(a.titre(), a.adresse()),
                objectif.code() + " – " + objectif.libelle(),
                objectif.code(),
                bilan.theme(objectif),
                "Chapitre " + chapitre.code() + " : " + chapitre.libelle(),
                adresse(objectif),
                a.adresse(),
                a.adresse() + "/personnes",
                Ecrits.note(bilan.note(objectif, Methode.DECIMALES_2024)),
                Ecrits.avancement(avancement.cotes(), avancement.elements()),
                rang > 0 ? adresse(tous.get(rang - 1)) : null,
                rang + 1 < tous.size() ? adresse(tous.get(rang + 1)) : null,
                feuille.cotable(),
                dePersonnes && feuille.etat().personnes().isEmpty(),
                bilan.enfants(objectif).stream().map(this::critere).toList(),
                erreurs);
    }

    private String adresse(Noeud autre) {
        return feuille.etat().autoevaluation().adresse() + "/objectifs/" + autre.code();
    }

    private PageObjectif.Critere critere(Noeud n) {
        var bilan = feuille.etat().bilan();
        var vue = criteres.get(n.id());
        return new PageObjectif.Critere(
                n.code(),
                n.libelle(),
                n.aide(),
                n.cible(),
                Ecrits.note(bilan.note(n, Methode.DECIMALES_2024)),
                vue == null ? null : vue.adresse(),
                vue != null
                                && feuille.cotable()
                                && bilan.note(n, Methode.DECIMALES_2024)
                                        .filter(x -> x.compareTo(SOMMET) < 0)
                                        .isPresent()
                        ? "/actions/nouvelle?origine=critere-has:" + vue.id()
                        : null,
                n.imperatif() ? Ecrits.atteinte(bilan.atteinte(n)) : null,
                bilan.enfants(n).stream().map(this::element).toList());
    }

    private PageObjectif.Element element(Noeud n) {
        return new PageObjectif.Element(
                n.code(),
                n.libelle(),
                n.aide(),
                feuille.colonnes(n.id()).stream().map(p -> uneCase(n, p)).toList());
    }

    private PageObjectif.Case uneCase(Noeud n, int personne) {
        var cle = cle(n.id(), personne);
        var actuelle = feuille.cote(n.id(), personne);
        var saisie = saisies.get(cle);
        var dite =
                saisie == null
                        ? new CoteVue.Saisie(
                                actuelle.cote(),
                                actuelle.commentaire(),
                                actuelle.justification(),
                                actuelle.preuve(),
                                actuelle.aReprendre())
                        : saisie.saisie();
        var cote = dite.cote();
        return new PageObjectif.Case(
                cle,
                pseudonymes.getOrDefault(personne, ""),
                choix(n),
                cote == null ? "" : cote.code(),
                dite.commentaire(),
                dite.justification(),
                dite.preuve(),
                dite.aReprendre() ? "oui" : "",
                Integer.toString(saisie == null ? actuelle.version() : saisie.version()),
                actuelle.par(),
                saisie == null ? null : saisie.erreur(),
                saisie == null ? null : saisie.conflit());
    }

    /// The marks that this element may be given.
    private List<Choix> choix(Noeud element) {
        if (!(feuille.grille().echelle() instanceof Echelle.Niveaux niveaux)) return List.of();
        return niveaux.valeurs().stream()
                .filter(v -> feuille.grille().admet(element, v))
                .flatMap(v ->
                        Cote.lire(v.code()).stream()
                                .map(c -> new Choix(c.code(), c.signe(), v.libelle())))
                .toList();
    }

    static String dite(CoteVue c) {
        return Optional.ofNullable(c.cote()).map(Cote::signe).orElse("non coté");
    }
}
