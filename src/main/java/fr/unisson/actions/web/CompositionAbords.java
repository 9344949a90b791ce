package fr.unisson.actions.web;

import fr.unisson.actions.ActionVue;
import fr.unisson.actions.CommentaireVue;
import fr.unisson.actions.Commentaires;
import fr.unisson.actions.Partenaires;
import fr.unisson.actions.Pieces;
import fr.unisson.actions.RecurrenceVue;
import fr.unisson.actions.Recurrences;
import fr.unisson.actions.Visibilite;
import fr.unisson.actions.domaine.RoleAction;
import fr.unisson.actions.web.PageAction.Abords;
import fr.unisson.actions.web.PageAction.LienLu;
import fr.unisson.annuaire.OrganisationVue;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Commentaire;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What surrounds an action on its page.
@Component
class CompositionAbords {

    private static final int EXTRAIT = 60;

    private final Commentaires commentaires;
    private final Pieces pieces;
    private final Recurrences recurrences;
    private final Partenaires partenaires;

    CompositionAbords(
            Commentaires commentaires,
            Pieces pieces,
            Recurrences recurrences,
            Partenaires partenaires) {
        this.commentaires = commentaires;
        this.pieces = pieces;
        this.recurrences = recurrences;
        this.partenaires = partenaires;
    }

    Abords de(ActionVue a, Set<RoleAction> roles, String adresse) {
        var dits = commentaires.lister(a.id());
        boolean commentable = !roles.isEmpty();
        boolean responsable = roles.contains(RoleAction.RESPONSABLE);
        var serie = recurrences.de(a.id());
        boolean montree = a.contenu().visibilite().compareTo(Visibilite.PARTENAIRES) >= 0;
        return new Abords(
                dits.stream()
                        .filter(c -> c.corrige() == null)
                        .map(c -> commentaire(c, dits))
                        .toList(),
                dits.stream()
                        .filter(CompositionAbords::mien)
                        .map(CompositionAbords::aCorriger)
                        .toList(),
                commentable ? commentaires.mentionnables(a.id()) : List.of(),
                commentable,
                pieces.lister(a.id()),
                pieces.permises(a),
                serie.map(CompositionAbords::regle).orElse(""),
                serie.map(s -> occurrences(s, a)).orElse(List.of()),
                responsable && (serie.isPresent() || !a.etat().terminee())
                        ? adresse + "/recurrence"
                        : null,
                montree
                        ? partenaires.lister(a.id()).stream()
                                .map(OrganisationVue::raisonSociale)
                                .toList()
                        : List.of(),
                responsable && montree ? adresse + "/partenaires" : null,
                (responsable || roles.contains(RoleAction.PILOTE)) && a.etat().modifiable()
                        ? adresse + "/origine"
                        : null);
    }

    /// Its corrections stand below it, each with its date.
    private static Commentaire commentaire(CommentaireVue c, List<CommentaireVue> tous) {
        return new Commentaire(
                "commentaire-" + c.id(),
                c.auteur(),
                c.mentions().isEmpty() ? null : "à " + c.mentions(),
                (c.corrige() == null ? "" : "correction du ") + Dates.moment(c.le()),
                c.texte(),
                null,
                tous.stream()
                        .filter(x -> Objects.equals(x.corrige(), c.id()))
                        .map(x -> commentaire(x, tous))
                        .toList());
    }

    private static boolean mien(CommentaireVue c) {
        return c.corrige() == null && c.compte() == Acteur.courant().compte();
    }

    private static Choix aCorriger(CommentaireVue c) {
        var texte = c.texte().replaceAll("\\s+", " ");
        return new Choix(
                Long.toString(c.id()),
                texte.length() > EXTRAIT ? texte.substring(0, EXTRAIT) + "…" : texte);
    }

    private static String regle(RecurrenceVue s) {
        var regle = s.regle();
        var fin = regle.fin();
        if (!s.vive()) return regle.enMots() + " : arrêtée.";
        var quand =
                switch (regle.declencheur()) {
                    case REALISATION -> ", dès que la précédente est réalisée";
                    case DATE ->
                            switch (regle.avance()) {
                                case 0 -> ", créée le jour de son échéance";
                                case 1 -> ", créée la veille de son échéance";
                                default ->
                                        ", créée " + regle.avance() + " jours avant son échéance";
                            };
                };
        return regle.enMots()
                + quand
                + (fin == null ? ", sans date de fin." : ", jusqu’au " + Dates.jour(fin) + ".");
    }

    private static List<LienLu> occurrences(RecurrenceVue s, ActionVue a) {
        return s.occurrences().stream()
                .filter(o -> !o.action().equals(a.id()))
                .map(o ->
                        new LienLu(
                                "Occurrence " + o.rang() + " :",
                                "n° "
                                        + o.numero()
                                        + (o.echeance() == null
                                                ? ""
                                                : ", pour le " + Dates.jour(o.echeance()))
                                        + ", "
                                        + o.etat().libelle().toLowerCase(java.util.Locale.FRANCE),
                                PlanController.ADRESSE + "/" + o.action()))
                .toList();
    }
}
