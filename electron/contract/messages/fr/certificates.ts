import type { certificates as english } from '../en/certificates.ts';

export const certificates = {
  'certificate.unparsable':
    'Ces {bytes} octets ne forment pas un certificat lisible ({reason}). Le fichier ou l’entrée du magasin est endommagé ou contient autre chose ; remplacez-le par le certificat sous sa forme d’origine.',
  'certificate.notIssued':
    'Le certificat pour {host} qui vient d’être créé ne se vérifie pas avec sa propre clé ; il a donc été éliminé et rien n’a été installé. Le magasin de clés a produit une signature incorrecte ; redémarrez l’ordinateur, puis relancez l’installation.',

  'certificate.ours.old':
    'Le certificat de l’assistant {thumbprint} a été créé par une version plus ancienne ; il est remplacé.',
  'certificate.ours.notYet':
    'Le certificat de l’assistant {thumbprint} n’est pas valide avant le {from} : l’horloge de l’ordinateur est ou était fausse. Il est remplacé.',
  'certificate.ours.expired':
    'Le certificat de l’assistant {thumbprint} a expiré le {until} ; il est remplacé.',
  'certificate.ours.endsSoon':
    'Le certificat de l’assistant {thumbprint} expire le {until}, dans moins de {days} jours ; il est renouvelé.',
  'certificate.ours.weak':
    'Le certificat de l’assistant {thumbprint} est trop faible (RSA 2048 et SHA-256 sont nécessaires) ; il est remplacé.',
  'certificate.ours.name':
    'Le certificat de l’assistant {thumbprint} n’est pas réservé à {host} ; il est remplacé.',
  'certificate.ours.usage':
    'Le certificat de l’assistant {thumbprint} ne peut pas être utilisé par un serveur ; il est remplacé.',

  // Why a certificate is unsuitable for the RIS, as far as the checks of the verdict do not say it
  'certificate.unsuitable.archived': 'Il est archivé, et le RIS ignore les certificats archivés.',
  'certificate.unsuitable.noName':
    'Il n’indique aucun hôte : il ne contient ni nom DNS ni nom commun ; aucune adresse ne peut donc être contrôlée avec lui.',
  'certificate.unsuitable.wildcard':
    'Il est établi pour {name}. Le RIS compare des noms entiers et ne connaît pas les caractères génériques ; il ne l’accepte donc pour aucun hôte.',
  'certificate.unsuitable.badName':
    'Il est établi pour {name}, qui n’est pas un nom d’hôte : le RIS a besoin d’un nom DNS fait de lettres, de chiffres, de traits d’union et de points, et ne connaît pas les adresses IP.',
  'certificate.unsuitable.otherHost': 'Il est établi pour {name}, pas pour {host}.',
  'certificate.unsuitable.commonName':
    'Il n’a pas de nom DNS ; c’est donc son nom commun qui compte : {name}, et non {host}.',
  'certificate.unsuitable.lastName':
    'Il est établi pour {names}. De plusieurs noms DNS, le RIS ne retient que le dernier : {name}, et non {host}.',

  'certificate.maker.wizard':
    'Il porte la marque de cet assistant, mais sa clé privée n’est pas là où l’assistant place les clés : c’est probablement une copie.',
  'certificate.maker.clearcanvas':
    'Il a probablement été créé par le programme d’installation d’origine du RIS ou par ses scripts ; sa clé est peut-être la même sur tous les sites : ne le conservez pas.',
  'certificate.maker.aspnet': 'Il a été créé par ASP.NET : c’est un certificat de développement.',
  'certificate.maker.iisexpress':
    'Il a probablement été créé par IIS Express, qui l’utilise sur les ports 44300 à 44399.',
  'certificate.maker.mkcert': 'Il a probablement été créé par mkcert, un outil de développement.',
  'certificate.maker.remoteDesktop': 'Il a probablement été créé par le Bureau à distance.',
  'certificate.maker.selfSigned': 'Il est auto-signé ; impossible de dire qui l’a créé.',
  'certificate.maker.ca': 'Il indique comme émetteur l’autorité de certification {issuer}.',

  'check.search.one.pass':
    'La recherche de ce fichier trouve un certificat et un seul : {thumbprint} ({subject}).',
  'check.search.one.none':
    'La recherche de ce fichier ne trouve aucun certificat ({findType} « {findValue} » dans {store}) ; le serveur RIS n’est donc pas à l’écoute.',
  'check.search.one.several':
    'La recherche de ce fichier trouve {count} certificats ({findType} « {findValue} » dans {store}) : {thumbprints}. Le serveur RIS n’en prend aucun et n’est pas à l’écoute.',
  'check.search.one.refused':
    'Le RIS refuse de rechercher avec {findType} ; le serveur RIS n’est donc pas à l’écoute.',
  'check.search.one.hex':
    'La valeur de recherche « {findValue} » ne contient pas que des chiffres hexadécimaux (une empreinte numérique collée commence souvent par un caractère invisible) ; le serveur RIS n’est donc pas à l’écoute.',
  'check.search.one.unsupported':
    'Cet assistant ne sait pas rechercher avec {findType} ; il ne peut donc pas dire ce que le RIS trouve.',
  'check.search.one.none.remedy':
    'Relancez l’installation : avec « Client local uniquement », elle crée le certificat recherché ; sinon, choisissez un autre certificat, ou remettez celui-ci dans le magasin avec sa clé. Si les paramètres sont incorrects, corrigez BaseUrl, CertificateFindType, CertificateCustomFindValue, CertificateStoreLocation et CertificateStoreName dans {file}.',
  'check.search.one.several.remedy':
    'Il ne doit en rester qu’un. Relancez l’installation avec --replace-conflicts : les autres sont déplacés dans un magasin de quarantaine, avec leurs clés.',
  'check.search.one.value.remedy':
    'Relancez l’installation : elle corrige CertificateCustomFindValue dans {file}. Ou bien tapez la valeur au lieu de la coller.',
  'check.search.one.unsupported.remedy':
    'Videz CertificateCustomFindValue dans {file} (le RIS recherche alors d’après son nom d’hôte), ou recherchez avec FindByThumbprint.',
  'check.search.store.pass': 'Le RIS recherche dans {store}.',
  'check.search.store.warn':
    'Le RIS recherche dans {store} au lieu de LocalMachine\\My : ce qu’il trouve dépend du compte sous lequel il s’exécute ou d’autres programmes.',
  'check.search.store.remedy':
    'Dans {file}, donnez à CertificateStoreLocation la valeur LocalMachine et à CertificateStoreName la valeur My ; relancer l’installation s’en charge.',

  'check.key.present.pass': 'Le certificat a sa clé privée (conteneur de clés {container}).',
  'check.key.present.none':
    'Le certificat n’a pas de clé privée sur cet ordinateur ; le serveur RIS ne peut donc pas l’utiliser.',
  'check.key.present.missing':
    'Le certificat indique le conteneur de clés {container}, mais ce conteneur n’existe plus.',
  'check.key.present.remedy':
    'Relancez l’installation : elle remplace le certificat de l’assistant par un nouveau, avec sa clé. Pour tout autre, réimportez le certificat avec sa clé, ou choisissez-en un autre.',
  'check.key.matches.pass': 'La clé privée est bien celle du certificat.',
  'check.key.matches.fail':
    'La clé privée du conteneur de clés {container} est celle d’un autre certificat ; aucune connexion n’est donc possible.',
  'check.key.access.pass': 'Le compte du service RIS, {account}, peut lire la clé privée.',
  'check.key.access.denied':
    'Le compte du service RIS, {account}, ne peut pas lire la clé privée ; le serveur RIS ne peut donc pas utiliser le certificat.',
  'check.key.access.remedy':
    'Relancez l’installation : elle accorde à {account} le droit de lire cette clé, et aucun autre droit.',
  'check.key.access.unknown':
    'Impossible de savoir si le compte du service RIS, {account}, peut lire la clé privée : ses groupes ou les droits de la clé n’ont pas pu être lus.',
  'check.key.access.unknown.remedy':
    'Relancez l’installation : elle accorde à {account} lui-même le droit de lire cette clé. Ou regardez dans certlm.msc, à « Gérer les clés privées ».',
  'check.key.usable.pass': 'La clé privée signe, et la signature se vérifie avec le certificat.',
  'check.key.usable.cng':
    'La clé privée est une clé CNG ({provider}). Le RIS est conçu pour .NET Framework 4.0, qui ne sait pas utiliser ces clés.',
  'check.key.usable.signatureOnly':
    'La clé privée ne peut que signer (KeySpec {keySpec}), mais il faut au RIS une clé capable d’échange de clés (KeySpec 1).',
  'check.key.usable.unreadable':
    'La clé privée du conteneur de clés {container} n’est pas utilisable : {reason}',
  'check.key.usable.noSignature':
    'Une signature faite avec la clé privée ne se vérifie pas avec le certificat.',
  'check.key.usable.remedy':
    'Relancez l’installation : elle remplace le certificat de l’assistant par un autre dont la clé est du bon type. Pour conserver tout autre certificat, réimportez-le dans un fournisseur de chiffrement d’ancienne génération (CSP), ou donnez au compte du service le droit de lire la clé.',

  'check.certificate.name.pass': 'Le certificat est établi pour {host}, l’hôte que cette section appelle.',
  'check.certificate.name.other':
    'Cette section appelle {host}, mais le RIS n’accepte le certificat que pour {names}.',
  'check.certificate.name.none':
    'Cette section appelle {host}, mais le certificat n’indique aucun nom d’hôte.',
  'check.certificate.name.remedy':
    'Relancez l’installation : elle met l’adresse et le certificat en accord. Sinon, faites appeler {names} par cette section, ou procurez-vous un certificat dont le dernier nom DNS est {host}.',
  'check.certificate.name.remedy.none':
    'Relancez l’installation, ou procurez-vous un certificat dont le dernier nom DNS est {host}.',
  'check.host.name.pass': 'L’adresse désigne cet ordinateur : {host}.',
  'check.host.name.warn':
    'L’adresse désigne {host}, mais cet ordinateur s’appelle {computer}. Les clients ne l’atteignent que si le réseau mène de {host} jusqu’ici.',
  'check.host.name.remedy':
    'Si {host} est un autre nom de cet ordinateur dans le réseau (DNS), tout va bien. Si l’ordinateur a été renommé, procurez-vous un certificat pour {computer} et relancez l’installation avec lui.',
  'check.certificate.dates.pass': 'Le certificat est valide jusqu’au {until}.',
  'check.certificate.dates.endsSoon': 'Le certificat expire le {until}, dans moins de {days} jours.',
  'check.certificate.dates.expired': 'Le certificat a expiré le {until}.',
  'check.certificate.dates.notYet': 'Le certificat n’est pas valide avant le {from}.',
  'check.certificate.dates.remedy':
    'Relancez l’installation : elle renouvelle le certificat de l’assistant. Tout autre doit être renouvelé par son émetteur ; relancez ensuite l’installation avec le nouveau.',
  'check.certificate.dates.clock.remedy':
    'Vérifiez l’horloge et le fuseau horaire de l’ordinateur. S’ils sont justes, relancez l’installation : elle remplace le certificat de l’assistant ; tout autre doit être émis à nouveau.',
  'check.certificate.strength.pass': 'Le certificat est assez fort : {key}, {signature}.',
  'check.certificate.strength.notRsa':
    'La clé du certificat est de type {key} ; le RIS ne sait utiliser que RSA.',
  'check.certificate.strength.shortKey': 'La clé est trop courte : {key} ; il faut au moins RSA 2048 bits.',
  'check.certificate.strength.oldHash':
    'Le certificat est signé avec {signature}, qui n’est plus sûr ; il faut SHA-256 ou mieux.',
  'check.certificate.strength.remedy':
    'Relancez l’installation : elle remplace le certificat de l’assistant. S’il vient d’une autorité de certification, il faut en redemander un, avec RSA 2048 bits et SHA-256.',
  'check.certificate.usage.pass': 'Le certificat peut être utilisé par un serveur.',
  'check.certificate.usage.purpose':
    'Le certificat ne peut pas être utilisé par un serveur : ses rôles ({purposes}) ne comprennent pas « Authentification du serveur ».',
  'check.certificate.usage.keyUsage':
    'L’utilisation de la clé du certificat ({usages}) ne permet ni la signature numérique ni le chiffrement de la clé ; aucune connexion n’est donc possible.',
  'check.certificate.usage.signing':
    'L’utilisation de la clé du certificat ({usages}) ne comprend pas le chiffrement de la clé, nécessaire aux ordinateurs dont les paramètres sont anciens.',
  'check.certificate.usage.remedy':
    'Relancez l’installation : elle remplace le certificat de l’assistant. S’il vient d’une autorité de certification, il faut en redemander un pour l’authentification du serveur, avec signature numérique et chiffrement de la clé.',

  'check.client.binding.pass': 'La connexion est de type net.tcp (NetTcpConfiguration).',
  'check.client.binding.skipped':
    'La connexion est établie par {configurationClass}, que cet assistant ne peut pas évaluer.',
  'check.client.binding.remedy':
    'Donnez à ConfigurationClass la valeur NetTcpConfiguration, ou essayez la connexion dans le client RIS.',
  'check.client.validation.pass': 'Le certificat du serveur est contrôlé ({mode}).',
  'check.client.validation.none':
    'CertificateValidationMode vaut None : tout certificat est accepté ; n’importe qui sur le réseau peut donc se faire passer pour le serveur RIS.',
  'check.client.validation.custom':
    'CertificateValidationMode vaut Custom, mais le RIS n’a pas de validateur à lui ; il ne peut donc pas se connecter.',
  'check.client.validation.unknown':
    'CertificateValidationMode vaut « {mode} », une valeur que .NET ne connaît pas.',
  'check.client.validation.remedy':
    'Donnez à CertificateValidationMode la valeur PeerOrChainTrust ; relancer l’installation s’en charge.',
  'check.client.endpoint.pass':
    'Cette section appelle {url}, où le serveur RIS de cet ordinateur est à l’écoute.',
  'check.client.endpoint.invalid':
    'L’adresse « {url} » n’est pas une adresse net.tcp (net.tcp://hôte:port/).',
  'check.client.endpoint.other':
    'Cette section appelle {url}, mais d’après {file} le serveur RIS de cet ordinateur est à l’écoute à l’adresse {baseUrl}.',
  'check.client.endpoint.elsewhere':
    'Cette section appelle volontairement un autre serveur ({url}) ; il ne peut pas être évalué d’ici.',
  'check.client.endpoint.noServer':
    'Cette section appelle {url} ; cet ordinateur n’a pas de serveur RIS avec lequel comparer.',
  'check.client.endpoint.remedy':
    'Donnez la même adresse au client et au serveur ; relancer l’installation s’en charge.',
  'check.client.endpoint.elsewhere.remedy':
    'Vérifiez que le serveur à l’adresse {url} fonctionne et que son certificat est approuvé ici.',
  'check.server.endpoint.differs':
    'D’après ce fichier du serveur, le serveur RIS est à l’écoute à l’adresse {baseUrl}, mais {other} indique {otherUrl}. Celle qui compte dépend de la façon dont le serveur est démarré.',
  'check.client.trust.peer': 'Le certificat est approuvé : il se trouve dans TrustedPeople.',
  'check.client.trust.chain': 'Le certificat est approuvé : sa chaîne mène à {root}.',
  'check.client.trust.absent':
    'Le certificat n’est pas approuvé ({mode}) : il ne se trouve pas dans LocalMachine\\TrustedPeople.',
  'check.client.trust.neither':
    'Le certificat n’est pas approuvé ({mode}) : il ne se trouve pas dans LocalMachine\\TrustedPeople, et Windows dirait de sa chaîne : {windows}',
  'check.client.trust.chainFails': 'Le certificat n’est pas approuvé ({mode}). Windows dirait : {windows}',
  'check.client.trust.disallowed':
    'Le certificat se trouve dans le magasin des certificats non autorisés (Disallowed), ce qui l’interdit.',
  'check.client.trust.revocation':
    'RevocationMode vaut {mode} ; le client demande donc si le certificat a été révoqué, ce qui ne peut pas être évalué d’ici.',
  'check.client.trust.nameConstraints':
    'Un émetteur du certificat impose des contraintes de nom ; cet assistant ne les évalue pas.',
  'check.client.trust.unknownCertificate':
    'Le certificat utilisé par le serveur RIS n’est pas connu ; il est donc impossible d’évaluer s’il est approuvé.',
  'check.client.trust.remedy':
    'Relancez l’installation : elle place le certificat (sans sa clé) dans LocalMachine\\TrustedPeople ; s’il n’est pas de l’assistant, seulement quand on lui a dit d’approuver ce certificat. S’il vient d’une autorité de certification, vous pouvez aussi installer les certificats racine et intermédiaires de cette autorité.',
  'check.client.trust.disallowed.remedy':
    'Cherchez qui a placé le certificat dans Disallowed, et pourquoi. Si c’est une erreur, retirez-le de ce magasin ; sinon, relancez l’installation avec un autre certificat.',
  'check.client.trust.unjudged.remedy': 'Essayez la connexion dans le client RIS et consultez son journal.',
  'check.trust.leftover.warn':
    'Un certificat d’un ancien programme d’installation ({subject}) est encore approuvé dans {store}. Sa clé est peut-être connue d’autres personnes, qui pourraient alors se faire passer pour le serveur RIS.',
  'check.trust.leftover.remedy':
    'Supprimez le certificat {thumbprint} de {store} dès qu’aucun RIS de cet ordinateur ne l’utilise plus.',
} as const satisfies Record<keyof typeof english, string>;
