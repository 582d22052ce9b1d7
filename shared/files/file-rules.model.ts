import * as z from 'zod/mini';
import type { SettingsTable } from '../platform/settings.ts';

/** A type of files such as `image/png`, or how several begin: `audio/*`. */
const TypePattern = z
  .string()
  .check(z.trim(), z.toLowerCase(), z.maxLength(127), z.regex(/^[a-z]+\/(?:[a-z0-9][a-z0-9.+_-]*)?\*?$/));

export const FileRules = z.strictObject({
  allowedTypes: z.array(TypePattern).check(z.minLength(1), z.maxLength(100)),
});
export type FileRules = z.infer<typeof FileRules>;

const documents = 'pdf rtf json xml zip gzip msword';
const vendors =
  'ms-excel ms-powerpoint ms-outlook openxmlformats-officedocument.wordprocessingml.document openxmlformats-officedocument.spreadsheetml.sheet openxmlformats-officedocument.presentationml.presentation oasis.opendocument.text oasis.opendocument.spreadsheet oasis.opendocument.presentation';
const texts = 'plain csv markdown calendar vcard xml';
const images = 'png jpeg gif webp avif heic heif bmp tiff';

const typesOf = (family: string, names: string): string[] => names.split(' ').map((name) => family + name);

export const fileRulesTable: SettingsTable<typeof FileRules> = {
  name: 'fileRules',
  shape: FileRules,
  defaults: {
    allowedTypes: [
      ...typesOf('application/', documents),
      ...typesOf('application/vnd.', vendors),
      ...typesOf('text/', texts),
      ...typesOf('image/', images),
      'message/rfc822',
      'audio/*',
      'video/*',
    ],
  },
};

export const FileRuleChanges = z.object({
  allowedTypes: z.array(z.string()),
  expectedVersion: z.nullish(z.int()),
});
export type FileRuleChanges = z.input<typeof FileRuleChanges>;

/** What runs, or is shown with what it runs, when it is opened; no rule of a tenant lets it in. */
const RUNNING_TYPES = new Set([
  'text/html',
  'text/javascript',
  'application/javascript',
  'application/xhtml+xml',
  'image/svg+xml',
  'application/hta',
  'application/java-archive',
  'application/x-sh',
  'application/x-msdownload',
  'application/x-msdos-program',
  'application/x-executable',
  'application/x-elf',
  'application/x-mach-binary',
  'application/x-ms-installer',
  'application/vnd.microsoft.portable-executable',
  'application/vnd.android.package-archive',
]);
const RUNNING_NAMES = new Set(
  'app apk bat bin cmd com cpl dll dmg exe gadget hta htm html jar js jse lnk mjs msi msp pif ps1 reg scr sh svg vb vbe vbs wsf wsh xhtml'.split(
    ' ',
  ),
);

/** True for a file that runs when it is opened, by its type or by the end of its name. */
export const isRunning = (essence: string, fileName: string): boolean =>
  RUNNING_TYPES.has(essence) || RUNNING_NAMES.has(/\.([a-z0-9]+)[. ]*$/i.exec(fileName)?.[1]?.toLowerCase() ?? '');

export const isAllowedType = ({ allowedTypes }: FileRules, essence: string): boolean =>
  allowedTypes.some((pattern) =>
    pattern.endsWith('*') ? essence.startsWith(pattern.slice(0, -1)) : essence === pattern,
  );
