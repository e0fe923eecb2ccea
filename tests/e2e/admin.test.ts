import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeAll, expect, inject, test } from 'vitest';
import { makeEditorFiles } from '../../src/admin/editor-config.ts';
import { editorPolicy, hostsIn, keptHosts } from '../../src/admin/outside-addresses.ts';
import { addItem, addPart, choose, fieldAt, listed, openEntry, putFiles, readFileOf, save, signIn, type } from './admin-page.ts';
import { testDate } from './build-site.ts';
import { answerAsGitHub } from './fake-github.ts';
import { mapleContent } from './global-setup.ts';
import { type OpenPage, openSite } from './open-page.ts';

/*
 * The editor on its trial: files stand in the browser, and what it saves there is given to the check.
 */

const folder = inject('dist').maple;
const site = await openSite(folder);
const district = 'districts/maple-valley';
const inRepository = (name: string) => `content/${district}/${name}`;
const given = new Map(
  ['district.yaml', ...readdirSync(join(mapleContent, district, 'partners')).map((name) => `partners/${name}`)].map((name) => [
    inRepository(name),
    readFileSync(join(mapleContent, district, name), 'utf8'),
  ]),
);
const clinic = inRepository('partners/example-clinic-of-burton-1.yaml');
const care = inRepository('partners/example-child-care-of-burton-1.yaml');
let editor: OpenPage;

beforeAll(async () => {
  editor = await site.open('/admin/', { viewport: { width: 1280, height: 2400 } });
  await putFiles(editor.page, given);
  await signIn(editor.page);
});

afterEach(() => {
  expect(editor.outside).toEqual([]);
  expect(editor.errors).toEqual([]);
});

/** Runs the check over the district with these files; it throws where one of them is wrong. @returns its count of services */
async function countServices(files: ReadonlyMap<string, string>): Promise<number> {
  const root = mkdtempSync(join(tmpdir(), 'edited-'));
  try {
    cpSync(mapleContent, root, { recursive: true });
    for (const [name, text] of files) writeFileSync(join(root, name.replace(/^content\//, '')), text);
    const env = { ...process.env, CONTENT_DIR: root, BUILD_DATE: testDate };
    const { stdout } = await promisify(execFile)('node', ['scripts/check-content.ts', '--district', 'maple-valley'], { env });
    return Number(/(\d+) services/.exec(stdout)![1]);
  } finally {
    rmSync(root, { recursive: true });
  }
}
/** What the tests below have saved, by the file's name. */
const saved = new Map<string, string>();
const keep = async (name: string): Promise<string> => {
  const text = await readFileOf(editor.page, name);
  saved.set(name, text);
  return text;
};

test('a listing is made, as short as a person would write it', async () => {
  const { page } = editor;
  await openEntry(page, 'maple-valley-partners');
  await type(page, 'name.en', 'Cedar Street Pantry');
  await choose(page, 'group', 'Community and faith-based organizations');
  await addItem(page, 'services', 'Service');
  await type(page, 'services.0.name.en', 'A bag of groceries each week');
  await addPart(page, 'services.0.description');
  await type(page, 'services.0.description.en', 'Food to take home.');
  await type(page, 'services.0.description.es', 'Comida para llevar a casa.');
  await choose(page, 'services.0.needs', 'Food');
  await choose(page, 'services.0.service_areas', 'Geauga, the county (us-oh-055)');
  await addPart(page, 'services.0.cost');
  await choose(page, 'services.0.cost.free', 'Yes');
  await addItem(page, 'services.0.schedules', 'Schedule');
  await choose(page, 'services.0.schedules.0.byday', 'First Saturday of the month');
  await type(page, 'services.0.schedules.0.opens_at', '09:00');
  await type(page, 'services.0.schedules.0.closes_at', '11:30');
  await addItem(page, 'services.0.sources', 'Source');
  await type(page, 'services.0.sources.0.name', 'Told by the pantry');
  await type(page, 'services.0.assured_date', '2026-11-20');
  await type(page, 'services.0.assured_by', 'Front office');
  await addItem(page, 'locations', 'Location');
  await addPart(page, 'locations.0.address');
  await type(page, 'locations.0.address.street', '12 Cedar Street');
  await type(page, 'locations.0.address.city', 'Chardon');
  await type(page, 'locations.0.address.state', 'OH');
  await type(page, 'locations.0.address.postal_code', '04402');
  await addItem(page, 'phones', 'Phone');
  await type(page, 'phones.0.number', '440-555-0177');
  await save(page);

  expect(await keep(inRepository('partners/cedar-street-pantry.yaml'))).toBe(`name: Cedar Street Pantry
group: community-faith
phones:
  - number: 440-555-0177
service_name:
  en: A bag of groceries each week
description:
  en: Food to take home.
  es: Comida para llevar a casa.
needs: [food]
service_areas: [us-oh-055]
cost: free
schedules:
  - {byday: [1SA], opens_at: "09:00", closes_at: "11:30"}
sources:
  - name: Told by the pantry
assured_date: 2026-11-20
assured_by: Front office
address:
  street: 12 Cedar Street
  city: Chardon
  state: OH
  postal_code: "04402"
`);
});

test('a changed phone number is the one line that differs', async () => {
  const { page } = editor;
  await openEntry(page, 'maple-valley-partners', 'example-clinic-of-burton-1');
  const before = given.get(clinic)!;
  const number = /number: (\S+)/.exec(before)![1]!;
  await fieldAt(page, 'phones').getByRole('button', { name: 'Expand', exact: true }).last().click();
  await type(page, 'phones.0.number', '440-555-0188');
  await save(page);
  expect(await keep(clinic)).toBe(before.replace(number, '440-555-0188'));
});

test('a translation is added beside the text that was there', async () => {
  const { page } = editor;
  await openEntry(page, 'maple-valley-partners', 'example-child-care-of-burton-1');
  const before = given.get(care)!;
  expect(before).toContain('schedule_note:\n  en: call first\nsources');
  await fieldAt(page, 'services').getByRole('button', { name: 'Expand', exact: true }).first().click();
  await type(page, 'services.0.schedule_note.es', 'llame antes');
  await save(page);
  expect(await keep(care)).toBe(before.replace('en: call first\n', 'en: call first\n  es: llame antes\n'));
});

test('a shared listing is taken off the site by its short name', async () => {
  const { page } = editor;
  await openEntry(page, 'maple-valley-changes');
  await page.getByRole('textbox', { name: /slug/i }).fill('uscis');
  await fieldAt(page, 'hidden').getByRole('switch').click();
  await save(page);
  expect(await keep(inRepository('partners/uscis.yaml'))).toBe('hidden: true\n');
});

test('the check agrees with all that was saved: one service more, and one shared listing less', async () => {
  const [before, after] = [await countServices(new Map()), await countServices(saved)];
  const uscis = readFileSync('content/layers/united-states/partners/uscis.yaml', 'utf8');
  const gone = (uscis.match(/^ {2}- id:/gm) ?? ['flat']).length;
  expect(saved.size).toBe(4);
  expect(after).toBe(before + 1 - gone);
});

test('what the check would refuse is not saved, and the editor says why', async () => {
  const { page } = editor;
  await openEntry(page, 'maple-valley-partners', 'example-clinic-of-burton-1');
  const before = await readFileOf(page, clinic);
  await fieldAt(page, 'services').getByRole('button', { name: 'Expand', exact: true }).first().click();
  await type(page, 'services.0.assured_date', '31/12/2026');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.waitFor();
  expect(await dialog.textContent()).toContain(
    'Services › Main › Assured date: Expected a date such as 2026, 2026-03 or 2026-03-14, but found 31/12/2026.',
  );
  expect(await readFileOf(page, clinic)).toBe(before);
  editor.errors.length = 0;
});

test('set up for a repository, it asks GitHub alone once somebody signs in, and sends one commit of one file', async () => {
  const { page, context, outside, errors } = await site.open('/about/', { viewport: { width: 1280, height: 2400 } });
  const html = readFileSync(join(folder, 'admin', 'index.html'), 'utf8').replace(editorPolicy('trial'), editorPolicy('github'));
  expect(html).toContain(editorPolicy('github'));
  const config = JSON.parse(readFileSync(join(folder, 'admin', 'config.json'), 'utf8')) as object;
  const { config: github } = makeEditorFiles({ backend: 'github', repository: 'our-schools/help', branch: 'main' }, [], '/');
  await context.route('**/admin/', (route) => route.fulfill({ body: html, contentType: 'text/html' }));
  await context.route('**/admin/config.json', (route) => route.fulfill({ json: { ...config, backend: github.backend } }));
  const commits = await answerAsGitHub(context, given);

  await page.goto(new URL('/admin/', site.url).href);
  await page.getByRole('button', { name: /Token/ }).click();
  await page.getByRole('textbox').waitFor();
  expect(outside).toEqual([]);
  await page.getByRole('textbox').fill('github_pat_example');
  await page.getByRole('button', { name: 'Sign In', exact: true }).click();
  await listed(page);
  await openEntry(page, 'maple-valley-partners', 'example-clinic-of-burton-1');
  await type(page, 'url', 'https://clinic.example.org');
  await save(page);

  expect([...new Set(outside.map((address) => new URL(address).host))]).toEqual(['api.github.com']);
  expect(errors).toEqual([]);
  const before = given.get(clinic)!;
  expect(commits).toEqual([
    {
      headline: 'content: change Partner example-clinic-of-burton-1',
      expectedHead: 'a'.repeat(40),
      files: new Map([[clinic, before.replace(/url: .*/, 'url: https://clinic.example.org')]]),
    },
  ]);
});

test('its script names no host but those of the repository and of links', () => {
  const hosts = hostsIn(readFileSync(join(folder, 'admin', 'sveltia-cms.js'), 'utf8'));
  expect(hosts.filter((host) => !keptHosts.includes(host))).toEqual([]);
  expect(hosts).toContain('api.github.com');
});

test('no search finds it, and its page allows no other origin', () => {
  const html = readFileSync(join(folder, 'admin', 'index.html'), 'utf8');
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/https?:/);
  const fragments = join(folder, 'pagefind', 'fragment');
  const found = readdirSync(fragments).filter((name) =>
    gunzipSync(readFileSync(join(fragments, name)))
      .toString()
      .includes('"url":"/admin'),
  );
  expect(found).toEqual([]);
});

test('a site that does not ask for it has nothing of it', () => {
  const other = readdirSync(inject('dist').root, { recursive: true, encoding: 'utf8' });
  expect(other.filter((name) => /(^|\/)admin(\/|$)|sveltia/.test(name))).toEqual([]);
});
