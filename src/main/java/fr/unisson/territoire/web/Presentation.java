package fr.unisson.territoire.web;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Provenance;
import fr.unisson.modeles.TypeModele;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// States and delays in the words of lists.
final class Presentation {

    private Presentation() {}

    /// Types of convention, whatever the model.
    static List<Choix> types() {
        return Arrays.stream(TypeModele.values())
                .map(t -> new Choix(t.name(), t.libelle()))
                .toList();
    }

    static Pastille etat(EtatConvention etat) {
        return new Pastille(
                etat.libelle(),
                switch (etat) {
                    case EN_VIGUEUR -> Ton.FAIT;
                    case SIGNEE, SUSPENDUE -> Ton.ATTENTE;
                    case EXPIREE, RESILIEE, CADUQUE, REMPLACEE, ARCHIVEE, ABANDONNEE, RETIREE ->
                            Ton.NEUTRE;
                    default -> Ton.EN_COURS;
                });
    }

    /// How its signature is known, once there is one.
    static String preuve(EtatConvention etat, Provenance provenance) {
        return etat.avantSignature() || etat.sansSuite() ? "Pas signée" : provenance.libelle();
    }

    /// "dans 3 mois", "dans 12 jours", "depuis 2 ans".
    static String delai(@Nullable LocalDate fin, LocalDate jour) {
        if (fin == null) return "";
        if (fin.equals(jour)) return "aujourd’hui";
        var avant = fin.isAfter(jour);
        var de = avant ? jour : fin;
        var a = avant ? fin : jour;
        return (avant ? "dans " : "depuis ") + duree(de, a);
    }

    private static String duree(LocalDate de, LocalDate a) {
        long mois = ChronoUnit.MONTHS.between(de, a);
        if (mois >= 24) return mois / 12 + " ans";
        if (mois >= 1) return mois + " mois";
        long jours = ChronoUnit.DAYS.between(de, a);
        return jours + (jours > 1 ? " jours" : " jour");
    }
}
