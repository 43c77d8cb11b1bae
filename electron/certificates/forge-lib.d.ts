// node-forge's parts, loaded one by one because the whole library takes four times as long.
declare module 'node-forge/lib/x509.js' {
  import type { pki } from 'node-forge';

  const part: typeof pki;
  export default part;
}
declare module 'node-forge/lib/asn1.js' {
  import type { asn1 } from 'node-forge';

  const part: typeof asn1;
  export default part;
}
declare module 'node-forge/lib/sha256.js' {
  import type { md } from 'node-forge';

  const part: typeof md.sha256;
  export default part;
}
