import type { asking as english } from '../en/asking.ts';

export const asking = {
  'request.title': 'Un nouveau, demandé à une autorité de certification',
  'request.text':
    'Crée ici une clé et une demande. L’installation attend ensuite que l’autorité ait répondu.',
  'request.commonName': 'Délivré à (CN) :',
  'request.commonName.why':
    'Toujours le nom d’hôte de la page précédente : le RIS en a besoin à cet endroit.',
  'request.organization': 'Organisation (O)',
  'request.organizationalUnit': 'Service (OU)',
  'request.locality': 'Ville (L)',
  'request.state': 'Province ou canton (ST)',
  'request.country': 'Pays (C)',
  'request.country.hint': 'Deux lettres, par exemple CA ou CH.',
  'request.optional':
    'Ce que vous laissez vide n’entre pas dans la demande. L’autorité dit ce qu’il lui faut.',
  'request.otherNames': 'Autres noms DNS',
  'request.otherNames.hint':
    'Un par ligne. {host} vient toujours en dernier, car le RIS ne regarde que le dernier. Il faut donc à un autre serveur RIS son propre certificat.',
  'request.keySize': 'Taille de la clé',
  'request.bits': 'RSA {bits} bits',
  'request.exportable': 'La clé privée pourra être exportée plus tard',
  'request.exportable.hint':
    'Seulement pour déplacer le certificat vers un autre ordinateur. Sinon, laissez la case vide : une clé qui ne peut pas quitter cet ordinateur ne peut pas être volée sous forme de fichier.',
  'request.fault.fields': 'Il y a encore une erreur dans la demande. Elle est expliquée sous le champ.',
  'request.fault.localhost':
    'Aucune autorité ne délivre de certificat pour localhost. Revenez en arrière et saisissez le nom d’hôte que les clients appelleront.',
  'request.show': 'Afficher la demande',
  'request.hide': 'Masquer la demande',
  'request.pem': 'La demande, telle que l’autorité la veut',
  'request.pem.text':
    'Copiez-la dans le formulaire de l’autorité, ou enregistrez-la et envoyez le fichier. Elle ne contient aucun secret : la clé privée reste sur cet ordinateur.',
  'request.save': 'Enregistrer la demande…',
  'request.names': 'Noms DNS',
  'request.key': 'Clé',
  'request.key.exportable': '{key}, exportable',
  'request.key.stays': '{key}, non exportable',

  'pending.title': 'En attente de l’autorité de certification',
  'pending.since': 'demandé le {at}',
  'pending.suits': 'Quand la réponse est là, complétez la demande ici.',
  'pending.foreign':
    'Faite par un autre programme, comme IIS ou certreq. L’assistant peut la compléter, mais seul ce programme peut l’afficher ou la retirer.',
  'pending.lost':
    'L’assistant l’a faite, mais sa fiche d’installation est perdue ; elle ne peut donc plus être affichée.',
  'pending.complete': 'Compléter avec la réponse…',
  'pending.withdraw': 'Retirer…',

  'response.title': 'La réponse d’une autorité de certification',
  'response.text': 'Complète une demande en attente sur cet ordinateur avec le certificat reçu.',
  'response.none':
    'Aucune demande n’attend sur cet ordinateur ; une réponse n’aurait donc rien à compléter. Demandez d’abord un certificat ; ou, si la clé l’accompagne, importez un fichier PFX.',
  'response.file': 'La réponse de l’autorité',
  'response.file.hint': 'CER, CRT, PEM, P7B ou P7C ; elle peut contenir aussi les certificats de l’autorité.',
  'response.checking': 'Lecture de la réponse…',
  'response.matches': 'Elle répond à la demande pour {host}, faite le {at}.',
  'response.matches.foreign': 'Elle répond à une demande pour {host} faite par un autre programme.',
  'response.earlier': 'Elle a déjà complété sa demande.',
  'response.fault.file': 'Donnez d’abord la réponse de l’autorité.',
  'response.fault.refused':
    'Ce fichier ne peut compléter aucune demande. La raison est indiquée sous le fichier.',

  'trust.question': 'Que doit approuver cet ordinateur ?',
  'trust.certificate': 'Ce certificat seul',
  'trust.certificate.text':
    'Le plus simple pour un seul serveur. Une copie sans sa clé va dans TrustedPeople ; il faut la même copie à chaque ordinateur client, et une nouvelle après chaque renouvellement.',
  'trust.issuer': 'Le certificat racine de l’autorité',
  'trust.issuer.text':
    'Pour plusieurs serveurs : les clients qui approuvent la racine acceptent chaque certificat que l’autorité délivre. Elle ne vaut que pour les certificats de serveur (authentification du serveur), et supprimer l’installation la retire si c’est l’assistant qui l’a ajoutée.',
  'trust.asFound': 'Rien de plus que maintenant',
  'trust.asFound.text': 'Pour une autorité que votre domaine fait déjà approuver par cet ordinateur.',
  'trust.enough': 'Cet ordinateur approuve déjà le certificat.',
  'trust.root.file': 'Le certificat racine, sous forme de fichier',
  'trust.root.file.hint': 'Depuis la page web de l’autorité, ou de la part de ceux qui la gèrent.',
  'trust.root.here': 'Ce certificat racine l’accompagnait :',
  'trust.root.other': 'Un autre fichier',
  'trust.root.reading': 'Lecture du certificat racine…',
  'trust.typed': 'Son empreinte numérique SHA-256, lue sur le papier de l’autorité',
  'trust.typed.hint':
    'Au moins les 16 premiers chiffres, tapés d’après ce que l’autorité vous a donné sur papier ou par téléphone ; espaces et deux-points sont sans importance. L’assistant ne l’affiche pas, car recopier l’écran ne prouve rien.',
  'trust.typed.good': 'L’empreinte numérique est bien celle de ce certificat racine.',
  'trust.earlier': 'Son empreinte numérique a été confirmée lors de l’installation.',
  'trust.fault.untrusted':
    'Cet ordinateur n’approuve pas le certificat ; ses programmes RIS ne se connecteraient donc pas. Indiquez ce qu’il doit approuver.',
  'trust.fault.root': 'Donnez d’abord le certificat racine de l’autorité.',
  'trust.fault.fingerprint':
    'L’empreinte numérique n’a pas encore confirmé le certificat racine. L’erreur est expliquée sous le champ.',

  'server.account': 'Compte du service RIS',
  'server.account.hint': 'Laissez vide pour celui sous lequel il s’exécute maintenant : {account}.',
  'server.account.none': 'Laissez vide pour celui avec lequel le service sera installé.',
  'server.fault.account':
    'Ce n’est pas un nom de compte. Écrivez-le comme Windows, par exemple HOPITAL\\ris-service ou NT AUTHORITY\\NetworkService.',

  'review.withdraw': 'Voici les modifications qui retireront la demande',
  'review.withdraw.final':
    'La clé privée est supprimée définitivement. Si la demande a déjà été envoyée, sa réponse ne pourra jamais servir.',
  'button.withdraw': 'Retirer',
  'progress.withdraw': 'La demande est en train d’être retirée',
  'finish.withdrawn': 'La demande a été retirée',
  'finish.waiting': 'La demande est faite : à l’autorité de répondre',
  'finish.saveIssuer': 'Enregistrer ce que les clients doivent approuver…',
  'finish.saveIssuer.text':
    'Le fichier dont les autres ordinateurs clients ont besoin pour approuver ce serveur : son certificat, ou la racine de son autorité.',

  'window.next':
    'L’installation attend la réponse de l’autorité ; d’ici là, rien d’autre ne change ici. Vous pouvez fermer l’assistant. Rouvrez-le sur cet ordinateur quand la réponse est là, car lui seul a la clé privée : la première page indique la demande et la complète.',
  'window.waiting': 'Une demande pour {host}, faite le {at}, attend l’autorité de certification.',
  'window.another':
    'Une autre demande pour {host}, faite le {at}, attend elle aussi. Si elle ne sert plus, retirez-la sur la première page.',
  'window.withdrawAbsent':
    'La demande {certificate} n’est plus là ; il n’y a donc rien à retirer. Revenez voir la première page.',
  'window.answerKey':
    'Ce fichier contient une CLÉ PRIVÉE. Ne l’envoyez jamais à personne, et supprimez toutes les copies qui ne servent pas : qui la possède peut se faire passer pour le serveur RIS. La réponse de l’autorité de certification ne contient pas de clé.',
  'window.answerPfx':
    'C’est un fichier PFX : un certificat avec sa clé privée. Il ne répond à aucune demande ; importez-le comme fichier PFX.',
  'window.cngRemedy':
    'Faites une nouvelle demande avec l’assistant, qui crée sa clé là où le RIS peut l’utiliser, envoyez-la à l’autorité de certification, puis complétez sa réponse.',
} as const satisfies Record<keyof typeof english, string>;
