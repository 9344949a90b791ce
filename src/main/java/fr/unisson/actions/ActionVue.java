package fr.unisson.actions;

import fr.unisson.acces.CompteId;
import fr.unisson.actions.domaine.Avancement;
import fr.unisson.actions.domaine.DossierAction;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.annuaire.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An action read whole.
///
/// @param pour the due date that counts, after postponements
/// @param resultat what the efficacy measure gave
/// @param suiteDe the ineffective action that this one takes over
/// @param suites the actions that take over this one
/// @param noms names of the people, by account
/// @param etablissements names of the establishments concerned
public record ActionVue(
        ActionId id,
        OrganisationId organisation,
        int numero,
        int version,
        EtatAction etat,
        Instant etatLe,
        ContenuAction contenu,
        @Nullable LocalDate pour,
        String resultat,
        @Nullable Lien suiteDe,
        List<Lien> suites,
        @Nullable CompteId auteur,
        Instant creeLe,
        Map<CompteId, String> noms,
        List<String> etablissements,
        List<EtapeVue> etapes,
        List<Origine> origines,
        List<Report> reports) {

    /// Another action that the actor may read, as a link shows it.
    public record Lien(ActionId id, int numero, String titre) {}

    /// A change of the due date and why.
    public record Report(LocalDate de, LocalDate vers, String motif, String par, Instant le) {}

    /// @param faiteLe when it was ticked, null while it is to be done
    public record EtapeVue(
            long id,
            int version,
            String libelle,
            @Nullable LocalDate pour,
            @Nullable Instant faiteLe,
            @Nullable String faitePar) {

        public boolean faite() {
            return faiteLe != null;
        }
    }

    /// See [GenreOrigine#obligatoire].
    public boolean obligatoire() {
        return origines.stream().anyMatch(o -> o.genre().obligatoire());
    }

    public ActionVue {
        suites = List.copyOf(suites);
        noms = Map.copyOf(noms);
        etablissements = List.copyOf(etablissements);
        etapes = List.copyOf(etapes);
        origines = List.copyOf(origines);
        reports = List.copyOf(reports);
    }

    /// The same, its origins told otherwise.
    ActionVue origines(UnaryOperator<Origine> dites) {
        return new ActionVue(
                id,
                organisation,
                numero,
                version,
                etat,
                etatLe,
                contenu,
                pour,
                resultat,
                suiteDe,
                suites,
                auteur,
                creeLe,
                noms,
                etablissements,
                etapes,
                origines.stream().map(dites).toList(),
                reports);
    }

    public Avancement avancement() {
        int faites = (int) etapes.stream().filter(EtapeVue::faite).count();
        return Avancement.de(etat, contenu.avancement(), faites, etapes.size());
    }

    public boolean enRetard(LocalDate jour) {
        var date = prochaine();
        boolean attendue = etat.engagee() || etat == EtatAction.REALISEE;
        return attendue && date != null && date.isBefore(jour);
    }

    /// The date that counts next: that of the work, then that of the check of its effect.
    public @Nullable LocalDate prochaine() {
        return etat == EtatAction.REALISEE ? contenu.mesure().le() : pour;
    }

    public DossierAction dossier() {
        return new DossierAction(
                contenu.pilote() != null,
                pour,
                contenu.mesure(),
                etapes.stream().filter(e -> !e.faite()).map(EtapeVue::libelle).toList(),
                resultat);
    }

    /// "n° 12", as people name it in a meeting.
    public String nom() {
        return "n° " + numero;
    }
}
