package fr.unisson.pilotage.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.InstancesDeConvention;
import fr.unisson.conventions.PointVue;
import fr.unisson.conventions.Registre;
import fr.unisson.conventions.TermesDesConventions;
import fr.unisson.conventions.domaine.Terme;
import fr.unisson.conventions.web.PagesDeConvention;
import fr.unisson.gouvernance.DecisionVue;
import fr.unisson.gouvernance.EtatDecision;
import fr.unisson.pilotage.ActesDuComite;
import fr.unisson.pilotage.PromesseVue;
import fr.unisson.pilotage.Promesses;
import fr.unisson.pilotage.VoletDuComite;
import fr.unisson.pilotage.domaine.EtatPromesse;
import fr.unisson.pilotage.domaine.GenrePromesse;
import fr.unisson.pilotage.web.CompositionDuSuivi.Suivi;
import fr.unisson.pilotage.web.PagePilotage.DateLue;
import fr.unisson.pilotage.web.PagePilotage.ObjectifLu;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The page of the committee.
@Component
class CompositionPilotage {

    private static final int DECISIONS_AU_PLUS = 10;
    private static final int DATES_AU_PLUS = 12;

    private final PagesDeConvention conventions;
    private final Promesses promesses;
    private final Registre registre;
    private final InstancesDeConvention instances;
    private final ActesDuComite actes;
    private final TermesDesConventions termes;
    private final CompositionDuSuivi suivi;
    private final VoletsLus volets;
    private final Clock horloge;

    CompositionPilotage(
            PagesDeConvention conventions,
            Promesses promesses,
            Registre registre,
            InstancesDeConvention instances,
            ActesDuComite actes,
            TermesDesConventions termes,
            CompositionDuSuivi suivi,
            VoletsLus volets,
            Clock horloge) {
        this.conventions = conventions;
        this.promesses = promesses;
        this.registre = registre;
        this.instances = instances;
        this.actes = actes;
        this.termes = termes;
        this.suivi = suivi;
        this.volets = volets;
        this.horloge = horloge;
    }

    /// @param reunion the meeting from which one came, null for none
    PagePilotage page(ConventionId id, @Nullable Long reunion) {
        var tete = conventions.ouvrir(id, OngletsDuPilotage.PILOTAGE);
        var jour = Dates.jourDe(horloge.instant());
        var toutes = promesses.lister(id).stream().filter(p -> !p.horsTexte()).toList();
        var ouvert = suivi.lire(id);
        var engagements = garder(toutes, p -> p.genre() == GenrePromesse.ENGAGEMENT);
        var objectifs = garder(toutes, p -> p.genre() == GenrePromesse.OBJECTIF);
        var ajoutes = volets.lire(id, jour);
        return new PagePilotage(
                tete,
                Dates.jour(jour),
                reunion == null ? null : "/reunions/" + reunion + "/seance",
                synthese(tete.adresse() + "/engagements", toutes, jour),
                Stream.concat(
                                garder(toutes, p -> !EtatsLus.signaux(p, jour).isEmpty()).stream()
                                        .map(p -> CompositionEngagements.ligne(p, jour)),
                                CompositionDuSuivi.aVoir(ouvert, jour))
                        .toList(),
                CompositionDuSuivi.missions(ouvert),
                CompositionEngagements.parQui(engagements, jour),
                objectifs.stream().map(CompositionPilotage::objectif).toList(),
                CompositionDuSuivi.indicateurs(ouvert),
                VoletsLus.blocs(ajoutes),
                registre.reportees(id).stream().map(p -> divergence(tete.adresse(), p)).toList(),
                actes.decisions(id, DECISIONS_AU_PLUS).stream()
                        .map(d -> decision(d, jour))
                        .toList(),
                tete.quittee() == null && instances.lister(id).isEmpty(),
                dates(id, tete.adresse(), toutes, ouvert, ajoutes, jour),
                CompositionDuSuivi.ouverts(ouvert));
    }

    private static List<PromesseVue> garder(List<PromesseVue> toutes, Predicate<PromesseVue> p) {
        return toutes.stream().filter(p).toList();
    }

    /// Every figure opens the rows behind it.
    private static List<Fait> synthese(String liste, List<PromesseVue> toutes, LocalDate jour) {
        var faits = new ArrayList<Fait>();
        faits.add(new Fait("Suivis", nombre(toutes, _ -> true)).vers(liste));
        faits.add(etat("Tenus ou atteints", EtatPromesse.TENU, liste, toutes));
        faits.add(etat("En cours", EtatPromesse.EN_COURS, liste, toutes));
        faits.add(etat("En partie", EtatPromesse.PARTIEL, liste, toutes));
        faits.add(etat("Non activés", EtatPromesse.NON_ACTIVE, liste, toutes));
        faits.add(
                new Fait("En retard", nombre(toutes, p -> p.pointAttendu(jour) || p.echue(jour)))
                        .vers(liste + "?etat=" + FiltresForm.RETARD));
        faits.add(
                new Fait("Contestés", nombre(toutes, PromesseVue::contestee))
                        .vers(liste + "?etat=" + FiltresForm.CONTESTE));
        return faits;
    }

    private static Fait etat(
            String nom, EtatPromesse etat, String liste, List<PromesseVue> toutes) {
        return new Fait(nom, nombre(toutes, p -> p.etat() == etat))
                .vers(liste + "?etat=" + etat.name());
    }

    private static String nombre(List<PromesseVue> toutes, Predicate<PromesseVue> lesquelles) {
        return Long.toString(toutes.stream().filter(lesquelles).count());
    }

    private static ObjectifLu objectif(PromesseVue p) {
        var t = p.texte();
        return new ObjectifLu(
                p.enonce(),
                p.adresse(),
                p.qui(),
                t.indicateur().isBlank() ? "Sans indicateur" : t.indicateur(),
                t.depart(),
                t.cible(),
                Dates.jour(t.echeance()),
                EtatsLus.dernierPoint(p),
                EtatsLus.de(p));
    }

    private static Ligne divergence(String adresse, PointVue p) {
        var report = p.dateReport();
        return new Ligne(
                p.enonce(),
                adresse + "/points/" + p.id(),
                p.numeroArticle() == null ? "" : "Article " + p.numeroArticle(),
                new Pastille("Reportée", Ton.NEUTRE),
                report == null ? null : "à revoir le " + Dates.jour(report));
    }

    private static Ligne decision(DecisionVue d, LocalDate jour) {
        var faits = new ArrayList<String>();
        faits.add(d.numero());
        faits.add("prise le " + Dates.jour(d.priseLe()));
        if (!d.porteur().isBlank()) faits.add(d.porteur());
        boolean retard = d.enRetard(jour);
        return new Ligne(
                d.texte(),
                d.adresse(),
                String.join(" · ", faits),
                new Pastille(
                        retard ? "En retard" : d.etat().libelle(),
                        retard
                                ? Ton.ATTENTE
                                : d.etat() == EtatDecision.A_FAIRE ? Ton.EN_COURS : Ton.NEUTRE),
                d.pourLe() == null ? null : "pour le " + Dates.jour(d.pourLe()));
    }

    private List<DateLue> dates(
            ConventionId id,
            String adresse,
            List<PromesseVue> toutes,
            Suivi ouvert,
            Map<String, VoletDuComite.Contenu> ajoutes,
            LocalDate jour) {
        Map<LocalDate, List<DateLue>> parJour = new TreeMap<>();
        actes.aVenir(id, jour)
                .forEach(r ->
                        ajouter(
                                parJour,
                                jour,
                                r.debut().toLocalDate(),
                                "Réunion : " + r.nomInstance(),
                                "/reunions/" + r.id()));
        termes.trouver(id).ifPresent(t -> dater(parJour, jour, t, adresse));
        VoletsLus.datees(ajoutes)
                .forEach(l -> ajouter(parJour, jour, l.pour(), l.titre(), l.lien()));
        ouvert.echeances().forEach(e -> ajouter(parJour, jour, e.pourLe(), e.objet(), e.adresse()));
        toutes.stream()
                .filter(p -> p.prochainPoint() != null && !p.aAttribuer())
                .sorted(Comparator.comparing(PromesseVue::qui))
                .forEach(p ->
                        ajouter(
                                parJour,
                                jour,
                                p.prochainPoint(),
                                "Point attendu : " + p.qui() + ", " + p.enonce(),
                                p.adresse()));
        return parJour.values().stream().flatMap(List::stream).limit(DATES_AU_PLUS).toList();
    }

    private static void dater(
            Map<LocalDate, List<DateLue>> dates, LocalDate jour, Terme t, String adresse) {
        var terme = adresse + "/terme";
        ajouter(
                dates,
                jour,
                t.limite(),
                t.issue().tacite()
                        ? "Dernier jour pour s’opposer à la reconduction"
                        : "Dernier jour du préavis",
                terme);
        ajouter(dates, jour, t.fin(), "Fin de la période en cours", terme);
    }

    private static void ajouter(
            Map<LocalDate, List<DateLue>> dates,
            LocalDate jour,
            @Nullable LocalDate date,
            String mots,
            String lien) {
        if (date == null || date.isBefore(jour)) return;
        dates.computeIfAbsent(date, _ -> new ArrayList<>())
                .add(new DateLue(Dates.jour(date), mots, lien));
    }
}
