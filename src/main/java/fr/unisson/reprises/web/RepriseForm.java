package fr.unisson.reprises.web;

import fr.unisson.socle.web.Saisies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// What is typed of a convention signed elsewhere. The whole form travels at each step, so that
/// looking for parties or adding a commitment loses nothing, with or without a script.
///
/// @param valeurs the single fields, by name
/// @param partenaires the other parties, in the order in which they were added
/// @param lignes commitments, an empty one among them stays to be filled
public record RepriseForm(Map<String, String> valeurs, List<Long> partenaires, List<Ligne> lignes) {

    static final List<String> CHAMPS =
            List.of(
                    "titre",
                    "modele",
                    "perimetre",
                    "reference",
                    "signeeLe",
                    "effet",
                    "mois",
                    "renouvellement",
                    "periode",
                    "maximum",
                    "preavis",
                    "devenir",
                    "fin",
                    "finConvenueLe",
                    "avenants",
                    "originalChez",
                    "motif",
                    "version",
                    "q");
    static final String CHERCHER = "chercher";
    private static final int LIGNES_AU_PLUS = 60;

    /// A commitment, as typed.
    public record Ligne(String partie, String contenu, String frequence) {
        boolean vide() {
            return contenu.isBlank();
        }
    }

    public RepriseForm {
        valeurs = Map.copyOf(valeurs);
        partenaires = List.copyOf(partenaires);
        lignes = List.copyOf(lignes);
    }

    static RepriseForm vide() {
        return new RepriseForm(
                Map.of("renouvellement", "EXPRES", "preavis", "3", "devenir", "EN_COURS"),
                List.of(),
                List.of(new Ligne("", "", "")));
    }

    static RepriseForm lire(MultiValueMap<String, String> saisie) {
        var valeurs = new LinkedHashMap<String, String>();
        for (var champ : CHAMPS) valeurs.put(champ, Saisies.texte(saisie.getFirst(champ)));
        return new RepriseForm(valeurs, numeros(saisie), lues(saisie));
    }

    private static List<Long> numeros(MultiValueMap<String, String> saisie) {
        return saisie.getOrDefault("partenaires", List.of()).stream()
                .flatMap(v -> Saisies.numero(v).stream())
                .distinct()
                .toList();
    }

    private static List<Ligne> lues(MultiValueMap<String, String> saisie) {
        var lignes = new ArrayList<Ligne>();
        for (int i = 0; i < LIGNES_AU_PLUS && saisie.containsKey("contenu-" + i); i++) {
            lignes.add(
                    new Ligne(
                            Saisies.texte(saisie.getFirst("partie-" + i)),
                            Saisies.texte(saisie.getFirst("contenu-" + i)),
                            Saisies.texte(saisie.getFirst("frequence-" + i))));
        }
        return lignes;
    }

    /// The commitments that say something.
    public List<Ligne> promesses() {
        return lignes.stream().filter(l -> !l.vide()).toList();
    }

    public String valeur(String champ) {
        return valeurs.getOrDefault(champ, "");
    }

    /// What one field holds, or nothing: for the templates.
    public @Nullable String ou(String champ) {
        var valeur = valeur(champ);
        return valeur.isEmpty() ? null : valeur;
    }

    /// What the pressed button makes of the form; empty for one that sends it.
    Optional<RepriseForm> apres(String action) {
        var mots = action.split(":", 2);
        long numero = mots.length == 2 ? Saisies.numero(mots[1]).orElse(0L) : 0;
        return Optional.ofNullable(
                switch (mots[0]) {
                    case CHERCHER, "modifier" -> this;
                    case "ajouter" -> avec(numero);
                    case "retirer" -> sans(numero);
                    case "ligne" -> avecUneLigne();
                    default -> null;
                });
    }

    private RepriseForm avec(long partenaire) {
        var tous = new ArrayList<>(partenaires);
        if (partenaire > 0 && !tous.contains(partenaire)) tous.add(partenaire);
        return new RepriseForm(valeurs, tous, lignes);
    }

    private RepriseForm sans(long partenaire) {
        return new RepriseForm(
                valeurs, partenaires.stream().filter(p -> p != partenaire).toList(), lignes);
    }

    private RepriseForm avecUneLigne() {
        var toutes = new ArrayList<>(lignes);
        if (toutes.size() < LIGNES_AU_PLUS) toutes.add(new Ligne("", "", ""));
        return new RepriseForm(valeurs, partenaires, toutes);
    }
}
