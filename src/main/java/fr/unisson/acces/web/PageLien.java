package fr.unisson.acces.web;

/// A single-use link somebody has just opened.
///
/// @param valable whether it still serves
/// @param explication why not, and what to do
public record PageLien(String jeton, boolean valable, String explication) {}
