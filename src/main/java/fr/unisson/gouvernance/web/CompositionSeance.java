package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.ActionLiee;
import fr.unisson.gouvernance.CriteresDecisions;
import fr.unisson.gouvernance.DecisionVue;
import fr.unisson.gouvernance.Decisions;
import fr.unisson.gouvernance.EtatPoint;
import fr.unisson.gouvernance.EtatReunion;
import fr.unisson.gouvernance.LiensDeSeance;
import fr.unisson.gouvernance.NaturePoint;
import fr.unisson.gouvernance.OrdresDuJour;
import fr.unisson.gouvernance.Participant;
import fr.unisson.gouvernance.Point;
import fr.unisson.gouvernance.PointId;
import fr.unisson.gouvernance.Position;
import fr.unisson.gouvernance.RegistreDesAvis;
import fr.unisson.gouvernance.Reunion;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.gouvernance.Seances;
import fr.unisson.gouvernance.SujetsAvis;
import fr.unisson.gouvernance.domaine.EtatDuQuorum;
import fr.unisson.gouvernance.domaine.TransitionAvis;
import fr.unisson.gouvernance.web.PageReunion.Bouton;
import fr.unisson.gouvernance.web.PageSeanceTenue.AvisDuPoint;
import fr.unisson.gouvernance.web.PageSeanceTenue.DecisionVueEnSeance;
import fr.unisson.gouvernance.web.PageSeanceTenue.Membre;
import fr.unisson.gouvernance.web.PageSeanceTenue.PointDeSeance;
import fr.unisson.gouvernance.web.PageSeanceTenue.PointOuvert;
import fr.unisson.gouvernance.web.PageSeanceTenue.Saisie;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The page of a meeting under way.
@Component
class CompositionSeance {

    private final Reunions reunions;
    private final OrdresDuJour ordres;
    private final Seances seances;
    private final Decisions decisions;
    private final RegistreDesAvis registre;
    private final PlansDActions plans;
    private final List<LiensDeSeance> liens;
    private final Clock horloge;

    CompositionSeance(
            Reunions reunions,
            OrdresDuJour ordres,
            Seances seances,
            Decisions decisions,
            RegistreDesAvis registre,
            PlansDActions plans,
            ObjectProvider<LiensDeSeance> liens,
            Clock horloge) {
        this.reunions = reunions;
        this.ordres = ordres;
        this.seances = seances;
        this.decisions = decisions;
        this.registre = registre;
        this.plans = plans;
        this.liens = liens.stream().toList();
        this.horloge = horloge;
    }

    /// What a conflict on notes shows.
    ///
    /// @param note what was typed, to be kept in the field
    /// @param autre what somebody else wrote, null when nobody did
    record Ecart(String note, @Nullable String autre) {}

    /// Words typed while the session was not open.
    ///
    /// @param point the one they are notes of, null for other words
    record Garde(String texte, @Nullable Long point) {

        static final Garde RIEN = new Garde("", null);
    }

    /// @param demande the point asked for; the first one still open when null
    PageSeanceTenue page(
            Reunion r,
            @Nullable Long demande,
            @Nullable Ecart ecart,
            Saisie saisie,
            Garde garde,
            Erreurs erreurs) {
        var points = ordres.lister(r.id()).stream().filter(CompositionSeance::enSeance).toList();
        var courant = courant(points, demande);
        int ici = courant == null ? -1 : points.indexOf(courant);
        var presents = reunions.participants(r.id()).stream().filter(p -> !p.retire()).toList();
        var quorum = seances.quorum(r, presents);
        var prises = decisions.lister(CriteresDecisions.de(r.id())).reversed();
        var duPoint = duPoint(prises, courant);
        var offerts = plans.de(r.instance().id());
        var aboutis = seances.aboutis(r, points);
        int restent =
                (int) points.stream().filter(p -> p.ouvert() && !aboutis.contains(p.id())).count();
        return new PageSeanceTenue(
                CompositionReunion.filDepuis(r),
                r.adresse() + "/seance",
                r.adresse(),
                r.instance().nom(),
                r.objet().isBlank() ? "Réunion du " + Dates.jour(r.jour()) : r.objet(),
                liens.stream().flatMap(l -> l.pour(r.instance().id(), r.id()).stream()).toList(),
                r.version(),
                r.debut().toString(),
                r.fin().toString(),
                quorumDit(r, quorum, presents),
                quorum.atteint(),
                points.size() - restent,
                restent,
                sommaire(points, courant, aboutis, r),
                courant == null ? null : ouvert(courant, ici, r),
                ici > 0 ? lien(r, points.get(ici - 1)) : null,
                ici >= 0 && ici < points.size() - 1 ? lien(r, points.get(ici + 1)) : null,
                ecart != null ? ecart.note() : courant == null ? "" : courant.note(),
                courant == null ? 0 : courant.noteVersion(),
                ecart == null ? null : ecart.autre(),
                duPoint.stream().map(CompositionSeance::decision).toList(),
                actions(courant),
                votants(presents),
                porteurs(presents),
                offerts.choix(),
                offerts.pilotes(),
                duPoint.stream()
                        .map(d -> new Choix(d.id().toString(), "Décision " + d.numero()))
                        .toList(),
                Arrays.stream(Position.values())
                        .map(p -> new Choix(p.name(), p.libelle()))
                        .toList(),
                saisie,
                SeanceFermee.de(r, aujourdhui(), garde.texte(), garde.point()),
                erreurs);
    }

    /// Nobody is missing from a meeting that has not begun. Before anybody is noted, what people
    /// answered is told as what it is.
    static String quorumDit(Reunion r, EtatDuQuorum quorum, List<Participant> appeles) {
        long viennent = r.etat() == EtatReunion.EN_SEANCE ? Participant.annonces(appeles) : 0;
        if (viennent > 0) return quorum.annonceEnMots(viennent);
        var mots = r.etat().aVenir() ? "quorum : " + quorum.regleEnMots() : quorum.enMots();
        return mots.substring(0, 1).toUpperCase(Locale.FRENCH) + mots.substring(1);
    }

    private static boolean enSeance(Point p) {
        return p.etat().alOrdreDuJour() || p.etat() == EtatPoint.AJOURNE;
    }

    private static @Nullable Point courant(List<Point> points, @Nullable Long demande) {
        return points.stream()
                .filter(p -> demande != null && p.id().valeur() == demande)
                .findFirst()
                .or(() -> points.stream().filter(Point::ouvert).findFirst())
                .or(() -> points.stream().findFirst())
                .orElse(null);
    }

    private static List<PointDeSeance> sommaire(
            List<Point> points, @Nullable Point courant, Set<PointId> aboutis, Reunion r) {
        return IntStream.range(0, points.size())
                .mapToObj(i -> {
                    var p = points.get(i);
                    return new PointDeSeance(
                            i + 1,
                            p.titre(),
                            lien(r, p),
                            aboutis.contains(p.id()) ? "Noté" : p.etat().libelle(),
                            p.equals(courant),
                            !p.ouvert() || aboutis.contains(p.id()));
                })
                .toList();
    }

    static String lien(Reunion r, Point p) {
        return r.adresse() + "/seance?point=" + p.id();
    }

    private PointOuvert ouvert(Point p, int ici, Reunion r) {
        var faits =
                Stream.of(p.presentePar(), p.duree() == null ? "" : p.duree() + "\u00a0min")
                        .filter(t -> !t.isBlank())
                        .collect(Collectors.joining(" · "));
        return new PointOuvert(
                r.adresse() + "/seance/points/" + p.id(),
                p.version(),
                ici + 1,
                p.titre(),
                p.nature().libelle(),
                faits,
                p.precisions(),
                p.lien(),
                CompositionReunion.pieces(ordres.pieces(r.id()), p),
                p.ouvert(),
                p.etat().libelle(),
                avis(p, r));
    }

    private @Nullable AvisDuPoint avis(Point p, Reunion r) {
        var id = SujetsAvis.avis(p);
        if (id == null) return p.nature() == NaturePoint.AVIS ? aNoter(p, r) : null;
        var avis = registre.charger(id);
        var roles = registre.roles(avis);
        return new AvisDuPoint(
                AvisLu.etat(avis, aujourdhui()),
                avis.reponduLe() == null ? avis.dossier().texte() : avis.dossier().reponse(),
                Stream.of(TransitionAvis.RENDRE, TransitionAvis.REPONDRE)
                        .filter(t -> t.possibleDepuis(avis.etat()))
                        .filter(t -> t.roleParmi(roles).isPresent())
                        .map(t ->
                                new Bouton(
                                        t.libelle(),
                                        CompositionAvis.adresse(avis)
                                                + "/passage/"
                                                + CompositionAvis.chemin(t)
                                                + "?seance="
                                                + URLEncoder.encode(
                                                        lien(r, p), StandardCharsets.UTF_8),
                                        false))
                        .toList());
    }

    /// The opinion was not asked for beforehand: it is recorded here as the body gives it.
    private static AvisDuPoint aNoter(Point p, Reunion r) {
        return new AvisDuPoint(
                new Pastille("À noter", Ton.ATTENTE),
                "",
                List.of(
                        new Bouton(
                                "Noter l’avis",
                                r.instance().adresse()
                                        + "/avis/emettre?seance="
                                        + URLEncoder.encode(lien(r, p), StandardCharsets.UTF_8),
                                false)));
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }

    private static List<DecisionVue> duPoint(List<DecisionVue> toutes, @Nullable Point courant) {
        return courant == null
                ? List.of()
                : toutes.stream().filter(d -> courant.id().equals(d.point())).toList();
    }

    private static DecisionVueEnSeance decision(DecisionVue d) {
        var suite =
                Stream.of(
                                d.porteur(),
                                d.pourLe() == null ? "" : "pour le " + Dates.jour(d.pourLe()),
                                d.positionsEnMots())
                        .filter(t -> !t.isBlank())
                        .collect(Collectors.joining(" · "));
        return new DecisionVueEnSeance(
                d.numero(),
                d.texte(),
                suite,
                d.actions().stream().map(CompositionSeance::action).toList());
    }

    private List<String> actions(@Nullable Point courant) {
        return courant == null
                ? List.of()
                : decisions.actionsDesPoints(List.of(courant.id())).stream()
                        .map(CompositionSeance::action)
                        .toList();
    }

    private static String action(ActionLiee a) {
        return Stream.of(
                        "Action n° " + a.numero() + " : " + a.titre(),
                        a.pilote(),
                        a.pour() == null ? "" : "pour le " + Dates.jour(a.pour()))
                .filter(t -> !t.isBlank())
                .collect(Collectors.joining(", "));
    }

    /// Those whose stance may be told one by one: who has a voice and is there.
    static List<Membre> votants(List<Participant> presents) {
        return presents.stream()
                .filter(p -> p.voix() && p.siege() != null)
                .filter(p -> p.presence() != null && p.presence().compte())
                .map(p -> new Membre(Objects.requireNonNull(p.siege()), p.nom()))
                .toList();
    }

    private static List<Choix> porteurs(List<Participant> presents) {
        return presents.stream()
                .filter(p -> p.siege() != null)
                .map(p -> new Choix(SeanceForm.siege(Objects.requireNonNull(p.siege())), p.nom()))
                .toList();
    }
}
