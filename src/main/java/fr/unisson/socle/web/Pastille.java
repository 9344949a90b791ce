package fr.unisson.socle.web;

/// A state in the reader's words ("À vous de signer"), never an internal name.
public record Pastille(String mot, Ton ton) {}
