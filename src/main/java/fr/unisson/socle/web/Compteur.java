package fr.unisson.socle.web;

/// How many things wait for the connected person; shown beside the bell.
public interface Compteur {

    int enAttente();
}
