import type { machine as english } from '../en/machine.ts';

export const machine = {
  'file.diskFull':
    'Il n’y a plus de place sur le disque pour {path}. Libérez de l’espace, puis relancez l’assistant.',
  'file.denied':
    'L’accès à {path} a été refusé. Exécutez l’assistant en tant qu’administrateur, et vérifiez qu’aucune stratégie ni aucun antivirus ne protège le fichier.',
  'file.readOnlyVolume':
    '{path} se trouve sur un disque protégé en écriture. Autorisez l’écriture sur ce disque, puis relancez l’assistant.',
  'file.inUse': '{path} est utilisé par un autre programme. Fermez ce programme, puis relancez l’assistant.',
  'file.exists':
    '{path} existe déjà, et l’assistant ne le remplace pas. Déplacez-le ailleurs, puis relancez l’assistant.',
  'file.noFolder':
    '{path} est inaccessible : un dossier du chemin manque ou est un fichier. Vérifiez le chemin.',
  'file.link': '{path} est un lien, que l’assistant ne suit pas. Mettez le fichier lui-même à cet endroit.',
  'file.notRegular':
    '{path} n’est pas un fichier ordinaire. Remplacez-le par le fichier qui doit s’y trouver.',
  'file.tooLarge':
    '{path} compte {size} octets ; l’assistant en lit au plus {limit}. Un fichier de ce type n’est jamais aussi grand : remplacez-le par le bon.',
  'file.outside':
    '{path} ne se trouve pas dans la machine simulée {root}. Indiquez un dossier qui s’y trouve.',
  'file.relative':
    '{path} n’est pas un chemin complet depuis la racine d’un lecteur. Indiquez le chemin complet.',
  'file.failed':
    'Impossible de lire {path} ou d’y écrire ({reason}). Vérifiez le disque, puis relancez l’assistant.',
  'key.notRsa':
    'La clé privée de cet élément n’est pas une clé RSA de longueur usuelle, la seule que le RIS sache utiliser : {where}. Prenez un certificat dont la clé est RSA.',
  'embedded.noAccount':
    'L’ordinateur simulé ne reconnaît pas « {account} » comme un compte. Écrivez-le comme le fait un service : DOMAINE\\nom, ORDINATEUR\\nom ou LocalSystem.',
  'embedded.damaged':
    '{path}, de la machine simulée, est incompréhensible ({reason}). Corrigez-le, ou indiquez un autre dossier avec --root.',
  'embedded.noFolder':
    'Impossible de créer la machine simulée dans {path} ({reason}). Avec --root, indiquez un dossier où vous pouvez écrire.',
  'embedded.noService': 'Il n’y a pas de service {service} sur cet ordinateur. Vérifiez son nom.',
  'embedded.keyLost':
    'Le conteneur de clés {container} n’est plus sur cet ordinateur. Relancez l’installation pour créer un nouveau certificat.',
  'embedded.present':
    'Un certificat {thumbprint} est déjà dans {store}. Relancez l’assistant : il en tiendra compte.',
} as const satisfies Record<keyof typeof english, string>;
