import type { hosts as english } from '../en/hosts.ts';

export const hosts = {
  'hosts.unknownRequest':
    'La page a demandé à l’assistant une chose qu’il ne connaît pas ({channel}) ; rien n’a donc été fait. Rechargez la page.',
  'hosts.invalidRequest':
    'Ce que la page a envoyé pour {channel} n’est pas ce que l’assistant attend (à l’emplacement {place}) ; rien n’a donc été fait. Corrigez la valeur, ou rechargez la page.',
  'hosts.malformedRequest':
    'La page a envoyé à l’assistant quelque chose qui dépasse la taille permise, ou qui n’est pas une demande ; rien n’a donc été fait. Raccourcissez votre saisie ; si elle est courte, redémarrez l’assistant.',
  'hosts.foreignPath':
    'La page a désigné {path}, qui n’est ni le dossier d’un produit trouvé par l’assistant ni un fichier qui lui a été remis ; rien n’a donc été fait. Utilisez la ligne de commande pour le désigner vous-même (--help en donne la liste des options).',
  'hosts.engineGone':
    'La partie de l’assistant qui agit sur cet ordinateur s’est arrêtée de façon inattendue. Si elle était en train de modifier quelque chose, rien n’est perdu : rechargez la page, et l’assistant proposera de terminer ou de rétablir l’état antérieur.',
  'hosts.ending': 'L’assistant se ferme ; il ne commence donc rien de nouveau. Redémarrez-le pour continuer.',
  'hosts.connectionLost':
    'La page a perdu sa connexion à l’assistant. S’il s’exécute encore, rechargez la page ; sinon, redémarrez-le.',
  'hosts.closing.title': 'Arrêter l’exécution ?',
  'hosts.closing.text':
    'L’assistant est en train de modifier cet ordinateur. Si vous le fermez maintenant, l’opération en cours se termine, puis l’état antérieur est rétabli ; ensuite la fenêtre se ferme.',
  'hosts.closing.stay': 'Continuer',
  'hosts.closing.stop': 'Arrêter et rétablir',
  'hosts.notOpened.title': 'L’assistant n’a pas pu s’ouvrir',
  'hosts.browser.serving':
    'L’assistant agit sur la machine simulée dans {folder}, et non sur cet ordinateur.\nOuvrez cette adresse dans un navigateur de cet ordinateur ; elle ne s’ouvre qu’une fois :\n\n  {address}\n\nAppuyez sur Ctrl+C pour fermer l’assistant.',
  'hosts.browser.closing':
    'Fermeture en cours. Si une modification est en cours, l’état antérieur est d’abord rétabli.',
  'hosts.browser.notLetIn':
    'Cette page appartient à la personne qui a démarré l’assistant. L’adresse qu’il a affichée ne s’ouvre qu’une fois, dans un seul navigateur. Si c’était la vôtre et que le navigateur a été fermé depuis, fermez l’assistant avec Ctrl+C, redémarrez-le et ouvrez la nouvelle adresse.',
  'hosts.browser.refused': 'L’assistant ne répond pas à cette demande.',
  'hosts.browser.elevated':
    'Sous Windows, l’hôte navigateur ne s’exécute pas en tant qu’administrateur, et il n’agit que sur une machine simulée. Démarrez-le depuis une invite de commandes sans droits d’administrateur.',
  'hosts.browser.options':
    'L’hôte navigateur ne comprend pas ses options ({reason}). Il connaît --root DIR, le dossier de la machine simulée, et --port PORT, de 1 à 65535, le port où il écoute sur cet ordinateur.',
  'hosts.browser.noPort':
    'L’hôte navigateur ne peut pas écouter sur le port {port} de cet ordinateur ({reason}). Indiquez-en un autre avec --port, ou retirez cette option.',
  'hosts.browser.noPages':
    'Les pages de l’assistant n’ont pas été générées : {folder} n’existe pas. Exécutez npm run build, puis redémarrez l’assistant.',
} as const satisfies Record<keyof typeof english, string>;
