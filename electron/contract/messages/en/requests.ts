/** What is wrong with a certificate request, before it is sent to the certification authority. */
export const requests = {
  'request.subject.empty':
    'The subject of the request is empty. Write it like this: CN=RIS01, O=General Hospital, C=CA.',
  'request.subject.long':
    'The subject of the request has {length} characters; more than {limit} are not accepted. Write only the name, the institution and the place.',
  'request.subject.unreadable':
    'The subject "{subject}" cannot be read from character {place} on. Write it like this: CN=RIS01, O=General Hospital, C=CA; a comma inside a value is written as \\, there.',
  'request.subject.attribute':
    'The subject has a part named {name}, which the wizard does not put into requests. It knows CN, O, OU, L, ST and C; leave the other part out.',
  'request.subject.twice': 'The subject has the part {name} twice. Write it once.',
  'request.subject.multiple':
    'The subject joins parts with +, which certification authorities do not issue. Write the parts one after the other; a + inside a value is written as \\+ there.',
  'request.subject.value.empty': 'The part {name} of the subject has no value. Give it one, or leave it out.',
  'request.subject.value.invisible':
    'The part {name} of the subject holds an invisible or unreadable character, as text copied from a document may. Type the value anew.',
  'request.subject.value.long':
    'The part {name} of the subject has {length} characters; certificates allow at most {limit} there. Write it shorter.',
  'request.subject.country':
    'The country "{value}" is not a country code. Write the two letters, for example CA or CH.',
  'request.subject.commonName':
    'The subject names CN={name}, but the certificate is for {host}. The RIS needs its host there: leave CN out, or correct the host.',

  'request.host.long':
    'The host name {host} has {length} characters; the common name of a certificate allows at most {limit}. Give the RIS server a shorter name (another name in DNS is enough) and set the RIS up under it.',
  'request.name.invalid':
    'The name "{name}" is not a DNS name. A DNS name has letters, digits, hyphens and dots only, at most 63 characters between two dots.',
  'request.name.wildcard':
    'The name "{name}" has a wildcard, which the RIS client never accepts. Write the full name of the RIS server.',
  'request.name.address':
    'The name "{name}" is an IP address, which the RIS client never looks at in a certificate. Write the DNS name of the RIS server.',
  'request.name.international':
    'The name "{name}" has characters that a DNS name cannot have as they are. Write it in its ASCII form.',
  'request.name.many':
    'The request has {count} DNS names; more than {limit} are not accepted. Leave some out.',

  'request.key.unsuitable':
    'The key for the request is of the kind {key}; the RIS needs RSA of 2048 bits or more. Make a new key.',
  'request.notSigned':
    'The request for {host} that was just made does not verify with its own key, so it was thrown away. The key store signed wrongly; restart the computer and make the request again.',
  'request.unreadable':
    'These {bytes} bytes are not a certificate request that can be read ({reason}). The file is damaged or holds something else; make a new request.',
} as const;
