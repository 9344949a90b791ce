package fr.unisson.conventions.web;

import org.springframework.modulith.NamedInterface;

/// An organisation found in the directory, or chosen.
///
/// @param detail town and number, to tell apart two organisations of the same name
@NamedInterface("pages")
public record OrganisationChoisie(long id, String nom, String detail) {}
