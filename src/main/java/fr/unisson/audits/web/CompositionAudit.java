package fr.unisson.audits.web;

import fr.unisson.acces.Membres;
import fr.unisson.actions.ActionsDesConstats;
import fr.unisson.audits.AuditId;
import fr.unisson.audits.AuditVue;
import fr.unisson.audits.Audits;
import fr.unisson.audits.ConstatsDesAudits;
import fr.unisson.audits.Ecart;
import fr.unisson.audits.ObjetAudite;
import fr.unisson.audits.Observation;
import fr.unisson.audits.Observations;
import fr.unisson.audits.PassageDAudit;
import fr.unisson.audits.domaine.Decompte;
import fr.unisson.audits.domaine.EtatAudit;
import fr.unisson.audits.domaine.RoleAudit;
import fr.unisson.audits.domaine.TransitionAudit;
import fr.unisson.audits.web.PageAudit.EcartLu;
import fr.unisson.audits.web.PageAudit.Lien;
import fr.unisson.audits.web.PageAudit.ObservationLue;
import fr.unisson.grilles.Grille;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Etape;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.PassageOffert;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The page of one audit.
@Component
class CompositionAudit {

    private final Audits audits;
    private final Observations observations;
    private final ResultatsLus resultats;
    private final ActionsDesConstats actions;
    private final SuitesDUnEcart suites;
    private final Membres membres;
    private final Clock horloge;

    CompositionAudit(
            Audits audits,
            Observations observations,
            ResultatsLus resultats,
            ActionsDesConstats actions,
            SuitesDUnEcart suites,
            Membres membres,
            Clock horloge) {
        this.audits = audits;
        this.observations = observations;
        this.resultats = resultats;
        this.actions = actions;
        this.suites = suites;
        this.membres = membres;
        this.horloge = horloge;
    }

    PageAudit page(AuditVue a) {
        var grille = audits.grille(a);
        var noms = membres.noms(a.organisation());
        var saisies = observations.lister(a.id());
        var histoire = audits.histoire(a.id());
        var ecarts = audits.ecarts(a.id());
        var passages = PassagesDAudit.offerts(a, audits, saisies, grille);
        return new PageAudit(
                Lieux.FIL,
                a.titre(),
                a.serie() != null
                        ? "Audit répété"
                        : "Audit, " + (a.tour() == 1 ? "premier tour" : "second tour"),
                EtatLu.de(a, Dates.jourDe(horloge.instant())),
                principal(a),
                etapes(a, histoire, noms),
                faits(a, grille, noms),
                annonce(a, saisies, grille),
                resultats.de(a),
                ecarts.stream().map(this::ecart).toList(),
                a.etat() == EtatAudit.CLOTURE
                        ? actions.de(
                                ConstatsDesAudits.de(a.id()),
                                ecarts.stream().map(ConstatsDesAudits::de).toList())
                        : null,
                saisies.stream().map(o -> lue(a, o, grille)).toList(),
                passages,
                gestes(a, passages),
                sorties(a),
                histoire.stream().map(p -> evenement(p, noms)).toList());
    }

    /// Entries first, then the second round; a passage has its own button, beside what it requires.
    private @Nullable Lien principal(AuditVue a) {
        return observations.saisissables(a) && a.saisies() < a.attendues()
                ? saisir(a)
                : secondTour(a);
    }

    private static Lien saisir(AuditVue a) {
        return new Lien(
                a.objet() == ObjetAudite.DOSSIERS ? "Saisir un dossier" : "Saisir une observation",
                a.adresse() + "/observations/nouvelle");
    }

    private @Nullable Lien secondTour(AuditVue a) {
        return a.etat() == EtatAudit.CLOTURE
                        && a.premier() == null
                        && a.serie() == null
                        && a.second() == null
                        && audits.roles(a).contains(RoleAudit.RESPONSABLE)
                ? new Lien("Préparer le second tour", a.adresse() + "/second-tour")
                : null;
    }

    private List<Lien> gestes(AuditVue a, List<PassageOffert> passages) {
        var liens = new ArrayList<Lien>();
        var principal = principal(a);
        if (observations.saisissables(a)) {
            liens.add(saisir(a));
            liens.add(new Lien("Reprendre un tableur d’observations", a.adresse() + "/importer"));
        }
        if (!passages.isEmpty()) liens.add(new Lien("Modifier l’audit", a.adresse() + "/modifier"));
        liens.removeIf(l -> principal != null && l.adresse().equals(principal.adresse()));
        return liens;
    }

    private static List<Lien> sorties(AuditVue a) {
        var sorties = new ArrayList<Lien>();
        tour(sorties, "Le premier tour", a.premier());
        tour(sorties, "Le second tour", a.second());
        if (a.saisies() > 0) {
            sorties.add(new Lien("Rapport en PDF", a.adresse() + "/rapport.pdf"));
            sorties.add(new Lien("Résultats en tableur", a.adresse() + "/resultats.xlsx"));
            sorties.add(new Lien("Observations en tableur", a.adresse() + "/observations.xlsx"));
        }
        var serie = a.serie();
        if (serie != null) {
            sorties.add(new Lien("Tous les mois de la série", Lieux.ADRESSE + "/series/" + serie));
        }
        return sorties;
    }

    private static void tour(List<Lien> sorties, String mots, @Nullable AuditId id) {
        if (id != null) sorties.add(new Lien(mots, Lieux.ADRESSE + "/" + id));
    }

    private static List<Etape> etapes(
            AuditVue a, List<PassageDAudit> histoire, Map<Long, String> noms) {
        var faits = histoire.stream().collect(Collectors.toMap(PassageDAudit::transition, p -> p));
        var etapes = new ArrayList<Etape>();
        etapes.add(etape("En préparation", faits.get("CREER"), noms, a, EtatAudit.PREPARATION));
        etapes.add(
                etape(
                        "Saisie",
                        faits.get(TransitionAudit.COMMENCER.name()),
                        noms,
                        a,
                        EtatAudit.EN_COURS));
        if (a.etat() == EtatAudit.ABANDONNE) {
            var fin = faits.get(TransitionAudit.ABANDONNER.name());
            etapes.add(
                    new Etape(
                            "Abandonné",
                            Etape.Avancement.ARRETEE,
                            fin == null ? null : jour(fin),
                            fin == null ? null : nom(fin.compte(), noms)));
        } else {
            etapes.add(
                    etape(
                            "Clos",
                            faits.get(TransitionAudit.CLORE.name()),
                            noms,
                            a,
                            EtatAudit.CLOTURE));
        }
        return etapes;
    }

    private static Etape etape(
            String nom,
            @Nullable PassageDAudit fait,
            Map<Long, String> noms,
            AuditVue a,
            EtatAudit etat) {
        if (fait == null) return Etape.aVenir(nom);
        var date = jour(fait);
        var qui = nom(fait.compte(), noms);
        return a.etat() == etat && etat != EtatAudit.CLOTURE
                ? Etape.ici(nom, date, qui)
                : Etape.faite(nom, date, qui);
    }

    private static String jour(PassageDAudit p) {
        return Dates.jour(Dates.jourDe(p.le()));
    }

    private static @Nullable String nom(@Nullable Long compte, Map<Long, String> noms) {
        return compte == null ? null : noms.getOrDefault(compte, "Une personne partie depuis");
    }

    private static List<Fait> faits(AuditVue a, Grille grille, Map<Long, String> noms) {
        var auditeurs =
                a.auditeurs().stream()
                        .map(c -> Objects.requireNonNullElse(nom(c.valeur(), noms), ""))
                        .sorted()
                        .collect(Collectors.joining(", "));
        return List.of(
                new Fait("Grille", a.nomGrille() + ", version " + grille.numero()),
                new Fait("Objectif", "au moins " + Taux.pourcent(a.cible()) + " de conformité"),
                new Fait("Est conforme", ResultatsLus.conforme(a, grille)),
                new Fait("Saisie", a.objet().compter(a.saisies()) + " sur " + a.attendues()),
                new Fait("Période", "du " + Dates.jour(a.debut()) + " au " + Dates.jour(a.fin())),
                new Fait("Auditeurs", auditeurs.isEmpty() ? "À nommer" : auditeurs));
    }

    private static String annonce(AuditVue a, List<Observation> saisies, Grille grille) {
        return switch (a.etat()) {
            case PREPARATION ->
                    "La saisie n’est pas ouverte. Relisez la grille et nommez les auditeurs, puis"
                            + " commencez.";
            case EN_COURS -> {
                long restent =
                        saisies.stream().filter(o -> PassagesDAudit.incomplete(o, grille)).count();
                yield saisies.isEmpty()
                        ? ""
                        : "Résultats provisoires : la saisie continue."
                                + (restent == 0
                                        ? ""
                                        : restent == 1
                                                ? " Une observation reste à compléter."
                                                : " "
                                                        + restent
                                                        + " observations restent à"
                                                        + " compléter.");
            }
            case CLOTURE, ABANDONNE -> "";
        };
    }

    private EcartLu ecart(Ecart e) {
        var d = new Decompte(e.conformes(), e.nonConformes(), 0);
        return new EcartLu(
                e.code() + ". " + e.libelle(),
                e.adresse(),
                d.taux().map(Taux::pourcent).orElse("")
                        + " ("
                        + d.conformes()
                        + " sur "
                        + d.applicables()
                        + ")",
                suites.nombre(e),
                suites.siennes(e).ouvrir());
    }

    private static ObservationLue lue(AuditVue a, Observation o, Grille grille) {
        int manque = grille.feuilles().size() - o.reponses().size();
        return new ObservationLue(
                Numeros.lire(o.repere()),
                a.adresse() + "/observations/" + o.id(),
                manque <= 0
                        ? ""
                        : manque + (manque > 1 ? " points sans réponse" : " point sans réponse"));
    }

    private static Evenement evenement(PassageDAudit p, Map<Long, String> noms) {
        return Evenement.du(
                p.le(),
                Arrays.stream(TransitionAudit.values())
                        .filter(t -> t.name().equals(p.transition()))
                        .map(TransitionAudit::fait)
                        .findFirst()
                        .orElse("Audit préparé"),
                nom(p.compte(), noms),
                p.motif());
    }
}
