package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.InstanceVue;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Onglet;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Writes the head of the pages of a body. Every page of one calls this with the segment of its
/// tab.
@Component
class TetesInstance {

    static final String LISTE = "/instances";

    private static final List<OngletOffert> FIXES =
            List.of(
                    new OngletOffert("Vue d’ensemble", "", 0),
                    new OngletOffert("Membres", "membres", 10),
                    new OngletOffert("Avis", "avis", 40),
                    new OngletOffert("Charte", "charte", 50),
                    new OngletOffert("Bilan", "bilan", 60));

    private final List<OngletOffert> onglets;

    TetesInstance(ObjectProvider<OngletOffert> autres) {
        onglets =
                Stream.concat(FIXES.stream(), autres.stream())
                        .sorted(Comparator.comparingInt(OngletOffert::ordre))
                        .toList();
    }

    static String adresse(InstanceVue i) {
        return LISTE + "/" + i.id();
    }

    /// @param segment of the tab being read, empty for the overview
    TeteInstance de(InstanceVue i, String segment) {
        var adresse = adresse(i);
        return new TeteInstance(
                adresse,
                i.nom(),
                i.nature().libelle(),
                etat(i),
                faits(i),
                onglets.stream()
                        .map(o ->
                                new Onglet(
                                        o.nom(),
                                        o.segment().isEmpty()
                                                ? adresse
                                                : adresse + "/" + o.segment(),
                                        o.segment().equals(segment)))
                        .toList());
    }

    private static Pastille etat(InstanceVue i) {
        if (!i.active()) return new Pastille("Close", Ton.NEUTRE);
        return new Pastille(i.decide() ? "Décide" : "En activité", Ton.EN_COURS);
    }

    private static List<String> faits(InstanceVue i) {
        var faits = new ArrayList<String>();
        faits.add(i.porteursEnMots());
        if (i.closeLe() != null) {
            faits.add("Close le " + Dates.jour(i.closeLe()) + " : " + i.closeMotif());
        }
        return faits;
    }
}
