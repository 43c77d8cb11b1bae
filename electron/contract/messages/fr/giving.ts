import type { giving as english } from '../en/giving.ts';

export const giving = {
  'hosts.choose.answer': 'Choisir la réponse de l’autorité de certification',
  'hosts.choose.issuer': 'Choisir le certificat racine de l’autorité de certification',
  'hosts.choose.pfx': 'Choisir le fichier PFX qui contient le certificat et sa clé privée',
  'hosts.choose.serverFolder': 'Choisir le dossier où le serveur RIS est installé',
  'hosts.choose.clientFolder': 'Choisir le dossier où le client RIS est installé',
  'hosts.choose.certificates': 'Certificats',
  'hosts.choose.pfxFiles': 'Fichiers PFX',
  'hosts.choose.allFiles': 'Tous les fichiers',

  'hosts.give.noFolder': 'Il n’y a pas de dossier {path}. Vérifiez le lecteur et l’orthographe.',
  'hosts.give.noFile':
    'Ce qui a été déposé n’est pas un fichier de cet ordinateur. Déposez le fichier lui-même, depuis un dossier ou le bureau, ou choisissez-le avec le bouton.',
  'hosts.give.several':
    'Plusieurs fichiers ont été déposés, alors qu’un seul est demandé. Déposez celui-là seul.',
  'hosts.give.network':
    'Le fichier {name} se trouve dans un dossier réseau, depuis lequel il ne peut pas être déposé ici. Choisissez-le avec le bouton, ou copiez-le d’abord sur cet ordinateur.',
  'hosts.give.longPath':
    'Le chemin compte plus de {limit} caractères, ce que l’assistant n’accepte pas. Déplacez le fichier ou le dossier là où son chemin est plus court.',
  'hosts.give.noDialog':
    'L’hôte navigateur n’a pas de boîte de dialogue pour cela. Tapez le chemin d’un dossier ; choisissez un fichier avec le bouton de la page.',
  'hosts.upload.large':
    'Le fichier {name} a plus de {limit} octets ; ce n’est donc pas celui qui est demandé. Choisissez le bon fichier.',
  'hosts.upload.cut':
    'Le fichier {name} n’est pas arrivé en entier, ou a pris trop de temps. Choisissez-le de nouveau.',
  'hosts.upload.many':
    'Trop de fichiers sont envoyés en même temps. Attendez qu’ils soient arrivés, puis réessayez.',
  'hosts.notTyped':
    'Le mot de passe du fichier PFX a été tapé, et l’assistant ne garde un mot de passe tapé que jusqu’à son utilisation. Revenez au certificat et tapez-le de nouveau.',
} as const satisfies Record<keyof typeof english, string>;
