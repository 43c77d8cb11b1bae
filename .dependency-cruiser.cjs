/** Imports point one way: hosts -> setup -> ris, endpoints -> certificates -> contract. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^electron/', pathNot: allowed },
});

const PORTS = '^electron/machine/[^/]+\\.ts$';

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^electron/', pathNot: ['^electron/[^/]+\\.ts$', '\\.d\\.ts$'] },
      to: {},
    },
    only('contract-is-the-bottom', '^electron/contract/', '^electron/contract/', 'contract imports only zod'),
    {
      name: 'contract-imports-only-zod',
      severity: 'error',
      from: { path: '^electron/contract/' },
      to: { pathNot: ['^electron/contract/', '^node_modules/zod/'] },
    },
    only(
      'ports-are-types',
      PORTS,
      ['^electron/contract/', PORTS],
      'a port knows the contract and other ports',
    ),
    only(
      'certificates-have-no-io',
      '^electron/certificates/',
      ['^electron/certificates/', '^electron/contract/', PORTS],
      'X.509 without I/O',
    ),
    {
      name: 'certificates-touch-no-file',
      severity: 'error',
      from: { path: '^electron/(certificates|ris)/' },
      to: { path: '^(node:)?(fs|net|child_process|os)(/|$)' },
    },
    only(
      'ris-below-setup',
      '^electron/ris/',
      ['^electron/ris/', '^electron/certificates/', '^electron/contract/', PORTS],
      'what is known of the RIS',
    ),
    only(
      'setup-below-hosts',
      '^electron/setup/',
      ['^electron/(setup|ris|endpoints|certificates|contract)/', PORTS],
      'the engine sees only port types of the machine',
    ),
    only(
      'machines-know-ports',
      '^electron/machine/(windows|embedded)/',
      ['^electron/machine/', '^electron/contract/'],
      'a machine knows ports, not the engine',
    ),
    only(
      'command-line-is-a-client-of-the-engine',
      '^electron/commandline/',
      ['^electron/(commandline|setup|contract)/', PORTS],
      'the command line drives the engine and constructs no machine',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};
