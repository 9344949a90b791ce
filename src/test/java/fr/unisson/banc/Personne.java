package fr.unisson.banc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The quality referent of one structure, and what belongs to it.
record Personne(int o, Echelle echelle) {

    /// So many people, spread over the structures; the first have a token.
    static List<Personne> choisir(Echelle echelle, int combien) {
        var choisies = new ArrayList<Personne>();
        for (int i = 0; i < combien; i++) {
            boolean aJeton = i < combien / 2;
            int o =
                    aJeton
                            ? 1 + i % Math.min(Structures.JETONS, echelle.structures())
                            : 1 + (int) ((long) i * echelle.structures() / combien);
            choisies.add(new Personne(o, echelle));
        }
        return choisies;
    }

    String courriel() {
        return Structures.courriel(o, 2);
    }

    String jeton() {
        return o <= Structures.JETONS ? Structures.jeton(o) : "";
    }

    /// Tries to sign in are counted by address: each person comes from their own.
    String ip() {
        return "10." + o / 65_536 % 256 + "." + o / 256 % 256 + "." + o % 256;
    }

    /// In force, of which the structure is the first party.
    private long convention() {
        int n = o;
        while (!Conventions.enVigueur(n))
            n = 1 + (n + echelle.structures() / 8 * 7 - 1) % echelle.structures();
        return Cles.convention(n);
    }

    Map<String, String> choses() {
        return Map.of(
                "organisation", Long.toString(Cles.organisation(o)),
                "compte", Long.toString(Cles.compte(o, 2)),
                "convention", Long.toString(convention()),
                // Closed: its history is the longest.
                "action", Long.toString(Cles.action(o, 7)),
                "actionAEcrire", Long.toString(Cles.action(o, 2)),
                "indicateur", Long.toString(Cles.indicateur(o, 1)),
                "evaluation", Long.toString(Cles.BASE + o));
    }

    String remplir(String modele) {
        var rempli = modele;
        for (var c : choses().entrySet()) {
            rempli = rempli.replace("#{" + c.getKey() + "}", c.getValue());
        }
        return rempli;
    }

    String ligne() {
        var c = choses();
        return String.join(
                "\t",
                courriel(),
                JeuDeDonnees.MOT_DE_PASSE,
                jeton(),
                ip(),
                c.getOrDefault("organisation", ""),
                c.getOrDefault("convention", ""),
                c.getOrDefault("action", ""),
                c.getOrDefault("actionAEcrire", ""),
                c.getOrDefault("indicateur", ""),
                c.getOrDefault("evaluation", ""));
    }
}
