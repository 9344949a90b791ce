package fr.unisson.essms;

import fr.unisson.essms.domaine.Bilan;
import fr.unisson.essms.domaine.CoteDonnee;
import fr.unisson.essms.domaine.RoleAutoevaluation;
import fr.unisson.essms.donnees.CotationSql;
import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.Moyennes.Methode;
import fr.unisson.grilles.Noeud;
import fr.unisson.socle.DonneeDePatient;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Rating, objective by objective. Several people rate at once: each mark has its own version, and
/// who comes with an old one writes nothing.
@Service
@Transactional
public class Cotations {

    private static final int TEXTE_AU_PLUS = 4_000;

    private final CotationSql cotations;
    private final Autoevaluations autoevaluations;
    private final Bilans bilans;
    private final Grilles grilles;
    private final Clock horloge;

    Cotations(
            CotationSql cotations,
            Autoevaluations autoevaluations,
            Bilans bilans,
            Grilles grilles,
            Clock horloge) {
        this.cotations = cotations;
        this.autoevaluations = autoevaluations;
        this.bilans = bilans;
        this.grilles = grilles;
        this.horloge = horloge;
    }

    /// One objective, ready to be rated.
    ///
    /// @param objectif null for the whole grid
    /// @param cotable the evaluation is open and the actor rates it
    public record Feuille(Bilans.Etat etat, @Nullable Noeud objectif, boolean cotable) {

        public Grille grille() {
            return etat.grille();
        }

        /// The last mark of an element, for this person or for nobody.
        public CoteVue cote(long element, int personne) {
            return etat.cotes().stream()
                    .filter(c -> c.element() == element && c.personne() == personne)
                    .findFirst()
                    .orElseGet(() -> CoteVue.vierge(element, personne));
        }

        /// Who is rated there: each traced person in chapter 1, else nobody in particular.
        public List<Integer> colonnes(long element) {
            return etat.bilan().desPersonnes().contains(element)
                    ? etat.personnes().stream().map(PersonneTracee::rang).toList()
                    : List.of(CoteDonnee.SANS_PERSONNE);
        }
    }

    /// @throws Introuvable when the objective does not apply
    @Transactional(readOnly = true)
    public Feuille ouvrir(AutoevaluationId id, String objectif) {
        var a = autoevaluations.charger(id);
        var grille = grilles.charger(a.grille()).pour(a.profil());
        var noeud =
                grille.parCode(objectif)
                        .filter(n -> n.parent() != null && grille.parId().get(n.parent()) != null)
                        .orElseThrow(() -> new Introuvable("objectif " + objectif));
        return new Feuille(bilans.de(a, grille, cotations.lire(id, noeud.id())), noeud, cotable(a));
    }

    /// The whole grid at once, for who rates it away from the site.
    @Transactional(readOnly = true)
    public Feuille ouvrir(AutoevaluationId id) {
        var a = autoevaluations.charger(id);
        return new Feuille(bilans.de(a), null, cotable(a));
    }

    /// What a mark said at some version; nothing at version 0.
    @Transactional(readOnly = true)
    public CoteVue version(Feuille feuille, long element, int personne, int version) {
        return cotations
                .version(feuille.etat().autoevaluation().id(), element, personne, version)
                .orElseGet(() -> CoteVue.vierge(element, personne));
    }

    /// What a mark says now, whatever was read before.
    @Transactional(readOnly = true)
    public CoteVue actuelle(Feuille feuille, long element, int personne) {
        return cotations
                .version(feuille.etat().autoevaluation().id(), element, personne, null)
                .orElseGet(() -> CoteVue.vierge(element, personne));
    }

    private boolean cotable(AutoevaluationVue a) {
        return a.ouverte() && autoevaluations.roles(a).contains(RoleAutoevaluation.COTEUR);
    }

    /// A mark just written, and the means that it moves.
    public record Ecrite(
            int version, Optional<BigDecimal> critere, Optional<BigDecimal> objectif) {}

    /// One statement writes the mark and reads its objective again, whatever the size of the grid.
    ///
    /// @param lue the version that was shown, 0 for none
    public Resultat<Ecrite> coter(
            Feuille feuille, long element, int personne, int lue, CoteVue.Saisie saisie) {
        var motifs = refus(feuille, element, personne, saisie);
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        var a = feuille.etat().autoevaluation();
        return cotations
                .coter(a.id(), element, personne, lue, saisie, horloge.instant())
                .map(e -> Resultat.fait(ecrite(feuille, element, e)))
                .orElseGet(Resultat::depasse);
    }

    private static Ecrite ecrite(Feuille feuille, long element, CotationSql.Ecrite e) {
        var grille = feuille.grille();
        var bilan =
                Bilan.de(
                        grille,
                        feuille.etat().personnes().stream()
                                .map(PersonneTracee::rang)
                                .collect(Collectors.toSet()),
                        e.cotes());
        var lignee = lignee(grille, element);
        return new Ecrite(
                e.version(),
                bilan.note(lignee.get(2), Methode.DECIMALES_2024),
                bilan.note(lignee.get(1), Methode.DECIMALES_2024));
    }

    private static List<Noeud> lignee(Grille grille, long element) {
        var noeud = grille.parId().get(element);
        if (noeud == null) throw new Introuvable("élément " + element);
        return grille.lignee(noeud);
    }

    /// Why a mark cannot be written, all at once.
    public List<Motif> refus(Feuille feuille, long element, int personne, CoteVue.Saisie saisie) {
        var motifs = new ArrayList<Motif>();
        if (!feuille.cotable()) {
            motifs.add(
                    feuille.etat().autoevaluation().ouverte()
                            ? Autoevaluations.SANS_ROLE
                            : new Motif(
                                    Motif.ETAT,
                                    "Cette auto-évaluation n’est plus ouverte : elle se lit."));
            return motifs;
        }
        var lignee = lignee(feuille.grille(), element);
        var noeud = lignee.getLast();
        if (!feuille.colonnes(element).contains(personne)) {
            motifs.add(new Motif("PERSONNE", "Cette personne n’est pas suivie dans ce chapitre."));
        }
        var cote = saisie.cote();
        if (cote != null && feuille.grille().echelle() instanceof Echelle.Niveaux niveaux) {
            var valeur = niveaux.parCode(cote.code()).orElse(null);
            if (valeur == null || !feuille.grille().admet(noeud, valeur)) {
                motifs.add(
                        new Motif(
                                "VALEUR",
                                switch (cote) {
                                    case NC ->
                                            "« Non concerné » ne se donne pas à un critère"
                                                    + " impératif.";
                                    case RI ->
                                            "« Réponse inadaptée » ne se donne qu’au chapitre 1.";
                                    default -> "Cette grille n’a pas cette valeur.";
                                }));
            }
        }
        if (cote != null && cote.aCommenter() && saisie.commentaire().isEmpty()) {
            motifs.add(
                    new Motif("COMMENTAIRE", "Un commentaire accompagne toute cote autre que 4."));
        }
        var textes =
                String.join("\n", saisie.commentaire(), saisie.justification(), saisie.preuve());
        if (textes.length() > TEXTE_AU_PLUS)
            motifs.add(new Motif("LONGUEUR", "Ces textes tiennent en 4 000 caractères."));
        DonneeDePatient.refus("IDENTITE", textes).ifPresent(motifs::add);
        return motifs;
    }
}
