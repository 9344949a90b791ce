package fr.unisson.annuaire;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes a FINESS+ file of national size out of the sample: 98,000 entities and 175,000
/// establishments by default, each copied from a real one with a new number whose key is right.
///
/// `java … fr.unisson.annuaire.FichierNational FILE.json.gz [entities] [establishments]`
public final class FichierNational {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<ObjectNode> entites = new ArrayList<>();
    private final List<ObjectNode> etablissements = new ArrayList<>();
    private final Map<String, Integer> suivants = new HashMap<>();

    private FichierNational() {
        JsonNode echantillon =
                JSON.readTree(FichiersDEssai.decompresses(FichiersDEssai.FINESS_PLUS));
        for (JsonNode entite : echantillon.get("pmej")) {
            entite.get("ege").forEach(e -> etablissements.add((ObjectNode) e));
            ObjectNode seule = ((ObjectNode) entite).deepCopy();
            seule.remove("ege");
            entites.add(seule);
        }
    }

    public static void main(String[] arguments) throws IOException {
        int entites = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 98_000;
        int etablissements = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 175_000;
        ecrire(Path.of(arguments[0]), entites, etablissements);
    }

    public static void ecrire(Path vers, int entites, int etablissements) throws IOException {
        new FichierNational().produire(vers, entites, etablissements);
    }

    private void produire(Path vers, int nEntites, int nEtablissements) throws IOException {
        try (OutputStream gzip =
                        new GZIPOutputStream(
                                new BufferedOutputStream(Files.newOutputStream(vers), 1 << 16),
                                1 << 16);
                JsonGenerator sortie =
                        JsonFactory.builder()
                                .build()
                                .createGenerator(
                                        ObjectWriteContext.empty(), gzip, JsonEncoding.UTF8)) {
            sortie.writeStartObject();
            sortie.writeStringProperty("schemaVersion", "v1.0.0");
            sortie.writeStringProperty("generatedAt", "2026-08-13T02:07:30Z");
            sortie.writeArrayPropertyStart("pmej");
            int faits = 0;
            for (int i = 0; i < nEntites; i++) {
                int jusque = (int) ((long) (i + 1) * nEtablissements / nEntites);
                sortie.writeRaw(i == 0 ? "\n" : ",\n");
                sortie.writeRaw(entite(i, faits, jusque));
                faits = jusque;
            }
            sortie.writeEndArray();
            sortie.writeEndObject();
        }
    }

    private String entite(int i, int de, int a) {
        ObjectNode entite = entites.get(i % entites.size()).deepCopy();
        renommer(
                (ObjectNode) entite.get("informationsGeneralesPMEJ"),
                "numFinessPm",
                "denominationPm",
                i);
        var liste = entite.putArray("ege");
        for (int j = de; j < a; j++) {
            ObjectNode etablissement = etablissements.get(j % etablissements.size()).deepCopy();
            renommer(
                    (ObjectNode) etablissement.get("informationsGeneralesEGE"),
                    "numFinessEge",
                    "nomEgeCourt",
                    j);
            liste.add(etablissement);
        }
        return JSON.writeValueAsString(entite);
    }

    /// A number free in the department of the model, and a name of its own so that search has work.
    private void renommer(ObjectNode infos, String numero, String nom, int rang) {
        String modele = infos.get(numero).asString();
        String departement = modele.substring(0, 2);
        int suivant = suivants.merge(numero + departement, 1, Integer::sum);
        String sansCle = departement + "%06d".formatted(suivant);
        infos.put(numero, sansCle + cle(sansCle));
        infos.put(nom, infos.get(nom).asString().strip() + " " + Integer.toString(rang, 36));
    }

    private static int cle(String sansCle) {
        return Luhn.cle(sansCle.replace('A', '1').replace('B', '2'));
    }
}
