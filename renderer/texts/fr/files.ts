import type { files as english } from '../en/files.ts';

export const files = {
  'file.choose': 'Choisir un fichier…',
  'file.another': 'Choisir un autre fichier…',
  'file.drop': 'ou déposez-le ici',
  'file.given': 'Remis :',
  'file.taking': 'Réception du fichier…',
  'file.paste': 'Coller plutôt son texte',
  'file.paste.label': 'Texte du fichier',
  'file.paste.hint': 'En entier, avec les lignes qui commencent par cinq traits d’union.',
  'file.paste.use': 'Utiliser ce texte',

  'folder.choose': 'Montrer le dossier : {name}…',
  'folder.typed': 'Dossier : {name}',
  'folder.typed.hint': 'Son chemin complet, s’il est installé dans un dossier particulier.',
  'folder.use': 'Chercher dans ce dossier',

  'busy.certificate.checking': 'Vérification du certificat…',
  'busy.pfx': 'Ouverture du fichier PFX…',
  'import.title': 'Un certificat avec sa clé privée, depuis un fichier PFX',
  'import.text': 'Importe un fichier créé par un autre ordinateur ou par une autorité (PFX ou P12).',
  'import.file': 'Fichier PFX',
  'import.file.hint': 'Il contient le certificat, sa clé privée et souvent les certificats de ses émetteurs.',
  'import.password': 'Mot de passe du fichier PFX',
  'import.password.hint': 'Il ouvre le fichier une fois et n’est conservé nulle part.',
  'import.password.show': 'Afficher le mot de passe',
  'import.password.fits': 'Le mot de passe ouvre le fichier.',
  'import.open': 'Ouvrir le fichier',
  'import.in': 'Dans le fichier PFX',
  'import.exportable': 'La clé privée pourra être exportée de cet ordinateur plus tard',
  'import.fault.file': 'Donnez d’abord le fichier PFX.',
  'import.fault.password': 'Le fichier PFX est encore verrouillé. Tapez son mot de passe.',
  'import.fault.refused': 'Le fichier PFX est inutilisable. La raison figure au-dessous.',
  'import.fault.unsuitable':
    'Aucun certificat du fichier PFX ne convient au serveur RIS. Les raisons figurent ci-dessous ; choisissez un autre fichier ou un autre moyen.',
  'import.fault.pick': 'Le fichier PFX contient plusieurs certificats qui conviennent. Choisissez-en un.',
  'window.pfxWrong':
    'Le mot de passe n’ouvre pas le fichier PFX. Les majuscules et les minuscules comptent, et la langue du clavier aussi.',
  'window.pfxNeeded': 'Tapez le mot de passe du fichier PFX. La personne qui a créé le fichier le connaît.',
  'window.pfxCertificate':
    'Ce fichier contient des certificats sans clé privée ; ce n’est donc pas un fichier PFX. Si c’est la réponse à une demande faite ici, complétez cette demande avec elle ; sinon, demandez le fichier PFX.',
} as const satisfies Record<keyof typeof english, string>;
