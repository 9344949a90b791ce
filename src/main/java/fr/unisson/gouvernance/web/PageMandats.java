package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.Mandat;
import fr.unisson.gouvernance.Matiere;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The register as the page shows it: those in force first, the soonest to end on top.
public record PageMandats(List<Ligne> lignes, long finissant) {

    /// @param acte address of the document that gives the power, when it was deposited
    /// @param cloturable still open, so that it can be closed
    public record Ligne(
            String id,
            String titulaire,
            String fonction,
            String pouvoir,
            String matieres,
            String dates,
            @Nullable String acte,
            Pastille etat,
            String precision,
            boolean cloturable) {}

    public PageMandats {
        lignes = List.copyOf(lignes);
    }

    static PageMandats de(List<Mandat> mandats, LocalDate jour) {
        return new PageMandats(
                mandats.stream()
                        .sorted(
                                Comparator.comparing((Mandat m) -> m.termine(jour))
                                        .thenComparing(m ->
                                                Objects.requireNonNullElse(
                                                        m.dernierJour(), LocalDate.MAX))
                                        .thenComparing(Mandat::titulaire))
                        .map(m -> ligne(m, jour))
                        .toList(),
                mandats.stream().filter(m -> m.finitBientot(jour)).count());
    }

    static String matieres(Mandat mandat) {
        var noms =
                mandat.matieres().stream()
                        .sorted()
                        .map(Matiere::libelle)
                        .collect(Collectors.joining(", "));
        var plafond = mandat.plafond();
        return plafond == null
                ? noms
                : noms + String.format(java.util.Locale.FRANCE, ", jusqu’à %,.2f €", plafond);
    }

    private static Ligne ligne(Mandat m, LocalDate jour) {
        var cloture = m.cloture();
        return new Ligne(
                m.id().toString(),
                m.titulaire(),
                m.fonction(),
                m.donneur().isEmpty()
                        ? m.source().libelle()
                        : m.source().libelle() + " : " + m.donneur(),
                matieres(m),
                "du "
                        + Dates.court(m.debut())
                        + (m.fin() == null ? "" : " au " + Dates.court(m.fin())),
                m.fichier() == null ? null : "/documents/" + m.fichier(),
                etat(m, jour),
                cloture == null ? "" : cloture.genre().libelle() + " : " + cloture.raison(),
                cloture == null && !m.termine(jour));
    }

    private static Pastille etat(Mandat m, LocalDate jour) {
        if (m.termine(jour)) return new Pastille("Terminé", Ton.NEUTRE);
        if (m.debut().isAfter(jour)) return new Pastille("À venir", Ton.EN_COURS);
        if (m.finitBientot(jour)) {
            return new Pastille("Finit le " + Dates.court(m.dernierJour()), Ton.ATTENTE);
        }
        return new Pastille("En cours", Ton.FAIT);
    }
}
