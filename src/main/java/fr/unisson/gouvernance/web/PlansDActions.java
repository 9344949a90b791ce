package fr.unisson.gouvernance.web;

import static java.util.Comparator.comparing;

import fr.unisson.acces.Membres;
import fr.unisson.acces.SessionCourante;
import fr.unisson.actions.Actions;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.InstanceVue.Porteur;
import fr.unisson.gouvernance.Instances;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Saisies;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// In whose action plan the reader may put what a body decides.
@Component
class PlansDActions {

    private final Instances instances;
    private final Actions actions;
    private final Membres membres;

    PlansDActions(Instances instances, Actions actions, Membres membres) {
        this.instances = instances;
        this.actions = actions;
        this.membres = membres;
    }

    /// @param porteurs the organisations that bear the body and where the reader may propose an
    ///   action, the one they work for first
    /// @param pilotes the people of these organisations
    /// @param passee why a day is refused as a due date
    record Offerts(
            List<Porteur> porteurs,
            List<Choix> pilotes,
            Function<@Nullable LocalDate, List<Motif>> passee) {

        Offerts {
            porteurs = List.copyOf(porteurs);
            pilotes = List.copyOf(pilotes);
        }

        /// Nothing to choose when there is one.
        List<Choix> choix() {
            return porteurs.size() < 2
                    ? List.of()
                    : porteurs.stream().map(p -> new Choix(p.id().toString(), p.nom())).toList();
        }

        boolean vide() {
            return porteurs.isEmpty();
        }

        /// The one that was chosen, the first when nothing was said; null when it is not offered.
        @Nullable OrganisationId choisi(@Nullable String saisi) {
            return porteurs.stream()
                    .map(Porteur::id)
                    .filter(o -> Saisies.vide(saisi) || o.toString().equals(Saisies.texte(saisi)))
                    .findFirst()
                    .orElse(null);
        }

        Erreurs erreurs(SeanceForm.ActionSaisie form) {
            var erreurs = form.erreurs();
            for (var m : passee.apply(Saisies.date(form.echeance()).orElse(null))) {
                erreurs = erreurs.plus("echeance", m.phrase());
            }
            return choisi(form.organisation()) == null
                    ? erreurs.plus("organisation", "Choisissez une organisation de la liste.")
                    : erreurs;
        }
    }

    Offerts de(InstanceId instance) {
        var mienne = SessionCourante.exigee().organisation();
        var porteurs =
                instances.lire(instance).porteurs().stream()
                        .filter(p -> p.jusqua() == null && actions.peutProposer(p.id()))
                        .sorted(comparing(p -> !p.id().equals(mienne)))
                        .toList();
        return new Offerts(
                porteurs,
                porteurs.stream()
                        .flatMap(p -> membres.aChoisir(p.id()).stream())
                        .distinct()
                        .toList(),
                actions::refusDEcheance);
    }
}
