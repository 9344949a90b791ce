package fr.unisson.essms.web;

import fr.unisson.essms.Criteres.Imperatif;
import fr.unisson.essms.FormulaireVue;
import fr.unisson.essms.domaine.Atteinte;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Exigee;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form of an imperative criterion that is not met: what the authority will read, and what it
/// still lacks before it goes (HAS, « formulaire critère impératif »).
final class CompositionFormulaire {

    static final List<Choix> GOUVERNANCES =
            List.of(
                    new Choix("OUI", "Oui"),
                    new Choix("NON", "Non"),
                    new Choix("NSP", "Nous ne le savons pas"));

    private CompositionFormulaire() {}

    /// Null when nothing is to be told: the criterion is met, or not rated.
    static PageCritereEssms.@Nullable Formulaire de(
            Imperatif imperatif, FormulaireVue f, boolean cotable, Erreurs erreurs) {
        if (imperatif.atteinte() != Atteinte.NON_ATTEINT && f.version() == 0) return null;
        var adresse = imperatif.critere().adresse();
        var exigences = exigences(imperatif, f, cotable);
        return new PageCritereEssms.Formulaire(
                adresse,
                cotable,
                f.version() == 0 ? null : adresse + "/formulaire.pdf",
                exigences,
                Integer.toString(f.version()),
                f.justification(),
                f.gouvernance(),
                GOUVERNANCES,
                f.causes(),
                f.mesures(),
                f.plan(),
                dit(f),
                erreurs);
    }

    /// In the order of the form.
    static List<Exigee> exigences(Imperatif imperatif, FormulaireVue f, boolean cotable) {
        return List.of(
                champ(
                        "Justification de la cote",
                        f.justification(),
                        "Dites pourquoi le critère n’est pas atteint.",
                        "justification"),
                champ(
                        "Ce qu’en sait la gouvernance",
                        f.gouvernance(),
                        "Dites si elle en a connaissance.",
                        "gouvernance"),
                champ(
                        "Causes",
                        f.causes(),
                        "Dites les causes, ou qu’elles ne sont pas encore analysées.",
                        "causes"),
                champ(
                        "Mesures déjà trouvées",
                        f.mesures(),
                        "Dites lesquelles, ou qu’il n’y en a pas encore.",
                        "mesures"),
                action(imperatif, cotable));
    }

    private static Exigee champ(String libelle, String valeur, String phrase, String champ) {
        return valeur.isBlank()
                ? manque(libelle, phrase, "#" + champ)
                : new Exigee(libelle, true, "", List.of(), null);
    }

    private static Exigee action(Imperatif imperatif, boolean cotable) {
        var libelle = "Plan d’actions, avec pilote et échéance";
        if (imperatif.sansAction())
            return manque(
                    libelle,
                    "Ouvrez l’action obligatoire de ce critère.",
                    cotable ? CompositionPassage.ouvrir(imperatif) : null);
        return imperatif
                .aPlanifier()
                .map(a ->
                        manque(
                                libelle,
                                CompositionPassage.manque(a),
                                cotable ? CompositionPassage.planifier(a) : null))
                .orElseGet(() -> new Exigee(libelle, true, "", List.of(), null));
    }

    private static Exigee manque(String libelle, String phrase, @Nullable String lien) {
        return new Exigee(libelle, false, phrase, List.of(), lien);
    }

    /// Who wrote it last, and when.
    static String dit(FormulaireVue f) {
        var le = f.le();
        return le == null
                ? ""
                : "Écrit par " + f.par() + " le " + Dates.jour(Dates.jourDe(le)) + ".";
    }
}
