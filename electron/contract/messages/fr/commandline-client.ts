import type { commandlineClient as en } from '../en/commandline-client.ts';

export const commandlineClient: Readonly<Record<keyof typeof en, string>> = {
  'commandline.checkAlone':
    '{option} n’a aucun effet avec --check, qui ne modifie rien et suit la configuration de cet ordinateur. Omettez cette option.',
  'commandline.clientOnly':
    '{option} ne sert qu’avec --setup client. Omettez cette option, ou installez le client.',
  'commandline.serverOnly':
    '{option} sert à un ordinateur avec le serveur RIS, et --setup client n’installe que le client. Omettez cette option.',
  'commandline.needsServer':
    '--setup client exige --server HÔTE : le nom du serveur RIS, tel que son certificat le porte.',
  'commandline.value.called':
    '{place} doit être le nom d’hôte du serveur RIS, et le port derrière deux points si ce n’est pas 8000, et non {value}. Une adresse IP n’est pas possible.',
  'commandline.value.url':
    '{place} doit être une adresse à contrôler (net.tcp://ris01:8000/, https://ris01/, tls://ris01:636), et non {value}.',
  'commandline.help.server':
    'Pour un client : le serveur RIS qu’il appelle, par le nom que porte son certificat.',
  'commandline.help.failover': 'Pour un client : qui il appelle là où le serveur ne répond pas.',
  'commandline.help.offline': 'Pour un client : ne contacter personne. Rien n’est alors prouvé.',
  'commandline.help.trustServerSha256':
    'Pour un client : approuver le certificat du serveur lui-même, par son empreinte numérique SHA-256 entière, lue sur le serveur ; répétable.',
  'commandline.help.check':
    'Contacter un serveur (net.tcp://ris01:8000/, https://ris01/, tls://ris01:636) et dire si le client RIS de cet ordinateur se connecterait ; répétable. Ne modifie rien.',
  'commandline.help.report': 'Écrire dans FILE ce qui s’est passé, en une page à lire et à imprimer (HTML).',
  'commandline.help.example.client':
    'Installer un client ; le certificat de son serveur est approuvé par son empreinte numérique :',
  'commandline.help.example.check': 'Trouver pourquoi un client ne se connecte pas :',
  'commandline.contact.title': 'Contacté : {url}',
  'commandline.contact.at': 'Réponse de {address}.',
  'commandline.contact.authentication': 'Authentification : {subject}, émis par {issuer}.',
  'commandline.contact.fingerprint': 'Empreinte numérique SHA-256 : {sha256}',
  'commandline.contact.verified': 'Vérifié par l’autorité de certification : {verified}.',
  'commandline.contact.encryption': 'Chiffrement : {protocol}, {cipher}.',
  'commandline.contact.keyExchange': 'Échange de clés : {kind}, {group}, {bits} bits.',
  'commandline.contact.integrity.aead': 'Intégrité du contenu : par le chiffrement même ({algorithm}).',
  'commandline.contact.integrity.mac': 'Intégrité du contenu : par un code à part ({algorithm}).',
  'commandline.contact.integrity.none': 'Intégrité du contenu : aucune qui soit connue.',
  'commandline.verified.domain': 'le domaine',
  'commandline.verified.organisation': 'l’organisme',
  'commandline.verified.individual': 'la personne',
  'commandline.verified.extended': 'l’organisme, à fond',
};
