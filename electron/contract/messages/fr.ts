import type { en } from './en.ts';
import { authority } from './fr/authority.ts';
import { certificates } from './fr/certificates.ts';
import { client } from './fr/client.ts';
import { commandline } from './fr/commandline.ts';
import { commandlineAuthority } from './fr/commandline-authority.ts';
import { commandlineClient } from './fr/commandline-client.ts';
import { commandlineRequests } from './fr/commandline-requests.ts';
import { configuration } from './fr/configuration.ts';
import { contacts } from './fr/contacts.ts';
import { endpoints } from './fr/endpoints.ts';
import { given } from './fr/given.ts';
import { giving } from './fr/giving.ts';
import { hosts } from './fr/hosts.ts';
import { issuers } from './fr/issuers.ts';
import { machine } from './fr/machine.ts';
import { pending } from './fr/pending.ts';
import { pfx } from './fr/pfx.ts';
import { requests } from './fr/requests.ts';
import { responses } from './fr/responses.ts';
import { risLog } from './fr/ris-log.ts';
import { run } from './fr/run.ts';
import { window } from './fr/window.ts';
import { windowAuthority } from './fr/window-authority.ts';
import { windows } from './fr/windows.ts';
import { words } from './fr/words.ts';

/*
 * Glossary: one word for one thing, Windows' own French word where it has one.
 *
 * wizard               assistant
 * setup (made, run)    installation; "run the setup again" is « relancez l’installation »
 * run (of the wizard)  exécution
 * plan; step           plan; opération (« étape » is only "Step X of Y" of the pages)
 * check; verdict       contrôle; verdict
 * cancel               annuler
 * undo (a run)         rétablir l’état antérieur (never « annuler »); a step that was undone is « défait »
 * remove (the setup)   supprimer; take back, take out (of a store): retirer; put back: remettre, rétablir
 * log                  journal; Windows' event log: journal des événements
 * journal              fichier de reprise
 * record               fiche d’installation
 * choices; answer file choix; fichier de réponses
 * setting              paramètre
 * conflict; quarantine conflit; quarantaine
 * this machine         cet ordinateur
 * embedded machine     machine simulée (« intégrée » is the setup: server and client on one computer)
 * browser host         hôte navigateur
 * certificate store    magasin (de certificats)
 * thumbprint           empreinte numérique
 * subject; issuer      objet; émetteur
 * purpose; key usage   rôle; utilisation de la clé
 * to be trusted        être approuvé
 * private key          clé privée
 * key container        conteneur de clés
 * crypto provider      fournisseur de chiffrement
 * find value           valeur de recherche
 * CA                   autorité de certification
 * enterprise server    serveur d’entreprise
 * to log in            ouvrir une session
 * elevated             avec les droits d’administrateur
 *
 * Typography: U+202F, the narrow no-break space, before : ; ! ? and inside « »; the apostrophe is ’.
 */

/** Every message in French, by code, with exactly the keys of the English table. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  ...authority,
  ...certificates,
  ...client,
  ...commandline,
  ...commandlineAuthority,
  ...commandlineClient,
  ...commandlineRequests,
  ...configuration,
  ...contacts,
  ...endpoints,
  ...given,
  ...giving,
  ...hosts,
  ...issuers,
  ...machine,
  ...pending,
  ...pfx,
  ...requests,
  ...responses,
  ...risLog,
  ...run,
  ...window,
  ...windowAuthority,
  ...windows,
  ...words,
};
