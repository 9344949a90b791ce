package fr.unisson.conventions.domaine;

/// What the life of an amendment looks at.
///
/// @param baseActuelle the text it amends is still the article's current text
/// @param articleModifiable the article may be changed at this stage
/// @param parSonAuteur the person who asks is the one who proposed it
public record DossierAmendement(
        boolean baseActuelle, boolean articleModifiable, boolean parSonAuteur) {}
