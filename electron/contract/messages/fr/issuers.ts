import type { issuers as english } from '../en/issuers.ts';

export const issuers = {
  'issuer.intermediate':
    'Le certificat {subject} n’est pas un certificat racine : il a été délivré par {issuer}. Seul un certificat racine peut être approuvé ainsi ; indiquez le certificat de {issuer}.',
  'issuer.signature':
    'Le certificat {subject} s’indique lui-même comme émetteur, mais sa signature ne se vérifie pas avec sa propre clé : il est endommagé ou falsifié. Procurez-vous-le de nouveau auprès de l’autorité de certification.',
  'issuer.notAuthority':
    'Le certificat {subject} n’est pas celui d’une autorité de certification. Pour un seul serveur, faites plutôt approuver son certificat sur chaque ordinateur client, dans TrustedPeople.',
  'issuer.mayNotSign':
    'Le certificat {subject} ne peut pas signer d’autres certificats (keyCertSign manque dans l’utilisation de sa clé) ; l’approuver comme racine ne servirait à rien. Demandez à l’autorité de certification son certificat racine.',
  'issuer.expired':
    'Le certificat racine {subject} a expiré le {until}. Demandez à l’autorité de certification son nouveau certificat racine.',
  'issuer.notYet':
    'Le certificat racine {subject} n’est pas valide avant le {from}, et l’horloge de cet ordinateur indique {now}. Vérifiez l’horloge et le fuseau horaire.',

  'issuer.fingerprint.notHexadecimal':
    'L’empreinte numérique contient des caractères qui n’y ont pas leur place. Elle se compose des chiffres 0 à 9 et des lettres A à F.',
  'issuer.fingerprint.short':
    'L’empreinte numérique n’a que {digits} chiffres ; il faut au moins les {least} premiers de l’empreinte numérique SHA-256. Lisez-les sur le papier ou la page de l’autorité de certification, et non dans le certificat lui-même.',
  'issuer.fingerprint.long':
    'L’empreinte numérique a {digits} chiffres ; une empreinte numérique SHA-256 en a {most}. Retirez ce qui a été tapé deux fois.',
  'issuer.fingerprint.sha1':
    'C’est l’empreinte numérique SHA-1 du certificat, qui n’est pas assez sûre ici. Il faut l’empreinte numérique SHA-256 ; l’autorité de certification la publie.',
  'issuer.fingerprint.differs':
    'L’empreinte numérique n’est pas celle de ce certificat ; celui-ci n’est donc pas approuvé comme racine. Comparez encore une fois ; si elle diffère toujours, n’utilisez pas ce certificat et interrogez l’autorité de certification.',
} as const satisfies Record<keyof typeof english, string>;
