import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { trimPolicy } from '../../src/build/trim-policy.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string, body: string) =>
  `<head><meta http-equiv="content-security-policy" content="${policy}"></head><body>${body}</body>`;

test('a page keeps the hashes of its own scripts and styles, and no other', () => {
  const policy = `default-src 'self'; script-src 'self' ${hashOf('a()')} ${hashOf('b()')}; style-src 'self' ${hashOf('p{}')} ${hashOf('q{}')};`;
  const trimmed = trimPolicy(page(policy, '<style>p{}</style><script type="module">a()</script>'));
  expect(trimmed).toContain(`script-src 'self' ${hashOf('a()')}; style-src 'self' ${hashOf('p{}')};`);
  expect(trimmed).not.toContain(hashOf('b()'));
});

test('data and scripts from files need no hash, and a page without a policy stays as it is', () => {
  const data = '<script type="application/json">{}</script><script src="/a.js"></script>';
  expect(trimPolicy(page(`script-src 'self' ${hashOf('{}')};`, data))).not.toContain('sha256');
  expect(trimPolicy('<p>a</p>')).toBe('<p>a</p>');
});
