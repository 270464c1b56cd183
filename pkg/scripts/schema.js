// The JSON schema of a digest, from its type: `node scripts/schema.js` writes it to schema/.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

/** Rises when a digest that was valid may no longer be: a field goes, or a value takes another form. */
export const VERSION = 1;
export const FILE = fileURLToPath(new URL(`../schema/digest-${VERSION}.json`, import.meta.url));

/** The schema as the file has it. */
export function schema() {
  const generator = createGenerator({
    path: fileURLToPath(new URL('../src/types.ts', import.meta.url)),
    tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
    type: 'Digest',
    // A later version may add fields: a reader that knows this one can read them all.
    additionalProperties: true,
  });
  const { $schema, ...rest } = generator.createSchema('Digest');
  return `${JSON.stringify({ $schema, $id: `urn:yaodian:digest:${VERSION}`, ...rest }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(FILE, schema());
