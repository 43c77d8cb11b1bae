import type { configuration as english } from '../en/configuration.ts';

export const configuration = {
  'configuration.empty':
    '{file} est vide ; le RIS s’exécute donc sans ses paramètres. Restaurez le fichier depuis une sauvegarde ou réinstallez le produit, puis relancez l’assistant.',
  'configuration.tooLarge':
    '{file} compte {size} octets ; un fichier de configuration du RIS en a quelques milliers, et l’assistant en lit au plus {limit}. Cherchez ce qui l’a rempli, restaurez le fichier depuis une sauvegarde, puis relancez l’assistant.',
  'configuration.truncated':
    '{file} s’interrompt à la ligne {line} : il est incomplet, et le RIS ne peut pas le lire. Restaurez le fichier depuis une sauvegarde ou réinstallez le produit, puis relancez l’assistant.',
  'configuration.notXml':
    '{file} n’est pas du XML bien formé à la ligne {line}, colonne {column} ; le RIS ne peut donc pas le lire. Corrigez cet endroit ou restaurez le fichier depuis une sauvegarde, puis relancez l’assistant.',
  'configuration.tooDeep':
    '{file} contient des éléments trop profondément imbriqués pour un fichier de configuration. Restaurez le fichier depuis une sauvegarde, puis relancez l’assistant.',
  'configuration.doctype':
    '{file}, ligne {line} : le fichier a un type de document (DOCTYPE). Un fichier de configuration n’en a pas besoin, et celui-ci peut faire lire d’autres fichiers à un programme ; l’assistant ne le modifie donc pas. Supprimez le type de document, puis relancez l’assistant.',
  'configuration.root':
    '{file}, ligne {line} : l’élément racine est <{element}> et non <configuration> ; ce n’est donc pas un fichier de configuration .NET. Restaurez le bon fichier depuis une sauvegarde ou réinstallez le produit, puis relancez l’assistant.',
  'configuration.notUtf8':
    '{file}, ligne {line} : le fichier est censé être en UTF-8, mais contient des octets qui n’en sont pas. Enregistrez-le en UTF-8 dans un éditeur, puis relancez l’assistant.',
  'configuration.notUtf16':
    '{file} commence en UTF-16, mais contient des octets qui n’en sont pas. Restaurez le fichier depuis une sauvegarde ou enregistrez-le en UTF-8 dans un éditeur, puis relancez l’assistant.',
  'configuration.encodingUnknown':
    '{file} est codé en {encoding}, que l’assistant ne sait pas modifier octet par octet. Enregistrez-le en UTF-8 dans un éditeur, en corrigeant aussi sa première ligne, puis relancez l’assistant.',
  'configuration.encodingMismatch':
    '{file} indique à la ligne 1 qu’il est codé en {declared}, mais il est enregistré en {stored}, ce que .NET refuse. Enregistrez-le en UTF-8 dans un éditeur, en corrigeant aussi sa première ligne, puis relancez l’assistant.',
  'configuration.twice':
    '{file}, ligne {line} : {what} y figure une seconde fois (la première à la ligne {first}) ; impossible de savoir lequel des deux compte. Supprimez l’un des deux, puis relancez l’assistant.',
  'configuration.sectionsFirst':
    '{file}, ligne {line} : <configSections> doit être le premier élément dans <configuration>, sinon .NET refuse le fichier. Déplacez-le à cet endroit, puis relancez l’assistant.',
  'configuration.configSource':
    '{file}, ligne {line} : {what} a l’attribut configSource ; ses valeurs sont donc dans un autre fichier, que l’assistant ne modifie pas. Mettez les valeurs dans ce fichier-ci et supprimez l’attribut, puis relancez l’assistant.',
  'configuration.encrypted':
    '{file}, ligne {line} : {what} est chiffré (configProtectionProvider) ; l’assistant ne peut ni le lire ni le modifier. Déchiffrez cette section, puis relancez l’assistant.',
  'configuration.serializeAs':
    '{file}, ligne {line} : le paramètre {setting} doit avoir serializeAs="String", sinon le RIS ne peut pas le lire. Corrigez l’attribut, puis relancez l’assistant.',
  'configuration.valueMissing':
    '{file}, ligne {line} : le paramètre {setting} doit avoir un <value> et un seul, sinon le RIS ne peut pas le lire. Corrigez le paramètre ou supprimez-le, puis relancez l’assistant.',
  'configuration.valueSplit':
    '{file}, ligne {line} : la valeur du paramètre {setting} est coupée par un commentaire ou un élément. Écrivez-la d’un seul tenant, puis relancez l’assistant.',
  'configuration.valueTooLong':
    '{file}, ligne {line} : la valeur du paramètre {setting} compte {size} caractères ; l’assistant en lit au plus {limit}. Corrigez la valeur, puis relancez l’assistant.',
  'configuration.unexpected':
    '{file}, ligne {line} : <{element}> n’a pas sa place dans {what} ; .NET refuse le fichier. Supprimez-le, puis relancez l’assistant.',
  'configuration.namespace':
    '{file}, ligne {line} : {what} a un espace de noms XML (xmlns) que .NET refuse à cet endroit. Supprimez l’attribut, puis relancez l’assistant.',
  'configuration.location':
    '{file}, ligne {line} : des paramètres du RIS sont dans un élément <location>, que l’assistant ne modifie pas. Déplacez <applicationSettings> directement dans <configuration>, puis relancez l’assistant.',
  'configuration.removed':
    '{file}, ligne {line} : un élément <{element}> retire des sections déclarées ; impossible de savoir lesquelles comptent. Supprimez-le, puis relancez l’assistant.',
  'configuration.declaration':
    '{file}, ligne {line} : {what} est déclaré, mais pas comme .NET l’exige pour des paramètres. La déclaration attendue est : {wanted}. Corrigez-la, puis relancez l’assistant.',
  'configuration.undeclared':
    '{file}, ligne {line} : la section {what} n’est pas déclarée dans <configSections> ; .NET refuse le fichier. Déclarez la section ou supprimez-la, puis relancez l’assistant.',
  'configuration.stale':
    '{file} a changé depuis que sa modification a été planifiée : le caractère {offset} n’est plus celui attendu. Rien n’a été écrit. Relancez l’assistant.',
} as const satisfies Record<keyof typeof english, string>;
