package fr.unisson.annuaire.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Ligne;
import java.util.List;

/// @param doublons organisations that may be the same; the form then asks to go on all the same
public record AjoutPage(
        AjoutForm form, List<Choix> statuts, Erreurs erreurs, List<Ligne> doublons) {}
