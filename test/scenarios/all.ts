import type { Scenario } from '../support/rig.ts';
import { administrator } from './administrator.ts';
import { answer } from './answer.ts';
import { choose } from './choose.ts';
import { client } from './client.ts';
import { conflicts } from './conflicts.ts';
import { hostile } from './hostile.ts';
import { imported } from './import.ts';
import { install } from './install.ts';
import { real } from './real-files.ts';
import { renewal } from './renewal.ts';
import { request } from './request.ts';
import { verdict } from './verdict.ts';
import { window } from './window.ts';

/** What must hold on every kind of machine, by subject. */
export const subjects: Readonly<Record<string, readonly Scenario[]>> = {
  'installing and removing': install,
  'a certificate of the store': choose,
  'a certificate that is asked for': request,
  'an answer of an authority': answer,
  'a PFX': imported,
  'a client alone': client,
  conflicts,
  'renewing our certificate': renewal,
  'what administrators do': administrator,
  'machines in trouble': hostile,
  'real files': real,
  'the verdict': verdict,
  'what a window asks': window,
};
