package fr.unisson.essms.donnees;

import fr.unisson.essms.domaine.Controle;
import fr.unisson.essms.domaine.ResultatPublie;
import fr.unisson.socle.LigneDeCopie;
import fr.unisson.socle.tableur.Mots;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

/// Sends published results to the staging table through `COPY`, one by one: nothing of them stays
/// in memory.
public final class ChargementDeResultats {

    public static final String COPIER = "copy resultat_lu from stdin";

    private final LigneDeCopie copie;
    private final JsonMapper json;

    ChargementDeResultats(OutputStream sortie, JsonMapper json) {
        this.copie = new LigneDeCopie(sortie);
        this.json = json;
    }

    public void ecrire(ResultatPublie r) throws IOException {
        copie.champ(r.finess())
                .champ(r.evaluation())
                .champ(r.raisonSociale())
                .champ(r.region())
                .champ(Mots.cle(r.region()))
                .champ(r.departement())
                .champ(r.categorie())
                .champ(r.libelleCategorie())
                .champ(r.debut())
                .champ(r.fin())
                .champ(r.traceurs())
                .champ(r.lettre())
                .champ(r.objectifs())
                .champ(r.imperatifs())
                .champ(r.hauts())
                .champ(json.writeValueAsString(r.notes()))
                .champ(json.writeValueAsString(Controle.de(r)))
                .fin();
    }
}
