package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.MatiereAvis;
import fr.unisson.gouvernance.NouvelAvis;
import fr.unisson.gouvernance.RegistreDesAvis.Dits;
import fr.unisson.gouvernance.SensAvis;
import fr.unisson.gouvernance.Suite;
import fr.unisson.gouvernance.domaine.DatesDAvis;
import fr.unisson.gouvernance.domaine.DossierAvis;
import fr.unisson.gouvernance.domaine.TransitionAvis;
import fr.unisson.socle.JoursOuvres;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Saisies;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was typed about an opinion, at its birth or at one of its passages.
public record AvisForm(
        @Nullable String version,
        @Nullable String matiere,
        @Nullable String objet,
        @Nullable String question,
        @Nullable String demandeur,
        @Nullable String lien,
        @Nullable String pour,
        @Nullable String texte,
        @Nullable String sens,
        @Nullable String le,
        @Nullable String reponsePour,
        @Nullable String suite,
        @Nullable String reponse,
        @Nullable String effetPour,
        @Nullable String effet,
        @Nullable String motif) {

    /// An answer in a month, unless the body says otherwise.
    private static final int REPONSE_JOURS = 30;

    private static final int EFFET_MOIS = 6;

    static final Map<String, String> CHAMPS =
            Map.ofEntries(
                    Map.entry(DatesDAvis.POUR, "pour"),
                    Map.entry(DatesDAvis.LE, "le"),
                    Map.entry("OBJET", "objet"),
                    Map.entry("TEXTE", "texte"),
                    Map.entry("SENS", "sens"),
                    Map.entry("REPONSE_DATEE", "reponsePour"),
                    Map.entry("SUITE", "suite"),
                    Map.entry("RAISONS", "reponse"),
                    Map.entry("EFFET_DATE", "effetPour"),
                    Map.entry("EFFET", "effet"),
                    Map.entry(Motif.SANS_MOTIF, "motif"));

    static AvisForm neuf(LocalDate jour) {
        return new AvisForm(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                jour.toString(),
                dansUnMois(jour),
                null,
                null,
                null,
                null,
                null);
    }

    private static String dansUnMois(LocalDate jour) {
        return JoursOuvres.FRANCE.ouAvant(jour.plusDays(REPONSE_JOURS)).toString();
    }

    /// With the title of the point of a meeting where it is given.
    AvisForm surPoint(@Nullable String titre) {
        return new AvisForm(
                version,
                matiere,
                titre,
                question,
                demandeur,
                lien,
                pour,
                texte,
                sens,
                le,
                reponsePour,
                suite,
                reponse,
                effetPour,
                effet,
                motif);
    }

    static AvisForm passage(int version, LocalDate jour) {
        return new AvisForm(
                Integer.toString(version),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                dansUnMois(jour),
                null,
                null,
                JoursOuvres.FRANCE.ouAvant(jour.plusMonths(EFFET_MOIS)).toString(),
                null,
                null);
    }

    private Erreurs erreursDeNaissance() {
        var e =
                erreursDuPassage()
                        .raconter("objet", objet, Champs.LIGNE)
                        .borner("demandeur", demandeur, Champs.LIGNE)
                        .borner("lien", lien, Champs.LIGNE)
                        .raconter("question", question, Champs.TEXTE);
        if (Saisies.parmi(MatiereAvis.class, matiere).isEmpty()) {
            e = e.plus("matiere", "Choisissez le sujet.");
        }
        if (Saisies.vide(objet)) e = e.plus("objet", "Dites sur quoi porte l’avis.");
        if (Saisies.dateFausse(pour)) e = e.plus("pour", "Cette date n’est pas complète.");
        var adresse = Saisies.texte(lien);
        if (!adresse.isEmpty() && !adresse.matches("/[a-z][A-Za-z0-9/#?=&._-]*")) {
            e = e.plus("lien", "Écrivez une adresse de ce site : /conventions/3.");
        }
        return e;
    }

    /// What the rule of a passage cannot tell: a date half typed is not a date left out.
    private Erreurs erreursDuPassage() {
        var e =
                Erreurs.AUCUNE
                        .raconter("texte", texte, Champs.TEXTE)
                        .raconter("reponse", reponse, Champs.TEXTE)
                        .raconter("effet", effet, Champs.TEXTE)
                        .raconter("motif", motif, Champs.TEXTE);
        if (Saisies.dateFausse(reponsePour)) {
            e = e.plus("reponsePour", "Cette date n’est pas complète.");
        }
        if (Saisies.dateFausse(effetPour)) {
            e = e.plus("effetPour", "Cette date n’est pas complète.");
        }
        return e;
    }

    /// What is missing and dates that make no sense, at once.
    ///
    /// @param jour the day it is typed
    Erreurs erreurs(TransitionAvis t, LocalDate jour) {
        boolean nait = t.passage().depuis().isEmpty();
        var e = (nait ? erreursDeNaissance() : erreursDuPassage()).avec(dates(t, jour));
        if (t == TransitionAvis.EMETTRE && Saisies.date(le).isEmpty()) {
            e = e.plus("le", "Indiquez le jour où l’avis a été donné.");
        }
        for (var manque : t.verifier(dossier())) {
            var champ = CHAMPS.getOrDefault(manque.code(), "");
            if (!manque.remplie() && !champ.isEmpty() && e.pour(champ).isEmpty()) {
                e = e.plus(champ, manque.phrase());
            }
        }
        return t.motifRequis() && Saisies.vide(motif)
                ? e.plus("motif", "Indiquez le motif en quelques mots.")
                : e;
    }

    /// An opinion that is not followed has no effect to notice, whatever day stands in its field.
    private Erreurs dates(TransitionAvis t, LocalDate jour) {
        var suivi = Saisies.parmi(Suite.class, suite).orElse(null) != Suite.NON_SUIVI;
        var dites =
                new DatesDAvis(
                        date(pour), date(le), date(reponsePour), suivi ? date(effetPour) : null);
        var e = Erreurs.AUCUNE;
        for (var m : dites.refus(t, jour)) {
            e = e.plus(CHAMPS.getOrDefault(m.code(), ""), m.phrase());
        }
        return e;
    }

    int versionLue() {
        return Saisies.entier(version).orElse(0);
    }

    NouvelAvis nouveau(InstanceId instance) {
        return new NouvelAvis(
                instance,
                Saisies.parmi(MatiereAvis.class, matiere).orElse(MatiereAvis.AUTRE),
                Saisies.texte(objet),
                Saisies.texte(question),
                Saisies.texte(demandeur),
                Saisies.vide(lien) ? null : Saisies.texte(lien),
                date(pour));
    }

    DossierAvis dossier() {
        return new DossierAvis(
                Saisies.texte(texte),
                Saisies.parmi(SensAvis.class, sens).orElse(null),
                date(reponsePour),
                Saisies.parmi(Suite.class, suite).orElse(null),
                Saisies.texte(reponse),
                date(effetPour),
                Saisies.texte(effet));
    }

    Dits dits() {
        return new Dits(dossier(), Saisies.vide(motif) ? null : Saisies.texte(motif));
    }

    private static @Nullable LocalDate date(@Nullable String saisie) {
        return Saisies.date(saisie).orElse(null);
    }
}
