import type { pending as english } from '../en/pending.ts';

export const pending = {
  'request.file.planned':
    'La demande sera écrite dans {file}, pour être envoyée à l’autorité de certification.',
  'request.file.taken':
    'Il y a déjà quelque chose à l’emplacement {file}, et ce n’est pas cette demande. Rien n’y a été modifié ; indiquez un autre fichier avec --request.',
  'request.file.written':
    'La demande a été écrite dans {file}. Envoyez ce fichier à l’autorité de certification. Il ne contient aucun secret : la clé privée reste sur cet ordinateur.',
  'request.file.kept':
    'La demande se trouve dans {file}. Envoyez ce fichier à l’autorité de certification. Il ne contient aucun secret : la clé privée reste sur cet ordinateur.',
  'request.file.notWritten':
    'La demande est faite et conservée sur cet ordinateur, mais elle n’a pas pu être écrite dans {file}. Relancez la même commande pour faire écrire la même demande, à cet endroit ou dans un autre fichier.',
  'request.already': 'Cette demande pour {host} a déjà été faite ({at}) et attend toujours sa réponse.',
  'request.another':
    'Une autre demande pour {host}, faite le {at}, attend elle aussi. Si elle ne sert plus : --withdraw-request {thumbprint}.',
  'request.tell.kind':
    'Indiquez à l’autorité : un certificat de serveur (authentification du serveur), RSA, signé avec SHA-256, utilisation de la clé signature numérique et chiffrement de clé, nom commun {host}.',
  'request.tell.name':
    'Son seul nom DNS doit être {host}. Si l’autorité en ajoute d’autres, {host} doit rester le dernier : le RIS est fait pour .NET Framework 4.0, qui ne regarde que le dernier nom DNS.',
  'request.tell.names':
    'Ses noms DNS, dans cet ordre : {names}. {host} doit rester le dernier : le RIS est fait pour .NET Framework 4.0, qui ne regarde que le dernier nom DNS. Il faut donc à un autre serveur RIS son propre certificat.',
  'request.next':
    'Quand la réponse arrive, continuez ici, sur cet ordinateur, car lui seul a la clé privée : --setup {setup} --host {host} --response FILE, avec les autres options de cette installation. Pour abandonner la demande : --withdraw-request {thumbprint}.',
  'request.waiting':
    'Une demande pour {host}, faite le {at}, attend l’autorité de certification. Pour continuer avec sa réponse : --setup {setup} --host {host} --response FILE ; pour l’abandonner : --withdraw-request {thumbprint}.',
  'request.withdrawn':
    'La demande a été retirée et sa clé privée supprimée. Si elle a déjà été envoyée, prévenez l’autorité de certification : sa réponse ne pourra plus servir.',
  'request.withdraw.absent':
    'Aucune demande n’attend sous {certificate}. Vérifiez l’empreinte numérique : --verify énumère les demandes en attente.',
  'request.withdraw.foreign':
    'La demande {thumbprint} ({subject}) a été faite par un autre programme (IIS, par exemple) et non par cet assistant ; elle reste donc. Si personne n’en a besoin, supprimez-la avec certlm.msc, sous Demandes d’inscription de certificat.',
  'request.unsuitable.kind':
    'Sa clé est de type {key} ; il faut au RIS une clé RSA d’au moins 2048 bits. Ne l’envoyez pas ; faites une nouvelle demande avec l’assistant.',
  'request.unsuitable.cng':
    'Sa clé se trouve dans « {provider} », un magasin de clés plus récent (CNG) que le RIS ne sait pas utiliser. Ne l’envoyez pas ; faites une nouvelle demande avec l’assistant.',
  'request.unsuitable.signatureOnly':
    'Sa clé ne sait que signer, et il en faut au RIS une pour l’échange de clés. Ne l’envoyez pas ; faites une nouvelle demande avec l’assistant.',
  'request.unsuitable.ofUser':
    'Elle se trouve dans votre propre magasin de certificats, et sa clé aussi, là où aucun service ne peut l’utiliser : certreq fait ses demandes ainsi, sauf si son fichier dit MachineKeySet = TRUE. Ne l’envoyez pas ; faites une nouvelle demande avec l’assistant.',
  'request.unsuitable.noKey':
    'Elle ne nomme aucune clé privée sur cet ordinateur ; aucune réponse ne pourra donc servir. Faites une nouvelle demande avec l’assistant.',
  'request.unsuitable.keyGone':
    'Sa clé privée (conteneur {container}) a disparu ; aucune réponse ne pourra donc servir. Faites une nouvelle demande avec l’assistant.',
} as const satisfies Record<keyof typeof english, string>;
