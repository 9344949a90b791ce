package fr.unisson.pilotage.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.web.PagesDeConvention;
import fr.unisson.pilotage.ActesDuComite;
import fr.unisson.pilotage.ContestationVue;
import fr.unisson.pilotage.Contestations;
import fr.unisson.pilotage.PassageDePromesse;
import fr.unisson.pilotage.PromesseId;
import fr.unisson.pilotage.PromesseVue;
import fr.unisson.pilotage.Promesses;
import fr.unisson.pilotage.domaine.GenrePromesse;
import fr.unisson.pilotage.domaine.RolePromesse;
import fr.unisson.pilotage.domaine.TransitionContestation;
import fr.unisson.pilotage.domaine.TransitionPromesse;
import fr.unisson.pilotage.web.PageEngagement.ContestationLue;
import fr.unisson.pilotage.web.PageEngagement.DernierPoint;
import fr.unisson.pilotage.web.PageEngagement.Geste;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The page of one promise, for its reader.
@Component
class CompositionEngagement {

    private static final int ACTES_AU_PLUS = 50;

    private final PagesDeConvention conventions;
    private final Parties parties;
    private final Promesses promesses;
    private final Contestations contestations;
    private final ActesDuComite actes;
    private final CompositionDuPlan plans;
    private final Clock horloge;

    CompositionEngagement(
            PagesDeConvention conventions,
            Parties parties,
            Promesses promesses,
            Contestations contestations,
            ActesDuComite actes,
            CompositionDuPlan plans,
            Clock horloge) {
        this.conventions = conventions;
        this.parties = parties;
        this.promesses = promesses;
        this.contestations = contestations;
        this.actes = actes;
        this.plans = plans;
        this.horloge = horloge;
    }

    PageEngagement page(
            ConventionId convention, PromesseId id, EngagementForm saisie, Erreurs erreurs) {
        var tete = conventions.ouvrir(convention, OngletsDuPilotage.ENGAGEMENTS);
        var p = lire(convention, id);
        var possibles = promesses.possibles(p);
        boolean comite = promesses.roles(p).contains(RolePromesse.COMITE);
        return new PageEngagement(
                tete,
                tete.fil().puis("Engagements", tete.adresse() + "/engagements"),
                p.adresse(),
                p.genre().libelle() + " " + p.rang(),
                p.enonce(),
                EtatsLus.de(p),
                EtatsLus.signaux(p, Dates.jourDe(horloge.instant())),
                p.repositionne().isEmpty() ? "" : p.texte().enonce(),
                faits(p),
                dernier(p),
                plans.reflet(p),
                plans.plan(p),
                p.version(),
                possibles.stream()
                        .filter(TransitionPromesse.POINTS::contains)
                        .map(t -> choix(t, p.genre()))
                        .toList(),
                gestes(p, possibles),
                comite && p.aAttribuer() ? parties(convention) : List.of(),
                contestations.lister(id).stream().map(c -> lue(p, c)).toList(),
                promesses.histoire(id).stream().map(h -> evenement(h, p.genre())).toList(),
                saisie,
                erreurs);
    }

    private List<Geste> gestes(PromesseVue p, List<TransitionPromesse> possibles) {
        return Stream.of(GesteDuComite.values())
                .filter(g ->
                        g == GesteDuComite.CONTESTER
                                ? contestations.peutContester(p)
                                : g.transition != null && possibles.contains(g.transition))
                .map(g -> new Geste(g.titre, p.adresse() + "/" + g.segment))
                .toList();
    }

    /// The page of one question about a promise.
    ///
    /// @param adresse where its form goes
    PageGeste geste(
            ConventionId convention,
            PromesseId id,
            GesteDuComite geste,
            String adresse,
            int version,
            EngagementForm saisie,
            Erreurs erreurs) {
        var tete = conventions.ouvrir(convention, OngletsDuPilotage.ENGAGEMENTS);
        var p = lire(convention, id);
        return new PageGeste(
                tete.fil()
                        .puis("Engagements", tete.adresse() + "/engagements")
                        .puis(p.genre().libelle() + " " + p.rang(), p.adresse()),
                adresse,
                p.adresse(),
                geste.titre,
                p.enonce(),
                geste.intro,
                geste.question,
                geste.acte,
                geste.acte == null ? List.of() : actes(convention),
                geste == GesteDuComite.REPOSITIONNER,
                version,
                saisie,
                erreurs);
    }

    PromesseVue lire(ConventionId convention, PromesseId id) {
        var p = promesses.lire(id);
        if (!p.convention().equals(convention)) throw new Introuvable("promesse " + id);
        return p;
    }

    private static Choix choix(TransitionPromesse t, GenrePromesse genre) {
        var etat = t.passage().destinations().iterator().next();
        var aide =
                switch (t) {
                    case TENIR, TENIR_EN_PARTIE -> "Dites ce qui le montre.";
                    case NE_PAS_TENIR -> "Dites pourquoi : cela aide à repositionner.";
                    case NE_PAS_ACTIVER ->
                            "L’occasion ne s’est pas présentée, ou rien n’a été lancé. Ce n’est pas"
                                    + " un manquement.";
                    default -> null;
                };
        return new Choix(t.name(), etat.libelle(genre), aide);
    }

    private static List<Fait> faits(PromesseVue p) {
        var t = p.texte();
        var faits = new ArrayList<Fait>();
        faits.add(new Fait("Qui en répond", p.qui()));
        if (p.horsTexte()) faits.add(new Fait("Texte en vigueur", "Un avenant l’a retiré"));
        if (p.succedeA() != null) {
            faits.add(
                    new Fait("Prend la suite de", "l’engagement d’avant l’avenant")
                            .vers(
                                    "/conventions/"
                                            + p.convention()
                                            + "/engagements/"
                                            + p.succedeA()));
        }
        if (p.aAttribuer() && !t.partieDite().isBlank()) {
            faits.add(new Fait("Le texte nomme", t.partieDite()));
        }
        Stream.of(
                        new Fait("Responsable", t.responsable()),
                        new Fait("Fréquence ou date", t.frequence()),
                        new Fait("Condition", t.condition()),
                        new Fait("Preuve attendue", t.preuve()),
                        new Fait("Indicateur", t.indicateur()),
                        new Fait("Au départ", t.depart()),
                        new Fait("Cible", t.cible()),
                        new Fait("Échéance", Dates.jour(t.echeance())),
                        new Fait("Prochain point", Dates.jour(p.prochainPoint())))
                .filter(f -> !f.valeur().isBlank())
                .forEach(faits::add);
        return faits;
    }

    private static @Nullable DernierPoint dernier(PromesseVue p) {
        var le = p.pointLe();
        if (le == null) return null;
        var avancement = p.avancement();
        return new DernierPoint(
                p.note(), Dates.jour(Dates.jourDe(le)), avancement == null ? -1 : avancement);
    }

    private List<Choix> parties(ConventionId id) {
        return Stream.concat(
                        parties.lister(id).stream()
                                .filter(PartieVue::acceptee)
                                .map(p -> new Choix(Long.toString(p.id()), p.nom())),
                        Stream.of(new Choix(FiltresForm.COMMUNE, "Toutes les parties ensemble")))
                .toList();
    }

    private List<Choix> actes(ConventionId id) {
        return actes.decisions(id, ACTES_AU_PLUS).stream()
                .map(d -> new Choix(d.id().toString(), d.numero() + " : " + d.texte()))
                .toList();
    }

    private ContestationLue lue(PromesseVue p, ContestationVue c) {
        var possibles = contestations.possibles(p, c);
        var fin =
                c.ouverte()
                        ? ""
                        : Stream.of(c.acte(), par(c.parClos()), Dates.moment(c.closeLe()))
                                .filter(m -> !m.isBlank())
                                .collect(Collectors.joining(", "));
        return new ContestationLue(
                c.id(),
                c.version(),
                c.nomPartie(),
                Stream.of(par(c.par()), Dates.moment(c.le()))
                        .filter(m -> !m.isBlank())
                        .collect(Collectors.joining(", ")),
                c.motif(),
                new Pastille(c.etat().libelle(), c.ouverte() ? Ton.ATTENTE : Ton.NEUTRE),
                c.conclusion(),
                fin,
                possibles.contains(TransitionContestation.RETIRER),
                possibles.contains(TransitionContestation.CONCLURE)
                        ? p.adresse() + "/contestations/" + c.id() + "/conclusion"
                        : null);
    }

    private static String par(@Nullable String nom) {
        return nom == null ? "" : nom;
    }

    private static Evenement evenement(PassageDePromesse h, GenrePromesse genre) {
        var titre =
                h.transition() == TransitionPromesse.REPOSITIONNER
                                || h.transition() == TransitionPromesse.ROUVRIR
                        ? h.transition().fait()
                        : h.vers().libelle(genre)
                                + (h.avancement() == null ? "" : ", " + h.avancement() + "\u00a0%");
        return Evenement.du(
                        h.le(),
                        h.acte().isEmpty() ? titre : titre + " — " + h.acte(),
                        h.par(),
                        h.note())
                .vers(h.decision() == null ? null : "/decisions/" + h.decision());
    }
}
