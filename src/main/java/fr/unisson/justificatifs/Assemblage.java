package fr.unisson.justificatifs;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.TermesDesConventions;
import fr.unisson.documents.Contenu;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.Impression;
import fr.unisson.documents.Maquette;
import fr.unisson.justificatifs.domaine.Chemins;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import unisson.pages.StaticTemplates;

/// Puts together what a reader asked for. Everything is read as this reader: row-level security
/// decides what exists, and what they may not read is told as missing.
@Component
class Assemblage {

    private static final String SOMMAIRE = "sommaire.pdf";
    private static final String MANIFESTE = "manifeste.json";

    private final Conventions conventions;
    private final Parties parties;
    private final TermesDesConventions termes;
    private final Map<NaturePiece, List<Recolte>> recoltes;
    private final ObjectProvider<Impression> impression;
    private final ActeurDeTransaction acteurs;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    Assemblage(
            Conventions conventions,
            Parties parties,
            TermesDesConventions termes,
            List<Recolte> recoltes,
            ObjectProvider<Impression> impression,
            ActeurDeTransaction acteurs,
            PlatformTransactionManager transactions,
            JsonMapper json) {
        this.conventions = conventions;
        this.parties = parties;
        this.termes = termes;
        this.recoltes =
                recoltes.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Recolte::nature,
                                        () -> new EnumMap<>(NaturePiece.class),
                                        Collectors.toList()));
        this.impression = impression;
        this.acteurs = acteurs;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
    }

    /// @param lues the conventions that the reader could read
    record Bilan(int pieces, List<String> manques, List<ConventionId> lues) {}

    /// What is under way for one file.
    private static final class Travail {
        final DemandeDeDossier demande;
        final Acteur lecteur;
        final Paquet paquet;
        final List<Sommaire.Chapitre> chapitres = new ArrayList<>();
        final List<Manifeste.Piece> pieces = new ArrayList<>();
        final List<Manifeste.Manque> manques = new ArrayList<>();
        final List<ConventionId> lues = new ArrayList<>();
        final List<Manifeste.Convention> conventions = new ArrayList<>();
        final Chemins dossiers = new Chemins();

        Travail(DemandeDeDossier demande, Acteur lecteur, Paquet paquet) {
            this.demande = demande;
            this.lecteur = lecteur;
            this.paquet = paquet;
        }
    }

    /// Writes the whole file.
    ///
    /// @param titre of the file, in words
    /// @param auPlus bytes of all pieces together
    Bilan assembler(
            String titre,
            DemandeDeDossier demande,
            Acteur lecteur,
            Instant le,
            long auPlus,
            OutputStream sortie)
            throws IOException {
        try (var paquet = new Paquet(sortie, le, auPlus)) {
            var t = new Travail(demande, lecteur, paquet);
            for (var id : demande.conventions()) chapitre(t, id);
            var sommaire = imprimer(sommaire(titre, t, le));
            paquet.decrire(SOMMAIRE, Piece.de(SOMMAIRE, "Sommaire", sommaire));
            paquet.decrire(
                    MANIFESTE,
                    Piece.de(
                            MANIFESTE,
                            "Manifeste",
                            json.writerWithDefaultPrettyPrinter()
                                    .writeValueAsBytes(manifeste(t, le))));
            paquet.finir();
            return new Bilan(
                    t.pieces.size(),
                    t.manques.stream()
                            .map(m ->
                                    (demande.conventions().size() > 1 ? m.convention() + ", " : "")
                                            + m.nature()
                                            + " : "
                                            + m.raison())
                            .toList(),
                    t.lues);
        }
    }

    /// Each reading in a transaction of its own: one that is refused does not undo the others.
    private <T> T lire(Acteur lecteur, Supplier<T> lecture) {
        return Objects.requireNonNull(transaction.execute(_ -> acteurs.devenir(lecteur, lecture)));
    }

    private void chapitre(Travail t, ConventionId id) {
        ConventionVue convention;
        List<Sommaire.Fait> faits;
        try {
            convention = lire(t.lecteur, () -> conventions.charger(id));
            faits = lire(t.lecteur, () -> faits(convention));
        } catch (Introuvable e) {
            t.manques.add(
                    new Manifeste.Manque(
                            "Une convention demandée",
                            "Toutes les pièces",
                            "Elle ne vous est pas, ou plus, ouverte."));
            return;
        }
        t.lues.add(id);
        var nom = nom(convention);
        t.conventions.add(Provenances.manifeste(nom, convention));
        var dossier = t.dossiers.unique(Chemins.dossier(nom));
        var sections = new ArrayList<Sommaire.Section>();
        int rang = 1;
        for (var nature : t.demande.natures()) {
            sections.add(section(t, convention, nom, dossier + "/" + rang++, nature));
        }
        t.chapitres.add(new Sommaire.Chapitre(nom, faits, sections));
    }

    private static String nom(ConventionVue c) {
        return c.numero() == null ? c.titre() : c.numero() + " " + c.titre();
    }

    private List<Sommaire.Fait> faits(ConventionVue c) {
        var faits = new ArrayList<Sommaire.Fait>();
        faits.add(new Sommaire.Fait("État", Provenances.avec(c.etat().libelle(), c)));
        faits.add(
                new Sommaire.Fait(
                        "Signée le",
                        Provenances.avec(
                                c.signeeLe() == null ? "Non renseignée" : Dates.jour(c.signeeLe()),
                                c)));
        faits.add(new Sommaire.Fait("En vigueur depuis le", Dates.jour(c.enVigueurLe())));
        termes.trouver(c.id())
                .ifPresent(t -> faits.add(new Sommaire.Fait("Terme", Dates.jour(t.fin()))));
        faits.add(
                new Sommaire.Fait(
                        "Parties",
                        parties.lister(c.id()).stream()
                                .filter(PartieVue::acceptee)
                                .map(PartieVue::nom)
                                .collect(Collectors.joining(", "))));
        return faits.stream().filter(f -> !f.valeur().isBlank()).toList();
    }

    private Sommaire.Section section(
            Travail t, ConventionVue convention, String nom, String prefixe, NaturePiece nature) {
        var entrees = new ArrayList<Paquet.Entree>();
        var raisons = new ArrayList<String>();
        var dossier = prefixe + "-" + nature.dossier();
        for (var recolte : recoltes.getOrDefault(nature, List.of())) {
            try {
                lire(t.lecteur, () -> ecrire(t, recolte, convention, dossier, entrees, raisons));
            } catch (Interdit e) {
                raisons.add(Objects.requireNonNullElse(e.getMessage(), "Accès refusé."));
            } catch (Introuvable e) {
                raisons.add("Vous n’avez pas accès à ces pièces.");
            }
        }
        entrees.forEach(e ->
                t.pieces.add(
                        new Manifeste.Piece(
                                e.chemin(),
                                e.titre(),
                                nature.libelle(),
                                nom,
                                e.taille(),
                                e.empreinte())));
        raisons.forEach(r -> t.manques.add(new Manifeste.Manque(nom, nature.libelle(), r)));
        return new Sommaire.Section(
                nature.libelle(), entrees.stream().map(Assemblage::ligne).toList(), raisons);
    }

    private static boolean ecrire(
            Travail t,
            Recolte recolte,
            ConventionVue convention,
            String dossier,
            List<Paquet.Entree> entrees,
            List<String> raisons) {
        var lot = recolte.recolter(convention, t.demande);
        raisons.addAll(lot.manques());
        for (var piece : lot.pieces()) {
            try {
                t.paquet
                        .ajouter(dossier, piece)
                        .ifPresentOrElse(
                                entrees::add,
                                () ->
                                        raisons.add(
                                                piece.titre()
                                                        + " ("
                                                        + Fichier.tailleLisible(piece.taille())
                                                        + ") : le dossier atteindrait sa taille"
                                                        + " maximale."));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return true;
    }

    private static Sommaire.Ligne ligne(Paquet.Entree e) {
        return new Sommaire.Ligne(
                e.titre(), e.chemin(), Fichier.tailleLisible(e.taille()), e.empreinte());
    }

    private static Sommaire sommaire(String titre, Travail t, Instant le) {
        var d = t.demande;
        var faits = new ArrayList<Sommaire.Fait>();
        faits.add(new Sommaire.Fait("Destinataire", d.pour().libelle()));
        if (!d.precision().isEmpty()) faits.add(new Sommaire.Fait("Précision", d.precision()));
        faits.add(
                new Sommaire.Fait(
                        "Période", "du " + Dates.jour(d.debut()) + " au " + Dates.jour(d.fin())));
        faits.add(
                new Sommaire.Fait(
                        "Établi par", t.lecteur.nom() + ", avec ses propres droits de lecture"));
        faits.add(new Sommaire.Fait("Établi le", Dates.moment(le)));
        faits.add(new Sommaire.Fait("Pièces", Integer.toString(t.pieces.size())));
        if (t.lues.size() < d.conventions().size()) {
            faits.add(
                    new Sommaire.Fait(
                            "Non accessible",
                            d.conventions().size()
                                    - t.lues.size()
                                    + " convention demandée n’est pas, ou plus, ouverte à cette"
                                    + " personne"));
        }
        return new Sommaire(titre, faits, t.chapitres);
    }

    private static Manifeste manifeste(Travail t, Instant le) {
        var d = t.demande;
        return new Manifeste(
                Manifeste.FORMAT,
                d.pour().libelle(),
                d.precision(),
                d.debut().toString(),
                d.fin().toString(),
                t.lecteur.nom(),
                le.toString(),
                t.conventions,
                t.pieces,
                t.manques);
    }

    private Contenu imprimer(Sommaire s) {
        return impression
                .getObject()
                .imprimer(
                        Maquette.de(
                                        s.titre(),
                                        new StaticTemplates().justificatifsSommaire(s).render())
                                .avecObjet("Sommaire d’un dossier de justificatifs")
                                .avecPied(
                                        "Les empreintes se vérifient avec le fichier "
                                                + Paquet.EMPREINTES));
    }
}
