package fr.unisson.conventions.web;

import fr.unisson.conventions.Avenants;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.NatureAttente;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.conventions.donnees.AccesQuittesSql;
import fr.unisson.conventions.donnees.ConventionLecture;
import fr.unisson.conventions.donnees.ConventionLecture.Attente;
import fr.unisson.conventions.donnees.ConventionLecture.Fiche;
import fr.unisson.conventions.donnees.ConventionLecture.Passage;
import fr.unisson.conventions.donnees.PartiesLecture;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Onglet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads a convention for one of its pages, and refuses the faces that this reader may not open.
@Component
class DossiersLus {

    private final ConventionLecture conventions;
    private final PartiesLecture parties;
    private final ModelesOfferts modeles;
    private final AccesQuittesSql quittes;
    private final Avenants avenants;
    private final List<OngletOffert> offerts;

    DossiersLus(
            ConventionLecture conventions,
            PartiesLecture parties,
            ModelesOfferts modeles,
            AccesQuittesSql quittes,
            Avenants avenants,
            ObjectProvider<OngletOffert> offerts) {
        this.conventions = conventions;
        this.parties = parties;
        this.modeles = modeles;
        this.quittes = quittes;
        this.avenants = avenants;
        this.offerts =
                offerts.stream().sorted(Comparator.comparingInt(OngletOffert::ordre)).toList();
    }

    @Transactional(readOnly = true)
    public Dossier ouvrir(long id, Face face) {
        var fiche = conventions.charger(id);
        return ouvrir(fiche, face.pour(fiche.avenant()).adresse(id));
    }

    /// @param ici address of the face that is opened
    /// @throws Introuvable when this face is not the reader's
    @Transactional(readOnly = true)
    public Dossier ouvrir(long id, String ici) {
        return ouvrir(conventions.charger(id), ici);
    }

    private Dossier ouvrir(Fiche fiche, String ici) {
        long id = fiche.id();
        var passages = conventions.passages(id);
        var attentes = conventions.attentes(id);
        var lesParties = parties.parties(id);
        var participants = parties.participants(id);
        var lecteur = Lecteur.de(lesParties, participants);
        var dispense = dispense(fiche, lecteur);
        var onglets = onglets(fiche, passages, lecteur, ici);
        if (!onglets.ouverts()) {
            throw new Introuvable("face " + ici + " of convention " + id);
        }
        var tete =
                new TeteConvention(
                        id,
                        fiche.numero(),
                        fiche.avenant() ? "Avenant" : modeles.nom(fiche.modele()),
                        fiche.titre(),
                        EtatLu.de(etat(fiche), mienne(attentes), attendus(attentes)),
                        faits(fiche, lesParties),
                        Frise.de(fiche, passages, dispense),
                        onglets.premiers(),
                        onglets.suivants(),
                        fiche.avenantDe(),
                        fiche.titreAmende(),
                        quittes.dernierJour(id).map(Dates::jour).orElse(null));
        return new Dossier(
                tete, fiche, passages, attentes, lesParties, participants, lecteur, dispense);
    }

    private @Nullable String dispense(Fiche fiche, Lecteur lecteur) {
        return fiche.avenant()
                        && lecteur.lit(Visibilite.valueOf(fiche.visibilite()), Visibilite.TEXTE)
                ? avenants.etat(new ConventionId(fiche.id())).dispense()
                : null;
    }

    /// The overview, what the modules above offer, then the rest.
    private Onglets onglets(Fiche fiche, List<Passage> passages, Lecteur lecteur, String ici) {
        var atteints = EnumSet.of(etat(fiche));
        passages.forEach(p -> atteints.add(EtatConvention.valueOf(p.vers())));
        var visible = Visibilite.valueOf(fiche.visibilite());
        var places = new ArrayList<Onglets.Place>();
        for (var face : Face.values()) {
            if (face.de(fiche.avenant())
                    && face.de(fiche.provenance())
                    && face.utile(atteints)
                    && lecteur.lit(visible, face.degre())) {
                places.add(
                        new Onglets.Place(
                                Rubrique.de(face),
                                onglet(face.nom(), face.adresse(fiche.id()), ici)));
            }
            if (face == Face.ENSEMBLE && !fiche.avenant()) {
                offerts.stream()
                        .filter(o -> Face.utile(o.depuis(), atteints))
                        .filter(o -> o.concerne(fiche.provenance(), fiche.typeDeModele()))
                        .filter(o -> lecteur.lit(visible, o.degre()))
                        .map(o ->
                                new Onglets.Place(
                                        Rubrique.de(o),
                                        onglet(o.nom(), o.adresse(fiche.id()), ici)))
                        .forEach(places::add);
            }
        }
        return !fiche.avenant() && Face.utile(EtatConvention.EN_VIGUEUR, atteints)
                ? Onglets.plies(places)
                : Onglets.cote(places);
    }

    private static Onglet onglet(String nom, String adresse, String ici) {
        return new Onglet(nom, adresse, adresse.equals(ici));
    }

    private static List<String> faits(Fiche fiche, List<PartiesLecture.Partie> parties) {
        var faits = new ArrayList<String>();
        if (fiche.provenance().importee()) {
            faits.add(fiche.provenance().libelle());
        } else {
            faits.add(
                    (fiche.avenant() ? "Créé le " : "Créée le ")
                            + Dates.jour(Dates.jourDe(fiche.creeLe())));
        }
        var nombre = parties.stream().filter(PartiesLecture.Partie::presente).count();
        faits.add(nombre + (nombre > 1 ? " parties" : " partie"));
        if (fiche.limiteRelecture() != null && etat(fiche) == EtatConvention.RELECTURE) {
            faits.add("Réponse attendue avant le " + Dates.jour(fiche.limiteRelecture()));
        } else if (fiche.effetSouhaite() != null && etat(fiche).avantSignature()) {
            faits.add("Effet souhaité le " + Dates.jour(fiche.effetSouhaite()));
        }
        return faits;
    }

    private static @Nullable NatureAttente mienne(List<Attente> attentes) {
        return attentes.stream()
                .filter(Attente::mienne)
                .map(Attente::nature)
                .findFirst()
                .orElse(null);
    }

    private static List<String> attendus(List<Attente> attentes) {
        return attentes.stream()
                .map(Attente::organisation)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static EtatConvention etat(Fiche fiche) {
        return EtatConvention.valueOf(fiche.etat());
    }
}
