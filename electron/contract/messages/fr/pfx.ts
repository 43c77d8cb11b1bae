import type { pfx as english } from '../en/pfx.ts';

export const pfx = {
  'pfx.empty': 'Le fichier PFX est vide. Procurez-vous-le de nouveau.',
  'pfx.large':
    'Le fichier PFX a {bytes} octets ; au-delà de {limit}, il n’est pas lu. C’est un autre fichier ; indiquez celui qui contient le certificat et sa clé.',
  'pfx.cutOff':
    'Le fichier PFX est tronqué : il a {bytes} octets sur {expected}. Il n’a pas été copié ou envoyé en entier ; procurez-vous-le de nouveau.',
  'pfx.damaged':
    'Le fichier PFX est endommagé ({reason}). Le mot de passe n’y est pour rien ; procurez-vous de nouveau le fichier.',
  'pfx.unknown':
    'Ce n’est pas un fichier PFX. Un fichier PFX (PFX ou P12) contient un certificat avec sa clé privée ; indiquez celui-là.',
  'pfx.certificate':
    'Ce fichier contient des certificats sans clé privée ; ce n’est donc pas un fichier PFX. S’il est la réponse à une demande créée ici, indiquez-le avec --response ; sinon, demandez le fichier PFX.',
  'pfx.privateKey':
    'Ce fichier ne contient qu’une clé privée ; ce n’est pas un fichier PFX. Réunissez la clé et le certificat dans un tel fichier, par exemple avec OpenSSL, et gardez la clé secrète.',
  'pfx.text':
    'C’est un texte qui contient des certificats ou des clés (PEM), et non un fichier PFX. Réunissez la clé et le certificat dans un fichier PFX, par exemple avec OpenSSL.',
  'pfx.nothing': 'Le fichier PFX s’ouvre, mais il ne contient ni certificat ni clé. Exportez-le de nouveau.',

  'pfx.password.wrong':
    'Le mot de passe n’ouvre pas le fichier PFX. Les majuscules et les minuscules comptent ; un fichier de mot de passe peut contenir des espaces ou une ligne vide en trop.',
  'pfx.password.needed':
    'Le fichier PFX est protégé par un mot de passe. Demandez-le à la personne qui a créé le fichier ; il se donne dans un fichier avec --pfx-password-file.',
  'pfx.password.unchecked':
    'Le fichier PFX ne s’ouvre pas avec ce mot de passe : celui-ci est faux, ou le fichier est endommagé. Le fichier n’a pas de valeur de contrôle qui permette de trancher.',

  'pfx.iterations':
    'Le fichier PFX exige {iterations} tours de calcul pour contrôler son mot de passe ; au-delà de {limit}, c’est refusé, car cela ne ferait que bloquer cet ordinateur. Exportez-le de nouveau avec les paramètres habituels.',
  'pfx.encryption':
    'Le fichier PFX est chiffré d’une façon que l’assistant ne lit pas ({algorithm}). Exportez-le de nouveau avec AES-256, ou avec 3DES pour les anciens systèmes.',
  'pfx.mac':
    'Le fichier PFX contrôle son mot de passe d’une façon que l’assistant ne connaît pas ({algorithm}). Exportez-le de nouveau avec SHA-256.',
  'pfx.signed':
    'Le fichier PFX est protégé par une signature au lieu d’un mot de passe, ce que l’assistant ne lit pas. Exportez-le de nouveau avec un mot de passe.',
  'pfx.nested':
    'Le fichier PFX imbrique son contenu sur plus de {limit} niveaux, ce qu’aucun outil ne fait. Il est endommagé ou fait pour nuire ; exportez-le de nouveau.',
  'pfx.many':
    'Le fichier PFX contient plus de {limit} éléments. N’exportez que le certificat voulu, avec sa clé et ses émetteurs.',

  'pfx.candidate.noKey': 'Le fichier PFX ne contient pas la clé privée du certificat {subject}.',
  'pfx.candidate.noCertificate':
    'Le fichier PFX contient une clé privée ({key}) sans le certificat correspondant. Exportez les deux ensemble.',
  'pfx.candidate.otherKey':
    'D’après le fichier PFX, sa clé privée est celle du certificat {subject}, mais c’est la clé d’un autre certificat. Exportez de nouveau les deux ensemble.',
  'pfx.candidate.unknownKey':
    'Le fichier PFX contient une clé privée d’un type inconnu ; le RIS ne sait utiliser que RSA.',
  'pfx.candidate.notRsa': 'La clé privée est de type {key} ; le RIS ne sait utiliser que RSA.',
  'pfx.candidate.shortKey': 'La clé privée est trop courte : {key} ; il faut au moins RSA 2048 bits.',

  'pfx.noKey':
    'Le fichier PFX ne contient pas de clé privée ; un serveur RIS ne peut donc pas l’utiliser. Exportez de nouveau le certificat, avec sa clé privée.',
  'pfx.several':
    'Le fichier PFX contient {count} certificats avec leurs clés ({thumbprints}), et il n’y en a pas exactement un pour {host}. N’exportez que celui qui est voulu.',
} as const satisfies Record<keyof typeof english, string>;
