package fr.unisson.demonstration;

import static fr.unisson.demonstration.Recit.requis;
import static fr.unisson.demonstration.Recit.texte;

import fr.unisson.gouvernance.EtatReunion;
import fr.unisson.gouvernance.NaturePoint;
import fr.unisson.gouvernance.NouveauPoint;
import fr.unisson.gouvernance.NouvelleReunion;
import fr.unisson.gouvernance.OrdresDuJour;
import fr.unisson.gouvernance.Participant;
import fr.unisson.gouvernance.ReponseInvitation;
import fr.unisson.gouvernance.ReunionId;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.gouvernance.Sujet;
import fr.unisson.socle.JoursOuvres;
import fr.unisson.socle.vie.Resultat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A year of meetings, as written in `demonstration/reunions.json`: each is planned, called, held
/// and told on its days, by its people, with their own rights.
@Component
@Profile("demo")
class ReunionsDuRecit {

    private static final String FICHIER = "/demonstration/reunions.json";

    /// Papers leave eight days before.
    private static final int CONVOCATION = -8;

    private static final int REPONSES = -6;

    private final Reunions reunions;
    private final OrdresDuJour ordres;
    private final SeancesDuRecit seances;

    ReunionsDuRecit(Reunions reunions, OrdresDuJour ordres, SeancesDuRecit seances) {
        this.reunions = reunions;
        this.ordres = ordres;
        this.seances = seances;
    }

    static List<JsonNode> lire() {
        try (InputStream flux = ReunionsDuRecit.class.getResourceAsStream(FICHIER)) {
            return JsonMapper.shared().readTree(flux).path("reunions").values().stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// After the bodies have been told: a meeting is planned by those who sit there.
    void noter(Recit recit, Reperes reperes, Agenda agenda) {
        for (var r : lire()) {
            agenda.noter(
                    r.path("planifieeDansJours").asInt(),
                    () -> planifier(new Seance(r, recit, reperes, agenda)));
        }
    }

    /// A meeting of the story with what its telling needs.
    record Seance(JsonNode texte, Recit recit, Reperes reperes, Agenda agenda) {

        int jour() {
            return texte.path("dansJours").asInt();
        }

        String par() {
            return requis(texte, "par");
        }

        /// The name of somebody told by key or by name.
        String nom(String qui) {
            return reperes.noms.getOrDefault(qui, qui);
        }

        /// A refusal stops the load with its reasons.
        <T> T dire(int jour, String qui, Supplier<Resultat<T>> geste) {
            return switch (recit.dire(jour, reperes.acteur(qui), geste)) {
                case Resultat.Fait<T>(var valeur) -> valeur;
                case Resultat.Refus<T>(var motifs) ->
                        throw new IllegalStateException(
                                "J%+d, %s, %s : %s"
                                        .formatted(jour, qui, requis(texte, "instance"), motifs));
            };
        }
    }

    private void planifier(Seance s) {
        var t = s.texte();
        int planifiee = t.path("planifieeDansJours").asInt();
        var instance = Reperes.de(s.reperes().instances, requis(t, "instance")).id();
        var debut = debut(s, t.path("prevueDansJours").asInt(s.jour()));
        var id =
                s.dire(
                        planifiee,
                        s.par(),
                        () ->
                                reunions.planifier(
                                        instance,
                                        new NouvelleReunion(
                                                mots(t, "objet"),
                                                debut,
                                                t.path("duree").asInt(),
                                                requis(t, "lieu"),
                                                mots(t, "lien"))));
        int convoquee = t.path("convoqueeDansJours").asInt(s.jour() + CONVOCATION);
        s.agenda().noter(convoquee, () -> convoquer(s, id, convoquee));
        if (t.has("reportee")) {
            int jour = t.path("reportee").path("dansJours").asInt();
            s.agenda().noter(jour, () -> reporter(s, id, jour));
        }
        if (t.has("annulee")) {
            var annulee = t.path("annulee");
            int jour = annulee.path("dansJours").asInt();
            s.agenda().noter(jour, () -> annuler(s, id, jour, requis(annulee, "motif")));
        } else if (s.jour() < 0) {
            s.agenda().noter(s.jour() + REPONSES, () -> repondre(s, id));
            s.agenda()
                    .noter(
                            s.jour(),
                            () -> {
                                if (t.has("seconde")) ajourner(s, id);
                                else seances.tenir(s, id);
                            });
        } else {
            s.agenda().noter(-1, () -> repondreUnAUn(s, id));
        }
    }

    /// Nobody meets on a public holiday, whatever the day of loading.
    private static LocalDateTime debut(Seance s, int dansJours) {
        var jour = s.recit().jour(dansJours);
        var ouvert =
                dansJours < 0 ? JoursOuvres.FRANCE.ouAvant(jour) : JoursOuvres.FRANCE.ouApres(jour);
        return ouvert.atTime(LocalTime.parse(requis(s.texte(), "heure")));
    }

    /// Everybody is told the new date, then called to it.
    private void reporter(Seance s, ReunionId id, int jour) {
        var motif = requis(s.texte().path("reportee"), "motif");
        s.dire(
                jour,
                s.par(),
                () -> reunions.reporter(id, version(s, id, jour), debut(s, s.jour()), motif));
        s.dire(jour, s.par(), () -> reunions.convoquer(id, version(s, id, jour)));
    }

    /// Too few came: a second meeting takes the agenda up, whatever their number that time.
    private void ajourner(Seance s, ReunionId id) {
        var t = (ObjectNode) s.texte().path("seconde");
        for (var champ : List.of("instance", "par", "heure", "duree", "lieu", "points")) {
            t.set(champ, s.texte().path(champ));
        }
        var seconde = new Seance(t, s.recit(), s.reperes(), s.agenda());
        var suite = seances.ajourner(s, id, debut(seconde, seconde.jour()));
        int convoquee = t.path("convoqueeDansJours").asInt();
        s.agenda()
                .noter(
                        convoquee,
                        () ->
                                s.dire(
                                        convoquee,
                                        s.par(),
                                        () ->
                                                reunions.convoquer(
                                                        suite, version(s, suite, convoquee))));
        s.agenda().noter(seconde.jour(), () -> seances.tenir(seconde, suite));
    }

    private void convoquer(Seance s, ReunionId id, int jour) {
        for (var p : s.texte().path("points").values()) {
            if (p.path("reprend").asBoolean()) reprendre(s, id, jour, requis(p, "titre"));
            else s.dire(jour, s.par(), () -> ordres.ajouter(id, point(p)));
        }
        s.dire(jour, s.par(), () -> reunions.convoquer(id, version(s, id, jour)));
        for (var p : s.texte().path("proposes").values()) {
            s.dire(jour + 1, requis(p, "par"), () -> ordres.proposer(id, point(p)));
        }
    }

    /// Ticked among what waits: the point put off by a former meeting.
    private void reprendre(Seance s, ReunionId id, int jour, String titre) {
        Set<String> cles =
                s.recit()
                        .dire(
                                jour,
                                s.reperes().acteur(s.par()),
                                () ->
                                        ordres.sujets(id).values().stream()
                                                .flatMap(List::stream)
                                                .filter(x -> x.titre().equals(titre))
                                                .map(Sujet::cle)
                                                .collect(Collectors.toSet()));
        s.dire(jour, s.par(), () -> ordres.retenir(id, cles));
    }

    static NouveauPoint point(JsonNode p) {
        return new NouveauPoint(
                requis(p, "titre"),
                NaturePoint.valueOf(requis(p, "nature")),
                p.path("duree").isNumber() ? p.path("duree").asInt() : null,
                mots(p, "presentePar"),
                mots(p, "precisions"));
    }

    private void annuler(Seance s, ReunionId id, int jour, String motif) {
        s.dire(jour, s.par(), () -> reunions.annuler(id, version(s, id, jour), motif));
    }

    /// Those who have an account and come say so.
    private void repondre(Seance s, ReunionId id) {
        int jour = s.jour() + REPONSES;
        for (var personne : s.reperes().comptes.keySet()) {
            var presence = mots(s.texte().path("presences"), s.nom(personne));
            var reponse =
                    switch (presence) {
                        case "EXCUSE", "ABSENT" -> ReponseInvitation.NE_VIENT_PAS;
                        case "A_DISTANCE" -> ReponseInvitation.A_DISTANCE;
                        default -> ReponseInvitation.VIENT;
                    };
            repondre(s, id, jour, personne, reponse);
        }
    }

    private void repondreUnAUn(Seance s, ReunionId id) {
        s.texte()
                .path("reponses")
                .properties()
                .forEach(e ->
                        repondre(
                                s,
                                id,
                                -1,
                                e.getKey(),
                                ReponseInvitation.valueOf(e.getValue().asString())));
    }

    private void repondre(
            Seance s, ReunionId id, int jour, String personne, ReponseInvitation reponse) {
        participants(s, id, jour).stream()
                .filter(p -> p.nom().equals(s.nom(personne)) && p.compte() != null)
                .findFirst()
                .ifPresent(p ->
                        s.dire(jour, personne, () -> reunions.repondre(id, p.id(), reponse, "")));
    }

    private List<Participant> participants(Seance s, ReunionId id, int jour) {
        return s.recit().dire(jour, s.reperes().acteur(s.par()), () -> reunions.participants(id));
    }

    private int version(Seance s, ReunionId id, int jour) {
        var r = s.recit().dire(jour, s.reperes().acteur(s.par()), () -> reunions.lire(id));
        if (r.etat() == EtatReunion.ANNULEE) throw new IllegalStateException(r.nom());
        return r.version();
    }

    static String mots(JsonNode n, String champ) {
        return Objects.requireNonNullElse(texte(n, champ), "");
    }
}
