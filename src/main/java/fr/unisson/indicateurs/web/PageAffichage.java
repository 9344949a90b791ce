package fr.unisson.indicateurs.web;

import java.util.List;

/// The dashboard for a wall: large letters, short sentences, published figures only.
public record PageAffichage(String organisation, String jour, List<Panneau> panneaux) {

    public record Panneau(String titre, String periode, List<String> phrases) {}
}
