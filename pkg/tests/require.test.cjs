const assert = require('node:assert/strict');
const { test } = require('node:test');

test('the package can be required', async () => {
  const { digest } = require('yaodian');
  const { createWorkerDigester } = require('yaodian/worker');
  const { Summarizer } = require('yaodian/summarizer');
  const { toMarkdown } = require('yaodian/render');
  const text = '临江市公布停车新规\n\n临江市12日公布停车新规，自下月起施行。';
  const found = await digest(text);
  assert.match(toMarkdown(found), /^# 临江市公布停车新规\n/);
  const digester = createWorkerDigester({ workers: 1 });
  assert.deepEqual(await digester.digest(text), found);
  digester.close();
  assert.equal(await Summarizer.availability(), 'available');
});
