/**
 * A drop-in for the web platform's Summarizer (W3C Writing Assistance APIs) that speaks Chinese.
 *
 * @packageDocumentation
 */
import { digest, preload } from '../node.js';
import { installable } from './install.js';
import type { SummarizerInstance } from './summarizer.js';

/** The class, in the shape of the web platform's. Where a browser has one of its own, other languages go there. */
export const { Summarizer, install } = installable({ digest, preload });
export type Summarizer = SummarizerInstance;
export type { SummarizerConstructor, SummarizerInstance } from './summarizer.js';
export type {
  Availability,
  SummarizerCreateCoreOptions,
  SummarizerCreateOptions,
  SummarizerFormat,
  SummarizerLength,
  SummarizerSummarizeOptions,
  SummarizerType,
} from './options.js';
