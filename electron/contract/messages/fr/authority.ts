import type { authority as english } from '../en/authority.ts';

export const authority = {
  'run.keyGone':
    'Le certificat {certificate} n’a plus de clé privée ; aucun compte ne peut donc recevoir le droit de la lire. Un autre programme a modifié le magasin de certificats ; relancez l’assistant.',
  'run.requestGone':
    'La demande en attente {certificate} n’est plus là, et sa clé privée non plus. Un autre programme a modifié le magasin de certificats ; faites une nouvelle demande.',
  'run.keptCertificate':
    'Le certificat {certificate} a été laissé avec sa clé, car une autorité vous l’a délivré. Supprimez-le avec certlm.msc si plus personne n’en a besoin.',
} as const satisfies Record<keyof typeof english, string>;
