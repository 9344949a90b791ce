package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.Instance;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.List;

/// Bodies of the organisation with their sessions to come.
public record PageInstances(List<Ligne> lignes) {

    public record Ligne(
            String id,
            String nom,
            String nature,
            boolean decide,
            int delai,
            boolean active,
            List<Seance> seances) {

        public Ligne {
            seances = List.copyOf(seances);
        }
    }

    /// @param limite by when papers must be in
    /// @param accessible that day is not past
    public record Seance(String le, String limite, boolean accessible) {}

    public PageInstances {
        lignes = List.copyOf(lignes);
    }

    static PageInstances de(List<Instance> instances, LocalDate jour) {
        return new PageInstances(instances.stream().map(i -> ligne(i, jour)).toList());
    }

    private static Ligne ligne(Instance i, LocalDate jour) {
        return new Ligne(
                i.id().toString(),
                i.nom(),
                i.nature().libelle(),
                i.decide(),
                i.delaiDossiers(),
                i.active(),
                i.seances().stream()
                        .map(s -> {
                            var limite = i.limiteDesDossiers(s);
                            return new Seance(
                                    Dates.jour(s), Dates.jour(limite), !limite.isBefore(jour));
                        })
                        .toList());
    }
}
