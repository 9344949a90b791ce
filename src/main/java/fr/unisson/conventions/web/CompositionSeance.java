package fr.unisson.conventions.web;

import fr.unisson.conventions.donnees.VoletLecture;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Composes the form of a session.
@Component
class CompositionSeance {

    private final CompositionVolet volets;
    private final VoletLecture lecture;

    CompositionSeance(CompositionVolet volets, VoletLecture lecture) {
        this.volets = volets;
        this.lecture = lecture;
    }

    /// @param seance 0 for a new one
    @Transactional(readOnly = true)
    public PageSeance composer(
            long id, int numero, long seance, SeanceForm form, boolean apercu, Erreurs erreurs) {
        var lu = volets.lire(id, numero);
        return new PageSeance(
                lu.convention().tete(),
                numero,
                lu.volet().fiche().titre(),
                seance == 0 ? null : seance,
                seance == 0 || form.le() != null ? form : relire(id, lu, seance),
                lu.volet().membres().stream()
                        .map(m -> new Choix(Long.toString(m.compteId()), GroupeVolet.nom(m)))
                        .toList(),
                apercu,
                erreurs);
    }

    private SeanceForm relire(long id, CompositionVolet.Lu lu, long seance) {
        var s =
                lu.volet().seances().stream()
                        .filter(x -> x.id() == seance)
                        .findFirst()
                        .orElseThrow(() -> new Introuvable("séance " + seance));
        return new SeanceForm(
                s.version(),
                s.le().toString(),
                s.lieu(),
                s.ordreDuJour(),
                s.compteRendu(),
                lecture.presences(id, seance).stream()
                        .filter(VoletLecture.Presence::present)
                        .map(VoletLecture.Presence::compteId)
                        .toList());
    }
}
