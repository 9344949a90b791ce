package fr.unisson.reprises;

import fr.unisson.reprises.RepriseVue.Copie;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the text of a convention signed elsewhere says of itself: its words are in a document.
final class SourceDeReprise {

    private SourceDeReprise() {}

    static String dire(
            @Nullable LocalDate signeeLe,
            int avenants,
            String originalChez,
            @Nullable Copie copie) {
        return "Cette convention a été signée"
                + (signeeLe == null ? "" : " le " + Dates.jour(signeeLe))
                + " hors d’Unisson. Son texte est celui du document signé"
                + document(copie)
                + (originalChez.isBlank()
                        ? ""
                        : " L’original est conservé par : " + originalChez.strip() + ".")
                + avenants(avenants);
    }

    private static String document(@Nullable Copie copie) {
        return copie == null
                ? ", qui n’est pas encore déposé ici."
                : ", déposé ici sous le nom « "
                        + copie.nom()
                        + " » (empreinte SHA-256 "
                        + copie.empreinte()
                        + ").";
    }

    private static String avenants(int nombre) {
        return switch (nombre) {
            case 0 -> "";
            case 1 -> " Un avenant a été signé avant sa reprise.";
            default -> " " + nombre + " avenants ont été signés avant sa reprise.";
        };
    }
}
