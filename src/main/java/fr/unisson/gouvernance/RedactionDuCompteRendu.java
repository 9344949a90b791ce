package fr.unisson.gouvernance;

import fr.unisson.gouvernance.DecisionVue.PositionLue;
import fr.unisson.gouvernance.domaine.EtatDuQuorum;
import fr.unisson.socle.Dates;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes the minutes from what was recorded while the meeting was held. Markdown: notes keep the
/// form their author gave them, everything else is told as plain words.
final class RedactionDuCompteRendu {

    /// @param prochaine when the instance meets next, null when not known
    record Matiere(
            Reunion reunion,
            List<Participant> participants,
            EtatDuQuorum quorum,
            List<Point> points,
            List<DecisionVue> decisions,
            List<ActionLiee> actionsDesPoints,
            List<Avis> avis,
            @Nullable LocalDateTime prochaine) {}

    private final Matiere m;
    private final StringBuilder texte = new StringBuilder();

    private RedactionDuCompteRendu(Matiere m) {
        this.m = m;
    }

    static String rediger(Matiere m) {
        var redaction = new RedactionDuCompteRendu(m);
        redaction.tete();
        redaction.presences();
        int numero = 1;
        for (var p : m.points()) {
            if (p.etat() == EtatPoint.TRAITE) redaction.point(p, numero++);
        }
        redaction.reportes();
        redaction.fin();
        return redaction.texte.toString().strip() + "\n";
    }

    private void tete() {
        var r = m.reunion();
        ligne("Réunion du " + r.quand() + (r.lieu().isBlank() ? "" : ", " + mots(r.lieu())) + ".");
        if (r.ouverteLe() != null) {
            var levee = r.leveeLe() == null ? "" : ", levée à " + heure(r.leveeLe());
            ligne("Séance ouverte à " + heure(r.ouverteLe()) + levee + ".");
        }
        if (r.suiteDe() != null) {
            ligne("Seconde réunion sur le même ordre du jour, le quorum ayant manqué.");
        }
    }

    private void presences() {
        titre("Présences");
        for (var etat : EtatPresence.values()) {
            var noms =
                    m.participants().stream()
                            .filter(p -> !p.retire() && p.presence() == etat)
                            .map(RedactionDuCompteRendu::present)
                            .toList();
            if (!noms.isEmpty()) {
                texte.append("- ").append(etat.libelle()).append(" : ");
                texte.append(String.join(", ", noms)).append(".\n");
            }
        }
        var nonNotes =
                Participant.sansPresence(m.participants()).stream()
                        .map(RedactionDuCompteRendu::present)
                        .toList();
        if (!nonNotes.isEmpty()) {
            texte.append("- Présence non notée : ")
                    .append(String.join(", ", nonNotes))
                    .append(".\n");
        }
        texte.append('\n');
        ligne("Quorum : " + m.quorum().enMots() + ".");
    }

    private static String present(Participant p) {
        var nom = mots(p.nom()) + " (" + mots(p.titre().toLowerCase(java.util.Locale.FRENCH)) + ")";
        return p.representePar().isBlank() ? nom : nom + ", par " + mots(p.representePar());
    }

    private void point(Point p, int numero) {
        titre(numero + ". " + mots(p.titre()));
        if (!p.presentePar().isBlank()) ligne("Présenté par " + mots(p.presentePar()) + ".");
        if (!p.note().isBlank()) texte.append(p.note().strip()).append("\n\n");
        m.avis().stream().filter(a -> a.id().equals(SujetsAvis.avis(p))).forEach(this::avis);
        m.decisions().stream().filter(d -> p.id().equals(d.point())).forEach(this::decision);
        actions(
                m.actionsDesPoints().stream()
                        .filter(a -> a.origine().id() == p.id().valeur())
                        .toList());
    }

    /// What was said of an opinion on the day of the meeting, not before nor after.
    private void avis(Avis a) {
        var jour = m.reunion().jour();
        var d = a.dossier();
        if (jour.equals(a.renduLe())) {
            ligne("**Avis " + a.nom() + "**" + precise(d.sens() == null ? "" : d.sens().libelle()));
            ligne(mots(d.texte()));
        }
        if (jour.equals(a.reponduLe())) {
            var suite = d.suite() == null ? "" : d.suite().libelle();
            ligne("**Réponse à l’avis " + a.nom() + "**" + precise(suite));
            ligne(mots(d.reponse()));
        }
    }

    private static String precise(String mot) {
        return mot.isEmpty() ? " :" : ", " + mot.toLowerCase(java.util.Locale.FRENCH) + " :";
    }

    private void decision(DecisionVue d) {
        texte.append("**Décision ").append(d.numero()).append("** : ").append(mots(d.texte()));
        texte.append("\n\n");
        var suite =
                Stream.of(
                                d.porteur().isBlank() ? "" : "En charge : " + mots(d.porteur()),
                                Decisions.pour(d))
                        .filter(t -> !t.isBlank())
                        .collect(Collectors.joining(", "));
        if (!suite.isBlank()) ligne(suite + ".");
        if (!d.vote().isBlank()) ligne("À main levée : " + mots(d.vote()) + ".");
        positions(d.positions());
        actions(d.actions());
    }

    /// By stance, each reservation with its reason: disagreement is kept in the minutes.
    private void positions(List<PositionLue> dites) {
        Map<Position, List<PositionLue>> parPosition =
                dites.stream()
                        .collect(
                                Collectors.groupingBy(
                                        PositionLue::position, TreeMap::new, Collectors.toList()));
        parPosition.forEach((position, siens) -> {
            texte.append("- ").append(position.libelle()).append(" : ");
            texte.append(
                    siens.stream()
                            .map(RedactionDuCompteRendu::dite)
                            .collect(Collectors.joining(", ")));
            texte.append(".\n");
        });
        if (!parPosition.isEmpty()) texte.append('\n');
    }

    private static String dite(PositionLue p) {
        return p.motif().isBlank()
                ? mots(p.nom())
                : mots(p.nom()) + " (« " + mots(p.motif()) + " »)";
    }

    private void actions(List<ActionLiee> actions) {
        if (actions.isEmpty()) return;
        ligne(actions.size() == 1 ? "Action confiée :" : "Actions confiées :");
        for (var a : actions) {
            texte.append("- n° ").append(a.numero()).append(" : ").append(mots(a.titre()));
            if (!a.pilote().isBlank()) texte.append(", ").append(mots(a.pilote()));
            if (a.pour() != null) texte.append(", pour le ").append(Dates.jour(a.pour()));
            texte.append(".\n");
        }
        texte.append('\n');
    }

    private void reportes() {
        var reportes = m.points().stream().filter(p -> p.etat() == EtatPoint.AJOURNE).toList();
        if (reportes.isEmpty()) return;
        titre("Points reportés");
        for (var p : reportes) {
            texte.append("- ").append(mots(p.titre()));
            if (!p.mot().isBlank()) texte.append(" : ").append(mots(p.mot()));
            texte.append("\n");
        }
        texte.append('\n');
    }

    private void fin() {
        if (m.prochaine() == null) return;
        titre("Prochaine réunion");
        ligne(
                "Le "
                        + Dates.jour(m.prochaine().toLocalDate())
                        + " à "
                        + Reunion.heure(m.prochaine())
                        + ".");
    }

    private void titre(String mots) {
        texte.append("## ").append(mots).append("\n\n");
    }

    private void ligne(String mots) {
        texte.append(mots).append("\n\n");
    }

    private static String heure(Instant instant) {
        return Reunion.heure(LocalDateTime.ofInstant(instant, Dates.PARIS));
    }

    /// Words, not marks: a name or a title keeps its stars and brackets as typed.
    private static String mots(String libre) {
        return libre.strip().replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }
}
