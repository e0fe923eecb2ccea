import { describe, expect, test } from 'vitest';
import { type Content, openFile, saveFile } from '../../src/admin/editor-file.ts';
import { sampleEditor } from './editor-forms.ts';

const { forms } = sampleEditor();
const partner = forms['oakland-partners']!;
const change = forms['oakland-changes']!;

type Change = (content: Content & Record<string, any>) => void; // eslint-disable-line @typescript-eslint/no-explicit-any
/** Opens a file, changes its form as a person would, and saves it. */
function edit(text: string, act: Change, form = partner): string {
  const content = structuredClone(openFile(form, text));
  act(content);
  return saveFile(form, content);
}

const pantry = `# Made by "npm run import" from somewhere. Change it there.
# To keep changes made here, delete these two lines: the import then leaves this file alone.

name: Cedar Pantry
email: null
phones:
  - {number: "440-555-0101"} # Front desk
  - number: 440-555-0102
    note: {en: Evenings, ar: مساء}
services:
  - id: box
    name: {en: A box, es: Una caja, ar: صندوق}
    needs: [food]
    required_documents: []
    cost: {free: true}
    service_areas: [us-ca-001]
    sources: [{name: Us}]
  - id: lunch
    name: {en: Lunch, es: Almuerzo}
    needs: [food]
    service_areas: [us-ca-001, "94601"]
    sources: [{name: Us}]
`;

describe('a file that was there', () => {
  test('is not touched where nothing changed', () => {
    expect(edit(pantry, () => {})).toBe(pantry);
  });

  test('keeps comments, null, empty lists and other languages when a text changes, and is no longer of the import', () => {
    const saved = edit(pantry, (content) => (content['services'][1].name.es = 'Comida'));
    expect(saved.startsWith('name: Cedar Pantry\nemail: null\n')).toBe(true);
    expect(saved).toContain('# Front desk');
    expect(saved).toContain('required_documents: []');
    expect(saved).toContain('name: {en: A box, es: Una caja, ar: صندوق}');
    expect(saved).toContain('es: Comida');
  });

  test('keeps a translation that the form does not show beside one that changed', () => {
    const saved = edit(pantry, (content) => (content['services'][0].name.es = 'Una canasta'));
    expect(openFile({ kind: 'partner', fields: partner.fields }, saved)['services']).toMatchObject([
      { name: { es: 'Una canasta' } },
      {},
    ]);
    expect(saved).toContain('صندوق');
  });

  test('keeps what the form does not show of an item that moved and changed', () => {
    const saved = edit(pantry, (content) => {
      content['phones'].reverse();
      content['phones'][0].number = '440-555-0199';
    });
    expect(saved).toMatch(
      /phones:\n {2}- number: 440-555-0199\n {4}note:\n {6}en: Evenings\n {6}ar: مساء\n {2}- number: 440-555-0101/,
    );
  });

  test('loses what was taken out, and nothing else', () => {
    const saved = edit(pantry, (content) => {
      content['phones'].shift();
      delete content['services'][0].cost;
    });
    expect(saved).not.toContain('0101');
    expect(saved).not.toContain('cost');
    expect(saved).toContain('ar: مساء');
  });

  test('keeps a word of a list that the form does not offer', () => {
    const saved = edit(pantry, (content) => (content['services'][1].service_areas = ['us']));
    expect(saved).toContain('service_areas: [us, "94601"]');
  });

  test('says that nothing is asked for, or no longer says it', () => {
    expect(edit(pantry, (content) => (content['services'][1].required_documents_none = true))).toMatch(
      /id: lunch[^]*required_documents: \[\]/,
    );
    expect(edit(pantry, (content) => (content['services'][0].required_documents_none = false))).not.toContain(
      'required_documents',
    );
  });

  test('stays flat while it has one service, and takes the full shape with the second', () => {
    const flat = 'name: Clinic\nneeds: [health]\nservice_areas: [us]\nsources: [{name: Us}]\nurl: https://a.org\n';
    const first = edit(flat, (content) => (content['url'] = 'https://b.org'));
    expect(first).toBe(flat.replace('a.org', 'b.org'));
    const second = edit(flat, (content) => {
      content['services'].push({ name: { en: 'Eye test' }, needs: ['health'], service_areas: ['us'], sources: [{ name: 'Us' }] });
    });
    expect(second).toMatch(/services:\n {2}- id: main\n {4}name: Clinic\n/);
    expect(second).toContain('- id: eye-test');
  });

  test('that cannot be read is refused with its line', () => {
    expect(() => openFile(partner, 'name: "open\nneeds: [food]\n')).toThrow(/^Line \d+: This is not readable as YAML/);
  });
});

const service = { name: { en: 'Help' }, needs: ['food'], service_areas: ['us'], sources: [{ name: 'Us' }] };

describe('a new file', () => {
  test('gives items of the same name ids that differ', () => {
    const saved = saveFile(partner, { name: { en: 'New' }, services: [service, { ...service }] });
    expect(saved.match(/id: .*/g)).toEqual(['id: help', 'id: help-2']);
  });

  test('says the name once where it is the same in every language, and twice where it is not', () => {
    expect(saveFile(partner, { name: { en: 'New', es: '' }, services: [service] })).toMatch(/^name: New\n/);
    expect(saveFile(partner, { name: { en: 'New', es: 'Nuevo' }, services: [service] })).toMatch(
      /^name:\n {2}en: New\n {2}es: Nuevo\n/,
    );
  });

  test('without what it needs is refused, and every fault is told at once', () => {
    const refuse = () => saveFile(partner, { name: { en: 'New' }, services: [{ ...service, needs: [], url: 'www.a.org' }] });
    expect(refuse).toThrow(/Services › Main › Needs: Expected this field, but it is missing\./);
    expect(refuse).toThrow(/Web address: Expected a web address that begins with https:\/\//);
  });

  test('that is confidential is refused with an address, which is not repeated', () => {
    const refuse = () =>
      saveFile(partner, {
        name: { en: 'Shelter' },
        confidential: true,
        services: [service],
        locations: [{ address: { street: '1 Secret Road', city: 'Town', state: 'CA' } }],
      });
    expect(refuse).toThrow(/This entry is confidential, so it must not have a place/);
    expect(refuse).not.toThrow(/Secret/);
  });

  test('that only changes a shared listing needs no more than what differs', () => {
    expect(saveFile(change, { kept_part: 'patch', hidden: true })).toBe('hidden: true\n');
    expect(() => saveFile(change, { kept_part: 'patch' })).not.toThrow(/name/);
    expect(() => saveFile(change, { kept_part: 'patch', url: 'x' })).toThrow(/Expected a web address/);
  });
});
