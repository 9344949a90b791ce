package fr.unisson.actions.web;

import fr.unisson.acces.Membres;
import fr.unisson.actions.ActionVue;
import fr.unisson.actions.Constats.Nomme;
import fr.unisson.actions.web.PageAction.OrigineLue;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The form of an action, at its birth or later.
@Component
class CompositionRedaction {

    private static final int ETABLISSEMENTS_AU_PLUS = 100;

    private final Membres membres;
    private final Annuaire annuaire;
    private final IndicateursSuivis suivis;

    CompositionRedaction(Membres membres, Annuaire annuaire, IndicateursSuivis suivis) {
        this.membres = membres;
        this.annuaire = annuaire;
        this.suivis = suivis;
    }

    PageRedaction nouvelle(
            OrganisationId organisation,
            ActionForm form,
            OrigineForm provenance,
            @Nullable Nomme constat,
            boolean inscriptible,
            Erreurs erreurs) {
        return new PageRedaction(
                ActionController.FIL,
                "Proposer une action",
                PlanController.ADRESSE,
                constat == null ? PlanController.ADRESSE : constat.constat().adresse(),
                form,
                provenance,
                ComplementsForm.VIDE,
                RaisonsForm.VIDE,
                erreurs,
                constat == null ? null : lue(constat),
                membres.aChoisir(organisation),
                List.of(),
                List.of(),
                true,
                inscriptible,
                true,
                constat != null && constat.constat().obligatoire(),
                new PageRedaction.Fixes(false, false, false, false));
    }

    private static OrigineLue lue(Nomme constat) {
        var o = constat.origine();
        return new OrigineLue(o.genre().dansLaPhrase(), o.mots(), o.lien());
    }

    /// What was typed to change an action.
    record Saisie(ActionForm form, ComplementsForm autres, RaisonsForm raisons) {}

    PageRedaction redaction(ActionVue action, Saisie saisie, boolean responsable, Erreurs erreurs) {
        var c = action.contenu();
        var adresse = PlanController.ADRESSE + "/" + action.id();
        return new PageRedaction(
                ActionController.FIL.puis("Action " + action.nom(), adresse),
                "Modifier l’action",
                adresse + "/modifier",
                adresse,
                saisie.form(),
                OrigineForm.VIDE,
                saisie.autres(),
                saisie.raisons(),
                erreurs,
                null,
                membres.aChoisir(action.organisation()),
                etablissements(action.organisation()),
                suivis.aChoisir(action.organisation(), c.mesure().suivi()),
                false,
                false,
                responsable,
                action.obligatoire() && !action.etat().travailFait(),
                new PageRedaction.Fixes(
                        c.debut() != null,
                        c.echeance() != null,
                        c.mesure().le() != null,
                        action.avancement().calcule()));
    }

    /// Names of the indicators that may measure it, by number.
    Map<String, String> indicateurs(ActionVue action) {
        return suivis.aChoisir(action.organisation(), action.contenu().mesure().suivi()).stream()
                .collect(Collectors.toMap(Choix::valeur, Choix::libelle));
    }

    private List<Choix> etablissements(OrganisationId organisation) {
        return annuaire
                .etablissements(organisation, null, ETABLISSEMENTS_AU_PLUS)
                .elements()
                .stream()
                .filter(e -> !e.ferme())
                .map(e -> new Choix(e.id().toString(), e.nom()))
                .toList();
    }
}
