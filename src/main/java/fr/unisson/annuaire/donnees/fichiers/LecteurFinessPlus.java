package fr.unisson.annuaire.donnees.fichiers;

import static fr.unisson.annuaire.domaine.Colonne.*;

import fr.unisson.annuaire.domaine.Fiche;
import fr.unisson.annuaire.domaine.Format;
import fr.unisson.annuaire.domaine.Genre;
import fr.unisson.annuaire.domaine.MotifFichier;
import fr.unisson.annuaire.domaine.MotifLigne;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/// FINESS+ « Structures » (ANS, JSON): legal entities in `pmej`, each with its establishments in
/// `ege`. Technical identifiers, events, commitments and groups are skipped.
///
/// One establishment is held at a time, except those that come before the FINESS number of their
/// entity, which the published order never does. What is held is bounded, names of fields included.
final class LecteurFinessPlus implements Lecteur {
    private static final Set<String> OBJETS =
            Set.of("informationsGeneralesPMEJ", "informationsGeneralesEGE", "adresse", "contact");

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(100_000)
                                    .maxNestingDepth(50)
                                    .build())
                    .build();

    @Override
    public Format format() {
        return Format.FINESS_PLUS;
    }

    @Override
    public void lire(Source source, Recepteur recepteur) throws IOException {
        JsonParser json = JSON.createParser(ObjectReadContext.empty(), source.contenu());
        try {
            if (!racine(json, recepteur))
                throw new FichierIllisible(MotifFichier.JSON_SANS_STRUCTURES);
        } catch (JacksonException malForme) {
            if (malForme.getCause() instanceof IOException panne) throw panne;
            boolean tronque = malForme.getOriginalMessage().contains("end-of-input");
            if (!tronque) finir(source);
            throw new FichierIllisible(
                    tronque ? MotifFichier.JSON_TRONQUE : MotifFichier.JSON_ILLISIBLE, ligne(json));
        }
    }

    /// A damaged compression yields nonsense before its checksum tells: let it tell.
    private static void finir(Source source) throws FichierIllisible {
        try {
            source.contenu().transferTo(OutputStream.nullOutputStream());
        } catch (FichierIllisible plusGrave) {
            throw plusGrave;
        } catch (IOException _) {
            // The parser closed it at its end.
        }
    }

    private static boolean racine(JsonParser json, Recepteur recepteur) throws IOException {
        boolean structures = false;
        json.nextToken();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String champ = json.currentName();
            JsonToken valeur = json.nextToken();
            if (champ.equals("generatedAt")) recepteur.edition(String.valueOf(json.getString()));
            if (champ.equals("pmej") && valeur == JsonToken.START_ARRAY) {
                structures = true;
                while (json.nextToken() == JsonToken.START_OBJECT) entite(json, recepteur);
            } else json.skipChildren();
        }
        return structures;
    }

    private static void entite(JsonParser json, Recepteur recepteur) throws IOException {
        Fiche fiche = new Fiche(Genre.ORGANISATION, ligne(json));
        ChampsJson champs = new ChampsJson();
        EnAttente enAttente = new EnAttente();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String champ = json.currentName();
            if (champ.equals("ege") && json.nextToken() == JsonToken.START_ARRAY) {
                etablissements(json, champs, enAttente, recepteur);
            } else lireChamp(json, champ, champs);
        }
        String finess = champs.valeur("numFinessPm");
        for (Fiche etablissement : enAttente.fiches)
            recepteur.fiche(etablissement.avec(FINESS_EJ, finess));
        fiche.avec(FINESS, finess)
                .avec(NOM, champs.valeur("denominationPm"))
                .avec(NOM_LONG, champs.valeur("denominationLonguePmSmsse"))
                .avec(SIREN, champs.valeur("siren"))
                .avec(STATUT, champs.valeur("statutJuridique"))
                .avec(APE, champs.valeur("codeApe"))
                .avec(OUVERT_LE, champs.valeur("dateCreation"));
        transmettre(fiche, champs, champs.valeur("complementAdressePmSmsse"), recepteur);
    }

    private static void etablissements(
            JsonParser json, ChampsJson entite, EnAttente enAttente, Recepteur recepteur)
            throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Fiche fiche = new Fiche(Genre.ETABLISSEMENT, ligne(json));
            ChampsJson champs = new ChampsJson();
            while (json.nextToken() == JsonToken.PROPERTY_NAME)
                lireChamp(json, json.currentName(), champs);
            fiche.avec(FINESS, champs.valeur("numFinessEge"))
                    .avec(FINESS_EJ, entite.valeur("numFinessPm"))
                    .avec(NOM, champs.valeur("nomEgeCourt"))
                    .avec(NOM_LONG, champs.valeur("nomEgeLong"))
                    .avec(SIRET, champs.valeur("siret"))
                    .avec(CATEGORIE, champs.valeur("categorieentiteGeographiqueExercice"))
                    .avec(OUVERT_LE, champs.valeur("dateOuverture"));
            String complement = champs.valeur("complementDenominationEg");
            if (fiche.valeur(FINESS_EJ) == null) {
                completer(fiche, champs, complement);
                enAttente.ajouter(fiche, champs.taille());
            } else transmettre(fiche, champs, complement, recepteur);
        }
    }

    private static void lireChamp(JsonParser json, String champ, ChampsJson champs)
            throws FichierIllisible {
        JsonToken valeur =
                json.currentToken() == JsonToken.PROPERTY_NAME
                        ? json.nextToken()
                        : json.currentToken();
        if (OBJETS.contains(champ)) champs.lire(json, champ);
        else if (valeur != null && valeur.isScalarValue()) champs.scalaire(champ, json);
        else json.skipChildren();
    }

    private static void transmettre(
            Fiche fiche, ChampsJson champs, @Nullable String complement, Recepteur recepteur)
            throws IOException {
        if (!completer(fiche, champs, complement))
            recepteur.avertir(fiche, MotifLigne.COORDONNEES_ECARTEES);
        recepteur.fiche(fiche);
    }

    private static boolean completer(Fiche fiche, ChampsJson champs, @Nullable String complement) {
        boolean ferme = "I".equals(champs.valeur("etatObjet"));
        fiche.avec(FERME, ferme ? "true" : "false")
                .avec(FERME_LE, ferme ? champs.valeur("dateFermeture") : null)
                .avec(TELEPHONE, champs.valeur("telephone"))
                .avec(COURRIEL, champs.valeur("courriel"));
        return champs.adresse().map(a -> a.verser(fiche, complement)).orElse(true);
    }

    private static long ligne(JsonParser json) {
        return json.currentLocation().getLineNr();
    }

    /// The establishments that came before the FINESS number of their entity.
    private static final class EnAttente {
        private static final int CARACTERES = 10_000_000;

        /// Of one that says nothing.
        private static final int POIDS = 200;

        private final List<Fiche> fiches = new ArrayList<>();
        private long caracteres;

        void ajouter(Fiche fiche, int taille) throws FichierIllisible {
            caracteres += POIDS + taille;
            if (caracteres > CARACTERES)
                throw new FichierIllisible(MotifFichier.STRUCTURE_DEMESUREE, fiche.ligne());
            fiches.add(fiche);
        }
    }
}
