import type CMS from '@sveltia/cms';
import type { CmsConfig } from '@sveltia/cms';
import { type Content, type FileForm, openFile, saveFile } from './editor-file.ts';

declare global {
  interface Window {
    CMS_MANUAL_INIT?: boolean;
    CMS?: typeof CMS;
  }
}

/** Loads the editor from beside its page and starts it with the forms that were written for this site. */
export async function startEditor(): Promise<void> {
  const base = document.body.dataset['admin'] ?? './';
  const read = async <T>(name: string): Promise<T> => {
    const answer = await fetch(`${base}${name}`, { cache: 'no-cache' });
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return (await answer.json()) as T;
  };
  window.CMS_MANUAL_INIT = true;
  const [config, forms, cms] = await Promise.all([
    read<CmsConfig>('config.json'),
    read<Record<string, FileForm>>('forms.json'),
    loadScript(`${base}sveltia-cms.js`),
  ]);
  for (const [format, form] of Object.entries(forms)) {
    cms.registerCustomFormat(format, 'yaml', {
      fromFile: (text) => openFile(form, text),
      toFile: (content: Content) => {
        try {
          return saveFile(form, content);
        } catch (error) {
          // The one message whose cause the editor shows to the person.
          throw new Error('saving_failed', { cause: error });
        }
      },
    });
  }
  await cms.init({ config });
}

function loadScript(address: string): Promise<typeof CMS> {
  return new Promise((done, fail) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => (window.CMS ? done(window.CMS) : fail(new Error(address))));
    script.addEventListener('error', () => fail(new Error(address)));
    document.head.append(script);
  });
}
