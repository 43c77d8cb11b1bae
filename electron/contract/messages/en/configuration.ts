export const configuration = {
  'configuration.empty':
    '{file} is empty, so the RIS runs without its settings. Put the file back from a backup or reinstall the product, then run the wizard again.',
  'configuration.tooLarge':
    '{file} has {size} bytes; a configuration file of the RIS has a few thousand, and the wizard reads at most {limit}. Find out what has filled it, put the file back from a backup, then run the wizard again.',
  'configuration.truncated':
    '{file} breaks off in line {line}: it is not complete, and the RIS cannot read it. Put the file back from a backup or reinstall the product, then run the wizard again.',
  'configuration.notXml':
    '{file} is not well-formed XML at line {line}, column {column}, so the RIS cannot read it. Correct that place or put the file back from a backup, then run the wizard again.',
  'configuration.tooDeep':
    '{file} has elements nested too deeply to be a configuration file. Put the file back from a backup, then run the wizard again.',
  'configuration.doctype':
    '{file}, line {line}: the file has a document type (DOCTYPE). A configuration file needs none, and it can make a program read other files, so the wizard does not edit it. Remove the document type, then run the wizard again.',
  'configuration.root':
    '{file}, line {line}: the outermost element is <{element}>, not <configuration>, so this is no configuration file of .NET. Put the right file back from a backup or reinstall the product, then run the wizard again.',
  'configuration.notUtf8':
    '{file}, line {line}: the file counts as UTF-8, but holds bytes that are not. Save it as UTF-8 in an editor, then run the wizard again.',
  'configuration.notUtf16':
    '{file} starts as UTF-16, but holds bytes that are not. Put the file back from a backup or save it as UTF-8 in an editor, then run the wizard again.',
  'configuration.encodingUnknown':
    '{file} is written in the encoding {encoding}, which the wizard cannot edit byte for byte. Save it as UTF-8 in an editor, also in its first line, then run the wizard again.',
  'configuration.encodingMismatch':
    '{file} says in line 1 that it is written in {declared}, but it is stored as {stored}, which .NET refuses. Save it as UTF-8 in an editor, also in its first line, then run the wizard again.',
  'configuration.twice':
    '{file}, line {line}: {what} is there a second time (first in line {first}), so it is not clear which one holds. Remove one of the two, then run the wizard again.',
  'configuration.sectionsFirst':
    '{file}, line {line}: <configSections> must be the first element inside <configuration>; .NET refuses the file otherwise. Move it there, then run the wizard again.',
  'configuration.configSource':
    '{file}, line {line}: {what} has the attribute configSource, so its values are in another file, which the wizard does not edit. Put the values into this file and remove the attribute, then run the wizard again.',
  'configuration.encrypted':
    '{file}, line {line}: {what} is encrypted (configProtectionProvider), so the wizard can neither read nor change it. Decrypt that section, then run the wizard again.',
  'configuration.serializeAs':
    '{file}, line {line}: the setting {setting} must have serializeAs="String", or the RIS cannot read it. Correct the attribute, then run the wizard again.',
  'configuration.valueMissing':
    '{file}, line {line}: the setting {setting} must have exactly one <value>, or the RIS cannot read it. Correct the setting or remove it, then run the wizard again.',
  'configuration.valueSplit':
    '{file}, line {line}: the value of the setting {setting} is broken up by a comment or an element. Write it in one piece, then run the wizard again.',
  'configuration.valueTooLong':
    '{file}, line {line}: the value of the setting {setting} has {size} characters; the wizard reads at most {limit}. Correct the value, then run the wizard again.',
  'configuration.unexpected':
    '{file}, line {line}: <{element}> has no place inside {what}; .NET refuses the file. Remove it, then run the wizard again.',
  'configuration.namespace':
    '{file}, line {line}: {what} has an XML namespace (xmlns) that .NET refuses there. Remove the attribute, then run the wizard again.',
  'configuration.location':
    '{file}, line {line}: settings of the RIS are inside a <location> element, which the wizard does not edit. Move <applicationSettings> directly into <configuration>, then run the wizard again.',
  'configuration.removed':
    '{file}, line {line}: a <{element}> element takes back declared sections, so it is not clear which of them hold. Remove it, then run the wizard again.',
  'configuration.declaration':
    '{file}, line {line}: {what} is declared, but not as .NET needs it for settings. It must be a {wanted}. Correct the declaration, then run the wizard again.',
  'configuration.undeclared':
    '{file}, line {line}: the section {what} is not declared in <configSections>; .NET refuses the file. Declare the section or remove it, then run the wizard again.',
  'configuration.stale':
    '{file} has changed since the change to it was planned: at character {offset} there is something else. Nothing was written. Run the wizard again.',
} as const;
