package fr.unisson.gouvernance.web;

import fr.unisson.actions.ActionsDesConstats;
import fr.unisson.actions.Origine;
import fr.unisson.documents.Fichier;
import fr.unisson.gouvernance.ConstatsDesInstances;
import fr.unisson.gouvernance.CriteresDecisions;
import fr.unisson.gouvernance.DecisionVue;
import fr.unisson.gouvernance.Decisions;
import fr.unisson.gouvernance.EtatPoint;
import fr.unisson.gouvernance.EtatReunion;
import fr.unisson.gouvernance.OrdresDuJour;
import fr.unisson.gouvernance.Participant;
import fr.unisson.gouvernance.Point;
import fr.unisson.gouvernance.PointId;
import fr.unisson.gouvernance.ReponseInvitation;
import fr.unisson.gouvernance.Reunion;
import fr.unisson.gouvernance.ReunionId;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.gouvernance.web.PageReunion.Bouton;
import fr.unisson.gouvernance.web.PageReunion.DecisionLue;
import fr.unisson.gouvernance.web.PageReunion.MaReponse;
import fr.unisson.gouvernance.web.PageReunion.ParticipantLu;
import fr.unisson.gouvernance.web.PageReunion.Piece;
import fr.unisson.gouvernance.web.PageReunion.PointLu;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The page of one meeting, for its reader.
@Component
class CompositionReunion {

    private static final int FAITS_AU_PLUS = 100;

    private final Reunions reunions;
    private final OrdresDuJour ordres;
    private final Decisions decisions;
    private final ActionsDesConstats actions;
    private final Journal journal;
    private final VieLue vie;

    CompositionReunion(
            Reunions reunions,
            OrdresDuJour ordres,
            Decisions decisions,
            ActionsDesConstats actions,
            Journal journal,
            VieLue vie) {
        this.reunions = reunions;
        this.ordres = ordres;
        this.decisions = decisions;
        this.actions = actions;
        this.journal = journal;
        this.vie = vie;
    }

    static Fil fil(Reunion r) {
        return ReunionsController.filDe(r.instance())
                .puis("Réunions", r.instance().adresse() + "/reunions");
    }

    static Fil filDepuis(Reunion r) {
        return fil(r).puis(Dates.jour(r.jour()), r.adresse());
    }

    PageReunion page(ReunionId id, PointDOrdreForm form, Erreurs erreurs) {
        var r = reunions.lire(id);
        var points = ordres.lister(id);
        var pieces = ordres.pieces(id);
        var participants = reunions.participants(id).stream().filter(p -> !p.retire()).toList();
        var inscrits = points.stream().filter(p -> p.etat().alOrdreDuJour()).toList();
        var prises = decisions.lister(CriteresDecisions.de(id)).reversed();
        boolean tenue = r.instance().tenue();
        boolean ouverte = r.etat().aVenir() || r.etat() == EtatReunion.EN_SEANCE;
        return new PageReunion(
                fil(r),
                r.adresse(),
                (r.objet().isBlank() ? "Réunion" : r.objet()) + " du " + Dates.jour(r.jour()),
                r.instance().nom(),
                EtatsLus.de(r.etat()),
                r.version(),
                vie.attendu(r),
                vie.etapes(r),
                tenue ? vie.manques(r, inscrits.size()) : List.of(),
                tenue ? vie.principal(r, inscrits.size()) : null,
                tenue ? vie.autres(r) : List.of(),
                vie.faits(r),
                points(inscrits, pieces, r),
                points(garder(points, e -> e == EtatPoint.PROPOSE), pieces, r),
                points(
                        garder(points, e -> e == EtatPoint.ECARTE || e == EtatPoint.AJOURNE),
                        pieces,
                        r),
                duree(inscrits, r),
                tenue && ouverte,
                !tenue && r.instance().membre() && r.etat().aVenir(),
                tenue && ouverte ? r.adresse() + "/sujets" : null,
                participants.stream().map(p -> participant(r, p)).toList(),
                MotsDeParticipation.reponses(participants),
                tenue ? reunions.changements(r) : 0,
                tenue && ouverte,
                maReponse(r, participants),
                prises.stream()
                        .map(d ->
                                new DecisionLue(
                                        d.numero(), d.texte(), d.adresse(), EtatsLus.de(d.etat())))
                        .toList(),
                actions.de(ConstatsDesInstances.de(id), siens(points, prises)),
                tenue ? histoire(r) : List.of(),
                tenue,
                form,
                erreurs);
    }

    private static List<Point> garder(List<Point> points, Predicate<EtatPoint> lesquels) {
        return points.stream().filter(p -> lesquels.test(p.etat())).toList();
    }

    private static List<PointLu> points(
            List<Point> points, Map<PointId, List<Fichier>> pieces, Reunion r) {
        return IntStream.range(0, points.size())
                .mapToObj(i -> {
                    var p = points.get(i);
                    return point(p, pieces(pieces, p), r, i == 0, i == points.size() - 1);
                })
                .toList();
    }

    private static PointLu point(
            Point p, List<Piece> pieces, Reunion r, boolean premier, boolean dernier) {
        var faits =
                Stream.of(
                                p.nature().libelle(),
                                p.presentePar(),
                                p.duree() == null ? "" : p.duree() + "\u00a0min",
                                p.etat() == EtatPoint.PROPOSE ? "par " + p.proposePar() : "")
                        .filter(t -> !t.isBlank())
                        .collect(Collectors.joining(" · "));
        return new PointLu(
                r.adresse() + "/points/" + p.id(),
                p.version(),
                p.titre(),
                faits,
                p.precisions(),
                p.lien(),
                EtatsLus.de(p.etat()),
                p.mot(),
                pieces,
                premier,
                dernier);
    }

    /// Of one point, among those of its meeting.
    static List<Piece> pieces(Map<PointId, List<Fichier>> toutes, Point p) {
        return toutes.getOrDefault(p.id(), List.of()).stream()
                .map(f -> new Piece(f.nom(), f.adresse(), f.tailleLisible()))
                .toList();
    }

    private static String duree(List<Point> points, Reunion r) {
        int minutes = points.stream().mapToInt(p -> p.duree() == null ? 0 : p.duree()).sum();
        if (minutes == 0) return "";
        var mots = minutes + "\u00a0min prévues sur " + r.duree();
        return minutes > r.duree() ? mots + " : l’ordre du jour dépasse la réunion" : mots;
    }

    private static ParticipantLu participant(Reunion r, Participant p) {
        boolean tenue = r.instance().tenue();
        boolean aNoter = tenue && p.compte() == null && r.etat().annoncee();
        var muet = tenue && !p.joignable() ? "sans adresse de courriel" : "";
        return new ParticipantLu(
                p.nom(),
                p.titre(),
                pastille(p),
                p.presence() != null
                        ? p.representePar()
                        : p.remplacant().isBlank() ? muet : "par " + p.remplacant(),
                aNoter ? reponse(r, p, ReponseInvitation::libelle) : null);
    }

    private static Pastille pastille(Participant p) {
        var presence = p.presence();
        if (presence != null) {
            return new Pastille(presence.libelle(), presence.compte() ? Ton.FAIT : Ton.NEUTRE);
        }
        var reponse = p.reponse();
        if (reponse == null) return new Pastille("Pas encore de réponse", Ton.ATTENTE);
        return new Pastille(
                reponse.libelle(),
                reponse == ReponseInvitation.NE_VIENT_PAS ? Ton.NEUTRE : Ton.FAIT);
    }

    static @Nullable MaReponse maReponse(Reunion r, List<Participant> participants) {
        if (!r.etat().annoncee()) return null;
        return participants.stream()
                .filter(Participant::moi)
                .findFirst()
                .map(p -> reponse(r, p, CompositionReunion::dit))
                .orElse(null);
    }

    private static MaReponse reponse(
            Reunion r, Participant p, Function<ReponseInvitation, String> mots) {
        var reponse = p.reponse();
        return new MaReponse(
                r.adresse() + "/reponse/" + p.id(),
                reponse == null ? null : reponse.name(),
                p.remplacant(),
                Arrays.stream(ReponseInvitation.values())
                        .map(x -> new Choix(x.name(), mots.apply(x)))
                        .toList());
    }

    private static String dit(ReponseInvitation reponse) {
        return switch (reponse) {
            case VIENT -> "Je viens";
            case A_DISTANCE -> "Je viens à distance";
            case SE_FAIT_REMPLACER -> "Je me fais remplacer";
            case NE_VIENT_PAS -> "Je ne viens pas";
        };
    }

    /// What the actions of a meeting also come from.
    private static List<Origine.Objet> siens(List<Point> points, List<DecisionVue> decisions) {
        return Stream.concat(
                        points.stream().map(p -> ConstatsDesInstances.de(p.id())),
                        decisions.stream().map(d -> ConstatsDesInstances.de(d.id())))
                .toList();
    }

    private List<Evenement> histoire(Reunion r) {
        return journal
                .histoire("reunion", r.id().valeur(), Integer.MAX_VALUE, FAITS_AU_PLUS)
                .stream()
                .map(f -> Evenement.du(f.le(), f.fait(), f.auteur(), f.detail()))
                .toList();
    }

    static String bas(String libelle) {
        return libelle.toLowerCase(Locale.FRENCH);
    }

    static Bouton page(String libelle, String lien) {
        return new Bouton(libelle, lien, false);
    }
}
