import type { commandlineAuthority as english } from '../en/commandline-authority.ts';

export const commandlineAuthority = {
  'commandline.needsCompanion':
    '{option} n’a de sens qu’avec {others}. Ajoutez cette option, ou retirez {option}.',
  'commandline.value.fingerprint':
    '{place} doit être une empreinte numérique SHA-256 entière de 64 chiffres hexadécimaux (espaces, deux-points et minuscules sont sans importance), et non {value}. Prenez-la auprès de l’autorité de certification elle-même ; une empreinte numérique de 40 chiffres (SHA-1) n’est pas assez sûre ici.',
  'commandline.value.trust':
    '{place} doit valoir "asFound", "certificate", ou un objet avec "issuer" : le fichier "file" de la racine et son "sha256".',
  'commandline.help.response':
    'Complète la demande en attente sur cet ordinateur avec la réponse de l’autorité de certification : PEM, DER ou PKCS#7. Exige --host.',
  'commandline.help.pfx':
    'Importe un certificat avec sa clé privée d’un fichier PFX (PFX, P12). Exige --host.',
  'commandline.help.pfxPasswordFile':
    'Fichier qui contient le mot de passe du fichier PFX et rien d’autre ; - le lit sur l’entrée standard.',
  'commandline.help.exportableKey':
    'La nouvelle clé privée peut être exportée. Sans cela, elle ne quitte jamais l’ordinateur.',
  'commandline.help.trustIssuer':
    'Fichier du certificat racine de l’autorité de certification : cet ordinateur l’approuve, pour les certificats de serveur seulement ; --remove le retire.',
  'commandline.help.trustIssuerSha256':
    'L’empreinte numérique SHA-256 entière de cette racine, prise auprès de l’autorité de certification elle-même. Sans la bonne, rien n’est approuvé.',
  'commandline.help.exportIssuer':
    'Après une exécution réussie ou --verify, écrit dans ce nouveau fichier, en PEM, ce que les ordinateurs clients doivent approuver : le certificat racine, ou le certificat lui-même s’il est approuvé seul.',
  'commandline.help.example.response':
    'Compléter la demande et approuver la racine de l’autorité de certification :',
  'commandline.help.example.pfx': 'Importer un certificat avec sa clé, le mot de passe dans un fichier :',
  'commandline.exported':
    'Ce que les ordinateurs clients doivent approuver a été écrit dans {path} : {subject}.',
  'commandline.notExported':
    '{path} n’a pas été écrit : soit rien ne dit sûrement quel certificat le serveur RIS utilise, soit la racine de ce certificat n’est pas sur cet ordinateur.',
  'commandline.exportExists':
    '{path} existe déjà, et --export-issuer n’écrase rien. Indiquez un nouveau fichier.',
} as const satisfies Record<keyof typeof english, string>;
