import type { commandline as english } from '../en/commandline.ts';

export const commandline = {
  // Arguments that cannot be understood
  'commandline.unknownOption':
    'Argument {number} : l’option {option} n’existe pas. {program} --help donne la liste des options.',
  'commandline.unknownOptionNear':
    'Argument {number} : l’option {option} n’existe pas. Vouliez-vous dire --{nearest} ? {program} --help donne la liste des options.',
  'commandline.unexpected':
    'Argument {number} : {argument} n’appartient à aucune option. Mettez entre guillemets droits une valeur qui contient des espaces.',
  'commandline.tooLong':
    'L’argument {number} compte {length} caractères, et aucune option n’en accepte plus de {longest}. Il n’a pas été lu.',
  'commandline.noValue': '{option} attend une valeur : {option} {metavar}, ou {option}={metavar}.',
  'commandline.noValueWanted': '{option} n’accepte pas de valeur. Retirez {value}.',
  'commandline.twice':
    '{option} figure deux fois. Ne l’indiquez qu’une fois : impossible de savoir laquelle des deux valeurs compte.',
  'commandline.moveAllAndSome':
    '--replace-conflicts figure à la fois sans valeur (tous les certificats en conflit) et avec une empreinte numérique (celui-là seul). Ne gardez qu’une des deux formes.',

  // Options that do not go together
  'commandline.exclusive': '{first} et {second} se contredisent. Gardez l’option voulue.',
  'commandline.removeTakesAll':
    '--remove retire ce que la fiche d’installation de cet ordinateur énumère ; {option} serait donc sans effet. Retirez cette option.',
  'commandline.needsSetup':
    '{option} décrit une installation, mais la ligne de commande n’indique pas laquelle. Ajoutez --setup integrated --local-client-only, ou --answers avec un fichier.',
  'commandline.noCertificate':
    'Le certificat que le serveur RIS doit utiliser n’est pas indiqué. Ajoutez --local-client-only : le client s’exécute sur le même ordinateur, et l’assistant crée un certificat pour localhost. Ou bien ajoutez --host NAME --certificate THUMBPRINT, avec un certificat du magasin LocalMachine\\My ; ou --host NAME --request FILE, pour en demander un à une autorité de certification.',
  'commandline.needsHost':
    '{option} exige --host NAME : le nom d’hôte que les clients appellent, et pour lequel le certificat est établi.',
  'commandline.needsCertificate':
    '--trust-certificate dit qu’un certificat doit être approuvé, mais pas lequel. Ajoutez --certificate THUMBPRINT.',
  'commandline.localHost':
    '--local-client-only et --host {host} se contredisent : « Client local uniquement » vaut pour localhost. Gardez celui que vous voulez dire ; un autre hôte exige --certificate THUMBPRINT.',
  'commandline.noClient':
    '--client-dir indique le dossier d’un client RIS, mais --setup server n’installe pas de client. Retirez cette option, ou utilisez --setup integrated.',
  'commandline.nothingToSave':
    '--save-answers écrit les choix de cette ligne de commande, et elle n’en contient aucun. Ajoutez --setup ou --answers.',
  'commandline.sameFile':
    '{first} et {second} désignent le même fichier, {path} : l’un écraserait l’autre. Donnez à chacun son propre fichier.',

  // Values; {place} is an option, or a key and the answer file that it is in
  'commandline.value.setup':
    '{place} doit valoir server, client ou integrated (serveur et client sur un seul ordinateur), et non {value}.',
  'commandline.value.port': '{place} doit être un nombre entier de 1 à 65535, et non {value}.',
  'commandline.value.host':
    '{place} doit être un nom d’hôte fait de lettres, de chiffres, de traits d’union et de points, d’au plus 253 caractères, par exemple ris01.hopital.example, et non {value}.',
  'commandline.value.account':
    '{place} doit être le nom d’un compte tel que les services l’écrivent, par exemple HOPITAL\\ris ou NT AUTHORITY\\NetworkService, et non {value}.',
  'commandline.value.hostAddress':
    '{place} doit être un nom d’hôte, et non {value} : aucun certificat ne peut prouver une adresse IP au RIS, fait pour .NET Framework 4.0. Donnez le nom pour lequel le certificat est établi.',
  'commandline.value.localHost':
    '{place} doit être "localhost", et non {value} : le certificat de l’assistant (source "local") vaut pour cet ordinateur seul. Un autre hôte exige un certificat du magasin.',
  'commandline.value.thumbprint':
    '{place} doit être une empreinte numérique de 40 chiffres hexadécimaux, et non {value}. Sur la ligne de commande, les espaces, les deux-points et les minuscules sont sans importance ; dans un fichier de réponses, ce sont 40 chiffres, avec des majuscules.',
  'commandline.value.address':
    '{place} doit être une adresse de la forme net.tcp://HOST:PORT/, par exemple net.tcp://ris01:9999/, et non {value}.',
  'commandline.value.folder':
    '{place} doit être le chemin d’un dossier, de 1 à 1024 caractères et sans caractère de contrôle, et non {value}.',
  'commandline.value.relative':
    '{place} doit être un chemin complet, à partir du lecteur ou de la racine, car un fichier de réponses sert aussi dans d’autres dossiers ; il vaut {value}.',
  'commandline.value.file':
    '{place} doit être le chemin d’un fichier, de 1 à 1024 caractères et sans caractère de contrôle, et non {value}.',
  'commandline.value.conflicts':
    '{place} attend une empreinte numérique de 40 chiffres hexadécimaux (espaces et deux-points sont sans importance), et non {value}.',
  'commandline.value.conflictsAnswer':
    '{place} doit valoir "refuse", "move", ou un objet avec "move" : une liste de 1 à 100 empreintes numériques, chacune de 40 chiffres hexadécimaux en majuscules.',
  'commandline.value.object': '{place} doit être un objet JSON, et non {value}.',
  'commandline.value.exactly': '{place} doit valoir {expected}, et non {value}.',
  'commandline.value.missing': '{place} manque.',
  'commandline.value.unknownKey':
    '{place} n’est pas connu de cette version. Corrigez l’orthographe ou retirez cette clé ; --save-answers écrit un fichier de réponses avec toutes les clés.',

  // Answer files
  'commandline.answers.absent':
    'Le fichier de réponses {path} n’existe pas. Vérifiez le chemin après --answers.',
  'commandline.answers.unreadable':
    'Le fichier de réponses {path} est illisible ({reason}). Vérifiez qui a le droit de le lire.',
  'commandline.answers.notFile':
    '{path}, indiqué avec --answers, n’est pas un fichier. Indiquez un fichier de réponses.',
  'commandline.answers.tooLarge':
    'Le fichier de réponses {path} compte plus de {limit} octets ; ce n’est donc pas un fichier de cet assistant. Indiquez le bon fichier après --answers.',
  'commandline.answers.utf16':
    'Le fichier de réponses {path} est enregistré en UTF-16. Enregistrez-le en UTF-8.',
  'commandline.answers.notUtf8':
    'Le fichier de réponses {path} n’est pas un texte UTF-8 (vers l’octet {offset}). Enregistrez-le en UTF-8.',
  'commandline.answers.notJson':
    'Le fichier de réponses {path} n’est pas du JSON : la ligne {line}, colonne {column}, est illisible. La cause habituelle est une virgule ou un guillemet manquant, ou une barre oblique inverse simple dans un chemin Windows (écrivez \\\\).',

  // Files that the run writes
  'commandline.output.link':
    '{path} est un lien, ou se trouve derrière un lien. Les fichiers sont écrits avec les droits d’administrateur ; aucun lien n’est donc suivi : indiquez le vrai chemin.',
  'commandline.output.folder': '{path} est un dossier. Indiquez un fichier dans ce dossier.',
  'commandline.output.special': '{path} n’est pas un fichier ordinaire. Indiquez un nouveau fichier.',
  'commandline.output.linked':
    '{path} est un fichier qui a plusieurs noms (liens physiques) ; y écrire modifierait aussi les autres. Indiquez un nouveau fichier.',
  'commandline.output.noFolder':
    'Impossible de créer {path} : son dossier n’existe pas. Créez le dossier, ou indiquez un fichier ailleurs.',
  'commandline.output.denied':
    'Impossible d’écrire dans {path} ({reason}). Choisissez un fichier dans un dossier où vous pouvez écrire.',
  'commandline.output.changed':
    '{path} a été remplacé pendant son ouverture. Rien n’y a été écrit ; indiquez un autre fichier.',
  'commandline.output.incomplete':
    '{path} est incomplet : l’écriture a échoué ({reason}). L’exécution elle-même a continué.',

  // The run
  'commandline.failure':
    'L’assistant a rencontré une erreur interne : {reason}. Merci de la signaler ; --log FILE écrit à quel endroit du programme elle s’est produite.',
  'commandline.embedded':
    'Utilisation de la machine simulée dans {folder}. Cet ordinateur lui-même n’est pas modifié.',
  'commandline.demonstration':
    'Aucun RIS n’y était installé ; un petit produit de démonstration a donc été installé d’abord.',
  'commandline.stopping':
    'Arrêt en cours ; veuillez patienter. Tout ce que cette exécution a modifié est remis dans son état antérieur.',
  'commandline.log.start': '{program} {version}. Ligne de commande : {arguments}',
  'commandline.log.startInvalid':
    '{program} {version}. Partie comprise de la ligne de commande : {arguments}',
  'commandline.log.step': 'Opération, {state} : {step}',
  'commandline.log.change': '{target} : {before} -> {after}',
  'commandline.log.check': 'Contrôle {id}, {status} : {subject} : {found}',
  'commandline.log.wouldLog': 'Le RIS écrirait dans son journal : {sentence}',
  'commandline.log.remedy': 'À faire : {remedy}',
  'commandline.log.end': 'Résultat : {outcome}, code de sortie {exitCode}.',

  // Progress
  'commandline.phase.detecting': 'Lecture de l’ordinateur',
  'commandline.phase.certificates': 'Lecture des certificats : {done} sur {total}',
  'commandline.phase.certificatesSoFar': 'Lecture des certificats : {done} jusqu’ici',
  'commandline.phase.planning': 'Préparation du plan',
  'commandline.phase.undoing': 'Rétablissement de l’état antérieur',
  'commandline.phase.verifying': 'Contrôle de la connexion du client RIS',

  // Steps
  'commandline.step.stopService': 'Arrêter le service {service}',
  'commandline.step.startService': 'Démarrer le service {service}',
  'commandline.step.create': 'Créer un certificat pour {host}, avec sa clé, dans {store}',
  'commandline.step.copy': 'Placer le certificat de {from} dans {to}, sans sa clé',
  'commandline.step.move': 'Déplacer le certificat {thumbprint} de {from} vers {to}',
  'commandline.step.discard': 'Retirer l’ancien certificat {thumbprint} de {from}',
  'commandline.step.install': 'Installer le certificat dans {store}',
  'commandline.step.request': 'Créer une clé et demander un certificat pour {host}',
  'commandline.step.trustIssuer': 'Approuver la racine confirmée, pour les certificats de serveur seulement',
  'commandline.step.access': 'Permettre à {account} de lire la clé privée',
  'commandline.step.keepInstalled':
    'Laisser le certificat {thumbprint}, délivré par une autorité, avec sa clé',
  'commandline.step.withdrawRequest': 'Retirer la demande pour {host} et supprimer sa clé',
  'commandline.step.withdrawAccess': 'Retirer à {account} le droit de lire la clé privée',
  'commandline.step.edit': 'Modifier des paramètres dans {file}',
  'commandline.step.keepRecord': 'Écrire la fiche de cette installation',
  'commandline.step.dropRecord': 'Supprimer la fiche de cette installation',
  'commandline.step.takeOut': 'Retirer le certificat {thumbprint} de {store}',
  'commandline.step.moveBack': 'Remettre le certificat {thumbprint} dans {store}',
  'commandline.step.editBack': 'Rétablir les paramètres dans {file}',
  'commandline.state.planned': 'non fait',
  'commandline.state.done': 'fait',
  'commandline.state.undone': 'défait',
  'commandline.state.failed': 'ÉCHEC',

  // Plan and verdict
  'commandline.plan.setting': 'paramètre',
  'commandline.plan.before': 'avant',
  'commandline.plan.after': 'après',
  'commandline.plan.state': 'état',
  'commandline.plan.record': 'fiche',
  'commandline.plan.file': 'fichier',
  'commandline.plan.certificate': 'certificat',
  'commandline.plan.request': 'demande',
  'commandline.plan.access': 'droit de lecture',
  'commandline.plan.none': '(aucun)',
  'commandline.plan.empty': '(vide)',
  'commandline.verdict.pass': 'réussi',
  'commandline.verdict.warn': 'avertissement',
  'commandline.verdict.fail': 'ÉCHEC',
  'commandline.verdict.skipped': 'non évalué',
  'commandline.verdict.question': 'Le client RIS peut-il se connecter ?',
  'commandline.verdict.yes': 'Oui.',
  'commandline.verdict.no': 'Non.',
  'commandline.verdict.passed': 'Contrôles réussis : {count} ; --verify en donne la liste.',
  'commandline.verdict.unknown': 'L’assistant ne peut pas le dire.',
  'commandline.verdict.wouldLog': 'Le RIS écrirait dans son journal : {sentence}',
  'commandline.verdict.remedy': 'À faire : {remedy}',

  // The last line: what happened, and what to do next
  'commandline.end.installed':
    'Installé. Le client RIS peut se connecter : démarrez-le et ouvrez une session.',
  'commandline.end.installedUnjudged':
    'Installé. Impossible de dire d’ici si le client RIS peut se connecter : démarrez-le et essayez.',
  'commandline.end.installedNot':
    'Installé, mais le client RIS ne peut pas se connecter. Faites ce qui est indiqué ci-dessus, puis relancez la même commande avec --verify.',
  'commandline.end.unchanged':
    'Rien à modifier : tout est déjà installé, et le client RIS peut se connecter. Démarrez-le et ouvrez une session.',
  'commandline.end.unchangedUnjudged':
    'Rien à modifier : tout est déjà installé. Impossible de dire d’ici si le client RIS peut se connecter : démarrez-le et essayez.',
  'commandline.end.unchangedNot':
    'Rien n’a été modifié, mais le client RIS ne peut pas se connecter. Faites ce qui est indiqué ci-dessus, puis relancez la même commande.',
  'commandline.end.nothingToRemove': 'Rien à retirer : cet ordinateur ne contient rien de cet assistant.',
  'commandline.end.removed': 'Supprimé. Tout ce que l’assistant avait installé ici a été retiré.',
  'commandline.end.removedWithNotes':
    'Supprimé. Ce que l’assistant avait installé ici a été retiré, à l’exception de ce qui est indiqué ci-dessus.',
  'commandline.end.planned':
    'Rien n’a été modifié. Opérations prévues : {count}. Relancez la même commande sans --plan pour les exécuter.',
  'commandline.end.plannedNothing': 'Rien n’a été modifié, et il n’y a rien à modifier.',
  'commandline.end.verified': 'Le client RIS peut se connecter : démarrez-le et ouvrez une session.',
  'commandline.end.verifiedUnjudged':
    'Aucun contrôle n’échoue, mais il est impossible de dire d’ici si le client RIS peut se connecter : démarrez-le et essayez.',
  'commandline.end.verifiedNot':
    'Le client RIS ne peut pas se connecter. Contrôles en échec : {count}. Faites ce qui est indiqué sous chacun, ou relancez l’installation : elle répare ce qu’elle a mis en place.',
  'commandline.end.waitingForCa':
    'En attente de l’autorité de certification. Relancez l’assistant lorsqu’elle aura répondu.',
  'commandline.end.cancelled': 'Annulé. L’ordinateur est tel qu’il était avant cette exécution.',
  'commandline.end.conflicts':
    'Rien n’a été modifié : le serveur RIS trouverait d’autres certificats à côté du sien, et dans ce cas il ne démarre pas. Recommencez avec l’option indiquée ci-dessus pour les mettre en quarantaine ; --remove les remet à leur place.',
  'commandline.end.planChanged':
    'Rien n’a été modifié : l’ordinateur n’est plus tel qu’il était quand le plan a été établi. Examinez le nouveau plan, puis recommencez.',
  'commandline.end.refused':
    'Rien n’a été modifié. Faites ce qui est indiqué ci-dessus, puis relancez la même commande.',
  'commandline.end.rolledBack':
    'État antérieur rétabli : l’ordinateur est tel qu’il était avant cette exécution. Faites ce qui est indiqué ci-dessus, puis relancez la même commande.',
  'commandline.end.failed':
    'Échec. Faites ce qui est indiqué ci-dessus, puis relancez la même commande : elle rétablit d’abord l’état antérieur à cette exécution.',
  'commandline.end.busy':
    'Rien n’a été modifié : une autre exécution de l’assistant est en train de modifier cet ordinateur. Recommencez lorsqu’elle sera terminée.',
  'commandline.end.otherVersion':
    'Rien n’a été modifié : une autre version de cet assistant a configuré cet ordinateur. Utilisez cette version ou une plus récente.',
  'commandline.end.invalid':
    'Rien n’a été modifié : l’assistant ne peut pas savoir ce qu’il faut faire. {program} --help explique les options.',

  // Help
  'commandline.help.title':
    'RIS Setup Wizard {version} : installe un serveur RIS et son client, et dit si le client peut se connecter.',
  'commandline.help.usage': 'Utilisation : {program} [options]',
  'commandline.help.forms':
    'Toute option peut aussi s’écrire comme sous Windows, en majuscules ou non : /quiet, /setup:integrated, /log:FILE. Sans --setup ni --answers, l’assistant répare ce qu’indique la fiche d’installation de cet ordinateur. Il ne pose jamais de question et ne redémarre jamais l’ordinateur.',
  'commandline.help.group.setup': 'Ce qu’il faut installer',
  'commandline.help.group.command':
    'Ce qu’il faut faire (sans aucune de ces options : installer, ou réparer)',
  'commandline.help.group.output': 'Entrée et sortie',
  'commandline.help.group.program': 'Le programme',
  'commandline.help.setup': 'server, client, ou integrated : serveur et client sur cet ordinateur.',
  'commandline.help.localClientOnly':
    'Le client s’exécute sur le même ordinateur que le serveur ; l’assistant crée le certificat pour localhost.',
  'commandline.help.host':
    'Nom d’hôte que les clients appellent, sans --local-client-only ; le certificat est établi pour lui.',
  'commandline.help.certificate':
    'Le serveur RIS utilise ce certificat de LocalMachine\\My, et le trouve par son empreinte numérique. Il reste tel quel.',
  'commandline.help.trustCertificate':
    'Cet ordinateur approuve ce seul certificat, s’il n’approuve pas son émetteur : une copie sans la clé est placée dans LocalMachine\\TrustedPeople ; --remove la retire.',
  'commandline.help.serviceAccount':
    'Compte qui doit lire la clé privée, si le service RIS ne s’exécute pas encore sous ce compte.',
  'commandline.help.serverDir': 'Dossier du serveur RIS, s’il n’est pas trouvé automatiquement.',
  'commandline.help.clientDir': 'Dossier du client RIS, s’il n’est pas trouvé automatiquement.',
  'commandline.help.port': 'Port du serveur RIS ; 8000 par défaut.',
  'commandline.help.enterpriseUrl':
    'Adresse d’un serveur d’entreprise, s’il y en a un : l’ouverture de session continue de l’utiliser.',
  'commandline.help.replaceConflicts':
    'Met en quarantaine les autres certificats que le serveur RIS trouverait aussi ; --remove les remet à leur place. Avec une empreinte numérique, celui-là seul ; option répétable. Un certificat utilisé par un autre programme n’est déplacé que si son empreinte numérique est indiquée.',
  'commandline.help.plan':
    'Affiche ce qui serait modifié, sans rien modifier. Avec --remove : ce qui serait retiré.',
  'commandline.help.verify': 'Vérifie si le client RIS peut se connecter, sans rien modifier.',
  'commandline.help.remove': 'Retire tout ce que l’assistant a installé sur cet ordinateur.',
  'commandline.help.quiet':
    'Affiche une seule ligne si tout s’est bien passé, sinon les erreurs, sur la sortie d’erreur standard.',
  'commandline.help.answers':
    'Lit les choix dans un fichier (JSON). Les options de la ligne de commande l’emportent.',
  'commandline.help.saveAnswers':
    'Écrit les choix dans un fichier, pour --answers. Il ne contient aucun secret.',
  'commandline.help.log':
    'Écrit un journal dans un fichier, en le remplaçant. L’exécution ne commence pas si le fichier ne peut pas être écrit.',
  'commandline.help.json':
    'Affiche le résultat sous la forme d’un seul document JSON, erreurs comprises, et rien d’autre.',
  'commandline.help.result':
    'Écrit le même document dans un fichier, en le remplaçant ; le fichier reste vide pendant l’exécution.',
  'commandline.help.root':
    'Utilise la machine simulée d’un dossier (magasins de certificats, services et produits sous forme de fichiers) au lieu de cet ordinateur.',
  'commandline.help.rootElsewhere':
    'En dehors de Windows, il n’y a que la machine simulée. Sans --root, elle se trouve dans ris-machine sous $XDG_DATA_HOME/ris-setup-wizard ou ~/.local/share/ris-setup-wizard. Si aucun RIS n’y est installé, installer et planifier y installent d’abord un petit produit de démonstration.',
  'commandline.help.version': 'Affiche la version.',
  'commandline.help.help': 'Affiche ce texte ; aussi -h et /?.',
  'commandline.help.examples': 'Exemples',
  'commandline.help.example.plan': 'Voir ce qui serait modifié :',
  'commandline.help.example.install':
    'Installer serveur et client sur cet ordinateur, en silence, avec un journal et un fichier de résultat :',
  'commandline.help.example.conflict': 'Remplacer un certificat en conflit :',
  'commandline.help.example.answers': 'Écrire les choix dans un fichier, pour d’autres ordinateurs :',
  'commandline.help.example.certificate': 'Utiliser un certificat qui est déjà dans le magasin :',
  'commandline.help.example.useAnswers':
    'Utiliser ce fichier sur ces ordinateurs, avec l’écriture de Windows :',
  'commandline.help.example.verify': 'Contrôler un ordinateur, pour un script :',
  'commandline.help.example.remove': 'Tout retirer :',
  'commandline.help.exits':
    'Codes de sortie (ceux de Windows Installer ; en dehors de Windows, les 8 bits de poids faible, entre parenthèses)',
  'commandline.help.exit.done':
    'terminé : installé, rien à modifier, supprimé, planifié, ou le client peut se connecter',
  'commandline.help.exit.cancelled': 'annulé ; l’état antérieur a été rétabli',
  'commandline.help.exit.failed':
    'échec, refus, conflits, ou --verify a constaté que le client ne peut pas se connecter ; le texte ou le JSON indique lequel de ces cas',
  'commandline.help.exit.busy': 'une autre exécution est en train de modifier cet ordinateur',
  'commandline.help.exit.otherVersion': 'une autre version a configuré cet ordinateur',
  'commandline.help.exit.invalid': 'la ligne de commande ou le fichier de réponses est incorrect',
} as const satisfies Record<keyof typeof english, string>;
