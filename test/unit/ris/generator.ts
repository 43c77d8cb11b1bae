import type { ProductId } from '../../../electron/ris/products.ts';
import { GROUP_TYPE, SECTION_TYPE, SECTIONS, type SectionName } from '../../../electron/ris/settings.ts';

export interface Generated {
  readonly seed: number;
  readonly role: ProductId;
  readonly text: string;
  readonly bytes: Uint8Array;
}

type Random = () => number;

/** Mulberry32: the same file for the same seed. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const HEADS = [
  '',
  '<?xml version="1.0"?>',
  "<?xml version='1.0' encoding='ENC' ?>",
  '<?xml version="1.0" encoding="ENC" standalone="yes"?>',
];
const ENCODINGS = ['utf-8', 'utf-8 mark', 'utf-16le', 'utf-16be', 'iso-8859-1', 'windows-1252'] as const;
type Kind = (typeof ENCODINGS)[number];

const VALUES: Readonly<Record<string, readonly string[]>> = {
  BaseUrl: [
    'net.tcp://localhost:8000/',
    'net.tcp://localhost:9999/',
    'net.tcp://ris&#48;1:8000/',
    ' net.tcp://LOCALHOST:8000 ',
  ],
  ApplicationServicesBaseUrl: ['net.tcp://localhost:8000/', 'net.tcp://ris01.hospital.example:8001/', ''],
  FailoverBaseUrl: ['', 'net.tcp://old:8000/'],
  CertificateCustomFindValue: ['', '0011223344556677889900112233445566778899', 'a&amp;b &lt;c&gt;'],
  CertificateFindType: ['FindBySubjectDistinguishedName', 'FindByThumbprint'],
  CertificateStoreLocation: ['LocalMachine', 'CurrentUser', 'localmachine'],
  CertificateStoreName: ['My', 'Root', 'MY'],
  CertificateValidationMode: ['None', 'PeerOrChainTrust', 'PeerTrust', 'ChainTrust', 'Bogus'],
  RevocationMode: ['NoCheck', 'Online'],
  MaxReceivedMessageSize: ['2000000'],
};
const SETTINGS: Readonly<Record<SectionName, readonly string[]>> = {
  [SECTIONS.server]: [
    'BaseUrl',
    'CertificateFindType',
    'CertificateCustomFindValue',
    'CertificateStoreLocation',
    'CertificateStoreName',
  ],
  [SECTIONS.client]: [
    'ApplicationServicesBaseUrl',
    'MaxReceivedMessageSize',
    'CertificateValidationMode',
    'RevocationMode',
  ],
  [SECTIONS.core]: ['BaseUrl', 'FailoverBaseUrl', 'CertificateValidationMode', 'RevocationMode'],
};

/** Writes one random configuration file. */
class Writer {
  readonly newline: string;
  private readonly unit: string;
  private readonly words: readonly string[];

  constructor(
    private readonly random: Random,
    kind: Kind,
  ) {
    this.newline = this.pick(['\r\n', '\r\n', '\n', '\n', '\r', '']);
    this.unit = this.pick(['\t', '  ', '    ', '   ', '']);
    this.words = kind.startsWith('utf') ? ['Hôpital', '放射線', '😀'] : ['Hôpital', 'réseau'];
  }

  pick<T>(of: readonly [T, ...T[]] | readonly T[]): T {
    const chosen = of[Math.floor(this.random() * of.length)];
    if (chosen === undefined) throw new Error('nothing to pick from');
    return chosen;
  }

  chance(of: number): boolean {
    return this.random() < of;
  }

  shuffled<T>(of: readonly T[]): T[] {
    return of
      .map((each) => ({ each, at: this.random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ each }) => each);
  }

  /** A line end with indentation; now and then something odd. */
  gap(depth: number): string {
    const odd = this.random();
    if (odd < 0.04) return '';
    if (odd < 0.08) return ' ';
    const line = this.newline + (odd < 0.12 ? this.pick(['\t', ' ', '']) : this.unit.repeat(depth));
    if (odd < 0.82) return line;
    const decoy = `<setting name="BaseUrl" serializeAs="String"><value>${this.pick(this.words)}</value></setting>`;
    const noise = this.pick([
      `<!-- ${decoy} -->`,
      '<!---->',
      '<?site note?>',
      '<!-- </configuration> -->',
      this.newline,
    ]);
    return this.chance(0.5) ? line + noise + line : noise + line;
  }

  tag(name: string, attributes: Readonly<Record<string, string>>, end: string): string {
    const written = this.shuffled(Object.entries(attributes)).map(([key, value]) => {
      const quote = this.pick(['"', '"', "'"]);
      const equals = this.chance(0.05) ? ' = ' : '=';
      return this.pick([' ', ' ', ' ', '  ', `${this.newline} `]) + key + equals + quote + value + quote;
    });
    return `<${name}${written.join('')}${this.pick(['', '', '', ' '])}${end}`;
  }

  /** `children` write themselves for a depth; without any the element may be self-closed. */
  element(
    name: string,
    attributes: Readonly<Record<string, string>>,
    depth: number,
    children: readonly ((depth: number) => string)[],
  ): string {
    if (children.length === 0 && this.chance(0.6)) return this.tag(name, attributes, '/>');
    const inside = children.map((child) => this.gap(depth + 1) + child(depth + 1)).join('');
    const end = children.length === 0 && this.chance(0.5) ? '' : this.gap(depth);
    return `${this.tag(name, attributes, '>')}${inside}${end}</${name}${this.pick(['', '', ' '])}>`;
  }

  value(text: string): string {
    if (text === '')
      return this.pick([
        '<value/>',
        '<value />',
        '<value></value>',
        `<value>${this.newline} </value>`,
        '<value><!-- none --></value>',
      ]);
    const odd = this.random();
    if (odd < 0.06 && !text.includes('&')) return `<value><![CDATA[${text}]]></value>`;
    if (odd < 0.12) return `<value><!-- was 9999 -->${text}</value>`;
    if (odd < 0.16) return `<value>${text}<!-- < > & --></value >`;
    return `<value>${text}</value>`;
  }

  section(name: SectionName, depth: number): string {
    const settings = this.shuffled(SETTINGS[name]).filter(() => this.chance(0.7));
    return this.element(
      name,
      {},
      depth,
      settings.map((setting) => (inner) => {
        const value = () => this.value(this.pick(VALUES[setting] ?? ['']));
        return this.element('setting', { name: setting, serializeAs: 'String' }, inner, [value]);
      }),
    );
  }

  document(role: ProductId): string {
    const mine = role === 'server' ? SECTIONS.server : SECTIONS.client;
    const present = [mine, SECTIONS.core].filter(() => this.chance(0.75));
    const other = 'ClearCanvas.Common.ExtensionSettings';
    const withOther = this.chance(0.3);
    const group = present.length > 0 || withOther || this.chance(0.2);
    // .NET refuses sections of others that are not declared; the wizard adds only its own.
    const declared: string[] = [mine, SECTIONS.core].filter(() => this.chance(0.9));
    if (withOther) declared.push(other);
    const declares = withOther || (this.chance(0.92) && declared.length > 0);
    const sections = declares ? declared : [];
    const section = (name: string) => (depth: number) =>
      this.element('section', { name, type: SECTION_TYPE, requirePermission: 'false' }, depth, []);
    const sectionGroup = (depth: number) =>
      this.element(
        'sectionGroup',
        { name: 'applicationSettings', type: GROUP_TYPE },
        depth,
        sections.map(section),
      );
    const connections = (depth: number) =>
      this.element('connectionStrings', {}, depth, [
        () => `<add name="${this.pick(this.words)}" connectionString="Server=db;Password=pässword&amp;'>'"/>`,
      ]);
    const body = this.shuffled([
      ...(group
        ? [
            (depth: number) =>
              this.element('applicationSettings', {}, depth, [
                ...(withOther ? [(inner: number) => this.element(other, {}, inner, [])] : []),
                ...present.map((name) => (inner: number) => this.section(name, inner)),
              ]),
          ]
        : []),
      ...(this.chance(0.6) ? [connections] : []),
      ...(this.chance(0.6) ? [() => '<startup><supportedRuntime version="v4.0"/></startup>'] : []),
    ]);
    const configSections = (depth: number) =>
      this.element('configSections', {}, depth, declares ? [sectionGroup] : []);
    const first = declares || this.chance(0.2) ? [configSections] : [];
    return this.element('configuration', {}, 0, [...first, ...body]);
  }
}

function encodeAs(text: string, kind: Kind): Uint8Array {
  if (kind === 'utf-8') return Buffer.from(text, 'utf8');
  if (kind === 'utf-8 mark') return Buffer.from(`\uFEFF${text}`, 'utf8');
  if (kind === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  if (kind === 'utf-16be') return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  return Buffer.from(text, 'latin1');
}

/** A random configuration file that .NET would accept, but perhaps for declarations that are missing. */
export function generate(seed: number): Generated {
  const random = randomFrom(seed);
  const kind = ENCODINGS[Math.floor(random() * ENCODINGS.length)] ?? 'utf-8';
  const writer = new Writer(random, kind);
  const role = writer.pick<ProductId>(['server', 'client']);
  const single = kind === 'iso-8859-1' || kind === 'windows-1252';
  const head = writer.pick(single ? HEADS.slice(2) : HEADS);
  const name = single ? kind : kind.startsWith('utf-16') ? 'utf-16' : 'UTF-8';
  const text =
    head.replace('ENC', name) +
    writer.newline +
    writer.document(role) +
    writer.pick(['', writer.newline, '<!-- end -->']);
  return { seed, role, text, bytes: encodeAs(text, kind) };
}
