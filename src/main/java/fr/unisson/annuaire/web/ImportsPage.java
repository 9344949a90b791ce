package fr.unisson.annuaire.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Ligne;
import java.util.List;

/// The form to send a file, and the latest imports.
public record ImportsPage(List<Ligne> lignes, Erreurs erreurs) {}
