package fr.unisson.conventions.web;

import org.jspecify.annotations.Nullable;

/// Where each requirement of a passage can be met.
final class Lieux {

    private Lieux() {}

    static @Nullable String de(String exigence, long convention) {
        var face =
                switch (exigence) {
                    case "DEUX_ORGANISATIONS",
                            "UN_ANIMATEUR",
                            "DEUX_PARTIES_ENGAGEES",
                            "FICHES_DES_PARTIES",
                            "SIGNATAIRE_HABILITE" ->
                            Face.PARTIES;
                    case "DIAGNOSTIC_OU_RAISON", "CONSTATS_PARTAGES" -> Face.DIAGNOSTIC;
                    case "POSITION_SUR_CHAQUE_PRINCIPE",
                            "AUCUN_BLOCAGE_SUR_LES_PRINCIPES",
                            "PERIMETRE_REDIGE" ->
                            Face.PRINCIPES;
                    case "VOLETS_CLOS", "DIVERGENCES_TRAITEES" -> Face.VOLETS;
                    case "CLAUSES_OBLIGATOIRES",
                            "VERSION_FIGEE",
                            "CONTROLES_SANS_BLOCAGE",
                            "COMMENTAIRE_SUR_UN_ARTICLE",
                            "MEME_TEXTE_APPROUVE_PAR_TOUS" ->
                            Face.TEXTE;
                    case "RESERVE_OU_REFUS", "DECISIONS_FAVORABLES", "AVIS_REPONDUS" ->
                            Face.VALIDATION;
                    case "SIGNATURES_COMPLETES" -> Face.SIGNATURE;
                    default -> null;
                };
        return face == null ? null : face.adresse(convention);
    }
}
