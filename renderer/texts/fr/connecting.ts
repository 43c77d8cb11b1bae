import type { connecting as english } from '../en/connecting.ts';

export const connecting = {
  'busy.contacting': 'Appel du serveur, comme le ferait le client RIS…',

  'check.open': 'Contrôler une connexion',
  'check.open.text': 'Le client RIS se connecterait-il à un serveur, et sinon, pourquoi ? Ne modifie rien.',
  'check.instruction': 'Quelle connexion faut-il contrôler ?',
  'check.address': 'Adresse',
  'check.address.number': 'Adresse {number}',
  'check.address.hint':
    'Le serveur RIS sous la forme HÔTE ou HÔTE:PORT, ou une adresse entière : net.tcp://, https:// ou tls://HÔTE:PORT.',
  'check.address.means': 'Sera contrôlée comme {url}',
  'check.add': 'Ajouter une adresse',
  'check.drop': 'Enlever l’adresse {number}',
  'check.back': 'Retour au début',
  'check.stop': 'Arrêter le contrôle',
  'check.fault.none': 'Saisissez d’abord l’adresse du serveur.',
  'check.fault.address': 'Une adresse n’est pas encore juste. L’erreur est expliquée sous son champ.',
  'check.answer': 'Réponse',
  'check.nothingChanged': 'Rien n’a été modifié sur cet ordinateur.',
  'check.saveReport': 'Enregistrer un rapport',
  'check.client': 'Installer le client RIS',

  'connection.title': 'La connexion',
  'connection.from': 'Réponse venue de {address}.',
  'connection.authentication': 'Authentification',
  'connection.authentication.text': 'Qui est le serveur, et qui s’en porte garant.',
  'connection.issuedBy': 'Délivré par',
  'connection.sent': 'Envoyé avec lui',
  'connection.verified.domain': 'Son autorité n’a vérifié que le nom de domaine.',
  'connection.verified.organisation': 'Son autorité a vérifié l’organisation.',
  'connection.verified.individual': 'Son autorité a vérifié la personne.',
  'connection.verified.extended':
    'Son autorité a vérifié l’organisation de façon approfondie (validation étendue).',
  'connection.verified.unknown':
    'Il ne dit pas ce que son autorité a vérifié, comme d’habitude avec l’autorité propre d’un hôpital.',
  'connection.encryption': 'Chiffrement',
  'connection.encryption.text': 'Personne ne peut lire en chemin.',
  'connection.keyExchange': 'Échange de clés : {how}',
  'connection.bits': '{bits} bits',
  'connection.integrity': 'Intégrité des messages',
  'connection.integrity.text': 'Personne ne peut modifier un message en chemin sans que cela se voie.',
  'connection.integrity.aead': 'Par le chiffrement lui-même ({algorithm}).',
  'connection.integrity.mac': 'Par un code joint à chaque message ({algorithm}).',
  'connection.integrity.none': 'Par rien de connu : des messages pourraient être modifiés en chemin.',

  'client.instruction': 'Quel serveur RIS ce client doit-il appeler ?',
  'client.host': 'Nom d’hôte du serveur RIS',
  'client.host.hint':
    'Le nom pour lequel le certificat du serveur est fait, par exemple ris01.hopital.example.',
  'client.failover': 'Serveur de secours (facultatif)',
  'client.failover.hint':
    'HÔTE ou HÔTE:PORT. Le client l’appelle pour ouvrir la session quand le premier ne répond pas ; il lui faut son propre certificat.',
  'client.fault.failover':
    'Saisissez HÔTE ou HÔTE:PORT, par exemple ris02.hopital.example:8000, ou laissez le champ vide. Une adresse IP n’est pas possible.',
  'client.offline': 'Installer sans appeler le serveur',
  'client.offline.on':
    'Le serveur n’est pas appelé ; rien n’est donc prouvé : seul un essai montrera si le client se connecte.',
  'client.offline.off': 'Suivant appelle le serveur comme le ferait le client RIS, et ne modifie rien.',

  'shown.instruction': 'Le client RIS se connectera-t-il à ce serveur ?',
  'shown.offline.instruction': 'Installation sans appeler le serveur',
  'shown.notContacted': 'Le serveur n’a pas été appelé.',
  'shown.again': 'Réessayer',
  'shown.offline': 'Installer sans appeler le serveur',
  'shown.online': 'Appeler le serveur malgré tout',
  'shown.use': 'L’appeler {name}',
  'shown.use.text':
    'Le certificat n’est pas fait pour {host}, mais pour {name}, qui mène au même serveur. Le client se connectera s’il appelle ce nom.',
  'shown.untrusted':
    'Cet ordinateur ne sait pas qui a délivré le certificat du serveur ; le client RIS le refuserait donc. Dites ci-dessous à quoi cet ordinateur doit faire confiance.',
  'shown.trust': 'À quoi cet ordinateur doit-il faire confiance ?',
  'shown.trust.certificate': 'À ce seul certificat',
  'shown.trust.certificate.text':
    'Pour un seul serveur. Comparez son empreinte avec celle du serveur même ; il faut recommencer après chaque renouvellement.',
  'shown.typed': 'Empreinte SHA-256 du certificat du serveur',
  'shown.typed.of': 'Empreinte SHA-256 du certificat de {host}',
  'shown.typed.hint':
    'Au moins les 16 premiers chiffres, lus sur le serveur même ou sur son papier ; les espaces et les deux-points ne comptent pas. L’assistant ne l’affiche pas : qui se ferait passer pour le serveur montrerait la sienne.',
  'shown.typed.good': 'Le serveur présente le certificat qui a cette empreinte.',
  'shown.earlier': 'Son empreinte a été confirmée lors de l’installation de ce client.',
  'shown.fault.waiting': 'Le serveur n’a pas encore répondu. Réessayez, ou installez sans l’appeler.',
  'shown.fault.refused':
    'En l’état, le client ne se connecterait pas. Corrigez ce qui est dit ci-dessous et réessayez, ou installez sans appeler le serveur.',
  'shown.fault.trust':
    'Dites d’abord à quoi cet ordinateur doit faire confiance : sinon le client refuserait le serveur.',
  'shown.fault.fingerprint':
    'L’empreinte n’a pas encore confirmé le certificat. L’erreur est expliquée sous son champ.',

  'recorded.calls': 'Appelle',
  'recorded.failover': 'Serveur de secours',
  'recorded.offline': 'installé sans appeler le serveur',

  'window.trustRemedy':
    'Comparez le certificat avec celui du serveur même, par son empreinte SHA-256, par un autre chemin que cette connexion. Installez ensuite le client RIS ici : il peut faire confiance à la racine de l’émetteur à partir d’un fichier, ou à ce seul certificat.',
  'window.chainRemedy':
    'Faites renouveler le certificat par son autorité pour que sa chaîne soit complète, ou installez le client RIS ici de sorte qu’il fasse confiance à ce seul certificat.',
  'window.callAs':
    'Le nom {name}, pour lequel le certificat est fait, mène au même serveur : revenez en arrière et saisissez {name} à la place de {host}.',
  'window.offline':
    'Le serveur n’a pas été appelé ; rien n’est donc prouvé : seul un essai montrera si le client se connecte. « Contrôler une connexion », sur la première page, l’appelle.',
  'window.fingerprintOffline':
    'Le certificat à approuver n’est pas sur cet ordinateur, et sans appeler le serveur personne ne peut le montrer. Revenez en arrière et appelez le serveur, ou faites confiance à la racine de son émetteur à partir d’un fichier.',
} as const satisfies Record<keyof typeof english, string>;
