package fr.unisson.pilotage.domaine;

/// The facts of the moment of a passage of a common mission.
///
/// @param conventionEngagee its convention is in force, suspended or not
/// @param dansLeTexte the text in force still holds it
/// @param acte the decision or the amendment that decides it
public record DossierMission(boolean conventionEngagee, boolean dansLeTexte, String acte) {}
