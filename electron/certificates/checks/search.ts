import type { Check } from '../../contract/check.ts';
import { sameStore, storeText } from '../../contract/ids.ts';
import { type Message, message } from '../../contract/message.ts';
import type { CertificateSearch, Evidence, ServerEvidence } from '../evidence.ts';
import { refusedByRis, undecodable } from '../find.ts';
import { nameText } from '../names.ts';
import { fail, pass, skipped, warn } from './lines.ts';

/** Each server file's search must find exactly one certificate, in the machine's own store. */
export const searchChecks = ({ servers }: Evidence): Check[] =>
  servers.flatMap((server) => [searchOne(server), searchStore(server)]);

function searchOne({ file, search, found }: ServerEvidence): Check {
  const { findType, findValue } = search;
  const id = 'search.one';
  const valueRemedy = message('check.search.one.value.remedy', { file });
  if (refusedByRis(findType)) {
    const refused = message('ris.search.refused', { findType });
    return fail(id, file, message('check.search.one.refused', { findType }), refused, valueRemedy);
  }
  if (undecodable(search)) {
    return fail(
      id,
      file,
      message('check.search.one.hex', { findValue }),
      message('ris.search.hex'),
      valueRemedy,
    );
  }
  if (found === null) {
    const remedy = message('check.search.one.unsupported.remedy', { file });
    return skipped(id, file, message('check.search.one.unsupported', { findType }), remedy);
  }
  const store = storeText(search.store);
  const [first] = found;
  if (first === undefined) {
    const none = message('check.search.one.none', { findType, findValue, store });
    return fail(
      id,
      file,
      none,
      logged('ris.search.none', search),
      message('check.search.one.none.remedy', { file }),
    );
  }
  if (found.length > 1) {
    const thumbprints = found.map((one) => one.id.thumbprint).join(', ');
    return fail(
      id,
      file,
      message('check.search.one.several', { count: found.length, findType, findValue, store, thumbprints }),
      logged('ris.search.multiple', search),
      message('check.search.one.several.remedy'),
    );
  }
  const subject = nameText(first.certificate.subject);
  return pass(id, file, message('check.search.one.pass', { thumbprint: first.id.thumbprint, subject }));
}

const logged = (code: 'ris.search.none' | 'ris.search.multiple', search: CertificateSearch): Message =>
  message(code, {
    // .NET's name for the store, where Windows' differs.
    storeName: search.store.store === 'CA' ? 'CertificateAuthority' : search.store.store,
    storeLocation: search.store.location,
    findType: search.findType,
    findValue: search.findValue,
  });

/** A service finds something else in CurrentUser than the engineer: worth a warning, wherever it leads. */
function searchStore({ file, search }: ServerEvidence): Check {
  const store = storeText(search.store);
  return sameStore(search.store, { location: 'LocalMachine', store: 'My' })
    ? pass('search.store', file, message('check.search.store.pass', { store }))
    : warn(
        'search.store',
        file,
        message('check.search.store.warn', { store }),
        message('check.search.store.remedy', { file }),
      );
}
