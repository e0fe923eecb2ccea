import type { Reader, ServiceView } from '../catalog/localize.ts';
import type { District } from '../domain/district.ts';
import type { NeedId } from '../domain/needs.ts';
import type { School } from '../domain/school.ts';
import type { LanguageTag, Text } from '../domain/text.ts';
import type { Translate } from '../i18n/translate.ts';
import type { BaseMap } from '../map/base-map.ts';

/** A kind of help with the services that answer it, best first. */
export interface ServiceGroup {
  id: string;
  label: string;
  services: readonly ServiceView[];
}

/** A service with its metres from the school, where it has a place near it. */
export interface NearService {
  service: ServiceView;
  distance?: number;
}

/** A district's logo for the head of a sheet. */
export interface PaperLogo {
  svg: string;
  /** Width by height. */
  ratio: number;
}

/** What the components of a text need to know of their site: one district, one language, perhaps one school. */
export interface PaperContext {
  district: District;
  lang: LanguageTag;
  dir: 'ltr' | 'rtl';
  reader: Reader;
  t: Translate;
  say: (text: Text) => string;
  /** A page's address below the district's root. */
  href: (path: string) => string;
  /** The same as a whole address, for paper and codes; undefined while nobody has said where the site will stand. */
  absolute: (path: string) => string | undefined;
  needs: readonly (ServiceGroup & { id: NeedId; icon: string })[];
  topics: readonly (ServiceGroup & { needs: readonly NeedId[] })[];
  services: readonly ServiceView[];
  /** The services of a list nearest to a school, as the school's own page chooses them. */
  nearest: (services: readonly ServiceView[], from: School, count: number) => NearService[];
  baseMap: () => BaseMap;
  logo?: PaperLogo;
  /** The school of the sheet, where it is for one. */
  school?: School;
}
