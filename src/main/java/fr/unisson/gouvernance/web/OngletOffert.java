package fr.unisson.gouvernance.web;

/// One more face of a body, offered as a bean.
///
/// @param segment what follows the address of the body: `reunions`
/// @param ordre its place, smallest first; the overview is 0, members 10, opinions 40, charter 50,
///   report 60
record OngletOffert(String nom, String segment, int ordre) {}
