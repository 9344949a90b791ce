package fr.unisson.acces.web;

/// @param nom as the provider shows it, empty when it does not
/// @param compte name and address of the account it would be linked to, empty before sign-in
public record PageIdentite(String fournisseur, String nom, String compte) {}
