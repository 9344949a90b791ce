package fr.unisson.pilotage;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.PromessesDuTexte;
import fr.unisson.conventions.TermesDesConventions;
import fr.unisson.conventions.domaine.DonneesArticle.Assurance;
import fr.unisson.conventions.domaine.DonneesArticle.Assurances;
import fr.unisson.conventions.domaine.DonneesArticle.Outil;
import fr.unisson.conventions.domaine.DonneesArticle.Outils;
import fr.unisson.conventions.domaine.Terme;
import fr.unisson.pilotage.ElementOuvert.Nature;
import fr.unisson.pilotage.domaine.Rapprochement;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The dates that the text holds: the end of each insurance, the review of each tool; then those of
/// the evaluations, which follow from the term.
@Component
class OuvertureDesEcheances {

    private static final int MOIS_AVANT_LA_FIN = 6;

    private final Conventions conventions;
    private final Parties parties;
    private final PromessesDuTexte texte;
    private final TermesDesConventions termes;
    private final EcheancesDuTexte echeances;
    private final ElementsDuSuivi elements;
    private final Clock horloge;

    OuvertureDesEcheances(
            Conventions conventions,
            Parties parties,
            PromessesDuTexte texte,
            TermesDesConventions termes,
            EcheancesDuTexte echeances,
            ElementsDuSuivi elements,
            Clock horloge) {
        this.conventions = conventions;
        this.parties = parties;
        this.texte = texte;
        this.termes = termes;
        this.echeances = echeances;
        this.elements = elements;
        this.horloge = horloge;
    }

    /// As the platform.
    void ouvrir(ConventionId id) {
        var journal = elements.de(id, Nature.ECHEANCE);
        var noms =
                parties.lister(id).stream()
                        .filter(PartieVue::acceptee)
                        .collect(Collectors.toMap(PartieVue::id, PartieVue::nom));
        texte.trouver(id, Assurances.class)
                .ifPresent(a -> a.assurances().forEach(x -> assurance(id, x, noms, journal)));
        texte.trouver(id, Outils.class)
                .ifPresent(o -> o.outils().forEach(x -> outil(id, x, noms, journal)));
        evaluer(id, journal);
    }

    private void assurance(
            ConventionId id, Assurance a, Map<Long, String> noms, ElementsDuSuivi.Journal journal) {
        if (a.assureur().isBlank() && a.partie().isBlank()) return;
        var objet =
                "Assurance de "
                        + (a.partie().isBlank() ? "la convention" : a.partie())
                        + (a.assureur().isBlank() ? "" : ", " + a.assureur().strip())
                        + (a.police().isBlank() ? "" : ", contrat " + a.police().strip());
        poser(
                id,
                NatureDEcheance.ASSURANCE,
                objet,
                Rapprochement.exact(a.partie(), noms).orElse(null),
                Optional.ofNullable(a.echeance()),
                journal);
    }

    private void outil(
            ConventionId id, Outil o, Map<Long, String> noms, ElementsDuSuivi.Journal journal) {
        if (o.nom().isBlank()) return;
        poser(
                id,
                NatureDEcheance.OUTIL,
                "Révision de « " + o.nom().strip() + " »",
                Rapprochement.proche(o.responsable(), noms).orElse(null),
                Optional.ofNullable(o.revision()),
                journal);
    }

    private void poser(
            ConventionId id,
            NatureDEcheance nature,
            String objet,
            @Nullable Long partie,
            Optional<LocalDate> date,
            ElementsDuSuivi.Journal journal) {
        var cle = nature.name().toLowerCase(Locale.ROOT) + "/" + Rapprochement.normalise(objet);
        if (journal.fait(cle)) return;
        if (date.isEmpty()) {
            journal.impossible(cle, objet + " : le texte ne donne pas de date.", "");
            return;
        }
        var posee = echeances.poser(id, nature, objet, partie, date.get(), null);
        journal.cree(cle, objet + " : " + Dates.jour(date.get()) + ".", posee.adresse());
    }

    /// A light review each year, a full one before the end, unless the text asks for it before its
    /// renewal: that one is asked for with the renewal.
    private void evaluer(ConventionId id, ElementsDuSuivi.Journal journal) {
        var c = conventions.charger(id);
        var effet = c.enVigueurLe();
        if (effet == null) return;
        var jour = Dates.jourDe(horloge.instant());
        var revue = effet.plusYears(1);
        for (int an = 2; revue.isBefore(jour); an++) revue = effet.plusYears(an);
        var fin = termes.trouver(id).map(Terme::fin).orElse(null);
        if (fin == null || !revue.isAfter(fin)) {
            poser(
                    id,
                    NatureDEcheance.EVALUATION,
                    "Revue annuelle de la convention",
                    null,
                    Optional.of(revue),
                    journal);
        }
        if (fin == null || c.duree().evaluationPrealable()) return;
        poser(
                id,
                NatureDEcheance.EVALUATION,
                "Évaluation complète, avant la fin de la période",
                null,
                Optional.of(fin.minusMonths(MOIS_AVANT_LA_FIN)),
                journal);
    }
}
