import { makeEditorFiles } from '../../src/admin/editor-config.ts';
import { contentRoots, loadCatalog } from '../../src/catalog/load.ts';

/** The editor of the sample districts, as a build makes it. */
export function sampleEditor() {
  const districts = ['oakland', 'solano'].map((id) => {
    const catalog = loadCatalog(id, { roots: contentRoots({}), buildDate: '2026-11-21' });
    const { languages, service_areas } = catalog.district;
    return { ...catalog, id, name: id, languages, serviceAreas: service_areas, nameArea: (code: string) => code };
  });
  return makeEditorFiles({ backend: 'trial', branch: 'main' }, districts, '/');
}
