import type { windowAuthority as english } from '../en/window-authority.ts';

export const windowAuthority = {
  'window.noRequest':
    'La demande {certificate} n’est plus là, ou n’a pas été faite par cet assistant. Faites examiner cet ordinateur de nouveau.',
  'window.noIssuer':
    'Impossible de dire ce que les clients doivent approuver : le certificat que le serveur RIS utilise est incertain, ou la racine de son autorité n’est pas sur cet ordinateur. Demandez à l’autorité son certificat racine.',
  'window.noRoots':
    'Le fichier ne contient aucun certificat racine d’une autorité de certification. Donnez celui que l’autorité publie comme racine.',

  'certificate.note.endsSoon':
    'Le certificat arrive bientôt à son terme, le {until}. Faites-le renouveler à temps.',
  'certificate.note.rejoins':
    'Le certificat n’indique pas sa clé privée, mais elle est sur cet ordinateur (conteneur {container}). Choisir le certificat les réunit de nouveau.',
  'certificate.note.lastName':
    'Il indique plusieurs hôtes : {names}. Le RIS ne regarde que le dernier, {name}.',
  'certificate.note.noCommonName':
    'Il n’a pas de nom commun (CN). Le RIS trouve l’hôte dans son nom DNS ; cela ne nuit donc pas.',
  'certificate.note.access':
    'Le compte {account}, sous lequel s’exécute le service du RIS, ne peut pas encore lire la clé privée. L’installation lui en donne le droit, et rien de plus.',
} as const satisfies Record<keyof typeof english, string>;
