package fr.unisson.annuaire.web;

import fr.unisson.annuaire.Territoire;
import java.util.List;

public record DepartementPage(Territoire departement, List<Territoire> communes) {}
