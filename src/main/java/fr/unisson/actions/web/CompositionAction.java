package fr.unisson.actions.web;

import fr.unisson.acces.CompteId;
import fr.unisson.actions.ActionVue;
import fr.unisson.actions.Actions;
import fr.unisson.actions.Complements.Binome;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.actions.domaine.RoleAction;
import fr.unisson.actions.web.PageAction.EtapeForm;
import fr.unisson.actions.web.PageAction.EtapeLue;
import fr.unisson.actions.web.PageAction.LienLu;
import fr.unisson.actions.web.PageAction.OrigineLue;
import fr.unisson.actions.web.PageAction.Progression;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Nombres;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Etape;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The page of one action, for its reader.
@Component
class CompositionAction {

    private static final int FAITS_AU_PLUS = 100;

    private static final List<EtatAction> CHEMIN =
            List.of(
                    EtatAction.PROPOSEE,
                    EtatAction.VALIDEE,
                    EtatAction.A_FAIRE,
                    EtatAction.EN_COURS,
                    EtatAction.REALISEE,
                    EtatAction.EFFICACITE_VERIFIEE,
                    EtatAction.CLOSE);
    private static final List<String> NOMS =
            List.of("Proposée", "Validée", "À faire", "En cours", "Réalisée", "Vérifiée", "Close");

    private final Actions actions;
    private final CompositionAbords abords;
    private final IndicateursSuivis suivis;
    private final Annuaire annuaire;
    private final Journal journal;
    private final Clock horloge;

    CompositionAction(
            Actions actions,
            CompositionAbords abords,
            IndicateursSuivis suivis,
            Annuaire annuaire,
            Journal journal,
            Clock horloge) {
        this.actions = actions;
        this.abords = abords;
        this.suivis = suivis;
        this.annuaire = annuaire;
        this.journal = journal;
        this.horloge = horloge;
    }

    PageAction page(ActionVue a, EtapeForm etapeForm, Erreurs erreurs) {
        var adresse = PlanController.ADRESSE + "/" + a.id();
        var roles = actions.roles(a);
        var jour = Dates.jourDe(horloge.instant());
        boolean auteur =
                roles.contains(RoleAction.RESPONSABLE) || roles.contains(RoleAction.PILOTE);
        boolean equipier = auteur || roles.contains(RoleAction.CONTRIBUTEUR);
        return new PageAction(
                adresse,
                a.contenu().titre(),
                a.nom(),
                EtatLu.de(a.etat(), a.enRetard(jour), a.prochaine(), jour),
                a.obligatoire(),
                roles.isEmpty() ? plan(a) : null,
                attendu(a),
                vie(a.etat()),
                PassagesDAction.offerts(a, roles, adresse),
                a.contenu().description(),
                faits(a),
                mesure(a),
                new Progression(a.avancement().pourcent(), a.avancement().enMots()),
                a.etapes().stream().map(CompositionAction::etape).toList(),
                equipier && a.etat().aRealiser(),
                a.origines().stream()
                        .map(o -> new OrigineLue(o.genre().libelle(), o.mots(), o.lien()))
                        .toList(),
                liees(a),
                histoire(a),
                auteur && a.etat().modifiable() ? adresse + "/modifier" : null,
                auteur && a.etat().aRealiser() && a.pour() != null ? adresse + "/report" : null,
                abords.de(a, roles, adresse),
                etapeForm,
                erreurs);
    }

    /// A partner reads an action of a plan that is not theirs.
    private String plan(ActionVue a) {
        return "Plan d’une autre organisation : "
                + annuaire.charger(a.organisation()).raisonSociale();
    }

    static String attendu(ActionVue a) {
        var pilote = nom(a, a.contenu().pilote());
        return switch (a.etat()) {
            case PROPOSEE ->
                    "La direction ou le référent qualité examine cette proposition : la valider,"
                            + " ou l’abandonner en disant pourquoi.";
            case VALIDEE ->
                    "Il reste à nommer un pilote et à fixer une échéance, puis à mettre l’action au"
                            + " plan.";
            case A_FAIRE ->
                    pilote + " commence l’action, à mener pour le " + Dates.jour(a.pour()) + ".";
            case EN_COURS -> pilote + " mène l’action, pour le " + Dates.jour(a.pour()) + ".";
            case SUSPENDUE -> "L’action est suspendue. Le pilote dira quand elle reprend.";
            case REALISEE ->
                    a.contenu().mesure().complete()
                            ? "Le travail est fait. L’efficacité se vérifie le "
                                    + Dates.jour(a.contenu().mesure().le())
                                    + "."
                            : "Le travail est fait. Dites comment on saura qu’il a servi :"
                                    + " indicateur, cible et date.";
            case EFFICACITE_VERIFIEE ->
                    "L’action a servi. La direction ou le référent qualité peut la clore.";
            case INEFFICACE ->
                    "L’action n’a pas servi, une autre la reprend. La direction ou le référent"
                            + " qualité peut la clore.";
            case CLOSE, ABANDONNEE -> "Plus rien n’est attendu de cette action.";
        };
    }

    private static List<Etape> vie(EtatAction etat) {
        if (etat == EtatAction.ABANDONNEE) {
            return List.of(
                    Etape.faite("Proposée", null, null),
                    new Etape("Abandonnée", Etape.Avancement.ARRETEE, null, null));
        }
        int ici =
                switch (etat) {
                    case SUSPENDUE -> CHEMIN.indexOf(EtatAction.EN_COURS);
                    case INEFFICACE -> CHEMIN.indexOf(EtatAction.EFFICACITE_VERIFIEE);
                    default -> CHEMIN.indexOf(etat);
                };
        var etapes = new ArrayList<Etape>();
        for (int i = 0; i < CHEMIN.size(); i++) {
            if (i < ici || etat == EtatAction.CLOSE)
                etapes.add(Etape.faite(NOMS.get(i), null, null));
            else if (i > ici) etapes.add(Etape.aVenir(NOMS.get(i)));
            else etapes.add(Etape.ici(nomIci(etat, NOMS.get(i)), null, null));
        }
        return etapes;
    }

    private static String nomIci(EtatAction etat, String nom) {
        return switch (etat) {
            case SUSPENDUE -> "Suspendue";
            case INEFFICACE -> "Inefficace";
            default -> nom;
        };
    }

    private static List<Fait> faits(ActionVue a) {
        var c = a.contenu();
        var faits = new ArrayList<Fait>();
        faits.add(new Fait("Pilote", nom(a, c.pilote())));
        ajouter(
                faits,
                "Contributeurs",
                c.contributeurs().stream()
                        .map(id -> nom(a, id))
                        .sorted()
                        .collect(Collectors.joining(", ")));
        faits.add(
                a.pour() == null
                        ? new Fait("Échéance", "À fixer")
                        : new Fait("Échéance", Dates.jour(a.pour()), premiere(a), null));
        ajouter(faits, "Début", Dates.jour(c.debut()));
        faits.add(new Fait("Priorité", c.priorite().libelle()));
        faits.add(new Fait("Type", c.type().libelle()));
        if (c.dimension() != null) faits.add(new Fait("Dimension", c.dimension().libelle()));
        ajouter(faits, "Axe", c.axe());
        var autres = c.complements();
        ajouter(faits, "Référence d’origine", autres.reference());
        ajouter(faits, "Commanditaire", autres.commanditaire());
        ajouter(faits, "Processus", autres.processus());
        ajouter(faits, "Critères", String.join(", ", autres.criteres()));
        ajouter(faits, "Établissements", String.join(", ", a.etablissements()));
        ajouter(faits, "Binôme", binome(autres.binome()));
        ajouter(faits, "Résultat attendu", c.resultatAttendu());
        ajouter(faits, "Moyens", c.moyens());
        ajouter(faits, "Charge", jours(autres.effort()));
        ajouter(faits, "Coût prévu", euros(c.coutPrevu()));
        ajouter(faits, "Coût réel", euros(c.coutReel()));
        faits.add(new Fait("Lue par", c.visibilite().libelle()));
        faits.add(
                new Fait(
                        "Proposée par",
                        a.auteur() == null ? "Unisson" : nom(a, a.auteur()),
                        "le " + Dates.jour(Dates.jourDe(a.creeLe()))));
        return faits;
    }

    private static @Nullable String premiere(ActionVue a) {
        LocalDate premiere = a.contenu().echeance();
        return premiere == null || premiere.equals(a.pour())
                ? null
                : "d’abord fixée au " + Dates.jour(premiere);
    }

    List<Fait> mesure(ActionVue a) {
        var m = a.contenu().mesure();
        var faits = new ArrayList<Fait>();
        suivis.de(a)
                .ifPresentOrElse(
                        s -> {
                            faits.add(new Fait("Indicateur", s.libelle()).vers(s.lien()));
                            faits.add(
                                    new Fait(
                                            "Dernière valeur",
                                            s.derniere().isEmpty()
                                                    ? "Aucune valeur pour le moment"
                                                    : s.derniere(),
                                            s.objectif().isEmpty()
                                                    ? null
                                                    : "objectif " + s.objectif(),
                                            null));
                        },
                        () -> ajouter(faits, "Indicateur", m.indicateur()));
        ajouter(faits, "Cible", m.cible());
        ajouter(faits, "À vérifier le", Dates.jour(m.le()));
        ajouter(faits, "Résultat", a.resultat());
        return faits;
    }

    private static void ajouter(List<Fait> faits, String nom, String valeur) {
        if (!valeur.isBlank()) faits.add(new Fait(nom, valeur));
    }

    private static EtapeLue etape(ActionVue.EtapeVue e) {
        var detail =
                e.faiteLe() != null
                        ? "Faite le "
                                + Dates.jour(Dates.jourDe(e.faiteLe()))
                                + (e.faitePar() == null ? "" : ", " + e.faitePar())
                        : e.pour() == null ? "" : "Pour le " + Dates.jour(e.pour());
        return new EtapeLue(e.id(), e.version(), e.libelle(), detail, e.faite());
    }

    private static List<LienLu> liees(ActionVue a) {
        var avant = a.suiteDe();
        return Stream.concat(
                        avant == null
                                ? Stream.<LienLu>of()
                                : Stream.of(lien("Reprend l’action", avant)),
                        a.suites().stream().map(s -> lien("Reprise par l’action", s)))
                .toList();
    }

    private static LienLu lien(String relation, ActionVue.Lien l) {
        return new LienLu(
                relation,
                "n° " + l.numero() + ", " + l.titre(),
                PlanController.ADRESSE + "/" + l.id());
    }

    private List<Evenement> histoire(ActionVue a) {
        return journal
                .histoire("action", a.id().valeur(), Integer.MAX_VALUE, FAITS_AU_PLUS)
                .stream()
                .map(f -> Evenement.du(f.le(), f.fait(), f.auteur(), f.detail()))
                .toList();
    }

    private static String binome(Binome b) {
        if (!b.sans().isEmpty()) return "Sans binôme : " + b.sans();
        return Stream.of(b.professionnel(), b.usager())
                .filter(n -> !n.isEmpty())
                .collect(Collectors.joining(" et "));
    }

    private static String jours(@Nullable BigDecimal effort) {
        if (effort == null) return "";
        var nombre = Nombres.exact(effort);
        return nombre + (effort.compareTo(BigDecimal.TWO) < 0 ? " jour" : " jours");
    }

    private static String euros(@Nullable BigDecimal cout) {
        return cout == null ? "" : NumberFormat.getCurrencyInstance(Locale.FRANCE).format(cout);
    }

    private static String nom(ActionVue a, @Nullable CompteId compte) {
        return compte == null ? "À nommer" : a.noms().getOrDefault(compte, "Personne inconnue");
    }
}
