package fr.unisson.socle.web;

/// A page that receives national files, offered as a bean by its module; no other form takes a file
/// of this size.
public record EnvoiVolumineux(String adresse) {}
