// The script of a worker that the package starts from a blob; the build turns it into the text of `blob-source.js`.
import { serve } from './serve.js';

serve();
postMessage('started');
