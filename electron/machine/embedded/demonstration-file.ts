/** A settings section of a demonstration file: setting names and values that need no XML escapes. */
export interface DemonstrationSection {
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
}

const ASSEMBLY = 'System, Version=2.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089';
const GROUP_TYPE = `System.Configuration.ApplicationSettingsGroup, ${ASSEMBLY}`;
const SECTION_TYPE = `System.Configuration.ClientSettingsSection, ${ASSEMBLY}`;

const declaration = (section: DemonstrationSection): string =>
  `      <section name="${section.name}" type="${SECTION_TYPE}" requirePermission="false" />`;

const setting = ([name, value]: [string, string]): string[] => [
  `      <setting name="${name}" serializeAs="String">`,
  value === '' ? '        <value />' : `        <value>${value}</value>`,
  '      </setting>',
];

const body = (section: DemonstrationSection): string[] => [
  `    <${section.name}>`,
  ...Object.entries(section.settings).flatMap(setting),
  `    </${section.name}>`,
];

/** A .NET configuration file with these sections, in the RIS's schema; CRLF, as Windows writes it. */
export function demonstrationFile(sections: readonly DemonstrationSection[]): string {
  const declared = [
    '  <configSections>',
    `    <sectionGroup name="applicationSettings" type="${GROUP_TYPE}">`,
    ...sections.map(declaration),
    '    </sectionGroup>',
    '  </configSections>',
    '  <applicationSettings>',
    ...sections.flatMap(body),
    '  </applicationSettings>',
  ];
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<configuration>',
    ...(sections.length === 0 ? [] : declared),
    '  <startup>',
    '    <supportedRuntime version="v4.0" sku=".NETFramework,Version=v4.0" />',
    '  </startup>',
    '</configuration>',
    '',
  ];
  return lines.join('\r\n');
}
