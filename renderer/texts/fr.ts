import { asking } from './fr/asking.ts';
import { connecting } from './fr/connecting.ts';
import { files } from './fr/files.ts';
import type { Texts } from './say.ts';

/** The pages' own words in French. */
export const fr: Texts = {
  'app.name': 'Installation du RIS',
  'app.step': 'Étape {step} sur {of}',

  'button.back': 'Précédent',
  'button.next': 'Suivant',
  'button.cancel': 'Annuler',
  'button.close': 'Fermer',
  'button.copy': 'Copier',
  'button.install': 'Installer',
  'button.repair': 'Réparer',
  'button.remove': 'Supprimer',
  'button.check': 'Vérifier',
  'copy.done': 'Copié.',
  'copy.failed': 'Le presse-papiers a refusé. Sélectionnez le texte et appuyez sur Ctrl+C.',
  'save.done': 'Enregistré dans',

  'busy.looking': 'Lecture des produits, des paramètres et des certificats…',
  'busy.planning': 'Recherche de ce qui doit changer…',
  'busy.store': 'Lecture du magasin de certificats…',
  'busy.certificate': 'Ouverture du certificat…',
  'busy.read': '{done} certificats lus sur {total}',

  'days.one': 'encore {count} jour',
  'days.other': 'encore {count} jours',

  'leave.title': 'Quitter l’installation ?',
  'leave.text': 'Rien n’a été modifié sur cet ordinateur. Ce que vous avez saisi dans ces pages sera perdu.',
  'leave.stay': 'Rester',
  'leave.leave': 'Quitter',

  'start.instruction': 'Quel rôle cet ordinateur doit-il avoir ?',
  'start.looking': 'Examen de cet ordinateur',
  'start.failed': 'Cet ordinateur n’a pas pu être examiné',
  'start.fault.choose': 'Choisissez d’abord une des installations.',
  'start.fault.missing':
    'Un produit nécessaire à cette installation n’a pas été trouvé sur cet ordinateur. Installez-le d’abord, indiquez ci-dessous le dossier où il se trouve, ou choisissez une autre installation.',
  'start.fault.folder':
    'Un produit se trouve dans plusieurs dossiers. Indiquez ci-dessous lequel est le bon.',
  'start.again': 'Examiner à nouveau',
  'setup.integrated': 'RIS et visionneuse sur un seul ordinateur',
  'setup.integrated.text': 'Serveur et client sur cet ordinateur, reliés par leur propre certificat.',
  'setup.integrated.picture': 'Un ordinateur dans lequel le client RIS parle au serveur RIS.',
  'setup.server': 'Serveur RIS',
  'setup.server.text': 'Le serveur RIS seul : son adresse et son certificat.',
  'setup.server.picture': 'Un serveur RIS qui attend des clients.',
  'setup.client': 'Client RIS',
  'setup.client.text':
    'Dirige ce client vers un serveur situé ailleurs, vérifie s’il se connecterait et dit sinon pourquoi.',
  'setup.client.picture': 'Un client RIS qui parle par le réseau à un serveur RIS sur un autre ordinateur.',
  'need.title': 'Nécessaire :',
  'need.server': 'serveur RIS',
  'need.client': 'client RIS',
  'need.rights': 'droits d’administrateur',
  'need.address': 'adresse du serveur',
  'need.missing': '(pas ici)',

  'found.title': 'Trouvé sur',
  'found.embedded':
    'Ceci est une machine simulée, un dossier pour faire des essais : rien n’est modifié sur l’ordinateur lui-même.',
  'found.notElevated':
    'L’assistant a été démarré sans droits d’administrateur. Il peut tout examiner, mais pour modifier quelque chose, démarrez-le avec « Exécuter en tant qu’administrateur ».',
  'found.notInstalled': '{name} : non installé ici',
  'found.in': 'dans',
  'found.several': '{name} se trouve dans plusieurs dossiers. Lequel est le bon ?',
  'found.choose': 'Choisir un dossier',
  'found.service': 'Service Windows',
  'found.own': 'Certificat de l’assistant',
  'found.noCertificate': 'Aucun certificat n’est en conflit',
  'found.conflicts.one':
    '{count} certificat est en conflit avec l’installation ; rien n’est déplacé sans votre accord',
  'found.conflicts.other':
    '{count} certificats sont en conflit avec l’installation ; rien n’est déplacé sans votre accord',
  'product.server': 'Serveur RIS',
  'product.client': 'Client RIS',

  'maintenance.instruction': 'Le RIS est installé sur cet ordinateur',
  'maintenance.question': 'Que voulez-vous faire ?',
  'maintenance.modify': 'Modifier',
  'maintenance.modify.text': 'Parcourir à nouveau les pages, avec les réponses de la dernière fois.',
  'maintenance.repair': 'Réparer',
  'maintenance.repair.text': 'Remettre en ordre tout ce qui n’est plus comme lors de l’installation.',
  'maintenance.remove': 'Supprimer',
  'maintenance.remove.text':
    'Supprimer l’installation : paramètres et certificats redeviennent ce qu’ils étaient.',
  'recorded.setup': 'Installation',
  'recorded.address': 'Adresse',
  'recorded.at': 'Effectuée le',
  'recorded.version': 'version',
  'recorded.certificate': 'Certificat',
  'recorded.local': 'Client local uniquement',
  'recorded.store': 'un certificat du magasin',
  'recorded.response': 'certificat émis sur demande',
  'recorded.pfx': 'certificat d’un fichier PFX',
  'recorded.request': 'un certificat demandé',
  'recorded.presented': 'certificat que le serveur présente',
  'recorded.noCertificate': 'n’est plus là',
  'recorded.until': 'jusqu’au {date}',

  'interrupted.instruction': 'La dernière installation a été interrompue',
  'interrupted.install':
    'L’installation commencée le {at} n’est pas arrivée à son terme ; cet ordinateur est peut-être à moitié installé.',
  'interrupted.remove':
    'La suppression commencée le {at} n’est pas arrivée à son terme ; cet ordinateur est peut-être à moitié installé.',
  'interrupted.finish': 'Terminer',
  'interrupted.finish.text':
    'Rétablit l’état antérieur, puis montre à nouveau tout le plan, que vous pourrez lancer.',
  'interrupted.undo': 'Rétablir l’état antérieur',
  'interrupted.undo.text': 'Remet cet ordinateur dans son état antérieur, et s’arrête là.',

  'closed.instruction': 'L’assistant est fermé',
  'closed.text': 'Vous pouvez maintenant fermer cet onglet.',
  'closed.again': 'Rouvrir l’assistant',

  'server.instruction': 'Où le serveur RIS doit-il écouter ?',
  'server.localOnly': 'Client local uniquement',
  'server.localOnly.on':
    'Seuls les clients de cet ordinateur peuvent se connecter. L’assistant crée le certificat ; personne d’autre n’a à en délivrer un.',
  'server.localOnly.off':
    'Les clients d’autres ordinateurs peuvent aussi se connecter. Le certificat doit alors porter le nom de cet ordinateur.',
  'server.host': 'Nom d’hôte',
  'server.host.local': 'Avec « Client local uniquement », c’est toujours localhost.',
  'server.host.hint': 'Le nom que les clients appelleront, par exemple ris01.hopital.example.',
  'server.fault.host':
    'Saisissez un nom d’hôte fait de lettres, de chiffres, de traits d’union et de points, par exemple ris01.hopital.example.',
  'server.fault.address':
    'Saisissez le nom d’hôte pour lequel le certificat est établi : aucun certificat ne peut prouver une adresse IP au RIS.',
  'server.port': 'Port',
  'server.port.hint': '8000, sauf raison particulière.',
  'server.fault.port': 'Un port est un nombre entier de 1 à 65535.',
  'address.checking': 'Vérification de l’adresse…',
  'address.host.thisComputer': '{host} est cet ordinateur.',
  'address.host.otherComputer':
    '{host} est un autre ordinateur. Le serveur RIS d’ici ne serait pas trouvé sous ce nom.',
  'address.host.unknown': '{host} ne peut pas être résolu : aucun ordinateur n’est connu sous ce nom.',
  'address.host.invalid':
    'Ce n’est pas un nom d’hôte : lettres, chiffres, traits d’union et points seulement.',
  'address.port.free': 'Le port {port} est libre.',
  'address.port.held':
    'Le port {port} est déjà utilisé. C’est correct seulement si c’est le serveur RIS lui-même qui l’utilise.',
  'address.port.heldBy':
    'Le port {port} est déjà utilisé par {holder}. C’est correct seulement s’il s’agit du serveur RIS lui-même.',
  'address.port.invalid': 'Ce n’est pas un port.',
  'address.port.unknown': 'Impossible de dire si le port {port} est libre.',

  'certificate.instruction': 'Quel certificat le serveur RIS doit-il utiliser ?',
  'certificate.fault.way': 'Choisissez d’abord un certificat.',
  'local.title': 'Un certificat créé par l’assistant, pour cet ordinateur seul',
  'local.text': 'Client local uniquement : rien à demander, rien à importer.',
  'local.made': 'Il est créé pour localhost, valide 5 ans, et sa clé ne quitte jamais cet ordinateur.',
  'local.trusted': 'Le client RIS de cet ordinateur approuvera ce seul certificat.',
  'local.noRoot': 'Aucune autorité de certification n’est ajoutée à celles de Windows.',
  'local.own': 'Il existe déjà, et reste aussi longtemps qu’il convient :',
  'store.title': 'Un certificat qui est déjà dans le magasin de cet ordinateur',
  'store.text': 'Montre chaque certificat de LocalMachine\\My, et pourquoi l’un ou l’autre ne convient pas.',
  'store.host': 'Les clients appelleront le serveur RIS {host}, car le certificat est établi pour ce nom.',
  'store.none': 'Il n’y a aucun certificat dans LocalMachine\\My.',
  'store.suits': 'Rien ne s’oppose à ce certificat.',
  'store.untrusted':
    'Le serveur RIS peut utiliser ce certificat, mais cet ordinateur ne l’approuve pas encore.',
  'store.issuedBy': 'Délivré par',
  'store.fault.pick': 'Choisissez un certificat de la liste.',

  'validity.range': 'du {from} au {to}',
  'validity.notYet': 'pas encore valide',
  'validity.expired': 'expiré',

  'certificate.open': 'Ouvrir le certificat',
  'certificate.title': 'Certificat',
  'certificate.gone': 'Ce certificat n’est plus là.',
  'certificate.save': 'Enregistrer en PEM',
  'certificate.subject': 'Délivré à',
  'certificate.issuer': 'Délivré par',
  'certificate.validity': 'Validité',
  'certificate.key': 'Clé',
  'certificate.key.here': 'clé privée sur cet ordinateur',
  'certificate.key.notHere': 'pas de clé privée ici',
  'certificate.fingerprints': 'Empreintes numériques',
  'certificate.chain': 'Chaîne, depuis la racine',
  'certificate.fields': 'Tous les champs',

  'conflicts.instruction': 'Ces certificats sont en conflit',
  'conflicts.why':
    'Le serveur RIS les trouverait à côté de son propre certificat, et avec plus d’un seul il ne démarre pas. Cochez chacun de ceux qui peuvent être écartés.',
  'conflicts.changed':
    'Cet ordinateur a changé depuis l’affichage du plan, donc rien n’a été fait. Un autre certificat fait maintenant obstacle.',
  'conflicts.in': 'dans',
  'conflicts.moveMeans':
    'En quarantaine, il garde sa clé, rien ne le trouve, et supprimer l’installation le remet à sa place.',
  'conflicts.boundMeans':
    'Ce qui l’utilise ne fonctionne plus tant qu’il n’a pas un autre certificat. En quarantaine, il garde sa clé, et supprimer l’installation le remet à sa place.',
  'conflicts.move': 'Déplacer ce certificat en quarantaine',
  'conflicts.fault.all':
    'L’installation ne peut pas continuer tant qu’un de ces certificats reste. Cochez-les tous, ou annulez et déplacez-les vous-même.',

  'review.install': 'Voici les modifications prévues',
  'review.repair': 'Voici les modifications qui répareront l’installation',
  'review.remove': 'Voici les modifications qui supprimeront l’installation',
  'review.refused': 'Impossible d’établir un plan',
  'review.nothing': 'Il n’y a rien à modifier',
  'review.nothing.text': 'Tout est déjà comme il faut.',
  'review.changed':
    'Cet ordinateur a changé depuis que le plan a été montré, donc rien n’a été fait. Voici le nouveau plan : examinez-le et relancez.',
  'review.steps.one': '{count} opération.',
  'review.steps.other': '{count} opérations.',
  'review.untilNow': 'Tant que vous n’appuyez pas sur le bouton ci-dessous, rien n’est modifié.',
  'review.setting': 'Paramètre',
  'review.before': 'Avant',
  'review.after': 'Après',
  'review.none': 'absent',
  'review.empty': 'vide',
  'value.running': 'en cours d’exécution',
  'value.stopped': 'arrêté',
  'value.record': 'présent',
  'review.commandLine': 'La même chose en ligne de commande',
  'review.commandLine.text': 'Pour une installation sans assistance sur d’autres ordinateurs.',
  'review.saveAnswers': 'Enregistrer les réponses',

  'step.stop': 'Arrêter le service {service}',
  'step.start': 'Démarrer le service {service}',
  'step.create': 'Créer un certificat pour {host}',
  'step.copy': 'Approuver le certificat, dans {store}',
  'step.move': 'Déplacer un certificat de {store} en quarantaine',
  'step.discard': 'Retirer de {store} un ancien certificat de l’assistant',
  'step.install': 'Installer le certificat, dans {store}',
  'step.request': 'Créer une clé et demander un certificat pour {host}',
  'step.trustIssuer':
    'Approuver la racine que vous avez confirmée, pour les certificats de serveur seulement',
  'step.access': 'Permettre à {account} de lire la clé privée',
  'step.edit': 'Modifier des paramètres dans {file}',
  'step.keepRecord': 'Écrire la fiche d’installation',
  'step.dropRecord': 'Supprimer la fiche d’installation',
  'step.revert.added': 'Retirer de {store} le certificat de l’assistant',
  'step.revert.moved': 'Remettre un certificat dans {store}',
  'step.revert.installed': 'Laisser le certificat délivré par une autorité, avec sa clé',
  'step.revert.requested': 'Retirer la demande pour {host} et supprimer sa clé',
  'step.revert.granted': 'Retirer à {account} le droit de lire la clé privée',
  'step.revert.edited': 'Rétablir les paramètres dans {file}',
  'step.waiting': 'à faire',
  'step.running': 'en cours',
  'step.done': 'fait',
  'step.undoing': 'en cours de rétablissement',

  'progress.install': 'Installation du RIS en cours',
  'progress.repair': 'Réparation en cours',
  'progress.remove': 'Suppression de l’installation en cours',
  'progress.undo': 'Rétablissement de l’état antérieur',
  'progress.bar': 'Avancement de l’ensemble',
  'progress.steps': 'Opérations',
  'progress.elapsed': 'Durée : {time}',
  'progress.cancelling':
    'Vous avez annulé. L’opération en cours se termine, puis tout ce qui a été modifié est rétabli.',
  'phase.idle': 'Démarrage…',
  'phase.detecting': 'Examen de cet ordinateur…',
  'phase.planning': 'Comparaison avec le plan que vous avez vu…',
  'phase.applying': 'Modifications en cours…',
  'phase.verifying': 'Vérification : le client se connecterait-il ?',
  'phase.undoing': 'Rétablissement de ce qui a été modifié…',
  'phase.finished': 'Terminé.',

  'log.show': 'Afficher le journal',
  'log.hide': 'Masquer le journal',
  'log.title': 'Journal',
  'log.empty': 'Le journal est encore vide.',

  'verdict.yes': 'Le client RIS se connecterait maintenant',
  'verdict.no': 'Le client RIS ne se connecterait pas maintenant',
  'verdict.unknown': 'Impossible de dire si le client RIS se connecterait',
  'verdict.passed.one': '{count} contrôle réussi',
  'verdict.passed.other': '{count} contrôles réussis',
  'verdict.wouldLog': 'Le RIS écrirait dans son journal :',
  'verdict.remedy': 'Que faire :',
  'check.pass': 'Réussi.',
  'check.warn': 'Avertissement.',
  'check.fail': 'Échec.',
  'check.skipped': 'Non évalué.',

  'finish.yes': 'Oui : le client RIS se connectera',
  'finish.no': 'Non : le client RIS ne se connecterait pas',
  'finish.unknown': 'Les modifications sont faites ; impossible de dire si le client se connecte',
  'finish.removed': 'L’installation a été supprimée',
  'finish.undone': 'L’état antérieur à l’installation interrompue a été rétabli',
  'finish.nothing': 'Il n’y avait rien à supprimer',
  'finish.cancelled': 'Annulé : cet ordinateur est comme avant',
  'finish.rolledBack': 'Échec, et l’état antérieur a été rétabli',
  'finish.busy': 'Une autre installation est en cours sur cet ordinateur',
  'finish.failed': 'Cela n’a pas fonctionné',
  'finish.again': 'Réessayer',
  'finish.saveReport': 'Enregistrer un rapport',
  'finish.saveLog': 'Enregistrer le journal',
  'finish.toStart': 'Revenir à la première page',

  'window.severalRemedy':
    'Un seul doit rester. « Réparer » déplace les autres en quarantaine, avec leurs clés, une fois que vous les avez cochés.',
  'window.conflictRemedy':
    'Cochez-le pour le déplacer en quarantaine, où il garde sa clé et peut être remis en place.',
  'window.conflictBound':
    'Donnez d’abord un autre certificat à ce qui l’utilise, ou cochez-le pour le déplacer malgré tout.',
  'window.untrustedRemedy':
    'Revenez en arrière et indiquez que cet ordinateur doit approuver ce seul certificat, ou la racine de l’autorité de certification qui l’a émis.',
  'window.noProduct':
    '{product} est introuvable sur cet ordinateur : ni parmi les services, ni parmi les programmes installés, ni dans Program Files. Installez d’abord ce produit. S’il est dans un dossier à part, indiquez ce dossier sur la première page.',
  'window.severalProducts':
    '{product} se trouve à plusieurs endroits : {folders}. Indiquez lequel choisir sur la première page.',
  'window.journalDamaged':
    'Le fichier de reprise d’une exécution interrompue ({path}) est endommagé à la ligne {line} ; l’état antérieur ne peut donc pas être rétabli sans risque. Rien n’a été modifié. Conservez une copie de ce fichier pour le support, faites contrôler les paramètres, puis supprimez le fichier et relancez l’assistant.',
  'window.noChoices':
    'Rien n’est encore installé ici, il n’y a donc rien à répéter. Revenez et installez-le.',

  ...asking,
  ...connecting,
  ...files,
};
