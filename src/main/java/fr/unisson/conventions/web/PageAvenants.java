package fr.unisson.conventions.web;

import fr.unisson.socle.Segment;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Ligne;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The amendments of a convention and the texts they made.
///
/// @param fin end of the current period, in words
/// @param anterieurs how many were signed before it was taken over
/// @param prochain number that the next one will take
public record PageAvenants(
        TeteConvention tete,
        List<Ligne> avenants,
        List<Texte> textes,
        boolean peutOuvrir,
        @Nullable String fin,
        int anterieurs,
        int prochain) {

    public PageAvenants {
        avenants = List.copyOf(avenants);
        textes = List.copyOf(textes);
    }

    /// @param lien to read it
    public record Texte(String nom, String quand, String empreinte, String lien, String pdf) {}

    /// What is typed to open an amendment.
    public record Saisie(
            String titre,
            String expose,
            List<String> types,
            List<String> articles,
            String effet,
            String fin) {

        public Saisie {
            types = List.copyOf(types);
            articles = List.copyOf(articles);
        }

        static Saisie vide() {
            return new Saisie("", "", List.of(), List.of(), "", "");
        }
    }

    /// The models by which the form may be filled in.
    ///
    /// @param choisi code of the one asked for, empty for none
    /// @param redaction what it suggests to write, Markdown
    public record Depart(List<Choix> modeles, String choisi, String redaction) {}

    public record Nouveau(
            TeteConvention tete,
            Depart depart,
            Saisie saisie,
            List<Choix> types,
            List<Choix> articles,
            @Nullable String fin,
            Erreurs erreurs) {}

    /// One text to be read, or its difference with another.
    ///
    /// @param mention that nobody signed it, null for the signed text
    /// @param annexes living annexes of today, which stand in no text
    /// @param avant rank it is compared with, null when it is read alone
    public record Consolide(
            TeteConvention tete,
            String nom,
            @Nullable String mention,
            String quand,
            String empreinte,
            String pdf,
            List<Morceau> morceaux,
            List<Choix> textes,
            String rang,
            @Nullable String avant,
            List<Segment> segments,
            List<String> annexes) {

        public record Morceau(String titre, String html) {}
    }
}
