import { type EditedDistrict, type EditorFiles, makeEditorFiles } from '../../admin/editor-config.ts';
import { contentRoots, loadSite } from '../../catalog/load.ts';
import { nameArea } from '../../setup/name-area.ts';
import { baseUrl, getSites } from '../../site/site-data.ts';

/**
 * The settings and forms of the editor for the districts of this build.
 * @throws Error where `content/site.yaml` asks for no editor
 */
export async function readEditor(): Promise<EditorFiles> {
  const { admin } = loadSite(contentRoots());
  if (!admin) throw new Error('content/site.yaml asks for no editor.');
  const sites = (await getSites()).filter(({ lang, district }) => lang === district.languages[0]);
  const districts = sites.map(({ district, data, schools, partners, say }): EditedDistrict => ({
    id: district.id,
    name: say(district.short_name),
    languages: district.languages,
    serviceAreas: district.service_areas,
    nameArea,
    vocabularies: data.vocabularies,
    schools,
    partners,
  }));
  return makeEditorFiles(admin, districts, baseUrl);
}
