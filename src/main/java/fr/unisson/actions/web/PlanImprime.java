package fr.unisson.actions.web;

import fr.unisson.acces.Membres;
import fr.unisson.actions.Actions;
import fr.unisson.actions.LigneAction;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.documents.Contenu;
import fr.unisson.documents.Corps;
import fr.unisson.documents.Impression;
import fr.unisson.documents.Maquette;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The filtered plan on paper, for a meeting: what is late first, then by date.
@Component
class PlanImprime {

    private static final int AU_PLUS = 500;

    private final Actions actions;
    private final Annuaire annuaire;
    private final Membres membres;
    private final ObjectProvider<Impression> impression;
    private final Clock horloge;

    PlanImprime(
            Actions actions,
            Annuaire annuaire,
            Membres membres,
            ObjectProvider<Impression> impression,
            Clock horloge) {
        this.actions = actions;
        this.annuaire = annuaire;
        this.membres = membres;
        this.impression = impression;
        this.horloge = horloge;
    }

    Contenu imprimer(OrganisationId organisation, FiltresForm filtres) {
        var jour = Dates.jourDe(horloge.instant());
        var nom = annuaire.charger(organisation).raisonSociale();
        var lignes =
                new ArrayList<>(
                        actions.lister(organisation, filtres.criteres(), null, AU_PLUS + 1)
                                .elements());
        boolean coupe = lignes.size() > AU_PLUS;
        if (coupe) lignes.removeLast();
        var corps =
                Corps.titre("Plan d’actions")
                        .paragraphe(
                                nom
                                        + ". "
                                        + dits(organisation, filtres)
                                        + " Au "
                                        + Dates.jour(jour)
                                        + ".");
        if (coupe) {
            corps.paragraphe("Seules les %d premières actions sont imprimées.".formatted(AU_PLUS));
        }
        partie(corps, "En retard", lignes.stream().filter(l -> l.enRetard(jour)).toList(), jour);
        partie(
                corps,
                "À venir et suivies",
                lignes.stream().filter(l -> !l.enRetard(jour)).toList(),
                jour);
        return impression
                .getObject()
                .imprimer(Maquette.de("Plan d’actions – " + nom, corps.html()).imprimeeLe(jour));
    }

    private static void partie(
            Corps corps, String titre, List<LigneAction> lignes, LocalDate jour) {
        if (lignes.isEmpty()) return;
        corps.section(titre + " (" + lignes.size() + ")")
                .tableau(
                        List.of("N°", "Action", "Pilote", "Échéance", "État", "Avancement"),
                        lignes.stream().map(l -> cellules(l, jour)).toList());
    }

    private static List<String> cellules(LigneAction l, LocalDate jour) {
        return List.of(
                Integer.toString(l.numero()),
                l.titre()
                        + " ("
                        + (l.obligatoire() ? "obligatoire, " : "")
                        + l.priorite().name()
                        + ")",
                Objects.requireNonNullElse(l.pilote(), "À nommer"),
                LignesLues.echeance(l),
                EtatLu.de(l.etat(), l.enRetard(jour), l.prochaine(), jour).mot(),
                l.avancement().pourcent() + "\u00a0%");
    }

    /// The filters in words: a reader of the paper does not see the page.
    private String dits(OrganisationId organisation, FiltresForm f) {
        var criteres = f.criteres();
        var pilote = criteres.pilote();
        var dits =
                Stream.of(
                                f.seulementEnRetard() ? "en retard" : "",
                                f.seulementMiennes() ? "celles de qui imprime" : "",
                                pilote == null
                                        ? ""
                                        : "pilotées par "
                                                + membres.noms(organisation)
                                                        .getOrDefault(pilote.valeur(), "?"),
                                criteres.priorite() == null ? "" : criteres.priorite().name(),
                                criteres.texte() == null ? "" : "« " + criteres.texte() + " »")
                        .filter(t -> !t.isEmpty())
                        .collect(Collectors.joining(", "));
        var quoi =
                criteres.etats().isEmpty()
                        ? "Toutes les actions"
                        : criteres.etats().size() == 1
                                ? "Actions « " + criteres.etats().iterator().next().libelle() + " »"
                                : "Actions ouvertes";
        return quoi + (dits.isEmpty() ? "." : " : " + dits + ".");
    }
}
