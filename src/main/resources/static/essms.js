/*
 * Rating by keyboard alone, on top of a form that works without it: a digit chooses a mark and
 * goes to the next element, or to the comment when the mark asks for one. The upper row of a French
 * keyboard gives its digits with Shift only: the key counts by its place too.
 */
"use strict";
(() => {
    const formulaire = document.querySelector("form[data-cotation]");
    if (!formulaire) return;
    const VALEURS = { 1: "1", 2: "2", 3: "3", 4: "4", 5: "ETOILE", 6: "NC", 7: "RI" };
    const cases = [...formulaire.querySelectorAll("[data-case]")];
    // Said where there is a keyboard: at once on a computer, elsewhere from the first key.
    const touches = document.querySelector("[data-touches]");
    const direTouches = () => touches?.removeAttribute("hidden");
    if (matchMedia("(hover: hover) and (pointer: fine) and (min-width: 40rem)").matches) direTouches();
    else document.addEventListener("keyup", (e) => e.key === "Tab" && direTouches());

    const radios = (c) => [...c.querySelectorAll('input[type="radio"]')];
    const viser = (c) => {
        const liste = radios(c);
        (liste.find((r) => r.checked) ?? liste[0])?.focus();
    };
    const suivante = (c) => {
        const apres = cases[cases.indexOf(c) + 1];
        if (apres) viser(apres);
        else formulaire.querySelector('button[name="suite"][value="suivant"]')?.focus();
    };

    formulaire.addEventListener("keydown", (e) => {
        if (e.key === "Enter" && e.ctrlKey) {
            e.preventDefault();
            formulaire.requestSubmit(formulaire.querySelector('button[value="suivant"]'));
            return;
        }
        const ici = e.target.closest?.("[data-case]");
        if (!ici || e.ctrlKey || e.metaKey || e.altKey) return;
        const commentaire = e.target.matches("textarea");
        if (commentaire && e.key === "Enter" && !e.shiftKey && e.target.name.startsWith("t-")) {
            e.preventDefault();
            suivante(ici);
            return;
        }
        if (commentaire || !e.target.matches('input[type="radio"]')) return;
        const valeur = VALEURS[e.key] ?? (e.shiftKey ? null : VALEURS[e.code.replace("Digit", "")]);
        const choisi = radios(ici).find((r) => r.value === valeur);
        if (!choisi) return;
        e.preventDefault();
        choisi.checked = true;
        choisi.dispatchEvent(new Event("change", { bubbles: true }));
        const texte = ici.querySelector('textarea[name^="t-"]');
        if (choisi.value !== "4" && texte && !texte.value.trim()) texte.focus();
        else suivante(ici);
    });

    const premiere = cases.find((c) => radios(c).some((r) => r.checked && r.value === ""));
    if (premiere && !location.hash && !document.querySelector("[data-recevoir-focus]")) viser(premiere);
})();
