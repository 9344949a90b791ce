package fr.unisson.demonstration;

import fr.unisson.annuaire.Autorisations;
import fr.unisson.annuaire.NatureAutorisation;
import fr.unisson.annuaire.NouvelleAutorisation;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Until when two organisations say that they are authorised: one of these days is near.
@Component
@Profile("demo")
class AutorisationsDuRecit {

    private final Autorisations autorisations;

    AutorisationsDuRecit(Autorisations autorisations) {
        this.autorisations = autorisations;
    }

    void noter(Recit recit, Reperes reperes, Agenda agenda) {
        var r = new Recitant(recit, reperes, agenda);
        declarer(
                r, -60, "menoret", "ssiad", "ssiad-site", "Arrêté 2012-118, agence régionale", 130);
        declarer(r, -58, "ruellan", "tilleuls", "tilleuls-ehpad", "Arrêté conjoint 2021-07", 3200);
    }

    private void declarer(
            Recitant r,
            int jour,
            String qui,
            String organisation,
            String etablissement,
            String reference,
            int fin) {
        r.prevoir(
                jour,
                qui,
                () ->
                        autorisations.declarer(
                                new NouvelleAutorisation(
                                        Reperes.de(r.reperes().organisations, organisation),
                                        Reperes.de(r.reperes().etablissements, etablissement),
                                        NatureAutorisation.AUTORISATION,
                                        reference,
                                        r.recit().jour(fin),
                                        null)));
    }
}
