package fr.unisson.modeles;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a model is for, and what a convention of this kind cannot do without.
public enum TypeModele {
    CADRE_QUALITE(
            "Convention-cadre qualité, en sept volets",
            "",
            TypeDonnees.PERIMETRE,
            TypeDonnees.PRINCIPES,
            TypeDonnees.ENGAGEMENTS,
            TypeDonnees.COPIL,
            TypeDonnees.OUTILS,
            TypeDonnees.FORMATIONS,
            TypeDonnees.INDICATEURS),
    CPTS_ETABLISSEMENT(
            "CPTS et établissement",
            "",
            TypeDonnees.MISSIONS_PROPRES,
            TypeDonnees.MISSIONS_COMMUNES,
            TypeDonnees.OBJECTIFS),
    HAD_ESMS(
            "HAD et établissement social ou médico-social",
            "article D. 6124-204 du code de la santé publique"),
    FILIERE_GERIATRIQUE("EHPAD et hôpital, filière gériatrique", ""),
    CPTS_COORDINATION(
            "CPTS et dispositif d’appui, ou entre CPTS",
            "",
            TypeDonnees.MISSIONS_PROPRES,
            TypeDonnees.MISSIONS_COMMUNES,
            TypeDonnees.OBJECTIFS),
    APPUI_REGIONAL("Structure régionale d’appui et organisation ou association d’usagers", ""),
    SPECIFIQUE("Convention spécifique, rattachée à une convention-cadre", ""),
    LIBRE("Autre convention", "");

    private final String libelle;
    private final String source;
    private final List<TypeDonnees> donnees;

    TypeModele(String libelle, String source, TypeDonnees... donnees) {
        this.libelle = libelle;
        this.source = source;
        this.donnees = List.of(donnees);
    }

    public String libelle() {
        return libelle;
    }

    /// The rule that asks for the clauses; empty when it is our own advice.
    public String source() {
        return source;
    }

    /// The kinds of articles that it cannot do without. Whoever signs must know for how long, and
    /// how to leave.
    public Set<TypeDonnees> donneesExigees() {
        var toutes = EnumSet.of(TypeDonnees.DUREE, TypeDonnees.RETRAIT);
        toutes.addAll(donnees);
        return toutes;
    }

    public List<ClauseExigee> clauses() {
        return Arrays.stream(ClauseExigee.values()).filter(c -> c.type() == this).toList();
    }

    /// As written in a model's file: `had-esms`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<TypeModele> de(String code) {
        var cherche = code.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values()).filter(t -> t.name().equals(cherche)).findFirst();
    }
}
