package fr.unisson.essms.web;

import fr.unisson.actions.LigneAction;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.EtablissementVue;
import fr.unisson.documents.Contenu;
import fr.unisson.documents.Corps;
import fr.unisson.documents.Impression;
import fr.unisson.documents.Maquette;
import fr.unisson.essms.Bilans;
import fr.unisson.essms.CritereVue;
import fr.unisson.essms.Criteres.Imperatif;
import fr.unisson.essms.FormulaireVue;
import fr.unisson.grilles.Moyennes.Methode;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Exigee;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The form of an imperative criterion that is not met, as it goes to the authority.
@Component
class FormulaireImprime {

    private final ObjectProvider<Impression> impression;
    private final Annuaire annuaire;
    private final Clock horloge;

    FormulaireImprime(ObjectProvider<Impression> impression, Annuaire annuaire, Clock horloge) {
        this.impression = impression;
        this.annuaire = annuaire;
        this.horloge = horloge;
    }

    /// @param manques what the form still lacks: it is a draft, and says so on every page
    Contenu imprimer(Bilans.Etat etat, Imperatif imperatif, FormulaireVue f, List<Exigee> manques) {
        var a = etat.autoevaluation();
        var critere = imperatif.critere();
        var etablissement = annuaire.charger(a.etablissement());
        boolean brouillon = !manques.isEmpty();
        var corps = Corps.titre("Formulaire critère impératif");
        if (brouillon) attendu(corps, manques);
        identite(corps, etablissement, a.titre(), critere, f);
        cotation(corps, etat, critere);
        partie(corps, "Justification", f.justification());
        partie(
                corps,
                "La gouvernance en a-t-elle connaissance\u00a0?",
                CompositionFormulaire.GOUVERNANCES.stream()
                        .filter(c -> c.valeur().equals(f.gouvernance()))
                        .map(Choix::libelle)
                        .findFirst()
                        .orElse(""));
        partie(corps, "Causes analysées", f.causes());
        partie(corps, "Mesures d’amélioration déjà trouvées", f.mesures());
        plan(corps, imperatif, f);
        var titre =
                (brouillon ? "Brouillon – " : "")
                        + "Critère impératif "
                        + critere.code()
                        + " – "
                        + etablissement.nom();
        return impression
                .getObject()
                .imprimer(
                        Maquette.de(titre, corps.html())
                                .avecEntete(titre)
                                .avecPied(
                                        (brouillon ? "Brouillon, à ne pas envoyer. " : "")
                                                + "Imprimé le "
                                                + Dates.jour(Dates.jourDe(horloge.instant()))));
    }

    private static void attendu(Corps corps, List<Exigee> manques) {
        corps.section("Brouillon, à compléter avant l’envoi")
                .liste(manques.stream().map(m -> m.libelle() + " : " + m.phrase()).toList());
    }

    private static void identite(
            Corps corps, EtablissementVue e, String titre, CritereVue critere, FormulaireVue f) {
        var etablissement =
                Stream.of(
                                e.nom(),
                                e.finess() == null ? "" : "FINESS " + e.finess(),
                                e.adresse().enLigne(),
                                Objects.requireNonNullElse(e.nomOrganisation(), ""))
                        .filter(s -> !s.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(" – "));
        corps.fiche(
                List.of(
                        List.of("Établissement", etablissement),
                        List.of("Critère impératif", critere.code() + " – " + critere.libelle()),
                        List.of("Auto-évaluation", titre),
                        List.of("Formulaire", CompositionFormulaire.dit(f))));
    }

    private static void cotation(Corps corps, Bilans.Etat etat, CritereVue critere) {
        var noeud = CritereController.noeud(etat, critere);
        corps.section("Cotation")
                .paragraphe(
                        "Moyenne du critère : "
                                + Ecrits.note(etat.bilan().note(noeud, Methode.DECIMALES_2024))
                                + " sur 4. "
                                + etat.bilan().atteinte(noeud).libelle()
                                + ".")
                .ensemble(() ->
                        corps.tableau(
                                List.of("Élément", "Cote", "Commentaire"),
                                CritereController.cotations(etat, noeud).stream()
                                        .map(c -> List.of(c.code(), c.cote(), c.commentaire()))
                                        .toList()));
    }

    private static void plan(Corps corps, Imperatif imperatif, FormulaireVue f) {
        corps.ensemble(() -> {
            corps.section("Plan d’actions");
            if (!f.plan().isBlank()) corps.paragraphe(f.plan());
            if (imperatif.actions().isEmpty()) {
                corps.paragraphe("Aucune action n’est encore ouverte.");
            } else {
                corps.tableau(
                        List.of("Action", "Pilote", "Échéance", "Où elle en est"),
                        imperatif.actions().stream().map(FormulaireImprime::action).toList());
            }
        });
    }

    private static List<String> action(LigneAction a) {
        var pour = a.pour();
        return List.of(
                "n° " + a.numero() + ", " + a.titre(),
                Objects.requireNonNullElse(a.pilote(), "à nommer"),
                pour == null ? "à fixer" : Dates.jour(pour),
                a.avancee());
    }

    private static void partie(Corps corps, String titre, String texte) {
        corps.section(titre).paragraphe(texte.isBlank() ? "À compléter." : texte);
    }
}
