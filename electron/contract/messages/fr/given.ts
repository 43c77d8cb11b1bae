import type { given as english } from '../en/given.ts';

export const given = {
  'given.answer': 'La réponse de l’autorité de certification, {path}, est inutilisable :',
  'given.issuer': 'Le certificat racine à approuver, {path}, est inutilisable :',
  'given.pfx': 'Le fichier PFX {path} ne peut pas être importé :',
  'given.absent': 'Il n’y a pas de fichier {path}. Vérifiez le dossier et l’orthographe.',
  'given.nothingTyped':
    'Le mot de passe doit être tapé, mais personne ne peut en taper un ici. Placez-le dans un fichier que vous seul pouvez lire, et nommez ce fichier avec --pfx-password-file.',
  'given.passwordLong':
    'Le mot de passe ({place}) a plus de {limit} octets ; ce n’en est donc pas un. Donnez le fichier qui contient le mot de passe et rien d’autre.',
  'given.passwordText':
    'Le mot de passe ({place}) n’est pas du texte en UTF-8 ou UTF-16. Écrivez-le de nouveau avec un éditeur et enregistrez-le en UTF-8.',

  'plan.rejoins':
    'Le certificat {thumbprint} avait perdu la référence à sa clé privée, qui se trouve dans le conteneur de clés {container} : ils sont de nouveau réunis.',
  'plan.response.refused': 'La réponse {path} ne complète aucune demande sur cet ordinateur :',
  'plan.response.cng':
    'La réponse appartient à la demande en attente pour {subject} ({certificate}), mais sa clé privée se trouve dans un fournisseur de clés CNG, et le RIS ne peut pas utiliser une telle clé. La demande a été faite par un autre programme ; elle reste telle quelle.',
  'plan.response.ofUser':
    'La réponse appartient à la demande en attente pour {subject} ({certificate}), qui se trouve dans votre propre magasin de certificats : sa clé privée n’est qu’à vous, et aucun service ne peut l’utiliser. La demande a été faite par un autre programme ; elle reste telle quelle.',
  'plan.response.remedy':
    'Faites une nouvelle demande avec l’assistant (--request), qui crée sa clé là où le RIS peut l’utiliser, envoyez-la à l’autorité de certification, puis complétez sa réponse.',
  'plan.issuer.refused': 'Aucune racine du fichier {path} n’est approuvée :',
  'plan.issuer.fingerprint.remedy':
    'L’assistant ne montre pas l’empreinte numérique du fichier lui-même, car la copier du fichier ne confirmerait rien. Prenez l’empreinte numérique SHA-256 de la racine auprès de l’autorité de certification elle-même : sa page publiée, par une connexion de confiance, sa lettre, ou un appel à un numéro que vous connaissez.',
  'plan.issuer.limited':
    'La racine {subject} se trouve dans {store}, mais quelqu’un l’a limitée à d’autres rôles que l’authentification du serveur ; elle ne prouve donc aucun serveur ici. Levez la limite dans certlm.msc (propriétés du certificat), ou demandez à qui l’a posée.',
} as const satisfies Record<keyof typeof english, string>;
