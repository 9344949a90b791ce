package fr.unisson.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.unisson.acces.CompteId;
import fr.unisson.actions.ActionVue;
import fr.unisson.actions.LigneAction;
import fr.unisson.actions.Priorite;
import fr.unisson.actions.TypeAction;
import fr.unisson.actions.domaine.EtatAction;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An action, as other programs read it.
///
/// @param pour the due date that counts, after reports
/// @param avancement percentage
/// @param reference its number in another program
/// @param lien its page
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActionLue(
        long id,
        int version,
        long organisation,
        int numero,
        String titre,
        String description,
        EtatAction etat,
        Instant etatLe,
        TypeAction type,
        Priorite priorite,
        boolean obligatoire,
        @Nullable Long pilote,
        @Nullable LocalDate debut,
        @Nullable LocalDate pour,
        int avancement,
        String resultat,
        String reference,
        List<String> origines,
        List<Etape> etapes,
        String lien) {

    record Etape(String libelle, @Nullable LocalDate pour, boolean faite) {}

    static ActionLue de(ActionVue a) {
        var c = a.contenu();
        return new ActionLue(
                a.id().valeur(),
                a.version(),
                a.organisation().valeur(),
                a.numero(),
                c.titre(),
                c.description(),
                a.etat(),
                a.etatLe(),
                c.type(),
                c.priorite(),
                a.obligatoire(),
                numero(c.pilote()),
                c.debut(),
                a.pour(),
                a.avancement().pourcent(),
                a.resultat(),
                c.complements().reference(),
                a.origines().stream().map(o -> o.mots()).toList(),
                a.etapes().stream().map(e -> new Etape(e.libelle(), e.pour(), e.faite())).toList(),
                "/actions/" + a.id());
    }

    /// The same in a list.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ActionEnListe")
    record Ligne(
            long id,
            int version,
            int numero,
            String titre,
            EtatAction etat,
            TypeAction type,
            Priorite priorite,
            @Nullable Long pilote,
            @Nullable LocalDate debut,
            @Nullable LocalDate pour,
            int avancement,
            String lien) {

        static Ligne de(LigneAction l) {
            return new Ligne(
                    l.id().valeur(),
                    l.version(),
                    l.numero(),
                    l.titre(),
                    l.etat(),
                    l.type(),
                    l.priorite(),
                    ActionLue.numero(l.piloteId()),
                    l.debut(),
                    l.pour(),
                    l.avancement().pourcent(),
                    "/actions/" + l.id());
        }
    }

    private static @Nullable Long numero(@Nullable CompteId compte) {
        return compte == null ? null : compte.valeur();
    }
}
