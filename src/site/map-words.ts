import type { MapWords } from '../map/map-words.ts';
import type { SiteData } from './make-site.ts';

/** The words of the interactive map in a site's language. */
export function mapWordsOf({ t }: Pick<SiteData, 't'>): MapWords {
  return {
    map: t('map.title'),
    zoomIn: t('map.zoomIn'),
    zoomOut: t('map.zoomOut'),
    close: t('map.close'),
    call: t('map.call'),
    directions: t('map.directions'),
    transit: t('service.transit'),
    walking: t('service.walk'),
    driving: t('service.drive'),
    copy: t('map.copy'),
    copied: t('map.copied'),
    approximate: t('service.approximate'),
    services: t.forms('map.several'),
    without: t.forms('map.without'),
    distance: t('map.fromSchool'),
    searchArea: t('map.searchArea'),
    inArea: t.forms('map.inArea'),
    showAll: t('map.showAll'),
    useCtrl: t('map.useCtrl'),
    useTwoFingers: t('map.useTwoFingers'),
    credit: t('map.attribution'),
    streetsCredit: t('map.streetsCredit'),
    failed: t('map.failed'),
  };
}
