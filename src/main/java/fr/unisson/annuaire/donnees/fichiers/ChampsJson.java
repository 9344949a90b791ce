package fr.unisson.annuaire.donnees.fichiers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The scalar fields of one FINESS+ structure, flattened: their names do not clash. Of its
/// addresses, the one of use (02 for an entity, 03 for an establishment) wins, otherwise the first.
final class ChampsJson {
    private final Map<String, String> valeurs = new HashMap<>();
    private @Nullable AdresseJson adresse;

    @Nullable String valeur(String champ) {
        return valeurs.get(champ);
    }

    Optional<AdresseJson> adresse() {
        return Optional.ofNullable(adresse);
    }

    void scalaire(String champ, JsonParser json) {
        if (json.currentToken() != JsonToken.VALUE_NULL)
            valeurs.putIfAbsent(champ, json.getString());
    }

    /// Reads the object or the array of objects the parser is at, and all that is below.
    void lire(JsonParser json, String champ) {
        if (!champ.equals("adresse")) {
            aplatir(json, valeurs);
        } else if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) lireAdresse(json);
        } else lireAdresse(json);
    }

    private void lireAdresse(JsonParser json) {
        Map<String, String> champs = new HashMap<>();
        aplatir(json, champs);
        AdresseJson lue = new AdresseJson(champs);
        if (adresse == null || (lue.principale() && !adresse.principale())) adresse = lue;
    }

    private static void aplatir(JsonParser json, Map<String, String> vers) {
        JsonToken debut = json.currentToken();
        if (debut == null || !debut.isStructStart()) return;
        for (int profondeur = 1; profondeur > 0; ) {
            JsonToken token = json.nextToken();
            if (token == null) return;
            if (token.isStructStart()) profondeur++;
            else if (token.isStructEnd()) profondeur--;
            else if (token.isScalarValue()
                    && token != JsonToken.VALUE_NULL
                    && json.currentName() != null)
                vers.putIfAbsent(json.currentName(), json.getString());
        }
    }
}
