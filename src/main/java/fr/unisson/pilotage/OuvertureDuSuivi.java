package fr.unisson.pilotage;

import fr.unisson.conventions.AvenantEnVigueur;
import fr.unisson.conventions.ConventionFranchie;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.PromessesDuTexte;
import fr.unisson.conventions.domaine.DonneesArticle.Engagement;
import fr.unisson.conventions.domaine.DonneesArticle.Engagements;
import fr.unisson.conventions.domaine.DonneesArticle.Objectif;
import fr.unisson.conventions.domaine.DonneesArticle.Objectifs;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.pilotage.PromesseVue.Texte;
import fr.unisson.pilotage.domaine.EtatPromesse;
import fr.unisson.pilotage.domaine.GenrePromesse;
import fr.unisson.pilotage.domaine.Rapprochement;
import fr.unisson.pilotage.domaine.Rythme;
import fr.unisson.pilotage.donnees.PromesseLecture;
import fr.unisson.pilotage.donnees.PromesseSql;
import fr.unisson.pilotage.donnees.PromesseSql.Naissance;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes from the text in force what it promised, on the day of the entry into force. Done again,
/// it adds only what is new in the text.
@Service
@Transactional
public class OuvertureDuSuivi {

    private final Conventions conventions;
    private final Parties parties;
    private final PromessesDuTexte texte;
    private final PromesseLecture lecture;
    private final PromesseSql promesses;
    private final DevoirsDuPilotage devoirs;
    private final ActeurDeTransaction acteurs;
    private final Clock horloge;

    OuvertureDuSuivi(
            Conventions conventions,
            Parties parties,
            PromessesDuTexte texte,
            PromesseLecture lecture,
            PromesseSql promesses,
            DevoirsDuPilotage devoirs,
            ActeurDeTransaction acteurs,
            Clock horloge) {
        this.conventions = conventions;
        this.parties = parties;
        this.texte = texte;
        this.lecture = lecture;
        this.promesses = promesses;
        this.devoirs = devoirs;
        this.acteurs = acteurs;
        this.horloge = horloge;
    }

    @EventListener
    void aLEntreeEnVigueur(ConventionFranchie passage) {
        if (passage.transition() == TransitionConvention.ENTRER_EN_VIGUEUR
                && !conventions.charger(passage.convention()).avenant()) {
            enSysteme(passage.convention());
        }
    }

    /// What an amendment promises is followed with the convention it changes.
    @EventListener
    void aLEffetDUnAvenant(AvenantEnVigueur effet) {
        reprendre(effet.convention());
    }

    /// Conventions in force that were not taken yet, one run of the timer.
    ///
    /// @return how many were
    public int rattraper() {
        var ids = promesses.aOuvrir();
        ids.forEach(id -> enSysteme(new ConventionId(id)));
        return ids.size();
    }

    private void enSysteme(ConventionId id) {
        acteurs.devenir(
                Acteur.systeme("suivi des conventions"),
                () -> {
                    if (promesses.ouvrir(id, horloge.instant())) reprendre(id);
                    return id;
                });
    }

    /// Adds what the text promises and that is not followed yet, as the platform: at the entry into
    /// force, then after each amendment.
    public void reprendre(ConventionId id) {
        var noms =
                parties.lister(id).stream()
                        .filter(PartieVue::acceptee)
                        .collect(Collectors.toMap(PartieVue::id, PartieVue::nom));
        var effet = conventions.charger(id).enVigueurLe();
        var jour = effet == null ? Dates.jourDe(horloge.instant()) : effet;
        var deja = lecture.lister(id);
        var engagements = texte.trouver(id, Engagements.class).map(Engagements::engagements);
        ajouter(
                id,
                GenrePromesse.ENGAGEMENT,
                deja,
                engagements.orElse(List.of()).stream().map(OuvertureDuSuivi::texte).toList(),
                noms,
                jour);
        var objectifs = texte.trouver(id, Objectifs.class).map(Objectifs::objectifs);
        ajouter(
                id,
                GenrePromesse.OBJECTIF,
                deja,
                objectifs.orElse(List.of()).stream().map(OuvertureDuSuivi::texte).toList(),
                noms,
                jour);
        lecture.lister(id).forEach(devoirs::mettreAJour);
    }

    private void ajouter(
            ConventionId id,
            GenrePromesse genre,
            List<PromesseVue> deja,
            List<Texte> textes,
            Map<Long, String> noms,
            LocalDate jour) {
        var suivies = deja.stream().filter(p -> p.genre() == genre).toList();
        Set<String> connues =
                suivies.stream()
                        .map(p -> cle(p.texte()))
                        .collect(Collectors.toCollection(HashSet::new));
        int rang = suivies.stream().mapToInt(PromesseVue::rang).max().orElse(0);
        for (var t : textes) {
            if (t.enonce().isBlank() || !connues.add(cle(t))) continue;
            var partie = partie(genre, t, noms);
            promesses.inserer(
                    new Naissance(
                            id,
                            genre,
                            ++rang,
                            partie,
                            partie == null && genre == GenrePromesse.OBJECTIF,
                            t,
                            Rythme.prochain(
                                    EtatPromesse.A_DEMARRER, jour, t.frequence(), t.echeance())),
                    horloge.instant());
        }
    }

    /// An objective whose words name no party, or several, is shared.
    private static @Nullable Long partie(GenrePromesse genre, Texte t, Map<Long, String> noms) {
        return (genre == GenrePromesse.ENGAGEMENT
                        ? Rapprochement.exact(t.partieDite(), noms)
                        : Rapprochement.proche(t.responsable(), noms))
                .orElse(null);
    }

    private static String cle(Texte t) {
        return Rapprochement.normalise(t.partieDite()) + "\n" + Rapprochement.normalise(t.enonce());
    }

    private static Texte texte(Engagement e) {
        return new Texte(
                e.contenu(),
                e.partie(),
                e.responsable(),
                e.frequence(),
                e.condition(),
                e.preuve(),
                "",
                "",
                "",
                null);
    }

    private static Texte texte(Objectif o) {
        return new Texte(
                o.objectif(),
                "",
                o.responsable(),
                "",
                "",
                "",
                o.indicateur(),
                o.depart(),
                o.cible(),
                o.echeance());
    }
}
