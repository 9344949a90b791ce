package fr.unisson.echeances.web;

import java.util.List;

public record PageDesabonnement(String adresse, Etat etat, List<String> genres) {

    public enum Etat {
        DEMANDE,
        ARRETE
    }
}
