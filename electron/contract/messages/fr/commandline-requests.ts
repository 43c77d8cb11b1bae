import type { commandlineRequests as english } from '../en/commandline-requests.ts';

export const commandlineRequests = {
  'commandline.withdrawAlone':
    '--withdraw-request retire une seule demande ; {option} serait donc sans effet. Omettez cette option.',
  'commandline.needsRequest':
    '{option} précise ce qui est demandé à une autorité de certification, et rien ne lui est demandé ici. Ajoutez --request FILE, ou omettez cette option.',
  'commandline.value.notLocalHost':
    '{place} doit être le nom que les autres ordinateurs appellent, et non {value} : aucune autorité de certification ne délivre de certificat pour ce nom. « Client local uniquement » n’en a pas besoin.',
  'commandline.value.subject':
    '{place} doit indiquer l’établissement et le lieu par les éléments O, OU, L, ST et C, chacun un texte court, et non {value}.',
  'commandline.value.names':
    '{place} doit être un nom DNS, dans un fichier de réponses une liste de 100 au plus, et non {value}.',
  'commandline.value.keySize': '{place} doit être 2048, 3072 ou 4096, et non {value}.',
  'commandline.end.withdrawn': 'Demande retirée. Tout ce qui est installé ici par ailleurs reste tel quel.',
  'commandline.help.request':
    'Crée une clé et une demande de certificat, pour --host, et écrit la demande dans un nouveau fichier destiné à une autorité de certification. L’installation attend ensuite la réponse ; ce qui est installé ici continue de fonctionner.',
  'commandline.help.subject':
    'Établissement et lieu pour la demande, par exemple "O=Hôpital général, L=Montréal, C=CA". Le nom commun est l’hôte.',
  'commandline.help.altName':
    'Un autre nom DNS pour la demande ; peut être répété. L’hôte est toujours le dernier, car le RIS ne regarde que celui-là.',
  'commandline.help.keySize': 'Taille de la nouvelle clé RSA en bits : 2048, 3072 ou 4096 ; 2048 par défaut.',
  'commandline.help.exportableKey':
    'La nouvelle clé privée peut être exportée. Sans cette option, elle ne quitte jamais l’ordinateur.',
  'commandline.help.withdrawRequest':
    'Retire une demande de l’assistant qui attend sa réponse, avec sa clé privée ; --verify en indique l’empreinte numérique.',
  'commandline.help.example.request': 'Demander un certificat à une autorité de certification :',
} as const satisfies Record<keyof typeof english, string>;
