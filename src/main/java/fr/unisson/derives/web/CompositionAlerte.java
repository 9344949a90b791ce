package fr.unisson.derives.web;

import fr.unisson.actions.ActionsDesConstats;
import fr.unisson.actions.Origine;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.web.PagesDeConvention;
import fr.unisson.derives.AlerteId;
import fr.unisson.derives.AlerteVue;
import fr.unisson.derives.Alertes;
import fr.unisson.derives.Masques;
import fr.unisson.derives.PassageDAlerte;
import fr.unisson.derives.PlanVue;
import fr.unisson.derives.Reponses;
import fr.unisson.derives.domaine.DelaisAlerte;
import fr.unisson.derives.domaine.EtatAlerte;
import fr.unisson.derives.domaine.IssueAlerte;
import fr.unisson.derives.domaine.RoleAlerte;
import fr.unisson.derives.domaine.TexteDAlerte;
import fr.unisson.derives.domaine.TransitionAlerte;
import fr.unisson.derives.web.PageAlerte.Geste;
import fr.unisson.derives.web.PageAlerte.LectureLue;
import fr.unisson.derives.web.PageAlerte.PlanLu;
import fr.unisson.derives.web.PageAlerte.ReponseLue;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Suites;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The page of one alert, for its reader.
@Component
class CompositionAlerte {

    private final PagesDeConvention conventions;
    private final Alertes alertes;
    private final Reponses reponses;
    private final Masques masques;
    private final ActionsDesConstats actions;
    private final Clock horloge;

    CompositionAlerte(
            PagesDeConvention conventions,
            Alertes alertes,
            Reponses reponses,
            Masques masques,
            ActionsDesConstats actions,
            Clock horloge) {
        this.conventions = conventions;
        this.alertes = alertes;
        this.reponses = reponses;
        this.masques = masques;
        this.actions = actions;
        this.horloge = horloge;
    }

    AlerteVue lire(ConventionId convention, AlerteId id) {
        var a = alertes.lire(id);
        if (!a.convention().equals(convention)) throw new Introuvable("alerte " + id);
        return a;
    }

    /// What one decides upon: the words that were told, or what the rule read.
    String mots(AlerteVue a) {
        var signalement = a.signalement();
        return signalement == null
                ? a.constat()
                : new MotsMasques(masques.lister(a.id()))
                        .dire(TexteDAlerte.FAITS, 0, signalement.faits());
    }

    PageAlerte page(ConventionId convention, AlerteId id, GesteForm saisie, Erreurs erreurs) {
        var tete = conventions.ouvrir(convention, OngletAlertes.ALERTES);
        var a = lire(convention, id);
        var gestes = gestes(a);
        var signalement = a.signalement();
        var suites = suites(a);
        var masques = new MotsMasques(this.masques.lister(id));
        return new PageAlerte(
                tete,
                tete.fil().puis("Alertes", tete.adresse() + "/alertes"),
                a.adresse(),
                a.titre(),
                AlertesLues.etat(a),
                attente(a),
                retenue(a),
                a.ouverte() && a.apaiseeLe() != null ? Dates.jour(Dates.jourDe(a.apaiseeLe())) : "",
                enBref(a),
                signalement == null ? "" : masques.dire(TexteDAlerte.FAITS, 0, signalement.faits()),
                signalement == null
                        ? ""
                        : masques.dire(TexteDAlerte.SOUHAIT, 0, signalement.souhait()),
                alertes.lectures(id).stream()
                        .map(l ->
                                new LectureLue(
                                        Dates.jour(Dates.jourDe(l.le())), l.constat(), l.regle()))
                        .toList(),
                alertes.plans(id).stream()
                        .findFirst()
                        .map(p -> lu(p, suites, masques))
                        .orElse(null),
                reponses.lister(id).stream()
                        .map(r ->
                                new ReponseLue(
                                        r.partie(),
                                        mots(r.par(), Dates.moment(r.le())),
                                        masques.dire(TexteDAlerte.REPONSE, r.rang(), r.texte())))
                        .toList(),
                reponses.peutRepondre(a),
                gestes.isEmpty() ? null : gestes.getFirst(),
                Stream.concat(gestes.stream().skip(1), masquer(a)).toList(),
                a.etat() == EtatAlerte.ESCALADEE ? issues(a) : List.of(),
                a.ouverte() ? suites : suites.sansOuvrir(),
                histoire(id, masques),
                saisie,
                erreurs);
    }

    private List<Geste> gestes(AlerteVue a) {
        var possibles = alertes.possibles(a);
        return Arrays.stream(GesteSurAlerte.values())
                .filter(g -> possibles.contains(g.transition))
                .map(g -> new Geste(g.transition.libelle(), a.adresse() + "/" + g.segment, ""))
                .toList();
    }

    private Stream<Geste> masquer(AlerteVue a) {
        return masques.textes(a).isEmpty()
                ? Stream.empty()
                : Stream.of(new Geste("Masquer un texte", a.adresse() + "/masque", ""));
    }

    Suites suites(AlerteVue a) {
        return actions.de(new Origine.Objet("derives", "alerte", a.id().valeur()));
    }

    /// Each way out opens the page where it is done; repositioning first.
    private static List<Geste> issues(AlerteVue a) {
        return Arrays.stream(IssueAlerte.values())
                .map(i -> new Geste(i.libelle(), ou(i, a), i.aide()))
                .toList();
    }

    private static String ou(IssueAlerte issue, AlerteVue a) {
        var convention = "/conventions/" + a.convention();
        return switch (issue) {
            case REPOSITIONNEMENT ->
                    a.objet().startsWith("promesse:")
                            ? a.lien() + "/repositionnement"
                            : convention + "/engagements";
            case AVENANT -> convention + "/avenants/nouveau";
            case SUSPENSION, RESILIATION -> convention + "/fin";
            case RETRAIT -> convention + "/retraits";
        };
    }

    /// What is expected, and what happens if it does not come: said beforehand.
    private String attente(AlerteVue a) {
        var qui = alertes.suppleants(a);
        return switch (a.etat()) {
            case DETECTEE -> gravite(a, qui);
            case QUALIFIEE ->
                    "Un plan de redressement est attendu avant le "
                            + Dates.jour(a.planAvant())
                            + ", ou l’alerte se classe avec sa raison."
                            + (qui.isEmpty()
                                    ? ""
                                    : " Hors de la partie concernée, "
                                            + lUnDeux(qui)
                                            + " la classe.");
            case PLAN_DE_REDRESSEMENT ->
                    "Le plan court. Le comité constate son effet et lève l’alerte par une décision.";
            case ESCALADEE ->
                    "Le plan n’a pas suffi. Une issue est à choisir avant le "
                            + Dates.jour(
                                    Dates.jourDe(a.etatLe()).plusDays(DelaisAlerte.ISSUE_JOURS))
                            + " : repositionner d’abord.";
            default -> "";
        };
    }

    private String gravite(AlerteVue a, List<String> qui) {
        if (a.elargie()) {
            return "Personne n’a dit sa gravité à temps : l’alerte est allée à tous les membres du"
                    + " comité, et l’un d’eux"
                    + (a.partie() == null ? "" : ", hors de la partie concernée,")
                    + " peut la qualifier.";
        }
        var passe = a.delaiPasse(horloge.instant());
        return (qui.isEmpty()
                        ? "La présidence du comité "
                        : "Cette alerte concerne "
                                + a.quiEstConcerne()
                                + ", et personne d’autre ne préside le comité. "
                                + lUnDeux(qui)
                                + " ")
                + (passe ? "devait dire" : "dit")
                + " sa gravité avant le "
                + Dates.moment(a.aQualifierAvant())
                + " (heure de Paris). Passé ce moment, l’alerte va à tous les membres du comité.";
    }

    /// "Ana Perrin, Eva Morel ou Lise Ormes".
    private static String lUnDeux(List<String> noms) {
        return noms.size() == 1
                ? noms.getFirst()
                : String.join(", ", noms.subList(0, noms.size() - 1)) + " ou " + noms.getLast();
    }

    /// Nobody judges an alert about their own party: said to whoever would otherwise look for it.
    private String retenue(AlerteVue a) {
        return a.ouverte() && alertes.roles(a).contains(RoleAlerte.PRESIDENCE_CONCERNEE)
                ? "Vous présidez le comité et l’alerte concerne votre partie : vous pouvez répondre"
                        + " et écrire le plan, mais ni dire sa gravité ni la classer."
                : "";
    }

    private static List<Fait> enBref(AlerteVue a) {
        var faits = new ArrayList<Fait>();
        faits.add(new Fait("Genre", a.genre().libelle()));
        var s = a.signalement();
        if (s != null) {
            faits.add(new Fait("En cause", s.nature().libelle()));
            faits.add(new Fait("Signalée par", Objects.requireNonNullElse(s.par(), "")));
        }
        faits.add(new Fait("Qui est concerné", a.quiEstConcerne()));
        faits.add(new Fait("Depuis le", Dates.moment(a.detecteeLe())));
        var gravite = a.gravite();
        if (gravite != null) faits.add(new Fait("Gravité", gravite.libelle()));
        if (!a.lien().isEmpty())
            faits.add(new Fait("Objet", "Voir de quoi il s’agit").vers(a.lien()));
        return faits;
    }

    private static PlanLu lu(PlanVue p, Suites suites, MotsMasques masques) {
        var lien = "/actions/" + p.action();
        return new PlanLu(
                masques.dire(TexteDAlerte.PLAN, p.rang(), p.quoi()),
                Objects.requireNonNullElse(p.nomResponsable(), ""),
                Dates.jour(p.pour()),
                suites.lignes().stream().anyMatch(l -> l.lien().equals(lien)) ? lien : "");
    }

    /// The passages and the maskings, the latest first.
    private List<Evenement> histoire(AlerteId id, MotsMasques masques) {
        return Stream.concat(
                        alertes.histoire(id).stream()
                                .map(p -> Map.entry(p.le(), evenement(p, masques))),
                        masques.masques().stream()
                                .map(m -> Map.entry(m.le(), MotsMasques.evenement(m)))
                                .toList()
                                .reversed()
                                .stream())
                .sorted(Map.Entry.<Instant, Evenement>comparingByKey().reversed())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Evenement evenement(PassageDAlerte p, MotsMasques masques) {
        var titre =
                p.transition() == TransitionAlerte.CHOISIR_L_ISSUE
                        ? p.fait() + " : " + p.vers().libelle()
                        : p.fait();
        return Evenement.du(
                        p.le(),
                        p.acte().isEmpty()
                                ? titre
                                : titre
                                        + " — "
                                        + masques.dire(TexteDAlerte.ACTE, p.version(), p.acte()),
                        p.par(),
                        p.note().isEmpty()
                                ? null
                                : masques.dire(TexteDAlerte.NOTE, p.version(), p.note()))
                .vers(p.decision() == null ? null : "/decisions/" + p.decision());
    }

    private static String mots(@Nullable String... morceaux) {
        return Stream.of(morceaux)
                .filter(m -> m != null && !m.isBlank())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }
}
