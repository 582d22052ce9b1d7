import * as z from 'zod/mini';
import { defineEvent } from '../platform/events.ts';

export const CaptureKeyCreated = defineEvent(
  'capture-key.created',
  1,
  'A public key for web forms was created.',
  z.object({}),
);
export const CaptureKeyRevoked = defineEvent(
  'capture-key.revoked',
  1,
  'A public key for web forms was revoked; forms with it are refused.',
  z.object({}),
);
