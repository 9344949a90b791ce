package fr.unisson.socle.tableur;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Saisies;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;

/// The first part of the page on which a file is understood: its sheet, the line of its titles, and
/// what each column is taken for; and how what is chosen there is read.
public record ColonnesALire(
        List<Choix> feuilles,
        String feuille,
        String entete,
        List<ColonneLue> colonnes,
        List<Choix> champs) {

    public ColonnesALire {
        feuilles = List.copyOf(feuilles);
        colonnes = List.copyOf(colonnes);
        champs = List.copyOf(champs);
    }

    /// @param libelle how people name a field
    public static <C extends Enum<C>> ColonnesALire de(
            List<Feuille> feuilles,
            Correspondance<C> lues,
            Reperage<C> reperage,
            Class<C> champs,
            Function<C, String> libelle) {
        var feuille = lues.dans(feuilles);
        return new ColonnesALire(
                IntStream.range(0, feuilles.size())
                        .mapToObj(i -> new Choix(Integer.toString(i), nom(feuilles.get(i))))
                        .toList(),
                Integer.toString(lues.feuille()),
                Integer.toString(lues.entete()),
                ColonneLue.de(
                        feuille,
                        reperage.entetes(lues, feuille).enUneLigne(),
                        c -> {
                            var champ = lues.colonnes().get(c);
                            return champ == null ? null : champ.name();
                        }),
                Arrays.stream(champs.getEnumConstants())
                        .map(c -> new Choix(c.name(), libelle.apply(c)))
                        .toList());
    }

    public List<ColonneLue> reconnues() {
        return colonnes.stream().filter(c -> c.champ() != null).toList();
    }

    public List<ColonneLue> inconnues() {
        return colonnes.stream().filter(c -> c.champ() == null).toList();
    }

    private static String nom(Feuille feuille) {
        int lignes = feuille.rangees().size();
        return (feuille.nom().isEmpty() ? "Feuille" : feuille.nom())
                + " ("
                + lignes
                + (lignes > 1 ? " lignes)" : " ligne)");
    }

    /// What was chosen; another sheet or another line of titles is looked at anew.
    public static <C extends Enum<C>> Correspondance<C> lire(
            MultiValueMap<String, String> saisie,
            List<Feuille> feuilles,
            Correspondance<C> avant,
            Reperage<C> reperage,
            Class<C> champs) {
        int rang =
                Math.clamp(
                        Saisies.entier(saisie.getFirst("feuille")).orElse(0),
                        0,
                        feuilles.size() - 1);
        int entete = Saisies.entier(saisie.getFirst("entete")).orElse(avant.entete());
        var feuille = feuilles.get(rang);
        if (rang != avant.feuille()) return reperage.dansLaFeuille(rang, feuille);
        if (entete != avant.entete()) return reperage.aLaLigne(rang, feuille, entete);
        var colonnes = new HashMap<Integer, C>();
        saisie.toSingleValueMap()
                .forEach((nom, valeur) -> {
                    if (!nom.matches("colonne-\\d{1,3}")) return;
                    Saisies.parmi(champs, valeur)
                            .ifPresent(c -> colonnes.put(Integer.valueOf(nom.substring(8)), c));
                });
        return new Correspondance<>(rang, entete, colonnes);
    }

    /// Two columns cannot hold the same field.
    public static <C> Erreurs doubles(Correspondance<C> lues, Function<C, String> libelle) {
        return lues.doubles().isEmpty()
                ? Erreurs.AUCUNE
                : Erreurs.de(
                        lues.doubles().stream()
                                .map(c ->
                                        "Deux colonnes sont données pour « "
                                                + libelle.apply(c)
                                                + " » : n’en gardez qu’une.")
                                .toList());
    }
}
