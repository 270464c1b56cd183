import { version } from '../version.js';
import { parse, type Request, USAGE, UsageError } from './arguments.js';
import { causeOf, digestFiles } from './articles.js';
import { digestLines } from './lines.js';
import { processStreams } from './streams.js';

const DONE = 0;
const INPUT_FAILED = 1;
const WRONG_USAGE = 2;

/** Runs the command line; returns the exit status. */
export async function main(argv: string[]): Promise<number> {
  const streams = processStreams();
  // A reader that has seen enough, such as `head`, closes the pipe; that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') streams.complain(`standard output: ${error.message}`);
    process.exit(error.code === 'EPIPE' ? DONE : INPUT_FAILED);
  });
  let request: Request;
  try {
    request = parse(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    streams.complain(`${error.message}\nTry 'yaodian --help'.`);
    return WRONG_USAGE;
  }
  if ('print' in request) {
    await streams.write(request.print === 'usage' ? USAGE : `${version}\n`);
    return DONE;
  }
  const settings = request.digest;
  try {
    const failures = await (settings.format === 'jsonl' ? digestLines : digestFiles)(settings, streams);
    return failures > 0 ? INPUT_FAILED : DONE;
  } catch (error) {
    streams.complain(settings.resume === undefined ? causeOf(error) : `${settings.resume}: ${causeOf(error)}`);
    return INPUT_FAILED;
  }
}
