import type { contacts as en } from '../en/contacts.ts';

export const contacts: Readonly<Record<keyof typeof en, string>> = {
  'check.contact.reached.pass':
    'Le serveur à l’adresse {address} répond comme le client RIS le trouverait, et présente son certificat.',
  'check.contact.reached.unjudged.remedy':
    'Essayez la connexion dans le client RIS et, si elle échoue, consultez son journal.',
  'check.contact.notListening':
    'Le service {service} se dit démarré, mais personne n’écoute à {url} : sa partie RIS n’a pas démarré.',
  'check.contact.notListening.remedy':
    'Cherchez "Unexpected exception when starting up Shred" dans le journal de {service} : la phrase qui suit en donne la cause. Corrigez-la et redémarrez le service.',
  'check.contact.needs': 'Le serveur exige {protocol}, que le client RIS de cet ordinateur ne parle pas.',
  'check.contact.needs.remedy':
    'Installez .NET Framework 4.6 ou ultérieur sur cet ordinateur et laissez {protocol} activé dans SCHANNEL ; le client RIS ne parle jamais TLS 1.3, le serveur doit donc accepter aussi TLS 1.2.',
  'check.contact.protocol.pass': 'La connexion est chiffrée avec {protocol}, {cipher}.',
  'check.contact.protocol.old': 'La connexion est chiffrée avec {protocol}, qui n’est plus sûr ({cipher}).',
  'check.contact.protocol.old.remedy':
    'Installez .NET Framework 4.6 ou ultérieur sur le serveur et le client, puis désactivez {protocol} dans les paramètres SCHANNEL du serveur dès que chaque client parle TLS 1.2.',
  'check.contact.protocol.weak': 'Le chiffrement {cipher} n’est plus sûr ({protocol}).',
  'check.contact.protocol.weak.remedy':
    'Désactivez ce chiffrement dans les paramètres SCHANNEL du serveur ; Windows en prend alors un meilleur.',
  'check.contact.name.pass': 'Le certificat est pour {host}, le nom appelé.',
  'check.contact.name.other': '{host} est appelé, mais le certificat ne vaut que pour {names}.',
  'check.contact.name.none': '{host} est appelé, mais le certificat ne nomme aucun hôte.',
  'check.contact.name.remedy':
    'Appelez le serveur par {names} : là où le réseau ne connaît pas ce nom, le DNS ou le fichier hosts doit le mener à {address}. Ou donnez au serveur un certificat dont le dernier nom DNS est {host}.',
  'check.contact.name.remedy.none': 'Donnez au serveur un certificat dont le dernier nom DNS est {host}.',
  'check.contact.trust.none':
    'Le client accepte tout certificat (CertificateValidationMode None) : n’importe qui sur le réseau peut se faire passer pour ce serveur.',
  'check.contact.trust.remedy':
    'Comparez le certificat à celui du serveur par son empreinte numérique SHA-256, par une autre voie que cette connexion. Faites ensuite approuver par cet ordinateur son émetteur (--setup client --trust-issuer FICHIER --trust-issuer-sha256 HEX) ou, pour ce seul serveur, le certificat lui-même (--trust-server-sha256 HEX).',
  'check.contact.trust.chain.remedy':
    'Faites renouveler le certificat par son autorité pour que sa chaîne soit entière, ou faites approuver par cet ordinateur le certificat lui-même (--setup client --trust-server-sha256 HEX).',
  'check.contact.trust.disallowed.remedy':
    'Cherchez qui a mis le certificat, ou l’un de ses émetteurs, dans Disallowed sur cet ordinateur, et pourquoi. Si c’était une erreur, retirez-le de là ; sinon il faut un autre certificat au serveur.',
  'check.contact.dates.remedy':
    'Faites renouveler le certificat sur le serveur et redémarrez-y le service RIS.',
  'check.contact.dates.clock.remedy':
    'Vérifiez l’horloge et le fuseau horaire de cet ordinateur et du serveur. S’ils sont justes, le certificat doit être émis à nouveau.',
  'check.contact.strength.remedy':
    'Faites émettre à nouveau le certificat du serveur, avec RSA 2048 bits et SHA-256.',
  'check.contact.usage.remedy':
    'Faites émettre à nouveau le certificat du serveur, pour l’authentification du serveur avec signature numérique et chiffrement de clé.',
  'check.contact.chain.pass': 'Le serveur envoie tous les certificats jusqu’à la racine.',
  'check.contact.chain.incomplete':
    'Le serveur n’envoie pas le certificat de {issuer}, émetteur de {subject}. Si ce n’est pas une racine, certains ordinateurs l’ont ou le cherchent eux-mêmes, et d’autres refusent le serveur.',
  'check.contact.chain.remedy':
    'Si {issuer} est une racine, tout va bien : aucun serveur n’a besoin de l’envoyer. Sinon, mettez son certificat dans LocalMachine\\CA du serveur et redémarrez-y le service RIS.',
  'check.contact.clock.pass': 'Les horloges du serveur et du client concordent.',
  'check.contact.clock.warn':
    'Les horloges diffèrent de {minutes} minutes : ici il est {here}, sur le serveur {there}.',
  'check.contact.clock.remedy':
    'Réglez l’horloge et le fuseau horaire des deux ordinateurs, de préférence par le domaine ou un serveur de temps : l’ouverture de session dans le RIS et les certificats en dépendent.',
  'check.contact.configured.pass': 'Le serveur emploie le certificat pour lequel il est configuré.',
  'check.contact.configured.other':
    'Le serveur emploie le certificat {presented}, mais il est configuré pour {configured}.',
  'check.contact.configured.remedy':
    'Redémarrez le service RIS : il prend son certificat à son démarrage. S’il en présente toujours un autre, un autre programme écoute là.',
};
