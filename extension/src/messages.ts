/**
 * What the parts of the extension say to each other. A message is checked where it arrives: it comes from another
 * process, and perhaps from another version of the extension.
 */
import * as v from 'valibot';

/** The name of the connection between a panel and a page; it ends with either of them. */
export const CONNECTION = 'yaodian';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.object({ start: offset, end: offset });

/** Spans of the text last read from the page that look alike. A higher priority is painted above a lower one. */
const layer = v.object({ name: v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z0-9]+)*$/)), priority: offset, spans: v.array(span) });

const toPage = v.variant('kind', [
  /** Asks for the text. `selected` is what the browser says is selected, for pages where the selection cannot be found. */
  v.object({ kind: v.literal('read'), selected: v.optional(v.string()) }),
  /** Replaces all marks in the page. */
  v.object({ kind: v.literal('paint'), reading: offset, layers: v.array(layer) }),
  /** Scrolls to a span. */
  v.object({ kind: v.literal('reveal'), reading: offset, span }),
]);
export type ToPage = v.InferOutput<typeof toPage>;

const toPanel = v.variant('kind', [
  /** The text of the page. `reading` counts the texts that were read from it. */
  v.object({
    kind: v.literal('text'),
    reading: offset,
    text: v.string(),
    /** The title of the page, where it is not in the text. */
    title: v.string(),
    from: v.picklist(['article', 'selection', 'document']),
    /** Whether the page says that the article goes on elsewhere. */
    goesOn: v.boolean(),
  }),
  /** There is no text to read. */
  v.object({ kind: v.literal('nothing'), reason: v.picklist(['no-article', 'foreign-frame', 'pdf', 'not-text', 'failed']) }),
  /** The page shows something else now, and is being read again. */
  v.object({ kind: v.literal('moved') }),
  /** The reader pressed the page at an offset of the text. */
  v.object({ kind: v.literal('pressed'), reading: offset, offset }),
]);
export type ToPanel = v.InferOutput<typeof toPanel>;

/** What the reader asked for, left for the panel of a window in the storage of the session. */
const request = v.object({
  /** Tells one request from the next. */
  id: v.number(),
  windowId: v.number(),
  tabId: v.number(),
  /** The address of the page, as far as the browser tells. */
  url: v.string(),
  /** What was selected, where the reader asked for that. */
  selected: v.optional(v.string()),
});
export type Request = v.InferOutput<typeof request>;

/** The key under which the last request is stored. */
export const REQUEST_KEY = 'request';

export const parseToPage = parser(toPage);
export const parseToPanel = parser(toPanel);
export const parseRequest = parser(request);

/** Gives the message, or null if it is none. */
function parser<Schema extends v.GenericSchema>(schema: Schema): (message: unknown) => v.InferOutput<Schema> | null {
  return (message) => {
    const result = v.safeParse(schema, message);
    return result.success ? result.output : null;
  };
}
