package fr.unisson.evolutions.web;

import fr.unisson.conventions.web.TeteConvention;
import fr.unisson.evolutions.RetraitVu;
import fr.unisson.evolutions.SuitesDeLaFin.Suite;
import fr.unisson.evolutions.domaine.TransitionRetrait;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The page of withdrawals.
///
/// @param deux two parties remain: the convention would not survive a withdrawal
/// @param suites what its end would then take with it
/// @param quiNotifie who may notify, when the reader may not
/// @param auPlusTot first last day that the notice allows, as the field takes it
/// @param preavisSuppose nobody told the notice: a default was counted
/// @param ouvert the withdrawal whose form was refused, null when none was
public record PageRetraits(
        TeteConvention tete,
        List<Retrait> retraits,
        boolean deux,
        List<Suite> suites,
        boolean peutAnnoncer,
        @Nullable String quiNotifie,
        String auPlusTot,
        String auPlusTotEnLettres,
        boolean preavisSuppose,
        RetraitForm form,
        @Nullable Long ouvert,
        Erreurs erreurs) {

    /// @param effet sentence about the day, empty before the notification
    public record Retrait(
            long id,
            int version,
            String partie,
            Pastille etat,
            String effet,
            String raison,
            String engagements,
            String restitution,
            @Nullable String lettre,
            List<Pas> histoire,
            boolean echange,
            boolean notification,
            boolean renoncement) {
        public Retrait {
            histoire = List.copyOf(histoire);
        }
    }

    public record Pas(String fait, String par, String motif) {}

    public PageRetraits {
        retraits = List.copyOf(retraits);
        suites = List.copyOf(suites);
    }

    static Retrait retrait(RetraitVu r, Set<TransitionRetrait> possibles) {
        return new Retrait(
                r.id(),
                r.version(),
                r.nom(),
                new Pastille(r.etat().libelle(), ton(r)),
                effet(r),
                r.raison(),
                r.engagements(),
                r.restitution(),
                r.lettre() == null ? null : "/documents/" + r.lettre(),
                r.histoire().stream()
                        .map(p ->
                                new Pas(
                                        p.fait(),
                                        p.par() + ", " + Dates.moment(p.le()),
                                        p.motif() == null ? "" : p.motif()))
                        .toList(),
                possibles.contains(TransitionRetrait.ECHANGER),
                possibles.contains(TransitionRetrait.NOTIFIER),
                possibles.contains(TransitionRetrait.RENONCER));
    }

    private static Ton ton(RetraitVu r) {
        return switch (r.etat()) {
            case ANNONCE, ECHANGE -> Ton.EN_COURS;
            case NOTIFIE -> Ton.ATTENTE;
            case EFFECTIF, RENONCE -> Ton.NEUTRE;
        };
    }

    private static String effet(RetraitVu r) {
        LocalDate effet = r.effet();
        if (effet == null) return "";
        return switch (r.etat()) {
            case EFFECTIF -> "Dernier jour : le " + Dates.jour(effet) + ".";
            case NOTIFIE -> r.nom() + " reste partie jusqu’au " + Dates.jour(effet) + " inclus.";
            default -> "";
        };
    }
}
