package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.NatureAttente;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.conventions.donnees.ConventionLecture;
import fr.unisson.conventions.donnees.ConventionLecture.Attente;
import fr.unisson.conventions.donnees.ConventionLecture.Fiche;
import fr.unisson.conventions.donnees.ConventionLecture.Passage;
import fr.unisson.conventions.donnees.PartiesLecture;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Onglet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads a convention for one of its pages, and refuses the faces that this reader may not open.
@Component
class DossiersLus {

    private final ConventionLecture conventions;
    private final PartiesLecture parties;
    private final ModelesOfferts modeles;

    DossiersLus(ConventionLecture conventions, PartiesLecture parties, ModelesOfferts modeles) {
        this.conventions = conventions;
        this.parties = parties;
        this.modeles = modeles;
    }

    @Transactional(readOnly = true)
    public Dossier ouvrir(long id, Face face) {
        var fiche = conventions.charger(id);
        var passages = conventions.passages(id);
        var attentes = conventions.attentes(id);
        var lesParties = parties.parties(id);
        var participants = parties.participants(id);
        var lecteur = Lecteur.de(lesParties, participants);
        var faces = faces(fiche, passages, lecteur);
        if (!faces.contains(face)) {
            throw new Introuvable("face " + face + " of convention " + id);
        }
        var tete =
                new TeteConvention(
                        id,
                        fiche.numero(),
                        modeles.nom(fiche.modele()),
                        fiche.titre(),
                        EtatLu.de(etat(fiche), mienne(attentes), attendus(attentes)),
                        faits(fiche, lesParties),
                        Frise.de(fiche, passages),
                        onglets(id, face, faces));
        return new Dossier(tete, fiche, passages, attentes, lesParties, participants, lecteur);
    }

    private static Set<Face> faces(Fiche fiche, List<Passage> passages, Lecteur lecteur) {
        var atteints = EnumSet.of(etat(fiche));
        passages.forEach(p -> atteints.add(EtatConvention.valueOf(p.vers())));
        var faces = EnumSet.noneOf(Face.class);
        Arrays.stream(Face.values())
                .filter(f -> f.utile(atteints))
                .filter(f -> lecteur.lit(Visibilite.valueOf(fiche.visibilite()), f.degre()))
                .forEach(faces::add);
        return faces;
    }

    private static List<Onglet> onglets(long id, Face ici, Set<Face> faces) {
        return faces.stream().map(f -> new Onglet(f.nom(), f.adresse(id), f == ici)).toList();
    }

    private static List<String> faits(Fiche fiche, List<PartiesLecture.Partie> parties) {
        var faits = new ArrayList<String>();
        faits.add("Créée le " + Dates.jour(Dates.jourDe(fiche.creeLe())));
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
