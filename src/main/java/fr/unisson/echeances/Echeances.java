package fr.unisson.echeances;

import fr.unisson.echeances.donnees.EcheancesSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Tranche;
import fr.unisson.socle.web.Compteur;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Dated duties of all modules. "À faire" on the home page, the counters of the header and the
/// reminders come from here.
@Service
public class Echeances implements Compteur {

    private static final int PAGE = 50;

    /// What is due years ahead would bury what is due this year.
    private static final int HORIZON_MOIS = 12;

    private final EcheancesSql echeances;
    private final Clock horloge;

    Echeances(EcheancesSql echeances, Clock horloge) {
        this.echeances = echeances;
        this.horloge = horloge;
    }

    /// Creates the duty for each recipient, or changes its words, date and reminders. In the
    /// transaction of the change that causes it; any actor may, for anybody.
    @Transactional(propagation = Propagation.MANDATORY)
    public void poser(Echeance echeance) {
        poserPourChacun(echeance);
    }

    /// The duties about an object are exactly these: new ones are born, those that stand take the
    /// words and dates given, all others end.
    @Transactional(propagation = Propagation.MANDATORY)
    public void remplacer(
            String module, String objetType, long objetId, List<Echeance> exactement) {
        var gardees = exactement.stream().flatMap(e -> poserPourChacun(e).stream()).toList();
        echeances.leverAutres(module, objetType, objetId, gardees, qui(), horloge.instant());
    }

    /// The duty is done, or no longer due, for all its recipients.
    ///
    /// @return how many lines ended
    @Transactional(propagation = Propagation.MANDATORY)
    public long lever(Cle cle) {
        return echeances.lever(cle, null, qui(), horloge.instant());
    }

    /// For one recipient; the others still have it.
    @Transactional(propagation = Propagation.MANDATORY)
    public long lever(Cle cle, Destinataire destinataire) {
        return echeances.lever(cle, destinataire, qui(), horloge.instant());
    }

    /// All duties about an object: it was abandoned, or has come to its end.
    @Transactional(propagation = Propagation.MANDATORY)
    public long leverTout(String module, String objetType, long objetId) {
        return echeances.leverTout(module, objetType, objetId, qui(), horloge.instant());
    }

    /// What waits for the connected person within the horizon, earliest first, undated last.
    @Transactional(readOnly = true)
    public List<AFaire> aFaire() {
        return echeances.aFaire(jour(), horizon());
    }

    /// The same, page after page.
    ///
    /// @param apres the cursor of the former page
    @Transactional(readOnly = true)
    public Tranche<AFaire> aFaire(@Nullable Long apres) {
        return echeances.aFaire(jour(), horizon(), false, apres, PAGE);
    }

    /// What is due later than the horizon, earliest first.
    @Transactional(readOnly = true)
    public Tranche<AFaire> plusTard(@Nullable Long apres) {
        return echeances.aFaire(jour(), horizon(), true, apres, PAGE);
    }

    private LocalDate jour() {
        return Dates.jourDe(horloge.instant());
    }

    private LocalDate horizon() {
        return jour().plusMonths(HORIZON_MOIS);
    }

    @Override
    @Transactional(readOnly = true)
    public Attente attente() {
        return echeances.attente(horizon());
    }

    private List<Long> poserPourChacun(Echeance echeance) {
        return echeance.destinataires().stream()
                .map(d ->
                        echeances.poser(
                                echeance,
                                d,
                                echeance.annoncee() && !d.est(Acteur.courant()),
                                horloge.instant()))
                .toList();
    }

    private static long qui() {
        return Acteur.courant().compte();
    }
}
