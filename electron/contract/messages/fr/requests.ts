import type { requests as english } from '../en/requests.ts';

export const requests = {
  'request.subject.empty':
    'L’objet de la demande est vide. Écrivez-le ainsi : CN=RIS01, O=Hôpital général, C=CA.',
  'request.subject.long':
    'L’objet de la demande a {length} caractères ; il n’en est pas accepté plus de {limit}. N’écrivez que le nom, l’établissement et le lieu.',
  'request.subject.unreadable':
    'L’objet « {subject} » est illisible à partir du caractère {place}. Écrivez-le ainsi : CN=RIS01, O=Hôpital général, C=CA ; une virgule à l’intérieur d’une valeur s’y écrit \\,.',
  'request.subject.attribute':
    'L’objet a un élément nommé {name}, que l’assistant ne met pas dans les demandes. Il connaît CN, O, OU, L, ST et C ; omettez l’autre élément.',
  'request.subject.twice': 'L’objet contient deux fois l’élément {name}. Écrivez-le une seule fois.',
  'request.subject.multiple':
    'L’objet relie des éléments par +, ce que les autorités de certification ne délivrent pas. Écrivez les éléments l’un après l’autre ; un + à l’intérieur d’une valeur s’y écrit \\+.',
  'request.subject.value.empty':
    'L’élément {name} de l’objet n’a pas de valeur. Donnez-lui-en une, ou omettez-le.',
  'request.subject.value.invisible':
    'L’élément {name} de l’objet contient un caractère invisible ou illisible, comme cela arrive dans un texte copié. Tapez de nouveau la valeur.',
  'request.subject.value.long':
    'L’élément {name} de l’objet a {length} caractères ; un certificat n’en permet ici que {limit}. Écrivez-le plus court.',
  'request.subject.country':
    'Le pays « {value} » n’est pas un code de pays. Écrivez les deux lettres, par exemple CA ou CH.',
  'request.subject.commonName':
    'L’objet indique CN={name}, mais le certificat est destiné à {host}. Il y faut l’hôte du RIS : omettez CN, ou corrigez l’hôte.',

  'request.host.long':
    'Le nom d’hôte {host} a {length} caractères ; le nom commun d’un certificat n’en permet que {limit}. Donnez au serveur RIS un nom plus court (un autre nom dans le DNS suffit) et installez le RIS sous ce nom.',
  'request.name.invalid':
    'Le nom « {name} » n’est pas un nom DNS. Un nom DNS ne contient que des lettres, des chiffres, des traits d’union et des points, avec au plus 63 caractères entre deux points.',
  'request.name.wildcard':
    'Le nom « {name} » contient un caractère générique, que le client RIS n’accepte jamais. Écrivez le nom complet du serveur RIS.',
  'request.name.address':
    'Le nom « {name} » est une adresse IP, que le client RIS ne regarde jamais dans un certificat. Écrivez le nom DNS du serveur RIS.',
  'request.name.international':
    'Le nom « {name} » contient des caractères qu’un nom DNS ne peut pas avoir tels quels. Écrivez-le sous sa forme ASCII.',
  'request.name.many':
    'La demande contient {count} noms DNS ; il n’en est pas accepté plus de {limit}. Omettez-en.',

  'request.key.unsuitable':
    'La clé de la demande est de type {key} ; il faut au RIS une clé RSA de 2048 bits ou plus. Créez une autre clé.',
  'request.notSigned':
    'La demande pour {host} qui vient d’être créée ne se vérifie pas avec sa propre clé ; elle a donc été éliminée. Le magasin de clés a produit une signature incorrecte ; redémarrez l’ordinateur, puis refaites la demande.',
  'request.unreadable':
    'Ces {bytes} octets ne forment pas une demande de certificat lisible ({reason}). Le fichier est endommagé ou contient autre chose ; refaites une demande.',
} as const satisfies Record<keyof typeof english, string>;
