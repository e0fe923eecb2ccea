import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/*
 * What a person does in the editor. Its fields are found by their path in the form, such as `services.0.name.en`.
 */

/** The field at a path of the form. */
export const fieldAt = (page: Page, path: string): Locator => page.locator(`[data-key-path="${path}"]`);

/** Puts files where the editor's trial keeps them: in the browser's own file system. */
export async function putFiles(page: Page, files: ReadonlyMap<string, string>): Promise<void> {
  await page.evaluate(
    async (entries) => {
      const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('sveltia-cms-test', { create: true });
      for (const [path, text] of entries) {
        const folders = path.split('/');
        const name = folders.pop()!;
        let folder = root;
        for (const part of folders) folder = await folder.getDirectoryHandle(part, { create: true });
        const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
        await stream.write(text);
        await stream.close();
      }
    },
    [...files],
  );
}

/** Reads a file from there. */
export async function readFileOf(page: Page, path: string): Promise<string> {
  return page.evaluate(async (parts) => {
    let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('sveltia-cms-test');
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part);
    return (await (await folder.getFileHandle(parts.at(-1)!)).getFile()).text();
  }, path.split('/'));
}

/** Opens a listing of a collection, or the form of a new one. */
export async function openEntry(page: Page, collection: string, id?: string): Promise<void> {
  const place = id === undefined ? 'new' : `entries/${id}`;
  await page.evaluate((hash) => (location.hash = hash), `#/collections/${collection}/${place}`);
  await fieldAt(page, 'name').waitFor();
}

/**
 * Scrolls to a field: the editor draws what is inside a part or field when it comes into view, one screen at a time, and what is
 * drawn above it moves it out of view again.
 */
export async function scrollTo(page: Page, path: string): Promise<void> {
  const field = fieldAt(page, path);
  const part = fieldAt(page, path.replace(/(\.\d+)?\.[^.]+$/, ''));
  const beside = page.locator(`[data-key-path^="${path.replace(/[^.]+$/, '')}"]`);
  const look = async () => {
    if ((await field.count()) > 0) return true;
    await ((await beside.count()) > 0 ? beside.last() : part).scrollIntoViewIfNeeded();
    return (await field.count()) > 0;
  };
  await expect.poll(look, { timeout: 30_000, message: path }).toBe(true);
  await field.scrollIntoViewIfNeeded();
}

/** Types into the text box of a field. */
export async function type(page: Page, path: string, text: string): Promise<void> {
  await scrollTo(page, path);
  await fieldAt(page, path).locator('input, textarea').first().fill(text);
}

/** Presses the button that adds an item to a list. */
export async function addItem(page: Page, path: string, label: string): Promise<void> {
  await fieldAt(page, path)
    .getByRole('button', { name: new RegExp(`^Add .?${label}`) })
    .last()
    .click();
}

/** Turns on a part of the form that not everybody needs. */
export async function addPart(page: Page, path: string): Promise<void> {
  await fieldAt(page, path).getByRole('checkbox').first().check();
}

/** Chooses a word by its label, from boxes to tick or from a list that opens. */
export async function choose(page: Page, path: string, label: string): Promise<void> {
  await scrollTo(page, path);
  const field = fieldAt(page, path);
  await field.waitFor();
  const named = { name: label, exact: true };
  const box = field.getByRole('checkbox', named).or(field.getByRole('radio', named));
  if ((await box.count()) > 0) return box.click();
  await field.getByRole('combobox').click();
  await page.getByRole('option', named).click();
}

/** Begins the trial. */
export async function signIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Test Repository/ }).click();
  await listed(page);
}

/** Saves, and waits until the list is there again. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await listed(page);
}

/** Waits for a list: the button that makes a new entry stands over it. */
export const listed = (page: Page): Promise<void> =>
  page
    .getByRole('button')
    .filter({ hasText: /New\s*$/ })
    .waitFor();
