import type { windows as english } from '../en/windows.ts';

export const windows = {
  'windows.denied':
    'Windows a refusé l’accès à cet élément : {where} ({call}, {code}). Exécutez l’assistant en tant qu’administrateur ; si c’est déjà le cas, une stratégie ou un logiciel de sécurité le protège.',
  'windows.diskFull':
    'Il n’y a plus de place sur le disque pour cet élément : {where} ({call}, {code}). Libérez de l’espace, puis relancez l’assistant.',
  'windows.inUse':
    'Cet élément est utilisé par un autre programme : {where} ({call}, {code}). Fermez ce programme, puis relancez l’assistant.',
  'windows.notFound':
    'Cet élément n’existe pas : {where} ({call}, {code}). Vérifiez son nom et son installation.',
  'windows.exists':
    'Cet élément existe déjà : {where} ({call}, {code}). Relancez l’assistant : il en tiendra compte.',
  'windows.provider':
    'Le fournisseur de chiffrement de cet élément n’est pas installé ou ne fonctionne pas : {where} ({call}, {code}). Réparez Windows ou installez le fournisseur, puis relancez l’assistant.',
  'windows.keyMissing':
    'La clé privée de cet élément n’est pas sur cet ordinateur : {where} ({call}, {code}). Relancez l’installation pour créer un nouveau certificat.',
  'windows.noCertificate':
    'Cet élément n’est pas un certificat que Windows sait lire : {where} ({call}, {code}). Rien n’a été enregistré ; retirez-le de l’endroit d’où il vient.',
  'windows.memory':
    'Windows n’a plus assez de mémoire ou de ressources pour cet élément : {where} ({call}, {code}). Fermez des programmes, puis relancez l’assistant.',
  'windows.failed':
    'Windows a rejeté l’opération sur cet élément : {where} ({call}, {code}). Recherchez la signification du code, ou envoyez-le au support avec le journal.',
  'windows.name':
    '« {name} » n’est pas un nom valide ({what}). Corrigez le nom dans la configuration qui le contient.',
  'windows.noAccount':
    'Windows ne connaît aucun compte « {account} » ({code}). Écrivez-le comme le fait le service : DOMAINE\\nom, ORDINATEUR\\nom, LocalSystem ou NT AUTHORITY\\NetworkService.',
  'windows.cngRights':
    'La clé de cet élément est une clé CNG, que le RIS ne sait pas utiliser ; ses droits n’ont pas été modifiés : {where}. Prenez un certificat dont la clé se trouve dans un fournisseur d’ancienne génération.',
  'windows.store.exists':
    'Un certificat {thumbprint} est déjà dans {store}. Relancez l’assistant : il en tiendra compte.',
  'windows.service.gone':
    'Il n’y a pas de service Windows « {service} ». Vérifiez que le serveur RIS est installé.',
  'windows.service.denied':
    'Windows n’autorise pas ce processus à commander le service « {service} » ({code}). Exécutez l’assistant en tant qu’administrateur.',
  'windows.service.disabled':
    'Le service Windows « {service} » est désactivé ({code}). Choisissez le type de démarrage Manuel ou Automatique, puis relancez l’assistant.',
  'windows.service.dependents':
    'D’autres services dépendent du service Windows « {service} » et sont en cours d’exécution ({code}). Arrêtez-les, puis relancez l’assistant.',
  'windows.service.logon':
    'Le service Windows « {service} » ne peut pas ouvrir de session avec son compte ({code}). Corrigez le compte ou son mot de passe dans les propriétés du service.',
  'windows.service.file':
    'Windows ne peut pas démarrer le programme du service « {service} » ({code}). Vérifiez que le serveur RIS est installé au complet.',
  'windows.service.timeout':
    'Le service Windows « {service} » n’a pas répondu à temps ({code}). Consultez son journal et le journal des événements, puis relancez l’assistant.',
  'windows.service.stuck':
    'Le service Windows « {service} » n’avance plus : après {seconds} secondes, son état est toujours « {state} ». Consultez son journal ou redémarrez l’ordinateur, puis relancez l’assistant.',
  'windows.service.ended':
    'Le service Windows « {service} » s’est arrêté au lieu de démarrer (code de sortie {code}). Son journal et le journal des événements indiquent pourquoi.',
  'windows.service.failed':
    'Windows n’a pas pu exécuter l’action « {action} » sur le service « {service} » ({code}). Consultez son journal et le journal des événements.',
} as const satisfies Record<keyof typeof english, string>;
