import type { responses as english } from '../en/responses.ts';

export const responses = {
  'response.empty':
    'La réponse est vide. Enregistrez de nouveau le certificat envoyé par l’autorité de certification et indiquez ce fichier.',
  'response.large':
    'La réponse a {bytes} octets ; celle d’une autorité de certification en a au plus {limit}. C’est un autre fichier ; indiquez celui du certificat.',
  'response.request':
    'C’est la demande créée ici, et non la réponse. Envoyez-la à l’autorité de certification et indiquez le certificat que vous recevrez.',
  'response.privateKey':
    'Ce fichier contient une CLÉ PRIVÉE. Ne l’envoyez jamais à personne et supprimez toute copie inutile : qui la possède peut se faire passer pour le serveur RIS. La réponse de l’autorité de certification ne contient pas de clé ; si la clé doit servir ici, importez les deux sous forme de fichier PFX avec --pfx.',
  'response.pfx':
    'C’est un fichier PFX : un certificat avec sa clé privée. Il ne répond à aucune demande ; importez-le avec --pfx.',
  'response.revocationList':
    'C’est une liste de révocation de certificats, et non un certificat. Demandez le certificat lui-même à l’autorité de certification.',
  'response.publicKey':
    'Ce fichier ne contient qu’une clé publique, et non un certificat. Demandez le certificat lui-même à l’autorité de certification.',
  'response.webPage':
    'C’est une page HTML, et non un certificat : elle a sans doute été enregistrée au lieu de ce qu’elle propose. Suivez le lien de téléchargement de cette page et indiquez le fichier ainsi obtenu.',
  'response.archive':
    'C’est un fichier ZIP. Décompressez-le et indiquez le fichier du certificat (CER, CRT, PEM ou P7B) qui s’y trouve.',
  'response.text':
    'C’est un texte sans certificat : aucune ligne n’y indique BEGIN CERTIFICATE. Indiquez toute la réponse, avec les lignes qui commencent par cinq traits d’union.',
  'response.unknown':
    'Ce fichier ne contient ni un certificat ni rien d’autre de ce qu’envoie une autorité de certification. Demandez le certificat sous forme PEM, DER ou PKCS#7 (CER, CRT, PEM ou P7B).',
  'response.cutOff':
    'La réponse est tronquée : elle a {bytes} octets sur {expected}. Elle n’a pas été copiée ou envoyée en entier ; procurez-vous-la de nouveau.',
  'response.cutOff.text':
    'La réponse est tronquée : le bloc qui commence à la ligne {line} n’a pas de ligne de fin. Copiez-le en entier, jusqu’à la ligne qui indique END.',
  'response.damaged':
    'La réponse est endommagée ({reason}). Elle a été modifiée en chemin, par exemple par un logiciel de messagerie ; procurez-vous-la de nouveau, en pièce jointe.',
  'response.damaged.text':
    'Le bloc qui commence à la ligne {line} de la réponse est endommagé : entre sa première et sa dernière ligne, il manque quelque chose ou quelque chose est de trop. Procurez-vous de nouveau la réponse, en pièce jointe.',
  'response.notSigned':
    'La réponse est un fichier PKCS#7 d’une autre sorte ({type}), qui ne contient aucun certificat lisible. Demandez le certificat sous forme PEM, DER ou PKCS#7 avec la chaîne.',
  'response.noCertificate':
    'La réponse est un fichier PKCS#7 qui ne contient aucun certificat. Demandez le certificat lui-même à l’autorité de certification.',
  'response.many':
    'La réponse contient plus de {limit} certificats. Indiquez le fichier qui ne contient que le nouveau certificat et ceux de ses émetteurs.',

  'response.match.nothingPending':
    'Aucune demande n’est en attente sur cet ordinateur ; il n’y a donc rien à compléter. Une réponse se complète sur l’ordinateur où la demande a été créée, car c’est là que se trouve la clé privée.',
  'response.match.unrequested':
    'Le certificat ({subject}) ne répond à aucune demande en attente sur cet ordinateur : sa clé publique est différente. Complétez-le sur l’ordinateur où la demande a été créée ; si la demande a été retirée, refaites-en une.',
  'response.match.otherKey':
    'Le certificat a l’objet d’une demande en attente ({subject}), mais une clé publique différente : il vient d’une autre demande, ou l’autorité de certification a créé sa propre clé. Envoyez la demande en attente ici et indiquez la réponse à celle-ci.',
  'response.match.onlyIssuers':
    'La réponse ne contient que des certificats d’autorités de certification, et non celui de ce serveur. Indiquez le fichier qui contient le certificat du serveur lui-même.',
  'response.match.selfSigned':
    'Ce certificat est le substitut que la demande a laissé sur cet ordinateur : signé par sa propre clé, et par aucune autorité de certification. Envoyez la demande et indiquez le certificat que vous recevrez.',
  'response.match.expired':
    'Le certificat de la réponse a expiré le {until}. Refaites une demande et faites-la signer.',
  'response.match.notYet':
    'Le certificat de la réponse n’est pas valide avant le {from}, et l’horloge de cet ordinateur indique {now}. Vérifiez l’horloge et le fuseau horaire ; s’ils sont justes, complétez la demande après cette date.',
  'response.match.noName':
    'Le certificat de la réponse n’indique aucun hôte, mais il doit être destiné à {host}. Demandez à l’autorité de certification de le délivrer avec le nom DNS {host}.',
  'response.match.otherName':
    'Le certificat de la réponse est destiné à {names}, mais le serveur RIS s’appelle {host}. Installez le RIS sous un nom du certificat, ou faites-en délivrer un dont le dernier nom DNS est {host}.',
  'response.match.notLastName':
    'Le certificat de la réponse indique {host}, mais son dernier nom DNS est {last}, et le RIS ne regarde que le dernier. Demandez à l’autorité de certification de le délivrer avec {host} comme dernier nom DNS.',
} as const satisfies Record<keyof typeof english, string>;
