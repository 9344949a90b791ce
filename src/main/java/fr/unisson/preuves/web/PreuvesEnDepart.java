package fr.unisson.preuves.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.preuves.Carte;
import fr.unisson.preuves.ObjetQuiProuve;
import fr.unisson.preuves.Preuves;
import fr.unisson.socle.web.Dependances;
import java.util.List;
import org.springframework.stereotype.Component;

/// Warns, where an object is given up, of what it proves for the organisation of the reader.
@Component
class PreuvesEnDepart implements Dependances {

    private static final int DITS_AU_PLUS = 10;

    private final Preuves preuves;

    PreuvesEnDepart(Preuves preuves) {
        this.preuves = preuves;
    }

    @Override
    public List<Dependance> sans(Partant objet) {
        var organisation =
                SessionCourante.courante().map(SessionCourante::organisation).orElse(null);
        if (organisation == null) return List.of();
        var o = new ObjetQuiProuve(objet.module(), objet.type(), objet.id());
        var cartes = preuves.cartes(organisation, o);
        int prouves = cartes.stream().mapToInt(c -> c.prouvesPar(o).size()).sum();
        if (prouves == 0) return List.of();
        var tombent = cartes.stream().flatMap(c -> tombent(c, o).stream()).toList();
        return List.of(
                new Dependance(
                        phrase(prouves, tombent.size()),
                        tombent.stream().limit(DITS_AU_PLUS).toList(),
                        o.page(),
                        "Voir ce qui en dépend"));
    }

    private static List<String> tombent(Carte c, ObjetQuiProuve o) {
        return c.tomberaientSans(o).stream()
                .map(p -> c.grille().nom() + ", " + p.code() + " " + p.libelle())
                .toList();
    }

    static String phrase(int prouves, int tombent) {
        boolean un = prouves == 1;
        var debut = "C’est une preuve pour " + (un ? "un point" : prouves + " points");
        if (tombent == 0)
            return debut + (un ? ", qui en garde" : ", qui en gardent") + " une autre.";
        if (tombent == prouves) {
            return debut + (un ? ", qui n’en aura plus\u00a0:" : ", qui n’en auront plus\u00a0:");
        }
        return debut
                + "\u00a0; "
                + (tombent == 1 ? "l’un n’en aura plus" : tombent + " n’en auront plus")
                + "\u00a0:";
    }
}
