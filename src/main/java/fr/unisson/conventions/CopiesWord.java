package fr.unisson.conventions;

import fr.unisson.bureautique.DocumentWord;
import fr.unisson.modeles.DocumentType;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The text of a convention, of an amendment or of a consolidated version as a Word document, to be
/// read outside. It proves nothing and says so.
@Service
@Transactional(readOnly = true)
public class CopiesWord {

    private final Conventions conventions;
    private final Parties parties;
    private final Textes textes;
    private final TextesConsolides consolides;
    private final TermesDesConventions termes;
    private final Clock horloge;

    CopiesWord(
            Conventions conventions,
            Parties parties,
            Textes textes,
            TextesConsolides consolides,
            TermesDesConventions termes,
            Clock horloge) {
        this.conventions = conventions;
        this.parties = parties;
        this.textes = textes;
        this.consolides = consolides;
        this.termes = termes;
        this.horloge = horloge;
    }

    /// The last frozen text, or that of now when none is.
    ///
    /// @param figee whether the last frozen version is wanted; otherwise the text as it stands
    public DocumentWord texte(ConventionId id, boolean figee) {
        var c = conventions.charger(id);
        var etat = textes.etat(id);
        var numero = etat.numero();
        var version = figee && numero != null ? textes.version(id, numero) : null;
        var texte = version == null ? etat.actuel().texte() : version.texte();
        var empreinte = version == null ? etat.actuel().empreinte() : version.empreinte();
        var importee = version == null && c.provenance().importee();
        var nom =
                importee
                        ? "Résumé d’une convention signée ailleurs"
                        : version == null
                                ? "Texte en cours d’écriture, non figé"
                                : "Version " + numero;
        var faits = new ArrayList<String>();
        faits.add(nom);
        if (importee) faits.add("Seul l’original signé, joint à la convention, engage les parties");
        if (version != null) faits.add("Figée le " + Dates.jour(Dates.jourDe(version.le())));
        return document(c, c.avenant() ? "Avenant" : "Convention", faits, nom, texte, empreinte);
    }

    /// What this convention tells of itself to a letter or a review.
    public Map<String, String> faits(ConventionId id, List<Long> miennes) {
        var c = conventions.charger(id);
        var numero = c.numero();
        var toutes = parties.lister(id).stream().filter(PartieVue::acceptee).toList();
        var faits = new HashMap<String, String>();
        faits.put("titre", c.titre());
        faits.put(
                "designation",
                (numero == null ? "" : "n° " + numero + ", ") + "« " + c.titre() + " »");
        faits.put("parties", noms(toutes));
        faits.put(
                "organisation",
                noms(
                        toutes.stream()
                                .filter(p -> miennes.contains(p.organisation().valeur()))
                                .toList()));
        faits.put(
                "autres",
                noms(
                        toutes.stream()
                                .filter(p -> !miennes.contains(p.organisation().valeur()))
                                .toList()));
        if (!c.duree().preavisSuppose()) faits.put("preavis", c.duree().preavisMois() + " mois");
        faits.put("aujourdhui", Dates.jour(Dates.jourDe(horloge.instant())));
        termes.trouver(id).map(t -> t.fin()).ifPresent(fin -> faits.put("fin", Dates.jour(fin)));
        return faits;
    }

    /// A letter or a review with what is known of this convention.
    public DocumentWord document(ConventionId id, DocumentType type, List<Long> miennes) {
        return new DocumentWord(
                type.genre() == DocumentType.Genre.LETTRE ? "" : "Document à compléter",
                type.nom(),
                List.of(conventions.charger(id).titre()),
                "Projet à compléter et à signer",
                type.nom(),
                type.rempli(faits(id, miennes)));
    }

    /// A text after an amendment, or the signed one at rank 0.
    public DocumentWord consolide(ConventionId id, int rang) {
        var c = conventions.charger(id);
        var texte = consolides.charger(id, rang);
        var nom = ImpressionDuConsolide.nom(rang);
        var faits = new ArrayList<String>();
        faits.add(nom);
        if (rang > 0) faits.add(TextesConsolides.MENTION);
        faits.add("Établi le " + Dates.jour(Dates.jourDe(texte.le())));
        return document(c, "Convention", faits, nom, texte.texte(), texte.empreinte());
    }

    private DocumentWord document(
            ConventionVue c,
            String genre,
            List<String> avant,
            String version,
            String texte,
            String empreinte) {
        var numero = c.numero();
        var designation = numero == null ? "" : "n° " + numero;
        var faits = new ArrayList<String>();
        if (numero != null) faits.add(genre + " " + designation);
        faits.addAll(avant);
        faits.add(
                "Entre "
                        + noms(
                                parties.lister(c.id()).stream()
                                        .filter(PartieVue::acceptee)
                                        .toList()));
        faits.add("Empreinte du texte (SHA-256) : " + empreinte);
        faits.add("Copie établie le " + Dates.jour(Dates.jourDe(horloge.instant())));
        return new DocumentWord(
                genre,
                c.titre(),
                faits,
                DocumentWord.COPIE,
                (designation.isEmpty() ? genre : genre + " " + designation)
                        + " · "
                        + version
                        + " · empreinte "
                        + empreinte,
                sansTitre(texte));
    }

    private static String noms(List<PartieVue> parties) {
        return parties.stream().map(PartieVue::nom).collect(Collectors.joining(", "));
    }

    /// The cover says the title; the articles become first headings.
    private static String sansTitre(String texte) {
        return texte.startsWith("# ") ? texte.substring(texte.indexOf('\n') + 1) : texte;
    }
}
