/*
 * Passkeys, where the browser has them: asks the device, puts its answer in the form and sends it.
 * Without a script, or elsewhere than at the address where keys hold, nothing of it shows.
 */
"use strict";
(() => {
    if (!window.PublicKeyCredential || !navigator.credentials) return;

    const octets = (texte) =>
        Uint8Array.from(atob(texte.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
    const texte = (tampon) =>
        btoa(String.fromCharCode(...new Uint8Array(tampon)))
            .replaceAll("+", "-")
            .replaceAll("/", "_")
            .replace(/=+$/, "");
    const designation = (cle) => ({ ...cle, id: octets(cle.id) });

    const gestes = {
        async creer(demande) {
            const cle = await navigator.credentials.create({
                publicKey: {
                    ...demande,
                    challenge: octets(demande.challenge),
                    user: { ...demande.user, id: octets(demande.user.id) },
                    excludeCredentials: demande.excludeCredentials.map(designation),
                },
            });
            return repondre(cle, {
                attestationObject: texte(cle.response.attestationObject),
                transports: cle.response.getTransports?.() ?? [],
            });
        },
        async entrer(demande) {
            const cle = await navigator.credentials.get({
                publicKey: { ...demande, challenge: octets(demande.challenge), allowCredentials: [] },
            });
            return repondre(cle, {
                authenticatorData: texte(cle.response.authenticatorData),
                signature: texte(cle.response.signature),
                userHandle: cle.response.userHandle ? texte(cle.response.userHandle) : undefined,
            });
        },
    };

    const repondre = (cle, reponse) =>
        JSON.stringify({
            id: cle.id,
            rawId: texte(cle.rawId),
            type: cle.type,
            authenticatorAttachment: cle.authenticatorAttachment ?? undefined,
            clientExtensionResults: {},
            response: { ...reponse, clientDataJSON: texte(cle.response.clientDataJSON) },
        });

    const MOTS = {
        NotAllowedError: "Rien n’a été fait : vous avez renoncé, ou le temps est passé. Recommencez quand vous voudrez.",
        InvalidStateError: "Cet appareil a déjà une clé d’accès pour ce compte.",
        ConstraintError: "Cet appareil ne sait pas vous reconnaître par une empreinte, un visage ou un code.",
    };
    const AUTREMENT = "Ce navigateur n’a pas pu se servir d’une clé d’accès. Essayez avec un autre appareil.";

    for (const formulaire of document.querySelectorAll("form[data-cle]")) {
        if (!formulaire.dataset.cleOrigines.split(" ").includes(location.origin)) continue;
        const bouton = formulaire.querySelector('button[type="button"]');
        const message = formulaire.querySelector("[data-cle-message]");
        bouton.addEventListener("click", async () => {
            bouton.disabled = true;
            message.textContent = "";
            try {
                const geste = gestes[formulaire.dataset.cle];
                formulaire.elements.reponse.value = await geste(JSON.parse(formulaire.dataset.cleDemande));
                formulaire.submit();
            } catch (erreur) {
                message.textContent = MOTS[erreur.name] ?? AUTREMENT;
                bouton.disabled = false;
                bouton.focus();
            }
        });
        addEventListener("pageshow", () => (bouton.disabled = false));
        document.querySelectorAll("[data-cle-absente]").forEach((p) => (p.hidden = true));
        formulaire.hidden = false;
    }
})();
