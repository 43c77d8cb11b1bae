import type { client as en } from '../en/client.ts';

export const client: Readonly<Record<keyof typeof en, string>> = {
  'plan.client.refused':
    'Le client RIS de cet ordinateur ne se connecterait pas à {url} ; rien n’a donc été modifié :',
  'plan.client.wouldLog': 'Son journal dirait : {sentence}',
  'plan.client.callAs':
    'Le nom {name}, pour lequel est le certificat, mène au même serveur : installez le client avec --server {name} au lieu de {host}.',
  'plan.client.offline':
    'Le serveur n’a pas été contacté, rien n’est donc prouvé : seul un essai montre si le client se connecte (--verify, ou --check avec l’adresse).',
  'plan.client.fingerprint.offline':
    'Le certificat à approuver n’est pas sur cet ordinateur et, hors ligne, aucun serveur ne peut le présenter. Omettez --offline, ou faites approuver l’émetteur à partir d’un fichier (--trust-issuer).',
  'plan.client.fingerprint.differs':
    'Aucun serveur contacté ne présente de certificat dont l’empreinte numérique soit {fingerprint}, qui a été confirmée ; aucun n’est donc approuvé.',
  'plan.client.fingerprint.remedy':
    'Lisez l’empreinte numérique SHA-256 du certificat sur le serveur même, non par cette connexion, et comparez-la en entier. Si elle est juste, quelqu’un se tient entre cet ordinateur et le serveur, ou le serveur a reçu un autre certificat.',
  'check.client.endpoint.contacted': 'Cette section appelle {url}, qui a été contacté.',
  'run.check.defaults':
    'Aucun client RIS n’est installé sur cet ordinateur ; ses paramètres habituels ont donc été pris : PeerOrChainTrust, pas de contrôle de révocation et, de plusieurs noms DNS, le dernier.',
  'run.check.binding':
    'La section client {section} se connecte par {configurationClass}, que cet assistant ne sait pas juger ; elle a été laissée de côté.',
  'run.check.nothing':
    'Il n’y a aucune adresse à contrôler. Indiquez-en une, par exemple : --check net.tcp://ris01:8000/.',
};
