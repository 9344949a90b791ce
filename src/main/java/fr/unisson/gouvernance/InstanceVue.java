package fr.unisson.gouvernance;

import fr.unisson.annuaire.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A body with all that its page and its meetings need.
///
/// @param organisation the first of its bearers
/// @param parent the body it works for
/// @param closeLe the day it stopped, null while it lives
public record InstanceVue(
        InstanceId id,
        int version,
        OrganisationId organisation,
        String nom,
        NatureInstance nature,
        boolean decide,
        int delaiDossiers,
        boolean active,
        @Nullable LocalDate closeLe,
        String closeMotif,
        Reglement reglement,
        @Nullable Lien parent,
        List<Lien> enfants,
        List<Porteur> porteurs) {

    public record Lien(InstanceId id, String nom) {}

    /// @param jusqua last day, null while it bears the body
    public record Porteur(
            OrganisationId id, String nom, LocalDate depuis, @Nullable LocalDate jusqua) {}

    public InstanceVue {
        enfants = List.copyOf(enfants);
        porteurs = List.copyOf(porteurs);
    }

    /// The same, that promises another number of meetings.
    public InstanceVue promettant(int reunionsParAn) {
        return new InstanceVue(
                id,
                version,
                organisation,
                nom,
                nature,
                decide,
                delaiDossiers,
                active,
                closeLe,
                closeMotif,
                reglement.promettant(reunionsParAn),
                parent,
                enfants,
                porteurs);
    }

    /// "EHPAD Les Tilleuls, Foyer Les Genêts"
    public String porteursEnMots() {
        return porteurs.stream()
                .filter(p -> p.jusqua() == null)
                .map(Porteur::nom)
                .collect(Collectors.joining(", "));
    }

    public NouvelleInstance valeurs() {
        return new NouvelleInstance(organisation.valeur(), nom, nature, decide, delaiDossiers);
    }
}
