import type { CmsConfig, Collection, CollectionDivider } from '@sveltia/cms';
import type { Admin } from '../domain/district.ts';
import { editorFields } from './editor-fields.ts';
import { type FileForm, type FileKind, fileSchemas } from './editor-file.ts';
import { fileKey, partKey } from './form.ts';
import { type ChoiceSource, makeChoices } from './make-choices.ts';
import { type FormOptions, makeFormFields } from './make-form.ts';

/** One district to edit. */
export interface EditedDistrict extends ChoiceSource {
  id: string;
  /** Its name on the site. */
  name: string;
}

/** What the editor needs: its settings, and the form of each format in which it reads and writes files. */
export interface EditorFiles {
  config: CmsConfig;
  forms: Record<string, FileForm>;
}

interface Folder {
  name: string;
  label: string;
  singular: string;
  description: string;
  kind: FileKind;
  /** Holds only what differs from a shared entry. */
  patch?: true;
  /** May hold such files beside whole ones, so that the form itself cannot ask for anything; saving does. */
  mixed?: true;
}

const folders: readonly Folder[] = [
  {
    name: 'partners',
    label: 'Partners',
    singular: 'Partner',
    description: 'Organizations that this district lists itself.',
    kind: 'partner',
  },
  {
    name: 'changes',
    label: 'Changes to shared listings',
    singular: 'Change',
    description:
      'What this district says otherwise of a listing that a shared layer brings, or takes off its site. Only what differs.',
    kind: 'partner',
    patch: true,
  },
  {
    name: 'notices',
    label: 'Notices',
    singular: 'Notice',
    description: 'News that leaves the site by itself after its last day.',
    kind: 'notice',
  },
  {
    name: 'coalitions',
    label: 'Coalitions',
    singular: 'Coalition',
    description: 'Coalitions around attendance.',
    kind: 'coalition',
    mixed: true,
  },
  { name: 'links', label: 'Links', singular: 'Link', description: 'Pages and documents of others.', kind: 'link', mixed: true },
];

/** Texts that are mostly names, and names are mostly the same in every language. */
const proper: Record<FileKind, string[]> = {
  partner: ['name', 'locations.name', 'documents.title'],
  notice: [],
  coalition: [],
  link: ['title'],
  district: ['short_name', 'map.trip_planner.name'],
};

/** What everybody fills in stands first. */
const first: Record<FileKind, Record<string, string[]>> = {
  partner: {
    '': ['name', 'group', 'services', 'locations', 'phones', 'url', 'email'],
    services: [
      ...['name', 'description', 'needs', 'topics', 'service_areas', 'cost', 'eligibility', 'application_process'],
      ...['required_documents', 'languages', 'language_note', 'delivery', 'locations', 'phones', 'url', 'schedules'],
      ...['holidays', 'schedule_note', 'state', 'sources', 'assured_date', 'assured_by'],
    ],
    locations: ['name', 'address', 'kind'],
  },
  notice: {},
  coalition: {},
  link: {},
  district: {
    '': ['name', 'short_name', 'title', 'tagline', 'email', 'contacts', 'helplines', 'brand', 'languages', 'canvassed', 'map'],
  },
};

/**
 * Writes the settings of Sveltia CMS for the published districts, from the schemas and vocabularies.
 * @param admin what `content/site.yaml` says of the editor
 * @param base the path that every address of the site begins with, ending in a slash
 */
export function makeEditorFiles(admin: Admin, districts: readonly EditedDistrict[], base: string): EditorFiles {
  const forms: Record<string, FileForm> = {};
  const several = districts.length > 1;
  const collections = districts.flatMap((district, index): (Collection | CollectionDivider)[] => [
    ...(index > 0 ? [{ divider: true as const }] : []),
    ...districtCollections(district, several, forms),
  ]);
  const config: CmsConfig = {
    load_config_file: false,
    backend: backendOf(admin),
    app_title: 'Site editor',
    logo: { src: `${base}admin/logo.svg` },
    display_url: base,
    // Pictures are no part of what is edited here.
    media_folder: 'content/files',
    show_preview_links: false,
    editor: { preview: false },
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 80, timezone: 'local' },
    collections,
  };
  return { config, forms };
}

function backendOf(admin: Admin): CmsConfig['backend'] {
  if (admin.backend === 'trial') return { name: 'test-repo' };
  return {
    name: 'github',
    repo: admin.repository!,
    branch: admin.branch,
    auth_methods: ['token'],
    commit_messages: {
      create: 'content: add {{collection}} {{slug}}',
      update: 'content: change {{collection}} {{slug}}',
      delete: 'content: remove {{collection}} {{slug}}',
    },
  };
}

function districtCollections(district: EditedDistrict, several: boolean, forms: Record<string, FileForm>): Collection[] {
  const choices = makeChoices(district);
  const root = `content/districts/${district.id}`;
  const before = several ? `${district.name}: ` : '';
  const [language = 'en'] = district.languages;
  const addForm = (format: string, kind: FileKind, patch = false): FileForm => {
    const options: FormOptions = {
      languages: district.languages,
      choices,
      proper: proper[kind],
      first: first[kind],
      skip: ['id'],
      patch,
    };
    const fields = makeFormFields(fileSchemas[kind], options);
    return (forms[format] = { kind, fields });
  };
  const hidden = (patch: boolean) => [
    { name: fileKey, widget: 'hidden' as const },
    { name: partKey, widget: 'hidden' as const, default: patch ? 'patch' : 'whole' },
  ];

  const entries = folders.map((folder): Collection => {
    const format = `${district.id}-${folder.name}`;
    const patch = folder.patch === true;
    const { fields } = addForm(format, folder.kind, patch || folder.mixed);
    const named = fields.find(({ name }) => name === 'name' || name === 'title')!;
    const name = named.form.kind === 'text' ? `${named.name}.${language}` : named.name;
    return {
      name: format,
      label: `${before}${folder.label}`,
      label_singular: folder.singular,
      description: folder.description,
      folder: `${root}/${patch ? 'partners' : folder.name}`,
      extension: 'yaml',
      format,
      // A copy would bear the signs of the file that it was made from.
      duplicate: false,
      ...(folder.kind === 'partner' ? { filter: { field: partKey, value: patch ? 'patch' : 'whole' } } : {}),
      slug: {
        ...(patch ? {} : { template: `{{fields.${name}}}` }),
        editable: ['create'],
        hint: patch
          ? 'The last part of the shared listing’s address on the site, such as clipper.'
          : 'The last part of its address on the site. It cannot be changed later.',
        pattern: ['^[a-z0-9]+(-[a-z0-9]+)*$', 'Expected small letters, digits and hyphens, such as harbor-house.'],
      },
      identifier_field: name,
      summary: patch ? '{{slug}}' : `{{fields.${name}}}`,
      sortable_fields: { fields: ['slug'], default: { field: 'slug', direction: 'ascending' } },
      fields: [...editorFields(fields), ...hidden(patch)],
    };
  });
  const format = `${district.id}-district`;
  const settings: Collection = {
    name: format,
    label: `${before}The district`,
    description: 'Its names, colours, languages and telephone lines.',
    files: [
      {
        name: 'district',
        label: district.name,
        file: `${root}/district.yaml`,
        format,
        fields: [...editorFields(addForm(format, 'district').fields), ...hidden(false)],
      },
    ],
  };
  return [...entries, settings];
}
