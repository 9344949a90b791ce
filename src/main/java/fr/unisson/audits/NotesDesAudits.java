package fr.unisson.audits;

import fr.unisson.audits.domaine.Decompte;
import fr.unisson.audits.donnees.NotesClosesSql;
import fr.unisson.audits.donnees.NotesClosesSql.Ligne;
import fr.unisson.boucles.Boucles;
import fr.unisson.boucles.Cotation;
import fr.unisson.boucles.NoteClose;
import fr.unisson.boucles.SourceDeNotes;
import fr.unisson.socle.Dates;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The items of closed audits: both rounds, or the months of a series.
@Component
public class NotesDesAudits implements SourceDeNotes {

    static final String CODE = "audits";
    private static final BigDecimal CENT = BigDecimal.valueOf(100);

    private final NotesClosesSql notes;

    NotesDesAudits(NotesClosesSql notes) {
        this.notes = notes;
    }

    /// Where an item of a closed audit is read in time.
    public static String boucle(AuditId audit, long noeud) {
        return Boucles.adresse(CODE, audit.valeur(), noeud);
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String libelle() {
        return "Audit";
    }

    @Override
    public List<Long> closes() {
        return notes.closes();
    }

    @Override
    public List<NoteClose> autour(long cotation) {
        return notes.autour(new AuditId(cotation)).stream().flatMap(l -> note(l).stream()).toList();
    }

    /// Empty for what applied nowhere: it has no rate.
    private Optional<NoteClose> note(Ligne l) {
        var ecart = l.ecart();
        var adresse = "/audits/" + l.audit();
        return l.decompte()
                .taux()
                .map(taux ->
                        new NoteClose(
                                new Cotation(
                                        code(),
                                        l.suivi(),
                                        l.organisation(),
                                        l.serie(),
                                        l.audit().valeur(),
                                        l.titre(),
                                        adresse,
                                        Dates.jourDe(l.closLe())),
                                new NoteClose.Point(l.noeud(), l.code(), l.libelle()),
                                taux,
                                BigDecimal.ZERO,
                                CENT,
                                dite(l.decompte(), taux),
                                ecart != null,
                                ecart == null ? adresse : "/audits/ecarts/" + ecart,
                                ecart == null ? null : ConstatsDesAudits.ecart(ecart)));
    }

    /// With what the rate is worked out on: one of two is not one hundred of two hundred.
    private static String dite(Decompte d, BigDecimal taux) {
        return d.conformes()
                + " sur "
                + d.applicables()
                + ", soit "
                + NoteClose.nombre(taux)
                + "\u00a0%";
    }
}
