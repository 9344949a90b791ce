package fr.unisson.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a rewriting changed, in words for the journal.
final class Changements {

    private final List<String> noms = new ArrayList<>();

    private Changements() {}

    static List<String> entre(ContenuAction a, ContenuAction b) {
        var c = new Changements();
        c.si("titre", a.titre(), b.titre());
        c.si("description", a.description(), b.description());
        c.si("type", a.type(), b.type());
        c.si("priorité", a.priorite(), b.priorite());
        c.si("dimension", a.dimension(), b.dimension());
        c.si("axe", a.axe(), b.axe());
        c.si("pilote", a.pilote(), b.pilote());
        c.si("contributeurs", a.contributeurs(), b.contributeurs());
        // A date that was fixed and changes is told apart, with its reason.
        if (a.debut() == null) c.si("début", null, b.debut());
        c.si("échéance", a.echeance(), b.echeance());
        c.si("moyens", a.moyens(), b.moyens());
        c.si("coût prévu", a.coutPrevu(), b.coutPrevu());
        c.si("coût réel", a.coutReel(), b.coutReel());
        c.si("résultat attendu", a.resultatAttendu(), b.resultatAttendu());
        var le = a.mesure().le() == null ? null : b.mesure().le();
        c.si("mesure d’efficacité", a.mesure().verifiee(le), b.mesure());
        c.si("avancement", a.avancement(), b.avancement());
        c.si("commanditaire", a.complements().commanditaire(), b.complements().commanditaire());
        c.si("processus", a.complements().processus(), b.complements().processus());
        c.si("critères", a.complements().criteres(), b.complements().criteres());
        c.si("établissements", a.complements().etablissements(), b.complements().etablissements());
        c.si("charge", a.complements().effort(), b.complements().effort());
        c.si("binôme", a.complements().binome(), b.complements().binome());
        c.si("référence", a.complements().reference(), b.complements().reference());
        c.si("lecteurs", a.visibilite(), b.visibilite());
        return c.noms;
    }

    private void si(String nom, @Nullable Object avant, @Nullable Object apres) {
        if (!Objects.equals(avant, apres)) noms.add(nom);
    }
}
