package fr.unisson.evaluations;

import fr.unisson.actions.Origine;
import fr.unisson.boucles.Boucles;
import fr.unisson.boucles.Cotation;
import fr.unisson.boucles.NoteClose;
import fr.unisson.boucles.SourceDeNotes;
import fr.unisson.evaluations.domaine.Bareme;
import fr.unisson.evaluations.donnees.ConstatSql;
import fr.unisson.evaluations.donnees.NotesClosesSql;
import fr.unisson.evaluations.donnees.NotesClosesSql.Ligne;
import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Grilles;
import fr.unisson.socle.Dates;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What groups said together, session after session of the same body. Only joint marks: they are
/// the group's, shown to all who read a closed session whatever the numbers of its colleges.
@Component
public class NotesDesEvaluations implements SourceDeNotes {

    static final String CODE = "evaluations";

    private final NotesClosesSql notes;
    private final ConstatSql constats;
    private final Grilles grilles;

    NotesDesEvaluations(NotesClosesSql notes, ConstatSql constats, Grilles grilles) {
        this.notes = notes;
        this.constats = constats;
        this.grilles = grilles;
    }

    /// Where an item of a closed session is read in time.
    public static String boucle(EvaluationId session, long noeud) {
        return Boucles.adresse(CODE, session.valeur(), noeud);
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String libelle() {
        return "Évaluation conjointe";
    }

    @Override
    public List<Long> closes() {
        return notes.closes();
    }

    @Override
    public List<NoteClose> autour(long cotation) {
        return lues(notes.autour(new EvaluationId(cotation)));
    }

    @Override
    public Origine.Objet nommer(NoteClose note) {
        return objet(
                constats.retenir(new EvaluationId(note.cotation().id()), note.point().noeud()));
    }

    private static Origine.Objet objet(long constat) {
        return new Origine.Objet(
                ConstatsDesEvaluations.MODULE, ConstatsDesEvaluations.TYPE, constat);
    }

    private List<NoteClose> lues(List<Ligne> lignes) {
        Map<GrilleId, Grille> chargees = new HashMap<>();
        return lignes.stream()
                .flatMap(l ->
                        note(l, chargees.computeIfAbsent(l.grille(), grilles::charger)).stream())
                .toList();
    }

    /// "2 sur 4"; "3 chutes" where the smallest number is the best one.
    private static String dite(BigDecimal points, Bareme b, Grille grille) {
        if (!b.decroissant())
            return NoteClose.nombre(points) + " sur " + NoteClose.nombre(b.sommet());
        var unite = grille.echelle() instanceof Echelle.Nombre n ? n.unite() : "";
        return NoteClose.nombre(points) + (unite.isEmpty() ? "" : "\u00a0" + unite);
    }

    /// Empty for what the group said does not apply.
    private Optional<NoteClose> note(Ligne l, Grille grille) {
        var points = Resultats.points(grille, l.valeur(), l.nombre());
        var bareme = Bareme.de(grille);
        var noeud = grille.parId().get(l.noeud());
        if (points == null || bareme.isEmpty() || noeud == null) return Optional.empty();
        var b = bareme.get();
        var constat = l.constat();
        return Optional.of(
                new NoteClose(
                        new Cotation(
                                code(),
                                l.suivi(),
                                l.organisation(),
                                false,
                                l.session().valeur(),
                                l.titre(),
                                l.session().adresse() + "/resultats",
                                Dates.jourDe(l.clotureeLe())),
                        new NoteClose.Point(noeud.id(), noeud.code(), noeud.libelle()),
                        points,
                        b.pire(),
                        b.meilleure(),
                        dite(points, b, grille),
                        b.basse(points),
                        l.session().adresse() + "/resultats#critere-" + noeud.code(),
                        constat == null ? null : objet(constat)));
    }
}
