import type { endpoints as english } from '../en/endpoints.ts';

export const endpoints = {
  'endpoint.name.unknown': 'Aucune adresse n’est connue pour le nom {host}.',
  'endpoint.name.silent':
    'La résolution de noms de cet ordinateur n’a pas répondu en {seconds} secondes à la question sur {host}.',
  'endpoint.name.remedy':
    'Vérifiez l’orthographe. Si elle est juste, inscrivez le nom du serveur dans le DNS ou dans le fichier hosts de cet ordinateur, sous le nom que porte son certificat.',
  'endpoint.refused':
    'Rien n’écoute à {url} : l’ordinateur {host} est bien là et a refusé la connexion au port {port}.',
  'endpoint.refused.remedy':
    'Sur le serveur, vérifiez dans son journal que le service RIS s’est mis à écouter : un service affiché comme démarré peut ne pas écouter, par exemple faute de certificat. Vérifiez aussi le port.',
  'endpoint.filtered':
    'Aucune connexion à {url} n’a abouti en {seconds} secondes : l’ordinateur est éteint, ou un pare-feu écarte ce qui est envoyé au port {port}.',
  'endpoint.filtered.remedy':
    'Vérifiez que le serveur est allumé et que tous les pare-feu en chemin, y compris celui du serveur, laissent passer le port TCP {port}.',
  'endpoint.unreachable': 'Le réseau n’a aucun chemin vers {url} ({reason}).',
  'endpoint.unreachable.remedy':
    'Vérifiez le câble réseau, le VPN et les routes de cet ordinateur, ainsi que l’adresse que désigne le nom.',

  'endpoint.preamble.closed': '{url} a accepté la connexion, puis l’a fermée sans répondre.',
  'endpoint.preamble.reset': '{url} a accepté la connexion, puis l’a rompue au lieu de répondre.',
  'endpoint.preamble.silent':
    '{url} a accepté la connexion, mais n’a pas répondu en {seconds} secondes comme le fait un service net.tcp.',
  'endpoint.preamble.remedy':
    'Vérifiez que ce port est celui du RIS et non d’un autre programme. Consultez ensuite le journal du serveur RIS : il n’est peut-être pas configuré pour la sécurité de transport, ou un répartiteur de charge placé devant lui n’a aucun serveur derrière.',
  'endpoint.handshake.closed': '{url} a fermé la connexion pendant la négociation TLS.',
  'endpoint.handshake.reset': '{url} a rompu la connexion pendant la négociation TLS.',
  'endpoint.handshake.silent': '{url} n’a pas terminé la négociation TLS en {seconds} secondes.',
  'endpoint.handshake.remedy':
    'Consultez le journal du serveur et, dans son journal des événements Windows, les entrées Schannel : le plus souvent, le service ne peut pas utiliser la clé privée de son certificat, ou le serveur n’autorise aucune des versions de TLS proposées ({offered}).',
  'endpoint.service.closed': '{url} a fermé la connexion après la négociation TLS, au lieu de la confirmer.',
  'endpoint.service.reset': '{url} a rompu la connexion après la négociation TLS, au lieu de la confirmer.',
  'endpoint.service.silent':
    '{url} n’a pas répondu en {seconds} secondes après la négociation TLS, comme le fait un service net.tcp.',
  'endpoint.service.remedy':
    'Consultez le journal du serveur RIS. Un service qui exige un certificat du client, ou qui n’utilise pas la sécurité de transport comme le RIS, se comporte ainsi.',

  'endpoint.spoke.http': '{url} a répondu en HTTP (« {said} ») : c’est un serveur web qui écoute là.',
  'endpoint.spoke.proxy': 'C’est un proxy qui a répondu pour {url} (« {said} »), et non le serveur lui-même.',
  'endpoint.spoke.ssh':
    '{url} a répondu en SSH (« {said} ») : c’est un service de connexion à distance qui écoute là.',
  'endpoint.spoke.tls':
    '{url} a répondu en TLS avant qu’on le lui demande : le port attend TLS dès le début, ou un proxy qui termine TLS se trouve en chemin.',
  'endpoint.spoke.framing':
    '{url} a répondu comme un service net.tcp : TLS n’y commence qu’après une demande.',
  'endpoint.spoke.text':
    '{url} a répondu par un texte à lui (« {said} ») : c’est un autre type de service qui écoute là.',
  'endpoint.spoke.binary':
    '{url} a répondu quelque chose d’incompréhensible (les premiers octets sont {said}) : c’est un autre type de service qui écoute là.',
  'endpoint.spoke.remedy':
    'Vérifiez le port : le RIS écoute sur le port 8000, sauf configuration différente. S’il est juste, cherchez quel programme l’utilise sur le serveur.',
  'endpoint.spoke.remedy.framing':
    'Contrôlez-le en net.tcp : écrivez l’adresse en commençant par net.tcp://.',
  'endpoint.spoke.remedy.proxy':
    'net.tcp ne traverse ni les proxys HTTP ni ce qui termine TLS en chemin. Permettez à cet ordinateur d’atteindre directement le serveur.',
  'endpoint.early':
    '{url} a envoyé des données après avoir accepté TLS et avant le début de la négociation : quelque chose en chemin répond à sa place.',
  'endpoint.frame': '{url} a répondu par une trame net.tcp qui n’a pas sa place là ({frame}).',

  'endpoint.excess.preamble':
    '{url} a répondu au préambule net.tcp par une erreur de plus de {limit} octets, ce qu’aucun serveur RIS n’envoie. La connexion a été interrompue.',
  'endpoint.excess.handshake':
    '{url} a envoyé plus de {limit} octets pendant la négociation TLS, ce que ne fait aucun serveur RIS. La connexion a été interrompue.',
  'endpoint.excess.certificates':
    '{url} a envoyé plus de {limit} certificats pendant la négociation TLS. La connexion a été interrompue.',
  'endpoint.excess.remedy':
    'Cherchez quel programme répond là. S’il s’agit du serveur RIS, donnez-lui un certificat accompagné des seuls émetteurs qui lui correspondent.',
  'endpoint.noCertificate': '{url} a établi une connexion TLS sans présenter de certificat.',

  'endpoint.alert.version': '{url} a refusé toutes les versions de TLS proposées ({offered}).',
  'endpoint.alert.version.remedy':
    'Autorisez l’une de ces versions de TLS sur le serveur (SCHANNEL\\Protocols), ou installez .NET Framework 4.6 ou une version ultérieure sur cet ordinateur pour que le client RIS puisse utiliser TLS 1.2.',
  'endpoint.alert.clientCertificate':
    '{url} exige un certificat du client ; le client RIS n’en a pas à présenter.',
  'endpoint.alert.clientCertificate.remedy':
    'Configurez le serveur pour qu’il ne demande pas de certificat au client. Si un proxy ou un répartiteur de charge est placé devant lui, faites-le à cet endroit.',
  'endpoint.alert.name':
    '{url} a refusé la négociation TLS à cause du nom : il ne sert pas le nom {host}, ou le nom dont il a besoin n’a pas été envoyé.',
  'endpoint.alert.name.remedy':
    'Le client RIS n’envoie aucun nom pendant la négociation. Un proxy ou un répartiteur de charge qui décide d’après ce nom a besoin d’un certificat par défaut pour le RIS.',
  'endpoint.alert.internal':
    '{url} a rompu la négociation TLS en raison d’une erreur interne (alerte {alert}).',
  'endpoint.alert.denied':
    '{url} a refusé la négociation TLS : cet ordinateur n’est pas autorisé à se connecter (alerte {alert}).',
  'endpoint.alert.misread':
    '{url} n’a pas compris la négociation TLS (alerte {alert}) : c’est un défaut de son logiciel, ou de quelque chose en chemin.',
  'endpoint.alert.other': '{url} a refusé la négociation TLS avec l’alerte {alert}.',
  'endpoint.alert.remedy':
    'Consultez le journal du serveur et, dans son journal des événements Windows, les entrées Schannel à l’heure de cette connexion.',

  'endpoint.nothingOffered':
    'Le client RIS de cet ordinateur ne peut pas utiliser TLS du tout : Windows a désactivé toutes les versions dont son .NET Framework pourrait se servir.',
  'endpoint.nothingOffered.remedy':
    'Autorisez TLS 1.2 pour les clients sur cet ordinateur (SCHANNEL\\Protocols\\TLS 1.2\\Client), avec .NET Framework 4.6 ou une version ultérieure.',

  'endpoint.unjudged.library':
    'On ne peut pas dire si le client RIS se connecterait à {url} : le logiciel TLS de cet assistant, qui n’est pas celui du client RIS, a abandonné ({reason}).',
  'endpoint.unjudged.cipher':
    '{url} n’utilise aucun chiffrement que connaisse le logiciel TLS de cet assistant. Le client RIS en connaît peut-être un : on ne peut pas dire s’il se connecterait.',
  'endpoint.unjudged.version':
    '{url} n’utilise aucune version de TLS que connaisse le logiciel TLS de cet assistant, mais quelque chose de plus ancien, comme SSL 3. On ne peut pas dire si le client RIS se connecterait.',

  'endpoint.fault.endpointNotFound': 'Le serveur répond à {url}, mais n’a pas ce service.',
  'endpoint.fault.endpointNotFound.remedy':
    'Vérifiez qu’il s’agit d’un serveur RIS et que son BaseUrl contient ce nom d’hôte et ce port. Avec un serveur d’entreprise, les services d’ouverture de session ont leur propre adresse.',
  'endpoint.fault.endpointUnavailable':
    'Le service à {url} existe, mais n’accepte aucune connexion en ce moment.',
  'endpoint.fault.endpointPaused': 'Le service à {url} a été suspendu.',
  'endpoint.fault.serviceActivationFailed': 'Le programme du service à {url} n’a pas pu être démarré.',
  'endpoint.fault.connectionDispatchFailed':
    'Le partage de ports du serveur n’a pas pu transmettre la connexion au service à {url}.',
  'endpoint.fault.started.remedy': 'Redémarrez le service RIS sur le serveur, puis consultez son journal.',
  'endpoint.fault.endpointAccessDenied': 'Le serveur a refusé l’accès au service à {url}.',
  'endpoint.fault.endpointAccessDenied.remedy':
    'Vérifiez sous quel compte s’exécute le service RIS, et que ce compte peut utiliser le service de partage de ports Net.Tcp, s’il est activé.',
  'endpoint.fault.serverTooBusy': 'Le serveur à {url} est trop occupé pour accepter la connexion.',
  'endpoint.fault.serverTooBusy.remedy':
    'Réessayez plus tard. Si rien ne change, redémarrez le service RIS : des sessions qui n’ont pas été fermées épuisent peut-être ce qu’il autorise.',
  'endpoint.fault.upgradeInvalid': 'Le service à {url} n’utilise pas TLS, que le client RIS exige.',
  'endpoint.fault.contentTypeInvalid':
    'Le service à {url} ne comprend pas l’encodage des messages du client RIS.',
  'endpoint.fault.contentTypeTooLong':
    'Le service à {url} trouve trop long le nom de l’encodage des messages.',
  'endpoint.fault.unsupportedMode':
    'Le service à {url} n’accepte pas le type de session (duplex) qu’utilise le client RIS.',
  'endpoint.fault.unsupportedVersion': 'Le service à {url} utilise une autre version de net.tcp.',
  'endpoint.fault.invalidRecordSequence': 'Le service à {url} trouve incorrect l’ordre des trames net.tcp.',
  'endpoint.fault.maxMessageSizeExceeded': 'Le service à {url} trouve trop grand ce qui lui a été envoyé.',
  'endpoint.fault.binding.remedy':
    'Vérifiez que ce port est celui du serveur RIS, et que sa ConfigurationClass est NetTcpConfiguration, comme à la livraison.',
  'endpoint.fault.viaTooLong': 'Le service à {url} trouve cette adresse trop longue.',
  'endpoint.fault.viaTooLong.remedy': 'Utilisez le nom court du serveur, si son certificat le porte.',
  'endpoint.fault.unknown': 'Le service à {url} a refusé par une erreur inconnue : {fault}.',

  'endpoint.url.empty':
    'Une adresse à contrôler est vide. Écrivez net.tcp://HOST:PORT/, https://HOST/ ou tls://HOST:PORT.',
  'endpoint.url.long':
    'L’adresse à contrôler dépasse {limit} caractères. Écrivez net.tcp://HOST:PORT/, https://HOST/ ou tls://HOST:PORT.',
  'endpoint.url.blank':
    'L’adresse {url} contient un espace ou un caractère invisible. Écrivez net.tcp://HOST:PORT/, https://HOST/ ou tls://HOST:PORT.',
  'endpoint.url.noScheme':
    'L’adresse {url} ne dit pas quel protocole y est utilisé. Écrivez net.tcp://HOST:PORT/, https://HOST/ ou tls://HOST:PORT.',
  'endpoint.url.scheme':
    'L’adresse {url} commence par {scheme}, que l’assistant ne sait pas contrôler. Écrivez net.tcp://HOST:PORT/, https://HOST/ ou tls://HOST:PORT.',
  'endpoint.url.user': 'Une adresse à contrôler contient un nom d’utilisateur. Retirez-le, avec le signe @.',
  'endpoint.url.noHost':
    'L’adresse {url} ne nomme aucun serveur. Écrivez net.tcp://HOST:PORT/, https://HOST/ ou tls://HOST:PORT.',
  'endpoint.url.ipv6':
    'L’adresse {url} contient une adresse IPv6, que le RIS n’utilise pas. Écrivez le nom du serveur ou son adresse IPv4.',
  'endpoint.url.letters':
    'L’hôte {host} contient des lettres que le DNS ne connaît pas. Écrivez-le sous la forme qui commence par xn--.',
  'endpoint.url.host':
    'L’hôte {host} n’est ni un nom que le DNS autorise ni une adresse IPv4 complète. Corrigez-le.',
  'endpoint.url.noPort':
    'L’adresse {url} n’indique aucun port, et {scheme} n’en a pas par défaut. Écrivez net.tcp://HOST:PORT/, https://HOST/ ou tls://HOST:PORT.',
  'endpoint.url.port': 'Le port {port} de l’adresse {url} n’est pas un nombre de 1 à 65535. Corrigez-le.',
  'endpoint.url.path':
    'L’adresse {url} continue après le port, ce dont {scheme} n’a que faire. Écrivez net.tcp://HOST:PORT/, https://HOST/ ou tls://HOST:PORT.',
  'endpoint.url.query':
    'L’adresse {url} contient un point d’interrogation ou un dièse. Retirez tout ce qui suit.',
  'endpoint.url.pathLetters':
    'Le chemin de l’adresse {url} contient des caractères qu’une adresse ne peut pas avoir. Écrivez-les sous la forme % suivi de deux chiffres.',
} as const satisfies Record<keyof typeof english, string>;
