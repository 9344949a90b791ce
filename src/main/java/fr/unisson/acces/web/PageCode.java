package fr.unisson.acces.web;

import fr.unisson.socle.web.Erreurs;

public record PageCode(Erreurs erreurs) {}
