package fr.unisson.pilotage;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Membres;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.ParticipantVue;
import fr.unisson.conventions.Participants;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.PromessesDuTexte;
import fr.unisson.conventions.domaine.DonneesArticle.Indicateur;
import fr.unisson.conventions.domaine.DonneesArticle.Objectif;
import fr.unisson.conventions.domaine.DonneesArticle.Objectifs;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.indicateurs.Frequence;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.indicateurs.IndicateurVue;
import fr.unisson.indicateurs.IndicateurVue.Tenue;
import fr.unisson.indicateurs.Indicateurs;
import fr.unisson.indicateurs.Periode;
import fr.unisson.pilotage.ElementOuvert.Nature;
import fr.unisson.pilotage.domaine.LectureDesIndicateurs;
import fr.unisson.pilotage.domaine.Rapprochement;
import fr.unisson.pilotage.donnees.CampagneSql;
import fr.unisson.pilotage.donnees.CampagneSql.Ligne;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The indicators that the text asks of the parties: each becomes one of the party that feeds it,
/// with its frequency, its threshold and its target, and its values are owed period by period. One
/// that an amendment drops is owed no more: the party keeps it, the convention keeps its values.
@Component
class OuvertureDesCampagnes {

    private static final int DELAI = 30;

    private final Conventions conventions;
    private final Parties parties;
    private final Participants participants;
    private final Membres membres;
    private final PromessesDuTexte texte;
    private final Indicateurs indicateurs;
    private final CampagneSql campagnes;
    private final CampagnesChangees changees;
    private final ElementsDuSuivi elements;
    private final Clock horloge;

    OuvertureDesCampagnes(
            Conventions conventions,
            Parties parties,
            Participants participants,
            Membres membres,
            PromessesDuTexte texte,
            Indicateurs indicateurs,
            CampagneSql campagnes,
            CampagnesChangees changees,
            ElementsDuSuivi elements,
            Clock horloge) {
        this.conventions = conventions;
        this.parties = parties;
        this.participants = participants;
        this.membres = membres;
        this.texte = texte;
        this.indicateurs = indicateurs;
        this.campagnes = campagnes;
        this.changees = changees;
        this.elements = elements;
        this.horloge = horloge;
    }

    /// What is being read, of one convention.
    ///
    /// @param suivies its campaigns that go on
    private record Lecture(
            ConventionVue convention,
            String acte,
            List<Ligne> suivies,
            ElementsDuSuivi.Journal journal) {

        Optional<Ligne> suivie(String cle, PartieVue partie) {
            return suivies.stream()
                    .filter(k -> k.partie() == partie.id())
                    .filter(k -> Rapprochement.normalise(k.nom()).equals(cle))
                    .findFirst();
        }
    }

    /// As the platform.
    ///
    /// @param acte the amendment that changed the text, empty at the entry into force
    void ouvrir(ConventionId id, String acte) {
        var dits =
                texte.trouver(id, fr.unisson.conventions.domaine.DonneesArticle.Indicateurs.class);
        var journal = elements.de(id, Nature.INDICATEUR);
        var suivies = campagnes.lister(id).stream().filter(k -> k.jusqua() == null).toList();
        if (dits.isEmpty() || dits.get().indicateurs().isEmpty()) {
            suivies.forEach(k -> changees.retirer(k, acte, journal));
            journal.impossible(
                    "tous",
                    "Le texte ne contient aucun tableau d’indicateurs : un avenant peut en"
                            + " ajouter.",
                    "/conventions/" + id + "/avenants");
            return;
        }
        var lesParties = parties.lister(id).stream().filter(PartieVue::acceptee).toList();
        var liste = dits.get().indicateurs();
        suivies.stream()
                .filter(k -> liste.stream().noneMatch(d -> demande(d, k, lesParties)))
                .forEach(k -> changees.retirer(k, acte, journal));
        var lecture = new Lecture(conventions.charger(id), acte, suivies, journal);
        for (int i = 0; i < liste.size(); i++) {
            if (!liste.get(i).nom().isBlank()) ouvrir(lecture, i + 1, liste.get(i), lesParties);
        }
    }

    private static boolean demande(Indicateur dit, Ligne k, List<PartieVue> lesParties) {
        return Rapprochement.normalise(dit.nom()).equals(Rapprochement.normalise(k.nom()))
                && LectureDesIndicateurs.frequence(dit.frequence())
                        .equals(Optional.of(k.frequence()))
                && quiRenseigne(dit, lesParties).stream().anyMatch(p -> p.id() == k.partie());
    }

    private void ouvrir(Lecture l, int rang, Indicateur dit, List<PartieVue> lesParties) {
        var journal = l.journal();
        var cle = Rapprochement.normalise(dit.nom());
        var frequence = LectureDesIndicateurs.frequence(dit.frequence());
        var qui = quiRenseigne(dit, lesParties);
        if (qui.isEmpty() || frequence.isEmpty()) {
            journal.impossible(
                    cle,
                    "Indicateur « "
                            + dit.nom()
                            + " » : "
                            + (qui.isEmpty()
                                    ? "le texte ne nomme aucune partie, par son nom, pour le"
                                            + " renseigner."
                                    : "le texte ne dit pas à quelle fréquence il se relève."),
                    "");
            return;
        }
        for (var partie : qui) {
            var sienne = cle + "/" + partie.id();
            var suivie = l.suivie(cle, partie).filter(k -> k.frequence() == frequence.get());
            if (suivie.isPresent())
                changees.regler(suivie.get(), dit.seuil().strip(), sienne, journal);
            else ouvrir(l, rang, dit, frequence.get(), partie, sienne);
        }
    }

    private static List<PartieVue> quiRenseigne(Indicateur dit, List<PartieVue> lesParties) {
        if (LectureDesIndicateurs.chacune(dit.responsable())) return lesParties;
        var noms = lesParties.stream().collect(Collectors.toMap(PartieVue::id, PartieVue::nom));
        return Rapprochement.proche(dit.responsable(), noms)
                .flatMap(id -> lesParties.stream().filter(p -> p.id() == id).findFirst())
                .map(List::of)
                .orElse(List.of());
    }

    private void ouvrir(
            Lecture l,
            int rang,
            Indicateur dit,
            Frequence frequence,
            PartieVue partie,
            String cle) {
        var c = l.convention();
        var journal = l.journal();
        var effet =
                c.enVigueurLe() == null || !l.acte().isEmpty()
                        ? Dates.jourDe(horloge.instant())
                        : c.enVigueurLe();
        var siens = indicateurs.lister(partie.organisation());
        var connu = connu(siens, dit, frequence);
        var quoi = "« " + dit.nom() + " », " + partie.nom();
        if (connu.isPresent()) {
            rattacher(c.id(), rang, dit, frequence, partie, connu.get().id(), effet);
            journal.rejoint(
                    cle,
                    "Indicateur "
                            + quoi
                            + " : la partie le suivait déjà, il sert aussi à la"
                            + " convention.",
                    lien(connu.get().id()));
            return;
        }
        var ne =
                indicateurs.definir(
                        partie.organisation(),
                        code(c.id(), rang, siens),
                        new Tenue(referent(c.id(), partie), null, DELAI, premier(frequence, effet)),
                        LectureDesIndicateurs.definition(
                                dit, frequence, "Promis par la convention « " + c.titre() + " »."));
        if (!(ne instanceof Resultat.Fait<IndicateurId>(var indicateur))) {
            journal.impossible(
                    cle, "Indicateur " + quoi + " : " + ne.motifs().getFirst().phrase(), "");
            return;
        }
        rattacher(c.id(), rang, dit, frequence, partie, indicateur, effet);
        var cible = viser(c.id(), dit, indicateur);
        journal.cree(
                cle,
                "Indicateur "
                        + quoi
                        + ", "
                        + frequence.libelle().toLowerCase(java.util.Locale.FRANCE)
                        + cible
                        + "."
                        + seuil(dit),
                lien(indicateur));
    }

    /// The first period that the convention covers whole.
    private static LocalDate premier(Frequence frequence, LocalDate effet) {
        var periode = Periode.de(frequence, effet);
        return periode.debut().equals(effet) ? effet : periode.plus(1).debut();
    }

    /// What could not be read is said where it can be mended.
    private static String seuil(Indicateur dit) {
        return dit.seuil().isBlank() || LectureDesIndicateurs.seuil(dit.seuil()).isPresent()
                ? ""
                : " Son seuil, « "
                        + dit.seuil().strip()
                        + " », ne se règle pas par un nombre : le comité le regarde.";
    }

    private static Optional<IndicateurVue> connu(
            List<IndicateurVue> siens, Indicateur dit, Frequence frequence) {
        return siens.stream()
                .filter(IndicateurVue::suivi)
                .filter(i -> i.definition().frequence() == frequence)
                .filter(i ->
                        Rapprochement.normalise(i.definition().libelle())
                                .equals(Rapprochement.normalise(dit.nom())))
                .findFirst();
    }

    private static String code(ConventionId id, int rang, List<IndicateurVue> siens) {
        Set<String> pris = siens.stream().map(IndicateurVue::code).collect(Collectors.toSet());
        int n = rang;
        while (pris.contains("CONV" + id + "_" + n)) n++;
        return "CONV" + id + "_" + n;
    }

    /// The referent of the party, when they are still a member of it.
    private @Nullable CompteId referent(ConventionId id, PartieVue partie) {
        Map<Long, String> noms = membres.noms(new OrganisationId(partie.organisation().valeur()));
        return participants.lister(id).stream()
                .filter(p -> p.role() == RoleConvention.REFERENT && !p.suppleant())
                .filter(p -> Objects.equals(p.partie(), partie.id()))
                .map(ParticipantVue::compte)
                .filter(compte -> noms.containsKey(compte.valeur()))
                .findFirst()
                .orElse(null);
    }

    private void rattacher(
            ConventionId id,
            int rang,
            Indicateur dit,
            Frequence frequence,
            PartieVue partie,
            IndicateurId indicateur,
            LocalDate effet) {
        campagnes.ajouter(
                id,
                new Ligne(
                        0,
                        rang,
                        dit.nom().strip(),
                        frequence,
                        dit.seuil().strip(),
                        partie.id(),
                        partie.nom(),
                        indicateur,
                        effet,
                        null));
    }

    /// The target of the objective that this indicator measures, for the year of its date.
    private String viser(ConventionId id, Indicateur dit, IndicateurId indicateur) {
        var noms =
                texte.trouver(id, fr.unisson.conventions.domaine.DonneesArticle.Indicateurs.class)
                        .map(i -> i.indicateurs().stream().map(Indicateur::nom).toList())
                        .orElse(List.of());
        var objectif =
                texte.trouver(id, Objectifs.class).map(Objectifs::objectifs).stream()
                        .flatMap(List::stream)
                        .filter(o -> LectureDesIndicateurs.mesure(o.indicateur(), dit.nom(), noms))
                        .filter(o -> o.echeance() != null)
                        .findFirst();
        var valeur = objectif.map(Objectif::cible).flatMap(LectureDesIndicateurs::nombre);
        if (valeur.isEmpty()) return "";
        var echeance = Objects.requireNonNull(objectif.orElseThrow().echeance());
        indicateurs.viser(indicateur, Map.of(Periode.de(Frequence.ANNEE, echeance), valeur));
        return ", objectif : " + objectif.orElseThrow().cible() + " en " + echeance.getYear();
    }

    private static String lien(IndicateurId id) {
        return "/indicateurs/" + id;
    }
}
