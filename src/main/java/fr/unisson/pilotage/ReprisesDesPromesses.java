package fr.unisson.pilotage;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.PromessesDuTexte;
import fr.unisson.conventions.domaine.DonneesArticle.Engagement;
import fr.unisson.conventions.domaine.DonneesArticle.Engagements;
import fr.unisson.conventions.domaine.DonneesArticle.Objectif;
import fr.unisson.conventions.domaine.DonneesArticle.Objectifs;
import fr.unisson.pilotage.ElementOuvert.Nature;
import fr.unisson.pilotage.PromesseVue.Texte;
import fr.unisson.pilotage.Promesses.Dits;
import fr.unisson.pilotage.domaine.EtatPromesse;
import fr.unisson.pilotage.domaine.GenrePromesse;
import fr.unisson.pilotage.domaine.Rapprochement;
import fr.unisson.pilotage.domaine.Rythme;
import fr.unisson.pilotage.domaine.Succession;
import fr.unisson.pilotage.domaine.Succession.Rangee;
import fr.unisson.pilotage.domaine.TransitionPromesse;
import fr.unisson.pilotage.donnees.LienSql;
import fr.unisson.pilotage.donnees.PromesseLecture;
import fr.unisson.pilotage.donnees.PromesseSql;
import fr.unisson.pilotage.donnees.PromesseSql.Naissance;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The commitments and objectives of the text as it stands: those that are new are followed, those
/// that an amendment changed are followed under their new words, those that it dropped are closed.
@Component
class ReprisesDesPromesses {

    private final Conventions conventions;
    private final Parties parties;
    private final PromessesDuTexte texte;
    private final PromesseLecture lecture;
    private final PromesseSql sql;
    private final LienSql liens;
    private final Promesses promesses;
    private final DevoirsDuPilotage devoirs;
    private final ElementsDuSuivi elements;
    private final Clock horloge;

    ReprisesDesPromesses(
            Conventions conventions,
            Parties parties,
            PromessesDuTexte texte,
            PromesseLecture lecture,
            PromesseSql sql,
            LienSql liens,
            Promesses promesses,
            DevoirsDuPilotage devoirs,
            ElementsDuSuivi elements,
            Clock horloge) {
        this.conventions = conventions;
        this.parties = parties;
        this.texte = texte;
        this.lecture = lecture;
        this.sql = sql;
        this.liens = liens;
        this.promesses = promesses;
        this.devoirs = devoirs;
        this.elements = elements;
        this.horloge = horloge;
    }

    /// @param acte the amendment that changed the text, empty at the entry into force
    void reprendre(ConventionId id, String acte) {
        var engagements =
                texte.trouver(id, Engagements.class).map(Engagements::engagements).stream()
                        .flatMap(List::stream)
                        .map(ReprisesDesPromesses::texte)
                        .toList();
        var objectifs =
                texte.trouver(id, Objectifs.class).map(Objectifs::objectifs).stream()
                        .flatMap(List::stream)
                        .map(ReprisesDesPromesses::texte)
                        .toList();
        reprendre(id, GenrePromesse.ENGAGEMENT, engagements, acte);
        reprendre(id, GenrePromesse.OBJECTIF, objectifs, acte);
        lecture.lister(id).forEach(devoirs::mettreAJour);
        dire(id);
    }

    private void dire(ConventionId id) {
        var toutes = lecture.lister(id);
        var journal = elements.de(id, Nature.PROMESSES);
        if (journal.fait("promesses")) return;
        if (toutes.isEmpty()) {
            journal.impossible(
                    "promesses",
                    "Le texte ne contient ni tableau d’engagements ni tableau d’objectifs : un"
                            + " avenant peut en ajouter.",
                    "/conventions/" + id + "/avenants");
            return;
        }
        long engagements =
                toutes.stream().filter(p -> p.genre() == GenrePromesse.ENGAGEMENT).count();
        journal.cree(
                "promesses",
                "Engagements suivis : "
                        + engagements
                        + " ; objectifs suivis : "
                        + (toutes.size() - engagements),
                "/conventions/" + id + "/engagements");
    }

    private void reprendre(ConventionId id, GenrePromesse genre, List<Texte> textes, String acte) {
        var toutes = lecture.lister(id).stream().filter(p -> p.genre() == genre).toList();
        var deja = toutes.stream().filter(p -> !p.horsTexte()).toList();
        var suite =
                Succession.de(
                        deja.stream().map(p -> rangee(p.texte())).toList(),
                        textes.stream().map(ReprisesDesPromesses::rangee).toList());
        suite.retires().forEach(i -> retirer(deja.get(i), "Retiré du texte", acte));
        suite.retires().forEach(i -> liens.suivre(deja.get(i).id(), horloge.instant()));
        int rang = toutes.stream().mapToInt(PromesseVue::rang).max().orElse(0);
        for (int i = 0; i < textes.size(); i++) {
            var ancienne = suite.changes().containsKey(i) ? deja.get(suite.changes().get(i)) : null;
            if (ancienne == null && !suite.ajoutes().contains(i)) continue;
            if (ancienne != null) retirer(ancienne, "Remplacé par une nouvelle rédaction", acte);
            naitre(id, genre, ++rang, textes.get(i), ancienne, debut(id, acte));
            if (ancienne != null) liens.suivre(ancienne.id(), horloge.instant());
        }
    }

    /// The new wording goes on from where the former one stood, its own history beside.
    private void naitre(
            ConventionId id,
            GenrePromesse genre,
            int rang,
            Texte t,
            @Nullable PromesseVue ancienne,
            LocalDate debut) {
        var noms = noms(id);
        var partie = partie(genre, t, noms);
        boolean suite = ancienne != null && ancienne.etat() != EtatPromesse.SANS_OBJET;
        var etat = ancienne == null || !suite ? EtatPromesse.A_DEMARRER : ancienne.etat();
        sql.inserer(
                new Naissance(
                        id,
                        genre,
                        rang,
                        partie,
                        partie == null && genre == GenrePromesse.OBJECTIF,
                        t,
                        etat,
                        ancienne == null || !suite ? null : ancienne.avancement(),
                        Rythme.prochain(etat, debut, t.frequence(), t.echeance()),
                        ancienne == null ? null : ancienne.id()),
                horloge.instant());
    }

    private void retirer(PromesseVue p, String raison, String acte) {
        if (p.etat() != EtatPromesse.SANS_OBJET) {
            promesses.franchir(
                    p.id(),
                    p.version(),
                    TransitionPromesse.CLASSER_SANS_OBJET,
                    new Dits(
                            acte.isEmpty() ? raison + "." : raison + " : " + acte + ".",
                            null,
                            new Acte(acte, null),
                            null));
        }
        sql.sortir(p.id());
    }

    /// What an amendment adds begins with it; what the text held begins with the convention, or
    /// with its taking over.
    private LocalDate debut(ConventionId id, String acte) {
        var effet = conventions.charger(id).suivieDepuis();
        return effet == null || !acte.isEmpty() ? Dates.jourDe(horloge.instant()) : effet;
    }

    private Map<Long, String> noms(ConventionId id) {
        return parties.lister(id).stream()
                .filter(PartieVue::acceptee)
                .collect(Collectors.toMap(PartieVue::id, PartieVue::nom));
    }

    /// An objective whose words name no party, or several, is shared.
    private static @Nullable Long partie(GenrePromesse genre, Texte t, Map<Long, String> noms) {
        return (genre == GenrePromesse.ENGAGEMENT
                        ? Rapprochement.exact(t.partieDite(), noms)
                        : Rapprochement.proche(t.responsable(), noms))
                .orElse(null);
    }

    /// A date, a frequency or a target that an amendment changed is another promise.
    private static Rangee rangee(Texte t) {
        return new Rangee(
                t.partieDite(),
                t.enonce(),
                List.of(
                        t.responsable(),
                        t.frequence(),
                        t.condition(),
                        t.preuve(),
                        t.indicateur(),
                        t.depart(),
                        t.cible(),
                        t.echeance() == null ? "" : t.echeance().toString()));
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
