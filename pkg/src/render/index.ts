/**
 * A digest as Markdown, plain text, or nodes of a page.
 *
 * @packageDocumentation
 */
export { groupByReason, type ExclusionGroup } from './excluded.js';
export { labelsFor, type Labels, type Language } from './labels.js';
export { escapeMarkdown, toMarkdown, type MarkdownOptions } from './markdown.js';
export { excludedNode, keyPointsNode, sourceNode, toNodes, type NodeOptions } from './nodes.js';
export { toText, type TextOptions } from './text.js';
