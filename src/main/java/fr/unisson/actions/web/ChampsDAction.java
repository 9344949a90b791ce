package fr.unisson.actions.web;

import fr.unisson.socle.vie.Motif;
import java.util.Map;

/// The field of a form where each reason of refusal is shown.
final class ChampsDAction {

    static final Map<String, String> CHAMPS =
            Map.ofEntries(
                    Map.entry(Motif.SANS_MOTIF, "motif"),
                    Map.entry("RESULTAT_NOTE", "resultat"),
                    Map.entry("PORTEE", "portee"),
                    Map.entry("MEME_ECHEANCE", "vers"),
                    Map.entry("SANS_ECHEANCE", "vers"),
                    Map.entry("PILOTE_INCONNU", "pilote"),
                    Map.entry("PILOTE_NOMME", "pilote"),
                    Map.entry("CONTRIBUTEUR_INCONNU", "contributeurs"),
                    Map.entry("ECHEANCE_FIXEE", "echeance"),
                    Map.entry("DEBUT_MOTIF", "debutMotif"),
                    Map.entry("MESURE_MOTIF", "mesureMotif"),
                    Map.entry("INDICATEUR_INCONNU", "suivi"),
                    Map.entry("DEJA_LIEE", "adresse"),
                    Map.entry("ECHEANCE_PASSEE", "echeance"),
                    Map.entry("FIN_PASSEE", "fin"),
                    Map.entry("LIBELLE", "libelle"));

    private ChampsDAction() {}
}
