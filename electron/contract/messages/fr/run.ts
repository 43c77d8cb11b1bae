import type { run as english } from '../en/run.ts';

export const run = {
  'run.notElevated':
    'Les droits d’administrateur sont nécessaires, et l’assistant a été démarré sans eux. Redémarrez-le avec « Exécuter en tant qu’administrateur ». Rien n’a été modifié.',
  'run.busy':
    'Une autre exécution de l’assistant est en train de modifier cet ordinateur. Attendez qu’elle soit terminée, puis relancez celle-ci.',
  'run.clock':
    'L’horloge de cet ordinateur indique {now}, ce qui ne peut pas être juste : les certificats créés maintenant auraient de fausses dates. Réglez l’horloge, puis relancez l’assistant.',
  'run.noChoices':
    'Rien n’est encore installé ici ; il n’y a donc rien à répéter. Indiquez ce qu’il faut installer, par exemple : --setup integrated --local-client-only.',
  'run.laterVersion':
    'Cet ordinateur a été configuré par une version plus récente de l’assistant ({version}). Utilisez cette version ou une plus récente. Rien n’a été modifié.',
  'run.recordDamaged':
    'La fiche de l’installation précédente ({path}) est illisible. L’installation continue sans elle : les certificats de l’assistant restent reconnus, mais les paramètres modifiés auparavant ne peuvent pas être rétablis.',
  'run.journalDamaged':
    'Le fichier de reprise d’une exécution interrompue ({path}) est endommagé à la ligne {line} ; l’état antérieur ne peut donc pas être rétabli sans risque. Rien n’a été modifié. Conservez une copie de ce fichier pour le support, contrôlez les paramètres avec --verify, puis supprimez le fichier et relancez l’assistant.',
  'run.stateFolderLink':
    'Le dossier {path} est un lien ou se trouve derrière un lien. L’assistant y garde sa fiche d’installation et ne se fie à aucun lien. Supprimez le lien, puis relancez l’assistant.',
  'run.stateFolderOwner':
    'Le dossier {path} appartient à un utilisateur qui n’est pas administrateur. Il a peut-être été placé là dans une intention malveillante. Examinez-le, supprimez-le, puis relancez l’assistant.',
  'run.stateFolderRights':
    'D’autres utilisateurs que les administrateurs peuvent écrire dans le dossier {path}. Il a peut-être été placé là dans une intention malveillante. Examinez-le, supprimez-le, puis relancez l’assistant.',
  'run.stateFolderNotFolder':
    'Ce qui se trouve à l’emplacement {path} n’est pas un dossier. L’assistant y garde sa fiche d’installation. Déplacez-le ailleurs, puis relancez l’assistant.',
  'run.interrupted':
    'Une exécution commencée le {at} n’est pas terminée : elle a été interrompue, ou elle est encore en cours. Si elle n’est plus en cours, la prochaine exécution qui modifie quelque chose rétablit d’abord l’état antérieur ; jusque-là, l’ordinateur n’est peut-être configuré qu’à moitié.',
  'run.recovered': 'L’état antérieur à l’exécution interrompue du {at} a été rétabli.',
  'run.notUndone':
    'L’état antérieur n’a pas pu être entièrement rétabli. Ce qui reste à rétablir figure toujours dans le fichier de reprise {path} : supprimez la cause et relancez l’assistant, qui rétablit d’abord le reste.',
  'run.notCleaned':
    'Le nettoyage final a échoué. La prochaine exécution qui modifie quelque chose le termine.',
  'run.cancelled': 'L’exécution a été annulée.',
  'run.cancelledBefore': 'L’exécution a été annulée avant toute modification.',
  'run.undone': 'Tout ce que cette exécution avait modifié a été remis dans son état antérieur.',
  'run.stepFailed': 'Cette opération a échoué : {kind}, {target}.',
  'run.notReached':
    'Même après ces modifications, le client RIS n’aurait pas pu se connecter ; elles n’ont donc pas été conservées.',
  'run.planChanged':
    'L’ordinateur a changé depuis que ce plan a été affiché ; rien n’a donc été fait. Examinez le nouveau plan, puis recommencez.',
  'run.unchanged': 'Tout est déjà installé ; rien n’a été modifié.',
  'run.unchangedButFails':
    'L’assistant n’a rien à modifier, et pourtant le client RIS ne pourrait pas se connecter.',
  'run.nothingToRemove': 'L’assistant n’a rien installé ici ; il n’y a donc rien à supprimer.',
  'run.unexpected': 'Une erreur inattendue s’est produite : {reason}. Enregistrez le journal et signalez-la.',
  'run.certificateGone':
    'Le certificat {certificate} n’est plus là. Un autre programme a modifié le magasin de certificats ; relancez l’assistant.',
  'run.certificateLost':
    'Le certificat {certificate} a été déplacé par l’assistant et n’est plus là ; il ne peut donc pas être remis à sa place.',
  'run.fileGone':
    'Le fichier {path} n’est plus là. Réparez l’installation du RIS, puis relancez l’assistant.',
  'run.fileChanged':
    'Le fichier {path} a été modifié par un autre programme pendant que l’assistant s’exécutait. Fermez les programmes qui y écrivent, puis relancez l’assistant.',
  'run.fileNotUndone':
    'Le fichier {path} a été modifié par un autre programme pendant que l’assistant s’exécutait ; il a donc été laissé tel quel. Vérifiez ses paramètres.',
  'run.leftSetting':
    'Laissé tel quel, car modifié par quelqu’un depuis l’installation : {section}, {setting} dans {path}.',
  'run.leftInQuarantine':
    'Le certificat {certificate} se trouve de nouveau dans {store}, où quelqu’un d’autre l’a placé. Il y est laissé tel quel, tout comme celui qui est en quarantaine.',
  'run.leftFile': 'Le fichier {path} n’est plus là ; ses paramètres n’ont donc pas pu être rétablis.',
  'run.leftCertificate':
    'Le certificat {certificate} n’a plus la clé que l’assistant lui avait donnée ; il a donc été laissé tel quel.',
  'plan.noProduct':
    '{product} est introuvable sur cet ordinateur : ni parmi les services, ni parmi les programmes installés, ni dans Program Files. Installez d’abord ce produit, ou indiquez son dossier avec {option}.',
  'plan.noProductInFolder':
    '{product} est introuvable dans {folder} : un fichier comme {file} devrait s’y trouver. Vérifiez le dossier.',
  'plan.severalProducts':
    '{product} se trouve à plusieurs endroits : {folders}. Indiquez lequel choisir avec {option}.',
  'plan.productFolder':
    'Des utilisateurs qui ne sont pas administrateurs peuvent écrire dans {path}, ou c’est un lien. N’importe qui pourrait modifier ce qui y est installé ; rien n’a donc été modifié. Corrigez les droits du dossier, puis relancez l’assistant.',
  'plan.readOnly':
    'Le fichier {path} est en lecture seule. Retirez-lui l’attribut « Lecture seule », puis relancez l’assistant.',
  'plan.recordLost':
    'La fiche d’installation {path} est perdue. Le certificat de l’assistant est retiré, et les certificats en quarantaine sont remis à leur place ; les paramètres restent tels quels, car leurs valeurs antérieures ne sont plus connues.',
  'plan.serviceDisabled':
    'Le service {service} est en cours d’exécution, mais il est désactivé : l’assistant pourrait l’arrêter, mais pas le redémarrer. Définissez le type de démarrage sur Automatique ou Manuel, ou arrêtez le service, puis relancez l’assistant.',
  'plan.otherMachine':
    'Le certificat {thumbprint} a été créé sur un autre ordinateur ({computer}), dont celui-ci semble être une copie. Il est remplacé.',
  'plan.broken':
    'Le certificat {thumbprint} créé par l’assistant a perdu sa clé privée ou ne peut plus l’utiliser. Il est remplacé.',
  'plan.replacedInUse':
    'Il est utilisé par {user} ({detail}), qui demandera toujours l’ancien et ne fonctionnera plus : donnez-lui le nouveau certificat.',
  'plan.surplus': 'Le certificat {thumbprint} d’une installation précédente est en trop. Il est retiré.',
  'plan.chosen.absent':
    'Il n’y a pas de certificat {thumbprint} lisible dans {store} ; le serveur RIS ne peut donc pas l’utiliser. Importez-le là avec sa clé privée (le magasin de l’ordinateur, pas le vôtre), ou choisissez-en un autre.',
  'plan.chosen.unsuitable':
    'Le serveur RIS ne peut pas utiliser le certificat {thumbprint} en tant que {host} :',
  'plan.chosen.unsuitable.remedy':
    'Choisissez un autre certificat, ou procurez-vous-en un sans ces défauts : RSA d’au moins 2048 bits, SHA-256, pour l’authentification du serveur, avec pour dernier nom DNS le nom d’hôte du serveur RIS, et sa clé dans un fournisseur de chiffrement d’ancienne génération (CSP) pour l’échange de clés.',
  'plan.chosen.untrusted':
    'Les programmes RIS de cet ordinateur n’approuveraient pas le certificat {thumbprint} et ne se connecteraient donc pas :',
  'plan.chosen.untrusted.remedy':
    'Faites approuver ce seul certificat par cet ordinateur : --trust-certificate en place une copie sans sa clé dans LocalMachine\\TrustedPeople. Ou bien faites approuver la racine de l’autorité de certification qui l’a émis : --trust-issuer avec le fichier de la racine, et --trust-issuer-sha256 avec son empreinte numérique, prise auprès de l’autorité elle-même.',
  'plan.keepsLocal':
    'Le certificat de l’assistant pour localhost ({thumbprint}) reste, inutilisé, pour un retour à « Client local uniquement ». Supprimer l’installation le retire.',
  'conflict.certificate':
    'Le serveur RIS trouverait aussi ce certificat, et avec deux certificats il ne démarre pas : objet {subject}, émetteur {issuer}, empreinte numérique {thumbprint}, valide du {notBefore} au {notAfter}, dans {store}.',
  'conflict.usedBy':
    'Il est utilisé par {user} ({detail}), qui cesse de fonctionner si le certificat est déplacé.',
  'conflict.remedy':
    'Pour le mettre en quarantaine, où il garde sa clé et d’où il peut revenir : --replace-conflicts, ou pour lui seul --replace-conflicts {thumbprint}.',
  'conflict.bound':
    'Donnez d’abord un autre certificat à ce qui l’utilise. Pour le mettre en quarantaine malgré tout : --replace-conflicts {thumbprint}.',
} as const satisfies Record<keyof typeof english, string>;
