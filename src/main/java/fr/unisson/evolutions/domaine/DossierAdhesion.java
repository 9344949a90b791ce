package fr.unisson.evolutions.domaine;

/// Everything the accession of a party looks at.
///
/// @param enVigueur whether the convention still binds its parties
/// @param organisation whether one was chosen that is not a party already
/// @param presentation what it is and what it does in the perimeter, in words
/// @param mienne whether who asks is who proposed it
/// @param entree whether the amendment that makes it a party took effect
/// @param avenantAbandonne whether that amendment was given up
public record DossierAdhesion(
        boolean enVigueur,
        boolean organisation,
        String presentation,
        boolean mienne,
        Suffrages suffrages,
        boolean entree,
        boolean avenantAbandonne) {}
