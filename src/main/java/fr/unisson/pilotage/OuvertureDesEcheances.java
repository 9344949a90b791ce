package fr.unisson.pilotage;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionVue;
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
import fr.unisson.socle.Elision;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The dates that the text holds: the end of each insurance, the review of each tool; then those of
/// the evaluations, which follow from the term. When an amendment gives another date, the one that
/// is to come moves; what it drops is owed no more. The former ones stay, with the reason.
@Component
class OuvertureDesEcheances {

    static final String REVUE = "Revue annuelle de la convention";
    static final String COMPLETE = "Évaluation complète, avant la fin de la période";

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

    /// A date as the text gives it now.
    ///
    /// @param date null when the text gives none
    private record Dite(
            NatureDEcheance nature, String objet, @Nullable Long partie, @Nullable LocalDate date) {

        String cle() {
            return OuvertureDesEcheances.cle(nature, objet);
        }
    }

    /// What is being read, of one convention.
    private record Lecture(
            ConventionId id,
            String acte,
            List<EcheanceDuTexteVue> posees,
            ElementsDuSuivi.Journal journal) {

        Optional<EcheanceDuTexteVue> derniere(String cle) {
            return posees.stream()
                    .filter(e -> cle(e.nature(), e.objet()).equals(cle))
                    .max(Comparator.comparingLong(EcheanceDuTexteVue::id));
        }

        String raison(String mots) {
            return acte.isEmpty() ? mots + "." : mots + " : " + acte + ".";
        }
    }

    /// As the platform.
    ///
    /// @param acte the amendment that changed the text, empty at the entry into force
    void ouvrir(ConventionId id, String acte) {
        var lecture = new Lecture(id, acte, echeances.lister(id), elements.de(id, Nature.ECHEANCE));
        var dites = new ArrayList<Dite>();
        var noms =
                parties.lister(id).stream()
                        .filter(PartieVue::acceptee)
                        .collect(Collectors.toMap(PartieVue::id, PartieVue::nom));
        texte.trouver(id, Assurances.class).map(Assurances::assurances).stream()
                .flatMap(List::stream)
                .filter(a -> !a.assureur().isBlank() || !a.partie().isBlank())
                .forEach(a -> dites.add(assurance(a, noms)));
        texte.trouver(id, Outils.class).map(Outils::outils).stream()
                .flatMap(List::stream)
                .filter(o -> !o.nom().isBlank())
                .forEach(o -> dites.add(outil(o, noms)));
        dites.forEach(d -> suivre(lecture, d));
        retirer(lecture, dites);
        evaluer(lecture);
    }

    private static Dite assurance(Assurance a, Map<Long, String> noms) {
        return new Dite(
                NatureDEcheance.ASSURANCE,
                objet(a),
                Rapprochement.exact(a.partie(), noms).orElse(null),
                a.echeance());
    }

    /// The same words name an insurance wherever its date is kept.
    static String objet(Assurance a) {
        return "Assurance "
                + Elision.de(a.partie().isBlank() ? "la convention" : a.partie())
                + (a.assureur().isBlank() ? "" : ", " + a.assureur().strip())
                + (a.police().isBlank() ? "" : ", contrat " + a.police().strip());
    }

    private static Dite outil(Outil o, Map<Long, String> noms) {
        return new Dite(
                NatureDEcheance.OUTIL,
                "Révision de « " + o.nom().strip() + " »",
                Rapprochement.proche(o.responsable(), noms).orElse(null),
                o.revision());
    }

    private void suivre(Lecture l, Dite d) {
        var date = d.date();
        var derniere = l.derniere(d.cle());
        if (date == null) {
            if (derniere.isEmpty())
                l.journal()
                        .impossible(d.cle(), d.objet() + " : le texte ne donne pas de date.", "");
            return;
        }
        if (l.journal().fait(d.cle()) && derniere.filter(e -> change(e, d)).isEmpty()) return;
        derniere.filter(e -> !e.faite())
                .ifPresent(e -> echeances.clore(e, l.raison("Portée au " + Dates.jour(date))));
        var posee =
                echeances.poser(
                        l.id(),
                        d.nature(),
                        d.objet(),
                        d.partie(),
                        date,
                        date,
                        derniere.map(EcheanceDuTexteVue::id).orElse(null));
        l.journal().cree(d.cle(), d.objet() + " : " + Dates.jour(date) + ".", posee.adresse());
    }

    /// What was done, or set by who did the former one, moves only when the text gives another
    /// date.
    private static boolean change(EcheanceDuTexteVue e, Dite d) {
        return !Objects.equals(e.dite(), d.date())
                || (!e.faite() && !Objects.equals(e.partie(), d.partie()));
    }

    private void retirer(Lecture l, List<Dite> dites) {
        var gardees =
                dites.stream()
                        .filter(d -> d.date() != null)
                        .map(Dite::cle)
                        .collect(Collectors.toSet());
        for (var e : l.posees()) {
            var cle = cle(e.nature(), e.objet());
            if (e.faite() || e.nature() == NatureDEcheance.EVALUATION || gardees.contains(cle))
                continue;
            var raison = l.raison("Retirée du texte");
            echeances.clore(e, raison);
            l.journal().retire(cle, e.objet() + ". " + raison);
        }
    }

    private static String cle(NatureDEcheance nature, String objet) {
        return nature.name().toLowerCase(Locale.ROOT) + "/" + Rapprochement.normalise(objet);
    }

    /// One taken over in its last months leaves a month to prepare it.
    private static LocalDate evaluation(ConventionVue c, LocalDate fin) {
        var ordinaire = fin.minusMonths(MOIS_AVANT_LA_FIN);
        var depuis = c.suivieDepuis();
        if (!c.importee() || depuis == null || ordinaire.isAfter(depuis)) return ordinaire;
        var prepare = depuis.plusMonths(1);
        return prepare.isBefore(fin) ? prepare : fin;
    }

    /// A light review each year, a full one before the end, unless the text asks for it before its
    /// renewal: that one is asked for with the renewal.
    private void evaluer(Lecture l) {
        var c = conventions.charger(l.id());
        var effet = c.enVigueurLe();
        if (effet == null) return;
        var jour = Dates.jourDe(horloge.instant());
        var revue = effet.plusYears(1);
        for (int an = 2; revue.isBefore(jour); an++) revue = effet.plusYears(an);
        var fin = termes.trouver(l.id()).map(Terme::fin).orElse(null);
        var annuelle = new Dite(NatureDEcheance.EVALUATION, REVUE, null, revue);
        // Its people say when the next one comes.
        if ((fin == null || !revue.isAfter(fin)) && !l.journal().fait(annuelle.cle()))
            suivre(l, annuelle);
        if (fin == null || c.duree().evaluationPrealable()) return;
        suivre(l, new Dite(NatureDEcheance.EVALUATION, COMPLETE, null, evaluation(c, fin)));
    }
}
