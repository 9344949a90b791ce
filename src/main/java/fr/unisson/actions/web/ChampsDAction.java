package fr.unisson.actions.web;

import fr.unisson.socle.vie.Motif;
import java.util.Map;

/// The field of a form where each reason of refusal is shown.
final class ChampsDAction {

    static final Map<String, String> CHAMPS =
            Map.of(
                    Motif.SANS_MOTIF,
                    "motif",
                    "RESULTAT_NOTE",
                    "resultat",
                    "MEME_ECHEANCE",
                    "vers",
                    "SANS_ECHEANCE",
                    "vers",
                    "PILOTE_INCONNU",
                    "pilote",
                    "PILOTE_NOMME",
                    "pilote",
                    "CONTRIBUTEUR_INCONNU",
                    "contributeurs",
                    "ECHEANCE_FIXEE",
                    "echeance",
                    "LIBELLE",
                    "libelle");

    private ChampsDAction() {}
}
