package fr.unisson.gouvernance.web;

import fr.unisson.acces.Membres;
import fr.unisson.gouvernance.InstanceVue;
import fr.unisson.gouvernance.Siege;
import fr.unisson.gouvernance.Sieges;
import fr.unisson.gouvernance.web.PageSiege.Geste;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Saisies;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whom a form about a seat offers: people of the bearing organisations that the reader may see.
@Component
class ChoixDuSiege {

    private final Sieges sieges;
    private final Membres membres;
    private final TetesInstance tetes;

    ChoixDuSiege(Sieges sieges, Membres membres, TetesInstance tetes) {
        this.sieges = sieges;
        this.membres = membres;
        this.tetes = tetes;
    }

    PageSiege page(
            InstanceVue i,
            @Nullable Siege siege,
            Geste geste,
            SiegeForm form,
            Erreurs erreurs,
            LocalDate jour) {
        var presents = sieges.enVigueur(i.id(), jour);
        var adresse = TetesInstance.adresse(i) + "/membres";
        return new PageSiege(
                tetes.de(i, "membres"),
                geste,
                siege == null
                        ? adresse + "/ajouter"
                        : adresse
                                + "/"
                                + siege.id()
                                + switch (geste) {
                                    case REMPLACER -> "/remplacer";
                                    case TERMINER -> "/fin";
                                    case AJOUTER, MODIFIER -> "";
                                },
                siege == null
                        ? ""
                        : (siege.vacant() ? "Siège vacant" : siege.nom())
                                + ", "
                                + siege.college().libelle(),
                form,
                erreurs,
                personnes(i).filter(c -> presents.stream().noneMatch(s -> siege(s, c))).toList(),
                presents.stream()
                        .filter(Siege::titulaire)
                        .map(s ->
                                new Choix(
                                        Integer.toString(s.place()),
                                        (s.vacant() ? "Siège vacant" : s.nom())
                                                + ", "
                                                + s.college().libelle()))
                        .toList());
    }

    /// Those of the bearing organisations; somebody from elsewhere is named by their address.
    private Stream<Choix> personnes(InstanceVue i) {
        return i.porteurs().stream().flatMap(p -> membres.aChoisir(p.id()).stream()).distinct();
    }

    /// An account that the form did not offer is not seated: its name is not everybody's to read.
    Erreurs inconnue(InstanceVue i, SiegeForm form) {
        var offerte =
                !form.nommeUnCompte()
                        || personnes(i).anyMatch(c -> c.valeur().equals(Saisies.texte(form.qui())));
        return offerte ? Erreurs.AUCUNE : Erreurs.de("qui", "Choisissez une personne de la liste.");
    }

    private static boolean siege(Siege s, Choix c) {
        return s.compte() != null && Objects.equals(s.compte().toString(), c.valeur());
    }
}
