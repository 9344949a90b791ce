package fr.unisson.conventions;

import fr.unisson.conventions.domaine.DonneesArticle;
import fr.unisson.conventions.domaine.EtatVolet;
import fr.unisson.modeles.TypeDonnees;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An article with its current text.
///
/// @param volet identifier of its volet, null for a general clause
/// @param version of its text, to send back with a change
/// @param par who wrote this version, null for the model's own text
/// @param commentairesOuverts comments that await an answer
public record ArticleVue(
        long id,
        @Nullable Long volet,
        @Nullable Integer numeroVolet,
        @Nullable EtatVolet etatVolet,
        String numero,
        String titre,
        boolean obligatoire,
        TypeDonnees type,
        String aide,
        int version,
        String texte,
        DonneesArticle donnees,
        @Nullable String par,
        Instant le,
        int commentairesOuverts) {}
