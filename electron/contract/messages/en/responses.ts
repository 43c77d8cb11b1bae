/** What is wrong with a certification authority's answer: what the file is instead, or why it completes no request. */
export const responses = {
  'response.empty':
    'The answer is empty. Save the certificate that the certification authority sent once more, and give that file.',
  'response.large':
    'The answer has {bytes} bytes; an answer of a certification authority has at most {limit}. This is another file; give the one with the certificate.',
  'response.request':
    'This is the request that was made here, not the answer. Send it to the certification authority, and give the certificate that comes back.',
  'response.privateKey':
    'This file holds a PRIVATE KEY. Never send it to anybody, and delete every copy that is not needed: who has it can pretend to be the RIS server. The answer of the certification authority holds no key; if the key is to be used here, import both as a PFX file with --pfx.',
  'response.pfx':
    'This is a PFX file: a certificate together with its private key. It answers no request; import it with --pfx.',
  'response.revocationList':
    'This is a certificate revocation list, not a certificate. Ask the certification authority for the certificate itself.',
  'response.publicKey':
    'This file holds a public key alone, not a certificate. Ask the certification authority for the certificate itself.',
  'response.webPage':
    'This is an HTML page, not a certificate: probably the page was saved instead of what it offers. Use the link for downloading on that page and give the file that it saves.',
  'response.archive':
    'This is a ZIP file. Unpack it, and give the certificate file (CER, CRT, PEM or P7B) that is in it.',
  'response.text':
    'This is a text without a certificate: there is no line that says BEGIN CERTIFICATE. Give the whole answer, with the lines that begin with five hyphens.',
  'response.unknown':
    'This file holds neither a certificate nor anything else that a certification authority sends. Ask for the certificate as PEM, DER or PKCS#7 (CER, CRT, PEM or P7B).',
  'response.cutOff':
    'The answer is cut off: it has {bytes} bytes of {expected}. It was not copied or sent whole; get it once more.',
  'response.cutOff.text':
    'The answer is cut off: the block that begins in line {line} has no end line. Copy it whole, down to the line that says END.',
  'response.damaged':
    'The answer is damaged ({reason}). It was changed on the way, for example by a mail program; get it once more, as an attached file.',
  'response.damaged.text':
    'The block that begins in line {line} of the answer is damaged: between its first and its last line something is missing or does not belong there. Get the answer once more, as an attached file.',
  'response.notSigned':
    'The answer is a PKCS#7 file of another kind ({type}), which holds no certificates that can be read. Ask for the certificate as PEM, DER or PKCS#7 with the chain.',
  'response.noCertificate':
    'The answer is a PKCS#7 file without a single certificate. Ask the certification authority for the certificate itself.',
  'response.many':
    'The answer holds more than {limit} certificates. Give the file that has only the new certificate and those of its issuers.',

  'response.match.nothingPending':
    'No request is pending on this computer, so no answer can be completed. An answer must be completed on the computer where its request was made, because the private key is there.',
  'response.match.unrequested':
    'The certificate ({subject}) answers no request that is pending on this computer: its public key is another one. Complete it on the computer where its request was made; if the request was withdrawn, make a new one.',
  'response.match.otherKey':
    'The certificate has the subject of a pending request ({subject}), but another public key: it was made from another request, or the certification authority made a key of its own. Send the request that is pending here, and give the answer to that one.',
  'response.match.onlyIssuers':
    'The answer holds only certificates of certification authorities, not the one for this server. Give the file with the certificate of the server itself.',
  'response.match.selfSigned':
    'This certificate is the placeholder that the request left on this computer: signed by its own key, and by no certification authority. Send the request, and give the certificate that comes back.',
  'response.match.expired':
    'The certificate of the answer expired on {until}. Make a new request and have it signed.',
  'response.match.notYet':
    'The certificate of the answer is not valid before {from}, and this computer’s clock says {now}. Check clock and time zone; if they are right, complete the request after that time.',
  'response.match.noName':
    'The certificate of the answer names no host, but it must be for {host}. Ask the certification authority to issue it with the DNS name {host}.',
  'response.match.otherName':
    'The certificate of the answer is for {names}, but the RIS server is called {host}. Set the RIS up under a name of the certificate, or have one issued whose last DNS name is {host}.',
  'response.match.notLastName':
    'The certificate of the answer names {host}, but its last DNS name is {last}, and the RIS looks only at the last one. Ask the certification authority to issue it with {host} as the last DNS name.',
} as const;
