package fr.unisson.pilotage.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.indicateurs.Publications.Chiffre;
import fr.unisson.pilotage.CampagneVue;
import fr.unisson.pilotage.Campagnes;
import fr.unisson.pilotage.EcheanceDuTexteVue;
import fr.unisson.pilotage.EcheancesDuTexte;
import fr.unisson.pilotage.ElementOuvert;
import fr.unisson.pilotage.ElementsDuSuivi;
import fr.unisson.pilotage.MissionVue;
import fr.unisson.pilotage.Missions;
import fr.unisson.pilotage.web.PagePilotage.IndicateurLu;
import fr.unisson.pilotage.web.PagePilotage.OuvertLu;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What the entry into force opened beside the promises, for the page of the committee: missions,
/// indicators, dates of the text.
@Component
class CompositionDuSuivi {

    private static final Pattern PHRASES = Pattern.compile("(?<=\\.) (?=\\p{Lu})");

    private final Missions missions;
    private final Campagnes campagnes;
    private final EcheancesDuTexte echeances;
    private final ElementsDuSuivi elements;

    CompositionDuSuivi(
            Missions missions,
            Campagnes campagnes,
            EcheancesDuTexte echeances,
            ElementsDuSuivi elements) {
        this.missions = missions;
        this.campagnes = campagnes;
        this.echeances = echeances;
        this.elements = elements;
    }

    /// @param campagnes as they were read once for the page
    record Suivi(
            List<MissionVue> missions,
            List<CampagneVue> campagnes,
            List<EcheanceDuTexteVue> echeances,
            List<ElementOuvert> elements) {}

    Suivi lire(ConventionId id) {
        return new Suivi(
                missions.lister(id),
                campagnes.lister(id),
                echeances.lister(id).stream().filter(e -> !e.faite()).toList(),
                elements.lister(id));
    }

    static List<Ligne> missions(Suivi s) {
        return s.missions().stream()
                .filter(m -> !m.horsTexte())
                .map(CompositionMission::ligne)
                .toList();
    }

    /// What waits beside the promises: dates that are past, values that nobody gave.
    static Stream<Ligne> aVoir(Suivi s, LocalDate jour) {
        return Stream.concat(
                s.echeances().stream()
                        .filter(e -> e.passee(jour))
                        .map(e ->
                                new Ligne(
                                        e.objet(),
                                        e.adresse(),
                                        e.nature().libelle() + " · " + e.qui(),
                                        new Pastille("Date passée", Ton.ATTENTE),
                                        Dates.jour(e.pourLe()))),
                s.campagnes().stream()
                        .filter(k -> k.enRetard(jour))
                        .map(k ->
                                new Ligne(
                                        k.nom(),
                                        lien(k),
                                        k.nomPartie() + " · " + k.manque(),
                                        new Pastille("Valeur attendue", Ton.ATTENTE),
                                        "depuis le " + Dates.jour(k.du()))));
    }

    static List<IndicateurLu> indicateurs(Suivi s) {
        return s.campagnes().stream().map(CompositionDuSuivi::indicateur).toList();
    }

    private static IndicateurLu indicateur(CampagneVue k) {
        var dernier = k.dernier();
        return new IndicateurLu(
                k.nom(),
                k.sien() ? lien(k) : "",
                k.nomPartie() + (k.jusqua() == null ? "" : ", jusqu’au " + Dates.jour(k.jusqua())),
                dernier.map(Chiffre::ecrit).orElse("Aucune valeur publiée"),
                dernier.map(c -> c.periode().libelle()).orElse(""),
                avant(k),
                k.seuil(),
                dernier.filter(c -> !c.signal().isEmpty())
                        .map(c -> new Pastille(c.signal(), ton(c)))
                        .orElse(null),
                Stream.of(premierReleve(k), attendue(k))
                        .filter(m -> !m.isEmpty())
                        .collect(Collectors.joining(" ")));
    }

    /// One reading beyond the threshold is no alert yet: the next ones confirm it.
    private static String premierReleve(CampagneVue k) {
        var releves = k.publies();
        boolean premier =
                !releves.isEmpty()
                        && releves.getFirst().inquiete()
                        && (releves.size() == 1 || !releves.get(1).inquiete());
        return premier
                ? "Premier relevé au-delà du seuil : une alerte vient si les suivants le"
                        + " confirment."
                : "";
    }

    private static String attendue(CampagneVue k) {
        return k.manque().isEmpty()
                ? ""
                : "Attendue : " + k.manque() + ", pour le " + Dates.jour(k.du());
    }

    private static Ton ton(ElementOuvert.Issue issue) {
        return switch (issue) {
            case CREE, REJOINT -> Ton.FAIT;
            case IMPOSSIBLE -> Ton.ATTENTE;
            case RETIRE -> Ton.NEUTRE;
        };
    }

    private static String avant(CampagneVue k) {
        return k.publies().stream().skip(1).findFirst().map(c -> "avant : " + c.ecrit()).orElse("");
    }

    /// A threshold asks to be looked at together; nothing here is red.
    private static Ton ton(Chiffre c) {
        if (c.inquiete()) return Ton.ATTENTE;
        return c.cible() == null
                ? Ton.NEUTRE
                : c.signal().contains("non") ? Ton.EN_COURS : Ton.FAIT;
    }

    /// The indicator itself for who belongs to the party, its place on this page for the others.
    private static String lien(CampagneVue k) {
        return k.sien()
                ? "/indicateurs/" + k.indicateur()
                : "/conventions/" + k.convention() + "/pilotage#indicateurs";
    }

    /// What is left to do first. An indicator is its party's own: who reads this page finds it
    /// here.
    static List<OuvertLu> ouverts(Suivi s) {
        return s.elements().stream()
                .sorted(Comparator.comparing(ElementOuvert::fait))
                .map(CompositionDuSuivi::ouvert)
                .toList();
    }

    private static OuvertLu ouvert(ElementOuvert e) {
        var phrases = PHRASES.split(e.mots(), 2);
        return new OuvertLu(
                phrases[0],
                phrases.length > 1 ? phrases[1] : "",
                e.lien().startsWith("/indicateurs/") ? "#indicateurs" : e.lien(),
                new Pastille(e.issue().libelle(), ton(e.issue())));
    }
}
