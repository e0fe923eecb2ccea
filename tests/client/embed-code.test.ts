import { expect, test } from 'vitest';
import { frameCode, growCode } from '../../src/client/embed-code.ts';

test('the code is a frame of fixed height with a name, and needs no script', () => {
  const code = frameCode({ url: 'https://help.example.org/embed/needs/food/', title: 'A "B" & <C>: Food', height: 820 });
  expect(code).toBe(
    '<iframe src="https://help.example.org/embed/needs/food/" title="A &quot;B&quot; &amp; &lt;C&gt;: Food" width="100%" height="820" loading="lazy" style="border: 0"></iframe>',
  );
});

test('the lines that let it grow believe the site alone', () => {
  expect(growCode('https://help.example.org/family/embed/map/')).toContain("event.origin !== 'https://help.example.org'");
});
