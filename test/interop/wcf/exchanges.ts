/** Bytes, in hexadecimal digits, between a real WCF client and a real WCF service: see README.md. */
export const EXCHANGES = {
  /** What the client sends for `via` before the answer to its upgrade request. */
  preamble: {
    via: 'net.tcp://ris01.hospital.example:19999/ClearCanvas.Enterprise.Common.ServerVersion.IVersionService',
    bytes:
      '000100010202626e65742e7463703a2f2f72697330312e686f73706974616c2e6578616d706c653a31393939392f436c65617243616e7661' +
      '732e456e74657270726973652e436f6d6d6f6e2e53657276657256657273696f6e2e4956657273696f6e53657276696365030809136170' +
      '706c69636174696f6e2f73736c2d746c73',
  },
  /** What the service answers. */
  upgradeResponse: '0a',
  endpointNotFound:
    '0847687474703a2f2f736368656d61732e6d6963726f736f66742e636f6d2f77732f323030362f30352f6672616d696e672f6661756c7473' +
    '2f456e64706f696e744e6f74466f756e64',
  unsupportedVersion:
    '0849687474703a2f2f736368656d61732e6d6963726f736f66742e636f6d2f77732f323030362f30352f6672616d696e672f6661756c7473' +
    '2f556e737570706f7274656456657273696f6e',
  preambleAck: '0b',
  end: '07',
} as const;
