import { parseArgs } from 'node:util';
import { MAX_POINTS } from '../options.js';
import type { Language } from '../render/labels.js';

export const FORMATS = ['text', 'markdown', 'json', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

const LANGUAGES: readonly Language[] = ['zh-Hans', 'zh-Hant', 'en'];

/** What the command line asks for. */
export interface Settings {
  format: Format;
  points: number | undefined;
  language: Language | undefined;
  encoding: string | undefined;
  /** Whether to print why each statement has its source, instead of the digest. */
  explain: boolean;
  /** How many workers digest at the same time; for JSONL. */
  jobs: number;
  /** The file that an earlier run has written to and this one goes on with; for JSONL. */
  resume: string | undefined;
  /** Paths; `-` is standard input. Never empty. */
  files: string[];
}

/** A command line that cannot be carried out; the message says why. */
export class UsageError extends Error {}

export const USAGE = `usage: yaodian [OPTION]... [FILE|-]...

Prints the key points of Chinese news articles, who is quoted in them, and where each of them stands.
Reads standard input where no FILE is given.

  --format FORMAT    text (default), markdown, json or jsonl
  --points N         at most N key points, 1 to ${MAX_POINTS} (default 5)
  --language LANG    of the words around the digest: zh-Hans, zh-Hant or en
                     (default: Chinese in the script of the article)
  --encoding NAME    of the input, such as big5 (default: found out)
  --explain          print, instead of the digest, by which rule and which words each statement has its source
  --help             print this text
  --version          print the version

With --format jsonl, every line of the input is a JSON object with "text", and every line of the output is that
object without "text" but with "digest"; all other members pass through untouched.
  --jobs N           digest N lines at the same time (default 1)
  --resume OUT       append to OUT what it lacks; lines whose "id" is in it are skipped

Exit status: 0 done, 1 some input could not be read or was not text (the rest is done), 2 wrong usage.
`;

/** What to do: print a fixed text, or digest. */
export type Request = { print: 'usage' | 'version' } | { digest: Settings };

/** @throws UsageError that names the wrong argument */
export function parse(argv: string[]): Request {
  const { values, positionals } = read(argv);
  if (values.help) return { print: 'usage' };
  if (values.version) return { print: 'version' };
  const format = oneOf('--format', values.format ?? 'text', FORMATS);
  if (values.explain && values.format !== undefined) throw new UsageError('--explain is a format of its own; drop --format');
  if (format !== 'jsonl') {
    for (const name of ['jobs', 'resume'] as const) {
      if (values[name] !== undefined) throw new UsageError(`--${name} needs --format jsonl`);
    }
  }
  if (format === 'jsonl' && values.encoding !== undefined) throw new UsageError('--encoding is not for --format jsonl, which is UTF-8');
  return {
    digest: {
      format,
      points: integer('--points', values.points, MAX_POINTS),
      language: values.language === undefined ? undefined : oneOf('--language', values.language, LANGUAGES),
      encoding: encoding(values.encoding),
      explain: values.explain ?? false,
      jobs: integer('--jobs', values.jobs, 256) ?? 1,
      resume: values.resume,
      files: positionals.length > 0 ? positionals : ['-'],
    },
  };
}

function read(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        format: { type: 'string', short: 'f' },
        points: { type: 'string', short: 'n' },
        language: { type: 'string' },
        encoding: { type: 'string' },
        explain: { type: 'boolean' },
        jobs: { type: 'string', short: 'j' },
        resume: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new UsageError(`${name} must be one of ${allowed.join(', ')}, not ${value}`);
  return found;
}

function integer(name: string, value: string | undefined, largest: number): number | undefined {
  if (value === undefined) return undefined;
  const number = /^\d+$/.test(value) ? Number(value) : NaN;
  if (!(number >= 1 && number <= largest)) {
    throw new UsageError(`${name} must be an integer from 1 to ${largest}, not ${value}`);
  }
  return number;
}

function encoding(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new UsageError(`--encoding ${label} is not known; try utf-8, gb18030, big5 or utf-16le`);
  }
}
